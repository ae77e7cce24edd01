import type { RuleSentence } from '#ui/labels.ts'
import type * as voteRules from '../model/vote-rules.ts'
import { number, people, some } from './label-words.en.ts'

/** What the rules of a vote say. */
export const voteRuleSentences: Readonly<Record<keyof typeof voteRules, RuleSentence>> = {
  noVoteRunning: ({ number: vote }, outcome) =>
    outcome === 'met' ? 'No vote is under way.' : `Vote ${number(vote)} is under way: it has to end first.`,
  voteRunning: (_, outcome) => (outcome === 'met' ? 'A vote is under way.' : 'No vote is under way.'),
  itemOnAgenda: ({ item, points }, outcome) =>
    outcome === 'met'
      ? `Item ${number(item)} is on the agenda.`
      : `The agenda that was sent has ${some(points, 'item')}: nothing else is put to the vote.`,
  quorumAtVote: ({ present, seats, needed, required }, outcome) => {
    if (required === false && outcome === 'met')
      return `${number(present)} of ${number(seats)} can vote; after a second convening no quorum is required.`
    return outcome === 'met'
      ? `${number(present)} of ${number(seats)} can vote, ${number(needed)} are needed: there is a quorum.`
      : `${number(present)} of ${number(seats)} can vote, ${number(needed)} are needed: no vote is possible.`
  },
  proposalOfATender: ({ candidate, opened }, outcome) => {
    if (outcome === 'not-applicable') return 'The proposal awards nothing.'
    if (opened === true)
      return outcome === 'met'
        ? `The tender of ${candidate} was opened in session.`
        : 'An award names a tender that was opened, on the lot of the item put to the vote.'
    if (outcome === 'unmet') return 'Name the candidate that is proposed.'
    return outcome === 'met'
      ? `The envelopes were not opened here; the name of ${candidate} has its reason.`
      : `The envelopes were not opened here. Where does the tender of ${candidate} come from?`
  },
  reasonsGiven: (_, outcome) =>
    outcome === 'met' ? 'The proposal has its reasons.' : 'Give the reasons: the minutes repeat them.',
  itemUndecided: ({ item, number: vote }, outcome) =>
    outcome === 'met'
      ? `Item ${number(item)} is not decided.`
      : `Item ${number(item)} was decided by vote ${number(vote)}.`,
  membersWithoutVote: (_, outcome) => {
    if (outcome === 'not-applicable') return 'The committee is the group’s: each member votes in it.'
    return outcome === 'met'
      ? 'The person is of the coordinator.'
      : 'The committee is the coordinator’s: the other members do not vote in it.'
  },
  votingVoice: ({ voice, name }, outcome) => {
    if (outcome === 'met') return `${name} votes.`
    if (voice === 'advisory') return `${name} has an advisory voice, and does not vote.`
    if (voice === 'assisting') return `${name} assists the committee, without a voice.`
    if (voice === 'substitute') return `${name} replaced no absent full member when the vote began.`
    if (voice === 'full') return `${name} was not there when the vote began: that seat has a substitute, or no voice.`
    return 'This person was not convened.'
  },
  voterPresent: (_, outcome) =>
    outcome === 'met' ? 'Whoever votes is present.' : 'The person is not present: a committee knows no proxies.',
  voterFree: (_, outcome) =>
    outcome === 'met'
      ? 'Nothing keeps this person from the vote.'
      : 'This person has a declared interest, or withdrew from this item: it casts no ballot.',
  votedOnce: (_, outcome) =>
    outcome === 'met' ? 'It is the person’s first ballot in this vote.' : 'The ballot is cast: it is not taken back.',
  ownWord: ({ own }, outcome) => {
    if (outcome === 'met') return own === true ? 'The person acts for itself.' : 'The secretariat records it.'
    return 'Each acts for itself alone; the secretariat records for the others.'
  },
  everyVoiceHeard: ({ awaited }, outcome) => {
    if (outcome === 'not-applicable') return 'No vote is under way.'
    return outcome === 'met' ? 'Every voice that is present was heard.' : `Voices awaited: ${people(awaited)}.`
  },
  resultComputed: ({ for: votesFor, against, abstained, result, casting, taken }, outcome) => {
    if (outcome === 'not-applicable') return 'No vote is under way.'
    const count = `${number(votesFor)} for, ${number(against)} against, ${some(abstained, 'abstention')}`
    if (result === 'void' && taken === true)
      return `${count}: a paper should no longer count and cannot be told from the others, the vote is void.`
    if (result === 'void') return `${count}: the quorum is lost, the vote is void.`
    if (result === 'no-decision') return `${count}: a tie, nothing is decided.`
    const broken = casting === true ? ', by the casting vote of the chair' : ''
    return `${count}: the proposal is ${result === 'adopted' ? 'adopted' : 'rejected'}${broken}.`
  },
  signedByTheChair: ({ own }, outcome) => {
    if (outcome === 'met') return own === true ? 'The chair signs.' : 'The minutes that the chair signed are deposited.'
    return 'The chair of the session signs; failing that, deposit the minutes that it signed.'
  },
}
