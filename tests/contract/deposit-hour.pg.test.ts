import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { describe, expect, test } from 'vitest'
import { readNote, signersOf } from '#transparency/note.ts'
import { noted, statusOf } from './deposit-rows.ts'
import {
  around,
  ask,
  baseOf,
  begin,
  comeIn,
  hand,
  type Operator,
  put,
  type Stage,
  sealedFor,
  sha256,
  staged,
} from './deposit-stage.ts'
import type { Sealed } from './sealed-deposit.ts'

/** A tender that came late, and the application with it. */
const LATE = [
  { source: 'CCP', article: 'R2151-5' },
  { source: 'CCP', article: 'R2143-2' },
]

let stage: Stage
staged((given) => {
  stage = given
})

/** A deposit that only waits to be handed in, days before the deadline. */
async function begun() {
  stage.at('2027-03-10T09:00:00.000Z')
  const own = await comeIn(stage, `heure-${randomUUID()}@exemple.test`)
  const sealed = await sealedFor(stage)
  await begin(stage, own, sealed.id)
  for (const part of sealed.parts) await put(stage, own, sealed.id, part)
  return { own, sealed }
}

/** A part whose first bytes have come, and whose last is sent when one says so. */
async function slowPart({ cookie }: Operator, deposit: string, { sha256, bytes }: Sealed['parts'][number]) {
  const headers = { 'content-type': 'application/octet-stream', 'content-length': bytes.length, cookie }
  const sending = request(`${baseOf(stage)}/deposits/${deposit}/parts/${sha256}`, { method: 'PUT', headers })
  const answered = once(sending, 'response')
  sending.write(bytes.subarray(0, 100))
  await wait(500)
  return {
    end: async () => {
      sending.end(bytes.subarray(100))
      const [answer] = (await answered) as [IncomingMessage]
      answer.resume()
      return answer.statusCode
    },
  }
}

/** Until a statement of the server waits for a lock. */
async function waiting(blocking: PoolClient): Promise<void> {
  for (let round = 0; round < 200; round++) {
    const { rowCount } = await blocking.query("select from pg_stat_activity where wait_event_type = 'Lock'")
    if (rowCount !== 0) return
    await wait(20)
  }
  throw new Error('nothing came to wait for the lock')
}

