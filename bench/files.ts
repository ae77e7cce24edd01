import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { get, request } from 'node:http'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { PDF } from '@libpdf/core'
import { exampleConvention } from '#platform/documents/convention.example.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { diskStore } from '#platform/files.ts'
import { makeReadingCopies } from '#platform/reading-copy/batch.ts'
import { type ReaderMark, readingCopy } from '#platform/reading-copy/copy.ts'
import { prepareApart } from '#platform/reading-copy/prepare-apart.ts'
import { withDatabase, withFolder } from './database.ts'
import { median, plain, type Result, timed } from './result.ts'
import { ACTOR_HEADER, type Running, residentMegabytes, startProgram } from './running.ts'

const GIGABYTE = 1024 ** 3
const MEGABYTE = 1024 ** 2
const ROUNDS = 5
const GROUP = '10000000-0000-4000-8000-000000000001'
const speaker = { [ACTOR_HEADER]: JSON.stringify({ person: randomUUID(), body: randomUUID() }) }

type Downloads = { readonly ours: number; readonly bare: number; readonly rest: number; readonly peak: number }

let measured: Promise<Downloads> | undefined

/** The same file of 1 GB from us and from a bare static server, in turns, and what it costs our memory. */
function downloads(): Promise<Downloads> {
  measured ??= withFolder((folder) =>
    withDatabase(async (adminUrl) => {
      const server = await startProgram('bench/server.ts', { DATABASE_URL: adminUrl, DATA_DIR: folder })
      const sha256 = await deposit(server.address)
      const stored = join(folder, 'files', GROUP)
      const bare = await startProgram('bench/bare-files.ts', { FILE: join(stored, (await readdir(stored))[0] ?? '') })
      try {
        return await inTurns(server, `${server.address}/api/groups/${GROUP}/files/${sha256}`, bare.address)
      } finally {
        await Promise.all([server.stop(), bare.stop()])
      }
    }),
  )
  return measured
}

async function inTurns(server: Running, address: string, bareAddress: string): Promise<Downloads> {
  const [ours, bare]: [number[], number[]] = [[], []]
  await download(address, 64 * MEGABYTE)
  await new Promise((resolve) => setTimeout(resolve, 2000))
  const rest = await residentMegabytes(server.child)
  let peak = rest
  const watching = setInterval(async () => {
    peak = Math.max(peak, await residentMegabytes(server.child))
  }, 25)
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await download(bareAddress))
    ours.push(await download(address))
  }
  clearInterval(watching)
  return { ours: median(ours), bare: median(bare), rest, peak }
}

/** Megabytes a second; `most` ends it early. */
async function download(address: string, most = Number.POSITIVE_INFINITY): Promise<number> {
  let bytes = 0
  const seconds = await timed(async () => {
    const [response] = await once(get(address, { headers: speaker, agent: false }), 'response')
    if (response.statusCode !== 200) throw new Error(`the download answered ${response.statusCode}`)
    for await (const chunk of response) {
      bytes += chunk.length
      if (bytes > most) break
    }
  })
  return bytes / MEGABYTE / seconds
}

