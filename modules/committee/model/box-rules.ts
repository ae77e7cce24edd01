import { notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { SINCE_COMMITTEES } from './committee-state.ts'
import type { BeforeSession, OnSession, Sitting } from './session-state.ts'
import { leftIn } from './undecided.ts'
import { awaitedIn } from './voices.ts'

const SECRET = [cite('policy', 'scrutin secret')] as const
const ADJOURNED = [cite('policy', 'séance ajournée')] as const

/** R1.28: a vote is by secret ballot where the internal rules say so, and open otherwise. */
export const secretVoteProvided: OnSession<'put', Sitting> = {
  id: 'secretVoteProvided',
  basis: SECRET,
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { secretVote }, act: { secret } }) =>
    secret === true ? requires(secretVote === true) : notApplicable(),
}

/** What is voted on by secret ballot is not said aloud, nor pressed on a screen. */
export const openVoteSaid: OnSession<'cast', Sitting> = {
  id: 'openVoteSaid',
  basis: SECRET,
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { running } }) => requires(running?.box === undefined),
}

/** A paper is put in the box of a secret ballot, until the papers are read. */
export const boxOpen: BeforeSession<Sitting> = {
  id: 'boxOpen',
  basis: SECRET,
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { running } }) => requires(running?.box?.told === null, { secret: running?.box !== undefined }),
}

/** R1.30: whoever attends from a distance reaches no box: its vote would not be secret. */
export const paperInTheRoom: OnSession<'drop', Sitting> = {
  id: 'paperInTheRoom',
  basis: [cite('ordonnance-2014-1329', '1'), cite('policy', 'scrutin secret')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { stays }, act: { person } }) =>
    requires(stays.some((stay) => stay.person === person && stay.leftAt === null && stay.remote === null)),
}

/** The papers are read once, when everybody has voted, and there are as many as voters. */
export const papersCounted: OnSession<'tell', Sitting> = {
  id: 'papersCounted',
  basis: SECRET,
  inForce: SINCE_COMMITTEES,
  assess: ({ state, act, facts: { interests } }) => {
    const { running } = state
    const dropped = running?.box?.dropped.length ?? 0
    const papers = act.for + act.against + act.blank
    const awaited = running === null ? [] : awaitedIn({ ...state, running }, interests)
    const names = awaited.map((person) => state.called.find((each) => each.person === person)?.name ?? person)
    const open = running?.box?.told === null
    return requires(open && awaited.length === 0 && papers === dropped, { open, dropped, papers, awaited: names })
  },
}

/** A secret ballot ends once its papers are read. */
export const papersRead: BeforeSession<Sitting> = {
  id: 'papersRead',
  basis: SECRET,
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { running } }) =>
    running?.box === undefined ? notApplicable() : requires(running.box.told !== null),
}

/** What is adjourned leaves a question, and has its reason, which the minutes give. */
export const adjournedForCause: OnSession<'adjourn', Sitting> = {
  id: 'adjournedForCause',
  basis: ADJOURNED,
  inForce: SINCE_COMMITTEES,
  assess: ({ state, act: { reason } }) => {
    const left = leftIn(state)
    return requires(left.length > 0 && reason.trim() !== '', { left: [...left] })
  },
}

/** Whoever closes a session sees what it leaves without a decision. */
export const agendaSeen: BeforeSession<Sitting> = {
  id: 'agendaSeen',
  basis: ADJOURNED,
  inForce: SINCE_COMMITTEES,
  assess: ({ state }) => ({ outcome: 'computed', facts: { left: [...leftIn(state)] } }),
}
