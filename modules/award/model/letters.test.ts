import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award } from './award-state.ts'

const rule = decisionTable<Award, AwardAct, T.Given>(T.decide)
const { letter, sendLetters, SECOND, IRREGULAR } = T

describe('les lettres : R2.60 à R2.64, S3.10', () => {
  const one = (over: Parameters<typeof letter>[1]) => sendLetters([letter(SECOND, over)])
  rule(
    'lettersToRejected',
    ['CCP R2181-1', 'convention 3'],
    [
      ['aux évincés', T.proven(), sendLetters(), 'met'],
      ['au titulaire', T.proven(), sendLetters([letter(T.FIRST)]), 'unmet'],
      ['deux au même', T.proven(), sendLetters([letter(SECOND), letter(SECOND)]), 'unmet'],
      ['à personne', T.proven(), sendLetters([]), 'unmet'],
    ],
  )
  rule(
    'letterComplete',
    ['CCP R2181-3', 'convention 3'],
    [
      ['tout y est', T.proven(), one({}), 'met'],
      ['sans motif', T.proven(), one({ reasons: '' }), 'unmet'],
      ['sans attributaire', T.proven(), one({ winner: '' }), 'unmet'],
      ['un autre attributaire', T.proven(), one({ winner: 'Coopérative Exemple' }), 'unmet'],
      ['sans motif du choix', T.proven(), one({ choice: ' ' }), 'unmet'],
      ['sans date de signature', T.proven(), one({ signableFrom: null }), 'unmet'],
    ],
  )
  rule(
    'signableDayRight',
    ['CCP R2181-3', 'CCP R2182-1'],
    [
      ['le jour calculé', T.proven(), one({ signableFrom: '2026-12-05' }), 'met'],
      ['la veille', T.proven(), one({ signableFrom: '2026-12-04' }), 'unmet'],
      ['sur papier', T.proven(), one({ medium: 'paper', signableFrom: '2026-12-09' }), 'unmet'],
    ],
  )
  rule(
    'letterHourTold',
    ['CCP R2182-1'],
    [
      ['maintenant', T.proven(), one({}), 'met'],
      ['hier, sur papier', T.proven(), one({ medium: 'paper', sent: { date: '2026-11-22', time: '10:00' } }), 'met'],
      ['à venir', T.proven(), one({ sent: { date: '2026-11-24', time: '10:00' } }), 'unmet'],
      ['avant la décision', T.proven(), one({ sent: { date: '2026-11-15', time: '10:00' } }), 'unmet'],
      ['illisible', T.proven(), one({ sent: { date: '2026-11-22', time: '25:00' } }), 'unmet'],
    ],
  )
  rule(
    'secretsWithheld',
    ['CCP L2132-1'],
    [
      ['une personne le dit', T.proven(), sendLetters(), 'met'],
      ['nul ne l’a dit', T.proven(), { ...sendLetters(), appraisals: {} }, 'to-appraise'],
    ],
  )
  test('une lettre à laquelle manque une mention en nomme le destinataire et ce qui manque', () => {
    const refused = T.decide(T.proven(), sendLetters([letter(SECOND), letter(IRREGULAR, { reasons: '', choice: '' })]))
    expect(refused.verdict).toBe('refused')
    expect(findingOf(refused.findings, 'letterComplete').facts.lacking).toEqual([
      { name: 'Atelier Exemple', missing: ['reasons', 'choice'] },
    ])
  })
  test('tous sont informés une fois que la dernière lettre est partie ; une lettre revenue les remet en attente', () => {
    const half = T.done(T.proven(), sendLetters([letter(SECOND)]))
    expect(half.status).toBe('proven')
    const all = T.done(half, sendLetters([letter(IRREGULAR)]), { on: '2026-11-25' })
    expect(all.status).toBe('told')
    const back = { what: 'bounced', at: { date: '2026-11-26', time: '08:00' }, reason: 'adresse inconnue' } as const
    const bounced = T.done(all, T.traceLetter(back), { on: '2026-11-26' })
    expect(bounced.status).toBe('proven')
    expect(T.done(bounced, sendLetters([letter(SECOND)]), { on: '2026-11-27' }).status).toBe('told')
  })
  rule(
    'letterTraced',
    ['CCP R2182-1', 'CCP R2181-1'],
    [
      ['lue', T.told(), T.traceLetter(), 'met', { on: '2026-11-24' }],
      ['lue avant d’être partie', T.told(), T.traceLetter({ at: { date: '2026-11-22', time: '09:00' } }), 'unmet'],
      ['jamais partie', T.proven(), T.traceLetter(), 'unmet', { on: '2026-11-24' }],
      ['revenue sans dire pourquoi', T.told(), T.traceLetter({ what: 'bounced' }), 'unmet', { on: '2026-11-24' }],
    ],
  )
  test('chaque lettre porte quand elle fut à disposition, et quand elle fut lue', () => {
    const open = T.openLetter(SECOND, '2026-11-23T11:00:00.000Z')
    const read = T.done(T.told(), open, { on: '2026-11-24 09:00', actor: T.candidate(SECOND) })
    const letters = read.status === 'none' ? [] : read.letters
    expect(letters.map(({ to, availableAt, readAt }) => [to, availableAt, readAt])).toEqual([
      [SECOND, '2026-11-23T11:00:00.000Z', '2026-11-24T08:00:00.000Z'],
      [IRREGULAR, '2026-11-23T11:00:00.000Z', null],
    ])
  })
})

