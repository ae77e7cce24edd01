import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { capitalised } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Channel, Withdrawal } from '../model/state.ts'

const { count, day } = factsIn('en')

type Capacity = 'member' | 'coordinator' | 'clock'

const contracts = (value: Json | undefined): string =>
  count(value) > 1 ? `${count(value)} contracts hold` : 'a contract holds'

const CHANNELS: Readonly<Record<Channel, string>> = {
  letter: 'registered letter',
  email: 'e-mail',
  platform: 'this platform',
}
const channel = (value: Json | undefined): string =>
  Object.entries(CHANNELS).find(([code]) => code === value)?.[1] ?? String(value)

const UNITS: Readonly<Record<string, string>> = { D: 'day', W: 'week', M: 'month', Y: 'year' }
function length(value: Json | undefined): string {
  const [, figures = '', unit = ''] = /^P(\d+)([DWMY])$/.exec(String(value)) ?? []
  return figures === '' ? String(value) : `${figures} ${UNITS[unit]}${figures === '1' ? '' : 's'}`
}

export const labels: ModuleLabels<Act['type'], Withdrawal['status'], keyof typeof rules, Capacity> = {
  process: 'withdrawal',
  acts: {
    notify: 'Notify the withdrawal',
    reviseEffect: 'Revise the day of effect',
    retract: 'Retract the withdrawal',
    takeEffect: 'Record the effect of the withdrawal',
  },
  statuses: {
    none: 'no withdrawal',
    notified: 'withdrawal notified',
    withdrawn: 'member gone',
    retracted: 'withdrawal retracted',
  },
  capacities: { member: 'the member who leaves', coordinator: 'the coordinator', clock: 'the passing of time' },
  done: {
    notify: ({ payload }, names) =>
      `The withdrawal ${names.of(payload.member)} was notified by ${channel(payload.channel)}, received on ${day(payload.receivedOn)}.`,
    reviseEffect: ({ events }) => {
      const on = events[0]?.effectiveOn
      return on === null
        ? 'The day of effect is no longer known: a contract runs whose end nobody has stated.'
        : `The day of effect moves to ${day(on)}.`
    },
    retract: () => 'The member retracted its withdrawal and remains in the group.',
    takeEffect: ({ events }, names) =>
      `The withdrawal took effect: ${names.the(events[0]?.member)} has not been a member since ${day(events[0]?.on)}.`,
  },
  rules: {
    withdrawalAllowed: (_, outcome) =>
      outcome === 'met'
        ? 'The convention lets members withdraw.'
        : 'The convention lets no member withdraw: an amendment would be needed.',
    memberOfTheGroup: ({ member }, outcome, names) =>
      outcome === 'met'
        ? `${capitalised(names.the(member))} is a member of the group.`
        : `${capitalised(names.the(member))} is not, or no longer, a member of the group.`,
    coordinatorReplaced: ({ member }, outcome, names) =>
      outcome === 'met'
        ? `${capitalised(names.the(member))} does not coordinate the group.`
        : `${capitalised(names.the(member))} coordinates the group: an amendment must name its successor first.`,
    withdrawalAct: ({ enforceableOn }, outcome) =>
      outcome === 'met'
        ? `The withdrawal is recorded by an act of the competent organ, enforceable since ${day(enforceableOn)}.`
        : 'The deliberation or decision that records the withdrawal is missing: favourable, of the member itself, and enforceable (transmitted and published).',
    acknowledgedReceipt: ({ receivedOn, actDatedOn, channel: by }, outcome) => {
      if (outcome === 'met') return `The coordinator acknowledged receipt on ${day(receivedOn)} (${channel(by)}).`
      return actDatedOn === null
        ? `The coordinator’s acknowledgement of receipt is missing: ${day(receivedOn)} lies ahead, or the proof is not filed.`
        : `The acknowledgement does not hold: the proof is missing, or ${day(receivedOn)} precedes the act of ${day(actDatedOn)} or lies ahead.`
    },
    noticeComputed: ({ notice, from, until }, outcome) =>
      outcome === 'not-applicable'
        ? 'The convention sets no notice.'
        : `The notice of ${length(notice)} runs from ${day(from)} to ${day(until)}.`,
    effectComputed: ({ effectiveOn, contracts: held }, outcome) => {
      if (outcome === 'not-applicable')
        return 'Effect follows the notice: the convention does not defer it to the end of contracts.'
      if (effectiveOn === null)
        return `Effect has no date yet: ${contracts(held)} the member, and its end is not known.`
      return count(held) === 0
        ? `No contract holds the member: the withdrawal will take effect on ${day(effectiveOn)}.`
        : `The withdrawal will take effect on ${day(effectiveOn)}: ${contracts(held)} the member until then.`
    },
    effectMoved: ({ announced, now }, outcome) => {
      if (outcome === 'not-applicable') return 'No withdrawal is under way.'
      if (outcome === 'met' && announced === null)
        return `No contract without a known end holds the member any more: effect is set on ${day(now)}.`
      return outcome === 'met'
        ? `The end of the contracts has changed: effect moves from ${day(announced)} to ${day(now)}.`
        : `The announced day still holds: ${day(announced)}.`
    },
    effectReached: ({ effectiveOn, contracts: held }, outcome) => {
      if (outcome === 'not-applicable') return 'No withdrawal is under way.'
      if (outcome === 'met') return `The notice and the contracts have been over since ${day(effectiveOn)}.`
      return effectiveOn === null
        ? `Effect has no date yet: ${contracts(held)} the member, and its end is not known.`
        : `The withdrawal takes effect on ${day(effectiveOn)} only, notice and contracts included.`
    },
    retractionAct: (_, outcome) => {
      if (outcome === 'not-applicable') return 'No withdrawal is under way.'
      return outcome === 'met'
        ? 'A contrary act of the same assembly, enforceable, goes back on the withdrawal.'
        : 'The contrary act of the same assembly is missing: what one deliberation did, another undoes, once enforceable.'
    },
  },
}
