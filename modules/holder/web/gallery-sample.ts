import type { ActView } from '#api/shapes.ts'
import { cite, member } from '#ui/gallery/sample.ts'
import type { DeliveryView, Holding, InvoiceView, OrderView, PenaltyView } from '../contract.ts'

/** The contract of one holder, for the gallery: what waits for it, and one page of each kind. */

const TODAY = '2026-11-23'
export const PLACE = {
  consultation: '00000000-0000-4000-8000-00000000c0a1',
  contract: '00000000-0000-4000-8000-00000000c0a2',
  caseId: '00000000-0000-4000-8000-00000000c0a3',
}
const id = (rank: number) => `00000000-0000-4000-8000-00000000d0${String(rank).padStart(2, '0')}`
const of = (rank: number) => ({ id: member(rank).id, name: member(rank).name })
const contract = {
  ...{ id: PLACE.contract, reference: '2026-ENT-01', title: 'Environnement numérique de travail', lot: null },
  ...{ notifiedOn: '2026-07-06', endsOn: '2030-08-31' },
}
const LATE = { days: 17, rate: 1_040, interest: 581_26, lumpSum: 40_00 }

const order = (rank: number, over: Partial<Holding['contracts'][number]['orders'][number]> = {}) => ({
  ...{ id: id(rank), number: `BC-2026-000${rank}`, member: of(rank), status: 'received' },
  ...{ sentAt: '2026-11-16T09:12:00.000Z', receivedOn: '2026-11-16', until: '2027-08-31', amount: 84_600_00 },
  ...over,
})
export const delivery = {
  ...{ id: id(11), order: id(1), number: 'BC-2026-0001', member: of(1), status: 'postponed', readyOn: '2026-10-05' },
  ...{ attempt: 1, amount: 40_000_00 },
}
export const invoice = {
  ...{ id: id(21), order: id(3), orderNumber: 'BC-2026-0003', number: 'F-2026-118', member: of(3), status: 'approved' },
  ...{
    receivedOn: '2026-10-07',
    total: 120_000_00,
    toPay: 120_000_00,
    due: '2026-11-06',
    paidOn: null,
    owed: 0,
    late: LATE,
  },
}
export const penalty = {
  ...{ id: id(31), order: id(1), orderNumber: 'BC-2026-0001', member: of(1), status: 'proposed', days: 12 },
  ...{ counted: 600_00, amount: null, heardUntil: '2026-11-30' },
}

const wait = (over: object) => ({ on: null, amount: null, late: null, ...over })
export const holding: Holding = {
  company: 'Numérique Exemple',
  today: TODAY,
  contracts: [
    {
      ...contract,
      waits: [
        wait({
          kind: 'payment',
          page: 'invoices',
          id: invoice.id,
          number: 'F-2026-118',
          member: of(3),
          on: invoice.due,
          amount: 120_000_00,
          late: LATE,
        }),
        wait({
          kind: 'answerPostponement',
          page: 'deliveries',
          id: delivery.id,
          number: 'BC-2026-0001',
          member: of(1),
          on: '2026-11-26',
        }),
        wait({
          kind: 'observe',
          page: 'penalties',
          id: penalty.id,
          number: 'BC-2026-0001',
          member: of(1),
          on: '2026-11-30',
          amount: 600_00,
        }),
        wait({ kind: 'object', page: 'orders', id: id(2), number: 'BC-2026-0002', member: of(2), on: '2026-12-01' }),
        wait({
          kind: 'deliver',
          page: 'orders',
          id: id(2),
          number: 'BC-2026-0002',
          member: of(2),
          on: '2027-08-31',
          amount: 84_600_00,
        }),
        wait({ kind: 'acknowledge', page: 'orders', id: id(4), number: 'BC-2026-0004', member: of(4) }),
        wait({ kind: 'invoice', page: 'orders', id: id(1), number: 'BC-2026-0001', member: of(1), amount: 40_000_00 }),
      ] as Holding['contracts'][number]['waits'],
      orders: [order(4, { status: 'sent', receivedOn: null, until: null, amount: null }), order(2), order(1), order(3)],
      ...{ deliveries: [delivery], invoices: [invoice], penalties: [penalty] },
    },
  ],
}
export const nothing: Holding = { ...holding, contracts: [] }
export const quiet: Holding = {
  ...holding,
  contracts: [{ ...contract, waits: [], orders: [], deliveries: [], invoices: [], penalties: [] }],
}

export const view = (process: string, act: string): ActView => ({
  act,
  open: true,
  findings: [
    { rule: 'competence', outcome: 'met', basis: [cite('convention', '5')], facts: { process, by: ['holder'] } },
  ],
})

