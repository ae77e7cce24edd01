import { latestConvening } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { OpenInput } from '#kernel/process.ts'
import { chooserOf } from '#modules/procedure/index.ts'
import { type RulesInForce, rulesOn } from './rules-in-force.ts'
import type {
  AgendaItem,
  CommitteeSession,
  Convening,
  SessionAppointment,
  SessionFacts,
  SessionKind,
  Waiting,
} from './session-state.ts'

/** An act that convenes, for the first time or again. */
export type Asking = OpenInput<CommitteeSession, SessionFacts> & {
  readonly act: SessionAppointment & { readonly urgency: string | null }
}

/** R1.29: of a lot, or of the whole, a committee chooses the holder where the text says so; elsewhere it gives an opinion. */
export function kindOf(procedure: SessionFacts['procedure'], lot: string | null): SessionKind {
  return procedure !== null && chooserOf(procedure, lot).committee ? 'award' : 'opinion'
}

type Asked = readonly Pick<AgendaItem, 'title' | 'lot'>[]

/** What a session is for: a choice, as soon as one of its questions is one. */
export const kindOfSession = (procedure: SessionFacts['procedure'], agenda: Asked): SessionKind =>
  agenda.some(({ lot }) => kindOf(procedure, lot) === 'award') ? 'award' : 'opinion'

/** The questions as they are kept: each that is not of the kind of the session says its own. */
export function agendaKept(procedure: SessionFacts['procedure'], agenda: Asked): readonly AgendaItem[] {
  const kind = kindOfSession(procedure, agenda)
  return agenda.map(({ title, lot }) => {
    const own = kindOf(procedure, lot)
    return own === kind ? { title, lot } : { title, lot, kind: own }
  })
}

/** The rules of the committee on the day of the session. */
export function rulesFor({ committee }: SessionFacts, day: IsoDate): RulesInForce {
  return rulesOn(committee ?? { rules: [] }, day)
}

/** R1.25: the convening that this act makes: how many clear days it leaves, and the last day on which it could leave. */
export function conveningOf(input: Asking, number: Convening['number']): Convening {
  const { act, facts, today } = input
  const { at, until, place, link, urgency } = act
  const rules = rulesFor(facts, civilDay(at))
  const usual = number === 1 ? rules.convening : rules.secondConvening
  const clearDays = urgency === null ? usual : (rules.urgent ?? usual)
  const { last: latest } = latestConvening(civilDay(at), clearDays)
  return { number, at, until, place, link, on: today, clearDays, latest, urgency }
}

/** True of whoever holds the chair's seat, or may stand in for it. */
export const isChairSeat = ({ called }: Pick<Waiting, 'called'>, person: string): boolean =>
  called.some((each) => 'place' in each && each.place === 'chair' && each.person === person)