async function deposit(address: string): Promise<string> {
  const boundary = 'a-boundary-of-our-own'
  const asking = request(`${address}/api/groups/${GROUP}/files?purpose=dossier`, {
    method: 'POST',
    headers: { ...speaker, 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
  asking.write(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="plans.zip"\r\n\r\n`)
  const piece = Buffer.alloc(MEGABYTE)
  for (let at = 0; at < GIGABYTE / MEGABYTE; at++) {
    piece.writeUInt32BE(at)
    if (!asking.write(Buffer.from(piece))) await once(asking, 'drain')
  }
  asking.end(`\r\n--${boundary}--\r\n`)
  const [response] = await once(asking, 'response')
  const answer = JSON.parse(Buffer.concat(await Readable.from(response).toArray()).toString())
  if (response.statusCode !== 201) throw new Error(`the deposit answered ${JSON.stringify(answer)}`)
  return answer.sha256
}

/** Throughput of a large document, beside a bare static server. */
export async function largeDownload(): Promise<Result> {
  const { ours, bare } = await downloads()
  return {
    name: 'Large download',
    what: `A document of 1 GB, of which the reader is known and its right asked: median throughput of ${ROUNDS} rounds taken in turns with a bare static server of Node.`,
    figures: [
      ['from us, MB/s', plain(ours)],
      ['from the bare server, MB/s', plain(bare)],
    ],
    value: ours / bare,
    unit: '',
    goal: { at: 'least', value: 0.7 },
    why: 'What is ours is paid once a download: who asks, whether it may read, the row of the file. Then both do the same, and ours reads 256 kB at a time where the bare one reads 64 kB: fewer turns of the loop for the same bytes. A store that speaks S3 hashes what it passes on; the disk is ours and does not.',
  }
}

/** Memory while a large document is given. */
export async function largeDownloadMemory(): Promise<Result> {
  const { rest, peak } = await downloads()
  return {
    name: 'Large download, memory',
    what: 'What the server holds at most while it gives a document of 1 GB, above what it holds at rest.',
    figures: [
      ['at rest, MB', plain(rest)],
      ['at most, MB', plain(peak)],
    ],
    value: peak - rest,
    unit: ' MB',
    goal: { at: 'most', value: 64 },
  }
}

const READERS = 2000
const PAGES = 40

/** Reading copies of a document of forty pages, each kept durably on the disk under its hash. */
export function readingCopies(): Promise<Result> {
  return withFolder(async (folder) => {
    const pdf = await fortyPages()
    const store = diskStore(folder)
    let master = await prepareApart(pdf)
    const preparing = await timed(async () => {
      master = await prepareApart(pdf)
    })
    const marks = Array.from(
      { length: READERS },
      (_, at): ReaderMark => ({
        ...{
          name: `Personne ${at + 1}`,
          body: 'Région Hauts-de-France',
          number: at + 1,
          on: '2027-02-03',
          language: 'fr',
        },
      }),
    )
    const whole = await timed(async () => {
      await makeReadingCopies({
        master,
        marks,
        keep: async (_mark, copy) => void (await store.put(GROUP, Readable.from([...copy]), GIGABYTE)),
      })
    })
    const hashing = await timed(async () => {
      for (const mark of marks) for (const part of readingCopy(master, mark)) createHash('sha256').update(part).digest()
    })
    const making = await timed(async () => {
      for (const mark of marks) readingCopy(master, mark)
    })
    const share = (seconds: number) => `${plain((seconds / READERS) * 1000)} ms a copy`
    return {
      name: 'Reading copies',
      what: `${READERS} copies of a tagged PDF of ${PAGES} pages, each with its reader on every page, hashed and kept on the disk (fsync): copies a second on ${availableParallelism()} cores.`,
      figures: [
        ['copies a second', plain(READERS / whole)],
        ['making ready, once, s', plain(preparing)],
        ['a copy, MB', plain((master.body.length + master.table.length) / MEGABYTE)],
        ['making the copy', share(making)],
        ['making and hashing it', share(hashing)],
        ['making, hashing, writing and syncing it', share(whole)],
      ],
      value: READERS / whole,
      unit: '',
      goal: { at: 'least', value: 20 },
      why: 'The limit is the disk: a copy is the bytes that all share and a few kilobytes that name its reader (decision 0044), so that making it costs next to nothing, hashing it a millisecond, and making it last the rest. Written anew for each reader, the same document would take the time of making ready, once a copy.',
    }
  })
}

async function fortyPages(): Promise<Uint8Array> {
  const blocks = Array.from({ length: 18 }, () => exampleConvention.blocks).flat()
  const pdf = await PDF.load(await renderPdf({ ...exampleConvention, blocks }))
  while (pdf.getPageCount() > PAGES) pdf.removePage(pdf.getPageCount() - 1)
  if (pdf.getPageCount() !== PAGES) throw new Error(`the document has ${pdf.getPageCount()} pages`)
  return pdf.save()
}
