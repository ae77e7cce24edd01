import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { person, REGION, type Stage } from './deposit-stage.ts'

/** What the desk answers of an act: what was entered and its receipt, or why it was not. */
export type Answer = {
  readonly resource: {
    readonly id: string
    readonly seq: number
    readonly state: { readonly number: number; readonly status: string }
  }
  readonly receipt: { readonly caseFile: string; readonly seq: number; readonly hash: string }
  readonly findings: readonly { readonly rule: string; readonly outcome: string; readonly basis: readonly object[] }[]
}
type Asked = { readonly actor?: Actor; readonly seq?: number; readonly key?: string }

/** An envelope that bears this name is looked for where it should not be. */
export const MARK = 'Zqenveloppe'

export const told = (over: object = {}) => ({
  kind: 'copy-on-medium',
  sender: { name: `${MARK} SA`, identifier: { scheme: 'siret', value: '73282932000074' } },
  arrived: { date: '2027-03-15', time: '10:30' },
  receivedBy: 'Accueil',
  way: 'by-hand',
  items: 1,
  outside: { sealed: true, marked: true, damaged: false, remarks: '' },
  ...over,
})

/** The desk of the coordinator on a stage, as a client speaks to it. */
export class Desk {
  readonly #stage: Stage
  readonly #ids = new Map<string, string>()

  constructor(stage: Stage) {
    this.#stage = stage
  }

  get #base(): string {
    return `${this.#stage.url}/api/groups/${this.#stage.group}/arrivals`
  }

  /** The identifier of what was entered under a name. */
  of(name: string): string {
    return this.#ids.get(name) ?? ''
  }

  async read(path = '', actor: Actor = person(REGION)): Promise<Response> {
    this.#stage.readAs(actor)
    return fetch(`${this.#base}${path}`)
  }

  async seqOf(name: string): Promise<number> {
    return ((await (await this.read(`/${this.of(name)}`)).json()) as { seq: number }).seq
  }

  /** Sends the act that enters something, or with a name an act on what was entered under it. */
  async send(act: string, payload: object, { actor = person(REGION), seq, key = randomUUID() }: Asked = {}) {
    const [name, done] = act.split('/')
    const path = done === undefined ? act : `/${this.of(name ?? '')}/${done}`
    const read = seq ?? (done === undefined ? 0 : await this.seqOf(name ?? ''))
    this.#stage.readAs(actor)
    return fetch(`${this.#base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'if-match': `"${read}"`, 'idempotency-key': key },
      body: JSON.stringify(payload),
    })
  }

  entering = (over: object = {}) => ({ consultation: this.#stage.consultation, ...told(over) })

  /** Enters an arrival, which must be granted. */
  async enter(name: string, over: object = {}, key = randomUUID()): Promise<Answer> {
    const answer = await this.send('', this.entering(over), { key })
    const body = (await answer.json()) as Answer
    expect(answer.status, JSON.stringify(body)).toBe(200)
    this.#ids.set(name, body.resource.id)
    return body
  }
}

/** The finding of a rule in what was refused. */
export async function findingIn(answer: Response, rule: string) {
  const { findings } = (await answer.json()) as Answer
  return findings.find((each) => each.rule === rule)
}
