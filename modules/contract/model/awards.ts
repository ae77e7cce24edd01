import type { Award } from '#modules/consultation/index.ts'
import { contractBinding, type RunningContract } from './running-contract.ts'
import type { Contract, Facts } from './state.ts'

/** A contract of the register as it stands, its award not abandoned. */
type Recorded = Exclude<Contract, { status: 'none' | 'abandoned' }>

/**
 * The awards that bind somebody beside the contracts of the register: each runs from the sending of its notice to the
 * notification (A34), until the contracts recorded for it take it over.
 */
export function awardsRunning(awards: readonly Award[], recorded: readonly Contract[]): readonly RunningContract[] {
  return awards
    .filter((award) => award.buyers.some((body) => isBinding(award, body, { awards, recorded })))
    .map(asRunning)
}

type Row = { readonly id: string; readonly state: Contract }

/**
 * What binds one member: the contracts that name it, each since the notice of its award (A34) whatever day the register says,
 * and the awards that no contract has taken over.
 */
export function bindingOnMember(
  awards: readonly Award[],
  rows: readonly Row[],
  member: string,
): readonly RunningContract[] {
  const recorded = rows.map(({ state }) => state)
  const contracts = rows.flatMap(({ id, state }) => {
    const running = contractBinding(id, state, member)
    if (running === undefined || state.status === 'none' || state.status === 'abandoned') return []
    const begun = awards.find((award) => award.buyers.includes(member) && isOf(award, state, awards))?.begunOn
    return [begun !== undefined && begun < running.awardBegunOn ? { ...running, awardBegunOn: begun } : running]
  })
  return [...contracts, ...awardsBinding(awards, recorded, member)]
}

/** The awards that bind one member. */
export function awardsBinding(
  awards: readonly Award[],
  recorded: readonly Contract[],
  member: string,
): readonly RunningContract[] {
  return awards
    .filter((award) => award.buyers.includes(member) && isBinding(award, member, { awards, recorded }))
    .map(asRunning)
}

const asRunning = ({ id, title, begunOn, buyers }: Award): RunningContract => ({
  id,
  process: 'consultation',
  title,
  awardBegunOn: begunOn,
  notifiedOn: null,
  endsOn: null,
  identifiedBuyers: buyers,
})

type Known = { readonly awards: readonly Award[]; readonly recorded: readonly Contract[] }

/**
 * Whether an award still binds one of its buyers. A contract recorded for it that names the buyer binds it from then on;
 * one that does not name it frees it once every lot is notified. One whose award was abandoned takes nothing over: to abandon
 * a contract also corrects what was recorded by mistake.
 */
function isBinding(award: Award, buyer: string, { awards, recorded }: Known): boolean {
  const own = recorded.flatMap((each) => {
    if (each.status === 'none' || each.status === 'abandoned') return []
    return isOf(award, each, awards) ? [each] : []
  })
  if (own.some(({ identifiedBuyers }) => identifiedBuyers.includes(buyer))) return false
  return countLots(own.filter(({ status }) => status !== 'being-awarded')) < Math.max(1, award.lots)
}

/**
 * Whether a contract was recorded for an award: of the consultation that it names; else under its reference, or, where it has
 * a number of its own, begun the same day for the same buyers, as no other award was.
 */
function isOf(award: Award, contract: Recorded, awards: readonly Award[]): boolean {
  if (contract.consultation !== undefined) return contract.consultation === award.id
  const named = awards.filter(({ reference }) => sameText(reference, contract.reference))
  if (named.length > 0) return named.includes(award)
  const alike = awards.filter(
    ({ begunOn, buyers }) => begunOn === contract.awardBegunOn && sameBodies(buyers, contract.identifiedBuyers),
  )
  return alike.length === 1 && alike.includes(award)
}

/** The awards that a contract was recorded for. */
export const awardsBehind = (awards: readonly Award[], contract: Contract): readonly Award[] =>
  contract.status === 'none' || contract.status === 'abandoned'
    ? []
    : awards.filter((award) => isOf(award, contract, awards))

/** Whether a contract waits for an award of this platform; one that says no lot may be of any that is awarded. */
export function isAwardedHere(state: Contract, awardedHere: Facts['awardedHere']): boolean {
  if (state.status !== 'being-awarded' || awardedHere.length === 0) return false
  const { lots } = state
  return lots.length === 0 || lots.some(({ number }) => awardedHere.includes(number))
}

/** The lots that contracts carry; one that names none carries one. */
function countLots(contracts: readonly Recorded[]): number {
  const numbers = new Set(contracts.flatMap(({ lots }) => lots.map(({ number }) => number.trim().toLowerCase())))
  return numbers.size + contracts.filter(({ lots }) => lots.length === 0).length
}

const sameText = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()
const sameBodies = (one: readonly string[], other: readonly string[]) =>
  new Set(one).size === new Set(other).size && one.every((body) => other.includes(body))
