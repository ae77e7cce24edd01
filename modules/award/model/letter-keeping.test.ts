import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award } from './award-state.ts'

const rule = decisionTable<Award, AwardAct, T.Given>(T.decide)
const { letter, sendLetters, SECOND } = T

describe('les lettres gardées : R2.62, R8.20, S3.10', () => {
  const byClock = { actor: { kind: 'clock' } } as const
  const kept = T.done(T.told(), T.keepLetters(T.told()), byClock)
  rule(
    'letterKeptOnce',
    ['CCP R2181-1', 'CCP R2184-12'],
    [
      ['parties', T.told(), T.keepLetters(T.told()), 'met', byClock],
      ['une autre à la place de celle qui est gardée', kept, T.keepLetters(kept), 'unmet', byClock],
      ['jamais partie', T.proven(), T.keepLetters(T.told()), 'unmet', byClock],
      [
        'partie à une autre heure',
        T.told(),
        T.keepLetters(T.told(), { sentAt: T.instantOn('2026-11-22') }),
        'unmet',
        byClock,
      ],
      ['aucune', T.told(), T.keepLetters(T.proven()), 'unmet', byClock],
    ],
  )
  test('les octets d’une lettre sont gardés une fois, et ne changent rien à qui est informé ; personne ne les donne à la place du serveur', () => {
    expect('letters' in kept && kept.letters.map(({ document }) => document)).toEqual([T.sha('7'), T.sha('7')])
    expect(kept.status).toBe('told')
    expect(T.decide(T.told(), T.keepLetters(T.told())).verdict).toBe('refused')
    const back = T.traceLetter({
      what: 'bounced',
      at: { date: '2026-11-24', time: '08:00' },
      reason: 'adresse inconnue',
    })
    const again = T.done(T.done(kept, back, { on: '2026-11-24' }), sendLetters([letter(SECOND)]), { on: '2026-11-25' })
    expect('letters' in again && again.letters.map(({ document }) => document ?? null)).toEqual([
      T.sha('7'),
      T.sha('7'),
      null,
    ])
  })
})
