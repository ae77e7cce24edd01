import { fold, type Mapped } from './characters.ts'

/** One printed line: its range in the canonical text without outer blanks, and what surrounds it. */
export type Line = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly folded: string
  readonly indent: number
  /** Empty lines just before it. */
  readonly gap: number
  /** True when a form feed stands between it and the line before. */
  readonly newPage: boolean
}

/** The printed lines that hold something. */
export function splitLines(mapped: Mapped): Line[] {
  const lines: Line[] = []
  const { text } = mapped
  let gap = 0
  let newPage = false
  let from = 0
  while (from <= text.length) {
    const stop = nextBreak(text, from)
    const trimmed = trimRange(text, from, stop)
    if (trimmed.start < trimmed.end) {
      const printed = text.slice(trimmed.start, trimmed.end)
      lines.push({ ...trimmed, text: printed, folded: fold(printed), indent: trimmed.start - from, gap, newPage })
      gap = 0
      newPage = false
    } else {
      gap += 1
    }
    if (text.charAt(stop) === '\f') newPage = true
    from = stop + 1
  }
  return collapseDoubleSpacing(lines)
}

function nextBreak(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1) {
    const sign = text.charCodeAt(index)
    if (sign === 10 || sign === 12) return index
  }
  return text.length
}

function trimRange(text: string, start: number, end: number): { start: number; end: number } {
  let first = start
  let last = end
  while (first < last && /[ \t]/.test(text.charAt(first))) first += 1
  while (last > first && /[ \t]/.test(text.charAt(last - 1))) last -= 1
  return { start: first, end: last }
}

/** Some extractors print an empty line after every line: there an empty line says nothing. */
function collapseDoubleSpacing(lines: Line[]): Line[] {
  let broken = 0
  let open = 0
  for (let index = 1; index < lines.length; index += 1) {
    const before = lines[index - 1]
    const line = lines[index]
    if (before === undefined || line === undefined || before.text.length < 40 || /[.;:!?,]$/.test(before.text)) continue
    open += 1
    if (line.gap === 1 && /^[a-zà-ÿ]/.test(line.text)) broken += 1
  }
  if (open < 6 || broken * 2 < open) return lines
  return lines.map((line) => (line.gap === 1 ? { ...line, gap: 0 } : line))
}

/** The width at which the text was wrapped, in characters; `Infinity` when one paragraph is one line. */
export function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.text.length + Math.min(line.indent, 8)).sort((a, b) => a - b)
  const high = lengths[Math.floor(lengths.length * 0.93)] ?? 0
  return high > 150 ? Number.POSITIVE_INFINITY : high
}
