import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Office } from '#kernel/actor.ts'
import { isRehearsal } from '#kernel/rehearsal.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { journalLines } from '#platform/journal/read.ts'
import { verifyJournal } from '#platform/journal/verify.ts'
import { mailboxMailer, mailOf } from '#platform/mail/mailbox.ts'
import { RehearsalClock } from '#platform/rehearsal/clock.ts'
import { keepingRehearsals } from '#platform/rehearsal/mail.ts'
import { openStage, playUntil } from '../../apps/play/stage.ts'
import { composeApp } from '../../apps/server/app.ts'
import { life } from '../../examples/hauts-de-france/life.ts'
import { platformOn } from '../postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'

const GROUP = randomUUID()
let database: TestDatabase
let root: string
let base: AdjustableClock
let clock: RehearsalClock
let app: FastifyInstance
let actor: Actor
let coordinator: string
let member: string

const person = (body: string, office: Office = 'officer'): Actor => ({
  kind: 'person',
  person: randomUUID(),
  body,
  office,
})

beforeAll(async () => {
  database = await testDatabase()
  root = await mkdtemp(join(tmpdir(), 'unisson-rehearsal-'))
  base = new AdjustableClock()
  clock = new RehearsalClock(base)
  const platform = { ...platformOn(database.app, '2026-12-15'), clock }
  const stage = await openStage(platform, base, diskStore(root))
  await playUntil(life, 'needs', GROUP, stage, () => undefined)
  await stage.close()
  const { rows } = await database.admin.query(
    `select state -> 'clauses' -> 'coordinators' as coordinators, state -> 'members' as members from convention where group_id = $1`,
    [GROUP],
  )
  coordinator = JSON.stringify(rows[0].coordinators).match(/[0-9a-f-]{36}/)?.[0] ?? ''
  const bodies = await database.admin.query('select id from body where group_id = $1', [GROUP])
  member = bodies.rows.map(({ id }) => id as string).find((id) => id !== coordinator) ?? ''
  actor = person(coordinator)
  app = await composeApp({
    admit: async () => undefined,
    context: { platform, identify: async () => actor },
    files: diskStore(root),
    trustProxy: false,
    log: false,
    ready: () => true,
  })
})
afterAll(async () => {
  await app.close()
  await database.close()
  await rm(root, { recursive: true })
})

async function as<A>(who: Actor, work: () => Promise<A>): Promise<A> {
  const before = actor
  actor = who
  try {
    return await work()
  } finally {
    actor = before
  }
}
const post = (path: string, payload: object = {}) => app.inject({ method: 'POST', url: `/api${path}`, payload })
const get = (path: string) => app.inject({ url: `/api${path}` })
const begin = async () => (await post(`/groups/${GROUP}/rehearsals`)).json().id as string

async function registerOf(group: string) {
  const lines: Buffer[] = []
  for await (const line of journalLines(database.app, group)) lines.push(Buffer.from(line.trimEnd()))
  const { faults } = await verifyJournal(
    (async function* () {
      yield* lines
    })(),
    1,
  )
  const { rows } = await database.admin.query('select seq, head from case_file where group_id = $1', [group])
  return { lines: lines.length, faults, seq: Number(rows[0]?.seq ?? 0), head: rows[0]?.head.toString('hex') as string }
}

/** Every row of a group, by table, whatever tables there are. */
async function rowsOf(group: string): Promise<Record<string, readonly string[]>> {
  const { rows: tables } = await database.admin.query(`
    select relname as name from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'unisson'::regnamespace and relkind = 'r' and attname = 'group_id'`)
  const found: Record<string, readonly string[]> = {}
  for (const { name } of tables) {
    const { rows } = await database.admin.query(
      `select to_jsonb(one)::text as row from ${name} as one where group_id = $1`,
      [group],
    )
    if (rows.length > 0) found[name] = rows.map(({ row }) => (row as string).replaceAll(group, 'GROUP')).sort()
  }
  return found
}

