import { clockActor } from '#kernel/actor.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay, civilTime } from '#kernel/paris-time.ts'
import { commit, type Platform } from '#platform/commit.ts'
import { groupIds } from '#platform/due-worker.ts'
import { type Rounds, startRounds } from '#platform/rounds.ts'
import type { AwardAct } from '../model/award-acts.ts'
import type { Contracted } from '../model/award-state.ts'
import { prefectPeriodOf } from '../model/standing.ts'
import type { CancelledTransmission, Transmission } from '../model/transmission-state.ts'
import type { AwardCase } from './award-case.ts'
import { handedByConnector } from './queries.ts'
import type { TransmissionOperator } from './transmission-operator.ts'

export type Transmitting = {
  readonly platform: Platform
  readonly served: AwardCase
  readonly operator: TransmissionOperator
}

/**
 * Hands over what was transmitted, completed or undone by the connector in one group, and enters what came back of it.
 *
 * @returns how many entries that made
 */
export async function transmitIn({ platform, served, operator }: Transmitting, groupId: string): Promise<number> {
  const waiting = await platform.db.transaction(groupId, (tx) => handedByConnector(tx, groupId))
  const today = civilDay(platform.clock.now(groupId))
  let entered = 0
  for (const { id, state } of waiting) {
    if (!('transmission' in state)) continue
    for (const act of await exchanged(operator, groupId, { state, today })) {
      const result = await commit(platform, served, { groupId, id, act, actor: clockActor })
      if (result.kind === 'granted') entered += 1
    }
  }
  return entered
}

type Standing = { readonly state: Contracted; readonly today: string }

/** What the operator is handed of one award, and the acts that its answers make. */
async function exchanged(
  operator: TransmissionOperator,
  groupId: string,
  { state, today }: Standing,
): Promise<readonly AwardAct[]> {
  const found: AwardAct[] = []
  for (const each of state.cancelled) found.push(...(await undoing(operator, groupId, each)))
  const { transmission, lawDate } = state
  if (transmission === null || transmission.channel !== 'connector') return found
  if (state.status === 'transmitted') {
    await operator.submit({ groupId, ...transmission })
    const answer = await operator.acknowledgementOf({ groupId, number: transmission.number })
    if (answer !== null)
      found.push({ type: 'acknowledge', number: answer.number, reference: answer.reference, at: printed(answer.at) })
    return found
  }
  const period = prefectPeriodOf(transmission, lawDate)
  const asks = period !== null && (period.until === null || today <= period.until)
  return asks ? [...found, ...(await asked(operator, groupId, transmission))] : found
}

/** The pieces that were given since, and what the prefecture asks that the register does not know. */
async function asked(operator: TransmissionOperator, groupId: string, { number, requests }: Transmission) {
  for (const { given } of requests) if (given !== null) await operator.complete({ groupId, number, ...given })
  const all = await operator.requestsOf({ groupId, number })
  return all.slice(requests.length).map(({ receivedAt, asked: words }) => ({
    ...({ type: 'recordPieceRequest', received: printed(receivedAt), asked: words, document: null } as const),
  }))
}

async function undoing(
  operator: TransmissionOperator,
  groupId: string,
  { channel, number: undone, cancellation }: CancelledTransmission,
): Promise<readonly AwardAct[]> {
  if (channel !== 'connector' || cancellation.acknowledgement !== null) return []
  const { number, document } = cancellation
  await operator.cancel({ groupId, number, undone, document })
  const answer = await operator.acknowledgementOf({ groupId, number })
  if (answer === null) return []
  return [{ type: 'acknowledgeCancellation', number, reference: answer.reference, at: printed(answer.at) }]
}

/** An hour as the acts are told it: in Paris, to the minute. */
const printed = (at: IsoInstant) => ({ date: civilDay(at), time: civilTime(at).slice(0, 'HH:MM'.length) })

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
