import type { Acceptance } from '#modules/acceptance/index.ts'
import { daysAhead } from '#modules/acceptance/index.ts'
import { clockOf } from '#modules/invoice/index.ts'
import { type ListedInvoice, reckonedFrom } from '#modules/invoice/server/index.ts'
import type { ListedPenalty } from '#modules/penalty/server/index.ts'
import type { DepositSite } from '#modules/submission/server/index.ts'
import { type DeliveryView, holderActs, type InvoiceView, type PenaltyView } from '../contract.ts'
import type { HeldCase, Inside, Seeing } from './held.ts'
import { deliveryLine, invoiceLine, ownPenalty } from './lists.ts'
import { ownActs } from './own-acts.ts'
import type { HolderPorts } from './ports.ts'

/** A delivery that was declared, and not taken back. */
export type Declared = Exclude<Acceptance, { status: 'none' | 'withdrawn' }>
export const isDeclared = (state: Acceptance): state is Declared =>
  state.status !== 'none' && state.status !== 'withdrawn'

/** The days of a delivery that concern its holder; what its member must do by when is the member’s. */
const OF_HOLDER: ReadonlySet<string> = new Set([
  ...['serviceEnd', 'tacit', 'postponementAnswer', 'presentation', 'hearing', 'objection', 'contestSilence'],
])

/** One delivery as its holder reads it: without what a decision rests on, which its document names, and without who took it. */
export async function deliveryViewOf(
  site: DepositSite,
  seen: Seeing,
  { acceptance }: HolderPorts,
  { who, found }: { readonly who: Inside; readonly found: HeldCase<Declared> },
): Promise<DeliveryView> {
  const { contract, id, seq, state } = found
  const acts = await ownActs(site, seen, who, {
    served: acceptance,
    id,
    state,
    names: Object.keys(holderActs.deliveries),
  })
  const [delivery] = deliveryLine(seen, { id, state })
  if (delivery === undefined) throw new Error('a delivery that was declared is a line of the list')
  return {
    ...{ contract, member: delivery.member, today: seen.today, seq, status: state.status, acts, delivery },
    parts: state.parts.map(({ line, label, unit, uai, quantity, amount }) => ({
      line,
      label,
      unit,
      uai,
      quantity,
      amount,
    })),
    hearing: hearingOf(state),
    decisions: state.decisions.map(({ kind, notifiedOn, reasons, reduction, term }, index) => ({
      ...{ place: index + 1, kind, notifiedOn, reasons, reduction, term },
    })),
    contested: state.status === 'contested' ? { ...state.contested } : null,
    accepted: state.status === 'accepted' ? { on: state.acceptedOn, reduction: state.reduction, how: state.how } : null,
    days: daysAhead(state, seen.today).flatMap(({ what, on }) => (OF_HOLDER.has(what) ? [{ what, on }] : [])),
  }
}

function hearingOf({ hearing }: Declared): DeliveryView['hearing'] {
  if (hearing === null) return null
  const { about, defects, invitedOn, until, observations } = hearing
  return {
    ...{ about, defects, invitedOn, until },
    observations: observations === null ? null : { said: observations.said, on: observations.on },
  }
}

/** One penalty as its holder reads it; why its member gave one up is the member’s. */
export async function penaltyViewOf(
  site: DepositSite,
  seen: Seeing,
  { penalty: served }: HolderPorts,
  {
    who,
    found,
    listed,
  }: { readonly who: Inside; readonly found: HeldCase<ListedPenalty['state']>; readonly listed: ListedPenalty },
): Promise<PenaltyView> {
  const { contract, id, seq, state } = found
  const acts = await ownActs(site, seen, who, { served, id, state, names: Object.keys(holderActs.penalties) })
  const penalty = await ownPenalty(seen, listed)
  const { status, value, divisor, term, doneOn, coefficient, reason, invitedOn, heard } = state
  return {
    ...{ contract, member: penalty.member, today: seen.today, seq, status, acts, penalty },
    ...{ value, divisor, term, doneOn, coefficient, reason, invitedOn, heard },
  }
}

/** One invoice as its holder reads it. */
export async function invoiceViewOf(
  seen: Seeing,
  ports: HolderPorts,
  { found, listed }: { readonly found: HeldCase<ListedInvoice['state']>; readonly listed: ListedInvoice },
): Promise<InvoiceView> {
  const { contract, id, seq, state } = found
  const invoice = await invoiceLine(seen, ports, listed)
  const { kind, issuedOn, amount, vat, lines, order } = state
  const known = await reckonedFrom(seen.tx, seen.groupId, ports, { contract: contract.id, order, besides: id })
  const runs = state.status === 'received' || state.status === 'suspended'
  return {
    ...{ contract, member: invoice.member, today: seen.today, seq, status: state.status, acts: [], invoice },
    ...{ kind, issuedOn, amount, vat, lines: lines.map((line) => ({ ...line })) },
    missing: state.status === 'suspended' ? [...state.missing] : [],
    returned: state.status === 'returned' ? { on: state.returnedOn, reason: state.reason } : null,
    deductions: 'deductions' in state ? state.deductions.map((each) => ({ kind: each.kind, amount: each.amount })) : [],
    waits: runs ? clockOf(state, known, seen.today).waits : null,
    reference: 'reference' in state ? state.reference : null,
  }
}
