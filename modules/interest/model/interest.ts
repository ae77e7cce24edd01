import { type Actor, actsFor } from '#kernel/actor.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import type { Appraisals } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, isOfAMember } from '#modules/convention/index.ts'
import { interestFree } from './interest-free.ts'
import * as R from './interest-rules.ts'
import {
  type Conclusion,
  type Declarant,
  type Declaration,
  type Interest,
  type InterestAct,
  type InterestEvent,
  type InterestFacts,
  isStanding,
  type Statement,
} from './interest-state.ts'

type Capacity = 'declarant' | 'member' | 'body' | 'coordinator' | 'clock'

const informs = [clause('interests'), cite('policy', 'A26')] as const
const appraises = [cite('loi-2013-907', '2'), clause('coordinator')] as const
const told = [R.knowledgeDated, R.definitionRead, R.offenceNoticeRead, R.interestDescribed] as const
const judging = [interestFree, R.ownCauseLeft] as const

/**
 * What one person declares of its interests in one procedure (law.md S5.9-S5.12, R1.33). A declared interest stands, and
 * keeps the person away, from that moment until the coordinator finds it to be none.
 */
export const interest = defineProcess<Interest, InterestAct, InterestEvent, InterestFacts, Capacity>()({
  name: 'interest',
  initial: { status: 'none' },
  capacities: {
    // A person who only reads, as a substitute does, has interests too.
    declarant: ({ actor, state }) =>
      actor.kind === 'person' && (state.status === 'none' || state.person === actor.person),
    member: ({ actor, facts }) => isOfAMember(facts.group, actor),
    body: ({ actor, state }) => state.status !== 'none' && actsFor(actor, state.body),
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    declare: {
      from: ['none'],
      to: ['clear', 'declared'],
      by: ['declarant', 'coordinator'],
      basis: informs,
      rules: [R.procedureUnderway, R.ownDeclaration, R.caseOfOnePerson, ...told],
      record: ({ act, actor, today, facts }) => [
        {
          type: 'InterestDeclared',
          procedure: act.procedure,
          ...declarantOf(act.of, actor, facts.actorName),
          ...declared(act, today),
        },
      ],
    },
    renew: {
      from: ['clear', 'signalled', 'declared', 'carried', 'upheld', 'dismissed'],
      to: ['clear', 'signalled', 'declared', 'carried', 'upheld'],
      by: ['declarant', 'coordinator'],
      basis: informs,
      rules: [R.procedureUnderway, R.ownRenewal, R.interestKept, ...told],
      record: ({ act, today }) => [{ type: 'InterestRenewed', ...declared(act, today) }],
    },
    signal: {
      from: ['none', 'clear', 'dismissed'],
      to: ['signalled'],
      by: ['member', 'coordinator'],
      basis: [cite('policy', 'A26'), clause('interests')],
      opens: [interestFree],
      rules: [R.procedureUnderway, R.caseOfOnePerson, R.signalReasoned],
      record: ({ act: { procedure, person, name, body, source, reason } }) => [
        { type: 'InterestSignalled', procedure, person, name, body, source, reason },
      ],
    },
    // A procedure that takes the place of an abandoned one is opened: this follows of right, in the same transaction.
    carry: {
      from: ['none'],
      to: ['carried'],
      by: ['clock'],
      basis: informs,
      rules: [R.procedureUnderway, R.interestCarried],
      record: ({ act: { procedure, from }, facts: { earlier }, today: on }) => {
        if (earlier.status === 'none') throw new RangeError('an interest is carried from a case that was opened')
        const { person, name, body } = earlier
        return [{ type: 'InterestCarried', procedure, person, name, body, from, on }]
      },
    },
    uphold: {
      from: ['declared', 'carried', 'signalled'],
      to: ['upheld'],
      by: ['coordinator'],
      basis: appraises,
      opens: judging,
      rules: [R.interferenceFound],
      record: ({ act, today }) => [{ type: 'InterestUpheld', ...conclusion(act, 'interferenceFound', today) }],
    },
    dismiss: {
      from: ['declared', 'carried', 'upheld', 'signalled'],
      to: ['dismissed'],
      by: ['coordinator'],
      basis: appraises,
      opens: judging,
      rules: [R.interferenceAbsent],
      record: ({ act, today }) => [{ type: 'InterestDismissed', ...conclusion(act, 'interferenceAbsent', today) }],
    },
    replace: {
      from: ['declared', 'carried', 'upheld'],
      to: ['declared', 'carried', 'upheld'],
      by: ['body', 'coordinator'],
      basis: informs,
      opens: judging,
      rules: [R.substituteFree, R.substituteByAct],
      record: ({ act: { person, name, role, reference, actOn, proof } }) => [
        { type: 'SubstituteNamed', person, name, role, reference, actOn, proof },
      ],
    },
  },
  evolve,
})

