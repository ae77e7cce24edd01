import { certificateDocument } from '#modules/award/server/certificate-document.ts'
import { deedDocument } from '#modules/award/server/deed-document.ts'
import { notificationDocument, rejectionDocument } from '#modules/award/server/letter-documents.ts'
import { membersLetter } from '#modules/award/server/members-letter.ts'
import * as award from '#modules/award/server/paper-samples.ts'
import { presentationReport } from '#modules/award/server/presentation-report.ts'
import * as A from '#modules/award/testing.ts'
import { conveningOf } from '#modules/committee/server/convening-letter.ts'
import { minutesOf } from '#modules/committee/server/minutes.ts'
import * as committee from '#modules/committee/server/testing/paper-samples.ts'
import { largeEvaluation, largeSheets } from '#modules/evaluation/large-sample.ts'
import { reportOf } from '#modules/evaluation/server/report.ts'
import type { DocumentModel } from '#platform/documents/model.ts'

const DAY = '2026-12-16'
const SIZE = { tenders: 4, criteria: 4, evaluators: 2 }

/** A sample of each document that leaves between the opened tenders and the contract in force, by name, made by the functions that make the real ones. */
export function paperModels(): Readonly<Record<string, DocumentModel>> {
  const [told, signed, notified] = [A.told(), A.signed(), A.notified()]
  if (told.status === 'none' || signed.status !== 'signed' || notified.status !== 'notified')
    throw new Error('the samples of an award are not at their stages')
  const [letter] = told.letters
  if (letter === undefined) throw new Error('no letter')
  return {
    'evaluation-report': reportOf(largeEvaluation(SIZE), {
      ...{ coordinator: 'Région Hauts-de-France', lotTitle: null, sheets: largeSheets(SIZE) },
      ...{ nameOf: () => 'Région', personOf: (person) => `Agent ${person.at(-1)}` },
      ...{ today: '2027-05-03', lawDate: '2027-02-08' },
    }),
    'committee-convening': conveningOf(committee.held, committee.around),
    'committee-minutes': minutesOf(committee.held, committee.around),
    'award-rejection': rejectionDocument(told, letter, award.aroundLetter),
    'award-deed': deedDocument(told, award.aroundDeed, DAY),
    'award-presentation-report': presentationReport(signed, award.aroundReport, DAY),
    'award-notification': notificationDocument(notified, award.aroundLetter),
    'award-certificate': certificateDocument(notified, award.aroundCertificate, DAY),
    'award-members': membersLetter(notified, award.aroundMembers, DAY),
  }
}
