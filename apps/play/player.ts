import { createHash, randomUUID } from 'node:crypto'
import type { Office } from '#kernel/actor.ts'
import { addDays } from '#kernel/calendar.ts'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { civilDay, instantInParis } from '#kernel/paris-time.ts'
import type { KeyPair } from '#vault/age.ts'
import { Browser } from './browser.ts'
import { type Company, Operator } from './operator.ts'
import { Outsider } from './outsider.ts'
import { NotGranted, type Stageable } from './stageable.ts'

type Both = { readonly fr: string; readonly en: string }

export type Stage = {
  readonly key: string
  readonly title: Both
  /** What a newcomer finds at this stage, in one sentence. */
  readonly says: Both
  readonly play: (player: Player) => Promise<void>
}

/** The same name of a scenario is always the same identifier of the same group. */
export function idOf(groupId: string, name: string): string {
  const digest = createHash('sha256').update(`${groupId} ${name}`).digest('hex')
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}

/** The key that a person of a scenario keeps for the opening of tenders: whoever plays that person needs it. */
export type PlayedKey = KeyPair & { readonly person: string }

/** The life of a group as stages, each going on from the one before through public acts only, and told in chapters. */
export type Life = {
  readonly name: string
  readonly begins: IsoDate
  /** The keys of its keyholders, where it comes to sealed tenders. */
  readonly keysOf?: (groupId: string) => Promise<readonly PlayedKey[]>
  readonly stages: readonly (Stage & { readonly chapter: Both })[]
}

/** Stages of a life under the title of their chapter. */
export const inChapter = (chapter: Both, stages: readonly Stage[]): Life['stages'] =>
  stages.map((stage) => ({ ...stage, chapter }))

/** Who votes, and as whom its signatory signs. */
export type Voting = {
  readonly name: string
  readonly organ: { readonly type: string; readonly name: string }
  readonly title: string
  /** Its acts go neither to the prefect nor to publication: an association's. */
  readonly uncontrolled?: true
}

/** What is voted: its subject, the case that it is about when there may be several, and its name in the scenario. */
export type Vote = {
  readonly subject: string
  readonly name: string
  readonly on: IsoDate
  readonly about?: string
  readonly favourable?: boolean
  /** The day on which it was published and its receipt by the prefect came, where that is past; else three days after it. */
  readonly enforceableOn?: IsoDate
}

const laterOf = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other)

