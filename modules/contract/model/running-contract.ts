import type { IsoDate } from '#kernel/citation.ts'
import type { Contract, Delivered, Notified } from './state.ts'

/** A contract of the group as other processes see it: since when it is being awarded, whom it binds, when it ends. */
export type RunningContract = {
  readonly id: string
  /** Where it is still the award of that consultation, and no contract of the register. */
  readonly process?: 'consultation'
  readonly title: string
  /** The sending of the notice, or of the first consultation letter (A34). */
  readonly awardBegunOn: IsoDate
  readonly notifiedOn: IsoDate | null
  /** The last day of its validity and of the orders in course; `null` while it is not known. */
  readonly endsOn: IsoDate | null
  /** The members identified as buyers in its notice (CCP R2162-6). */
  readonly identifiedBuyers: readonly string[]
}

/** The contract as other processes see it; `undefined` before it is recorded and once its award is abandoned: it then binds nobody. */
export function runningContractOf(id: string, contract: Contract): RunningContract | undefined {
  if (contract.status === 'none' || contract.status === 'abandoned') return undefined
  const { title, awardBegunOn, identifiedBuyers } = contract
  const binding = { id, title, awardBegunOn, identifiedBuyers }
  if (contract.status === 'being-awarded') return { ...binding, notifiedOn: null, endsOn: null }
  const endsOn = contract.status === 'ended' ? contract.endedOn : lastDayOf(contract)
  return { ...binding, notifiedOn: contract.notifiedOn, endsOn }
}

/** A contract one can ask to order on: its validity, apart from the orders in course that may outlive it (R4.06). */
export type OrderableContract = RunningContract & {
  readonly validUntil: IsoDate | null
  /** Who was given its documents, since when; absent where no award of this group says it. */
  readonly delivered?: readonly Delivered[]
}

/** The contract as an order needs it; `undefined` when nobody can ever order on it. */
export function orderableContractOf(id: string, contract: Contract): OrderableContract | undefined {
  const running = runningContractOf(id, contract)
  const delivered = 'delivered' in contract ? contract.delivered : undefined
  return running && { ...running, validUntil: validUntil(contract), ...(delivered === undefined ? {} : { delivered }) }
}

/** A contract whose last day was never said was valid until its expiry was recorded; where it was said, expiry is no earlier. */
function validUntil(contract: Contract): IsoDate | null {
  if (contract.status === 'ended') return contract.endsOn ?? contract.endedOn
  return contract.status === 'running' ? contract.endsOn : null
}

/**
 * The contract as it binds one buyer: A33 has its expiry be the end of validity and of the orders of *that* member.
 * `undefined` when it does not bind the body.
 */
export function contractBinding(id: string, contract: Contract, body: string): RunningContract | undefined {
  const running = runningContractOf(id, contract)
  if (running === undefined || !running.identifiedBuyers.includes(body)) return undefined
  return contract.status === 'running' ? { ...running, endsOn: lastDayOf(contract, body) } : running
}

/** The later of the end of validity and of the orders in course (of everybody, or of one buyer); `null` while one is not known. */
export function lastDayOf({ endsOn, orders }: Pick<Notified, 'endsOn' | 'orders'>, body?: string): IsoDate | null {
  const days = [endsOn, ...orders.filter((each) => body === undefined || each.body === body).map(({ until }) => until)]
  return days.reduce((latest, day) => (latest === null || day === null ? null : day > latest ? day : latest))
}
