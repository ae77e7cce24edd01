import type { Task } from '#api/shapes.ts'
import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { startOfDay } from '#kernel/paris-time.ts'
import { cite } from '#law/index.ts'
import { standingsOf } from '#modules/consultation/server/index.ts'
import { expecting } from '#modules/convention/server/index.ts'
import { openingFor } from '#modules/opening/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { type Expected, expectedOf } from '../model/expected.ts'
import { type Contracted, endingBy, unprovenIn } from '../model/proof-due.ts'
import { appliedFor } from './applicants.ts'
import { proofsHeld } from './proof-store.ts'
import { examinationsOf } from './store.ts'

/** Who holds what was awarded: whoever composes the server tells it, for the award stands on the applications. */
export type ContractedIn = (tx: Tx, groupId: string) => Promise<Contracted>

/** What each examination waits for of the coordinator. A task names no applicant, and does not say how many there are: every member reads what is awaited. */
export const tasksOf =
  (contractedIn: ContractedIn) =>
  async (tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> => [
    ...(await toBegin(tx, groupId)),
    ...(await ofExaminations(tx, groupId, today)),
    ...(await ofProofs(tx, groupId, { contracted: await contractedIn(tx, groupId), today })),
  ]

/** Applications are open, and nobody examines them here yet: nobody is held up by it, for they may be examined elsewhere. */
async function toBegin(tx: Tx, groupId: string): Promise<readonly Task[]> {
  const begun = new Set((await examinationsOf(tx, groupId)).map(({ state }) => state.consultation))
  const closed = (await standingsOf(tx, groupId)).filter(({ id, status }) => status === 'closed' && !begun.has(id))
  const known = closed.length === 0 ? undefined : await expecting(tx, groupId)
  if (known === undefined) return []
  const found: Task[] = []
  for (const { id, reference, procedure } of closed) {
    const opening = await openingFor(tx, groupId, id)
    if (opening?.state.status !== 'opened' || opening.state.phase !== 'applications') continue
    found.push(
      known.task({
        ...{ process: 'examination', id: 'new', act: 'begin', by: known.coordinator, apart: id, missing: false },
        basis: [cite('CCP', 'R2144-1'), cite('policy', 'candidatures'), clause('coordinator')],
        facts: { reference, procedure },
      }),
    )
  }
  return found
}

type Around = { readonly contracted: Contracted; readonly today: IsoDate }

/** Each proof whose end is near is to be asked for again, and the one that a contract lacks: which company's it is, the coordinator alone reads. */
async function ofProofs(tx: Tx, groupId: string, { contracted, today }: Around): Promise<readonly Task[]> {
  const held = await proofsHeld(tx, groupId)
  const [ending, lacking] = [endingBy(held, contracted, today), unprovenIn(held, contracted, today)]
  const known = ending.length + lacking.length === 0 ? undefined : await expecting(tx, groupId)
  if (known === undefined) return []
  const recording = { process: 'operatorProof', id: 'new', act: 'record', by: known.coordinator, missing: true }
  return [
    ...ending.map(({ id, state }) =>
      known.task({
        ...{ ...recording, apart: id, due: state.due },
        basis: state.kind === 'undeclared-work' ? VIGILANCE : [cite('policy', 'attestations'), clause('coordinator')],
        facts: { procedure: state.procedure },
      }),
    ),
    ...lacking.map((award) => known.task({ ...{ ...recording, apart: award }, basis: VIGILANCE, facts: {} })),
  ]
}

const VIGILANCE: Basis = [cite('code-travail', 'D8222-5'), cite('policy', 'attestations')]

const basisOf = (expected: Expected): Basis =>
  expected === 'tellEliminated'
    ? [cite('CCP', 'R2181-1'), clause('coordinator')]
    : [cite('CCP', 'R2144-7'), cite('policy', 'candidatures'), clause('coordinator')]

async function ofExaminations(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const all = await examinationsOf(tx, groupId)
  const known = all.length === 0 ? undefined : await expecting(tx, groupId)
  if (known === undefined) return []
  const found: Task[] = []
  for (const { id, state } of all) {
    const { applicants } = await appliedFor(tx, { groupId, consultation: state.consultation })
    // A deadline of today is waited for until the day is over.
    const expected = expectedOf(state, applicants, startOfDay(today))
    if (expected === undefined) continue
    found.push(
      known.task({
        ...{ process: 'examination', id, act: expected, by: known.coordinator, missing: true },
        basis: basisOf(expected),
        facts: { reference: state.reference, procedure: state.procedure },
      }),
    )
  }
  return found
}
