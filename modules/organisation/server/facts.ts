import type { Tx } from '#platform/db.ts'
import type { FactsInput } from '#platform/served.ts'
import {
  type AuthorisingActAct,
  type AuthorisingActFacts,
  type AuthorisingActState,
  asAuthorisingAct,
} from '../model/authorising-act-state.ts'
import { type Body, type BodyAct, type BodyCard, type OtherBody, personsOf } from '../model/body-state.ts'
import { isSamePerson } from '../model/office.ts'
import { readAct, readBodies, readBody } from './queries.ts'

/** The other bodies that this act may meet: one with its SIRET, one that the same person represents. Nobody else's data. */
export async function othersConcerned(tx: Tx, input: FactsInput<Body, BodyAct>): Promise<readonly OtherBody[]> {
  const { groupId, id, act } = input
  if (act === undefined || act.type === 'endOffice') return []
  const siret = (siretOf(act) ?? '').replace(/\s/g, '')
  const others = (await readBodies(tx, groupId)).filter((card) => card.id !== id).map(toOther)
  return others.filter(
    (other) =>
      other.siret === siret ||
      other.representatives.some((held) => personsOf(act).some((person) => isSamePerson(person, held.person))),
  )
}

/** The body whose act it is, and the act that would cancel it. */
export async function actFacts(
  tx: Tx,
  { groupId, state, act }: FactsInput<AuthorisingActState, AuthorisingActAct>,
): Promise<Pick<AuthorisingActFacts, 'body' | 'cancelling'>> {
  const bodyId = act?.type === 'record' ? act.body : state.status === 'none' ? null : state.body
  const card = bodyId === null ? undefined : await readBody(tx, groupId, bodyId)
  const by = act?.type === 'annul' ? act.by : null
  const found = by === null ? undefined : await readAct(tx, groupId, by)
  return {
    body: card === undefined ? null : { name: card.name, kind: card.kind },
    cancelling: found === undefined ? null : (asAuthorisingAct(found.id, found.state) ?? null),
  }
}

function siretOf(act: Exclude<BodyAct, { type: 'endOffice' }>): string | null | undefined {
  if (act.type === 'appoint') return null
  return act.type === 'register' ? act.siret : act.changes.siret
}

function toOther({ id, name, siret, offices }: BodyCard): OtherBody {
  const representatives = offices
    .filter(({ office }) => office === 'representative')
    .map(({ person, from, until }) => ({ person, from, until }))
  return { id, name, siret, representatives }
}
