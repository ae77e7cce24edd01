import { clause, type IsoDate } from '#kernel/citation.ts'
import type { OpenInput } from '#kernel/process.ts'
import { met, notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { coordinatorOf, hasMemberOn, membersOn } from '#modules/convention/index.ts'
import {
  type Committee,
  type CommitteeFacts,
  type Mandate,
  type OnCommittee,
  type OpeningCommittee,
  SINCE_COMMITTEES,
} from './committee-state.ts'
import { electedExpected } from './elected.ts'
import type { Composition, SeatHolder } from './seats.ts'

type Sitting = Pick<Composition, 'full' | 'substitutes'>
type OfComposition = Rule<OpenInput<Committee, CommitteeFacts> & { readonly act: Sitting }>
/** The day from which a composition is to sit. */
type Composing = OpenInput<Committee, CommitteeFacts> & {
  readonly act: Sitting & { readonly mandate?: Mandate; readonly from?: IsoDate; readonly small?: boolean }
}
type OfComposing = Rule<Composing>

const COORDINATORS = [cite('CGCT', 'L1411-5', 'II'), cite('CGCT', 'L1414-3', 'II'), clause('committee')] as const
const GROUPS = [cite('CGCT', 'L1414-3', 'I'), clause('committee')] as const
const SEATING = [cite('CGCT', 'L1411-5', 'II'), cite('CGCT', 'L1414-3')] as const

const modeOf = ({ group }: CommitteeFacts) => group.clauses.committee.mode
const basisOf = (facts: CommitteeFacts) => (modeOf(facts) === 'group' ? GROUPS : COORDINATORS)
const fromOf = ({ act, today }: Composing): IsoDate => act.from ?? act.mandate?.from ?? today
const isSmall = ({ act, state }: Composing): boolean => act.small ?? (state.status === 'none' ? false : state.small)
const namesOf = (holders: readonly SeatHolder[]): string[] => holders.map(({ name }) => name)

/** R1.20, R1.21, S4.1: there is a committee where the convention says which one is competent. */
export const committeeProvided: Rule<{ readonly facts: Pick<CommitteeFacts, 'group'> }> = {
  id: 'committeeProvided',
  basis: [cite('CGCT', 'L1414-3'), clause('committee')],
  inForce: SINCE_COMMITTEES,
  assess: ({ facts: { group } }) =>
    requires(group.clauses.committee.mode !== 'none', { mode: group.clauses.committee.mode }),
}

/** One committee at a time: the next one begins when this one has ended. */
export const oneCommittee: OnCommittee<'compose'> = {
  id: 'oneCommittee',
  basis: [cite('CGCT', 'L1414-3'), clause('committee')],
  inForce: SINCE_COMMITTEES,
  assess: ({ facts: { others }, act: { mandate } }) => {
    const running = others.filter((other) => other.mandate.from <= mandate.until && mandate.from <= other.mandate.until)
    return requires(running.length === 0, { others: running.length })
  },
}

/** R1.23: a mandate ends, at the latest with that of the assembly that elected it. */
export const mandateOrdered: OnCommittee<'compose'> = {
  id: 'mandateOrdered',
  basis: [cite('CGCT', 'L1411-5', 'II')],
  inForce: SINCE_COMMITTEES,
  assess: ({ act: { mandate }, today }) =>
    requires(mandate.from <= mandate.until && today <= mandate.until, { ...mandate, today }),
}

/** R1.23, R1.20: one chair: the authority entitled to sign or whom its order names; in the group's, whoever the coordinator sends. */
export const chairSeated: OfComposing = {
  id: 'chairSeated',
  basis: COORDINATORS,
  inForce: SINCE_COMMITTEES,
  assess: (input) => {
    const { facts, act } = input
    const chairs = act.full.filter(({ place }) => place === 'chair')
    const [chair] = chairs
    const told = { chairs: chairs.length, chair: chair?.name ?? null, mode: modeOf(facts) }
    const ofTheCoordinator = chair !== undefined && chair.body === coordinatorOf(facts.group)
    const rightful =
      modeOf(facts) === 'group'
        ? chair?.ground.by === 'election' || chair?.ground.by === 'designation'
        : chair?.ground.by === 'order' ||
          (chair?.ground.by === 'right' && chair.person === facts.coordinator?.authority)
    return { ...requires(chairs.length === 1 && ofTheCoordinator && rightful, told), basis: basisOf(facts) }
  },
}

/** R1.23, R1.20: five elected members, or three; in the group's committee one seat for each member of the group. */
export const seatsInNumber: OfComposing = {
  id: 'seatsInNumber',
  basis: COORDINATORS,
  inForce: SINCE_COMMITTEES,
  assess: (input) => {
    const { facts, act } = input
    const basis = basisOf(facts)
    if (modeOf(facts) === 'group') {
      const members = membersOn(facts.group, fromOf(input)).map(({ body }) => body)
      const seated = (body: string) => act.full.filter((each) => each.body === body).length
      const without = members.filter((body) => seated(body) !== 1)
      const told = { expected: members.length, seated: act.full.length, without, mode: 'group', small: false }
      return { ...requires(without.length === 0 && act.full.length === members.length, told), basis }
    }
    const elected = act.full.filter(({ place }) => place === 'elected').length
    const small = isSmall(input)
    const expected = electedExpected(small, input.lawDate)
    const lawful = !small || facts.coordinator?.kind === 'commune'
    const only = elected + 1 === act.full.length
    const told = { expected, seated: elected, without: [], mode: 'coordinator', small }
    return { ...requires(lawful && only && elected > 0 && elected <= expected, told), basis }
  },
}

/** R1.23: a list may have had too few names to fill every seat; the source is not confirmed, so somebody answers for it. */
export const listsComplete: OfComposing = {
  id: 'listsComplete',
  basis: [cite('CGCT', 'L1411-5', 'II')],
  inForce: SINCE_COMMITTEES,
  strength: 'to-confirm',
  assess: (input) => {
    if (modeOf(input.facts) === 'group') return notApplicable()
    const elected = input.act.full.filter(({ place }) => place === 'elected').length
    const expected = electedExpected(isSmall(input), input.lawDate)
    return requires(elected >= expected, { elected, expected })
  },
}

/** R1.23, R1.20: as many substitutes as elected members at most; in the group's committee one for each full member. */
export const substitutesInNumber: OfComposition = {
  id: 'substitutesInNumber',
  basis: SEATING,
  inForce: SINCE_COMMITTEES,
  assess: ({ facts, act: { full, substitutes } }) => {
    const beyond = full.filter(({ place, body }) => {
      const own = substitutes.filter((each) => each.place === place && each.body === body).length
      const seats = full.filter((each) => each.place === place && each.body === body).length
      return own > seats
    })
    const orphans = substitutes.filter(
      ({ place, body }) => !full.some((each) => each.place === place && each.body === body),
    )
    const told = { full: full.length, substitutes: substitutes.length, mode: modeOf(facts) }
    return { ...requires(beyond.length === 0 && orphans.length === 0, told), basis: basisOf(facts) }
  },
}

/** R1.21, S4.1: in the coordinator's own committee the other members have no voice at all. */
export const ofTheCoordinatorAlone: OfComposition = {
  id: 'ofTheCoordinatorAlone',
  basis: [cite('CGCT', 'L1414-3', 'II'), clause('committee')],
  inForce: SINCE_COMMITTEES,
  assess: ({ facts, act: { full, substitutes } }) => {
    if (modeOf(facts) === 'group') return notApplicable()
    const others = [...full, ...substitutes].filter(({ body }) => body !== coordinatorOf(facts.group))
    return requires(others.length === 0, { others: namesOf(others) })
  },
}

/** R1.23, R1.20: whoever is elected cites the deliberation that elected it, whoever is designated the act that did. */
export const seatsByAct: OfComposing = {
  id: 'seatsByAct',
  basis: SEATING,
  inForce: SINCE_COMMITTEES,
  assess: (input) => {
    const from = fromOf(input)
    const holders = [...input.act.full, ...input.act.substitutes]
    const without = holders.filter((holder) => !isByAct(holder, input.facts, from))
    return { ...requires(without.length === 0, { without: namesOf(without) }), basis: basisOf(input.facts) }
  },
}

function isByAct({ ground, place, body }: SeatHolder, { elections }: CommitteeFacts, from: IsoDate): boolean {
  switch (ground.by) {
    case 'right':
      return place === 'chair'
    case 'order':
      return place === 'chair' && ground.number.trim() !== '' && ground.date <= from
    case 'designation':
      return place !== 'elected' && ground.number.trim() !== '' && ground.date <= from
    case 'election':
      return elections.some((act) => act.id === ground.act && act.body === body && act.favourable && act.date <= from)
  }
}

/** One seat a person: nobody votes twice, nor replaces itself. */
export const onePersonASeatHere: OfComposition = {
  id: 'onePersonASeatHere',
  basis: SEATING,
  inForce: SINCE_COMMITTEES,
  assess: ({ act: { full, substitutes } }) => {
    const persons = [...full, ...substitutes].map(({ person }) => person)
    const twice = [...full, ...substitutes].filter(({ person }, index) => persons.indexOf(person) !== index)
    return requires(twice.length === 0, { twice: namesOf(twice) })
  },
}

/** A change of composition begins within the mandate, and after the composition that it changes. */
export const changeWithinMandate: OnCommittee<'recompose', Extract<Committee, { status: 'composed' }>> = {
  id: 'changeWithinMandate',
  basis: [cite('CGCT', 'L1411-5', 'II')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { mandate, compositions }, act: { from, reason } }) => {
    const last = compositions.at(-1)?.from ?? mandate.from
    return requires(last <= from && from <= mandate.until && reason.trim() !== '', { from, last, until: mandate.until })
  },
}

