import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ProcessForms } from '#api/group.ts'
import type { ActView, Entry, Resource } from '#api/shapes.ts'
import { COMPETENCE_RULE, STAGE_RULE } from '#kernel/process.ts'
import type { LongForm } from './act/act-form.tsx'
import { type CasePlace, useCase } from './case.tsx'
import classes from './case-detail.module.css'
import { CutAway, isCutAway } from './cut.tsx'
import { Disclosure } from './disclosure.tsx'
import { documentsOf } from './documents.ts'
import type { FormValues } from './draft.ts'
import { useGroup } from './group.tsx'
import { useCrumbs } from './group-crumbs.tsx'
import { useLanguage } from './i18n/language.tsx'
import { Page, Part } from './page.tsx'
import { Reading, useRead } from './reading.tsx'
import { type FieldsOf, SchemaAct, useForms } from './schema-form/schema-acts.tsx'
import { Timeline, type Upcoming } from './timeline.tsx'

/** All that the page of one case reads: what it says now, its own entries of the register, the schemas of its acts. */
export type CaseData<S> = {
  readonly place: CasePlace
  readonly resource: Resource<S>
  /** Oldest first. */
  readonly entries: readonly Entry[]
  readonly form: ProcessForms | undefined
}

export type CaseReadingProps<S> = {
  readonly process: string
  readonly collection: string
  readonly caseId: string
  readonly children: (data: CaseData<S>) => ReactNode
}

/** Reads one case with its history, then draws its page. */
export function CaseReading<S>({ process, collection, caseId, children }: CaseReadingProps<S>) {
  const { id: group } = useGroup()
  const place = { collection, id: caseId }
  const resource = useCase<S>(place)
  const history = useRead<readonly Entry[]>(`/api/groups/${group}/journal?limit=200&process=${process}&id=${caseId}`)
  const forms = useForms()
  const { messages } = useLanguage()
  return (
    <Reading of={resource}>
      {(found) => (
        <Reading of={history}>
          {(entries) =>
            isCutAway(found.state) ? (
              <Page title={messages.cut.title}>
                <CutAway />
              </Page>
            ) : (
              children({
                place,
                resource: found,
                entries: entries.toReversed(),
                form: forms.data?.find((each) => each.process === process),
              })
            )
          }
        </Reading>
      )}
    </Reading>
  )
}

/** What a page adds to the form of one act: its beginning, what follows, its own fields. */
export type ActSetting = {
  readonly initial?: FormValues
  readonly consequence?: string
  /** Where it is done, and the way there, while it is not done here. */
  readonly from?: ReactNode
  readonly fields?: FieldsOf
  /** For a form that one fills for an hour. */
  readonly long?: LongForm
  /** Gives what was typed the shape of the payload, where the fields are not those of the schema. */
  readonly payload?: (values: FormValues) => object
}

export type CaseDetailPageProps<S> = {
  readonly data: CaseData<S>
  readonly title: string
  /** The page of all cases of this process, and its name. */
  readonly list: { readonly path: string; readonly title: string }
  readonly lede: ReactNode
  /** The act that opened the case: done, so it is not shown. */
  readonly opens: string
  readonly stages?: ReactNode
  readonly margin?: ReactNode
  /** What is read before the act that leads: the text that one signs. */
  readonly preface?: ReactNode
  /** The act that leads the page where the first open one would not be the right one. */
  readonly leads?: string
  /** Acts that never lead: those that close a case, or that the reader has done. */
  readonly quiet?: readonly string[]
  /** A judgement and its contrary: while both may be given they lead together, and none looks like the answer. */
  readonly judgements?: readonly string[]
  readonly settings?: Readonly<Record<string, ActSetting>>
  /** Acts that a part of the page does where it shows what they change, while they are open. */
  readonly inPlace?: readonly string[]
  /** What is next on the line, after today. */
  readonly upcoming?: readonly Upcoming[]
  readonly children?: ReactNode
}

