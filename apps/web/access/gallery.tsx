import type { ReactElement } from 'react'
import type { AccountView, InvitationRead, MandateView, PasskeyShown, SessionShown } from '#api/people.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import frame from '../shell/frame.module.css'
import { Account, type AccountProps, NoAccount } from './account.tsx'
import { Invitation, type InvitationProps } from './invitation.tsx'
import { NoInvitation } from './invitation-over.tsx'
import { SeveralBodies } from './several-bodies.tsx'
import { SessionOver, SignInHere } from './sign-in-again.tsx'
import { SignIn, type SignInProps } from './sign-in-page.tsx'

const nothing = (): void => undefined
const done = async (): Promise<boolean> => true
const sheet = (page: ReactElement) => <main className={frame.main}>{page}</main>

const SIGN_IN: SignInProps = {
  oidc: true,
  able: true,
  back: false,
  invited: false,
  signedIn: null,
  working: false,
  problem: null,
  to: '/',
  onPasskey: nothing,
  onProvider: nothing,
}
const signIn = (over: Partial<SignInProps> = {}) => sheet(<SignIn {...SIGN_IN} {...over} />)

const officer: MandateView = {
  body: { id: 'somme', name: 'Département de la Somme' },
  office: 'officer',
  title: 'La Directrice des achats',
  from: '2026-11-02',
  until: null,
  givenBy: { kind: 'appointment', date: '2026-10-26', number: '2026-1187' },
}
const representative: MandateView = {
  body: { id: 'adica', name: 'ADICA' },
  office: 'representative',
  title: 'Le Président',
  from: '2027-02-01',
  until: '2028-03-31',
  givenBy: null,
}

const INVITED: InvitationRead = {
  name: 'La directrice des achats de la Somme',
  email: 'achats@somme.invalid',
  expiresAt: '2027-01-25T09:14:00.000Z',
  group: '00000000-0000-4000-8000-0000000000aa',
  title: 'Groupement ENT Hauts-de-France',
  mandates: [officer],
  inviter: {
    name: 'La directrice des achats de la Région',
    title: 'Directrice des achats',
    body: 'Région Hauts-de-France',
  },
  hasAccount: false,
  signedInAs: null,
}
const INVITATION: Omit<InvitationProps, 'invitation'> = {
  oidc: true,
  able: true,
  label: 'Chrome sur Windows',
  onLabel: nothing,
  working: false,
  problem: null,
  onPasskey: nothing,
  onAccept: nothing,
  onProvider: nothing,
  onSignOut: nothing,
}
const invitation = (read: Partial<InvitationRead> = {}, over: Partial<InvitationProps> = {}) =>
  sheet(<Invitation {...INVITATION} {...over} invitation={{ ...INVITED, ...read }} />)

const TO_FOUND = { group: null, title: null, mandates: [], inviter: null }

const ACCOUNT: AccountView = {
  account: { id: 'a', email: 'achats@somme.invalid', name: 'La directrice des achats de la Somme' },
  ways: { passkeys: 2, oidc: true },
  session: { id: 's1', means: 'passkey', fresh: true },
  groups: [
    { group: 'ent', title: 'Groupement ENT Hauts-de-France', mandates: [officer, representative] },
    { group: 'sel', title: 'Groupement pour l’achat de sel de déneigement', mandates: [{ ...officer, givenBy: null }] },
  ],
}
const PASSKEYS: readonly PasskeyShown[] = [
  {
    id: 'k1',
    label: 'Edge sur Windows',
    createdAt: '2026-11-02T08:31:00.000Z',
    lastUsedAt: '2027-01-18T07:58:00.000Z',
  },
  { id: 'k2', label: 'Clé de sécurité du coffre', createdAt: '2026-11-03T15:02:00.000Z', lastUsedAt: null },
]
const SESSIONS: readonly SessionShown[] = [
  {
    id: 's1',
    means: 'passkey',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/141.0 Safari/537.36 Edg/141.0',
    createdAt: '2027-01-18T07:58:00.000Z',
    lastSeenAt: '2027-01-18T09:13:00.000Z',
    expiresAt: '2027-01-18T19:58:00.000Z',
    current: true,
  },
  {
    id: 's2',
    means: 'oidc',
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile Safari/604.1',
    createdAt: '2027-01-18T06:40:00.000Z',
    lastSeenAt: '2027-01-18T06:52:00.000Z',
    expiresAt: '2027-01-18T18:40:00.000Z',
    current: false,
  },
]
const account = (over: Partial<AccountProps> = {}) =>
  sheet(
    <Account
      account={ACCOUNT}
      passkeys={PASSKEYS}
      sessions={SESSIONS}
      provider
      now="2027-01-18T09:14:00.000Z"
      working={false}
      outcome={null}
      onAdd={done}
      onRename={done}
      onRemove={done}
      onEnd={done}
      onEndOthers={done}
      onProvider={nothing}
      onSignInAgain={nothing}
      onSignOut={nothing}
      {...over}
    />,
  )

