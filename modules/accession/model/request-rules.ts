import { actsFor } from '#kernel/actor.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import { computed, notApplicable, type Rule, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type AdmissionCondition, coordinatorOf } from '#modules/convention/index.ts'
import { closedTo, newcomerOf, runningOn } from './concerned.ts'
import type { Accession, Act, Facts } from './state.ts'

export type Opening = Rule<OpenInput<Accession, Facts>>
export type OnAct<T extends Act['type']> = Rule<ActInput<Accession, Extract<Act, { type: T }>, Facts>>

/** The code has been in force since 1 April 2019; the convention's own rules live as long as the convention. */
export const SINCE_CCP = ['2019-04-01'] as const

/** The convention itself says whether the group is open to newcomers. */
export const accessionOpen: Opening = {
  id: 'accessionOpen',
  basis: [clause('accession')],
  inForce: SINCE_CCP,
  assess: ({ facts }) => requires(facts.group.clauses.accession.open),
}

/** One joins a group that lives: neither before its convention is in force nor after its end. */
export const groupInForce: Opening = {
  id: 'groupInForce',
  basis: [clause('effect'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ facts }) => requires(facts.group.status === 'in-force', { group: facts.group.status }),
}

/** A member does not join again while it is one. */
export const outsideTheGroup: OnAct<'request'> = {
  id: 'outsideTheGroup',
  basis: [clause('accession'), clause('parties')],
  inForce: SINCE_CCP,
  assess: ({ facts, act, today }) => {
    return requires(isOutside(facts, act.newcomer, today), { newcomer: act.newcomer })
  },
}

/** One file at a time for one body: two would ask the same organs twice, and only one could take effect. */
export const oneFileAtATime: OnAct<'request'> = {
  id: 'oneFileAtATime',
  basis: [clause('accession')],
  inForce: SINCE_CCP,
  assess: ({ facts, act }) => requires(facts.openFile === null, { newcomer: act.newcomer, openFile: facts.openFile }),
}

/** Asked again before anything takes effect: the same body may have entered by another file meanwhile. */
export const notYetMember: Opening = {
  id: 'notYetMember',
  basis: [clause('accession'), clause('parties')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, today }) => {
    const newcomer = newcomerOf(state)
    if (newcomer === undefined || state.status === 'effective') return notApplicable()
    return requires(isOutside(facts, newcomer, today), { newcomer })
  },
}

/** A body asks for itself; the coordinator files what reached it by letter or e-mail. */
export const requestOfTheBody: OnAct<'request'> = {
  id: 'requestOfTheBody',
  basis: [clause('accession')],
  inForce: SINCE_CCP,
  assess: ({ facts, act, actor }) => {
    const filed = act.channel !== 'platform' && actsFor(actor, coordinatorOf(facts.group))
    return requires(facts.candidate?.body === act.newcomer && (filed || actsFor(actor, act.newcomer)), {
      newcomer: act.newcomer,
      registered: facts.candidate?.body === act.newcomer,
      channel: act.channel,
    })
  },
}

/** S7.4: sent before it is received, and not received in the future; a letter or an e-mail is proved by its acknowledgement. */
export const requestInOrder: OnAct<'request'> = {
  id: 'requestInOrder',
  basis: [clause('accession'), cite('policy', 'A31')],
  inForce: SINCE_CCP,
  assess: ({ act, today }) => {
    const receivedOn = act.acknowledgement?.receivedOn ?? null
    const inOrder = act.sentOn <= today && (receivedOn === null || (act.sentOn <= receivedOn && receivedOn <= today))
    const proved = act.channel === 'platform' || act.acknowledgement === null || act.acknowledgement.proof !== null
    return requires(inOrder && proved, { channel: act.channel, sentOn: act.sentOn, receivedOn, proved })
  },
}

/** The acknowledgement that came after the request was filed. */
export const acknowledgementInOrder: OnAct<'acknowledge'> = {
  id: 'acknowledgementInOrder',
  basis: [clause('accession'), cite('policy', 'A31')],
  inForce: SINCE_CCP,
  assess: ({ state, act, today }) => {
    if (state.status === 'none') return notApplicable()
    const inOrder = state.sentOn <= act.receivedOn && act.receivedOn <= today
    return requires(state.acknowledgement === null && inOrder, {
      sentOn: state.sentOn,
      receivedOn: act.receivedOn,
      alreadyAcknowledged: state.acknowledgement !== null,
    })
  },
}

