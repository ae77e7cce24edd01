import { type Actor, actsFor } from '#kernel/actor.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import { arrivalsOpened } from './arrival-rules.ts'
import { heldBy, holderFor, keyholdersOf } from './due.ts'
import { lateDecided, stalledAdmitted } from './end-rules.ts'
import { evolve } from './evolve.ts'
import {
  afterDeadline,
  applicationsOpened,
  consultationStands,
  copyCaseSeen,
  escrowHeld,
  exclusionReasoned,
  inAttendance,
  inclusionDecided,
  keyHeld,
  keyholdersLeft,
  nothingLeft,
  onlyWhatIsDue,
  onlyWhatIsLost,
  openedTogether,
  setUnchanged,
  shareHeld,
  stepsWitnessed,
  stillLeft,
  timePartLost,
} from './opening-rules.ts'
import type { EnvelopeOf, Given, KeySetSeen, Opening, OpeningAct, OpeningEvent, OpeningFacts } from './opening-state.ts'
import { escrowFor, escrowsOf, sparesHeldBy } from './time-part.ts'

type Capacity = 'coordinator' | 'keyholder' | 'escrow' | 'clock'

const receipt = [cite('CCP', 'annexe 8', 'art. 2, I, 4°'), cite('policy', 'plis scellés')] as const
const lastReceived = [cite('CCP', 'R2151-6'), cite('CCP', 'R2151-5')] as const
const session = [cite('policy', 'plis scellés'), cite('CCP', 'annexe 7')] as const

/**
 * The opening of the sealed envelopes of one consultation: the set of deposits is fixed by the passing of time, the coordinator opens a session,
 * keyholders give their shares in it, envelopes open one by one. It cannot be undone, and nothing else than what is due is opened.
 */
