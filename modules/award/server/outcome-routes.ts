import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { civilDay } from '#kernel/paris-time.ts'
import { type DepositSite, type Entered, entered, limited } from '#modules/submission/server/index.ts'
import { commit } from '#platform/commit.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import { findFile } from '#platform/files.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError, sendProblem } from '#platform/http/problem.ts'
import { sendFile } from '#platform/http/send-file.ts'
import { letterOpened, type OutcomeDone, type Outcomes, reasonsAsked } from '../contract.ts'
import type { AwardAct } from '../model/award-acts.ts'
import { LETTER_KINDS, type LetterText, type Opened } from '../model/award-state.ts'
import { atDisposal, isRejected, keptOf, letterAt, type PageLetter } from '../model/page-letters.ts'
import { candidateIn } from '../model/standing.ts'
import { pageLetterDocument } from './answer-documents.ts'
import { aroundOf } from './around.ts'
import { awardCase } from './award-case.ts'
import type { AwardPorts } from './ports.ts'
import { type AwardRow, awardsFor } from './queries.ts'

const BASE = '/api/public/consultations/:id/outcomes'
const ofAward = z.object({ award: z.uuid() })
const ofLetter = ofAward.extend({ kind: z.enum(LETTER_KINDS), at: z.iso.datetime() })

/**
 * What became of the tenders of whoever came in by the page of deposits: its letters, each opened at an hour that the register keeps,
 * and what it asks the buyer. Another's letter is as one that is not there.
 */
export function serveOutcomes(app: FastifyInstance, site: DepositSite, ports: AwardPorts): void {
  serveReading(app, site)
  serveDoing(app, site, ports)
}

function serveReading(app: FastifyInstance, site: DepositSite): void {
  const { db } = site.platform

  app.get(BASE, async (request, reply) => {
    const at = await entered(site, request)
    const view = await db.transaction(at.groupId, (tx) => viewFor(tx, at))
    return reply.header('cache-control', 'private, no-store').send(view)
  })

  app.get(`${BASE}/:award/:kind/:at/letter.pdf`, async (request, reply) => {
    const at = await entered(site, request)
    const { groupId } = at
    const found = await db.transaction(groupId, async (tx) => {
      const { state, letter } = await openedLetter(tx, at, request)
      return { state, letter, around: await aroundOf(tx, groupId, state, civilDay(letter.at)) }
    })
    reply.type('application/pdf').header('cache-control', 'private, no-store')
    reply.header('content-disposition', 'inline; filename="lettre.pdf"')
    const kept = keptOf(found.letter)
    if (kept !== undefined) return reply.send(site.files.read(groupId, kept))
    return reply.send(Buffer.from(await pdfIn(groupId, pageLetterDocument(found.state, found.letter, found.around))))
  })

  app.get(`${BASE}/:award/answer/:at/document`, async (request, reply) => {
    const at = await entered(site, request)
    const { groupId } = at
    const file = await db.transaction(groupId, async (tx) => {
      const { letter } = await openedLetter(tx, at, request, 'answer')
      const sha256 = letter.kind === 'answer' ? letter.letter.document : null
      return sha256 === null ? undefined : findFile(tx, groupId, sha256)
    })
    if (file === undefined) throw new ProblemError('notFound')
    return sendFile({ request, reply }, { store: site.files, groupId, keeping: 'reader' }, file)
  })
}

