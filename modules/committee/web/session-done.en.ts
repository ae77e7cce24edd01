import { NO_NAMES } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import { number, some } from './label-words.en.ts'
import { toldBy, whomOf } from './session-done.ts'
import { voteRuleSentences } from './vote-labels.en.ts'

type Done = ModuleLabels['done']
type Findings = Parameters<Done[string]>[0]['findings']

const who = (name: unknown): string => (typeof name === 'string' ? `: ${name}` : '')
const about = (findings: Findings, said: string, otherwise: string): string => {
  const name = whomOf(findings)
  return name === null ? otherwise : `${said}: ${name}.`
}

const CHOICES: Readonly<Record<string, string>> = { for: 'for', against: 'against', abstain: 'abstention' }

/** What each entry did to the session. */
export const sessionDone = {
  convene: () => 'The award committee was convened.',
  designate: ({ payload }) => `A competent person was designated${who(payload.name)}.`,
  invite: ({ payload }) => `An advisory voice was invited${who(payload.name)}.`,
  assist: ({ payload }) => `An agent will assist the committee${who(payload.name)}.`,
  proveConvening: () => 'Proofs of convening were deposited.',
  noteSent: () => 'Convenings were sent.',
  reconvene: () => 'The committee was convened a second time.',
  cancel: () => 'The session was cancelled.',
  arrive: ({ findings }) => about(findings, 'Arrival', 'An arrival was entered.'),
  leave: ({ findings }) => about(findings, 'Departure', 'A departure was entered.'),
  open: ({ findings }) => {
    const { present, seats, needed, quorate } = toldBy(findings, 'quorumAtOpening')
    if (quorate === undefined) return 'The session was opened, or its lack of quorum entered.'
    const room = `${some(present, 'seat')} of ${number(seats)}`
    return quorate === true
      ? `The session was opened, with ${room}.`
      : `There was no quorum: ${room}, ${number(needed)} were needed.`
  },
  recuse: ({ findings, payload }) =>
    about(findings, `Withdrawal from item ${number(payload.item)}`, 'A withdrawal was entered.'),
  observe: ({ findings }) => about(findings, 'Observation', 'An observation was recorded.'),
  put: ({ payload }) => `Item ${number(payload.item)} was put to the vote.`,
  cast: ({ findings, payload }) => {
    const name = whomOf(findings)
    return name === null ? 'A ballot was cast.' : `Ballot of ${name}: ${CHOICES[String(payload.choice)] ?? '—'}.`
  },
  drop: ({ findings }) => about(findings, 'Paper put in the box', 'A paper was put in the box.'),
  tell: () => 'The papers were read.',
  count: ({ findings }) => {
    const told = toldBy(findings, 'resultComputed')
    return told.result === undefined
      ? 'The vote was ended and its result computed.'
      : `The vote was ended. ${voteRuleSentences.resultComputed(told, 'computed', NO_NAMES)}`
  },
  adjourn: () => 'The session was adjourned.',
  close: () => 'The session was closed.',
  sign: () => 'The minutes were signed.',
} satisfies Done
