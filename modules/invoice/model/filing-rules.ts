import { clause } from '#kernel/citation.ts'
import { sumAmounts } from '#kernel/money.ts'
import { notApplicable, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { advanceDue, amountsOff, invoicedOrder, isQuantity, leftToInvoice, vatDue } from './reckoning.ts'
import { type OnAct, SINCE_CCP } from './state.ts'

type OnFiling = OnAct<'file'>

/** R5.36, S5.4: each member pays its own orders: an invoice is addressed to the member whose order it is on. */
export const addressedToPayer: OnFiling = {
  id: 'addressedToPayer',
  basis: [clause('execution'), cite('policy', 'factures')],
  inForce: SINCE_CCP,
  assess: ({ facts: { order }, act: { body } }) =>
    order.status === 'none' ? unmet({ body, payer: '' }) : requires(order.body === body, { body, payer: order.body }),
}

/** R5.36: on an order that was sent to the holder, and is not cancelled. */
export const orderInvoiced: OnFiling = {
  id: 'orderInvoiced',
  basis: [clause('execution'), cite('policy', 'factures')],
  inForce: SINCE_CCP,
  assess: ({ facts }) => requires(invoicedOrder(facts) !== undefined, { stage: facts.order.status }),
}

/** R5.36: in electronic form, to be confirmed: of a paper a person says why it is taken. */
export const filedElectronically: OnFiling = {
  id: 'filedElectronically',
  basis: [cite('CCP', 'L2192-1')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ act: { channel } }) => requires(channel !== 'paper', { channel }),
}

/** An amount in another currency is not converted by anybody here. */
export const inEuros: OnFiling = {
  id: 'inEuros',
  basis: [cite('policy', 'factures')],
  inForce: SINCE_CCP,
  assess: ({ act: { currency } }) => requires(currency === 'EUR', { currency }),
}

/** The number that a holder gave to an invoice serves once on an order. */
export const numberOnce: OnFiling = {
  id: 'numberOnce',
  basis: [cite('policy', 'factures')],
  inForce: SINCE_CCP,
  assess: ({ facts: { others }, act: { number } }) => requires(!others.numbers.includes(number), { number }),
}

/** An invoice is received after it was made and after its order was signed, and not ahead of today. */
export const datedInOrder: OnFiling = {
  id: 'datedInOrder',
  basis: [cite('policy', 'factures')],
  inForce: SINCE_CCP,
  assess: ({ facts, act: { issuedOn, receivedOn }, today }) => {
    const signedOn = invoicedOrder(facts)?.signedOn ?? issuedOn
    const inOrder = signedOn <= issuedOn && issuedOn <= receivedOn && receivedOn <= today
    return requires(inOrder, { signedOn, issuedOn, receivedOn, today })
  },
}

/** R4.09: it bears the commitment of its order: without it, the accountant cannot match the two. */
export const commitmentBorne: OnFiling = {
  id: 'commitmentBorne',
  basis: [cite('policy', 'commandes'), cite('policy', 'factures')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ facts, act: { commitment } }) => {
    const expected = invoicedOrder(facts)?.commitment ?? ''
    return requires(expected === commitment, { commitment, expected })
  },
}

/** R4.08: lines of the order, in quantities that are not invoiced yet; an advance has none. */
export const linesOfOrder: OnFiling = {
  id: 'linesOfOrder',
  basis: [cite('CCP', 'R2162-2'), cite('policy', 'factures')],
  inForce: SINCE_CCP,
  assess: ({ facts, act: { kind, lines } }) => {
    const order = invoicedOrder(facts)
    if (order === undefined || kind === 'advance') return requires(lines.length === 0, told(lines.length))
    const left = new Map(leftToInvoice(order, facts.others))
    const places = (wrong: (line: (typeof lines)[number]) => boolean) =>
      lines.flatMap((line, index) => (wrong(line) ? [index + 1] : []))
    const unknown = places(({ line }) => !left.has(line))
    const wrong = places(({ quantity }) => !isQuantity(quantity))
    const above = places(({ line, quantity }) => {
      const rest = (left.get(line) ?? 0) - (isQuantity(quantity) ? quantity : 0)
      left.set(line, rest)
      return rest < 0 && !unknown.length
    })
    const all = unknown.length + wrong.length + above.length
    return requires(lines.length > 0 && all === 0, told(lines.length, { unknown, wrong, above }))
  },
}

type Places = {
  readonly unknown: readonly number[]
  readonly wrong: readonly number[]
  readonly above: readonly number[]
}
const told = (lines: number, { unknown, wrong, above }: Places = { unknown: [], wrong: [], above: [] }) => ({
  ...{ lines, unknown, wrong, above },
})

/** R4.15: each line is the quantity at the price of the order, to the cent. */
export const amountsAgree: OnFiling = {
  id: 'amountsAgree',
  basis: [cite('CCP', 'R2162-2'), cite('policy', 'factures')],
  inForce: SINCE_CCP,
  assess: ({ facts, act: { kind, lines } }) => {
    const order = invoicedOrder(facts)
    if (kind === 'advance' || order === undefined) return notApplicable()
    const off = amountsOff(order, lines)
    const [first] = off
    return requires(off.length === 0, { places: off.map(({ place }) => place), due: first?.due ?? 0 })
  },
}

/**
 * The lines make the total, to the cent. The VAT is that of the sums of each rate; one that was rounded line by line differs by a cent a line at most,
 * and a person says whether it is taken.
 */
export const totalsAgree: OnFiling = {
  id: 'totalsAgree',
  basis: [cite('policy', 'factures')],
  inForce: SINCE_CCP,
  assess: ({ facts, act: { kind, lines, amount, vat } }) => {
    const order = invoicedOrder(facts)
    if (kind === 'advance' || order === undefined) return notApplicable()
    const [sum, due] = [sumAmounts(lines.map((line) => line.amount)), vatDue(order, lines)]
    const said = { amount, sum, vat, due }
    if (sum !== amount || Math.abs(vat - due) > lines.length) return unmet(said)
    return vat === due ? requires(true, said) : toAppraise(said)
  },
}

/** R5.37: an advance is paid once on an order that gives right to one, at the rate of its contract. */
export const advanceAsDue: OnFiling = {
  id: 'advanceAsDue',
  basis: [cite('CCP', 'R2191-3'), cite('CCP', 'R2191-7')],
  inForce: SINCE_CCP,
  assess: ({ facts, act: { kind, amount, vat }, lawDate }) => {
    const order = invoicedOrder(facts)
    if (kind !== 'advance' || order === undefined) return notApplicable()
    const due = advanceDue(order, facts, lawDate)
    const paid = facts.others.advance
    return requires(due > 0 && paid === 0 && amount + vat === due, { due, paid, asked: amount + vat })
  },
}
