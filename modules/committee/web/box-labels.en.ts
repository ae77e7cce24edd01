import type { boxRuleSentences as fr } from './box-labels.fr.ts'
import { euros, number, people, some } from './label-words.en.ts'

const percent = (share: unknown): string =>
  `${(Number(share) / 100).toLocaleString('en', { minimumFractionDigits: 2 })}%`
const points = (left: unknown): string =>
  Array.isArray(left) ? `${left.length > 1 ? 'items' : 'item'} ${left.map(number).join(', ')}` : ''

/** What the rules of a secret ballot, of an adjournment and of an amendment say. */
export const boxRuleSentences: typeof fr = {
  secretVoteProvided: (_, outcome) => {
    if (outcome === 'not-applicable') return 'The vote is open.'
    return outcome === 'met'
      ? 'The internal rules provide for a secret ballot.'
      : 'The internal rules provide for no secret ballot: the vote is open.'
  },
  openVoteSaid: (_, outcome) =>
    outcome === 'met'
      ? 'The vote is open.'
      : 'The ballot is secret: the person puts a paper in the box, and says nothing.',
  boxOpen: ({ secret }, outcome) => {
    if (outcome === 'met') return 'The box is open.'
    return secret === true ? 'The papers are read: the box takes no more.' : 'The vote is open: there is no box.'
  },
  paperInTheRoom: (_, outcome) =>
    outcome === 'met'
      ? 'The person is in the room.'
      : 'The person attends from a distance: its vote would not be secret, and it casts none in this ballot.',
  papersCounted: ({ open, dropped, papers, awaited }, outcome) => {
    if (outcome === 'met') return `${some(papers, 'paper')} for ${some(dropped, 'voter')}.`
    if (open !== true) return 'There is no box to be read, or it was read already.'
    if (Array.isArray(awaited) && awaited.length > 0) return `Papers awaited: ${people(awaited)}.`
    return `${some(papers, 'paper')} for ${some(dropped, 'voter')}: count again.`
  },
  papersRead: (_, outcome) => {
    if (outcome === 'not-applicable') return 'The vote is open.'
    return outcome === 'met' ? 'The papers are read.' : 'The papers are not read yet.'
  },
  adjournedForCause: ({ left }, outcome) => {
    if (outcome === 'met') return `Left undecided: ${points(left)}.`
    return Array.isArray(left) && left.length === 0
      ? 'Everything is decided: the session is closed, not adjourned.'
      : 'Give the reason of the adjournment: the minutes repeat it.'
  },
  agendaSeen: ({ left }) =>
    Array.isArray(left) && left.length > 0
      ? `Left undecided: ${points(left)}. To come back to it, the committee is convened again.`
      : 'Every item of the agenda is decided.',
  amendmentOpinionDue: ({ base, added, share, through, due }, outcome) => {
    if (outcome === 'not-applicable') return 'The session is about no amendment.'
    if (outcome === 'unmet') return 'Give the reference of the contract and its first amount.'
    const measured = `The amendments add ${euros(added)} to ${euros(base)}, which is ${percent(share)}`
    if (through !== true) return `${measured}; the contract did not go through the committee, which need not be asked.`
    return due === true
      ? `${measured}, more than 5%: the opinion of the committee comes before the amendment is signed.`
      : `${measured}, no more than 5%: the opinion is not required.`
  },
  amendmentOfTheMaximum: ({ base, maximum }, outcome) => {
    if (outcome === 'not-applicable') return 'The amount is not measured on a maximum.'
    if (Number(base) === Number(maximum))
      return `The amount of reference is the maximum of the framework agreement, ${euros(maximum)}.`
    return outcome === 'met'
      ? `The amount of reference is not the maximum of the framework agreement (${euros(maximum)}); the reason is given.`
      : `The maximum of the framework agreement is ${euros(maximum)}. Why measure the amendment on ${euros(base)}?`
  },
  opinionOnAmendment: (_, outcome) => {
    if (outcome === 'not-applicable') return 'The session is about no amendment.'
    return outcome === 'met'
      ? 'The committee gives an opinion.'
      : 'On an amendment the committee gives an opinion; it awards nothing.'
  },
}
