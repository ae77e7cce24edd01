import { z } from 'zod'
import { canonicalize, type Json } from '#kernel/canonical.ts'
import { closedRoot } from '#modules/submission/index.ts'
import { Malformed } from '#transparency/bytes.ts'
import { type EntryProved, type EntryShown, verifyEntry } from '#transparency/receipt.ts'
import type { StepProofs } from '../contract.ts'
import { isOpened } from '../model/due.ts'
import type { DepositSeen, Session } from '../model/opening-state.ts'

/** Why a keyholder's page gives nothing: what the log does not show. */
export type Unproven =
  /** The log does not hold the entry yet, or does not show it. */
  | { readonly kind: 'not-in-log'; readonly step: Step }
  /** Fewer witnesses have seen it than the group agreed. */
  | { readonly kind: 'too-few-witnesses'; readonly step: Step; readonly cosigned: number; readonly needed: number }
  /** What is in the log is another set than the one that is shown here. */
  | { readonly kind: 'another-set' }
  /** The set was fixed by an earlier deadline than the keyholder has seen published: one moves later, and never back. */
  | { readonly kind: 'earlier-deadline'; readonly kept: string; readonly shown: string }

/** The set was fixed, the session opened; and what was decided since of a deposit that is opened by that decision. */
export type Step = 'fix' | 'open' | 'decide'

/** What the log has shown. */
export type Proven = {
  readonly kind: 'proven'
  /** The later of the deadline and of the fixing of the set, as the entry that fixed it says: nothing is given before it. */
  readonly notBefore: string
  /** The policy that judged it: whom it believes is compared with whom the keyholder believes. */
  readonly policy: string
}

const header = z.object({ group: z.string(), process: z.string(), act: z.string() })
const body = z.object({ id: z.string(), events: z.array(z.looseObject({ type: z.string() })) })
const fixing = z.object({
  events: z.tuple([
    z.object({
      type: z.literal('DepositsFixed'),
      consultation: z.string(),
      fixed: z.object({ root: z.string(), count: z.int(), at: z.iso.datetime() }),
    }),
  ]),
  // What the act was decided by: the deadline was asked of it (`afterDeadline`).
  facts: z.object({ consultation: z.object({ deadline: z.iso.datetime() }) }),
})
const entered = z.looseObject({
  id: z.string(),
  hash: z.string(),
  standing: z.string(),
  called: z.string().nullable(),
})
const openingEvents = z.object({
  events: z.tuple([z.looseObject({ type: z.literal('SessionOpened'), deposits: z.array(entered) })]),
})
type Entered = z.infer<typeof entered>

type Asked = {
  readonly group: string
  readonly opening: string
  readonly session: Session
  /** The deadline that this browser has seen published; `null` where it has seen none. */
  readonly keptDeadline: string | null
}
/** An entry that the page looks for: which case did which act. */
type Sought = {
  readonly process: 'opening' | 'deposit'
  readonly act: string
  readonly id: string
  readonly step: Step
}

/** What stops the proof: thrown inside, given as a value outside. */
class Stopped extends Error {
  readonly why: Unproven
  constructor(why: Unproven) {
    super(why.kind)
    this.why = why
  }
}

/**
 * Looks in the log for what nothing is given before (docs/sealing.md): that the set was fixed, and when; that the session was opened, and
 * with which deposits; what was decided since of those that are opened by a decision; each cosigned by as many witnesses as the policy asks
 * for; and that what is shown here is that. It is done by this page, from what it is given. Whose log it is, and how many witnesses must
 * have seen it, the policy says, and the policy comes with the proofs: it is worth what `comparePinned` then finds of it (`ui/pinned.ts`).
 */
export async function provenIn(asked: Asked, proofs: StepProofs): Promise<Proven | Unproven> {
  try {
    const { session, opening: id } = asked
    const look = (given: EntryShown | null, sought: Sought) => shownBy(asked.group, proofs.policy, given, sought)
    const fix = fixing.safeParse(await look(proofs.fix, { process: 'opening', act: 'fix', id, step: 'fix' }))
    if (!fix.success) throw new Stopped({ kind: 'not-in-log', step: 'fix' })
    const [{ fixed, consultation }] = fix.data.events
    const { deadline } = fix.data.facts.consultation
    const { keptDeadline: kept } = asked
    if (kept !== null && Date.parse(kept) > Date.parse(deadline))
      throw new Stopped({ kind: 'earlier-deadline', kept, shown: deadline })
    const isThat = consultation === session.consultation && fixed.at === session.fixed.at
    if (!isThat || !(await isThatSet(session, fixed))) throw new Stopped({ kind: 'another-set' })
    const open = openingEvents.safeParse(await look(proofs.open, { process: 'opening', act: 'open', id, step: 'open' }))
    if (!open.success) throw new Stopped({ kind: 'not-in-log', step: 'open' })
    await compareDeposits(session.deposits, open.data.events[0].deposits, { look, decisions: proofs.decisions })
    const notBefore = Date.parse(deadline) > Date.parse(fixed.at) ? deadline : fixed.at
    return { kind: 'proven', notBefore, policy: judgedBy(proofs.policy) }
  } catch (error) {
    if (error instanceof Stopped) return error.why
    throw error
  }
}

