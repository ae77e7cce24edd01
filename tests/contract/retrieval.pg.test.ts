import { beforeEach, describe, expect, test } from 'vitest'
import { type Check, noteCheck } from '#platform/malware/check.ts'
import { db, documents, ENT, GROUP, get, HOSTILE, onPublicSite, server, written } from './public-stage.ts'

/** What enters the register of retrievals follows from the bytes that were given, and from nothing else. */
onPublicSite()

const ZIP = `/${ENT}/versions/1/dossier.zip`
const [RC, NAMED] = [0, 1]
const path = (index: number) => `/${ENT}/versions/1/documents/${documents[index]?.sha256}`
const WHOLE = 'un nom qui trompe'

let before = 0
const rows = () => written<{ record: Buffer }>('select record from retrieval order by number')
const entered = async () => (await rows()).slice(before).map(({ record }) => JSON.parse(record.toString()))
beforeEach(async () => {
  before = (await rows()).length
})

const once = { version: 1, whole: false, documents: [{ name: HOSTILE }] }

describe('R2.21 8°: a document', () => {
  test.each([
    [{}, 200, WHOLE],
    [{ range: 'bytes=0-' }, 206, WHOLE],
    [{ range: 'bytes=-99999999999' }, 206, WHOLE],
    [{ range: 'bytes=1-,3-' }, 200, WHOLE],
    [{ range: 'bytes=1-0' }, 200, WHOLE],
    [{ range: 'bytes=1-', 'if-range': '"other"' }, 200, WHOLE],
    [{ 'if-none-match': 'x"SHA"' }, 200, WHOLE],
    [{ range: 'bytes=3-' }, 206, WHOLE.slice(3)],
    [{ range: 'bytes=-1' }, 206, 'e'],
    [{ range: 'bytes=0-15' }, 206, WHOLE.slice(0, 16)],
    [{ range: 'bytes=1-16' }, 206, WHOLE.slice(1)],
  ])('given to its end, or all but a trivial share, is one retrieval: %j', async (headers, status, body) => {
    const response = await get(path(NAMED), ofNamed(headers))
    expect([response.statusCode, response.body]).toEqual([status, body])
    expect(await entered()).toMatchObject([once])
  })

  test.each([
    [{ range: 'bytes=0-0' }, 206, 'u'],
    [{ range: 'bytes=3-5' }, 206, 'nom'],
    [{ range: 'bytes=0-14' }, 206, WHOLE.slice(0, 15)],
    [{ range: 'bytes=17-' }, 416, ''],
    [{ 'if-none-match': '"SHA"' }, 304, ''],
    [{ 'if-none-match': 'W/"SHA"', range: 'bytes=0-' }, 304, ''],
  ])('of which less is given is none: %j', async (headers, status, body) => {
    const response = await get(path(NAMED), ofNamed(headers))
    expect([response.statusCode, response.body]).toEqual([status, body])
    expect(await entered()).toEqual([])
  })
})

const ofNamed = (headers: object): Record<string, string> =>
  JSON.parse(JSON.stringify(headers).replace('SHA', documents[NAMED]?.sha256 ?? ''))

describe('R2.21 8°: the archive of a version', () => {
  test.each([{}, { range: 'bytes=1-' }, { range: 'bytes=0-0' }, { range: 'bytes=-5' }])(
    'is always given whole, and is one retrieval: %j',
    async (headers: Record<string, string>) => {
      const response = await get(ZIP, headers)
      expect([response.statusCode, response.rawPayload.length]).toEqual([
        200,
        Number(response.headers['content-length']),
      ])
      expect(await entered()).toMatchObject([{ whole: true, documents: [{ name: 'RC.pdf' }, { name: HOSTILE }] }])
    },
  )

  test('is not given to whoever has it or only looks; what merely contains its tag is another tag', async () => {
    const { headers } = await server().inject({ method: 'HEAD', url: `/api/public/consultations${ZIP}` })
    const known = await get(ZIP, { 'if-none-match': String(headers.etag) })
    expect([known.statusCode, known.body]).toEqual([304, ''])
    expect(await entered()).toEqual([])
    expect((await get(ZIP, { 'if-none-match': `x${headers.etag}` })).statusCode).toBe(200)
    expect(await entered()).toMatchObject([{ whole: true }])
  })
})

describe('malware found after the deposit', () => {
  const found = (check: Check) =>
    db().app.transaction(GROUP, (tx) => noteCheck(tx, GROUP, documents[RC]?.sha256 ?? '', check))

  test('leaves neither alone nor in the archive, and nothing is entered; the other documents are given', async () => {
    await found({ verdict: 'infected', detail: 'Eicar-Test-Signature' })
    for (const asked of [path(RC), ZIP]) {
      const refused = await get(asked)
      expect([refused.statusCode, refused.json()], asked).toMatchObject([409, { reason: 'infected' }])
      expect(refused.headers.etag, asked).toBeUndefined()
    }
    expect(await entered()).toEqual([])
    expect((await get(path(NAMED))).body).toBe(WHOLE)
    await found({ verdict: 'clean' })
    for (const asked of [path(RC), ZIP]) expect((await get(asked)).statusCode, asked).toBe(200)
    expect(await entered()).toMatchObject([once, { documents: [{ name: 'RC.pdf' }] }, { whole: true }])
  })
})
