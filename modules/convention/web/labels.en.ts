import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { formatDate } from '#ui/i18n/format.ts'
import { capitalised, ofName, toName } from '#ui/i18n/names.ts'
import type { Facts, ModuleLabels } from '#ui/labels.ts'
import type { Act, Convention } from '../model/state.ts'
import type { Capacity, RuleId } from './rule-id.ts'

const { listed } = factsIn('en')
const day = (value: Json | undefined): string =>
  typeof value === 'string' ? formatDate(value, 'en') : 'an unknown day'
const bodies = (value: Json | undefined): string =>
  Array.isArray(value) ? value.map((one) => (isRecord(one) ? String(one.body) : String(one))).join(', ') : ''
const isRecord = (value: Json): value is Facts => typeof value === 'object' && value !== null && !Array.isArray(value)

const PARTS: Facts = { siret: 'the SIRET', seat: 'the seat', representative: 'a representative in office' }
const EFFECTS: Facts = {
  notification: 'the receipt of the convention by the last founder',
  'last-signature': 'the last signature',
  transmission: 'the transmission to the legality control',
  date: 'the date that the convention sets',
}
const VERDICTS: Facts = {
  'total-failed': 'the signature is invalid',
  indeterminate: 'the validation does not conclude',
  unsigned: 'the file bears no signature',
}
const named = (names: Facts, value: Json | undefined): string =>
  Array.isArray(value)
    ? value.map((one) => String(names[String(one)] ?? one)).join(', ')
    : String(names[String(value)] ?? '')

const nameOf = (clauses: Json | undefined): string =>
  clauses !== undefined && isRecord(clauses) ? String(clauses.name ?? clauses.title) : ''

