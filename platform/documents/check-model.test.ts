import { describe, expect, test } from 'vitest'
import { checkDocument, DocumentModelError } from './check-model.ts'
import { exampleConvention } from './convention.example.ts'
import type { Block, DocumentModel } from './model.ts'

const everything = () => true
const withBlocks = (...blocks: Block[]): DocumentModel => ({ ...exampleConvention, blocks })

function refusalOf(model: DocumentModel, canDraw: (text: string) => boolean = everything): string {
  try {
    checkDocument(model, canDraw)
  } catch (error) {
    if (error instanceof DocumentModelError) return `${error.at} ${error.message}`
    throw error
  }
  return 'accepted'
}

test('the example is accepted', () => {
  expect(refusalOf(exampleConvention)).toBe('accepted')
})

describe('what would make the page differ from the model is refused, with its place', () => {
  test.each<[string, DocumentModel, string]>([
    ['an empty title', { ...exampleConvention, title: '  ' }, '$.title'],
    ['a day that does not exist', { ...exampleConvention, date: '2026-02-30' }, '$.date'],
    ['an instant for a day', { ...exampleConvention, date: '2026-02-03T00:00' }, '$.date'],
    ['a skipped heading level', withBlocks({ kind: 'heading', level: 2, text: 'x' }), '$.blocks[0]'],
    [
      'a heading of level 1 to 3',
      withBlocks({ kind: 'heading', level: 1, text: 'x' }, { kind: 'heading', level: 3, text: 'x' }),
      '$.blocks[1]',
    ],
    [
      'a level skipped in an article',
      withBlocks({ kind: 'article', number: '1', title: 'x', blocks: [{ kind: 'heading', level: 3, text: 'x' }] }),
      '$.blocks[0].blocks[0]',
    ],
    ['an empty list', withBlocks({ kind: 'list', ordered: false, items: [] }), '$.blocks[0].items'],
    [
      'a ragged table',
      withBlocks({
        kind: 'table',
        caption: 'x',
        rowHeaders: false,
        columns: [{ header: 'a', align: 'start' }],
        rows: [[['1'], ['2']]],
      }),
      '$.blocks[0].rows[0]',
    ],
    [
      'a fractional share',
      withBlocks({
        kind: 'table',
        caption: 'x',
        rowHeaders: false,
        columns: [{ header: 'a', align: 'start', share: 1.5 }],
        rows: [[['1']]],
      }),
      '$.blocks[0].columns[0].share',
    ],
    [
      'a script for a link',
      withBlocks({ kind: 'paragraph', content: ['a', { kind: 'link', text: 'x', href: 'javascript:alert(1)' }] }),
      '$.blocks[0].content[1].href',
    ],
    [
      'a link in a definition',
      withBlocks({
        kind: 'definitions',
        entries: [{ term: 'x', definition: [{ kind: 'link', text: 'x', href: 'file:///etc/passwd' }] }],
      }),
      '$.blocks[0].entries[0].definition[0].href',
    ],
    [
      'a bidirectional override',
      withBlocks({ kind: 'paragraph', content: ['prix 100\u202E €'] }),
      '$.blocks[0].content[0]',
    ],
    ['a zero-width space', withBlocks({ kind: 'paragraph', content: ['a\u200Bb'] }), '$.blocks[0].content[0]'],
    ['a line feed', { ...exampleConvention, reference: 'a\nb' }, '$.reference'],
    ['a lone surrogate', { ...exampleConvention, issuer: 'a\uD800' }, '$.issuer'],
  ])('%s', (_case, model, at) => {
    expect(refusalOf(model).split(' ')[0]).toBe(at)
  })

  test('a character that the font cannot draw is named', () => {
    const model = withBlocks({ kind: 'paragraph', content: [{ kind: 'strong', text: 'bien 👍' }] })
    expect(refusalOf(model, (text) => !text.includes('👍'))).toContain('the font has no glyph for U+1F44D')
  })
})
