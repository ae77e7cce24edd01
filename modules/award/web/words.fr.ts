import { formatBytes, formatCents, formatDate, formatInstant } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Decider, Medium, Pass, Rejection } from '../model/award-state.ts'
import type { Timer } from '../model/standing.ts'
import type { PieceKind, Recipient } from '../model/transmission-state.ts'

const day = (date: string) => formatDate(date, 'fr')
const at = (instant: string) => formatInstant(instant, 'fr')

const deciders: Readonly<Record<Decider, string>> = {
  committee: 'La commission d’appel d’offres',
  executive: 'L’exécutif du coordonnateur',
}
const rejections: Readonly<Record<Rejection, string>> = {
  application: 'Candidature écartée',
  late: 'Hors délai',
  irregular: 'Offre irrégulière',
  unacceptable: 'Offre inacceptable',
  inappropriate: 'Offre inappropriée',
  'abnormally-low': 'Offre anormalement basse',
  'ranked-lower': 'Classée après l’offre retenue',
}
const media: Readonly<Record<Medium, string>> = { electronic: 'Par voie électronique', paper: 'Sur papier' }
const passes: Readonly<Record<Pass, string>> = {
  'proofs-missing': 'Justificatifs non produits à temps',
  'proofs-refused': 'Justificatifs insuffisants',
  'force-majeure': 'Cas fortuit ou force majeure',
}
const pieces: Readonly<Record<PieceKind, string>> = {
  contract: 'Marché signé',
  deliberation: 'Délibération',
  notice: 'Avis',
  rules: 'Règlement de la consultation',
  minutes: 'Procès-verbal de la commission',
  report: 'Rapport de présentation',
  attestations: 'Attestations du titulaire',
  convention: 'Convention constitutive du groupement',
  other: 'Autre pièce',
}
const timers: Readonly<Record<Timer['what'], string>> = {
  transmission: 'Transmission au contrôle de légalité au plus tard',
  prefect: 'Le préfet peut saisir le juge jusqu’au',
  suspension: 'Marché suspendu au plus tard jusqu’au (à confirmer)',
  'notification-told': 'Préfet à informer de la notification au plus tard (à confirmer)',
  'award-notice': 'Avis d’attribution à envoyer au plus tard',
  'essential-data': 'Données essentielles à publier au plus tard',
  'contract-challenge': 'Référé contractuel ouvert jusqu’au',
  'third-parties': 'Recours en contestation de validité ouvert aux tiers jusqu’au (à confirmer)',
  'bids-kept': 'Candidatures et offres gardées au moins jusqu’au',
}

const recipients: Readonly<Record<Recipient, string>> = {
  'prefect-of-region': 'préfet de région',
  'prefect-of-department': 'préfet du département',
  other: 'représentant de l’État désigné par une personne',
}

