import type { Actor } from '#kernel/actor.ts'
import type { Bilingual } from '../bilingual.ts'
import type { Platform } from '../commit.ts'
import { notDeposited } from '../files.ts'
import { mayCiteFile, type Readership } from '../secrecy.ts'
import { ProblemError } from './problem.ts'
import { textsIn } from './texts-in.ts'

const HASH = /^[0-9a-f]{64}$/
const MISSING = {
  fr: 'aucun fichier du groupement n’a cette empreinte : déposez-le d’abord',
  en: 'no file of this group has this fingerprint: deposit it first',
} satisfies Bilingual

/**
 * An act cites its documents by their SHA-256, and proves nothing by one that nobody can read: each must have been
 * deposited in this group before. One that is kept from its author is as one that the group does not have: to cite it
 * would open it.
 *
 * @throws {ProblemError} `malformed`, naming each field whose file is missing.
 */
export async function requireCitable(
  { platform, processes, readerOf }: Readership & { readonly platform: Platform },
  { groupId, actor }: { readonly groupId: string; readonly actor: Actor },
  payload: unknown,
): Promise<void> {
  const cited = textsIn(payload).filter(({ text }) => HASH.test(text))
  if (cited.length === 0) return
  const files = new Set(cited.map(({ text }) => text))
  const missing = new Set(await notDeposited(platform.db, groupId, files))
  await platform.db.transaction(groupId, async (tx) => {
    const reading = { groupId, processes, reader: await readerOf(tx, groupId, actor) }
    for (const file of files) {
      if (!missing.has(file) && !(await mayCiteFile(tx, reading, file))) missing.add(file)
    }
  })
  const issues = cited.filter(({ text }) => missing.has(text)).map(({ path }) => ({ path, message: MISSING }))
  if (issues.length > 0) throw new ProblemError('malformed', { issues })
}
