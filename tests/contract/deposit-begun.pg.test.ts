import { randomBytes, randomUUID } from 'node:crypto'
import { readdir, utimes } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { forgetBegun } from '#modules/submission/server/index.ts'
import { diskStore } from '#platform/files.ts'
import { rowsIn, statusOf } from './deposit-rows.ts'
import {
  ask,
  baseOf,
  begin,
  comeIn,
  hand,
  limitOf,
  type Operator,
  put,
  type Stage,
  sealedFor,
  sha256,
  staged,
} from './deposit-stage.ts'

/** What is begun and never handed in: how much of it one account, and one connection, may bring. */
let stage: Stage
let operator: Operator
staged(async (given) => {
  stage = given
  operator = await comeIn(stage, 'plein@exemple.test')
})

const kept = async () => (await readdir(join(stage.folder, stage.group)).catch(() => [])).sort()
const forget = () => forgetBegun({ platform: stage.platform, files: diskStore(stage.folder) })
/** A minute has passed since it was brought. */
const aged = async () => {
  const then = new Date(Date.now() - 61_000)
  for (const name of await kept()) await utimes(join(stage.folder, stage.group, name), then, then)
}
type Told = {
  type: string
  reason?: string
  detail: string
  findings?: { rule: string; outcome: string; basis: object[] }[]
}
const told = async (answer: Response): Promise<Told> => (await answer.json()) as Told
const BASIS = [expect.objectContaining({ source: 'policy', article: 'dépôts commencés' })]
const another = (name: string) => comeIn(stage, `${name}-${randomUUID()}@exemple.test`)
const heldOf = async (own: Operator, id: string) =>
  ((await (await ask(stage, own, `deposits/${id}/parts`)).json()) as { parts: object[] }).parts.length

describe('an account', () => {
  test('has ten deposits begun at once: the eleventh is refused with the figure, and taken once one is discarded or handed in', async () => {
    const own = await another('dix')
    const ids = Array.from({ length: 10 }, () => randomUUID())
    for (const id of ids) expect((await begin(stage, own, id)).status).toBe(201)
    const refused = await begin(stage, own, randomUUID())
    expect(refused.status).toBe(409)
    const { reason, findings } = await told(refused)
    expect(reason).toBe('begunWithinLimits')
    expect(findings?.filter(({ outcome }) => outcome === 'unmet')).toEqual([
      expect.objectContaining({ rule: 'begunWithinLimits', facts: { begun: 10, most: 10 }, basis: BASIS }),
    ])
    // The same request again is the same deposit, and no other account is kept out.
    expect((await begin(stage, own, ids[0] ?? '')).status).toBe(201)
    expect((await begin(stage, operator, randomUUID())).status).toBe(201)

    const [given] = ids
    expect((await ask(stage, own, `deposits/${given}/discard`, {})).status).toBe(200)
    expect(await statusOf(stage, given ?? '')).toBe('discarded')
    const sealed = await sealedFor(stage)
    expect((await begin(stage, own, sealed.id)).status).toBe(201)
    expect((await begin(stage, own, randomUUID())).status).toBe(409)
    for (const part of sealed.parts) await put(stage, own, sealed.id, part)
    expect((await hand(stage, own, sealed.id, sealed.bytes)).status).toBe(201)
    expect((await begin(stage, own, randomUUID())).status).toBe(201)
  })

  test('keeps three times the limit of one deposit in what it has begun, and is told the figures and what to do', async () => {
    const own = await another('trois')
    const [one, two] = [randomUUID(), await sealedFor(stage)]
    await begin(stage, own, one)
    await begin(stage, own, two.id)
    const limit = await limitOf(stage)
    // As if so much had come for the first: the disk of a test has no room for it.
    await rowsIn(
      stage,
      'insert into deposit_part (group_id, deposit, sha256, size, at) values ($1, $2, $3, $4, now())',
      [stage.group, one, 'c'.repeat(64), 3 * limit - 1],
    )
    const [part] = two.parts
    if (part === undefined) throw new Error('no part')
    const before = await kept()
    const refused = await put(stage, own, two.id, part)
    expect(refused.status).toBe(413)
    const { reason, findings, detail } = await told(refused)
    expect([reason, findings]).toEqual(['begunRoom', [expect.objectContaining({ rule: 'begunRoom', basis: BASIS })]])
    expect(detail).toContain(
      `limit is ${Math.floor((3 * limit * 10) / 1024 ** 3) / 10} GB: hand one in, or discard one`,
    )
    expect(await kept()).toEqual(before)

    await ask(stage, own, `deposits/${one}/discard`, {})
    // What is discarded counts until it is out of the store.
    expect((await put(stage, own, two.id, part)).status).toBe(413)
    await forget()
    expect((await put(stage, own, two.id, part)).status).toBe(201)
  })

  test('sends eight parts at once; the ninth is asked to come again in a moment', async () => {
    const own = await another('huit')
    const id = randomUUID()
    await begin(stage, own, id)
    const held = await holding(8, `deposits/${id}/parts`, own.cookie)
    const [part] = (await sealedFor(stage)).parts
    if (part === undefined) throw new Error('no part')
    const ninth = await put(stage, own, id, part)
    expect([ninth.status, ninth.headers.get('retry-after')]).toEqual([429, '1'])
    for (const socket of held) socket.destroy()
    await expect.poll(async () => (await put(stage, own, id, part)).status).toBe(201)
  })
})

