/** The office in which a person acts for a body of the group. */
export type Office = 'representative' | 'delegate' | 'officer' | 'reader'

/**
 * Who acts. A person always acts for one body (a member, a newcomer) and in one office held on that day;
 * the clock performs what the law makes happen by the mere passing of a date; an outsider comes to the public address,
 * and nothing tells one outsider from another; an operator tenders, by an account that it has confirmed.
 */
export type Actor =
  | { readonly kind: 'person'; readonly person: string; readonly body: string; readonly office: Office }
  | { readonly kind: 'clock' }
  | { readonly kind: 'outsider' }
  | { readonly kind: 'operator'; readonly account: string }

/** The passing of time, as an actor. */
export const clockActor: Actor = { kind: 'clock' }

/** Anybody at the public address: an operator that asks a question has no account, and keeps no name in the register. */
export const outsiderActor: Actor = { kind: 'outsider' }

/** True when the actor acts for this body. */
export function actsFor(actor: Actor, body: string | null | undefined): boolean {
  return actor.kind === 'person' && actor.body === body && actor.office !== 'reader'
}

/** True when the actor may bind this body by a signature: its representative, or a holder of its delegation. */
export function bindsBySignature(actor: Actor, body: string | null | undefined): boolean {
  return (
    actsFor(actor, body) &&
    actor.kind === 'person' &&
    (actor.office === 'representative' || actor.office === 'delegate')
  )
}
