import { Link } from '@tanstack/react-router'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { shortHash } from '#ui/i18n/format.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { awaited, type Due, dueIn, exclusionOf, inOrder, isOpened, isSame } from '../model/due.ts'
import { type Begun, type DepositSeen, type Failed, NO_TIME_PART, type Session } from '../model/opening-state.ts'
import { isTimeless, timeGiverOf } from '../model/time-part.ts'
import classes from './opening.module.css'
import { words } from './words.ts'

type Props = { readonly id: string; readonly session: Begun }

/** The envelopes that are opened, one deposit a row, in the order in which they came; each says where it stands. */
export function Envelopes({ id, session }: Props) {
  const says = useWords(words)
  const rows = openedHere(session)
  const twice = repeated(rows.map(({ identifier }) => identifier))
  const kinds = (['application', 'tender', 'copy'] as const).filter((kind) =>
    rows.some(({ envelopes }) => envelopes.some((each) => each.kind === kind)),
  )
  return (
    <Part title={session.status === 'ended' ? says.envelopesOpened : says.envelopes}>
      {rows.length === 0 ? (
        <p>{says.nothingDue}</p>
      ) : (
        <>
          <FramedTable
            heads={[says.operator, says.received, says.fingerprint, ...kinds.map((kind) => says[kind])]}
            live
          >
            {rows.map((deposit) => (
              <DepositRow key={deposit.id} id={id} session={session} deposit={deposit} kinds={kinds} />
            ))}
          </FramedTable>
          {twice.map((identifier) => (
            <p key={identifier} className={classes.warning}>
              {says.sameNumber(identifier)}
            </p>
          ))}
        </>
      )}
    </Part>
  )
}

const openedHere = ({ deposits }: Session): readonly DepositSeen[] => inOrder(deposits.filter(isOpened))

const repeated = (list: readonly string[]): readonly string[] => [
  ...new Set(list.filter((each, index) => list.indexOf(each) !== index)),
]

type RowProps = Props & {
  readonly deposit: DepositSeen
  readonly kinds: readonly ('application' | 'tender' | 'copy')[]
}

function DepositRow({ id, session, deposit, kinds }: RowProps) {
  const says = useWords(words)
  const cellHead = useCellHead()
  const excluded = exclusionOf(session, deposit)
  return (
    <tr>
      <th scope="row">
        {deposit.operator}
        <span className={classes.number}>{deposit.identifier}</span>
      </th>
      <td data-head={cellHead(says.received)}>
        <span title={deposit.receivedAt}>{says.exactly(deposit.receivedAt)}</span>
        {deposit.withdrawalAsked !== undefined && (
          <strong className={classes.bad}>{says.withdrawalAsked(deposit.withdrawalAsked)}</strong>
        )}
      </td>
      <td data-head={cellHead(says.fingerprint)}>
        <code title={deposit.hash}>{shortHash(deposit.hash)}</code>
      </td>
      {kinds.map((kind) => (
        <td key={kind} data-head={cellHead(says[kind])}>
          {deposit.envelopes.map((each, envelope) =>
            each.kind === kind ? (
              <EnvelopeState
                key={each.recipient}
                id={id}
                session={session}
                of={{ deposit: deposit.id, envelope, recipient: each.recipient, keySet: deposit.keySet }}
                excluded={kind === 'application' ? undefined : excluded?.reason}
              />
            ) : null,
          )}
        </td>
      ))}
    </tr>
  )
}

type StateProps = Props & { readonly of: Due; readonly excluded: string | undefined }

function EnvelopeState({ id, session, of, excluded }: StateProps) {
  const says = useWords(words)
  const { id: group, me } = useGroup()
  const unsealed = session.unsealed.find((each) => isSame(each, of))
  if (unsealed !== undefined) {
    const { files, size, malware, lots } = unsealed
    return (
      <span className={classes.envelope}>
        {me?.coordinates === true ? (
          <Link to={`/groups/${group}/openings/${id}/files/${of.deposit}/${of.envelope}`}>
            {says.opened(files, size)}
          </Link>
        ) : (
          says.opened(files, size)
        )}
        {lots.length > 0 && <span className={classes.number}>{lots.join(', ')}</span>}
        {malware === 'found' && <strong className={classes.bad}>{says.malware}</strong>}
        {malware === 'not-checked' && <span className={classes.number}>{says.unchecked}</span>}
      </span>
    )
  }
  const failed = session.failed.find((each) => isSame(each, of))
  if (failed !== undefined) {
    if (isTimeless(failed) && timeGiverOf(session, of) !== undefined) return <span>{says.opening}</span>
    return <strong className={classes.bad}>{says[whyNot(session, of, failed)]}</strong>
  }
  if (excluded !== undefined) return <span>{says.excluded(excluded)}</span>
  if (!dueIn(session).some((each) => isSame(each, of))) return <span>{says.sealed}</span>
  const waiting = awaited(session.given, of, session.keySets) ?? 0
  return <span>{waiting === 0 ? says.opening : says.waiting(waiting)}</span>
}

/** Whose doing it is that an envelope does not open, and who can still do something about it. */
function whyNot({ keySets }: Session, { keySet }: Due, { blame, flaw }: Failed) {
  if (blame === 'candidate') return 'failedCandidate'
  if (flaw !== NO_TIME_PART) return 'failedPlatform'
  const escrow = keySets.find(({ version }) => version === keySet)?.escrow ?? null
  return escrow === null || escrow.revoked ? 'failedTimeAlone' : 'failedTime'
}

/** What is not opened, and why: nothing disappears without a word. */
export function StaySealed({ session }: Pick<Props, 'session'>) {
  const says = useWords(words)
  const cellHead = useCellHead()
  const shown = new Set(openedHere(session).map(({ id }) => id))
  const rest = session.deposits.filter(({ id }) => !shown.has(id))
  if (rest.length === 0) return null
  const why = ({ standing, stalled, copy }: DepositSeen): string => {
    if (copy && standing === 'standing') return says.copySealed
    if (stalled === true && (standing === 'late' || standing === 'rejected')) return says.stalled[standing]
    return standing === 'standing' || standing === 'admitted' ? says.sealed : says[standing]
  }
  return (
    <Part title={says.staySealed}>
      <FramedTable heads={[says.operator, says.received, says.why]}>
        {rest.map((deposit) => (
          <tr key={deposit.id}>
            <th scope="row">{deposit.operator}</th>
            <td data-head={cellHead(says.received)}>{says.exactly(deposit.receivedAt)}</td>
            <td data-head={cellHead(says.why)}>{why(deposit)}</td>
          </tr>
        ))}
      </FramedTable>
    </Part>
  )
}