/** S7.4: a request that nobody has acknowledged is not examined (A31: what counts is the receipt proved). */
export const acknowledgedRequest: Opening = {
  id: 'acknowledgedRequest',
  basis: [clause('accession'), cite('policy', 'A31')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    if (state.status === 'none') return notApplicable()
    return requires(state.acknowledgement !== null, { channel: state.channel, sentOn: state.sentOn })
  },
}

/** S7.1: a seat in the territory of the group, by its department; an unknown one is for a person to judge. */
export const seatInTerritory: Opening = {
  id: 'seatInTerritory',
  basis: [clause('accession')],
  inForce: SINCE_CCP,
  assess: ({ state, facts }) => {
    const examination = examinationOf(state)
    if (examination === undefined || !conditioned(facts, 'seat-in-territory')) return notApplicable()
    const { territory } = facts.group.clauses
    const { department } = examination
    const expected = territory?.departments ?? []
    const found = { territory: territory?.label ?? null, departments: [...expected], department }
    if (department === null || expected.length === 0) return toAppraise(found)
    return requires(expected.includes(department), found)
  },
}

/** S7.2: competence in the object, shown by a document that the coordinator appreciates. */
export const competenceInTheObject: Opening = {
  id: 'competenceInTheObject',
  basis: [clause('accession'), cite('policy', 'A30')],
  inForce: SINCE_CCP,
  assess: ({ state, facts }) => {
    const examination = examinationOf(state)
    if (examination === undefined || !conditioned(facts, 'competence-in-the-object')) return notApplicable()
    const { competence } = examination
    return competence === null
      ? unmet({ evidence: null })
      : toAppraise({ evidence: competence, object: facts.group.clauses.object })
  },
}

/** S7.3, A30: the figure is stated with its year and source, beside the members' own; no number refuses anybody. */
export const numberOfUsers: Opening = {
  id: 'numberOfUsers',
  basis: [clause('accession'), cite('policy', 'A30')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ state, facts }) => {
    const examination = examinationOf(state)
    if (examination === undefined || !conditioned(facts, 'number-of-users')) return notApplicable()
    const { users } = examination
    const members = facts.comparableFigures.map((figure) => ({ ...figure }))
    return users === null ? unmet({ users: null, members }) : computed({ users: { ...users }, members })
  },
}

/** R1.01: a group of buyers; whoever is none commits in writing to apply the code, where the convention admits it. */
export const buyerOrCommitted: Opening = {
  id: 'buyerOrCommitted',
  basis: [cite('CCP', 'L2113-6'), clause('accession')],
  inForce: SINCE_CCP,
  assess: ({ state, facts }) => {
    if (state.status === 'none') return notApplicable()
    const { buyer = false, commitment = null } = facts.candidate ?? {}
    const publicBodiesOnly = conditioned(facts, 'public-body')
    return requires(buyer || (commitment !== null && !publicBodiesOnly), { buyer, commitment, publicBodiesOnly })
  },
}

/**
 * S7.9, R1.10-R1.12: an accession during a contract is concluded for later procedures only, because orders pass between the
 * holder and the buyers that the notice named. The contracts closed to the newcomer are listed before anybody signs (A20).
 */
export const laterProceduresOnly: Opening = {
  id: 'laterProceduresOnly',
  basis: [cite('CCP', 'R2162-6'), cite('CCP', 'L2111-1'), cite('RM', 'AN 100136'), clause('accession')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, today }) => {
    const newcomer = newcomerOf(state)
    const running = runningOn(facts.contracts, today)
    if (newcomer === undefined || running.length === 0) return notApplicable()
    const closed = closedTo(facts.contracts, newcomer, today)
    return computed({
      newcomer,
      object: facts.group.clauses.kind,
      closed: closed.map(({ id, title, endsOn, awardBegunOn, process = 'contract' }) => ({
        id,
        title,
        endsOn,
        awardBegunOn,
        process,
      })),
      identifiedIn: running.filter((contract) => !closed.includes(contract)).map(({ id, title }) => ({ id, title })),
    })
  },
}

/** A member that leaves later is still one: it cannot enter a second time meanwhile. */
function isOutside({ group }: Facts, newcomer: string, day: IsoDate): boolean {
  return !group.members.some(({ body, until }) => body === newcomer && (until === null || day < until))
}

function conditioned(facts: Facts, condition: AdmissionCondition): boolean {
  const { accession } = facts.group.clauses
  return accession.open && accession.conditions.includes(condition)
}

function examinationOf(state: Accession) {
  return 'examination' in state ? state.examination : undefined
}
