import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { RetrievalsView } from '#modules/public-site/contract.ts'
import {
  DRAFT,
  db,
  documents,
  ENT,
  GROUP,
  get,
  HOSTILE,
  inGroup,
  onPublicSite,
  REGION,
  SOMME,
  server,
  written,
} from './public-stage.ts'

/** What anybody reads and downloads at the public address, and what it leaves behind. */
onPublicSite()

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
    const cursor = (at: string, id: string = ENT) => Buffer.from(`${at} ${id}`).toString('base64url')
    const made = ['0000-01-01T00:00:00.000Z', '2027-02-31T00:00:00.000Z', '2027-02-18T25:00:00.000Z', ''].map((at) =>
      cursor(at),
    )
    for (const after of ['x', ...made, cursor('2027-02-18T11:00:00.000Z', '-'.repeat(36))]) {
      for (const sort of ['newest', 'nearest'])
        expect((await get(`?after=${after}&sort=${sort}`)).statusCode, after).toBe(400)
    }
    expect((await get(`?after=${cursor('2027-02-18T11:00:00.000Z')}`)).statusCode).toBe(200)
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
      { number: 3, whole: false, follower: null, documents: [{ name: HOSTILE }] },
    ])
  })

  test('twenty downloads at once are twenty links of one chain, and a crawler writes nothing else', async () => {
    const before = await written('select count(*) from journal')
    await Promise.all(Array.from({ length: 20 }, () => get(document(0))))
    const view: RetrievalsView = (await inGroup(REGION, `/consultations/${ENT}/retrievals`)).json()
    expect(view.verified).toMatchObject({ count: 23, brokenAt: null })
    for (const path of ['', '?state=all', `/${ENT}`]) await get(path)
    expect(await written('select count(*) from journal')).toEqual(before)
    expect(await written('select count(*)::int from retrieval')).toEqual([{ count: 23 }])
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
    expect([view.verified.brokenAt, view.verified.count, view.entries.length]).toEqual([2, 23, 22])
  })
})
