import { clause } from '#kernel/citation.ts'
import { notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { bindsOn } from '#modules/organisation/index.ts'
import { type ClauseKey, isGroupName, LONGEST_NAME, type Mission } from './clauses.ts'
import { type OnAct, type Opening, SINCE_CCP } from './facts.ts'

type Founding = OnAct<'found' | 'revise'>

/** A group joins at least two bodies (R1.01). */
export const severalMembers: OnAct<'found'> = {
  id: 'severalMembers',
  basis: [cite('CCP', 'L2113-6')],
  inForce: SINCE_CCP,
  assess: ({ act }) => requires(new Set(act.members).size >= 2, { members: act.members.length }),
}

/** S0.2: each party is a body that the register knows. */
export const partiesKnown: OnAct<'found'> = {
  id: 'partiesKnown',
  basis: [clause('parties'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ act, facts }) => {
    const unknown = act.members.filter((body) => !facts.parties.some((party) => party.body === body))
    return requires(unknown.length === 0, { unknown })
  },
}

/** S3.1: the group has a coordinator, who is one of its members (R1.02: one or several members). */
export const coordinatorIsMember: OnAct<'found'> = {
  id: 'coordinatorIsMember',
  basis: [clause('coordinator'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ act }) => {
    const bodies = act.clauses.coordinators.map((coordinator) => coordinator.body)
    return requires(bodies.length > 0 && bodies.every((body) => act.members.includes(body)), { coordinators: bodies })
  },
}

/** S3.1: several coordinators may share the missions, never two the same one. */
export const oneCoordinatorPerMission: Founding = {
  id: 'oneCoordinatorPerMission',
  basis: [clause('coordinator'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ act }) => {
    const held = act.clauses.coordinators.flatMap((coordinator) => coordinator.for)
    const twice: Mission[] = held.filter((mission, index) => held.indexOf(mission) !== index)
    return requires(twice.length === 0, { missions: twice })
  },
}

/** The group has a name of its own, short enough for a heading and the subject of a message. */
export const groupNamed: Founding = {
  id: 'groupNamed',
  basis: [cite('policy', 'nom du groupement')],
  inForce: SINCE_CCP,
  assess: ({ act: { clauses } }) =>
    requires(isGroupName(clauses.name), { name: clauses.name, length: clauses.name.length, longest: LONGEST_NAME }),
}

/** S0.8, S1.1: the text says under which articles the group is made. */
export const legalBasisStated: Founding = {
  id: 'legalBasisStated',
  basis: [cite('CCP', 'L2113-6'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ act }) => requires(act.clauses.legalBasis.length > 0, { legalBasis: [...act.clauses.legalBasis] }),
}

const EXPECTED: readonly ClauseKey[] = [
  'object',
  'duration',
  'coordinator',
  'committee',
  'execution',
  'accession',
  'withdrawal',
  'costs',
  'dissolution',
  'disputes',
]

/** R1.09: the contents expected of a convention. A missing heading is lawful, and somebody must have chosen it. */
export const expectedHeadings: Founding = {
  id: 'expectedHeadings',
  basis: [cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ act }) => {
    const missing = EXPECTED.filter((key) => !Object.hasOwn(act.articles, key))
    return requires(missing.length === 0, { missing })
  },
}

/** S0.2: signing is opened only when each party has its SIRET, its seat and somebody who may sign for it. */
export const partiesIdentified: Opening = {
  id: 'partiesIdentified',
  basis: [clause('parties'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, today }) => {
    if (state.status === 'none') return notApplicable()
    const incomplete = state.members.flatMap(({ body }) => {
      const party = facts.parties.find((candidate) => candidate.body === body)
      const signatories = party === undefined ? [] : bindsOn(party, today, 'conventions')
      const missing = [
        ...(party?.siret == null ? ['siret'] : []),
        ...(party?.seat == null ? ['seat'] : []),
        ...(signatories.length > 0 ? [] : ['representative']),
      ]
      return missing.length === 0 ? [] : [{ body, missing }]
    })
    return requires(incomplete.length === 0, { incomplete })
  },
}