const ALONE: Partial<AccountProps> = {
  account: { ...ACCOUNT, ways: { passkeys: 1, oidc: false }, groups: [] },
  passkeys: PASSKEYS.slice(0, 1),
  sessions: SESSIONS.slice(0, 1),
}
const problem = (type: string, status: number) => ({ type: `urn:unisson:problem:${type}`, title: type, status })

const OVER = ['accepted', 'withdrawn', 'expired', 'taken', 'unknown', 'none', 'unreachable'] as const
const HITCHES = ['gave-up', 'failed', 'unknown', 'email-differs', 'expired', 'busy'] as const

const SEVERAL = [
  {
    id: 'p',
    bodyId: 'aisne',
    name: 'Le Président du Conseil départemental',
    body: 'Département de l’Aisne',
    office: 'representative',
  },
  { id: 'p', bodyId: 'adica', name: 'Le Président', body: 'ADICA', office: 'representative' },
]

const SIGN_IN_STATES = [
  { name: 'both-ways', element: signIn() },
  { name: 'passkey-only', element: signIn({ oidc: false, back: true }) },
  { name: 'provider-only', element: signIn({ able: false }) },
  { name: 'no-way', element: signIn({ able: false, oidc: false }) },
  { name: 'working', element: signIn({ working: true }) },
  { name: 'invited', element: signIn({ invited: true, problem: 'sign-in-first' }) },
  { name: 'signed-in', element: signIn({ signedIn: ACCOUNT.account.name }) },
  ...HITCHES.map((hitch) => ({ name: `problem-${hitch}`, element: signIn({ problem: hitch }) })),
]

const INVITATION_STATES = [
  { name: 'to-a-group', element: invitation() },
  { name: 'two-offices', element: invitation({ mandates: [officer, representative] }, { oidc: false }) },
  { name: 'to-found', element: invitation(TO_FOUND) },
  { name: 'without-passkeys', element: invitation({}, { able: false }) },
  { name: 'has-account', element: invitation({ hasAccount: true }) },
  { name: 'signed-in', element: invitation({ hasAccount: true, signedInAs: INVITED.email }) },
  { name: 'signed-in-as-another', element: invitation({ signedInAs: 'marches@aisne.invalid' }) },
  { name: 'gave-up', element: invitation({}, { problem: 'gave-up' }) },
  ...OVER.map((why) => ({ name: `over-${why}`, element: sheet(<NoInvitation why={why} />) })),
]

const ACCOUNT_STATES = [
  { name: 'complete', element: account() },
  { name: 'last-passkey', element: account(ALONE) },
  {
    name: 'provider-only',
    element: account({ passkeys: [], account: { ...ACCOUNT, ways: { passkeys: 0, oidc: true } } }),
  },
  { name: 'added', element: account({ outcome: { done: 'added' } }) },
  { name: 'gave-up', element: account({ outcome: { hitch: 'gave-up' } }) },
  { name: 'not-recent', element: account({ outcome: { problem: problem('signInAgain', 401) } }) },
  { name: 'fault', element: account({ outcome: { problem: { ...problem('fault', 500), incident: '7F3-20C' } } }) },
  { name: 'demonstration', element: sheet(<NoAccount />) },
]

/** How one comes in, and one's own account, in every state. */
export const gallery: readonly GalleryEntry[] = [
  { name: 'sign-in', whole: true, states: SIGN_IN_STATES },
  { name: 'invitation', whole: true, states: INVITATION_STATES },
  { name: 'account', whole: true, states: ACCOUNT_STATES },
  {
    name: 'several-bodies',
    whole: true,
    states: [{ name: 'choose', element: sheet(<SeveralBodies persons={SEVERAL} onChoose={nothing} />) }],
  },
  {
    name: 'session-over',
    states: [
      { name: 'banner', element: <SessionOver /> },
      { name: 'failed', element: <SignInHere here="/" able problem="failed" done={false} onPasskey={nothing} /> },
      { name: 'unable', element: <SignInHere here="/" able={false} problem={null} done={false} onPasskey={nothing} /> },
      { name: 'done', element: <SignInHere here="/" able problem={null} done onPasskey={nothing} /> },
    ],
  },
]