describe('a rehearsal', () => {
  test('is a whole copy whose register verifies, under a head of its own, and leaves the group as it was', async () => {
    const [before, rows] = [await registerOf(GROUP), await rowsOf(GROUP)]
    const copy = await begin()
    expect(isRehearsal(copy)).toBe(true)
    expect(isRehearsal(GROUP)).toBe(false)
    const played = await registerOf(copy)
    expect(played.faults).toEqual([])
    expect([played.lines, played.seq]).toEqual([before.lines, before.seq])
    expect(played.head).not.toBe(before.head)
    const copied = await rowsOf(copy)
    for (const table of ['body', 'convention', 'contract', 'purchase', 'need_sheet', 'authorising_act', 'file']) {
      expect(copied[table], table).toEqual(rows[table])
    }
    expect(copied.outbox).toBeUndefined()
    expect(await registerOf(GROUP)).toEqual(before)
    expect(await rowsOf(GROUP)).toEqual(rows)
    expect((await get(`/groups/${copy}/board`)).statusCode).toBe(200)
  })

  test('gives the files of the group without a second copy of their bytes', async () => {
    const copy = await begin()
    const [file] = await readdir(join(root, GROUP))
    expect(await readdir(join(root, copy))).toContain(file)
    const { rows } = await database.admin.query('select sha256 from file where group_id = $1 limit 1', [copy])
    expect((await get(`/groups/${copy}/files/${rows[0].sha256}`)).statusCode).toBe(200)
    await post(`/rehearsals/${copy}/throw-away`)
  })

  test('has a clock of its own, which does not go back; that of the group is not moved', async () => {
    const copy = await begin()
    const before = clock.now(GROUP)
    expect(Math.abs(Date.parse(clock.now(copy)) - Date.parse(before))).toBeLessThan(2000)
    const to = new Date(Date.parse(before) + 90 * 24 * 3600 * 1000).toISOString()
    expect((await post(`/rehearsals/${copy}/clock`, { to })).statusCode).toBe(200)
    expect(clock.now(copy) >= to).toBe(true)
    expect(Date.parse(clock.now(GROUP)) - Date.parse(before)).toBeLessThan(5000)
    expect((await post(`/rehearsals/${copy}/clock`, { to: before })).statusCode).toBe(400)
    expect((await post(`/rehearsals/${GROUP}/clock`, { to })).statusCode).toBe(404)
    expect(() => clock.set(GROUP, 5)).toThrow(RangeError)
    // Another server of the same database finds it where it stands.
    const other = new RehearsalClock(base)
    await other.load(database.app)
    expect(other.now(copy) >= to).toBe(true)
    expect((await get(`/groups/${GROUP}/rehearsals`)).json()[0]).toMatchObject({ id: copy })
    await post(`/rehearsals/${copy}/throw-away`)
  })

  test('exists for the coordinator’s persons alone', async () => {
    const copy = await begin()
    await as(person(member, 'representative'), async () => {
      expect((await get(`/groups/${copy}/board`)).statusCode).toBe(404)
      expect((await post(`/rehearsals/${copy}/throw-away`)).statusCode).toBe(404)
      expect((await post(`/groups/${GROUP}/rehearsals`)).statusCode).toBe(403)
      expect((await get(`/groups/${GROUP}/rehearsals`)).statusCode).toBe(403)
    })
    await as(person(coordinator, 'reader'), async () => {
      expect((await post(`/groups/${GROUP}/rehearsals`)).statusCode).toBe(403)
    })
    expect((await post(`/groups/${copy}/rehearsals`)).statusCode).toBe(409)
    await post(`/rehearsals/${copy}/throw-away`)
  })

  test('writes to nobody: its letters stay in its mailbox', async () => {
    const copy = await begin()
    const gone: string[] = []
    const smtp = { send: async ({ key }: { key: string }) => void gone.push(key), close: () => undefined }
    const mailer = keepingRehearsals(smtp, mailboxMailer(database.app, clock))
    const letter = { subject: 's', text: 't', html: '<p>t</p>' }
    const to = { name: 'La Présidente', address: 'presidence@example.invalid' }
    await mailer.send({ letter, to, groupId: copy, key: 'rehearsed' })
    await mailer.send({ letter, to, groupId: GROUP, key: 'real' })
    expect(gone).toEqual(['real'])
    expect(await database.app.transaction(copy, (tx) => mailOf(tx, copy, 10))).toHaveLength(1)
    expect((await get(`/rehearsals/${copy}/mailbox`)).json()).toMatchObject([{ subject: 's' }])
    await post(`/rehearsals/${copy}/throw-away`)
  })

  test('thrown away leaves no row, no file, no access; the group keeps everything', async () => {
    const copy = await begin()
    const rows = await rowsOf(GROUP)
    await database.admin.query(
      `insert into account values ('20000000-0000-4000-8000-000000000001', 'a@b.fr', 'A', now())`,
    )
    await database.admin.query(
      `insert into account_person values ($1, $2, '20000000-0000-4000-8000-000000000001', now())`,
      [copy, randomUUID()],
    )
    expect(Object.keys(await rowsOf(copy)).length).toBeGreaterThan(5)
    const thrown = await post(`/rehearsals/${copy}/throw-away`)
    expect([thrown.statusCode, thrown.json()]).toEqual([200, { of: GROUP }])
    expect(await rowsOf(copy)).toEqual({})
    expect(await readdir(root)).not.toContain(copy)
    expect(await rowsOf(GROUP)).toEqual(rows)
    expect(await readdir(root)).toContain(GROUP)
    expect((await get(`/groups/${copy}/board`)).statusCode).toBe(404)
  })

  test('is begun five times, not six', async () => {
    const known = ((await get(`/groups/${GROUP}/rehearsals`)).json() as { id: string }[]).map(({ id }) => id)
    while (known.length < 5) known.push(await begin())
    expect((await post(`/groups/${GROUP}/rehearsals`)).json()).toMatchObject({ reason: 'too-many' })
    for (const id of known) await post(`/rehearsals/${id}/throw-away`)
  })
})

