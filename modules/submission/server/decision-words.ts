import type { Office } from '#kernel/actor.ts'
import type { Lang } from '#platform/mail/letter.ts'
import type { CopyCase } from '../model/deposit-state.ts'

/** What a rejected deposit is: what came in time and was entered too late by the platform is not called late. */
export type Rejected = 'deposit' | 'copy' | 'stalled' | 'stalledCopy'

type Written = { readonly subject: (reference: string) => string; readonly said: string }

type DecisionWords = {
  readonly offices: Readonly<Record<Exclude<Office, 'reader'>, string>>
  /** The cases of annexe 6, article 2, as whoever kept a copy reads them. */
  readonly cases: Readonly<Record<CopyCase, string>>
  readonly admitted: Readonly<Record<'deposit' | 'stalled' | 'stalledCopy', Written>>
  readonly rejected: Readonly<Record<Rejected, Written>>
  readonly called: Written
  readonly hourAlone: string
  readonly nothingToSend: string
  readonly write: string
  readonly recallCopy: string
  readonly recourse: string
  readonly points: Readonly<
    Record<'by' | 'at' | 'case' | 'reason' | 'court' | 'address' | 'contact' | 'periods', string>
  >
  readonly coordinator: (name: string) => string
}

const keptFr = 'il ne sera pas ouvert. Il reste scellé, et personne n’en a rien lu.'
const keptCopyFr = 'elle ne sera pas ouverte. Elle reste scellée, et personne n’en a rien lu.'
const maybeOpenedFr = 'Les détenteurs de clés peuvent désormais l’ouvrir ensemble'

const fr: DecisionWords = {
  offices: { representative: 'son représentant', delegate: 'un délégataire de signature', officer: 'un agent' },
  cases: {
    malware: 'un programme malveillant a été trouvé dans votre envoi électronique',
    incomplete: 'votre envoi électronique est incomplet',
    late: 'votre envoi électronique, commencé avant la limite, est arrivé hors délai',
    unreadable: 'votre envoi électronique n’a pu être ouvert',
  },
  admitted: {
    deposit: {
      subject: (reference) => `Dépôt hors délai admis : consultation ${reference}`,
      said: `L’acheteur a admis votre dépôt, arrivé hors délai. ${maybeOpenedFr} ; jusque-là, il reste scellé.`,
    },
    stalled: {
      subject: (reference) => `Dépôt admis : consultation ${reference}`,
      said: `L’acheteur a admis votre dépôt, arrivé à temps et inscrit trop tard par la plate-forme. ${maybeOpenedFr} ; jusque-là, il reste scellé.`,
    },
    stalledCopy: {
      subject: (reference) => `Copie de sauvegarde admise : consultation ${reference}`,
      said: 'L’acheteur a admis votre copie de sauvegarde, arrivée à temps et inscrite trop tard par la plate-forme. Elle compte parmi les copies reçues à temps : elle reste scellée, et n’est ouverte que si elle est appelée dans l’un des cas de l’annexe 6 du code de la commande publique.',
    },
  },
  rejected: {
    deposit: {
      subject: (reference) => `Dépôt hors délai rejeté : consultation ${reference}`,
      said: `L’acheteur a rejeté votre dépôt, arrivé hors délai : ${keptFr}`,
    },
    copy: {
      subject: (reference) => `Copie de sauvegarde hors délai rejetée : consultation ${reference}`,
      said: `L’acheteur a rejeté votre copie de sauvegarde, arrivée hors délai : ${keptCopyFr}`,
    },
    stalled: {
      subject: (reference) => `Dépôt rejeté : consultation ${reference}`,
      said: `L’acheteur a rejeté votre dépôt, arrivé à temps et inscrit trop tard par la plate-forme : ${keptFr}`,
    },
    stalledCopy: {
      subject: (reference) => `Copie de sauvegarde rejetée : consultation ${reference}`,
      said: `L’acheteur a rejeté votre copie de sauvegarde, arrivée à temps et inscrite trop tard par la plate-forme : ${keptCopyFr}`,
    },
  },
  called: {
    subject: (reference) => `Copie de sauvegarde appelée : consultation ${reference}`,
    said: `L’acheteur a appelé la copie de sauvegarde que vous aviez déposée. ${maybeOpenedFr} ; jusque-là, elle reste scellée.`,
  },
  hourAlone:
    'Cette décision ne porte que sur l’heure d’arrivée : ce que contient votre dépôt sera examiné comme ce que les autres ont remis.',
  nothingToSend: 'Vous n’avez rien à envoyer de nouveau.',
  write:
    'Si un fait a échappé à l’acheteur, écrivez-le-lui sans attendre, avec le relevé signé de vos envois que la page de dépôt vous remet.',
  recallCopy:
    'Si une copie de sauvegarde lui est parvenue de vous avant la limite, rappelez-la-lui : elle peut être ouverte, votre envoi ayant commencé avant la limite (CCP, art. R. 2132-11 et annexe 6, art. 2, 2°).',
  recourse: 'La juridiction et les recours que l’avis de la consultation indique sont rappelés ci-dessous.',
  points: {
    ...{ by: 'Décidé par', at: 'Décidé le', case: 'Cas', reason: 'Motif' },
    ...{ court: 'Juridiction', address: 'Adresse', contact: 'Pour la joindre', periods: 'Voies et délais' },
  },
  coordinator: (name) => `${name}, coordonnateur du groupement`,
}

