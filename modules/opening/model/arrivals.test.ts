import { describe, expect, test } from 'vitest'
import type { Arrived } from '#modules/arrival/index.ts'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { opening } from './opening.ts'
import type { Opening, OpeningAct } from './opening-state.ts'

const rule = decisionTable<Opening, OpeningAct, T.Given>(T.decide)
const { end, opened, openedEnvelope } = T

describe('R2.25, R2.30 : ce qui est arrivé au guichet, à la fin de la séance', () => {
  const every = ['a', 'b'].flatMap((of) => [openedEnvelope(of, 0), openedEnvelope(of, 1)])
  const allOpen = opened({ phase: 'all', unsealed: every })
  const came = (over: Partial<Arrived> = {}): T.Given => ({
    facts: {
      arrivals: [
        {
          ...{ number: 4, sender: 'Société', kind: 'copy-on-medium', arrivedAt: '2027-03-14T15:05:00.000Z' },
          ...{ late: false, means: 'allowed', became: 'received', call: null, due: false },
          ...over,
        },
      ],
    },
  })
  rule(
    'arrivalsOpened',
    ['CCP annexe 6', 'CCP R2132-12', 'policy arrivées'],
    [
      ['rien n’est arrivé au guichet', allOpen, end(), 'met'],
      ['une copie est restée fermée', allOpen, end(), 'met', came()],
      ['une copie appelée n’est pas ouverte', allOpen, end(), 'to-appraise', came({ became: 'called', due: true })],
      ['elle est ouverte', allOpen, end(), 'met', came({ became: 'opened', call: 'late' })],
    ],
  )
  test('le procès-verbal garde ce qui était arrivé, tel qu’il était à la fin de la séance', () => {
    const decision = T.decide(allOpen, end(), came())
    if (decision.verdict !== 'granted') throw new Error(decision.verdict)
    const ended = decision.events.reduce(opening.evolve, allOpen as Opening)
    expect(ended).toMatchObject({ status: 'ended', arrivals: [{ number: 4, became: 'received' }] })
  })
})