describe('what is discarded', () => {
  test('is gone from the store within minutes, takes nothing more, and is one’s own to discard', async () => {
    const own = await another('abandon')
    const sealed = await sealedFor(stage, { content: randomBytes(1000) })
    await begin(stage, own, sealed.id)
    for (const part of sealed.parts) await put(stage, own, sealed.id, part)
    expect((await ask(stage, operator, `deposits/${sealed.id}/discard`, {})).status).toBe(404)
    const answer = await ask(stage, own, `deposits/${sealed.id}/discard`, {})
    expect(await answer.json()).toMatchObject({ deposit: { status: 'discarded' } })
    expect((await ask(stage, own, `deposits/${sealed.id}/discard`, {})).status).toBe(200)

    await forget()
    const names = sealed.parts.map((part) => part.sha256)
    expect((await kept()).filter((name) => names.includes(name))).toHaveLength(names.length)
    await aged()
    expect(await forget()).toBeGreaterThanOrEqual(names.length)
    expect((await kept()).filter((name) => names.includes(name))).toEqual([])
    const [part] = sealed.parts
    if (part === undefined) throw new Error('no part')
    const again = await put(stage, own, sealed.id, part)
    expect([again.status, (await told(again)).detail]).toEqual([409, expect.stringContaining('discarded')])
    const late = await hand(stage, own, sealed.id, sealed.bytes)
    expect([late.status, (await told(late)).detail]).toEqual([409, expect.stringContaining('discarded')])
    // What came, and when, is still there to be shown.
    expect((await ask(stage, own, `deposits/${sealed.id}/trace`)).status).toBe(200)
  })

  test('stays where something else is under the same hash: a deposit that was handed in, a document of the group', async () => {
    const own = await another('partage')
    const sealed = await sealedFor(stage, { content: randomBytes(1000) })
    await begin(stage, own, sealed.id)
    for (const part of sealed.parts) await put(stage, own, sealed.id, part)
    expect((await hand(stage, own, sealed.id, sealed.bytes)).status).toBe(201)
    const document = { sha256: sha256('une pièce du dossier'), bytes: Buffer.from('une pièce du dossier') }
    await rowsIn(
      stage,
      `insert into file (group_id, sha256, name, media_type, size, stored_by, stored_at) values ($1, $2, 'a', 'text/plain', 1, '{}', now())`,
      [stage.group, document.sha256],
    )
    const rival = await another('copie')
    const copied = randomUUID()
    await begin(stage, rival, copied)
    for (const part of [...sealed.parts, document])
      await put(stage, rival, copied, { sha256: part.sha256, bytes: Uint8Array.from(part.bytes) })
    await ask(stage, rival, `deposits/${copied}/discard`, {})
    await forget()
    await aged()
    await forget()
    const names = await kept()
    for (const { sha256: name } of [...sealed.parts, document]) expect(names).toContain(name)
    expect(names).toContain(sha256(sealed.bytes))
  })
})

