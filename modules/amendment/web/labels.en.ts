import type { Json } from '#kernel/canonical.ts'
import { circuitDone, circuitSentences, signatureSentences } from '#ui/circuit/sentences.en.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type * as signing from '../model/signing-rules.ts'
import type { Act, Amendment } from '../model/state.ts'

const { day, listed } = factsIn('en')

type Capacity = 'member' | 'coordinator' | 'clock'

const titles = (value: Json | undefined): string =>
  Array.isArray(value) ? value.map((item) => `“${item.title}”`).join(', ') : ''

const circuit = circuitSentences({
  matter: 'this amendment',
  body: 'this member',
  text: 'the one deliberated on',
  stranger: 'This body is not a member of the group.',
})

export const labels: ModuleLabels<
  Act['type'],
  Amendment['status'],
  keyof typeof rules | keyof typeof signing,
  Capacity
> = {
  process: 'amendment',
  acts: {
    propose: 'Propose an amendment',
    approve: 'File the act of approval',
    object: 'File the unfavourable act',
    openSignature: 'Open the amendment for signature',
    sign: 'Sign the amendment',
    notify: 'Notify the amendment',
    recount: 'Record that nobody is awaited any more',
    takeEffect: 'Take effect',
    abandon: 'Abandon the amendment',
  },
  statuses: {
    none: 'no amendment',
    proposed: 'proposed, awaiting deliberations',
    signing: 'open for signature',
    signed: 'signed by all',
    notified: 'notified to all, not yet in effect',
    effective: 'in effect',
    abandoned: 'abandoned',
  },
  capacities: {
    member: 'a member',
    coordinator: 'the coordinator',
    clock: 'the mere passing of time',
  },
  done: {
    ...circuitDone,
    propose: ({ payload }) => `The amendment “${payload.title}” was proposed.`,
    takeEffect: () => 'The amendment took effect.',
    abandon: ({ payload }) => `The amendment was abandoned: ${payload.reason}`,
  },
  tasks: {
    approve: ({ facts }) => `The act of ${facts.body} on the amendment “${facts.title}” is missing.`,
    openSignature: ({ facts }) => `Open the amendment “${facts.title}” for signature.`,
    sign: ({ facts }) => `The signature of ${facts.body} on the amendment “${facts.title}” is missing.`,
    notify: ({ facts }) => `Notify ${facts.body} of the amendment “${facts.title}”.`,
  },
  asked: {
    approve: ({ facts }) => `Bring the act of your deliberative organ on the amendment “${facts.title}”.`,
    sign: ({ facts }) => `Sign the amendment “${facts.title}”.`,
  },
  rules: {
    ...signatureSentences,
    conventionInForce: (_, outcome) =>
      outcome === 'met' ? 'The convention is in force.' : 'Only a convention in force is amended: this one is not.',
    changeStated: (_, outcome) =>
      outcome === 'met'
        ? 'The amendment changes the convention.'
        : 'The amendment changes nothing: say which clause it sets.',
    groupRenamed: ({ name, longest }, outcome) => {
      if (outcome === 'not-applicable') return 'This amendment does not change the name of the group.'
      return outcome === 'met'
        ? `The group will be called: ${name}.`
        : `A group has a name of 1 to ${longest} characters: propose another one.`
    },
    coordinatorSucceeded: ({ coordinates, member }, outcome) => {
      if (outcome === 'not-applicable') return 'This amendment does not touch the coordinator.'
      if (outcome === 'met') return 'A member succeeds the coordinator.'
      if (coordinates !== true) return 'The body to be replaced is not a coordinator.'
      return member === true
        ? 'The new coordinator is another member, from today or later.'
        : 'The new coordinator is not a member of the group.'
    },
    coordinatorDuties: ({ contracts }, outcome) => {
      if (outcome === 'not-applicable') return 'This amendment does not touch the coordinator.'
      const passed = titles(contracts)
      return passed === ''
        ? 'The new coordinator takes over the missions; no contract is running.'
        : `The new coordinator takes over the missions and the contracts: ${passed}.`
    },
    incomingCommittee: (_, outcome) =>
      outcome === 'not-applicable'
        ? 'The award committee does not change.'
        : 'The convention relies on the award committee of the coordinator: does the new one have one?',
    longerDuration: (_, outcome) => {
      if (outcome === 'not-applicable') return 'This amendment does not touch the duration.'
      if (outcome === 'met') return 'The amendment lengthens the duration.'
      return outcome === 'unmet'
        ? 'The amendment does not lengthen the duration.'
        : 'Does the amendment lengthen the duration? A calendar alone cannot compare the old and the new.'
    },
    memberAsked: ({ members }, outcome) =>
      outcome === 'met'
        ? 'This member deliberates on the amendment.'
        : `Those who deliberate, each for itself or by sending its act to the coordinator: ${listed(members)}.`,
    amendmentAct: circuit.approval,
    amendmentOpposed: circuit.opposition,
    membersUnanimous: ({ awaited, objected }, outcome) => {
      if (outcome === 'met') return 'All members have approved.'
      const against = listed(objected)
      return `The approval of these is missing: ${listed(awaited)}${against === '' ? '' : ` (against: ${against})`}. If the convention can be amended without unanimity, say by which clause.`
    },
    someoneApproved: (_, outcome) =>
      outcome === 'met' ? 'One member at least has approved.' : 'No member has approved: there is nobody to sign.',
    amendmentSignatory: circuit.signatory,
    amendmentSignatureAuthorised: circuit.authorised,
    amendmentTextSigned: circuit.textSigned,
    amendmentNotified: circuit.notified,
    amendmentEffect: ({ effectiveOn, awaited }, outcome) => {
      if (outcome === 'not-applicable') return 'The amendment takes effect at the last notification.'
      return typeof effectiveOn === 'string'
        ? `The amendment takes effect on ${day(effectiveOn)}.`
        : `The amendment takes effect once notified to: ${listed(awaited)}.`
    },
    absentNoLongerAwaited: circuit.nobodyAwaited,
    effectDayReached: ({ effectiveOn }, outcome) =>
      outcome === 'met'
        ? 'The day of effect has come.'
        : `The amendment takes effect on ${day(effectiveOn)}, not before.`,
  },
}
