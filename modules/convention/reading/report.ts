import { convention } from '#kernel/citation.ts'
import type { Notice, Place } from './draft.ts'
import { CLAUSES, type ClausesId } from './report/clauses.ts'
import type { Check, ReportContext } from './report/context.ts'
import { MEMBERS, type MembersId } from './report/members.ts'
import { MISSING, type MissingId } from './report/missing.ts'

/** Every notice the reader can give. Their sentences stand in `web/reading-labels.*.ts`, one for each. */
export type NoticeId = MissingId | MembersId | ClausesId

/** Severities in the order a person should look at them. */
const ORDER = ['conflict', 'ambiguous', 'missing', 'note'] as const

/** What is missing, ambiguous or contradictory (rule book 1.1 R1.09 and 9.14), each with its article and places. */
export function reportOn(context: ReportContext): Notice<NoticeId>[] {
  const checks: readonly Check<NoticeId>[] = [...MEMBERS, ...CLAUSES, ...MISSING]
  const notices = checks.flatMap((check): Notice<NoticeId>[] => {
    const seen = check.look(context)
    if (seen === null || (check.severity === 'ambiguous' && seen.places.length === 0)) return []
    const { id, severity, ambiguity } = check
    const notice = { id, severity, basis: basisOf(context, check, seen.places), places: seen.places, facts: seen.facts }
    return [ambiguity === undefined ? notice : { ...notice, ambiguity }]
  })
  return notices.sort((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity))
}

/** The article of the convention that holds the first place, then the law. */
function basisOf(context: ReportContext, check: Check<NoticeId>, places: readonly Place[]): Notice['basis'] {
  const first = places[0]
  const article =
    first === undefined
      ? undefined
      : context.structure.articles.find(({ place }) => place.start <= first.start && first.start < place.end)
  return article === undefined ? check.law : [convention(article.number ?? article.heading), ...check.law]
}
