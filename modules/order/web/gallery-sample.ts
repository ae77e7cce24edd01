import { member } from '#ui/gallery/sample.ts'
import type { Ordering, OrderLine, OrderList } from '../contract.ts'
import { pricedOn, totalOf } from '../model/pricing.ts'
import type { Asked, AskedLine, Order } from '../model/state.ts'
import type { LineFault } from './order-values.ts'

/** What the gallery of the orders is filled with: the figures of a digital workspace, facts of our own. */

export const ID = '00000000-0000-4000-8000-0000000000c3'
export const CONTRACT = '00000000-0000-4000-8000-0000000000d9'
export const SOMME = member(5).id
const TODAY = '2027-01-18'
const BUYERS = [0, 1, 2, 3, 4, 5].map((index) => member(index).id)

const line = (key: string, label: string, unit: string, price: number) => ({
  ...{ key, label, unit, price, vat: 2_000, kind: 'order' as const },
})

export const ordering: Ordering = {
  contract: {
    ...{ id: CONTRACT, title: 'Environnement numérique de travail', reference: '2027-ENT-01', buyers: BUYERS },
    ...{ notifiedOn: '2026-06-01', validUntil: '2030-05-31' },
  },
  schedule: {
    id: '00000000-0000-4000-8000-0000000000c1',
    state: {
      ...{ status: 'in-force', contract: CONTRACT, document: 'b'.repeat(64), revision: null },
      lines: [
        line('LIC-CLG', 'Compte d’un collégien, par an', 'compte', 1_2345),
        line('JOUR', 'Journée d’accompagnement sur site', 'jour', 750_0000),
        { ...line('EVOL', 'Évolution demandée par un membre', 'projet', 0), kind: 'subsequent' },
      ],
      versions: [
        {
          ...{ number: 0, from: '2026-06-01', coefficient: { value: 1, decimals: 0 }, values: [], provisional: true },
          ...{ recordedOn: '2026-06-02', before: null },
        },
      ],
    },
  },
  ceilings: {
    id: '00000000-0000-4000-8000-0000000000c2',
    state: {
      ...{ status: 'in-force', contract: CONTRACT, minimum: 0, loans: [], reports: [] },
      maximum: { amount: 12_000_000_00, quantities: [{ line: 'LIC-CLG', quantity: 900_000 }] },
      shares: BUYERS.map((body) => ({ body, amount: 100_000_00, quantities: [{ line: 'LIC-CLG', quantity: 70_000 }] })),
    },
  },
  ordered: [{ body: SOMME, amount: 20_000_00, quantities: [{ line: 'LIC-CLG', quantity: 10_000 }] }],
}
export const unceiled: Ordering = { ...ordering, ceilings: null }

export const LINES: readonly AskedLine[] = [
  { line: 'LIC-CLG', quantity: 28_400, uai: null },
  { line: 'JOUR', quantity: 3, uai: '0801234A' },
  { line: 'JOUR', quantity: 2, uai: '0805678B' },
]
export const TOO_MANY: readonly AskedLine[] = [
  { line: 'LIC-CLG', quantity: 65_000, uai: null },
  { line: 'EVOL', quantity: 1, uai: null },
  { line: 'AUTRE', quantity: 1, uai: null },
]

const asked: Asked & { readonly contested: [] } = {
  ...{
    contract: CONTRACT,
    body: SOMME,
    lines: LINES,
    from: '2027-02-01',
    until: '2027-08-31',
    service: 'DSI-COLLEGES',
  },
  ...{ note: 'Ouverture des comptes avant les vacances d’hiver.', contested: [] },
}
const engaged = { commitment: 'EJ-2027-0042', committedOn: '2027-01-12' }
const priced = ordering.schedule === null ? [] : pricedOn(ordering.schedule.state, LINES, TODAY)
const bound = {
  ...{ number: 'BC-2027-0007', signedOn: '2027-01-13', person: 'p', title: 'Président du conseil départemental' },
  ...{ priced, ...totalOf(priced) },
}
const left = { sentAt: '2027-01-13T14:05:00.000Z', medium: 'electronic' } as const
const got = { receivedOn: '2027-01-14', proof: 'c'.repeat(64) }
const said = {
  ...{ objection: 'Les comptes ne peuvent être ouverts avant le 1er mars : les annuaires ne sont pas livrés.' },
  ...{ objectedOn: '2027-01-16', late: false },
}

type As<S extends Order['status']> = Extract<Order, { status: S }>
export const draft: As<'draft'> = { ...asked, status: 'draft' }
export const committed: As<'committed'> = { ...asked, ...engaged, status: 'committed' }
export const over: As<'committed'> = { ...committed, lines: [{ line: 'LIC-CLG', quantity: 65_000, uai: null }] }
export const signed: As<'signed'> = { ...asked, ...engaged, ...bound, status: 'signed' }
export const sent: As<'sent'> = { ...signed, ...left, status: 'sent' }
export const received: As<'received'> = { ...sent, ...got, status: 'received' }
export const objected: As<'objected'> = { ...received, ...said, status: 'objected' }
export const answered: As<'received'> = {
  ...received,
  contested: [{ ...said, answer: 'Les annuaires sont livrés depuis le 15 janvier.', answeredOn: '2027-01-18' }],
}
export const cancelled: As<'cancelled'> = {
  ...{ ...asked, ...engaged, ...bound, status: 'cancelled', cancelledOn: '2027-01-18', reason: 'Besoin disparu.' },
}

const listed = (index: number, over_: Partial<OrderLine> = {}): OrderLine => ({
  ...{ id: `${ID.slice(0, -1)}${index % 10}`, contract: CONTRACT, body: member(index % 6).id, status: 'received' },
  ...{
    number: `BC-2027-${String(index + 1).padStart(4, '0')}`,
    signedOn: '2027-01-13',
    commitment: `EJ-2027-${index}`,
  },
  ...{ from: '2027-02-01', until: '2027-08-31', lines: 3, amount: 38_809_80 + index, vat: 7_761_96 },
  ...over_,
})
const contracts = [ordering.contract].map(({ id, title, reference, buyers }) => ({ id, title, reference, buyers }))
export const noOrder: OrderList = { lines: [], total: 0, pages: 0, amount: 0, contracts }
const lines = [
  listed(8, { status: 'draft', number: null, signedOn: null, commitment: null, amount: null, vat: null }),
  ...[
    listed(5, { status: 'objected' }),
    listed(4, { status: 'signed' }),
    listed(2),
    listed(1, { status: 'cancelled' }),
  ],
]
export const someOrders: OrderList = { lines, total: lines.length, pages: 1, amount: 116_429_51, contracts }
export const manyOrders: OrderList = { ...someOrders, total: 812, pages: 9, amount: 9_412_007_33 }

export const FAULTS: readonly LineFault[] = [
  { kind: 'line', row: 11, value: 'AUTRE' },
  { kind: 'subsequent', row: 101, value: 'EVOL' },
  { kind: 'quantity', row: 1001, value: '0' },
  { kind: 'uai', row: 5001, value: '80123' },
]
