import { factsIn } from '#ui/i18n/facts.ts'
import type { Ground } from '../model/state.ts'
import type * as fr from './labels.fr.ts'

const { day, euros } = factsIn('en')

const GROUNDS: Readonly<Record<Ground, string>> = {
  'force-majeure': 'force majeure',
  fault: 'a fault of the holder',
  'public-interest': 'the public interest',
  exclusion: 'a case of exclusion that arose',
  'modification-impossible': 'an impossible modification',
}
const groundIn = (ground: unknown): string => GROUNDS[String(ground) as Ground] ?? String(ground)

export const termination: typeof fr.termination = {
  process: 'termination',
  acts: {
    request: 'Ask for the termination of a contract',
    giveNotice: 'Enter a formal notice',
    recordHearing: 'Enter the hearing of the holder',
    decline: 'Set the request aside',
    decide: 'Terminate the contract',
    settle: 'Enter the statement of the termination',
  },
  final: { decide: 'The contract ends that day for all its members.' },
  statuses: {
    none: 'not asked for',
    requested: 'asked for',
    declined: 'set aside',
    decided: 'decided',
    settled: 'settled',
  },
  capacities: { buyer: 'a buyer of the contract', coordinator: 'the coordinator' },
  done: {
    request: ({ payload }) => `The termination is asked for, for ${groundIn(payload.ground)}: ${payload.reason}`,
    giveNotice: ({ payload }) => `The holder is given formal notice until ${day(payload.until)}.`,
    recordHearing: ({ payload }) => `The holder was heard on ${day(payload.on)}.`,
    decline: ({ payload }) => `The coordinator sets the request aside: ${payload.why}`,
    decide: ({ payload }) =>
      `The contract is terminated for ${groundIn(payload.ground)}; its last day is ${day(payload.effectiveOn)}.`,
    settle: ({ payload }) => `The statement of the termination is established: ${euros(payload.amount)}.`,
  },
  tasks: {
    decide: ({ facts }) => `A termination is asked for (${facts.asked}): to be decided, or set aside.`,
    settle: ({ due }) => `The statement of the termination is to be established by ${day(due)}.`,
  },
  rules: {
    terminatedContract: ({ notifiedOn, endsOn }, outcome) => {
      if (outcome === 'met') return `The contract is notified since ${day(notifiedOn)}.`
      return notifiedOn === '' || endsOn === ''
        ? 'This contract is not notified: there is nothing to terminate.'
        : `This contract ended on ${day(endsOn)}.`
    },
    groundOfCode: ({ ground }) => `The code has this ground: ${groundIn(ground)}.`,
    noticeLeavesDelay: ({ sentOn, until, today }, outcome) => {
      if (outcome === 'met') return `Sent on ${day(sentOn)}, it leaves until ${day(until)}.`
      return String(sentOn) > String(today)
        ? `The notice is dated ${day(sentOn)}, which has not come yet.`
        : `The notice of ${day(sentOn)} leaves no delay: it goes to ${day(until)}.`
    },
    heardAfterNotice: ({ sentOn, on }, outcome) => {
      if (outcome === 'met') return `Heard on ${day(on)}, after the notice of ${day(sentOn)}.`
      return sentOn === ''
        ? 'No formal notice tells the holder what is reproached.'
        : `The hearing comes between the notice, of ${day(sentOn)}, and today.`
    },
    noticePassed: ({ until }, outcome) => {
      if (outcome === 'not-applicable') return 'The ground is no fault.'
      if (outcome === 'met') return `The delay of the notice has passed since ${day(until)}.`
      return until === ''
        ? 'A fault comes after a formal notice: send it, and let its delay pass.'
        : `The holder has until the end of ${day(until)} to comply with the notice.`
    },
    heardBeforeFault: ({ on }, outcome) => {
      if (outcome === 'not-applicable') return 'The ground is no fault.'
      return outcome === 'met'
        ? `The holder was heard on ${day(on)}.`
        : 'The holder was not heard: enter its hearing, with the proof.'
    },
    effectDated: ({ effectiveOn, endsOn, today }, outcome) => {
      if (outcome === 'met') return `The last day of the contract is ${day(effectiveOn)}.`
      return String(effectiveOn) < String(today)
        ? `A termination does not go back: its effect of ${day(effectiveOn)} is past.`
        : `The contract ends by itself on ${day(endsOn)}.`
    },
    indemnityComputed: ({ known, initial, accepted, indemnity }, outcome) => {
      if (outcome === 'not-applicable') return 'This ground opens no indemnity that is computed here.'
      return known === false
        ? 'The amount of the contract is not known here: the indemnity is computed in the statement.'
        : `The indemnity is ${euros(indemnity)}, of ${euros(initial)} of which ${euros(accepted)} are accepted.`
    },
    statementDated: ({ effectiveOn, settledOn }, outcome) =>
      outcome === 'met'
        ? `Established on ${day(settledOn)}.`
        : `The statement comes between the effect of the termination, on ${day(effectiveOn)}, and today.`,
    statementInTime: ({ last, settledOn }, outcome) =>
      outcome === 'met'
        ? `Established before the end of ${day(last)}.`
        : `Established on ${day(settledOn)}, when it was due by ${day(last)}: say why.`,
  },
}
