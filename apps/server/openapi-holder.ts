import { z } from 'zod'
import {
  deliveryView,
  holderActs,
  holderDone,
  holderOpens,
  holding,
  invoiceView,
  orderView,
  penaltyView,
} from '#modules/holder/contract.ts'
import type { Kind } from './openapi-parts.ts'
import type { Described, Table } from './openapi-routes.ts'

/** 404 of a contract that the account does not hold, and of a case of it that is not addressed to its holder. */
const PUBLIC: readonly Kind[] = ['unauthenticated', 'notFound']
const ACTING: readonly Kind[] = [
  ...PUBLIC,
  ...(['malformed', 'notCompetent', 'refused', 'stale', 'keyReused', 'preconditionRequired', 'readOnly'] as const),
  'tooManyRequests',
]
const BASE = '/api/public/consultations/{id}/contracts'
const CASE = `${BASE}/{contract}`
const dryRun = z.object({ dryRun: z.stringbool().optional() })

const done = (does: string, body: z.ZodObject): Described => ({
  ...{ does, query: dryRun, body, answers: holderDone, problems: ACTING },
  headers: {
    'If-Match': 'The version that was seen: `"<seq>"`',
    'Idempotency-Key': 'One act, however often it is sent',
  },
})

const DOES: Readonly<Record<string, string>> = {
  open: 'Acknowledges an order: the day is entered in the register, and from it run the days to object',
  object: 'Objects to an order',
  presentAgain: 'Presents again what was postponed or rejected; the day is the server’s',
  answerPostponement: 'Accepts a postponement, or declines it',
  recordObservations: 'Gives observations before a reduction or a rejection',
  contest: 'Objects to a price reduction',
  observe: 'Gives observations before a penalty is applied',
}

/** What the holder of a contract reads of its execution, and does in it. */
export const HOLDERS: Table = {
  [`get ${BASE}`]: {
    does: 'The contracts of the operator that came in, each with what waits for it; none of whoever holds none',
    answers: holding,
    problems: PUBLIC,
  },
  [`get ${CASE}/orders/{case}`]: {
    does: 'An order that was sent; what it says is given once it is opened',
    answers: orderView,
    problems: PUBLIC,
  },
  [`get ${CASE}/orders/{case}/order.pdf`]: {
    does: 'An order that was opened, as a document (PDF/UA-1)',
    answers: { file: 'application/pdf' },
    problems: PUBLIC,
  },
  [`get ${CASE}/orders/{case}/order.xml`]: {
    does: 'An order that was opened, for a machine (UBL 2.1)',
    answers: { file: 'application/xml' },
    problems: PUBLIC,
  },
  [`get ${CASE}/deliveries/{case}`]: {
    does: 'A delivery, and what was decided of it',
    answers: deliveryView,
    problems: PUBLIC,
  },
  [`get ${CASE}/deliveries/{case}/decisions/{place}/decision.pdf`]: {
    does: 'A decision on a delivery, by its place from 1, as it was notified (PDF/UA-1)',
    answers: { file: 'application/pdf' },
    problems: PUBLIC,
  },
  [`get ${CASE}/penalties/{case}`]: {
    does: 'A penalty, and until when it is heard',
    answers: penaltyView,
    problems: PUBLIC,
  },
  [`get ${CASE}/invoices/{case}`]: {
    does: 'An invoice, and what its payment waits for',
    answers: invoiceView,
    problems: PUBLIC,
  },
  ...Object.fromEntries(
    Object.entries(holderActs).flatMap(([collection, acts]) =>
      Object.entries(acts).map(([act, body]) => [
        `post ${CASE}/${collection}/{case}/${act}`,
        done(DOES[act] ?? act, body),
      ]),
    ),
  ),
  [`post ${CASE}/orders/{case}/deliveries`]: done(
    'Declares so much of an order ready to be checked',
    holderOpens.deliveries,
  ),
  [`post ${CASE}/orders/{case}/invoices`]: done(
    'Files an invoice on an order, addressed to the member that ordered',
    holderOpens.invoices,
  ),
}
