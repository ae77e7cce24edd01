import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import type { Tx } from '#platform/db.ts'
import { transmittedInTime } from '../model/authorising-act-rules.ts'
import { controlOf } from '../model/body-kind.ts'
import type { BodyCard } from '../model/body-state.ts'
import { holderOn } from '../model/office.ts'
import { transmissionDays, transmissionDue } from '../model/transmission.ts'
import { type ActRow, readActs, readBodies } from './queries.ts'

/** What the bodies still have to do: name who represents them, transmit and publish their acts. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const bodies = await readBodies(tx, groupId)
  const acts = await readActs(tx, groupId)
  return [
    ...bodies.filter((registered) => holderOn(registered, 'representative', today) === undefined).map(appointment),
    ...acts.flatMap((row) => {
      const registered = bodies.find(({ id }) => id === row.state.body)
      return registered === undefined ? [] : formalities(row, registered, today)
    }),
  ]
}

function appointment({ id, name }: BodyCard): Task {
  return {
    key: `body.appoint.${id}`,
    process: 'body',
    id,
    act: 'appoint',
    by: { id, name },
    due: null,
    basis: [cite('policy', 'A1')],
    facts: { body: name },
    missing: true,
  }
}

/** What is missing before the act is enforceable: whoever relies on it waits. */
function formalities({ id, state }: ActRow, registered: BodyCard, today: IsoDate): Task[] {
  if (state.status !== 'recorded') return []
  const formality = (act: 'transmit' | 'publish', due: IsoDate | null): Task => ({
    key: `authorisingAct.${act}.${id}`,
    process: 'authorisingAct',
    id,
    act,
    by: { id: registered.id, name: registered.name },
    due,
    // The period is not the one of the article that asks for the transmission, and is to be confirmed: it says its own.
    basis: [...controlOf(registered.kind).basis, ...(act === 'transmit' ? transmittedInTime.basis : [])],
    facts: {
      body: registered.name,
      number: state.number,
      date: state.date,
      subject: state.subject,
      ...(act === 'transmit' ? { days: transmissionDays(today) } : {}),
    },
    missing: true,
  })
  const acknowledgement = state.transmission?.acknowledgement ?? null
  return [
    ...(state.formalities.transmission && acknowledgement === null
      ? [formality('transmit', transmissionDue(state.date, today))]
      : []),
    ...(state.formalities.publication && state.publication === null ? [formality('publish', null)] : []),
  ]
}
