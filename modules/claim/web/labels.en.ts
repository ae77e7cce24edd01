import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Claim } from '../model/state.ts'
import { ruleWords } from './rule-words.en.ts'

const { day, euros } = factsIn('en')

export const claim: ModuleLabels<Act['type'], Claim['status'], keyof typeof rules, 'owner' | 'coordinator' | 'clock'> =
  {
    process: 'claim',
    acts: {
      open: 'Record a dispute with a holder',
      takeStance: 'Record the position taken',
      deemSilent: 'Find that the notice was left unanswered',
      recordMemorandum: 'Record the claim memorandum',
      forfeit: 'Find that the claim is forfeited',
      answer: 'Answer the claim',
      deemRejected: 'Hold the claim for rejected',
      beginAmicable: 'Record the seizure of an amicable way',
      endAmicable: 'Record the end of the amicable way',
      allowChange: 'Agree that the contract be changed',
      settle: 'Record a settlement',
      goToCourt: 'Record the action before the court',
      recordRuling: 'File a ruling',
      recordInterruption: 'Record what interrupts the four-year bar',
      close: 'Close the dispute',
    },
    final: {
      settle: 'The settlement ends the dispute: it is not taken back.',
      close: 'A closed dispute is not opened again.',
    },
    statuses: {
      none: 'not recorded',
      noticed: 'formal notice received',
      disputed: 'appeared, memorandum awaited',
      forfeited: 'forfeited, to be closed',
      claimed: 'memorandum received, to be answered',
      answered: 'answered',
      'in-court': 'before the court',
      judged: 'ruled',
      settled: 'settled',
      closed: 'closed',
    },
    capacities: {
      owner: 'the member whose part it is',
      coordinator: 'the coordinator',
      clock: 'the register',
    },
    done: {
      open: ({ payload }) => `A dispute with the holder is recorded: “${payload.subject}”.`,
      takeStance: ({ payload }) => `The buyer took a position on ${day(payload.on)}.`,
      deemSilent: () => 'The formal notice was left unanswered: the dispute has appeared.',
      recordMemorandum: ({ payload }) =>
        `A claim memorandum of ${euros(payload.amount)} is received on ${day(payload.receivedOn)}.`,
      forfeit: () => 'No memorandum came in its period: the claim is forfeited.',
      answer: ({ payload }) => `The answer is notified on ${day(payload.on)}: ${euros(payload.recognised)} recognised.`,
      deemRejected: () => 'The claim was not answered in its period: it is rejected.',
      beginAmicable: ({ payload }) => `${payload.name}: seized on ${day(payload.begunOn)}.`,
      endAmicable: ({ payload }) =>
        payload.agreed === true
          ? `The amicable way led to an agreement on ${day(payload.on)}.`
          : `The amicable way ended without an agreement on ${day(payload.on)}.`,
      allowChange: () => 'The coordinator agrees that the contract be changed.',
      settle: ({ payload }) => `A settlement of ${euros(payload.amount)} is concluded on ${day(payload.on)}.`,
      goToCourt: ({ payload }) => `${payload.court}: seized on ${day(payload.on)} (case ${payload.reference}).`,
      recordRuling: ({ payload }) => `A ruling is notified on ${day(payload.notifiedOn)}.`,
      recordInterruption: ({ payload }) => `The four-year bar is interrupted on ${day(payload.on)}.`,
      close: ({ payload }) => `The dispute is closed: ${payload.reason}`,
    },
    tasks: {
      takeStance: ({ facts, due }) =>
        `“${facts.subject}”: the formal notice awaits a position by ${day(due)}; without it the dispute appears on ${day(facts.silence)}.`,
      answer: ({ facts, due }) =>
        `“${facts.subject}”: the claim memorandum awaits its answer by ${day(due)}; silence is a rejection on ${day(facts.silence)}.`,
      endAmicable: ({ facts }) =>
        `“${facts.subject}”: an amicable way suspends the period of the answer until its end.`,
      close: ({ facts }) => `“${facts.subject}”: the dispute is to be closed.`,
    },
    asked: {
      takeStance: ({ facts, due }) => `Take a position on “${facts.subject}”, by ${day(due)}`,
      answer: ({ facts, due }) =>
        `Answer the claim “${facts.subject}”, by ${day(due)}: silence is a rejection on ${day(facts.silence)}`,
      endAmicable: ({ facts }) => `Record the end of the amicable way, “${facts.subject}”`,
      close: ({ facts }) => `Close the dispute “${facts.subject}”`,
    },
    rules: ruleWords,
  }