describe('les demandes : R2.61, R2.63', () => {
  const asks = (from: string): AwardAct => ({ type: 'recordAsking', from, receivedOn: '2026-11-23' })
  rule(
    'askingEntitled',
    ['CCP R2181-4', 'CCP R2181-2'],
    [
      ['offre régulière', T.told(), asks(SECOND), 'met'],
      ['offre irrégulière', T.told(), asks(IRREGULAR), 'to-appraise'],
      ['le titulaire', T.told(), asks(T.FIRST), 'unmet'],
    ],
  )
  const asked = T.done(T.told(), asks(SECOND))
  const answers = (answeredOn: string): AwardAct => ({
    type: 'answerAsking',
    from: SECOND,
    answeredOn,
    ...{ text: '', document: T.sha('9'), appraisals: T.ANSWER_READ },
  })
  rule(
    'askingPending',
    ['CCP R2181-4', 'CCP R2181-2'],
    [
      ['le quinzième jour', asked, answers('2026-12-08'), 'met', { on: '2026-12-08' }],
      ['sans demande', T.told(), answers('2026-12-08'), 'unmet', { on: '2026-12-08' }],
      ['avant la demande', asked, answers('2026-11-22'), 'unmet', { on: '2026-12-08' }],
    ],
  )
  test('la réponse est due le quinzième jour ; une réponse tardive s’inscrit comme telle', () => {
    expect(asked.status !== 'none' && asked.askings).toMatchObject([{ due: '2026-12-08', answer: null }])
    const late = T.decide(asked, answers('2026-12-09'), { on: '2026-12-09' })
    expect(late.verdict).toBe('granted')
    expect(findingOf(late.findings, 'askingPending').facts.late).toBe(true)
  })
})