describe('the database', () => {
  const refused = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ code: '23000' })
  const throwAway = (id: string) =>
    database.app.acrossGroups(async (tx) => {
      const { sql } = await import('kysely')
      await sql`select unisson_throw_away(${id})`.execute(tx)
    })

  test('throws no real group away, whoever asks', async () => {
    const rows = await rowsOf(GROUP)
    await refused(throwAway(GROUP))
    await refused(database.owner.query('select unisson_throw_away($1)', [GROUP]))
    expect(await rowsOf(GROUP)).toEqual(rows)
  })

  test('opens no register under a rehearsal’s identifier but a rehearsal’s, and takes no real group for one', async () => {
    const stranger = `${randomUUID().slice(0, 14)}8${randomUUID().slice(15)}`
    await refused(
      database.app.transaction(stranger, async (tx) => {
        const { sql } = await import('kysely')
        await sql`select unisson_lock_case_file(${stranger}, 'group')`.execute(tx)
      }),
    )
    const insert = `insert into rehearsal (group_id, of_group, begun_by, begun_at, ahead) values ($1, $1, '{}', now(), 0)`
    await expect(database.admin.query(insert, [GROUP])).rejects.toMatchObject({ code: '23514' })
  })

  test('keeps the register of a rehearsal as it keeps the others, until it is thrown away', async () => {
    const copy = await begin()
    await refused(database.admin.query('delete from journal where group_id = $1', [copy]))
    await refused(database.admin.query('update journal set act = $2 where group_id = $1', [copy, 'x']))
    await refused(database.admin.query('update rehearsal set ahead = ahead - 1 where group_id = $1', [copy]))
    await post(`/rehearsals/${copy}/throw-away`)
  })
})
