import type { Office } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { type BodyCard, bodiesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { HeldOffice } from '#platform/identity/mandate.ts'
import type { DemoRegister, Persona } from '#platform/identity/persona.ts'
import type { Register } from '#platform/identity/services.ts'

/** What sign-in and the demo ask of the groups' registers: who holds which office today. */
export const register: Register & DemoRegister = {
  officesOf: async (tx, groupId, person, today) =>
    (await holdersOn(tx, groupId, today)).filter((holder) => holder.person === person).map(officeOf),

  personasOf: (tx, groupId, today) => holdersOn(tx, groupId, today),

  personOf: async (tx, groupId, person) => {
    const bodies = await bodiesOf(tx, groupId)
    const found = bodies.flatMap(({ offices }) => offices).find((office) => office.person.id === person)
    return found === undefined ? undefined : { name: found.person.name }
  },

  mayInvite: async (tx, { groupId, actor, person, today }) => {
    if (actor.kind !== 'person' || actor.office === 'reader') return false
    const group = await readGroup(tx, groupId)
    if (group !== undefined && coordinatorOf(group) === actor.body) return true
    const invited = await holdersOn(tx, groupId, today)
    return invited.some((holder) => holder.person === person && holder.body === actor.body)
  },

  titleOf: async (tx, groupId) => (await readGroup(tx, groupId))?.clauses.title ?? '',
}

/** Everybody who holds an office in the group on that day. A substitute reads: it signs only once it holds the office. */
async function holdersOn(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Persona[]> {
  const bodies = await bodiesOf(tx, groupId)
  return bodies.flatMap((body) => personasIn(body, today))
}

function personasIn({ id, name, offices }: BodyCard, today: IsoDate): readonly Persona[] {
  return offices
    .filter(({ from, until }) => from <= today && (until === null || today <= until))
    .map(({ person, office, title }) => ({
      person: person.id,
      name: person.name,
      title,
      body: id,
      bodyName: name,
      office: office === 'substitute' ? ('reader' as Office) : office,
    }))
}

const officeOf = ({ body, office }: Persona): HeldOffice => ({ body, office })
