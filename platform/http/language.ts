import type { Language } from '../bilingual.ts'

/** The language that a request prefers (`Accept-Language`); English, which clients that say nothing read, otherwise. */
export function languageOf(header: string | undefined): Language {
  const ranges = (header ?? '').split(',').flatMap((range) => {
    const [, tag, weight] = /^\s*(fr|en)(?:-[a-z\d-]+)?\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(range) ?? []
    return tag === undefined ? [] : [{ tag: tag.toLowerCase(), weight: Number(weight ?? 1) }]
  })
  const [first] = ranges.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight)
  return first?.tag === 'fr' ? 'fr' : 'en'
}
