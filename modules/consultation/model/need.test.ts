import { describe, expect, test } from 'vitest'
import type { NeedStanding } from '#modules/procedure/index.ts'
import { at, decide, notice } from '../testing.ts'
import type { ConsultationAct } from './consultation-state.ts'

const STANDINGS: readonly (readonly [string, NeedStanding, string])[] = [
  ['arrêté, le même', { stage: 'frozen', differs: [] }, 'met'],
  ['rouvert', { stage: 'collecting', differs: [] }, 'unmet'],
  ['arrêté de nouveau, plus grand', { stage: 'frozen', differs: ['estimate', 'buyers'] }, 'unmet'],
  ['abandonné', { stage: 'abandoned', differs: [] }, 'unmet'],
]

describe.each<['draft' | 'validated', ConsultationAct]>([
  ['draft', { type: 'validate' }],
  ['validated', notice()],
])('R2.01, S5.1 : à %s, le besoin est celui de la procédure', (stage, act) => {
  test.each(STANDINGS)('%s', (_name, need, outcome) => {
    const decision = decide(at(stage), act, { facts: { need } })
    const found = decision.findings.find(({ rule }) => rule === 'needKept')
    expect(found).toMatchObject({ outcome, facts: { stage: need.stage, differs: need.differs } })
    expect(found?.basis.map(({ source, article }) => `${source} ${article}`).slice(0, 2)).toEqual([
      'CCP L2111-1',
      'CCP R2121-1',
    ])
    expect(found?.basis[2]?.source).toBe('convention')
    expect(decision.verdict).toBe(outcome === 'met' ? 'granted' : 'refused')
  })
})
