import { describe, expect, test } from 'vitest'
import type { CopyCase } from '#modules/submission/index.ts'
import { sibling } from '#modules/submission/testing.ts'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Arrival, ArrivalAct } from './arrival-state.ts'
import { standingCallOf } from './arrived.ts'

/** R2.25: of the copies of one company one stands for an envelope, at the desk or sealed. */

const rule = decisionTable<Arrival, ArrivalAct, T.Given>(T.decide)
const { linked, inSession, IN_SESSION } = T
const sent = sibling({ begunAt: '2027-03-15T10:59:59.999Z', status: 'received' })
const another = sibling({ ...sent, id: 'lot-2', replaces: false })
const beside = (siblings: readonly (typeof sent)[], ...copiesCalled: readonly CopyCase[]) => ({
  ...IN_SESSION,
  facts: inSession({ siblings, copiesCalled, seen: { malware: false, unreadable: true } }),
})

describe('R2.25, R2.27 : une seule copie tient lieu d’un pli', () => {
  rule(
    'oneCopyCalled',
    ['CCP R2132-11', 'CCP annexe 6', 'CCP R2151-6'],
    [
      ['aucune autre', linked(), T.call(), 'met', beside([sent])],
      ['la copie scellée est appelée', linked(), T.call(), 'unmet', beside([sent], 'unreadable')],
      ['appelée pour l’autre raison du même envoi', linked(), T.call(), 'unmet', beside([sent], 'malware')],
      ['appelée pour un autre envoi, hors délai', linked(), T.call(), 'to-appraise', beside([sent], 'late')],
      ['un second pli sans copie appelée', linked(), T.call(), 'to-appraise', beside([sent, another], 'unreadable')],
      ['deux plis, deux copies', linked(), T.call(), 'unmet', beside([sent, another], 'unreadable', 'malware')],
    ],
  )

  test('appelée ou lue, elle tient lieu du pli ; illisible, ou rendue fermée, elle ne tient lieu de rien', () => {
    const given = beside([sent])
    const called = T.after(linked(), T.call(), given)
    const opened = (readable: boolean) => T.after(called, T.open({ readable }), given)
    const returned = (state: Arrival) => T.after(state, T.giveBack, { ...IN_SESSION, facts: T.afterSession() })
    const standing = (state: Arrival) => (state.status === 'none' ? null : standingCallOf(state))
    expect([linked(), called, opened(true), returned(opened(true))].map(standing)).toEqual([
      null,
      'unreadable',
      'unreadable',
      'unreadable',
    ])
    expect([opened(false), returned(opened(false)), returned(called)].map(standing)).toEqual([null, null, null])
  })
})
