import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { CommitteeSession, SessionAct, SessionFacts } from './session-state.ts'

const rule = decisionTable<CommitteeSession, SessionAct, T.Given<SessionFacts>>(T.decideSession)
const { convening, noSession } = T
const below = (over: Partial<NonNullable<SessionFacts['procedure']>>) => ({
  facts: { procedure: { ...T.procedure, ...over } },
})

describe('R1.29 : la valeur prise individuellement, lot par lot', () => {
  const small = { estimate: 90_000_000, lots: [{ key: 'LOT-0001', maximum: 21_599_999 }] }
  rule(
    'lotReadAlone',
    ['CGCT L1414-2', 'usage valeur lot par lot'],
    [
      ['un petit lot d’un grand ensemble', noSession, convening(), 'computed', below(small)],
      [
        'un lot au seuil',
        noSession,
        convening(),
        'not-applicable',
        below({ lots: [{ key: 'LOT-0001', maximum: 21_600_000 }] }),
      ],
      ['sans lots', noSession, convening(), 'not-applicable'],
    ],
  )

  test('R1.29: in one session the committee chooses the holder of a large lot, and gives an opinion on a small one', () => {
    const agenda = [
      { title: 'Petit lot', lot: 'LOT-0001' },
      { title: 'Grand lot', lot: 'LOT-0002' },
    ]
    const decision = T.decideSession(noSession, convening({ agenda }), below(small))
    if (decision.verdict !== 'granted') throw new Error('refused')
    expect(decision.events[0]).toMatchObject({ kind: 'award', agenda: [{ ...agenda[0], kind: 'opinion' }, agenda[1]] })
    expect(decision.findings.find(({ rule: id }) => id === 'lotReadAlone')).toMatchObject({ toBeConfirmed: true })
  })
})
