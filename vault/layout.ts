import { type Bytes, joined } from './bytes.ts'
import { paddedSize } from './padding.ts'

/** One part of an envelope before it is sealed, in bytes: small enough to be sent again, large enough to be few. */
export const PART_BYTES = 16 * 1024 * 1024

/** A file on its way in: any stretch of it can be read, as of a file that a person chose in a browser. */
export type Source = {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** The bytes from `from` up to `to`, which is not read. */
  readonly read: (from: number, to: number) => Promise<Bytes>
}

export type Sized = { readonly size: number }

/** The files end to end in their order, then zeros up to the padded size: what is cut into parts. */
export type Layout = { readonly content: number; readonly padded: number; readonly parts: number }

export function layoutOf(files: readonly Sized[]): Layout {
  const content = files.reduce((sum, { size }) => sum + size, 0)
  const padded = paddedSize(content)
  return { content, padded, parts: Math.ceil(padded / PART_BYTES) }
}

/** From where to where a part goes, in bytes of the padded whole. */
export const stretchOf = ({ padded }: Layout, part: number) => ({
  from: part * PART_BYTES,
  to: Math.min((part + 1) * PART_BYTES, padded),
})

/** A piece of one file within a part. */
export type Piece = { readonly file: number; readonly from: number; readonly to: number }

/** Which bytes of which files make a part; what the part has more is padding. */
export function piecesOf(files: readonly Sized[], part: number): readonly Piece[] {
  const { from, to } = stretchOf(layoutOf(files), part)
  let start = 0
  return files.flatMap(({ size }, file) => {
    const [begin, end] = [Math.max(from, start), Math.min(to, start + size)]
    const piece = { file, from: begin - start, to: end - start }
    start += size
    return begin < end ? [piece] : []
  })
}

/** The bytes of a part before it is sealed, padding included. */
export async function readPart(sources: readonly Source[], part: number): Promise<Bytes> {
  const { from, to } = stretchOf(layoutOf(sources), part)
  const pieces = await Promise.all(
    piecesOf(sources, part).map(async (piece) => {
      const source = sources[piece.file]
      const bytes = await source?.read(piece.from, piece.to)
      if (bytes === undefined || bytes.length !== piece.to - piece.from) throw new ChangedSource(source?.name ?? '')
      return bytes
    }),
  )
  const content = joined(pieces)
  const whole = new Uint8Array(to - from)
  whole.set(content)
  return whole
}

/** A file that has another size than when it was chosen: what would be sealed is not what was checked. */
export class ChangedSource extends Error {
  readonly file: string

  constructor(file: string) {
    super(`the file ${JSON.stringify(file)} changed while it was read`)
    this.file = file
  }
}
