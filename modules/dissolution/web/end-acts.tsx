import type { ReactNode } from 'react'
import type { ActView, Resource } from '#api/shapes.ts'
import { STAGE_RULE } from '#kernel/process.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import type { CasePlace } from '#ui/case.tsx'
import type { ActSetting } from '#ui/case-detail.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { SchemaAct } from '#ui/schema-form/schema-acts.tsx'
import { awaitedNotices, unplacedClasses } from '../model/closing-state.ts'
import { objectionsUntil } from '../model/completion.ts'
import classes from './end.module.css'
import type { EndData } from './end-data.ts'
import { words } from './page-words.ts'

type Offered = { readonly place: CasePlace; readonly resource: Resource<unknown>; readonly view: ActView }

/** The acts of the three processes as one list: the one that leads, then the others; those of another stage are folded. */
export function useEndActs(data: EndData): { readonly primary: ReactNode; readonly others: readonly ReactNode[] } {
  const says = useWords(words)
  const settings = useSettings(data)
  const draw = ({ place, resource, view }: Offered, primary: boolean) => (
    <SchemaAct
      key={`${resource.process} ${view.act}`}
      place={place}
      resource={resource}
      view={view}
      schema={data.forms.find(({ process }) => process === resource.process)?.acts[view.act]}
      primary={primary}
      {...settings[view.act]}
    />
  )
  const offered = offeredBy(data)
  const leads = leadOf(data)
  const first = offered.find(({ view }) => view.open && view.act === leads)
  const rest = offered.filter((each) => each !== first)
  const elsewhere = rest.filter(({ view }) => isOfAnotherStage(view))
  const others = rest.filter(({ view }) => !isOfAnotherStage(view)).map((each) => draw(each, false))
  return {
    primary: first && draw(first, true),
    others:
      elsewhere.length === 0
        ? others
        : [
            ...others,
            <Disclosure key="elsewhere" label={says.otherStage(elsewhere.length)}>
              <ul className={classes.elsewhere}>
                {elsewhere.map((each) => (
                  <li key={`${each.resource.process} ${each.view.act}`}>{draw(each, false)}</li>
                ))}
              </ul>
            </Disclosure>,
          ],
  }
}

const isOfAnotherStage = ({ open, findings }: ActView): boolean =>
  !open && findings.some(({ rule, outcome }) => rule === STAGE_RULE && outcome === 'unmet')

/** Items are settled in their own rows; a proposal stands until the group has ended. */
function offeredBy({ completion, closing, proposing }: EndData): readonly Offered[] {
  const from = (place: CasePlace, resource: Resource<unknown>, takes: (view: ActView) => boolean): Offered[] =>
    resource.acts.filter(takes).map((view) => ({ place, resource, view }))
  if (closing.state.status !== 'none')
    return from({ collection: 'closing', id: null, opening: OPENING }, closing, ({ act }) => act !== OPENING)
  return [
    ...from({ collection: 'completion', id: null, opening: 'prepare' }, completion, ({ act, open }) =>
      act === 'prepare' ? completion.state.status === 'none' : act !== 'settle' || !open,
    ),
    ...from({ collection: 'dissolutions', id: 'new' }, proposing, ({ act }) => act === 'propose'),
  ]
}

/** The end of the group opens its closing: no person does. */
const OPENING = 'openClosing'

/** What moves the group on from where it stands. */
function leadOf({ completion, closing }: EndData): string {
  if (closing.state.status === 'open') {
    if (awaitedNotices(closing.state).length > 0) return 'notifyEnd'
    return unplacedClasses(closing.state).length > 0 ? 'depositRecords' : 'complete'
  }
  const { state } = completion
  if (state.status === 'declared')
    return state.objections.some(({ answer }) => answer === null) ? 'answerObjection' : 'object'
  return state.status === 'preparing' ? 'declareCompletion' : 'prepare'
}

function useSettings({ closing, completion, rules }: EndData): Readonly<Record<string, ActSetting>> {
  const { consequence: says } = useWords(words)
  const { me, today } = useGroup()
  const { language } = useLanguage()
  const coordinator = coordinatorOf(rules) ?? ''
  const waiting =
    completion.state.status === 'none'
      ? undefined
      : completion.state.objections.find(({ answer }) => answer === null)?.number
  const [unplaced] = unplacedClasses(closing.state)
  const [untold] = awaitedNotices(closing.state)
  const endedOn = closing.state.status === 'none' ? '' : closing.state.endedOn
  return {
    prepare: { consequence: says.prepare },
    declareCompletion: {
      consequence: says.declareCompletion(formatDate(objectionsUntil(today, today), language, 'weekday')),
    },
    object: { consequence: says.object, initial: { member: me === null || me.coordinates ? '' : me.body.id } },
    answerObjection: { consequence: says.answerObjection, initial: { number: waiting ?? 1 } },
    propose: { consequence: says.propose },
    notifyEnd: { consequence: says.notifyEnd, initial: { body: untold ?? '', receivedOn: today } },
    depositRecords: {
      consequence: says.depositRecords,
      initial: { recordClass: unplaced ?? 'group-acts', keptBy: coordinator, start: endedOn },
    },
    complete: { consequence: says.complete },
  }
}
