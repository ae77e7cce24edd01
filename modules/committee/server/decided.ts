import { createHash } from 'node:crypto'
import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import type { Begun, CountedVote } from '../model/session-state.ts'
import { minutesOf } from './minutes.ts'
import { sessionRows } from './queries.ts'
import { aroundOf } from './session-routes.ts'

/** What a committee chose of a lot: the tender, the day of the vote, and the SHA-256 of the minutes that its chair signed. */
export type DecidedHere = { readonly tender: string; readonly on: IsoDate; readonly minutes: string }

type OfLot = { readonly procedure: string; readonly lot: string | null }
type Signed = Extract<Begun, { status: 'signed' }>
type Deciding = { readonly id: string; readonly state: Signed; readonly vote: CountedVote }

/**
 * What the committee of a procedure decided of one of its lots; `null` where none was convened here. `decided` is null while no signed
 * minutes award it: only those prove what was voted (CGCT R2131-5), and the last session says what stands.
 */
export async function decidedIn(
  tx: Tx,
  groupId: string,
  { procedure, lot }: OfLot,
): Promise<{ readonly decided: DecidedHere | null } | null> {
  const sessions = (await sessionRows(tx, groupId, procedure)).filter(({ state }) => state.status !== 'cancelled')
  if (sessions.length === 0) return null
  const last = sessions.flatMap(({ id, state }) => decidingIn(id, state, lot)).at(-1)
  if (last === undefined || last.vote.proposal.kind !== 'award') return { decided: null }
  const { proposal, closedAt } = last.vote
  return { decided: { tender: proposal.tender, on: civilDay(closedAt), minutes: await minutesIn(tx, groupId, last) } }
}

/** The decisions on a lot that signed minutes tell, the first one first. */
function decidingIn(id: string, state: Begun, lot: string | null): readonly Deciding[] {
  if (state.status !== 'signed') return []
  return state.votes
    .filter(({ item, effect, result }) => {
      const about = state.agenda[item - 1]
      return effect === 'decision' && result === 'adopted' && about !== undefined && about.lot === lot
    })
    .map((vote) => ({ id, state, vote }))
}

/** Those that were deposited with the signature; else the document that the session gives, the same bytes whenever it is asked. */
async function minutesIn(tx: Tx, groupId: string, { id, state }: Deciding): Promise<string> {
  if (state.file !== null) return state.file
  const pdf = await pdfIn(groupId, minutesOf(state, await aroundOf(tx, groupId, id)))
  return createHash('sha256').update(pdf).digest('hex')
}

/** An opinion that a session on a draft amendment is asked for: of which amounts (cents excluding VAT), and what its signed minutes say. */
export type AmendmentSession = {
  readonly id: string
  readonly title: string
  readonly base: number
  /** The increase, with those before it. */
  readonly total: number
  /** `null` while no signed minutes tell an opinion. */
  readonly said: { readonly on: IsoDate; readonly minutes: string; readonly text: string } | null
}

/** The sessions of a procedure on draft amendments, by their hour; those that were cancelled left out. */
export async function amendmentSessions(
  tx: Tx,
  groupId: string,
  procedure?: string,
): Promise<readonly AmendmentSession[]> {
  const found: AmendmentSession[] = []
  for (const { id, state } of await sessionRows(tx, groupId, procedure)) {
    const { amendment, title } = state
    if (amendment === undefined || state.status === 'cancelled') continue
    const { base, earlier, added } = amendment
    found.push({ id, title, base, total: earlier + added, said: await opinionSaid(tx, groupId, id, state) })
  }
  return found
}

/** One of them; `null` where the session is on no amendment. */
export const sessionOnAmendment = async (tx: Tx, groupId: string, id: string): Promise<AmendmentSession | null> =>
  (await amendmentSessions(tx, groupId)).find((each) => each.id === id) ?? null

async function opinionSaid(tx: Tx, groupId: string, id: string, state: Begun): Promise<AmendmentSession['said']> {
  if (state.status !== 'signed') return null
  const vote = state.votes.findLast(({ proposal, result }) => proposal.kind === 'opinion' && result === 'adopted')
  if (vote === undefined || vote.proposal.kind !== 'opinion') return null
  const minutes = await minutesIn(tx, groupId, { id, state, vote })
  return { on: civilDay(vote.closedAt), minutes, text: vote.proposal.text }
}
