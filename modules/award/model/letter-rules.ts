import { clause } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { met, notApplicable, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { LetterSent } from './award-acts.ts'
import { type AwardFacts, type OnAward, SINCE_CCP } from './award-facts.ts'
import type { Decided, Opened } from './award-state.ts'
import { nameOfLetter, waitingIn } from './letters-left.ts'
import { candidateIn, instantOf, isOfPage, rejectedIn, standstillOf } from './standing.ts'

const nameOf = (state: Pick<Decided, 'candidates'>, account: string): string =>
  candidateIn(state, account)?.name ?? account

/** R2.60: each letter goes to a rejected candidate, one each. */
export const lettersToRejected: OnAward<'sendLetters'> = {
  id: 'lettersToRejected',
  basis: [cite('CCP', 'R2181-1'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { letters } }) => {
    const rejected = rejectedIn(state).map(({ account }) => account)
    const to = letters.map((letter) => letter.to)
    const strangers = to.filter((account) => !rejected.includes(account))
    const twice = to.filter((account, index) => to.indexOf(account) !== index)
    return requires(to.length > 0 && strangers.length + twice.length === 0, {
      letters: to.length,
      strangers: strangers.map((account) => nameOf(state, account)),
      twice: twice.map((account) => nameOf(state, account)),
    })
  },
}

/** What a letter of a formalised procedure lacks of what the code asks of it. */
function missingIn(letter: LetterSent, winner: string): readonly string[] {
  return [
    ...(letter.reasons.trim() === '' ? ['reasons'] : []),
    ...(letter.winner.trim() === '' || letter.winner.trim() !== winner ? ['winner'] : []),
    ...(letter.choice.trim() === '' ? ['choice'] : []),
    ...(letter.signableFrom === null ? ['signableFrom'] : []),
  ]
}

/** R2.62, S3.10: no letter of a formalised procedure leaves without its reasons, the winner, why it is chosen, and the day. */
export const letterComplete: OnAward<'sendLetters'> = {
  id: 'letterComplete',
  basis: [cite('CCP', 'R2181-3'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { letters } }) => {
    if (!state.formalised) return notApplicable()
    const winner = candidateIn(state, state.intended)?.name ?? ''
    const lacking = letters
      .map((letter) => ({ name: nameOf(state, letter.to), missing: missingIn(letter, winner) }))
      .filter(({ missing }) => missing.length > 0)
    return requires(lacking.length === 0, { letters: letters.length, lacking })
  },
}

/** R2.62, R2.65: the day that a letter gives is no earlier than the one that the last letter leaves. */
export const signableDayRight: OnAward<'sendLetters'> = {
  id: 'signableDayRight',
  basis: [cite('CCP', 'R2181-3'), cite('CCP', 'R2182-1')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { letters }, now }) => {
    const leaving = letters.flatMap(({ sent, medium }) => {
      const sentAt = instantOf(sent, now)
      return sentAt === null ? [] : [{ sentAt, medium }]
    })
    const standstill = standstillOf(state, [...state.letters, ...leaving])
    if (standstill === null) return notApplicable()
    const { actFrom } = standstill.term
    const early = letters.filter(({ signableFrom }) => signableFrom !== null && signableFrom < actFrom)
    return requires(early.length === 0, {
      ...{ days: standstill.days, from: actFrom, early: early.map(({ to }) => nameOf(state, to)) },
    })
  },
}

/** A letter has left: at an hour that reads in one way, after the decision, and not ahead of the present. */
export const letterHourTold: OnAward<'sendLetters'> = {
  id: 'letterHourTold',
  basis: [cite('CCP', 'R2182-1')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { letters }, now }) => {
    const wrong = letters.filter(({ sent }) => {
      const at = instantOf(sent, now)
      return at === null || at > now || civilDay(at) < state.decidedOn
    })
    return requires(wrong.length === 0, { wrong: wrong.map(({ to }) => nameOf(state, to)), decidedOn: state.decidedOn })
  },
}

/** R2.64: what the law, the public interest, business secrecy or fair competition withholds is taken out: a person says it was looked at. */
export const secretsWithheld: OnAward<'sendLetters'> = {
  id: 'secretsWithheld',
  basis: [cite('CCP', 'L2132-1')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ act: { letters } }) => toAppraise({ letters: letters.length }),
}

