import type { Actor } from '#kernel/actor.ts'
import { met, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type OnAward, SINCE_CCP } from './award-facts.ts'
import type { Opened } from './award-state.ts'
import { atDisposal, isRejected, letterAt } from './page-letters.ts'

/** Whoever acts on a page acts on its own. */
const isOwnPage = ({ actor, act }: { readonly actor: Actor; readonly act: { readonly account: string } }): boolean =>
  actor.kind === 'operator' && actor.account === act.account

/** R2.60: a letter is opened by the candidate that it was written to, on its own page; when it was first opened is what the register keeps. */
export const letterOfPage: OnAward<'openLetter'> = {
  id: 'letterOfPage',
  basis: [cite('CCP', 'R2132-7'), cite('CCP', 'R2181-1')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const { state, act } = input
    const letter = letterAt(state, act.account, act)
    const unread = letter !== undefined && letter.readAt === null
    return requires(isOwnPage(input) && unread, { found: letter !== undefined, readAt: letter?.readAt ?? null })
  },
}

/** R2.61, R2.63: a candidate that was told asks on its page, once at a time. Whether an answer is owed, its own fate says. */
export const askedOnce: OnAward<'askReasons'> = {
  id: 'askedOnce',
  basis: [cite('CCP', 'R2181-4'), cite('CCP', 'R2181-2')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const { state, act } = input
    const told = isRejected(state, act.account) && atDisposal(state, act.account).length > 0
    const pending = state.askings.find(({ from, answer }) => from === act.account && answer === null)
    return requires(isOwnPage(input) && told && pending === undefined, { told, due: pending?.due ?? null })
  },
}

/** R2.63: an answer says something, in words or in a document. */
export const answerSaid: OnAward<'answerAsking'> = {
  id: 'answerSaid',
  basis: [cite('CCP', 'R2181-4'), cite('CCP', 'R2181-2')],
  inForce: SINCE_CCP,
  assess: ({ act: { text, document } }) => requires(text.trim() !== '' || document !== null),
}

/** What was asked on the page is answered there, today: the candidate finds it where it asked. */
export const answerOfPage: OnAward<'answerAsking', Opened> = {
  id: 'answerOfPage',
  basis: [cite('CCP', 'R2132-7'), cite('CCP', 'R2181-4')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { from, answeredOn }, today }) => {
    const asking = state.askings.find((each) => each.from === from && each.answer === null)
    return asking?.own === true ? requires(answeredOn === today, { today }) : met({ today })
  },
}

/** R2.64: the features of the chosen tender are told without what business secrecy withholds: a person says that it was looked at. */
export const answerSecretsWithheld: OnAward<'answerAsking'> = {
  id: 'answerSecretsWithheld',
  basis: [cite('CCP', 'L2132-1')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ act: { text, document } }) => toAppraise({ words: text.trim() !== '', document: document !== null }),
}
