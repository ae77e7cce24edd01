import type { Office } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { type BodyCard, bodiesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { HeldOffice } from '#platform/identity/mandate.ts'
import type { DemoRegister } from '#platform/identity/persona.ts'
import type { Holder, Register } from '#platform/identity/services.ts'

/** What sign-in and the demo ask of the groups' registers: who holds which office. */
export const register: Register & DemoRegister = {
  officesOf: async (tx, groupId, person, today) =>
    (await holdersOn(tx, groupId, today)).filter((holder) => holder.person === person).map(officeOf),

  holdersFrom,

  personasOf: (tx, groupId, today) => holdersOn(tx, groupId, today),

  personOf: async (tx, groupId, person) => {
    const bodies = await bodiesOf(tx, groupId)
    const found = bodies.flatMap(({ offices }) => offices).find((office) => office.person.id === person)
    return found === undefined ? undefined : { name: found.person.name }
  },

  invitable: async (tx, { groupId, actor, today }) => {
    if (actor.kind !== 'person' || actor.office === 'reader') return new Set()
    const group = await readGroup(tx, groupId)
    const coordinates = group !== undefined && coordinatorOf(group) === actor.body
    const holders = await holdersFrom(tx, groupId, today)
    return new Set(holders.filter(({ body }) => coordinates || body === actor.body).map(({ person }) => person))
  },

  titleOf: async (tx, groupId) => (await readGroup(tx, groupId))?.clauses.name ?? null,
}

/** Everybody who holds an office in the group on that day, or will. */
async function holdersFrom(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Holder[]> {
  const bodies = await bodiesOf(tx, groupId)
  return bodies.flatMap(holdersIn).filter(({ until }) => until === null || today <= until)
}

/** Everybody who holds an office in the group on that day. */
async function holdersOn(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Holder[]> {
  return (await holdersFrom(tx, groupId, today)).filter(({ from }) => from <= today)
}

/** A substitute reads: it signs only once it holds the office. */
function holdersIn({ id, name, offices }: BodyCard): readonly Holder[] {
  return offices.map(({ person, office, title, from, until, givenBy }) => ({
    person: person.id,
    name: person.name,
    title,
    body: id,
    bodyName: name,
    office: office === 'substitute' ? ('reader' as Office) : office,
    from,
    until,
    givenBy: givenBy && { kind: givenBy.kind, date: givenBy.date, number: givenBy.number },
  }))
}

const officeOf = ({ body, office }: Holder): HeldOffice => ({ body, office })
