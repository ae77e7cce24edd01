import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { type DepositSite, type Entered, entered, limited } from '#modules/submission/server/index.ts'
import { commit } from '#platform/commit.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import { storeFile } from '#platform/files.ts'
import { FILE_LIMIT, receiveFile } from '#platform/http/file-routes.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError, sendProblem } from '#platform/http/problem.ts'
import type { Scanner } from '#platform/malware/check.ts'
import { answerSent, type RequestsView } from '../contract.ts'
import type { Running } from '../model/examination-state.ts'
import { answersOf, askedOf, decisionOf, rejectionOf, requestsTo } from '../model/standing.ts'
import { examinationCase } from './examination-case.ts'
import { lettersLeft } from './letters-left.ts'
import { broughtBy, broughtCount, examinationFor, keepBrought } from './store.ts'

/** Where applicants answer, and what looks at what they bring. */
export type ApplicantSite = DepositSite & { readonly scanner?: Scanner | undefined }

const BASE = '/api/public/consultations/:id/requests'
const numbered = z.object({ number: z.coerce.number().int().min(1).max(100_000) })
const keyHeader = z.string().regex(/^[\x21-\x7e]{16,200}$/)
/** What one account may bring for one consultation: far beyond what an application holds. */
const MOST_FILES = 100

/**
 * What an applicant is asked, and where it answers: who came in by the link of its address, and nobody else. Files come after the
 * opening: they are not sealed, they are looked at for malware and kept under their hash.
 */
export function serveApplicants(app: FastifyInstance, site: ApplicantSite): void {
  serveRequests(app, site)
  serveBringing(app, site)
  serveAnswers(app, site)
  serveRejection(app, site)
}

function serveRequests(app: FastifyInstance, site: ApplicantSite): void {
  app.get(BASE, async (request, reply) => {
    const at = await entered(site, request)
    const view = await site.platform.db.transaction(at.groupId, (tx) => viewFor(tx, site, at))
    return reply.header('cache-control', 'private, no-store').send(view)
  })
}

function serveBringing(app: FastifyInstance, site: ApplicantSite): void {
  const { files: store, platform, scanner } = site
  const { db, clock } = platform
  app.post(
    `${BASE}/:number/files`,
    { config: { ...limited(site).config, takesFiles: true } },
    async (request, reply) => {
      const at = await entered(site, request)
      const { groupId, id: consultation, person } = at
      const { account } = person
      const about = { groupId, consultation, account }
      await db.transaction(groupId, async (tx) => {
        await asked(tx, at, numberIn(request))
        if ((await broughtCount(tx, about)) >= MOST_FILES) throw new ProblemError('tooManyRequests')
      })
      const now = clock.now(groupId)
      const by = { kind: 'operator', account } as const
      const brought = await receiveFile(request, reply, { store, limit: FILE_LIMIT }, async (file) => {
        const { sha256, size, check } = await storeFile(db, store, {
          groupId,
          limit: FILE_LIMIT,
          by,
          at: now,
          scanner,
          ...file,
        })
        const { name } = file
        await db.transaction(groupId, (tx) => keepBrought(tx, about, { sha256, name, size }, now))
        return { sha256, name, size, verdict: check.verdict }
      })
      return reply.code(201).send(brought)
    },
  )
}

function serveAnswers(app: FastifyInstance, site: ApplicantSite): void {
  const { platform } = site
  app.post(`${BASE}/:number/answers`, limited(site), async (request, reply) => {
    const at = await entered(site, request)
    const { groupId, id: consultation, person } = at
    const { account } = person
    const number = numberIn(request)
    const sent = parse(answerSent, request.body ?? {})
    const key = parse(keyHeader, request.headers['idempotency-key'])
    const { id, files } = await platform.db.transaction(groupId, async (tx) => {
      const found = await asked(tx, at, number)
      const brought = await broughtBy(tx, { groupId, consultation, account }, sent.files)
      // What it did not bring is named all the same: the rule says so, with its article.
      const other = sent.files.filter((sha256) => !brought.some((each) => each.sha256 === sha256))
      return { id: found.id, files: [...brought, ...other.map((sha256) => ({ sha256, name: '', size: 0 }))] }
    })
    const act = { type: 'answer', request: number, text: sent.text, files } as const
    const result = await commit(platform, examinationCase, {
      ...{ groupId, id, act, actor: { kind: 'operator', account } },
      idempotency: {
        key: `answer-${account}-${key}`,
        requestHash: createHash('sha256').update(JSON.stringify(act)).digest(),
      },
    })
    if (result.kind === 'refused') {
      const [unmet] = result.findings.filter(({ outcome }) => outcome === 'unmet')
      return sendProblem(reply, 'refused', { reason: unmet?.rule ?? 'unknown', findings: result.findings })
    }
    if (result.kind !== 'granted') return sendProblem(reply, 'keyReused')
    const { seq, at: entered_, hash } = result.receipt
    const view = await platform.db.transaction(groupId, (tx) => viewFor(tx, site, at))
    return reply.code(201).send({ view, receipt: { seq, at: entered_, hash } })
  })
}

