import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Examination, ExaminationAct } from './examination-state.ts'

const rule = decisionTable<Examination, ExaminationAct, T.Given>(T.decide)
const { begunBy, none, review, reading } = T
const OTHER = 'cd'.repeat(32)

describe('R2.43 : les candidatures d’une consultation s’examinent une fois, sur la liste que le dossier demande', () => {
  rule(
    'examinedOnce',
    ['policy candidatures'],
    [
      ['une consultation publiée', none, T.begin(), 'met'],
      ['inconnue', none, T.begin(), 'unmet', { facts: { consultation: null } }],
      ['déjà examinée', none, T.begin(), 'unmet', { facts: { examinedElsewhere: true } }],
    ],
  )
  const [first] = T.PIECES
  if (first === undefined) throw new Error('the list is empty')
  rule(
    'pieceDemanded',
    ['CCP R2144-1', 'policy candidatures'],
    [
      ['chaque pièce citée au dossier', none, T.begin(), 'met'],
      ['aucune pièce', none, T.begin({ pieces: [] }), 'unmet'],
      [
        'un document étranger au dossier',
        none,
        T.begin({ pieces: [{ ...first, demandedIn: { document: OTHER, page: 1 } }] }),
        'unmet',
      ],
      ['deux fois la même', none, T.begin({ pieces: [first, first] }), 'unmet'],
      ['revue de même', begunBy([]), { type: 'revise', pieces: [] }, 'unmet'],
    ],
  )
  const published = T.PIECES.map(({ key, title, declarable }) => ({ key, title, declarable }))
  const asPublished = published.map((piece) => ({ ...piece, demandedIn: { section: 'selection' } as const }))
  const { consultation } = T.facts()
  const withList = {
    facts: { consultation: consultation === null ? null : { ...consultation, pieces: published } },
  }
  rule(
    'listAsPublished',
    ['CCP R2144-1', 'policy candidatures'],
    [
      ['le dossier ne publie pas de liste', none, T.begin(), 'not-applicable'],
      ['la liste publiée', none, T.begin({ pieces: asPublished }), 'met', withList],
      ['une pièce de moins', none, T.begin({ pieces: asPublished.slice(1) }), 'unmet', withList],
      ['une pièce de plus', none, T.begin({ pieces: [...asPublished, { ...first, key: 'autre' }] }), 'unmet', withList],
      [
        'un autre titre',
        none,
        T.begin({ pieces: asPublished.map((piece) => ({ ...piece, title: `${piece.title}, et plus` })) }),
        'unmet',
        withList,
      ],
      [
        'un document unique qui n’était pas admis',
        none,
        T.begin({ pieces: asPublished.map((piece) => ({ ...piece, declarable: !piece.declarable })) }),
        'unmet',
        withList,
      ],
      [
        'citée ailleurs que dans la liste',
        none,
        T.begin({ pieces: asPublished.map((piece) => ({ ...piece, demandedIn: { document: T.RULES, page: 1 } })) }),
        'unmet',
        withList,
      ],
      ['revue autrement', begunBy([]), { type: 'revise', pieces: asPublished.slice(1) }, 'unmet', withList],
    ],
  )
  rule(
    'listKept',
    ['policy candidatures', 'CCP R2144-1'],
    [
      ['aucune candidature lue', begunBy([]), { type: 'revise', pieces: T.PIECES }, 'met'],
      ['une candidature lue', begunBy([review('a')]), { type: 'revise', pieces: T.PIECES }, 'unmet'],
    ],
  )
})

describe('R2.40 : chaque constat cite sa page, pour le bon candidat', () => {
  const begun = begunBy([])
  rule(
    'applicationOpen',
    ['CCP annexe 8 art. 2, I, 4°', 'policy candidatures'],
    [
      ['ouverte', begun, review('a'), 'met'],
      ['encore scellée', begun, review('a'), 'unmet', { facts: { applicants: [T.applicant('a', { opened: false })] } }],
      ['un compte inconnu', begun, review('z'), 'unmet'],
    ],
  )
  rule(
    'everyPieceRead',
    ['CCP R2144-1', 'policy candidatures'],
    [
      ['toutes', begun, review('a'), 'met'],
      ['une oubliée', begun, { ...review('a'), readings: T.readings().slice(1) }, 'unmet'],
      ['une deux fois', begun, { ...review('a'), readings: [...T.readings(), reading('turnover')] }, 'unmet'],
      ['une hors de la liste', begun, { ...review('a'), readings: [...T.readings(), reading('casier')] }, 'unmet'],
    ],
  )
  const with_ = (piece: ReturnType<typeof reading>) => ({
    ...review('a'),
    readings: [...T.readings().filter((each) => each.piece !== piece.piece), piece],
  })
  rule(
    'readingCited',
    ['policy candidatures'],
    [
      ['fichier et page', begun, review('a'), 'met'],
      ['absente, sans citation', begun, review('a', 'missing'), 'met'],
      ['fournie, sans citation', begun, with_(reading('turnover', 'present', { cited: null })), 'unmet'],
      [
        'absente, avec une citation',
        begun,
        with_(reading('turnover', 'missing', { cited: { from: 'elsewhere', where: 'Infogreffe' } })),
        'unmet',
      ],
      ['déjà détenue (R2143-14)', begun, review('a', 'held'), 'met'],
      ['déjà détenue, sans dire où', begun, with_(reading('turnover', 'held', { cited: null })), 'unmet'],
      ['le fichier d’un autre', begun, review('a'), 'unmet', { facts: { uncited: ['turnover'] } }],
    ],
  )
  rule(
    'lackTold',
    ['CCP R2144-2', 'CCP R2144-6'],
    [
      ['incomplète, en mots', begun, review('a', 'incomplete'), 'met'],
      ['incomplète, sans un mot', begun, with_(reading('turnover', 'incomplete', { note: ' ' })), 'unmet'],
      ['obscure, sans un mot', begun, with_(reading('turnover', 'unclear', { note: '' })), 'unmet'],
      ['absente : rien à dire', begun, review('a', 'missing'), 'met'],
    ],
  )
  rule(
    'declarationAccepted',
    ['CCP R2143-4'],
    [
      ['le DUME pour une déclaration', begun, review('a', 'declared'), 'met'],
      ['le DUME pour des références', begun, review('a', 'present', 'present', 'declared'), 'to-appraise'],
      ['aucun DUME', begun, review('a'), 'not-applicable'],
    ],
  )
  test('le DUME est accepté sans obstacle : la règle à confirmer attend une personne, elle ne refuse pas', () => {
    const decision = T.decide(begun, review('a', 'present', 'present', 'declared'))
    expect(decision.verdict).toBe('awaiting-judgement')
    expect(findingOf(decision.findings, 'declarationAccepted').facts.other).toEqual(['Références'])
  })
})
