import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { DocumentModelError } from './check-model.ts'
import { exampleConvention } from './convention.example.ts'
import { renderHtml } from './html.ts'
import type { DocumentModel } from './model.ts'

/** Parses the fragment as XML: what is not closed or escaped fails. */
function read(html: string): { tags: string[]; text: string } {
  const [tags, text]: [string[], string[]] = [[], []]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => void tags.push(name))
  parser.on('text', (chunk) => void text.push(chunk))
  parser.write(html.replaceAll('<br>', '<br/>')).close()
  return { tags, text: text.join('') }
}

describe('the HTML fragment', () => {
  test('is well formed, with headings one level under the title', () => {
    const { tags, text } = read(renderHtml(exampleConvention))
    expect(tags.filter((tag) => tag === 'h1')).toHaveLength(1)
    expect(tags.filter((tag) => tag === 'h2')).toHaveLength(11)
    for (const tag of ['dl', 'ul', 'ol', 'table', 'caption', 'th', 'aside', 'a', 'em', 'strong'])
      expect(tags).toContain(tag)
    expect(text).toContain('Article 7 – Retrait')
  })

  test('stands under the headings of the page that holds it', () => {
    const { tags } = read(renderHtml(exampleConvention, 3))
    expect(tags).toContain('h3')
    expect(tags).not.toContain('h1')
    expect(tags).not.toContain('h7')
  })

  test('any text stays text', () => {
    const hostile = fc.array(fc.constantFrom('<script>', '</p>', '&lt;', '"', "'", '<!--', ']]>', 'a'), {
      minLength: 1,
    })
    fc.assert(
      fc.property(hostile, (parts) => {
        const words = parts.join(' ')
        const model: DocumentModel = {
          ...exampleConvention,
          title: words,
          blocks: [
            {
              kind: 'paragraph',
              content: [words, { kind: 'link', text: words, href: `https://exemple.fr/?q="><script>` }],
            },
          ],
        }
        const { tags, text } = read(renderHtml(model))
        expect(tags).toEqual(['article', 'header', 'p', 'h1', 'p', 'p', 'strong', 'p', 'a'])
        expect(text.split(words).length - 1).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  test('a script is no link', () => {
    const content = [{ kind: 'link', text: 'x', href: 'javascript:alert(1)' }] as const
    expect(() => renderHtml({ ...exampleConvention, blocks: [{ kind: 'paragraph', content }] })).toThrow(
      DocumentModelError,
    )
  })
})
