import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { begin, comeIn, hand, put, type Stage, sealedFor } from './deposit-stage.ts'

/** A deposit that only waits to be handed in, days before the deadline. */
export async function begunBefore(stage: Stage) {
  stage.at('2027-03-10T09:00:00.000Z')
  const own = await comeIn(stage, `heure-${randomUUID()}@exemple.test`)
  const sealed = await sealedFor(stage)
  await begin(stage, own, sealed.id)
  for (const part of sealed.parts) await put(stage, own, sealed.id, part)
  return { own, sealed }
}

/** A deposit that was received days before the deadline. */
export async function receivedBefore(stage: Stage) {
  const { own, sealed } = await begunBefore(stage)
  expect((await hand(stage, own, sealed.id, sealed.bytes)).status).toBe(201)
  return { own, sealed }
}
