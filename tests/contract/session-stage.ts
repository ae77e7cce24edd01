import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { doDueActs } from '#platform/due.ts'
import { dueSources } from '../../apps/server/modules.ts'
import { around, onStage, person, REGION, SOMME, type Stage } from './deposit-stage.ts'
import { sessionOn } from './session-on-stage.ts'

/** A session of three keyholders on a stage of its own, an hour before its deadline, and what may be done beneath it. */
export type SessionStage = Awaited<ReturnType<typeof stagedSession>>

const THIRD = randomUUID()
const holders: readonly Actor[] = [person(REGION), person(SOMME), { ...person(SOMME), person: THIRD } as Actor]

export async function stagedSession() {
  const held = [REGION, SOMME, THIRD].map((id) => ({ person: id, body: id === THIRD ? SOMME : id }))
  const stage: Stage = await onStage({ held })
  stage.at(around(-3_600_000))
  const { as, view, act, released, settled } = sessionOn(() => stage)
  const holder = (index: number): Actor => holders[index] ?? person(REGION)
  /** The shares of one keyholder, as its page reads them from the manifests that it is given. */
  async function sharesOf(index: number) {
    const giving = { keyholder: String(index + 1), identity: stage.identities[index] ?? '' }
    return { actor: holder(index), shares: await released(holder(index), giving) }
  }
  async function send({ actor, shares }: Awaited<ReturnType<typeof sharesOf>>): Promise<void> {
    const answer = await as(actor, '/shares', { shares })
    expect(answer.status, await answer.text()).toBe(200)
  }
  return {
    ...{ stage, as, view, act, sharesOf, send, settled },
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
