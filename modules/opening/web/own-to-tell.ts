import type { OwnKey, OwnPublished } from '#modules/key-set/web/parts.ts'

/**
 * What a keyholder is told of its own key before anything is given. It is looked for each time: a server that once showed nothing may
 * have shown, the next time, a set that lacks the key.
 *
 * @param told what the keyholder was told last, and went on after
 * @returns `null` where the key is in the set that candidates were given, or what was found is what was told
 */
export function ownToTell(found: OwnPublished, told: OwnKey | null): OwnKey | null {
  const own: OwnKey = found.kind === 'none' ? { kind: 'unproven' } : found
  return own.kind === 'held' || isSameFinding(own, told) ? null : own
}

const isSameFinding = (own: OwnKey, told: OwnKey | null): boolean =>
  own.kind === 'unproven' || told?.kind !== own.kind
    ? own.kind === told?.kind
    : own.version === told.version && own.needed === told.needed && own.of === told.of
