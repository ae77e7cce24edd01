import { expect, test } from 'vitest'
import type { ClauseArticles } from '#kernel/citation.ts'
import type { Block } from '#platform/documents/model.ts'
import type { Convention } from '../model/state.ts'
import { drafted } from '../testing/case.ts'
import { conventionDocument } from './documents.ts'

const headingOf = (block: Block): string[] => {
  if (block.kind === 'article') return [`${block.number} ${block.title}`]
  return block.kind === 'heading' ? [block.text] : []
}

function headings(articles?: ClauseArticles): readonly string[] {
  const state: Convention = drafted()
  if (state.status === 'none') throw new Error('the case has a convention')
  const { blocks } = conventionDocument({ ...state, articles: articles ?? state.articles }, [], '2026-12-01')
  return blocks.flatMap(headingOf).slice(1)
}

test('the document has the article numbers of the convention, which the refusals cite', () => {
  expect(headings()).toEqual([
    '1 Objet',
    '2 Prise d’effet et durée',
    '3 Coordonnateur',
    '4 Commission d’appel d’offres',
    '5 Exécution',
    '7 Adhésion',
    '8 Retrait',
    '9 Frais',
    '10 Dissolution',
    '11 Litiges et exemplaires',
  ])
})

test('the articles follow the order of the convention; a clause whose article is not known has no number', () => {
  const articles: ClauseArticles = {
    object: { article: 'I' },
    withdrawal: { article: 'IX' },
    costs: { article: 'V' },
    disputes: { article: 'IV' },
  }
  expect(headings(articles).slice(0, 5)).toEqual(['I Objet', 'IV Litiges', 'V Frais', 'IX Retrait', 'Prise d’effet'])
})

test('without any known article the clauses are counted', () => {
  expect(headings({})).toContain('8 Retrait')
})
