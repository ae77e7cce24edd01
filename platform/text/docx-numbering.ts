import { SaxesParser } from 'saxes'

/** One level of a numbered list: its format (`decimal`, `upperRoman`…), its pattern (`Article %1 –`), its first number. */
export type Level = { readonly format: string; readonly pattern: string; readonly start: number }
export type Numbering = {
  readonly levels: (list: string, level: number) => Level | null
  /** The list and level that a paragraph style carries (`Heading1`). */
  readonly style: (style: string) => { readonly list: string; readonly level: number } | null
}

type Levels = Map<number, Level>

/** Reads `numbering.xml` and the lists that `styles.xml` gives to styles. */
export function numberingOf(numberingXml: string, stylesXml: string): Numbering {
  const { abstracts, lists } = readLists(numberingXml)
  const styles = readStyles(stylesXml)
  return {
    levels: (list, level) => abstracts.get(lists.get(list) ?? '')?.get(level) ?? null,
    style: (style) => {
      const seen = new Set<string>()
      for (let name: string | undefined = style; name !== undefined && !seen.has(name); name = styles.get(name)?.base) {
        seen.add(name)
        const found = styles.get(name)
        if (found?.list !== undefined) return { list: found.list, level: found.level ?? 0 }
      }
      return null
    },
  }
}

function readLists(xml: string): { abstracts: Map<string, Levels>; lists: Map<string, string> } {
  const abstracts = new Map<string, Levels>()
  const lists = new Map<string, string>()
  let levels: Levels = new Map()
  let level = 0
  let list = ''
  let draft = { format: 'decimal', pattern: '', start: 1 }
  walk(xml, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:abstractNum') {
        levels = new Map()
        abstracts.set(attributes['w:abstractNumId'] ?? '', levels)
      } else if (name === 'w:lvl') {
        level = Number(attributes['w:ilvl'] ?? 0)
        draft = { format: 'decimal', pattern: '', start: 1 }
      } else if (name === 'w:numFmt') draft.format = value
      else if (name === 'w:lvlText') draft.pattern = value
      else if (name === 'w:start') draft.start = Number(value)
      else if (name === 'w:num') list = attributes['w:numId'] ?? ''
      else if (name === 'w:abstractNumId') lists.set(list, value)
    },
    close: (name) => {
      if (name === 'w:lvl') levels.set(level, { ...draft })
    },
  })
  return { abstracts, lists }
}

type Style = { base?: string; list?: string; level?: number }

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>()
  let style: Style | null = null
  walk(xml, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:style') {
        style = {}
        styles.set(attributes['w:styleId'] ?? '', style)
      } else if (style === null) return
      else if (name === 'w:basedOn') style.base = value
      else if (name === 'w:numId') style.list = value
      else if (name === 'w:ilvl') style.level = Number(value)
    },
    close: () => undefined,
  })
  return styles
}

type Handlers = {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  close: (name: string) => void
}

function walk(xml: string, handlers: Handlers): void {
  if (xml === '') return
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => handlers.open(tag.name, tag.attributes))
  parser.on('closetag', (tag) => handlers.close(tag.name))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml.replace(/^\uFEFF/, '')).close()
}

/** The number a level prints at a count. */
export function numeral(format: string, count: number): string {
  if (format === 'upperRoman') return roman(count)
  if (format === 'lowerRoman') return roman(count).toLowerCase()
  if (format === 'upperLetter') return String.fromCharCode(64 + ((count - 1) % 26) + 1)
  if (format === 'lowerLetter') return String.fromCharCode(96 + ((count - 1) % 26) + 1)
  if (format === 'decimalZero') return String(count).padStart(2, '0')
  if (format === 'ordinal') return count === 1 ? '1er' : String(count)
  return String(count)
}

function roman(count: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = count
  let text = ''
  for (const [value, sign] of steps) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}
