import type { Stage } from '#ui/stages.tsx'
import type { Standing } from '../model/state.ts'
import type { ClaimWords } from './words.fr.ts'

/** Where a dispute stands on its line, with the days that are known. */
export function stagesOf(says: ClaimWords['stops'], state: Standing): readonly Stage[] {
  const { notice, appeared, memorandum, answer, forfeitedOn, action, rulings, settlement } = state
  const past = (key: keyof ClaimWords['stops'], date: string | undefined): readonly Stage[] =>
    date === undefined ? [] : [{ key, label: says[key], state: 'done', date }]
  const done = [
    ...past('notice', notice?.receivedOn),
    ...past('appeared', appeared?.on),
    ...past('forfeited', memorandum === null ? (forfeitedOn ?? undefined) : undefined),
    ...past('memorandum', memorandum?.receivedOn),
    ...past('answer', answer?.on),
    ...past('court', action?.on),
    ...past('ruling', rulings.at(-1)?.on),
    ...past('settlement', settlement?.on),
  ]
  if (state.status === 'closed')
    return [...done, { key: 'closed', label: says.closed, state: 'done', date: state.closedOn }]
  const [current, ...ahead] = AHEAD[state.status]
  return [
    ...done,
    { key: current, label: says[current], state: 'current' },
    ...ahead.map((key): Stage => ({ key, label: says[key], state: 'future' })),
  ]
}

type Stop = keyof ClaimWords['stops']

const AHEAD: Readonly<Record<Exclude<Standing['status'], 'closed'>, readonly [Stop, ...Stop[]]>> = {
  noticed: ['appeared', 'memorandum', 'answer', 'closed'],
  disputed: ['memorandum', 'answer', 'closed'],
  forfeited: ['closed'],
  claimed: ['answer', 'closed'],
  answered: ['closed'],
  'in-court': ['ruling', 'closed'],
  judged: ['closed'],
  settled: ['closed'],
}
