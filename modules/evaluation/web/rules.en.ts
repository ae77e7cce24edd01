import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { EvaluationRule } from './rule-ids.ts'
import { scoreRules } from './score-rules.en.ts'

const { count, day, euros, listed, number, quoted } = factsIn('en')

const STATUSES: Readonly<Record<string, string>> = {
  none: 'is not published',
  sent: 'is not published yet',
  open: 'still receives tenders',
  abandoned: 'was given up',
}
const OPENINGS: Readonly<Record<string, string>> = {
  none: 'The envelopes are not open.',
  fixed: 'The session of opening has not begun.',
  opened: 'The session of opening is not over: end it first.',
  ended: 'No tender was opened for this lot.',
}
const KINDS: Readonly<Record<string, string>> = {
  regular: 'regular',
  irregular: 'irregular: it does not meet the file, is incomplete or breaks the law',
  unacceptable: 'unacceptable: its price is above the credits',
  inappropriate: 'inappropriate: it is unrelated to the need',
}

const gap = (facts: Readonly<Record<string, Json>>): string =>
  [
    count(facts.otherwise) > 0 ? `The file publishes another scale: ${quoted(facts.otherwise)}.` : '',
    count(facts.missing) > 0 ? `The scale is missing of: ${quoted(facts.missing)}.` : '',
    count(facts.wrong) > 0
      ? `This scale cannot be computed: ${quoted(facts.wrong)}. A price has a formula, the other criteria have none.`
      : '',
    count(facts.strange) > 0 ? `The file does not have this criterion, or has it twice: ${quoted(facts.strange)}.` : '',
  ]
    .filter((each) => each !== '')
    .join(' ')

