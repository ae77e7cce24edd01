import type { Block, Column, Table } from './model.ts'

/** How the texts of a language are set: its spaces and its apostrophes. */
export type Setting = (text: string) => string

export type Line = readonly [term: string, definition: string]

/** The plain blocks of a document, their texts set as its language sets them. */
export function blocksSetBy(set: Setting) {
  return {
    heading: (text: string): Block => ({ kind: 'heading', level: 1, text: set(text) }),
    paragraph: (text: string): Block => ({ kind: 'paragraph', content: [set(text)] }),
    definitions: (lines: readonly Line[]): Block => ({
      kind: 'definitions',
      entries: lines.map(([term, definition]) => ({ term: set(term), definition: [set(definition)] })),
    }),
    list: (items: readonly string[], { ordered = false } = {}): Block => ({
      kind: 'list',
      ordered,
      items: items.map((each) => [set(each)]),
    }),
  }
}

/** A column of words, of so many parts of the width. */
export const ofWords = (header: string, share = 1): Column => ({ header, align: 'start', share })

/** A column of amounts or counts. */
export const ofFigures = (header: string, share = 1): Column => ({ header, align: 'end', share })

/** A table whose first cell names its row. */
export const tableOf = (caption: string, columns: readonly Column[], rows: Table['rows']): Table => ({
  ...{ kind: 'table', caption, columns, rows },
  rowHeaders: true,
})
