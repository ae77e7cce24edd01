import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskStore } from '#platform/files.ts'
import { walk } from '../../apps/cli/probing/walk.ts'
import { ask, baseOf, begin, comeIn, hand, onStage, put, type Stage, sealedFor } from './deposit-stage.ts'

const GIGABYTE = 1024 ** 3
let free = 100 * GIGABYTE
let stage: Stage
beforeAll(async () => {
  stage = await onStage({ store: (folder) => diskStore(folder, { freeBytes: async () => free }) })
}, 120_000)
afterAll(() => stage?.close())

test('a disk that is full acknowledges nothing; once there is room the same deposit goes on', async () => {
  const operator = await comeIn(stage, 'plein@exemple.test')
  const sealed = await sealedFor(stage)
  await begin(stage, operator, sealed.id)
  const [first, ...rest] = sealed.parts
  if (first === undefined) throw new Error('no part')
  expect((await put(stage, operator, sealed.id, first)).status).toBe(201)
  free = 0
  for (const part of rest) {
    const refused = await put(stage, operator, sealed.id, part)
    expect([refused.status, ((await refused.json()) as { type: string }).type]).toEqual([
      507,
      'urn:unisson:problem:storeFull',
    ])
  }
  // Whoever rehearses sees it, and so does a probe: the outage is measured.
  const rehearsed = await fetch(`${baseOf(stage)}/rehearsal/parts/${first.sha256}`, {
    ...{ method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body: Uint8Array.from(first.bytes) },
  })
  expect(rehearsed.status).toBe(507)
  const { steps } = await walk({ address: stage.url, known: stage.consultation })
  expect(steps.find(({ step }) => step === 'part')?.failed).not.toBeNull()
  const held = (await (await ask(stage, operator, `deposits/${sealed.id}/parts`)).json()) as { parts: object[] }
  expect(held.parts).toEqual([{ sha256: first.sha256, size: first.size }])
  const early = await hand(stage, operator, sealed.id, sealed.bytes)
  expect(((await early.json()) as { reason: string }).reason).toBe('partsHeld')
  free = 100 * GIGABYTE
  for (const part of rest) expect((await put(stage, operator, sealed.id, part)).status).toBe(201)
  expect((await hand(stage, operator, sealed.id, sealed.bytes)).status).toBe(201)
})
