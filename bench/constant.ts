import fastify from 'fastify'
import { stopOnSignal } from '../apps/server/terminal.ts'

/** Fastify that answers a constant of `SIZE` bytes and does nothing else: what a request costs before anything is asked. */
const body = JSON.stringify({ text: 'x'.repeat(Math.max(0, Number(process.env.SIZE) - 11)) })
const app = fastify()
app.get('/', (_request, reply) => reply.type('application/json; charset=utf-8').send(body))
stopOnSignal([() => app.close()])
console.log(await app.listen({ port: 0, host: '127.0.0.1' }))
