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
