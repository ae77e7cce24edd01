import type { IsoDate } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import type { AuthorisingAct } from '../model/act-subject.ts'
import { asAuthorisingAct, type Recorded } from '../model/authorising-act-state.ts'
import type { BodyCard } from '../model/body-state.ts'
import { bindsOn, type DelegatedMatter, type Signatory } from '../model/office.ts'
import { type ActFilter, readActs, readBodies, readBody } from './queries.ts'

export type { BodyCard } from '../model/body-state.ts'
export { type OrganisationCases, organisationCases, type StandingOf } from './case.ts'
export type { ActFilter } from './queries.ts'
export { routes } from './routes.ts'
export { tasks } from './tasks.ts'

/** The bodies of the group, by name. */
export const bodiesOf = (tx: Tx, groupId: string): Promise<readonly BodyCard[]> => readBodies(tx, groupId)

/** The names of the group's bodies, by identifier. */
export async function namesOf(tx: Tx, groupId: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await readBodies(tx, groupId)).map(({ id, name }) => [id, name]))
}

/** The names of the persons of the register, by identifier. */
export async function personNamesOf(tx: Tx, groupId: string): Promise<ReadonlyMap<string, string>> {
  const bodies = await readBodies(tx, groupId)
  return new Map(bodies.flatMap(({ offices }) => offices.map(({ person }) => [person.id, person.name] as const)))
}

/** One body of the group; `undefined` when it has none of this identifier. */
export const bodyOf = (tx: Tx, groupId: string, id: string): Promise<BodyCard | undefined> => readBody(tx, groupId, id)

/** The acts of the bodies' competent organs, by date, as the rules of other processes read them. */
export async function authorisingActsOf(
  tx: Tx,
  groupId: string,
  filter: ActFilter,
): Promise<readonly AuthorisingAct[]> {
  const rows = await readActs(tx, groupId, filter)
  return rows.flatMap(({ id, state }) => asAuthorisingAct(id, state) ?? [])
}

/** The same acts with their number, organ and formalities, for documents and lists. */
export async function recordedActsOf(
  tx: Tx,
  groupId: string,
  filter: ActFilter,
): Promise<readonly (Recorded & { readonly id: string; readonly status: string })[]> {
  const rows = await readActs(tx, groupId, filter)
  return rows.map(({ id, state }) => ({ ...state, id }))
}

/**
 * In which office, and under which act, this person may sign for this body on that day; `undefined` when nobody gave
 * that power, or it was not held that day. The matter is the group's convention unless said.
 */
export async function signatoryOf(
  tx: Tx,
  groupId: string,
  bodyId: string,
  personId: string,
  on: IsoDate,
  matter: DelegatedMatter = 'conventions',
): Promise<Signatory | undefined> {
  const card = await readBody(tx, groupId, bodyId)
  return card && bindsOn(card, on, matter).find(({ person }) => person.id === personId)
}

/** The title of whoever binds a body for its contracts that day, its representative before whoever acts for it; `null` where the register tells nobody. */
export async function bindingTitle(tx: Tx, groupId: string, body: string, on: IsoDate): Promise<string | null> {
  const card = await readBody(tx, groupId, body)
  const holders = card === undefined ? [] : bindsOn(card, on, 'contracts')
  return (holders.find(({ office }) => office === 'representative') ?? holders[0])?.title ?? null
}
