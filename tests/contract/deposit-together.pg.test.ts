import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsIn } from './deposit-rows.ts'
import { begin, comeIn, limitOf, onStage, put, type Stage, sealedFor } from './deposit-stage.ts'
import { slowPart } from './slow-part.ts'

/** What one account asks for at the same time: limits hold as they do when it asks for one after the other. */
let stage: Stage
beforeAll(async () => {
  stage = await onStage()
}, 120_000)
afterAll(() => stage?.close())

const another = (name: string) => comeIn(stage, `${name}-${randomUUID()}@exemple.test`)

describe('an account', () => {
  /** As if so much had come already for a deposit: the disk of a test has no room for it. */
  const fill = (deposit: string, size: number) =>
    rowsIn(stage, 'insert into deposit_part (group_id, deposit, sha256, size, at) values ($1, $2, $3, $4, now())', [
      ...[stage.group, deposit, 'd'.repeat(64), size],
    ])

  test('keeps no more when its parts come at the same time: each finds the room that the others leave', async () => {
    const own = await another('ensemble')
    const [one, two] = [randomUUID(), await sealedFor(stage)]
    await begin(stage, own, one)
    await begin(stage, own, two.id)
    const limit = await limitOf(stage)
    const sizes = two.parts.map(({ bytes }) => bytes.length)
    const least = Math.min(...sizes)
    const [all, most] = [sizes.reduce((sum, size) => sum + size, 0), Math.max(...sizes)]
    expect(all).toBeGreaterThan(most)
    // Room for the largest of them alone.
    await fill(one, 3 * limit - most)
    const answers = await Promise.all(two.parts.map((part) => put(stage, own, two.id, part)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 413]))
    const [{ bytes } = { bytes: 0 }] = await rowsIn<{ bytes: number }>(
      stage,
      'select sum(size)::float8 as bytes from deposit_part where deposit = $1',
      [two.id],
    )
    expect(bytes).toBeLessThanOrEqual(most)
    expect(bytes).toBeGreaterThanOrEqual(least)
  })

  /** A deposit that has room for its two first parts and no more: by its own limit, or by what its account keeps. */
  async function narrow(by: 'deposit' | 'account') {
    const own = await another(`juste-${by}`)
    const [beside, sealed] = [randomUUID(), await sealedFor(stage)]
    await begin(stage, own, beside)
    await begin(stage, own, sealed.id)
    const [one, two] = sealed.parts
    if (one === undefined || two === undefined) throw new Error('too little was sealed')
    const [limit, both] = [await limitOf(stage), one.bytes.length + two.bytes.length]
    await fill(...(by === 'deposit' ? ([sealed.id, limit - both] as const) : ([beside, 3 * limit - both] as const)))
    return { own, id: sealed.id, one, two }
  }

  test.each(['deposit', 'account'] as const)(
    'finds its room where a part came twice: what was held meanwhile is not counted as on its way too (%s)',
    async (by) => {
      const { own, id, one, two } = await narrow(by)
      const first = await slowPart(stage, own, id, one)
      expect((await put(stage, own, id, one)).status).toBe(201)
      expect((await put(stage, own, id, two)).status).toBe(201)
      expect(await first.end()).toBe(201)
    },
  )

  test.each(['deposit', 'account'] as const)(
    'sends a part again that the store has lost, in the room that it had (%s)',
    async (by) => {
      const { own, id, one, two } = await narrow(by)
      for (const part of [one, two]) expect((await put(stage, own, id, part)).status).toBe(201)
      await rm(join(stage.folder, stage.group, one.sha256))
      expect((await put(stage, own, id, one)).status).toBe(201)
    },
  )

  test('begins no more when it begins them at the same time', async () => {
    const own = await another('dix-ensemble')
    const answers = await Promise.all(Array.from({ length: 14 }, () => begin(stage, own, randomUUID())))
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(10).fill(201), ...Array(4).fill(409)])
  })
})
