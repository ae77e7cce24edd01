import { civilDay } from '#kernel/paris-time.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { senderOf } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import type { Running } from '../model/examination-state.ts'
import { appliedFor } from './applicants.ts'
import { eliminationDocument, invitationDocument, type LetterAround, requestDocument } from './letter-documents.ts'

/** A letter that left to one applicant, to be set as a document. */
export type LetterLeft = {
  readonly what: 'request' | 'elimination' | 'invitation'
  readonly account: string
  /** Of a request, its number; 0 of the others, of which an applicant has one. */
  readonly number: number
  readonly company: string
  readonly document: DocumentModel
}

/** Every letter that left to applicants, from the register, the requests first: the same entry gives the same document. */
export async function lettersLeft(tx: Tx, groupId: string, state: Running): Promise<readonly LetterLeft[]> {
  const aroundOf = await aroundsOf(tx, groupId, state)
  const found: LetterLeft[] = []
  const add = async (
    what: LetterLeft['what'],
    { account, at, number = 0 }: { readonly account: string; readonly at: string; readonly number?: number },
    set: (around: LetterAround) => DocumentModel | undefined,
  ) => {
    const around = await aroundOf(account, at)
    const document = set(around)
    if (document !== undefined) found.push({ what, account, number, company: around.to.name, document })
  }
  for (const request of state.requests)
    for (const { account } of request.asked)
      await add('request', { account, at: request.at, number: request.number }, (around) =>
        requestDocument(state, { request, account, pieces: state.pieces }, around),
      )
  for (const told of state.rejections)
    await add('elimination', told, (around) => eliminationDocument(state, told, around))
  const { invitation } = state
  for (const account of invitation?.accounts ?? [])
    if (invitation !== null)
      await add('invitation', { account, at: invitation.at }, (around) => invitationDocument(state, invitation, around))
  return found
}

/** In whose name the coordinator wrote to an applicant on a day. */
async function aroundsOf(tx: Tx, groupId: string, state: Running) {
  const sender = await senderOf(tx, groupId)
  const consultation = await consultationOf(tx, groupId, state.consultation)
  const dossier = consultation === undefined || consultation.status === 'none' ? null : consultation.dossier
  const { applicants } = await appliedFor(tx, { groupId, consultation: state.consultation })
  return async (account: string, at: string): Promise<LetterAround> => {
    const applicant = applicants.find((each) => each.account === account)
    return {
      ...(await sender(civilDay(at))),
      ...{ title: dossier?.title ?? '', recourse: dossier?.recourse ?? null },
      to: { name: applicant?.operator ?? account, identifier: applicant?.identifier ?? '' },
    }
  }
}
