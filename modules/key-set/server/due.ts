import type { IsoDate } from '#kernel/citation.ts'
import { noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { DueAct } from '#platform/due.ts'
import type { KeySetAct } from '../model/key-set-state.ts'
import { publishedVersion, rehearsalDue } from '../model/versions.ts'
import { keySetCase } from './key-set-case.ts'
import { type KeySetRow, servingKeySets } from './queries.ts'

/**
 * An interest that stands revokes its keyholder; the rehearsal is called when its day comes, for each deadline; and keys of a
 * consultation that is given up have nothing left to open. Those of one that is closed serve until its session.
 */
export async function due(tx: Tx, groupId: string, today: IsoDate): Promise<readonly DueAct[]> {
  const acts = []
  for (const row of await servingKeySets(tx, groupId)) {
    const found = [...(await revocations(tx, groupId, row)), ...(await ofItsConsultation(tx, groupId, row, today))]
    acts.push(...found.map((act) => ({ served: keySetCase, id: row.id, act })))
  }
  return acts
}

async function revocations(tx: Tx, groupId: string, { state }: KeySetRow): Promise<readonly KeySetAct[]> {
  const interests = await interestsIn(tx, groupId, state.procedure)
  return state.keyholders.flatMap(({ id, person, revoked }) =>
    revoked === null && interests.some((each) => each.person === person)
      ? [{ type: 'revoke', keyholder: id, cause: 'interest', reason: '' } as const]
      : [],
  )
}

async function ofItsConsultation(
  tx: Tx,
  groupId: string,
  { state }: KeySetRow,
  today: IsoDate,
): Promise<readonly KeySetAct[]> {
  const consultation = await consultationOf(tx, groupId, state.consultation)
  if (consultation === undefined) return []
  if (consultation.status === 'abandoned') return [{ type: 'close' }]
  const notice = noticedOf(consultation)
  if (consultation.status === 'closed' || notice === null || publishedVersion(state) === undefined) return []
  const { from } = rehearsalDue(notice.deadline, notice.lawDate)
  return today >= from && state.rehearsalFor !== notice.deadline ? [{ type: 'callRehearsal' }] : []
}
