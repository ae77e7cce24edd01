import { latestConvening } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { OpenInput } from '#kernel/process.ts'
import { type RulesInForce, rulesOn } from './rules-in-force.ts'
import type {
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
/** R1.29: a committee decides where the procedure is formalised and reaches the threshold; elsewhere it gives an opinion. */
export function kindOf(procedure: SessionFacts['procedure']): SessionKind {
  return procedure?.formalised === true && procedure.estimate >= procedure.threshold ? 'award' : 'opinion'
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
