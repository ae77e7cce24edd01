import { setTimeout } from 'node:timers/promises'
import type { Mail } from '#platform/mail/mailer.ts'
import { NotGranted, type Stageable } from './stageable.ts'

/** How long a letter may take, in milliseconds. */
const PATIENCE = 10_000

export type Sending = {
  readonly method: 'POST' | 'PUT'
  readonly body: object | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

export type Answered = { readonly status: number; readonly text: string }

/** The browser of somebody outside, at the public address of one consultation: it keeps the cookie that it is given. */
export class Browser {
  readonly #stage: Pick<Stageable, 'app' | 'letters'>
  readonly #base: string
  #cookie = ''

  constructor(stage: Pick<Stageable, 'app' | 'letters'>, consultation: string) {
    this.#stage = stage
    this.#base = `/api/public/consultations/${consultation}`
  }

  /** What it was given to be known by; empty before. */
  get cookie(): string {
    return this.#cookie
  }

  /** @throws {NotGranted} for an answer that is not the address’s */
  async read(path: string): Promise<string> {
    return (await this.document(path)).toString('utf8')
  }

  /** What is read there, byte for byte. @throws {NotGranted} for an answer that is not the address’s */
  async document(path: string): Promise<Buffer<ArrayBuffer>> {
    const url = `${this.#base}/${path}`
    const answer = await this.#stage.app.inject({ method: 'GET', url, headers: this.#headers() })
    if (answer.statusCode !== 200) throw new NotGranted(`${path}: ${answer.statusCode} ${answer.body}`)
    return Buffer.from(answer.rawPayload)
  }

  /** Sends, whatever is answered. */
  async trySending(path: string, { method, body, headers = {} }: Sending): Promise<Answered> {
    const answer = await this.#stage.app.inject({
      method,
      url: `${this.#base}/${path}`,
      headers: { ...this.#headers(), ...headers },
      payload: body instanceof Uint8Array ? Buffer.from(body) : body,
    })
    const cookie = String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? ''
    if (cookie !== '') this.#cookie = cookie
    return { status: answer.statusCode, text: answer.body }
  }

  /** @throws {NotGranted} when what was sent is refused */
  async send(path: string, sending: Sending): Promise<string> {
    const { status, text } = await this.trySending(path, sending)
    if (status >= 300) throw new NotGranted(`${path}: ${status} ${text}`)
    return text
  }

  post(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<string> {
    return this.send(path, { method: 'POST', body, headers })
  }

  /**
   * Leaves an address, and comes back by the link of the letter that is sent there: `link` is what stands before its token.
   * The letter leaves after the answer, so it is waited for.
   */
  async comeBackBy(path: string, given: { readonly email: string }, link: RegExp): Promise<void> {
    const before = this.#stage.letters.length
    await this.post(path, given)
    const letter = await this.#letterTo(given.email, before)
    await this.post(`${path}/confirm`, { token: link.exec(letter.letter.text)?.[1] ?? '' })
  }

  async #letterTo(email: string, after: number): Promise<Mail> {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await setTimeout(10)) {
      const letter = this.#stage.letters.slice(after).findLast(({ to }) => to.address === email)
      if (letter !== undefined) return letter
    }
    throw new NotGranted(`no letter to ${email}`)
  }

  readonly #headers = (): Record<string, string> => (this.#cookie === '' ? {} : { cookie: this.#cookie })
}
