import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { IsoInstant } from '#kernel/citation.ts'
import { timeOfGroup } from '#platform/clock.ts'
import { commit } from '#platform/commit.ts'
import { crashPoint } from '#platform/crash-point.ts'
import { ProblemError, sendProblem } from '#platform/http/problem.ts'
import { type OuterManifest, outerIn } from '#vault/manifest.ts'
import { type Deposit, type DepositAct, type Held, isCommitted } from '../model/deposit-state.ts'
import { keptSealedBasis } from '../model/lateness.ts'
import { sufferedFrom } from '../model/suffered.ts'
import { type Arriving, arriving } from './arriving.ts'
import { depositCase } from './deposit-case.ts'
import { MANIFEST_LIMIT } from './limits.ts'
import { limited } from './operator-routes.ts'
import { boundCompanyOf } from './operator-store.ts'
import { ownDeposit } from './part-routes.ts'
import { DISCARDED } from './part-words.ts'
import type { DepositSite } from './ports.ts'
import { heldIn, type PartRow, partsOf } from './queries.ts'
import { keepReceipt, keepSuperseded, type ReceiptKind, receiptsOf } from './receipts.ts'

type Own = Awaited<ReturnType<typeof ownDeposit>>
/** What the clock said, of no group, and by how much it may be wrong. */
type Moment = { readonly time: IsoInstant; readonly uncertainty: number }
/** The bytes of a manifest, and when the last of them had come. */
type Stamped = { readonly bytes: Uint8Array<ArrayBuffer>; readonly at: IsoInstant; readonly uncertainty: number }

const NOT_CANONICAL = {
  fr: 'Ce n’est pas un manifeste de dépôt, ou il n’est pas écrit sous sa seule forme.',
  en: 'Not the manifest of a deposit, or not written in its one form.',
}
const ANOTHER = {
  fr: 'Un autre manifeste a été remis pour ce dépôt : recommencez-en un.',
  en: 'Another manifest was handed in for this deposit: begin another one.',
}

const NOT_HELD = {
  fr: 'Le bordereau nomme bien plus de parties que le serveur n’en a reçu : envoyez-les, puis remettez le dépôt.',
  en: 'The manifest names far more parts than the server was sent: send them, then hand the deposit in.',
}
/** Bytes of a manifest that is read in no time, whatever it names. */
const SMALL = 256 * 1024

const LATE = {
  fr: 'Le dépôt est arrivé après la date limite : il est gardé scellé. Son relevé signé est joint, avec les articles.',
  en: 'The deposit came after the deadline: it is kept sealed. Its signed record is enclosed, with the articles.',
}
const STALLED = {
  fr: 'Le dépôt est arrivé à temps, mais la plate-forme l’a inscrit après l’arrêt de la liste des plis : ce retard est le sien. Il est gardé scellé. L’acheteur ne peut pas le rejeter pour son heure ; il l’admet par une décision motivée.',
  en: 'The deposit came in time, but the platform entered it after the list of what is opened was fixed: the delay is its own. It is kept sealed. The buyer cannot reject it for its hour, and admits it by a decision with reasons.',
}

/**
 * Hands a deposit in. The instant is taken when the last byte of the manifest has come; what follows makes nobody late. The same manifest again
 * is given the same receipt.
 */
