import type { Entry, Finding } from '#api/shapes.ts'
import type { Appraisal } from '#kernel/rule.ts'

/** The judgement that a finding carries, when a person made one. */
export function appraisalOf({ facts: { appraisal } }: Finding): Appraisal | null {
  if (typeof appraisal !== 'object' || appraisal === null || !('reason' in appraisal)) return null
  return { accepted: appraisal.accepted === true, reason: String(appraisal.reason) }
}

/** Every judgement in these entries, with the entry that made it; oldest first. */
export function appraisedIn(entries: readonly Entry[]) {
  return entries.flatMap((entry) =>
    entry.findings.flatMap((finding) => {
      const appraisal = appraisalOf(finding)
      return appraisal === null ? [] : [{ entry, finding, appraisal }]
    }),
  )
}