describe('le délai d’attente : R2.65, R2.66', () => {
  const signs = (signedOn: string) => T.sign({ signedOn })
  const wait = (
    name: string,
    sentOn: string,
    first: string,
    eve: string,
    medium: 'electronic' | 'paper' = 'electronic',
  ) => {
    const state = T.holderSigned(sentOn, {
      medium,
      ...(medium === 'paper' ? { sent: { date: sentOn, time: '10:00' } } : {}),
    })
    rule(
      'standstillOver',
      ['CCP R2182-1'],
      [
        [`${name}, la veille (${eve})`, state, signs(eve), 'unmet', { on: eve }],
        [`${name}, le jour (${first})`, state, signs(first), 'met', { on: first }],
      ],
    )
    rule(
      'signedAfterStandstill',
      ['CCP R2182-1'],
      [
        [`${name}, datée de la veille`, state, signs(eve), 'unmet', { on: first }],
        [`${name}, datée du jour`, state, signs(first), 'met', { on: first }],
      ],
    )
    test(`${name} : la signature passe le ${first}, et non le ${eve}`, () => {
      expect(T.decide(state, signs(eve), { on: eve }).verdict).toBe('refused')
      expect(T.decide(state, signs(eve), { on: first }).verdict).toBe('refused')
      expect(T.decide(state, signs(first), { on: first }).verdict).toBe('granted')
    })
  }
  wait('T4', '2026-11-23', '2026-12-05', '2026-12-04')
  wait('T5', '2026-11-25', '2026-12-08', '2026-12-07')
  wait('T6', '2026-12-14', '2026-12-29', '2026-12-28')
  wait('T7', '2026-11-23', '2026-12-10', '2026-12-09', 'paper')

  test('seize jours pour tous dès qu’une lettre est sur papier, comptés de la dernière', () => {
    const mixed = sendLetters([
      letter(SECOND, { medium: 'paper', sent: { date: '2026-11-20', time: '10:00' } }),
      letter(IRREGULAR),
    ])
    const state = T.done(T.done(T.proven(), mixed), T.signAsHolder({ signedOn: '2026-11-23' }))
    expect(findingOf(T.decide(state, T.sign(), { on: '2026-12-07' }).findings, 'standstillOver').facts).toMatchObject({
      ...{ sentOn: '2026-11-23', days: 16, from: '2026-12-10' },
    })
  })
  test('une lettre renvoyée plus tard fait repartir le délai', () => {
    const again = T.done(T.holderSigned(), sendLetters([letter(SECOND)]), { on: '2026-12-01' })
    expect(again.status).toBe('holder-signed')
    const refused = T.decide(again, T.sign(), { on: '2026-12-07' })
    expect(findingOf(refused.findings, 'standstillOver')).toMatchObject({
      outcome: 'unmet',
      facts: { from: '2026-12-15' },
    })
  })
  const bounce = { what: 'bounced', at: { date: '2026-11-26', time: '08:00' }, reason: 'adresse inconnue' } as const
  rule(
    'candidatesTold',
    ['CCP R2181-1', 'CCP R2182-1'],
    [
      ['tous', T.holderSigned(), T.sign(), 'met', { on: '2026-12-07' }],
      [
        'une lettre est revenue',
        T.done(T.holderSigned(), T.traceLetter(bounce), { on: '2026-11-26' }),
        T.sign(),
        'unmet',
        { on: '2026-12-07' },
      ],
      [
        'aucune n’est partie',
        T.done(T.proven(), T.signAsHolder({ signedOn: '2026-11-18' })),
        T.sign(),
        'unmet',
        { on: '2026-12-07' },
      ],
    ],
  )

  const [first] = T.candidates
  const alone = (() => {
    const facts = { operators: T.operators.slice(0, 1), committee: null, analysis: null }
    const fromMinutes = { decisionAsVoted: { accepted: true, reason: 'Le procès-verbal le porte.' } }
    const decided = T.decided({ candidates: first ? [first] : [], appraisals: fromMinutes }, { facts })
    const proven = T.done(T.done(decided, T.askProofs(), { on: '2026-11-16' }), T.recordProofs(), { on: '2026-11-18' })
    return T.done(proven, T.signAsHolder({ signedOn: '2026-11-18' }), { on: '2026-11-18' })
  })()
  rule(
    'singleOperator',
    ['CCP R2182-2'],
    [
      ['seul à participer', alone, T.sign({ signedOn: '2026-11-19' }), 'to-appraise', { on: '2026-11-19' }],
      ['plusieurs', T.holderSigned(), T.sign(), 'not-applicable', { on: '2026-12-07' }],
    ],
  )
  test('un seul opérateur : l’article est à confirmer, la signature attend un motif et rien d’autre', () => {
    const act = T.sign({ signedOn: '2026-11-19' })
    expect(T.decide(alone, act, { on: '2026-11-19' }).verdict).toBe('awaiting-judgement')
    const appraisals = { singleOperator: { accepted: true, reason: 'Une seule offre est venue.' } }
    expect(T.decide(alone, { ...act, appraisals }, { on: '2026-11-19' }).verdict).toBe('granted')
  })
  test('en procédure adaptée rien n’attend : ni lettre ni délai', () => {
    const facts = { consultation: T.consultation({ type: 'adapted', estimate: 9_000_000, maximum: null }) }
    const decided = T.decided({ by: 'executive' }, { facts })
    const proven = T.done(T.done(decided, T.askProofs(), { on: '2026-11-16' }), T.recordProofs(), { on: '2026-11-18' })
    const signed = T.done(
      T.done(proven, T.signAsHolder({ signedOn: '2026-11-18' })),
      T.sign({ signedOn: '2026-11-23' }),
      { facts },
    )
    expect(signed.status).toBe('signed')
  })
})

