import { Link, useParams } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { Resource } from '#api/shapes.ts'
import { SilenceNote } from '#modules/contact/web/parts.ts'
import { type Group, membersOn } from '#modules/convention/index.ts'
import { useConventionGroup } from '#modules/convention/web/parts.ts'
import type { Perimeter } from '#modules/perimeter/index.ts'
import { useCase } from '#ui/case.tsx'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { dayOf } from '#ui/i18n/format.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { SchemaAct } from '#ui/schema-form/schema-acts.tsx'
import { Stages } from '#ui/stages.tsx'
import { lastDayOf } from '../model/amounts.ts'
import type { Purchase } from '../model/purchase-state.ts'
import type { NeedSheet } from '../model/sheet-state.ts'
import { EnquiryFields, enquiryPayload, enquiryValues } from './enquiry-fields.tsx'
import { FrozenNeed } from './frozen-need.tsx'
import { NeedPicture } from './need-picture.tsx'
import { answersAmong, declaredBy, type FoundSheet, summaryOf } from './need-summary.ts'
import { NeedTotals } from './need-totals.tsx'
import { stagesOf } from './purchase-stages.ts'
import { FilingFields, filingPayload, filingValues } from './sheet-fields.tsx'
import { WhoBlocks } from './who-blocks.tsx'
import { words } from './words.ts'

/** One purchase: its line, what each member needs, who holds it up, and what the frozen need binds. */
export function PurchasePage() {
  const { id } = useGroup()
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const { data: convention } = useConventionGroup()
  const sheets = useRead<readonly FoundSheet[]>(`/api/groups/${id}/cases?process=needSheet`)
  const perimeters = useRead<readonly CaseWithState<Perimeter>[]>(`/api/groups/${id}/cases?process=perimeter`)
  const filing = useCase<NeedSheet>({ collection: 'need-sheets', id: 'new' })
  return (
    <CaseReading<Purchase> process="purchase" collection="purchases" caseId={caseId}>
      {(data) => (
        <Reading of={sheets}>
          {(found) => (
            <PurchaseDetail
              data={data}
              sheets={found}
              convention={convention}
              perimeters={perimeters.data ?? []}
              filing={filing.data}
            />
          )}
        </Reading>
      )}
    </CaseReading>
  )
}

export type PurchaseDetailProps = {
  readonly data: CaseData<Purchase>
  readonly sheets: readonly FoundSheet[]
  /** `undefined` until it is read. */
  readonly convention: Group | undefined
  readonly perimeters: readonly { readonly state: Perimeter }[]
  /** The sheet that nobody has filed yet, with the act that files it. */
  readonly filing: Resource<NeedSheet> | undefined
}

export function PurchaseDetail(props: PurchaseDetailProps) {
  const { data, sheets, convention } = props
  const says = useWords(words)
  const { today } = useGroup()
  const { id, state } = data.resource
  if (state.status === 'none') return null
  const answers = answersAmong(sheets, id)
  const members = convention === undefined ? [] : membersOn(convention, today).map(({ body }) => body)
  const opened = data.entries[0]
  const { consequences } = says
  return (
    <CaseDetailPage
      data={data}
      title={state.title}
      list={{ path: 'purchases', title: says.title }}
      lede={state.object}
      opens="open"
      quiet={['revise', 'reopen', 'abandon']}
      stages={
        <Stages
          stages={stagesOf(state, {
            opened: opened === undefined ? undefined : dayOf(opened.at),
            answers,
            members,
            says: says.stages,
          })}
        />
      }
      settings={{
        revise: {
          initial: enquiryValues(state),
          fields: (form) => <EnquiryFields {...form} />,
          payload: enquiryPayload,
          consequence: consequences.revise,
        },
        freeze: { consequence: consequences.freeze },
        reopen: { consequence: consequences.reopen },
        launch: { from: says.launchFrom },
        release: { from: says.releaseFrom },
        abandon: { consequence: consequences.abandon },
      }}
    >
      <SilenceNote stage={state.status} />
      {state.status === 'collecting' && <OwnSheet {...props} members={members} />}
      {(state.status === 'frozen' || state.status === 'launched') && <FrozenNeed frozen={state} />}
      {state.status === 'abandoned' && <p>{says.abandonedFor(state.abandonedOn, state.reason)}</p>}
      <Part title={says.picture}>
        <NeedPicture answers={answers} members={Math.max(members.length, answers.length)} />
      </Part>
      {state.status === 'collecting' && convention !== undefined && (
        <WhoBlocks purchase={{ id, state }} sheets={sheets} convention={convention} />
      )}
      <NeedTotals lines={state.lines} summary={summaryOf(state, answers)} />
      <Part title={says.asked}>
        <p>{says.category(says.categories[state.category])}</p>
        <p>{says.duration(state.duration.months, state.duration.from, lastDayOf(state.duration))}</p>
      </Part>
    </CaseDetailPage>
  )
}

/** The reader's own sheet, or the form that files it; the coordinator files those that members sent it. */
function OwnSheet({
  data,
  sheets,
  perimeters,
  filing,
  members,
}: PurchaseDetailProps & { readonly members: readonly string[] }) {
  const says = useWords(words)
  const { id: group, me, lookup } = useGroup()
  const { id, state } = data.resource
  if (me === null || state.status === 'none') return null
  const answers = answersAmong(sheets, id)
  const own = answers.find(({ body }) => body === me.body.id)
  const lacking = members.filter((body) => !answers.some((answer) => answer.body === body))
  const bodies = me.coordinates ? lacking : lacking.filter((body) => body === me.body.id)
  const view = filing?.acts.find(({ act }) => act === 'file')
  const context = {
    purchase: id,
    enquiry: state,
    answers,
    bodies,
    usersOf: (body: string) => declaredBy(perimeters, body)?.users,
  }
  return (
    <>
      {own !== undefined && (
        <p>
          <Link to={`/groups/${group}/need-sheets/${own.sheet}`}>{says.ownSheet(lookup.of(own.body))}</Link>
        </p>
      )}
      {filing !== undefined && view !== undefined && bodies.length > 0 && (
        <SchemaAct
          place={{ collection: 'need-sheets', id: 'new', about: id }}
          resource={filing}
          view={view}
          schema={undefined}
          primary={own === undefined && bodies.includes(me.body.id)}
          initial={filingValues(context, me.body.id)}
          consequence={says.consequences.file}
          fields={(form) => <FilingFields {...form} context={context} />}
          payload={(values) => filingPayload(values, context)}
        />
      )}
    </>
  )
}
