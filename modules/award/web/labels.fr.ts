import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type { AwardAct } from '../model/award-acts.ts'
import type { Award } from '../model/award-state.ts'
import { contractRules } from './contract-rule-words.fr.ts'
import { controlRules } from './control-rule-words.fr.ts'
import { nextRules } from './next-rule-words.fr.ts'
import { pageRules } from './page-rule-words.fr.ts'
import type { RuleId } from './rule-ids.ts'
import { rules } from './rule-words.fr.ts'

const { count, day } = factsIn('fr')
const some = (value: Parameters<typeof count>[0], one: string, many: string): string => {
  const found = count(value)
  return `${found} ${found < 2 ? one : many}`
}

const OPENED: Readonly<Record<string, string>> = {
  rejection: 'Un candidat a ouvert, sur sa page, la lettre qui l’informe du rejet.',
  abandonment: 'Un candidat a ouvert, sur sa page, la lettre qui l’informe de l’abandon.',
  answer: 'Un candidat a ouvert, sur sa page, la réponse à sa demande.',
}

export const award: ModuleLabels<
  AwardAct['type'],
  Award['status'],
  RuleId,
  'coordinator' | 'signer' | 'notifier' | 'clock' | 'candidate'
> = {
  process: 'award',
  acts: {
    decide: 'Inscrire la décision d’attribution',
    askProofs: 'Demander les justificatifs',
    recordProofs: 'Inscrire les justificatifs produits',
    passToNext: 'Passer au suivant du classement',
    recordNextChoice: 'Inscrire le choix du suivant par la commission',
    sendLetters: 'Envoyer les lettres de rejet',
    keepLetters: 'Garder les lettres telles qu’elles sont parties',
    traceLetter: 'Inscrire le suivi d’une lettre',
    recordAsking: 'Inscrire une demande de motifs',
    answerAsking: 'Inscrire la réponse à une demande',
    openLetter: 'Ouvrir une lettre sur sa page',
    askReasons: 'Demander les motifs sur sa page',
    recordReferral: 'Inscrire un référé précontractuel',
    recordJudgment: 'Verser la décision du juge',
    fineTune: 'Mettre le marché au point',
    drawDeed: 'Établir l’acte d’engagement',
    drawReport: 'Établir le rapport de présentation',
    announce: 'Annoncer l’intention de conclure',
    signAsHolder: 'Inscrire la signature du titulaire',
    sign: 'Signer le marché',
    transmit: 'Transmettre au contrôle de légalité',
    acknowledge: 'Inscrire l’accusé de réception',
    recordPieceRequest: 'Inscrire une demande de pièces du préfet',
    givePieces: 'Remettre au préfet les pièces demandées',
    recordSuspensionRequest: 'Inscrire une demande de suspension du préfet',
    recordSuspensionJudgment: 'Verser la décision sur la suspension',
    cancelTransmission: 'Annuler la transmission',
    acknowledgeCancellation: 'Inscrire l’accusé de l’annulation',
    tellPrefect: 'Informer le préfet de la notification',
    notify: 'Notifier le marché au titulaire',
    recordReceipt: 'Inscrire la réception par le titulaire',
    deliver: 'Remettre le marché aux membres',
    publish: 'Inscrire une publication',
    abandon: 'Déclarer sans suite',
    tellAbandonment: 'Informer de l’abandon',
  },
  final: {
    passToNext: 'Le candidat écarté ne revient pas au classement.',
    sendLetters: 'Une lettre partie ne se reprend pas, et le délai d’attente court de la dernière.',
    sign: 'La signature conclut le marché : la procédure ne peut plus être déclarée sans suite.',
    transmit: 'Un acte transmis ne se retire que par un acte qui l’annule.',
    cancelTransmission:
      'L’annulation reste au dossier : le marché devra être transmis de nouveau, sous un autre numéro.',
    recordReceipt: 'Le marché prend effet ce jour-là.',
    abandon: 'Une procédure sans suite ne se reprend pas : il faudra une nouvelle consultation.',
  },
  statuses: {
    none: 'à décider',
    decided: 'attribution décidée, justificatifs attendus',
    proven: 'justificatifs produits, lettres à envoyer',
    told: 'candidats informés',
    'holder-signed': 'signé par le titulaire',
    signed: 'signé par les deux parties',
    transmitted: 'transmis au contrôle de légalité',
    acknowledged: 'transmission accusée',
    notifying: 'notification envoyée',
    notified: 'notifié, en vigueur',
    abandoned: 'sans suite',
  },
  capacities: {
    coordinator: 'le coordonnateur',
    signer: 'le membre qui signe les marchés',
    notifier: 'le membre qui notifie les marchés',
    clock: 'l’horloge',
    candidate: 'le candidat',
  },
  done: {
    decide: ({ payload }) =>
      payload.by === 'committee'
        ? `La commission a choisi l’attributaire le ${day(payload.decidedOn)}.`
        : `L’exécutif a choisi l’attributaire le ${day(payload.decidedOn)}${typeof payload.urgency === 'string' ? ', en urgence impérieuse, sans réunion préalable de la commission' : ''}.`,
    askProofs: ({ payload }) => `Les justificatifs sont demandés jusqu’au ${day(payload.due)}.`,
    recordProofs: () => 'L’attributaire pressenti a produit ses justificatifs.',
    passToNext: ({ payload }) => `Le suivant du classement est pressenti : ${String(payload.reason)}`,
    recordNextChoice: () => 'La commission a choisi le suivant du classement.',
    sendLetters: ({ payload }) =>
      `${some(payload.letters, 'lettre de rejet est partie', 'lettres de rejet sont parties')}.`,
    keepLetters: ({ payload }) =>
      `${some(payload.letters, 'lettre est gardée', 'lettres sont gardées')} telles qu’elles sont parties, avec leur empreinte.`,
    traceLetter: ({ payload }) =>
      payload.what === 'bounced'
        ? `Une lettre est revenue : ${String(payload.reason)}`
        : payload.what === 'read'
          ? 'Une lettre a été lue.'
          : 'Une lettre est à disposition.',
    recordAsking: () => 'Un candidat évincé demande les motifs ou les avantages de l’offre retenue.',
    answerAsking: () => 'La demande d’un candidat évincé a sa réponse.',
    openLetter: ({ payload }) => OPENED[String(payload.kind)] ?? 'Un candidat a ouvert sa lettre sur sa page.',
    askReasons: () => 'Un candidat évincé demande, sur sa page, les motifs ou les avantages de l’offre retenue.',
    recordReferral: ({ payload }) => `Le juge est saisi (référé n° ${String(payload.number)}) : la signature attend.`,
    recordJudgment: ({ payload }) => `Le juge a décidé sur le référé n° ${String(payload.number)}.`,
    fineTune: () => 'Le marché est mis au point.',
    drawDeed: () => 'L’acte d’engagement est établi pour signature.',
    drawReport: () => 'Le rapport de présentation est établi.',
    announce: ({ payload }) =>
      `L’intention de conclure est publiée le ${day(payload.publishedOn)} : onze jours d’attente choisie.`,
    signAsHolder: ({ payload }) => `Le titulaire a signé le ${day(payload.signedOn)}.`,
    sign: ({ payload }) => `Le coordonnateur a signé le ${day(payload.signedOn)} : le marché est conclu.`,
    transmit: ({ payload }) =>
      `Le marché est transmis au contrôle de légalité sous le numéro ${String(payload.number)}.`,
    acknowledge: ({ payload }) => `La transmission est accusée : ${String(payload.reference)}.`,
    recordPieceRequest: ({ payload }) => `Le préfet demande des pièces : ${String(payload.asked)}`,
    givePieces: ({ payload }) =>
      `${some(payload.pieces, 'pièce demandée est remise', 'pièces demandées sont remises')} au préfet.`,
    recordSuspensionRequest: ({ payload }) =>
      `Le préfet défère le marché et en demande la suspension (n° ${String(payload.number)}).`,
    recordSuspensionJudgment: ({ payload }) =>
      payload.outcome === 'suspended'
        ? 'Le juge suspend le marché.'
        : payload.outcome === 'ended'
          ? 'La suspension du marché prend fin.'
          : 'Le juge rejette la demande de suspension.',
    cancelTransmission: ({ payload }) =>
      `La transmission est annulée sous le numéro ${String(payload.number)} : ${String(payload.reason)}`,
    acknowledgeCancellation: ({ payload }) => `L’annulation est accusée : ${String(payload.reference)}.`,
    tellPrefect: ({ payload }) => `Le préfet est informé de la date de notification le ${day(payload.on)}.`,
    notify: () => 'La notification est partie vers le titulaire.',
    recordReceipt: () => 'Le titulaire a reçu la notification : le marché prend effet.',
    deliver: ({ payload }) => `Le marché est remis à ${some(payload.bodies, 'membre', 'membres')}.`,
    publish: ({ payload }) =>
      payload.what === 'award-notice'
        ? 'L’avis d’attribution est envoyé à la publication.'
        : payload.what === 'conclusion-notice'
          ? 'L’avis de conclusion est envoyé à la publication.'
          : 'Les données essentielles du marché sont publiées.',
    abandon: ({ payload }) => `La procédure est déclarée sans suite : ${String(payload.reason)}`,
    tellAbandonment: ({ payload }) =>
      `Les motifs de l’abandon sont dits à ${some(payload.to, 'participant', 'participants')}.`,
  },
  rules: { ...rules, ...nextRules, ...pageRules, ...contractRules, ...controlRules },
}
