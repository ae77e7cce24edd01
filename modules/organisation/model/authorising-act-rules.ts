import { actsFor } from '#kernel/actor.ts'
import { citationKey, clause, type IsoDate } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import { computed, met, notApplicable, type Rule, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { bindsToTheConvention } from './act-subject.ts'
import type { AuthorisingActAct, AuthorisingActFacts, AuthorisingActState, Recorded } from './authorising-act-state.ts'
import { controlOf, ENFORCEABLE, isLocalAuthority } from './body-kind.ts'
import { isKeeper, isPreparer } from './standing.ts'
import { transmissionDue } from './transmission.ts'

type On<State, T extends AuthorisingActAct['type']> = Rule<
  ActInput<State, Extract<AuthorisingActAct, { type: T }>, AuthorisingActFacts>
>
type OnAct<T extends AuthorisingActAct['type']> = On<AuthorisingActState, T>
/** The rules on an act that stands: the table asks them at no other stage. */
type OnRecorded<T extends AuthorisingActAct['type']> = On<Recorded, T>
type OnceRecorded = Rule<OpenInput<Recorded, AuthorisingActFacts>>

/** The code in force since 1 April 2019; no group of this software is older than its rules on groups. */
const SINCE_CCP = ['2019-04-01'] as const

/** S0.9, S0.10: the act of a party, not of somebody else. */
export const actOfARegisteredBody: OnAct<'record'> = {
  id: 'actOfARegisteredBody',
  basis: [clause('parties'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ act, facts }) => requires(facts.body !== null, { body: act.body }),
}

/** R3.07: each legal person for its own acts; the coordinator keeps the register of all. */
export const ownActRecorded: OnAct<'record'> = {
  id: 'ownActRecorded',
  basis: [clause('parties'), cite('CGCT', 'L4141-1')],
  inForce: SINCE_CCP,
  assess: ({ act, facts: { standing }, actor }) =>
    requires(isPreparer(standing, actor) || isKeeper(standing, actor) || actsFor(actor, act.body), { body: act.body }),
}

/** What is not yet voted authorises nothing. */
export const actDateReached: OnAct<'record'> = {
  id: 'actDateReached',
  basis: [cite('CE', '99926'), clause('parties')],
  inForce: SINCE_CCP,
  assess: ({ act, today }) => requires(act.date <= today, { date: act.date, today }),
}

/** S0.9: each act is kept with its file. */
export const actFileAttached: OnAct<'record'> = {
  id: 'actFileAttached',
  basis: [cite('circulaire', 'pièces'), clause('parties')],
  inForce: SINCE_CCP,
  assess: ({ act }) => requires(act.file !== null, { number: act.number }),
}

/** R1.07: the assembly approves the convention itself; a general delegation to the executive is not accepted. */
export const deliberativeOrganDecides: OnAct<'record'> = {
  id: 'deliberativeOrganDecides',
  basis: [cite('CE', '99926'), cite('RM', '2012-02-28')],
  inForce: SINCE_CCP,
  assess: ({ act, facts }) => {
    if (facts.body === null || !isLocalAuthority(facts.body.kind)) return notApplicable()
    if (!bindsToTheConvention(act.subject)) return notApplicable({ subject: act.subject })
    const assembly = act.organ.type === 'assembly' || act.organ.type === 'permanent-committee'
    return requires(assembly && act.kind === 'deliberation', { organ: act.organ.name, kind: act.kind })
  },
}

/** R1.07: a permanent committee decides for its assembly only within what it was delegated (not confirmed here). */
export const permanentCommitteeEmpowered: OnAct<'record'> = {
  id: 'permanentCommitteeEmpowered',
  basis: [cite('CGCT', 'L3211-2'), cite('CGCT', 'L4221-5')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ act }) =>
    act.organ.type === 'permanent-committee' ? toAppraise({ organ: act.organ.name }) : notApplicable(),
}

/** A4: where the law does not name the organ, a person says why this one is competent; the reason stays with the act. */
export const organCompetent: OnAct<'record'> = {
  id: 'organCompetent',
  basis: [cite('policy', 'A4'), clause('parties')],
  inForce: SINCE_CCP,
  assess: ({ act, facts }) => {
    if (facts.body === null || isLocalAuthority(facts.body.kind)) return notApplicable()
    return toAppraise({ organ: act.organ.name, kind: facts.body.kind })
  },
}

/** R1.07: who will sign is named, by office or by name; without it the signature will be refused. */
export const signatoryNamed: OnAct<'record'> = {
  id: 'signatoryNamed',
  basis: [cite('CE', '99926'), cite('RM', '2012-02-28')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ act }) => {
    if (!act.favourable || !bindsToTheConvention(act.subject)) return notApplicable()
    return requires((act.signatory ?? '').trim() !== '', { signatory: act.signatory })
  },
}

