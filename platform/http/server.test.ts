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
