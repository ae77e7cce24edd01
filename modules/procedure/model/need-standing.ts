import { differing } from '#kernel/canonical.ts'
import type { Purchase } from '#modules/need/index.ts'
import type { Need } from './procedure-state.ts'

/** What a purchase gives the procedure that is chosen by it; `undefined` while its need is not frozen. */
export function needOf(purchase: Purchase): Need | undefined {
  if (purchase.status !== 'frozen' && purchase.status !== 'launched') return undefined
  const { object, category, estimate, duration, parts } = purchase
  const buyers = parts.map(({ body, siret, amounts }) => ({ body, siret, maximum: amounts.maximum }))
  return { object, category, estimate, duration, buyers }
}

/** What of the need is no longer as the procedure copied it. */
export type NeedMember = keyof Need

/** Where the need of a procedure stands, and in what it is no longer the one that the procedure was chosen by. */
export type NeedStanding = { readonly stage: Purchase['status']; readonly differs: readonly NeedMember[] }

/** R2.01: a need may be reopened until the notice is sent, and frozen as another than the procedure was chosen by. */
export function needStanding(chosenBy: Need, purchase: Purchase): NeedStanding {
  const need = needOf(purchase)
  if (need === undefined) return { stage: purchase.status, differs: [] }
  return { stage: purchase.status, differs: differing(inOrder(chosenBy), inOrder(need)) }
}

/** True when the need is frozen, and as the procedure has it. */
export const isNeedKept = ({ stage, differs }: NeedStanding): boolean =>
  (stage === 'frozen' || stage === 'launched') && differs.length === 0

/** The sheets of a purchase are frozen in no order that says anything. */
const inOrder = ({ object, category, estimate, duration, buyers }: Need): Need => ({
  object,
  category,
  estimate,
  duration,
  buyers: buyers.toSorted((one, other) => one.body.localeCompare(other.body)),
})
