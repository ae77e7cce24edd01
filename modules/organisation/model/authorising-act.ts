import { type Actor, actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import {
  actDateReached,
  actFileAttached,
  actOfARegisteredBody,
  annulmentAfterTheAct,
  cancellingAct,
  deliberativeOrganDecides,
  organCompetent,
  ownActRecorded,
  permanentCommitteeEmpowered,
  publicationAfterTheAct,
  publicationAwaited,
  signatoryNamed,
  transmissionAfterTheAct,
  transmissionAwaited,
  transmissionStated,
  transmittedInTime,
} from './authorising-act-rules.ts'
import {
  type AuthorisingActAct,
  type AuthorisingActEvent,
  type AuthorisingActFacts,
  type AuthorisingActState,
  enforceableFrom,
} from './authorising-act-state.ts'
import { controlOf, ENFORCEABLE } from './body-kind.ts'
import { isKeeper, isPreparer } from './standing.ts'

/**
 * A deliberation or a decision on its way to being enforceable (law.md S0.9, S0.10, A4, R1.07, R3.03-R3.10). It is
 * transmitted and published in either order; which of the two it takes follows from its body.
 */
export const authorisingAct = defineProcess<
  AuthorisingActState,
  AuthorisingActAct,
  AuthorisingActEvent,
  AuthorisingActFacts,
  'preparer' | 'body' | 'coordinator'
>()({
  name: 'authorisingAct',
  initial: { status: 'none' },
  capacities: {
    preparer: ({ facts, actor }) => isPreparer(facts.standing, actor),
    // Before the act is recorded its body is in the payload: `ownActRecorded` asks it there.
    body: ({ state, actor }) => actsFor(actor, state.status === 'none' ? bodyOf(actor) : state.body),
    coordinator: ({ facts, actor }) => isKeeper(facts.standing, actor),
  },
  steps: {
    record: {
      from: ['none'],
      to: ['recorded', 'enforceable'],
      by: ['preparer', 'body', 'coordinator'],
      basis: [clause('parties'), cite('CE', '99926')],
      rules: [
        actOfARegisteredBody,
        ownActRecorded,
        actDateReached,
        actFileAttached,
        deliberativeOrganDecides,
        permanentCommitteeEmpowered,
        organCompetent,
        signatoryNamed,
        transmissionStated,
      ],
      record: ({ act: { type: _, appraisals, transmissible, ...taken }, facts }) => {
        if (facts.body === null) throw new Error('actOfARegisteredBody admits only a body of the group')
        const formalities = { transmission: transmissible, publication: controlOf(facts.body.kind).publication }
        const whyCompetent = appraisals?.organCompetent?.reason ?? null
        return withEffect({ status: 'none' }, { type: 'ActRecorded', ...taken, whyCompetent, formalities })
      },
    },
    transmit: {
      from: ['recorded'],
      to: ['recorded', 'enforceable'],
      by: ['preparer', 'body', 'coordinator'],
      basis: ENFORCEABLE,
      opens: [transmissionAwaited],
      rules: [transmissionAfterTheAct, transmittedInTime],
      record: ({ state, act: { sentOn, acknowledgement } }) =>
        withEffect(state, { type: 'ActTransmitted', sentOn, acknowledgement }),
    },
    publish: {
      from: ['recorded'],
      to: ['recorded', 'enforceable'],
      by: ['preparer', 'body', 'coordinator'],
      basis: ENFORCEABLE,
      opens: [publicationAwaited],
      rules: [publicationAfterTheAct],
      record: ({ state, act: { on, how } }) => withEffect(state, { type: 'ActPublished', on, how }),
    },
    annul: {
      from: ['recorded', 'enforceable'],
      to: ['annulled'],
      by: ['preparer', 'body', 'coordinator'],
      basis: ENFORCEABLE,
      rules: [cancellingAct, annulmentAfterTheAct],
      record: ({ act: { on, by } }) => [{ type: 'ActAnnulled', on, by }],
    },
  },
  evolve,
})

const bodyOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.body : null)

/** The event, and of right the enforceable character when it was the last thing missing. */
function withEffect(
  state: AuthorisingActState,
  event: AuthorisingActEvent,
): readonly [AuthorisingActEvent, ...AuthorisingActEvent[]] {
  const next = evolve(state, event)
  const on = next.status === 'recorded' ? enforceableFrom(next) : null
  return on === null ? [event] : [event, { type: 'ActBecameEnforceable', on }]
}

function evolve(state: AuthorisingActState, event: AuthorisingActEvent): AuthorisingActState {
  if (event.type === 'ActRecorded') {
    const { type: _, ...recorded } = event
    return { ...recorded, status: 'recorded', transmission: null, publication: null }
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'ActTransmitted':
      return { ...state, transmission: { sentOn: event.sentOn, acknowledgement: event.acknowledgement } }
    case 'ActPublished':
      return { ...state, publication: { on: event.on, how: event.how } }
    case 'ActBecameEnforceable':
      return { ...state, status: 'enforceable', enforceableOn: event.on }
    case 'ActAnnulled':
      return { ...state, status: 'annulled', annulledOn: event.on, annulledBy: event.by }
  }
}
