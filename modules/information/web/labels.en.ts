import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { capitalised } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as inquiryRules from '../model/inquiry-rules.ts'
import type { Inquiry, InquiryAct } from '../model/inquiry-state.ts'
import type * as itemRules from '../model/item-rules.ts'
import type { Act, Item } from '../model/item-state.ts'

const { count, day } = factsIn('en')
const members = (value: Json | undefined): string => (count(value) === 1 ? 'one member' : `${count(value)} members`)

export const item: ModuleLabels<
  Act['type'],
  Item['status'],
  keyof typeof itemRules,
  'coordinator' | 'recipient' | 'clock'
> = {
  process: 'item',
  acts: {
    share: 'Inform the members',
    acknowledge: 'Acknowledge reading',
    correct: 'Mark as corrected',
  },
  statuses: { none: 'not passed on', shared: 'passed on', corrected: 'corrected' },
  capacities: {
    coordinator: 'the coordinator',
    recipient: 'a member to whom it was sent',
    clock: 'what follows of right from another act',
  },
  done: {
    share: ({ payload }) => `The members were informed: ${payload.title}`,
    acknowledge: ({ payload }, names) => `${capitalised(names.the(payload.member))} acknowledged reading.`,
    correct: () => 'The information was corrected by another.',
  },
  tasks: { acknowledge: ({ facts }) => `Read the information passed on by the coordinator: ${facts.title}` },
  rules: {
    coordinatorShares: ({ told, leftOut, reason }, outcome) => {
      if (outcome === 'unmet') return `The coordinator informs every member: say why ${members(leftOut)} would not be.`
      return count(leftOut) === 0
        ? 'Every member is informed.'
        : `${told} of the members are informed; reason: ${reason}`
    },
    recipientsAreMembers: ({ strangers }, outcome) => {
      if (outcome === 'met') return 'Those informed are members of the group.'
      return count(strangers) > 0
        ? 'One of those named is not a member to be informed: information does not leave the group.'
        : 'There is no member to inform.'
    },
    confidentialWithReason: ({ confidentiality, empty, reasoned }, outcome) => {
      if (confidentiality === 'shared')
        return outcome === 'met'
          ? 'The content is passed on to the members.'
          : 'The text or the document to pass on is missing.'
      if (outcome === 'met') return 'The members learn that this item exists, and why it is held back.'
      return reasoned === false && empty === true
        ? 'Say why this information is held back.'
        : 'Information that is held back carries no text and no document: give its title and the reason, nothing of its content.'
    },
    tendersUndisclosed: ({ contracts }, outcome) => {
      if (outcome === 'not-applicable') return 'Nothing of the content of tenders is disclosed.'
      if (outcome === 'met') return 'A person answers for the document being redacted.'
      return count(contracts) > 0
        ? 'A contract is being awarded: the content of tenders is not passed on to the members.'
        : 'The award is over: has what touches business secrecy been blacked out?'
    },
    protectiveMeasureDescribed: ({ nature, takenOn, today }, outcome) => {
      if (outcome === 'met')
        return nature === 'protective-measure'
          ? `The measure was taken on ${day(takenOn)}.`
          : 'No protective measure is at stake.'
      if (nature !== 'protective-measure') return 'A protective measure is passed on as such, not under another nature.'
      return takenOn === null
        ? 'Say which measure was taken, and when.'
        : `The measure is dated ${day(takenOn)}, after today (${day(today)}).`
    },
    protectiveMeasureToldInTime: ({ takenOn, days, last }, outcome) => {
      if (outcome === 'not-applicable') return 'No period is running.'
      return outcome === 'met'
        ? `The members are told of the measure of ${day(takenOn)}: the period of ${days} working days ran until ${day(last)}.`
        : `The members were to be told of the measure of ${day(takenOn)} by ${day(last)} (${days} working days): give the reason for the delay.`
    },
    suitOnExecutionNeedsMember: ({ part }, outcome) => {
      if (outcome === 'not-applicable') return 'This is no suit about the execution.'
      if (outcome === 'met') return 'The member whose part is at stake agrees.'
      return part === null
        ? 'Say which member’s part the suit is about.'
        : 'Each member answers alone for its part of the execution: the agreement of the member at stake is missing.'
    },
    correctionReachesTheSame: ({ stage, forgotten }, outcome) => {
      if (outcome === 'not-applicable') return 'This information corrects none.'
      if (outcome === 'met') return 'The correction reaches everybody who had received the first information.'
      return stage === 'shared'
        ? `The correction must also reach ${members(forgotten)} who had received the first information.`
        : 'The information to correct does not exist, or has already been corrected: correct the latest.'
    },
    readByTheMember: ({ availableAt, readAt }, outcome) => {
      if (outcome === 'met') return 'The member acknowledges its own reading.'
      if (availableAt === null) return 'This information was not sent to this member.'
      return readAt === null
        ? 'Each member acknowledges its own reading.'
        : 'This member has already acknowledged reading.'
    },
  },
}

export const inquiry: ModuleLabels<
  InquiryAct['type'],
  Inquiry['status'],
  keyof typeof inquiryRules,
  'member' | 'coordinator'
> = {
  process: 'inquiry',
  acts: { ask: 'Ask for information', answer: 'Answer the request' },
  statuses: { none: 'not asked', asked: 'awaiting an answer', answered: 'answered' },
  capacities: { member: 'a member', coordinator: 'the coordinator' },
  done: {
    ask: ({ payload }, names) => `${capitalised(names.the(payload.member))} asked: ${payload.subject}`,
    answer: () => 'The coordinator answered.',
  },
  tasks: { answer: ({ facts }) => `Answer ${facts.member}: ${facts.subject}` },
  rules: {
    askedByMember: (_facts, outcome) =>
      outcome === 'met'
        ? 'A member asks for itself.'
        : 'A member of the group asks for itself, and asks the coordinator: that is not so here.',
    answerServesAll: ({ audience }, outcome) => {
      if (outcome === 'unmet') return 'An answer serves every member: say why one alone would receive it.'
      return audience === 'members'
        ? 'Every member receives the answer.'
        : 'Only the member that asked receives the answer.'
    },
    answerGiven: (_facts, outcome) =>
      outcome === 'met' ? 'The answer is given.' : 'The answer is missing, in words or by a document.',
  },
}
