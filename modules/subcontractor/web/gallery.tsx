import type { ActView, Resource } from '#api/shapes.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { Assignment } from '../model/assignment-state.ts'
import type { PaymentRequest } from '../model/request-state.ts'
import type { At, Known, Subcontractor } from '../model/state.ts'
import { AssignmentDetail } from './assignment-page.tsx'
import { Assignments } from './assignments-page.tsx'
import { PresentFields } from './fields.tsx'
import { assignment, paymentRequest, subcontractor } from './labels.fr.ts'
import { RequestDetail } from './request-page.tsx'
import { RequestFields, Requests } from './requests-page.tsx'
import { SubcontractorDetail } from './subcontractor-page.tsx'
import { Subcontractors } from './subcontractors-page.tsx'
import { presentValues, requestValues } from './values.ts'

const idOf = (rank: number): string => `00000000-0000-4000-8000-00000000d00${rank}`
const [CONTRACT, ORDER, PAYEE] = [idOf(7), idOf(8), idOf(9)]
const FILE = 'a'.repeat(64)
const labels = [subcontractor, assignment, paymentRequest]
const contracts = [
  {
    ...{ id: CONTRACT, title: 'Environnement numérique de travail', reference: '2026-ENT-01', running: true },
    identifiedBuyers: [0, 1, 2, 3].map((index) => member(index).id),
  },
]

const presented: At<'presented'> = {
  ...{ status: 'presented', contract: CONTRACT, name: 'Hébergeur régional', siret: '73282932000074' },
  ...{ address: '1 rue du Port, 80000 Amiens', services: 'Hébergement et sauvegarde des espaces de travail' },
  ...{ amount: 180_000_00, vat: 36_000_00, terms: 'Trente jours ; prix révisés comme ceux du marché' },
  ...{ small: true, advance: false, declaration: FILE, honour: FILE, undeclaredWork: null, claimsFree: FILE },
  personalData: {
    ...{ treatment: 'Hébergement et sauvegarde', purposes: 'Espace numérique de travail des élèves' },
    ...{ data: 'Noms, établissements, travaux', persons: 'Élèves, parents, enseignants', guaranteed: true },
  },
  ...{ channel: 'receipt', receivedOn: '2027-01-04', since: '2027-01-04', questions: [], words: [] },
}
const low = 'moins de la moitié du prix que le titulaire disait dans son offre'
const asked: At<'asked'> = {
  ...{ ...presented, status: 'asked', words: [opinion(2, false), opinion(3, true)] },
  asked: { askedOn: '2027-01-11', pieces: ['Attestation de vigilance de moins de six mois'], low },
}
const answer = { receivedOn: '2027-01-14', file: FILE, explanations: 'Le centre de données est amorti depuis 2025.' }
const accepted: At<'accepted'> = {
  ...{ ...presented, status: 'accepted', acceptedOn: '2027-01-15', how: 'decided', deed: FILE },
  ...{ since: '2027-01-14', questions: [{ asked: asked.asked, answer }], words: asked.words, laterDeeds: [] },
  publications: [{ of: 'acceptance', on: '2027-01-15', published: null }],
}
const amended: At<'accepted'> = {
  ...{ ...accepted, receivedOn: '2026-11-02', acceptedOn: '2026-11-23', how: 'tacit', deed: null, questions: [] },
  ...{ amount: 210_000_00, vat: 42_000_00 },
  laterDeeds: [
    {
      ...{ before: { amount: 180_000_00, vat: 36_000_00 }, amount: 210_000_00, vat: 42_000_00, deed: FILE },
      ...{ signedOn: '2027-01-08', reason: 'un second site de sauvegarde' },
    },
  ],
  publications: [
    { of: 'acceptance', on: '2026-11-23', published: { on: '2026-12-07', reference: 'données essentielles n° 17' } },
    { of: 'later-deed', on: '2027-01-08', published: null },
  ],
}
const refused: At<'refused'> = {
  ...{ ...presented, status: 'refused', refusedOn: '2027-01-12' },
  reasons: 'Il n’est certifié pour l’hébergement d’aucune donnée d’élèves.',
}
const withdrawn: At<'withdrawn'> = {
  ...{ ...presented, status: 'withdrawn', withdrawnOn: '2027-01-13', reason: 'Le titulaire héberge lui-même.' },
}

function opinion(rank: number, favourable: boolean) {
  const said = favourable ? 'Il héberge déjà nos collèges.' : 'Nous attendons encore un site qu’il devait en 2025.'
  return { body: member(rank).id, favourable, said, on: '2027-01-12' }
}

const resource = <S extends { readonly status: string }>(
  process: string,
  state: S,
  acts: readonly string[],
): Resource<S> => ({
  ...{ id: idOf(1), process, seq: state.status === 'none' ? 0 : 61, state },
  acts: acts.map(
    (act): ActView => ({
      ...{ act, open: true },
      findings: [
        { rule: 'competence', outcome: 'met', basis: [cite('policy', 'A27')], facts: { process, by: ['coordinator'] } },
      ],
    }),
  ),
})
const listed = <S extends { readonly status: string }>(process: string, collection: string, states: readonly S[]) => ({
  cases: states.map((state, index) => ({
    ...{ process, collection, id: idOf(index), status: state.status, seq: 61, title: '', state },
  })),
  form: undefined,
})
const data = <S extends { readonly status: string }>(process: string, state: S, acts: readonly string[]) => ({
  ...{ place: { collection: process, id: idOf(1) }, resource: resource(process, state, acts), entries: [] },
  form: undefined,
})

