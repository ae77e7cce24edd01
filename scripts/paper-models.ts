import * as application from '#modules/application/server/letter-documents.ts'
import { minutesOf as applicationMinutes } from '#modules/application/server/minutes.ts'
import * as X from '#modules/application/testing.ts'
import { abandonmentDocument, answerDocument } from '#modules/award/server/answer-documents.ts'
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
import { LETTER_KINDS } from '#modules/evaluation/model/evaluation-state.ts'
import { tenderLetterDocument } from '#modules/evaluation/server/letter-documents.ts'
import { reportOf } from '#modules/evaluation/server/report.ts'
import { orderDocument } from '#modules/order/server/order-document.ts'
import { orderFile } from '#modules/order/server/testing/paper-samples.ts'
import type { DocumentModel } from '#platform/documents/model.ts'

const DAY = '2026-12-16'
const SIZE = { tenders: 4, criteria: 4, evaluators: 2 }
const { coordinator, signatory, recourse } = award.aroundLetter
const TO = { name: 'Coopérative Exemple', identifier: '73282932000074' }
const TITLE = award.dossier.title

type Papers = Readonly<Record<string, DocumentModel>>

/** What samples are taken from cannot lack: a sample that changed says so. */
function present<T>(value: T | null | undefined, what: string): T {
  if (value == null) throw new Error(`no ${what} in the samples`)
  return value
}

function ofApplications(): Papers {
  const around = { coordinator, signatory, recourse, title: TITLE, to: TO }
  const asked = X.begunBy([
    X.review('a'),
    X.review('b', 'incomplete', 'present', 'missing'),
    X.review('c', 'present', 'present', 'unclear'),
    X.requestCompletion(['b'], { message: 'Les références portent sur les trois dernières années.' }),
    X.askExplanation('c'),
  ])
  const request = (at: number, account: string) =>
    application.requestDocument(
      asked,
      { request: present(asked.requests[at], 'request'), account, pieces: asked.pieces },
      around,
    )
  const reasons = 'Les références ne portent que sur une année, quand le dossier en demande trois.'
  const decisions = [X.admit('a'), X.eliminate('b', { ground: 'conditions', reasons }), X.admit('c')]
  const ended = X.endedBy(X.begunBy([...['a', 'b', 'c'].map((account) => X.review(account)), ...decisions]))
  const told = { account: 'b', at: X.NOW }
  const invitation = { at: X.NOW, message: X.invite('a').message }
  return {
    'application-completion': request(0, 'b'),
    'application-explanation': request(1, 'c'),
    'application-elimination': present(application.eliminationDocument(ended, told, around), 'elimination'),
    'application-invitation': application.invitationDocument(ended, invitation, around),
    'application-minutes': applicationMinutes(ended, {
      ...{ coordinator, title: TITLE },
      applicants: ['a', 'b', 'c'].map((account) => ({ ...X.applicant(account), identifier: TO.identifier })),
      documentOf: () => 'Règlement de la consultation',
      personOf: () => 'L’acheteur',
      fileOf: () => 'candidature.pdf',
    }),
  }
}

const ASKED: Readonly<Record<(typeof LETTER_KINDS)[number], string>> = {
  price:
    'Le prix de l’accès d’un apprenant est inférieur de 38 % à la moyenne des autres offres.\n\nVeuillez en donner le détail : charges de personnel, hébergement, amortissements, marge, et les conditions exceptionnellement favorables dont vous disposeriez.',
  regularisation:
    'Le bordereau des prix unitaires ne porte aucun prix à la ligne « Formation, par journée ». Veuillez remettre un bordereau complet, sans changer les prix qu’il porte déjà.',
  clarification:
    'Le mémoire technique annonce, page 14, une reprise des données « dans les meilleurs délais ». Quel délai, en jours, cette mention recouvre-t-elle ?',
  validity: 'L’examen des offres demande plus de temps que prévu.',
  negotiation: 'Nous vous invitons à un entretien sur la reprise des données.',
}

