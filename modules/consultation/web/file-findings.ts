import type { Finding } from '#api/shapes.ts'
import { applyRule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Checked } from '../model/checked.ts'
import type { File } from '../model/consultation-state.ts'
import { dossierChecks } from '../model/dossier-checks.ts'

/** What the checks of a file read besides the file. */
export type CheckedAgainst = { readonly convention: Group; readonly procedure: Checked['procedure'] }

/** What each check finds in the file, by the law of a day. */
export function findingsOf(
  { dossier, documents }: File,
  { convention, procedure }: CheckedAgainst,
  { today, lawDate = today }: { readonly today: string; readonly lawDate?: string | undefined },
): readonly Finding[] {
  const checked: Checked = { dossier, documents, group: convention, procedure, today, lawDate }
  const law = { date: lawDate, articles: convention.articles }
  return dossierChecks.map((rule) => applyRule(rule, checked, law)) as unknown as readonly Finding[]
}
