import type { Stage } from '#ui/stages.tsx'
import type { Known } from '../model/state.ts'
import type { SubcontractorWords } from './words.fr.ts'

type Stop = keyof SubcontractorWords['stops']

/** Where a subcontractor stands on its line, with the days that are known. */
export function stagesOf(says: SubcontractorWords['stops'], state: Known): readonly Stage[] {
  const stop = (key: Stop, at: Stage['state'], date?: string): Stage => ({
    ...{ key, label: says[key], state: at },
    ...(date === undefined ? {} : { date }),
  })
  const first = stop('presented', 'done', state.receivedOn)
  switch (state.status) {
    case 'presented':
      return [first, stop('accepted', 'current'), stop('published', 'future')]
    case 'asked':
      return [
        first,
        stop('asked', 'current', state.asked.askedOn),
        stop('accepted', 'future'),
        stop('published', 'future'),
      ]
    case 'refused':
      return [first, stop('refused', 'stopped', state.refusedOn)]
    case 'withdrawn':
      return [first, stop('withdrawn', 'stopped', state.withdrawnOn)]
    case 'accepted': {
      const last = state.publications.map(({ published }) => published?.on).at(-1)
      const isPublished = state.publications.every(({ published }) => published !== null)
      return [
        ...[first, stop('accepted', 'done', state.acceptedOn)],
        isPublished ? stop('published', 'done', last) : stop('published', 'current'),
      ]
    }
  }
}
