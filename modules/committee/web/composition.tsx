import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { compositionOn, rulesOn } from '../model/rules-in-force.ts'
import type { SeatHolder } from '../model/seats.ts'
import classes from './committee.module.css'
import type { Election, SeatedCommittee } from './data.ts'
import { words } from './words.ts'

type Props = { readonly committee: SeatedCommittee; readonly elections: readonly Election[] }

/** Who sits today, and who replaces whom, each with the act that says so. */
export function Composition({ committee, elections }: Props) {
  const says = useWords(words)
  const { today } = useGroup()
  const standing = compositionOn(committee, today) ?? committee.compositions[0]
  if (standing === undefined) return null
  return (
    <>
      <p>
        {says.modes[committee.mode]} {says.since(standing.from)}
      </p>
      <Holders title={says.full} holders={standing.full} elections={elections} />
      {standing.substitutes.length === 0 ? (
        <p>{says.noSubstitutes}</p>
      ) : (
        <Holders title={says.substitutes} holders={standing.substitutes} elections={elections} />
      )}
    </>
  )
}

type HoldersProps = {
  readonly title: string
  readonly holders: readonly SeatHolder[]
  readonly elections: readonly Election[]
}

function Holders({ title, holders, elections }: HoldersProps) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const cellHead = useCellHead()
  return (
    <div className={classes.holders}>
      <FramedTable heads={[title, says.body, says.by]}>
        {holders.map((holder) => (
          <tr key={holder.person}>
            <th scope="row">
              {holder.name}
              <span className={classes.quiet}>{holder.capacity}</span>
            </th>
            <td data-head={cellHead(says.body)}>
              {lookup.name(holder.body)}
              <span className={classes.quiet}>
                {says.places[holder.place]}
                {holder.list !== '' && `, ${says.list(holder.list)}`}
              </span>
            </td>
            <td data-head={cellHead(says.by)}>{groundText(holder, elections, says)}</td>
          </tr>
        ))}
      </FramedTable>
    </div>
  )
}

type Says = (typeof words)['fr']

function groundText({ ground }: SeatHolder, elections: readonly Election[], { grounds }: Says): string {
  switch (ground.by) {
    case 'right':
      return grounds.right
    case 'election': {
      const found = elections.find(({ id }) => id === ground.act)
      return found === undefined ? grounds.election : grounds.electionOf(found.number, found.date)
    }
    default:
      return grounds[ground.by](ground.number, ground.date)
  }
}

/** The rules that the committee gave itself, or what is done without any. */
export function InternalRulesPart({ committee }: { readonly committee: SeatedCommittee }) {
  const says = useWords(words)
  const { today } = useGroup()
  const rules = rulesOn(committee, today)
  const adopted = committee.rules.findLast(({ from }) => from <= today)
  if (adopted === undefined) return <p>{says.noRules}</p>
  return (
    <ul>
      <li>{says.rulesOf(adopted.source.number, adopted.source.date, adopted.from)}</li>
      <li>{says.periods(rules.convening, rules.secondConvening)}</li>
      <li>{says.urgent(rules.urgent)}</li>
      <li>{says.casting(rules.castingVote)}</li>
      <li>{says.excess(rules.excessSubstitutes)}</li>
      <li>{says.remote(rules.remote)}</li>
      <li>{says.secretVote(rules.secretVote === true)}</li>
    </ul>
  )
}
