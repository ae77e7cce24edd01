import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/proof-rules.ts'
import type { OperatorProof, OperatorProofAct } from '../model/proof-state.ts'

const { day, number } = factsIn('en')

export const operatorProof: ModuleLabels<
  OperatorProofAct['type'],
  OperatorProof['status'],
  keyof typeof rules,
  'coordinator'
> = {
  process: 'operatorProof',
  acts: { record: 'Enter a proof', annul: 'Annul the proof' },
  final: { annul: 'A proof that is annulled stays to be read, and serves no more: another one would be entered anew.' },
  statuses: { none: 'to be entered', held: 'held', annulled: 'annulled' },
  capacities: { coordinator: 'the coordinator' },
  done: {
    record: () => 'A proof of an operator is entered.',
    annul: () => 'A proof of an operator is annulled.',
  },
  tasks: { record: () => 'Ask for a proof that is missing, or comes to its end' },
  rules: {
    proofForConsultation: (_facts, outcome) =>
      outcome === 'met'
        ? 'It is given for a published consultation.'
        : 'There is no published consultation for which it could be entered.',
    proofDated: ({ issuedOn, expiresOn }, outcome) => {
      if (outcome === 'met')
        return expiresOn === null
          ? `Issued on ${day(issuedOn)}.`
          : `Issued on ${day(issuedOn)}, valid until ${day(expiresOn)}.`
      return 'Its days do not follow each other: it is issued today at the latest, and ends after its own date.'
    },
    proofNotOver: ({ expiresOn }, outcome) => {
      if (outcome === 'not-applicable') return 'It bears no end.'
      if (outcome === 'met') return `It still proves: until ${day(expiresOn)}, or its reason says why it is kept.`
      if (outcome === 'unmet') return 'A proof that has ended proves nothing more.'
      return `It ended on ${day(expiresOn)}. Why enter it?`
    },
    undeclaredWorkProvedAgain: ({ months, due }, outcome) =>
      outcome === 'not-applicable'
        ? 'It is not about undeclared work.'
        : `To be produced again every ${number(months)} months until the end of the contract: the next one on ${day(due)} at the latest.`,
    proofAnnulledFor: (_facts, outcome) =>
      outcome === 'met' ? 'The reason is kept.' : 'Say why this proof serves no more.',
  },
}
