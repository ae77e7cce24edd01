import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Json } from '#kernel/canonical.ts'
import { publication } from '#modules/public-site/server/index.ts'
import { timeOfGroup } from '#platform/clock.ts'
import { type CommitResult, commit } from '#platform/commit.ts'
import type { Tx } from '#platform/db.ts'
import { attachment } from '#platform/file-name.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError, sendProblem } from '#platform/http/problem.ts'
import { depositBegun, reconfirming, troubleTold } from '../contract.ts'
import { type Decision, decisionOn } from '../model/decision.ts'
import { type Deposit, isCommitted } from '../model/deposit-state.ts'
import { lastSecondOf } from '../model/timing.ts'
import { attestationOf, depositCase } from './deposit-case.ts'
import { entered } from './entering.ts'
import { traceOf } from './operator-account.ts'
import { limited } from './operator-routes.ts'
import { ownDeposit } from './part-routes.ts'
import type { DepositSite, Ports } from './ports.ts'
import { type DepositRow, depositsOfAccount, heldIn, partsOf } from './queries.ts'
import { keepReceipt, receiptsOf, signed } from './receipts.ts'

const base = '/api/public/consultations/:id/deposits'

/** The deposits of the account that came in: begun, listed, taken back, confirmed, and what is known of their course. */
export function serveDeposits(app: FastifyInstance, site: DepositSite): void {
  serveBegun(app, site)
  serveDiscarding(app, site)
  serveWithdrawal(app, site)
  serveWords(app, site)
  serveTrace(app, site)
  serveClock(app, site)
}

function serveBegun(app: FastifyInstance, site: DepositSite): void {
  const { platform } = site
  const { db, clock } = platform
  const served = depositCase(site.ports)

  app.get(base, async (request) => {
    const { id, groupId, person } = await entered(site, request)
    return db.transaction(groupId, async (tx) => {
      const rows = await depositsOfAccount(tx, groupId, { consultation: id, account: person.account })
      return { deposits: await viewsOf(tx, site.ports, { groupId, rows }) }
    })
  })

  app.post(base, limited(site), async (request, reply) => {
    const { id: consultation, groupId, person, consultation: shown } = await entered(site, request)
    const { id, ...asked } = parse(depositBegun, request.body ?? {})
    const act = { type: 'begin', consultation, ...asked } as const
    const result = await commit(platform, served, {
      ...{ groupId, id, act, actor: { kind: 'operator', account: person.account }, expectedSeq: 0 },
      idempotency: { key: `begin-${id}`, requestHash: digest(JSON.stringify(act)) },
    })
    if (result.kind !== 'granted') return refuse(reply, result)
    const begunAt = result.state.status === 'none' ? '' : result.state.begunAt
    const now = clock.now(groupId)
    return reply.code(201).send({ id, begunAt, deadline: shown.deadline, now, uncertainty: site.uncertainty() })
  })
}

/** What was begun and is not handed in is given up: what was sent of it is erased. */
function serveDiscarding(app: FastifyInstance, site: DepositSite): void {
  const { platform } = site
  const served = depositCase(site.ports)
  app.post(`${base}/:dep/discard`, limited(site), async (request, reply) => {
    const { groupId, deposit: id, person } = await ownDeposit(site, request)
    const result = await commit(platform, served, {
      ...{ groupId, id, act: { type: 'discard' }, actor: { kind: 'operator', account: person.account } },
      idempotency: { key: `discard-${id}`, requestHash: digest('discard') },
    })
    if (result.kind !== 'granted') return refuse(reply, result)
    return platform.db.transaction(groupId, async (tx) => ({
      deposit: await viewOf(tx, site.ports, { groupId, id, state: result.state }),
    }))
  })
}

function serveWithdrawal(app: FastifyInstance, site: DepositSite): void {
  const { platform } = site
  const { db } = platform
  const served = depositCase(site.ports)

  app.post(`${base}/:dep/withdraw`, limited(site), async (request, reply) => {
    // Its body has come, and nothing has been asked of the database: a database that is slow makes no withdrawal late.
    const [time, uncertainty] = [platform.clock.now(), site.uncertainty(request.raw.socket)]
    const { groupId, deposit: id, person, consultation } = await ownDeposit(site, request)
    const signer = await site.signer()
    const about = {
      company: person.company,
      buyer: consultation.coordinator.name,
      reference: consultation.reference,
      title: consultation.title,
    }
    const asked = {
      ...{
        groupId,
        id,
        act: { type: 'withdraw', askedAt: timeOfGroup(platform.clock, groupId, time), uncertainty } as const,
      },
      actor: { kind: 'operator', account: person.account } as const,
      idempotency: { key: `withdraw-${id}`, requestHash: digest('withdraw') },
    }
    const result = await commit(platform, served, asked, (tx, granted) =>
      keepReceipt(tx, groupId, { id, ...granted, kind: 'withdrawn', about, signer }),
    )
    if (result.kind !== 'granted') return refuse(reply, result)
    return db.transaction(groupId, async (tx) => ({
      deposit: await viewOf(tx, site.ports, { groupId, id, state: result.state }),
    }))
  })
}