/** R3.06, R3.07: each legal person transmits its own acts; an act that escapes it needs a reason, or cannot. */
export const transmissionStated: OnAct<'record'> = {
  id: 'transmissionStated',
  basis: [...ENFORCEABLE, cite('CGCT', 'L3141-1'), cite('CGCT', 'L5721-4'), cite('CGCT', 'L5211-3')],
  inForce: SINCE_CCP,
  assess: ({ act, facts }) => {
    if (facts.body === null) return notApplicable()
    const { transmission, basis } = controlOf(facts.body.kind)
    const found = { kind: facts.body.kind, transmissible: act.transmissible, articles: basis.map(citationKey) }
    if (act.transmissible || transmission === 'as-stated') return met(found)
    return transmission === 'due' ? requires(false, found) : toAppraise(found)
  },
}

/** Nothing is sent twice once it is acknowledged, nor what is not sent at all. */
export const transmissionAwaited: OnceRecorded = {
  id: 'transmissionAwaited',
  basis: ENFORCEABLE,
  inForce: SINCE_CCP,
  assess: ({ state: recorded }) => {
    const acknowledgedOn = recorded.transmission?.acknowledgement?.on ?? null
    return requires(recorded.formalities.transmission && acknowledgedOn === null, {
      transmissible: recorded.formalities.transmission,
      acknowledgedOn,
    })
  },
}

/** An act is sent after it is taken, acknowledged after it is sent, and neither tomorrow. */
export const transmissionAfterTheAct: OnRecorded<'transmit'> = {
  id: 'transmissionAfterTheAct',
  basis: ENFORCEABLE,
  inForce: SINCE_CCP,
  assess: ({ state: recorded, act, today }) => {
    const acknowledgedOn = act.acknowledgement?.on ?? null
    return requires(inOrder([recorded.date, act.sentOn, acknowledgedOn ?? act.sentOn, today]), {
      date: recorded.date,
      sentOn: act.sentOn,
      acknowledgedOn,
    })
  },
}

/** R3.03: fifteen days to transmit. Late is still needed, so this tells and never refuses. */
export const transmittedInTime: OnRecorded<'transmit'> = {
  id: 'transmittedInTime',
  basis: [cite('CGCT', 'L2131-2', 'II'), cite('CGCT', 'L1411-9')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state: recorded, act, lawDate }) => {
    const due = transmissionDue(recorded.date, lawDate)
    return computed({ due, sentOn: act.sentOn, late: act.sentOn > due })
  },
}

/** Once is enough, and nothing for an act that takes no publication. */
export const publicationAwaited: OnceRecorded = {
  id: 'publicationAwaited',
  basis: ENFORCEABLE,
  inForce: SINCE_CCP,
  assess: ({ state: recorded }) => {
    const publishedOn = recorded.publication?.on ?? null
    return requires(recorded.formalities.publication && publishedOn === null, {
      publishable: recorded.formalities.publication,
      publishedOn,
    })
  },
}

/** An act is published or notified after it is taken, and not tomorrow. */
export const publicationAfterTheAct: OnRecorded<'publish'> = {
  id: 'publicationAfterTheAct',
  basis: ENFORCEABLE,
  inForce: SINCE_CCP,
  assess: ({ state: recorded, act, today }) =>
    requires(inOrder([recorded.date, act.on, today]), { date: recorded.date, publishedOn: act.on }),
}

/** R3.10: an act goes only by another of the same body, itself enforceable (not confirmed here). */
export const cancellingAct: OnRecorded<'annul'> = {
  id: 'cancellingAct',
  basis: ENFORCEABLE,
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state: recorded, act, facts }) => {
    const { cancelling } = facts
    const sameBody = cancelling !== null && cancelling.id !== facts.act && cancelling.body === recorded.body
    return requires(sameBody && cancelling.enforceableOn !== null && cancelling.date >= recorded.date, {
      by: act.by,
      enforceableOn: cancelling?.enforceableOn ?? null,
    })
  },
}

/** An act is annulled after it is taken, and not tomorrow. */
export const annulmentAfterTheAct: OnRecorded<'annul'> = {
  id: 'annulmentAfterTheAct',
  basis: ENFORCEABLE,
  inForce: SINCE_CCP,
  assess: ({ state: recorded, act, today }) =>
    requires(inOrder([recorded.date, act.on, today]), { date: recorded.date, on: act.on }),
}

function inOrder(days: readonly IsoDate[]): boolean {
  return days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day)
}
