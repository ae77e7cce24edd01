import { clause } from '#kernel/citation.ts'
import { computed, notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { awaitedNotices, type ClosingOpening, type OnClosing, unplacedClasses } from './closing-state.ts'
import { keptUntil, RETENTION } from './retention.ts'
import { SINCE_CCP } from './since-ccp.ts'

/** The closing follows the end of the convention. */
export const conventionEnded: ClosingOpening = {
  id: 'conventionEnded',
  basis: [clause('dissolution'), clause('duration')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group } }) => requires(group.status === 'ended', { stage: group.status }),
}

/** S3.20: each member of the last day is told once, after the end, with a proof of receipt. */
export const endNotified: OnClosing<'notifyEnd'> = {
  id: 'endNotified',
  basis: [clause('information'), clause('dissolution')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { body, receivedOn, proof }, today }) => {
    if (state.status === 'none') return notApplicable()
    const member = state.members.find((each) => each.body === body)
    const awaited = member !== undefined && member.notice === null
    const inOrder = state.endedOn <= receivedOn && receivedOn <= today
    return requires(awaited && inOrder && proof !== '', { body, awaited, receivedOn, endedOn: state.endedOn })
  },
}

/** S3.19, A16: the record says who keeps what, and where. */
export const recordsPlaced: OnClosing<'depositRecords'> = {
  id: 'recordsPlaced',
  basis: [clause('coordinator'), cite('policy', 'A16')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { recordClass, keptBy, place, start } }) => {
    if (state.status === 'none') return notApplicable()
    const startsWithTheEnd = RETENTION[recordClass].from !== 'end-of-group' || start === state.endedOn
    return requires(place.trim() !== '' && keptBy.trim() !== '' && startsWithTheEnd, {
      recordClass,
      keptBy,
      place,
      start,
      endedOn: state.endedOn,
    })
  },
}

/** R8.20-R8.23: until when this class is kept; nothing is destroyed without the visa of the archives administration. */
export const retentionComputed: OnClosing<'depositRecords'> = {
  id: 'retentionComputed',
  basis: [
    cite('CCP', 'R2184-12'),
    cite('CCP', 'R2184-13'),
    cite('SIAF', 'marchés publics'),
    cite('code-patrimoine', 'R212-14'),
  ],
  inForce: SINCE_CCP,
  assess: ({ act: { recordClass, start }, lawDate }) =>
    computed({
      recordClass,
      from: RETENTION[recordClass].from,
      start,
      until: keptUntil(recordClass, start, lawDate),
    }),
}

/** S3.20: every member of the last day knows that the group has ended. */
export const everyMemberNotified: ClosingOpening = {
  id: 'everyMemberNotified',
  basis: [clause('information'), clause('dissolution')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    const awaited = awaitedNotices(state)
    return requires(awaited.length === 0, { awaited: [...awaited] })
  },
}

/** R8.26: for each class of records it is known where it is kept and until when. */
export const everyClassPlaced: ClosingOpening = {
  id: 'everyClassPlaced',
  basis: [clause('coordinator'), cite('policy', 'A16'), cite('code-patrimoine', 'L212-2')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    const unplaced = unplacedClasses(state)
    return requires(unplaced.length === 0, { unplaced: [...unplaced] })
  },
}
