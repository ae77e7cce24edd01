import { actsFor } from '#kernel/actor.ts'
import { addDays } from '#kernel/calendar.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { checkSiret } from '#kernel/ids.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import {
  applicableLawAgreed,
  commitmentToApplyTheCode,
  correctionAct,
  delegatingAct,
  delegationWithinOffice,
  officeDatesOrdered,
  officeInCourse,
  oneRepresentativeAtATime,
  registeredOnce,
  registerKeptOnAct,
  representativeActStated,
  representativeKnown,
  samePersonElsewhere,
  seatKnown,
  siretValid,
} from './body-rules.ts'
import { type Body, type BodyAct, type BodyEvent, type BodyFacts, officesOf, stated } from './body-state.ts'
import type { NewOffice, OfficeHeld } from './office.ts'
import { isKeeper, isPreparer } from './standing.ts'

const PARTIES = [clause('parties'), cite('CCP', 'L2113-7')] as const

/** A body of the group, its seat and its offices with their dates (law.md S0.2-S0.6, A1, A2; CCP L2113-6 to L2113-8). */
export const body = defineProcess<Body, BodyAct, BodyEvent, BodyFacts, 'preparer' | 'body' | 'coordinator'>()({
  name: 'body',
  initial: { status: 'none' },
  capacities: {
    preparer: ({ facts, actor }) => isPreparer(facts.standing, actor),
    body: ({ facts, actor }) => actsFor(actor, facts.body),
    coordinator: ({ facts, actor }) => isKeeper(facts.standing, actor),
  },
  steps: {
    register: {
      from: ['none'],
      to: ['registered'],
      by: ['preparer', 'coordinator'],
      basis: PARTIES,
      rules: [
        siretValid,
        registeredOnce,
        seatKnown,
        commitmentToApplyTheCode,
        applicableLawAgreed,
        representativeKnown,
        officeDatesOrdered,
        samePersonElsewhere,
      ],
      record: ({ act: { type: _, representative, appraisals: __, ...identity } }) => {
        const registered: BodyEvent = { type: 'BodyRegistered', ...identity, siret: normalised(identity.siret) }
        if (representative === null) throw new Error('representativeKnown admits only a body with its representative')
        return [
          registered,
          { type: 'OfficeGiven', ...representative, office: 'representative', delegation: null, number: 1 },
        ]
      },
    },
    correct: {
      from: ['registered'],
      to: ['registered'],
      by: ['preparer', 'body', 'coordinator'],
      basis: PARTIES,
      rules: [
        registerKeptOnAct,
        correctionAct,
        siretValid,
        registeredOnce,
        seatKnown,
        commitmentToApplyTheCode,
        applicableLawAgreed,
      ],
      record: ({ act: { changes, reason, act } }) => {
        const siret = changes.siret === undefined ? {} : { siret: normalised(changes.siret) }
        return [{ type: 'BodyCorrected', changes: { ...changes, ...siret }, reason, act }]
      },
    },
    appoint: {
      from: ['registered'],
      to: ['registered'],
      by: ['preparer', 'body', 'coordinator'],
      basis: [clause('parties'), cite('policy', 'A1')],
      rules: [
        registerKeptOnAct,
        representativeActStated,
        oneRepresentativeAtATime,
        officeDatesOrdered,
        delegatingAct,
        delegationWithinOffice,
        samePersonElsewhere,
      ],
      record: ({ state, act: { type: _, appraisals: __, ...office } }) => {
        const given: BodyEvent = { type: 'OfficeGiven', ...office, number: officesOf(state).length + 1 }
        return [given, ...successions(officesOf(state), office)]
      },
    },
    endOffice: {
      from: ['registered'],
      to: ['registered'],
      by: ['preparer', 'body', 'coordinator'],
      basis: [clause('parties'), cite('policy', 'A1')],
      rules: [registerKeptOnAct, officeInCourse, officeDatesOrdered],
      record: ({ state, act: { number, until, act } }) => [
        { type: 'OfficeEnded', number, until, cause: 'ended', act },
        ...delegationsEndedWith(officesOf(state), number, until),
      ],
    },
  },
  evolve,
})

/** Fourteen digits without the spaces people write; a foreign body's identifier is kept as written. */
function normalised(siret: string | null): string | null {
  if (siret === null) return null
  const check = checkSiret(siret)
  return 'value' in check ? check.value : siret
}

/** A new representative ends the office of the one before on the eve, and the delegations that one gave. */
function successions(offices: readonly OfficeHeld[], next: NewOffice): BodyEvent[] {
  if (next.office !== 'representative') return []
  const eve = addDays(next.from, -1)
  return offices
    .filter(({ office, until }) => office === 'representative' && (until === null || until > eve))
    .flatMap(({ number }) => [
      { type: 'OfficeEnded', number, until: eve, cause: 'succeeded', act: next.givenBy },
      ...delegationsEndedWith(offices, number, eve),
    ])
}

/** A delegation of signature is personal to the office that gave it: it ends with it. */
function delegationsEndedWith(offices: readonly OfficeHeld[], delegator: number, until: IsoDate): BodyEvent[] {
  return offices
    .filter(({ delegation, until: planned }) => delegation?.by === delegator && (planned === null || planned > until))
    .map(({ number }) => ({ type: 'OfficeEnded', number, until, cause: 'delegator-left', act: null }))
}

function evolve(state: Body, event: BodyEvent): Body {
  if (event.type === 'BodyRegistered') {
    const { type: _, ...identity } = event
    return { ...identity, status: 'registered', offices: [] }
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'BodyCorrected':
      return { ...state, ...stated(event.changes) }
    case 'OfficeGiven': {
      const { type: _, ...office } = event
      return { ...state, offices: [...state.offices, office] }
    }
    case 'OfficeEnded':
      return {
        ...state,
        offices: state.offices.map((held) => (held.number === event.number ? { ...held, until: event.until } : held)),
      }
  }
}
