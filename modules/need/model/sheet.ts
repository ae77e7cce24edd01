import { actsFor, bindsBySignature } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { actsAsItsMember, coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import {
  ceilingGiven,
  everyYearCounted,
  filedInTime,
  needMeasured,
  needOfAMember,
  needsCollected,
  noNeedExplained,
  oneSheetAMember,
  ownNeedFiled,
  quantitiesInOrder,
  remarkDated,
} from './sheet-rules.ts'
import type { About, NeedSheet, SheetAct, SheetEvent, SheetFacts, Told } from './sheet-state.ts'

type Capacity = 'member' | 'coordinator' | 'signatory'

const definesNeeds = [cite('CCP', 'L2111-1'), clause('execution')] as const
const counted = [noNeedExplained, quantitiesInOrder, ceilingGiven, everyYearCounted, needMeasured] as const

/**
 * What one member needs of a purchase (law.md R1.14, S5.1): filed by it, answered by the coordinator, then validated by
 * whoever may bind it. A sheet is a commitment: from the freeze on it is the member's part.
 */
export const needSheet = defineProcess<NeedSheet, SheetAct, SheetEvent, SheetFacts, Capacity>()({
  name: 'needSheet',
  initial: { status: 'none' },
  capacities: {
    member: ({ actor, facts, state }) => actsAsItsMember(facts.group, actor, state),
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    signatory: ({ actor, state }) => state.status !== 'none' && bindsBySignature(actor, state.body),
  },
  steps: {
    file: {
      from: ['none'],
      to: ['filed', 'without-need'],
      by: ['member', 'coordinator'],
      basis: definesNeeds,
      opens: [interestFree],
      rules: [needsCollected, needOfAMember, ownNeedFiled, oneSheetAMember, filedInTime, ...counted],
      record: ({ act: { purchase, body, need, note }, today }) => [
        { type: 'NeedFiled', purchase, body, need, note, on: today },
      ],
    },
    revise: {
      from: ['filed', 'returned', 'accepted', 'validated', 'without-need'],
      to: ['filed', 'without-need'],
      by: ['member'],
      basis: definesNeeds,
      opens: [interestFree, needsCollected],
      rules: [filedInTime, ...counted],
      record: ({ act: { need, note }, today }) => [{ type: 'NeedRevised', need, note, on: today }],
    },
    return: {
      from: ['filed', 'accepted'],
      to: ['returned'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('policy', 'besoins')],
      opens: [interestFree, needsCollected],
      rules: [remarkDated],
      record: ({ act: { remark, correctBy } }) => [{ type: 'SheetReturned', remark, correctBy }],
    },
    accept: {
      from: ['filed', 'returned'],
      to: ['accepted'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('policy', 'besoins')],
      opens: [interestFree, needsCollected],
      record: ({ today }) => [{ type: 'SheetAccepted', on: today }],
    },
    validate: {
      from: ['accepted'],
      to: ['validated'],
      by: ['signatory'],
      basis: [cite('CCP', 'L2111-1'), cite('policy', 'A21')],
      opens: [interestFree, needsCollected],
      record: ({ today }) => [{ type: 'NeedValidated', on: today }],
    },
  },
  evolve,
})

function evolve(state: NeedSheet, event: SheetEvent): NeedSheet {
  if (event.type === 'NeedFiled') return told(event, event)
  if (state.status === 'none') return state
  if (event.type === 'NeedRevised') return told(state, event)
  if (state.status === 'without-need') return state
  const { purchase, body, need, note, filedOn } = state
  const filed = { purchase, body, need, note, filedOn }
  switch (event.type) {
    case 'SheetReturned':
      return { ...filed, status: 'returned', remark: event.remark, correctBy: event.correctBy }
    case 'SheetAccepted':
      return { ...filed, status: 'accepted', acceptedOn: event.on }
    case 'NeedValidated':
      return { ...filed, status: 'validated', validatedOn: event.on }
  }
}

/** The sheet as its member has just told it. */
function told({ purchase, body }: About, { need, note, on: filedOn }: Told & { readonly on: IsoDate }): NeedSheet {
  return need === null
    ? { status: 'without-need', purchase, body, note, filedOn }
    : { status: 'filed', purchase, body, need, note, filedOn }
}
