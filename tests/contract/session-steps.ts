import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { dueFrom, releaseShares } from '#modules/opening/testing.ts'
import { manifestBytes, type OuterManifest } from '#vault/manifest.ts'
import type { Sealed } from './deposit-stage.ts'
import type { InstanceStage, Seated } from './instance-stage.ts'

type View = {
  readonly seq: number
  // biome-ignore lint/suspicious/noExplicitAny: the state is read as any client reads it
  readonly state: any
}

const openingOf = ({ url, group, consultation }: InstanceStage) => `${url}/api/groups/${group}/openings/${consultation}`

/** What somebody asks of the session, or sends it, over its own session of the browser. */
export const inSession = (stage: InstanceStage, { cookie }: Seated, path = '', body?: object): Promise<Response> =>
  fetch(
    `${openingOf(stage)}${path}`,
    body === undefined
      ? { headers: { cookie } }
      : { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify(body) },
  )

export const sessionSeen = async (stage: InstanceStage, seated: Seated = stage.roles.coordinator): Promise<View> =>
  (await inSession(stage, seated)).json() as Promise<View>

export async function actInSession(stage: InstanceStage, seated: Seated, act: string, payload: object) {
  const { seq } = await sessionSeen(stage, seated)
  const headers = {
    ...{ cookie: seated.cookie, 'content-type': 'application/json' },
    ...{ 'if-match': `"${seq}"`, 'idempotency-key': randomUUID() },
  }
  return fetch(`${openingOf(stage)}/${act}`, { method: 'POST', headers, body: JSON.stringify(payload) })
}

/** What the page of a keyholder sends, by the code of that page. */
export async function giveShares(stage: InstanceStage, seated: Seated, keyholder: string): Promise<Response> {
  const { state } = await sessionSeen(stage, seated)
  const shares = await releaseShares({
    ...{ session: state, due: dueFrom(state, keyholder), keyholder, now: Date.now(), notBefore: state.fixed.at },
    identity: stage.identities[Number(keyholder) - 1] ?? '',
    manifestOf: async (id) => {
      const read = await inSession(stage, seated, `/manifests/${id}`)
      return manifestBytes((await read.json()) as OuterManifest)
    },
  })
  return inSession(stage, seated, '/shares', { shares })
}

async function unsealed(stage: InstanceStage, count: number): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const { state } = await sessionSeen(stage)
    expect(state.failed).toEqual([])
    if (state.unsealed.length >= count) return
    await wait(50)
  }
  throw new Error('the envelopes were not opened')
}

/** The coordinator and a member open every application, then every tender. */
export async function openedSession(stage: InstanceStage, due: readonly Sealed[]): Promise<void> {
  const { coordinator, keyholder } = stage.roles
  const acts = [
    [coordinator, 'open', { order: 'applications-first' }],
    [coordinator, 'attend', { manner: 'present' }],
    [keyholder, 'attend', { manner: 'remote' }],
  ] as const
  for (const [who, act, payload] of acts) {
    const answer = await actInSession(stage, who, act, payload)
    expect(answer.status, await answer.text()).toBe(200)
  }
  for (const [round, next] of [due.length, 2 * due.length].entries()) {
    if (round > 0) {
      const answer = await actInSession(stage, coordinator, 'proceed', { excluded: [] })
      expect(answer.status, await answer.text()).toBe(200)
    }
    expect((await giveShares(stage, coordinator, '1')).status).toBe(200)
    expect((await giveShares(stage, keyholder, '2')).status).toBe(200)
    await unsealed(stage, next)
  }
}