/** The sentences of the rules, in English. */
export const rules: Readonly<Record<EvaluationRule, RuleSentence>> = {
  analysedOnceClosed: ({ reference, status }, outcome) => {
    if (outcome === 'not-applicable') return 'The consultation is not chosen yet.'
    return outcome === 'met'
      ? `The consultation ${String(reference)} is closed, and not given up.`
      : `The consultation ${String(reference)} ${STATUSES[String(status)] ?? 'is not closed'}: nothing of it is analysed.`
  },
  tendersOpened: ({ opening, tenders }, outcome) =>
    outcome === 'met'
      ? `Tenders opened for this lot: ${number(tenders)}.`
      : (OPENINGS[String(opening)] ?? 'No tender is open.'),
  lotOfTheFile: ({ lot, lots, known }, outcome) => {
    if (outcome === 'met')
      return lot === '' ? 'The consultation has no lots.' : `Lot ${String(lot)} stands in the file.`
    if (known === true) return 'The analysis of this lot has already begun.'
    return count(lots) === 0 ? 'The consultation has no lots.' : `Choose one of the lots of the file: ${listed(lots)}.`
  },
  gridAsPublished: (facts, outcome) => {
    const wrong = gap(facts)
    if (wrong !== '')
      return `${wrong} The criteria, their weights and their methods are those that were published: none of it is changed.`
    if (outcome === 'unmet') return 'The scale that was read is not what candidates read: read it again.'
    return outcome === 'met'
      ? 'The grid is that of the published file.'
      : `The file says in a sentence how these are scored: ${quoted(facts.read)}. Why is this scale what candidates read there?`
  },
  tiesAsPublished: ({ rule, strange }, outcome) => {
    if (count(strange) > 0) return `The file does not have this criterion, or has it twice: ${listed(strange)}.`
    if (outcome === 'met') return 'What parts ties is what the file says.'
    return outcome === 'unmet'
      ? 'This is not what the file says.'
      : `The file says: “${String(rule)}”. Why are these criteria, in this order, or none, what it says?`
  },
  budgetSetBefore: ({ setOn, noticeSentOn }, outcome) => {
    if (outcome === 'not-applicable') return 'Neither credits nor an estimate are told.'
    return outcome === 'met'
      ? `Credits and estimate were set on ${day(setOn)}, no later than the day the notice was sent.`
      : `Credits and estimate are set before the launch, ${noticeSentOn === null ? 'whose date is not known' : `on ${day(noticeSentOn)}`}: ${day(setOn)} is too late.`
  },
  scoresUndisclosed: (_facts, outcome) =>
    outcome === 'met'
      ? 'Nobody has read the scores of the others yet.'
      : 'The scores are read: nobody can score alone any more.',
  evaluatorInOffice: (_facts, outcome) =>
    outcome === 'met' ? 'This person holds an office in this body.' : 'This person holds no office in this body today.',
  evaluatorFree: ({ declaredOn }, outcome) =>
    outcome === 'met'
      ? 'This person has declared no interest in the procedure.'
      : `This person declared an interest in the procedure on ${day(declaredOn)}: it does not score.`,
  evaluatorOnce: (_facts, outcome) =>
    outcome === 'met' ? 'This person is not named yet.' : 'This person is already named.',
  evaluatorNamed: (_facts, outcome) =>
    outcome === 'met' ? 'This person is named.' : 'This person does not score in this analysis.',
  tenderAnalysed: (_facts, outcome) =>
    outcome === 'met' ? 'The tender is analysed here.' : 'This tender is not of this analysis.',
  linesMakeTotal: ({ total, sum, missing, strange }, outcome) => {
    if (outcome === 'not-applicable') return 'The total alone is read.'
    if (count(missing) > 0) return `Lines are missing: ${listed(missing)}.`
    if (count(strange) > 0) return `The schedule does not have these lines, or has them twice: ${listed(strange)}.`
    return outcome === 'met'
      ? `The lines make ${euros(sum)}.`
      : `The lines make ${euros(sum)}, and not ${euros(total)}.`
  },
  priceCited: ({ page }, outcome) =>
    outcome === 'met'
      ? `The price is read on page ${number(page)} of a document of this tender.`
      : 'The document that is cited was not opened with this tender.',
  priceKept: ({ before, total, asked }, outcome) => {
    if (outcome === 'not-applicable') return 'This is the first reading.'
    if (outcome === 'unmet') return 'The legal note does not convince: the price that was read stays.'
    if (outcome === 'met')
      return before === total
        ? 'The price that was read does not change.'
        : 'A legal note says why the price may change.'
    return `The price goes from ${euros(before)} to ${euros(total)}${asked === true ? ', after a request to put the tender right' : ''}. Nothing of substance may change: write the legal note that says why none does.`
  },
  qualificationTold: ({ kind }) => `The tender is ${KINDS[String(kind)] ?? ''}.`,
  priceOverCredits: ({ credits, price }, outcome) => {
    if (outcome === 'not-applicable') return 'The qualification does not rest on the price.'
    if (credits === null) return 'No credits were told when the analysis began: without them no tender is unacceptable.'
    if (price === null) return 'The price of the tender has not been read.'
    return outcome === 'met'
      ? `${euros(price)} are above the credits of ${euros(credits)}.`
      : `${euros(price)} are not above the credits of ${euros(credits)}.`
  },
  variantAllowed: ({ allowed }, outcome) => {
    if (outcome === 'not-applicable') return 'It is no variant.'
    if (outcome === 'unmet') return 'The notice allows no variants: this one cannot be regular.'
    return allowed === true ? 'The notice allows variants.' : 'The notice allows no variants: this one is set aside.'
  },
  regularisableIsIrregular: (_facts, outcome) =>
    outcome === 'unmet' ? 'Only an irregular tender is put right.' : 'An irregular tender may be put right.',
  becameRegular: ({ answered }, outcome) => {
    if (outcome === 'not-applicable') return 'The tender does not become regular again.'
    if (outcome === 'met')
      return answered === true
        ? 'The tenderer has answered the request to put it right.'
        : 'It is said why the first qualification was wrong.'
    return outcome === 'unmet'
      ? 'The reason is not enough: the tender stays set aside.'
      : 'No request to put it right was answered. What makes the first qualification wrong?'
  },
  lowAskedFirst: ({ asked, answered, waiting, due }, outcome) => {
    if (outcome === 'met')
      return answered === true
        ? 'The tenderer has accounted for its price in writing.'
        : 'The tenderer was asked in writing, and did not answer in time.'
    if (asked === 0)
      return 'First ask the tenderer in writing to account for its price: a tender that seems abnormally low is neither rejected nor kept without that.'
    return Number(waiting) > 0
      ? `The tenderer may answer until ${day(due)}: wait for its answer.`
      : 'Without an answer the price is not accounted for.'
  },
  lettersToOperators: ({ tenders }, outcome) =>
    outcome === 'met' ? `Letters: ${number(tenders)}.` : 'Choose tenderers of this analysis, each of them once.',
  answerDayAhead: ({ due }, outcome) =>
    outcome === 'met' ? `The answer is expected until ${day(due)}.` : `${day(due)} leaves no time to answer.`,
  noNegotiation: (_facts, outcome) => {
    if (outcome === 'not-applicable') return 'The letter does not negotiate.'
    return outcome === 'met'
      ? 'This procedure allows negotiation.'
      : 'In an invitation to tender nothing is negotiated: only ask what the tender means.'
  },
  regularisationForAll: ({ left, besides, once }, outcome) => {
    if (outcome === 'not-applicable') return 'The letter does not offer to put a tender right.'
    if (outcome === 'met') return 'It goes to every tender that can be put right, until the same day.'
    if (once !== true) return 'Putting right was already allowed, or refused, to all.'
    return [
      count(left) > 0 ? `What one may put right all may, within the same time; missing: ${listed(left)}.` : '',
      count(besides) > 0 ? `Cannot be put right, or not before the price is accounted for: ${listed(besides)}.` : '',
    ]
      .filter((each) => each !== '')
      .join(' ')
  },
  validityAsked: ({ until, latest }, outcome) => {
    if (outcome === 'not-applicable') return 'The letter does not ask to be bound longer.'
    if (outcome === 'met') return `The tender would bind until ${day(until)}.`
    return latest === null || latest === ''
      ? 'This letter does not ask to be bound longer: take the date away.'
      : `Say until when, after ${day(latest)}.`
  },
  letterInItsTime: (_facts, outcome) =>
    outcome === 'met'
      ? 'The analysis goes on, or only the time that tenders bind is asked about.'
      : 'The analysis is concluded: only the time that tenders bind may still be asked about.',
  letterOwn: (_facts, outcome) =>
    outcome === 'met' ? 'The letter is addressed to you.' : 'This letter is not addressed to you.',
  answeredOnce: (_facts, outcome) =>
    outcome === 'met' ? 'The letter has no answer yet.' : 'The answer was already given.',
  letterAnsweredInTime: ({ due }, outcome) => {
    if (due === '') return 'There is no such letter.'
    return outcome === 'met' ? `The answer is taken until ${day(due)}.` : `The answer was taken until ${day(due)}.`
  },
  answerComplete: ({ isValidity }, outcome) => {
    if (outcome === 'met') return 'The answer says what is asked.'
    return isValidity === true ? 'Say whether you agree to be bound longer.' : 'Write your answer.'
  },
  regularisationNotDecided: ({ offered }, outcome) => {
    if (outcome === 'met') return 'Putting right was neither allowed nor refused.'
    return offered === true ? 'Putting right is already allowed to all.' : 'Putting right is already refused to all.'
  },
  ...scoreRules,
}
