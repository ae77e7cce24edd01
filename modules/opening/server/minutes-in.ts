import { noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf, personNamesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import type { Opening } from '../model/opening-state.ts'
import { minutesOf } from './minutes.ts'

/** The minutes of an opening, with the names that the register gives to its bodies and persons. */
export async function minutesIn(
  tx: Tx,
  groupId: string,
  state: Extract<Opening, { status: 'ended' }>,
): Promise<DocumentModel> {
  const names = await namesOf(tx, groupId)
  const persons = await personNamesOf(tx, groupId)
  const group = await readGroup(tx, groupId)
  const consultation = await consultationOf(tx, groupId, state.consultation)
  const nameOf = (body: string) => names.get(body) ?? body
  const noticed = consultation === undefined ? null : noticedOf(consultation)
  return minutesOf(state, {
    coordinator: nameOf((group && coordinatorOf(group)) ?? ''),
    title: consultation === undefined || consultation.status === 'none' ? '' : consultation.dossier.title,
    deadline: noticed?.deadline ?? state.fixed.at,
    nameOf,
    personOf: (person) => persons.get(person) ?? person,
  })
}
