import { type Actor, actsFor } from '#kernel/actor.ts'
import { computeTerm } from '#kernel/calendar.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite, param } from '#law/index.ts'
import { coordinatorOf, membersOn } from '#modules/convention/index.ts'
import { type Settled, without, withSettled } from './checklist.ts'
import * as rule from './completion-rules.ts'
import type {
  Completion,
  CompletionAct,
  CompletionActOf,
  CompletionEvent,
  CompletionFacts,
  Objection,
} from './completion-state.ts'
import { renewalsOf } from './completion-state.ts'
import { conventionStillInForce, noContractRunning, noDisputePending } from './standing-rules.ts'
import { renewedUntil } from './term.ts'

const byTerm = [clause('dissolution'), clause('duration')] as const

/**
 * The group ends of right at its term: the coordinator clears the checklist and declares it, the members may object for
 * thirty days, then the clock ends it (seed convention art. 2 and 10; law.md S2.3, S10.1, A8).
 */
export const completion = defineProcess<
  Completion,
  CompletionAct,
  CompletionEvent,
  CompletionFacts,
  'coordinator' | 'member' | 'clock'
>()({
  name: 'completion',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    member: ({ actor, facts, today }) => membersOn(facts.group, today).some(({ body }) => actsFor(actor, body)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    prepare: {
      from: ['none'],
      to: ['preparing'],
      by: ['coordinator'],
      basis: byTerm,
      opens: [conventionStillInForce],
      record: ({ today }) => [{ type: 'ClosingPrepared', on: today }],
    },
    renew: {
      from: ['none', 'preparing'],
      to: ['preparing'],
      by: ['coordinator'],
      basis: [clause('duration')],
      opens: [conventionStillInForce, rule.renewalLeft],
      rules: [rule.renewalForm, rule.renewalComputed],
      record: ({ state, act, facts }) => [renewed(state, act, facts)],
    },
    settle: {
      from: ['preparing'],
      to: ['preparing'],
      by: ['coordinator'],
      basis: [clause('duration'), cite('policy', 'A8')],
      rules: [rule.itemEvidenced, rule.archivesPlaced],
      record: ({ act, actor, today }) => [{ type: 'ItemSettled', settled: settledBy(act, actor, today) }],
    },
    declareCompletion: {
      from: ['preparing'],
      to: ['declared'],
      by: ['coordinator'],
      basis: [...byTerm, cite('policy', 'A8')],
      opens: [
        conventionStillInForce,
        rule.dissolvedAtTerm,
        rule.termReached,
        rule.checklistSettled,
        noContractRunning,
        noDisputePending,
      ],
      record: ({ today, lawDate }) => [
        { type: 'CompletionDeclared', on: today, objectionsUntil: objectionsUntil(today, lawDate) },
      ],
    },
    object: {
      from: ['declared'],
      to: ['declared'],
      by: ['member', 'coordinator'],
      basis: [cite('policy', 'A8')],
      opens: [rule.objectionPeriodOpen],
      rules: [rule.memberObjects],
      record: ({ state, act: { member, reason, proof }, today }) => {
        const number = state.objections.length + 1
        return [{ type: 'MemberObjected', number, member, reason, on: today, proof }]
      },
    },
    answerObjection: {
      from: ['declared'],
      to: ['declared', 'preparing'],
      by: ['coordinator'],
      basis: [cite('policy', 'A8')],
      rules: [rule.objectionAwaitsAnswer],
      record: ({ act: { number, text, reopens }, today }) => {
        const answered = { type: 'ObjectionAnswered', number, on: today, text, reopens } as const
        return reopens.length === 0 ? [answered] : [answered, { type: 'DeclarationFell', on: today }]
      },
    },
    end: {
      from: ['declared'],
      to: ['ended'],
      by: ['clock'],
      basis: byTerm,
      opens: [
        conventionStillInForce,
        rule.objectionPeriodOver,
        rule.objectionsAnswered,
        noContractRunning,
        noDisputePending,
      ],
      record: ({ today }) => [{ type: 'TermReached', on: today }],
    },
  },
  evolve,
})

/** The last day to object, counted from the declaration (A8). */
export function objectionsUntil(declaredOn: IsoDate, lawDate: IsoDate): IsoDate {
  const days = param('term.objection', lawDate).value
  return computeTerm({ start: declaredOn, regime: 'date-to-date', length: { days }, side: 'recourse' }).last
}

function renewed(state: Completion, act: CompletionActOf<'renew'>, { group }: CompletionFacts): CompletionEvent {
  const { form, decidedOn, decision } = act
  const until = renewedUntil(group, renewalsOf(state), act.until)
  if (until === undefined) throw new Error('renewalComputed admits only a renewal whose end is known')
  return { type: 'ConventionRenewed', form, decidedOn, decision, until }
}

function settledBy({ item, settlement }: CompletionActOf<'settle'>, actor: Actor, today: IsoDate): Settled {
  if (actor.kind !== 'person') throw new Error('the table admits only the coordinator')
  const author = actor.body
  return settlement.outcome === 'done' ? { item, ...settlement, author } : { item, ...settlement, on: today, author }
}

function evolve(state: Completion, event: CompletionEvent): Completion {
  if (state.status === 'none') {
    const prepared = { status: 'preparing', renewals: [], checklist: [], objections: [] } as const
    if (event.type === 'ClosingPrepared') return prepared
    return event.type === 'ConventionRenewed' ? evolve(prepared, event) : state
  }
  switch (event.type) {
    case 'ClosingPrepared':
      return state
    case 'ConventionRenewed': {
      const { type: _, ...renewal } = event
      return { ...state, renewals: [...state.renewals, renewal] }
    }
    case 'ItemSettled':
      return { ...state, checklist: withSettled(state.checklist, event.settled) }
    case 'CompletionDeclared':
      return { ...state, status: 'declared', declaredOn: event.on, objectionsUntil: event.objectionsUntil }
    case 'MemberObjected': {
      const { type: _, ...objection } = event
      return { ...state, objections: [...state.objections, { ...objection, answer: null }] }
    }
    case 'ObjectionAnswered': {
      const { number, on, text, reopens } = event
      const answer = (objection: Objection): Objection =>
        objection.number === number ? { ...objection, answer: { on, text, reopens } } : objection
      return {
        ...state,
        checklist: without(state.checklist, reopens),
        objections: state.objections.map(answer),
      }
    }
    case 'DeclarationFell': {
      const { renewals, checklist, objections } = state
      return { status: 'preparing', renewals, checklist, objections }
    }
    case 'TermReached':
      return state.status === 'declared' ? { ...state, status: 'ended', endedOn: event.on } : state
  }
}