const page = (state: Known, acts: readonly string[]) => (
  <InGroup labels={labels}>
    <SubcontractorDetail state={state} contracts={contracts} data={data<Subcontractor>('subcontractor', state, acts)} />
  </InGroup>
)
const list = (states: readonly Known[]) => (
  <InGroup labels={labels}>
    <Subcontractors
      contracts={contracts}
      data={{
        ...listed<Subcontractor>('subcontractor', 'subcontractors', states),
        opening: resource<Subcontractor>('subcontractor', { status: 'none' }, ['present']),
      }}
    />
  </InGroup>
)

const inert = { change: () => {}, issue: () => undefined }
const presenting = (processes: boolean) => (
  <InGroup labels={labels}>
    <Page title={subcontractor.acts.present}>
      <PresentFields
        among={contracts}
        form={{ ...inert, values: { ...presentValues('2027-01-18', CONTRACT), processes } }}
      />
    </Page>
  </InGroup>
)

type Request = Exclude<PaymentRequest, { status: 'none' }>
const awaiting: Request = {
  ...{ status: 'awaiting', subcontractor: PAYEE, order: ORDER, contract: CONTRACT, body: member(1).id },
  ...{ name: 'Hébergeur régional', number: 'D-2027-003', amount: 15_000_00, vat: 3_000_00 },
  ...{ holderReceivedOn: '2027-01-08', buyerReceivedOn: '2027-01-11', document: FILE },
}
const REQUESTS: readonly Request[] = [
  awaiting,
  { ...awaiting, status: 'agreed', agreedOn: '2027-01-12', number: 'D-2027-002' },
  { ...awaiting, status: 'passed', passedOn: '2027-01-17', number: 'D-2027-001' },
  { ...awaiting, status: 'refused', refusedOn: '2027-01-13', reasons: 'La sauvegarde n’est pas livrée.' },
]
const request = (state: Request, acts: readonly string[]) => (
  <InGroup labels={labels}>
    <RequestDetail state={state} data={data<PaymentRequest>('paymentRequest', state, acts)} />
  </InGroup>
)
const requests = (states: readonly Request[]) => (
  <InGroup labels={labels}>
    <Requests
      payees={[]}
      data={{
        ...listed<PaymentRequest>('paymentRequest', 'payment-requests', states),
        opening: resource<PaymentRequest>('paymentRequest', { status: 'none' }, ['file']),
      }}
    />
  </InGroup>
)
const filing = (
  <InGroup labels={labels}>
    <Page title={paymentRequest.acts.file}>
      <RequestFields
        payees={[{ id: PAYEE, name: 'Hébergeur régional', contract: CONTRACT }]}
        orders={[]}
        form={{ ...inert, values: requestValues(PAYEE) }}
      />
    </Page>
  </InGroup>
)

const claim: Assignment = {
  ...{ status: 'notified', contract: CONTRACT, name: 'Banque du titulaire', amount: 300_000_00 },
  ...{ notifiedOn: '2026-12-01', document: FILE },
}
const assignments = (states: readonly Assignment[]) => (
  <InGroup labels={labels}>
    <Assignments
      contracts={contracts}
      data={{
        ...listed<Assignment>('assignment', 'assignments', states),
        opening: resource<Assignment>('assignment', { status: 'none' }, ['notify']),
      }}
    />
  </InGroup>
)
const claimed = (state: Assignment, acts: readonly string[]) => (
  <InGroup labels={labels}>
    <AssignmentDetail data={data<Assignment>('assignment', state, acts)} />
  </InGroup>
)

/** The pages of subcontracting in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'subcontractors',
    whole: true,
    states: [
      { name: 'none', element: list([]) },
      { name: 'several', element: list([presented, asked, accepted, amended, refused, withdrawn]) },
    ],
  },
  {
    name: 'subcontractor',
    whole: true,
    states: [
      { name: 'presented', element: page(presented, ['accept', 'refuse', 'ask', 'forward', 'withdraw']) },
      { name: 'asked', element: page(asked, ['answer', 'refuse', 'withdraw']) },
      { name: 'accepted', element: page(accepted, ['publish', 'amend']) },
      { name: 'amended', element: page(amended, ['publish', 'amend']) },
      { name: 'refused', element: page(refused, []) },
      { name: 'withdrawn', element: page(withdrawn, []) },
    ],
  },
  {
    name: 'subcontractor-declaration',
    whole: true,
    states: [
      { name: 'empty', element: presenting(false) },
      { name: 'with-personal-data', element: presenting(true) },
    ],
  },
  {
    name: 'payment-requests',
    whole: true,
    states: [
      { name: 'none', element: requests([]) },
      { name: 'several', element: requests(REQUESTS) },
      { name: 'filing', element: filing },
      ...REQUESTS.map((state) => ({
        name: state.status,
        element: request(state, state.status === 'awaiting' ? ['agree', 'refuse'] : []),
      })),
    ],
  },
  {
    name: 'assignments',
    whole: true,
    states: [
      { name: 'none', element: assignments([]) },
      { name: 'some', element: assignments([claim]) },
      { name: 'notified', element: claimed(claim, ['release']) },
      {
        name: 'released',
        element: claimed({ ...claim, status: 'released', release: { releasedOn: '2027-01-11', document: FILE } }, []),
      },
    ],
  },
]
