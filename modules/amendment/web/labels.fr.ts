import type { Json } from '#kernel/canonical.ts'
import { formatDate } from '#ui/i18n/format.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Amendment } from '../model/state.ts'

type Capacity = 'member' | 'coordinator' | 'clock'

const day = (value: Json | undefined): string => (typeof value === 'string' ? formatDate(value, 'fr') : '—')
const list = (value: Json | undefined): string => (Array.isArray(value) ? value.join(', ') : '')
const titles = (value: Json | undefined): string =>
  Array.isArray(value) ? value.map((item) => `« ${item.title} »`).join(', ') : ''

export const labels: ModuleLabels<Act['type'], Amendment['status'], keyof typeof rules, Capacity> = {
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
    propose: ({ payload }) => `L'avenant « ${payload.title} » a été proposé.`,
    approve: () => "Un acte d'approbation a été versé.",
    object: () => 'Un acte défavorable a été versé.',
    openSignature: () => "L'avenant a été ouvert à la signature.",
    sign: ({ payload }) => `L'avenant a été signé le ${day(payload.signedOn)}.`,
    notify: ({ payload }) => `L'avenant a été notifié, reçu le ${day(payload.receivedOn)}.`,
    recount: () => "Le départ d'un membre a levé la dernière attente.",
    takeEffect: () => "L'avenant a pris effet.",
    abandon: ({ payload }) => `L'avenant a été abandonné : ${payload.reason}`,
  },
  tasks: {
    approve: ({ facts }) => `Il manque l'acte de ${facts.body} sur l'avenant « ${facts.title} ».`,
    openSignature: ({ facts }) => `Ouvrir l'avenant « ${facts.title} » à la signature.`,
    sign: ({ facts }) => `Il manque la signature de ${facts.body} sur l'avenant « ${facts.title} ».`,
    notify: ({ facts }) => `Notifier à ${facts.body} l'avenant « ${facts.title} ».`,
  },
  rules: {
    conventionInForce: (_, outcome) =>
      outcome === 'met'
        ? 'La convention est en vigueur.'
        : "Seule une convention en vigueur se modifie par avenant : celle-ci ne l'est pas.",
    changeStated: (_, outcome) =>
      outcome === 'met'
        ? "L'avenant change la convention."
        : "L'avenant ne change rien : dire quelle clause il modifie.",
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
        : `Délibèrent, chacun pour lui-même ou par l'envoi de son acte au coordonnateur : ${list(members)}.`,
    amendmentAct: (facts, outcome) => voteSentence(facts, outcome === 'met', 'favorable'),
    amendmentOpposed: (facts, outcome) => voteSentence(facts, outcome === 'met', 'défavorable'),
    membersUnanimous: ({ awaited, objected }, outcome) => {
      if (outcome === 'met') return 'Tous les membres ont approuvé.'
      const against = list(objected)
      return `Il manque l'approbation de : ${list(awaited)}${against === '' ? '' : ` (contre : ${against})`}. Si la convention se modifie sans l'unanimité, dire par quelle clause.`
    },
    someoneApproved: (_, outcome) =>
      outcome === 'met'
        ? 'Un membre au moins a approuvé.'
        : "Aucun membre n'a approuvé : il n'y a personne pour signer.",
    amendmentSignatory: ({ signatories, alreadySigned }, outcome) => {
      if (outcome === 'met') return 'Cette signature est attendue.'
      if (alreadySigned === true) return 'Ce membre a déjà signé.'
      return `Signent, chacun pour lui-même : ${list(signatories)}. Le coordonnateur n'enregistre pour un autre qu'une signature sur papier.`
    },
    amendmentSignatoryInOffice: ({ signedOn }, outcome) =>
      outcome === 'met'
        ? `Le signataire était en fonction le ${day(signedOn)}.`
        : `Le signataire n'était pas en fonction le ${day(signedOn)} : mettre le registre à jour, ou faire signer qui l'était.`,
    amendmentSignatoryNamed: ({ names, title }, outcome) =>
      outcome === 'unmet'
        ? `L'acte habilite « ${names} » à signer, non « ${title} ».`
        : "L'acte habilite le signataire, par sa fonction ou par son nom.",
    amendmentSignatureValid: ({ verdict }, outcome) => {
      if (outcome === 'not-applicable') return 'Signature sur papier : la page signée est jointe.'
      if (outcome === 'met') return 'La signature électronique est valide.'
      if (verdict === 'indeterminate') return "La validation n'a pu conclure : une personne apprécie le rapport."
      return verdict === null
        ? "La signature électronique n'a pas été vérifiée : déposer le fichier signé."
        : 'Le fichier ne porte pas de signature électronique valide.'
    },
    amendmentSignatureAuthorised: ({ about, favourable, dated, enforceableOn, signedOn }, outcome) => {
      if (outcome === 'met') return `Un acte exécutoire depuis le ${day(enforceableOn)} autorise cette signature.`
      if (about !== true) return 'Il manque la délibération ou la décision de ce membre sur cet avenant.'
      if (favourable !== true) return "L'acte de ce membre est défavorable."
      return enforceableOn === null
        ? `L'acte du ${day(dated)} n'est pas exécutoire : il manque sa transmission ou sa publication.`
        : `L'acte du ${day(dated)}, exécutoire le ${day(enforceableOn)}, ne précède pas la signature du ${day(signedOn)}.`
    },
    amendmentTextSigned: ({ sameText, openedOn, signedOn }, outcome) => {
      if (outcome === 'met') return 'Le texte signé est celui qui a été délibéré.'
      return sameText === false
        ? "Le texte signé n'est pas celui qui a été délibéré."
        : `La date de signature (${day(signedOn)}) doit suivre l'ouverture (${day(openedOn)}) et n'être pas à venir.`
    },
    amendmentNotified: ({ party, alreadyNotified, lastSignedOn, receivedOn }, outcome) => {
      if (outcome === 'met') return `Reçu le ${day(receivedOn)}, preuve à l'appui.`
      if (party === false) return "Cet organisme n'est pas membre du groupement."
      if (alreadyNotified === true) return "L'avenant lui a déjà été notifié."
      return `La réception (${day(receivedOn)}) doit suivre la dernière signature (${day(lastSignedOn)}) et n'être pas à venir.`
    },
    amendmentEffect: ({ effectiveOn, awaited }, outcome) => {
      if (outcome === 'not-applicable') return "L'avenant prend effet à la dernière notification."
      return typeof effectiveOn === 'string'
        ? `L'avenant prend effet le ${day(effectiveOn)}.`
        : `L'avenant prendra effet une fois notifié à : ${list(awaited)}.`
    },
    absentNoLongerAwaited: ({ awaited }, outcome) =>
      outcome === 'met' ? "Plus personne n'est attendu." : `Sont encore attendus : ${list(awaited)}.`,
    effectDayReached: ({ effectiveOn }, outcome) =>
      outcome === 'met' ? "Le jour de l'effet est venu." : `L'avenant prend effet le ${day(effectiveOn)}, pas avant.`,
  },
}

function voteSentence(
  facts: Readonly<Record<string, Json>>,
  granted: boolean,
  sense: 'favorable' | 'défavorable',
): string {
  if (granted) return `L'acte versé est ${sense}, et porte sur cet avenant.`
  if (facts.about !== true) return 'Il manque la délibération ou la décision de ce membre sur cet avenant.'
  if (facts.favourable !== (sense === 'favorable')) return `L'acte versé n'est pas ${sense}.`
  return facts.enforceableOn === null
    ? "L'acte n'est pas encore exécutoire : il manque sa transmission ou sa publication."
    : `L'acte n'est exécutoire que le ${day(facts.enforceableOn)}.`
}
