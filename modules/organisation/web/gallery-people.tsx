import type { AccessShown, MandateView, PersonShown } from '#api/people.ts'
import type { Problem } from '#api/shapes.ts'
import { member } from '#ui/gallery/sample.ts'
import { People } from './people.tsx'
import type { PeopleActs } from './use-people.ts'

const mandate = (rank: number, over: Partial<MandateView> = {}): MandateView => ({
  body: member(rank),
  office: 'representative',
  title: 'La Présidente du Conseil départemental',
  from: '2021-07-01',
  until: null,
  givenBy: null,
  ...over,
})

const person = (key: number, name: string, access: AccessShown, held: readonly MandateView[]): PersonShown => ({
  person: `00000000-0000-4000-8000-0000000001${key}0`,
  name,
  me: key === 1,
  mandates: [...held],
  access,
  mayInvite: access.state !== 'hidden',
})

const invitation = {
  id: '00000000-0000-4000-8000-000000000201',
  sentAt: '2027-01-14T09:00:00.000Z',
  expiresAt: '2027-01-21T09:00:00.000Z',
}

const PEOPLE: readonly PersonShown[] = [
  person(1, 'La directrice des achats de la Région', { state: 'account', since: '2026-11-23T10:00:00.000Z' }, [
    mandate(0, { office: 'officer', title: 'Directrice des achats', from: '2026-11-23' }),
  ]),
  person(2, 'Le président de l’Aisne', { state: 'account', since: '2026-12-02T10:00:00.000Z' }, [
    mandate(1, { title: 'Le Président du Conseil départemental' }),
    mandate(2, { title: 'Le Président' }),
  ]),
  person(3, 'La direction générale de la Somme', { state: 'invited', email: 'dg@somme.invalid', ...invitation }, [
    mandate(5, { office: 'delegate', title: 'La Directrice générale des services' }),
  ]),
  person(4, 'Le service des marchés de l’Oise', { state: 'expired', email: 'marches@oise.invalid', ...invitation }, [
    mandate(4, { office: 'officer', title: 'Le chef du service des marchés' }),
  ]),
  person(5, 'La suppléante du Nord', { state: 'none' }, [
    mandate(3, { office: 'reader', title: 'La Vice-présidente', from: '2027-03-01' }),
  ]),
]

export const SEEN_BY_A_READER: readonly PersonShown[] = PEOPLE.map((one) => ({
  ...one,
  mayInvite: false,
  access: one.access.state === 'account' ? one.access : { state: 'hidden' },
}))

export const NO_MAIL: Problem = { type: 'urn:unisson:problem:mailNotSent', title: 'mailNotSent', status: 502 }

const done = async (): Promise<boolean> => true
const IDLE: PeopleActs = {
  working: false,
  said: null,
  problem: null,
  invite: done,
  revoke: done,
  withdraw: done,
  resendAll: () => undefined,
}

/** The persons of the group as one of them sees them. */
export const people = (acts: Partial<PeopleActs> = {}, shown: readonly PersonShown[] = PEOPLE) => (
  <People of={{ demo: false, people: [...shown] }} acts={{ ...IDLE, ...acts }} />
)