/** Whose declaration it is: the actor's own, in the name that the register gives it, unless another was recorded. */
function declarantOf(of: Declarant | null, actor: Actor, name: string): Declarant {
  if (of !== null) return { person: of.person, name: of.name, body: of.body }
  if (actor.kind !== 'person') throw new Error('only a person has interests to declare')
  return { person: actor.person, name, body: actor.body }
}

function declared({ occasion, knownOn, tie, wording, noticeRead, paper }: Statement, today: IsoDate): Declaration {
  return { occasion, knownOn, tie, wording, noticeRead, paper, declaredOn: today }
}

function conclusion(
  { appraisals }: { readonly appraisals?: Appraisals | undefined },
  rule: string,
  on: IsoDate,
): Conclusion {
  return { reason: appraisals?.[rule]?.reason ?? '', on }
}

function evolve(state: Interest, event: InterestEvent): Interest {
  switch (event.type) {
    case 'InterestDeclared': {
      const { type: _, procedure, person, name, body, ...declaration } = event
      const about = { procedure, person, name, body, signal: null, declarations: [declaration] }
      return stated(about, declaration)
    }
    case 'InterestSignalled': {
      const { procedure, person, name, body, source, reason } = event
      const declarations = state.status === 'none' ? [] : state.declarations
      return { status: 'signalled', procedure, person, name, body, declarations, signal: { source, reason } }
    }
    case 'InterestCarried': {
      const { type: _, on, ...about } = event
      return { status: 'carried', ...about, declarations: [], signal: null, standsSince: on, substitute: null }
    }
    default:
      return state.status === 'none' ? state : further(state, event)
  }
}

type Begun = Exclude<Interest, { status: 'none' }>
type Told = Pick<Begun, 'procedure' | 'person' | 'name' | 'body' | 'declarations' | 'signal'>
type Further = Exclude<InterestEvent, { type: 'InterestDeclared' | 'InterestSignalled' | 'InterestCarried' }>

const toldOf = ({ procedure, person, name, body, declarations, signal }: Begun): Told => ({
  procedure,
  person,
  name,
  body,
  declarations,
  signal,
})

/** What a declaration makes of a case in which no interest stands yet. */
function stated(about: Told, { tie, declaredOn }: Declaration): Interest {
  return tie === null
    ? { status: 'clear', ...about }
    : { status: 'declared', ...about, standsSince: declaredOn, substitute: null }
}

function further(state: Begun, event: Further): Interest {
  switch (event.type) {
    case 'InterestRenewed': {
      const { type: _, ...declaration } = event
      const declarations = [...state.declarations, declaration]
      if (state.status === 'carried' && declaration.tie !== null) {
        const { standsSince, substitute } = state
        return { status: 'declared', ...toldOf(state), declarations, standsSince, substitute }
      }
      // What stands is undone by an appraisal, and so is a signal: a person appraises it, whatever the answer to it.
      const waits = isStanding(state) || (state.status === 'signalled' && declaration.tie === null)
      return waits ? { ...state, declarations } : stated({ ...toldOf(state), declarations }, declaration)
    }
    case 'InterestUpheld': {
      const { reason, on } = event
      const since = isStanding(state) ? state : { standsSince: on, substitute: null }
      const { standsSince, substitute } = since
      return { status: 'upheld', ...toldOf(state), standsSince, substitute, conclusion: { reason, on } }
    }
    case 'InterestDismissed':
      return { status: 'dismissed', ...toldOf(state), conclusion: { reason: event.reason, on: event.on } }
    case 'SubstituteNamed': {
      const { type: _, ...substitute } = event
      return isStanding(state) ? { ...state, substitute } : state
    }
  }
}
