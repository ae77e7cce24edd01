import type { ActView, Resource } from '#api/shapes.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { InvoiceLine, InvoiceList, Invoicing } from '../contract.ts'
import { clockOf, netOf } from '../model/reckoning.ts'
import type { Accepted, Deduction, Invoice } from '../model/state.ts'
import type { PaymentTerms, TermsInForce } from '../model/terms-state.ts'
import { InvoicingFields } from './file-fields.tsx'
import { InvoiceDetail } from './invoice-page.tsx'
import { fileValues, proposed } from './invoice-values.ts'
import { Invoices } from './invoices-page.tsx'
import { invoice as labels, paymentTerms as termsLabels } from './labels.fr.ts'
import { TermsList } from './terms-list.tsx'
import { TermsDetail } from './terms-page.tsx'

const [ID, CONTRACT, ORDER] = [1, 2, 3].map((rank) => `00000000-0000-4000-8000-00000000f00${rank}`) as [
  string,
  string,
  string,
]
const REQUEST = '00000000-0000-4000-8000-00000000f004'
const SOMME = member(1).id
const TODAY = '2027-01-13'

const contracts = [
  {
    ...{ id: CONTRACT, title: 'Environnement numérique de travail', reference: '2027-ENT-01', running: true },
    identifiedBuyers: [0, 1, 2, 3].map((index) => member(index).id),
  },
]
const terms: TermsInForce = {
  ...{ status: 'in-force', contract: CONTRACT, since: '2026-10-05', days: 30, startsAt: 'service', small: true },
  ...{ large: [member(0).id, SOMME], advance: 1_000, guarantee: 12, retention: 300 },
}

type Received = Extract<Invoice, { status: 'received' }>
const received: Received = {
  ...{ status: 'received', contract: CONTRACT, order: ORDER, body: SOMME, kind: 'services', number: 'FA-2026-118' },
  ...{ issuedOn: '2026-12-18', receivedOn: '2026-12-21', channel: 'chorus', currency: 'EUR' },
  ...{ commitment: 'EJ-2026-0042', amount: 84_600_00, vat: 16_920_00, paused: [] },
  lines: [
    { line: 'LIC-CLG', quantity: 48_000, amount: 81_600_00 },
    { line: 'FORM-J', quantity: 4, amount: 3_000_00 },
  ],
}
const accepted: Accepted = { amount: 84_600_00, reduced: 0, on: '2026-12-28' }
const deductions: readonly Deduction[] = [
  { kind: 'advance', amount: 5_000_00, reason: '' },
  { kind: 'retention', amount: 3_045_60, reason: '' },
  { kind: 'penalty', amount: 600_00, reason: '' },
]
const approved = {
  ...({ ...received, status: 'approved', approvedOn: '2027-01-08', person: 'p', serviceDoneOn: accepted.on } as const),
  ...{ deductions, net: netOf(received, deductions), due: '2027-01-10' },
}
const suspended: Invoice = {
  ...{ ...received, status: 'suspended' as const, suspendedOn: '2027-01-04' },
  missing: ['Procès-verbal de mise en ordre de marche', 'Relevé des heures de formation'],
}
const paid = {
  ...({ ...approved, status: 'paid', paidOn: '2027-01-12', reference: 'mandat 1204' } as const),
  late: { days: 2, rate: 1_040, interest: 52_92, lumpSum: 40_00 },
}
const returned: Invoice = {
  ...received,
  status: 'returned',
  returnedOn: '2027-01-05',
  reason: 'Elle porte sur la commande d’un autre membre.',
}

const view = (process: string, act: string, findings: ActView['findings'] = []): ActView => ({
  act,
  open: findings.every(({ outcome }) => outcome !== 'unmet'),
  findings: [
    { rule: 'competence', outcome: 'met', basis: [cite('convention', '5')], facts: { process, by: ['payer'] } },
    ...findings,
  ],
})
const resource = <S,>(process: string, state: S, acts: readonly string[]): Resource<S> => ({
  ...{ id: ID, process, seq: 41, state, acts: acts.map((act) => view(process, act)) },
})

type Existing = Exclude<Invoice, { status: 'none' }>

const detail = (state: Existing, acts: readonly string[], of: Accepted | null = accepted) => (
  <InGroup labels={[labels]}>
    <InvoiceDetail
      state={state}
      reckoning={{
        ...{ orderNumber: 'BC-2026-0007', accepted: of },
        ...clockOf(state, { terms, accepted: of, others: { approved: 0 } }, TODAY),
        deductions: 'deductions' in state ? [...state.deductions] : deductions.slice(0, 2),
        net: 'net' in state ? state.net : netOf(state, deductions.slice(0, 2)),
        direct: (state.direct ?? []).map((part) => ({ ...part, name: 'Hébergeur régional', standing: 'passed' })),
      }}
      data={{
        ...{ place: { collection: 'invoices', id: ID }, entries: [], form: undefined },
        resource: resource<Invoice>('invoice', state, acts),
      }}
    />
  </InGroup>
)

