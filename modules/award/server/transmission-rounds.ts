import { clockActor } from '#kernel/actor.ts'
import { civilDay, civilTime } from '#kernel/paris-time.ts'
import { commit, type Platform } from '#platform/commit.ts'
import { groupIds } from '#platform/due-worker.ts'
import { type Rounds, startRounds } from '#platform/rounds.ts'
import type { AwardAct } from '../model/award-acts.ts'
import type { AwardCase } from './award-case.ts'
import { awaitingAcknowledgement } from './queries.ts'
import type { TransmissionOperator } from './transmission-operator.ts'

export type Transmitting = {
  readonly platform: Platform
  readonly served: AwardCase
  readonly operator: TransmissionOperator
}

/** Hands over what was transmitted by the connector in one group, and enters what was acknowledged. */
export async function transmitIn({ platform, served, operator }: Transmitting, groupId: string): Promise<number> {
  const waiting = await platform.db.transaction(groupId, (tx) => awaitingAcknowledgement(tx, groupId))
  let entered = 0
  for (const { id, state } of waiting) {
    if (!('transmission' in state) || state.transmission === null) continue
    const { number, pieces } = state.transmission
    await operator.submit({ groupId, number, nature: 'contract', matter: '1.1', pieces })
    const found = await operator.acknowledgementOf({ groupId, number })
    if (found === null) continue
    const at = { date: civilDay(found.at), time: civilTime(found.at).slice(0, 'HH:MM'.length) }
    const act: AwardAct = { type: 'acknowledge', number: found.number, reference: found.reference, at }
    const result = await commit(platform, served, { groupId, id, act, actor: clockActor })
    if (result.kind === 'granted') entered += 1
  }
  return entered
}

/** The same for every group, again and again until the server stops. */
export function startTransmissionRounds(
  options: Transmitting & { readonly onError: (error: unknown) => void },
): Rounds {
  return startRounds(
    async (stopping) => {
      for (const groupId of await groupIds(options.platform.db)) {
        if (stopping.aborted) return
        await transmitIn(options, groupId)
      }
    },
    { onError: options.onError },
  )
}
