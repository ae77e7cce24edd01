import { civilDay } from '#kernel/paris-time.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { DueAct, DueActs } from '#platform/due.ts'
import { reachedBy } from '#platform/outbox.ts'
import type { Begun, Sent } from '../model/session-state.ts'
import { committeeCase } from './committee-case.ts'
import { lapsedCommittees, sessionRows } from './queries.ts'
import type { SessionCase } from './session-case.ts'

/** The committees whose mandate has passed, and the letters of convening that have left since they were last looked at. */
export const dueOf =
  (served: SessionCase): DueActs =>
  async (tx, groupId, today) => {
    const lapsed = await lapsedCommittees(tx, groupId, today)
    const ended = lapsed.map((id): DueAct => ({ served: committeeCase, id, act: { type: 'lapse' } }))
    return [...ended, ...(await sentIn(tx, groupId, served))]
  }

async function sentIn(tx: Tx, groupId: string, served: SessionCase): Promise<readonly DueAct[]> {
  const waiting = (await sessionRows(tx, groupId)).filter(({ state }) => isWaiting(state))
  if (waiting.length === 0) return []
  const reached = await reachedBy(tx, groupId, 'committee.convened')
  const due: DueAct[] = []
  for (const { id, state } of waiting) {
    // A letter does not reach whoever was cut from the procedure after it was put in the queue, though it leaves it.
    const cut = new Set((await interestsIn(tx, groupId, state.procedure)).map(({ person }) => person))
    const unproven = new Set(state.called.flatMap(({ person, proof }) => (proof === null ? [person] : [])))
    const sent = reached.flatMap(({ payload, seq, recipient, at }): readonly Sent[] =>
      isOf(payload, id, state.convening.number) && unproven.has(recipient) && !cut.has(recipient)
        ? [{ person: recipient, on: civilDay(at), reference: String(seq) }]
        : [],
    )
    if (sent.length > 0) due.push({ served, id, act: { type: 'noteSent', ...{ sent } } })
  }
  return due
}

const isWaiting = (state: Begun): boolean =>
  state.status === 'convened' && state.called.some(({ voice, proof }) => voice !== 'assisting' && proof === null)

const isOf = (payload: unknown, id: string, number: number): boolean =>
  typeof payload === 'object' &&
  payload !== null &&
  'id' in payload &&
  payload.id === id &&
  'number' in payload &&
  payload.number === number
