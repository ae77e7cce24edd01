export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** Beyond so many pairs of words, the two texts are shown whole, one after the other. */
const MOST_PAIRS = 4_000_000

/** What changed between two texts, word by word: the longest common sequence is what stayed. */
export function compareWords(before: string, after: string): readonly Piece[] {
  const [old, young] = [wordsOf(before), wordsOf(after)]
  if (old.length * young.length > MOST_PAIRS)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return joined(gathered(steps(old, young)))
}

const wordsOf = (text: string): readonly string[] => text.match(/\s+|\S+/g) ?? []

function steps(old: readonly string[], young: readonly string[]): Piece[] {
  const width = young.length + 1
  const longest = new Uint32Array((old.length + 1) * width)
  const at = (row: number, column: number) => longest[row * width + column] ?? 0
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = young.length - 1; column >= 0; column -= 1)
      longest[row * width + column] =
        old[row] === young[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  const pieces: Piece[] = []
  let [row, column] = [0, 0]
  while (row < old.length || column < young.length) {
    const [gone, come] = [old[row], young[column]]
    if (gone !== undefined && gone === come) {
      pieces.push({ kind: 'same', text: gone })
      row += 1
      column += 1
    } else if (gone !== undefined && (come === undefined || at(row + 1, column) >= at(row, column + 1))) {
      pieces.push({ kind: 'removed', text: gone })
      row += 1
    } else {
      pieces.push({ kind: 'added', text: come ?? '' })
      column += 1
    }
  }
  return pieces
}

const isBlank = (text: string): boolean => text.trim() === ''

/** Changes that only spaces part are read at once: all that went, then all that came, rather than word by word. */
function gathered(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = []
  let run: Piece[] = []
  const end = () => {
    const last = run.findLastIndex(({ kind }) => kind !== 'same') + 1
    all.push(...atOnce(run.slice(0, last)), ...run.slice(last))
    run = []
  }
  for (const piece of pieces) {
    if (piece.kind !== 'same' || (run.length > 0 && isBlank(piece.text))) run.push(piece)
    else {
      end()
      all.push(piece)
    }
  }
  end()
  return all
}

function atOnce(run: readonly Piece[]): readonly Piece[] {
  const without = (kind: Piece['kind']) => run.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('')
  const [removed, added] = [without('added'), without('removed')]
  if (isBlank(removed) || isBlank(added)) return run
  return [
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ]
}

/** Neighbours of one kind are one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = []
  for (const { kind, text } of pieces) {
    const last = all.at(-1)
    if (last?.kind === kind) all[all.length - 1] = { kind, text: last.text + text }
    else all.push({ kind, text })
  }
  return all
}
