import type { AddressInfo, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** What goes wrong with one message: refused for now before or after its words, the line cut before them, or after them and before the answer. */
export type Fault = 'none' | 'busy' | 'busy-after' | 'cut-before' | 'cut-after' | 'slow'
/** A message that came whole; not acknowledged where its sender was never told so. */
export type Came = { readonly to: string; readonly messageId: string; readonly acknowledged: boolean }

export type FaultyMailServer = {
  readonly url: string
  readonly came: readonly Came[]
  /** Waits until so many messages have come whole, the last of which is not answered before this is let go of. */
  readonly holdAt: (count: number) => Promise<{ readonly letGo: () => void }>
  readonly close: () => Promise<void>
}

const SLOW = 150
const busy = () => Object.assign(new Error('try again later'), { responseCode: 451 })

type Hold = { readonly count: number; readonly reached: () => void; readonly until: Promise<void> }

/** What a server remembers of what came, and what it does about it. */
class Desk {
  readonly came: Came[] = []
  readonly #failed = new Set<string>()
  readonly #faultOf: (address: string) => Fault
  holding: Hold | undefined

  constructor(faultOf: (address: string) => Fault) {
    this.#faultOf = faultOf
  }

  /** The fault of this address if it is one of these, once. */
  next(address: string, among: readonly Fault[]): Fault {
    const fault = this.#faultOf(address)
    if (!among.includes(fault) || this.#failed.has(address)) return 'none'
    this.#failed.add(address)
    return fault
  }

  /** Enters a message that came whole; it is answered once this is over, where its sender is still there to be told. */
  async take(to: string, said: string, { slow, isThere }: { slow: boolean; isThere: () => boolean }): Promise<void> {
    const messageId = /^Message-ID: (.*)$/im.exec(said)?.[1]?.trim() ?? ''
    const at = this.came.push({ to, messageId, acknowledged: false })
    if (slow) await wait(SLOW)
    if (this.holding !== undefined && at >= this.holding.count) {
      this.holding.reached()
      await this.holding.until
    }
    this.came[at - 1] = { to, messageId, acknowledged: isThere() }
  }

  async holdAt(count: number) {
    const [reached, until] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    this.holding = { count, reached: reached.resolve, until: until.promise }
    await reached.promise
    const letGo = () => {
      this.holding = undefined
      until.resolve()
    }
    return { letGo }
  }
}

/**
 * A real SMTP server that fails each address once, in its own way, then takes its messages.
 *
 * @param faultOf what goes wrong with the first message to an address
 */
export async function openFaultyMailServer(faultOf: (address: string) => Fault): Promise<FaultyMailServer> {
  const desk = new Desk(faultOf)
  const open = new Map<number, Socket>()
  const lineOf = ({ remotePort }: SMTPServerSession) => open.get(remotePort)
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, session, done) => {
      const fault = desk.next(address, ['busy', 'cut-before'])
      if (fault === 'cut-before') return void lineOf(session)?.destroy()
      done(fault === 'busy' ? busy() : undefined)
    },
    onData: async (stream, session, done) => {
      const said = await text(stream)
      const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
      const fault = desk.next(to, ['busy-after', 'cut-after', 'slow'])
      if (fault === 'busy-after') return done(busy())
      const line = lineOf(session)
      if (fault === 'cut-after') line?.destroy()
      await desk.take(to, said, { slow: fault === 'slow', isThere: () => line?.destroyed === false })
      done()
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => void open.set(socket.remotePort ?? 0, socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    ...{ url: `smtp://127.0.0.1:${port}`, came: desk.came, holdAt: (count) => desk.holdAt(count) },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
