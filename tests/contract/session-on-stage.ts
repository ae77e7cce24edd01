import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Actor } from '#kernel/actor.ts'
import { dueFrom, releaseShares, timeDueFrom } from '#modules/opening/testing.ts'
import { manifestBytes, type OuterManifest } from '#vault/manifest.ts'
import { around, person, REGION, type Stage } from './deposit-stage.ts'

export type View = {
  readonly seq: number
  // biome-ignore lint/suspicious/noExplicitAny: the state is read as any client reads it
  readonly state: any
  readonly acts: readonly {
    readonly act: string
    readonly open: boolean
    readonly findings: readonly { rule: string; outcome: string }[]
  }[]
}
export type Finding = { readonly rule: string; readonly outcome: string; readonly basis: readonly object[] }

/** Whose key is given, as which keyholder, for what. */
type Giving = { readonly keyholder: string; readonly identity: string; readonly part?: 'share' | 'time' }

/** The session that opens the consultation of a stage, as its people ask of it and send it over HTTP. */
export function sessionOn(stageOf: () => Stage) {
  const addressOf = ({ url, group, consultation }: Stage) => `${url}/api/groups/${group}/openings/${consultation}`
  async function as(actor: Actor, path = '', body?: object, headers: Readonly<Record<string, string>> = {}) {
    const stage = stageOf()
    stage.readAs(actor)
    const sent = { 'content-type': 'application/json', ...headers }
    return fetch(
      `${addressOf(stage)}${path}`,
      body === undefined ? {} : { method: 'POST', headers: sent, body: JSON.stringify(body) },
    )
  }
  const view = async (actor: Actor = person(REGION)): Promise<View> => (await as(actor)).json() as Promise<View>
  async function act(actor: Actor, name: string, payload: object = {}, read?: number): Promise<Response> {
    const seq = read ?? (await view()).seq
    return as(actor, `/${name}`, payload, { 'if-match': `"${seq}"`, 'idempotency-key': randomUUID() })
  }
  /** What the page of a keyholder, or of the spare key's keeper, sends by its own code. */
  async function released(actor: Actor, { keyholder, identity, part = 'share' }: Giving) {
    const { state } = await view(actor)
    const due = part === 'time' ? timeDueFrom(state, keyholder) : dueFrom(state, keyholder)
    const shares = await releaseShares({
      ...{ session: state, due, part, keyholder, identity, now: around(120_000), notBefore: state.fixed.at },
      manifestOf: async (id) => manifestBytes((await (await as(actor, `/manifests/${id}`)).json()) as OuterManifest),
    })
    if ('kind' in shares) throw new Error(shares.kind)
    return shares
  }
  const give = async (actor: Actor, giving: Giving): Promise<Response> =>
    as(actor, giving.part === 'time' ? '/time-parts' : '/shares', { shares: await released(actor, giving) })
  /** The state, once it is so. */
  async function settled(isSo: (state: View['state']) => boolean): Promise<View['state']> {
    for (let tries = 0; tries < 200; tries++) {
      const { state } = await view()
      if (isSo(state)) return state
      await wait(50)
    }
    throw new Error(`not so: ${JSON.stringify((await view()).state)}`)
  }
  return { as, view, act, released, give, settled }
}

export const unmetIn = async (answer: Response): Promise<readonly Finding[]> =>
  ((await answer.json()) as { findings: Finding[] }).findings.filter(({ outcome }) => outcome === 'unmet')
