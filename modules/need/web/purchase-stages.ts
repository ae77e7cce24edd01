import type { IsoDate } from '#kernel/citation.ts'
import type { Stage } from '#ui/stages.tsx'
import type { Answer, Purchase } from '../model/purchase-state.ts'
import { isSettled } from './need-summary.ts'

export type StageContext = {
  /** The day on which the members were asked; `undefined` while the history is not read. */
  readonly opened: IsoDate | undefined
  readonly answers: readonly Answer[]
  readonly members: readonly string[]
  readonly says: Readonly<Record<'opened' | 'due' | 'frozen' | 'begins' | 'abandoned', string>>
}

/** Where a purchase stands on its line: asked, its sheets due, frozen, and the day from which the service is wanted. */
export function stagesOf(state: Purchase, { opened, answers, members, says }: StageContext): readonly Stage[] {
  if (state.status === 'none') return []
  const first: Stage = dated({ key: 'opened', label: says.opened, state: 'done' }, opened)
  if (state.status === 'abandoned') {
    return [first, { key: 'abandoned', label: says.abandoned, state: 'stopped', date: state.abandonedOn }]
  }
  const due = { key: 'due', label: says.due, date: state.sheetsDue }
  const begins: Stage = { key: 'begins', label: says.begins, state: 'future', date: state.duration.from }
  if (state.status === 'frozen') {
    const frozen: Stage = { key: 'frozen', label: says.frozen, state: 'current', date: state.frozenOn }
    return [first, { ...due, state: 'done' }, frozen, begins]
  }
  const settled = (body: string) => answers.some((answer) => answer.body === body && isSettled(answer))
  const parts = members.map((body) => (settled(body) ? ('done' as const) : ('awaited' as const)))
  return [first, { ...due, state: 'current', parts }, { key: 'frozen', label: says.frozen, state: 'future' }, begins]
}

const dated = (stage: Stage, date: IsoDate | undefined): Stage => (date === undefined ? stage : { ...stage, date })
