import { clause, type IsoDate, resolve } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import type { Group } from '#modules/convention/index.ts'
import { addDays } from '#ui/i18n/format.ts'
import type { Stage } from '#ui/stages.tsx'
import type { Upcoming } from '#ui/timeline.tsx'
import { type Dissolution, dissolvedOn, isBeingSigned } from '../model/dissolution-state.ts'
import type { EndData } from './end-data.ts'

type StopKey = 'in-force' | 'preparing' | 'declared' | 'objections' | 'proposed' | 'signed' | 'ended' | 'complete'

export type Stop = Omit<Stage, 'label' | 'key'> & { readonly key: StopKey }

type Standing = Exclude<Dissolution, { status: 'none' }>

/** The dissolution that is under way or has ended the group; `undefined` when none is. */
export function dissolutionUnderWay({ dissolutions }: Pick<EndData, 'dissolutions'>): Standing | undefined {
  const standing = dissolutions
    .map(({ state }) => state)
    .filter((state): state is Standing => state.status !== 'none' && state.status !== 'abandoned')
  return standing.find(({ status }) => status === 'dissolved') ?? standing.at(-1)
}

/** The line from the convention in force to the closed file, by the way being taken: a decision, unless the term is declared. */
export function stopsOf(data: EndData): readonly Stop[] {
  const { rules, completion, closing } = data
  const effective = rules.effectiveOn
  const ended = closing.state.status === 'none' ? null : closing.state.endedOn
  const complete = closing.state.status === 'complete' ? closing.state.completedOn : null
  const decided = dissolutionUnderWay(data)
  const deciding = decided !== undefined && completion.state.status !== 'declared'
  const byDecision = closing.state.status === 'none' ? deciding : closing.state.cause === 'decision'
  const between = byDecision ? decisionStops(decided) : termStops(completion.state, ended)
  const stops: readonly (readonly [StopKey, IsoDate | null | undefined])[] = [
    ['in-force', effective],
    ...between,
    ['ended', ended],
    ['complete', complete],
  ]
  // `undefined`: reached on a day that no state keeps; `null`: not yet.
  const reached = stops.findLastIndex(([, date]) => date !== null)
  return stops.map(([key, date], index) => ({
    key,
    state: index > reached ? 'future' : index === reached && key !== 'complete' ? 'current' : 'done',
    ...(date == null ? {} : { date }),
  }))
}

function termStops(state: EndData['completion']['state'], ended: IsoDate | null) {
  const declared = state.status === 'declared' || state.status === 'ended' ? state : null
  return [
    ['preparing', state.status === 'none' ? null : undefined],
    ['declared', declared?.declaredOn ?? null],
    ['objections', ended === null || declared === null ? null : declared.objectionsUntil],
  ] as const
}

function decisionStops(state: Standing | undefined) {
  return [
    ['proposed', state?.proposedOn ?? null],
    ['signed', state !== undefined && 'signedOn' in state ? state.signedOn : null],
  ] as const
}

type Next = Omit<Upcoming, 'label'> & { readonly label: 'object' | 'end' | 'dissolved' }

/** What comes by itself: the end of the objections and of the group, or the day that the document of dissolution sets. */
export function upcomingOf({ completion, dissolutions, rules }: EndData, today: IsoDate): readonly Next[] {
  const byTerm = resolve([clause('dissolution'), cite('policy', 'A8')], rules.articles)
  const { state } = completion
  const term: readonly Next[] =
    state.status !== 'declared'
      ? []
      : [
          { key: 'object', label: 'object', due: state.objectionsUntil, basis: byTerm },
          { key: 'end', label: 'end', due: addDays(state.objectionsUntil, 1), basis: byTerm },
        ]
  const decided = dissolutions.flatMap(({ id, state: each }): Next[] =>
    each.status === 'signed' ? [dissolvedNext(id, dissolvedOn(each, each.signedOn), rules)] : [],
  )
  return [...term, ...decided].filter(({ due }) => due === null || due >= today)
}

/** The day on which one dissolution takes effect, as the next thing on its line. */
export function dissolvedNext(id: string, due: IsoDate, rules: Group): Next {
  return { key: id, label: 'dissolved', due, basis: resolve([clause('dissolution')], rules.articles) }
}

/** Whether the day of a dissolution is already known: everybody has signed, or the document sets a later one. */
export function dayOfDissolution(state: Dissolution): IsoDate | null {
  if (state.status === 'dissolved') return state.dissolvedOn
  if (state.status === 'signed') return dissolvedOn(state, state.signedOn)
  return isBeingSigned(state) || state.status === 'proposed' ? state.dissolvedFrom : null
}
