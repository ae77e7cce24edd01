import { formatCount, formatInstant } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Means, Way } from '../model/arrival-state.ts'
import { KIND_WORDS } from '../model/kind-words.ts'

const at = (instant: string) => formatInstant(instant, 'fr')

const ways: Readonly<Record<Way, string>> = {
  'by-hand': 'Remis en main propre',
  'by-post': 'Par la poste',
  'by-carrier': 'Par un transporteur',
}
const means: Readonly<Record<Means, string>> = {
  allowed: 'Voie permise',
  unannounced: 'Non annoncé par le dossier',
  refused: 'Voie non permise : non recevable ainsi',
}

export const fr = typesetAll({
  title: 'Arrivées au guichet',
  lede: 'Ce qui arrive sur papier, sur un support ou en échantillon : inscrit à l’heure dite, à la minute, à côté de l’heure du serveur, avec un récépissé pour le porteur.',
  kept: 'Le guichet est celui du coordonnateur',
  keptTeach:
    'Une enveloppe nomme un candidat : ce registre n’est lu que par qui tient le guichet, avant la séance comme après.',
  none: 'Aucune arrivée',
  noneTeach:
    'Une copie de sauvegarde, un échantillon, un pli porté par erreur : tout ce qui se présente s’inscrit, même en retard, même irrecevable. Le récépissé dit au porteur ce qu’il en est.',
  noConsultation: 'Aucune consultation n’est publiée',
  noConsultationTeach: 'Le guichet ouvre avec la publication d’une consultation.',
  list: 'Registre des arrivées',
  csv: 'Registre (CSV)',
  number: 'N°',
  consultation: 'Consultation',
  sender: 'Expéditeur',
  what: 'Nature',
  arrived: 'Arrivé',
  state: 'État',
  receipt: 'Récépissé',
  receiptOf: (number: number) => `Récépissé n° ${number} (PDF)`,
  receiptIn: 'Le même en anglais (PDF)',
  waiting: (numbers: readonly number[]) =>
    `La séance est close, et ${numbers.length < 2 ? 'une arrivée reste fermée' : `${formatCount(numbers.length, 'fr')} arrivées restent fermées`} (n° ${numbers.join(', ')}) : à la fin de la procédure, une copie non ouverte se détruit ou se rend, un pli tardif se garde ou se rend (annexe 6, à confirmer).`,
  handed: 'Récépissé à remettre au porteur (PDF)',
  pdf: 'PDF',
  pdfOf: (number: number) => `PDF du récépissé n° ${number}`,
  otherLanguage: 'en',
  erased: 'un compte dont le nom est effacé',
  at,
  entered: (instant: string) => `inscrit le ${at(instant)}`,
  deadlineOf: (reference: string, deadline: string) => `${reference}, limite le ${at(deadline)}`,
  kinds: KIND_WORDS.fr,
  ways,
  means,
  titleOf: (number: number, name: string) => `Arrivée n° ${number}, ${name}`,
  ledeOf: (reference: string, title: string) => `${reference} : ${title}`,
  told: 'Ce qui a été inscrit',
  identifier: 'Numéro porté',
  noIdentifier: 'aucun',
  arrivedAt: 'Arrivé le',
  recordedAt: 'Inscrit le',
  deadline: 'Limite',
  late: (minutes: number) =>
    minutes === 0 ? 'à la minute de la limite' : `${formatCount(minutes, 'fr')} min après la limite`,
  receivedBy: 'Reçu par',
  way: 'Arrivé comment',
  items: 'Nombre',
  itemsOf: (items: number) =>
    items < 2 ? 'un pli, colis ou objet' : `${formatCount(items, 'fr')} plis, colis ou objets`,
  outside: 'Aspect',
  outsideOf: ({ sealed, marked, damaged }: { sealed: boolean; marked: boolean; damaged: boolean }, copy: boolean) =>
    [
      sealed ? 'fermé' : 'non fermé',
      ...(copy ? [marked ? 'mention « copie de sauvegarde » portée' : 'mention « copie de sauvegarde » absente'] : []),
      ...(damaged ? ['abîmé'] : []),
    ].join(', '),
  remarks: 'À noter',
  meansTold: 'Au regard du code',
  corrections: 'Corrections',
  corrected: (instant: string, reason: string) => `Le ${at(instant)} : ${reason}`,
  before: (what: string, name: string, arrived: string) =>
    `Était inscrit : ${what}, ${name}, arrivé le ${at(arrived)}.`,
  beside: 'Rapprochement',
  notBeside: 'Rapproché d’aucun dépôt. Le rapprochement est l’acte d’une personne, une fois la séance ouverte.',
  besideOf: (name: string) => `Rapproché des dépôts de ce compte : ${name}.`,
  called: 'Appel de la copie',
  found: 'Ce qui a été trouvé',
  unreadable: 'Illisible.',
  ended: 'Ce qu’il en est advenu',
  returned: (to: string, instant: string) => `Rendu à ${to}, le ${at(instant)}.`,
  destroyed: (witnesses: string, instant: string) => `Détruit le ${at(instant)}, en présence de ${witnesses}.`,
  annulled: (reason: string, instant: string) => `Inscription annulée le ${at(instant)} : ${reason}`,
  cases: {
    malware: 'Programme malveillant dans l’envoi électronique',
    incomplete: 'Envoi électronique incomplet',
    late: 'Envoi électronique hors délai, commencé avant la limite',
    unreadable: 'Envoi électronique qui n’a pu être ouvert',
  },
  consequences: {
    record: 'L’inscription ne s’efface pas. Une erreur se corrige par une autre inscription, motivée.',
    correct: 'Ce qui était inscrit reste lisible, avec votre motif et l’heure.',
    annul: 'L’inscription reste lisible, annulée, avec votre motif.',
  },
  form: {
    consultation: 'Consultation',
    kind: 'Nature',
    name: 'Nom écrit sur l’enveloppe',
    scheme: 'Numéro porté',
    schemes: { none: 'aucun', siret: 'SIRET', foreign: 'étranger' },
    siret: 'SIRET',
    wrongSiret: 'Quatorze chiffres, dont le dernier vérifie les autres.',
    country: 'Pays (deux lettres)',
    value: 'Numéro dans ce pays',
    day: 'Jour d’arrivée',
    time: 'Heure d’arrivée',
    timeHint: 'À la minute, comme 11:59. Celle du registre est l’heure du serveur.',
    receivedBy: 'Reçu par',
    receivedByHint: 'Qui a pris le pli : la personne, ou son service.',
    way: 'Arrivé comment',
    items: 'Combien',
    sealed: 'Fermé',
    marked: 'Porte la mention « copie de sauvegarde »',
    damaged: 'Abîmé',
    outside: 'Aspect de l’enveloppe',
    remarks: 'À noter (facultatif)',
    reason: 'Motif',
    account: 'Compte qui a déposé',
    nobody: 'aucun rapprochement',
    accountHint: 'Un nom ou un numéro se tape, et ne prouve rien : comparez à ce que la séance a ouvert.',
    case: 'Cas qui ouvre la copie',
    calledHint: 'Il est joint au dossier de la procédure et au procès-verbal.',
    readable: 'Lisible',
    contents: 'Contenu trouvé',
    contentsHint: 'Nombre de pièces, intitulés, état. Les pièces elles-mêmes restent au dossier.',
    to: 'Rendu à qui, comment',
    witnesses: 'En présence de qui',
  },
})

export type ArrivalWords = typeof fr