function ofAnalysis(): Papers {
  const around = { coordinator, signatory, reference: '2027-ENT-01', title: TITLE, lot: 'LOT-0001, Plateforme', to: TO }
  const letters = LETTER_KINDS.map((kind, index) => [
    `evaluation-${kind}`,
    tenderLetterDocument(
      {
        ...{ number: index + 1, kind, tender: 'tender', text: ASKED[kind], sentAt: '2027-04-05T09:00:00.000Z' },
        ...{ due: '2027-04-15', until: kind === 'validity' ? '2027-11-30' : null, answer: null },
      },
      around,
    ),
  ])
  return {
    ...Object.fromEntries(letters),
    'evaluation-report': reportOf(largeEvaluation(SIZE), {
      ...{ coordinator, lotTitle: null, sheets: largeSheets(SIZE) },
      ...{ nameOf: () => 'Région', personOf: (person) => `Agent ${person.at(-1)}` },
      ...{ today: '2027-05-03', lawDate: '2027-02-08' },
    }),
  }
}

const ofCommittee = (): Papers => ({
  'committee-convening': conveningOf(committee.held, committee.around),
  'committee-second-convening': conveningOf(
    { ...committee.held, convening: { ...committee.held.convening, number: 2 } },
    committee.around,
  ),
  'committee-minutes': minutesOf(committee.held, committee.around),
})

const CANDIDATE = { actor: A.candidate(A.SECOND) }
const QUESTION = 'Quels sont les avantages de l’offre retenue ?'

/** The samples of the rules call companies by words: on paper they have the number of a company. */
const numbered = <S extends ReturnType<typeof A.told>>(state: S): S =>
  'candidates' in state
    ? { ...state, candidates: state.candidates.map((each) => ({ ...each, identifier: TO.identifier })) }
    : state

function ofAward(): Papers {
  const [told, signed, notified] = [numbered(A.told()), numbered(A.signed()), numbered(A.notified())]
  const asked = A.done(
    A.done(told, A.askReasons(A.SECOND, QUESTION), CANDIDATE),
    A.answerAsking({ answeredOn: '2026-11-23' }),
  )
  const abandoned = A.done(told, A.abandon)
  if (told.status === 'none' || signed.status !== 'signed' || notified.status !== 'notified')
    throw new Error('the samples of an award are not at their stages')
  if (asked.status === 'none' || abandoned.status === 'none')
    throw new Error('the samples of letters are not at their stages')
  const [ranked, irregular] = told.letters
  const asking = present(asked.askings[0], 'asking')
  const answer = present(asking.answer, 'answer')
  const telling = { to: A.SECOND, medium: 'electronic', sentAt: '2026-11-24T10:00:00.000Z', own: true } as const
  return {
    'award-rejection': rejectionDocument(told, present(ranked, 'letter'), award.aroundLetter),
    'award-rejection-irregular': rejectionDocument(told, present(irregular, 'letter'), award.aroundLetter),
    'award-answer': answerDocument(asked, { ...asking, answer }, award.aroundLetter),
    'award-abandonment': abandonmentDocument(abandoned, telling, award.aroundLetter),
    'award-deed': deedDocument(told, award.aroundDeed, DAY),
    'award-presentation-report': presentationReport(signed, award.aroundReport, DAY),
    'award-notification': notificationDocument(notified, award.aroundLetter),
    'award-certificate': certificateDocument(notified, award.aroundCertificate, DAY),
    'award-members': membersLetter(notified, award.aroundMembers, DAY),
  }
}

/** An order that its holder has. */
const ofOrders = (): Papers => ({
  'order-document': orderDocument(orderFile),
})

/**
 * A sample of each document that leaves between the opened tenders and the contract in force, and of an order on it, by name, made by the functions that make the real ones. The first word of a name is its module.
 */
export const paperModels = (): Papers => ({
  ...ofApplications(),
  ...ofAnalysis(),
  ...ofCommittee(),
  ...ofAward(),
  ...ofOrders(),
})
