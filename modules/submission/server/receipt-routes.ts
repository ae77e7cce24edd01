import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { pdfIn } from '#platform/documents/in-group.ts'
import { attachment } from '#platform/file-name.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { type Packed, zipOf } from '#platform/zip.ts'
import { writeKey } from '#transparency/note.ts'
import { RECEIPT_FILES } from '#transparency/receipt.ts'
import { outerIn } from '#vault/manifest.ts'
import { isCommitted } from '../model/deposit-state.ts'
import { ownDeposit } from './part-routes.ts'
import type { DepositSite } from './ports.ts'
import { type Acknowledged, receiptDocument } from './receipt-document.ts'
import { aboutOf, receiptWords } from './receipt-words.ts'
import { placeIn, RECEIPT_KINDS, receiptsOf } from './receipts.ts'

const asked = z.object({ kind: z.enum(RECEIPT_KINDS).optional() })
const base = '/api/public/consultations/:id/deposits/:dep'
const PENDING = { fr: receiptWords.fr.pending, en: receiptWords.en.pending }
/** Seconds within which the log takes what queues. */
const SOON = 2

/**
 * What the account that deposited takes away of its deposit: a folder that is checked without this server, and the same to be read. The last
 * thing that was answered of it, unless another is asked for by its kind.
 */
export function serveReceipts(app: FastifyInstance, site: DepositSite): void {
  app.get(`${base}/receipt.zip`, async (request, reply) => {
    const found = await receiptAsked(site, request)
    const { groupId, note, entry, kind, state, language } = found
    const proof = await site.platform.db.transaction(groupId, (tx) => site.proofOf(tx, groupId, entry))
    if (proof === undefined) {
      reply.header('retry-after', SOON)
      throw new ProblemError('receiptPending', { detail: PENDING })
    }
    const words = receiptWords[language]
    const { file, title } = aboutOf(language, kind, state)
    const readMe = words.readMe.text(title, !proof.has(RECEIPT_FILES.policy))
    const pdf = await pdfIn(groupId, receiptDocument(found))
    const key = writeKey((await site.signer()).key)
    const at = state.receivedAt
    const held = (name: string, bytes: Uint8Array): Packed => ({
      ...{ name, at, size: bytes.length },
      open: () => Readable.from([bytes]),
    })
    const { bytes, size } = zipOf([
      held(words.readMe.name, Buffer.from(readMe)),
      {
        ...{ name: RECEIPT_FILES.content, at, size: found.manifestSize },
        open: () => site.files.read(groupId, state.hash),
      },
      ...[...proof].map(([name, content]) => held(name, content)),
      held(RECEIPT_FILES.statement, Buffer.from(note)),
      held(RECEIPT_FILES.statementKey, Buffer.from(`${key}\n`)),
      held(`${file}.pdf`, pdf),
    ])
    return kept(reply, `${file}-${state.hash.slice(0, 8)}.zip`)
      .type('application/zip')
      .header('content-length', size)
      .send(request.method === 'HEAD' ? '' : bytes)
  })

  app.get(`${base}/receipt.pdf`, async (request, reply) => {
    const found = await receiptAsked(site, request)
    const pdf = await pdfIn(found.groupId, receiptDocument(found))
    const { file } = aboutOf(found.language, found.kind, found.state)
    return kept(reply, `${file}-${found.state.hash.slice(0, 8)}.pdf`)
      .type('application/pdf')
      .send(Buffer.from(pdf))
  })
}

const kept = (reply: FastifyReply, name: string): FastifyReply =>
  reply
    .header('cache-control', 'private, no-store')
    .header('content-disposition', attachment(name))
    .header('x-content-type-options', 'nosniff')

type Found = Acknowledged & { readonly groupId: string; readonly note: string; readonly manifestSize: number }

/** The receipt that is asked for of a deposit of one's own. @throws {ProblemError} `notFound` of any other, and of what was not answered */
async function receiptAsked(site: DepositSite, request: FastifyRequest): Promise<Found> {
  const { groupId, deposit: id, state, person, consultation } = await ownDeposit(site, request)
  const { kind } = parse(asked, request.query)
  if (!isCommitted(state)) throw new ProblemError('notFound')
  const { receipt, attestation } = await site.platform.db.transaction(groupId, async (tx) => {
    const receipts = await receiptsOf(tx, groupId, [id])
    const named = kind === undefined ? receipts.at(-1) : receipts.find((each) => each.kind === kind)
    if (named === undefined) throw new ProblemError('notFound')
    return { receipt: named, attestation: await site.ports.attestationOf(tx, groupId, placeIn(named)) }
  })
  const bytes = new Uint8Array(await buffer(site.files.read(groupId, state.hash)))
  const manifest = outerIn(bytes)
  if (manifest === undefined) throw new Error(`the manifest ${state.hash} that was received cannot be read`)
  const { company, language } = person
  return {
    ...{ groupId, id, state, company, consultation, manifest, attestation, language },
    ...{ kind: receipt.kind, note: receipt.note, entry: placeIn(receipt), manifestSize: bytes.length },
  }
}