describe('around the deadline', () => {
  test.each([
    [-1, 201, 'received'],
    [0, 201, 'received'],
    [19, 201, 'received'],
    [20, 403, 'late'],
    [21, 403, 'late'],
    [1000, 403, 'late'],
  ])('%i ms after it, the clock being within 20 ms: %i', async (offset, status, became) => {
    const { own, sealed } = await begun()
    stage.at(around(offset))
    // The session of the browser has not lasted three days since.
    await stage.database.admin.query('update operator_session set created_at = $1', [new Date(around(-1000))])
    const answer = await hand(stage, own, sealed.id, sealed.bytes)
    const body = (await answer.json()) as {
      detail?: string
      record?: { note: string; parts: number; receivedAt: string }
    }
    expect([answer.status, await statusOf(stage, sealed.id)]).toEqual([status, became])
    if (status === 403) {
      expect(body.record).toMatchObject({
        parts: 4,
        receivedAt: new Date(around(offset)).toISOString(),
        stalled: false,
        basis: LATE,
      })
      expect(body.detail).toMatch(/after the deadline|après la date limite/)
      expect(noted(body.record?.note ?? '')).toMatchObject({ kind: 'late', basis: LATE })
      expect(await signersOf(readNote(body.record?.note ?? ''), [stage.signer.key])).toHaveLength(1)
      const again = await hand(stage, own, sealed.id, sealed.bytes)
      expect([again.status, await again.json()]).toEqual([403, body])
      const told = await ask(stage, own, `deposits/${sealed.id}/troubles`, {
        at: new Date(around(-5000)).toISOString(),
        what: 'la ligne est tombée',
      })
      expect(told.status).toBe(200)
      const trace = await (await ask(stage, own, `deposits/${sealed.id}/trace`)).text()
      expect(await signersOf(readNote(trace), [stage.signer.key])).toHaveLength(1)
      expect(noted(trace)).toMatchObject({ status: 'late', troubles: [{ what: 'la ligne est tombée' }] })
      expect(noted(trace).parts).toHaveLength(4)
    }
  })

  test('a database that is slow makes nobody late: what had come in time is received after the deadline', async () => {
    const { own, sealed } = await begun()
    stage.at(around(-500))
    await stage.database.admin.query('update operator_session set created_at = $1', [new Date(around(-1000))])
    const blocking = await stage.database.admin.connect()
    await blocking.query('begin')
    await blocking.query('lock table operator_session in access exclusive mode')
    const handed = hand(stage, own, sealed.id, sealed.bytes)
    try {
      await waiting(blocking)
      stage.at(around(5000))
    } finally {
      await blocking.query('rollback')
      blocking.release()
    }
    const answer = await handed
    expect([answer.status, await statusOf(stage, sealed.id)]).toEqual([201, 'received'])
    const { receipt } = (await answer.json()) as { receipt: { receivedAt: string } }
    expect(Date.parse(receipt.receivedAt)).toBeLessThan(around(0))
  })

  /** A deposit that was received days before. */
  async function standing() {
    const { own, sealed } = await begun()
    expect((await hand(stage, own, sealed.id, sealed.bytes)).status).toBe(201)
    return { own, sealed }
  }

  test.each([
    [-1, 200, 'withdrawn'],
    [0, 200, 'withdrawn'],
    [19, 200, 'withdrawn'],
    [20, 409, 'received'],
  ])(
    'a withdrawal %i ms after it is judged as a deposit is, the clock being within 20 ms: %i',
    async (offset, status, became) => {
      const { own, sealed } = await standing()
      stage.at(around(offset))
      await stage.database.admin.query('update operator_session set created_at = $1', [new Date(around(-1000))])
      const answer = await ask(stage, own, `deposits/${sealed.id}/withdraw`, {})
      expect([answer.status, await statusOf(stage, sealed.id)]).toEqual([status, became])
      const body = (await answer.json()) as {
        reason?: string
        deposit?: { receipts: { kind: string; note: string }[] }
      }
      if (status === 409)
        expect(body).toMatchObject({
          reason: 'withdrawnInTime',
          findings: expect.arrayContaining([
            expect.objectContaining({
              ...{ rule: 'withdrawnInTime', outcome: 'unmet' },
              facts: expect.objectContaining({ uncertainty: 20, inTime: false, setClosed: false }),
            }),
          ]),
        })
      else expect(body.deposit?.receipts.map(({ kind }) => kind)).toEqual(['received', 'withdrawn'])
    },
  )

  test('a database that is slow makes no withdrawal late', async () => {
    const { own, sealed } = await standing()
    stage.at(around(-500))
    await stage.database.admin.query('update operator_session set created_at = $1', [new Date(around(-1000))])
    const blocking = await stage.database.admin.connect()
    await blocking.query('begin')
    await blocking.query('lock table operator_session in access exclusive mode')
    const asked = ask(stage, own, `deposits/${sealed.id}/withdraw`, {})
    try {
      await waiting(blocking)
      stage.at(around(5000))
    } finally {
      await blocking.query('rollback')
      blocking.release()
    }
    expect([(await asked).status, await statusOf(stage, sealed.id)]).toEqual([200, 'withdrawn'])
  })

  test('a part that came after the manifest is none of what was handed in then, however slow the database', async () => {
    stage.at('2027-03-10T09:00:00.000Z')
    const own = await comeIn(stage, `heure-${randomUUID()}@exemple.test`)
    const sealed = await sealedFor(stage)
    await begin(stage, own, sealed.id)
    const [last, ...others] = sealed.parts
    if (last === undefined) throw new Error('nothing was sealed')
    for (const part of others) await put(stage, own, sealed.id, part)
    stage.at(around(-500))
    await stage.database.admin.query('update operator_session set created_at = $1', [new Date(around(-1000))])
    const part = await slowPart(own, sealed.id, last)
    const blocking = await stage.database.admin.connect()
    await blocking.query('begin')
    await blocking.query('lock table operator_session in access exclusive mode')
    const handed = hand(stage, own, sealed.id, sealed.bytes)
    try {
      await waiting(blocking)
      stage.at(around(5000))
      expect(await part.end()).toBe(201)
    } finally {
      await blocking.query('rollback')
      blocking.release()
    }
    const answer = await handed
    expect([answer.status, await statusOf(stage, sealed.id)]).toEqual([422, 'begun'])
    expect(await answer.json()).toMatchObject({ reason: 'partsHeld' })
  })

  test('the hour of the server is told, with the last second that counts', async () => {
    stage.at('2027-03-10T09:00:00.000Z')
    const answer = await fetch(`${stage.url}/api/public/clock?consultation=${stage.consultation}`)
    expect(await answer.json()).toMatchObject({
      now: expect.stringMatching(/^2027-03-10T09:00:0/),
      ...{ uncertainty: 20, deadline: '2027-03-15T11:00:00.000Z', lastSecond: '2027-03-15T10:59:59.000Z' },
    })
  })

  test('one rehearses with one’s own files: they are hashed and thrown away', async () => {
    const bytes = Buffer.from('un fichier pour essayer')
    const sent = (hash: string) =>
      fetch(`${baseOf(stage)}/rehearsal/parts/${hash}`, {
        ...{ method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body: bytes },
      })
    const answer = await sent(sha256(bytes))
    expect([answer.status, await answer.json()]).toEqual([200, { size: bytes.length }])
    expect((await sent('0'.repeat(64))).status).toBe(422)
  })
})
