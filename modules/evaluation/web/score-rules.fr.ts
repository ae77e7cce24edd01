import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { ScoringRule } from './rule-ids.ts'

const { list, listed, number } = factsIn('fr')

/** « 12,50 » : des centièmes de point. */
const points = (hundredths: Json | undefined): string =>
  (Number(hundredths) / 100).toLocaleString('fr-FR', { maximumFractionDigits: 2 })

type Off = { readonly criterion: string; readonly points: number; readonly top: number; readonly step: number }

/** Où une note n’est pas sur son barème. */
const offScale = (off: Json | undefined): string =>
  (list(off) as unknown as readonly Off[])
    .slice(0, 5)
    .map(
      ({ criterion, points: given, top, step }) =>
        `${criterion} : ${points(given)} n’est pas une note de 0 à ${points(top)} par pas de ${points(step)}`,
    )
    .join(' ; ')

/** Les phrases des règles sur les notes et la conclusion, en français. */
export const scoreRules: Readonly<Record<ScoringRule, RuleSentence>> = {
  scoresDisclosed: ({ evaluators, waiting }, outcome) => {
    if (outcome === 'met') return 'Chaque évaluateur a clos ses notes, et toutes sont lues.'
    return evaluators === 0
      ? 'Personne n’est nommé pour noter.'
      : `Évaluateurs qui n’ont pas clos leurs notes : ${number(waiting)}.`
  },
  criterionAgreed: ({ strange }, outcome) =>
    outcome === 'met'
      ? 'Ces critères sont notés par des personnes, sur des offres en lice.'
      : `Ne se notent pas ici : ${listed(strange)}. Une note de prix se calcule par la formule publiée, et une offre écartée n’est plus notée.`,
  consensusOnScale: ({ off }, outcome) => (outcome === 'met' ? 'Chaque note est sur son barème.' : `${offScale(off)}.`),
  consensusReasoned: ({ silent }, outcome) =>
    outcome === 'met'
      ? 'Chaque note retenue dit pourquoi, ou était celle de tous.'
      : `Les évaluateurs ne donnaient pas tous cette note ; dites pourquoi elle est retenue : ${listed(silent)}.`,
  tendersQualified: ({ left, tenders }, outcome) =>
    outcome === 'met'
      ? `Chacune des ${number(tenders)} offres est qualifiée.`
      : `Il manque la qualification de : ${listed(left)}.`,
  tendersPriced: ({ left }, outcome) =>
    outcome === 'met' ? 'Le prix de chaque offre en lice est relevé.' : `Il manque le prix de : ${listed(left)}.`,
  consensusWhole: ({ left }, outcome) =>
    outcome === 'met'
      ? 'Chaque offre en lice a toutes ses notes.'
      : `Notes qui manquent au consensus : ${number(left)}.`,
  lowSettled: ({ left }, outcome) =>
    outcome === 'met'
      ? 'Aucune offre signalée n’attend de décision.'
      : `Semblent anormalement basses et attendent une décision, après demande écrite : ${listed(left)}.`,
  regularisationDecided: ({ may, decided, waiting }, outcome) => {
    if (outcome === 'met') return 'Rien n’attend de régularisation ni de réponse.'
    return Number(may) > 0 && decided !== true
      ? `Offres régularisables : ${number(may)}. Offrez la régularisation à toutes, ou refusez-la à toutes.`
      : `Lettres dont la réponse peut encore venir : ${number(waiting)}.`
  },
  gridUnchanged: (_facts, outcome) =>
    outcome === 'met'
      ? 'La grille est celle du dossier publié.'
      : 'La grille n’est plus celle du dossier publié : aucune offre n’est classée par une autre.',
  tiesDecided: ({ tied, rule }, outcome) => {
    if (tied === 0) return 'Aucune égalité.'
    if (outcome === 'met') return 'Il est dit comment le dossier règle l’égalité qui reste.'
    return outcome === 'unmet'
      ? 'L’égalité reste à régler comme le dit le dossier.'
      : `Offres à égalité après ce que le dossier fait calculer : ${number(Number(tied) + 1)}. Il dit : « ${String(rule)} ». Comment l’appliquez-vous ?`
  },
  reportOfTheRanking: (_facts, outcome) =>
    outcome === 'met'
      ? 'Le rapport est celui de ce classement.'
      : 'Le rapport n’est pas celui de ce classement : faites-le à nouveau.',
  evaluatorAppointed: (_facts, outcome) =>
    outcome === 'met'
      ? 'Le coordonnateur vous a nommé pour noter.'
      : 'Le coordonnateur ne vous a pas nommé pour noter ces offres.',
  oneSheetAPerson: (_facts, outcome) =>
    outcome === 'met'
      ? 'Vous n’avez pas encore de feuille de notes.'
      : 'Vous avez déjà une feuille de notes dans cette analyse.',
  undertakingOfEvaluators: ({ version }, outcome) =>
    outcome === 'met'
      ? `L’engagement est celui du jour, version ${String(version)}.`
      : `L’engagement à signer est la version ${String(version)}.`,
  scoringUnderway: ({ named }, outcome) => {
    if (outcome === 'met') return 'L’analyse est en cours, et vous y notez.'
    return named === true ? 'L’analyse est conclue : rien ne se note plus.' : 'Vous n’êtes plus nommé pour noter.'
  },
  criterionScored: ({ strange }, outcome) =>
    outcome === 'met'
      ? 'Ces critères sont notés par des personnes, sur des offres en lice.'
      : `Ne se notent pas : ${listed(strange)}. Une note de prix se calcule par la formule publiée, et une offre écartée n’est plus notée.`,
  scoresOnScale: ({ off }, outcome) => (outcome === 'met' ? 'Chaque note est sur son barème.' : `${offScale(off)}.`),
  scoresCited: ({ uncited }, outcome) =>
    outcome === 'met'
      ? 'Chaque note dit pourquoi, et à quelle page de l’offre.'
      : `Dites pourquoi, et à quelle page d’une pièce de cette offre : ${listed(uncited)}.`,
  sheetWhole: ({ left, of }, outcome) =>
    outcome === 'met'
      ? `Les ${number(of)} notes sont données.`
      : `Notes qui manquent : ${number(left)} sur ${number(of)}.`,
}
