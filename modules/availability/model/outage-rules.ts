import { clause, type IsoInstant } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import { notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { effectsOf, termsOn } from './effects.ts'
import { isOver, isSameOutage } from './lost-minutes.ts'
import { type OnOutage, type OpenOutage, type Outage, type OutageFacts, SINCE_CCP } from './outage-state.ts'

const OUTAGE = cite('policy', 'indisponibilité')
/** A platform that shows that it worked, or that it did not (CE 449250): the probes give the proof. */
const PROOF = cite('CE', '449250')

/** R2.23: a profile publishes when it was not available: what is entered of an outage is given to anybody. */
const PUBLISHED = cite('CCP', 'annexe 7')

/** R2.23, R2.26: there is an outage when the probes have lost as many minutes as are published. */
export const outageMeasured: OnOutage<'find'> = {
  id: 'outageMeasured',
  basis: [OUTAGE, PROOF, PUBLISHED],
  inForce: SINCE_CCP,
  assess: ({ act: { from }, facts: { measured }, today }) =>
    requires(measured !== null, { from, lost: measured?.lost ?? 0, minimum: termsOn(today).minimum }),
}

/** An outage is found once: what the probes say later of the same is followed. */
export const outageFoundOnce: OnOutage<'find'> = {
  id: 'outageFoundOnce',
  basis: [OUTAGE],
  inForce: SINCE_CCP,
  assess: ({ facts: { measured, others }, today }) => {
    if (measured === null) return notApplicable()
    const { gap } = termsOn(today)
    return requires(!others.some((other) => isSameOutage(measured, other, gap)))
  },
}

/** R2.23: what is entered of an outage is what was not known: further minutes, its end, a deadline that it reaches. */
export const outageGoesOn: OpenOutage = {
  id: 'outageGoesOn',
  basis: [OUTAGE, PUBLISHED],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { measured, tendered }, now, today }) => {
    if (state.status === 'none') return notApplicable()
    const terms = termsOn(today)
    const known = measured ?? (state.until === null ? null : { from: state.from, until: state.until })
    const longer = measured !== null && (measured.until !== state.until || measured.from !== state.from)
    const ends = state.status === 'running' && known !== null && isOver(known, now, terms.gap)
    const stretch = known ?? { from: state.from, until: now }
    const { moved, missed } = effectsOf(stretch, tendered, { state, now, terms })
    const reached = moved.length + missed.length
    return requires(longer || ends || reached > 0, { longer, ends, reached })
  },
}

/** R2.23, R2.26: whoever declares an outage that the probes did not see says what failed, and how it is known. */
export const outageReasoned: OnOutage<'declare'> = {
  id: 'outageReasoned',
  basis: [OUTAGE, PROOF, PUBLISHED],
  inForce: SINCE_CCP,
  assess: ({ act: { reason } }) => requires(reason.trim() !== ''),
}

type Dating = { readonly from?: IsoInstant; readonly until: IsoInstant | null }

/** What took place is declared, not what is to come: it began, and ended if it is said to have, before now. */
export const outageDated: Rule<ActInput<Outage, Dating, OutageFacts>> = {
  id: 'outageDated',
  basis: [OUTAGE],
  inForce: SINCE_CCP,
  assess: ({ state, act, now }) => {
    const from = act.from ?? (state.status === 'none' ? now : state.from)
    const { until } = act
    return requires(from <= now && (until === null || (from < until && until <= now)), { from, until, now })
  },
}

/** A word that moves a deadline is not that of a person with an interest in the procedure. */
export const outageInterestFree: Rule<ActInput<Outage, Dating, OutageFacts>> = {
  id: 'outageInterestFree',
  basis: [clause('interests'), cite('loi-2013-907', '2'), cite('CCP', 'L2141-10')],
  inForce: SINCE_CCP,
  assess: ({ state, act, facts: { tendered }, actor, now, today }) => {
    if (actor.kind !== 'person') return notApplicable()
    const from = act.from ?? (state.status === 'none' ? now : state.from)
    const stretch = { from, until: act.until ?? now }
    const { moved } = effectsOf(stretch, tendered, { state, now, terms: termsOn(today) })
    const own = tendered.filter(
      ({ consultation, interests }) =>
        moved.some((each) => each.consultation === consultation) &&
        interests.some(({ person }) => person === actor.person),
    )
    return requires(own.length === 0, { consultations: own.map(({ reference }) => reference) })
  },
}
