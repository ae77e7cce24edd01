import type { AuthorisingActAct, AuthorisingActFacts } from './model/authorising-act-state.ts'
import type { BodyAct, BodyFacts, OtherBody } from './model/body-state.ts'
import type { NewOffice, OfficeAct } from './model/office.ts'

/** Valid registrations and acts for the tests of the model and of the server, unless a test says otherwise. */

export const SOMME = '00000000-0000-4000-8000-000000000080'
export const REGION = '00000000-0000-4000-8000-000000000032'
export const SIRETS = { somme: '73282932000074', region: '20005374200017' } as const
export const FILE = 'a'.repeat(64)

export type Registration = Extract<BodyAct, { type: 'register' }>
export type Recording = Extract<AuthorisingActAct, { type: 'record' }>

/** A person of the demo is named by the office held. */
export const person = (office: string, n = 1) => ({
  id: `00000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`,
  civility: 'Mme' as const,
  name: office,
})

export const registration = (over: Partial<Registration> = {}): Registration => ({
  type: 'register',
  name: 'Département de la Somme',
  kind: 'departement',
  siret: SIRETS.somme,
  seat: { text: '43 rue de la République, 80000 Amiens', city: 'Amiens', department: '80' },
  isBuyer: true,
  commitment: null,
  country: 'FR',
  holidayZone: 'metropole',
  representative: {
    person: person('Présidence de la Somme'),
    title: 'La Présidente du Conseil départemental',
    from: '2021-07-01',
    until: null,
    givenBy: null,
  },
  ...over,
})

export const electionOn = (date: string, number = '2027-03'): OfficeAct => ({
  kind: 'election',
  date,
  number,
  file: null,
})

/** ADICA, represented by a person of the same name as the Somme's. */
export const otherBody = (over: Partial<OtherBody> = {}): OtherBody => ({
  id: 'adica',
  name: 'ADICA',
  siret: SIRETS.region,
  representatives: [{ person: person('Présidence de la Somme', 9), from: '2021-07-01', until: null }],
  ...over,
})

/** The succession of the representative, by an election. */
export const office = (over: Partial<NewOffice> = {}): Extract<BodyAct, { type: 'appoint' }> => ({
  type: 'appoint',
  office: 'representative',
  person: person('Nouvelle présidence de la Somme', 2),
  title: 'Le Président du Conseil départemental',
  from: '2028-04-03',
  until: null,
  givenBy: electionOn('2028-04-03'),
  delegation: null,
  ...over,
})

/** A delegation of signature by the first representative. */
export const delegation = (over: Partial<NewOffice> = {}) =>
  office({
    office: 'delegate',
    person: person('Direction générale de la Somme', 3),
    title: 'La Directrice générale des services',
    from: '2027-02-01',
    givenBy: { kind: 'delegation', date: '2027-01-25', number: 'A-2027-12', file: null },
    delegation: { by: 1, matters: ['orders', 'acceptance'] },
    ...over,
  })

export const recording = (over: Partial<Recording> = {}): Recording => ({
  type: 'record',
  body: SOMME,
  kind: 'deliberation',
  organ: { type: 'assembly', name: 'conseil départemental' },
  number: '2026-11-07',
  date: '2026-11-16',
  subject: 'membership',
  about: null,
  favourable: true,
  signatory: 'La Présidente du Conseil départemental',
  file: FILE,
  transmissible: true,
  ...over,
})

export const bodyFacts = (over: Partial<BodyFacts> = {}): BodyFacts => ({
  body: SOMME,
  standing: { preparing: true, coordinators: [REGION] },
  others: [],
  ...over,
})

export const actFacts = (over: Partial<AuthorisingActFacts> = {}): AuthorisingActFacts => ({
  act: '00000000-0000-4000-8000-000000000901',
  standing: { preparing: false, coordinators: [REGION] },
  body: { name: 'Département de la Somme', kind: 'departement' },
  cancelling: null,
  ...over,
})
