import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type DepositSite, entered, limited } from '#modules/submission/server/index.ts'
import { commit } from '#platform/commit.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError, sendProblem } from '#platform/http/problem.ts'
import { letterAnswered, type OwnLetters } from '../contract.ts'
import { evaluationCase } from './evaluation-case.ts'
import { letterIn } from './letters-left.ts'
import type { EvaluationPorts } from './ports.ts'
import { type EvaluationRow, evaluationsOf } from './queries.ts'

const base = '/api/public/consultations/:id/letters'
const ofLetter = z.object({ evaluation: z.uuid(), number: z.coerce.number().int().min(1).max(1_000_000) })

/** The letters to an operator that came in, and its answers (S3.8): the one channel between the coordinator and tenderers. */
export function serveTenderers(app: FastifyInstance, site: DepositSite, ports: EvaluationPorts): void {
  const { platform } = site

  app.get(base, async (request, reply) => {
    const { id, groupId, person } = await entered(site, request)
    const rows = await platform.db.transaction(groupId, (tx) => evaluationsOf(tx, groupId, id))
    return reply.header('cache-control', 'private, no-store').send(lettersOf(rows, person.account))
  })

  app.get(`${base}/:evaluation/:number/letter.pdf`, async (request, reply) => {
    const { id: consultation, groupId, person } = await entered(site, request)
    const params = ofLetter.safeParse(request.params)
    if (!params.success) throw new ProblemError('notFound')
    const { evaluation, number } = params.data
    const document = await platform.db.transaction(groupId, async (tx) => {
      const row = (await evaluationsOf(tx, groupId, consultation)).find(({ id }) => id === evaluation)
      const letter = row?.state.letters.find((each) => each.number === number)
      const tender = row?.state.tenders.find(({ id }) => id === letter?.tender)
      // Another's letter is as one that is not there.
      if (row === undefined || letter === undefined || tender?.account !== person.account) return undefined
      return letterIn(tx, groupId, row.state, letter)
    })
    if (document === undefined) throw new ProblemError('notFound')
    reply.type('application/pdf').header('cache-control', 'private, no-store')
    reply.header('content-disposition', 'inline; filename="lettre.pdf"')
    return reply.send(Buffer.from(await pdfIn(groupId, document)))
  })

  app.post(`${base}/:evaluation/:number`, limited(site), async (request, reply) => {
    const { id: consultation, groupId, person } = await entered(site, request)
    const params = ofLetter.safeParse(request.params)
    if (!params.success) throw new ProblemError('notFound')
    const { evaluation: id, number } = params.data
    const said = parse(letterAnswered, request.body ?? {})
    const rows = await platform.db.transaction(groupId, (tx) => evaluationsOf(tx, groupId, consultation))
    const own = lettersOf(rows, person.account).letters
    // Another's letter is as one that is not there.
    if (!own.some((each) => each.evaluation === id && each.number === number)) throw new ProblemError('notFound')
    const act = { type: 'answer', letter: number, ...said } as const
    const actor = { kind: 'operator', account: person.account } as const
    const result = await commit(platform, evaluationCase(ports), { groupId, id, act, actor })
    if (result.kind === 'granted' && result.state.status !== 'none')
      return lettersOf([{ id, state: result.state }], person.account)
    if (result.kind !== 'refused') throw new Error(`an answer ended as ${result.kind}`)
    const [unmet] = result.findings.filter(({ outcome }) => outcome === 'unmet')
    return sendProblem(reply, 'refused', { reason: unmet?.rule ?? 'unknown', findings: result.findings })
  })
}

function lettersOf(rows: readonly EvaluationRow[], account: string): OwnLetters {
  const letters = rows.flatMap(({ id, state }) => {
    const own = state.tenders.filter((each) => each.account === account).map((each) => each.id)
    const { lot, reference, title } = state
    return state.letters
      .filter(({ tender }) => own.includes(tender))
      .map(({ tender: _, ...letter }) => ({ ...letter, evaluation: id, lot, reference, title }))
  })
  return { letters: letters.toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1)) }
}
