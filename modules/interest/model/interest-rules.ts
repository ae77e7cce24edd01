import { type Actor, actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { checkSiren } from '#kernel/ids.ts'
import type { OpenInput } from '#kernel/process.ts'
import { notApplicable, type Rule, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { wordingOn } from './definition.ts'
import { type Interest, type InterestFacts, isStanding, type OnInterest, type Statement } from './interest-state.ts'

const SINCE_CCP = ['2019-04-01'] as const

type Open = OpenInput<Interest, InterestFacts>
type OfTold = Rule<Open & { readonly act: Statement }>

/** R1.33: an interest is declared in a procedure of the group that still runs. */
export const procedureUnderway: Rule<Open> = {
  id: 'procedureUnderway',
  basis: [clause('interests')],
  inForce: SINCE_CCP,
  assess: ({ facts: { procedure } }) =>
    // Its title is no fact here: whoever is kept away reads its own findings again.
    requires(procedure !== null && !procedure.ended, { known: procedure !== null }),
}

const recordedBy = (actor: Actor, { group }: InterestFacts, { paper }: Statement, today: string): boolean =>
  actsFor(actor, coordinatorOf(group)) && paper !== null && paper.receivedOn <= today

/** S5.10, A26: a person declares for itself; the coordinator may record what it received on paper, with its proof. */
export const ownDeclaration: OnInterest<'declare'> = {
  id: 'ownDeclaration',
  basis: [clause('interests'), cite('policy', 'A26')],
  inForce: SINCE_CCP,
  assess: ({ actor, facts, act, today }) => {
    const own = act.of === null || (actor.kind === 'person' && act.of.person === actor.person)
    return requires(own || recordedBy(actor, facts, act, today), { own, paper: act.paper !== null })
  },
}

/** S5.10, A26: the same, of a declaration that follows another. */
export const ownRenewal: OnInterest<'renew'> = {
  id: 'ownRenewal',
  basis: [clause('interests'), cite('policy', 'A26')],
  inForce: SINCE_CCP,
  assess: ({ actor, facts, act, state, today }) => {
    const own = actor.kind === 'person' && state.status !== 'none' && state.person === actor.person
    return requires(own || recordedBy(actor, facts, act, today), { own, paper: act.paper !== null })
  },
}

/** A26: one case a person, so that whoever looks sees all that this person declared in a procedure. */
export const caseOfOnePerson: OnInterest<'declare' | 'signal'> = {
  id: 'caseOfOnePerson',
  basis: [cite('policy', 'A26')],
  inForce: SINCE_CCP,
  assess: ({ actor, act, state, facts: { persons } }) => {
    const person = act.type === 'signal' ? act.person : (act.of?.person ?? personOf(actor))
    if (state.status !== 'none') return requires(act.type === 'signal' && isAbout(state, act))
    return requires(person === null || !persons.includes(person))
  },
}

const personOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.person : null)
const isAbout = (
  state: Exclude<Interest, { status: 'none' }>,
  { person, procedure }: { readonly person: string; readonly procedure: string },
): boolean => state.person === person && state.procedure === procedure

/**
 * S5.10: the person informs as soon as it knows. Both days are kept; a late declaration is taken all the same, for the
 * cut must not wait.
 */
export const knowledgeDated: OfTold = {
  id: 'knowledgeDated',
  basis: [clause('interests')],
  inForce: SINCE_CCP,
  assess: ({ act: { knownOn }, today }) => requires(knownOn <= today, { knownOn, declaredOn: today }),
}

/** S5.9: the person was shown the definition in the wording of the day. */
export const definitionRead: OfTold = {
  id: 'definitionRead',
  basis: [cite('loi-2013-907', '2'), cite('policy', 'A26')],
  inForce: SINCE_CCP,
  assess: ({ act: { wording, paper }, today }) => {
    const inForce = wordingOn(paper?.receivedOn ?? today).from
    return requires(wording === inForce, { wording, inForce })
  },
}

/** S5.12: an interest that is hidden may be an offence, and whoever declares was told so. */
export const offenceNoticeRead: OfTold = {
  id: 'offenceNoticeRead',
  basis: [cite('code-penal', '432-12'), cite('code-penal', '432-14')],
  inForce: SINCE_CCP,
  assess: ({ act: { noticeRead } }) => requires(noticeRead),
}

/** S5.9, R1.33: an interest is described, so that somebody can appraise it; a SIREN has nine digits and its key. */
export const interestDescribed: OfTold = {
  id: 'interestDescribed',
  basis: [clause('interests'), cite('CCP', 'L2141-10')],
  inForce: SINCE_CCP,
  assess: ({ act: { tie } }) => {
    if (tie === null) return notApplicable()
    const unnamed = tie.operators.filter(({ name }) => name.trim() === '').length
    const wrong = tie.operators.flatMap(({ siren }) => (siren === null || 'value' in checkSiren(siren) ? [] : siren))
    return requires(tie.text.trim() !== '' && unnamed === 0 && wrong.length === 0, {
      described: tie.text.trim() !== '',
      unnamed,
      wrong,
    })
  },
}

/**
 * S5.10, A26: an interest in a procedure that was abandoned is one in the procedure that takes its place: the same need,
 * the same operators. It stands there until it is appraised, and whoever has it is asked again.
 */
export const interestCarried: OnInterest<'carry'> = {
  id: 'interestCarried',
  basis: [clause('interests'), cite('policy', 'A26')],
  inForce: SINCE_CCP,
  assess: ({ act: { procedure }, facts: { earlier, persons } }) =>
    requires(isStanding(earlier) && earlier.procedure !== procedure && !persons.includes(earlier.person)),
}

/**
 * S5.10: an interest that stands is undone by an appraisal, never by the person that it keeps away. Of one that was
 * carried from elsewhere the person may say that it is no more: it is heard, and stays away until that is appraised.
 */
export const interestKept: OnInterest<'renew'> = {
  id: 'interestKept',
  basis: [clause('interests'), cite('loi-2013-907', '2')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { tie } }) =>
    isStanding(state) && state.status !== 'carried' ? requires(tie !== null) : notApplicable(),
}

