import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { PageRule } from './rule-ids.ts'

const { day } = factsIn('fr')

/** Ce que chaque règle de la page du candidat a trouvé, en une phrase. */
export const pageRules: Readonly<Record<PageRule, RuleSentence>> = {
  letterOfPage: ({ readAt }, outcome) => {
    if (outcome === 'met') return 'La lettre est ouverte par son destinataire ; l’heure en est gardée.'
    return readAt === null || readAt === undefined
      ? 'Aucune lettre de ce candidat n’est à disposition à cette heure.'
      : 'Cette lettre est déjà ouverte : la première lecture compte.'
  },
  askedOnce: ({ due, told: isTold }, outcome) => {
    if (outcome === 'met') return 'La demande vient d’un candidat évincé et informé.'
    if (isTold === false) return 'Demande qui veut une lettre de rejet à disposition de ce candidat.'
    return due === null
      ? 'Chaque candidat demande pour lui-même.'
      : `Une demande attend déjà sa réponse, le ${day(due)} au plus tard.`
  },
  answerSaid: (_facts, outcome) =>
    outcome === 'met' ? 'La réponse a un texte ou un document.' : 'Écrivez la réponse, ou joignez-la.',
  answerOfPage: ({ today }, outcome) =>
    outcome === 'met'
      ? 'La réponse est donnée là où la demande fut faite.'
      : `La demande vient de la page du candidat : la réponse y est mise le jour même, ${day(today)}.`,
  answerSecretsWithheld: () =>
    'Ce que protègent la loi, l’intérêt public, le secret des affaires ou une concurrence loyale est-il retiré de la réponse ? Article à confirmer : dites ce que vous avez relu.',
}
