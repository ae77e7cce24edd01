import { BLANK } from '../flow.ts'
import { BLANKS, CHOICE_REMARK, DRAFTER_BRACKETS, DRAFTER_LINES } from '../variants/drafting.ts'
import { BOX_TICKED, BOX_UNTICKED, fold } from './characters.ts'

/**
 * The text with everything that is not the convention masked, length kept: notes to the drafter become spaces, blanks to fill
 * in become one `BLANK` and spaces, boxes not ticked disappear (and leave a `BLANK` when none of their list is ticked).
 */
export function mask(text: string): string {
  const lines = text.split('\n')
  const plain = lines.map((line) => maskLine(line))
  return maskChoices(plain).join('\n')
}

function maskLine(line: string): string {
  if (line.length > 20_000) return line
  const folded = fold(line)
  if (DRAFTER_LINES.some((pattern) => pattern.test(folded)) || CHOICE_REMARK.test(folded)) {
    return CHOICE_REMARK.test(folded) && !DRAFTER_LINES.some((pattern) => pattern.test(folded))
      ? blanked(line.length)
      : ' '.repeat(line.length)
  }
  let masked = line
  for (const pattern of DRAFTER_BRACKETS) masked = replaceFolded(masked, pattern, (found) => ' '.repeat(found.length))
  for (const pattern of BLANKS) masked = replaceFolded(masked, pattern, (found) => blanked(found.length))
  return masked
}

function replaceFolded(text: string, pattern: RegExp, replacement: (found: string) => string): string {
  const folded = fold(text)
  let result = ''
  let from = 0
  for (const match of folded.matchAll(pattern)) {
    result += text.slice(from, match.index) + replacement(match[0])
    from = match.index + match[0].length
  }
  return from === 0 ? text : result + text.slice(from)
}

function blanked(length: number): string {
  return length === 0 ? '' : BLANK + ' '.repeat(length - 1)
}

const BOX = /[☐☒]/

/** Lists of boxes: on one line, or one a line. */
function maskChoices(lines: string[]): string[] {
  const result = [...lines]
  let index = 0
  while (index < result.length) {
    if (!BOX.test(result[index] ?? '')) {
      index += 1
      continue
    }
    let end = index
    while (end + 1 < result.length && BOX.test((result[end + 1] ?? '').slice(0, 4))) end += 1
    const ticked = result.slice(index, end + 1).some((line) => line.includes(BOX_TICKED))
    for (let line = index; line <= end; line += 1) result[line] = keepTicked(result[line] ?? '', ticked)
    index = end + 1
  }
  return result
}

/** Keeps what stands before the first box and the options that are ticked. */
function keepTicked(line: string, anyTicked: boolean): string {
  const out = line.split('')
  let state: 'before' | 'kept' | 'dropped' = 'before'
  for (let index = 0; index < out.length; index += 1) {
    const sign = out[index]
    if (sign === BOX_TICKED) state = 'kept'
    if (sign === BOX_UNTICKED) state = 'dropped'
    if (sign === BOX_TICKED) out[index] = ' '
    if (state === 'dropped') out[index] = sign === BOX_UNTICKED && !anyTicked ? BLANK : ' '
  }
  return out.join('')
}
