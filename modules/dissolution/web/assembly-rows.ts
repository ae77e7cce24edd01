import type { BoardView, CaseWithState, Named } from '#api/group.ts'
import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { type Part, partOf } from '#modules/amendment/index.ts'
import { type Group, isCoordinator } from '#modules/convention/index.ts'
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
  readonly body: Named
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
  readonly rules: Group
  readonly acts: readonly CaseWithState<RecordedAct>[]
  readonly board: BoardView
}

/** One row a member: those of the day, with those who took part and have left since. */
export function assembliesOf({ id, state, rules, acts, board }: Tracked, today: IsoDate): readonly AssemblyRow[] {
  const present = membersDeciding(rules, today)
  const part = state.circuit.map(({ body }) => body)
  const bodies = rules.members.map(({ body }) => body).filter((body) => present.includes(body) || part.includes(body))
  const signing = isBeingSigned(state)
  const expected = signing ? signatoriesOf(state.circuit, rules, today) : present
  return bodies.map((body) => {
    const own = partOf(state.circuit, body)
    const seen = board.members.find((each) => each.body.id === body)
    const about = acts.filter((act) => act.state.body === body && act.state.about === id)
    const missing = (seen?.missing ?? []).filter((task) => task.process === 'dissolution' && task.id === id)
    return {
      body: seen?.body ?? { id: body, name: body },
      founder: rules.members.find((each) => each.body === body)?.founder ?? false,
      coordinates: isCoordinator(rules, body),
      act: acts.find((act) => act.id === own.vote?.authorisingAct) ?? about.at(-1),
      part: own,
      signature:
        own.signature !== null ? 'given' : !expected.includes(body) ? 'not-awaited' : signing ? 'awaited' : 'later',
      missing,
      reminded: missing.length === 0 ? null : (seen?.reminded ?? null),
    }
  })
}
