import { describe, expect, test } from 'vitest'
import type { Reader } from '#kernel/reader.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Scoring, ScoringAct, ScoringFacts } from './scoring-state.ts'
import { evaluationSecrecy, scoringGuests, scoringSecrecy } from './secrecy.ts'

const rule = decisionTable<Scoring, ScoringAct, T.Given<ScoringFacts>>(T.decideScoring)
const none: Scoring = { status: 'none' }
const undertaken = T.scored([T.scoringBegin])
const full = T.scored([T.scoringBegin, T.scoreAll])
const score = (...scores: ReturnType<typeof T.score>[]): ScoringAct => ({ type: 'score', scores })
const evaluationSeen = T.scoringFacts().evaluation
if (evaluationSeen === null) throw new Error()

describe('S3.7 : chacun note seul, et signe d’abord', () => {
  rule(
    'evaluatorAppointed',
    ['convention 3', 'policy analyse des offres'],
    [
      ['nommé', none, T.scoringBegin, 'met'],
      ['un autre', none, T.scoringBegin, 'unmet', { actor: T.nord }],
      ['une analyse inconnue', none, T.scoringBegin, 'unmet', { facts: { evaluation: null } }],
    ],
  )
  rule(
    'oneSheetAPerson',
    ['policy analyse des offres'],
    [
      ['la première feuille', none, T.scoringBegin, 'met', { facts: { others: [T.sheet(T.nord, 'closed')] } }],
      ['une seconde', none, T.scoringBegin, 'unmet', { facts: { others: [T.sheet(T.somme, 'closed')] } }],
    ],
  )
  rule(
    'undertakingOfEvaluators',
    ['convention 5', 'policy analyse des offres'],
    [['la version du jour', none, T.scoringBegin, 'met']],
  )
  rule(
    'scoringUnderway',
    ['convention 3', 'policy analyse des offres'],
    [
      ['en cours', undertaken, score(T.score('a', 'C3', 700)), 'met'],
      [
        'conclue',
        undertaken,
        score(T.score('a', 'C3', 700)),
        'unmet',
        { facts: { evaluation: { ...evaluationSeen, status: 'concluded' } } },
      ],
      [
        'plus nommé',
        undertaken,
        score(T.score('a', 'C3', 700)),
        'unmet',
        { facts: { evaluation: { ...evaluationSeen, evaluators: [] } } },
      ],
    ],
  )

  test('un intérêt déclaré ferme la feuille', () => {
    const interests = [{ person: T.personOf(T.somme), procedure: 'procedure', declaredOn: '2027-04-01' }]
    const { findings } = T.decideScoring(undertaken, score(T.score('a', 'C3', 700)), { facts: { interests } })
    expect(findingOf(findings, 'interestFree').outcome).toBe('unmet')
  })

  test('la feuille d’un autre n’est pas la sienne', () => {
    const { findings } = T.decideScoring(undertaken, score(T.score('a', 'C3', 700)), { actor: T.region })
    expect(findingOf(findings, 'competence').outcome).toBe('unmet')
  })
})

