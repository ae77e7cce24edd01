import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, objectFits, sameDeterminedNeed } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import { addRanges } from './amounts.ts'
import { committed } from './answer.ts'
import {
  buyersKnownBySiret,
  durationJustified,
  everyNeedValidated,
  linesDistinct,
  needEstimated,
  partsOfMembers,
  purchaseUnderConvention,
  sheetsDueBeforeStart,
  sheetsUpToDate,
  someoneNeeds,
} from './purchase-rules.ts'
import type { Enquiry, Frozen, Part, Purchase, PurchaseAct, PurchaseEvent, PurchaseFacts } from './purchase-state.ts'

/**
 * What the group means to buy: the coordinator asks, each member answers by its sheet, and the need is frozen once all
 * have (CCP L2111-1; law.md R1.14, R2.01, S5.1). The frozen need is what the procedure is chosen by.
 */
export const purchase = defineProcess<Purchase, PurchaseAct, PurchaseEvent, PurchaseFacts, 'coordinator' | 'clock'>()({
  name: 'purchase',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    open: {
      from: ['none'],
      to: ['collecting'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'L2111-1')],
      opens: [purchaseUnderConvention],
      rules: [objectFits, sameDeterminedNeed, linesDistinct, sheetsDueBeforeStart, durationJustified],
      record: ({ act }) => [{ type: 'PurchaseOpened', ...enquiryOf(act) }],
    },
    revise: {
      from: ['collecting'],
      to: ['collecting'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'L2111-1')],
      opens: [interestFree],
      rules: [objectFits, linesDistinct, sheetsDueBeforeStart, durationJustified],
      record: ({ act }) => [{ type: 'PurchaseRevised', ...enquiryOf(act), reason: act.reason }],
    },
    freeze: {
      from: ['collecting'],
      to: ['frozen'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'L2111-1')],
      opens: [interestFree, everyNeedValidated, someoneNeeds, sheetsUpToDate, partsOfMembers, buyersKnownBySiret],
      rules: [needEstimated],
      record: ({ facts, today }) => [{ type: 'NeedFrozen', frozenOn: today, ...frozenNeed(facts) }],
    },
    reopen: {
      from: ['frozen'],
      to: ['collecting'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('policy', 'A34')],
      opens: [interestFree],
      record: ({ act: { reason }, today }) => [{ type: 'NeedReopened', on: today, reason }],
    },
    abandon: {
      from: ['collecting', 'frozen'],
      to: ['abandoned'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'L2113-7', 'al. 1')],
      opens: [interestFree],
      record: ({ act: { reason }, today }) => [{ type: 'PurchaseAbandoned', on: today, reason }],
    },
    // A34: once a notice has been sent, the need that it was sent for is no longer reopened.
    launch: {
      from: ['frozen'],
      to: ['launched'],
      by: ['clock'],
      basis: [cite('CCP', 'L2111-1'), cite('policy', 'A34')],
      record: ({ act: { noticeSentOn } }) => [{ type: 'PurchaseLaunched', on: noticeSentOn }],
    },
    // A procedure that is abandoned leaves the need as it was frozen: it may be bought otherwise, or reopened.
    release: {
      from: ['launched'],
      to: ['frozen'],
      by: ['clock'],
      basis: [cite('CCP', 'R2185-1'), cite('policy', 'A34')],
      record: ({ act: { reason }, today }) => [{ type: 'PurchaseReleased', on: today, reason }],
    },
  },
  evolve,
})

function enquiryOf({ title, object, category, lines, duration, sheetsDue }: Enquiry): Enquiry {
  return { title, object, category, lines, duration, sheetsDue }
}

/** The parts and their sum, as the sheets have them on the day of the freeze. */
function frozenNeed({ answers, sirets }: PurchaseFacts): Omit<Frozen, 'frozenOn'> {
  const parts = committed(answers).flatMap(({ sheet, body, amounts, quantities }): readonly Part[] => {
    const siret = sirets[body]
    return siret == null ? [] : [{ body, siret, sheet, amounts, quantities }]
  })
  return { parts, estimate: addRanges(parts.map(({ amounts }) => amounts)).maximum }
}

function evolve(state: Purchase, event: PurchaseEvent): Purchase {
  switch (event.type) {
    case 'PurchaseOpened':
      return { ...enquiryOf(event), status: 'collecting' }
    case 'PurchaseRevised':
      return state.status === 'collecting' ? { ...enquiryOf(event), status: 'collecting' } : state
    case 'NeedFrozen': {
      const { type: _, ...frozen } = event
      return state.status === 'collecting' ? { ...state, ...frozen, status: 'frozen' } : state
    }
    case 'NeedReopened':
      return state.status === 'frozen' ? { ...enquiryOf(state), status: 'collecting' } : state
    case 'PurchaseAbandoned':
      if (state.status !== 'collecting' && state.status !== 'frozen') return state
      return { ...enquiryOf(state), status: 'abandoned', abandonedOn: event.on, reason: event.reason }
    case 'PurchaseLaunched':
      return state.status === 'frozen' ? { ...state, status: 'launched', launchedOn: event.on } : state
    case 'PurchaseReleased': {
      if (state.status !== 'launched') return state
      const { launchedOn: _, ...frozen } = state
      return { ...frozen, status: 'frozen' }
    }
  }
}
