import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { LAW_HASH } from '#law/index.ts'
import type { DossierDocument } from '#modules/consultation/index.ts'
import type { RetrievalsView } from '#modules/question/contract.ts'
import { followerLetters } from '#modules/question/server/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import type { Platform } from '#platform/commit.ts'
import { diskStore } from '#platform/files.ts'
import type { Mail } from '#platform/mail/mailer.ts'
import { deliverNext } from '#platform/outbox.ts'
import { composeApp } from '../../apps/server/app.ts'
import { platformOn, putGroupInForce } from '../postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'
import { openConsultation, putConsultation } from '../postgres/published-consultation.ts'

/**
 * The public address: anybody reads what was published and nothing else, downloads it, asks until the set second, and
 * leaves an address of which nobody learns anything. The server's clock decides.
 */
const [GROUP, OTHER, REGION, SOMME] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const [ENT, DRAFT, PROCEDURE] = [randomUUID(), randomUUID(), randomUUID()]
const HOSTILE = '../../\u202exlsx.exe'
const SCRIPT = '<script>alert(1)</script>'

let [database, app, folder]: [TestDatabase | undefined, FastifyInstance | undefined, string] = [
  undefined,
  undefined,
  '',
]
let reader: Actor = { kind: 'clock' }
let now = Date.parse('2027-02-18T11:00:00.000Z')
const clock = new AdjustableClock(() => now)
const mails: Mail[] = []
const mailer = {
  send: async (mail: Mail) => {
    mails.push(mail)
  },
  close: () => undefined,
}
const documents: DossierDocument[] = []
const acting = (body: string): Actor => ({ kind: 'person', person: body, body, office: 'officer' })

const server = (): FastifyInstance => app ?? raise()
const db = (): TestDatabase => database ?? raise()
const platform = (): Platform => ({ db: db().app, clock, lawHash: LAW_HASH, appVersion: 'test' })
function raise(): never {
  throw new Error('the server has not started')
}

const get = (path: string, headers: Record<string, string> = {}) =>
  server().inject({ method: 'GET', url: `/api/public/consultations${path}`, headers })
const post = (path: string, payload: object, headers: Record<string, string> = {}) =>
  server().inject({ method: 'POST', url: `/api/public/consultations${path}`, payload, headers })
const inGroup = (body: string, path: string) => {
  reader = acting(body)
  return server().inject({ method: 'GET', url: `/api/groups/${GROUP}${path}` })
}

