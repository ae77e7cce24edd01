import { sumAmounts } from '#kernel/money.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { Due } from '#ui/due.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatCount, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Reckoning } from '../contract.ts'
import type { Invoice } from '../model/state.ts'
import classes from './invoice.module.css'
import { paidInTime } from './invoice-values.ts'
import { words } from './words.ts'

type Existing = Exclude<Invoice, { status: 'none' }>
type Props = { readonly state: Existing; readonly reckoning: Reckoning }

/** From when the period runs, until when, and what stopped it. */
export function ClockPart({ state, reckoning: { waits, officer, due, accepted } }: Props) {
  const says = useWords(words)
  const { language } = useLanguage()
  const { today } = useGroup()
  const last = 'due' in state ? state.due : (due?.last ?? null)
  const rows: readonly Fact[] = [
    ...(state.kind === 'services'
      ? [[says.accepted, accepted === null ? says.notAccepted : says.acceptedOf(accepted.amount, accepted.on)] as const]
      : []),
    ...(due === null ? [] : [[says.started, formatDate(due.start, language)] as const]),
    ...(officer === null || 'approvedOn' in state
      ? []
      : [[says.officer, <Due key="officer" due={officer.last} today={today} />] as const]),
    ...(last === null ? [] : [[says.due, <DueOf key="due" {...{ state, last }} />] as const]),
    ...state.paused.map(({ suspendedOn, resumedOn }) => [says.paused, says.pause(suspendedOn, resumedOn)] as const),
    ...(state.status === 'suspended'
      ? [
          [says.paused, says.since(state.suspendedOn)] as const,
          [says.missing, <Missing key="missing" missing={state.missing} />] as const,
        ]
      : []),
  ]
  return (
    <Part title={says.clock}>
      {waits !== null && <p>{says.clockWaits[waits]}</p>}
      <Facts of={rows} />
    </Part>
  )
}

/** Until when it is to be paid: counted down until it is, told as met when it was paid in time, and how late when it was not. */
function DueOf({ state, last }: Pick<Props, 'state'> & { readonly last: string }) {
  const says = useWords(words)
  const { today } = useGroup()
  if (!('paidOn' in state)) return <Due due={last} today={today} />
  return paidInTime(state, last) ? says.dueMet(last, state.paidOn) : <Due due={last} today={state.paidOn} />
}

function Missing({ missing }: { readonly missing: readonly string[] }) {
  return (
    <ul>
      {missing.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}

/** The lines that are invoiced, and what they come to. */
export function LinesPart({ state: { kind, lines, amount, vat } }: Pick<Props, 'state'>) {
  const says = useWords(words)
  const head = useCellHead()
  const { language } = useLanguage()
  return (
    <Part title={says.what}>
      {kind === 'services' && (
        <FramedTable heads={[says.line, says.quantity, says.amount]}>
          {lines.map((line) => (
            <tr key={line.line}>
              <th scope="row">{line.line}</th>
              <td data-head={head(says.quantity)} className={classes.figure}>
                {formatCount(line.quantity, language)}
              </td>
              <td data-head={head(says.amount)} className={classes.figure}>
                {formatCents(line.amount, language)}
              </td>
            </tr>
          ))}
        </FramedTable>
      )}
      <p className={classes.total}>{says.totals(amount, vat)}</p>
    </Part>
  )
}

/** What is kept back, and what is left to pay: as it was approved, or as it would be today. */
export function NetPart({ state, reckoning: { deductions, net, direct } }: Props) {
  const says = useWords(words)
  const { language } = useLanguage()
  const isApproved = 'deductions' in state
  const directly = sumAmounts(direct.map(({ amount }) => amount))
  const rows: readonly Fact[] = [
    [says.whole, formatCents(state.amount + state.vat, language)],
    ...deductions.map(
      ({ kind, amount, reason }) =>
        [
          reason === '' ? says.deductions[kind] : `${says.deductions[kind]} (${reason})`,
          formatCents(-amount, language),
        ] as const,
    ),
    [says.net, <strong key="net">{formatCents(net, language)}</strong>],
    ...direct.map(({ name, amount }) => [says.directTo(name), formatCents(amount, language)] as const),
    ...(direct.length === 0 ? [] : [[says.toHolder, formatCents(net - directly, language)] as const]),
  ]
  return (
    <Part title={says.netTitle}>
      {!isApproved && <p>{says.ifApproved}</p>}
      <Facts of={rows} />
    </Part>
  )
}

/** What is known of an invoice: its dates, how it came, what the accountant did, what its delay costs. */
export function FactsPart({ state }: Pick<Props, 'state'>) {
  const says = useWords(words)
  const { language } = useLanguage()
  const rows: readonly Fact[] = [
    [says.issued, formatDate(state.issuedOn, language)],
    [says.received, formatDate(state.receivedOn, language)],
    [says.channel, says.channels[state.channel]],
    [says.commitment, state.commitment],
    ...('paidOn' in state ? [[says.paidBy, says.paidAs(state.paidOn, state.reference)] as const] : []),
    ...('late' in state && state.late !== null
      ? [
          [
            says.late,
            <span key="late" className={state.status === 'paid' ? classes.owed : undefined}>
              {says.lateOf(state.late.days, state.late.rate / 100, state.late.interest, state.late.lumpSum)}
            </span>,
          ] as const,
        ]
      : []),
  ]
  return (
    <Part title={says.facts}>
      <Facts of={rows} />
    </Part>
  )
}
