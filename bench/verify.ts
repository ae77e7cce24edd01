import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type EntryBody, type EntryHeader, GENESIS, sealEntry, toLine } from '#platform/journal/entry.ts'
import { linesOf } from '#platform/journal/lines.ts'
import { verifyJournal } from '#platform/journal/verify.ts'
import { withFolder } from './database.ts'
import { median, plain, type Result, timed } from './result.ts'

const ENTRIES = 1_000_000
const FEW = 100_000
const CHAINS = 100
const ROUNDS = 3
const MEGABYTE = 2 ** 20

/** The verification of a million entries against one pass of SHA-256 over the same bytes. */
export function verify(): Promise<Result> {
  return withFolder(async (folder) => {
    const [many, few] = [join(folder, 'many.jsonl'), join(folder, 'few.jsonl')]
    await pipeline(Readable.from(lines(ENTRIES)), createWriteStream(many))
    await pipeline(Readable.from(lines(FEW)), createWriteStream(few))
    const [hashing, verifying]: [number[], number[]] = [[], []]
    const afterFew = await memoryOf(() => check(few, FEW))
    let afterMany = 0
    for (let round = 0; round < ROUNDS; round++) {
      hashing.push(await timed(() => hashOnce(many)))
      afterMany = await memoryOf(async () => verifying.push(await timed(() => check(many, ENTRIES))))
    }
    return {
      name: 'Verification',
      what: `\`unisson verify\` of ${ENTRIES} entries in ${CHAINS} chains against one pass of SHA-256 over the same file; medians of ${ROUNDS} rounds taken in turns.`,
      figures: [
        ['verification, s', plain(median(verifying))],
        ['SHA-256, s', plain(median(hashing))],
        ['memory after 100 000 entries, MB', plain(afterFew)],
        ['memory after 1 000 000 entries, MB', plain(afterMany)],
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

async function check(path: string, expected: number): Promise<void> {
  const { entries, faults } = await verifyJournal(linesOf(path))
  if (entries !== expected || faults.length > 0) throw new Error(`the journal does not verify: ${entries}`)
}

/** The most that this process held while it worked, in megabytes. */
async function memoryOf(work: () => Promise<unknown>): Promise<number> {
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 50)
  await work()
  clearInterval(watch)
  return Math.max(most, process.memoryUsage.rss()) / MEGABYTE
}
