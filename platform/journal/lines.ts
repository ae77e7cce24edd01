import { createReadStream } from 'node:fs'

const LINE_FEED = 0x0a
const READ = 1 << 20

/**
 * The lines of a file as bytes, without their line feeds, as many at a time as were read at once. A line is a view of
 * what was read when it lies in one piece, so nothing is decoded or copied that need not be, and memory does not grow
 * with the file.
 */
export async function* linesOf(path: string): AsyncGenerator<readonly Buffer[]> {
  let rest: Buffer[] = []
  for await (const chunk of createReadStream(path, { highWaterMark: READ })) {
    const bytes = chunk as Buffer
    const lines: Buffer[] = []
    let start = 0
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      const tail = bytes.subarray(start, end)
      lines.push(rest.length === 0 ? tail : Buffer.concat([...rest, tail]))
      rest = []
      start = end + 1
    }
    if (start < bytes.length) rest.push(bytes.subarray(start))
    yield lines
  }
  if (rest.length > 0) yield [Buffer.concat(rest)]
}
