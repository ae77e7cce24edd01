import * as z from 'zod/mini'
import { isSameLog, isSamePinned, type Pinned, pinnedIn } from '#transparency/pinned.ts'
import { pinned } from '#ui/pinned.ts'
import { readStored, writeStored } from '#ui/store.ts'
import type { OwnDeposit } from './api/shapes.ts'

/** Whose register published the keys of a consultation, and by which log and witnesses that was judged. */
export type Register = { readonly group: string; readonly pinned: Pinned }

/** The register of a consultation today, beside those that this browser has kept. */
export type LogKnown =
  | { readonly kind: 'same' | 'none-kept'; readonly now: Register }
  | { readonly kind: 'other'; readonly before: Register; readonly now: Register }

export type LogAsked = {
  readonly consultation: string
  /** Whose register it is, by the header that came with the keys: the word of whoever gives them. */
  readonly group: string
  /** The policy that judged what the page has found in the log (C2SP tlog-policy). */
  readonly policy: string
  /** Whether a deposit of this company was handed in here already. */
  readonly hasDeposited: boolean
}

/** What the page of deposits keeps is apart from what the page of a keyholder keeps: neither speaks for the other. */
const PLACE = 'unisson.deposited'

const changed = z.nullable(z.object({ before: z.object({ group: z.string(), pinned }), reason: z.string() }))
const register = z.object({
  ...{ group: z.string(), pinned, at: z.string(), changed },
  /** The consultations in which this browser saw a deposit handed in under it. */
  consultations: z.array(z.string()),
})
type Kept = Register & {
  readonly consultations: readonly string[]
  /** Which one it took the place of, and why a person held that to be right. */
  readonly changed: { readonly before: Register; readonly reason: string } | null
}

/**
 * The log and the witnesses by which this page judges, beside those that this browser has kept. They are kept once a deposit was handed in,
 * and replaced by nobody but the person who is told that they are others.
 *
 * @throws {Malformed} when it is no policy
 */
export async function logKnown({ consultation, group, policy, hasDeposited }: LogAsked): Promise<LogKnown> {
  const now = { group, pinned: await pinnedIn(policy) }
  const known = compared(keptHere(), consultation, now)
  if (hasDeposited && known.kind !== 'other') keep(consultation, now, null)
  return known
}

/** Keeps another register than before, because a person says that the buyer confirmed it. */
export function keepOther(
  consultation: string,
  { before, now }: Extract<LogKnown, { kind: 'other' }>,
  reason: string,
): void {
  keep(consultation, now, { before, reason })
}

/** Whether a company has handed in anything: what it discarded it never did. */
export const hasHandedIn = (deposits: readonly Pick<OwnDeposit, 'status'>[]): boolean =>
  deposits.some(({ status }) => status !== 'begun' && status !== 'discarded')

/**
 * Nothing ties a group to a consultation but the word of the server, which could name one that was never seen: the consultation keeps the
 * group that it had, and of a group that is new here one thing is known, that a server has one log for all of its groups.
 */
function compared(kept: readonly Kept[], consultation: string, now: Register): LogKnown {
  const before =
    kept.find(({ consultations }) => consultations.includes(consultation)) ??
    kept.find(({ group }) => group === now.group) ??
    (kept.some((each) => isSameLog(each.pinned, now.pinned)) ? undefined : kept.at(-1))
  if (before === undefined) return { kind: 'none-kept', now }
  const isSame = before.group === now.group && isSamePinned(before.pinned, now.pinned)
  return isSame ? { kind: 'same', now } : { kind: 'other', before: { group: before.group, pinned: before.pinned }, now }
}

/** What this browser has kept, the latest last; nothing where it has kept nothing that can be read. */
function keptHere(): readonly Kept[] {
  try {
    return z.array(register).parse(JSON.parse(readStored(PLACE) ?? '[]'))
  } catch {
    return []
  }
}

function keep(consultation: string, now: Register, why: Kept['changed']): void {
  const kept = keptHere()
  const own = kept.find(({ group }) => group === now.group)
  if (why === null && own?.consultations.includes(consultation)) return
  const others = kept
    .filter(({ group }) => group !== now.group)
    .map((each) => ({ ...each, consultations: each.consultations.filter((id) => id !== consultation) }))
  const consultations = [...new Set([...(own?.consultations ?? []), consultation])]
  const changed = why ?? own?.changed ?? null
  writeStored(PLACE, JSON.stringify([...others, { ...now, at: new Date().toISOString(), changed, consultations }]))
}
