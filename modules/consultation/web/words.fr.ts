import type { Reception } from '#modules/procedure/index.ts'
import { formatBytes, formatCents, formatCount, formatDate, formatInstant } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import type { ExtensionGround } from '../model/consultation-state.ts'
import type { Allocation, CriterionKind, DocumentKind, Framework, Lot } from '../model/dossier.ts'
import { dossierWords } from './words-dossier.fr.ts'

const kinds: Readonly<Record<CriterionKind, string>> = {
  price: 'prix',
  'life-cycle-cost': 'coût sur le cycle de vie',
  quality: 'qualité',
  environment: 'environnement',
  social: 'social',
  period: 'délai',
}
const documentKinds: Readonly<Record<DocumentKind, string>> = {
  RC: 'RC, règlement de la consultation',
  CCAP: 'CCAP, clauses administratives',
  CCTP: 'CCTP, clauses techniques',
  AE: 'AE, acte d’engagement',
  BPU: 'BPU, bordereau des prix',
  DQE: 'DQE, détail quantitatif estimatif',
  annex: 'Annexe',
}
const allocations: Readonly<Record<Allocation, string>> = {
  cascade: 'en cascade',
  turn: 'à tour de rôle',
  'reopened-competition': 'par marchés subséquents',
  other: 'autrement',
}
const grounds: Readonly<Record<ExtensionGround, string>> = {
  'late-answer': 'un renseignement n’a pas pu être donné à temps',
  'important-change': 'une modification importante',
  'late-publication': 'un dossier publié plusieurs jours après l’envoi de l’avis',
  'minor-change': 'une modification du dossier',
  outage: 'une indisponibilité du profil d’acheteur',
  voluntary: 'un report volontaire',
}
const instant = (at: string): string => formatInstant(at, 'fr')
const limit = ({ countedIn, unit }: Framework, value: number): string =>
  countedIn === 'amount' ? `${formatCents(value, 'fr')} HT` : `${formatCount(value, 'fr')} ${unit}`

