import { escapeHtml } from '../escape-html.ts'
import { checkDocument } from './check-model.ts'
import type { Article, Block, DocumentModel, Inline, List, Signatures, Table } from './model.ts'
import { printable } from './printable.ts'

/**
 * The same document as an HTML fragment, to be read on a screen inside a page that gives it its style: the same words in
 * the same order as the PDF, with real headings, lists and tables. No class, no script; every text is escaped.
 *
 * @param depth the level of the document's title among the page's headings, 1 to 3
 * @throws {DocumentModelError} when the model would be refused as a PDF too, but for the font's characters
 */
export function renderHtml(written: DocumentModel, depth: 1 | 2 | 3 = 1): string {
  const model = printable(written, () => true)
  checkDocument(model, () => true)
  const subtitle = model.subtitle === undefined ? '' : `<p>${escapeHtml(model.subtitle)}</p>`
  const standing = model.standing === undefined ? '' : `<p><strong>${escapeHtml(model.standing)}</strong></p>`
  const head = `<header><p>${escapeHtml(model.issuer)}</p>${heading(depth, model.title)}${subtitle}${standing}</header>`
  const blocks = model.blocks.map((block) => renderBlock(block, depth)).join('\n')
  return `<article lang="${model.language}">\n${head}\n${blocks}\n</article>`
}

function renderBlock(block: Block, depth: number): string {
  switch (block.kind) {
    case 'heading':
      return heading(depth + block.level, block.text)
    case 'article':
      return renderArticle(block, depth)
    case 'paragraph':
      return `<p>${renderInline(block.content)}</p>`
    case 'list':
      return renderList(block)
    case 'table':
      return renderTable(block)
    case 'definitions':
      return `<dl>${block.entries.map(({ term, definition }) => `<dt>${escapeHtml(term)}</dt><dd>${renderInline(definition)}</dd>`).join('')}</dl>`
    case 'signatures':
      return renderSignatures(block)
    case 'note':
      return `<aside><strong>${escapeHtml(block.title)}</strong><p>${renderInline(block.content)}</p></aside>`
    case 'picture':
      return `<img src="data:image/svg+xml,${encodeURIComponent(block.svg)}" alt="${escapeHtml(block.alt)}" style="width: ${block.width}mm">`
    case 'page-break':
      return ''
  }
}

function renderArticle(article: Article, depth: number): string {
  const title = heading(depth + 1, `Article ${article.number} – ${article.title}`)
  const blocks = article.blocks.map((block) => renderBlock(block, depth)).join('\n')
  return `<section>${title}\n${blocks}</section>`
}

function renderList({ ordered, items }: List): string {
  const tag = ordered ? 'ol' : 'ul'
  return `<${tag}>${items.map((item) => `<li>${renderInline(item)}</li>`).join('')}</${tag}>`
}

function renderTable({ caption, columns, rowHeaders, rows }: Table): string {
  const align = (index: number) => (columns[index]?.align === 'end' ? ' style="text-align: end"' : '')
  const head = columns.map(({ header }, index) => `<th scope="col"${align(index)}>${escapeHtml(header)}</th>`).join('')
  const cell = (content: readonly Inline[], index: number) =>
    rowHeaders && index === 0
      ? `<th scope="row">${renderInline(content)}</th>`
      : `<td${align(index)}>${renderInline(content)}</td>`
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}

function renderSignatures({ done, parties }: Signatures): string {
  const items = parties.map(({ body, role, signed }) => {
    const mark = signed === undefined ? '' : `<br>${escapeHtml(signed)}`
    return `<li><strong>${escapeHtml(body)}</strong><br>${escapeHtml(role)}${mark}</li>`
  })
  return `<p>${escapeHtml(done)}</p><ul>${items.join('')}</ul>`
}

function heading(level: number, text: string): string {
  return `<h${level}>${escapeHtml(text)}</h${level}>`
}

function renderInline(content: readonly Inline[]): string {
  return content.map(renderRun).join('')
}

function renderRun(run: Inline): string {
  if (typeof run === 'string') return escapeHtml(run)
  switch (run.kind) {
    case 'strong':
      return `<strong>${escapeHtml(run.text)}</strong>`
    case 'emphasis':
      return `<em>${escapeHtml(run.text)}</em>`
    case 'link':
      return `<a href="${escapeHtml(run.href)}" rel="noreferrer">${escapeHtml(run.text)}</a>`
    case 'line-break':
      return '<br>'
  }
}