function serveDoing(app: FastifyInstance, site: DepositSite, ports: AwardPorts): void {
  const does = async (
    request: FastifyRequest,
    reply: FastifyReply,
    actOf: (account: string) => AwardAct,
  ): Promise<OutcomeDone | FastifyReply> => {
    const at = await entered(site, request)
    const { groupId, person } = at
    const { id } = await site.platform.db.transaction(groupId, (tx) => ownAward(tx, at, request))
    const actor = { kind: 'operator', account: person.account } as const
    const act = actOf(person.account)
    const result = await commit(site.platform, awardCase(ports), { groupId, id, act, actor })
    if (result.kind === 'refused') {
      const [unmet] = result.findings.filter(({ outcome }) => outcome === 'unmet')
      return sendProblem(reply, 'refused', { reason: unmet?.rule ?? 'unknown', findings: result.findings })
    }
    if (result.kind !== 'granted') throw new Error(`an act of a candidate ended as ${result.kind}`)
    const { seq, at: enteredAt, hash } = result.receipt
    const { outcomes } = await site.platform.db.transaction(groupId, (tx) => viewFor(tx, at))
    return { outcomes, receipt: { seq, at: enteredAt, hash } }
  }

  app.post(`${BASE}/:award/open`, limited(site), async (request, reply) =>
    does(request, reply, (account) => ({ type: 'openLetter', account, ...parse(letterOpened, request.body ?? {}) })),
  )

  app.post(`${BASE}/:award/askings`, limited(site), async (request, reply) =>
    does(request, reply, (account) => ({ type: 'askReasons', account, ...parse(reasonsAsked, request.body ?? {}) })),
  )
}

/** The award in which this very account took part. @throws {ProblemError} `notFound` */
async function ownAward(tx: Tx, { groupId, id, person }: Entered, request: FastifyRequest): Promise<AwardRow> {
  const params = ofAward.safeParse(request.params)
  const rows = params.success ? await awardsFor(tx, groupId, id) : []
  const found = rows.find((row) => row.id === params.data?.award)
  if (found === undefined || candidateIn(found.state, person.account) === undefined) throw new ProblemError('notFound')
  return found
}

/** A letter that was opened: its document is not to be had around the receipt. @throws {ProblemError} `notFound` */
async function openedLetter(
  tx: Tx,
  at: Entered,
  request: FastifyRequest,
  kind?: PageLetter['kind'],
): Promise<{ readonly state: Opened; readonly letter: PageLetter }> {
  const { state } = await ownAward(tx, at, request)
  const params = ofLetter.safeParse({ ...(request.params as object), ...(kind && { kind }) })
  const letter = params.success ? letterAt(state, at.person.account, params.data) : undefined
  if (letter === undefined || letter.readAt === null) throw new ProblemError('notFound')
  return { state, letter }
}

/** What one account reads: its own letters, and of nobody else. An award of which it has no letter is not told of. */
async function viewFor(tx: Tx, { groupId, id, person }: Entered): Promise<Outcomes> {
  const { account } = person
  const outcomes: Outcomes['outcomes'] = []
  for (const { id: award, state } of await awardsFor(tx, groupId, id)) {
    const letters = atDisposal(state, account)
    if (letters.length === 0) continue
    const own = state.askings.filter(({ from }) => from === account)
    const { reference, title, lot } = state
    const { recourse } = await aroundOf(tx, groupId, state, state.decidedOn)
    const shown = []
    for (const each of letters) shown.push(await shownOf(tx, groupId, state, each))
    outcomes.push({
      ...{ award, reference, title, lot, recourse, letters: shown },
      asking: {
        open: isRejected(state, account) && state.status !== 'abandoned' && own.every(({ answer }) => answer !== null),
        made: own.map(({ receivedOn, due, text, answer }) => ({ receivedOn, due, text, answered: answer !== null })),
      },
    })
  }
  return { outcomes }
}

const NOTHING: LetterText = { reasons: '', winner: '', choice: '', signableFrom: null }

async function shownOf(tx: Tx, groupId: string, state: Opened, found: PageLetter) {
  const { kind, at, readAt } = found
  if (readAt === null) return { kind, at, readAt, said: null }
  const nothing = { ...NOTHING, text: '', document: null }
  if (kind === 'rejection') {
    const { reasons, winner, choice, signableFrom } = found.letter
    return { kind, at, readAt, said: { ...nothing, reasons, winner, choice, signableFrom } }
  }
  if (kind === 'abandonment')
    return { kind, at, readAt, said: { ...nothing, text: state.status === 'abandoned' ? state.reason : '' } }
  const { text, document: hash } = found.letter
  const file = hash === null ? undefined : await findFile(tx, groupId, hash)
  const document = file === undefined ? null : { sha256: file.sha256, name: file.name, size: file.size }
  return { kind, at, readAt, said: { ...nothing, text, document } }
}
