import { addDays, daysBetween } from '#kernel/calendar.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import { met, notApplicable, type Rule, toAppraise } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { type ConsultationAct, type ConsultationFacts, type Noticed, SINCE_CCP } from './consultation-state.ts'
import type { DocumentKind } from './dossier.ts'
import { earliestDeadline, leavesPeriod, toldOf } from './earliest.ts'
import { instantOf } from './hours.ts'

type Publication = OpenInput<Noticed, ConsultationFacts>

/** What operators have lost, and have left, when the file is published on a day. */
function standingOf({ state, now, today }: Pick<Publication, 'state' | 'now' | 'today'>) {
  const { noticeSentAt, questionsUntil, deadline } = state
  const sentOn = civilDay(noticeSentAt)
  const { value: wait } = param('publication.wait', today)
  const asked = now >= questionsUntil
  return {
    late: asked || today > addDays(sentOn, wait),
    facts: {
      sentOn,
      wait,
      lost: daysBetween(sentOn, today),
      left: daysBetween(today, civilDay(deadline)),
      questionsUntil: asked ? questionsUntil : null,
    },
  }
}

/**
 * R2.10, R2.16: periods run from the sending because the file is at hand: it follows the notice by the few days that the
 * European one takes, and while questions can be asked. Later, a person answers for what time is left.
 */
export const publicationInTime: Rule<Publication> = {
  id: 'publicationInTime',
  basis: [cite('CCP', 'R2132-2'), cite('CCP', 'R2151-1'), cite('policy', 'publication')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const { late, facts } = standingOf(input)
    const minimum = earliestDeadline(input.state.frozen, facts.sentOn)?.period.days ?? null
    return late ? toAppraise({ ...facts, late, minimum }) : met({ ...facts, late, minimum })
  },
}

/** R2.10: a file that came late leaves the minimum period from the day of its publication; the deadline is extended first. */
export const publicationPeriodKept: Rule<Publication> = {
  id: 'publicationPeriodKept',
  basis: [
    cite('CCP', 'R2161-2'),
    cite('CCP', 'R2161-3'),
    cite('CCP', 'R2161-6'),
    cite('CCP', 'R2161-12'),
    cite('CCP', 'R2161-25'),
    cite('CCP', 'R2132-2'),
    cite('EU-1182-71', '3'),
    cite('policy', 'publication'),
  ],
  inForce: SINCE_CCP,
  assess: (input) => {
    const { late, facts } = standingOf(input)
    const { frozen, deadline, lawDate } = input.state
    const earliest = earliestDeadline(frozen, input.today, lawDate)
    if (!late || earliest === undefined) return notApplicable({ late })
    const told = { late, lost: facts.lost, left: facts.left, ...toldOf(earliest) }
    const basis = [...earliest.period.basis, cite('CCP', 'R2132-2'), cite('policy', 'publication')] as const
    return { ...leavesPeriod(earliest, deadline, told), basis }
  },
}

/** What no tender is prepared without, and what one is given in. */
const SPECIFIED: readonly DocumentKind[] = ['CCTP', 'CCAP']
const ANSWERED: readonly DocumentKind[] = ['AE', 'BPU']

type Change = ActInput<Noticed, Extract<ConsultationAct, { type: 'change' }>, ConsultationFacts>

/**
 * R2.10, R2.16: what no version held yet came with no file: the minimum period runs from it, as from a late publication.
 * That is so of the first specifications or clauses; of another kind of document, a person answers for what time is left.
 */
export const laterDocumentsInTime: Rule<Change> = {
  id: 'laterDocumentsInTime',
  basis: [cite('CCP', 'R2132-2'), cite('CCP', 'R2151-4'), cite('EU-1182-71', '3'), cite('policy', 'publication')],
  inForce: SINCE_CCP,
  assess: ({ state, act, now, today }) => {
    const held = new Set(state.versions.flatMap(({ documents }) => documents.map(({ kind }) => kind)))
    const added = [...SPECIFIED, ...ANSWERED].filter(
      (kind) => !held.has(kind) && act.documents.some((document) => document.kind === kind),
    )
    const deadline = (act.deadline === null ? null : instantOf(act.deadline)) ?? state.deadline
    const { late, facts } = standingOf({ state: { ...state, deadline }, now, today })
    if (added.length === 0 || !late || state.published === null) return notApplicable({ added, late })
    const bare = SPECIFIED.every((kind) => !held.has(kind)) && SPECIFIED.some((kind) => added.includes(kind))
    const earliest = earliestDeadline(state.frozen, today, state.lawDate)
    const told = { added, late, lost: facts.lost, left: facts.left, ...toldOf(earliest) }
    const period = earliest?.period.basis ?? [cite('CCP', 'R2151-1')]
    const basis = [cite('CCP', 'R2132-2'), cite('CCP', 'R2151-4'), ...period, cite('policy', 'publication')] as const
    if (earliest === undefined) return { ...toAppraise(told), basis }
    const found = leavesPeriod(earliest, deadline, told)
    return { ...(found.outcome === 'unmet' && !bare ? toAppraise(told) : found), basis }
  },
}
