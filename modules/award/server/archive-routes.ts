import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { consultationOf } from '#modules/consultation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import { attachment } from '#platform/file-name.ts'
import { type FileStore, findFile } from '#platform/files.ts'
import { parse } from '#platform/http/parse.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { reportOf } from '#platform/signature/verdicts.ts'
import { zipOf } from '#platform/zip.ts'
import { ofAward } from '../contract.ts'
import { candidateIn, waitingIn } from '../model/standing.ts'
import { type Cited, citedIn, entriesOf, type Made, manifestsOf } from './archive.ts'
import { aroundOf } from './around.ts'
import { type Coordinated, coordinated } from './coordinated.ts'
import { notificationDocument, rejectionDocument } from './letter-documents.ts'

/** The whole file of an award as one archive, streamed: for the coordinator, and nobody with an interest in the procedure. */
export function serveArchive(app: FastifyInstance, context: HttpContext, store: FileStore): void {
  const { db, clock } = context.platform
  app.get('/api/groups/:groupId/awards/:id/archive.zip', async (request, reply) => {
    const { groupId } = parse(ofAward, request.params)
    const { asked, stored, missing, made } = await db.transaction(groupId, async (tx) => {
      const found = await coordinated(tx, context, request)
      return { asked: found, ...(await filesOf(tx, found)), made: await madeFor(tx, found) }
    })
    const at = clock.now(groupId)
    const entries = entriesOf(asked.state, stored, made)
    const manifests = manifestsOf({ id: asked.id, state: asked.state, at, missing }, entries)
    const held = (name: string, bytes: Buffer) => ({ name, at, size: bytes.length, open: () => Readable.from([bytes]) })
    const { bytes, size } = zipOf([
      ...manifests.map(({ name, bytes: content }) => held(name, content)),
      ...entries.map(({ name, size: length, sha256, bytes: content }) =>
        content === null ? { name, at, size: length, open: () => store.read(groupId, sha256) } : held(name, content),
      ),
    ])
    return reply
      .type('application/zip')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', attachment(`Dossier ${asked.state.reference}.zip`))
      .header('content-length', size)
      .send(bytes)
  })
}

/** The files that the award cites; one that is not kept here, or in which malware was found since, is told as missing. */
async function filesOf(tx: Tx, { groupId, state }: Coordinated) {
  const consultation = await consultationOf(tx, groupId, state.consultation)
  const documents = consultation === undefined || consultation.status === 'none' ? [] : consultation.documents
  const [stored, missing]: [(Cited & { file: NonNullable<Awaited<ReturnType<typeof findFile>>> })[], Cited[]] = [[], []]
  for (const cited of citedIn(state, documents)) {
    const file = await findFile(tx, groupId, cited.sha256)
    if (file === undefined || file.check.verdict === 'infected') missing.push(cited)
    else stored.push({ ...cited, file })
  }
  return { stored, missing }
}

/** The letters as they left, the letter of notification, and the report on each signature. */
async function madeFor(tx: Tx, { groupId, state }: Coordinated): Promise<readonly Made[]> {
  const around = await aroundOf(tx, groupId, state)
  const made: Made[] = []
  // Those whose bytes are kept are among the files; one that left before they were is set again.
  for (const letter of waitingIn(state)) {
    const bytes = Buffer.from(await pdfIn(groupId, rejectionDocument(state, letter, around)))
    const to = candidateIn(state, letter.to)?.name ?? letter.to
    made.push({ what: 'Lettre de rejet', of: 'award-file', name: `${to}.pdf`, bytes })
  }
  if ('signature' in state) {
    const bytes = Buffer.from(await pdfIn(groupId, notificationDocument(state, around)))
    made.push({ what: 'Lettre de notification', of: 'contract-file', name: `${state.reference}.pdf`, bytes })
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
