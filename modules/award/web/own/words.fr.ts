import { formatBytes, formatDate, formatInstant, shortHash } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import type { LetterKind } from '../../model/award-state.ts'

const day = (date: string) => formatDate(date, 'fr')
const at = (instant: string) => formatInstant(instant, 'fr')
const KINDS: Readonly<Record<LetterKind, string>> = {
  rejection: 'Suite donnée à votre candidature ou à votre offre',
  abandonment: 'Suite donnée à la procédure',
  answer: 'Réponse à votre demande',
}

export const fr = typesetAll({
  title: 'Lettres de l’acheteur',
  lede: 'Tout ce que l’acheteur vous écrit sur cette consultation, et ce que vous lui répondez.',
  signIn: 'Entrez avec l’accès de votre entreprise',
  signInTeach: 'Ces lettres ne se lisent qu’avec l’accès de votre dépôt.',
  toDeposit: 'Entrer par la page de dépôt',
  toLink: 'Recevoir un lien d’accès par courriel',
  failed: 'Les lettres ne se lisent pas pour l’instant : réessayez.',
  none: 'Aucune lettre sur l’attribution pour l’instant.',
  requests: 'Ce que l’acheteur demande sur votre candidature',
  contracts: 'Vos marchés, une fois notifiés',
  consultation: 'La consultation',
  kinds: KINDS,
  partOf: (kind: LetterKind, lot: string) => (lot === '' ? KINDS[kind] : `${KINDS[kind]}, ${lot}`),
  available: (instant: string) => `À votre disposition depuis le ${at(instant)}.`,
  unread: 'L’ouvrir inscrit au registre que vous l’avez lue, et quand. Vous recevez le reçu par courriel.',
  open: 'Ouvrir la lettre',
  opening: 'Ouverture…',
  openFailed: 'La lettre ne s’ouvre pas pour l’instant : réessayez.',
  read: (instant: string) => `Ouverte le ${at(instant)}.`,
  receipt: (seq: number, hash: string) => `Reçu : inscription n° ${seq} du registre, empreinte ${shortHash(hash)}.`,
  pdf: 'La lettre en PDF',
  rejected: (title: string) => `Votre candidature ou votre offre à la consultation « ${title} » n’est pas retenue.`,
  abandoned: (title: string) =>
    `La procédure de la consultation « ${title} » est déclarée sans suite. Aucun marché ne sera signé à sa suite.`,
  reasons: 'Motifs du rejet',
  winner: 'Attributaire',
  choice: 'Motifs du choix de l’attributaire',
  signable: 'Signature possible à partir du',
  on: day,
  recourse: 'Recours',
  againstAbandonment:
    'recours pour excès de pouvoir dans les deux mois de la réception de cette lettre (code de justice administrative, art. R. 421-1)',
  why: 'Motifs',
  answer: 'Réponse de l’acheteur',
  document: (name: string, size: number) => `${name} (${formatBytes(size, 'fr')})`,
  askTitle: 'Demander les motifs ou les avantages de l’offre retenue',
  askTeach:
    'L’acheteur répond ici dans les quinze jours de votre demande (articles R2181-2 et R2181-4 du code de la commande publique). En appel d’offres, ce délai vaut pour une offre qui n’était ni irrégulière, ni inacceptable, ni inappropriée.',
  askText: 'Votre demande (facultatif)',
  askSend: 'Envoyer la demande',
  asking: 'Envoi…',
  askFailed: 'La demande n’est pas reçue : une autre attend peut-être déjà sa réponse.',
  asked: (date: string) => `Demande reçue le ${day(date)}`,
  pending: (date: string) => `réponse attendue au plus tard le ${day(date)}.`,
  answered: 'l’acheteur y a répondu.',
})

export type OwnWords = typeof fr
