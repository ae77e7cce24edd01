import type { Task } from '#api/shapes.ts'
import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { membersOn } from '#modules/convention/index.ts'
import { type ExpectedAct, expecting } from '#modules/convention/server/index.ts'
import { bodiesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { declarantsAmong, silentAmong } from '../model/expected.ts'
import { type AffectedProcedure, type Declarant, type Interest, isStanding } from '../model/interest-state.ts'
import type { ProceduresOf } from './interest-case.ts'
import { casesIn, type InterestRow } from './queries.ts'

/** Who has a seat in a procedure besides the offices of the members, told by whoever composes the server. */
export type InvitedIn = (tx: Tx, groupId: string, procedureId: string) => Promise<readonly Declarant[]>

/** Who has said nothing of its interests, what the coordinator must appraise, who must be replaced. */
export function tasksOf(proceduresOf: ProceduresOf, invitedIn: InvitedIn) {
  return async (tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> => {
    const known = await expecting(tx, groupId)
    const open = (await proceduresOf(tx, groupId)).filter(({ ended }) => !ended)
    if (known === undefined || open.length === 0) return []
    const members = membersOn(known.group, today).map(({ body }) => body)
    const bodies = (await bodiesOf(tx, groupId)).filter(({ id }) => members.includes(id))
    const expected: ExpectedAct[] = []
    for (const procedure of open) {
      const rows = await casesIn(tx, groupId, procedure.id)
      const declarants = declarantsAmong(bodies, await invitedIn(tx, groupId, procedure.id), today)
      expected.push(
        ...silences(procedure, rows, declarants),
        ...rows.flatMap(askedAgain),
        ...rows.flatMap((row) => appraisal(row, procedure, known.coordinator)),
        ...rows.flatMap((row) => replacement(row, procedure)),
      )
    }
    return expected.map(known.task)
  }
}

const DECLARED: Basis = [clause('interests'), cite('policy', 'A26')]

/** One task a body: it names those of its persons who have said nothing. */
function silences(
  { id, title }: AffectedProcedure,
  rows: readonly InterestRow[],
  declarants: readonly Declarant[],
): readonly ExpectedAct[] {
  const silent = silentAmong(
    declarants,
    rows.map(({ state }) => state),
  )
  return [...new Set(silent.map(({ body }) => body))].map((body) => ({
    process: 'interest',
    id: 'new',
    act: 'declare',
    by: body,
    basis: DECLARED,
    facts: { procedure: id, title, persons: silent.filter((each) => each.body === body).map(({ name }) => name) },
    missing: false,
    apart: `${id}.${body}`,
  }))
}

/** Asked of a person kept away by what was carried: it names no procedure, for that person must be able to read it. */
function askedAgain({ id, state }: InterestRow): readonly ExpectedAct[] {
  if (state.status !== 'carried' || state.declarations.length > 0) return []
  const { body, name } = state
  return [{ process: 'interest', id, act: 'renew', by: body, basis: DECLARED, facts: { name }, missing: false }]
}

const TO_APPRAISE: ReadonlySet<string> = new Set<Interest['status']>(['declared', 'carried', 'signalled'])
const APPRAISED: Basis = [cite('loi-2013-907', '2'), clause('interests')]

const factsOf = ({ id, title }: AffectedProcedure, name: string) => ({ procedure: id, title, name })

function appraisal(
  { id, state }: InterestRow,
  procedure: AffectedProcedure,
  coordinator: string,
): readonly ExpectedAct[] {
  if (state.status === 'none' || !TO_APPRAISE.has(state.status)) return []
  const facts = factsOf(procedure, state.name)
  return [{ process: 'interest', id, act: 'uphold', by: coordinator, basis: APPRAISED, facts, missing: false }]
}

function replacement({ id, state }: InterestRow, procedure: AffectedProcedure): readonly ExpectedAct[] {
  if (!isStanding(state) || state.substitute !== null) return []
  const facts = factsOf(procedure, state.name)
  return [{ process: 'interest', id, act: 'replace', by: state.body, basis: DECLARED, facts, missing: true }]
}