export function serveCommit(app: FastifyInstance, site: DepositSite): void {
  const { platform } = site
  const own = new WeakMap<FastifyRequest, Own>()
  const bodies = new WeakMap<FastifyRequest, Arriving<Moment>>()
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', async (request: FastifyRequest) => {
    const [seen, body] = [own.get(request), bodies.get(request)]
    if (seen === undefined || body === undefined) throw new Error('a body came before it was asked whose it is')
    const { bytes, at } = await body.whole
    crashPoint('commit-stamped')
    return { bytes, at: timeOfGroup(platform.clock, seen.groupId, at.time), uncertainty: at.uncertainty }
  })
  const options = {
    ...limited(site),
    onRequest: async (request: FastifyRequest) => {
      // Its last byte is timed when it comes, not when the database has said who sent it.
      const { raw } = request
      const moment = () => ({ time: platform.clock.now(), uncertainty: site.uncertainty(raw.socket) })
      const body = arriving(raw, MANIFEST_LIMIT, moment)
      bodies.set(request, body)
      own.set(request, await ownDeposit(site, request))
      body.admit()
    },
  }

  app.post('/api/public/consultations/:id/deposits/:dep/commit', options, async (request, reply) => {
    const seen = own.get(request)
    const stamped = request.body as Stamped | undefined
    if (seen === undefined || stamped === undefined) throw notCanonical()
    const held = await heldFor(site, seen)
    if (namesMoreThan(held.parts, stamped.bytes))
      throw new ProblemError('notReceived', { reason: 'partsHeld', detail: NOT_HELD })
    const manifest = outerIn(stamped.bytes)
    if (manifest === undefined) throw notCanonical()
    if (seen.state.status === 'discarded') throw new ProblemError('anotherManifest', { detail: DISCARDED })
    const { groupId, deposit: id } = seen
    const result = await decide(site, seen, { stamped, manifest, held })
    switch (result.kind) {
      case 'granted':
        return answer(site, reply, { groupId, id, state: result.state, isFirst: result.shown !== undefined })
      case 'key-reused':
        return sendProblem(reply, 'anotherManifest', { detail: ANOTHER })
      case 'refused': {
        const [unmet] = result.findings.filter(({ outcome }) => outcome === 'unmet')
        return sendProblem(reply, 'notReceived', { reason: unmet?.rule ?? 'unknown', findings: result.findings })
      }
      default:
        throw new Error(`a commit ended as ${result.kind}`)
    }
  })
}

const notCanonical = () => new ProblemError('notReceived', { reason: 'not-canonical', detail: NOT_CANONICAL })

/** What was sent of a deposit, and the company that sends it. */
type HeldFor = { readonly parts: readonly PartRow[]; readonly company: Awaited<ReturnType<typeof boundCompanyOf>> }

async function heldFor({ platform: { db } }: DepositSite, { groupId, deposit, person }: Own): Promise<HeldFor> {
  const [parts, company] = await db.transaction(groupId, (tx) =>
    Promise.all([partsOf(tx, groupId, deposit), boundCompanyOf(tx, groupId, person.account)]),
  )
  return { parts, company }
}

const HASH = Buffer.from('"sha256":')

/**
 * Whether a manifest names far more parts than were ever sent: such a one is not read. Reading all the parts that eight megabytes can name
 * would keep the server from everybody else for longer than the doubt that it grants.
 */
function namesMoreThan(held: readonly PartRow[], bytes: Uint8Array): boolean {
  if (bytes.length <= SMALL) return false
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // A part is named once; the same list may stand in two envelopes.
  const most = 2 * held.length
  for (let at = 0, named = 0; ; at += HASH.length) {
    at = text.indexOf(HASH, at)
    if (at === -1) return false
    named += 1
    if (named > most) return true
  }
}

type Read = { readonly stamped: Stamped; readonly manifest: OuterManifest; readonly held: HeldFor }

/** Decides in one transaction, with its receipt; the same manifest again is decided once. */
async function decide(site: DepositSite, seen: Own, read: Read) {
  const { groupId, deposit: id, person } = seen
  const act = await actOf(site, seen, read)
  crashPoint('commit-checked')
  const signer = await site.signer()
  const { consultation } = seen
  const about = {
    company: person.company,
    buyer: consultation.coordinator.name,
    reference: consultation.reference,
    title: consultation.title,
  }
  const asked = {
    ...{ groupId, id, act, actor: { kind: 'operator', account: person.account } as const },
    idempotency: { key: `commit-${id}`, requestHash: hashOf(read.stamped.bytes) },
  }
  // Its bundles open the envelopes: it is on the disk before anybody is told that it came.
  await site.files.put(groupId, Readable.from([read.stamped.bytes]), MANIFEST_LIMIT)
  const result = await commit(site.platform, depositCase(site.ports), asked, async (tx, granted) => {
    const receipting = { id, ...granted, about, signer }
    const note = await keepReceipt(tx, groupId, { ...receipting, kind: kindOf(granted.state) })
    await keepSuperseded(tx, groupId, receipting)
    crashPoint('commit-decided')
    return note
  })
  crashPoint('commit-done')
  return result
}

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
const kindOf = (state: Deposit): ReceiptKind => ('stalled' in state ? 'late' : 'received')

