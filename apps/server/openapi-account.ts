import { z } from 'zod'
import { accountView, entrance, invitationRead, passkeyView, sessionView } from '#api/people.ts'
import { id } from '#api/shapes.ts'
import { withToken } from '#platform/http/invitation-routes.ts'
import { wish } from '#platform/http/oidc-routes.ts'
import { newLabel, newPasskey } from '#platform/http/passkey-routes.ts'
import { authenticationAnswer } from '#platform/identity/passkey.ts'
import type { Table } from './openapi-routes.ts'

/** How one signs in, and what is one's own: passkeys, sessions, offices. */

const webAuthn = { says: 'What `navigator.credentials` asks for, as WebAuthn Level 3 writes it in JSON' }
const redirect = z.object({ redirect: z.url() })

export const SIGN_IN: Table = {
  'get /api/sign-in': { does: 'By which means one signs in here', answers: entrance, open: true },
  'post /api/sign-in/passkey/options': { does: 'Begins a sign-in with a passkey', answers: webAuthn, open: true },
  'post /api/sign-in/passkey': {
    does: 'Signs in with the passkey that was used',
    body: authenticationAnswer,
    answers: null,
    problems: ['malformed', 'signInFailed'],
    open: true,
  },
  'post /api/sign-in/oidc': {
    does: 'Where to send the browser to sign in at the OpenID provider',
    body: wish,
    answers: redirect,
    problems: ['malformed', 'invitationOver'],
    open: true,
  },
  'post /api/sign-out': {
    does: 'Ends the session, and says where to end that of the provider',
    answers: z.object({ redirect: z.url().nullable() }),
    open: true,
  },
  'post /api/invitations/read': {
    does: 'What an invitation is for; for whoever holds its link',
    body: withToken,
    answers: invitationRead,
    problems: ['invitationOver'],
    open: true,
  },
  'post /api/invitations/accept': {
    does: 'Accepts an invitation with the account that is signed in',
    body: withToken,
    answers: null,
    problems: ['signInFirst', 'invitationOver'],
  },
  'post /api/invitations/passkey/options': {
    does: 'Begins to accept an invitation by making a passkey',
    body: withToken,
    answers: webAuthn,
    problems: ['signInFirst', 'invitationOver'],
    open: true,
  },
  'post /api/invitations/passkey': {
    does: 'Accepts the invitation with the passkey that was made, and signs in',
    body: newPasskey,
    answers: null,
    problems: ['malformed', 'signInFailed', 'invitationOver'],
    open: true,
  },
}

export const ACCOUNT: Table = {
  'get /api/session': {
    does: 'Who is here, in which group, and whether its register holds',
    query: z.object({ group: id.optional(), seen: z.int().min(0).default(0) }),
    answers: { says: '`SessionView` of api/session.ts' },
    open: true,
  },
  'get /api/me': { does: 'My account and my offices, with their dates and acts', answers: accountView },
  'get /api/me/passkeys': { does: 'My passkeys', answers: z.array(passkeyView) },
  'post /api/me/passkeys/options': { does: 'Begins to add a passkey', answers: webAuthn, problems: ['signInAgain'] },
  'post /api/me/passkeys': {
    does: 'Adds the passkey that was made',
    body: newPasskey,
    answers: null,
    problems: ['malformed', 'signInFailed', 'signInAgain'],
  },
  'patch /api/me/passkeys/{id}': { does: 'Renames a passkey', body: newLabel, answers: null, problems: ['notFound'] },
  'delete /api/me/passkeys/{id}': {
    does: 'Removes a passkey; the last way into an account stays',
    answers: null,
    problems: ['notFound', 'refused', 'signInAgain'],
  },
  'get /api/me/sessions': { does: 'Where I am signed in', answers: z.array(sessionView) },
  'delete /api/me/sessions': {
    does: 'Ends all my sessions, or all others',
    query: z.object({ except: z.literal('current').optional() }),
    answers: null,
  },
  'delete /api/me/sessions/{id}': { does: 'Ends one of my sessions', answers: null, problems: ['notFound'] },
}
