import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Dispute } from '../model/state.ts'

const { day, listed } = factsIn('en')
const some = (value: Json | undefined): boolean => Array.isArray(value) && value.length > 0

export const labels: ModuleLabels<
  Act['type'],
  Dispute['status'],
  keyof typeof rules,
  'member' | 'party' | 'coordinator'
> = {
  process: 'dispute',
  acts: {
    open: 'Record a dispute on the convention',
    beginAmicable: 'Begin the amicable phase',
    recordStep: 'Record an amicable step',
    concludeAgreement: 'File the signed agreement',
    failAmicable: 'Record that the amicable phase failed',
    goToCourt: 'Record the court action',
    recordJudgment: 'File the judgment',
    close: 'Close the dispute',
  },
  statuses: {
    none: 'no dispute',
    open: 'recorded',
    amicable: 'in the amicable phase',
    'amicable-failed': 'amicable phase failed',
    'in-court': 'before the court',
    judged: 'judged',
    settled: 'settled by an agreement',
    closed: 'closed',
  },
  capacities: { member: 'a member of the group', party: 'a party to the dispute', coordinator: 'the coordinator' },
  done: {
    open: ({ payload }) => `A dispute was recorded: ${payload.subject}`,
    beginAmicable: ({ payload }) => `The amicable phase began on ${day(payload.startedOn)}.`,
    recordStep: ({ payload }) => `Amicable step of ${day(payload.on)}: ${payload.what}`,
    concludeAgreement: ({ payload }) => `The parties signed an agreement on ${day(payload.on)}.`,
    failAmicable: ({ payload }) =>
      `The amicable phase was said to have failed on ${day(payload.on)}: ${payload.reason}`,
    goToCourt: ({ payload }) => `${payload.court} was seized on ${day(payload.on)} (no. ${payload.reference}).`,
    recordJudgment: ({ payload }) => `A judgment was given on ${day(payload.on)}: ${payload.summary}`,
    close: ({ payload }) => `The dispute was closed: ${payload.reason}`,
  },
  tasks: {
    beginAmicable: ({ facts }) => `First look for an amicable solution to the dispute “${facts.subject}”.`,
    concludeAgreement: ({ facts, due }) =>
      `Dispute “${facts.subject}”: agree, or record the failure, before the amicable phase ends on ${day(due)}.`,
    goToCourt: ({ facts }) => `Dispute “${facts.subject}”: go to court, or let it go.`,
    recordJudgment: ({ facts }) => `File the judgment on the dispute “${facts.subject}”.`,
    close: ({ facts }) => `Close the dispute “${facts.subject}” once its outcome is carried out.`,
  },
  rules: {
    conventionExecuted: (_, outcome) =>
      outcome === 'met'
        ? 'The convention has taken effect: its execution may give rise to a dispute.'
        : 'The convention has not taken effect: nothing of its execution can be in dispute yet.',
    disputeBetweenParties: ({ parties, strangers, twice }, outcome) => {
      if (outcome === 'met') return `The dispute is between parties to the convention: ${listed(parties)}.`
      if (some(strangers)) return `Not a party to the convention: ${listed(strangers)}.`
      return some(twice)
        ? `Nobody is in dispute with itself, nor named twice: ${listed(twice)}.`
        : 'The other party is missing.'
    },
    claimsForItself: ({ claimant }, outcome) =>
      outcome === 'met'
        ? 'The member claims for itself, or through the coordinator who records its claim.'
        : `The dispute is for the member who claims to record: ${claimant}.`,
    amicableStartProved: ({ startedOn, openedOn, proved }, outcome) => {
      if (outcome === 'not-applicable') return 'No dispute is recorded.'
      if (outcome === 'met') return `The amicable phase begins on ${day(startedOn)}.`
      return proved === false
        ? `The phase would have begun before the record of ${day(openedOn)}: attach the document that proves it.`
        : 'The amicable phase cannot have begun in the future.'
    },
    amicableEndComputed: ({ months, until, courtFrom, byConvention }) =>
      `The amicable phase lasts ${months} months (${
        byConvention === true ? 'set by the convention' : 'for want of a clause'
      }), to the end of ${day(until)}; the court may be seized from ${day(courtFrom)}.`,
    stepWithinPhase: ({ startedOn }, outcome) =>
      outcome === 'unmet'
        ? `An amicable step is dated between the beginning of the phase, ${day(startedOn)}, and today.`
        : 'The step is dated within the amicable phase.',
    failureWithinPhase: ({ startedOn }, outcome) =>
      outcome === 'unmet'
        ? `The failure is recorded with a reason, on a day between ${day(startedOn)} and today.`
        : 'The failure is dated within the amicable phase and reasoned.',
    agreementByEveryParty: ({ missing, strangers, since }, outcome) => {
      if (outcome !== 'unmet') return 'The agreement is signed by every party.'
      if (some(missing)) return `The agreement lacks the signature of: ${listed(missing)}.`
      return some(strangers)
        ? `Not a party to the dispute: ${listed(strangers)}.`
        : `The agreement is dated between ${day(since)} and today.`
    },
    amicableFirst: ({ urgency }, outcome) => {
      if (outcome === 'not-applicable') return 'The convention requires no amicable phase before the court.'
      if (outcome === 'unmet')
        return 'The convention requires an amicable solution to be sought first: begin that phase, or say which urgency dispenses with it.'
      return typeof urgency === 'string' ? `Urgency is invoked: ${urgency}` : 'The parties sought an amicable solution.'
    },
    amicablePhaseOver: ({ until, courtFrom, urgency }, outcome) => {
      if (outcome === 'not-applicable') return 'No length of an amicable phase is to be observed.'
      if (outcome === 'unmet')
        return `The amicable phase lasts to the end of ${day(until)}: go to court from ${day(courtFrom)}, or say which urgency shortens it.`
      return typeof urgency === 'string'
        ? `Urgency is invoked: ${urgency}`
        : `The amicable phase ended on ${day(until)}.`
    },
    courtOfTheConvention: ({ court, named }, outcome) => {
      if (named === null)
        return outcome === 'to-appraise'
          ? `The convention names no court: say why this one has jurisdiction: ${court}.`
          : `The jurisdiction of this court was appraised: ${court}.`
      return outcome === 'met'
        ? `The court is the one that the convention names: ${named}.`
        : `The convention names another court than “${court}”: ${named}.`
    },
    actionDated: ({ since }, outcome) =>
      outcome === 'unmet'
        ? `The action is dated today at the latest${since === null ? '' : `, and after the amicable phase began on ${day(since)}`}.`
        : 'The action is dated.',
    judgmentDated: ({ since }, outcome) =>
      outcome === 'unmet'
        ? `A judgment follows the action or the judgment before it (${day(since)}), its notification follows it, and neither is still to come.`
        : 'The judgment and its notification are dated in their order.',
    claimantLetsGo: ({ claimant }, outcome) => {
      if (outcome === 'not-applicable') return 'The dispute has an outcome.'
      return outcome === 'met'
        ? 'The claimant lets its claim go.'
        : `Without an agreement or a judgment only the claimant closes the dispute, by letting it go: ${claimant}.`
    },
    judgmentFinal: ({ until }, outcome) => {
      if (outcome === 'not-applicable') return 'No judgment is open to appeal.'
      return outcome === 'to-appraise' || outcome === 'unmet'
        ? `The judgment may be appealed to the end of ${day(until)}: the case is pending.`
        : `The period to appeal ended on ${day(until)}, or a person said why the case is no longer pending.`
    },
  },
}
