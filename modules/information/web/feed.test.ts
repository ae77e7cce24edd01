import { describe, expect, test } from 'vitest'
import type { ShownInquiry, ShownItem } from '../model/shown.ts'
import { awaiting, type FeedReader, feedOf, filtered } from './feed.ts'
import * as S from './gallery-sample.ts'

const items: readonly ShownItem[] = [S.told, S.read, S.corrected, S.withheld]
const inquiries: readonly ShownInquiry[] = [S.asked, S.keptFromOthers, { status: 'none' }]
const entries = feedOf(S.listed('item', items, 1), S.listed('inquiry', inquiries, 20))
const titles = (found: typeof entries) => found.map(({ state }) => ('title' in state ? state.title : state.subject))
const somme: FeedReader = { body: S.SOMME, coordinates: false, acts: true }

describe('S3.20 : le fil', () => {
  test('du plus récent au plus ancien, informations et demandes ensemble', () => {
    expect(titles(entries)).toEqual([
      S.withheld.title,
      S.corrected.title,
      S.read.title,
      S.told.title,
      'Comptes d’un établissement',
      'Reconduction du marché',
    ])
  })

  test('ce qui attend : un membre, ce qu’il n’a pas lu et qui n’est pas corrigé ; le coordonnateur, les demandes', () => {
    expect(titles(awaiting(entries, somme))).toEqual([S.told.title, S.withheld.title])
    expect(titles(awaiting(entries, { body: 'region', coordinates: true, acts: true }))).toEqual([
      'Reconduction du marché',
    ])
    expect(awaiting(entries, null)).toEqual([])
  })

  test.each([
    ['les mots, sans accents ni majuscules', 'CALENDRIER publication', 'all', [S.corrected.title, S.told.title]],
    ['un mot qui n’est nulle part', 'calendrier introuvable', 'all', []],
    ['ce que des membres n’ont pas lu', '', 'unread', [S.withheld.title, S.told.title]],
    ['les demandes', '', 'inquiry', ['Comptes d’un établissement', 'Reconduction du marché']],
  ] as const)('on cherche %s', (_case, words, shown, expected) => {
    expect(titles(filtered(entries, { words, shown }))).toEqual(expected)
  })
})