describe('un autre attributaire : R2.42, R2.62', () => {
  test('chacun est à informer de nouveau, et le délai repart de ces lettres', () => {
    const passGrounded = { accepted: true, reason: 'Les attestations sont fausses.' }
    const pass = T.passToNext({ ground: 'proofs-refused', reason: 'attestations fausses' })
    const passed = T.done(T.told(), { ...pass, appraisals: { ...pass.appraisals, passGrounded } }, { on: '2026-11-24' })
    const asked = T.done(passed, T.askProofs('2026-11-30'), { on: '2026-11-24' })
    const proven = T.done(asked, T.recordProofs({ producedOn: '2026-11-26' }), { on: '2026-11-26' })
    const holder = T.done(proven, T.signAsHolder({ signedOn: '2026-11-26' }), { on: '2026-11-26' })
    expect(findingOf(T.decide(holder, T.sign(), { on: '2026-12-07' }).findings, 'candidatesTold')).toMatchObject({
      ...{ outcome: 'unmet', facts: { untold: ['Numérique Exemple', 'Atelier Exemple'] } },
    })
    const again = [T.FIRST, IRREGULAR].map((to) => letter(to, { winner: 'Coopérative Exemple' }))
    const told = T.done(holder, sendLetters(again), { on: '2026-11-27' })
    expect(findingOf(T.decide(told, T.sign(), { on: '2026-12-07' }).findings, 'standstillOver')).toMatchObject({
      ...{ outcome: 'unmet', facts: { from: '2026-12-09' } },
    })
  })
})

describe('l’abandon : R2.59', () => {
  rule(
    'givenUpForReasons',
    ['convention 3', 'CCP R2185-1', 'CCP R2185-2'],
    [
      ['avec ses motifs, titulaire ayant signé', T.holderSigned(), T.abandon, 'met'],
      ['sans motif', T.decided(), { type: 'abandon', reason: ' ' }, 'unmet'],
    ],
  )
  test('une fois le marché signé, il n’y a plus d’abandon', () => {
    expect(findingOf(T.decide(T.signed(), T.abandon).findings, 'stage').outcome).toBe('unmet')
  })
  const abandoned = T.done(T.told(), T.abandon)
  const tells = (to: readonly string[]): AwardAct => ({ type: 'tellAbandonment', to, medium: 'electronic', sent: null })
  const some = T.done(abandoned, tells([T.FIRST]))
  rule(
    'abandonmentToldOnce',
    ['convention 3', 'CCP R2185-2', 'CCP R2185-1'],
    [
      ['à tous, titulaire pressenti compris', abandoned, tells([T.FIRST, SECOND, IRREGULAR]), 'met'],
      ['deux fois au même', some, tells([T.FIRST]), 'unmet'],
      ['à un inconnu', abandoned, tells(['x']), 'unmet'],
      ['à personne', abandoned, tells([]), 'unmet'],
    ],
  )
})
