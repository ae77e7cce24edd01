import { z } from 'zod'
import {
  colleagueAsked,
  comingBack,
  linkView,
  operatorAccount,
  operatorAsked,
  operatorView,
  withToken,
} from '#modules/submission/contract.ts'
import type { Kind } from './openapi-parts.ts'
import type { Table } from './openapi-routes.ts'

/** Who deposits: let in by a link, for one consultation. */

const accepted = { says: 'An empty object, whatever is known of the address' }

/** 401 where nobody came in by the link; 404 also for the deposit of another account. */
export const OWN: readonly Kind[] = ['malformed', 'unauthenticated', 'notFound']

export const OPERATORS: Table = {
  'post /api/public/consultations/{id}/operators': {
    does: 'Asks to be let in: a link is sent to the address, and ends none that was sent before; one that is confirmed keeps its account, and comes in again so',
    body: operatorAsked,
    answers: accepted,
    status: 202,
    problems: ['malformed', 'notFound'],
    open: true,
  },
  'post /api/public/consultations/{id}/operators/return': {
    does: 'Asks to come back, to the page on which one answers what the buyer asks: a link is sent to an address that has an account, and to no other',
    body: comingBack,
    answers: accepted,
    status: 202,
    problems: ['malformed', 'notFound'],
    open: true,
  },
  'post /api/public/consultations/{id}/operators/link': {
    does: 'Whose account a link opens, and to which address it was sent, for whoever holds it; looking uses nothing. 410 for one that opens nothing, whatever became of it',
    body: withToken,
    answers: linkView,
    problems: ['malformed', 'notFound', 'invitationOver'],
    open: true,
  },
  'post /api/public/consultations/{id}/operators/confirm': {
    does: 'Comes in by the link, once and within 24 hours, into the account that it was asked for: sets the cookie `unisson_operator` of this consultation for three days',
    body: withToken,
    answers: operatorView,
    problems: ['malformed', 'notFound', 'invitationOver'],
    open: true,
  },
  'post /api/public/consultations/{id}/operators/colleagues': {
    does: 'Sends a colleague a link into the same account; an address that has an account keeps it. Twenty wait at most (409, `invitationsWithinLimits`)',
    body: colleagueAsked,
    answers: accepted,
    status: 202,
    problems: [...OWN, 'refused'],
    open: true,
  },
  'get /api/public/consultations/{id}/operators/colleagues': {
    does: 'Who is in the account, whom it invited and who has not come yet, and what was done to its access; an invitation is shown until it is too old, whatever is known of its address',
    answers: operatorAccount,
    problems: ['unauthenticated', 'notFound'],
    open: true,
  },
  'post /api/public/consultations/{id}/operators/colleagues/{of}/remove': {
    does: 'Ends the access of a person of the account: its sessions at once, its links, the invitations that it gave; it is written to. 204 for whoever takes itself out; the last one stays (409, `somebodyLeft`)',
    body: z.object({}),
    answers: operatorAccount,
    problems: [...OWN, 'refused'],
    open: true,
  },
  'post /api/public/consultations/{id}/operators/invitations/{of}/withdraw': {
    does: 'Takes an invitation of the account back: its link opens nothing any more',
    body: z.object({}),
    answers: operatorAccount,
    problems: OWN,
    open: true,
  },
  'get /api/public/consultations/{id}/operator': {
    does: 'Who came in; 404 while nobody did',
    answers: operatorView,
    problems: ['notFound'],
    open: true,
  },
  'post /api/public/consultations/{id}/operators/sign-out': {
    does: 'Ends the session of this consultation',
    answers: null,
    problems: ['notFound'],
    open: true,
  },
}
