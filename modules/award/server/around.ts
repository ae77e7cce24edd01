import { buyersInOrder, noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Opened } from '../model/award-state.ts'
import type { LetterAround } from './letter-documents.ts'

/** Who writes a letter, for whom, and before which court it is disputed. */
export async function aroundOf(tx: Tx, groupId: string, state: Opened): Promise<LetterAround> {
  const group = await readGroup(tx, groupId)
  const names = await namesOf(tx, groupId)
  const consultation = await consultationOf(tx, groupId, state.consultation)
  const nameOf = (body: string) => names.get(body) ?? body
  const known = consultation === undefined || consultation.status === 'none' ? null : consultation
  const noticed = known === null ? null : noticedOf(known)
  return {
    coordinator: nameOf((group && coordinatorOf(group)) ?? ''),
    members: noticed === null ? [] : buyersInOrder(noticed.frozen).map(({ body }) => nameOf(body)),
    recourse: known?.dossier.recourse ?? null,
  }
}
