import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { NotFound } from '../not-found.tsx'
import type { PersonView, SessionView } from '../session.ts'
import frame from './frame.module.css'
import { Masthead } from './masthead.tsx'
import { ReadOnlyNotice } from './read-only-banner.tsx'

const NOW = new Date('2027-01-18T09:14:00.000Z')
const nothing = (): void => undefined

const region: PersonView = {
  id: 'region',
  bodyId: 'region',
  name: 'La Directrice des achats',
  body: 'Région Hauts-de-France',
  office: 'officer',
}
const somme: PersonView = {
  id: 'somme',
  bodyId: 'somme',
  name: 'La Présidente du Conseil départemental',
  body: 'Département de la Somme',
  office: 'representative',
}

const session: SessionView = {
  account: null,
  person: region,
  demo: true,
  persons: [region, somme],
  group: { id: 'ent', name: 'Groupement ENT Hauts-de-France' },
  groups: [{ id: 'ent', name: 'Groupement ENT Hauts-de-France' }],
  register: { state: 'verified', at: '2027-01-18T09:12:00.000Z' },
  unread: 3,
  today: '2027-01-18',
}

const signedIn: SessionView = {
  ...session,
  account: { id: 'account', name: 'La directrice des achats' },
  demo: false,
  persons: [region],
  unread: 0,
}

const readOnly = (kind: 'set-back' | 'rewritten') => (
  <>
    <Masthead
      session={{ ...session, register: { state: 'broken', at: null } }}
      now={NOW}
      onSearch={nothing}
      onChoosePerson={nothing}
      onHelp={nothing}
    />
    <ReadOnlyNotice contradiction={{ kind, signed: 5_312, held: 5_187, at: '2027-01-18T09:12:00.000Z' }} />
    <main className={frame.main}>
      <NotFound />
    </main>
  </>
)

const masthead = (shown: SessionView | null) => (
  <>
    <Masthead session={shown} now={NOW} onSearch={nothing} onChoosePerson={nothing} onHelp={nothing} />
    <main className={frame.main}>
      <NotFound />
    </main>
  </>
)

/** The masthead in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'masthead',
    whole: true,
    states: [
      { name: 'demonstration', element: masthead(session) },
      { name: 'signed-in', element: masthead(signedIn) },
      { name: 'for-two-bodies', element: masthead({ ...signedIn, persons: [region, somme] }) },
      { name: 'not-said-for-whom', element: masthead({ ...signedIn, persons: [region, somme], person: null }) },
      { name: 'in-no-group', element: masthead({ ...signedIn, persons: [], person: null, group: null, groups: [] }) },
      { name: 'register-broken', element: masthead({ ...session, register: { state: 'broken', at: null } }) },
      { name: 'visitor', element: masthead(null) },
    ],
  },
  {
    name: 'read-only',
    whole: true,
    states: [
      { name: 'set-back', element: readOnly('set-back') },
      { name: 'rewritten', element: readOnly('rewritten') },
    ],
  },
]
