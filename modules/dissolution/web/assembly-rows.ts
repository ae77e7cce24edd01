import type { CaseWithState } from '#api/group.ts'
import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { type Part, partOf } from '#modules/amendment/index.ts'
import type { Around } from '#modules/amendment/web/parts.ts'
import { isCoordinator } from '#modules/convention/index.ts'
import { type Dissolution, isBeingSigned, membersDeciding, signatoriesOf } from '../model/dissolution-state.ts'

/** What this page reads of a member's own act: the module that runs it is another. */
export type RecordedAct = {
  readonly status: string
  readonly body: string
  readonly subject: string
  readonly about: string | null
  readonly kind: 'deliberation' | 'decision'
  readonly number: string
  readonly date: IsoDate
  readonly favourable: boolean
  readonly formalities: { readonly transmission: boolean; readonly publication: boolean }
  readonly transmission: {
    readonly sentOn: IsoDate
    readonly acknowledgement: { readonly on: IsoDate; readonly id: string } | null
  } | null
  readonly enforceableOn?: IsoDate
}

/** One member in the tracker: its act, what it has sent, what it has signed, what it is awaited for. */
export type AssemblyRow = {
  readonly body: string
  readonly founder: boolean
  readonly coordinates: boolean
  /** The act that was filed, else one that is recorded and not yet notified. */
  readonly act: CaseWithState<RecordedAct> | undefined
  readonly part: Part
  /** Where the signature stands: given, awaited now, only after the decisions, or not awaited at all. */
  readonly signature: 'given' | 'awaited' | 'later' | 'not-awaited'
  readonly missing: readonly Task[]
  readonly reminded: IsoDate | null
}

type Tracked = {
  readonly id: string
  readonly state: Exclude<Dissolution, { status: 'none' }>
  readonly around: Around
  readonly recorded: readonly CaseWithState<RecordedAct>[]
}

/** One row a member: those of the day, with those who took part and have left since. */
export function assembliesOf({ id, state, around, recorded }: Tracked, today: IsoDate): readonly AssemblyRow[] {
  const { group, tasks, reminded } = around
  const present = membersDeciding(group, today)
  const part = state.circuit.map(({ body }) => body)
  const bodies = group.members.map(({ body }) => body).filter((body) => present.includes(body) || part.includes(body))
  const signing = isBeingSigned(state)
  const expected = signing ? signatoriesOf(state.circuit, group, today) : present
  return bodies.map((body) => {
    const own = partOf(state.circuit, body)
    const missing = tasks.filter((task) => task.missing && task.by?.id === body && REMINDED.includes(task.act))
    const about = recorded.filter((act) => act.state.body === body && act.state.about === id)
    return {
      body,
      founder: group.members.find((each) => each.body === body)?.founder ?? false,
      coordinates: isCoordinator(group, body),
      act: recorded.find((act) => act.id === own.vote?.authorisingAct) ?? about.at(-1),
      part: own,
      signature:
        own.signature !== null ? 'given' : !expected.includes(body) ? 'not-awaited' : signing ? 'awaited' : 'later',
      missing,
      reminded:
        missing
          .flatMap(({ key }) => reminded.get(key) ?? [])
          .toSorted()
          .at(-1) ?? null,
    }
  })
}

/** What a member is reminded of here; the opening of the signature is the coordinator's own. */
const REMINDED: readonly string[] = ['approve', 'sign']