describe('what is begun and left', () => {
  test('is erased after seven days, not on the eve, and sent again is received; what was handed in is never touched', async () => {
    stage.at('2027-03-01T09:00:00.000Z')
    const own = await another('oubli')
    const [left, handed] = [
      await sealedFor(stage, { content: randomBytes(1000) }),
      await sealedFor(stage, { content: randomBytes(1000) }),
    ]
    for (const sealed of [left, handed]) {
      await begin(stage, own, sealed.id, { replaces: false })
      for (const part of sealed.parts) await put(stage, own, sealed.id, part)
    }
    expect((await hand(stage, own, handed.id, handed.bytes)).status).toBe(201)
    await aged()
    stage.at('2027-03-08T08:59:00.000Z')
    await forget()
    await rowsIn(stage, 'update operator_session set created_at = $1', ['2027-03-08T08:00:00.000Z'])
    expect(await heldOf(own, left.id)).toBe(left.parts.length)

    // One part that comes again is a move of the whole.
    const [part] = left.parts
    if (part === undefined) throw new Error('no part')
    expect((await put(stage, own, left.id, part)).status).toBe(200)
    stage.at('2027-03-08T09:05:00.000Z')
    await forget()
    expect(await heldOf(own, left.id)).toBe(left.parts.length)

    stage.at('2027-03-15T10:00:00.000Z')
    await rowsIn(stage, 'update operator_session set created_at = $1', ['2027-03-15T08:00:00.000Z'])
    await forget()
    expect([await heldOf(own, left.id), await statusOf(stage, left.id)]).toEqual([0, 'begun'])
    const names = await kept()
    for (const { sha256: name } of handed.parts) expect(names).toContain(name)
    for (const { sha256: name } of left.parts) expect(names).not.toContain(name)
    const early = await hand(stage, own, left.id, left.bytes)
    expect((await told(early)).reason).toBe('partsHeld')
    for (const each of left.parts) expect((await put(stage, own, left.id, each)).status).toBe(201)
    expect((await hand(stage, own, left.id, left.bytes)).status).toBe(201)
    expect(await forget()).toBe(0)
  })

  test('of a deposit that was handed in nothing can be erased, whoever asks the database', async () => {
    const [handed] = await rowsIn<{ id: string }>(stage, `select id from deposit where status = 'received' limit 1`)
    const erase = stage.database.app.transaction(stage.group, (tx) =>
      sql`update deposit_part set erased_at = now() where deposit = ${handed?.id}`.execute(tx),
    )
    await expect(erase).rejects.toThrow(/nothing of a deposit that was handed in is erased/)
    const rewritten = stage.database.app.transaction(stage.group, (tx) =>
      sql`update deposit_part set at = now() where deposit = ${handed?.id}`.execute(tx),
    )
    await expect(rewritten).rejects.toThrow(/permission denied/)
  })
})

describe('a rehearsal of parts', () => {
  const rehearse = (bytes: Uint8Array<ArrayBuffer>) =>
    fetch(`${baseOf(stage)}/rehearsal/parts/${sha256(bytes)}`, {
      ...{ method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body: bytes },
    })

  test('keeps nothing', async () => {
    const before = await kept()
    expect((await rehearse(Uint8Array.from(randomBytes(1000)))).status).toBe(200)
    expect(await kept()).toEqual(before)
  })

  test('of one connection is of six parts at once, and keeps no real deposit from its way', async () => {
    const held = await holding(6, 'rehearsal/parts')
    expect((await rehearse(Uint8Array.from(randomBytes(1000)))).status).toBe(429)
    const sealed = await sealedFor(stage)
    const own = await another('vrai')
    await begin(stage, own, sealed.id)
    const [part] = sealed.parts
    if (part === undefined) throw new Error('no part')
    expect((await put(stage, own, sealed.id, part)).status).toBe(201)
    for (const socket of held) socket.destroy()
    await expect.poll(async () => (await rehearse(Uint8Array.from(randomBytes(1000)))).status).toBe(200)
  })

  test('of one connection is of six hundred parts a minute', async () => {
    const bytes = Uint8Array.from([1, 2, 3])
    const answers = new Map<number, number>()
    for (let sent = 0; sent < 620; sent += 1) {
      const { status } = await rehearse(bytes)
      answers.set(status, (answers.get(status) ?? 0) + 1)
    }
    expect(answers.get(429)).toBeGreaterThan(0)
    expect(answers.get(200)).toBeLessThanOrEqual(600)
  })
})

/** Bodies that have begun to come, and do not end. */
const holding = (many: number, path: string, cookie = ''): Promise<readonly Socket[]> =>
  Promise.all(
    Array.from({ length: many }, (_, index) => {
      const { port } = new URL(stage.url)
      const hash = String(index).padStart(64, '0')
      const head = `PUT ${new URL(`${baseOf(stage)}/${path}/${hash}`).pathname} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\ncontent-type: application/octet-stream\r\ncontent-length: 1000\r\n\r\n`
      return new Promise<Socket>((resolve, reject) => {
        const socket = connect(Number(port), '127.0.0.1', () => {
          socket.write(head)
          socket.write('the beginning', () => setTimeout(() => resolve(socket), 300))
        })
        socket.once('error', reject)
      })
    }),
  )