const keptEn = 'it will not be opened. It stays sealed, and nobody has read anything of it.'
const maybeOpenedEn = 'The keyholders may now open it together; until then, it stays sealed.'

const en: DecisionWords = {
  offices: { representative: 'its representative', delegate: 'a delegate', officer: 'an officer' },
  cases: {
    malware: 'malware was found in what you sent electronically',
    incomplete: 'what you sent electronically is incomplete',
    late: 'what you sent electronically began before the deadline, and came late',
    unreadable: 'what you sent electronically could not be opened',
  },
  admitted: {
    deposit: {
      subject: (reference) => `Late deposit admitted: consultation ${reference}`,
      said: `The buyer has admitted your deposit, which came late. ${maybeOpenedEn}`,
    },
    stalled: {
      subject: (reference) => `Deposit admitted: consultation ${reference}`,
      said: `The buyer has admitted your deposit, which came in time and was entered too late by the platform. ${maybeOpenedEn}`,
    },
    stalledCopy: {
      subject: (reference) => `Backup copy admitted: consultation ${reference}`,
      said: 'The buyer has admitted your backup copy, which came in time and was entered too late by the platform. It counts among the copies received in time: it stays sealed, and is opened only if it is called in one of the cases of annexe 6 of the code de la commande publique.',
    },
  },
  rejected: {
    deposit: {
      subject: (reference) => `Late deposit rejected: consultation ${reference}`,
      said: `The buyer has rejected your deposit, which came late: ${keptEn}`,
    },
    copy: {
      subject: (reference) => `Late backup copy rejected: consultation ${reference}`,
      said: `The buyer has rejected your backup copy, which came late: ${keptEn}`,
    },
    stalled: {
      subject: (reference) => `Deposit rejected: consultation ${reference}`,
      said: `The buyer has rejected your deposit, which came in time and was entered too late by the platform: ${keptEn}`,
    },
    stalledCopy: {
      subject: (reference) => `Backup copy rejected: consultation ${reference}`,
      said: `The buyer has rejected your backup copy, which came in time and was entered too late by the platform: ${keptEn}`,
    },
  },
  called: {
    subject: (reference) => `Backup copy called: consultation ${reference}`,
    said: `The buyer has called the backup copy that you deposited. ${maybeOpenedEn}`,
  },
  hourAlone:
    'This decision is on the hour of arrival alone: what your deposit holds will be examined like what the others handed in.',
  nothingToSend: 'You have nothing to send again.',
  write:
    'If a fact has escaped the buyer, write to it without delay, with the signed record of what you sent that the page of deposits gives you.',
  recallCopy:
    'If a backup copy of yours came to the buyer before the deadline, remind it: it can be opened, as you began to send before the deadline (CCP, art. R. 2132-11, and annexe 6, art. 2, 2°).',
  recourse: 'The court and the actions that the notice of the consultation names are recalled below.',
  points: {
    ...{ by: 'Decided by', at: 'Decided on', case: 'Case', reason: 'Reason' },
    ...{ court: 'Court', address: 'Address', contact: 'How to reach it', periods: 'Actions and periods' },
  },
  coordinator: (name) => `${name}, coordinator of the group`,
}

export const decisionWords: Readonly<Record<Lang, DecisionWords>> = { fr, en }
