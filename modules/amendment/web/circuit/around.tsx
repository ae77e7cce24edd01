import type { ReactNode } from 'react'
import type { CaseWithState } from '#api/group.ts'
import type { Resource, Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { type Clauses, type Group, groupOf } from '#modules/convention/index.ts'
import type { AuthorisingAct, BodyCard } from '#modules/organisation/index.ts'
import { useGroup } from '#ui/group.tsx'
import { Reading, useRead } from '#ui/reading.tsx'

/** An act of a body's organ, with the number by which a person knows it. */
export type NumberedAct = Pick<AuthorisingAct, 'id' | 'body' | 'subject' | 'about' | 'favourable' | 'date'> & {
  readonly number: string
  readonly enforceableOn: IsoDate | null
}

/** What stands around a case of the circuit: the group, its bodies, their acts, what is awaited, who was reminded when. */
export type Around = {
  readonly group: Group
  readonly bodies: readonly BodyCard[]
  readonly acts: readonly NumberedAct[]
  readonly tasks: readonly Task[]
  readonly reminded: ReadonlyMap<string, IsoDate>
}

type ConventionState = Parameters<typeof groupOf>[1]
type ActState = { readonly status: string } & Partial<NumberedAct>
type ReminderState = { readonly task?: string; readonly sentOn?: IsoDate }

export type AroundReadingProps = {
  readonly process: string
  /** Left out, the tasks of every case of the process. */
  readonly caseId?: string
  readonly children: (around: Around) => ReactNode
}

/** Reads what stands around one case, or around all those of a process. */
export function AroundReading({ process, caseId, children }: AroundReadingProps) {
  const { id } = useGroup()
  const base = `/api/groups/${id}`
  const convention = useRead<Resource<ConventionState>>(`${base}/convention`)
  const parties = useRead<{ readonly bodies: readonly BodyCard[] }>(`${base}/parties`)
  const acts = useRead<readonly CaseWithState<ActState>[]>(`${base}/cases?process=authorisingAct`)
  const tasks = useRead<readonly Task[]>(`${base}/tasks`)
  const reminders = useRead<readonly CaseWithState<ReminderState>[]>(`${base}/cases?process=reminder`)
  return (
    <Reading of={convention}>
      {({ state }) => {
        const group = groupOf(id, state)
        if (group === undefined) return null
        return children({
          group,
          bodies: parties.data?.bodies ?? [],
          acts: (acts.data ?? []).flatMap((found) => numbered(found)),
          tasks: (tasks.data ?? []).filter(
            (task) => task.process === process && (caseId === undefined || task.id === caseId),
          ),
          reminded: lastReminders((reminders.data ?? []).map(({ state: sent }) => sent)),
        })
      }}
    </Reading>
  )
}

function numbered({ id, state }: CaseWithState<ActState>): readonly NumberedAct[] {
  const { status, number, body, subject, about, favourable, date, enforceableOn } = state
  if (status === 'annulled' || number === undefined || body === undefined || subject === undefined) return []
  return [
    {
      id,
      number,
      body,
      subject,
      about: about ?? null,
      favourable: favourable === true,
      date: date ?? '',
      enforceableOn: enforceableOn ?? null,
    },
  ]
}

function lastReminders(sent: readonly ReminderState[]): ReadonlyMap<string, IsoDate> {
  const last = new Map<string, IsoDate>()
  for (const { task, sentOn } of sent) {
    if (task === undefined || sentOn === undefined) continue
    const before = last.get(task)
    if (before === undefined || before < sentOn) last.set(task, sentOn)
  }
  return last
}

/** The clauses as they stood at the end of a past day; those of today where no day is asked. */
export function useClausesOn(day: IsoDate | null, today: Clauses): Clauses | undefined {
  const { id, since } = useGroup()
  const asked = day === null || day < since ? null : day
  const past = useRead<{ readonly clauses: Clauses }>(
    asked === null ? `/api/groups/${id}` : `/api/groups/${id}/as-of?date=${asked}`,
  )
  return asked === null ? today : past.data?.clauses
}
