import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Tx } from '#platform/db.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import type { Begun } from '../model/session-state.ts'
import { conveningOf } from './convening-letter.ts'
import { minutesOf } from './minutes.ts'
import { sessionRows } from './queries.ts'
import { aroundOf } from './session-routes.ts'

/** A paper of a session: as it is set, or as it was deposited when it was signed. */
export type SessionPaper = {
  readonly session: string
  readonly kind: 'convening' | 'minutes'
  /** The day of the session. */
  readonly on: IsoDate
  /** Of minutes: whether the chair has signed them. */
  readonly signed: boolean
} & ({ readonly document: DocumentModel } | { readonly sha256: string })

/** The convening and the minutes of every session on one lot of a procedure, the earliest first; one that was cancelled has its convening alone. */
export async function papersIn(
  tx: Tx,
  groupId: string,
  { procedure, lot }: { readonly procedure: string; readonly lot: string | null },
): Promise<readonly SessionPaper[]> {
  const rows = (await sessionRows(tx, groupId, procedure)).filter(({ state }) => isAbout(state, lot))
  const found: SessionPaper[] = []
  for (const { id, state } of rows) {
    const around = await aroundOf(tx, groupId, id)
    const of = { session: id, on: civilDay(state.convening.at), signed: state.status === 'signed' }
    found.push({ ...of, kind: 'convening', document: conveningOf(state, around) })
    if (state.status !== 'closed' && state.status !== 'signed') continue
    const file = state.status === 'signed' ? state.file : null
    found.push({
      ...{ ...of, kind: 'minutes' },
      ...(file === null ? { document: minutesOf(state, around) } : { sha256: file }),
    })
  }
  return found
}

const isAbout = ({ agenda }: Begun, lot: string | null): boolean =>
  lot === null || agenda.some((item) => item.lot === lot || item.lot === null)
