import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { Citation } from '#api/shapes.ts'
import type { Json } from '#kernel/canonical.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { Articles } from '#ui/article.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import classes from './accession.module.css'
import type { Filed } from './path.ts'
import { words } from './words.ts'

/** What this page reads of a contract: the module that runs it is another. */
export type ContractState = {
  readonly status: string
  readonly title?: string
  readonly awardBegunOn?: IsoDate
  readonly endsOn?: IsoDate | null
  readonly endedOn?: IsoDate
  readonly identifiedBuyers?: readonly string[]
}

export type SeenContract = {
  readonly id: string
  readonly process: 'contract' | 'consultation'
  readonly title: string
  readonly begunOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly closed: boolean
}

/**
 * The contracts that matter to a newcomer: those that run today, or those that ran when it entered; each with whether
 * its notice names the newcomer (CCP R2162-6).
 */
export function contractsSeen(
  contracts: readonly CaseWithState<ContractState>[],
  state: Filed,
  today: IsoDate,
): readonly SeenContract[] {
  const day = state.status === 'effective' ? state.effectiveOn : today
  return contracts.flatMap(({ id, state: { status, title = '', awardBegunOn, endsOn, endedOn, identifiedBuyers } }) => {
    const last = endedOn ?? endsOn ?? null
    if (status === 'abandoned' || awardBegunOn === undefined || awardBegunOn > day) return []
    if (last !== null && last < day) return []
    const closed = !(identifiedBuyers ?? []).includes(state.newcomer)
    return [{ id, process: 'contract', title, begunOn: awardBegunOn, endsOn: last, closed }]
  })
}

/** The awards that a notice has begun and that are no contract yet: the rule names those that are closed to the newcomer. */
export function awardsSeen(closed: Json | undefined): readonly SeenContract[] {
  const awards = Array.isArray(closed) ? (closed as readonly Closed[]) : []
  return awards
    .filter(({ process }) => process === 'consultation')
    .map(({ id, title, awardBegunOn }) => ({
      id,
      process: 'consultation',
      title,
      begunOn: awardBegunOn,
      endsOn: null,
      closed: true,
    }))
}

/** What the rule tells of a contract that is closed; entries from before awards were told say less. */
type Closed = { readonly id: string; readonly title: string; readonly awardBegunOn: string; readonly process?: string }

export type ClosedContractsProps = {
  readonly contracts: readonly SeenContract[]
  /** The articles under which they are closed, as the rule cites them. */
  readonly basis: readonly Citation[]
}

/** What the accession does not open: shown before anybody signs, and kept after (S7.9). */
export function ClosedContracts({ contracts, basis }: ClosedContractsProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const { language } = useLanguage()
  const head = useCellHead()
  if (contracts.length === 0) return <p className={classes.note}>{says.contractsNone}</p>
  return (
    <>
      <p className={classes.note}>
        {says.contractsLede} <Articles basis={basis} />
      </p>
      <FramedTable heads={[says.contract, says.begun, says.ends, says.ordering]}>
        {contracts.map(({ id, process, title, begunOn, endsOn, closed }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/groups/${group}/cases/${process}/${id}`}>{title}</Link>
            </th>
            <td data-head={head(says.begun)}>{formatDate(begunOn, language)}</td>
            <td data-head={head(says.ends)}>{endsOn === null ? says.noEnd : formatDate(endsOn, language)}</td>
            <td>
              <span className={closed ? classes.cannot : classes.may}>
                <Icon name={closed ? 'lock' : 'check'} /> {closed ? says.cannot : says.may}
              </span>
            </td>
          </tr>
        ))}
      </FramedTable>
    </>
  )
}
