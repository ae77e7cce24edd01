import { afterEach, expect, test, vi } from 'vitest'
import { createServer } from './server.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test('where only faults are logged, one is told on standard error under its incident number, and a request is not', async () => {
  const lines: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    lines.push(String(line))
    return true
  })
  const app = await createServer({ trustProxy: false, log: 'faults', requestsPerMinute: 100 })
  app.get('/works', () => ({}))
  app.get('/breaks', () => {
    throw new Error('the disk is gone')
  })
  await app.inject('/works')
  const answer = await app.inject('/breaks')
  await app.close()
  expect(answer.statusCode).toBe(500)
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      incident: answer.json().incident,
      err: expect.objectContaining({ message: 'the disk is gone' }),
    }),
  ])
})

test('whoever asks too fast is told so, and when to come back; another address is not kept waiting', async () => {
  const app = await createServer({ trustProxy: false, log: false, requestsPerMinute: 3 })
  app.get('/works', () => ({}))
  const from = async (remoteAddress: string) => app.inject({ url: '/works', remoteAddress })
  const crawled = []
  for (const _ of Array.from({ length: 5 })) crawled.push(await from('192.0.2.1'))
  const other = await from('192.0.2.2')
  await app.close()
  expect(crawled.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 429, 429])
  expect(crawled[4]?.json()).toMatchObject({ type: 'urn:unisson:problem:tooManyRequests' })
  expect(Number(crawled[4]?.headers['retry-after'])).toBeGreaterThan(0)
  expect(other.statusCode).toBe(200)
})

test('an office behind one address opens its pages: the files that they are built of are not counted', async () => {
  const app = await createServer({ trustProxy: false, log: false, requestsPerMinute: 3 })
  app.get('/assets/page-a1b2c3.js', () => '')
  app.get('/*', () => 'a page')
  const asked = async (url: string) => (await app.inject({ url, remoteAddress: '192.0.2.1' })).statusCode
  const built = []
  for (const _ of Array.from({ length: 109 })) built.push(await asked('/assets/page-a1b2c3.js'))
  const others = []
  for (const _ of Array.from({ length: 4 })) others.push(await asked('/assets/no-such-file.js'))
  await app.close()
  expect(new Set(built)).toEqual(new Set([200]))
  expect(others).toEqual([200, 200, 200, 429])
})

test('a person who opens a page too often reads when to come back, in both languages, the preferred one first', async () => {
  const app = await createServer({ trustProxy: false, log: false, requestsPerMinute: 1 })
  app.get('/*', () => 'a page')
  const open = (language: string, headers = {}) =>
    app.inject({
      url: '/consultations?q="><script>',
      headers: { accept: 'text/html,*/*', 'accept-language': language, ...headers },
    })
  await open('fr')
  const [french, english, fetched] = [
    await open('fr'),
    await open('en'),
    await open('fr', { 'sec-fetch-mode': 'cors' }),
  ]
  await app.close()
  expect(french.statusCode).toBe(429)
  expect(french.headers['content-type']).toBe('text/html; charset=utf-8')
  const seconds = Number(french.headers['retry-after'])
  expect(seconds).toBeGreaterThan(0)
  expect(french.body).toContain(`dans ${seconds}\u00a0seconde`)
  expect(french.body).toMatch(/<html lang="fr">[\s\S]*Trop de demandes[\s\S]*Too many requests/)
  expect(english.body).toMatch(/<html lang="en">[\s\S]*Too many requests[\s\S]*Trop de demandes/)
  expect(french.body).not.toContain('<script>')
  expect(fetched.headers['content-type']).toMatch(/^application\/problem\+json/)
})