/** The words of the convention, in English. */
export const labels: ModuleLabels<Act['type'], Convention['status'], RuleId, Capacity> = {
  process: 'convention',
  acts: {
    found: 'Found the group',
    revise: 'Revise the clauses',
    openSignature: 'Open the convention for signature',
    sign: 'Sign the convention',
    deliverOriginal: 'Hand over an original',
    constitute: 'Record that the group is constituted',
    transmit: 'Transmit the convention to the legality control',
    notify: 'Notify the convention to a member',
    acknowledge: 'Record an acknowledgement of receipt',
    takeEffect: 'Record that the convention takes effect',
    enterMember: 'Enter a member',
    recordDeparture: 'Record the departure of a member',
    applyAmendment: 'Apply an amendment',
    end: 'Record the end of the group',
  },
  statuses: {
    none: 'no convention',
    draft: 'in preparation',
    signing: 'for signature',
    constituted: 'constituted',
    'in-force': 'in force',
    ended: 'ended',
  },
  capacities: {
    preparer: 'whoever prepares the group',
    coordinator: 'the coordinator',
    member: 'a member of the group',
    clock: 'the mere passing of time',
  },
  rules: {
    groupNamed: ({ name, length, longest }, outcome) => {
      if (outcome === 'met') return `The group has a name: ${name}.`
      return length === 0
        ? 'The name of the group is missing: whoever founds it gives it.'
        : `The name of the group has ${length} characters, ${longest} at most are allowed: give a shorter one.`
    },
    severalMembers: ({ members }, outcome) =>
      outcome === 'met'
        ? `The group joins ${members} members.`
        : 'A joint purchasing group joins two members at least.',
    partiesKnown: ({ unknown }, outcome) =>
      outcome === 'met' ? 'Each party is in the register.' : `To be registered first: ${listed(unknown)}.`,
    coordinatorIsMember: ({ coordinators }, outcome) =>
      outcome === 'met'
        ? `The coordinator is a member of the group: ${listed(coordinators)}.`
        : 'A coordinator chosen among the members is missing.',
    oneCoordinatorPerMission: ({ missions }, outcome) =>
      outcome === 'met'
        ? 'Each mission has one coordinator only.'
        : `The same mission is given to two coordinators: ${listed(missions)}.`,
    legalBasisStated: ({ legalBasis }, outcome) =>
      outcome === 'met'
        ? `The convention cites its texts: ${listed(legalBasis)}.`
        : 'The convention cites no article of the code: somebody must answer for it in writing.',
    expectedHeadings: ({ missing }, outcome) =>
      outcome === 'met'
        ? 'No expected clause is missing.'
        : `The convention says nothing of: ${listed(missing)}. That is lawful, if somebody chose it.`,
    partiesIdentified: ({ incomplete }, outcome) =>
      outcome === 'met'
        ? 'Each party has its SIRET, its seat and somebody who may sign for it.'
        : `Before signing, there must be: ${incompleteParties(incomplete)}.`,
    signsForItsBody: ({ body, medium }, outcome, names) =>
      outcome === 'met'
        ? `The signatory acts for ${names.the(body)}.`
        : medium === 'paper'
          ? `Only a representative ${names.of(body)}, or the coordinator for a signature on paper, does this act.`
          : `Only a representative ${names.of(body)} signs for it electronically.`,
    blockToSign: ({ body, party, signedOn }, outcome, names) => {
      if (outcome === 'met') return `The signature block ${names.of(body)} waits to be signed.`
      return party === false
        ? `${capitalised(names.the(body))} is no party to the convention.`
        : `${capitalised(names.the(body))} has signed already, on ${day(signedOn)}.`
    },
    signatureAuthorised: ({ body, signedOn, actDatedOn, enforceableOn }, outcome, names) => {
      if (outcome === 'met')
        return `The act of ${day(actDatedOn)}, enforceable since ${day(enforceableOn)}, authorises the signature of ${day(signedOn)}.`
      if (actDatedOn === null)
        return `The deliberation or decision by which ${names.the(body)} approves the convention is missing.`
      return enforceableOn === null
        ? `The act of ${day(actDatedOn)} is not enforceable: its transmission or its publication is missing.`
        : `The act of ${day(actDatedOn)}, enforceable on ${day(enforceableOn)}, does not authorise a signature on ${day(signedOn)}.`
    },
    signatoryInOffice: ({ signedOn }, outcome) =>
      outcome === 'met'
        ? `The signatory is in office on ${day(signedOn)}.`
        : `The signatory is neither representative nor delegate on ${day(signedOn)}.`,
    signatoryNamedByTheAct: ({ named: who, title }, outcome) => {
      if (outcome === 'not-applicable') return 'Without a signatory in office, the authority compares to nobody.'
      if (outcome === 'met') return `The act authorises this signatory: ${title}.`
      return `The act authorises “${who}”; the signatory is: ${title}.`
    },
    signatureDated: ({ signedOn, today }, outcome) =>
      outcome === 'met'
        ? `The signature is dated ${day(signedOn)}.`
        : `A signature is not dated ahead: ${day(signedOn)} comes after ${day(today)}.`,
    electronicSignatureValid: ({ verdict }, outcome) => {
      if (outcome === 'not-applicable') return 'The signature is on paper.'
      if (outcome === 'met') return 'The validation of the electronic signature passed in full.'
      if (outcome === 'to-appraise') return 'The validation does not conclude: read its report and judge the signature.'
      return verdict === null
        ? 'The signed document was not brought, or was not validated.'
        : `The electronic signature does not count: ${named(VERDICTS, verdict)}.`
    },
    oneMedium: ({ medium }, outcome) =>
      outcome === 'met'
        ? 'All sign on the same medium.'
        : `Others did not sign on ${medium === 'paper' ? 'paper' : 'an electronic document'}: the whole must hold in one certified file.`,
    signatureAwaited: ({ awaited }, outcome) =>
      outcome === 'met' ? `The signature is missing of: ${bodies(awaited)}.` : 'All parties have signed.',
    everyPartySigned: ({ missing, parties }, outcome) =>
      outcome === 'met' ? `The ${parties} parties have signed.` : `The signature is missing of: ${bodies(missing)}.`,
    originalsComplete: ({ perMember, short }, outcome) => {
      if (outcome === 'not-applicable') return 'The coordinator keeps one original.'
      return outcome === 'met'
        ? `Each member has its ${perMember} originals.`
        : `Originals are missing (${perMember} for each member) for: ${bodies(short)}.`
    },
    originalAwaited: ({ perMember, awaited }, outcome) => {
      if (outcome === 'met')
        return `Originals are still to be handed over (${perMember} for each member) to: ${bodies(awaited)}.`
      return perMember === null
        ? 'The coordinator keeps one original.'
        : 'Each party that has signed has had its originals.'
    },
    originalDue: ({ body, perMember, delivered }, outcome, names) => {
      if (outcome === 'met') return `${capitalised(names.the(body))} has had ${delivered} of ${perMember} originals.`
      if (perMember === null) return 'The convention gives no original to each member.'
      return `Nothing is due ${names.to(body)}: ${delivered} of ${perMember} handed over, and only to who signed, on a day that is past.`
    },
    conventionDated: ({ signedOn }, outcome) =>
      outcome === 'computed'
        ? `The convention bears the date of its last signature: ${day(signedOn)}.`
        : 'Nobody has signed yet: the convention has no date.',
    notifiedToAParty: ({ body, sentOn, signedOn }, outcome, names) =>
      outcome === 'met'
        ? `The convention, signed on ${day(signedOn)}, is sent ${names.to(body)} on ${day(sentOn)}.`
        : `The notification ${names.to(body)} comes after the last signature (${day(signedOn)}) and is not dated ahead: ${day(sentOn)}.`,
    receiptProved: ({ body, sentOn, receivedOn }, outcome, names) => {
      if (outcome === 'met')
        return `${capitalised(names.the(body))} received on ${day(receivedOn)} what was sent on ${day(sentOn)}.`
      return sentOn === null
        ? `Nothing was sent ${names.to(body)} yet.`
        : `The receipt of ${day(receivedOn)} must come after the sending of ${day(sentOn)} and be proved.`
    },
    acknowledgesForItself: ({ body }, outcome, names) =>
      outcome === 'met'
        ? `The receipt is recorded for ${names.the(body)}.`
        : `Only ${names.the(body)} and the coordinator record this receipt.`,
    partyToNotify: ({ waiting }, outcome) =>
      outcome === 'met'
        ? `The convention is still to be notified, or its receipt to be proved, for: ${bodies(waiting)}.`
        : 'The convention was notified to each member, and each has received it.',
    receiptAwaited: ({ sent, awaited }, outcome) => {
      if (outcome === 'met') return `An acknowledgement of receipt is awaited from: ${bodies(awaited)}.`
      return sent === 0
        ? 'The convention was not sent to anybody yet.'
        : 'All to whom the convention was sent have acknowledged it.'
    },
    receivedOnce: ({ body, receivedOn }, outcome, names) =>
      outcome === 'met'
        ? `No receipt is proved yet for ${names.the(body)}.`
        : `${capitalised(names.the(body))} received the convention on ${day(receivedOn)}: that day fixes since when it is a member, and is not changed.`,
    notYetTransmitted: ({ transmittedOn }, outcome) =>
      outcome === 'met'
        ? 'The convention was not transmitted to the legality control yet.'
        : `The convention was transmitted to the legality control on ${day(transmittedOn)}.`,
    transmissionAcknowledged: ({ sentOn, signedOn }, outcome) =>
      outcome === 'met'
        ? `The convention is transmitted on ${day(sentOn)}, with the prefecture’s acknowledgement.`
        : `The transmission comes after the last signature (${day(signedOn)}) and bears the number of its acknowledgement: ${day(sentOn)}.`,
    effectDateReached: ({ on, from }, outcome) => {
      if (outcome === 'met') return `The group takes effect on ${day(on)}.`
      return on === null
        ? `The group will take effect with ${named(EFFECTS, from)}.`
        : `The group will take effect on ${day(on)}.`
    },
    entersOnce: ({ body, from }, outcome, names) =>
      outcome === 'met'
        ? `${capitalised(names.the(body))} enters the group on ${day(from)}.`
        : `${capitalised(names.the(body))} is a member of the group already.`,
    leavesOnce: ({ body, on }, outcome, names) =>
      outcome === 'met'
        ? `${capitalised(names.the(body))} leaves the group on ${day(on)}.`
        : `${capitalised(names.the(body))} is no member, or its departure of ${day(on)} has not come yet.`,
    versionNumbered: ({ number }) => `It will be version ${number} of the convention.`,
  },
  facts: { signatureAuthorised: { enforceableOn: 'enforceable on' } },
  done: {
    found: ({ payload }) => `The group was founded: ${nameOf(payload.clauses)}.`,
    revise: ({ payload }) => `The clauses were revised: ${payload.reason}`,
    openSignature: () => 'The convention was opened for signature.',
    sign: ({ payload }, names) =>
      `${capitalised(names.the(payload.body))} signed the convention on ${day(payload.signedOn)}.`,
    deliverOriginal: ({ payload }, names) =>
      `An original was handed over ${names.to(payload.body)} on ${day(payload.deliveredOn)}.`,
    constitute: () => 'All parties having signed, the group is constituted.',
    transmit: ({ payload }) => `The convention was transmitted to the legality control on ${day(payload.sentOn)}.`,
    notify: ({ payload }, names) => `The convention was notified ${names.to(payload.body)} on ${day(payload.sentOn)}.`,
    acknowledge: ({ payload }, names) =>
      `${capitalised(names.the(payload.body))} received the convention on ${day(payload.receivedOn)}.`,
    takeEffect: () => 'The convention came into force.',
    enterMember: ({ payload }, names) =>
      `${capitalised(names.the(payload.body))} entered the group on ${day(payload.from)}.`,
    recordDeparture: ({ payload }, names) =>
      `${capitalised(names.the(payload.body))} left the group on ${day(payload.on)}.`,
    applyAmendment: ({ payload }) => `An amendment of ${day(payload.on)} changed the convention: ${payload.cause}`,
    end: ({ payload }) => `The group ended on ${day(payload.on)}.`,
  },
  tasks: {
    openSignature: () => 'Open the convention for the parties to sign.',
    sign: ({ facts }) => `The signature ${ofName(String(facts.body), 'en')} is missing.`,
    deliverOriginal: ({ facts }) => `Hand over its originals ${toName(String(facts.body), 'en')}.`,
    constitute: () => 'Record that the group is constituted: all parties have signed.',
    notify: ({ facts }) => `Notify the convention ${toName(String(facts.body), 'en')}.`,
    acknowledge: ({ facts }) => `The acknowledgement of receipt ${ofName(String(facts.body), 'en')} is missing.`,
    transmit: () => 'Transmit the convention to the legality control.',
  },
  asked: {
    sign: () => 'Sign the convention.',
    acknowledge: () => 'Acknowledge receipt of the convention.',
  },
}

function incompleteParties(incomplete: Json | undefined): string {
  const said = Array.isArray(incomplete) ? incomplete.filter(isRecord) : []
  return said.map((one) => `${named(PARTS, one.missing)} (${one.body})`).join('; ')
}