export const fr = typesetAll({
  title: 'Attributions',
  lede: 'De la décision au marché notifié : justificatifs, lettres, délai d’attente, signatures, contrôle de légalité, remise aux membres. Un lot, une attribution.',
  none: 'Aucune attribution',
  noneTeach:
    'Une attribution s’inscrit une fois la séance d’ouverture levée et le titulaire choisi, par la commission au-dessus des seuils, par l’exécutif sinon.',
  toDecide: 'À décider',
  toDecideNone: 'Aucun lot n’attend de décision : il faut une consultation close et sa séance d’ouverture levée.',
  waits: (reference: string, lot: string) =>
    lot === '' ? `Décider : ${reference}` : `Décider : ${reference}, lot ${lot}`,
  lot: 'Lot',
  whole: 'Sans lot',
  consultation: 'Consultation',
  status: 'État',
  holder: 'Titulaire',
  amount: 'Montant',
  notified: 'Notifié',
  titleOf: (title: string, lot: string) => (lot === '' ? `Attribution : ${title}` : `Attribution : ${title}, ${lot}`),
  kept: 'Réservé au coordonnateur',
  keptTeach:
    'Les noms des candidats, leur classement et leurs lettres sont lus par le coordonnateur seul. Le marché lui-même est remis à chaque acheteur une fois notifié.',
  decision: 'La décision',
  by: 'Choix par',
  deciders,
  decidedOn: 'Décidé le',
  chosen: 'Attributaire pressenti',
  nobody: 'Personne ne reste au classement',
  why: 'Motifs du choix',
  value: 'Montant hors taxes (d’un accord-cadre, son maximum)',
  nextAwaited: (name: string) =>
    `${name} est pressenti ; la commission est à convoquer de nouveau pour le choisir. Rien ne part avant.`,
  nextChoice: (name: string, date: string) => `Choix suivant : ${name}, le ${day(date)}`,
  candidates: 'Candidats',
  candidate: 'Candidat',
  rank: 'Rang',
  unranked: 'Non classé',
  fate: 'Sort',
  first: 'Retenue',
  rejections,
  reasons: 'Motifs, comme la lettre les donne',
  letter: 'Lettre',
  withheld: 'Ce que les lettres retiennent',
  withheldTeach:
    'Barré : ce que la décision dit et que la lettre ne dit pas. Souligné : ce que la lettre dit à la place.',
  withheldOf: (what: 'reasons' | 'choice', name: string) =>
    `${name}, ${what === 'reasons' ? 'motifs du rejet' : 'motifs du choix'}`,
  toldOfIt: 'Lettres de déclaration sans suite',
  letterNone: 'À envoyer',
  letterSent: (instant: string) => `Partie le ${at(instant)}`,
  letterRead: (instant: string) => `lue le ${at(instant)}`,
  letterAvailable: (instant: string) => `à disposition le ${at(instant)}`,
  letterBounced: (reason: string) => `Revenue : ${reason}`,
  letterPdf: 'Lettre (PDF)',
  letters: 'Les lettres',
  lettersSetting:
    'Mise en page des lettres : chacune est gardée telle qu’elle part, puis un courriel prévient son candidat.',
  lettersQueuing: 'Toutes les lettres sont gardées ; les courriels partent.',
  lettersOf: (some: number, all: number) => `${some} sur ${all}`,
  lettersKept: 'Mises en page et gardées',
  lettersQueued: 'Courriels en attente de départ',
  lettersSent: 'Courriels partis',
  lettersRead: 'Ouvertes par leur candidat',
  lettersReturned: 'Revenues',
  lettersElsewhere: 'Parties autrement, sur papier comprises',
  lettersHeld: 'En attente après un échec d’envoi, à réessayer',
  lettersGivenUp: 'Abandonnées après le dernier essai',
  lettersUnaddressed: 'Sans adresse confirmée pour prévenir',
  lettersByHand:
    'Ces candidats n’ont pas été prévenus par courriel. La lettre est sur leur page ; envoyez-la aussi autrement, et inscrivez son suivi.',
  lettersMore: (some: number) => `Voir les ${some} lettres suivantes`,
  media,
  passes,
  askings: 'Demandes de motifs',
  askingOf: 'Demande',
  answerOf: 'Réponse',
  askedOn: (date: string) => `Reçue le ${day(date)}`,
  askedOnPage: 'Faite sur sa page',
  askedElsewhere: 'Inscrite par le coordonnateur',
  answerDue: (date: string) => `Attendue au plus tard le ${day(date)}`,
  answeredOn: (date: string) => `Donnée le ${day(date)}`,
  standstill: 'Le délai d’attente',
  standstillNone: 'Aucun délai d’attente ne court : procédure adaptée, ou aucune lettre partie.',
  standstillOf: (days: number, from: string) =>
    `${days} jours après la dernière lettre : signature possible à partir du ${day(from)}.`,
  waitChosen: (days: number, from: string) =>
    `${days} jours d’attente choisie depuis l’intention de conclure : signature à partir du ${day(from)}, et plus de référé contractuel.`,
  locked: (numbers: string) =>
    `Le juge est saisi (référé ${numbers}) : personne ne signe avant la notification de sa décision.`,
  judgedOnProcedure: 'Verser la décision du juge sur la page de la procédure',
  stages: {
    decided: 'Choix',
    proven: 'Justificatifs',
    told: 'Candidats informés',
    signed: 'Signature',
    acknowledged: 'Contrôle de légalité',
    notified: 'Notification',
  },
  deed: 'L’acte d’engagement',
  deedDraft:
    'Il se compose des faits du registre : parties, acheteurs et leurs besoins, pièces, prix, durée. Établi, ses octets ne changent plus : c’est sur eux que le titulaire signe, puis le coordonnateur.',
  deedDrawn: (date: string) =>
    `Établi pour signature le ${day(date)}. Le titulaire signe ce fichier sans le modifier ; une mise au point, ou un autre attributaire, demande de l’établir de nouveau.`,
  deedPdf: 'Acte d’engagement (PDF)',
  deedHash: (hash: string) => `SHA-256 : ${hash}`,
  draw: 'Établir l’acte d’engagement',
  drawAgain: 'L’établir de nouveau',
  drawing: 'Composition de l’acte…',
  drawFailed: 'L’acte d’engagement n’a pas pu être établi. Rechargez la page, puis réessayez.',
  papers: 'Le rapport et le certificat',
  reportDraft:
    'Le rapport de présentation se compose des faits du registre : acheteurs, marché, procédure, candidats et motifs, offres basses, choix, délai, intérêts. Ce que le registre ne sait pas y est nommé.',
  reportDrawn: (date: string) =>
    `Rapport établi le ${day(date)} : ses octets sont gardés, pour le dossier du contrôle de légalité.`,
  reportPdf: 'Rapport de présentation (PDF)',
  drawReport: 'Établir le rapport de présentation',
  drawReportAgain: 'L’établir de nouveau',
  certificatePdf: 'Certificat du caractère exécutoire (PDF)',
  membersPdf: 'Lettre aux membres (PDF)',
  signatures: 'Les signatures',
  byHolder: (signatory: string, date: string) => `Titulaire : ${signatory}, le ${day(date)}`,
  byBuyer: (date: string) => `Coordonnateur : le ${day(date)}`,
  control: 'Le contrôle de légalité',
  sentUnder: (number: string, instant: string) => `Transmis sous le numéro ${number} le ${at(instant)}`,
  through: (operator: string, simulated: boolean) =>
    simulated ? `par ${operator} (rien n’est vraiment parti)` : `par ${operator}`,
  acknowledged: (reference: string, instant: string) => `Accusé de réception ${reference}, le ${at(instant)}`,
  unacknowledged: 'Accusé de réception attendu : le marché ne se notifie pas avant.',
  pieces,
  recipients,
  underCodes: (nature: string, matter: string, to: string) =>
    `Destinataire : ${to}. Nature ${nature} (contrats, conventions et avenants), matière ${matter} (marchés publics).`,
  certified: (by: string) => `Caractère exécutoire certifié par ${by}.`,
  requestsTitle: 'Pièces demandées par le préfet',
  requestedOn: (instant: string, asked: string) => `Demandé le ${at(instant)} : ${asked}`,
  piecesGiven: (count: number, instant: string) =>
    count === 1 ? `Une pièce remise le ${at(instant)}` : `${count} pièces remises le ${at(instant)}`,
  piecesMissing: 'Pièces attendues : le délai du préfet est suspendu, il repart en entier à leur remise.',
  prefectToldOn: (date: string) => `Préfet informé de la date de notification le ${day(date)}.`,
  suspensionTitle: 'Demande de suspension du préfet',
  suspensionAsked: (number: string, court: string, instant: string) =>
    `Déféré n° ${number} avec demande de suspension, ${court}, le ${at(instant)}.`,
  suspensionJudgments: {
    rejected: (instant: string) => `Demande rejetée, décision notifiée le ${at(instant)}.`,
    suspended: (instant: string) => `Marché suspendu par le juge, décision notifiée le ${at(instant)}.`,
    ended: (instant: string) => `Fin de la suspension, décision notifiée le ${at(instant)}.`,
  },
  suspendedUntil: (date: string) =>
    `Le marché est suspendu jusqu’à la décision du juge, au plus tard jusqu’au ${day(date)} (à confirmer).`,
  suspendedByJudge: 'Le marché est suspendu : il reste sans effet jusqu’à une autre décision.',
  suspensionNone:
    'Le marché garde ses effets : la demande est tardive ou le mois est passé ; la décision du juge est attendue.',
  cancelledTitle: 'Transmissions annulées',
  cancelledAs: (number: string, by: string, instant: string) =>
    `L’acte transmis sous le numéro ${number} est annulé par le numéro ${by}, le ${at(instant)}`,
  cancellationUnanswered: 'accusé de l’annulation attendu',
  notification: 'La notification',
  sentOn: (instant: string) => `Envoyée le ${at(instant)}`,
  receivedOn: (instant: string) => `Reçue par le titulaire le ${at(instant)} : le marché prend effet.`,
  archive: 'Tout le dossier de l’attribution (ZIP)',
  archiveAsk: 'Voir sa taille et ce qui y manque',
  archiveAsking: 'Composition du dossier…',
  archiveFailed: 'Le contenu du dossier n’a pas pu être lu. Rechargez la page, puis réessayez.',
  archiveHolds: (files: number, bytes: number, proved: number) =>
    `${files} fichiers, ${formatBytes(bytes, 'fr')} ; ${proved} inscriptions du registre, avec leur preuve : « unisson verify » les vérifie hors ligne.`,
  archiveQueued: (count: number) =>
    `${count} inscriptions n’ont pas encore leur preuve : redemandez le dossier dans quelques minutes.`,
  archiveMissing: (what: string) => `Cité, mais absent d’Unisson : ${what}.`,
  notificationPdf: 'Lettre de notification (PDF)',
  contract: 'Le marché au registre',
  deliveries: 'Remise aux membres',
  delivered: (name: string, instant: string) => `${name} : le ${at(instant)}`,
  days: 'Les jours qui comptent',
  timers,
  done: 'fait',
  on: day,
  money: (cents: number) => formatCents(cents, 'fr'),
  abandonedFor: (date: string, reason: string) => `Déclarée sans suite le ${day(date)} : ${reason}`,
  toWhom: 'Candidat concerné',
  chooseCandidate: 'Choisir un candidat',
  medium: 'Comment elle part',
  letterTo: (name: string) => `Lettre à ${name}`,
  signable: 'Signature annoncée à partir du',
  signatory: 'Qui signe',
  chooseSignatory: 'Choisir la personne qui signe',
  actCited: 'Acte qui autorise la signature',
  chooseAct: 'Choisir un acte',
  actOf: (number: string, date: string) => `${number}, du ${day(date)}`,
  sendsNow:
    'Une lettre électronique est mise dès l’envoi sur la page de son candidat, qu’un courriel prévient sans en rien répéter. Pour une lettre partie autrement, dites quand.',
  paperAt: 'Partie le (vide : maintenant)',
  paperTime: 'Heure de Paris (HH:MM)',
})

export type AwardWords = typeof fr
