import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { notApprovedBy } from '#modules/amendment/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { openItems } from './checklist.ts'
import { awaitedNotices, type Closing, unplacedClasses } from './closing-state.ts'
import { type Completion, type CompletionFacts, renewalsOf } from './completion-state.ts'
import { type Dissolution, isBeingSigned, membersDeciding, signatoriesOf, stillToSign } from './dissolution-state.ts'
import { runningOn } from './running-on.ts'
import { renewalsLeft, termOf } from './term.ts'

/** An act that the end of the group waits for: whose it is, of what or of whom, by when, and whether others are held until it is done. */
export type ExpectedAct = {
  readonly act: string
  readonly by: string
  /** An item of the checklist, a class of records, or a body. */
  readonly about?: string
  readonly due: IsoDate | null
  readonly basis: Basis
  readonly missing: boolean
}

const TERM: Basis = [clause('duration'), clause('dissolution')]
const DECLARED: Basis = [cite('policy', 'A8')]
const DECIDED: Basis = [clause('dissolution'), cite('policy', 'A36')]
const TOLD: Basis = [clause('information'), clause('dissolution')]
const KEPT: Basis = [clause('coordinator'), cite('policy', 'A16')]

/** What the term waits for: a renewal or the closing before a day, the items of the checklist, the end of the objections. */
export function expectedOfTerm(state: Completion, facts: CompletionFacts, today: IsoDate): readonly ExpectedAct[] {
  const { group } = facts
  const by = coordinatorOf(group)
  if (by === undefined || group.status !== 'in-force') return []
  if (state.status === 'none') return expectedBefore(by, facts, today)
  if (state.status === 'preparing') {
    const open = openItems(state.checklist)
    if (open.length === 0) return [{ act: 'declareCompletion', by, due: null, basis: TERM, missing: true }]
    return open.map((about) => ({ act: 'settle', by, about, due: null, basis: TERM, missing: false }))
  }
  if (state.status !== 'declared') return []
  const unanswered = state.objections.filter(({ answer }) => answer === null)
  const answers = unanswered.map(({ member }) => ({
    act: 'answerObjection',
    by,
    about: member,
    due: null,
    basis: DECLARED,
    missing: true,
  }))
  if (today > state.objectionsUntil) return answers
  const objecting = membersDeciding(group, today).map((body) => ({
    act: 'object',
    by: body,
    due: state.objectionsUntil,
    basis: DECLARED,
    missing: false,
  }))
  return [...answers, ...objecting]
}

/** A term by date is prepared, or renewed, before that day; one by completion once every contract is over. */
function expectedBefore(by: string, { group, contracts }: CompletionFacts, today: IsoDate): readonly ExpectedAct[] {
  const term = termOf(group, [])
  const prepare = { act: 'prepare', by, basis: TERM, missing: false }
  if (term?.by === 'completion') {
    return contracts.length > 0 && runningOn(contracts, today).length === 0 ? [{ ...prepare, due: null }] : []
  }
  if (term?.by !== 'date') return []
  const renew = { act: 'renew', by, due: term.last, basis: [clause('duration')] as const, missing: false }
  return renewalsLeft(group, renewalsOf({ status: 'none' })) > 0 ? [renew] : [{ ...prepare, due: term.last }]
}

/** Which votes and signatures a dissolution by decision still waits for. */
export function expectedOfDissolution(state: Dissolution, group: Group, today: IsoDate): readonly ExpectedAct[] {
  const coordinator = coordinatorOf(group)
  if (coordinator === undefined || group.status !== 'in-force') return []
  const each = (act: string) => (by: string) => ({ act, by, due: null, basis: DECIDED, missing: true })
  if (state.status === 'proposed') {
    const awaited = notApprovedBy(state.circuit, membersDeciding(group, today))
    return awaited.length === 0 ? [each('openSignature')(coordinator)] : awaited.map(each('approve'))
  }
  if (!isBeingSigned(state)) return []
  const undecided = notApprovedBy(state.circuit, signatoriesOf(state.circuit, group, today))
  const awaited = stillToSign(state.circuit, group, today).filter((body) => !undecided.includes(body))
  return [...undecided.map(each('approve')), ...awaited.map(each('sign'))]
}

/** What the coordinator still owes once the group has ended: the notices, and the places of the records. */
export function expectedOfClosing(state: Closing, group: Group): readonly ExpectedAct[] {
  const by = coordinatorOf(group)
  if (by === undefined || state.status !== 'open') return []
  const notices = awaitedNotices(state).map((about) => ({ act: 'notifyEnd', by, about, due: null, basis: TOLD }))
  const records = unplacedClasses(state).map((about) => ({ act: 'depositRecords', by, about, due: null, basis: KEPT }))
  const awaited = [...notices, ...records]
  const next = awaited.length > 0 ? awaited : [{ act: 'complete', by, due: null, basis: TOLD }]
  return next.map((expected) => ({ ...expected, missing: false }))
}
