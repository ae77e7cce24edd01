import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import { dueOf } from './proof-due.ts'
import * as rules from './proof-rules.ts'
import type { OperatorProof, OperatorProofAct, OperatorProofEvent, OperatorProofFacts } from './proof-state.ts'

const keeping = [cite('policy', 'attestations'), clause('coordinator')] as const

/**
 * A proof of an operator (law.md R2.43, R2.47): entered once with its dates, found again in every consultation in which the same operator
 * applies, and asked again when its end is near.
 */
export const operatorProof = defineProcess<
  OperatorProof,
  OperatorProofAct,
  OperatorProofEvent,
  OperatorProofFacts,
  'coordinator'
>()({
  name: 'operatorProof',
  initial: { status: 'none' },
  capacities: { coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)) },
  steps: {
    record: {
      from: ['none'],
      to: ['held'],
      by: ['coordinator'],
      basis: keeping,
      opens: [interestFree],
      rules: [rules.proofForConsultation, rules.proofDated, rules.proofNotOver, rules.undeclaredWorkProvedAgain],
      record: ({ act: { kind, operator, issuedOn, expiresOn, file, where, consultation }, facts, now }) => [
        {
          ...{ type: 'ProofRecorded', kind, operator, issuedOn, expiresOn, file, where, consultation, recordedAt: now },
          procedure: facts.consultation?.procedure ?? '',
          due: dueOf({ kind, issuedOn, expiresOn }),
        },
      ],
    },
    annul: {
      from: ['held'],
      to: ['annulled'],
      by: ['coordinator'],
      basis: keeping,
      opens: [interestFree],
      rules: [rules.proofAnnulledFor],
      record: ({ act: { reason }, now }) => [{ type: 'ProofAnnulled', reason, at: now }],
    },
  },
  evolve: (state, event) => {
    if (event.type === 'ProofRecorded') {
      const { type: _type, ...entered } = event
      return { status: 'held', ...entered }
    }
    return state.status === 'held'
      ? { ...state, status: 'annulled', reason: event.reason, annulledAt: event.at }
      : state
  },
})
