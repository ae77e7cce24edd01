import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorFor, coordinatorOf } from '#modules/convention/index.ts'
import { coefficientOf, type IndexValue, type Rounded } from './prices.ts'
import {
  coefficientComputed,
  contractNotified,
  everyValuePublished,
  formulaWhole,
  linesOnce,
  nothingOrdered,
  provisionalRevision,
  revisionAgreed,
  revisionDue,
  scheduleOfContract,
  valuesGiven,
  valuesPublished,
} from './rules.ts'
import type { Act, Event, Facts, InForce, PriceSchedule, Version } from './state.ts'

type Capacity = 'coordinator' | 'executor'

/** Prices as the contract has them: multiplied by one. */
const UNREVISED: Rounded = { value: 1, decimals: 0 }

/** What is bought on a contract, and at which price on which day (law.md R4.05, R4.08, R4.15, R5.41). */
export const priceSchedule = defineProcess<PriceSchedule, Act, Event, Facts, Capacity>()({
  name: 'priceSchedule',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    executor: ({ actor, facts }) => actsFor(actor, coordinatorFor(facts.group, 'execution')),
  },
  steps: {
    bring: {
      from: ['none'],
      to: ['in-force'],
      by: ['coordinator', 'executor'],
      basis: [clause('coordinator'), cite('CCP', 'R2162-2')],
      rules: [contractNotified, linesOnce, scheduleOfContract, formulaWhole],
      record: ({ act: { contract, document, lines, revision }, facts, today }) => [
        {
          ...{ type: 'ScheduleBrought', contract, document, lines, revision },
          ...{ from: facts.contract?.notifiedOn ?? today, on: today },
        },
      ],
    },
    correct: {
      from: ['in-force'],
      to: ['in-force'],
      by: ['coordinator', 'executor'],
      basis: [clause('coordinator'), cite('policy', 'bordereau')],
      opens: [nothingOrdered],
      rules: [linesOnce, scheduleOfContract, formulaWhole],
      record: ({ act: { document, lines, revision, reason }, today }) => [
        { type: 'ScheduleCorrected', document, lines, revision, reason, on: today },
      ],
    },
    revise: {
      from: ['in-force'],
      to: ['in-force'],
      by: ['coordinator', 'executor'],
      basis: [clause('coordinator'), cite('CCP', 'L2194-1', '1°')],
      opens: [revisionAgreed],
      rules: [revisionDue, valuesGiven, valuesPublished, coefficientComputed],
      record: ({ state, act: { from, values }, today }) => [
        {
          ...{ type: 'PricesRevised', number: state.versions.length, from, values, recordedOn: today },
          ...{ coefficient: computedOf(state, values), provisional: values.some((each) => each.publishedOn === null) },
        },
      ],
    },
    settle: {
      from: ['in-force'],
      to: ['in-force'],
      by: ['coordinator', 'executor'],
      basis: [clause('coordinator'), cite('policy', 'indices')],
      opens: [revisionAgreed],
      rules: [provisionalRevision, valuesGiven, everyValuePublished, coefficientComputed],
      record: ({ state, act: { version, values }, today }) => [
        { type: 'RevisionSettled', version, values, coefficient: computedOf(state, values), on: today },
      ],
    },
  },
  evolve,
})

/** The coefficient of these values; unrevised where a rule refuses the act that asks. */
const computedOf = ({ revision }: InForce, values: readonly IndexValue[]): Rounded =>
  revision === null ? UNREVISED : coefficientOf(revision, values)

function evolve(state: PriceSchedule, event: Event): PriceSchedule {
  if (event.type === 'ScheduleBrought') {
    const { type: _type, from, on, ...schedule } = event
    const first = {
      number: 0,
      from,
      coefficient: UNREVISED,
      values: [],
      provisional: false,
      recordedOn: on,
      before: null,
    }
    return { ...schedule, status: 'in-force', versions: [first] }
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'ScheduleCorrected': {
      const { document, lines, revision } = event
      return { ...state, document, lines, revision, versions: state.versions.slice(0, 1) }
    }
    case 'PricesRevised': {
      const { type: _type, ...version } = event
      return { ...state, versions: [...state.versions, { ...version, before: null }] }
    }
    case 'RevisionSettled':
      return {
        ...state,
        versions: state.versions.map((each) => (each.number === event.version ? settled(each, event) : each)),
      }
  }
}

const settled = (version: Version, { coefficient, values }: Extract<Event, { type: 'RevisionSettled' }>): Version => ({
  ...version,
  ...{ coefficient, values, provisional: false, before: version.coefficient },
})
