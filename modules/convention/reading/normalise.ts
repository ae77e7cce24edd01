import type { Block, Flow } from './flow.ts'
import { canonicalCharacters, fold, type Mapped } from './normalise/characters.ts'
import { unfoldColumns } from './normalise/columns.ts'
import { dropFurniture } from './normalise/furniture.ts'
import { splitLines, wrapWidth } from './normalise/lines.ts'
import { mask } from './normalise/masks.ts'
import { repairSpelling } from './normalise/spelling.ts'
import type { Range } from './normalise/tables.ts'
import { type Draught, unwrap } from './normalise/unwrap.ts'

/** What is read of a very long text: no convention comes near it, and the time of reading stays bounded. */
export const READ_LIMIT = 200_000

/** The text as it is read, each unit of it leading back to the given text. */
export function normalise(original: string): Flow {
  const mapped = repairSpelling(canonicalCharacters(original.slice(0, READ_LIMIT)))
  const lines = unfoldColumns(dropFurniture(splitLines(mapped)))
  const writer = new FlowWriter(mapped)
  for (const draught of unwrap(mapped, lines, wrapWidth(lines))) writer.block(draught)
  return writer.flow(original)
}

const HYPHEN_STAYS_AFTER =
  /(?:^|-)(?:accords?|vice|celui|celle|ceux|non|ci|au|mi|demi|ex|saint|sainte|lui|elle|eux|de|du|des|la|le|les|en|sous|avant|apres|chef|mot)-$/
const HYPHEN_STAYS_BEFORE =
  /^(?:ci|la|t|il|elle|ils|elles|on|de|du|des|le|les|en|sur|sous|meme|memes|cadres?|presidente?|verbal|mer|bois)(?:-|$)/

class FlowWriter {
  private readonly mapped: Mapped
  private readonly signs: string[] = []
  private readonly at: number[] = []
  private readonly to: number[] = []
  private readonly blocks: Block[] = []
  private readonly compounds: ReadonlySet<string>

  constructor(mapped: Mapped) {
    this.mapped = mapped
    this.compounds = new Set(fold(mapped.text).match(/(?<![a-z-])[a-z]{2,30}(?:-[a-z]{1,30}){1,5}/g) ?? [])
  }

  block(draught: Draught): void {
    if (this.signs.length > 0) this.gap('\n')
    const start = this.signs.length
    const cells = draught.cells.map((pieces, column) => {
      if (column > 0) this.gap('\t')
      const from = this.signs.length
      pieces.forEach((piece, rank) => {
        if (rank > 0) this.join(piece)
        this.copy(piece)
      })
      return { start: from, end: this.signs.length }
    })
    this.blocks.push({
      kind: draught.kind,
      start,
      end: this.signs.length,
      cells,
      heading: draught.heading,
      apart: draught.apart,
    })
  }

  flow(original: string): Flow {
    const text = mask(this.signs.join(''))
    return {
      original,
      text,
      folded: fold(text),
      at: Int32Array.from(this.at),
      to: Int32Array.from(this.to),
      blocks: this.blocks,
      from: 0,
      truncated: original.length > READ_LIMIT,
    }
  }

  private gap(sign: string): void {
    this.signs.push(sign)
    this.at.push(-1)
    this.to.push(-1)
  }

  /** Between two pieces: a blank, nothing after an apostrophe, and a word cut in two made whole. */
  private join(next: Range): void {
    const last = this.signs[this.signs.length - 1] ?? ''
    if (last === '’') return
    const previous = this.signs[this.signs.length - 2] ?? ''
    if (last !== '-' || !/[a-zà-ÿœ]/i.test(previous)) {
      this.gap(' ')
      return
    }
    if (this.isSplitWord(next)) {
      this.signs.pop()
      this.at.pop()
      this.to.pop()
    }
  }

  /** True when the hyphen only cuts a word; false when it belongs to it (`Hauts-de-`, `accord-`). */
  private isSplitWord(next: Range): boolean {
    const tail = fold(this.signs.slice(-40).join(''))
    const left = /[a-z-]+$/.exec(tail)?.[0] ?? ''
    const ahead = fold(this.mapped.text.slice(next.start, Math.min(next.end, next.start + 40)))
    const right = /^[a-z-]+/.exec(ahead)?.[0] ?? ''
    if (/^[A-ZÀ-Ý]/.test(this.mapped.text.charAt(next.start)) && !/[A-ZÀ-Ý]{2}-$/.test(this.signs.slice(-3).join('')))
      return false
    if (this.compounds.has(left + right)) return false
    if (HYPHEN_STAYS_AFTER.test(left)) return false
    return !HYPHEN_STAYS_BEFORE.test(right)
  }

  private copy(piece: Range): void {
    const { text, at, to } = this.mapped
    const spaced = isLetterSpaced(text.slice(piece.start, piece.end))
    for (let index = piece.start; index < piece.end; index += 1) {
      const sign = text.charAt(index)
      if (sign === ' ' || sign === '\t') {
        const next = text.charAt(index + 1)
        if (next === ' ' || next === '\t' || this.closesElision(next)) continue
        if (spaced && text.charAt(index - 1) !== ' ') continue
      }
      this.signs.push(sign === '\t' ? ' ' : sign)
      this.at.push(at[index] ?? 0)
      this.to.push(to[index] ?? 0)
    }
  }

  /** True when the blank to come stands inside an elision: `l ’article`, `d’ apurement`. */
  private closesElision(next: string): boolean {
    const [second = '', last = ''] = this.signs.slice(-2)
    const third = this.signs[this.signs.length - 3] ?? ' '
    if (next === '’') return /[ldnsjcmt]/i.test(last) && !/[a-zà-ÿ]/i.test(second)
    return (
      last === '’' &&
      /[ldnsjcmtu]/i.test(second) &&
      !/[a-zà-ÿ]/i.test(second === 'u' ? ' ' : third) &&
      /[a-zà-ÿ]/i.test(next)
    )
  }
}

/** `C O N V E N T I O N`: letters set apart for show. */
function isLetterSpaced(text: string): boolean {
  const tokens = text.trim().split(/ +/)
  if (tokens.length < 6 || tokens.length > 200) return false
  return tokens.filter((token) => token.length === 1).length >= tokens.length * 0.85
}
