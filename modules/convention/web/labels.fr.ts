import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { formatDate } from '#ui/i18n/format.ts'
import { capitalised, ofName, toName } from '#ui/i18n/names.ts'
import type { Facts, ModuleLabels } from '#ui/labels.ts'
import type { Act, Convention } from '../model/state.ts'
import type { Capacity, RuleId } from './rule-id.ts'

const { listed } = factsIn('fr')
const day = (value: Json | undefined): string => (typeof value === 'string' ? formatDate(value, 'fr') : 'jour inconnu')
const bodies = (value: Json | undefined): string =>
  Array.isArray(value) ? value.map((one) => (isRecord(one) ? String(one.body) : String(one))).join(', ') : ''
const isRecord = (value: Json): value is Facts => typeof value === 'object' && value !== null && !Array.isArray(value)

const MISSIONS: Facts = {
  award: 'passation',
  signature: 'signature',
  notification: 'notification',
  execution: 'exécution',
}
const HEADINGS: Facts = {
  object: 'objet',
  duration: 'durée',
  coordinator: 'coordonnateur',
  committee: "commission d'appel d'offres",
  execution: 'exécution des marchés',
  accession: 'adhésion',
  withdrawal: 'retrait',
  costs: 'frais',
  dissolution: 'dissolution',
  disputes: 'différends',
}
const PARTS: Facts = { siret: 'le SIRET', seat: 'le siège', representative: 'un représentant en fonction' }
const EFFECTS: Facts = {
  notification: 'la réception de la convention par le dernier fondateur',
  'last-signature': 'la dernière signature',
  transmission: 'la transmission au contrôle de légalité',
  date: 'la date que fixe la convention',
}
const VERDICTS: Facts = {
  'total-failed': 'la signature est invalide',
  indeterminate: 'la validation ne conclut pas',
  unsigned: 'le fichier ne porte aucune signature',
}
const named = (names: Facts, value: Json | undefined): string =>
  Array.isArray(value)
    ? value.map((one) => String(names[String(one)] ?? one)).join(', ')
    : String(names[String(value)] ?? '')

const nameOf = (clauses: Json | undefined): string =>
  clauses !== undefined && isRecord(clauses) ? String(clauses.name ?? clauses.title) : ''

