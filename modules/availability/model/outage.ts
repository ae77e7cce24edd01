import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { effectsOf, termsOn } from './effects.ts'
import { isOver, type MeasuredOutage } from './lost-minutes.ts'
import {
  outageDated,
  outageFoundOnce,
  outageGoesOn,
  outageInterestFree,
  outageMeasured,
  outageReasoned,
} from './outage-rules.ts'
import type { Outage, OutageAct, OutageEvent, OutageFacts } from './outage-state.ts'

const OUTAGE = cite('policy', 'indisponibilité')

/** A time in which one could not deposit: found by the probes or declared with reasons, it moves the deadlines that it reaches, for all. */
export const outage = defineProcess<Outage, OutageAct, OutageEvent, OutageFacts, 'coordinator' | 'clock'>()({
  name: 'outage',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    find: {
      from: ['none'],
      to: ['running', 'over'],
      by: ['clock'],
      basis: [OUTAGE, cite('CE', '449250')],
      rules: [outageMeasured, outageFoundOnce],
      record: ({ state, facts: { measured, tendered }, now, today }) => {
        if (measured === null) throw new Error('the rules let an outage pass that nobody measured')
        const terms = termsOn(today)
        const effects = effectsOf(measured, tendered, { state, now, terms })
        return [{ type: 'OutageFound', ...measured, ...effects, at: now, over: isOver(measured, now, terms.gap) }]
      },
    },
    follow: {
      from: ['running', 'over'],
      to: ['running', 'over'],
      by: ['clock'],
      basis: [OUTAGE],
      opens: [outageGoesOn],
      record: ({ state, facts: { measured, tendered }, now, today }) => {
        const terms = termsOn(today)
        const { from } = measured ?? state
        const until = measured?.until ?? state.until
        const effects = effectsOf({ from, until: until ?? now }, tendered, { state, now, terms })
        const over = until !== null && isOver({ until }, now, terms.gap)
        return [{ type: 'OutageFollowed', ...(measured ?? {}), ...effects, over }]
      },
    },
    declare: {
      from: ['none'],
      to: ['running', 'over'],
      by: ['coordinator'],
      basis: [clause('coordinator'), OUTAGE, cite('CE', '449250')],
      rules: [outageReasoned, outageDated, outageInterestFree],
      record: ({ state, act: { from, until, reason }, facts: { tendered }, now, today }) => {
        const effects = effectsOf({ from, until: until ?? now }, tendered, { state, now, terms: termsOn(today) })
        return [{ type: 'OutageDeclared', from, until, reason, ...effects, at: now }]
      },
    },
    end: {
      from: ['running'],
      to: ['over'],
      by: ['coordinator'],
      basis: [clause('coordinator'), OUTAGE],
      rules: [outageDated, outageInterestFree],
      record: ({ state, act: { until }, facts: { tendered }, now, today }) => {
        const { from } = state
        return [
          {
            type: 'OutageEnded',
            until,
            ...effectsOf({ from, until }, tendered, { state, now, terms: termsOn(today) }),
          },
        ]
      },
    },
  },
  evolve,
})

function evolve(state: Outage, event: OutageEvent): Outage {
  switch (event.type) {
    case 'OutageFound': {
      const { from, until, at, over, moved, missed } = event
      const measured = measuredIn(event)
      return { status: over ? 'over' : 'running', from, until, measured, reason: null, knownAt: at, moved, missed }
    }
    case 'OutageDeclared': {
      const { from, until, reason, at, moved, missed } = event
      const status = until === null ? 'running' : 'over'
      return { status, from, until, measured: null, reason, knownAt: at, moved, missed }
    }
    case 'OutageFollowed': {
      if (state.status === 'none') return state
      const { from = state.from, until = state.until, lost, failed, over } = event
      const measured = lost === undefined || failed === undefined ? state.measured : measuredIn({ lost, failed })
      return { ...added(state, event), from, until, measured, status: over ? 'over' : 'running' }
    }
    case 'OutageEnded':
      return state.status === 'none' ? state : { ...added(state, event), until: event.until, status: 'over' }
  }
}

const measuredIn = ({ lost, failed }: Pick<MeasuredOutage, 'lost' | 'failed'>) => ({ lost, failed })

type Standing = Exclude<Outage, { status: 'none' }>

/** What an outage has done so far, with what it does further. */
const added = (state: Standing, { moved, missed }: Pick<Standing, 'moved' | 'missed'>): Standing => ({
  ...state,
  moved: [...state.moved, ...moved],
  missed: [...state.missed, ...missed],
})