/** What an operator says of its deposit: that it stands by it, or what keeps it from sending. */
function serveWords(app: FastifyInstance, site: DepositSite): void {
  const { platform } = site
  const { db } = platform
  const served = depositCase(site.ports)

  const simply =
    (type: 'reconfirm' | 'tell', schema: typeof reconfirming | typeof troubleTold) =>
    async (request: Parameters<typeof ownDeposit>[1], reply: FastifyReply) => {
      const { groupId, deposit: id, person, state } = await ownDeposit(site, request)
      const said = parse<z.infer<typeof reconfirming> | z.infer<typeof troubleTold>>(schema, request.body ?? {})
      if (type === 'tell' && state.troubles.length >= MOST_TROUBLES) throw new ProblemError('tooManyRequests')
      const act = { ...said, type } as Parameters<typeof served.process.decide>[1]
      const actor = { kind: 'operator', account: person.account } as const
      const result = await commit(platform, served, { groupId, id, act, actor })
      if (result.kind !== 'granted') return refuse(reply, result)
      return db.transaction(groupId, async (tx) => ({
        deposit: await viewOf(tx, site.ports, { groupId, id, state: result.state }),
      }))
    }
  app.post(`${base}/:dep/reconfirm`, limited(site), simply('reconfirm', reconfirming))
  app.post(`${base}/:dep/troubles`, limited(site), simply('tell', troubleTold))
}

function serveTrace(app: FastifyInstance, site: DepositSite): void {
  const { db, clock } = site.platform
  app.get(`${base}/:dep/trace`, async (request, reply) => {
    const { groupId, deposit: id, state, person } = await ownDeposit(site, request)
    const [parts, access] = await db.transaction(groupId, async (tx) => [
      await partsOf(tx, groupId, id),
      await traceOf(tx, groupId, person.account),
    ])
    const { troubles, begunAt, status, account, consultation, dossier, keySet } = state
    const came = !isCommitted(state)
      ? { receivedAt: null }
      : { receivedAt: state.receivedAt, deadline: state.deadline, uncertainty: state.uncertainty, hash: state.hash }
    const trace = {
      ...{ consultation, deposit: id, account, company: person.company, dossier, keySet, status, begunAt, ...came },
      ...{ parts, troubles, outages: 'outages' in state ? state.outages : [], ...decidedOf(state) },
      access,
      at: clock.now(groupId),
    }
    const note = await signed('unisson-trace/1', trace as unknown as Json, await site.signer())
    return reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', attachment(`trace-${id}.txt`))
      .send(note)
  })
}

function serveClock(app: FastifyInstance, site: DepositSite): void {
  const { db, clock } = site.platform
  app.get('/api/public/clock', async (request) => {
    const { consultation } = parse(inQuery, request.query)
    const shown = await publication(db, consultation.toLowerCase())
    if (shown === undefined) throw new ProblemError('notFound')
    const { deadline } = shown.consultation
    const now = clock.now(shown.groupId)
    return { now, uncertainty: site.uncertainty(), deadline, lastSecond: lastSecondOf(deadline) }
  })
}

const inQuery = z.object({ consultation: z.uuid() })
const MOST_TROUBLES = 200
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

function refuse(reply: FastifyReply, result: Exclude<CommitResult<Deposit>, { kind: 'granted' }>): FastifyReply {
  if (result.kind === 'refused') {
    const [unmet] = result.findings.filter(({ outcome }) => outcome === 'unmet')
    return sendProblem(reply, 'refused', { reason: unmet?.rule ?? 'unknown', findings: result.findings })
  }
  return sendProblem(reply, result.kind === 'stale' ? 'notFound' : 'keyReused')
}

const viewOf = async (
  tx: Tx,
  ports: Ports,
  { groupId, id, state }: { readonly groupId: string; readonly id: string; readonly state: Deposit },
) => (state.status === 'none' ? null : (await viewsOf(tx, ports, { groupId, rows: [{ id, state }] }))[0])

/** Deposits as their own account sees them, with what was answered of each. */
async function viewsOf(
  tx: Tx,
  ports: Ports,
  { groupId, rows }: { readonly groupId: string; readonly rows: readonly DepositRow[] },
) {
  const receipts = await receiptsOf(
    tx,
    groupId,
    rows.map(({ id }) => id),
  )
  return Promise.all(
    rows.map(async ({ id, state }) => ({
      id,
      ...shownOf(state),
      ...(await gradeOf(tx, ports, { groupId, id, state })),
      held: isCommitted(state) ? state.held : heldIn(await partsOf(tx, groupId, id)),
      receipts: receipts.filter(({ deposit }) => deposit === id).map(({ kind, note }) => ({ kind, note })),
    })),
  )
}

function shownOf(state: DepositRow['state']) {
  const { status, begunAt, copy, replaces, dossier, keySet, asked, confirmed, troubles } = state
  const begun = { status, begunAt, copy, replaces, dossier, keySet, asked, confirmed, troubles }
  if (!isCommitted(state)) return begun
  const { hash, receivedAt, deadline, uncertainty } = state
  const by = state.status === 'superseded' ? { replacedBy: state.by } : {}
  const stalled = 'stalled' in state ? { stalled: state.stalled } : {}
  return { ...begun, hash, receivedAt, deadline, uncertainty, ...by, ...stalled, ...decidedOf(state) }
}

/** What the coordinator decided of it, where it did. */
function decidedOf(state: Deposit): { readonly decision?: Decision } {
  const decision = decisionOn(state)
  return decision === undefined ? {} : { decision }
}

/** Whether the last receipt is attested: provisional until the witnesses are asked again, where the group has agreed on some. */
async function gradeOf(tx: Tx, ports: Ports, { groupId, id, state }: DepositRow & { readonly groupId: string }) {
  if (!isCommitted(state)) return {}
  const attestedAt = state.attestedAt ?? null
  if (attestedAt !== null) return { grade: 'witnessed' as const, attestedAt }
  const attestation = await attestationOf(tx, ports, { groupId, id })
  return { grade: attestation === null ? ('unwatched' as const) : ('provisional' as const), attestedAt }
}
