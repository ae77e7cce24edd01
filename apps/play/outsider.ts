import type { Browser } from './browser.ts'

/** An address at which somebody outside asks to be told, and what it says of itself. */
export type Following = { readonly email: string; readonly company: string; readonly siret?: string }

/**
 * Somebody at the public address of one consultation, without an account: it downloads, asks, and follows if it wishes,
 * through the routes that the public site calls. Each is one browser: what it confirmed, it then is.
 */
export class Outsider {
  readonly #browser: Browser

  constructor(browser: Browser) {
    this.#browser = browser
  }

  /** Asks; `id` is the case under which the question is kept, `late` that it is sent knowing that its hour is past. */
  async ask(id: string, text: string, late = false): Promise<void> {
    await this.#browser.post('questions', { text, late }, { 'idempotency-key': id })
  }

  /** Downloads one whole version of the file. */
  async retrieve(version: number): Promise<void> {
    await this.#browser.read(`versions/${version}/dossier.zip`)
  }

  /** The printed notice, number 0, or one that corrects it. */
  async notice(number: number): Promise<Uint8Array<ArrayBuffer>> {
    return this.#browser.document(`notices/${number}.pdf`)
  }

  /** Leaves an address to be told at, and follows the link that the letter sent there holds. */
  async follow({ email, company, siret = '' }: Following): Promise<void> {
    await this.#browser.comeBackBy('followers', { email, ...{ company, siret, language: 'fr' } }, /\/follow#(\S+)/)
  }
}
