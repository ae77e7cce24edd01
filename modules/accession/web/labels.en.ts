import type { Json } from '#kernel/canonical.ts'
import { circuitDone, circuitSentences } from '#ui/circuit/sentences.en.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { formatCount } from '#ui/i18n/format.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Accession, Act } from '../model/state.ts'

const { day, listed } = factsIn('en')

type Capacity = 'newcomer' | 'coordinator' | 'member' | 'clock'

const titles = (value: Json | undefined): string =>
  Array.isArray(value) ? value.map((item) => `“${item.title}”`).join(', ') : ''
const count = (value: Json | undefined): string => formatCount(Number(value), 'en')

const circuit = circuitSentences({
  matter: 'this accession',
  body: 'this body',
  text: 'the amendment open for signature',
  stranger: 'This body is not a party to the amendment.',
})

export const labels: ModuleLabels<Act['type'], Accession['status'], keyof typeof rules, Capacity> = {
  process: 'accession',
  acts: {
    request: 'Ask to join',
    acknowledge: 'File the acknowledgement of receipt',
    examine: 'Examine the request',
    submitForApproval: 'Submit the request to those who deliberate',
    approve: 'File the act of approval',
    object: 'File the unfavourable act',
    openSignature: 'Open the amendment for signature',
    sign: 'Sign the amendment',
    recount: 'Record that nobody is awaited any more',
    returnToCoordinator: 'Record the return of the signed amendment',
    notify: 'Notify the amendment',
    reject: 'Reject the request',
    abandon: 'Abandon the request',
  },
  statuses: {
    none: 'no request',
    requested: 'request filed',
    'under-examination': 'under examination',
    'submitted-for-approval': 'awaiting deliberations',
    approved: 'approved',
    'amendment-signing': 'amendment open for signature',
    signed: 'amendment signed by all',
    effective: 'accession in effect',
    rejected: 'request rejected',
    abandoned: 'request abandoned',
  },
  capacities: {
    newcomer: 'the body that asks to join',
    coordinator: 'the coordinator',
    member: 'a member that deliberates on accessions',
    clock: 'the mere passing of time',
  },
  done: {
    ...circuitDone,
    request: ({ payload }, names) =>
      `The request ${names.of(payload.newcomer)} to join, sent on ${day(payload.sentOn)}, was filed.`,
    acknowledge: ({ payload }) => `The acknowledgement of ${day(payload.receivedOn)} was filed.`,
    examine: () => 'The request was examined.',
    submitForApproval: () => 'The request was submitted for approval.',
    returnToCoordinator: ({ payload }) =>
      `The signed amendment came back to the coordinator on ${day(payload.receivedOn)}; it is archived here: ${payload.archivePlace}.`,
    reject: ({ payload }) => `The request was rejected: ${payload.reason}`,
    abandon: ({ payload }) => `The request was abandoned: ${payload.reason}`,
  },
  tasks: {
    acknowledge: ({ facts }) => `The acknowledgement of ${facts.newcomer}’s request is missing: chase it.`,
    examine: ({ facts }) => `Examine the request of ${facts.newcomer}.`,
    submitForApproval: ({ facts }) => `Submit the request of ${facts.newcomer} to those who deliberate.`,
    approve: ({ facts }) => `The act of ${facts.body} on the accession of ${facts.newcomer} is missing.`,
    openSignature: ({ facts }) => `Open the accession amendment of ${facts.newcomer} for signature.`,
    sign: ({ facts }) => `The signature of ${facts.body} on the accession amendment of ${facts.newcomer} is missing.`,
    returnToCoordinator: ({ facts }) =>
      `Record the return of the accession amendment of ${facts.newcomer} and archive it.`,
    notify: ({ facts }) => `Notify ${facts.body} of the accession amendment of ${facts.newcomer}.`,
  },
  asked: {
    approve: ({ facts }) =>
      `Answer the request of ${facts.newcomer} to join: bring the act of your deliberative organ.`,
    sign: ({ facts }) => `Sign the accession amendment of ${facts.newcomer}.`,
  },
  rules: {
    accessionOpen: (_, outcome) =>
      outcome === 'met'
        ? 'The convention opens the group to new members.'
        : 'The convention does not open the group to new members: it must first be amended.',
    groupInForce: (_, outcome) =>
      outcome === 'met'
        ? 'The convention is in force.'
        : 'The convention is not, or no longer, in force: there is no group to join.',
    outsideTheGroup: (_, outcome) =>
      outcome === 'met' ? 'The body is not a member.' : 'The body is already a member.',
    oneFileAtATime: (_, outcome) =>
      outcome === 'met'
        ? 'The body has no other request open.'
        : 'The body has another request open: finish it or abandon it.',
    notYetMember: (_, outcome) =>
      outcome === 'unmet' ? 'The body has meanwhile joined by another file.' : 'The body is not a member yet.',
    requestOfTheBody: ({ registered, channel }, outcome) => {
      if (outcome === 'met') return 'The request comes from the body itself.'
      if (registered !== true) return 'The body is not in the register: register it first.'
      return channel === 'platform'
        ? 'On the platform, only the body itself files its request.'
        : 'Only the body, or the coordinator who received the letter or the e-mail, files the request.'
    },
    requestInOrder: ({ sentOn, receivedOn, proved }, outcome) => {
      if (proved === false)
        return 'A letter or an e-mail is proved by its acknowledgement of receipt: it is not attached.'
      if (receivedOn === null) return `Request sent on ${day(sentOn)}; its acknowledgement is awaited.`
      return outcome === 'met'
        ? `Request sent on ${day(sentOn)}, received on ${day(receivedOn)}.`
        : `The dates do not follow: sent on ${day(sentOn)}, received on ${day(receivedOn)}. Neither may be to come.`
    },
    acknowledgementInOrder: ({ sentOn, receivedOn, alreadyAcknowledged }, outcome) => {
      if (outcome === 'met') return `The receipt of ${day(receivedOn)} is proved.`
      return alreadyAcknowledged === true
        ? 'The acknowledgement is already on file.'
        : `An acknowledgement of ${day(receivedOn)} does not fit a request sent on ${day(sentOn)}.`
    },
    acknowledgedRequest: ({ sentOn }, outcome) =>
      outcome === 'met'
        ? 'The receipt of the request is proved.'
        : `The acknowledgement of the request sent on ${day(sentOn)} is missing: it is not examined without it.`,
    seatInTerritory: ({ department, territory, departments }, outcome) => {
      if (outcome === 'not-applicable') return 'The convention sets no condition on the seat.'
      if (outcome === 'met') return `The seat is in the territory (${territory}, département ${department}).`
      if (outcome === 'unmet')
        return `The seat is in the département ${department}, outside the territory of the convention (${listed(departments)}).`
      return `Is the seat in the territory (${territory ?? 'not stated'})? Its département, or the list of départements, is not known.`
    },
    competenceInTheObject: (_, outcome) => {
      if (outcome === 'not-applicable') return 'The convention sets no condition on competence.'
      if (outcome === 'unmet') return 'The evidence of competence (statutes, law) is missing: the body provides it.'
      return 'Is the body competent in the object of the group? The coordinator appraises it on the document attached.'
    },
    numberOfUsers: ({ users }, outcome) => {
      if (outcome === 'not-applicable') return 'The convention sets no condition on numbers.'
      const figure = users !== null && typeof users === 'object' && 'count' in users ? users : null
      return figure === null
        ? 'The number of users, its year and its source are missing; going on takes a reason.'
        : `The body stands for ${count(figure.count)} users (${figure.year}, ${figure.source}): those who deliberate appraise it, no threshold refuses.`
    },
    buyerOrCommitted: ({ publicBodiesOnly, commitment }, outcome) => {
      if (outcome !== 'unmet') return 'The body is a buyer, or has committed in writing to apply the code.'
      if (publicBodiesOnly === true) return 'The convention admits public bodies only: this one is none.'
      return commitment === null
        ? 'The body is not a buyer: its written commitment to apply the public procurement code is missing.'
        : 'The card of the body is no longer in the register.'
    },
    laterProceduresOnly: ({ closed, identifiedIn }, outcome) => {
      if (outcome === 'not-applicable') return 'No contract of the group is being awarded or executed.'
      const named = Array.isArray(identifiedIn) && identifiedIn.length > 0
      const already = named ? ` The notice already named it in: ${titles(identifiedIn)}.` : ''
      return Array.isArray(closed) && closed.length > 0
        ? `The accession holds for later procedures only: the newcomer will order nothing on ${titles(closed)}.${already}`
        : `The running contracts are open to the newcomer.${already}`
    },
    approverAsked: ({ approvers }, outcome) =>
      outcome === 'met'
        ? 'This member is one of those who deliberate on the accession.'
        : `Those who deliberate, each for itself or by sending its act to the coordinator: ${listed(approvers)}.`,
    approvalAct: circuit.approval,
    opposingAct: circuit.opposition,
    nobodyLeftToWaitFor: circuit.nobodyAwaited,
    rejectionGrounds: (_, outcome) => {
      if (outcome === 'not-applicable')
        return 'The coordinator rejects, with a written reason, a request that misses the conditions.'
      return outcome === 'met'
        ? 'One member at least has deliberated against.'
        : 'Once submitted, a request is rejected only if a member has deliberated against.'
    },
    correctedText: (_, outcome) =>
      outcome === 'unmet'
        ? 'This text is the one already open for signature.'
        : 'A corrected text voids the signatures given to the one before.',
    laterProceduresRead: ({ closed }, outcome) =>
      outcome === 'not-applicable'
        ? 'No running contract is closed to the newcomer.'
        : `Confirm having read that ${titles(closed)} stays closed to the newcomer, which enters only procedures begun later.`,
    accessionSignatory: circuit.signatory,
    accessionSignatureAuthorised: circuit.authorised,
    accessionTextSigned: circuit.textSigned,
    returnInOrder: ({ lastSignedOn, receivedOn }, outcome) =>
      outcome === 'met'
        ? `The amendment, last signed on ${day(lastSignedOn)}, came back on ${day(receivedOn)}.`
        : `The amendment cannot come back on ${day(receivedOn)}: the last signature is of ${day(lastSignedOn)}.`,
    returnedToCoordinator: (_, outcome) =>
      outcome === 'unmet'
        ? 'The signed amendment has not come back to the coordinator: record its return and where it is archived.'
        : 'The coordinator keeps and archives the signed amendment.',
    accessionNotified: circuit.notified,
    accessionEffect: ({ effectiveOn, closed }, outcome) => {
      if (outcome === 'not-applicable') return 'The accession takes effect when the newcomer itself is notified.'
      const except = Array.isArray(closed) && closed.length > 0 ? `, save for ${titles(closed)}` : ''
      return `The newcomer is a member from ${day(effectiveOn)}${except}.`
    },
  },
}
