import { createHash } from 'node:crypto'
import { type ClauseText, clausesOf } from '../model/clause-text.ts'
import type { ClauseHead } from '../model/review-state.ts'

/** A clause as it is read, with what the register keeps of it. */
export type ReadClause = ClauseText & ClauseHead

/** The clauses of a text, each with the digest by which a later version tells whether it changed. */
export function readClauses(text: string): readonly ReadClause[] {
  return clausesOf(text).map((clause) => ({ ...clause, digest: digestOf(clause) }))
}

/** Sixteen bytes of SHA-256, without regard to how the lines are broken. */
function digestOf({ title, text }: ClauseText): string {
  const plain = `${title}\n${text}`.replace(/\s+/g, ' ').trim()
  return createHash('sha256').update(plain).digest('hex').slice(0, 32)
}
