import type { ClauseArticles, IsoDate } from '#kernel/citation.ts'
import { type Clauses, type Duration, type Group, lengthOf, membersOn } from '#modules/convention/index.ts'
import type { ActSubject } from '#modules/organisation/index.ts'
import { type Circuit, lastNotifiedOn, notNotifiedTo, notSignedBy, partOf } from './circuit.ts'
import type { Subject } from './state.ts'

/** The clauses as the amendment sets them; the incoming coordinator takes every mission of the outgoing one. */
export function changesOf(subject: Subject, group: Group): Partial<Clauses> {
  switch (subject.kind) {
    case 'general':
      return subject.changes
    case 'extension':
      return { duration: subject.duration }
    case 'coordinator-replacement':
      return { coordinators: replaced(group.clauses.coordinators, subject) }
  }
}

/** Where the amended text sets its clauses; a subject that moves no article leaves them where they stood. */
export function articlesOf(subject: Subject): ClauseArticles {
  return subject.kind === 'general' ? subject.articles : {}
}

/** A coordinator already in charge of another mission keeps it and gains those of the one it replaces. */
function replaced(
  coordinators: Clauses['coordinators'],
  { outgoing, incoming }: Extract<Subject, { kind: 'coordinator-replacement' }>,
): Clauses['coordinators'] {
  const passed = coordinators.filter(({ body }) => body === outgoing).flatMap((each) => each.for)
  const kept = coordinators.find(({ body }) => body === incoming)?.for ?? []
  const others = coordinators.filter(({ body }) => body !== outgoing && body !== incoming)
  return [{ body: incoming, for: [...new Set([...passed, ...kept])] }, ...others]
}

/** How the members' acts must name what they decide. */
export function actSubjectsOf(subject: Subject): readonly ActSubject[] {
  return subject.kind === 'coordinator-replacement' ? ['coordinator-change', 'amendment'] : ['amendment']
}

/** The members on that day: they all approve, and they are all told. */
export function concernedOn(group: Group, day: IsoDate): readonly string[] {
  return membersOn(group, day).map(({ body }) => body)
}

/** True when the new duration ends later than the old; `null` when the two cannot be compared by a calendar alone. */
export function isLonger(before: Duration, after: Duration): boolean | null {
  if (before.type === 'until-date' && after.type === 'until-date') {
    return after.until > before.until || (after.until === before.until && after.renewals > before.renewals)
  }
  if (before.type === 'fixed' && after.type === 'fixed') return isLongerPeriod(before, after)
  if (before.type === 'unlimited') return false
  return after.type === 'unlimited' ? true : null
}

function isLongerPeriod(
  before: Extract<Duration, { type: 'fixed' }>,
  after: Extract<Duration, { type: 'fixed' }>,
): boolean | null {
  const [old, renewed] = [lengthOf(before.length), lengthOf(after.length)]
  if ('months' in old && 'months' in renewed) {
    return renewed.months * (after.renewals + 1) > old.months * (before.renewals + 1)
  }
  if ('days' in old && 'days' in renewed) return renewed.days * (after.renewals + 1) > old.days * (before.renewals + 1)
  return null
}

/** Whoever was to sign and is still a member but has not. */
export function stillToSign(
  opened: { readonly circuit: Circuit; readonly signatories: readonly string[] },
  group: Group,
  day: IsoDate,
) {
  const members = concernedOn(group, day)
  return notSignedBy(
    opened.circuit,
    opened.signatories.filter((body) => members.includes(body)),
  )
}

/** The members, and those who signed, that have not been notified. */
export function stillToNotify(circuit: Circuit, group: Group, day: IsoDate): readonly string[] {
  return notNotifiedTo(circuit, concernedOn(group, day))
}

/** The day of effect once everybody is notified: the last notification, or the later day that the amendment sets. */
export function effectiveOn(subject: Subject, notifiedOn: IsoDate): IsoDate {
  return subject.kind === 'coordinator-replacement' && subject.from > notifiedOn ? subject.from : notifiedOn
}

/** The day of the last notification with this one. */
export function notifiedOnWith(circuit: Circuit, receivedOn: IsoDate): IsoDate {
  const before = lastNotifiedOn(circuit)
  return before !== null && before > receivedOn ? before : receivedOn
}

export const hasApproved = (circuit: Circuit, body: string): boolean =>
  partOf(circuit, body).vote?.verdict === 'approved'