const line = (rank: number, over: Partial<InvoiceLine>): InvoiceLine => ({
  ...{ id: `${ID.slice(0, -1)}${rank}`, contract: CONTRACT, order: ORDER, orderNumber: `BC-2026-000${rank}` },
  ...{ body: member(rank % 4).id, kind: 'services', number: `FA-2026-11${rank}`, status: 'received' },
  ...{ receivedOn: '2026-12-21', paidOn: null, total: 101_520_00, toPay: 101_520_00, due: '2027-01-27' },
  ...{ waits: null, owed: 0 },
  ...over,
})
const LINES: readonly InvoiceLine[] = [
  line(1, { status: 'approved', toPay: 92_874_40, due: '2027-01-10' }),
  line(2, { due: '2027-01-20' }),
  line(3, { status: 'suspended', due: null, waits: 'documents' }),
  line(4, { due: null, waits: 'service', total: 18_000_00, toPay: 18_000_00 }),
  line(5, { kind: 'advance', status: 'paid', toPay: 0, paidOn: '2026-12-30', total: 12_000_00, due: '2027-01-20' }),
  line(6, { status: 'paid', toPay: 0, paidOn: '2027-01-12', due: '2027-01-10', owed: 92_92 }),
]
const list = (lines: readonly InvoiceLine[]): InvoiceList => ({
  ...{ lines: [...lines], orders: [], toPay: 313_914_40, late: 92_874_40, owed: 92_92 },
})
const invoices = (lines: readonly InvoiceLine[]) => (
  <InGroup labels={[labels]}>
    <Invoices
      list={list(lines)}
      opening={resource<Invoice>('invoice', { status: 'none' }, ['file'])}
      form={undefined}
    />
  </InGroup>
)
const termsList = (states: readonly TermsInForce[]) => (
  <InGroup labels={[termsLabels]}>
    <TermsList
      contracts={contracts}
      data={{
        cases: states.map((state) => ({
          ...{ id: ID, process: 'paymentTerms', collection: 'payment-terms', status: state.status, seq: 1, title: '' },
          state,
        })),
        opening: resource<PaymentTerms>('paymentTerms', { status: 'none' }, ['set']),
        form: undefined,
      }}
    />
  </InGroup>
)

const invoicing: Invoicing = {
  order: {
    ...{ id: ORDER, contract: CONTRACT, body: SOMME, number: 'BC-2026-0007', signedOn: '2026-10-12', vat: 16_920_00 },
    ...{ commitment: 'EJ-2026-0042', amount: 84_600_00, invoiced: 0 },
  },
  lines: [
    {
      line: 'LIC-CLG',
      label: 'Compte d’un collégien, par an',
      unit: 'comptes',
      price: 1_7000,
      vat: 2_000,
      quantity: 48_000,
      left: 48_000,
    },
    { line: 'FORM-J', label: 'Journée de formation', unit: 'jours', price: 750_0000, vat: 2_000, quantity: 4, left: 4 },
  ],
  ...{ accepted, advance: 10_152_00 },
  requests: [
    {
      ...{ id: REQUEST, name: 'Hébergeur régional', number: 'D-2026-14', standing: 'passed' },
      ...{ total: 18_000_00, left: 12_000_00 },
    },
  ],
}
const filing = (kind: string) => {
  const values = {
    ...{ ...fileValues(), ...proposed(invoicing, 16_920_00), kind, number: 'FA-2026-118' },
    ...(kind === 'advance' ? { amount: '10152', vat: '0' } : {}),
  }
  return (
    <InGroup labels={[labels]}>
      <Page title={labels.acts.file}>
        <InvoicingFields form={{ values, change: () => {}, issue: () => undefined }} invoicing={invoicing} />
      </Page>
    </InGroup>
  )
}

/** Invoices and the terms by which they are paid, in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'invoices',
    whole: true,
    states: [
      { name: 'none', element: invoices([]) },
      { name: 'some', element: invoices(LINES) },
    ],
  },
  {
    name: 'invoice',
    whole: true,
    states: [
      { name: 'waiting-for-service', element: detail(received, ['suspend', 'return'], null) },
      { name: 'received', element: detail(received, ['approve', 'suspend', 'return']) },
      { name: 'suspended', element: detail(suspended as Existing, ['resume', 'return']) },
      { name: 'approved', element: detail(approved, ['recordPayment']) },
      {
        name: 'partly-direct',
        element: detail({ ...approved, direct: [{ request: REQUEST, amount: 12_000_00 }] }, []),
      },
      { name: 'paid-late', element: detail(paid, ['recordInterest']) },
      { name: 'returned', element: detail(returned, []) },
    ],
  },
  {
    name: 'invoice-filing',
    whole: true,
    states: [
      { name: 'services', element: filing('services') },
      { name: 'advance', element: filing('advance') },
    ],
  },
  {
    name: 'payment-terms',
    whole: true,
    states: [
      { name: 'none', element: termsList([]) },
      { name: 'some', element: termsList([terms]) },
      {
        name: 'one',
        element: (
          <InGroup labels={[termsLabels]}>
            <TermsDetail
              contracts={contracts}
              data={{
                ...{ place: { collection: 'payment-terms', id: ID }, entries: [], form: undefined },
                resource: resource<PaymentTerms>('paymentTerms', terms, ['change']),
              }}
            />
          </InGroup>
        ),
      },
    ],
  },
]
