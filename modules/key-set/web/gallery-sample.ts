import type { CaseWithState } from '#api/group.ts'
import type { ActView, Resource } from '#api/shapes.ts'
import type { Pinned } from '#transparency/pinned.ts'
import { cite, member } from '#ui/gallery/sample.ts'
import type { Compared } from '#ui/pinned.ts'
import { utf8 } from '#vault/bytes.ts'
import type { Keyholder, Standing } from '../model/key-set-state.ts'
import type { KnownPerson, ShownKeySets } from './data.ts'

/** Keys of the gallery: offices of our own, and a key that opens nothing. */
const uuid = (kind: string, index: number): string =>
  `00000000-0000-4000-8000-0000000${kind}${String(index).padStart(2, '0')}`
export const ID = uuid('e000', 1)
const BODIES = [0, 0, 5, 3, 2, 1] as const
const TITLES = [
  'Directrice des achats',
  'Directeur du numérique éducatif',
  'Cheffe du service des collèges',
  'Directeur des systèmes d’information',
  'Responsable des marchés',
  'Secrétaire générale',
] as const

export const PERSONS: readonly KnownPerson[] = BODIES.map((index, at) => ({
  id: uuid('e100', at),
  name: `Personne désignée ${at + 1}`,
  title: TITLES[at] ?? '',
  body: member(index).id,
}))

/** A pair that was made for the gallery alone. */
export const KEY = {
  identity: 'AGE-SECRET-KEY-1Y6TZ6U0T57J5SL68DN6E49GKQXW8FEZQG0TCZAH6JC07AZYFS4ESMH54D4',
  recipient: 'age13p4p809j8gcgmvpelm9upemndztpjn28deyx68ksw69ygn5xty4szv90f7',
}
export const MADE = { keyPair: KEY, file: utf8('') }
/** Keys of a log and of witnesses, as a sheet has them; nothing is signed by them. */
const pinnedKey = (name: string, fingerprint: string) => ({ key: `${name}+key`, name, fingerprint })
export const PINNED: Pinned = {
  logs: [pinnedKey('achats.hautsdefrance.example/register', '3f2a 91bc 0d4e 77aa 1b2c 9e05')],
  witnesses: [
    pinnedKey('temoin.nord.example', 'a41c 0be2 5d93 6f17 c8e0 2b74'),
    pinnedKey('temoin.oise.example', '08d7 f3a9 412e b65c 90ab 1fd3'),
    pinnedKey('temoin.somme.example', 'e96b 27c4 8af0 135d 7c2e 60b8'),
  ],
  needed: 2,
  quorum: '2 of 3',
}
/** A witness has left since, and one is enough. */
export const PINNED_SINCE: Pinned = { ...PINNED, witnesses: PINNED.witnesses.slice(0, 2), needed: 1, quorum: '1 of 2' }
export const BELIEVES = {
  same: { kind: 'same', now: PINNED },
  other: { kind: 'other', before: PINNED, now: PINNED_SINCE },
  unknown: { kind: 'none-kept', now: PINNED },
} satisfies Readonly<Record<string, Compared>>
export const PASSPHRASE = 'girafe-ruban-notable-cabane-frelon-ozone'

const keyholder = (at: number, over: Partial<Keyholder> = {}): Keyholder => ({
  id: String(at + 1),
  person: PERSONS[at]?.id ?? '',
  body: PERSONS[at]?.body ?? '',
  recipient: `age1${String(at).repeat(58)}`,
  givenAt: `2027-02-1${at}T09:12:00.000Z`,
  rehearsedAt: [],
  revoked: null,
  ...over,
})
const five = [0, 1, 2, 3, 4] as const
const unGiven = { recipient: null, givenAt: null }

const about = {
  consultation: uuid('e200', 1),
  procedure: uuid('e200', 2),
  reference: '2027-ENT-01',
  numbered: 6,
  rehearsalFor: null,
}
const first = {
  version: 1,
  threshold: 3,
  keyholders: ['1', '2', '3', '4', '5'],
  escrow: '6',
  time: null,
  publishedAt: null,
}
const published = { ...first, time: `age1${'9'.repeat(58)}`, publishedAt: '2027-02-18T15:00:00.000Z' }
const DEADLINE = '2027-03-15T11:00:00.000Z'
const all = [...five, 5].map((at) => keyholder(at))

export const awaiting: Standing = {
  ...about,
  status: 'named',
  keyholders: [...five.map((at) => keyholder(at, at > 2 ? unGiven : {})), keyholder(5)],
  versions: [first],
}
export const complete: Standing = { ...about, status: 'named', keyholders: all, versions: [first] }
export const inForce: Standing = { ...about, status: 'published', keyholders: all, versions: [published] }
const rehearsedBy = (some: readonly number[]) =>
  all.map((each, at) => (some.includes(at) ? { ...each, rehearsedAt: ['2027-03-12T08:40:00.000Z'] } : each))
export const rehearsing: Standing = { ...inForce, rehearsalFor: DEADLINE, keyholders: rehearsedBy([0, 2]) }
export const ready: Standing = { ...inForce, rehearsalFor: DEADLINE, keyholders: rehearsedBy([0, 2, 3, 5]) }
const revoking = (some: readonly number[]) =>
  all.map((each, at) =>
    some.includes(at)
      ? {
          ...each,
          revoked: { at: '2027-03-02T07:00:00.000Z', cause: at === 2 ? 'interest' : 'lost-key', reason: '' } as const,
        }
      : each,
  )
export const renewed: Standing = {
  ...about,
  status: 'named',
  keyholders: [...revoking([2]), keyholder(5, { id: '7', ...unGiven })],
  numbered: 7,
  versions: [published, { ...first, version: 2, keyholders: ['1', '2', '4', '5', '7'], escrow: null }],
}
export const lost: Standing = { ...inForce, keyholders: revoking([1, 2, 3]) }
export const closed: Standing = { ...ready, status: 'closed', closedAt: '2027-03-15T13:00:00.000Z' }

const basis = [cite('policy', 'clés')]
export const act = (name: string, by: string, open = true): ActView => ({
  act: name,
  open,
  findings: [
    {
      rule: 'competence',
      outcome: open || name === 'publish' ? 'met' : 'unmet',
      basis,
      facts: { process: 'keySet', by: [by] },
    },
    ...(name === 'publish' && !open
      ? [
          {
            rule: 'everyKeyGiven',
            outcome: 'unmet' as const,
            basis,
            facts: { missing: [member(3).id, member(2).id], revoked: [] },
          },
        ]
      : []),
  ],
})
export const resource = (state: ShownKeySets, acts: readonly ActView[]): Resource<ShownKeySets> => ({
  ...{ id: ID, process: 'keySet', seq: 80, state, acts: [...acts] },
})
export const listed = (states: readonly Standing[]): readonly CaseWithState<ShownKeySets>[] =>
  states.map((state, index) => ({
    process: 'keySet',
    collection: 'key-sets',
    id: uuid('e300', index),
    status: state.status,
    seq: 60 + index,
    title: '',
    state,
  }))
