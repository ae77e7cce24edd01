import { clockActor } from '#kernel/actor.ts'
import { defineProcess, type Staged } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { commit, type Platform } from '#platform/commit.ts'
import type { AnyServed, Served } from '#platform/served.ts'

type PutAct = { readonly type: 'put'; readonly state: Staged }
type PutEvent = { readonly type: 'Put'; readonly state: Staged }

type Put = {
  readonly groupId: string
  readonly id: string
  readonly state: Staged
  /** What its acts said to everybody; left out where they said nothing. */
  readonly states?: string
}

/**
 * Puts a case in its row as its own acts would have left it, by an entry of the journal as any act does: for tests of
 * what comes after.
 *
 * @throws {Error} when the case stands at a stage that its process does not have
 */
export async function putCase(
  platform: Platform,
  served: AnyServed,
  { groupId, id, state, states }: Put,
): Promise<void> {
  replayWhatIsPut(served)
  const act: PutAct = { type: 'put', state }
  const result = await commit(
    platform,
    { ...putting(served), states: () => states },
    { groupId, id, act, actor: clockActor },
  )
  if (result.kind !== 'granted') throw new Error(`the case was not put: ${JSON.stringify(result)}`)
}

type Replayed = { type: string; readonly state: Staged }
const replaying = new WeakSet<object>()

/** A group as it was on a day is replayed from its journal: what was put is replayed with the rest. */
function replayWhatIsPut({ process }: AnyServed): void {
  if (replaying.has(process)) return
  replaying.add(process)
  const { initial, evolve } = process
  const replay = (events: Iterable<Replayed>): Staged =>
    Array.from(events).reduce<Staged>(
      (state, event) => (event.type === 'Put' ? event.state : evolve(state, event)),
      initial,
    )
  Object.assign(process, { replay })
}

function putting({ process: { name, initial, table: rows }, table, columns }: AnyServed) {
  const stages = rows().flatMap(({ from, to }) => [...from, ...to])
  const served: Served<Staged, PutAct, PutEvent, null> = {
    process: defineProcess<Staged, PutAct, PutEvent, null, 'clock'>()({
      name,
      initial,
      capacities: { clock: ({ actor }) => actor.kind === 'clock' },
      steps: {
        put: {
          from: stages,
          to: stages,
          by: ['clock'],
          basis: [cite('CCP', 'L2113-7')],
          record: ({ act }) => [{ type: 'Put', state: act.state }],
        },
      },
      evolve: (_state, event) => event.state,
    }),
    table,
    columns,
    facts: async () => ({ facts: null, articles: {} }),
  }
  return served
}
