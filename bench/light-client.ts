import { connect } from 'node:net'
import { ACTOR_HEADER, type Answer, type Client, type Speaker } from './running.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const END_OF_HEAD = Buffer.from('\r\n\r\n')

/**
 * A client that costs next to nothing, so that what is measured is the server: it writes a request in one piece and
 * reads of the answer what it must. It knows answers that say their length only.
 */
export function lightClientOf(address: string, speaker: Speaker): Client {
  const { hostname, port, host } = new URL(address)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  const told = `host: ${host}\r\n${ACTOR_HEADER}: ${JSON.stringify(speaker)}\r\n`
  let received: Buffer = Buffer.alloc(0)
  let waiting: PromiseWithResolvers<Answer> | undefined
  const end = (error: Error) => waiting?.reject(error)
  socket.on('error', end)
  socket.on('close', () => end(new Error('the server closed the connection')))
  socket.on('data', (bytes: Buffer) => {
    received = received.length === 0 ? bytes : Buffer.concat([received, bytes])
    const answer = answerIn(received)
    if (answer === undefined) return
    received = Buffer.alloc(0)
    waiting?.resolve(answer)
  })
  return {
    ask: (method, path, payload, headers = {}) => {
      waiting = Promise.withResolvers<Answer>()
      const body = typeof payload === 'object' ? JSON.stringify(payload) : (payload ?? '')
      const type = body === '' ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`
      const own = Object.entries({ ...(typeof payload === 'object' ? JSON_TYPE : {}), ...headers }).map(
        ([name, value]) => `${name}: ${value}\r\n`,
      )
      socket.write(`${method} ${path} HTTP/1.1\r\n${told}${type}${own.join('')}\r\n${body}`)
      return waiting.promise
    },
    close: () => socket.destroy(),
  }
}

/** The answer once all of it is there. */
function answerIn(bytes: Buffer): Answer | undefined {
  const end = bytes.indexOf(END_OF_HEAD)
  if (end === -1) return undefined
  const head = bytes.toString('latin1', 0, end)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error(`the answer does not say its length: ${head}`)
  const start = end + END_OF_HEAD.length
  if (bytes.length < start + Number(length)) return undefined
  return {
    status: Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length)),
    etag: /\r\netag: (\S+)/i.exec(head)?.[1],
    body: bytes.toString('utf8', start),
  }
}
