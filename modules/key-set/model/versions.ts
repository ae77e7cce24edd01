import type { Actor } from '#kernel/actor.ts'
import { addDays } from '#kernel/calendar.ts'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { param } from '#law/index.ts'
import type { KeySet } from '#vault/key-set.ts'
import type { Keyholder, KeySets, KeySetVersion, NamedKeyholder, RehearsalDue, Standing } from './key-set-state.ts'

/** One version of the key sets of a consultation, with its keyholders as they stand today. */
export type VersionShown = Omit<KeySetVersion, 'keyholders' | 'escrow'> & {
  readonly keyholders: readonly Keyholder[]
  readonly escrow: Keyholder | null
}

const latestOf = ({ versions }: Standing): KeySetVersion | undefined => versions.at(-1)

/** The version that is being prepared; `undefined` when the last one is published. */
export const draftOf = (state: Standing): KeySetVersion | undefined => {
  const latest = latestOf(state)
  return latest?.publishedAt === null ? latest : undefined
}

/** The version that is in force: the last one that was published. */
export const publishedVersion = (state: KeySets): VersionShown | undefined => {
  if (state.status === 'none') return undefined
  const found = state.versions.findLast(({ publishedAt }) => publishedAt !== null)
  return found && shown(state, found)
}

/** One version, published or not; `undefined` when there is none of this number. */
export const keySetVersion = (state: KeySets, version: number): VersionShown | undefined => {
  if (state.status === 'none') return undefined
  const found = state.versions.find((each) => each.version === version)
  return found && shown(state, found)
}

export function shown(state: Standing, { keyholders, escrow, ...rest }: KeySetVersion): VersionShown {
  const byId = new Map(state.keyholders.map((keyholder) => [keyholder.id, keyholder]))
  return {
    ...rest,
    keyholders: keyholders.flatMap((id) => byId.get(id) ?? []),
    escrow: escrow === null ? null : (byId.get(escrow) ?? null),
  }
}

/** Everybody who has a key in a version, whoever keeps the spare one besides. */
export const everybodyIn = ({ keyholders, escrow }: VersionShown): readonly Keyholder[] =>
  escrow === null ? keyholders : [...keyholders, escrow]

/** A published version as tenders are sealed to it; `null` while it is not published. */
export function sealedTo(state: KeySets, version: number): KeySet | null {
  const found = keySetVersion(state, version)
  if (state.status === 'none' || found === undefined || found.time === null) return null
  const keyholders = found.keyholders.flatMap(({ id, recipient }) => (recipient === null ? [] : [{ id, recipient }]))
  const spare = found.escrow?.recipient
  return {
    consultation: state.consultation,
    version,
    threshold: found.threshold,
    keyholders,
    time: spare === undefined || spare === null ? [found.time] : [found.time, spare],
  }
}

/** How far a version is from opening: whose keys are there, whose were tried, how many it takes. */
export type Readiness = {
  readonly needed: number
  readonly of: number
  readonly given: number
  /** Those who gave a key and were not revoked. */
  readonly left: number
  /** Of these, those who opened their key again since the day from which that is due; all of them before it. */
  readonly rehearsed: number
  /** True when as many as it takes have shown, in time, that they can. */
  readonly reached: boolean
}

/** @param since the day from which a rehearsal counts; `null` while none is due yet */
export function readinessOf({ threshold, keyholders }: VersionShown, since: IsoDate | null): Readiness {
  const given = keyholders.filter(({ recipient }) => recipient !== null)
  const left = given.filter(({ revoked }) => revoked === null)
  const rehearsed = left.filter((keyholder) => since === null || hasRehearsed(keyholder, since))
  return {
    needed: threshold,
    of: keyholders.length,
    given: given.length,
    left: left.length,
    rehearsed: rehearsed.length,
    reached: rehearsed.length >= threshold,
  }
}

/** True when this keyholder has shown since that day that it has its key: by giving it, or by opening it again. */
export const hasRehearsed = ({ givenAt, rehearsedAt }: Keyholder, since: IsoDate): boolean =>
  [...(givenAt === null ? [] : [givenAt]), ...rehearsedAt].some((at) => civilDay(at) >= since)

/** True when what was sealed to this version can still be opened: enough of its keyholders are left. */
export function enoughLeft(state: KeySets, version: number): boolean {
  const found = keySetVersion(state, version)
  if (found === undefined || found.publishedAt === null) return false
  const { left, needed } = readinessOf(found, null)
  return left >= needed
}

/**
 * The key set to seal to today: the last one that was published. `null` before there is one, and where too few of its
 * keyholders are left: what would be sealed to it could not be opened.
 */
export function publishedKeySet(state: KeySets): KeySet | null {
  const found = publishedVersion(state)
  return found !== undefined && enoughLeft(state, found.version) ? sealedTo(state, found.version) : null
}

/** From which day each keyholder opens its key again before this deadline. */
export function rehearsalDue(deadline: IsoInstant, lawDate: IsoDate): RehearsalDue {
  const days = param('keySet.rehearsal', lawDate).value
  return { from: addDays(civilDay(deadline), -days), days }
}

/** Whose key an actor gives or tries: the last keyholder that the person was named as, for this body. */
export function keyholderOf(state: KeySets, actor: Actor): Keyholder | undefined {
  if (state.status === 'none' || actor.kind !== 'person') return undefined
  return state.keyholders.findLast((each) => isSame(each, actor))
}

export const isSame = (one: NamedKeyholder, other: NamedKeyholder): boolean =>
  one.person === other.person && one.body === other.body
