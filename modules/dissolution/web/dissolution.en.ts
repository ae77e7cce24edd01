import type { Json } from '#kernel/canonical.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/dissolution-rules.ts'
import type * as signing from '../model/dissolution-signing-rules.ts'
import type { Dissolution, DissolutionAct } from '../model/dissolution-state.ts'
import { day, list, matters, titles } from './words.en.ts'

export const dissolution: ModuleLabels<
  DissolutionAct['type'],
  Dissolution['status'],
  keyof typeof rules | keyof typeof signing,
  'member' | 'coordinator' | 'proposer' | 'clock'
> = {
  process: 'dissolution',
  acts: {
    propose: 'Propose the dissolution',
    approve: 'Notify the decision in favour',
    oppose: 'File the decision against',
    openSignature: 'Open the document to signature',
    sign: 'Sign the dissolution',
    recount: 'Record that nobody is awaited any more',
    takeEffect: 'Take effect',
    abandon: 'Abandon the dissolution',
  },
  statuses: {
    none: 'no dissolution',
    proposed: 'proposed, awaiting the decisions',
    signing: 'being signed',
    signed: 'signed, effect to come',
    dissolved: 'group dissolved',
    abandoned: 'abandoned',
  },
  capacities: {
    member: 'a member',
    coordinator: 'the coordinator',
    proposer: 'the member that proposed the dissolution',
    clock: 'the mere passing of time',
  },
  done: {
    propose: ({ payload }) => `The dissolution was proposed: ${payload.reason}`,
    approve: ({ payload }, names) =>
      `The decision in favour ${names.of(payload.body)} was notified to the coordinator on ${day(payload.receivedOn)}.`,
    oppose: ({ payload }, names) => `The decision against ${names.of(payload.body)} was filed.`,
    openSignature: () => 'The document of dissolution was opened to signature.',
    sign: ({ payload }, names) =>
      `Signature ${names.of(payload.body)} on the document of dissolution, on ${day(payload.signedOn)}.`,
    recount: () => 'The departure of a member lifted the last wait.',
    takeEffect: () => 'The group is dissolved.',
    abandon: ({ payload }) => `The dissolution was abandoned: ${payload.why}`,
  },
  tasks: {
    approve: ({ by }) => `The decision of dissolution is missing of: ${by?.name ?? ''}.`,
    openSignature: () => 'Every decision is in: open the document to signature.',
    sign: ({ by }) => `The document of dissolution lacks the signature of: ${by?.name ?? ''}.`,
  },
  asked: {
    approve: () => 'Notify the decision of your deliberative organ on the dissolution.',
    sign: () => 'Sign the document of dissolution.',
  },
  rules: {
    decisionProvided: ({ decision }, outcome) => {
      if (outcome === 'to-appraise')
        return 'The convention says nothing of a dissolution by decision: say on what ground all end it together.'
      if (decision === 'majority')
        return 'The convention allows a dissolution by decision of the majority of the members.'
      return decision === 'unanimous'
        ? 'The convention allows a dissolution by decision of all the members.'
        : 'The convention is silent: all the members end it together.'
    },
    settlementPlanAttached: ({ contracts, disputes }, outcome) => plan(both(contracts, disputes), outcome),
    settlementPlanStands: ({ contracts, disputes }, outcome) => plan(both(contracts, disputes), outcome),
    dissolutionNotBackdated: ({ dissolvedFrom }, outcome) => {
      if (outcome === 'not-applicable') return 'The dissolution takes effect at the last signature.'
      return outcome === 'met'
        ? `The dissolution takes effect on ${day(dissolvedFrom)} at the earliest.`
        : 'The dissolution does not take effect before it is decided.'
    },
    memberDecides: ({ body, signed, members }, outcome) => {
      if (outcome !== 'unmet') return 'The decision is a present member’s.'
      if (signed === true) return `Has already signed the document of dissolution: ${body}.`
      return `The decision is for a present member to file, for itself, or for the coordinator that received it. The members: ${list(members)}.`
    },
    dissolutionAct: ({ body, about, favourable }, outcome) => {
      if (outcome === 'met') return `The act is in favour and enforceable: ${body}.`
      if (about !== true) return `The deliberation or decision of dissolution is missing of: ${body}.`
      return favourable === true ? `The act is not enforceable yet: ${body}.` : `The act is against: ${body}.`
    },
    dissolutionOpposed: ({ body }, outcome) =>
      outcome === 'met'
        ? `The opposition results from an act of the competent organ: ${body}.`
        : `The deliberation or decision against is missing of: ${body}.`,
    decisionReceived: ({ receivedOn, decidedOn }, outcome) => {
      if (outcome === 'not-applicable') return 'The coordinator need not notify itself of its own decision.'
      return outcome === 'met'
        ? `The coordinator received the decision on ${day(receivedOn)}.`
        : `The proof of receipt by the coordinator is missing, between the decision${decidedOn === null ? '' : ` of ${day(decidedOn)}`} and today.`
    },
    dissolutionVoted: ({ awaited, opposed, approved, members, twoThirds }, outcome) => {
      const against = list(opposed)
      if (outcome === 'met' && twoThirds === undefined) return 'Every present member has decided the dissolution.'
      if (outcome === 'met')
        return `The majority provided for was said to be reached: ${approved} members of ${members}.`
      if (outcome === 'to-appraise')
        return `${approved} members of ${members} have decided the dissolution (${
          twoThirds === true ? 'two thirds at least' : 'more than half, less than two thirds'
        }): say whether it is the majority that the convention provides for.`
      return `The decision is missing of: ${list(awaited)}.${against === '' ? '' : ` Against: ${against}.`}`
    },
    nobodyLeftToSign: ({ awaited }, outcome) =>
      outcome === 'unmet' ? `The signature is missing of: ${list(awaited)}.` : 'No signature is awaited any more.',
    everyMemberStillSigned: ({ awaited }, outcome) =>
      outcome === 'unmet'
        ? `Joined since the signature, must decide and sign in turn: ${list(awaited)}.`
        : 'Every member of the day has signed.',
    dissolutionDayReached: ({ on }, outcome) => {
      if (outcome === 'not-applicable') return 'The document is not signed by all.'
      return outcome === 'met'
        ? `The day of the dissolution has come: ${day(on)}.`
        : `The dissolution takes effect on ${day(on)}.`
    },
    dissolutionDayComputed: ({ on, awaited }, outcome) => {
      if (outcome === 'not-applicable') return 'The document is not being signed.'
      return on === null
        ? `The dissolution still awaits the signature of: ${list(awaited)}.`
        : `This signature is the last: the dissolution takes effect on ${day(on)}.`
    },
    dissolutionSignatory: ({ body, alreadySigned, signatories }, outcome) => {
      if (outcome !== 'unmet') return 'The member has decided and signs for itself.'
      if (alreadySigned === true) return `Has already signed: ${body}.`
      return `A member that has decided the dissolution signs, for itself; the coordinator records paper only. May sign: ${list(signatories)}.`
    },
    dissolutionSignatureAuthorised: ({ body, signedOn }, outcome) =>
      outcome === 'met'
        ? 'The member’s act, enforceable, precedes the signature.'
        : `An act in favour, enforceable on ${day(signedOn)}, is missing of: ${body}.`,
    dissolutionTextSigned: ({ sameText, openedOn }, outcome) => {
      if (outcome === 'not-applicable') return 'The document is not being signed.'
      if (outcome === 'met') return 'The document signed is the one opened to signature.'
      return sameText === false
        ? 'The document signed is not the one opened to signature.'
        : `The signature is dated between the opening, ${day(openedOn)}, and today.`
    },
  },
}

/** The contracts in course, then the disputes that are not over. */
const both = (contracts: Json | undefined, disputes: Json | undefined): string =>
  [titles(contracts), matters(disputes)].filter((said) => said !== '').join(', ')

const plan = (running: string, outcome: string): string => {
  if (outcome === 'not-applicable') return 'No contract runs and no dispute is pending: there is nothing to wind up.'
  return outcome === 'met'
    ? `A settlement plan is attached for: ${running}.`
    : `The settlement plan, to be approved in the same document, is missing for: ${running}.`
}
