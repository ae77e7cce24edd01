import type { Bilingual } from '../bilingual.ts'
import type { Database } from '../db.ts'
import { notDeposited } from '../files.ts'
import { ProblemError } from './problem.ts'
import { textsIn } from './texts-in.ts'

const HASH = /^[0-9a-f]{64}$/
const MISSING = {
  fr: 'aucun fichier du groupement n’a cette empreinte : déposez-le d’abord',
  en: 'no file of this group has this fingerprint: deposit it first',
} satisfies Bilingual

/**
 * An act cites its documents by their SHA-256, and proves nothing by one that nobody can read: each must have been
 * deposited in this group before.
 *
 * @throws {ProblemError} `malformed`, naming each field whose file is missing.
 */
export async function requireDeposited(db: Database, groupId: string, payload: unknown): Promise<void> {
  const cited = textsIn(payload).filter(({ text }) => HASH.test(text))
  const missing = await notDeposited(db, groupId, new Set(cited.map(({ text }) => text)))
  const issues = cited.filter(({ text }) => missing.has(text)).map(({ path }) => ({ path, message: MISSING }))
  if (issues.length > 0) throw new ProblemError('malformed', { issues })
}
