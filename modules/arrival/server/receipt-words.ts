import type { Language } from '#ui/i18n/format.ts'
import type { Means, Outside } from '../model/arrival-state.ts'

type Faults = Pick<Outside, 'sealed' | 'marked'>

type ReceiptWords = {
  readonly title: (number: number) => string
  readonly faulty: (outside: Faults) => string
  readonly means: Readonly<Record<Exclude<Means, 'allowed'>, string>>
  readonly entryAt: (seq: number) => string
} & Readonly<Record<Plain, string>>

type Plain =
  | 'coordinator'
  | 'subject'
  | 'annulled'
  | 'arrivedAt'
  | 'recordedAt'
  | 'follows'
  | 'inTime'
  | 'inTimeCopy'
  | 'late'
  | 'lateCopy'
  | 'unconfirmed'
  | 'sealed'
  | 'check'
  | 'entry'
  | 'hash'

const fr: ReceiptWords = {
  title: (number) => `Récépissé d’arrivée n° ${number}`,
  coordinator: 'coordonnateur du groupement de commandes',
  subject: 'Récépissé de ce qui a été apporté au guichet du coordonnateur pendant une consultation.',
  annulled: 'Inscription annulée : ce récépissé ne vaut plus',
  arrivedAt: 'Arrivé, heure dite par qui l’a reçu',
  recordedAt: 'Inscrit, heure du serveur',
  follows: 'Ce qu’il en est',
  inTime: 'Arrivé avant la date limite',
  inTimeCopy:
    'Arrivé avant la date limite. Une copie de sauvegarde reste fermée, sauf dans les cas que l’arrêté énumère : programme malveillant dans l’envoi électronique, ou envoi incomplet, hors délai ou illisible dont la transmission avait commencé avant la limite',
  late: 'Arrivé après la date limite, et donc éliminé : gardé, non ouvert',
  lateCopy: 'Arrivé après la date limite : gardé, et jamais ouvert',
  means: {
    unannounced: 'Le dossier n’annonce pas d’échantillons : ce qu’il vaut sera dit en séance',
    refused: 'Le dossier exige la voie électronique : ceci n’est pas recevable par cette voie, et n’est pas ouvert',
  },
  faulty: ({ sealed, marked }) =>
    [
      ...(sealed ? [] : ['Le pli n’est pas fermé']),
      ...(marked ? [] : ['Le pli ne porte pas la mention « copie de sauvegarde »']),
    ].join('. '),
  unconfirmed:
    'Il peut y être remédié avant la date limite. Ce que vaut un tel pli n’est confirmé par aucune source lue : une personne l’apprécierait, avec un motif.',
  sealed:
    'Ce récépissé est celui de l’arrivée. Il ne dit rien de ce que contient l’enveloppe, ni de ce que le même opérateur a pu envoyer par voie électronique : le guichet ne le sait pas.',
  check: 'Au registre',
  entry: 'Écriture',
  entryAt: (seq) => `n° ${seq} de la chaîne des arrivées de cette consultation`,
  hash: 'Empreinte de l’écriture (SHA-256)',
}

const en: ReceiptWords = {
  title: (number) => `Receipt of arrival no ${number}`,
  coordinator: 'coordinator of the joint purchasing group',
  subject: 'Receipt of what was brought to the desk of the coordinator during a consultation.',
  annulled: 'Entry annulled: this receipt is no longer valid',
  arrivedAt: 'Arrived, hour told by whoever received it',
  recordedAt: 'Entered, hour of the server',
  follows: 'What follows',
  inTime: 'Arrived before the deadline',
  inTimeCopy:
    'Arrived before the deadline. A backup copy stays closed, save in the cases that the order lists: malware in what was sent by electronic means, or what was sent is incomplete, late or unreadable though its transmission began before the deadline',
  late: 'Arrived after the deadline, and so eliminated: kept, unopened',
  lateCopy: 'Arrived after the deadline: kept, and never opened',
  means: {
    unannounced: 'The file announces no samples: what it is worth will be said in session',
    refused: 'The file demands electronic means: this is not admissible by these means, and is not opened',
  },
  faulty: ({ sealed, marked }) =>
    [
      ...(sealed ? [] : ['The envelope is not closed']),
      ...(marked ? [] : ['The envelope does not bear the words “copie de sauvegarde”']),
    ].join('. '),
  unconfirmed:
    'It can be mended before the deadline. What such an envelope is worth is confirmed by no source that was read: a person would appraise it, with a reason.',
  sealed:
    'This receipt is that of the arrival. It says nothing of what the envelope holds, nor of what the same operator may have sent by electronic means: the desk does not know.',
  check: 'In the register',
  entry: 'Entry',
  entryAt: (seq) => `no ${seq} of the chain of arrivals of this consultation`,
  hash: 'Hash of the entry (SHA-256)',
}

export const receiptWords: Readonly<Record<Language, ReceiptWords>> = { fr, en }
