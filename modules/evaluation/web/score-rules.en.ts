import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { ScoringRule } from './rule-ids.ts'

const { list, listed, number } = factsIn('en')

/** “12.5”: hundredths of a point. */
const points = (hundredths: Json | undefined): string =>
  (Number(hundredths) / 100).toLocaleString('en-GB', { maximumFractionDigits: 2 })

type Off = { readonly criterion: string; readonly points: number; readonly top: number; readonly step: number }

/** Where a score is off its scale. */
const offScale = (off: Json | undefined): string =>
  (list(off) as unknown as readonly Off[])
    .slice(0, 5)
    .map(
      ({ criterion, points: given, top, step }) =>
        `${criterion}: ${points(given)} is no score from 0 to ${points(top)} in steps of ${points(step)}`,
    )
    .join('; ')

/** The sentences of the rules on scores and on the conclusion, in English. */
export const scoreRules: Readonly<Record<ScoringRule, RuleSentence>> = {
  scoresDisclosed: ({ evaluators, waiting }, outcome) => {
    if (outcome === 'met') return 'Each evaluator has closed its scores, and all are read.'
    return evaluators === 0
      ? 'Nobody is named to score.'
      : `Evaluators who have not closed their scores: ${number(waiting)}.`
  },
  criterionAgreed: ({ strange }, outcome) =>
    outcome === 'met'
      ? 'Persons score under these criteria, of tenders in the running.'
      : `Not scored here: ${listed(strange)}. The score of a price is computed by the published formula, and a tender that is set aside is not scored any more.`,
  consensusOnScale: ({ off }, outcome) => (outcome === 'met' ? 'Each score stands on its scale.' : `${offScale(off)}.`),
  consensusReasoned: ({ silent }, outcome) =>
    outcome === 'met'
      ? 'Each agreed score says why, or was that of all.'
      : `The evaluators did not all give this score; say why it is agreed on: ${listed(silent)}.`,
  tendersQualified: ({ left, tenders }, outcome) =>
    outcome === 'met'
      ? `Each of the ${number(tenders)} tenders has its qualification.`
      : `The qualification is missing of: ${listed(left)}.`,
  tendersPriced: ({ left }, outcome) =>
    outcome === 'met'
      ? 'The price of each tender in the running is read.'
      : `The price is missing of: ${listed(left)}.`,
  consensusWhole: ({ left }, outcome) =>
    outcome === 'met'
      ? 'Each tender in the running has all its scores.'
      : `Scores that the consensus lacks: ${number(left)}.`,
  lowSettled: ({ left }, outcome) =>
    outcome === 'met'
      ? 'No flagged tender waits to be settled.'
      : `Seem abnormally low and wait to be settled, once asked in writing: ${listed(left)}.`,
  regularisationDecided: ({ may, decided, waiting }, outcome) => {
    if (outcome === 'met') return 'Nothing waits to be put right or answered.'
    return Number(may) > 0 && decided !== true
      ? `Tenders that can be put right: ${number(may)}. Allow it to all, or refuse it to all.`
      : `Letters whose answer may still come: ${number(waiting)}.`
  },
  gridUnchanged: (_facts, outcome) =>
    outcome === 'met'
      ? 'The grid is that of the published file.'
      : 'The grid is no longer that of the published file: no tender is ranked by another.',
  tiesDecided: ({ tied, rule }, outcome) => {
    if (tied === 0) return 'No tie.'
    if (outcome === 'met') return 'It is said how the file parts the tie that is left.'
    return outcome === 'unmet'
      ? 'The tie is still to be parted as the file says.'
      : `Tenders tied after what the file has computed: ${number(Number(tied) + 1)}. It says: “${String(rule)}”. How do you apply it?`
  },
  reportOfTheRanking: (_facts, outcome) =>
    outcome === 'met'
      ? 'The report is that of this ranking.'
      : 'The report is not that of this ranking: make it again.',
  evaluatorAppointed: (_facts, outcome) =>
    outcome === 'met'
      ? 'The coordinator has named you to score.'
      : 'The coordinator has not named you to score these tenders.',
  oneSheetAPerson: (_facts, outcome) =>
    outcome === 'met' ? 'You have no sheet of scores yet.' : 'You already have a sheet of scores in this analysis.',
  undertakingOfEvaluators: ({ version }, outcome) =>
    outcome === 'met'
      ? `The undertaking is that of the day, version ${String(version)}.`
      : `The undertaking to sign is version ${String(version)}.`,
  scoringUnderway: ({ named }, outcome) => {
    if (outcome === 'met') return 'The analysis goes on, and you score in it.'
    return named === true
      ? 'The analysis is concluded: nothing is scored any more.'
      : 'You are no longer named to score.'
  },
  criterionScored: ({ strange }, outcome) =>
    outcome === 'met'
      ? 'Persons score under these criteria, of tenders in the running.'
      : `Not to be scored: ${listed(strange)}. The score of a price is computed by the published formula, and a tender that is set aside is not scored any more.`,
  scoresOnScale: ({ off }, outcome) => (outcome === 'met' ? 'Each score stands on its scale.' : `${offScale(off)}.`),
  scoresCited: ({ uncited }, outcome) =>
    outcome === 'met'
      ? 'Each score says why, and on which page of the tender.'
      : `Say why, and on which page of a document of this tender: ${listed(uncited)}.`,
  sheetWhole: ({ left, of }, outcome) =>
    outcome === 'met'
      ? `The ${number(of)} scores are given.`
      : `Scores that are missing: ${number(left)} of ${number(of)}.`,
}