export const opening = defineProcess<Opening, OpeningAct, OpeningEvent, OpeningFacts, Capacity>()({
  name: 'opening',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    keyholder: ({ actor, facts }) => actor.kind === 'person' && keyholdersOf(facts.keySets, actor.person).length > 0,
    escrow: ({ actor, facts }) => actor.kind === 'person' && escrowsOf(facts.keySets, actor.person).length > 0,
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    fix: {
      from: ['none'],
      to: ['fixed'],
      by: ['clock'],
      basis: lastReceived,
      rules: [consultationStands, afterDeadline],
      record: ({ facts: { consultation, set }, act, now }) => [
        {
          type: 'DepositsFixed',
          consultation: act.consultation,
          procedure: consultation?.procedure ?? '',
          reference: consultation?.reference ?? '',
          fixed: { ...set, at: now },
        },
      ],
    },
    open: {
      from: ['fixed'],
      to: ['opened'],
      by: ['coordinator'],
      basis: receipt,
      opens: [interestFree, consultationStands, afterDeadline, setUnchanged, stepsWitnessed, keyholdersLeft],
      record: ({ act: { order }, facts: { deposits, keySets }, actor, now }) => [
        { type: 'SessionOpened', order, keySets, deposits, by: personIn(actor), at: now },
      ],
    },
    attend: {
      from: ['opened'],
      to: ['opened'],
      by: ['keyholder', 'coordinator', 'escrow'],
      basis: session,
      opens: [interestFree],
      record: ({ act: { manner }, facts: { keySets }, actor, now }) => [
        {
          type: 'KeyholderAttended',
          keyholder: keyholderIn(keySets, actor),
          person: personIn(actor),
          body: actor.kind === 'person' ? actor.body : '',
          manner,
          at: now,
        },
      ],
    },
    give: {
      from: ['opened'],
      to: ['opened'],
      by: ['keyholder'],
      basis: receipt,
      opens: [interestFree, keyHeld, inAttendance, stepsWitnessed],
      rules: [onlyWhatIsDue, shareHeld],
      record: ({ state, act, facts: { keySets }, actor, now }) => {
        const session = { ...state, keySets }
        const [first, ...others] = givenIn(act, (each) => holderFor(session, personIn(actor), each))
        if (first === undefined) throw new Error('shares that were found to be held are of no keyholder')
        const recorded = (given: Omit<Given, 'at'>) => ({ type: 'SharesGiven', ...given, at: now }) as const
        return [recorded(first), ...others.map(recorded)]
      },
    },
    giveTimePart: {
      from: ['opened'],
      to: ['opened'],
      by: ['escrow'],
      basis: [cite('CCP', 'annexe 8', 'art. 2, I, 4°'), cite('policy', 'clé de secours')],
      opens: [interestFree, escrowHeld, inAttendance, stepsWitnessed, timePartLost],
      rules: [onlyWhatIsLost],
      record: ({ state, act, facts: { keySets }, actor, now }) => {
        const session = { ...state, keySets }
        const [first, ...others] = givenIn(act, (each) => escrowFor(session, personIn(actor), each))
        if (first === undefined) throw new Error('parts that were found to be held are of no keeper')
        const recorded = (given: Omit<Given, 'at'>) => ({ type: 'TimePartsGiven', ...given, at: now }) as const
        return [recorded(first), ...others.map(recorded)]
      },
    },
    unseal: {
      from: ['opened'],
      to: ['opened'],
      by: ['clock'],
      basis: receipt,
      rules: [openedTogether],
      record: ({ act: { type: _type, appraisals: _appraisals, ...unsealed }, now }) => [
        { type: 'EnvelopeUnsealed', ...unsealed, at: now },
      ],
    },
    fail: {
      from: ['opened'],
      to: ['opened'],
      by: ['clock'],
      basis: session,
      rules: [stillLeft],
      record: ({ act: { type: _type, appraisals: _appraisals, ...failed }, now }) => [
        { type: 'EnvelopeFailed', ...failed, at: now },
      ],
    },
    proceed: {
      from: ['opened'],
      to: ['opened'],
      by: ['coordinator'],
      basis: session,
      opens: [interestFree, applicationsOpened],
      rules: [exclusionReasoned],
      record: ({ act: { excluded }, now }) => [
        { type: 'TendersDue', excluded: excluded.map((each) => ({ ...each, at: now })), at: now },
      ],
    },
    include: {
      from: ['opened'],
      to: ['opened'],
      by: ['coordinator'],
      basis: [...lastReceived, cite('CCP', 'R2132-11')],
      opens: [interestFree],
      rules: [inclusionDecided, copyCaseSeen],
      record: ({ act, facts: { deposits }, now }) => {
        const deposit = deposits.find(({ id }) => id === act.deposit)
        if (deposit === undefined) throw new Error('a deposit that was found to be admitted is not among the facts')
        return [{ type: 'DepositIncluded', deposit, at: now }]
      },
    },
    end: {
      from: ['opened'],
      to: ['ended'],
      by: ['coordinator'],
      basis: session,
      opens: [interestFree],
      rules: [nothingLeft, arrivalsOpened, stalledAdmitted, lateDecided],
      record: ({ act: { observations }, facts: { arrivals, deposits }, now }) => [
        { type: 'OpeningEnded', observations, arrivals, came: deposits, at: now },
      ],
    },
  },
  evolve,
})

const personIn = (actor: Actor): string => (actor.kind === 'person' ? actor.person : '')

type Sending = Pick<Given, 'envelopes' | 'notGiven' | 'bad'>

/** What one person sends, by keyholder: it may be one in one version of the key set and another in the next. */
function givenIn(
  { envelopes, notGiven, bad }: Sending,
  holderOf: (of: EnvelopeOf) => string | undefined,
): readonly Omit<Given, 'at'>[] {
  const holders = [...envelopes, ...notGiven, ...bad].map(holderOf)
  return [...new Set(holders)].flatMap((keyholder) => {
    if (keyholder === undefined) return []
    const isOwn = (each: EnvelopeOf) => holderOf(each) === keyholder
    return [{ keyholder, envelopes: envelopes.filter(isOwn), notGiven: notGiven.filter(isOwn), bad: bad.filter(isOwn) }]
  })
}

/** The keyholder that an actor is, or the keeper of a spare key; empty for whoever attends without one. */
const keyholderIn = (keySets: readonly KeySetSeen[], actor: Actor): string =>
  heldBy(keySets, personIn(actor))[0]?.id ?? sparesHeldBy(keySets, personIn(actor))[0]?.id ?? ''
