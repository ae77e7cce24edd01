import { execFile } from 'node:child_process'
import { createHash, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import pg from 'pg'
import { migrate } from '#platform/postgres/migrate.ts'
import { connect, type Database } from '#platform/postgres/pool.ts'
import { signerWith } from '#platform/transparency/log-key.ts'
import { sequenceBatch } from '#platform/transparency/sequencer.ts'
import { GrowingTree } from '#platform/transparency/tree.ts'
import { LEAF_SIZE } from '#transparency/leaf.ts'
import { NOTE_KEY, type Signer } from '#transparency/note.ts'
import { entriesIn, TILE_WIDTH } from '#transparency/tile.ts'
import { withDatabase } from './database.ts'
import { median, plain, type Result, timed } from './result.ts'

const ROUNDS = 5
const BATCH = 64
/** Batches of one round. */
const BATCHES = 40
const OTHER_BATCHES = [1, 512, 4096]

/** Entries appended to the log in batches, against as many rows inserted in batches of the same size, in turns. */
export function logAppends(): Promise<Result> {
  return withDatabase(async (adminUrl) => {
    const { appUrl } = await migrate(adminUrl, { appRole: 'unisson_app' })
    const admin = new pg.Client({ connectionString: adminUrl, options: '-c search_path=unisson' })
    await admin.connect()
    await admin.query('create table public.plain_entry (idx bigint primary key, bytes bytea not null)')
    const db = connect(appUrl, { max: 2 })
    const measure = measureOf({ admin, db, signer: await newSigner() })
    try {
      // The statements are planned, the processors warm, and the first tile is full.
      await measure.inserts(BATCH, BATCHES)
      await measure.appends(BATCH, BATCHES)
      const rounds = []
      for (let round = 0; round < ROUNDS; round++) {
        rounds.push({ inserts: await measure.inserts(BATCH, BATCHES), appends: await measure.appends(BATCH, BATCHES) })
      }
      const others: [string, string][] = []
      for (const size of OTHER_BATCHES) {
        const batches = Math.max(3, Math.ceil(200 / size))
        const [inserts, appends] = [await measure.inserts(size, batches), await measure.appends(size, batches)]
        others.push([
          `in batches of ${size}: appended a second, and of the inserts`,
          `${plain(appends)}, ${plain(appends / inserts)}`,
        ])
      }
      return {
        name: 'Log appends',
        what: `Entries of the journal that queue, made leaves, tiles and a signed checkpoint of in batches of ${BATCH}, against rows of the same bytes inserted in batches of ${BATCH} by one statement each; both wait for the disk; medians of ${ROUNDS} rounds taken in turns.`,
        figures: [
          ['entries appended a second', plain(median(rounds.map(({ appends }) => appends)))],
          ['rows inserted a second', plain(median(rounds.map(({ inserts }) => inserts)))],
          ...others,
        ],
        value: median(rounds.map(({ appends, inserts }) => appends / inserts)),
        unit: '',
        goal: { at: 'least', value: 0.25 },
      }
    } finally {
      await db.close()
      await admin.end()
    }
  })
}

type Measuring = { readonly admin: pg.Client; readonly db: Database; readonly signer: Signer }

/** Rows a second, of so many batches of one size. */
function measureOf({ admin, db, signer }: Measuring) {
  const group = randomUUID()
  let [queued, inserted] = [0, 0]
  return {
    appends: async (size: number, batches: number): Promise<number> => {
      const [from, to] = [queued + 1, queued + size * batches]
      await admin.query(
        `insert into log_outbox (group_id, case_file, seq, hash)
          select $1, 'group', seq, sha256(seq::text::bytea) from generate_series($2::bigint, $3) as seq`,
        [group, from, to],
      )
      queued = to
      const seconds = await timed(async () => {
        for (let batch = 0; batch < batches; batch++) await sequenceBatch({ db, signer }, size)
      })
      return (size * batches) / seconds
    },
    inserts: async (size: number, batches: number): Promise<number> => {
      const bytes = Array.from({ length: size }, () => randomBytes(LEAF_SIZE))
      const text = 'insert into public.plain_entry (idx, bytes) select * from unnest($1::bigint[], $2::bytea[])'
      const seconds = await timed(async () => {
        for (let batch = 0; batch < batches; batch++) {
          const numbers = bytes.map((_, index) => inserted + index)
          inserted += size
          await admin.query({ name: 'plain', text, values: [numbers, bytes] })
        }
      })
      return (size * batches) / seconds
    },
  }
}

const newSigner = (): Promise<Signer> =>
  signerWith('log.example/bench', NOTE_KEY, generateKeyPairSync('ed25519').privateKey)

const LEAVES = 1_000_000
const VERIFICATIONS = 3

/** The root of a million leaves from their bundles, against OpenSSL’s own speed at hashing messages as long. */
export async function logVerification(): Promise<Result> {
  const bundles = Array.from({ length: LEAVES / TILE_WIDTH }, bundleOf)
  const leaves = bundles.length * TILE_WIDTH
  const [verifying, limits, passes]: [number[], number[], number[]] = [[], [], []]
  let root: string | undefined
  for (let round = 0; round < VERIFICATIONS; round++) {
    verifying.push(
      await timed(async () => {
        const tree = new GrowingTree()
        for (const bundle of bundles) for (const entry of entriesIn(bundle)) tree.append(entry)
        root ??= tree.root()
        if (tree.root() !== root) throw new Error('the same leaves have two roots')
      }),
    )
    // A leaf is hashed after one byte, two nodes after one byte.
    limits.push(leaves / (await opensslRate(1 + LEAF_SIZE)) + leaves / (await opensslRate(65)))
    passes.push(await timed(async () => onePass(bundles)))
  }
  return {
    name: 'Log verification',
    what: `The root of ${leaves} leaves of ${LEAF_SIZE} bytes, from the bundles that the log gives out, against the time that \`openssl speed\` needs for as many messages of the lengths that are hashed; medians of ${VERIFICATIONS} rounds taken in turns.`,
    figures: [
      ['leaves verified a second', plain(leaves / median(verifying))],
      ['verification, s', plain(median(verifying))],
      ['the same messages in OpenSSL, s', plain(median(limits))],
      ['one pass of SHA-256 over the same leaves as one message, s', plain(median(passes))],
    ],
    why: 'A leaf costs two hashes, of 50 and of 65 bytes. Each is a call out of JavaScript, which costs more than the hash: asked for as a text (Latin-1) rather than as a buffer, a hash is four times as fast.',
    value: median(limits) / median(verifying),
    unit: '',
    goal: { at: 'least', value: 0.12 },
  }
}

function bundleOf(): Buffer {
  const bundle = randomBytes(TILE_WIDTH * (2 + LEAF_SIZE))
  for (let at = 0; at < bundle.length; at += 2 + LEAF_SIZE) bundle.writeUInt16BE(LEAF_SIZE, at)
  return bundle
}

function onePass(bundles: readonly Buffer[]): void {
  const hash = createHash('sha256')
  for (const bundle of bundles) hash.update(bundle)
  hash.digest()
}

/** Messages of so many bytes that OpenSSL hashes in a second, on one processor. */
async function opensslRate(bytes: number): Promise<number> {
  const asked = ['speed', '-evp', 'sha256', '-bytes', String(bytes), '-seconds', '1']
  const { stdout } = await promisify(execFile)('openssl', asked, { env: { ...process.env, LC_ALL: 'C' } })
  const thousands = /^sha256\s+([\d.]+)k/m.exec(stdout)?.[1]
  if (thousands === undefined) throw new Error(`openssl speed was not understood: ${stdout}`)
  return (Number(thousands) * 1000) / bytes
}
