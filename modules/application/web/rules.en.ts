import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type { RuleId } from './rules.fr.ts'

const { at, count, listed, number, quoted } = factsIn('en')
const days = (value: unknown): string =>
  typeof value === 'number' ? `${number(value)} ${value === 1 ? 'day' : 'days'}` : '—'

/** What each rule finds, and what is left to do. */
export const rules: ModuleLabels<string, string, RuleId>['rules'] = {
  examinedOnce: ({ elsewhere }, outcome) => {
    if (outcome === 'met') return 'The consultation is published, and its applications are examined nowhere else.'
    return elsewhere === true
      ? 'The applications of this consultation are examined already: one examination, so that all are treated alike.'
      : 'There is no published consultation whose applications could be examined.'
  },
  pieceDemanded: ({ pieces, elsewhere, twice }, outcome) => {
    if (outcome === 'met') return 'Each piece cites where the published file demands it.'
    if (pieces === 0) return 'The list is empty: enter at least one piece that the file demands.'
    return count(elsewhere) > 0
      ? `These pieces cite a document that is not of the published file: ${quoted(elsewhere)}. Nothing is demanded of one candidate that the file does not demand of all.`
      : `The same piece is entered twice: ${listed(twice)}.`
  },
  listAsPublished: (_, outcome) => {
    if (outcome === 'not-applicable') return 'The file publishes no list: its documents demand the pieces.'
    return outcome === 'met'
      ? 'The list is the one that the file published.'
      : 'The file published its list: applications are examined by it, with nothing added nor left out.'
  },
  listKept: ({ reviewed }, outcome) =>
    outcome === 'met'
      ? 'No application was read by this list yet.'
      : `The list has already served for ${number(reviewed)} ${reviewed === 1 ? 'application' : 'applications'}: it stays the same for all.`,
  applicationOpen: ({ operator, opened }, outcome) => {
    if (outcome === 'met') return `The application of ${String(operator)} is open.`
    return opened === false && operator !== null
      ? `The envelope with the application of ${String(operator)} is not open: there is nothing to read of it.`
      : 'This account has no envelope in the session of opening.'
  },
  everyPieceRead: ({ left }, outcome) => {
    if (outcome === 'met') return 'All the pieces of the list were looked at.'
    return count(left) > 0
      ? `Each piece is looked at once. To be seen again: ${quoted(left)}.`
      : 'A piece that was looked at is not on the list.'
  },
  readingCited: ({ bare, foreign }, outcome) => {
    if (outcome === 'met') return 'What is found cites the file and the page on which it can be checked.'
    return count(foreign) > 0
      ? `These cite a file that is not of this candidate: ${quoted(foreign)}.`
      : `Say in which file and on which page, or with whom: ${quoted(bare)}. A missing piece cites nothing.`
  },
  lackTold: ({ silent }, outcome) =>
    outcome === 'met'
      ? 'What is not whole or not clear is said in words.'
      : `Say what lacks or is not clear: ${quoted(silent)}. These words are those that the candidate will read.`,
  declarationAccepted: ({ other }, outcome) => {
    if (outcome === 'not-applicable') return 'The European single procurement document stands for no piece.'
    return outcome === 'met'
      ? 'The European single procurement document stands for the pieces that it replaces.'
      : `The list does not foresee that this document stands for: ${quoted(other)}. It is always accepted in the place of declarations: are these pieces some?`
  },
  allReviewed: ({ applicants, left }, outcome) => {
    if (outcome === 'met') return 'All the applications that are open were examined.'
    return applicants === 0
      ? 'No application is open yet.'
      : `It is not known yet whose application lacks something: examine first ${listed(left)}.`
  },
  onePeriodForAll: ({ number: running, until }, outcome) =>
    outcome === 'met'
      ? 'No other request to complete is running.'
      : `Request No ${number(running)} runs until ${at(until)}: the deadline is the same for all, and another request waits until it has passed.`,
  allConcernedAsked: ({ concerned, leftOut, other }, outcome) => {
    if (outcome === 'met') return `The request goes to all whose application lacks something: ${number(concerned)}.`
    if (concerned === 0) return 'No application lacks anything: there is nothing to ask.'
    return count(leftOut) > 0
      ? `Pieces are missing from ${listed(leftOut)} too: the request goes to all the candidates concerned, with the same deadline, or to none.`
      : `Nothing is missing from ${count(other) > 0 ? listed(other) : 'one of the accounts that are named'}: nothing is asked of it.`
  },
  answerPeriodToCome: ({ deadline, reads }, outcome) => {
    if (outcome === 'met') return `Deadline on ${at(deadline)}.`
    return reads === true
      ? 'The deadline has passed: give a day and an hour to come.'
      : 'The deadline cannot be read: write the hour like 17:00.'
  },
  periodAppropriate: ({ days: left, least }, outcome) => {
    if (outcome === 'not-applicable') return 'The deadline cannot be read yet.'
    if (outcome === 'met') return `The candidates have ${days(left)}, or the reason of a shorter period.`
    if (outcome === 'unmet') return 'The reason does not justify so short a period.'
    return `The candidates would only have ${days(left)}, less than ${days(least)}. The code wants an appropriate period: why is this one?`
  },
  explanationOfProduced: ({ other }, outcome) => {
    if (outcome === 'met') return 'The explanation is about what the candidate produced.'
    return count(other) > 0
      ? `The candidate produced nothing for: ${quoted(other)}. What is missing is asked of all whose application lacks something.`
      : 'Choose the piece to be explained.'
  },
  answersItsRequest: ({ number: asked }, outcome) =>
    outcome === 'met'
      ? `Answer to request No ${number(asked)}.`
      : 'No request of this number was sent to this candidate.',
  answerBrings: ({ notBrought }, outcome) => {
    if (outcome === 'met') return 'The answer brings words or files.'
    return typeof notBrought === 'number' && notBrought > 0
      ? 'One of the files was not sent by this account: send it first.'
      : 'Write an answer, or join a file.'
  },
  answeredInTime: ({ deadline, late }, outcome) => {
    if (outcome === 'not-applicable') return 'The request is not known.'
    return late === true
      ? `Late: the deadline was ${at(deadline)}. The answer is kept and marked.`
      : `In time: the deadline is ${at(deadline)}.`
  },
  decidedOnReview: ({ operator, reviewed }, outcome) => {
    if (outcome === 'met') return `The decision is on ${String(operator)}.`
    if (operator === null) return 'This account has not applied.'
    return reviewed === true
      ? 'The application was examined.'
      : `Examine the application of ${String(operator)} first, piece by piece.`
  },
  completionAwaited: ({ until }, outcome) =>
    outcome === 'met'
      ? 'No period is running for this candidate.'
      : `This candidate may still answer until ${at(until)}: nothing is decided before the deadline, which is the same for all.`,
  answersRead: ({ unread, last }, outcome) =>
    outcome === 'met'
      ? 'All that this candidate answered in time was read.'
      : `${number(unread)} ${unread === 1 ? 'answer' : 'answers'} of this candidate, the last one of ${at(last)}, ${unread === 1 ? 'was' : 'were'} not read: examine its application again.`,
  inadmissibilityGrounded: ({ verdict, ground }, outcome) => {
    if (outcome === 'met')
      return verdict === 'admitted'
        ? 'The application is admissible.'
        : 'The case of inadmissibility and its reasons are told.'
    if (verdict === 'admitted') return 'An application that is admitted has no case of inadmissibility.'
    return ground === null
      ? 'Say in which of the cases of the code the application is inadmissible.'
      : 'Write the reasons: the candidate and the court will read them.'
  },
  notProducedShown: ({ asked }, outcome) => {
    if (outcome === 'not-applicable') return 'It is not inadmissible for what was not produced.'
    if (outcome === 'met') return 'What was asked was not produced in time.'
    return asked === true
      ? 'As it was last read, this application lacks nothing.'
      : 'Nothing was asked of this candidate with a deadline that has passed: it cannot be blamed for not having produced it.'
  },
  admittedWhole: ({ lacking }, outcome) => {
    if (outcome === 'not-applicable') return 'The application is not admitted.'
    if (outcome === 'met') return 'Nothing lacks, or what lacks changes nothing, with its reason.'
    if (outcome === 'unmet') return 'What lacks keeps the application from being admitted.'
    return `This still lacks: ${quoted(lacking)}. Why can the application be admitted?`
  },
  heardBeforeExclusion: ({ heard }, outcome) => {
    if (outcome === 'not-applicable') return 'The candidate is not excluded from the procedure.'
    if (outcome === 'unmet') return 'The candidate had to be able to explain itself first.'
    return heard === true || outcome === 'met'
      ? 'The candidate was able to present its observations, or the exclusion is of right.'
      : 'No explanation was asked of this candidate. Is the exclusion of right, or was it able to explain itself otherwise?'
  },
  allDecided: ({ applicants, left }, outcome) => {
    if (outcome === 'met') return 'Each application has its decision.'
    return applicants === 0
      ? 'No application is open: the examination cannot end.'
      : `Still to be decided: ${listed(left)}.`
  },
  applicantJoined: ({ joined }, outcome) =>
    outcome === 'met'
      ? `Joined the session since: ${listed(joined)}.`
      : 'Each candidate has its decision: an examination that has ended is taken up again only for whoever joined the session since.',
  invitationAwaited: ({ twoSteps, invitedAt }, outcome) => {
    if (outcome === 'met') return 'The procedure has two steps: tenders come from whoever is invited.'
    return twoSteps === true
      ? `The candidates were invited on ${at(invitedAt)}.`
      : 'The procedure has one step: whoever is admitted has tendered already.'
  },
  invitedAdmitted: ({ others }, outcome) => {
    if (outcome === 'met') return 'All the candidates that are invited are admitted.'
    return count(others) > 0
      ? `These are not admitted, or are named twice: ${listed(others)}.`
      : 'Name the candidates to be invited.'
  },
  invitedEnough: ({ least, invited, admitted }, outcome) => {
    if (outcome === 'met')
      return typeof invited === 'number' && typeof least === 'number' && invited < least
        ? `${number(invited)} candidates are invited, for the reason given by whoever invites them.`
        : `${number(invited)} candidates are invited, of ${number(least)} at least.`
    if (outcome === 'to-appraise')
      return invited === admitted
        ? `Only ${number(admitted)} candidates are admitted, of ${number(least)} at least, and all are invited. Is there real competition?`
        : `${number(invited)} candidates of ${number(admitted)} admitted are named, of ${number(least)} at least. Why not more?`
    return `Fewer than ${number(least)} candidates are not invited without a reason.`
  },
  eliminatedLeft: ({ left, told }, outcome) => {
    if (outcome === 'met') return `To be told: ${listed(left)}.`
    return told === 0
      ? 'No application is inadmissible: nobody is to be told.'
      : 'Each eliminated candidate has its letter already.'
  },
  rejectionToOpen: ({ told, readAt }, outcome) => {
    if (outcome === 'met') return 'The letter waits for this candidate.'
    return told === true
      ? `The letter was opened on ${at(readAt)}: that hour stands.`
      : 'No letter waits for this candidate.'
  },
}
