import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { daysAhead } from './after-rules.ts'
import type { Act, Begun } from './state.ts'

/** An act that a modification waits for, all of them of the coordinator. */
export type Expected = {
  readonly act: Act['type']
  readonly due: IsoDate | null
  readonly basis: Basis
  /** Tells it apart from the same act about something else. */
  readonly apart?: string
}

/** Whether it is transmitted before it is notified, whether the committee is still to give its opinion, and who orders on the contract. */
export type About = {
  readonly controlled: boolean
  readonly opinionAwaited: boolean
  readonly buyers: readonly string[]
}

/** What a modification waits for as it stands: the next step of its circuit, then the copies and the publications. */
export function expectedOf(state: Begun, about: About): readonly Expected[] {
  return [...nextStep(state, about), ...copiesAwaited(state, about), ...published(state, about)]
}

const one = (act: Expected['act'], basis: Basis, due: IsoDate | null = null): readonly Expected[] => [
  { act, due, basis },
]
const SIGNED: Basis = [cite('CCP', 'R2182-3'), clause('coordinator')]
const NOTIFIED: Basis = [cite('CCP', 'R2182-4'), clause('coordinator')]
const CONTROL: Basis = [cite('CGCT', 'D2131-5-1'), clause('coordinator')]

function nextStep(state: Begun, { controlled, opinionAwaited }: About): readonly Expected[] {
  switch (state.status) {
    case 'told':
      return one('draft', [clause('coordinator'), cite('policy', 'modifications')])
    case 'drafted':
      return opinionAwaited
        ? one('recordOpinion', [cite('CGCT', 'L1414-4'), clause('committee')])
        : one('signAsHolder', SIGNED)
    case 'holder-signed':
      return one('sign', SIGNED)
    case 'signed':
      return controlled
        ? one('transmit', CONTROL, daysAhead(state, controlled).find(({ what }) => what === 'transmission')?.until)
        : one('notify', NOTIFIED)
    case 'transmitted':
      return one('acknowledge', CONTROL)
    case 'acknowledged':
      return one('notify', NOTIFIED)
    case 'notifying':
      return one('recordReceipt', NOTIFIED)
    default:
      return []
  }
}

const published = (state: Begun, { controlled }: About): readonly Expected[] =>
  daysAhead(state, controlled).flatMap(({ what, until, basis }): readonly Expected[] =>
    what === 'transmission' ? [] : [{ act: 'publish', due: until, basis, apart: what }],
  )

function copiesAwaited(state: Begun, { buyers }: About): readonly Expected[] {
  if (state.status !== 'notified' && state.status !== 'in-force') return []
  const given = state.copies.map(({ body }) => body)
  return buyers.every((body) => given.includes(body))
    ? []
    : one('giveCopies', [clause('coordinator'), cite('policy', 'modifications')])
}
