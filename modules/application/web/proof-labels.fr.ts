import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/proof-rules.ts'
import type { OperatorProof, OperatorProofAct } from '../model/proof-state.ts'

const { day, number } = factsIn('fr')

export const operatorProof: ModuleLabels<
  OperatorProofAct['type'],
  OperatorProof['status'],
  keyof typeof rules,
  'coordinator'
> = {
  process: 'operatorProof',
  acts: { record: 'Inscrire une attestation', annul: 'Annuler l’attestation' },
  final: { annul: 'Une attestation annulée reste lisible, et ne sert plus : une autre s’inscrirait de nouveau.' },
  statuses: { none: 'à inscrire', held: 'détenue', annulled: 'annulée' },
  capacities: { coordinator: 'le coordonnateur' },
  done: {
    record: () => 'Une attestation d’opérateur est inscrite.',
    annul: () => 'Une attestation d’opérateur est annulée.',
  },
  tasks: { record: () => 'Demander une attestation qui manque, ou qui arrive à son terme' },
  rules: {
    proofForConsultation: (_facts, outcome) =>
      outcome === 'met'
        ? 'Elle est donnée pour une consultation publiée.'
        : 'Il n’y a pas de consultation publiée pour laquelle l’inscrire.',
    proofDated: ({ issuedOn, expiresOn }, outcome) => {
      if (outcome === 'met')
        return expiresOn === null
          ? `Établie le ${day(issuedOn)}.`
          : `Établie le ${day(issuedOn)}, valable jusqu’au ${day(expiresOn)}.`
      return 'Ses dates ne se suivent pas : elle est établie au plus tard aujourd’hui, et finit après sa date.'
    },
    proofNotOver: ({ expiresOn }, outcome) => {
      if (outcome === 'not-applicable') return 'Elle ne porte pas de fin.'
      if (outcome === 'met')
        return `Elle vaut encore : jusqu’au ${day(expiresOn)}, ou son motif dit pourquoi la garder.`
      if (outcome === 'unmet') return 'Une attestation finie ne prouve plus rien.'
      return `Elle a fini le ${day(expiresOn)}. Pourquoi l’inscrire ?`
    },
    undeclaredWorkProvedAgain: ({ months, due }, outcome) =>
      outcome === 'not-applicable'
        ? 'Elle ne porte pas sur le travail dissimulé.'
        : `À produire de nouveau tous les ${number(months)} mois jusqu’à la fin du marché : la prochaine au plus tard le ${day(due)}.`,
    proofAnnulledFor: (_facts, outcome) =>
      outcome === 'met' ? 'Le motif est gardé.' : 'Dites pourquoi cette attestation ne sert plus.',
  },
}
