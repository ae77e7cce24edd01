import type { Block, DocumentModel, Inline } from './model.ts'
import { codePoint, UNPRINTABLE } from './printable.ts'

/** A document model that cannot be set faithfully: `at` is the place in the model, e.g. `$.blocks[3].items[0][1]`. */
export class DocumentModelError extends Error {
  readonly at: string

  constructor(message: string, at: string) {
    super(`${message} (at ${at})`)
    this.name = 'DocumentModelError'
    this.at = at
  }
}

/**
 * Refuses what would make the printed page differ from the model, or the PDF inaccessible: an empty title, a
 * skipped heading level, a ragged table, a link that is not web or mail, a character that `printable` should have named.
 *
 * @param canDraw tells whether the document's font has a glyph for every character of the text
 * @throws {DocumentModelError}
 */
export function checkDocument(model: DocumentModel, canDraw: (text: string) => boolean): void {
  checkStrings(model, '$', canDraw)
  for (const field of ['title', 'reference', 'issuer'] as const) {
    if (model[field].trim() === '') throw new DocumentModelError(`the ${field} is empty`, `$.${field}`)
  }
  if (!isCalendarDay(model.date)) throw new DocumentModelError(`not a calendar day: ${model.date}`, '$.date')
  checkBlocks(model.blocks, '$.blocks', 0)
}

function checkStrings(value: unknown, at: string, canDraw: (text: string) => boolean): void {
  if (typeof value === 'string') checkText(value, at, canDraw)
  else if (Array.isArray(value)) value.forEach((item, index) => void checkStrings(item, `${at}[${index}]`, canDraw))
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) checkStrings(member, `${at}.${key}`, canDraw)
  }
}

function checkText(text: string, at: string, canDraw: (text: string) => boolean): void {
  const unprintable = UNPRINTABLE.exec(text)?.[0]
  if (unprintable !== undefined)
    throw new DocumentModelError(`character ${codePoint(unprintable)} is not printable`, at)
  if (canDraw(text)) return
  const missing = [...text].find((character) => !canDraw(character)) ?? text
  throw new DocumentModelError(`the font has no glyph for ${codePoint(missing)}`, at)
}

function isCalendarDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false
  try {
    return Temporal.PlainDate.from(date).toString() === date
  } catch {
    return false
  }
}

/** @returns the level of the last heading met, so that the next block continues from it */
function checkBlocks(blocks: readonly Block[], at: string, levelBefore: number): number {
  return blocks.reduce((level, block, index) => checkBlock(block, `${at}[${index}]`, level), levelBefore)
}

function checkBlock(block: Block, at: string, level: number): number {
  switch (block.kind) {
    case 'heading':
      if (block.level > level + 1) {
        throw new DocumentModelError(`a heading of level ${block.level} follows one of level ${level}`, at)
      }
      return block.level
    case 'article':
      return checkBlocks(block.blocks, `${at}.blocks`, 1)
    case 'paragraph':
    case 'note':
      checkLinks(block.content, `${at}.content`)
      return level
    case 'list':
      checkFilled(block.items, `${at}.items`)
      block.items.forEach((item, index) => void checkLinks(item, `${at}.items[${index}]`))
      return level
    case 'table':
      checkTable(block, at)
      return level
    case 'definitions':
      checkFilled(block.entries, `${at}.entries`)
      block.entries.forEach((entry, index) => void checkLinks(entry.definition, `${at}.entries[${index}].definition`))
      return level
    case 'signatures':
      checkFilled(block.parties, `${at}.parties`)
      return level
    case 'picture':
      if (block.alt.trim() === '') throw new DocumentModelError('a picture says nothing to whoever does not see it', at)
      return level
    case 'page-break':
      return level
  }
}

function checkTable(table: Extract<Block, { kind: 'table' }>, at: string): void {
  checkFilled(table.columns, `${at}.columns`)
  checkFilled(table.rows, `${at}.rows`)
  table.columns.forEach(({ share }, index) => {
    if (share !== undefined && !(Number.isInteger(share) && share >= 1 && share <= 100)) {
      throw new DocumentModelError('a share is a whole number from 1 to 100', `${at}.columns[${index}].share`)
    }
  })
  table.rows.forEach((row, index) => {
    if (row.length !== table.columns.length) {
      throw new DocumentModelError(`${row.length} cells for ${table.columns.length} columns`, `${at}.rows[${index}]`)
    }
    row.forEach((cell, column) => void checkLinks(cell, `${at}.rows[${index}][${column}]`))
  })
}

function checkFilled(items: readonly unknown[], at: string): void {
  if (items.length === 0) throw new DocumentModelError('nothing in it', at)
}

function checkLinks(content: readonly Inline[], at: string): void {
  content.forEach((run, index) => {
    if (typeof run !== 'string' && run.kind === 'link' && !isSafeLink(run.href)) {
      throw new DocumentModelError(`only https and mailto links: ${run.href}`, `${at}[${index}].href`)
    }
  })
}

function isSafeLink(href: string): boolean {
  const url = URL.parse(href)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'mailto:')
}