/** The words of the convention, in French. */
export const labels: ModuleLabels<Act['type'], Convention['status'], RuleId, Capacity> = {
  process: 'convention',
  acts: {
    found: 'Fonder le groupement',
    revise: 'Revoir les clauses',
    openSignature: 'Ouvrir la convention à la signature',
    sign: 'Signer la convention',
    deliverOriginal: 'Remettre un original',
    constitute: 'Constater la constitution du groupement',
    transmit: 'Transmettre la convention au contrôle de légalité',
    notify: 'Notifier la convention à un membre',
    acknowledge: "Verser l'accusé de réception",
    takeEffect: "Constater la prise d'effet",
    enterMember: "Inscrire l'entrée d'un membre",
    recordDeparture: "Inscrire le départ d'un membre",
    applyAmendment: 'Appliquer un avenant',
    end: 'Constater la fin du groupement',
  },
  statuses: {
    none: 'aucune convention',
    draft: 'en préparation',
    signing: 'à la signature',
    constituted: 'constitué',
    'in-force': 'en vigueur',
    ended: 'terminé',
  },
  capacities: {
    preparer: 'qui prépare le groupement',
    coordinator: 'le coordonnateur',
    member: 'un membre du groupement',
    clock: 'le seul passage du temps',
  },
  rules: {
    groupNamed: ({ name, length, longest }, outcome) => {
      if (outcome === 'met') return `Le groupement porte un nom : ${name}.`
      return length === 0
        ? 'Il manque le nom du groupement : celui qui le fonde le donne.'
        : `Le nom du groupement compte ${length} signes, ${longest} au plus sont admis : en donner un plus court.`
    },
    severalMembers: ({ members }, outcome) =>
      outcome === 'met'
        ? `Le groupement réunit ${members} membres.`
        : 'Un groupement de commandes réunit au moins deux membres : il en manque.',
    partiesKnown: ({ unknown }, outcome) =>
      outcome === 'met'
        ? 'Chaque partie est inscrite au registre.'
        : `Il faut d'abord inscrire au registre : ${listed(unknown)}.`,
    coordinatorIsMember: ({ coordinators }, outcome) =>
      outcome === 'met'
        ? `Le coordonnateur est membre du groupement : ${listed(coordinators)}.`
        : 'Il manque un coordonnateur choisi parmi les membres.',
    oneCoordinatorPerMission: ({ missions }, outcome) =>
      outcome === 'met'
        ? "Chaque mission n'a qu'un coordonnateur."
        : `Une même mission est donnée à deux coordonnateurs : ${named(MISSIONS, missions)}.`,
    legalBasisStated: ({ legalBasis }, outcome) =>
      outcome === 'met'
        ? `La convention cite ses textes : ${listed(legalBasis)}.`
        : "La convention ne cite aucun article du code : quelqu'un doit l'assumer par écrit.",
    expectedHeadings: ({ missing }, outcome) =>
      outcome === 'met'
        ? 'Aucune clause attendue ne manque.'
        : `La convention ne dit rien de : ${named(HEADINGS, missing)}. C'est licite, si quelqu'un l'a choisi.`,
    partiesIdentified: ({ incomplete }, outcome) =>
      outcome === 'met'
        ? 'Chaque partie a son SIRET, son siège et quelqu’un qui peut signer pour elle.'
        : `Avant la signature, il manque : ${incompleteParties(incomplete)}.`,
    signsForItsBody: ({ body, medium }, outcome, names) =>
      outcome === 'met'
        ? `Le signataire agit pour ${names.the(body)}.`
        : medium === 'paper'
          ? `Seul un représentant ${names.of(body)}, ou le coordonnateur pour une signature sur papier, fait cet acte.`
          : `Seul un représentant ${names.of(body)} signe par voie électronique en son nom.`,
    blockToSign: ({ body, party, signedOn }, outcome, names) => {
      if (outcome === 'met') return `Le bloc de signature ${names.of(body)} attend d’être signé.`
      return party === false
        ? `${capitalised(names.the(body))} n’est pas partie à la convention.`
        : `${capitalised(names.the(body))} a déjà signé, le ${day(signedOn)}.`
    },
    signatureAuthorised: ({ body, signedOn, actDatedOn, enforceableOn }, outcome, names) => {
      if (outcome === 'met')
        return `L'acte du ${day(actDatedOn)}, exécutoire depuis le ${day(enforceableOn)}, autorise la signature du ${day(signedOn)}.`
      if (actDatedOn === null)
        return `Il manque la délibération ou la décision par laquelle ${names.the(body)} approuve la convention.`
      return enforceableOn === null
        ? `L'acte du ${day(actDatedOn)} n'est pas exécutoire : il manque sa transmission ou sa publication.`
        : `L'acte du ${day(actDatedOn)}, exécutoire le ${day(enforceableOn)}, n'autorise pas une signature le ${day(signedOn)}.`
    },
    signatoryInOffice: ({ signedOn }, outcome) =>
      outcome === 'met'
        ? `Le signataire est en fonction le ${day(signedOn)}.`
        : `Le signataire n'est ni représentant ni délégataire le ${day(signedOn)}.`,
    signatoryNamedByTheAct: ({ named: who, title }, outcome) => {
      if (outcome === 'not-applicable') return "Sans signataire en fonction, l'habilitation ne se compare à personne."
      if (outcome === 'met') return `L'acte habilite bien ce signataire : ${title}.`
      return `L'acte habilite « ${who} » ; le signataire est : ${title}.`
    },
    signatureDated: ({ signedOn, today }, outcome) =>
      outcome === 'met'
        ? `La signature est datée du ${day(signedOn)}.`
        : `Une signature ne se date pas d'avance : le ${day(signedOn)} suit le ${day(today)}.`,
    electronicSignatureValid: ({ verdict }, outcome) => {
      if (outcome === 'not-applicable') return 'La signature est sur papier.'
      if (outcome === 'met') return 'La validation de la signature électronique est entière.'
      if (outcome === 'to-appraise')
        return 'La validation ne conclut pas : lisez son rapport et appréciez la signature.'
      return verdict === null
        ? 'Le document signé n’a pas été déposé, ou n’a pas été validé.'
        : `La signature électronique n’est pas retenue : ${named(VERDICTS, verdict)}.`
    },
    oneMedium: ({ medium }, outcome) =>
      outcome === 'met'
        ? 'Tous signent sur le même support.'
        : `D'autres ont signé sur un autre support que ${medium === 'paper' ? 'le papier' : "l'électronique"} : l'ensemble doit tenir en un seul dossier certifié.`,
    signatureAwaited: ({ awaited }, outcome) =>
      outcome === 'met' ? `Il manque la signature de : ${bodies(awaited)}.` : 'Toutes les parties ont signé.',
    everyPartySigned: ({ missing, parties }, outcome) =>
      outcome === 'met' ? `Les ${parties} parties ont signé.` : `Il manque la signature de : ${bodies(missing)}.`,
    originalsComplete: ({ perMember, short }, outcome) => {
      if (outcome === 'not-applicable') return 'Un original unique est gardé par le coordonnateur.'
      return outcome === 'met'
        ? `Chaque membre a ses ${perMember} originaux.`
        : `Il manque des originaux (${perMember} par membre) à : ${bodies(short)}.`
    },
    originalAwaited: ({ perMember, awaited }, outcome) => {
      if (outcome === 'met') return `Des originaux restent à remettre (${perMember} par membre) à : ${bodies(awaited)}.`
      return perMember === null
        ? 'Un original unique est gardé par le coordonnateur.'
        : 'Chaque partie qui a signé a reçu ses originaux.'
    },
    originalDue: ({ body, perMember, delivered }, outcome, names) => {
      if (outcome === 'met') return `Originaux remis ${names.to(body)} : ${delivered} sur ${perMember}.`
      if (perMember === null) return 'La convention ne prévoit pas d’original par membre.'
      return `Rien n’est dû ${names.to(body)} : ${delivered} remis sur ${perMember}, et l’on ne remet qu’à qui a signé, à une date passée.`
    },
    conventionDated: ({ signedOn }, outcome) =>
      outcome === 'computed'
        ? `La convention porte la date de sa dernière signature : ${day(signedOn)}.`
        : "Personne n'a encore signé : la convention n'a pas de date.",
    notifiedToAParty: ({ body, sentOn, signedOn }, outcome, names) =>
      outcome === 'met'
        ? `La convention, signée le ${day(signedOn)}, est envoyée ${names.to(body)} le ${day(sentOn)}.`
        : `La notification ${names.to(body)} suit la dernière signature (${day(signedOn)}) et ne se date pas d'avance : ${day(sentOn)}.`,
    receiptProved: ({ body, sentOn, receivedOn }, outcome, names) => {
      if (outcome === 'met')
        return `${capitalised(names.the(body))} a reçu le ${day(receivedOn)} ce qui lui fut envoyé le ${day(sentOn)}.`
      return sentOn === null
        ? `Rien n’a encore été envoyé ${names.to(body)}.`
        : `La réception du ${day(receivedOn)} doit suivre l'envoi du ${day(sentOn)} et être prouvée.`
    },
    acknowledgesForItself: ({ body }, outcome, names) =>
      outcome === 'met'
        ? `L’accusé de réception ${names.of(body)} est versé par qui peut le faire.`
        : `L’accusé de réception ${names.of(body)} est versé par ce membre, ou par le coordonnateur.`,
    partyToNotify: ({ waiting }, outcome) =>
      outcome === 'met'
        ? `La convention reste à notifier, ou sa réception à prouver, pour : ${bodies(waiting)}.`
        : 'La convention a été notifiée à chaque membre, et chacun l’a reçue.',
    receiptAwaited: ({ sent, awaited }, outcome) => {
      if (outcome === 'met') return `Un accusé de réception est attendu de : ${bodies(awaited)}.`
      return sent === 0
        ? 'La convention n’a encore été envoyée à personne.'
        : 'Tous ceux à qui la convention fut envoyée en ont accusé réception.'
    },
    receivedOnce: ({ body, receivedOn }, outcome, names) =>
      outcome === 'met'
        ? `Aucune réception n’est encore prouvée pour ${names.the(body)}.`
        : `${capitalised(names.the(body))} a reçu la convention le ${day(receivedOn)} : ce jour fixe depuis quand ce membre en est un, et ne se change pas.`,
    notYetTransmitted: ({ transmittedOn }, outcome) =>
      outcome === 'met'
        ? 'La convention n’a pas encore été transmise au contrôle de légalité.'
        : `La convention a été transmise au contrôle de légalité le ${day(transmittedOn)}.`,
    transmissionAcknowledged: ({ sentOn, signedOn }, outcome) =>
      outcome === 'met'
        ? `La convention est transmise le ${day(sentOn)}, avec l'accusé de la préfecture.`
        : `La transmission suit la dernière signature (${day(signedOn)}) et porte le numéro de son accusé : ${day(sentOn)}.`,
    effectDateReached: ({ on, from }, outcome) => {
      if (outcome === 'met') return `Le groupement prend effet le ${day(on)}.`
      return on === null
        ? `Le groupement prendra effet avec ${named(EFFECTS, from)}.`
        : `Le groupement prendra effet le ${day(on)}.`
    },
    entersOnce: ({ body, from }, outcome, names) =>
      outcome === 'met'
        ? `${capitalised(names.the(body))} entre dans le groupement le ${day(from)}.`
        : `${capitalised(names.the(body))} est déjà membre du groupement.`,
    leavesOnce: ({ body, on }, outcome, names) =>
      outcome === 'met'
        ? `${capitalised(names.the(body))} quitte le groupement le ${day(on)}.`
        : `${capitalised(names.the(body))} n’est pas membre, ou son départ du ${day(on)} n’est pas encore venu.`,
    versionNumbered: ({ number }) => `Ce sera la version n° ${number} de la convention.`,
  },
  facts: { signatureAuthorised: { enforceableOn: 'exécutoire le' } },
  done: {
    found: ({ payload }) => `Le groupement a été fondé : ${nameOf(payload.clauses)}.`,
    revise: ({ payload }) => `Les clauses ont été revues : ${payload.reason}`,
    openSignature: () => 'La convention a été ouverte à la signature.',
    sign: ({ payload }, names) =>
      `${capitalised(names.the(payload.body))} a signé la convention le ${day(payload.signedOn)}.`,
    deliverOriginal: ({ payload }, names) =>
      `Un original a été remis ${names.to(payload.body)} le ${day(payload.deliveredOn)}.`,
    constitute: () => 'Toutes les parties ayant signé, le groupement est constitué.',
    transmit: ({ payload }) => `La convention a été transmise au contrôle de légalité le ${day(payload.sentOn)}.`,
    notify: ({ payload }, names) => `La convention a été notifiée ${names.to(payload.body)} le ${day(payload.sentOn)}.`,
    acknowledge: ({ payload }, names) =>
      `${capitalised(names.the(payload.body))} a reçu la convention le ${day(payload.receivedOn)}.`,
    takeEffect: () => 'La convention est entrée en vigueur.',
    enterMember: ({ payload }, names) =>
      `Entrée ${names.of(payload.body)} dans le groupement, le ${day(payload.from)}.`,
    recordDeparture: ({ payload }, names) =>
      `${capitalised(names.the(payload.body))} a quitté le groupement le ${day(payload.on)}.`,
    applyAmendment: ({ payload }) => `Un avenant du ${day(payload.on)} a modifié la convention : ${payload.cause}`,
    end: ({ payload }) => `Le groupement a pris fin le ${day(payload.on)}.`,
  },
  tasks: {
    openSignature: () => 'Ouvrir la convention à la signature des parties.',
    sign: ({ facts }) => `Il manque la signature ${ofName(String(facts.body), 'fr')}.`,
    deliverOriginal: ({ facts }) => `Remettre ses originaux ${toName(String(facts.body), 'fr')}.`,
    constitute: () => 'Constater la constitution du groupement : toutes les parties ont signé.',
    notify: ({ facts }) => `Notifier la convention ${toName(String(facts.body), 'fr')}.`,
    acknowledge: ({ facts }) => `Il manque l’accusé de réception ${ofName(String(facts.body), 'fr')}.`,
    transmit: () => 'Transmettre la convention au contrôle de légalité.',
  },
  asked: {
    sign: () => 'Signer la convention.',
    acknowledge: () => 'Accuser réception de la convention.',
  },
}

function incompleteParties(incomplete: Json | undefined): string {
  const said = Array.isArray(incomplete) ? incomplete.filter(isRecord) : []
  return said.map((one) => `${named(PARTS, one.missing)} (${one.body})`).join(' ; ')
}
