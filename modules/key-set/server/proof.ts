import type { Actor } from '#kernel/actor.ts'
import type { Json } from '#kernel/canonical.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { FactsInput } from '#platform/served.ts'
import type { KeySetAct, KeySets } from '../model/key-set-state.ts'
import { keyholderOf } from '../model/versions.ts'

export type Proving = {
  readonly groupId: string
  readonly id: string
  readonly state: KeySets
  readonly actor: Actor
  readonly today: IsoDate
  readonly act: { readonly type: 'giveKey'; readonly recipient: string } | { readonly type: 'rehearse' }
}

/**
 * What an answer is bound to: the person, the consultation, the key, the act, the day, and how often this keyholder has given and
 * tried before. Once it has served that number has changed, and the answer is worth nothing: none is stored, nor has to be.
 *
 * @returns the key to seal to as well; `undefined` for whoever is no keyholder, or has no key to try
 */
export function boundTo({ groupId, id, state, actor, today, act }: Proving) {
  const own = keyholderOf(state, actor)
  if (state.status === 'none' || own === undefined || actor.kind !== 'person') return undefined
  const recipient = act.type === 'giveKey' ? act.recipient : own.recipient
  if (recipient === null) return undefined
  const bound: Json = {
    act: act.type,
    body: actor.body,
    case: id,
    consultation: state.consultation,
    day: today,
    given: own.givenAt,
    group: groupId,
    keyholder: own.id,
    person: actor.person,
    recipient,
    rehearsed: own.rehearsedAt.length,
  }
  return { bound, recipient, keyholder: own.id, consultation: state.consultation }
}

/** Whether an act proves that its actor holds the key; `null` for one that proves nothing. */
export async function isProven(input: FactsInput<KeySets, KeySetAct>): Promise<boolean | null> {
  const { act, keeping } = input
  if (act?.type !== 'giveKey' && act?.type !== 'rehearse') return null
  const asked = boundTo({ ...input, act })
  if (asked === undefined || keeping === undefined) return false
  return keeping.challenges.isAnswer(asked.bound, act.proof)
}
