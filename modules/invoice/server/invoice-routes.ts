import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { IsoDate } from '#kernel/citation.ts'
import { sumAmounts } from '#kernel/money.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Tx } from '#platform/db.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import {
  type InvoiceLine,
  type InvoiceList,
  type Invoicing,
  inGroup,
  invoiceFilter,
  ofInvoice,
  onOrder,
  type Reckoning,
} from '../contract.ts'
import { leftOf } from '../model/direct-rules.ts'
import {
  advanceDue,
  clockOf,
  deductionsFrom,
  directOf,
  invoicedOrder,
  leftToInvoice,
  netOf,
} from '../model/reckoning.ts'
import type { Facts } from '../model/state.ts'
import type { InvoicePorts } from './case.ts'
import { invoiceableOrders, type ListedInvoice, listedInvoices } from './queries.ts'
import { reckonedFrom } from './reckoned.ts'

const BASE = '/api/groups/:groupId'
const NOBODY = '00000000-0000-0000-0000-000000000000'

type Asking = { readonly tx: Tx; readonly groupId: string; readonly reader: Reader; readonly today: IsoDate }

/**
 * What is read of invoices besides their acts: what is due, to whom, when; what an order leaves to invoice; how the day of a payment comes about. A member
 * reads of its own, whoever coordinates of all.
 */
export function serveInvoices(app: FastifyInstance, context: HttpContext, ports: InvoicePorts): void {
  const reading = async <A>(request: FastifyRequest, work: (asking: Asking) => Promise<A>): Promise<A> => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await context.identify(request, groupId)
    return context.platform.db.transaction(groupId, async (tx) => {
      const reader = await context.readerOf(tx, groupId, actor)
      if (reader.guest) throw new ProblemError('notFound')
      return work({ tx, groupId, reader, today: civilDay(context.platform.clock.now()) })
    })
  }

  app.get(`${BASE}/invoices`, (request) => {
    const filter = parse(invoiceFilter, request.query)
    return reading(request, (asking) => listFor(asking, ports, filter))
  })

  app.get(`${BASE}/orders/:id/invoicing`, (request) => {
    const { id } = parse(onOrder, request.params)
    return reading(request, (asking) => invoicingOf(asking, ports, id))
  })

  app.get(`${BASE}/invoices/:id/reckoning`, (request) => {
    const { id } = parse(ofInvoice, request.params)
    return reading(request, (asking) => reckoningOf(asking, ports, id))
  })
}

/** The members of which somebody reads the invoices: `undefined` of all, nobody's of whoever has no body here. */
const readable = ({ coordinates, body }: Reader, asked: string | undefined): string | undefined =>
  coordinates ? asked : asked === undefined || asked === body ? (body ?? NOBODY) : NOBODY

async function listFor(
  asking: Asking,
  ports: InvoicePorts,
  { contract, body, due }: { contract?: string | undefined; body?: string | undefined; due: 'true' | 'false' },
): Promise<InvoiceList> {
  const { tx, groupId, reader, today } = asking
  const found = await listedInvoices(tx, groupId, { contract, body: readable(reader, body) })
  const lines: InvoiceLine[] = []
  for (const invoice of found) lines.push(await lineOf(asking, ports, invoice))
  const open = lines.filter(({ toPay }) => toPay > 0).toSorted(byDue)
  const sum = (of: readonly InvoiceLine[], what: 'toPay' | 'owed') => sumAmounts(of.map((line) => line[what]))
  const isLate = (line: InvoiceLine) => line.due !== null && line.due < today
  return {
    lines: due === 'true' ? open : [...open, ...lines.filter(({ toPay }) => toPay === 0)],
    orders: [...(await invoiceableOrders(tx, groupId, { contract, body: reader.body ?? NOBODY }))],
    ...{ toPay: sum(open, 'toPay'), late: sum(open.filter(isLate), 'toPay'), owed: sum(lines, 'owed') },
  }
}

/** What is due first, first; what does not run yet, last. */
const byDue = (one: InvoiceLine, other: InvoiceLine): number => (one.due ?? '9999').localeCompare(other.due ?? '9999')

