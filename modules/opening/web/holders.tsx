import type { KnownPerson } from '#modules/key-set/web/parts.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { dueIn, giversOf, isSame } from '../model/due.ts'
import { givenByEach } from '../model/given.ts'
import type { Begun, Given, HolderSeen, KeySetSeen } from '../model/opening-state.ts'
import { isTimeless, timeGivenIn, timeGiverOf } from '../model/time-part.ts'
import classes from './opening.module.css'
import { words } from './words.ts'

/** Who holds a key, who is there, and what each has given; and, large, how many of those that it takes. */
export function Holders({ session, persons }: Pick<SetProps, 'session' | 'persons'>) {
  const says = useWords(words)
  const used = session.keySets.filter(({ version }) => dueIn(session).some(({ keySet }) => keySet === version))
  return (
    <Part title={says.holders}>
      {used.map((set) => (
        <HoldersOf key={set.version} session={session} persons={persons} set={set} isAlone={used.length === 1} />
      ))}
    </Part>
  )
}

type SetProps = { readonly session: Begun; readonly set: KeySetSeen; readonly persons: readonly KnownPerson[] }

function HoldersOf({ session, persons, set, isAlone }: SetProps & { readonly isAlone: boolean }) {
  const says = useWords(words)
  const { version, threshold, keyholders, escrow } = set
  const due = dueIn(session).filter(({ keySet }) => keySet === version)
  // What is nearest to being opened says how far the room is: an envelope that was given less waits below, in its own row.
  const far = Math.min(threshold, ...due.map((each) => giversOf(session.given, each).length))
  const missing = lackedIn(session, version)
  return (
    <>
      <p className={classes.figure} aria-live="polite">
        <strong>{says.enough(Math.min(far, threshold), threshold)}</strong>
        <span>
          {says.enoughTeach(threshold, keyholders.length)}
          {!isAlone && ` (${says.keySet(version)})`}
        </span>
      </p>
      <FramedTable heads={[says.holder, says.presence, says.shares]}>
        {keyholders.map((keyholder) => (
          <HolderRow
            key={keyholder.id}
            {...{ session, persons, set, keyholder }}
            due={due.length}
            gave={session.given.filter((each) => each.keyholder === keyholder.id)}
          />
        ))}
        {escrow != null && missing > 0 && (
          <HolderRow
            {...{ session, persons, set, keyholder: escrow }}
            due={missing}
            gave={timeGivenIn(session).filter((each) => each.keyholder === escrow.id)}
            isSpare
          />
        )}
      </FramedTable>
      {escrow != null && missing > 0 && <p className={classes.number}>{says.spareTeach}</p>}
    </>
  )
}

/** For how many envelopes of a key set the server's part was missing: those that wait for the spare key, and those that it opened. */
const lackedIn = (session: Begun, version: number): number =>
  session.deposits
    .filter(({ keySet }) => keySet === version)
    .flatMap(({ id, envelopes }) => envelopes.map((_, envelope) => ({ deposit: id, envelope })))
    .filter(
      (of) =>
        timeGiverOf(session, of) !== undefined || session.failed.some((each) => isSame(each, of) && isTimeless(each)),
    ).length

type RowProps = SetProps & {
  readonly keyholder: HolderSeen
  readonly due: number
  readonly gave: readonly Given[]
  readonly isSpare?: boolean
}

function HolderRow({ session, persons, set, keyholder, due, gave: own, isSpare = false }: RowProps) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const cellHead = useCellHead()
  const inSet = new Set(session.deposits.filter(({ keySet }) => keySet === set.version).map(({ id }) => id))
  const count = (list: readonly { readonly deposit: string }[]) =>
    list.filter(({ deposit }) => inSet.has(deposit)).length
  const attended = session.attendance.find(({ person }) => person === keyholder.person)
  const { title } = persons.find(({ id }) => id === keyholder.person) ?? {}
  const absent = session.status === 'ended' ? says.didNotCome : says.absent
  const gave = givenByEach(own).get(keyholder.id)
  const [given, bad, kept] = [count(gave?.envelopes ?? []), count(gave?.bad ?? []), count(gave?.notGiven ?? [])]
  return (
    <tr>
      <th scope="row">
        {lookup.name(keyholder.body)}
        <span className={classes.number}>{title}</span>
        {isSpare && <span className={classes.number}>{says.spareKey}</span>}
      </th>
      <td data-head={cellHead(says.presence)}>
        {keyholder.revoked ? says.revoked : attended === undefined ? absent : says[attended.manner]}
      </td>
      <td data-head={cellHead(says.shares)}>
        {says.sharesGiven(given, due)}
        {bad > 0 && <span className={classes.bad}>{says.badShares(bad)}</span>}
        {kept > 0 && <span className={classes.bad}>{says.notGiven(kept)}</span>}
      </td>
    </tr>
  )
}
