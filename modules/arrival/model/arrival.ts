import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { type ActInput, defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import { copyCaseGiven, oneCopyCalled, sessionOpened } from '#modules/submission/index.ts'
import type { Arrival, ArrivalAct, ArrivalEvent, ArrivalFacts, Told } from './arrival-state.ts'
import * as entry from './entry-rules.ts'
import { evolve, toldIn } from './evolve.ts'
import * as session from './session-rules.ts'
import { isArrivalInTime, meansOf, readArrival } from './standing.ts'

const desk = [cite('CCP', 'annexe 7'), cite('policy', 'arrivées')] as const
const copies = [cite('CCP', 'annexe 6'), cite('CCP', 'R2132-11')] as const

/** What whoever enters or corrects an arrival tells is looked at in the same way. */
const told = [entry.arrivalHourTold, entry.arrivedInTime, entry.meansTold, entry.copyEnvelopeTold] as const

/**
 * What reaches the coordinator on paper, on a medium or as a sample during a consultation (law.md R2.25, R2.26, R2.30): entered at the
 * desk, corrected by another entry, put beside the deposits by a person in the session, opened or kept, given back or destroyed.
 */
export const arrival = defineProcess<Arrival, ArrivalAct, ArrivalEvent, ArrivalFacts, 'coordinator'>()({
  name: 'arrival',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
  },
  steps: {
    record: {
      from: ['none'],
      to: ['received', 'late'],
      by: ['coordinator'],
      basis: desk,
      opens: [interestFree],
      rules: [entry.arrivalForConsultation, ...told, entry.arrivalEnteredAtOnce],
      record: ({ act, facts, now }) => [
        {
          ...{ type: 'ArrivalRecorded', consultation: act.consultation, number: facts.next, recordedAt: now },
          procedure: facts.consultation?.procedure ?? '',
          ...judged(act, facts, now),
        },
      ],
    },
    correct: {
      from: ['received', 'late'],
      to: ['received', 'late'],
      by: ['coordinator'],
      basis: desk,
      opens: [interestFree],
      rules: [...told, entry.correctionReasoned, entry.standingKept],
      record: ({ act, facts, now }) => [
        { ...{ type: 'ArrivalCorrected', reason: act.reason, at: now }, ...judged(act, facts, now) },
      ],
    },
    annul: {
      from: ['received', 'late'],
      to: ['annulled'],
      by: ['coordinator'],
      basis: desk,
      opens: [interestFree],
      rules: [entry.annulmentReasoned],
      record: ({ act: { reason }, now }) => [{ type: 'ArrivalAnnulled', reason, at: now }],
    },
    link: {
      from: ['received', 'late'],
      to: ['received', 'late'],
      by: ['coordinator'],
      basis: [...copies, clause('coordinator')],
      opens: [interestFree, sessionOpened],
      rules: [session.accountDeposited, session.sameNumber],
      record: ({ act: { account } }) => [{ type: 'ArrivalLinked', account }],
    },
    call: {
      from: ['received', 'late'],
      to: ['called'],
      by: ['coordinator'],
      basis: [cite('CCP', 'annexe 6'), clause('coordinator')],
      opens: [interestFree, sessionOpened, session.calledIsCopy, session.copyArrivedInTime, session.copyLinked],
      rules: [copyCaseGiven, oneCopyCalled, session.caseSeenInSession, session.copyAsOrdered],
      record: ({ act, now }) => [{ type: 'ArrivalCalled', case: act.case, reason: act.reason, at: now }],
    },
    open: {
      from: ['received', 'called'],
      to: ['opened'],
      by: ['coordinator'],
      basis: [cite('CCP', 'annexe 6'), cite('CCP', 'R2132-12'), clause('coordinator')],
      opens: [interestFree, session.openedInSession, session.copyCalledFirst, session.meansOpened],
      rules: [session.contentTold],
      record: ({ act: { readable, contents }, now }) => [{ type: 'ArrivalOpened', readable, contents, at: now }],
    },
    giveBack: {
      from: ['received', 'late', 'called', 'opened'],
      to: ['returned'],
      by: ['coordinator'],
      basis: [...copies, clause('coordinator')],
      opens: [interestFree, session.keptUntilTheEnd],
      rules: [session.returnTold],
      record: ({ act: { to }, now }) => [{ type: 'ArrivalReturned', to, at: now }],
    },
    destroy: {
      from: ['received', 'late', 'called'],
      to: ['destroyed'],
      by: ['coordinator'],
      basis: [...copies, clause('coordinator')],
      opens: [interestFree, session.nothingDestroyedBefore, session.destroyedIsCopy],
      rules: [session.destructionWitnessed],
      record: ({ act: { witnesses }, now }) => [{ type: 'ArrivalDestroyed', witnesses, at: now }],
    },
  },
  evolve,
})

type Judged = ActInput<Arrival, Told, ArrivalFacts>

/** What was told, with what follows from it: the instant, the deadline that it is measured by, the means. */
function judged(act: Judged['act'], { consultation }: ArrivalFacts, now: string) {
  const arrivedAt = readArrival(act.arrived).at ?? now
  const deadline = consultation?.deadline ?? now
  return {
    ...toldIn(act),
    ...{ arrivedAt, deadline },
    late: !isArrivalInTime(arrivedAt, deadline),
    means: meansOf(act.kind, consultation ?? { electronic: true, otherMedium: null }),
  }
}
