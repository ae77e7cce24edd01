import { daysBetween } from '#kernel/calendar.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { ActInput } from '#kernel/process.ts'
import { computed, met, notApplicable, type Rule, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { changedSections, documentChanges } from './checked.ts'
import {
  type ConsultationAct,
  type ConsultationFacts,
  type ExtensionGround,
  type Hour,
  type Noticed,
  SINCE_CCP,
} from './consultation-state.ts'
import type { Section } from './dossier.ts'
import { earliestDeadline, leavesPeriod, toldOf } from './earliest.ts'
import { instantOf } from './hours.ts'
import { alteredFor, changedTerms, ofObject } from './initial-terms.ts'

type Change = Extract<ConsultationAct, { type: 'change' }>
type OfChange = Rule<ActInput<Noticed, Change, ConsultationFacts>>

/** The only part that no tender is prepared from: how the procedure is contested. */
const WEIGHTLESS: Section = 'recourse'

/** A version says something new: the structured part, or a document. */
export const changeMade: OfChange = {
  id: 'changeMade',
  basis: [cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  assess: ({ state, act }) => {
    const sections = changedSections(state.dossier, act.dossier)
    const documents = documentChanges(state.documents, act.documents).map(({ name }) => name)
    return requires(sections.length > 0 || documents.length > 0, { sections, documents })
  },
}

/** R2.13: an important change moves the deadline, in the same act. */
export const importantChangeExtends: OfChange = {
  id: 'importantChangeExtends',
  basis: [cite('CCP', 'R2151-4'), cite('CE', '499221')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { important, deadline } }) => {
    if (!important) return notApplicable({ important })
    const at = deadline === null ? null : instantOf(deadline)
    const facts = { from: state.deadline, deadline }
    return at !== null && at > state.deadline ? met(facts) : unmet(facts)
  },
}

/**
 * R2.13: a substantial change is always important. What tenders are prepared from is the whole file, the documents as much
 * as the structured part: why a change of it weighs nothing on them, a person says.
 */
export const minorChangeAppraised: OfChange = {
  id: 'minorChangeAppraised',
  basis: [cite('CCP', 'R2151-4'), cite('CE', '499221')],
  inForce: SINCE_CCP,
  assess: ({ state, act }) => {
    if (act.important) return notApplicable({ important: true })
    const sections = changedSections(state.dossier, act.dossier).filter((section) => section !== WEIGHTLESS)
    const documents = documentChanges(state.documents, act.documents)
    return sections.length + documents.length === 0 ? met({ sections, documents }) : toAppraise({ sections, documents })
  },
}

/**
 * R2.13: another object is another procedure. A condition that the notice announced and a version words otherwise is laid
 * beside what it becomes: a person says why its substance is the same, or that it is not, and a whole period begins anew.
 */
export const initialTermsKept: OfChange = {
  id: 'initialTermsKept',
  basis: [cite('CCP', 'R2151-4'), cite('CE', '278646'), cite('CE', '499221')],
  inForce: SINCE_CCP,
  assess: ({ state, act }) => {
    const terms = changedTerms(state, act.dossier)
    if (terms.length === 0) return met({ terms })
    const altered = alteredFor({ state, act })
    const facts = { terms, object: ofObject(terms), altered }
    return altered === null ? toAppraise(facts) : computed(facts)
  },
}

/**
 * R2.13: whoever alters the announced conditions in substance says so in a rectifying notice, and lets the minimum period
 * run anew from it, so that operators whom the first notice kept away may tender too (CE 278646).
 */
export const alteredTermsAnnounced: OfChange = {
  id: 'alteredTermsAnnounced',
  basis: [cite('CE', '278646'), cite('CE', '499221'), cite('CCP', 'R2151-4'), cite('EU-1182-71', '3')],
  inForce: SINCE_CCP,
  assess: ({ state, act, today }) => {
    if (alteredFor({ state, act }) === null) return notApplicable()
    const { important, deadline } = act
    const at = deadline === null ? null : instantOf(deadline)
    const earliest = earliestDeadline(state.frozen, today, state.lawDate)
    const facts = { important, deadline, sentOn: today, ...toldOf(earliest) }
    const period = earliest?.period.basis ?? [cite('CCP', 'R2151-1')]
    const basis = [cite('CE', '278646'), cite('CE', '499221'), cite('CCP', 'R2151-4'), ...period] as const
    if (!important || at === null) return { ...unmet(facts), basis }
    if (earliest === undefined) return { ...toAppraise(facts), basis }
    return { ...leavesPeriod(earliest, at, facts), basis }
  },
}

type Extended = { readonly deadline: Hour | null; readonly ground?: ExtensionGround; readonly important?: boolean }

/**
 * R2.13: the extension is in proportion to what was changed, or came late: a number that no text gives, and a person
 * answers for. Periods are counted in days: under one, nothing is extended. An outage is no such case, nor time that is given freely.
 */
export const extensionProportionate: Rule<ActInput<Noticed, Extended, ConsultationFacts>> = {
  id: 'extensionProportionate',
  basis: [cite('CCP', 'R2151-4'), cite('CE', '278646')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { deadline, ground, important = true }, today }) => {
    const at = deadline === null ? null : instantOf(deadline)
    const due = important && ground !== 'outage' && ground !== 'voluntary'
    if (!due || at === null || at <= state.deadline) return notApplicable({ deadline, ground: ground ?? null })
    const [before, after] = [civilDay(state.deadline), civilDay(at)] as const
    const [period, added] = [daysBetween(civilDay(state.noticeSentAt), before), daysBetween(before, after)] as const
    const facts = {
      added,
      period,
      leftBefore: daysBetween(today, before),
      leftAfter: daysBetween(today, after),
      // Of the period that operators were given, in points of base.
      share: period === 0 ? null : Math.round((added / period) * 10_000),
      minimum: earliestDeadline(state.frozen, state.lawDate)?.period.days ?? null,
    }
    return added < 1 ? unmet(facts) : toAppraise(facts)
  },
}
