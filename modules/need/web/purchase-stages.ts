import type { IsoDate } from '#kernel/citation.ts'
import type { Stage, StagePart } from '#ui/stages.tsx'
import { isSettled } from '../model/answer.ts'
import type { Answer, Purchase } from '../model/purchase-state.ts'
import type { NeedSheet } from '../model/sheet-state.ts'

export type StageContext = {
  /** The day on which the members were asked; `undefined` while the history is not read. */
  readonly opened: IsoDate | undefined
  readonly answers: readonly Answer[]
  readonly members: readonly string[]
  readonly says: Readonly<Record<'opened' | 'due' | 'frozen' | 'launched' | 'begins' | 'abandoned', string>>
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
  if (state.status === 'launched') {
    return [
      first,
      { ...due, state: 'done' },
      { key: 'frozen', label: says.frozen, state: 'done', date: state.frozenOn },
      { key: 'launched', label: says.launched, state: 'current', date: state.launchedOn },
      begins,
    ]
  }
  const signs = (has: (answer: Answer) => boolean): readonly StagePart[] =>
    members.map((body) => (answers.some((answer) => answer.body === body && has(answer)) ? 'done' : 'awaited'))
  // A sheet that is filed is no longer awaited; the freeze waits for each to be settled.
  return [
    first,
    { ...due, state: 'current', parts: signs(() => true) },
    { key: 'frozen', label: says.frozen, state: 'future', parts: signs(isSettled) },
    begins,
  ]
}

type SheetWords = Readonly<Record<'filed' | 'returned' | 'accepted' | 'validated' | 'without' | 'frozen', string>>

/** Where a sheet stands on its line: filed, answered by the coordinator, validated by its member, then frozen. */
export function stagesOfSheet(state: NeedSheet, asked: Purchase, says: SheetWords): readonly Stage[] {
  if (state.status === 'none') return []
  const frozen: Stage =
    asked.status === 'frozen'
      ? { key: 'frozen', label: says.frozen, state: 'current', date: asked.frozenOn }
      : { key: 'frozen', label: says.frozen, state: 'future' }
  const filed: Stage = { key: 'filed', label: says.filed, state: 'done', date: state.filedOn }
  const accepted: Stage = { key: 'accepted', label: says.accepted, state: 'future' }
  const validated: Stage = { key: 'validated', label: says.validated, state: 'future' }
  // A sheet stands at what was done last; once the need is frozen, the freeze is that.
  const reached = asked.status === 'frozen' ? 'done' : 'current'
  switch (state.status) {
    case 'filed':
      return [{ ...filed, state: 'current' }, accepted, validated, frozen]
    case 'returned':
      return [
        filed,
        { key: 'returned', label: says.returned, state: 'current', date: state.correctBy },
        accepted,
        validated,
        frozen,
      ]
    case 'accepted':
      return [filed, { ...accepted, state: 'current', date: state.acceptedOn }, validated, frozen]
    case 'validated':
      return [filed, { ...accepted, state: 'done' }, { ...validated, state: reached, date: state.validatedOn }, frozen]
    case 'without-need':
      return [{ ...filed, label: says.without, state: reached }, frozen]
  }
}

const dated = (stage: Stage, date: IsoDate | undefined): Stage => (date === undefined ? stage : { ...stage, date })
