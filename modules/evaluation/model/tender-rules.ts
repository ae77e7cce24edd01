import type { Basis } from '#kernel/citation.ts'
import { computed, met, notApplicable, type Rule, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { fileCited } from './citing.ts'
import { type OnEvaluation, SINCE_CCP } from './evaluation-facts.ts'
import type { Analysis, QualificationKind } from './evaluation-state.ts'
import { isOver, lettersTo, tenderIn } from './standing.ts'

/** What is said of a tender is said of one that this case analyses. */
export const tenderAnalysed: Rule<{ readonly act: { readonly tender: string }; readonly state: Analysis }> = {
  id: 'tenderAnalysed',
  basis: [cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { tender }, state }) => requires(tenderIn(state, tender) !== undefined),
}

/** A price is compared as it is made: its lines are those of the published schedule, and their sum is the total. */
export const linesMakeTotal: OnEvaluation<'recordPrice'> = {
  id: 'linesMakeTotal',
  basis: [cite('CCP', 'R2152-11'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { total, lines }, state: { grid } }) => {
    if (lines.length === 0) return notApplicable()
    const asked = grid.prices.map(({ key }) => key)
    const given = lines.map(({ key }) => key)
    const missing = asked.filter((key) => !given.includes(key))
    const strange = given.filter((key, index) => !asked.includes(key) || given.indexOf(key) !== index)
    const sum = Number(lines.reduce((all, { quantity, price }) => all + BigInt(quantity) * BigInt(price), 0n))
    return requires(missing.length + strange.length === 0 && sum === total, { total, sum, missing, strange })
  },
}

/** What a price rests on is a page of a file that came out of that very tender. */
export const priceCited: OnEvaluation<'recordPrice'> = {
  id: 'priceCited',
  basis: [cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { tender, cited }, facts }) =>
    requires(fileCited(facts.files, tender, cited) !== undefined, { page: cited.page }),
}

/**
 * R2.51: a price that moves is a change of the tender, by however little. A person writes the legal note: a misreading put right, a slip of
 * the pen that nobody could take otherwise, or what else leaves the substance as it was.
 */
export const priceKept: OnEvaluation<'recordPrice'> = {
  id: 'priceKept',
  basis: [cite('CCP', 'R2152-2')],
  inForce: SINCE_CCP,
  assess: ({ act: { tender, total }, state }) => {
    const before = tenderIn(state, tender)?.price?.total ?? null
    if (before === null) return notApplicable()
    const asked = lettersTo(state.letters, { tender, kind: 'regularisation' }).length > 0
    const facts = { before, total, asked }
    return before === total ? met(facts) : toAppraise(facts)
  },
}

const ARTICLES: Readonly<Record<QualificationKind, Basis>> = {
  regular: [cite('CCP', 'R2152-6')],
  irregular: [cite('CCP', 'L2152-2'), cite('CCP', 'R2152-1')],
  unacceptable: [cite('CCP', 'L2152-3'), cite('CCP', 'R2152-1')],
  inappropriate: [cite('CCP', 'L2152-4'), cite('CCP', 'R2152-1')],
}

/** R2.50: each tender has exactly one qualification, and its article goes with it. */
export const qualificationTold: OnEvaluation<'qualify'> = {
  id: 'qualificationTold',
  basis: [cite('CCP', 'L2152-2'), cite('CCP', 'L2152-3'), cite('CCP', 'L2152-4'), cite('CCP', 'R2152-1')],
  inForce: SINCE_CCP,
  assess: ({ act: { kind } }) => ({ ...computed({ kind }), basis: ARTICLES[kind] }),
}

/** R2.50: unacceptable is a price above the credits, and nothing else. */
export const priceOverCredits: OnEvaluation<'qualify'> = {
  id: 'priceOverCredits',
  basis: [cite('CCP', 'L2152-3'), cite('CCP', 'R2152-1')],
  inForce: SINCE_CCP,
  assess: ({ act: { kind, tender }, state }) => {
    if (kind !== 'unacceptable') return notApplicable()
    const { credits } = state.budget
    const price = tenderIn(state, tender)?.price?.total ?? null
    return requires(credits !== null && price !== null && price > credits, { credits, price })
  },
}

/** R2.57: a variant that the notice does not allow does not meet the file. */
export const variantAllowed: OnEvaluation<'qualify'> = {
  id: 'variantAllowed',
  basis: [cite('CCP', 'L2152-2'), cite('CCP', 'R2151-8')],
  inForce: SINCE_CCP,
  assess: ({ act: { kind, variant }, state: { grid } }) => {
    if (!variant) return notApplicable()
    return requires(grid.variantsAllowed || kind !== 'regular', { allowed: grid.variantsAllowed })
  },
}

/** R2.51: only what is irregular is put right. */
export const regularisableIsIrregular: OnEvaluation<'qualify'> = {
  id: 'regularisableIsIrregular',
  basis: [cite('CCP', 'R2152-2')],
  inForce: SINCE_CCP,
  assess: ({ act: { kind, regularisable } }) => (regularisable ? requires(kind === 'irregular') : notApplicable()),
}

/** R2.50, R2.51: an irregular tender becomes regular by what its operator answered; otherwise a person says what was misread. */
export const becameRegular: OnEvaluation<'qualify'> = {
  id: 'becameRegular',
  basis: [cite('CCP', 'R2152-1'), cite('CCP', 'R2152-2')],
  inForce: SINCE_CCP,
  assess: ({ act: { kind, tender }, state }) => {
    const before = tenderIn(state, tender)?.qualification?.kind ?? null
    if (before === null || before === 'regular' || kind !== 'regular') return notApplicable()
    const asked = lettersTo(state.letters, { tender, kind: 'regularisation' })
    const answered = before === 'irregular' && asked.some(({ answer }) => answer !== null)
    return answered ? met({ before, answered }) : toAppraise({ before, answered })
  },
}

/** R2.52: no tender is rejected as abnormally low before its operator was asked in writing and could answer. */
export const lowAskedFirst: OnEvaluation<'settle'> = {
  id: 'lowAskedFirst',
  basis: [cite('CCP', 'L2152-6'), cite('CCP', 'R2152-3')],
  inForce: SINCE_CCP,
  assess: ({ act: { tender, outcome }, state, today }) => {
    const asked = lettersTo(state.letters, { tender, kind: 'price' })
    const last = asked.at(-1)
    const answered = asked.some(({ answer }) => answer !== null)
    const waiting = asked.filter((each) => !isOver(each, today)).length
    // What nobody accounted for is not justified by a silence.
    const enough = outcome === 'justified' ? answered : asked.length > 0
    return requires(enough && waiting === 0, { asked: asked.length, answered, waiting, due: last?.due ?? null })
  },
}
