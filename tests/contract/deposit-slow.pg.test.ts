import { randomUUID } from 'node:crypto'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { describe, expect, test } from 'vitest'
import { readNote, signersOf } from '#transparency/note.ts'
import { begunBefore, receivedBefore } from './days-before.ts'
import { noted, rowsIn, statusOf } from './deposit-rows.ts'
import {
  around,
  ask,
  begin,
  comeIn,
  hand,
  person,
  put,
  REGION,
  type Stage,
  sealedFor,
  staged,
} from './deposit-stage.ts'
import { slowPart } from './slow-part.ts'

type Stalled = {
  readonly reason: string
  readonly detail: string
  readonly record: {
    readonly kind: string
    readonly askedAt: string
    readonly uncertainty: number
    readonly note: string
  }
}

let stage: Stage
staged((given) => {
  stage = given
})

/** Until a statement of the server waits for a lock. */
async function waiting(blocking: PoolClient): Promise<void> {
  for (let round = 0; round < 200; round++) {
    const { rowCount } = await blocking.query("select from pg_stat_activity where wait_event_type = 'Lock'")
    if (rowCount !== 0) return
    await wait(20)
  }
  throw new Error('nothing came to wait for the lock')
}

/** Asks while a table is locked, and has something happen before it is let go. */
async function whileLocked<T>(lock: string, asked: () => Promise<T>, meanwhile: () => unknown): Promise<T> {
  const blocking = await stage.database.admin.connect()
  await blocking.query('begin')
  await blocking.query(`lock table ${lock} mode`)
  const answer = asked()
  try {
    await waiting(blocking)
    await meanwhile()
  } finally {
    await blocking.query('rollback')
    blocking.release()
  }
  return answer
}

/** Who sends is asked of it first. */
const WHO = 'operator_session in access exclusive'
/** What was sent is read of it, and nothing is written. */
const PARTS = 'deposit_part in share'

