import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsIn } from './deposit-rows.ts'
import { begin, comeIn, limitOf, onStage, put, type Stage, sealedFor } from './deposit-stage.ts'

/** What one account asks for at the same time: limits hold as they do when it asks for one after the other. */
let stage: Stage
beforeAll(async () => {
  stage = await onStage()
}, 120_000)
afterAll(() => stage?.close())

const another = (name: string) => comeIn(stage, `${name}-${randomUUID()}@exemple.test`)

describe('an account', () => {
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
    await rowsIn(
      stage,
      'insert into deposit_part (group_id, deposit, sha256, size, at) values ($1, $2, $3, $4, now())',
      [stage.group, one, 'd'.repeat(64), 3 * limit - most],
    )
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

  test('begins no more when it begins them at the same time', async () => {
    const own = await another('dix-ensemble')
    const answers = await Promise.all(Array.from({ length: 14 }, () => begin(stage, own, randomUUID())))
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(10).fill(201), ...Array(4).fill(409)])
  })
})
