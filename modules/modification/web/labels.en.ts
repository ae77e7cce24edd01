import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type { Act, Modification } from '../model/state.ts'
import type { RuleId } from './rule-ids.ts'
import { rules } from './rule-words.en.ts'

const { count, day } = factsIn('en')
const some = (value: Parameters<typeof count>[0], one: string, many: string): string => {
  const found = count(value)
  return `${found} ${found === 1 ? one : many}`
}

export const modification: ModuleLabels<
  Act['type'],
  Modification['status'],
  RuleId,
  'buyer' | 'coordinator' | 'signer' | 'notifier' | 'clock'
> = {
  process: 'modification',
  acts: {
    tell: 'Tell a need of modification',
    decline: 'Decline the need',
    draft: 'Take the modification up',
    recordOpinion: 'Record the opinion of the committee',
    abandon: 'Give the modification up',
    signAsHolder: 'Record the signature of the holder',
    sign: 'Sign the modification',
    transmit: 'Transmit to the legality control',
    acknowledge: 'Record the acknowledgement',
    notify: 'Notify the modification to the holder',
    recordReceipt: 'Record the receipt by the holder',
    takeEffect: 'Take effect',
    giveCopies: 'Give the modification to the members',
    publish: 'Record a publication',
  },
  final: {
    decline: 'A declined need is not taken up again: it is told anew.',
    abandon: 'A modification that is given up is not taken up again; its event may give ground to another.',
    sign: 'The signature concludes the modification: it cannot be given up any more.',
    recordReceipt: 'The modification has effect from that day, or from the day that it says.',
  },
  statuses: {
    none: 'to be told',
    told: 'need told, to be taken up',
    declined: 'declined',
    drafted: 'drafted, to be signed',
    abandoned: 'given up',
    'holder-signed': 'signed by the holder',
    signed: 'signed by both parties',
    transmitted: 'transmitted to the legality control',
    acknowledged: 'transmission acknowledged',
    notifying: 'notification sent',
    notified: 'notified, effect to come',
    'in-force': 'in force',
  },
  capacities: {
    buyer: 'a buyer of the contract',
    coordinator: 'the coordinator',
    signer: 'the member that signs contracts',
    notifier: 'the member that notifies contracts',
    clock: 'the clock',
  },
  done: {
    tell: ({ payload }) => `A need of modification is told: ${String(payload.title)}.`,
    decline: ({ payload }) => `The coordinator declines it: ${String(payload.reason)}`,
    draft: () => 'The coordinator took the modification up.',
    recordOpinion: () => 'The opinion of the committee is recorded.',
    abandon: ({ payload }) => `The modification is given up: ${String(payload.reason)}`,
    signAsHolder: ({ payload }) => `The holder signed the modification on ${day(payload.signedOn)}.`,
    sign: ({ payload }) => `The coordinator signed the modification on ${day(payload.signedOn)}.`,
    transmit: ({ payload }) =>
      `The modification is transmitted to the legality control under the number ${String(payload.number)}.`,
    acknowledge: ({ payload }) => `The transmission is acknowledged: ${String(payload.reference)}.`,
    notify: () => 'The notification has left for the holder.',
    recordReceipt: () => 'The holder received the modification.',
    takeEffect: () => 'The modification took effect.',
    giveCopies: ({ payload }) => `The modification is given to ${some(payload.bodies, 'member', 'members')}.`,
    publish: ({ payload }) =>
      payload.what === 'essential-data'
        ? 'The essential data of the modification are published.'
        : payload.what === 'modification-notice'
          ? 'The notice of modification is sent to the Official Journal of the European Union.'
          : 'The national notice of modification is sent.',
  },
  tasks: {
    draft: ({ facts }) => `The need “${String(facts.title)}” is to be taken up, or declined.`,
    recordOpinion: ({ facts }) => `The opinion of the committee is due on the modification “${String(facts.title)}”.`,
    signAsHolder: ({ facts }) => `The modification “${String(facts.title)}” is to be signed by the holder.`,
    sign: ({ facts }) => `The modification “${String(facts.title)}” is to be signed.`,
    transmit: ({ facts }) => `The modification “${String(facts.title)}” is to be transmitted to the legality control.`,
    acknowledge: ({ facts }) => `The acknowledgement of the modification “${String(facts.title)}” is awaited.`,
    notify: ({ facts }) => `The modification “${String(facts.title)}” is to be notified to the holder.`,
    recordReceipt: ({ facts }) => `The receipt of the modification “${String(facts.title)}” is to be recorded.`,
    giveCopies: ({ facts }) => `The modification “${String(facts.title)}” is to be given to the members.`,
    publish: ({ facts }) =>
      facts.what === 'modification-notice'
        ? `The notice of modification “${String(facts.title)}” is to be sent to the Official Journal of the European Union.`
        : `The essential data of the modification “${String(facts.title)}” are to be published.`,
  },
  rules,
}
