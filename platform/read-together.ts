/**
 * A reading that serves all who asked for it before it began. Each is answered by a reading begun after it asked, so what
 * it is told is never older than its question; while one is under way, those who come wait for the next, together.
 */
export function readTogether<T>(read: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | undefined
  let next: Promise<T> | undefined
  const begin = (): Promise<T> => {
    next = undefined
    const reading = read()
    underWay = reading
    const over = () => {
      if (underWay === reading) underWay = undefined
    }
    reading.then(over, over)
    return reading
  }
  return () => {
    if (underWay === undefined) return begin()
    next ??= underWay.then(begin, begin)
    return next
  }
}
