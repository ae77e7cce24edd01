import type { FastifyInstance } from 'fastify'
import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import type { OutboxHandlers } from '#platform/outbox.ts'
import { depositActs, depositState } from '../contract.ts'
import { serveCommit } from './commit-route.ts'
import { decisionLetters } from './decision-letters.ts'
import { depositCase } from './deposit-case.ts'
import { serveDeposits } from './deposit-routes.ts'
import { extensionHandler } from './extension-letters.ts'
import { depositLetters as ofDeposits } from './letters.ts'
import { servePeople } from './operator-people-routes.ts'
import { serveOperators } from './operator-routes.ts'
import { serveParts } from './part-routes.ts'
import type { DepositSite, Ports } from './ports.ts'
import { serveReceipts } from './receipt-routes.ts'
import { serveRehearsal } from './rehearsal-parts.ts'

export { toAccount } from './account-letters.ts'
export { type Called, calledOf, holdCalls } from './calls.ts'
export { type Altered, type ClosedDeposit, closedSet } from './closed-set.ts'
export { dueOf } from './due.ts'
export { type Entered, entered } from './entering.ts'
export { forgetBegun, forgetOperators } from './forgetting.ts'
export { articles, type Occasion, type Point, written } from './letter.ts'
export { sendLinks, startOperatorRounds } from './operator-rounds.ts'
export { limited } from './operator-routes.ts'
export { type OperatorPerson, personsOf } from './operator-store.ts'
export type { CopiesCalled, DepositSite, Ports } from './ports.ts'
export { caseFileOfDeposits } from './queries.ts'
export { registerCsv, serveRegister } from './register.ts'
export { type Sender, sendersOf } from './senders.ts'

/** The letters to whoever deposits: of its own deposits, of what is decided of them, and of a deadline that moves. */
export const depositLetters = (told: { readonly publicUrl: string }): OutboxHandlers => ({
  ...ofDeposits(told),
  ...decisionLetters(told),
  'operator.consultation.extended': extensionHandler(told.publicUrl),
})

/** Deposits are made at the public address; the group decides on them once the session is opened. */
export const routes = (ports: Ports): readonly ProcessRoutes[] => [
  { served: depositCase(ports), collection: 'deposits', opening: 'begin', acts: depositActs, state: depositState },
]

/** The public address of deposits. The routes whose bodies are not JSON to parse stand apart from the others. */
export async function serveSubmission(app: FastifyInstance, site: DepositSite): Promise<void> {
  serveOperators(app, site)
  servePeople(app, site)
  serveDeposits(app, site)
  serveReceipts(app, site)
  await app.register(async (scope) => {
    scope.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
    serveParts(scope, site)
    serveRehearsal(scope, site)
  })
  await app.register(async (scope) => serveCommit(scope, site))
}