/** An invoice as a line of what is due: what is left to pay of it, until when, what its delay owes. */
export async function lineOf(
  { tx, groupId, today }: Omit<Asking, 'reader'>,
  ports: InvoicePorts,
  invoice: ListedInvoice,
): Promise<InvoiceLine> {
  const { id, orderNumber, state } = invoice
  const { contract, order, body, kind, number, status, receivedOn } = state
  const total = state.amount + state.vat
  const said = { id, contract, order, orderNumber, body, kind, number, status, receivedOn, total }
  const nothing = { toPay: 0, due: null, waits: null, paidOn: null, owed: 0 }
  if (state.status === 'returned') return { ...said, ...nothing }
  if (state.status === 'approved') return { ...said, ...nothing, toPay: state.net, due: state.due }
  if (state.status === 'paid' || state.status === 'settled') {
    const owed = state.status === 'settled' || state.late === null ? 0 : state.late.interest + state.late.lumpSum
    return { ...said, ...nothing, due: state.due, paidOn: state.paidOn, owed }
  }
  const known = await reckonedFrom(tx, groupId, ports, { contract, order, besides: id })
  const { waits, due } = clockOf(state, known, today)
  return { ...said, ...nothing, toPay: total, due: due?.last ?? null, waits }
}

async function factsFor({ tx, groupId }: Omit<Asking, 'reader'>, ports: InvoicePorts, order: string, besides?: string) {
  const found = await ports.orderOf(tx, groupId, order)
  if (found === undefined || found.status === 'none') throw new ProblemError('notFound')
  const known = await reckonedFrom(tx, groupId, ports, { contract: found.contract, order, besides })
  return { order: found, ...known } satisfies Partial<Facts>
}

async function invoicingOf(asking: Asking, ports: InvoicePorts, id: string): Promise<Invoicing> {
  const found = await invoicingOn(asking, ports, id)
  if (found === undefined || readable(asking.reader, found.order.body) !== found.order.body)
    throw new ProblemError('notFound')
  return found
}

/** What an order leaves to invoice, whoever asks; `undefined` of one that cannot be invoiced. @throws {ProblemError} `notFound` */
export async function invoicingOn(
  asking: Omit<Asking, 'reader'>,
  ports: InvoicePorts,
  id: string,
): Promise<Invoicing | undefined> {
  const facts = await factsFor(asking, ports, id)
  const order = invoicedOrder(facts)
  if (order === undefined) return undefined
  const left = leftToInvoice(order, facts.others)
  const byLine = [...new Map(order.priced.map((line) => [line.line, line])).values()]
  const ordered = (key: string) => order.priced.filter(({ line }) => line === key)
  const { contract, body, number, signedOn, amount, vat, commitment } = order
  return {
    order: { id, contract, body, number, signedOn, amount, vat, commitment, invoiced: facts.others.invoiced },
    lines: byLine.map(({ line, label, unit, price, vat: rate }) => ({
      ...{ line, label, unit, price, vat: rate, left: left.get(line) ?? 0 },
      quantity: sumAmounts(ordered(line).map(({ quantity }) => quantity)),
    })),
    accepted: facts.accepted,
    requests: (await ports.requestsOn(asking.tx, asking.groupId, id)).map((request) => ({
      ...request,
      left: leftOf({ requests: [request], others: facts.others }, request.id),
    })),
    advance: facts.others.advance > 0 ? 0 : advanceDue(order, facts, asking.today),
  }
}

async function reckoningOf(asking: Asking, ports: InvoicePorts, id: string): Promise<Reckoning> {
  const { tx, groupId, reader, today } = asking
  const found = (await listedInvoices(tx, groupId, { id })).at(0)
  if (found === undefined || readable(reader, found.state.body) !== found.state.body) throw new ProblemError('notFound')
  const { state, orderNumber } = found
  const facts = await factsFor(asking, ports, state.order, id)
  const deductions = 'deductions' in state ? state.deductions : deductionsFrom(state, facts, today)
  const { waits, officer, due } = clockOf(state, facts, today)
  const net = 'net' in state ? state.net : netOf(state, deductions)
  const requests = await ports.requestsOn(tx, groupId, state.order)
  const direct = directOf(state).map(({ request, amount }) => {
    const { name, standing } = requests.find((each) => each.id === request) ?? { name: '', standing: '' }
    return { request, name, standing, amount }
  })
  return { orderNumber, accepted: facts.accepted, waits, officer, due, deductions: [...deductions], net, direct }
}
