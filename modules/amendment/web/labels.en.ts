import type { Json } from '#kernel/canonical.ts'
import { formatDate } from '#ui/i18n/format.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Amendment } from '../model/state.ts'

type Capacity = 'member' | 'coordinator' | 'clock'

const day = (value: Json | undefined): string => (typeof value === 'string' ? formatDate(value, 'en') : '—')
const list = (value: Json | undefined): string => (Array.isArray(value) ? value.join(', ') : '')
const titles = (value: Json | undefined): string =>
  Array.isArray(value) ? value.map((item) => `“${item.title}”`).join(', ') : ''

export const labels: ModuleLabels<Act['type'], Amendment['status'], keyof typeof rules, Capacity> = {
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
    propose: ({ payload }) => `The amendment “${payload.title}” was proposed.`,
    approve: () => 'An act of approval was filed.',
    object: () => 'An unfavourable act was filed.',
    openSignature: () => 'The amendment was opened for signature.',
    sign: ({ payload }) => `The amendment was signed on ${day(payload.signedOn)}.`,
    notify: ({ payload }) => `The amendment was notified, received on ${day(payload.receivedOn)}.`,
    recount: () => 'A member left, and with it the last thing awaited.',
    takeEffect: () => 'The amendment took effect.',
    abandon: ({ payload }) => `The amendment was abandoned: ${payload.reason}`,
  },
  tasks: {
    approve: ({ facts }) => `The act of ${facts.body} on the amendment “${facts.title}” is missing.`,
    openSignature: ({ facts }) => `Open the amendment “${facts.title}” for signature.`,
    sign: ({ facts }) => `The signature of ${facts.body} on the amendment “${facts.title}” is missing.`,
    notify: ({ facts }) => `Notify ${facts.body} of the amendment “${facts.title}”.`,
  },
  rules: {
    conventionInForce: (_, outcome) =>
      outcome === 'met' ? 'The convention is in force.' : 'Only a convention in force is amended: this one is not.',
    changeStated: (_, outcome) =>
      outcome === 'met'
        ? 'The amendment changes the convention.'
        : 'The amendment changes nothing: say which clause it sets.',
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
        : `Those who deliberate, each for itself or by sending its act to the coordinator: ${list(members)}.`,
    amendmentAct: (facts, outcome) => voteSentence(facts, outcome === 'met', 'favourable'),
    amendmentOpposed: (facts, outcome) => voteSentence(facts, outcome === 'met', 'unfavourable'),
    membersUnanimous: ({ awaited, objected }, outcome) => {
      if (outcome === 'met') return 'All members have approved.'
      const against = list(objected)
      return `The approval of these is missing: ${list(awaited)}${against === '' ? '' : ` (against: ${against})`}. If the convention can be amended without unanimity, say by which clause.`
    },
    someoneApproved: (_, outcome) =>
      outcome === 'met' ? 'One member at least has approved.' : 'No member has approved: there is nobody to sign.',
    amendmentSignatory: ({ signatories, alreadySigned }, outcome) => {
      if (outcome === 'met') return 'This signature is awaited.'
      if (alreadySigned === true) return 'This member has already signed.'
      return `Those who sign, each for itself: ${list(signatories)}. The coordinator records for another only a signature on paper.`
    },
    amendmentSignatoryInOffice: ({ signedOn }, outcome) =>
      outcome === 'met'
        ? `The signatory was in office on ${day(signedOn)}.`
        : `The signatory was not in office on ${day(signedOn)}: update the register, or have the one in office sign.`,
    amendmentSignatoryNamed: ({ names, title }, outcome) =>
      outcome === 'unmet'
        ? `The act authorises “${names}” to sign, not “${title}”.`
        : 'The act authorises the signatory, by office or by name.',
    amendmentSignatureValid: ({ verdict }, outcome) => {
      if (outcome === 'not-applicable') return 'Signed on paper: the signed page is attached.'
      if (outcome === 'met') return 'The electronic signature is valid.'
      if (verdict === 'indeterminate') return 'The validation could not conclude: a person appraises the report.'
      return verdict === null
        ? 'The electronic signature was not validated: upload the signed file.'
        : 'The file bears no valid electronic signature.'
    },
    amendmentSignatureAuthorised: ({ about, favourable, dated, enforceableOn, signedOn }, outcome) => {
      if (outcome === 'met') return `An act enforceable since ${day(enforceableOn)} authorises this signature.`
      if (about !== true) return 'The deliberation or decision of this member on this amendment is missing.'
      if (favourable !== true) return 'The act of this member is unfavourable.'
      return enforceableOn === null
        ? `The act of ${day(dated)} is not enforceable: its transmission or its publication is missing.`
        : `The act of ${day(dated)}, enforceable on ${day(enforceableOn)}, does not precede the signature of ${day(signedOn)}.`
    },
    amendmentTextSigned: ({ sameText, openedOn, signedOn }, outcome) => {
      if (outcome === 'met') return 'The text signed is the one deliberated on.'
      return sameText === false
        ? 'The text signed is not the one deliberated on.'
        : `The day of signature (${day(signedOn)}) must follow the opening (${day(openedOn)}) and not be to come.`
    },
    amendmentNotified: ({ party, alreadyNotified, lastSignedOn, receivedOn }, outcome) => {
      if (outcome === 'met') return `Received on ${day(receivedOn)}, with proof.`
      if (party === false) return 'This body is not a member of the group.'
      if (alreadyNotified === true) return 'It has already been notified of the amendment.'
      return `The receipt (${day(receivedOn)}) must follow the last signature (${day(lastSignedOn)}) and not be to come.`
    },
    amendmentEffect: ({ effectiveOn, awaited }, outcome) => {
      if (outcome === 'not-applicable') return 'The amendment takes effect at the last notification.'
      return typeof effectiveOn === 'string'
        ? `The amendment takes effect on ${day(effectiveOn)}.`
        : `The amendment takes effect once notified to: ${list(awaited)}.`
    },
    absentNoLongerAwaited: ({ awaited }, outcome) =>
      outcome === 'met' ? 'Nobody is awaited any more.' : `Still awaited: ${list(awaited)}.`,
    effectDayReached: ({ effectiveOn }, outcome) =>
      outcome === 'met'
        ? 'The day of effect has come.'
        : `The amendment takes effect on ${day(effectiveOn)}, not before.`,
  },
}

function voteSentence(
  facts: Readonly<Record<string, Json>>,
  granted: boolean,
  sense: 'favourable' | 'unfavourable',
): string {
  if (granted) return `The act filed is ${sense}, and is about this amendment.`
  if (facts.about !== true) return 'The deliberation or decision of this member on this amendment is missing.'
  if (facts.favourable !== (sense === 'favourable')) return `The act filed is not ${sense}.`
  return facts.enforceableOn === null
    ? 'The act is not enforceable yet: its transmission or its publication is missing.'
    : `The act is enforceable only on ${day(facts.enforceableOn)}.`
}
