import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award } from './award-state.ts'

const rule = decisionTable<Award, AwardAct, T.Given>(T.decide)
const { SECOND, IRREGULAR } = T

describe('la page du candidat : R2.60 à R2.63', () => {
  const AT = T.instantOn('2026-11-23')
  const [second, irregular] = [T.candidate(SECOND), T.candidate(IRREGULAR)]
  const opens = (to: string, at = AT) => T.openLetter(to, at)
  const opened = T.done(T.told(), opens(SECOND), { on: '2026-11-24 09:30', actor: second })
  const onPaper = T.told('2026-11-23', { medium: 'paper', sent: { date: '2026-11-23', time: '10:00' } })
  rule(
    'letterOfPage',
    ['CCP R2132-7', 'CCP R2181-1'],
    [
      ['la sienne', T.told(), opens(SECOND), 'met', { on: '2026-11-24', actor: second }],
      ['celle d’un autre', T.told(), opens(SECOND), 'unmet', { on: '2026-11-24', actor: irregular }],
      ['déjà ouverte', opened, opens(SECOND), 'unmet', { on: '2026-11-25', actor: second }],
      ['d’une autre heure', T.told(), opens(SECOND, T.instantOn('2026-11-22')), 'unmet', { actor: second }],
      ['partie sur papier', onPaper, opens(SECOND), 'unmet', { actor: second }],
    ],
  )
  test('le registre garde à quel instant la lettre fut lue, et de qui ; le coordonnateur ne l’ouvre pas à sa place', () => {
    const letters = opened.status === 'none' ? [] : opened.letters
    expect(letters.map(({ to, availableAt, readAt }) => [to, availableAt, readAt])).toEqual([
      [SECOND, AT, '2026-11-24T08:30:00.000Z'],
      [IRREGULAR, AT, null],
    ])
    expect(findingOf(T.decide(T.told(), opens(SECOND)).findings, 'competence').outcome).toBe('unmet')
  })
  test('une lettre revenue qui fut lue reste signalée : son destinataire est à informer de nouveau', () => {
    const back = { what: 'bounced', at: { date: '2026-11-24', time: '08:00' }, reason: 'adresse inconnue' } as const
    const bounced = T.done(T.told(), T.traceLetter(back), { on: '2026-11-24' })
    expect(T.done(bounced, opens(SECOND), { on: '2026-11-25', actor: second }).status).toBe('proven')
  })
  const asks = T.askReasons(SECOND, 'Quels avantages ?')
  const asked = T.done(T.told(), asks, { on: '2026-11-24', actor: second })
  rule(
    'askedOnce',
    ['CCP R2181-4', 'CCP R2181-2'],
    [
      ['informé', T.told(), asks, 'met', { actor: second }],
      ['pas encore informé', T.proven(), asks, 'unmet', { actor: second }],
      ['déjà demandé', asked, asks, 'unmet', { on: '2026-11-25', actor: second }],
      ['pour un autre', T.told(), asks, 'unmet', { actor: irregular }],
      ['le titulaire', T.told(), T.askReasons(T.FIRST), 'unmet', { actor: T.candidate(T.FIRST) }],
    ],
  )
  const given = (over: Parameters<typeof T.answerAsking>[0]) => T.answerAsking(over)
  rule(
    'answerSaid',
    ['CCP R2181-4', 'CCP R2181-2'],
    [
      ['en mots', asked, given({}), 'met', { on: '2026-11-25' }],
      ['par un document', asked, given({ text: '', document: T.sha('9') }), 'met', { on: '2026-11-25' }],
      ['rien', asked, given({ text: ' ' }), 'unmet', { on: '2026-11-25' }],
    ],
  )
  rule(
    'answerOfPage',
    ['CCP R2132-7', 'CCP R2181-4'],
    [
      ['le jour même', asked, given({}), 'met', { on: '2026-11-25' }],
      ['datée d’avant', asked, given({}), 'unmet', { on: '2026-11-26' }],
    ],
  )
  rule(
    'answerSecretsWithheld',
    ['CCP L2132-1'],
    [
      ['relue', asked, given({}), 'met', { on: '2026-11-25' }],
      ['nul ne l’a dit', asked, given({ appraisals: {} }), 'to-appraise', { on: '2026-11-25' }],
    ],
  )
  test('la réponse est due le quinzième jour, arrive sur la page, et y est lue', () => {
    const answered = T.done(asked, given({}), { on: '2026-11-25 10:00' })
    const at = T.instantOn('2026-11-25 10:00')
    const read = T.done(answered, T.openLetter(SECOND, at, 'answer'), { on: '2026-11-26 08:00', actor: second })
    expect(read.status !== 'none' && read.askings).toMatchObject([
      {
        ...{ from: SECOND, own: true, receivedOn: '2026-11-24', due: '2026-12-09', text: 'Quels avantages ?' },
        answer: { on: '2026-11-25', availableAt: at, readAt: '2026-11-26T07:00:00.000Z' },
      },
    ])
  })
  test('l’abandon se lit sur la page, de chacun pour lui-même', () => {
    const gone = T.done(T.told(), T.abandon)
    const tells = { type: 'tellAbandonment', to: [T.FIRST, SECOND], medium: 'electronic', sent: null } as const
    const toldOfIt = T.done(gone, tells, { on: '2026-11-24' })
    const at = T.instantOn('2026-11-24')
    const read = T.done(toldOfIt, T.openLetter(T.FIRST, at, 'abandonment'), {
      on: '2026-11-25',
      actor: T.candidate(T.FIRST),
    })
    expect(read.status === 'abandoned' && read.toldOfIt.map(({ to, readAt }) => [to, readAt])).toEqual([
      [T.FIRST, '2026-11-25T11:00:00.000Z'],
      [SECOND, null],
    ])
  })
})

describe('R2.60 : ce qui est sur une page se lit sur cette page', () => {
  const outside = { sent: { date: '2026-11-23', time: '12:00' } } as const
  const bounced = T.traceLetter({ what: 'bounced', reason: 'adresse inconnue' })
  rule(
    'tracedElsewhere',
    ['CCP R2132-7', 'CCP R2181-1'],
    [
      ['partie hors de la plate-forme', T.told('2026-11-23', outside), T.traceLetter(), 'met', { on: '2026-11-24' }],
      ['sur la page du candidat, lue', T.told(), T.traceLetter(), 'unmet', { on: '2026-11-24' }],
      ['à disposition', T.told(), T.traceLetter({ what: 'available' }), 'unmet', { on: '2026-11-24' }],
      ['sur la page, son courriel revenu', T.told(), bounced, 'not-applicable', { on: '2026-11-24' }],
    ],
  )
})
