import { type Fact, Facts } from '#ui/facts.tsx'
import { FileLinks } from '#ui/file-links.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { objectionTerm } from '../model/rules.ts'
import type { Order } from '../model/state.ts'
import classes from './order.module.css'
import { words } from './words.ts'

type Existing = Exclude<Order, { status: 'none' }>

/** What is known of an order: its period, its commitment, who signed it, how it left and came. */
export function FactsPart({ state }: { readonly state: Existing }) {
  const says = useWords(words)
  const rows = useFacts(state)
  return (
    <Part title={says.facts}>
      <Facts of={rows} />
      {'proof' in state && state.proof !== null && <FileLinks hashes={[state.proof]} />}
    </Part>
  )
}

function useFacts(state: Existing): readonly Fact[] {
  const says = useWords(words)
  const { language } = useLanguage()
  const { lookup, today } = useGroup()
  const last = 'receivedOn' in state ? objectionTerm(state.receivedOn, today).last : null
  return [
    [says.member, lookup.name(state.body)],
    [says.period, says.periodOf(state.from, state.until)],
    ...(state.service === null ? [] : [[says.service, state.service] as const]),
    ...('commitment' in state && state.commitment !== undefined && state.committedOn !== undefined
      ? [[says.commitment, says.commitmentOf(state.commitment, state.committedOn)] as const]
      : []),
    ...('title' in state && state.title !== undefined && state.signedOn !== undefined
      ? [[says.signatory, says.signedOf(state.title, state.signedOn)] as const]
      : []),
    ...('sentAt' in state ? [[says.sent, says.sentOf(state.sentAt, says.media[state.medium])] as const] : []),
    ...('receivedOn' in state ? [[says.received, says.receivedOf(state.receivedOn)] as const] : []),
    ...(last === null ? [] : [[says.objectUntil, `${formatDate(last, language)} (${says.toConfirm})`] as const]),
    ...(state.note === '' ? [] : [[says.note, state.note] as const]),
  ]
}

/** What the holder objected to, and what the member answered. */
export function ObjectionsPart({ state }: { readonly state: Existing }) {
  const says = useWords(words)
  const pending = state.status === 'objected' ? state : null
  if (state.contested.length === 0 && pending === null) return null
  return (
    <Part title={says.contested}>
      {state.contested.map(({ objection, objectedOn, late, answer, answeredOn }) => (
        <div key={`${objectedOn} ${answeredOn}`}>
          <h3>{says.objection(objectedOn, late)}</h3>
          <p className={classes.said}>{objection}</p>
          <h3>{says.answer(answeredOn)}</h3>
          <p className={classes.said}>{answer}</p>
        </div>
      ))}
      {pending !== null && (
        <>
          <h3>{says.objection(pending.objectedOn, pending.late)}</h3>
          <p className={`${classes.said} ${classes.waiting}`}>{pending.objection}</p>
          <p>{says.waiting}</p>
        </>
      )}
    </Part>
  )
}