describe('a database that is slow', () => {
  test('makes nobody late: what had come in time is received after the deadline', async () => {
    const { own, sealed } = await begunBefore(stage)
    stage.at(around(-500))
    await stage.database.admin.query('update operator_session set created_at = $1', [new Date(around(-1000))])
    const handing = () => hand(stage, own, sealed.id, sealed.bytes)
    const answer = await whileLocked(WHO, handing, () => stage.at(around(5000)))
    expect([answer.status, await statusOf(stage, sealed.id)]).toEqual([201, 'received'])
    const { receipt } = (await answer.json()) as { receipt: { receivedAt: string } }
    expect(Date.parse(receipt.receivedAt)).toBeLessThan(around(0))
  })

  test('makes no withdrawal late', async () => {
    const { own, sealed } = await receivedBefore(stage)
    stage.at(around(-500))
    await stage.database.admin.query('update operator_session set created_at = $1', [new Date(around(-1000))])
    const asking = () => ask(stage, own, `deposits/${sealed.id}/withdraw`, {})
    const { status } = await whileLocked(WHO, asking, () => stage.at(around(5000)))
    expect([status, await statusOf(stage, sealed.id)]).toEqual([200, 'withdrawn'])
  })

  test('keeps a withdrawal that was asked for in time and is entered once the set is fixed: signed, and read in session', async () => {
    const { own, sealed } = await receivedBefore(stage)
    stage.at(around(-500))
    await stage.database.admin.query('update operator_session set created_at = $1', [new Date(around(-1000))])
    const asking = () => ask(stage, own, `deposits/${sealed.id}/withdraw`, {})
    try {
      const answer = await whileLocked(WHO, asking, () => {
        stage.at(around(5000))
        Object.assign(stage.session, { closed: true, opened: true })
      })
      expect([answer.status, await statusOf(stage, sealed.id)]).toEqual([409, 'received'])
      const { reason, detail, record } = (await answer.json()) as Stalled
      expect([reason, record.kind, record.uncertainty]).toEqual(['withdrawalStalled', 'withdrawal', 20])
      expect(detail).toMatch(/asked for in time|demandé à temps/)
      expect(Date.parse(record.askedAt)).toBeLessThan(around(0))
      const { askedAt, uncertainty } = record
      expect(await signersOf(readNote(record.note), [stage.signer.key])).toHaveLength(1)
      expect(noted(record.note)).toMatchObject({ status: 'received', withdrawal: { askedAt, uncertainty } })

      const again = await ask(stage, own, `deposits/${sealed.id}/withdraw`, {})
      expect([again.status, ((await again.json()) as Stalled).record.askedAt]).toEqual([409, askedAt])
      const trace = await (await ask(stage, own, `deposits/${sealed.id}/trace`)).text()
      expect(noted(trace)).toMatchObject({ withdrawal: { askedAt, uncertainty } })
      const mine = (await (await ask(stage, own, 'deposits')).json()) as { deposits: readonly object[] }
      expect(mine.deposits).toEqual([expect.objectContaining({ id: sealed.id, withdrawalAsked: askedAt })])
      const written = await rowsIn<{ events: readonly object[] }>(
        stage,
        `select body -> 'events' as events from
           (select convert_from(body, 'UTF8')::jsonb as body from journal where process = 'deposit' and act = 'withdraw') as entry
         where body ->> 'id' = $1`,
        [sealed.id],
      )
      expect(written.map(({ events }) => events)).toEqual([
        [expect.objectContaining({ type: 'WithdrawalStalled', askedAt, uncertainty })],
      ])

      stage.readAs(person(REGION))
      const register = await fetch(
        `${stage.url}/api/groups/${stage.group}/consultations/${stage.consultation}/deposits`,
      )
      const { lines } = (await register.json()) as { lines: readonly { id: string }[] }
      expect(lines.find(({ id }) => id === sealed.id)).toMatchObject({ status: 'received', withdrawalAsked: askedAt })
      expect(lines.filter((line) => 'withdrawalAsked' in line && line.withdrawalAsked !== null)).toHaveLength(1)
    } finally {
      Object.assign(stage.session, { closed: false, opened: false })
    }
  })

  test('counts no part that came after the manifest among what was handed in then', async () => {
    stage.at('2027-03-10T09:00:00.000Z')
    const own = await comeIn(stage, `heure-${randomUUID()}@exemple.test`)
    const sealed = await sealedFor(stage)
    await begin(stage, own, sealed.id)
    const [last, ...others] = sealed.parts
    if (last === undefined) throw new Error('nothing was sealed')
    for (const part of others) await put(stage, own, sealed.id, part)
    stage.at(around(-500))
    await stage.database.admin.query('update operator_session set created_at = $1', [new Date(around(-1000))])
    const part = await slowPart(stage, own, sealed.id, last)
    const handing = () => hand(stage, own, sealed.id, sealed.bytes)
    const answer = await whileLocked(WHO, handing, async () => {
      stage.at(around(5000))
      expect(await part.end()).toBe(201)
    })
    expect([answer.status, await statusOf(stage, sealed.id)]).toEqual([422, 'begun'])
    expect(await answer.json()).toMatchObject({ reason: 'partsHeld' })
  })

  test('takes no part from what was held at the deadline', async () => {
    stage.at('2027-03-10T09:00:00.000Z')
    const own = await comeIn(stage, `heure-${randomUUID()}@exemple.test`)
    const sealed = await sealedFor(stage)
    await begin(stage, own, sealed.id)
    stage.at(around(-3000))
    await stage.database.admin.query('update operator_session set created_at = $1', [new Date(around(-4000))])
    const parts = await Promise.all(sealed.parts.map((part) => slowPart(stage, own, sealed.id, part)))
    const ended = await whileLocked(
      PARTS,
      () => Promise.all(parts.map(({ end }) => end())),
      async () => {
        for (const { sha256 } of sealed.parts)
          await expect.poll(() => access(join(stage.folder, stage.group, sha256)), { timeout: 10_000 }).toBeUndefined()
        stage.at(around(10_000))
      },
    )
    expect(ended).toEqual(sealed.parts.map(() => 201))
    const answer = await hand(stage, own, sealed.id, sealed.bytes)
    expect([answer.status, await statusOf(stage, sealed.id)]).toEqual([403, 'late'])
    const { record } = (await answer.json()) as { record: { note: string; parts: number } }
    const bytes = sealed.parts.reduce((sum, part) => sum + part.bytes.length, 0)
    expect(record.parts).toBe(sealed.parts.length)
    expect(noted(record.note).heldAtDeadline).toEqual({ parts: sealed.parts.length, bytes })
  })
})
