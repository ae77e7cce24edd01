import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'

/**
 * A server that speaks clamd's `INSTREAM` as clamav/clamd documents it, for tests on a machine without ClamAV: it reads
 * pieces with their lengths, finds the EICAR test file, and answers in the middle when a stream passes its limit.
 */
export type TestClamd = {
  readonly address: string
  /** How many files were looked at. */
  readonly looked: () => number
  close(): Promise<void>
}

// In two halves, so that no scanner stops at this file.
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('')

export async function startTestClamd(
  options: { readonly path?: string; readonly limit?: number } = {},
): Promise<TestClamd> {
  const { path, limit = 25 * 1024 * 1024 } = options
  let looked = 0
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined))
    serve(socket, limit, () => {
      looked += 1
    })
  })
  await listen(server, path)
  const port = path === undefined ? (server.address() as AddressInfo).port : undefined
  return {
    address: path === undefined ? `tcp://127.0.0.1:${port}` : `unix:${path}`,
    looked: () => looked,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

const listen = (server: Server, path: string | undefined) =>
  new Promise<void>((resolve) =>
    path === undefined ? server.listen(0, '127.0.0.1', resolve) : server.listen(path, resolve),
  )

const COMMAND = 'zINSTREAM\0'

function serve(socket: Socket, limit: number, count: () => void): void {
  let pending = Buffer.alloc(0)
  let content = Buffer.alloc(0)
  let begun = false
  const answer = (text: string) => {
    count()
    socket.end(`${text}\0`)
    pending = Buffer.alloc(0)
  }
  socket.on('data', (data) => {
    if (socket.writableEnded) return
    pending = Buffer.concat([pending, Buffer.from(data)])
    if (!begun && pending.length >= COMMAND.length) {
      if (pending.subarray(0, COMMAND.length).toString() !== COMMAND) return answer('UNKNOWN COMMAND')
      begun = true
      pending = pending.subarray(COMMAND.length)
    }
    while (begun && pending.length >= 4) {
      const length = pending.readUInt32BE()
      if (length === 0) return answer(content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK')
      if (pending.length < 4 + length) return
      content = Buffer.concat([content, pending.subarray(4, 4 + length)])
      pending = pending.subarray(4 + length)
      if (content.length > limit) return answer('INSTREAM size limit exceeded. ERROR')
    }
  })
}
