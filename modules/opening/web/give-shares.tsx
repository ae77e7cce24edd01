import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActAnswer } from '#api/answer.ts'
import { ApiProblem, perform, read } from '#api/client.ts'
import type { SessionView } from '#api/session.ts'
import { verifyRegister } from '#api/verify.ts'
import { isRehearsal } from '#kernel/rehearsal.ts'
import {
  KeepBack,
  keptDeadline,
  type OwnKey,
  OwnNote,
  ownInPublished,
  type Trust,
  TrustAsked,
  useTrust,
} from '#modules/key-set/web/parts.ts'
import { type Pinned, pinnedIn } from '#transparency/pinned.ts'
import { ActResult } from '#ui/act/act-result.tsx'
import { Button } from '#ui/button.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Compared } from '#ui/pinned.ts'
import { randomUuid } from '#ui/uuid.ts'
import { manifestBytes, type OuterManifest } from '#vault/manifest.ts'
import type { StepProofs } from '../contract.ts'
import { type Due, isSame, leftIn } from '../model/due.ts'
import type { Session } from '../model/opening-state.ts'
import { timeDueFrom, timelessIn } from '../model/time-part.ts'
import classes from './opening.module.css'
import { dueFrom, type Releasing, releaseShares, type Withheld } from './release-shares.ts'
import { provenSoon, type Unproven } from './session-proven.ts'
import { words } from './words.ts'

/** The keyholder's own key is not shown to be in the set that candidates were given: it is told once, before anything is given. */
type NotOwn = { readonly kind: 'not-own'; readonly own: OwnKey }
type Outcome = ActAnswer | Withheld | Unproven | NotOwn

export type GiveSharesProps = {
  readonly id: string
  readonly seq: number
  readonly session: Session
  /** Which keyholder the reader is, or which keeper of a spare key. */
  readonly keyholder: string
  /** What is given: one's own share, or with the spare key the part that the server has lost. */
  readonly part?: 'share' | 'time'
  /** How the gallery begins. */
  readonly begins?: { readonly done: number } | Withheld | Unproven | NotOwn
  readonly believes?: Compared
}

/**
 * Where a keyholder gives its shares: the key is opened in this page and stays in it; what is sent opens the envelopes that are
 * due, and nothing else. The key is not asked for before the keyholder knows the log and the witnesses by which the page judges.
 */
export function GiveShares(props: GiveSharesProps) {
  const { session, part = 'share', believes } = props
  const says = useGivingWords(part)
  const { id: group } = useGroup()
  const trust = useTrust(group, believes)
  const { due, recipients, done, outcome, give, retry } = useGiving(props, { group, trust })
  if (due.length === 0 && outcome === null) return null
  return (
    <Part title={says.give}>
      {done !== null ? (
        <p aria-live="polite">
          {says.giving(done, due.length)} <progress value={done} max={due.length} aria-label={says.give} />
        </p>
      ) : outcome !== null ? (
        <Given outcome={outcome} session={session} onRetry={retry} />
      ) : trust.compared !== null && trust.compared.kind !== 'same' ? (
        <TrustAsked compared={trust.compared} onKeep={trust.keep} />
      ) : (
        trust.isRead && (
          <>
            {trust.compared !== null && <p>{says.trusted}</p>}
            <KeepBack
              recipients={recipients}
              teach={says.giveTeach(due.length)}
              action={says.giveAction(due.length)}
              onShown={give}
            />
          </>
        )
      )}
    </Part>
  )
}

/** What is due, and what became of giving it. */
function useGiving(
  { id, seq, session, keyholder, part = 'share', begins }: GiveSharesProps,
  { group, trust }: { readonly group: string; readonly trust: Trust },
) {
  const { due, recipients } = askedOf(session, { keyholder, part })
  const [done, setDone] = useState<number | null>(begins !== undefined && 'done' in begins ? begins.done : null)
  /** What was sent already: a receipt stands until something else is due. */
  const [sent, setSent] = useState<readonly Due[]>(begins !== undefined && 'kind' in begins ? due : [])
  const [found, setFound] = useState<Outcome | null>(begins !== undefined && 'kind' in begins ? begins : null)
  const [isToldOwn, setToldOwn] = useState(false)
  const giving = { group, id, seq, session, due, keyholder, part, onProgress: setDone, isBelieved: trust.judge }
  const give = async (identity: string, recipient: string) => {
    setDone(0)
    try {
      const answer = await sending({ ...giving, identity, looksFor: isToldOwn ? null : recipient })
      // Judged by others than those who are believed: they are shown, and nothing was sent.
      if (answer === null) return
      setFound(answer)
      setSent(due)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setFound({ kind: 'failed', problem: error.problem })
      setSent(due)
    } finally {
      setDone(null)
    }
  }
  const isAnswered = due.every((each) => sent.some((one) => isSame(one, each)))
  const retry = () => {
    setToldOwn(isToldOwn || found?.kind === 'not-own')
    setFound(null)
  }
  return { due, recipients, done, outcome: isAnswered ? found : null, give, retry }
}

type What = NonNullable<GiveSharesProps['part']>

