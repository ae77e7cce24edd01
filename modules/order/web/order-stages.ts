import { civilDay } from '#kernel/paris-time.ts'
import type { Stage } from '#ui/stages.tsx'
import type { Order } from '../model/state.ts'
import type { OrderWords } from './words.fr.ts'

const LINE = ['draft', 'committed', 'signed', 'sent', 'received'] as const

/** Where an order stands on its line, with the days that are known. */
export function stagesOf(says: OrderWords['stages'], state: Order): readonly Stage[] {
  if (state.status === 'none') return []
  const days = daysOf(state)
  const { status } = state
  if (status === 'cancelled') {
    const reached = LINE.filter((each) => each === 'draft' || days[each] !== undefined)
    return [
      ...reached.map((key) => stop(says, key, 'done', days[key])),
      stop(says, 'cancelled', 'stopped', state.cancelledOn),
    ]
  }
  const at = LINE.indexOf(status === 'objected' ? 'received' : status)
  const stops = LINE.map((key, index) => {
    const reached = index < at || status === 'objected'
    return stop(says, key, reached ? 'done' : index === at ? 'current' : 'future', days[key])
  })
  return status === 'objected' ? [...stops, stop(says, 'objected', 'current', state.objectedOn)] : stops
}

type Days = Readonly<Partial<Record<(typeof LINE)[number], string>>>

const daysOf = (state: Exclude<Order, { status: 'none' }>): Days => ({
  ...('committedOn' in state && state.committedOn !== undefined ? { committed: state.committedOn } : {}),
  ...('signedOn' in state && state.signedOn !== undefined ? { signed: state.signedOn } : {}),
  ...('sentAt' in state ? { sent: civilDay(state.sentAt) } : {}),
  ...('receivedOn' in state ? { received: state.receivedOn } : {}),
})

const stop = (
  says: OrderWords['stages'],
  key: keyof OrderWords['stages'],
  state: Stage['state'],
  date: string | undefined,
): Stage => ({ key, label: says[key], state, ...(date === undefined ? {} : { date }) })