type Json = Record<string, unknown>
type Asked = { readonly rule: string; readonly outcome: string }
type Answer = {
  readonly resource: { readonly id: string; readonly state: Json }
  readonly receipt: { readonly seq: number }
}

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

  /** The identifier behind a name of the scenario. */
  id(name: string): string {
    const known = this.#names.get(name)
    if (known !== undefined) return known
    const id = idOf(this.groupId, name)
    this.#names.set(name, id)
    return id
  }

  /** Goes to a day, at a time of Paris (`HH:MM` or `HH:MM:SS`), unless it is past already; what that day entails is done first. */
  async goTo(day: IsoDate, time = '09:00'): Promise<void> {
    const instant = instantInParis(day, time)
    if (instant > this.now) this.#stage.clock.goTo(instant, this.groupId)
    await this.#stage.passTime(this.groupId)
  }

  /** The next acts are done by this office of this body; by another person than its first one when that is named. */
  as(body: string, office: Exclude<Office, 'reader'> = 'officer', person = `${office} of ${body}`): this {
    this.#stage.actAs({ kind: 'person', person: this.id(person), body: this.id(body), office })
    return this
  }

  /** Somebody who comes to the public address of a consultation, whom nobody knows. */
  outsider(consultation: string): Outsider {
    return new Outsider(new Browser(this.#stage, this.id(consultation)))
  }

  /** A company that comes in to deposit. */
  async operator(consultation: string, company: Company): Promise<Operator> {
    const operator = new Operator(new Browser(this.#stage, this.id(consultation)), company)
    await operator.comeIn()
    return operator
  }

  /** True when the scenario has already named this. */
  has(name: string): boolean {
    return this.#names.has(name)
  }

  /**
   * A body's organ votes, and the act is transmitted, published, and so made enforceable three days later. Where the
   * law does not name the organ, the reason is that its statutes do.
   */
  async vote(key: string, body: Voting, vote: Vote): Promise<void> {
    const { subject, name, on, about, favourable = true, enforceableOn } = vote
    await this.goTo(laterOf(on, this.today))
    this.as(key)
    const file = await this.file(`${name}.txt`, `${body.name}, ${body.organ.name}, ${on} : ${subject}\n`)
    await this.open(
      'authorising-acts',
      name,
      {
        body: this.id(key),
        kind: body.organ.type === 'board' ? 'decision' : 'deliberation',
        organ: body.organ,
        number: `${on.slice(0, 4)}-${this.id(name).slice(0, 4)}`,
        date: on,
        subject,
        about: about === undefined ? null : this.id(about),
        favourable,
        signatory: body.title,
        file,
        transmissible: body.uncontrolled !== true,
      },
      `Les statuts confient à cette instance (${body.organ.name}) les engagements de cette nature.`,
    )
    if (body.uncontrolled === true) return
    const done = enforceableOn ?? laterOf(addDays(on, 3), this.today)
    await this.goTo(done)
    const acknowledgement = { on: done, id: `AR-${this.id(name).slice(0, 8)}` }
    await this.act(`authorising-acts/${name}`, 'transmit', { sentOn: on, acknowledgement })
    await this.act(`authorising-acts/${name}`, 'publish', { on: done, how: 'electronic' })
  }

  /** The scenario's present. */
  get now(): IsoInstant {
    return this.#stage.clock.now(this.groupId)
  }

  get today(): IsoDate {
    return civilDay(this.now)
  }

  /** Opens a case under a name of the scenario; `judgement` is the reason given where the rules ask a person for one. */
  async open(collection: string, name: string, payload: Json, judgement?: string): Promise<Answer> {
    return this.#post(collection, payload, { 'idempotency-key': this.id(name) }, judgement)
  }

  /** Does an act on a case that is open. `path` is `collection/name`, or the collection of a single case. */
  async act(path: string, act: string, payload: Json = {}, judgement?: string): Promise<Answer> {
    const [collection = '', name] = path.split('/')
    const address = name === undefined ? collection : `${collection}/${this.id(name)}`
    const { headers } = await this.#stage.app.inject({ method: 'GET', url: this.#url(address) })
    const ifMatch = String(headers.etag ?? '"0"')
    return this.#post(`${address}/${act}`, payload, { 'if-match': ifMatch, 'idempotency-key': randomUUID() }, judgement)
  }

  /** Asks the group for something that is no act: a challenge for a key, a look at a signature. */
  async ask<T>(path: string, payload: Json): Promise<T> {
    const response = await this.#stage.app.inject({ method: 'POST', url: this.#url(path), payload })
    if (response.statusCode >= 300) throw new NotGranted(`${path}: ${response.statusCode} ${response.body}`)
    return response.json<T>()
  }

  /** Reads one address of the group. */
  async read<T>(path: string): Promise<T> {
    const response = await this.#stage.app.inject({ method: 'GET', url: this.#url(path) })
    if (response.statusCode !== 200) throw new NotGranted(`${path}: ${response.statusCode} ${response.body}`)
    return response.json<T>()
  }

  /** Reads a document of the group, byte for byte. */
  async document(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const response = await this.#stage.app.inject({ method: 'GET', url: this.#url(path) })
    if (response.statusCode !== 200) throw new NotGranted(`${path}: ${response.statusCode} ${response.body}`)
    return Uint8Array.from(response.rawPayload)
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

  /** A first answer may ask for a person's judgement: it is given, with its reason, as one does on the page. */
  async #post(address: string, payload: Json, headers: Record<string, string>, judgement?: string): Promise<Answer> {
    const response = await this.#stage.app.inject({ method: 'POST', url: this.#url(address), headers, payload })
    if (response.statusCode === 200) return response.json<Answer>()
    if (response.statusCode === 202 && judgement !== undefined && payload.appraisals === undefined) {
      const { findings } = response.json<{ findings: Asked[] }>()
      const asked = findings.filter(({ outcome }) => outcome === 'to-appraise')
      const appraisals = Object.fromEntries(asked.map(({ rule }) => [rule, { accepted: true, reason: judgement }]))
      return this.#post(address, { ...payload, appraisals }, headers, judgement)
    }
    throw new NotGranted(`${address}: ${response.statusCode} ${blocking(response.json())}`)
  }

  readonly #url = (address: string): string => `/api/groups/${this.groupId}/${address}`
}

/** The part of an answer that says why: the findings that block, or the whole problem. */
function blocking(answer: { findings?: { outcome: string }[] }): string {
  const findings = answer.findings?.filter(({ outcome }) => outcome === 'unmet' || outcome === 'to-appraise')
  return JSON.stringify(findings ?? answer)
}
