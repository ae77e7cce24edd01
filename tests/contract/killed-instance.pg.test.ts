import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '#platform/postgres/migrate.ts'
import { connect } from '#platform/postgres/pool.ts'
import { allEntriesSound } from './deposit-chain.ts'
import { ask, begin, comeIn, hand, type Operator, put, type Sealed, sealedFor, sha256 } from './deposit-stage.ts'
import { type Instance, openInstance } from './instance.ts'
import { type InstanceStage, stageOn } from './instance-stage.ts'

/**
 * The machine stops: the server, `apps/server/main.ts` itself, and its database with it, at a step that was chosen or at any
 * moment. Whatever was acknowledged is there at the next start; whatever is there is whole.
 */
let instance: Instance
let stage: InstanceStage
let operators: readonly Operator[]

beforeAll(async () => {
  instance = await openInstance()
  stage = await stageOn(instance)
  operators = [await comeIn(stage, 'un@exemple.test'), await comeIn(stage, 'deux@exemple.test')]
  await stage.close()
}, 300_000)
afterAll(() => instance?.close(), 60_000)

/** What an operator was told that the server has. */
type Told = { readonly parts: Set<string>; receipt: string | undefined }

/** Sends and hands in until the line is cut; whoever is cut tries all of it again, and is told again what is there. */
async function attempt(operator: Operator, sealed: Sealed, told: Told): Promise<'cut' | number> {
  try {
    await begin(stage, operator, sealed.id, { replaces: false })
    for (const part of sealed.parts) {
      const { status } = await put(stage, operator, sealed.id, part)
      expect([200, 201]).toContain(status)
      told.parts.add(part.sha256)
    }
    const answer = await hand(stage, operator, sealed.id, sealed.bytes)
    const text = await answer.text()
    if (told.receipt !== undefined) expect(text).toBe(told.receipt)
    told.receipt = text
    return answer.status
  } catch (error) {
    if (error instanceof TypeError) return 'cut'
    throw error
  }
}

async function rowsOf(id: string) {
  const admin = new pg.Client({ connectionString: await instance.adminUrl(), options: '-c search_path=unisson' })
  await admin.connect()
  try {
    const { rows } = await admin.query(
      `select (select count(*)::int from deposit where id = $1 and status = 'received') as deposits,
        (select count(*)::int from journal where act = 'commit' and convert_from(body, 'UTF8')::jsonb ->> 'id' = $1::text) as entries,
        (select count(*)::int from deposit_receipt where deposit = $1) as receipts`,
      [id],
    )
    return rows[0]
  } finally {
    await admin.end()
  }
}

type Deposited = { readonly operator: Operator; readonly sealed: Sealed; readonly told: Told }

/** A new deposit of each of the two, none of it sent. */
const oneEach = (): Promise<Deposited[]> =>
  Promise.all(
    operators.map(async (operator) => ({
      operator,
      sealed: await sealedFor(stage),
      told: { parts: new Set<string>(), receipt: undefined },
    })),
  )

/** How long the deposits of the two take on this machine when nobody cuts them, in milliseconds. */
async function timeUncut(): Promise<number> {
  const each = await oneEach()
  const begun = performance.now()
  const ends = await Promise.all(each.map(({ operator, sealed, told }) => attempt(operator, sealed, told)))
  expect(ends).toEqual([201, 201])
  return performance.now() - begun
}

const ROUNDS = 4
const ONE = { deposits: 1, entries: 1, receipts: 1 }
const NONE = { deposits: 0, entries: 0, receipts: 0 }

/** After a start: what was acknowledged is held, to the byte, and what is held is in order with itself. */
async function keptAll(operator: Operator, sealed: Sealed, told: Told): Promise<void> {
  const answer = await ask(stage, operator, `deposits/${sealed.id}/parts`)
  const { parts = [] } = (await answer.json()) as { parts?: { sha256: string; size: number }[] }
  const held = new Set(parts.map(({ sha256: hash }) => hash))
  expect([...told.parts].filter((hash) => !held.has(hash))).toEqual([])
  for (const { sha256: hash, size } of parts) {
    const bytes = await readFile(join(instance.dataDir, 'files', stage.group, hash))
    expect([bytes.length, sha256(bytes)]).toEqual([size, hash])
  }
  if (told.receipt !== undefined) expect(await rowsOf(sealed.id)).toEqual(ONE)
}

async function allSound(): Promise<void> {
  const { appUrl } = await migrate(await instance.adminUrl(), { appRole: 'unisson_app' })
  const db = connect(appUrl, { max: 1 })
  try {
    expect(await allEntriesSound(db, stage.group)).toContain(`${stage.group}/deposits ${stage.consultation}`)
  } finally {
    await db.close()
  }
}

describe('R2.26: a machine that stops', () => {
  test.each([
    ['part-kept', NONE],
    ['part-noted', NONE],
    ['commit-checked', NONE],
    ['commit-decided', NONE],
    ['commit-done', ONE],
  ])(
    'at %s loses nothing that it acknowledged, and has told nothing that is not so',
    async (point, left) => {
      const [operator] = operators
      if (operator === undefined) throw new Error('an operator came in')
      const sealed = await sealedFor(stage)
      const told: Told = { parts: new Set(), receipt: undefined }
      await instance.stop()
      await instance.start({ UNISSON_CRASH_POINT: point })
      expect(await attempt(operator, sealed, told)).toBe('cut')
      await instance.kill()
      await instance.start()
      await keptAll(operator, sealed, told)
      expect(await rowsOf(sealed.id)).toEqual(left)
      expect(await attempt(operator, sealed, told)).toBe(point === 'commit-done' ? 200 : 201)
      expect(await attempt(operator, sealed, told)).toBe(200)
      expect(await rowsOf(sealed.id)).toEqual(ONE)
    },
    120_000,
  )

  test('at any moment, two operators depositing at once, again and again', async () => {
    let cut = 0
    const took = await timeUncut()
    for (let round = 0; round < ROUNDS; round++) {
      const each = await oneEach()
      const running = each.map(({ operator, sealed, told }) => attempt(operator, sealed, told))
      // Anywhere in what a deposit takes here, one round in each part of it: as fast as the machine may be, most are cut.
      await wait((took * (round + Math.random())) / ROUNDS)
      await instance.kill()
      cut += (await Promise.all(running)).filter((end) => end === 'cut').length
      await instance.start()
      for (const { operator, sealed, told } of each) {
        await keptAll(operator, sealed, told)
        expect([200, 201]).toContain(await attempt(operator, sealed, told))
        expect(await rowsOf(sealed.id)).toEqual(ONE)
      }
    }
    // Some were in the middle: a test that never cuts shows nothing.
    expect(cut).toBeGreaterThan(0)
    await allSound()
  }, 240_000)
})
