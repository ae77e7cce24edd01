import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { noticedOf, referralsOn } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import { attachment } from '#platform/file-name.ts'
import { type FileStore, findFile } from '#platform/files.ts'
import { parse } from '#platform/http/parse.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { reportOf } from '#platform/signature/verdicts.ts'
import { type Archive, zipOf } from '#platform/zip.ts'
import { type ArchiveTold, ofAward } from '../contract.ts'
import { waitingIn } from '../model/letters-left.ts'
import { candidateIn } from '../model/standing.ts'
import { letterDocument } from './answer-documents.ts'
import { type Cited, citedIn, entriesOf, LETTERS, type Made, manifestsOf } from './archive.ts'
import { aroundOf, notificationOf } from './around.ts'
import { type Coordinated, coordinated } from './coordinated.ts'
import type { ArchivePorts, Paper } from './ports.ts'

type Archiving = { readonly store: FileStore; readonly ports: ArchivePorts }
type Told = { readonly reference: string; readonly archive: Archive; readonly told: ArchiveTold }

/** The whole file of an award as one archive, streamed, and what is in it: for the coordinator, and nobody with an interest in the procedure. */
export function serveArchive(app: FastifyInstance, context: HttpContext, archiving: Archiving): void {
  const BASE = '/api/groups/:groupId/awards/:id/archive'

  app.get(BASE, async (request, reply) => {
    const { told } = await archiveFor(context, archiving, request)
    return reply.header('cache-control', 'private, no-store').send(told)
  })

  app.get(`${BASE}.zip`, async (request, reply) => {
    const { reference, archive } = await archiveFor(context, archiving, request)
    return reply
      .type('application/zip')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', attachment(`Dossier ${reference}.zip`))
      .header('content-length', archive.size)
      .send(archive.bytes)
  })
}

/** Everything that is not kept as a file is set before the first byte leaves: the size is then known, and whoever waits sees how far it is. */
async function archiveFor(context: HttpContext, { store, ports }: Archiving, request: FastifyRequest): Promise<Told> {
  const { db, clock } = context.platform
  const { groupId } = parse(ofAward, request.params)
  const { asked, papers, stored, missing, made, proof } = await db.transaction(groupId, async (tx) => {
    const found = await coordinated(tx, context, request)
    const { id: award, state } = found
    const of = {
      ...{ groupId, award, consultation: state.consultation, procedure: state.procedure },
      lot: state.lot?.key ?? null,
    }
    const given = await ports.papersOf(tx, of)
    const files = await filesOf(tx, found, given)
    return {
      ...{ asked: found, papers: given, ...files, made: await madeFor(tx, found) },
      proof: await ports.proofOf(tx, of, found.actor),
    }
  })
  const at = clock.now(groupId)
  const entries = entriesOf(asked.state, stored, [...made, ...(await madeOf(groupId, papers))])
  const manifests = manifestsOf({ id: asked.id, state: asked.state, at, missing, proof }, entries)
  const archive = zipOf([
    ...manifests.map(({ name, bytes }) => held(name, bytes, at)),
    ...entries.map(({ name, size, sha256, bytes }) =>
      bytes === null ? { name, at, size, open: () => store.read(groupId, sha256) } : held(name, bytes, at),
    ),
  ])
  const told = {
    ...{ files: entries.length, bytes: archive.size, missing: missing.map(({ what }) => what) },
    ...{ proved: proof.lines.length, queued: proof.queued },
  }
  return { reference: asked.state.reference, archive, told }
}

const held = (name: string, bytes: Buffer, at: IsoInstant) => ({
  ...{ name, at, size: bytes.length, open: () => Readable.from([bytes]) },
})

/** The papers that are set for the archive. */
async function madeOf(groupId: string, papers: readonly Paper[]): Promise<readonly Made[]> {
  const found: Made[] = []
  for (const { what, of, name, ...paper } of papers) {
    if ('bytes' in paper) found.push({ what, of, name, bytes: paper.bytes })
    if ('document' in paper) {
      found.push({ what, of, name, bytes: Buffer.from(await pdfIn(groupId, paper.document)) })
    }
  }
  return found
}

/** The files that the award and its papers cite; one that is not kept here, or in which malware was found since, is told as missing. */
async function filesOf(tx: Tx, { groupId, state }: Coordinated, papers: readonly Paper[]) {
  const consultation = await consultationOf(tx, groupId, state.consultation)
  const documents = consultation === undefined || consultation.status === 'none' ? [] : consultation.documents
  const kept = papers.flatMap((paper): readonly Cited[] =>
    'sha256' in paper ? [{ what: paper.what, of: paper.of, sha256: paper.sha256, name: paper.name }] : [],
  )
  const noticed = consultation === undefined ? null : noticedOf(consultation)
  const cited = citedIn(state, documents, referralsOn(noticed?.referrals ?? [], state.lot?.key ?? null))
  const also = kept.filter(({ sha256 }) => !cited.some((each) => each.sha256 === sha256))
  const [stored, missing]: [(Cited & { file: NonNullable<Awaited<ReturnType<typeof findFile>>> })[], Cited[]] = [[], []]
  for (const one of [...cited, ...also]) {
    const file = await findFile(tx, groupId, one.sha256)
    if (file === undefined || file.check.verdict === 'infected') missing.push(one)
    else stored.push({ ...one, file })
  }
  return { stored, missing }
}

/** The letters that left before their bytes were kept, the letter of notification, and the report on each signature. */
async function madeFor(tx: Tx, { groupId, state }: Coordinated): Promise<readonly Made[]> {
  const made: Made[] = []
  for (const letter of waitingIn(state)) {
    const around = await aroundOf(tx, groupId, state, civilDay(letter.sentAt))
    const bytes = Buffer.from(await pdfIn(groupId, letterDocument(state, letter, around)))
    const to = candidateIn(state, letter.to)?.name ?? letter.to
    made.push({ what: LETTERS[letter.kind], of: 'award-file', name: `${to}.pdf`, bytes })
  }
  // Once the letter that was sent is kept, that file is the letter: none is made beside it.
  if ('signature' in state && state.notification === null) {
    const bytes = Buffer.from(await pdfIn(groupId, await notificationOf(tx, groupId, state)))
    made.push({ what: 'Projet de lettre de notification', of: 'contract-file', name: `${state.reference}.pdf`, bytes })
  }
  const signed = ['holder' in state ? state.holder.document : '', 'signature' in state ? state.signature.document : '']
  for (const sha256 of signed.filter((each) => each !== '')) {
    const report = await reportOf(tx, groupId, sha256)
    if (report === undefined) continue
    const bytes = Buffer.from(`${JSON.stringify(report, null, 2)}\n`)
    made.push({
      what: 'Rapport de validation de signature',
      of: 'contract-file',
      name: `${sha256.slice(0, 16)}.json`,
      bytes,
    })
  }
  return made
}
