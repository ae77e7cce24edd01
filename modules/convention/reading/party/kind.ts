import type { BodyKind } from '../draft.ts'
import { fold } from '../normalise/characters.ts'
import { ABBREVIATIONS, DESCRIPTIONS, KINDS, NAME_CLUES } from '../variants/bodies.ts'

/** What a body is, from its name, then from what the text says of it just after. */
export function kindOf(name: string, description: string): BodyKind {
  const folded = fold(name)
    .replace(/^(?:le |la |l'|les )/, '')
    .replace(/^"? ?/, '')
  const named = KINDS.find(([, pattern]) => pattern.test(folded))
  if (named !== undefined) return named[0]
  const after = fold(description)
  const described = DESCRIPTIONS.find(([, pattern]) => pattern.test(after))
  if (described !== undefined) return described[0]
  return NAME_CLUES.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other'
}

/** Words that tell one body from another, short names written out: to know a body again under another printing. */
export function nameTokens(name: string): string[] {
  let folded = fold(name)
  for (const [short, long] of ABBREVIATIONS) folded = folded.replace(short, long)
  return folded
    .split(/[^a-z0-9]+/)
    .filter((token) => token.length > 1 && !/^(?:le|la|les|de|du|des|et|en|sur|pour|aux?|un|une|par)$/.test(token))
}

/** How far two names mean the same body: 1 all words shared, 0 none. */
export function likeness(one: string, other: string): number {
  const left = new Set(nameTokens(one))
  const right = new Set(nameTokens(other))
  if (left.size === 0 || right.size === 0) return 0
  let shared = 0
  for (const token of left) if (right.has(token)) shared += 1
  return (2 * shared) / (left.size + right.size)
}