function serveRejection(app: FastifyInstance, site: ApplicantSite): void {
  const { platform } = site
  app.get(`${BASE}/rejection/letter.pdf`, async (request, reply) => {
    const { groupId, id, person } = await entered(site, request)
    const { account } = person
    const letter = await platform.db.transaction(groupId, async (tx) => {
      const state = (await examinationFor(tx, groupId, id))?.state
      // Its document is not to be had around the receipt: the letter is opened first.
      if (state === undefined || (rejectionOf(state, account)?.readAt ?? null) === null) return undefined
      const letters = await lettersLeft(tx, groupId, state)
      return letters.find((each) => each.what === 'elimination' && each.account === account)
    })
    if (letter === undefined) throw new ProblemError('notFound')
    reply.type('application/pdf').header('cache-control', 'private, no-store')
    reply.header('content-disposition', 'inline; filename="lettre.pdf"')
    return reply.send(Buffer.from(await pdfIn(groupId, letter.document)))
  })

  app.post(`${BASE}/rejection/open`, limited(site), async (request, reply) => {
    const at = await entered(site, request)
    const { groupId, id: consultation, person } = at
    const found = await platform.db.transaction(groupId, (tx) => examinationFor(tx, groupId, consultation))
    if (found === undefined || rejectionOf(found.state, person.account) === undefined)
      throw new ProblemError('notFound')
    const result = await commit(platform, examinationCase, {
      ...{ groupId, id: found.id, act: { type: 'openRejection' } },
      actor: { kind: 'operator', account: person.account },
    })
    // Opened already: it is read again, and the first hour stands.
    if (result.kind !== 'granted' && result.kind !== 'refused') return sendProblem(reply, 'stale')
    return platform.db.transaction(groupId, (tx) => viewFor(tx, site, at))
  })
}

/** Of what is no number there is no request. */
function numberIn(request: FastifyRequest): number {
  const params = numbered.safeParse(request.params)
  if (!params.success) throw new ProblemError('notFound')
  return params.data.number
}

/** The examination in which this very account was asked under that number. @throws {ProblemError} `notFound` */
async function asked(tx: Tx, { groupId, id, person }: Entered, number: number): Promise<{ readonly id: string }> {
  const found = await examinationFor(tx, groupId, id)
  const request = found?.state.requests.find((each) => each.number === number)
  if (found === undefined || request === undefined || askedOf(request, person.account) === undefined)
    throw new ProblemError('notFound')
  return { id: found.id }
}

/** What an account reads: its own requests and its own answers, and of nobody else. */
async function viewFor(tx: Tx, site: ApplicantSite, at: Entered): Promise<RequestsView> {
  const { groupId, id, person, consultation } = at
  const found = await examinationFor(tx, groupId, id)
  const { account, company } = person
  return {
    ...{ company: company.name, reference: consultation.reference, title: consultation.title },
    now: site.platform.clock.now(groupId),
    requests:
      found === undefined ? [] : requestsTo(found.state, account).map((one) => shownTo(found.state, account, one)),
    invitation: found === undefined ? null : invitationShown(found.state, account),
    rejection: found === undefined ? null : await rejectionShown(tx, at, found.state),
  }
}

function invitationShown({ invitation }: Running, account: string): RequestsView['invitation'] {
  if (invitation === null || !invitation.accounts.includes(account)) return null
  return { at: invitation.at, message: invitation.message }
}

/** The letter that says that an application is eliminated: its words are given once it was opened. */
async function rejectionShown(tx: Tx, { groupId, id, person }: Entered, state: Running): Promise<Shown> {
  const told = rejectionOf(state, person.account)
  const decided = decisionOf(state, person.account)
  if (told === undefined || decided?.verdict !== 'inadmissible') return null
  const { at, readAt } = told
  if (readAt === null) return { at, readAt, said: null }
  const consultation = await consultationOf(tx, groupId, id)
  const recourse = consultation === undefined || consultation.status === 'none' ? null : consultation.dossier.recourse
  return { at, readAt, said: { ground: decided.ground, reasons: decided.reasons, recourse } }
}
type Shown = RequestsView['rejection']

function shownTo({ pieces }: Running, account: string, request: Running['requests'][number]) {
  const { number, kind, at, deadline, message } = request
  return {
    ...{ number, kind, at, deadline, message },
    pieces: (askedOf(request, account)?.pieces ?? []).map(({ piece, found, note }) => ({
      ...{ found, note },
      title: pieces.find(({ key }) => key === piece)?.title ?? piece,
    })),
    answers: answersOf(request, account).map(({ at: received, late, text, files }) => ({
      ...{ at: received, late, text, files: [...files] },
    })),
  }
}