/** R2.62, R8.20: the bytes that are kept are of a letter that left, and once kept they stay: no other are put in their place. */
export const letterKeptOnce: OnAward<'keepLetters', Opened> = {
  id: 'letterKeptOnce',
  basis: [cite('CCP', 'R2181-1'), cite('CCP', 'R2184-12')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { letters } }) => {
    const waiting = new Set(waitingIn(state).map(nameOfLetter))
    const others = letters.filter((each) => !waiting.delete(nameOfLetter(each)))
    return requires(letters.length > 0 && others.length === 0, { letters: letters.length, others: others.length })
  },
}

/** What is told of a letter is told of one that left, and after it left. */
export const letterTraced: OnAward<'traceLetter'> = {
  id: 'letterTraced',
  basis: [cite('CCP', 'R2182-1'), cite('CCP', 'R2181-1')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { to, what, at, reason }, now }) => {
    const last = state.letters.filter((letter) => letter.to === to).at(-1)
    const when = instantOf(at, now)
    const inOrder = last !== undefined && when !== null && civilDay(last.sentAt) <= civilDay(when) && when <= now
    const told = what !== 'bounced' || reason.trim() !== ''
    return requires(inOrder && told, { name: nameOf(state, to), left: last !== undefined, inOrder, told })
  },
}

/** R2.60: what stands on the page of its candidate is opened there, by that candidate: nobody says for it that it was, nor since when it could be. */
export const tracedElsewhere: OnAward<'traceLetter'> = {
  id: 'tracedElsewhere',
  basis: [cite('CCP', 'R2132-7'), cite('CCP', 'R2181-1')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { to, what } }) => {
    const last = state.letters.filter((letter) => letter.to === to).at(-1)
    if (what === 'bounced' || last === undefined) return notApplicable()
    return requires(!isOfPage(last), { name: nameOf(state, to) })
  },
}

type Asked = { readonly state: Opened; readonly facts: AwardFacts; readonly act: { readonly from: string } }

/** Whose request has a period of its own: of a regular tender in a formalised procedure, of anybody rejected in an adapted one. */
function askerIn({ state, act: { from } }: Asked) {
  const candidate = rejectedIn(state).find(({ account }) => account === from)
  const unfit = ['application', 'late', 'irregular', 'unacceptable', 'inappropriate']
  const regular = candidate !== undefined && !unfit.includes(candidate.rejection ?? '')
  return { candidate, entitled: candidate !== undefined && (!state.formalised || regular) }
}

/** R2.61, R2.63: a rejected candidate that asks is answered within fifteen days; whose tender was irregular is owed nothing more. */
export const askingEntitled: OnAward<'recordAsking'> = {
  id: 'askingEntitled',
  basis: [cite('CCP', 'R2181-4'), cite('CCP', 'R2181-2')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act, today }) => {
    const { candidate, entitled } = askerIn({ state, facts, act })
    const told = { name: nameOf(state, act.from), receivedOn: act.receivedOn, today }
    if (candidate === undefined || act.receivedOn > today) return requires(false, told)
    return entitled ? met(told) : toAppraise(told)
  },
}

/** R2.63: an answer is to a request that waits; one that is late is written down as late. */
export const askingPending: OnAward<'answerAsking'> = {
  id: 'askingPending',
  basis: [cite('CCP', 'R2181-4'), cite('CCP', 'R2181-2')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { from, answeredOn }, today }) => {
    const asking = state.askings.find((each) => each.from === from && each.answer === null)
    const due = asking?.due ?? ''
    const inOrder = asking !== undefined && asking.receivedOn <= answeredOn && answeredOn <= today
    return requires(inOrder, { name: nameOf(state, from), due, late: asking !== undefined && answeredOn > asking.due })
  },
}

/** R2.59: the reasons for giving up are told to those who took part, each once. */
export const abandonmentToldOnce: OnAward<'tellAbandonment', Extract<Opened, { status: 'abandoned' }>> = {
  id: 'abandonmentToldOnce',
  basis: [clause('coordinator'), cite('CCP', 'R2185-2'), cite('CCP', 'R2185-1')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { to, sent }, now }) => {
    const strangers = to.filter((account) => candidateIn(state, account) === undefined)
    const again = to.filter((account) => state.toldOfIt.some((each) => each.to === account))
    const at = instantOf(sent, now)
    return requires(to.length > 0 && strangers.length + again.length === 0 && at !== null && at <= now, {
      letters: to.length,
      strangers: strangers.length,
      again: again.map((account) => nameOf(state, account)),
    })
  },
}

/** Whom the abandonment was not told to yet. */
export const untoldOfAbandonment = (state: Extract<Opened, { status: 'abandoned' }>) =>
  state.candidates.filter(({ account }) => !state.toldOfIt.some(({ to }) => to === account))
