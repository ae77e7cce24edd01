import { hourInParis } from '#kernel/paris-time.ts'
import type { FormValues } from '#ui/draft.ts'
import { filledOf, textOf, textsOf } from '#ui/schema-form/values.ts'

/** One entry a line, the empty ones left out. */
export const linesOf = (value: FormValues[string] | undefined): readonly string[] =>
  textOf(value ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the form of a designation sends. */
export function designationPayload(procedure: string, values: FormValues): object {
  const { body, person, competence, from, until, number, date, replaces, reason } = values
  const seat = filledOf(replaces ?? '')
  return {
    ...{ procedure, body, person, competence, from, until: filledOf(until) },
    designation: { number, date },
    replaces: seat === null ? null : { seat, reason },
  }
}

/** What the form of an invitation sends; no document chosen opens all those of the themes. */
export function invitationPayload(procedure: string, values: FormValues): object {
  const { body, person, competence, from, until, kind, themes, documents } = values
  const chosen = textsOf(documents ?? [])
  return {
    ...{ procedure, kind, body, person, competence, from, until },
    themes: linesOf(themes),
    documents: chosen.length === 0 ? null : chosen,
  }
}

/** An hour and a length as two instants; what cannot be read is sent as nothing, which the server refuses. */
export function appointmentOf({ day, time, minutes, place, link }: FormValues): object {
  const at = instantOf(textOf(day), textOf(time))
  const length = Number(textOf(minutes))
  const until = at === null || !(length > 0) ? null : new Date(Date.parse(at) + length * 60_000).toISOString()
  return { at, until, place, link }
}

function instantOf(day: string, time: string): string | null {
  const hour = /^(\d{1,2})\s*[:h]\s*(\d{2})?$/.exec(time.trim())
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || hour === null) return null
  return hourInParis(day, `${hour[1]?.padStart(2, '0')}:${hour[2] ?? '00'}`).at
}

export function convocationPayload(procedure: string, values: FormValues): object {
  const { title, agenda, seats } = values
  return { procedure, title, agenda: linesOf(agenda), seats: textsOf(seats ?? []), ...appointmentOf(values) }
}

export function minutesPayload({ attendance, minutes, advice }: FormValues): object {
  return { attendance: textsOf(attendance ?? []), minutes, advice: linesOf(advice) }
}