/** @throws {Stopped} */
function judgedBy(policy: string | null): string {
  if (policy === null) throw new Stopped({ kind: 'not-in-log', step: 'fix' })
  return policy
}

/** The body of an entry, once the log and the witnesses of the policy have shown it. @throws {Stopped} */
async function shownBy(
  group: string,
  policy: string | null,
  given: EntryShown | null,
  { process, act, id, step }: Sought,
): Promise<unknown> {
  if (given === null || policy === null) throw new Stopped({ kind: 'not-in-log', step })
  const proved = await readShown(given, policy)
  const about = proved && header.parse(JSON.parse(proved.header))
  const isIt = about?.group === group && about.process === process && about.act === act
  const said: unknown = proved && isIt ? JSON.parse(proved.body) : undefined
  if (proved === undefined || body.safeParse(said).data?.id !== id) throw new Stopped({ kind: 'not-in-log', step })
  const { isWitnessed, cosignatures, needed } = proved.judged
  if (!isWitnessed)
    throw new Stopped({ kind: 'too-few-witnesses', step, cosigned: cosignatures.length, needed: needed ?? 0 })
  return said
}

async function readShown(given: EntryShown, policy: string): Promise<EntryProved | undefined> {
  try {
    const proved = await verifyEntry(given, policy)
    // What is no JSON of this kind shows nothing.
    header.parse(JSON.parse(proved.header))
    body.parse(JSON.parse(proved.body))
    return proved
  } catch (error) {
    if (error instanceof Malformed || error instanceof z.ZodError || error instanceof SyntaxError) return undefined
    throw error
  }
}

const IN_TIME: readonly DepositSeen['standing'][] = ['standing', 'superseded', 'withdrawn']

/** The deposits that are shown hash to the root that the entry names, in the order of their last byte. */
async function isThatSet(
  { deposits, fixed: told }: Session,
  logged: { readonly root: string; readonly count: number },
): Promise<boolean> {
  const inTime = deposits
    .filter(({ standing }) => IN_TIME.includes(standing))
    .toSorted((a, b) => compare(a.receivedAt, b.receivedAt) || compare(a.hash, b.hash))
  if (logged.root !== told.root || logged.count !== inTime.length) return false
  return (await closedRoot(inTime.map(({ hash }) => hash))) === logged.root
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

type Deciding = {
  readonly look: (given: EntryShown | null, sought: Sought) => Promise<unknown>
  readonly decisions: StepProofs['decisions']
}

/**
 * What is shown of each deposit is what the entry that opened the session says of it, none left out; what is opened by a decision made since
 * has the entry of that decision, and, where it came after the session was opened, that of its arrival.
 *
 * @throws {Stopped}
 */
async function compareDeposits(shown: readonly DepositSeen[], logged: readonly Entered[], by: Deciding): Promise<void> {
  const another = new Stopped({ kind: 'another-set' })
  const ids = new Set(shown.map(({ id }) => id))
  if (ids.size !== shown.length || logged.some(({ id }) => !ids.has(id))) throw another
  for (const deposit of shown) {
    const known = logged.find(({ id }) => id === deposit.id)
    if (known !== undefined && boundOf(deposit) !== boundOf(known)) throw another
    const isDecided = known?.standing === 'late' && !IN_TIME.includes(deposit.standing)
    if (known !== undefined && known.standing !== deposit.standing && !isDecided) throw another
    if (isOpened(deposit)) await proveDecided(deposit, known, by)
  }
}

/** All of a deposit but what a decision changes. */
function boundOf(deposit: object): string {
  const { standing: _, called: __, ...bound } = deposit as Record<string, Json>
  return canonicalize(bound)
}

async function proveDecided(deposit: DepositSeen, known: Entered | undefined, { look, decisions }: Deciding) {
  const { id } = deposit
  const given = decisions.find((each) => each.deposit === id)
  const events = async (act: 'commit' | 'admit' | 'call') =>
    body.parse(await look(given?.[act] ?? null, { process: 'deposit', act, id, step: 'decide' })).events
  const missing = new Stopped({ kind: 'another-set' })
  if (known === undefined) {
    const came = (await events('commit')).some(({ type, hash }) => type === 'DepositCameLate' && hash === deposit.hash)
    if (!came) throw missing
  }
  if (deposit.standing === 'admitted' && known?.standing !== 'admitted') {
    if (!(await events('admit')).some(({ type }) => type === 'LateAdmitted')) throw missing
  } else if (known === undefined) throw missing
  if (deposit.called !== null && known?.called !== deposit.called) {
    const called = await events('call')
    if (!called.some((event) => event.type === 'CopyCalled' && event.case === deposit.called)) throw missing
  }
}

const TRIES = 6
const PAUSE = 1_000

/** The same, asked again for a few seconds: the log takes an entry soon after it was written. */
export async function provenSoon(asked: Asked, read: () => Promise<StepProofs>): Promise<Proven | Unproven> {
  for (let tries = 1; ; tries++) {
    const found = await provenIn(asked, await read())
    if (found.kind !== 'not-in-log' || tries === TRIES) return found
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}
