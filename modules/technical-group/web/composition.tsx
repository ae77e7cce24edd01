import { Link } from '@tanstack/react-router'
import { membersOn } from '#modules/convention/index.ts'
import { useConventionGroup } from '#modules/convention/web/parts.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import table from '#ui/table.module.css'
import type { FoundSeat, KnownPerson } from './data.ts'
import classes from './technical-group.module.css'
import { words } from './words.ts'

type CompositionProps = {
  readonly seats: readonly FoundSeat[]
  readonly persons: readonly KnownPerson[] | undefined
  /** The members of the day; read from the convention unless given. */
  readonly members?: readonly string[]
}

/** Who sits, who is missing, who has not signed: one line a member, then those who are associated. */
export function Composition({ seats, persons, members: given }: CompositionProps) {
  const says = useWords(words)
  const { today, me } = useGroup()
  const { data: convention } = useConventionGroup()
  const heads = [says.person, says.seat, says.state, says.period].map(useCellHead())
  const guest = me?.guest === true
  const members = guest
    ? []
    : (given ?? (convention === undefined ? [] : membersOn(convention, today).map(({ body }) => body)))
  const live = seats.filter(({ state }) => state.status !== 'ended')
  const ended = seats.filter(({ state }) => state.status === 'ended')
  const seated = members.filter((body) => live.some(({ state }) => state.body === body))
  const lacking = members.filter((body) => !seated.includes(body))
  const unsigned = live.filter(({ state }) => state.status !== 'bound').length
  const row = (seat: FoundSeat) => <SeatRow key={seat.id} seat={seat} persons={persons} heads={heads} />
  return (
    <>
      {!guest && <p>{live.length === 0 ? says.noneSeated : says.seatedOf(seated.length, members.length, unsigned)}</p>}
      <FramedTable
        heads={
          live.length === 0 ? [says.body, says.person] : [says.body, says.person, says.seat, says.state, says.period]
        }
      >
        {live.toSorted((one, other) => rank(one) - rank(other)).map(row)}
        {lacking.map((body) => (
          <MissingRow key={body} body={body} heads={heads} columns={live.length === 0 ? 1 : 4} />
        ))}
      </FramedTable>
      {ended.length > 0 && (
        <Disclosure label={says.endedSeats(ended.length)}>
          <div className={table.frame}>
            <table className={table.table}>
              <tbody>{ended.map(row)}</tbody>
            </table>
          </div>
        </Disclosure>
      )}
    </>
  )
}

const ORDER = ['coordinator', 'member', 'authority', 'expert']
const rank = ({ state }: FoundSeat): number => ORDER.indexOf(state.kind)

type Heads = { readonly heads: readonly (string | undefined)[] }

function SeatRow({
  seat: { id, state },
  persons,
  heads,
}: { readonly seat: FoundSeat; readonly persons: readonly KnownPerson[] | undefined } & Heads) {
  const says = useWords(words)
  const { id: group, lookup, me } = useGroup()
  const person = persons?.find((known) => known.id === state.person && known.body === state.body)
  return (
    <tr>
      <th scope="row">
        <Link to={`/groups/${group}/technical-group/seats/${id}`}>{lookup.name(state.body)}</Link>
      </th>
      <td data-head={heads[0]}>{person?.title ?? (me?.guest === true ? says.yourself : state.competence)}</td>
      <td data-head={heads[1]}>
        {says.kinds[state.kind]}
        {state.opening !== null && (
          <span className={`${classes.quiet} ${classes.theme}`}>{state.opening.themes.join(', ')}</span>
        )}
      </td>
      <td data-head={heads[2]}>
        {state.status === 'bound' ? (
          <>
            <Icon name="check" /> {says.signedOn(state.undertaken.signedAt)}
          </>
        ) : state.status === 'ended' ? (
          says.ended(state.endedOn, state.cause)
        ) : (
          <strong>{says.unsigned}</strong>
        )}
      </td>
      <td data-head={heads[3]}>
        {state.until === null ? says.openEnded(state.from) : says.fromTo(state.from, state.until)}
      </td>
    </tr>
  )
}

function MissingRow({ body, heads, columns }: { readonly body: string; readonly columns: number } & Heads) {
  const says = useWords(words)
  const { lookup } = useGroup()
  return (
    <tr className={classes.missing}>
      <th scope="row">{lookup.name(body)}</th>
      <td data-head={heads[0]} colSpan={columns}>
        {says.nobody}
      </td>
    </tr>
  )
}
