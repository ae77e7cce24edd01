import { createHash, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Actor, Office } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { instantInParis } from '#kernel/paris-time.ts'
import type { AdjustableClock } from '#platform/clock.ts'

/** An act that the scenario meant to be granted and that was not: the scenario, or a rule, is wrong. */
export class NotGranted extends Error {}

export type Stage = {
  readonly key: string
  readonly title: { readonly fr: string; readonly en: string }
  /** What a newcomer finds at this stage, in one sentence. */
  readonly says: { readonly fr: string; readonly en: string }
  readonly play: (player: Player) => Promise<void>
}

/** The life of a group as stages, each going on from the one before through public acts only. */
export type Life = { readonly name: string; readonly begins: IsoDate; readonly stages: readonly Stage[] }

export type Stageable = {
  readonly app: FastifyInstance
  readonly clock: AdjustableClock
  /** Does what the passing of a date entails, as the server's own clock does. */
  readonly passTime: (groupId: string) => Promise<void>
  /** Who the next request comes from. */
  readonly actAs: (actor: Actor) => void
}

type Json = Record<string, unknown>
type Answer = { readonly resource: { readonly id: string; readonly state: Json }; readonly receipt: { readonly seq: number } }

/**
 * Plays a scenario through the public API, as persons would: each act is a request that is validated, decided and
 * journalled like any other. The clock is moved, never the data.
 */
export class Player {
  readonly groupId: string
  readonly #stage: Stageable
  readonly #names = new Map<string, string>()

  constructor(groupId: string, stage: Stageable) {
    this.groupId = groupId
    this.#stage = stage
  }

  /** The identifier behind a name of the scenario: the same name is always the same case of the same group. */
  id(name: string): string {
    const known = this.#names.get(name)
    if (known !== undefined) return known
    const digest = createHash('sha256').update(`${this.groupId} ${name}`).digest('hex')
    const id = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`
    this.#names.set(name, id)
    return id
  }

  /** Goes to a day, at a time of Paris; what that day entails is done first. */
  async goTo(day: IsoDate, time = '09:00'): Promise<void> {
    this.#stage.clock.goTo(instantInParis(day, time), this.groupId)
    await this.#stage.passTime(this.groupId)
  }

  /** The next acts are done by this office of this body. */
  as(body: string, office: Exclude<Office, 'reader'> = 'officer'): this {
    this.#stage.actAs({ kind: 'person', person: this.id(`${office} of ${body}`), body: this.id(body), office })
    return this
  }

  /** Opens a case under a name of the scenario. */
  async open(collection: string, name: string, payload: Json): Promise<Answer> {
    return this.#post(collection, payload, { 'idempotency-key': this.id(name) })
  }

  /** Does an act on a case that is open. `path` is `collection/name`, or the collection of a single case. */
  async act(path: string, act: string, payload: Json = {}): Promise<Answer> {
    const [collection = '', name] = path.split('/')
    const address = name === undefined ? collection : `${collection}/${this.id(name)}`
    const { headers } = await this.#stage.app.inject({ method: 'GET', url: this.#url(address) })
    const ifMatch = String(headers.etag ?? '"0"')
    return this.#post(`${address}/${act}`, payload, { 'if-match': ifMatch, 'idempotency-key': randomUUID() })
  }

  /** Brings a text as a file of the group, and gives its SHA-256. */
  async file(name: string, content: string | Uint8Array, mediaType = 'text/plain; charset=utf-8'): Promise<string> {
    const boundary = `----${randomUUID()}`
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${mediaType}\r\n\r\n`
    const payload = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)])
    const response = await this.#stage.app.inject({
      method: 'POST',
      url: this.#url('files'),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload,
    })
    if (response.statusCode !== 201) throw new NotGranted(`file ${name}: ${response.body}`)
    return response.json<{ sha256: string }>().sha256
  }

  async #post(address: string, payload: Json, headers: Record<string, string>): Promise<Answer> {
    const response = await this.#stage.app.inject({ method: 'POST', url: this.#url(address), headers, payload })
    if (response.statusCode !== 200) throw new NotGranted(`${address}: ${response.statusCode} ${blocking(response.json())}`)
    return response.json<Answer>()
  }

  readonly #url = (address: string): string => `/api/groups/${this.groupId}/${address}`
}

/** The part of an answer that says why: the findings that block, or the whole problem. */
function blocking(answer: { findings?: { outcome: string }[] }): string {
  const findings = answer.findings?.filter(({ outcome }) => outcome === 'unmet' || outcome === 'to-appraise')
  return JSON.stringify(findings ?? answer)
}
