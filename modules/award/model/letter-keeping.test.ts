import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award } from './award-state.ts'
import { waitingIn } from './letters-left.ts'

const rule = decisionTable<Award, AwardAct, T.Given>(T.decide)
const { letter, sendLetters, FIRST, SECOND } = T

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
  const own = { actor: T.candidate(SECOND) }
  const asked = T.done(kept, T.askReasons(SECOND), own)
  const answered = T.done(asked, T.answerAsking({ answeredOn: '2026-11-23' }))
  const brought = T.done(kept, { type: 'recordAsking', from: SECOND, receivedOn: '2026-11-23' })
  const elsewhere = T.done(brought, T.answerAsking({ answeredOn: '2026-11-23' }), { on: '2026-11-24' })
  const abandoned = T.done(answered, T.abandon)
  const given = T.done(abandoned, { type: 'tellAbandonment', to: [FIRST, SECOND], medium: 'electronic', sent: null })
  const keep = (state: Award) => {
    const letters =
      state.status === 'none' ? [] : waitingIn(state).map(({ kind, to, sentAt }) => ({ kind, to, sentAt }))
    return { type: 'keepLetters', letters: letters.map((each) => ({ ...each, document: T.sha('6') })) } as const
  }
  test('R8.20 : une réponse et une déclaration sans suite sont gardées comme une lettre de rejet, une fois', () => {
    expect(keep(given).letters.map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      `abandonment ${FIRST}`,
      `abandonment ${SECOND}`,
      `answer ${SECOND}`,
    ])
    const all = T.done(given, keep(given), byClock)
    expect(all).toMatchObject({
      ...{ status: 'abandoned', toldOfIt: [{ document: T.sha('6') }, { document: T.sha('6') }] },
      askings: [{ answer: { kept: T.sha('6'), document: null, readAt: null } }],
    })
    expect(T.decide(all, keep(given), byClock).verdict).toBe('refused')
    const opening = T.openLetter(SECOND, T.instantOn('2026-11-23'), 'answer')
    expect(T.done(all, opening, own)).toMatchObject({
      askings: [{ answer: { kept: T.sha('6'), readAt: expect.any(String) } }],
    })
  })
  test('une lettre d’une sorte n’est pas gardée à la place d’une autre, et ce qui a été dit ailleurs n’est pas de nos lettres', () => {
    const wrong = {
      ...keep(answered),
      letters: keep(answered).letters.map((each) => ({ ...each, kind: 'abandonment' as const })),
    }
    expect(T.decide(answered, wrong, byClock).verdict).toBe('refused')
    expect(keep(elsewhere).letters).toEqual([])
  })
})
