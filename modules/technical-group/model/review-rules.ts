import { clause } from '#kernel/citation.ts'
import { type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { SINCE_GROUP } from './group-subject.ts'
import { type ClauseHead, latestOf, type Review, type ReviewFacts } from './review-state.ts'

/** S6.1: what is reviewed belongs to a procedure that is led. */
export const reviewForAProcedure: Rule<{ readonly facts: ReviewFacts }> = {
  id: 'reviewForAProcedure',
  basis: [clause('technical-group')],
  inForce: SINCE_GROUP,
  assess: ({ facts: { subject } }) => requires(subject.standing, { title: subject.title }),
}

/** S6.3: each document has its theme, by which it is known who may read it. */
export const themeStated: Rule<{ readonly act: { readonly title: string; readonly theme: string } }> = {
  id: 'themeStated',
  basis: [clause('technical-group'), cite('policy', 'A29')],
  inForce: SINCE_GROUP,
  assess: ({ act: { title, theme } }) => requires(title.trim() !== '' && theme.trim() !== '', { theme }),
}

/** A remark is on one clause, so each clause has a number of its own. */
export const clausesNumbered: Rule<{ readonly act: { readonly clauses: readonly ClauseHead[] } }> = {
  id: 'clausesNumbered',
  basis: [clause('technical-group'), cite('policy', 'groupe-technique')],
  inForce: SINCE_GROUP,
  assess: ({ act: { clauses } }) => {
    const numbers = clauses.map(({ number }) => number)
    const twice = [...new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index))]
    return requires(numbers.length > 0 && twice.length === 0, { clauses: numbers.length, twice })
  },
}

/** A version says what it changes: those who remarked look for it. */
export const changeTold: Rule<{
  readonly state: Exclude<Review, { status: 'none' }>
  readonly act: { readonly note: string; readonly file: string }
}> = {
  id: 'changeTold',
  basis: [clause('technical-group'), cite('policy', 'groupe-technique')],
  inForce: SINCE_GROUP,
  assess: ({ state, act: { note, file } }) =>
    requires(note.trim() !== '' && file !== latestOf(state).file, { same: file === latestOf(state).file }),
}

/** S6.3, A29: academic authorities or experts are associated with the works; if none was, somebody says why. */
export const authorityAssociated: Rule<{ readonly facts: ReviewFacts }> = {
  id: 'authorityAssociated',
  basis: [clause('technical-group'), cite('policy', 'A29')],
  inForce: SINCE_GROUP,
  strength: 'warn',
  assess: ({ facts: { associated } }) => requires(associated),
}

/** Each remark has its answer before the review is closed; if not, somebody says why. */
export const remarksAnswered: Rule<{ readonly facts: ReviewFacts }> = {
  id: 'remarksAnswered',
  basis: [clause('technical-group'), cite('policy', 'groupe-technique')],
  inForce: SINCE_GROUP,
  strength: 'warn',
  assess: ({ facts: { unanswered } }) => requires(unanswered === 0, { unanswered }),
}
