import type { Stage } from '#ui/stages.tsx'
import type { Invoice } from '../model/state.ts'
import type { InvoiceWords } from './words.fr.ts'

const LINE = ['received', 'approved', 'paid'] as const

type Existing = Exclude<Invoice, { status: 'none' }>

/** Where an invoice stands on its line, with the days that are known; late interest has a stop of its own where it is owed. */
export function stagesOf(says: InvoiceWords['stages'], state: Existing): readonly Stage[] {
  const stop = (key: keyof InvoiceWords['stages'], at: Stage['state'], date?: string): Stage => ({
    ...{ key, label: says[key], state: at },
    ...(date === undefined ? {} : { date }),
  })
  if (state.status === 'returned')
    return [stop('received', 'done', state.receivedOn), stop('returned', 'stopped', state.returnedOn)]
  const days: Readonly<Record<(typeof LINE)[number], string | undefined>> = {
    received: state.receivedOn,
    approved: 'approvedOn' in state ? state.approvedOn : undefined,
    paid: 'paidOn' in state ? state.paidOn : undefined,
  }
  const reached = LINE.filter((key) => days[key] !== undefined)
  const [next] = LINE.slice(reached.length)
  const stops = LINE.map((key) => {
    if (reached.includes(key)) return stop(key, 'done', days[key])
    return stop(key, key === next && state.status !== 'suspended' ? 'current' : 'future')
  })
  if (state.status === 'suspended') return stops.toSpliced(1, 0, stop('suspended', 'current', state.suspendedOn))
  if (!('late' in state) || state.late === null) return stops
  return [
    ...stops,
    state.status === 'settled' ? stop('settled', 'done', state.interestPaidOn) : stop('settled', 'current'),
  ]
}
