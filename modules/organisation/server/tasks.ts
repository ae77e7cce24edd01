import type { Task } from '#api/shapes.ts'
import type { Basis, IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import type { Tx } from '#platform/db.ts'
import { transmissionDue } from '../model/authorising-act-rules.ts'
import { controlOf } from '../model/body-kind.ts'
import type { BodyCard } from '../model/body-state.ts'
import { holderOn } from '../model/office.ts'
import { type ActRow, readActs, readBodies } from './queries.ts'

/** What the bodies still have to do: transmit and publish their acts, name who represents them. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<Task[]> {
  const bodies = await readBodies(tx, groupId)
  const acts = await readActs(tx, groupId)
  return [
    ...bodies.filter((card) => holderOn(card, 'representative', today) === undefined).map(appoint),
    ...acts.flatMap((row) => {
      const card = bodies.find(({ id }) => id === row.state.body)
      return card === undefined ? [] : formalities(row, card, today)
    }),
  ]
}

function appoint(card: BodyCard): Task {
  return {
    key: `body.appoint.${card.id}`,
    process: 'body',
    id: card.id,
    act: 'appoint',
    by: { id: card.id, name: card.name },
    due: null,
    basis: [cite('policy', 'A1')],
    facts: { body: card.name },
    missing: true,
  }
}

/** What is missing before the act is enforceable: whoever relies on it waits. */
function formalities({ id, state }: ActRow, card: BodyCard, today: IsoDate): Task[] {
  if (state.status !== 'recorded') return []
  const task = (act: 'transmit' | 'publish', due: IsoDate | null): Task => ({
    key: `authorisingAct.${act}.${id}`,
    process: 'authorisingAct',
    id,
    act,
    by: { id: card.id, name: card.name },
    due,
    basis: citations(controlOf(card.kind).basis),
    facts: { body: card.name, number: state.number, date: state.date, subject: state.subject },
    missing: true,
  })
  const acknowledged = state.transmission?.acknowledgement !== null && state.transmission !== null
  return [
    ...(state.formalities.transmission && !acknowledged ? [task('transmit', transmissionDue(state.date, today))] : []),
    ...(state.formalities.publication && state.publication === null ? [task('publish', null)] : []),
  ]
}

/** A mutable copy: the shapes of the API are plain arrays. */
const citations = (basis: Basis): Task['basis'] => [...basis]