const lines = [
  {
    line: 'LIC',
    label: 'Licence d’un compte',
    unit: 'comptes',
    uai: null,
    quantity: 40_000,
    price: 20_000,
    vat: 2_000,
    amount: 80_000_00,
  },
  {
    line: 'JOUR',
    label: 'Journée de formation',
    unit: 'jours',
    uai: '0801234A',
    quantity: 5,
    price: 9_200_000,
    vat: 2_000,
    amount: 4_600_00,
  },
]
const head = { contract, member: of(1), today: TODAY, seq: 41 }
export const sentOrder: OrderView = {
  ...{ ...head, member: of(4), status: 'sent', acts: [view('order', 'open')], number: 'BC-2026-0004' },
  ...{ sentAt: '2026-11-20T09:12:00.000Z', opened: null, deliveries: [], invoices: [], penalties: [] },
}
export const openedOrder: OrderView = {
  ...{ ...head, status: 'received', acts: [view('order', 'object')], number: 'BC-2026-0001' },
  ...{ sentAt: '2026-11-16T09:12:00.000Z', deliveries: [delivery], invoices: [], penalties: [penalty] },
  opened: {
    ...{ receivedOn: '2026-11-16', objectUntil: '2026-12-01', from: '2026-11-16', until: '2027-08-31' },
    ...{ service: 'DSI', note: 'Annuaires ouverts à partir du 30 novembre.', commitment: 'EJ-2026-0042' },
    ...{ signedOn: '2026-11-13', amount: 84_600_00, vat: 16_920_00, lines },
    contested: [
      {
        ...{
          objection: 'Le délai de mise en ordre de marche ne peut être tenu.',
          objectedOn: '2026-11-18',
          late: false,
        },
        ...{ answer: 'Le délai est porté au 30 novembre.', answeredOn: '2026-11-20' },
      },
    ],
    cancelled: null,
    left: lines.map(({ price: _price, vat: _vat, amount: _amount, ...line }, place) => ({ ...line, place })),
    invoicing: null,
    toInvoice: [],
    ...{ declareReady: view('acceptance', 'declareReady'), file: null },
  },
}
export const INVOICING = {
  order: {
    ...{ id: id(1), contract: PLACE.contract, body: member(1).id, number: 'BC-2026-0001', signedOn: '2026-11-13' },
    ...{ amount: 84_600_00, vat: 16_920_00, commitment: 'EJ-2026-0042', invoiced: 0 },
  },
  lines: lines.map(({ line, label, unit, price, vat, quantity }) => ({
    line,
    label,
    unit,
    price,
    vat,
    quantity,
    left: quantity,
  })),
  accepted: { amount: 40_000_00, reduced: 0, on: '2026-11-20' },
  ...{ requests: [], advance: 0 },
}

export const postponed: DeliveryView = {
  ...{ ...head, status: 'postponed', acts: [view('acceptance', 'answerPostponement')], delivery },
  parts: [
    { line: 'LIC', label: 'Licence d’un compte', unit: 'comptes', uai: null, quantity: 20_000, amount: 40_000_00 },
  ],
  hearing: null,
  decisions: [
    {
      ...{ place: 1, kind: 'postponement', notifiedOn: '2026-11-16', reduction: null, term: '2026-12-14' },
      reasons: 'L’annuaire des collèges est incomplet : 12 établissements sur 154 ne se connectent pas.',
    },
  ],
  ...{ contested: null, accepted: null },
  days: [
    { what: 'postponementAnswer', on: '2026-11-26' },
    { what: 'presentation', on: '2026-12-14' },
  ],
}
export const invited: DeliveryView = {
  ...postponed,
  ...{ status: 'ready', acts: [view('acceptance', 'recordObservations')], decisions: [] },
  delivery: { ...delivery, status: 'ready' },
  hearing: {
    ...{ about: 'reduction', defects: 'Deux modules manquent à la livraison.', invitedOn: '2026-11-16' },
    ...{ until: '2026-12-01', observations: null },
  },
  days: [{ what: 'hearing', on: '2026-12-01' }],
}
export const proposedPenalty: PenaltyView = {
  ...{ ...head, status: 'proposed', acts: [view('penalty', 'observe')], penalty, value: 50_000_00, divisor: 1_000 },
  ...{ term: '2026-11-02', doneOn: '2026-11-14', coefficient: { value: 1, decimals: 0 }, invitedOn: '2026-11-14' },
  ...{ reason: 'Mise en ordre de marche des comptes des collèges.', heard: null },
}
export const lateInvoice: InvoiceView = {
  ...{ ...head, member: of(3), status: 'approved', acts: [], invoice, kind: 'services', issuedOn: '2026-10-06' },
  ...{ amount: 100_000_00, vat: 20_000_00, lines: [{ line: 'LIC', quantity: 50_000, amount: 100_000_00 }] },
  ...{
    missing: [],
    returned: null,
    deductions: [{ kind: 'retention', amount: 3_600_00 }],
    waits: null,
    reference: null,
  },
}
export const suspendedInvoice: InvoiceView = {
  ...lateInvoice,
  ...{ status: 'suspended', waits: 'documents', missing: ['Le détail des comptes ouverts par établissement'] },
  ...{ deductions: [], invoice: { ...invoice, status: 'suspended', due: null, late: null } },
}
