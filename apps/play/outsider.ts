import { setTimeout } from 'node:timers/promises'
import type { Mail } from '#platform/mail/mailer.ts'
import { NotGranted, type Stageable } from './stageable.ts'

/** An address at which somebody outside asks to be told, and what it says of itself. */
export type Following = { readonly email: string; readonly company: string; readonly siret?: string }

/** How long a letter may take, in milliseconds. */
const PATIENCE = 10_000

/**
 * Somebody at the public address of one consultation, without an account: it downloads, asks, and follows if it wishes,
 * through the routes that the public site calls. Each is one browser: what it confirmed, it then is.
 */
export class Outsider {
  readonly #stage: Pick<Stageable, 'app' | 'letters'>
  readonly #base: string
  #cookie = ''

  constructor(stage: Pick<Stageable, 'app' | 'letters'>, consultation: string) {
    this.#stage = stage
    this.#base = `/api/public/consultations/${consultation}`
  }

  /** Asks; `id` is the case under which the question is kept, `late` that it is sent knowing that its hour is past. */
  async ask(id: string, text: string, late = false): Promise<void> {
    await this.#send('questions', { text, late }, { 'idempotency-key': id })
  }

  /** Downloads one whole version of the file. */
  async retrieve(version: number): Promise<void> {
    const path = `versions/${version}/dossier.zip`
    const { app } = this.#stage
    const answer = await app.inject({ method: 'GET', url: `${this.#base}/${path}`, headers: this.#headers() })
    if (answer.statusCode !== 200) throw new NotGranted(`${path}: ${answer.statusCode} ${answer.body}`)
  }

  /** Leaves an address to be told at, and follows the link that the letter sent there holds. */
  async follow({ email, company, siret = '' }: Following): Promise<void> {
    await this.#send('followers', { email, company, siret, language: 'fr' })
    const cookie = await this.#send('followers/confirm', { token: tokenIn(await this.#letterTo(email)) })
    this.#cookie = cookie.split(';')[0] ?? ''
  }

  /** The letter that was written to an address: it leaves after the answer, so it is waited for. */
  async #letterTo(email: string): Promise<Mail> {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await setTimeout(10)) {
      const letter = this.#stage.letters.findLast(({ to }) => to.address === email)
      if (letter !== undefined) return letter
    }
    throw new NotGranted(`no letter to ${email}`)
  }

  readonly #headers = (): Record<string, string> => (this.#cookie === '' ? {} : { cookie: this.#cookie })

  /** @returns the cookie that the answer sets */
  async #send(path: string, payload: object, headers: Record<string, string> = {}): Promise<string> {
    const answer = await this.#stage.app.inject({
      method: 'POST',
      url: `${this.#base}/${path}`,
      headers: { ...this.#headers(), ...headers },
      payload,
    })
    if (answer.statusCode >= 300) throw new NotGranted(`${path}: ${answer.statusCode} ${answer.body}`)
    return String(answer.headers['set-cookie'] ?? '')
  }
}

function tokenIn({ letter }: Mail): string {
  return /\/follow#(\S+)/.exec(letter.text)?.[1] ?? ''
}
