import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActAnswer } from '#api/answer.ts'
import { ApiProblem, perform, read } from '#api/client.ts'
import type { SessionView } from '#api/session.ts'
import { verifyRegister } from '#api/verify.ts'
import { isRehearsal } from '#kernel/rehearsal.ts'
import { KeepBack } from '#modules/key-set/web/parts.ts'
import { ActResult } from '#ui/act/act-result.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
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

type Outcome = ActAnswer | Withheld | Unproven

export type GiveSharesProps = {
  readonly id: string
  readonly seq: number
  readonly session: Session
  /** Which keyholder the reader is, or which keeper of a spare key. */
  readonly keyholder: string
  /** What is given: one's own share, or with the spare key the part that the server has lost. */
  readonly part?: 'share' | 'time'
  /** How the gallery begins. */
  readonly begins?: { readonly done: number } | Withheld | Unproven
}

/**
 * Where a keyholder gives its shares: the key is opened in this page and stays in it; what is sent opens the envelopes that are
 * due, and nothing else.
 */
export function GiveShares({ id, seq, session, keyholder, part = 'share', begins }: GiveSharesProps) {
  const says = useGivingWords(part)
  const { id: group } = useGroup()
  const { due, recipients } = askedOf(session, { keyholder, part })
  const [done, setDone] = useState<number | null>(begins !== undefined && 'done' in begins ? begins.done : null)
  /** What was sent already: a receipt stands until something else is due. */
  const [sent, setSent] = useState<readonly Due[]>(begins !== undefined && 'kind' in begins ? due : [])
  const [outcome, setOutcome] = useState<Outcome | null>(begins !== undefined && 'kind' in begins ? begins : null)
  const giving = { group, id, seq, session, due, keyholder, part, onProgress: setDone }
  const give = async (identity: string) => {
    setDone(0)
    try {
      setOutcome(await sending({ ...giving, identity }))
      setSent(due)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setOutcome({ kind: 'failed', problem: error.problem })
      setSent(due)
    } finally {
      setDone(null)
    }
  }
  const isAnswered = outcome !== null && due.every((each) => sent.some((one) => isSame(one, each)))
  if (due.length === 0 && outcome === null) return null
  return (
    <Part title={says.give}>
      {done !== null ? (
        <p aria-live="polite">
          {says.giving(done, due.length)} <progress value={done} max={due.length} aria-label={says.give} />
        </p>
      ) : !isAnswered ? (
        <KeepBack
          recipients={recipients}
          teach={says.giveTeach(due.length)}
          action={says.giveAction(due.length)}
          onShown={give}
        />
      ) : (
        <Given outcome={outcome} session={session} onRetry={() => setOutcome(null)} />
      )}
    </Part>
  )
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
}

/** Gives what is due, once the log has shown this page what it must; or says why nothing is given. */
async function sending({ group, id, seq, part, ...releasing }: Sending): Promise<Outcome> {
  const { session } = releasing
  const base = `/api/groups/${group}/openings/${id}`
  const now = await hourHere(group, session)
  const asked = { group, opening: id, session }
  const proven = await provenSoon(asked, () => read<StepProofs>(`${base}/proofs`))
  if (proven.kind !== 'proven') return proven
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
  const { give, giveTeach, giveAction, giveTime, giveTimeTeach, giveTimeAction, giving } = useWords(words)
  return part === 'time'
    ? { give: giveTime, giveTeach: giveTimeTeach, giveAction: giveTimeAction, giving }
    : { give, giveTeach, giveAction, giving }
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
  if (outcome.kind === 'too-early') return <Refused>{says.tooEarly}</Refused>
  if (outcome.kind === 'not-as-deposited') {
    const operator = session.deposits.find(({ id }) => id === outcome.deposit)?.operator ?? ''
    return <Refused>{says.notAsDeposited(operator)}</Refused>
  }
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
