import type { Stage } from '#ui/stages.tsx'
import type { Begun } from '../model/state.ts'
import type { ModificationWords } from './words.fr.ts'

type Key = keyof ModificationWords['stages']
type Known = { readonly controlled: boolean; readonly opinionDue: boolean }

/** Where a modification stands on its line, with the days that are known; the opinion and the transmission have a stop where they are due. */
export function stagesOf(says: ModificationWords['stages'], state: Begun, known: Known): readonly Stage[] {
  const days = daysOf(state)
  const stop = (key: Key, at: Stage['state'], date = days[key]): Stage => ({
    ...{ key, label: says[key], state: at },
    ...(date === undefined ? {} : { date }),
  })
  if (state.status === 'declined') return [stop('told', 'done'), stop('declined', 'stopped', state.declinedOn)]
  if (state.status === 'abandoned')
    return [stop('told', 'done'), stop('drafted', 'done'), stop('abandoned', 'stopped', state.abandonedOn)]
  const line: readonly Key[] = [
    ...(['told', 'drafted'] as const),
    ...(known.opinionDue || days.opinion !== undefined ? (['opinion'] as const) : []),
    'signed',
    ...(known.controlled || days.transmitted !== undefined ? (['transmitted'] as const) : []),
    ...(['notified', 'effect'] as const),
  ]
  const next = line.find((key) => !isReached(key, state, days))
  return line.map((key) => {
    if (isReached(key, state, days)) return stop(key, 'done')
    return stop(key, key === next ? 'current' : 'future')
  })
}

const isReached = (key: Key, { status }: Begun, days: Readonly<Partial<Record<Key, string>>>): boolean =>
  key === 'effect' ? status === 'in-force' : days[key] !== undefined

function daysOf(state: Begun): Readonly<Partial<Record<Key, string>>> {
  const opinion = 'opinion' in state ? state.opinion : null
  const transmission = 'transmission' in state ? state.transmission : null
  return {
    told: state.toldOn,
    ...('draftedOn' in state ? { drafted: state.draftedOn } : {}),
    ...(opinion === null ? {} : { opinion: opinion.on }),
    ...('signature' in state ? { signed: state.signature.signedOn } : {}),
    ...(transmission === null ? {} : { transmitted: transmission.sentAt.slice(0, 'YYYY-MM-DD'.length) }),
    ...('notifiedOn' in state ? { notified: state.notifiedOn, effect: state.effectOn } : {}),
  }
}
