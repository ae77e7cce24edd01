import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type { Act, Subcontractor } from '../model/state.ts'
import { type AssignmentLabels, assignmentRules, type RequestLabels, requestRules, rules } from './rule-words.fr.ts'
import type { SubcontractorRule } from './rules-said.ts'

const { day, euros } = factsIn('fr')

export const subcontractor: ModuleLabels<
  Act['type'],
  Subcontractor['status'],
  SubcontractorRule,
  'coordinator' | 'holder' | 'buyer' | 'clock'
> = {
  process: 'subcontractor',
  acts: {
    present: 'Inscrire un sous-traitant présenté',
    ask: 'Demander des pièces ou des explications',
    answer: 'Inscrire la réponse du titulaire',
    forward: 'Donner son avis au coordonnateur',
    accept: 'Accepter le sous-traitant',
    refuse: 'Refuser le sous-traitant',
    deemAccepted: 'Constater l’acceptation par le silence',
    withdraw: 'Inscrire que le titulaire y renonce',
    amend: 'Inscrire un acte spécial modificatif',
    publish: 'Inscrire la publication aux données essentielles',
  },
  statuses: {
    none: 'non présenté',
    presented: 'à accepter ou à refuser',
    asked: 'attend une réponse du titulaire',
    accepted: 'accepté',
    refused: 'refusé',
    withdrawn: 'abandonné par le titulaire',
  },
  capacities: {
    coordinator: 'le coordonnateur',
    holder: 'le titulaire',
    buyer: 'un acheteur du marché',
    clock: 'le terme du délai',
  },
  done: {
    present: ({ payload }) =>
      `Le titulaire présente ${payload.name} : déclaration reçue le ${day(payload.receivedOn)}.`,
    ask: ({ payload }) => `Des pièces ou des explications sont demandées au titulaire le ${day(payload.askedOn)}.`,
    answer: ({ payload }) => `Le titulaire a répondu le ${day(payload.receivedOn)} : les 21 jours courent de nouveau.`,
    forward: ({ payload }) =>
      payload.favourable === true
        ? 'Un acheteur a donné un avis favorable au coordonnateur.'
        : 'Un acheteur a donné un avis défavorable au coordonnateur.',
    accept: () => 'Le coordonnateur a accepté le sous-traitant.',
    refuse: ({ payload }) => `Le coordonnateur a refusé le sous-traitant : ${payload.reasons}`,
    deemAccepted: () => 'Le silence a accepté le sous-traitant.',
    withdraw: ({ payload }) => `Le titulaire renonce à ce sous-traitant : ${payload.reason}`,
    amend: ({ payload }) => `Un acte spécial porte le sous-traité à ${euros(payload.amount)} hors taxe.`,
    publish: ({ payload }) => `Publié aux données essentielles le ${day(payload.publishedOn)} (${payload.reference}).`,
  },
  tasks: {
    accept: ({ facts, due }) =>
      `Sous-traitant ${facts.name} : à accepter ou à refuser ; le silence l’accepte au terme du ${day(due)}.`,
    publish: ({ facts }) =>
      facts.of === 'acceptance'
        ? `L’acceptation du sous-traitant ${facts.name} est à publier aux données essentielles.`
        : `L’acte spécial modificatif du sous-traitant ${facts.name} est à publier aux données essentielles.`,
  },
  rules,
}

export const assignment: AssignmentLabels = {
  process: 'assignment',
  acts: { notify: 'Inscrire une cession de créance', release: 'Inscrire la mainlevée' },
  statuses: { none: 'non notifiée', notified: 'notifiée', released: 'levée' },
  capacities: { coordinator: 'le coordonnateur' },
  done: {
    notify: ({ payload }) => `Une créance de ${euros(payload.amount)} est cédée à ${payload.name}.`,
    release: ({ payload }) => `La cession est levée le ${day(payload.releasedOn)}.`,
  },
  rules: assignmentRules,
}

export const paymentRequest: RequestLabels = {
  process: 'paymentRequest',
  acts: {
    file: 'Inscrire une demande de paiement direct',
    agree: 'Inscrire l’accord du titulaire',
    refuse: 'Inscrire le refus du titulaire',
    passOn: 'Constater le silence du titulaire',
  },
  statuses: {
    none: 'non reçue',
    awaiting: 'attend le titulaire',
    agreed: 'acceptée, à payer',
    passed: 'à payer, le titulaire s’étant tu',
    refused: 'refusée par le titulaire',
  },
  capacities: {
    payer: 'le membre qui paie',
    coordinator: 'le coordonnateur',
    holder: 'le titulaire',
    clock: 'le terme du délai',
  },
  done: {
    file: ({ payload }) => `La demande de paiement n° ${payload.number} est reçue du sous-traitant.`,
    agree: ({ payload }) => `Le titulaire a accepté la demande le ${day(payload.answeredOn)}.`,
    refuse: ({ payload }) => `Le titulaire a refusé la demande le ${day(payload.answeredOn)} : ${payload.reasons}`,
    passOn: () => 'Le titulaire n’a pas répondu dans son délai : la demande passe au paiement.',
  },
  rules: requestRules,
}
