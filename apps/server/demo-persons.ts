import type { DemoBody, DemoPersons } from '#api/demo.ts'
import type { Task } from '#api/shapes.ts'
import type { Office } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Persona } from '#platform/identity/persona.ts'
import { register } from './register.ts'
import { tasksOf } from './tasks.ts'

/** How many expected acts are told of one person: their own board tells the others. */
const TOLD = 2

/**
 * Everybody one may play in a group that day, each with what is expected of them, from the tasks of every module;
 * `undefined` when nothing is known of such a group.
 */
export async function demoPersons(tx: Tx, groupId: string, today: IsoDate): Promise<DemoPersons | undefined> {
  const group = await readGroup(tx, groupId)
  const personas = await register.personasOf(tx, groupId, today)
  if (group === undefined && personas.length === 0) return undefined
  const tasks = await tasksOf(tx, groupId, today)
  const coordinator = group === undefined ? undefined : coordinatorOf(group)
  return { today, bodies: bodiesOf(personas, tasks, coordinator) }
}

/** The persons by body, the coordinator's first, then in the order of the register. */
export function bodiesOf(
  personas: readonly Persona[],
  tasks: readonly Task[],
  coordinator: string | undefined,
): readonly DemoBody[] {
  const bodies = Map.groupBy(personas, ({ body }) => body)
  return [...bodies]
    .map(([id, held]) => ({
      body: { id, name: held[0]?.bodyName ?? id },
      coordinates: id === coordinator,
      persons: held.map((persona) => {
        const own = tasks.filter((task) => task.by?.id === id && falls(task, persona.office, held))
        return {
          person: persona.person,
          title: persona.title,
          tasks: own.slice(0, TOLD),
          more: Math.max(0, own.length - TOLD),
        }
      }),
    }))
    .sort((one, other) => Number(other.coordinates) - Number(one.coordinates))
}

const binds = (office: Office): boolean => office === 'representative' || office === 'delegate'

/**
 * Whose task it is among those who hold an office in the body: a signature is given by those who bind it; the rest is
 * kept by its officers, and by those who bind it where it has none. Whoever only reads does nothing.
 */
function falls({ act }: Task, office: Office, held: readonly Persona[]): boolean {
  if (office === 'reader') return false
  const hasOfficer = held.some((persona) => persona.office === 'officer')
  const signs = act === 'sign'
  if (binds(office)) return signs || !hasOfficer
  return !signs
}
