import { verifyPublished } from '#transparency/published-entry.ts'
import { keySetText } from '#vault/key-set.ts'
import type { Source } from '#vault/layout.ts'
import {
  ENVELOPE_KINDS,
  type EnvelopeKind,
  type EnvelopeManifest,
  manifestBytes,
  type OuterManifest,
  operatorText,
} from '#vault/manifest.ts'
import { orderIn, type SealingOrder } from '#vault/order.ts'
import { beginSealing, depositOf, type SealedPart, sealEnvelope } from '#vault/sealing.ts'
import { problemsOfFile } from '#vault/soundness/index.ts'
import type { Browser } from './browser.ts'
import { NotGranted } from './stageable.ts'

/** A company that tenders, as it presents itself. */
export type Company = {
  readonly email: string
  readonly name: string
  readonly identifier:
    | { readonly scheme: 'siret'; readonly value: string }
    | { readonly scheme: 'foreign'; readonly country: string; readonly value: string }
}

export type Paper = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
export type Papers = Readonly<Partial<Record<EnvelopeKind, readonly Paper[]>>>

/** What stands sealed on the server and has not been handed in. */
export type Sent = { readonly id: string; readonly manifest: OuterManifest }

/** The letters on what was decided of its tenders, as its page reads them. */
type Outcomes = {
  readonly outcomes: readonly {
    readonly award: string
    readonly letters: readonly { readonly kind: string; readonly at: string; readonly readAt: string | null }[]
  }[]
}

/** A company that seals and deposits as the sealing page does: the same code seals, the same addresses are called. */
export class Operator {
  readonly #browser: Browser
  readonly #company: Company

  constructor(browser: Browser, company: Company) {
    this.#browser = browser
    this.#company = company
  }

  /** By what the server knows it, once it came in. */
  get cookie(): string {
    return this.#browser.cookie
  }

  /** Leaves its address, and comes in by the link that is sent there. */
  async comeIn(): Promise<void> {
    const { email, name, identifier } = this.#company
    const given = { email, company: { name, identifier }, language: 'fr' }
    await this.#browser.comeBackBy('operators', given, /\/depot\/\S+#(\S+)/)
  }

  /** What the sealing page says of a file before anything is sealed. */
  async problemsOf(paper: Paper): Promise<readonly string[]> {
    const { limits } = await this.#order()
    return (await problemsOfFile(sourceOf(paper), limits)).map(({ kind }) => kind)
  }

  /** Begins, seals and sends each part: a backup copy is the one envelope `copy`. Nothing counts before it is handed in. */
  async send(id: string, papers: Papers): Promise<Sent> {
    const { dossier, keySet, consultation } = await this.#order()
    const copy = papers.copy !== undefined
    await this.#browser.post('deposits', { id, dossier, keySet: keySet.version, copy, replaces: true })
    const deposit = { consultation, dossier, deposit: id, operator: operatorText(this.#company.identifier) }
    const envelopes: EnvelopeManifest[] = []
    for (const kind of ENVELOPE_KINDS) {
      const sources = (papers[kind] ?? []).map(sourceOf)
      if (sources.length === 0) continue
      const sealing = await beginSealing(deposit, { kind, lots: [] }, keySet)
      envelopes.push((await sealEnvelope(sealing, sources, (part) => this.#put(id, part))).envelope)
    }
    return { id, manifest: depositOf(deposit, keySet, envelopes) }
  }

  /** @returns true when it was received in time; false when it came too late, and is kept sealed */
  async handIn({ id, manifest }: Sent): Promise<boolean> {
    const { status, text } = await this.#browser.trySending(`deposits/${id}/commit`, {
      method: 'POST',
      body: manifestBytes(manifest),
      headers: { 'content-type': 'application/json' },
    })
    if (status === 201) return true
    if (status === 403 && (JSON.parse(text) as { type: string }).type.endsWith(':late')) return false
    throw new NotGranted(`commit: ${status} ${text}`)
  }

  /** @throws {NotGranted} when it was not received in time */
  async deposit(id: string, papers: Papers): Promise<void> {
    if (!(await this.handIn(await this.send(id, papers)))) throw new NotGranted('the deposit came too late')
  }

  async withdraw(id: string): Promise<void> {
    await this.#browser.post(`deposits/${id}/withdraw`, {})
  }

  /** Answers what the buyer asks of its application, by words and one paper. @returns the hash of the paper */
  async answer(request: number, text: string, { name, bytes }: Paper): Promise<string> {
    const boundary = 'unisson-answer'
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`
    const brought = await this.#browser.send(`requests/${request}/files`, {
      method: 'POST',
      body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    })
    const { sha256 } = JSON.parse(brought) as { sha256: string }
    const key = { 'idempotency-key': `answer-${request}-${sha256}` }
    await this.#browser.post(`requests/${request}/answers`, { text, files: [sha256] }, key)
    return sha256
  }

  /** Answers a letter on its tender, by words. */
  async answerLetter(evaluation: string, letter: number, text: string): Promise<void> {
    await this.#browser.post(`letters/${evaluation}/${letter}`, { text, agrees: null })
  }

  /** Opens what was decided of its tender, each letter that waits for it: when it was read is kept. */
  async openOutcomes(): Promise<void> {
    const { outcomes } = JSON.parse(await this.#browser.read('outcomes')) as Outcomes
    for (const { award, letters } of outcomes)
      for (const { kind, at } of letters.filter(({ readAt }) => readAt === null))
        await this.#browser.post(`outcomes/${award}/open`, { kind, at })
  }

  /** Asks for the reasons of a rejection. */
  async askReasons(award: string, text: string): Promise<void> {
    await this.#browser.post(`outcomes/${award}/askings`, { text })
  }

  async #put(id: string, { sha256, bytes }: SealedPart): Promise<void> {
    const digest = `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`
    await this.#browser.send(`deposits/${id}/parts/${sha256}`, {
      method: 'PUT',
      body: bytes,
      headers: { 'content-type': 'application/octet-stream', 'content-digest': digest },
    })
  }

  async #order(): Promise<SealingOrder> {
    const order = orderIn(await this.#browser.read('order'))
    if (order === undefined || !('keySet' in order))
      throw new NotGranted('the order of this consultation seals nothing')
    await confirm(order)
    return order
  }
}

/**
 * A life is played faster than its log is written: an entry that the log does not hold yet is not waited for. One that it shows must publish
 * these very keys, as on the page.
 */
async function confirm({ published, keySet }: SealingOrder): Promise<void> {
  if (published === null) return
  const stated = await verifyPublished(published, { process: 'keySet', text: keySetText(keySet) })
  if (!stated.holds && stated.why !== 'too-few-witnesses')
    throw new NotGranted(`the keys of this consultation are not shown by the register: ${stated.why}`)
}

const sourceOf = ({ name, bytes }: Paper): Source => ({
  ...{ name, size: bytes.length },
  read: async (from, to) => bytes.slice(from, to),
})
