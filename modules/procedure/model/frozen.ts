import type { Frozen, Procedure, ProcedureFacts } from './procedure-state.ts'

/** What a choice is about: the procedure as it was opened, or the purchase that it is being opened on. */
export function frozenOf({
  state,
  facts: { purchase },
}: {
  readonly state: Procedure
  readonly facts: Pick<ProcedureFacts, 'purchase'>
}): Omit<Frozen, 'purchase'> | undefined {
  if (state.status !== 'none') return state
  if (purchase.status !== 'frozen' && purchase.status !== 'launched') return undefined
  const { object, category, estimate, duration, parts } = purchase
  const buyers = parts.map(({ body, siret, amounts }) => ({ body, siret, maximum: amounts.maximum }))
  return { object, category, estimate, duration, buyers }
}
