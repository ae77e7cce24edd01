import { connect } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { limitPatience } from './patience.ts'

let app: FastifyInstance
afterEach(() => app.close())

/** What a client gets that sends one byte each `every` ms, until the connection ends. */
async function drip(path: string, every: number): Promise<{ answered: boolean; after: number }> {
  app = fastify()
  limitPatience(app, { act: 150, span: 150, least: 5 })
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.post('/act', async () => 'done')
  app.post('/file', { config: { takesFiles: true } }, async () => 'done')
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
  const began = Date.now()
  return new Promise((resolve) => {
    let answered = false
    let sent = 0
    const socket = connect(Number(port), '127.0.0.1')
    socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: text/x\r\ncontent-length: 40\r\n\r\n`)
    const timer = setInterval(() => {
      sent += 1
      if (sent <= 40) socket.write('a')
    }, every)
    socket.on('error', () => undefined)
    socket.on('data', () => {
      answered = true
      socket.destroy()
    })
    socket.on('close', () => {
      clearInterval(timer)
      resolve({ answered, after: Date.now() - began })
    })
  })
}

test('the body of an act that does not come in time ends its connection', async () => {
  expect((await drip('/act', 10)).answered).toBe(false)
})

test('a file may take its time as long as it keeps coming', async () => {
  const { answered, after } = await drip('/file', 10)
  expect(answered).toBe(true)
  expect(after).toBeGreaterThan(300)
})

test('a file that hardly comes ends its connection', async () => {
  expect((await drip('/file', 60)).answered).toBe(false)
})
