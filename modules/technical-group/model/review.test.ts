import { describe, expect, test } from 'vitest'
import { compareWords } from '#kernel/compare-words.ts'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { clausesOf } from './clause-text.ts'
import { compareVersions } from './compare.ts'
import { review } from './review.ts'
import { latestOf, type Review, type ReviewAct, type ReviewFacts } from './review-state.ts'

const rule = decisionTable<Review, ReviewAct, T.Given<ReviewFacts>>(T.decideReview)
const { clauses, deposit, noReview, reviewed } = T
const close: ReviewAct = { type: 'close' }
const OTHER = 'd'.repeat(64)
const revise = (over = {}): ReviewAct => ({ type: 'revise', file: OTHER, clauses, note: 'la clause 2 change', ...over })

describe('S6.3 : les documents en relecture', () => {
  rule(
    'reviewForAProcedure',
    ['convention 6'],
    [
      ['une procédure menée', noReview, deposit(), 'met'],
      ['une procédure abandonnée', noReview, deposit(), 'unmet', { facts: { subject: T.gone } }],
    ],
  )
  rule(
    'themeStated',
    ['convention 6', 'policy A29'],
    [
      ['un thème', noReview, deposit(), 'met'],
      ['sans thème', noReview, deposit({ theme: ' ' }), 'unmet'],
      ['sans titre', noReview, deposit({ title: '' }), 'unmet'],
    ],
  )
  rule(
    'clausesNumbered',
    ['convention 6', 'policy groupe-technique'],
    [
      ['deux clauses', noReview, deposit(), 'met'],
      ['aucune', noReview, deposit({ clauses: [] }), 'unmet'],
      ['deux fois le même numéro', reviewed, revise({ clauses: [...clauses, ...clauses] }), 'unmet'],
    ],
  )
  rule(
    'changeTold',
    ['convention 6', 'policy groupe-technique'],
    [
      ['dit', reviewed, revise(), 'met'],
      ['tu', reviewed, revise({ note: ' ' }), 'unmet'],
      ['le même fichier', reviewed, revise({ file: T.FILE }), 'unmet'],
    ],
  )
  rule(
    'remarksAnswered',
    ['convention 6', 'policy groupe-technique'],
    [
      ['toutes', reviewed, close, 'met'],
      ['une attend', reviewed, close, 'to-appraise', { facts: { unanswered: 1 } }],
    ],
  )
  rule(
    'authorityAssociated',
    ['convention 6', 'policy A29'],
    [
      ['une académie est associée', reviewed, close, 'met'],
      ['aucune', reviewed, close, 'to-appraise', { facts: { associated: false } }],
    ],
  )

  test('versions follow each other, and the latest is reviewed', () => {
    const events = [
      { ...deposit(), type: 'DocumentDeposited', on: T.TODAY },
      { type: 'DocumentRevised', file: OTHER, clauses, note: 'la clause 2 change', on: T.TODAY },
      { type: 'ReviewClosed', on: T.TODAY },
    ] as unknown as Parameters<typeof review.replay>[0] extends Iterable<infer E> ? E[] : never
    const state = review.replay(events)
    expect(state).toMatchObject({ status: 'closed', closedOn: T.TODAY })
    if (state.status !== 'none') expect(latestOf(state)).toMatchObject({ number: 2, file: OTHER })
    expect(review.replay(events.slice(1))).toEqual(noReview)
  })
})

const TEXT = `Préambule du cahier

Article 1 – Objet
Le marché porte sur un espace numérique.
Il est conclu pour :
1. les lycées ;
2. les collèges.

Article 2 – Service
2.1 Disponibilité
Le service est disponible
12 mois sur 12.
2.2. Le titulaire garantit un taux de 99,5 % pendant les heures de cours.

Annexe A : Établissements
La liste est jointe.
`

describe('the clauses of a document', () => {
  test('are found by the numbers that the text prints; lists and quantities are no clauses', () => {
    expect(clausesOf(TEXT).map(({ number, title }) => [number, title])).toEqual([
      ['0', ''],
      ['1', 'Objet'],
      ['2', 'Service'],
      ['2.1', 'Disponibilité'],
      ['2.2', ''],
      ['Annexe A', 'Établissements'],
    ])
    const texts = new Map(clausesOf(TEXT).map(({ number, text }) => [number, text]))
    expect(texts.get('1')).toContain('1. les lycées')
    expect(texts.get('2.1')).toBe('Le service est disponible\n12 mois sur 12.')
    expect(texts.get('2.2')).toContain('99,5 %')
  })

  test('a title that begins as a unit does is a title', () => {
    const numbers = clausesOf('Article 1 – Hébergement\nEn Europe.\n\nArticle 2 – Année scolaire\nDix mois.')
    expect(numbers.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'Hébergement'],
      ['2', 'Année scolaire'],
    ])
  })

  test('are paragraphs where nothing is numbered', () => {
    expect(clausesOf('Un.\n\nDeux,\net la suite.\f')).toEqual([
      { number: '§ 1', title: '', text: 'Un.' },
      { number: '§ 2', title: '', text: 'Deux,\net la suite.' },
    ])
  })

  test('are compared from version to version', () => {
    const [first] = reviewed.versions
    const later = {
      ...first,
      number: 2,
      clauses: [
        { number: '1', title: 'Objet', digest: 'a'.repeat(32) },
        { number: '3', title: 'Hébergement', digest: 'e'.repeat(32) },
      ],
    }
    expect(compareVersions(first, later).map(({ number, change }) => [number, change])).toEqual([
      ['1', 'same'],
      ['3', 'added'],
      ['2', 'removed'],
    ])
    const changed = { ...later, clauses: [{ number: '2', title: 'Disponibilité', digest: 'f'.repeat(32) }] }
    expect(compareVersions(first, changed)[0]?.change).toBe('changed')
    expect(compareVersions(null, first).every(({ change }) => change === 'same')).toBe(true)
  })

  test('and word by word', () => {
    expect(compareWords('un taux de 99 %', 'un taux de 99,5 % mesuré')).toEqual([
      { kind: 'same', text: 'un taux de ' },
      { kind: 'removed', text: '99' },
      { kind: 'added', text: '99,5' },
      { kind: 'same', text: ' %' },
      { kind: 'added', text: ' mesuré' },
    ])
    expect(compareWords('ouverte à toute heure ;', 'fermée de 20 h à 7 h, sauf urgence ;')).toEqual([
      { kind: 'removed', text: 'ouverte ' },
      { kind: 'added', text: 'fermée de 20 h ' },
      { kind: 'same', text: 'à ' },
      { kind: 'removed', text: 'toute heure ' },
      { kind: 'added', text: '7 h, sauf urgence ' },
      { kind: 'same', text: ';' },
    ])
    const long = 'a '.repeat(2500)
    expect(compareWords(long, `${long}b`).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})