async function upload(text: string, name: string): Promise<string> {
  reader = acting(REGION)
  const payload = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/html\r\n\r\n${text}\r\n--x--\r\n`
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const response = await server().inject({ method: 'POST', url: `/api/groups/${GROUP}/files`, payload, headers })
  expect(response.statusCode, response.body).toBe(201)
  return response.json().sha256
}

async function deliver(): Promise<void> {
  const handlers = followerLetters({ publicUrl: 'https://achats.test' })
  while (await deliverNext({ db: db().app, clock, mailer }, handlers));
}

const written = async <T>(query: string): Promise<readonly T[]> => (await db().admin.query(query)).rows as T[]

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'unisson-public-'))
  for (const group of [GROUP, OTHER]) await putGroupInForce(platformOn(db().app, '2027-01-12'), group, [REGION, SOMME])
  app = await composeApp({
    context: { platform: platform(), identify: async () => reader },
    admit: async () => undefined,
    files: diskStore(folder),
    outsiders: { mailer, publicUrl: 'https://achats.test', writesPerMinute: 1000 },
    trustProxy: false,
    log: false,
    ready: () => true,
    requestsPerMinute: 100_000,
  })
  for (const [name, text] of [
    ['RC.pdf', 'règlement de la consultation'],
    [HOSTILE, 'un nom qui trompe'],
  ] as const) {
    const bytes = Buffer.from(text)
    documents.push({ kind: 'annex', name, sha256: await upload(text, 'doc.html'), size: bytes.length })
  }
  const ent = { groupId: GROUP, id: ENT, procedure: PROCEDURE, documents, over: { mission: SCRIPT } }
  await putConsultation(platform(), ent, openConsultation(ent))
  const draft = { groupId: OTHER, id: DRAFT, procedure: PROCEDURE, reference: 'SECRET-01' }
  const { dossier } = openConsultation({ ...draft, over: { title: 'Un projet que personne ne connaît' } })
  await putConsultation(platform(), draft, {
    status: 'draft',
    procedure: PROCEDURE,
    reference: 'SECRET-01',
    dossier,
    documents: [],
  })
})
afterAll(async () => {
  await app?.close()
  await database?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('R2.22: anybody reads what was published', () => {
  test.each([
    ['', true],
    ['?q=espace+numerique', true],
    ['?q=2027-ENT-01', true],
    ['?q=SOMME', true],
    ['?department=80&category=services&cpv=48', true],
    ['?cpv=481900&sort=nearest', true],
    ['?q=piscine', false],
    ['?department=02', false],
    ['?cpv=45', false],
    ['?state=ended', false],
    ['?q=personne+ne+connaît&state=all', false],
  ])('the list %s: found %s', async (query, found) => {
    const { items } = (await get(query)).json()
    expect(items.map(({ id }: { id: string }) => id)).toEqual(found ? [ENT] : [])
  })

  test('the page says all that was published, no identifier of the group, and the hour of the server', async () => {
    const response = await get(`/${ENT}`)
    expect(response.json()).toMatchObject({ id: ENT, consultation: { reference: '2027-ENT-01' }, answers: [] })
    expect(response.body).not.toContain(GROUP)
    expect(response.headers).toMatchObject({ 'unisson-now': '2027-02-18T11:00:00.000Z', 'cache-control': 'no-cache' })
    const again = await get(`/${ENT}`, { 'if-none-match': String(response.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  test('what is not published is as what does not exist, and so is an address that cannot be one', async () => {
    for (const path of [`/${DRAFT}`, `/${randomUUID()}`, '/..%2f..%2fetc', `/${ENT}/versions/2/dossier.zip`])
      expect((await get(path)).statusCode, path).toBe(404)
    expect((await get('?after=x')).statusCode).toBe(400)
    expect((await get(`?department=${encodeURIComponent("' or 1=1")}`)).statusCode).toBe(400)
    expect((await get(`?q=${encodeURIComponent("' & | ! :* (")}`)).statusCode).toBe(200)
  })

  test('the door of the database gives nothing more: no group, no row; and nothing is written through it', async () => {
    const { kysely } = db().app
    const ids = await sql<{ id: string }>`select id from public_consultation`.execute(kysely)
    expect(ids.rows).toEqual([{ id: ENT }])
    for (const table of ['consultation', 'question', 'retrieval', 'follower', 'telling', 'journal', 'file']) {
      expect((await sql`select 1 from ${sql.table(table)}`.execute(kysely)).rows, table).toEqual([])
    }
    for (const statement of [
      sql`insert into public_answer (consultation, number, group_id, answered_at, content) values (${ENT}, 1, ${GROUP}, now(), '{}')`,
      sql`update public_consultation set content = '{}'`,
      sql`delete from public_consultation`,
    ]) {
      await expect(db().app.transaction(GROUP, (tx) => statement.execute(tx))).rejects.toThrow(/permission denied/)
    }
  })
})

describe('R2.21 8°, R2.30: the register of retrievals', () => {
  const document = (index: number) => `/${ENT}/versions/1/documents/${documents[index]?.sha256}`

  test('a document comes under a safe name, never to be opened on our address', async () => {
    const response = await get(document(1))
    expect(response.body).toBe('un nom qui trompe')
    const disposition = String(response.headers['content-disposition'])
    expect(disposition).toMatch(/^attachment; /)
    expect(decodeURIComponent(disposition)).not.toMatch(/\.\.\/|\u202e/)
    expect(response.headers['x-content-type-options']).toBe('nosniff')
  })

  test('the whole version comes in one archive; to look is not to take, and what is known is not taken twice', async () => {
    const zip = await get(`/${ENT}/versions/1/dossier.zip`)
    expect([zip.statusCode, zip.headers['content-type']]).toEqual([200, 'application/zip'])
    expect(zip.rawPayload.length).toBe(Number(zip.headers['content-length']))
    expect(zip.rawPayload.toString('latin1')).not.toContain('../')
    const head = await server().inject({ method: 'HEAD', url: `/api/public/consultations${document(0)}` })
    expect(head.statusCode).toBe(200)
    const rest = await get(document(1), { range: 'bytes=3-' })
    expect([rest.statusCode, rest.body]).toEqual([206, 'nom qui trompe'])
    const known = await get(document(0), { 'if-none-match': `"${documents[0]?.sha256}"` })
    expect(known.statusCode).toBe(304)
    const rows = await written<{ record: Buffer }>('select record from retrieval order by number')
    expect(rows.map(({ record }) => JSON.parse(record.toString()))).toMatchObject([
      { number: 1, whole: false, version: 1, follower: null, documents: [{ name: HOSTILE }] },
      { number: 2, whole: true, follower: null, documents: [{ name: 'RC.pdf' }, { name: HOSTILE }] },
    ])
  })

  test('twenty downloads at once are twenty links of one chain, and a crawler writes nothing else', async () => {
    const before = await written('select count(*) from journal')
    await Promise.all(Array.from({ length: 20 }, () => get(document(0))))
    const view: RetrievalsView = (await inGroup(REGION, `/consultations/${ENT}/retrievals`)).json()
    expect(view.verified).toMatchObject({ count: 22, brokenAt: null })
    for (const path of ['', '?state=all', `/${ENT}`]) await get(path)
    expect(await written('select count(*) from journal')).toEqual(before)
    expect(await written('select count(*)::int from retrieval')).toEqual([{ count: 22 }])
  })

  test('is the coordinator’s: another member is refused, and no row is changed by anybody', async () => {
    for (const path of ['retrievals', 'retrievals.csv', 'retrievals.jsonl', 'followers']) {
      expect((await inGroup(SOMME, `/consultations/${ENT}/${path}`)).statusCode).toBe(403)
      expect((await inGroup(REGION, `/consultations/${ENT}/${path}`)).statusCode).toBe(200)
      expect((await inGroup(REGION, `/consultations/${randomUUID()}/${path}`)).statusCode).toBe(404)
    }
    await expect(db().owner.query('delete from retrieval')).rejects.toThrow(/only grows/)
    await expect(db().admin.query(`update retrieval set at = now()`)).rejects.toThrow(/only grows/)
  })

  test('a record that was changed under it is seen where it is', async () => {
    const forged = Buffer.from('{"number":2}')
    await db().admin.query('alter table retrieval disable trigger user')
    await db().admin.query(`update retrieval set record = $1, hash = sha256(prev || $1::bytea) where number = 2`, [
      forged,
    ])
    const view: RetrievalsView = (await inGroup(REGION, `/consultations/${ENT}/retrievals`)).json()
    expect([view.verified.brokenAt, view.verified.count, view.entries.length]).toEqual([2, 22, 21])
  })
})

describe('R2.15: a question', () => {
  const ask = (text: string, headers = {}, late = false) => post(`/${ENT}/questions`, { text, late }, headers)

  test('is entered under its number with a receipt, and what is in it is text', async () => {
    const response = await ask(`${SCRIPT} La reprise est-elle comprise ?`)
    expect(response.statusCode, response.body).toBe(200)
    expect(response.json()).toMatchObject({ number: 1, receipt: { at: '2027-02-18T11:00:00.000Z' } })
    const [entry] = await written<{ actor: unknown }>(`select actor from journal where process = 'question'`)
    expect(entry?.actor).toEqual({ kind: 'outsider' })
  })

  test('that comes twice under one key is one; two at once have two numbers', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const [first, second] = [await ask('Une fois ?', key), await ask('Une fois ?', key)]
    expect([first.json().number, second.json().number]).toEqual([2, 2])
    expect((await ask('Autre chose ?', key)).statusCode).toBe(422)
    const both = await Promise.all([ask('Un ?'), ask('Deux ?')])
    expect(both.map((each) => each.json().number).sort()).toEqual([3, 4])
  })

  test('is received at the closing second, refused one second after with its article, and kept if sent as late', async () => {
    now = Date.parse('2027-03-05T11:00:00.999Z')
    expect((await ask('À la seconde ?')).statusCode).toBe(200)
    now = Date.parse('2027-03-05T11:00:01.000Z')
    const refused = await ask('Trop tard ?')
    expect(refused.statusCode).toBe(409)
    const finding = refused.json().findings.find(({ rule }: { rule: string }) => rule === 'askedInTime')
    expect(finding).toMatchObject({ outcome: 'unmet', basis: [{ source: 'policy', article: 'questions' }] })
    expect((await ask('Trop tard ?', {}, true)).json()).toMatchObject({ number: 6 })
    now = Date.parse('2027-03-15T11:00:00.000Z')
    expect((await ask('Après la limite ?', {}, true)).statusCode).toBe(409)
    now = Date.parse('2027-02-19T11:00:00.000Z')
  })

  test('without words, with a code that is no text, or too long is refused field by field', async () => {
    for (const text of [' ', 'a\u0000b', 'x'.repeat(8001)]) expect((await ask(text)).statusCode).toBe(400)
  })

  test('is read by the coordinator alone; another member is refused the answer with its article', async () => {
    const [row] = await written<{ id: string; seq: string }>('select id, seq from question where number = 1')
    expect((await inGroup(REGION, `/questions/${row?.id}`)).body).toContain('La reprise')
    for (const path of [`/questions/${row?.id}`, '/cases?process=question', '/journal?limit=200', '/journal.jsonl'])
      expect((await inGroup(SOMME, path)).body, path).not.toContain('La reprise')
    reader = acting(SOMME)
    const url = `/api/groups/${GROUP}/questions/${row?.id}/answer`
    const payload = { wording: 'La reprise est-elle comprise ?', answer: 'Oui.' }
    const headers = { 'if-match': `"${row?.seq}"` }
    const tried = await server().inject({ method: 'POST', url, payload, headers })
    expect(tried.statusCode).toBe(403)
    expect(tried.json().findings[0].basis[0]).toMatchObject({ source: 'convention', article: '3' })
    reader = acting(REGION)
    expect((await server().inject({ method: 'POST', url, payload, headers })).statusCode).toBe(200)
    expect((await get(`/${ENT}`)).json().answers).toEqual([
      { number: 1, ...payload, answeredAt: '2027-02-19T11:00:00.000Z' },
    ])
  })
})

describe('to be told, if one wishes', () => {
  const link = (what: string) => {
    const found = mails.findLast(({ letter }) => letter.text.includes(`/${what}#`))?.letter.text ?? ''
    return new RegExp(`/${what}#(\\S+)`).exec(found)?.[1] ?? ''
  }
  const follow = (email: string) => post(`/${ENT}/followers`, { email, company: 'Entreprise A', language: 'fr' })

  test('the answer is the same for a new address and a known one, which is written to once', async () => {
    const [first, second] = [await follow('Achats@operateur.test'), await follow('achats@operateur.test')]
    expect([first.statusCode, first.body]).toEqual([second.statusCode, second.body])
    expect(first.statusCode).toBe(202)
    expect(mails.map(({ to }) => to.address)).toEqual(['achats@operateur.test'])
  })

  test('a link that is guessed, changed or of another purpose opens nothing', async () => {
    const token = link('follow')
    const [id = '', mac = ''] = token.split('.')
    const tried = ['x', `${id}.${'A'.repeat(43)}`, `${randomUUID()}.${mac}`, link('unfollow'), `${token}x`]
    for (const guess of tried)
      expect((await post(`/${ENT}/followers/confirm`, { token: guess })).statusCode, guess).toBe(410)
    expect((await post(`/${DRAFT}/followers/confirm`, { token })).statusCode).toBe(404)
  })

  test('nobody is told before the address is confirmed; then its holder is, and downloads and asks as a number', async () => {
    await deliver()
    expect(mails).toHaveLength(1)
    const confirmed = await post(`/${ENT}/followers/confirm`, { token: link('follow') })
    expect(confirmed.statusCode).toBe(204)
    const [cookie = ''] = String(confirmed.headers['set-cookie']).split(';')
    expect(String(confirmed.headers['set-cookie'])).toMatch(/HttpOnly.*Secure/)
    const asked = await post(`/${ENT}/questions`, { text: 'Entreprise A demande si…', late: false }, { cookie })
    const [row] = await written<{ id: string; seq: string }>(
      `select id, seq from question where number = ${asked.json().number}`,
    )
    const answer = (wording: string) =>
      server().inject({
        method: 'POST',
        url: `/api/groups/${GROUP}/questions/${row?.id}/answer`,
        payload: { wording, answer: 'Oui, pour tous.' },
        headers: { 'if-match': `"${row?.seq}"` },
      })
    reader = acting(REGION)
    const named = await answer('L’entreprise a demandé si…')
    expect(named.statusCode).toBe(409)
    expect((await answer('Est-ce compris ?')).statusCode).toBe(200)
    await deliver()
    await deliver()
    const told = mails.slice(1)
    expect(told.map(({ to, letter }) => [to.address, letter.text.includes('Oui, pour tous.')])).toEqual([
      ['achats@operateur.test', true],
    ])
    const view = (await inGroup(REGION, `/consultations/${ENT}/followers`)).json()
    expect(view).toMatchObject({
      followers: [{ number: 1, company: 'Entreprise A' }],
      tellings: [{ number: 1, topic: 'question.answered' }],
    })
    expect(JSON.stringify(view)).not.toContain('@')
  })

  test('no address is in the journal, on the public pages or in what members read', async () => {
    const seen = [
      (await get(`/${ENT}`)).body,
      (await inGroup(REGION, '/journal.jsonl')).body,
      (await inGroup(SOMME, '/cases?process=question')).body,
      JSON.stringify(await written('select header, body from journal').then((rows) => rows.map(String))),
    ]
    for (const text of seen) expect(text).not.toContain('operateur.test')
  })

  test('whoever stops is erased; a second click, and a made up link, are answered alike', async () => {
    const token = link('unfollow')
    for (const each of [token, token, 'x'])
      expect((await post(`/${ENT}/followers/stop`, { token: each })).statusCode).toBe(204)
    expect(await written('select count(*)::int from follower')).toEqual([{ count: 0 }])
  })
})
