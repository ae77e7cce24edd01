import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { buyersInOrder, noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import type { Contracted, Opened } from '../model/award-state.ts'
import { signatoryFor } from './deed-facts.ts'
import { type LetterAround, notificationDocument } from './letter-documents.ts'

/** Who writes a letter of that day, for whom, and before which court it is disputed. */
export async function aroundOf(tx: Tx, groupId: string, state: Opened, day: IsoDate): Promise<LetterAround> {
  const group = await readGroup(tx, groupId)
  const names = await namesOf(tx, groupId)
  const consultation = await consultationOf(tx, groupId, state.consultation)
  const nameOf = (body: string) => names.get(body) ?? body
  const known = consultation === undefined || consultation.status === 'none' ? null : consultation
  const noticed = known === null ? null : noticedOf(known)
  return {
    coordinator: nameOf((group && coordinatorOf(group)) ?? ''),
    signatory: (await signatoryFor(tx, groupId, day)).signatory,
    members: noticed === null ? [] : buyersInOrder(noticed.frozen).map(({ body }) => nameOf(body)),
    recourse: known?.dossier.recourse ?? null,
  }
}

/** The letter of notification of a signed contract, in the name of whoever bound the coordinator on its day. */
export async function notificationOf(tx: Tx, groupId: string, state: Contracted): Promise<DocumentModel> {
  const { notification, signature } = state
  const day = notification === null ? signature.signedOn : civilDay(notification.sentAt)
  return notificationDocument(state, await aroundOf(tx, groupId, state, day))
}
