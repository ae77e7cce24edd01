import { clockActor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { ActLike } from '#kernel/process.ts'
import { commit, type Platform } from './commit.ts'
import type { Tx } from './db.ts'
import type { AnyServed } from './served.ts'

/** An act whose day has come, for the clock to do. */
export type DueAct = { readonly served: AnyServed; readonly id: string; readonly act: ActLike }

/** What a module answers when the day changes. */
export type DueActs = (tx: Tx, groupId: string, today: IsoDate) => Promise<readonly DueAct[]>

/**
 * Does what the mere passing of a date entails in one group, until nothing is due. An act that the rules refuse
 * after all is left alone: it will be asked again when a fact changes or another day comes.
 *
 * @returns how many acts were done
 */
export async function doDueActs(platform: Platform, groupId: string, sources: readonly DueActs[]): Promise<number> {
  const tried = new Set<string>()
  let done = 0
  for (;;) {
    const today = civilDay(platform.clock.now(groupId))
    const due = await platform.db.transaction(groupId, async (tx) => {
      const lists = await Promise.all(sources.map((source) => source(tx, groupId, today)))
      return lists.flat().filter(({ served, id, act }) => !tried.has(`${served.process.name} ${id} ${act.type}`))
    })
    const [next] = due
    if (next === undefined) return done
    tried.add(`${next.served.process.name} ${next.id} ${next.act.type}`)
    const result = await commit(platform, next.served, { groupId, id: next.id, act: next.act, actor: clockActor })
    if (result.kind === 'granted') done += 1
  }
}