describe('R2.53, R2.54 : une note est sur son barème, motivée, et renvoie à une page', () => {
  rule(
    'scoresOnScale',
    ['CCP R2152-11'],
    [
      ['sept sur dix', undertaken, score(T.score('a', 'C3', 700)), 'met'],
      ['dix et un demi', undertaken, score(T.score('a', 'C3', 1_050)), 'unmet'],
      ['entre deux pas', undertaken, score(T.score('a', 'C3', 725)), 'unmet'],
      ['au-dessous de zéro', undertaken, score(T.score('a', 'C3', -50)), 'unmet'],
    ],
  )
  test('une note hors barème est nommée là où elle se tient', () => {
    const { findings } = T.decideScoring(undertaken, score(T.score('a', 'C3', 700), T.score('b', 'C3', 1_050)))
    expect(findingOf(findings, 'scoresOnScale').facts.off).toEqual([
      { tender: 'b', criterion: 'C3', points: 1_050, top: 1_000, step: 50 },
    ])
  })
  rule(
    'scoresCited',
    ['CCP R2152-6', 'policy analyse des offres'],
    [
      ['une page de cette offre', undertaken, score(T.score('a', 'C3', 700)), 'met'],
      ['aucune page', undertaken, score(T.score('a', 'C3', 700, { cited: [] })), 'unmet'],
      [
        'une page d’une autre offre',
        undertaken,
        score(T.score('b', 'C3', 700)),
        'unmet',
        { facts: { files: [{ deposit: 'a', envelope: 1, file: 0, sha256: T.SHA }] } },
      ],
      [
        'une pièce qui n’est sortie d’aucun pli',
        undertaken,
        score(T.score('a', 'C3', 700)),
        'unmet',
        { facts: { files: [] } },
      ],
      ['sans un mot', undertaken, score(T.score('a', 'C3', 700, { comment: ' ' })), 'unmet'],
    ],
  )
  rule(
    'criterionScored',
    ['CCP R2152-6', 'CCP R2152-11'],
    [
      ['une note de prix, saisie', undertaken, score(T.score('a', 'C1', 700)), 'unmet'],
      [
        'une offre qui n’est plus en lice',
        undertaken,
        score(T.score('a', 'C3', 700)),
        'unmet',
        { facts: { evaluation: { ...evaluationSeen, tenders: ['b'] } } },
      ],
      ['un critère que des personnes notent', undertaken, score(T.score('a', 'C2.1', 700)), 'met'],
    ],
  )
  rule(
    'sheetWhole',
    ['CCP R2152-6', 'policy analyse des offres'],
    [
      ['tout est noté', full, { type: 'close' }, 'met'],
      ['il manque une note', T.scored([T.scoringBegin, score(T.score('a', 'C3', 700))]), { type: 'close' }, 'unmet'],
      [
        'une offre écartée depuis ne manque à personne',
        full,
        { type: 'close' },
        'met',
        { facts: { evaluation: { ...evaluationSeen, tenders: ['a'] } } },
      ],
    ],
  )
})

describe('nul ne lit les notes d’un autre avant que tous aient clos les leurs', () => {
  const closed = T.scored([T.scoringBegin, T.scoreAll, { type: 'close' }])
  const disclosed = T.scored([T.scoringBegin, T.scoreAll, { type: 'close' }, { type: 'disclose' }])
  const ended = T.scored([
    T.scoringBegin,
    T.scoreAll,
    { type: 'close' },
    { type: 'disclose' },
    { type: 'end', reason: 'intérêt' },
  ])
  const reader = (person: string, over: Partial<Reader> = {}): Reader => ({
    ...{ person, body: 'nord', coordinates: false, member: true, cutFrom: [], seats: [], guest: false },
    ...over,
  })
  const [own, chair, colleague, member] = [
    reader(T.personOf(T.somme)),
    reader('chair', { coordinates: true }),
    reader('colleague'),
    reader('member'),
  ]
  const shared = { ...disclosed, readers: [T.personOf(T.somme), 'colleague'] } as Scoring
  const reads = (state: Scoring) =>
    [own, chair, colleague, member].map((each) => scoringSecrecy.mayRead(state, each, 'sheet'))

  test('son auteur, puis les évaluateurs et le coordonnateur ; jamais les autres membres', () => {
    expect(reads(undertaken)).toEqual([true, false, false, false])
    expect(reads(closed)).toEqual([true, false, false, false])
    expect(reads(shared)).toEqual([true, true, true, false])
    expect(reads(ended)).toEqual([true, false, false, false])
    expect(scoringSecrecy.open).not.toContain('scores')
    expect(scoringGuests(closed, reader('colleague', { guest: true }), 'sheet')).toBe(false)
  })

  test('le dossier d’analyse est au coordonnateur et à ceux qui notent', () => {
    const state = T.begun([T.appoint()])
    expect([own, chair, colleague, member].map((each) => evaluationSecrecy.mayRead(state, each, 'case'))).toEqual([
      ...[true, true, false, false],
    ])
    expect(evaluationSecrecy.open).not.toContain('tenders')
    expect(evaluationSecrecy.files?.(state, own)).toBe(false)
  })

  test('une feuille close ne change plus', () => {
    expect(T.decideScoring(closed, T.scoreAll).verdict).toBe('refused')
    expect(T.decideScoring(disclosed, T.scoreAll).verdict).toBe('refused')
  })
})
