import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, membersOn } from '#modules/convention/index.ts'
import { evolve } from './evolve.ts'
import * as rules from './rules.ts'
import type { Act, Event, Facts, Project } from './state.ts'

type Capacity = 'owner' | 'coordinator' | 'member'

const own = [clause('execution'), cite('policy', 'projets des membres')] as const
const shared = [cite('policy', 'A23'), clause('execution')] as const
const agreed = [cite('policy', 'A23'), cite('policy', 'projets des membres'), clause('coordinator')] as const

/** A development, an evolution or a technical project of one member on the common base (law.md S5.3, A23), and its reuse by others. */
export const project = defineProcess<Project, Act, Event, Facts, Capacity>()({
  name: 'project',
  initial: { status: 'none' },
  capacities: {
    owner: ({ actor, state, facts }) =>
      state.status === 'none' ? facts.buyers.some((body) => actsFor(actor, body)) : actsFor(actor, state.body),
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    member: ({ actor, facts, today }) => membersOn(facts.group, today).some(({ body }) => actsFor(actor, body)),
  },
  steps: {
    plan: {
      from: ['none'],
      to: ['planned'],
      by: ['owner'],
      basis: own,
      rules: [rules.projectOwn, rules.projectOnPurchase, rules.ordersOwn, rules.projectPeriod, rules.withinBudget],
      record: ({ act: { type: _type, appraisals: _appraisals, ...said }, today }) => [
        { type: 'ProjectPlanned', ...said, plannedOn: today },
      ],
    },
    revise: {
      from: ['planned', 'running'],
      to: ['planned', 'running'],
      by: ['owner'],
      basis: own,
      rules: [rules.ordersOwn, rules.projectPeriod, rules.withinBudget, rules.baseUntouched],
      record: ({ act: { type: _type, appraisals: _appraisals, ...said }, today }) => [
        { type: 'ProjectRevised', ...said, on: today },
      ],
    },
    agreeToBase: {
      from: ['planned', 'running'],
      to: ['planned', 'running'],
      by: ['coordinator'],
      basis: agreed,
      opens: [rules.baseChangeAsked],
      record: ({ act: { document, conditions }, today }) => [{ type: 'BaseAgreed', on: today, document, conditions }],
    },
    begin: {
      from: ['planned'],
      to: ['running'],
      by: ['owner'],
      basis: own,
      opens: [rules.baseChangeAgreed],
      rules: [rules.begunDated],
      record: ({ act: { begunOn } }) => [{ type: 'ProjectBegun', begunOn }],
    },
    setTerms: {
      from: ['planned', 'running', 'delivered'],
      to: ['planned', 'running', 'delivered'],
      by: ['owner'],
      basis: shared,
      rules: [rules.licenceKnown, rules.licenceAllowsReuse, rules.reuseKept],
      record: ({ act: { type: _type, appraisals: _appraisals, ...terms }, today }) => [
        { type: 'TermsSet', ...terms, on: today },
      ],
    },
    deliver: {
      from: ['running'],
      to: ['delivered'],
      by: ['owner'],
      basis: own,
      opens: [rules.licenceRecorded],
      rules: [rules.deliveredDated],
      record: ({ act: { deliveredOn, delivery } }) => [{ type: 'ProjectDelivered', deliveredOn, delivery }],
    },
    declareReuse: {
      from: ['delivered'],
      to: ['delivered'],
      by: ['member'],
      basis: shared,
      opens: [rules.reuseAllowed],
      rules: [rules.reuseByOther, rules.licenceAccepted],
      record: ({ state, act: { body, purpose }, today }) => [
        { type: 'ReuseDeclared', body, purpose, on: today, licence: state.terms.licence },
      ],
    },
    abandon: {
      from: ['planned', 'running'],
      to: ['abandoned'],
      by: ['owner'],
      basis: own,
      record: ({ act: { reason }, today }) => [{ type: 'ProjectAbandoned', on: today, reason }],
    },
  },
  evolve,
})
