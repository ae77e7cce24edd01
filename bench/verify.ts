import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type EntryBody, type EntryHeader, GENESIS, sealEntry, toLine } from '#platform/journal/entry.ts'
import { withFolder } from './database.ts'
import { median, plain, type Result, timed } from './result.ts'
import { residentMegabytes } from './running.ts'

const ENTRIES = 1_000_000
const FEW = 100_000
const CHAINS = 100
const ROUNDS = 3
const MEGABYTE = 2 ** 20
const COMMAND = join(import.meta.dirname, '../apps/cli/main.ts')

/** The verification of a million entries against one pass of SHA-256 over the same bytes. */
export function verify(): Promise<Result> {
  return withFolder(async (folder) => {
    const [many, few] = [join(folder, 'many.jsonl'), join(folder, 'few.jsonl')]
    await pipeline(Readable.from(lines(ENTRIES)), createWriteStream(many))
    await pipeline(Readable.from(lines(FEW)), createWriteStream(few))
    const [hashing, verifying]: [number[], number[]] = [[], []]
    const [ofFew, ofMany]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      hashing.push(await timed(() => hashOnce(many)))
      verifying.push(await timed(async () => ofMany.push(await check(many, ENTRIES))))
      ofFew.push(await check(few, FEW))
    }
    return {
      name: 'Verification',
      what: `The command \`unisson verify\`, its start included, on ${ENTRIES} entries in ${CHAINS} chains, against one pass of SHA-256 over the same file; medians of ${ROUNDS} rounds taken in turns.`,
      figures: [
        ['verification, s', plain(median(verifying))],
        ['SHA-256, s', plain(median(hashing))],
        ['most memory with 100 000 entries, MB', plain(median(ofFew))],
        ['most memory with 1 000 000 entries, MB', plain(median(ofMany))],
      ],
      value: median(verifying) / median(hashing),
      unit: '',
      goal: { at: 'most', value: 10 },
    }
  })
}

/** Entries as the journal of a group has them, about a kilobyte and a half each. */
function* lines(count: number): Generator<string> {
  const heads: Buffer[] = Array.from({ length: CHAINS }, () => GENESIS)
  for (let index = 0; index < count; index++) {
    const chain = index % CHAINS
    const header = headerOf(chain, Math.floor(index / CHAINS) + 1)
    const entry = sealEntry(header, BODY, heads[chain] ?? GENESIS)
    heads[chain] = entry.hash
    yield `${toLine(entry)}\n`
  }
}

function headerOf(chain: number, seq: number): EntryHeader {
  const id = (first: number) => `${String(first).padStart(8, '0')}-0000-4000-8000-000000000000`
  return {
    format: 1,
    group: id(chain),
    caseFile: 'group',
    seq,
    at: '2026-11-23T08:30:00.000Z',
    actor: { kind: 'person', person: id(1), body: id(2), office: 'officer' },
    process: 'authorisingAct',
    act: 'record',
    lawHash: 'a'.repeat(64),
    appVersion: '0.1.0',
  }
}

const RULES = ['competence', 'actOfARegisteredBody', 'ownActRecorded', 'actDateReached', 'actFileAttached']
const BODY: EntryBody = {
  id: '00000000-0000-4000-8000-000000000000',
  payload: { type: 'record', subject: 'membership', date: '2026-01-15', file: 'a'.repeat(64) },
  events: [{ type: 'ActRecorded', subject: 'membership', date: '2026-01-15', file: 'a'.repeat(64) }],
  findings: RULES.map((rule) => ({
    rule,
    outcome: 'met',
    basis: [{ kind: 'law', source: 'CCP', article: 'L2113-7' }],
    facts: { date: '2026-01-15', today: '2026-11-23' },
  })) as unknown as EntryBody['findings'],
  facts: { standing: { preparing: true, coordinators: [] } },
  lawDate: '2026-11-23',
}

async function hashOnce(path: string): Promise<void> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path, { highWaterMark: MEGABYTE })) hash.update(part as Buffer)
  hash.digest()
}

/**
 * Runs the command as a person would.
 *
 * @returns the most that its process held in memory while it worked, in megabytes
 */
async function check(path: string, expected: number): Promise<number> {
  const child = spawn(process.execPath, [COMMAND, 'verify', path], { stdio: ['ignore', 'pipe', 'inherit'] })
  let [told, most] = ['', 0]
  child.stdout.on('data', (bytes: Buffer) => {
    told += bytes.toString()
  })
  const watch = setInterval(async () => {
    most = Math.max(most, await residentMegabytes(child).catch(() => 0))
  }, 50)
  const [code] = await once(child, 'close')
  clearInterval(watch)
  if (code !== 0 || !told.includes(String(expected))) throw new Error(`the journal does not verify: ${told}`)
  return most
}