/** R1.25: each convening has its clear days, never under one; no text sets them since 2016. */
export const conveningPeriods: OnCommittee<'adoptRules'> = {
  id: 'conveningPeriods',
  basis: [cite('policy', 'convening'), cite('usage', 'convocation de la CAO')],
  inForce: SINCE_COMMITTEES,
  assess: ({ act: { convening, secondConvening, urgent }, lawDate }) => {
    const least = param('cao.convening.second', lawDate).value
    const told = { convening, secondConvening, urgent, least }
    return requires(convening >= least && secondConvening >= least && (urgent === null || urgent >= least), told)
  },
}

/** R1.25, R1.28: internal rules have a source, and hold from its day on at the earliest. */
export const rulesSourced: OnCommittee<'adoptRules', Extract<Committee, { status: 'composed' }>> = {
  id: 'rulesSourced',
  basis: [cite('policy', 'convening'), cite('policy', 'commission')],
  inForce: SINCE_COMMITTEES,
  assess: ({ act: { source, from }, state: { rules }, today }) => {
    const last = rules.at(-1)?.from ?? from
    const sourced = source.number.trim() !== '' && source.date <= from && source.date <= today && last <= from
    return requires(sourced, { date: source.date, from })
  },
}

/** The end of a mandate is the passing of its last day. */
export const mandatePassed: OpeningCommittee<Extract<Committee, { status: 'composed' }>> = {
  id: 'mandatePassed',
  basis: [cite('CGCT', 'L1411-5', 'II')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { mandate }, today }) => requires(mandate.until < today, { until: mandate.until, today }),
}

/** S4.1: whoever sits for a member of the group sits for one that is a member on that day. */
export const seatedForMembers: OfComposing = {
  id: 'seatedForMembers',
  basis: GROUPS,
  inForce: SINCE_COMMITTEES,
  assess: (input) => {
    const { facts, act } = input
    if (modeOf(facts) !== 'group') return notApplicable()
    const strangers = [...act.full, ...act.substitutes].filter(
      ({ body }) => !hasMemberOn(facts.group, body, fromOf(input)),
    )
    return strangers.length === 0 ? met({ strangers: [] }) : requires(false, { strangers: namesOf(strangers) })
  },
}
