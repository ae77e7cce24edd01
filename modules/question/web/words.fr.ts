import { formatDate, formatInstant } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'

export const fr = typesetAll({
  title: 'Questions des opérateurs',
  lede: 'Un opérateur demande à l’adresse publique, sans se nommer ; le coordonnateur seul répond, une fois et pour tous.',
  none: 'Aucune question n’a encore été posée.',
  noneTeach:
    'Une question paraît ici dès qu’un opérateur l’envoie depuis la page publique d’une consultation. Le coordonnateur en est averti par courriel, avec le dernier jour pour répondre.',
  waiting: 'En attente de réponse',
  nothingWaits: 'Aucune question n’attend de réponse.',
  done: 'Répondues, ou sans réponse',
  question: 'Question',
  number: (number: number) => `Question ${number}`,
  consultation: 'Consultation',
  asked: 'Posée',
  state: 'État',
  late: 'tardive',
  at: (instant: string) => formatInstant(instant, 'fr'),
  registers: 'Les registres de chaque consultation',
  registersTeach: 'Retraits du dossier, et qui a été prévenu de quoi : le coordonnateur seul les lit.',
  openRegisters: (reference: string) => `Registres de ${reference}`,
  publicPage: 'Page publique',
  raw: 'Ce que l’opérateur a écrit',
  rawSecret: 'Le coordonnateur seul lit ce texte : ce qui suit peut dire qui a demandé.',
  keptFromYou:
    'Le texte reste entre l’opérateur et le coordonnateur, seul à correspondre avec les candidats. Vous lisez ce qui est publié.',
  published: 'Ce qui est publié',
  notPublished: 'Rien n’est encore publié.',
  declined: (at: string) => `Le coordonnateur n’y répond pas (${formatInstant(at, 'fr')}).`,
  declinedWhy: (reason: string) => `Motif : ${reason}`,
  due: (day: string, days: number) =>
    `À publier au plus tard le ${formatDate(day, 'fr')}, ${days} jours avant la limite des offres.`,
  overdue: (day: string) =>
    `Le dernier jour pour répondre était le ${formatDate(day, 'fr')} : prolongez d’abord la limite des offres.`,
  lateOverdue: (day: string) =>
    `Le dernier jour pour répondre était le ${formatDate(day, 'fr')} : une réponse qui ne pèse pas sur la préparation des offres peut encore être publiée, avec le motif ; pour une autre, prolongez d’abord la limite des offres.`,
  givenLateFor: (reason: string) =>
    `Publiée après le dernier jour pour répondre. Pourquoi elle ne pèse pas sur la préparation des offres : ${reason}`,
  lateNote: 'Envoyée après l’heure fixée pour les questions : y répondre est à votre choix.',
  wording: 'La question, telle que tous la liront',
  wordingHint: 'Réécrivez-la sans rien qui désigne celui qui demande : ni nom, ni adresse, ni numéro.',
  answer: 'La réponse',
  answerConsequence:
    'La question et sa réponse paraissent aussitôt sur la page publique, et tous ceux qui suivent la consultation sont prévenus.',
  reason: 'Pourquoi il n’y est pas répondu',
  declineConsequence: 'Le motif est gardé au dossier. Si l’opérateur suit la consultation, il en est prévenu.',
  registersOf: 'Retraits et abonnés',
})

export type QuestionWords = typeof fr
