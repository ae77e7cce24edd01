import { civilDay } from '#kernel/paris-time.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { senderOf } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { lotNumbered } from '#platform/documents/lot.fr.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import type { Known, TenderLetter } from '../model/evaluation-state.ts'
import { tenderLetterDocument } from './letter-documents.ts'

/** One letter on a tender as a document, in the name of whoever bound the coordinator on its day: the same entry gives the same document. */
export async function letterIn(tx: Tx, groupId: string, state: Known, letter: TenderLetter): Promise<DocumentModel> {
  const sender = await senderOf(tx, groupId)
  const consultation = await consultationOf(tx, groupId, state.consultation)
  const lots = consultation === undefined || consultation.status === 'none' ? [] : consultation.dossier.lots
  const lot = lots.find(({ key }) => key === state.lot)
  const tender = state.tenders.find(({ id }) => id === letter.tender)
  return tenderLetterDocument(letter, {
    ...{ reference: state.reference, title: state.title },
    ...(await sender(civilDay(letter.sentAt))),
    lot: lot === undefined ? state.lot : lotNumbered(lot),
    to: { name: tender?.operator ?? '', identifier: tender?.identifier ?? '' },
  })
}