/** What waits for this keyholder, or for this keeper of a spare key, and the public halves of its keys. */
function askedOf(session: Session, { keyholder, part }: { readonly keyholder: string; readonly part: What }) {
  const recipients = session.keySets.flatMap(({ keyholders, escrow }) =>
    [...keyholders, ...(escrow == null ? [] : [escrow])]
      .filter(({ id }) => id === keyholder)
      .map(({ recipient }) => recipient),
  )
  const due =
    part === 'time'
      ? timeDueFrom(session, timelessIn(session), keyholder)
      : dueFrom(session, leftIn(session), keyholder)
  return { due, recipients }
}

type Sending = Pick<Releasing, 'session' | 'due' | 'keyholder' | 'identity' | 'onProgress'> & {
  readonly group: string
  readonly id: string
  readonly seq: number
  readonly part: What
  readonly isBelieved: (judging: Pinned) => boolean
  /** The public half that is looked for in the set that candidates were given; `null` once the keyholder was told what was found. */
  readonly looksFor: string | null
}

/**
 * Gives what is due, once the log has shown this page what it must, by the keys that the keyholder believes; or says why nothing is given.
 *
 * @returns `null` where other keys judged what the log showed: nothing is given
 */
async function sending({ group, id, seq, part, isBelieved, looksFor, ...releasing }: Sending): Promise<Outcome | null> {
  const { session } = releasing
  const base = `/api/groups/${group}/openings/${id}`
  const now = await hourHere(group, session)
  // In a rehearsal of the group its days are played, and so are its deadlines.
  const kept = isRehearsal(group) ? null : keptDeadline(session.consultation)
  const asked = { group, opening: id, session, keptDeadline: kept }
  const proven = await provenSoon(asked, () => read<StepProofs>(`${base}/proofs`))
  if (proven.kind !== 'proven') return proven
  const believed = await pinnedIn(proven.policy)
  if (!isBelieved(believed)) return null
  // A rehearsal of the group is public to nobody: no candidate is given a set.
  if (looksFor !== null && !isRehearsal(group)) {
    const own = await ownInPublished({ group, consultation: session.consultation, recipient: looksFor, believed })
    if (own.kind !== 'held') return { kind: 'not-own', own: own.kind === 'none' ? { kind: 'unproven' } : own }
  }
  const shares = await releaseShares({
    ...{ ...releasing, part, now, notBefore: proven.notBefore },
    manifestOf: async (deposit) => manifestBytes(await read<OuterManifest>(`${base}/manifests/${deposit}`)),
  })
  if ('kind' in shares) return shares
  const request = { payload: { shares }, appraisals: {}, idempotencyKey: randomUuid(), dryRun: false }
  return perform(`${base}/${part === 'time' ? 'time-parts' : 'shares'}`, seq, request)
}

/** What is said of the one part and of the other. */
function useGivingWords(part: What) {
  const { give, giveTeach, giveAction, giveTime, giveTimeTeach, giveTimeAction, giving, trusted } = useWords(words)
  return part === 'time'
    ? { give: giveTime, giveTeach: giveTimeTeach, giveAction: giveTimeAction, giving, trusted }
    : { give, giveTeach, giveAction, giving, trusted }
}

/**
 * The hour of this computer. In a demonstration and in a rehearsal, which both say at the top of the page that nothing in them is
 * real, days are played and the computer’s own is none of them.
 */
async function hourHere(group: string, { fixed }: Session): Promise<number> {
  const { demo } = await read<Pick<SessionView, 'demo'>>(`/api/session?group=${group}`)
  return demo || isRehearsal(group) ? Date.parse(fixed.at) : Date.now()
}

type GivenProps = { readonly outcome: Outcome; readonly session: Session; readonly onRetry: () => void }

/** What became of it: the receipt, or why nothing was given. */
function Given({ outcome, session, onRetry }: GivenProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const queries = useQueryClient()
  if (outcome.kind === 'not-in-log') return <Refused>{says.notInLog[outcome.step]}</Refused>
  if (outcome.kind === 'too-few-witnesses')
    return <Refused>{says.tooFewWitnesses(outcome.cosigned, outcome.needed)}</Refused>
  if (outcome.kind === 'another-set') return <Refused>{says.anotherSet}</Refused>
  if (outcome.kind === 'earlier-deadline') return <Refused>{says.earlierDeadline(outcome.kept, outcome.shown)}</Refused>
  if (outcome.kind === 'too-early') return <Refused>{says.tooEarly}</Refused>
  if (outcome.kind === 'not-as-deposited') {
    const operator = session.deposits.find(({ id }) => id === outcome.deposit)?.operator ?? ''
    return <Refused>{says.notAsDeposited(operator)}</Refused>
  }
  if (outcome.kind === 'not-own')
    return (
      <div className={classes.told}>
        <OwnNote own={outcome.own} />
        <p>{says.notOwnTeach}</p>
        <p>
          <Button onClick={onRetry}>{says.giveAnyway}</Button>
        </p>
      </div>
    )
  return (
    <ActResult
      answer={outcome}
      onVerify={async () => (await verifyRegister(group)).faults.length === 0}
      onRetry={onRetry}
      onReload={() => void queries.invalidateQueries()}
      onLeave={onRetry}
    />
  )
}

const Refused = ({ children }: { readonly children: string }) => (
  <p role="alert" className={classes.bad}>
    {children}
  </p>
)
