import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { dueFrom, releaseShares } from '#modules/opening/testing.ts'
import { doDueActs } from '#platform/due.ts'
import { manifestBytes, type OuterManifest } from '#vault/manifest.ts'
import { dueSources } from '../../apps/server/modules.ts'
import { around, onStage, person, REGION, SOMME, type Stage } from './deposit-stage.ts'

/** A session of opening over HTTP, as the pages of its three keyholders and of the coordinator ask of it. */
export type SessionStage = Awaited<ReturnType<typeof sessionOn>>

type View = {
  readonly seq: number
  // biome-ignore lint/suspicious/noExplicitAny: the state is read as any client reads it
  readonly state: any
}
export type Finding = {
  readonly rule: string
  readonly outcome: string
  readonly basis: readonly object[]
  readonly facts: Readonly<Record<string, unknown>>
}

const THIRD = randomUUID()
const holders: readonly Actor[] = [person(REGION), person(SOMME), { ...person(SOMME), person: THIRD } as Actor]

/** A consultation whose deadline is an hour ahead, and what its session is asked once it is there. */
export async function sessionOn() {
  const held = [REGION, SOMME, THIRD].map((id) => ({ person: id, body: id === THIRD ? SOMME : id }))
  const stage: Stage = await onStage({ held })
  stage.at(around(-3_600_000))

  async function as(actor: Actor, path = '', body?: object, headers: Readonly<Record<string, string>> = {}) {
    stage.readAs(actor)
    const sent = { 'content-type': 'application/json', ...headers }
    const post = { method: 'POST', headers: sent, body: JSON.stringify(body) }
    const address = `${stage.url}/api/groups/${stage.group}/openings/${stage.consultation}${path}`
    return fetch(address, body === undefined ? {} : post)
  }
  const view = async (): Promise<View> => (await as(person(REGION))).json() as Promise<View>
  async function act(actor: Actor, name: string, payload: object): Promise<Response> {
    const { seq } = await view()
    return as(actor, `/${name}`, payload, { 'if-match': `"${seq}"`, 'idempotency-key': randomUUID() })
  }
  /** The shares of one keyholder, as its page reads them from the manifests that it is given. */
  async function sharesOf(index: number) {
    const actor = holders[index] ?? person(REGION)
    const keyholder = String(index + 1)
    const { state } = await view()
    const shares = await releaseShares({
      ...{ session: state, due: dueFrom(state, keyholder), keyholder, identity: stage.identities[index] ?? '' },
      ...{ now: around(120_000), notBefore: state.fixed.at },
      manifestOf: async (id) => manifestBytes((await (await as(actor, `/manifests/${id}`)).json()) as OuterManifest),
    })
    return { actor, shares }
  }
  async function send({ actor, shares }: Awaited<ReturnType<typeof sharesOf>>): Promise<void> {
    const answer = await as(actor, '/shares', { shares })
    expect(answer.status, await answer.text()).toBe(200)
  }

  return {
    ...{ stage, as, view, act, sharesOf, send },
    give: async (index: number) => send(await sharesOf(index)),
    /** The deadline has passed, and what was under way has come. */
    async fixed() {
      stage.at(around(61_000))
      await doDueActs(stage.platform, stage.group, dueSources)
    },
    async attended() {
      for (const [index, actor] of holders.entries())
        expect((await act(actor, 'attend', { manner: index === 0 ? 'present' : 'remote' })).status).toBe(200)
    },
    /** The session once as many envelopes are open, and as many are known not to open. */
    async settled(unsealed: number, failed: number) {
      for (let tries = 0; tries < 200; tries++) {
        const { state } = await view()
        if (state.unsealed.length >= unsealed && state.failed.length >= failed) return state
        await wait(50)
      }
      throw new Error(`not opened: ${JSON.stringify((await view()).state)}`)
    },
    /** As an administrator of the database can, the triggers put out of the way. */
    async beneath(...statements: readonly string[]) {
      const client = await stage.database.admin.connect()
      try {
        await client.query('set session_replication_role = replica')
        for (const statement of statements) await client.query(statement)
      } finally {
        client.release(true)
      }
    },
  }
}

export const unmet = async (answer: Response): Promise<readonly Finding[]> =>
  ((await answer.json()) as { findings: Finding[] }).findings.filter(({ outcome }) => outcome === 'unmet')
