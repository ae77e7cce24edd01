import type { ActView } from '#api/shapes.ts'
import { depositHash, type OuterManifest, outerIn } from '#vault/manifest.ts'
import { release, releaseTime } from '#vault/shares.ts'
import { type Due, heldBy, isSame } from '../model/due.ts'
import type { Opening, Session } from '../model/opening-state.ts'
import { sparesHeldBy } from '../model/time-part.ts'

/** What a keyholder's page sends for one envelope: the key of its own share, or why it gives none. */
export type Share = { readonly deposit: string; readonly envelope: number } & (
  | { readonly key: string }
  | { readonly refused: 'no-share' | 'unreadable' | 'foreign' }
)

/** Why a page gives nothing at all. */
export type Withheld =
  /** By this computer's own clock the deadline is not past. */
  | { readonly kind: 'too-early' }
  /** A manifest is not the one that was deposited: what would be opened is not what was received. */
  | { readonly kind: 'not-as-deposited'; readonly deposit: string }

export type Releasing = {
  readonly session: Session
  readonly due: readonly Due[]
  /** What is given: its own share, or with the spare key the part that the server has lost. */
  readonly part?: 'share' | 'time'
  /** The number of this keyholder, and its key, which stays in this page. */
  readonly keyholder: string
  readonly identity: string
  /** Milliseconds since the epoch, by this computer's own clock. */
  readonly now: number
  /** The hour that the log has shown (`provenIn`), and no word of the server: nothing is given before it. */
  readonly notBefore: string
  readonly manifestOf: (deposit: string) => Promise<Uint8Array<ArrayBuffer>>
  /** Told after each envelope. */
  readonly onProgress?: (done: number) => void
}

/**
 * The shares of one keyholder for what is due, each read in this page first (docs/sealing.md): one that was dealt for another
 * consultation, key set or envelope is not given, whoever put it there. Nothing is given before `notBefore` by this computer's
 * clock: whoever asks has found that hour in the log first.
 */
export async function releaseShares(releasing: Releasing): Promise<readonly Share[] | Withheld> {
  const { session, due, now, notBefore, manifestOf, onProgress = () => {} } = releasing
  if (now < Date.parse(notBefore)) return { kind: 'too-early' }
  const shares: Share[] = []
  for (const deposit of session.deposits) {
    const own = due.filter((each) => each.deposit === deposit.id)
    if (own.length === 0) continue
    const outer = outerIn(await manifestOf(deposit.id))
    if (outer === undefined || outer.deposit !== deposit.id || (await depositHash(outer)) !== deposit.hash) {
      return { kind: 'not-as-deposited', deposit: deposit.id }
    }
    for (const each of own) {
      shares.push(await shareOf(outer, each, releasing))
      onProgress(shares.length)
    }
  }
  return shares
}

async function shareOf(
  outer: OuterManifest,
  { deposit, envelope: number, keySet }: Due,
  { session, part = 'share', keyholder, identity }: Releasing,
): Promise<Share> {
  const of = { deposit, envelope: number }
  const envelope = outer.envelopes[number]
  if (envelope === undefined) return { ...of, refused: 'no-share' }
  const bound = { consultation: session.consultation, keySet, recipient: envelope.recipient }
  const given =
    part === 'time'
      ? await releaseTime(envelope.bundle, bound, identity)
      : await release(envelope.bundle, bound, { keyholder, identity })
  return 'refused' in given ? { ...of, refused: given.refused } : { ...of, key: given.key }
}

const GIVING = {
  share: { act: 'give', heldBy },
  time: { act: 'giveTimePart', heldBy: sparesHeldBy },
} as const

/**
 * As which keyholders a person gives its shares, when it may now, or as which keepers of a spare key the server's part: each has a key of its
 * own, and its own envelopes.
 */
export function givingAs(
  acts: readonly Pick<ActView, 'act' | 'open'>[],
  state: Opening,
  person: string | null,
  part: keyof typeof GIVING = 'share',
): readonly string[] {
  const giving = GIVING[part]
  const mayGive = acts.some(({ act, open }) => act === giving.act && open)
  if (state.status !== 'opened' || person === null || !mayGive) return []
  return [...new Set(giving.heldBy(state.keySets, person).map(({ id }) => id))]
}

/** The envelopes that wait for a share of this keyholder: it holds a key of their set, and has not given it. */
export function dueFrom(session: Session, left: readonly Due[], keyholder: string): readonly Due[] {
  const holds = session.keySets.filter(({ keyholders }) =>
    keyholders.some(({ id, revoked }) => id === keyholder && !revoked),
  )
  const given = session.given.filter((each) => each.keyholder === keyholder).flatMap(({ envelopes }) => envelopes)
  return left.filter(
    (due) => holds.some(({ version }) => version === due.keySet) && !given.some((each) => isSame(each, due)),
  )
}
