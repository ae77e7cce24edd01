import type { Term } from '#kernel/calendar.ts'
import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import {
  aptitudeDue,
  decisionDue,
  hearingTerm,
  postponementAnswerTerm,
  postponementDecisionDue,
  reductionAnswerDue,
  reductionAnswerTerm,
  reductionObjectionTerm,
  serviceTerm,
  tacitTerm,
} from './clocks.ts'
import { silenceOf } from './due.ts'
import type { Acceptance, Act, Declared } from './state.ts'

/** What a delivery waits for of its member: the act, its last day, and under which article. */
export type Expected = {
  readonly act: Act['type']
  readonly due: IsoDate
  /** The day at whose end the member’s own silence decides in its place; `null` where it decides nothing. */
  readonly silence: IsoDate | null
  readonly basis: Basis
}

/** What the member must do next of a delivery; `undefined` where it waits for the holder, or for nobody. */
export function expectedOf(state: Acceptance, today: IsoDate): Expected | undefined {
  switch (state.status) {
    case 'ready': {
      const due = aptitudeDue(state.readiness.readyOn, state.terms).last
      return { act: 'passAptitude', due, silence: null, basis: [clause('execution'), cite('CCAG-TIC', '33', '33.2.1')] }
    }
    case 'watched': {
      // Nothing is to be decided while the service is still watched.
      if (today <= serviceTerm(state.service.passedOn, state.terms).last) return undefined
      const due = decisionDue(state.service.passedOn, state.terms).last
      const silence = silenceOf(state)?.last ?? null
      return { act: 'accept', due, silence, basis: [clause('execution'), cite('CCAG-TIC', '33', '33.2.2')] }
    }
    case 'postponement-declined': {
      const due = postponementDecisionDue(state.declinedOn, state.terms).last
      return { act: 'reduce', due, silence: null, basis: [clause('execution'), cite('CCAG-TIC', '34.2')] }
    }
    case 'contested': {
      const due = reductionAnswerDue(state.contested.objectedOn, state.terms).last
      const silence = silenceOf(state)?.last ?? null
      return { act: 'answerContest', due, silence, basis: [clause('execution'), cite('CCAG-TIC', '34.3')] }
    }
    default:
      return undefined
  }
}

/** What comes next of a delivery, whoever does it: the day, how it is computed (`null` where a decision set it), and under which article. */
export type NextDay = {
  readonly what:
    | 'aptitude'
    | 'serviceEnd'
    | 'decision'
    | 'tacit'
    | 'postponementAnswer'
    | 'presentation'
    | 'declinedDecision'
    | 'hearing'
    | 'objection'
    | 'contestAnswer'
    | 'contestSilence'
  readonly on: IsoDate
  readonly term: Term | null
  readonly basis: Basis
}

/** Days at which a period ends, and nothing is owed. */
const ENDING: ReadonlySet<NextDay['what']> = new Set(['serviceEnd', 'hearing'])

const computed = (what: NextDay['what'], term: Term, basis: Basis): NextDay => ({ what, on: term.last, term, basis })

/**
 * The days ahead of a delivery, the first first: of the member, of the holder, and of each silence. What merely ends is told until `today`;
 * what is due stays until it is done.
 */
export function daysAhead(state: Acceptance, today: IsoDate = ''): readonly NextDay[] {
  if (state.status === 'none') return []
  const days = [...ofStage(state), ...ofHearing(state)].filter(({ what, on }) => !ENDING.has(what) || today <= on)
  return days.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

/** The days left to the holder for what it has to say, while a decision may follow. */
function ofHearing(state: Declared): readonly NextDay[] {
  const { hearing, terms, status } = state
  const isOpen = status === 'ready' || status === 'watched' || status === 'postponement-declined'
  if (hearing === null || hearing.observations !== null || !isOpen) return []
  return [computed('hearing', hearingTerm(hearing.invitedOn, terms), [cite('policy', 'audition du titulaire')])]
}

function ofStage(state: Declared): readonly NextDay[] {
  const { terms } = state
  switch (state.status) {
    case 'ready': {
      const due = aptitudeDue(state.readiness.readyOn, terms)
      return [computed('aptitude', due, [cite('CCAG-TIC', '33', '33.2.1')])]
    }
    case 'watched': {
      const { passedOn } = state.service
      const decided = [cite('CCAG-TIC', '33', '33.2.2')] as const
      return [
        computed('serviceEnd', serviceTerm(passedOn, terms), [cite('CCAG-TIC', '32', '32.4')]),
        computed('decision', decisionDue(passedOn, terms), decided),
        computed('tacit', tacitTerm(passedOn, terms), [...decided, cite('CCAG-TIC', '34.1')]),
      ]
    }
    case 'postponed': {
      const { notifiedOn, term, agreedOn } = state.postponed
      const basis = [cite('CCAG-TIC', '34.2')] as const
      const answer = computed('postponementAnswer', postponementAnswerTerm(notifiedOn, terms), basis)
      return [...(agreedOn === null ? [answer] : []), { what: 'presentation', on: term, term: null, basis }]
    }
    case 'postponement-declined': {
      const due = postponementDecisionDue(state.declinedOn, terms)
      return [computed('declinedDecision', due, [cite('CCAG-TIC', '34.2')])]
    }
    case 'reduced': {
      const term = reductionObjectionTerm(state.reduced.notifiedOn, terms)
      return [computed('objection', term, [cite('CCAG-TIC', '34.3')])]
    }
    case 'contested': {
      const { objectedOn } = state.contested
      const basis = [cite('CCAG-TIC', '34.3')] as const
      return [
        computed('contestAnswer', reductionAnswerDue(objectedOn, terms), basis),
        computed('contestSilence', reductionAnswerTerm(objectedOn, terms), basis),
      ]
    }
    case 'rejected':
      return [{ what: 'presentation', on: state.term, term: null, basis: [cite('CCAG-TIC', '34.4')] }]
    default:
      return []
  }
}