/** Les mots des pages de la consultation. */
export const fr = typesetAll({
  scale: {
    label: 'Barème calculé',
    none: 'la phrase seule',
    persons: 'noté par des personnes',
    top: 'Note la plus haute',
    step: 'Pas de la note',
    formulas: {
      'lowest-over-price': 'prix le plus bas ÷ prix de l’offre',
      'above-lowest': '1 − écart au plus bas ÷ plus bas',
      'between-extremes': 'entre le plus haut et le plus bas',
    },
  },
  title: 'Consultations',
  lede: 'Ce que les candidats reçoivent, quand, et jusqu’à quand : le dossier s’écrit, se vérifie, se scelle, puis l’avis part.',
  none: 'Aucune consultation n’est ouverte.',
  noneTeach:
    'Une fois la procédure choisie, le coordonnateur ouvre son dossier de consultation. Les lignes de prix viennent du besoin arrêté.',
  opens:
    'Le dossier s’ouvre avec ce que le besoin et la procédure disent déjà. Il reste modifiable jusqu’à sa validation.',
  reference: 'Référence',
  referenceHint: 'Celle que les candidats citeront.',
  procedure: 'Procédure',
  noProcedure: 'Choisissez une procédure prête',
  noneReady: 'Aucune procédure n’attend son dossier : choisissez d’abord la procédure du besoin arrêté.',
  consultation: 'Consultation',
  status: 'Étape',
  deadline: 'Date limite',
  notSet: 'non fixée',
  passed: 'date limite passée',
  kinds,
  documentKinds,
  allocations,
  grounds,
  checks: 'Vérifications',
  checksMet: (met: number, all: number) => `${met} sur ${all} remplies`,
  checksLeft: (count: number) => (count === 1 ? '1 point empêche de valider' : `${count} points empêchent de valider`),
  checksAsked: (count: number) => (count === 1 ? '1 point demande une raison' : `${count} points demandent une raison`),
  checksDone: 'Rien n’empêche de valider.',
  checksAll: (count: number) => `Toutes les vérifications (${count}), avec leurs articles`,
  contents: 'Sommaire',
  nothingLeft: 'complet',
  toMend: (count: number) => `${count} à compléter`,
  toReason: (count: number) => `${count} à motiver`,
  documents: 'Documents',
  noDocument: 'Aucun document n’est joint.',
  documentName: 'Nom du document',
  documentKind: 'Nature',
  addDocument: 'Joindre un document',
  replaceDocument: 'Remplacer',
  removeDocument: (name: string) => `Retirer ${name}`,
  remove: 'Retirer',
  fingerprint: 'Empreinte',
  size: 'Taille',
  uploading: 'Dépôt du document…',
  bytes: (bytes: number) => formatBytes(bytes, 'fr'),
  versions: 'Versions du dossier',
  version: (number: number) => `Version ${number}`,
  versionOf: (at: string) => `du ${instant(at)}`,
  firstVersion: 'telle que l’avis l’annonce',
  important: 'modification importante',
  minor: 'modification non substantielle',
  minorFor: (reason: string) => `Pourquoi elle ne pèse pas sur la préparation d’une offre : ${reason}`,
  termsKeptFor: (reason: string) => `Pourquoi l’objet et les conditions initiales gardent leur substance : ${reason}`,
  alteredFor: (reason: string) =>
    `En quoi les conditions initiales sont modifiées en substance, avec un nouveau délai : ${reason}`,
  proportionateFor: (reason: string) => `Pourquoi la prolongation est proportionnée : ${reason}`,
  manifest: 'Empreinte de la version',
  comparedTitle: (number: number) => `Ce que la version ${number} change`,
  sectionsChanged: (names: string) => `Parties modifiées : ${names}.`,
  added: (name: string) => `Ajouté : ${name}`,
  gone: (name: string) => `Retiré : ${name}`,
  replaced: (name: string) => `Remplacé : ${name}`,
  whatIsTold: 'Ce que dit le dossier',
  versionIs: (when: string, number: number) => `${when} (version ${number})`,
  before: 'Avant',
  after: 'Après',
  extensions: 'Prolongations',
  moved: (from: string, to: string) => `Du ${instant(from)} au ${instant(to)}`,
  notices: 'Avis',
  noticePrinted: 'Avis de marché (PDF)',
  rectifying: (number: number) => `Avis rectificatif n° ${number} (PDF)`,
  sentAt: (at: string) => `Avis envoyé le ${instant(at)}.`,
  closesAt: (at: string, receives: Reception) =>
    `${receives === 'tenders' ? 'Offres' : 'Candidatures'} à remettre avant le ${instant(at)}.`,
  closedAt: (at: string) => `La date limite est passée depuis le ${instant(at)}.`,
  questionsAt: (at: string) => `Questions jusqu’au ${instant(at)}.`,
  answersBy: (day: string) => `Renseignements à donner au plus tard le ${formatDate(day, 'fr', 'weekday')}.`,
  received: (at: string, reference: string) => `Accusé de l’Office des publications le ${instant(at)} (${reference}).`,
  appeared: (at: string, reference: string) => `Publication européenne le ${instant(at)} (${reference}).`,
  waiting: (at: string) => `Sans publication européenne, l’avis national peut paraître à partir du ${instant(at)}.`,
  awaitReceipt: 'L’Office des publications n’a pas encore accusé réception de l’avis.',
  national: 'L’avis n’est pas européen.',
  publication: 'Publication',
  desk: 'Arrivées au guichet',
  deskTeach:
    'Ce qu’un opérateur apporte sur papier, sur une clé USB ou en échantillon s’inscrit là, avec un récépissé.',
  rehearse: 'Répéter la consultation',
  rehearseTeach:
    'Jouer la suite à blanc, dans une copie du groupement : rien n’est publié ni envoyé, et tout se jette.',
  abandonedFor: (day: string, reason: string) => `Déclarée sans suite le ${formatDate(day, 'fr')} : ${reason}`,
  stages: {
    draft: 'Dossier',
    validated: 'Validé',
    sent: 'Avis envoyé',
    open: 'Publiée',
    closed: 'Close',
    abandoned: 'Sans suite',
  },
  form: {
    day: 'Jour',
    time: 'Heure de Paris',
    timeHint: 'Par exemple 12:00.',
    deadlineOf: 'Date limite',
    questions: 'Fin des questions',
    keep: 'Garder la date limite actuelle',
    earliest: 'La date limite la plus proche :',
    earliestOn: (day: string) => `À partir du ${formatDate(day, 'fr', 'weekday')} à 0 h`,
    counted: (sent: string, days: number, last: string) =>
      `Envoi aujourd’hui, ${formatDate(sent, 'fr')} (ce jour ne compte pas) ; ${days} jours ; dernier jour : ${formatDate(last, 'fr', 'weekday')}, à 24 h.`,
    rolled: (from: string, to: string) =>
      `Le ${formatDate(from, 'fr', 'weekday')} n’est pas ouvré : le délai va jusqu’au ${formatDate(to, 'fr', 'weekday')}.`,
    paper:
      'Le rétroplanning de la procédure reçoit les offres autrement que par voie électronique : le délai est le plus long.',
    noNumber:
      'Le code ne fixe pas de nombre de jours pour cette procédure : le délai doit suffire à préparer une offre.',
    reason: 'Raison',
    changeReason: 'Ce qui change, et pourquoi',
    important: 'La modification est importante',
    ground: 'Motif',
    officeReceived: 'L’accusé de l’Office, le',
    officePublished: 'La publication européenne, le',
    officeReference: 'Référence donnée par l’Office',
  },
  consequences: {
    validate: 'Le dossier est scellé : il ne change plus que si vous le rouvrez.',
    reopen: 'Le dossier redevient modifiable ; il faudra le valider de nouveau.',
    sendNotice:
      'L’avis part, la procédure est lancée sous le droit de ce jour, et le besoin ne peut plus être rouvert.',
    publish: 'Le dossier est ouvert à tous, gratuitement et sans compte.',
    change:
      'Une nouvelle version est publiée avec un avis rectificatif ; les membres sont prévenus, et les opérateurs qui ont laissé une adresse sur la page publique. Ceux qui ont retiré le dossier sans en laisser ne le sont pas.',
    extend: 'La date limite change pour tous, avec un avis rectificatif.',
    recordReferral: 'Aucun des lots que vise le référé ne se signe avant la notification de la décision du juge.',
    abandon: 'La consultation prend fin ; ses documents restent au registre.',
  },
  amount: (cents: number) => formatCents(cents, 'fr'),
  count: (count: number) => formatCount(count, 'fr'),
  /** The weight of a part counts within its criterion. */
  ofCriterion: (share: string) => `${share} du critère`,
  limits: limit,
  lotTold: ({ description, maximum }: Lot, framework: Framework) =>
    [description, maximum === null ? '' : `Maximum : ${limit(framework, maximum)}`]
      .filter((line) => line !== '')
      .join('\n'),
  dossier: dossierWords,
})
export type ConsultationWords = typeof fr
