import * as T from '#modules/award/testing.ts'

/** What is sent to decide an award and to tell it, as it should be. */

export const NAMES = ['Numérique Exemple', 'Coopérative Exemple', 'Atelier Exemple'] as const
export const company = (name: string, value: string) => ({ company: { name, identifier: { scheme: 'siret', value } } })
type Accounts = readonly [string, string, string]
type Decided = { readonly consultation: string; readonly accounts: Accounts; readonly minutes: string }

/** The first and the second of the ranking, and one that came late. */
export const candidatesOf = (accounts: Accounts) => [
  { account: accounts[0], name: NAMES[0], identifier: '1', rank: 1, rejection: null, reasons: '' },
  {
    account: accounts[1],
    name: NAMES[1],
    identifier: '2',
    rank: 2,
    rejection: 'ranked-lower',
    reasons: 'Note de 78,4 contre 84,1.',
  },
  {
    account: accounts[2],
    name: NAMES[2],
    identifier: '3',
    rank: null,
    rejection: 'late',
    reasons: 'Arrivée après la limite.',
  },
]
/** What the committee decided elsewhere, brought by its minutes. */
export const decisionOf = ({ consultation, accounts, minutes }: Decided, over: object = {}) => ({
  ...{ consultation, lot: null, by: 'committee', decidedOn: '2027-04-01', record: minutes },
  ...{ choice: T.CHOICE, amount: 1_200_000_000, candidates: candidatesOf(accounts) },
  appraisals: { decisionAsVoted: { accepted: true, reason: 'Le procès-verbal porte ce classement et le quorum.' } },
  ...over,
})
/** A letter of rejection that has all that the code asks. */
export const letter = (to: string, over: object = {}) => ({
  ...{ to, medium: 'electronic', sent: null, winner: NAMES[0], choice: T.CHOICE, signableFrom: '2027-04-20' },
  reasons: 'Note de 78,4 contre 84,1.',
  ...over,
})
export const appraisals = { secretsWithheld: { accepted: true, reason: 'Les lettres ont été relues.' } }
