import type { Json } from '#kernel/canonical.ts'
import { circuitDone, circuitSentences, signatureSentences } from '#ui/circuit/sentences.fr.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type * as signing from '../model/signing-rules.ts'
import type { Act, Amendment } from '../model/state.ts'

const { day, listed } = factsIn('fr')

type Capacity = 'member' | 'coordinator' | 'clock'

const titles = (value: Json | undefined): string =>
  Array.isArray(value) ? value.map((item) => `« ${item.title} »`).join(', ') : ''

const circuit = circuitSentences({
  matter: 'cet avenant',
  body: 'ce membre',
  text: 'celui qui a été délibéré',
  stranger: "Cet organisme n'est pas membre du groupement.",
})

export const labels: ModuleLabels<
  Act['type'],
  Amendment['status'],
  keyof typeof rules | keyof typeof signing,
  Capacity
> = {
  process: 'amendment',
  acts: {
    propose: 'Proposer un avenant',
    approve: "Verser l'acte d'approbation",
    object: "Verser l'acte défavorable",
    openSignature: "Ouvrir l'avenant à la signature",
    sign: "Signer l'avenant",
    notify: "Notifier l'avenant",
    recount: "Constater que plus personne n'est attendu",
    takeEffect: 'Prendre effet',
    abandon: "Abandonner l'avenant",
  },
  statuses: {
    none: 'aucun avenant',
    proposed: 'proposé, en attente des délibérations',
    signing: 'à la signature',
    signed: 'signé par tous',
    notified: 'notifié à tous, effet à venir',
    effective: 'en vigueur',
    abandoned: 'abandonné',
  },
  capacities: {
    member: 'un membre',
    coordinator: 'le coordonnateur',
    clock: 'le seul passage du temps',
  },
  done: {
    ...circuitDone,
    propose: ({ payload }) => `« ${payload.title} » a été proposé.`,
    takeEffect: () => "L'avenant a pris effet.",
    abandon: ({ payload }) => `L'avenant a été abandonné : ${payload.reason}`,
  },
  tasks: {
    approve: ({ facts }, names) => `Il manque l'acte ${names.of(facts.body)} sur « ${facts.title} ».`,
    openSignature: ({ facts }) => `Ouvrir à la signature « ${facts.title} ».`,
    sign: ({ facts }, names) => `Il manque la signature ${names.of(facts.body)} sur « ${facts.title} ».`,
    notify: ({ facts }) => `Notifier « ${facts.title} » à : ${facts.body}.`,
  },
  asked: {
    approve: ({ facts }) => `Verser l'acte de votre organe délibérant sur l'avenant « ${facts.title} ».`,
    sign: ({ facts }) => `Signer l'avenant « ${facts.title} ».`,
  },
  rules: {
    ...signatureSentences,
    conventionInForce: (_, outcome) =>
      outcome === 'met'
        ? 'La convention est en vigueur.'
        : "Seule une convention en vigueur se modifie par avenant : celle-ci ne l'est pas.",
    changeStated: (_, outcome) =>
      outcome === 'met'
        ? "L'avenant change la convention."
        : "L'avenant ne change rien : dire quelle clause il modifie.",
    groupRenamed: ({ name, longest }, outcome) => {
      if (outcome === 'not-applicable') return 'Cet avenant ne change pas le nom du groupement.'
      return outcome === 'met'
        ? `Le groupement s'appellera : ${name}.`
        : `Un groupement porte un nom de 1 à ${longest} signes : en proposer un autre.`
    },
    coordinatorSucceeded: ({ coordinates, member }, outcome) => {
      if (outcome === 'not-applicable') return 'Cet avenant ne touche pas au coordonnateur.'
      if (outcome === 'met') return 'Un membre succède au coordonnateur.'
      if (coordinates !== true) return "Celui qui est remplacé n'est pas coordonnateur."
      return member === true
        ? "Le nouveau coordonnateur est un autre membre, à compter d'aujourd'hui ou plus tard."
        : "Le nouveau coordonnateur n'est pas membre du groupement."
    },
    coordinatorDuties: ({ contracts }, outcome) => {
      if (outcome === 'not-applicable') return 'Cet avenant ne touche pas au coordonnateur.'
      const passed = titles(contracts)
      return passed === ''
        ? 'Le nouveau coordonnateur reprend les missions ; aucun marché ne court.'
        : `Le nouveau coordonnateur reprend les missions et les marchés : ${passed}.`
    },
    incomingCommittee: (_, outcome) =>
      outcome === 'not-applicable'
        ? "La commission d'appel d'offres ne change pas."
        : "La convention s'en remet à la commission d'appel d'offres du coordonnateur : le nouveau en a-t-il une ?",
    longerDuration: (_, outcome) => {
      if (outcome === 'not-applicable') return 'Cet avenant ne touche pas à la durée.'
      if (outcome === 'met') return "L'avenant allonge la durée."
      return outcome === 'unmet'
        ? "L'avenant n'allonge pas la durée."
        : "L'avenant allonge-t-il la durée ? Le calendrier seul ne permet pas de comparer l'ancienne et la nouvelle."
    },
    memberAsked: ({ members }, outcome) =>
      outcome === 'met'
        ? 'Ce membre délibère sur l’avenant.'
        : `Délibèrent, chacun pour lui-même ou par l'envoi de son acte au coordonnateur : ${listed(members)}.`,
    amendmentAct: circuit.approval,
    amendmentOpposed: circuit.opposition,
    membersUnanimous: ({ awaited, objected }, outcome) => {
      if (outcome === 'met') return 'Tous les membres ont approuvé.'
      const against = listed(objected)
      return `Il manque l'approbation de : ${listed(awaited)}${against === '' ? '' : ` (contre : ${against})`}. Si la convention se modifie sans l'unanimité, dire par quelle clause.`
    },
    someoneApproved: (_, outcome) =>
      outcome === 'met'
        ? 'Un membre au moins a approuvé.'
        : "Aucun membre n'a approuvé : il n'y a personne pour signer.",
    amendmentSignatory: circuit.signatory,
    amendmentSignatureAuthorised: circuit.authorised,
    amendmentTextSigned: circuit.textSigned,
    amendmentNotified: circuit.notified,
    amendmentEffect: ({ effectiveOn, awaited }, outcome) => {
      if (outcome === 'not-applicable') return "L'avenant prend effet à la dernière notification."
      return typeof effectiveOn === 'string'
        ? `L'avenant prend effet le ${day(effectiveOn)}.`
        : `L'avenant prendra effet une fois notifié à : ${listed(awaited)}.`
    },
    absentNoLongerAwaited: circuit.nobodyAwaited,
    effectDayReached: ({ effectiveOn }, outcome) =>
      outcome === 'met' ? "Le jour de l'effet est venu." : `L'avenant prend effet le ${day(effectiveOn)}, pas avant.`,
  },
}
