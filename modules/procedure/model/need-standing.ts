import { differing } from '#kernel/canonical.ts'
import { sumAmounts } from '#kernel/money.ts'
import { addQuantities, type Purchase } from '#modules/need/index.ts'
import type { Extent, Need } from './procedure-state.ts'

type Settled = Extract<Purchase, { status: 'frozen' | 'launched' }>

/** What a purchase gives the procedure that is chosen by it; `undefined` while its need is not frozen. */
export function needOf(purchase: Purchase): Need | undefined {
  if (purchase.status !== 'frozen' && purchase.status !== 'launched') return undefined
  const { object, category, estimate, duration, parts } = purchase
  const buyers = parts.map(({ body, siret, amounts }) => ({ body, siret, maximum: amounts.maximum }))
  return { object, category, estimate, duration, buyers, extent: extentOf(purchase) }
}

/** The lines and what is counted under each, in an order of their own: that of the screens says nothing. */
function extentOf({ lines, parts }: Settled): Extent {
  const sorted = lines.toSorted((one, other) => one.key.localeCompare(other.key))
  const all = parts.flatMap(({ quantities }) => quantities)
  const minimum = sumAmounts(parts.map(({ amounts }) => amounts.minimum))
  return { lines: sorted, quantities: addQuantities(sorted, all), minimum }
}

/** What of the need is no longer as the procedure copied it. */
export type NeedMember = keyof Need

/** Where the need of a procedure stands, and in what it is no longer the one that the procedure was chosen by. */
export type NeedStanding = { readonly stage: Purchase['status']; readonly differs: readonly NeedMember[] }

/** R2.01: a need may be reopened until the notice is sent, and frozen as another than the procedure was chosen by. */
export function needStanding(chosenBy: Need, purchase: Purchase): NeedStanding {
  const need = needOf(purchase)
  if (need === undefined) return { stage: purchase.status, differs: [] }
  // Of a procedure that was chosen before its extent was copied, nobody knows by which one.
  const known = chosenBy.extent === undefined ? inOrder({ ...need, extent: undefined }) : inOrder(need)
  return { stage: purchase.status, differs: differing(inOrder(chosenBy), known) }
}

/** True when the need is frozen, and as the procedure has it. */
export const isNeedKept = ({ stage, differs }: NeedStanding): boolean =>
  (stage === 'frozen' || stage === 'launched') && differs.length === 0

/** The sheets of a purchase are frozen in no order that says anything. */
const inOrder = ({ object, category, estimate, duration, buyers, extent }: NeedRead) => ({
  object,
  category,
  estimate,
  duration,
  buyers: buyers.toSorted((one, other) => one.body.localeCompare(other.body)),
  extent: extent ?? null,
})

type NeedRead = Omit<Need, 'extent'> & { readonly extent?: Extent | undefined }