/** What the decision is given: what the manifest names, what is held of it, and when it came. */
async function actOf(
  site: DepositSite,
  { groupId, consultation, state }: Own,
  { stamped, manifest, held }: Read,
): Promise<Extract<DepositAct, { type: 'commit' }>> {
  const { deadline } = consultation
  // What came after the last byte of the manifest is no part of what was handed in then, however late we look.
  const parts = held.parts.filter(({ at }) => at <= stamped.at)
  const { envelopes } = manifest
  const perhapsLate = stamped.at >= deadline
  return {
    type: 'commit',
    hash: hashOf(stamped.bytes).toString('hex'),
    envelopes: envelopes.map(({ kind, recipient }) => ({ kind, recipient })),
    manifest: {
      ...{ consultation: manifest.consultation, deposit: manifest.deposit },
      ...{ dossier: manifest.dossier, keySet: manifest.keySet },
      keyholders: envelopes.map(({ bundle }) => bundle.shares.map(({ keyholder }) => keyholder)),
      copies: envelopes.filter(({ kind }) => kind === 'copy').length,
      envelopes: envelopes.length,
    },
    missing: await missingOf(site, groupId, manifest, parts),
    held: heldIn(parts),
    heldAtDeadline: heldIn(parts.filter(({ at }) => at < deadline)),
    outages:
      perhapsLate && state.begunAt < stamped.at
        ? await site.ports.outagesBetween(site.platform.db, groupId, sufferedFrom(state.begunAt, deadline), stamped.at)
        : [],
    receivedAt: stamped.at,
    uncertainty: stamped.uncertainty,
    operator: held.company,
  }
}

const AT_ONCE = 32

/** How many of the parts that a manifest names are not in the store as it names them. */
async function missingOf(
  { files }: DepositSite,
  groupId: string,
  { envelopes }: OuterManifest,
  parts: readonly PartRow[],
): Promise<number> {
  const held = new Map(parts.map(({ sha256, size }) => [sha256, size]))
  const wanted = envelopes.flatMap((envelope) => [...envelope.parts, envelope.inner])
  let missing = 0
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const found = await Promise.all(
      wanted
        .slice(at, at + AT_ONCE)
        .map(async ({ sha256, size }) => held.get(sha256) === size && (await files.sizeOf(groupId, sha256)) === size),
    )
    missing += found.filter((isHeld) => !isHeld).length
  }
  return missing
}

async function answer(
  { platform: { db } }: DepositSite,
  reply: FastifyReply,
  {
    groupId,
    id,
    state,
    isFirst,
  }: {
    readonly groupId: string
    readonly id: string
    readonly state: Deposit
    readonly isFirst: boolean
  },
) {
  if (state.status === 'none' || !isCommitted(state)) throw new Error('a deposit was received, and is not')
  const kind = kindOf(state)
  const receipts = await db.transaction(groupId, (tx) => receiptsOf(tx, groupId, [id]))
  const note = receipts.find((each) => each.kind === kind)?.note
  if (note === undefined) throw new Error('a deposit was received without a receipt')
  const { hash, receivedAt, deadline, uncertainty, begunAt, held } = state
  const told = { kind, deposit: id, hash, receivedAt, deadline, uncertainty, begunAt, held: ordered(held), note }
  if ('stalled' in state) {
    const { heldAtDeadline, stalled } = state
    const basis = keptSealedBasis(state)
    return sendProblem(reply, 'late', {
      detail: stalled ? STALLED : LATE,
      record: { ...told, parts: heldAtDeadline.parts, heldAtDeadline: ordered(heldAtDeadline), stalled, basis },
    })
  }
  return reply.code(isFirst ? 201 : 200).send({ receipt: told })
}

/** The database keeps the members of an object in an order of its own: what is answered again is the same to the byte. */
const ordered = ({ parts, bytes }: Held): Held => ({ parts, bytes })
