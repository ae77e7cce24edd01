import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** The line between a browser and the server: bytes go through it as they come, until it is told to be a bad one. */
export type Line = {
  readonly url: string
  /** How many of the next parts are cut on their way, and how long the others wait before they go on. */
  cuts: number
  slowMs: number
  readonly close: () => Promise<void>
}

/** A part of a deposit on its way up; a line knows no more of it than its first words. */
const PART = 'PUT /api/public/'

/** @param serverPort asked at each connection: the line is there before the server */
export async function openLine(serverPort: () => number): Promise<Line> {
  const sockets = new Set<Socket>()
  const line = { cuts: 0, slowMs: 0 }
  const server = createServer((near) => {
    const far = connect(serverPort(), '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    far.on('data', (bytes) => void near.write(bytes))
    near.on('data', (bytes: Buffer) => {
      if (!bytes.toString('latin1', 0, PART.length).startsWith(PART)) return void far.write(bytes)
      if (line.cuts > 0) {
        line.cuts -= 1
        // Something of it arrives, and no more.
        far.write(bytes.subarray(0, bytes.length / 2), () => near.destroy())
        return
      }
      near.pause()
      setTimeout(() => {
        far.write(bytes)
        near.resume()
      }, line.slowMs)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  return Object.assign(line, { url: `http://127.0.0.1:${port}`, close })
}
