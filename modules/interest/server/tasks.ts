import type { Task } from '#api/shapes.ts'
import { clause, type IsoDate, resolve } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group, membersOn } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
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
    const group = await readGroup(tx, groupId)
    const open = (await proceduresOf(tx, groupId)).filter(({ ended }) => !ended)
    if (group === undefined || open.length === 0) return []
    const members = membersOn(group, today).map(({ body }) => body)
    const all = await bodiesOf(tx, groupId)
    const bodies = all.filter(({ id }) => members.includes(id))
    const names = new Map(all.map(({ id, name }) => [id, name]))
    const tasks: Task[] = []
    for (const procedure of open) {
      const rows = await casesIn(tx, groupId, procedure.id)
      const declarants = declarantsAmong(bodies, await invitedIn(tx, groupId, procedure.id), today)
      const about = { group, procedure, rows, names }
      tasks.push(...silences(about, declarants), ...askedAgain(about), ...appraisals(about), ...replacements(about))
    }
    return tasks
  }
}

type About = {
  readonly group: Group
  readonly procedure: AffectedProcedure
  readonly rows: readonly InterestRow[]
  readonly names: ReadonlyMap<string, string>
}

/** One task a body: it names those of its persons who have said nothing. */
function silences({ group, procedure, rows, names }: About, declarants: readonly Declarant[]): readonly Task[] {
  const silent = silentAmong(
    declarants,
    rows.map(({ state }) => state),
  )
  return [...new Set(silent.map(({ body }) => body))].map((body) => ({
    key: `interest.declare.${procedure.id}.${body}`,
    process: 'interest',
    id: 'new',
    act: 'declare',
    by: { id: body, name: names.get(body) ?? body },
    due: null,
    basis: [...resolve([clause('interests'), cite('policy', 'A26')], group.articles)],
    facts: {
      procedure: procedure.id,
      title: procedure.title,
      persons: silent.filter((each) => each.body === body).map(({ name }) => name),
    },
    missing: false,
  }))
}

/** One task a person kept away by what was carried: it names no procedure, for that person must be able to read it. */
function askedAgain({ group, rows, names }: About): readonly Task[] {
  return rows.flatMap(({ id, state }) =>
    state.status !== 'carried' || state.declarations.length > 0
      ? []
      : [
          {
            key: `interest.renew.${id}`,
            process: 'interest',
            id,
            act: 'renew',
            by: { id: state.body, name: names.get(state.body) ?? state.body },
            due: null,
            basis: [...resolve([clause('interests'), cite('policy', 'A26')], group.articles)],
            facts: { name: state.name },
            missing: false,
          },
        ],
  )
}

const TO_APPRAISE: ReadonlySet<string> = new Set<Interest['status']>(['declared', 'carried', 'signalled'])

function appraisals({ group, procedure, rows, names }: About): readonly Task[] {
  const coordinator = coordinatorOf(group)
  if (coordinator === undefined) return []
  return rows.flatMap(({ id, state }) =>
    state.status === 'none' || !TO_APPRAISE.has(state.status)
      ? []
      : [
          {
            key: `interest.uphold.${id}`,
            process: 'interest',
            id,
            act: 'uphold',
            by: { id: coordinator, name: names.get(coordinator) ?? coordinator },
            due: null,
            basis: [...resolve([cite('loi-2013-907', '2'), clause('interests')], group.articles)],
            facts: { procedure: procedure.id, title: procedure.title, name: state.name },
            missing: false,
          },
        ],
  )
}

function replacements({ group, procedure, rows, names }: About): readonly Task[] {
  return rows.flatMap(({ id, state }) =>
    !isStanding(state) || state.substitute !== null
      ? []
      : [
          {
            key: `interest.replace.${id}`,
            process: 'interest',
            id,
            act: 'replace',
            by: { id: state.body, name: names.get(state.body) ?? state.body },
            due: null,
            basis: [...resolve([clause('interests'), cite('policy', 'A26')], group.articles)],
            facts: { procedure: procedure.id, title: procedure.title, name: state.name },
            missing: true,
          },
        ],
  )
}
