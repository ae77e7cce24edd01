import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type { AwardAct } from '../model/award-acts.ts'
import type { Award } from '../model/award-state.ts'
import { contractRules } from './contract-rule-words.en.ts'
import { controlRules } from './control-rule-words.en.ts'
import { nextRules } from './next-rule-words.en.ts'
import { pageRules } from './page-rule-words.en.ts'
import type { RuleId } from './rule-ids.ts'
import { rules } from './rule-words.en.ts'

const { count, day } = factsIn('en')
const some = (value: Parameters<typeof count>[0], one: string, many: string): string => {
  const found = count(value)
  return `${found} ${found === 1 ? one : many}`
}

const OPENED: Readonly<Record<string, string>> = {
  rejection: 'A candidate opened, on its page, the letter that tells it of the rejection.',
  abandonment: 'A candidate opened, on its page, the letter that tells it of the abandonment.',
  answer: 'A candidate opened, on its page, the answer to its request.',
}

export const award: ModuleLabels<
  AwardAct['type'],
  Award['status'],
  RuleId,
  'coordinator' | 'signer' | 'notifier' | 'clock' | 'candidate'
> = {
  process: 'award',
  acts: {
    decide: 'Enter the decision of award',
    askProofs: 'Ask for the proofs',
    recordProofs: 'Enter the proofs that came',
    passToNext: 'Turn to the next of the ranking',
    recordNextChoice: 'Enter the choice of the next by the committee',
    sendLetters: 'Send the letters of rejection',
    keepLetters: 'Keep the letters as they left',
    traceLetter: 'Enter what became of a letter',
    recordAsking: 'Enter a request for reasons',
    answerAsking: 'Enter the answer to a request',
    openLetter: 'Open a letter on one’s page',
    askReasons: 'Ask for the reasons on one’s page',
    recordReferral: 'Enter a pre-contract referral',
    recordJudgment: 'File the decision of the judge',
    fineTune: 'Fine-tune the contract',
    drawDeed: 'Draw up the deed',
    drawReport: 'Set the presentation report',
    announce: 'Announce the intention to conclude',
    signAsHolder: 'Enter the signature of the holder',
    sign: 'Sign the contract',
    transmit: 'Transmit to the legality control',
    acknowledge: 'Enter the acknowledgement',
    recordPieceRequest: 'Enter a request of the prefect for pieces',
    givePieces: 'Give the prefect the pieces asked for',
    recordSuspensionRequest: 'Enter a request for suspension by the prefect',
    recordSuspensionJudgment: 'File the decision on the suspension',
    cancelTransmission: 'Cancel the transmission',
    acknowledgeCancellation: 'Enter the acknowledgement of the cancellation',
    tellPrefect: 'Tell the prefect of the notification',
    notify: 'Notify the contract to its holder',
    recordReceipt: 'Enter the receipt by the holder',
    deliver: 'Give the contract to the members',
    publish: 'Enter a publication',
    abandon: 'Abandon the procedure',
    tellAbandonment: 'Tell the abandonment',
  },
  final: {
    passToNext: 'The candidate that is passed over does not come back into the ranking.',
    sendLetters: 'A letter that left is not taken back, and the standstill runs from the last.',
    sign: 'The signature concludes the contract: the procedure can no longer be abandoned.',
    transmit: 'An act that was transmitted is undone only by an act that annuls it.',
    cancelTransmission:
      'The cancellation stays in the file: the contract is to be transmitted again, under another number.',
    recordReceipt: 'The contract takes effect on that day.',
    abandon: 'A procedure that was abandoned is not taken up again: another consultation is needed.',
  },
  statuses: {
    none: 'to be decided',
    decided: 'award decided, proofs awaited',
    proven: 'proofs produced, letters to send',
    told: 'candidates told',
    'holder-signed': 'signed by the holder',
    signed: 'signed by both',
    transmitted: 'transmitted to the legality control',
    acknowledged: 'transmission acknowledged',
    notifying: 'notification sent',
    notified: 'notified, in force',
    abandoned: 'abandoned',
  },
  capacities: {
    coordinator: 'the coordinator',
    signer: 'the member that signs the contracts',
    notifier: 'the member that notifies the contracts',
    clock: 'the clock',
    candidate: 'the candidate',
  },
  done: {
    decide: ({ payload }) =>
      payload.by === 'committee'
        ? `The committee chose the winner on ${day(payload.decidedOn)}.`
        : `The executive chose the winner on ${day(payload.decidedOn)}${typeof payload.urgency === 'string' ? ', in imperative urgency, before any meeting of the committee' : ''}.`,
    askProofs: ({ payload }) => `The proofs are asked for until ${day(payload.due)}.`,
    recordProofs: () => 'The intended holder has produced its proofs.',
    passToNext: ({ payload }) => `The next of the ranking is turned to: ${String(payload.reason)}`,
    recordNextChoice: () => 'The committee has chosen the next of the ranking.',
    sendLetters: ({ payload }) =>
      `${some(payload.letters, 'letter of rejection has left', 'letters of rejection have left')}.`,
    keepLetters: ({ payload }) =>
      `${some(payload.letters, 'letter is', 'letters are')} kept as they left, with their fingerprint.`,
    traceLetter: ({ payload }) =>
      payload.what === 'bounced'
        ? `A letter came back: ${String(payload.reason)}`
        : payload.what === 'read'
          ? 'A letter was read.'
          : 'A letter was made available.',
    recordAsking: () => 'A rejected candidate asks for the reasons, or for the advantages of the chosen tender.',
    answerAsking: () => 'The request of a rejected candidate is answered.',
    openLetter: ({ payload }) => OPENED[String(payload.kind)] ?? 'A candidate opened its letter on its page.',
    askReasons: () =>
      'A rejected candidate asks, on its page, for the reasons, or for the advantages of the chosen tender.',
    recordReferral: ({ payload }) =>
      `The judge is seized (referral no ${String(payload.number)}): the signature waits.`,
    recordJudgment: ({ payload }) => `The judge has decided on referral no ${String(payload.number)}.`,
    fineTune: () => 'The contract is fine-tuned.',
    drawDeed: () => 'The deed is drawn up for signature.',
    drawReport: () => 'The presentation report is set.',
    announce: ({ payload }) =>
      `The intention to conclude is published on ${day(payload.publishedOn)}: eleven days of chosen wait.`,
    signAsHolder: ({ payload }) => `The holder signed on ${day(payload.signedOn)}.`,
    sign: ({ payload }) => `The coordinator signed on ${day(payload.signedOn)}: the contract is concluded.`,
    transmit: ({ payload }) =>
      `The contract is transmitted to the legality control under the number ${String(payload.number)}.`,
    acknowledge: ({ payload }) => `The transmission is acknowledged: ${String(payload.reference)}.`,
    recordPieceRequest: ({ payload }) => `The prefect asks for pieces: ${String(payload.asked)}`,
    givePieces: ({ payload }) =>
      `${some(payload.pieces, 'piece that was asked for is given', 'pieces that were asked for are given')} to the prefect.`,
    recordSuspensionRequest: ({ payload }) =>
      `The prefect refers the contract and asks for its suspension (no ${String(payload.number)}).`,
    recordSuspensionJudgment: ({ payload }) =>
      payload.outcome === 'suspended'
        ? 'The judge suspends the contract.'
        : payload.outcome === 'ended'
          ? 'The suspension of the contract ends.'
          : 'The judge rejects the request for suspension.',
    cancelTransmission: ({ payload }) =>
      `The transmission is cancelled under the number ${String(payload.number)}: ${String(payload.reason)}`,
    acknowledgeCancellation: ({ payload }) => `The cancellation is acknowledged: ${String(payload.reference)}.`,
    tellPrefect: ({ payload }) => `The prefect is told of the day of notification on ${day(payload.on)}.`,
    notify: () => 'The notification has left for the holder.',
    recordReceipt: () => 'The holder has received the notification: the contract takes effect.',
    deliver: ({ payload }) => `The contract is given to ${some(payload.bodies, 'member', 'members')}.`,
    publish: ({ payload }) =>
      payload.what === 'award-notice'
        ? 'The award notice is sent for publication.'
        : payload.what === 'conclusion-notice'
          ? 'The conclusion notice is sent for publication.'
          : 'The essential data of the contract are published.',
    abandon: ({ payload }) => `The procedure is abandoned: ${String(payload.reason)}`,
    tellAbandonment: ({ payload }) =>
      `The reasons for the abandonment are told to ${some(payload.to, 'participant', 'participants')}.`,
  },
  rules: { ...rules, ...nextRules, ...pageRules, ...contractRules, ...controlRules },
}