/** A26: whoever signals says what made it think so, and of another than itself. */
export const signalReasoned: OnInterest<'signal'> = {
  id: 'signalReasoned',
  basis: [cite('policy', 'A26'), cite('loi-2013-907', '2')],
  inForce: SINCE_CCP,
  assess: ({ actor, act: { person, reason } }) => {
    const ofAnother = person !== personOf(actor)
    return requires(ofAnother && reason.trim() !== '', { ofAnother })
  },
}

/** S5.10: nobody appraises its own interest. */
export const ownCauseLeft: Rule<Open> = {
  id: 'ownCauseLeft',
  basis: [clause('interests'), cite('loi-2013-907', '2')],
  inForce: SINCE_CCP,
  assess: ({ actor, state }) => requires(state.status !== 'none' && state.person !== personOf(actor)),
}

/** S5.9: a person appraises whether the interest interferes with the function; data and declarations only suggest it. */
export const interferenceFound: OnInterest<'uphold'> = {
  id: 'interferenceFound',
  basis: [cite('loi-2013-907', '2'), clause('interests')],
  inForce: SINCE_CCP,
  assess: ({ state }) => toAppraise({ stage: state.status }),
}

/** S5.9: the same question, answered the other way: nothing interferes, and the person reads again. */
export const interferenceAbsent: OnInterest<'dismiss'> = {
  id: 'interferenceAbsent',
  basis: [cite('loi-2013-907', '2'), clause('interests')],
  inForce: SINCE_CCP,
  assess: ({ state }) => toAppraise({ stage: state.status }),
}

/** S5.11: whoever replaces the person is another one, and has no interest in the procedure. */
export const substituteFree: OnInterest<'replace'> = {
  id: 'substituteFree',
  basis: [clause('interests'), cite('policy', 'A26')],
  inForce: SINCE_CCP,
  assess: ({ act: { person, name }, state, facts: { interests } }) => {
    const another = state.status !== 'none' && person !== state.person && name.trim() !== ''
    const interested = person !== null && interests.some((each) => each.person === person)
    return requires(another && !interested, { another, interested })
  },
}

/** S5.11: a substitute is named by an act, already taken. */
export const substituteByAct: OnInterest<'replace'> = {
  id: 'substituteByAct',
  basis: [clause('interests'), cite('policy', 'A26')],
  inForce: SINCE_CCP,
  assess: ({ act: { reference, actOn }, today }) =>
    requires(reference.trim() !== '' && actOn <= today, { reference, actOn, today }),
}
