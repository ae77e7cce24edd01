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
import { readAct, readActs, readBodies, readBody } from './queries.ts'

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

/** The body whose act it is, the same act when it is recorded already, and the act that would cancel it. */
export async function actFacts(
  tx: Tx,
  input: FactsInput<AuthorisingActState, AuthorisingActAct>,
): Promise<Pick<AuthorisingActFacts, 'body' | 'alreadyRecorded' | 'cancelling'>> {
  const { groupId, state, act } = input
  const bodyId = act?.type === 'record' ? act.body : state.status === 'none' ? null : state.body
  const card = bodyId === null ? undefined : await readBody(tx, groupId, bodyId)
  const by = act?.type === 'annul' ? act.by : null
  const found = by === null ? undefined : await readAct(tx, groupId, by)
  return {
    body: card === undefined ? null : { name: card.name, kind: card.kind },
    alreadyRecorded: await sameAct(tx, input),
    cancelling: found === undefined ? null : (asAuthorisingAct(found.id, found.state) ?? null),
  }
}

/** Numbers are printed with or without spaces and capitals. An annulled act may be taken again under its number. */
async function sameAct(
  tx: Tx,
  { groupId, id, act }: FactsInput<AuthorisingActState, AuthorisingActAct>,
): Promise<string | null> {
  if (act?.type !== 'record') return null
  const plain = (number: string) => number.replace(/\s/g, '').toLowerCase()
  const acts = await readActs(tx, groupId, { body: act.body, subject: act.subject })
  const same = acts.find(
    (row) =>
      row.id !== id &&
      row.state.status !== 'annulled' &&
      row.state.about === act.about &&
      row.state.date === act.date &&
      plain(row.state.number) === plain(act.number),
  )
  return same?.id ?? null
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
