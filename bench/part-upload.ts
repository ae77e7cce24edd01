import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PART_BYTES } from '#vault/layout.ts'
import { median, plain, type Result, timed } from './result.ts'
import { startProgram } from './running.ts'
import { comeIn, type Tendering, whileTendering } from './tendering.ts'

const PARTS = 24
const CONNECTIONS = 3
const ROUNDS = 3
const MEGABYTE = 1_000_000

/** Parts of a deposit sent on three connections, hashed and durable before they are answered, against `dd` of the same bytes. */
export async function partUpload(): Promise<Result> {
  const { ours, limit } = await whileTendering(measure)
  const megabytes = (PARTS * PART_BYTES) / MEGABYTE
  return {
    name: 'Part upload',
    what: `${PARTS} parts of 16 MiB sent on ${CONNECTIONS} connections, each hashed, compared, synced and noted before it is answered, against dd conv=fsync of the same bytes on the same disk; medians of ${ROUNDS} rounds taken in turns.`,
    figures: [
      ['received, MB/s', plain(megabytes / median(ours))],
      ['written by dd, MB/s', plain(megabytes / median(limit))],
    ],
    value: median(limit) / median(ours),
    unit: '',
    goal: { at: 'least', value: 0.25 },
  }
}

async function measure({ player, adminUrl, folder }: Tendering) {
  await player.goTo('2027-03-30', '09:00')
  const server = await startProgram('bench/server.ts', {
    ...{ DATABASE_URL: adminUrl, DATA_DIR: folder, BENCH_CLOCK: player.now },
  })
  const [ours, limit]: [number[], number[]] = [[], []]
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const parts = Array.from({ length: PARTS }, () => randomBytes(PART_BYTES))
      const written = await withDd(folder, parts)
      const sent = await send(await beginning(player, round, server.address), parts)
      // The first round warms both.
      if (round > 0) [limit[round - 1], ours[round - 1]] = [written, sent]
    }
  } finally {
    await server.stop()
  }
  return { ours, limit }
}

async function withDd(folder: string, parts: readonly Buffer[]): Promise<number> {
  const [from, to] = [join(folder, 'dd-from'), join(folder, 'dd-to')]
  await writeFile(from, Buffer.concat(parts))
  const seconds = await timed(() => promisify(execFile)('dd', [`if=${from}`, `of=${to}`, 'bs=16M', 'conv=fsync']))
  await Promise.all([rm(from), rm(to)])
  return seconds
}

type Begun = { readonly address: string; readonly cookie: string }

/** A deposit of a company of its own, begun and empty. */
async function beginning(player: Tendering['player'], round: number, server: string): Promise<Begun> {
  const operator = await comeIn(player, round)
  const base = `${server}/api/public/consultations/${player.id('consultation')}`
  const { dossier, keySet } = (await (await fetch(`${base}/order`)).json()) as {
    readonly dossier: string
    readonly keySet: { readonly version: number }
  }
  const id = player.id(`deposit ${round}`)
  const body = JSON.stringify({ id, dossier, keySet: keySet.version, copy: false, replaces: true })
  const headers = { 'content-type': 'application/json', cookie: operator.cookie }
  const begun = await fetch(`${base}/deposits`, { method: 'POST', headers, body })
  if (begun.status !== 201) throw new Error(`the deposit did not begin: ${await begun.text()}`)
  return { address: `${base}/deposits/${id}/parts`, cookie: operator.cookie }
}

function send({ address, cookie }: Begun, parts: readonly Buffer[]): Promise<number> {
  const hashed = parts.map((bytes) => ({ bytes, digest: createHash('sha256').update(bytes).digest() }))
  const queue = hashed.values()
  const line = async () => {
    for (const { bytes, digest } of queue) {
      const answer = await fetch(`${address}/${digest.toString('hex')}`, {
        method: 'PUT',
        headers: {
          ...{ 'content-type': 'application/octet-stream', cookie },
          'content-digest': `sha-256=:${digest.toString('base64')}:`,
        },
        body: Uint8Array.from(bytes),
      })
      if (answer.status !== 201) throw new Error(`a part was not taken: ${answer.status} ${await answer.text()}`)
    }
  }
  return timed(() => Promise.all(Array.from({ length: CONNECTIONS }, line)))
}
