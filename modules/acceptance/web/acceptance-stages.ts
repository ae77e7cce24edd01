import type { Stage } from '#ui/stages.tsx'
import type { Declared } from '../model/state.ts'
import type { fr } from './words.fr.ts'

type Stops = (typeof fr)['stops']
type Key = keyof Stops

/** Where a delivery stands on its line, with the days that are known: what was passed, where it is, what is left. */
export function stagesOf(says: Stops, state: Declared): readonly Stage[] {
  const stop = (key: Key, at: Stage['state'], date?: string): Stage => ({
    ...{ key, label: says[key], state: at },
    ...(date === undefined ? {} : { date }),
  })
  const done = [stop('ready', state.status === 'ready' ? 'current' : 'done', state.readiness.readyOn)]
  const passed = state.service?.passedOn ?? passedOf(state)
  if (passed !== undefined) done.push(stop('aptitude', 'done', passed))
  const watched = state.watched && passed !== undefined
  switch (state.status) {
    case 'ready':
      return [...done, ...ahead(state, stop)]
    case 'watched':
      return [...done, stop('service', 'current'), stop('accepted', 'future')]
    case 'accepted': {
      const reduced = state.how === 'reduced' || state.how === 'reduction-fallen'
      return [
        ...done,
        ...(watched ? [stop('service', 'done')] : []),
        ...(reduced ? [stop('reduced', 'done', state.acceptedOn)] : []),
        stop('accepted', 'done', state.acceptedOn),
      ]
    }
    case 'withdrawn':
      return [...done, stop('withdrawn', 'stopped', state.withdrawnOn)]
    case 'rejected':
      return [...done, stop('rejected', 'stopped', state.rejectedOn)]
    case 'postponed':
      return [...done, stop('postponed', 'current', state.postponed.notifiedOn), stop('accepted', 'future')]
    case 'postponement-declined':
      return [
        ...[...done, stop('postponed', 'done', state.postponed.notifiedOn)],
        ...[stop('declined', 'current', state.declinedOn), stop('accepted', 'future')],
      ]
    case 'reduced':
      return [...done, stop('reduced', 'current', state.reduced.notifiedOn), stop('accepted', 'future')]
    case 'contested':
      return [
        ...[...done, stop('reduced', 'done', state.reduced.notifiedOn)],
        ...[stop('contested', 'current', state.contested.objectedOn), stop('accepted', 'future')],
      ]
  }
}

/** The day of the last positive decision on the aptitude, where no watch followed it. */
const passedOf = (state: Declared): string | undefined =>
  state.watched ? undefined : state.decisions.findLast(({ kind }) => kind === 'aptitude')?.notifiedOn

const ahead = (state: Declared, stop: (key: Key, at: Stage['state']) => Stage): readonly Stage[] => [
  stop('aptitude', 'future'),
  ...(state.watched ? [stop('service', 'future')] : []),
  stop('accepted', 'future'),
]