/** One case: its line, the one act that leads, its own parts, its history with documents, then its other acts. */
export function CaseDetailPage<S>(props: CaseDetailPageProps<S>) {
  const { data, list, opens, stages, margin, settings = {}, inPlace = [], upcoming = [] } = props
  const { place, resource, entries, form } = data
  const { id: group, today } = useGroup()
  const { messages } = useLanguage()
  const crumbs = useCrumbs(
    <Link key="list" to={`/groups/${group}/${list.path}`}>
      {list.title}
    </Link>,
  )
  const [ahead, others] = leadingOf(
    resource.acts.filter(
      (view) => view.act !== opens && !(view.open && inPlace.includes(view.act)) && !isOfOutsiders(view),
    ),
    props,
  )
  const act = (view: ActView, primary: boolean) => (
    <SchemaAct
      key={view.act}
      place={place}
      resource={resource}
      view={view}
      schema={form?.acts[view.act]}
      primary={primary}
      {...settings[view.act]}
    />
  )
  return (
    <Page
      title={props.title}
      crumbs={crumbs}
      lede={props.lede}
      {...(stages === undefined ? {} : { stages })}
      preface={props.preface}
      {...(ahead.length === 0 ? {} : { primary: <Ahead>{ahead.map((view) => act(view, ahead.length === 1))}</Ahead> })}
      {...(margin === undefined ? {} : { margin })}
      others={quietly(others, (view) => act(view, false), messages.act.elsewhere)}
    >
      {props.children}
      <Part title={messages.timeline.done}>
        <Timeline
          entries={entries}
          documents={(entry) => documentsOf(group, entry)}
          upcoming={upcoming}
          today={today}
        />
      </Part>
    </Page>
  )
}

type Leading = Pick<CaseDetailPageProps<unknown>, 'leads' | 'quiet' | 'judgements'>

/** What leads the page: a judgement and its contrary while both may be given, else one act or none. */
function leadingOf(
  acts: readonly ActView[],
  { leads, quiet = [], judgements = [] }: Leading,
): readonly [readonly ActView[], readonly ActView[]] {
  const judged = acts.filter((view) => view.open && judgements.includes(view.act))
  if (judged.length > 1) return [judged, acts.filter((view) => !judged.includes(view))]
  const [first, others] = leading(acts, { leads, quiet: [...quiet, ...judgements] })
  return [first === undefined ? [] : [first], others]
}

function Ahead({ children }: { readonly children: readonly ReactNode[] }) {
  return children.length === 1 ? children : <div className={classes.judged}>{children}</div>
}

/** The act that leads the page: the one that is asked for, else the first that is open; the others keep their order. */
export function leading(
  acts: readonly ActView[],
  { leads, quiet = [] }: { readonly leads?: string | undefined; readonly quiet?: readonly string[] } = {},
): readonly [ActView | undefined, readonly ActView[]] {
  const open = acts.filter((view) => view.open && !quiet.includes(view.act))
  const first = acts.find((view) => view.open && view.act === leads) ?? open[0]
  return [first, acts.filter((view) => view !== first)]
}

/** The other acts, those that belong to another stage folded together: what can be done now is seen first. */
function quietly(
  others: readonly ActView[],
  draw: (view: ActView) => ReactNode,
  label: (count: number) => string,
): readonly ReactNode[] {
  const elsewhere = others.filter(isOfAnotherStage)
  const here = others.filter((view) => !isOfAnotherStage(view)).map(draw)
  if (elsewhere.length === 0) return here
  return [
    ...here,
    <Disclosure key="elsewhere" label={label(elsewhere.length)}>
      <ul className={classes.elsewhere}>
        {elsewhere.map((view) => (
          <li key={view.act}>{draw(view)}</li>
        ))}
      </ul>
    </Disclosure>,
  ]
}

/** Those who write from outside the group, on pages of their own: nobody who reads a case here ever does their acts. */
const OUTSIDERS: readonly unknown[] = ['candidate', 'operator', 'holder']

const isOfOutsiders = ({ open, findings }: ActView): boolean =>
  !open &&
  findings.some(
    ({ rule, facts: { by } }) =>
      rule === COMPETENCE_RULE && Array.isArray(by) && by.every((role) => OUTSIDERS.includes(role)),
  )

const isOfAnotherStage = ({ open, findings }: ActView): boolean =>
  !open && findings.some(({ rule, outcome }) => rule === STAGE_RULE && outcome === 'unmet')
