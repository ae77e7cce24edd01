import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import { evolve, namedIn } from './evolve.ts'
import {
  enoughKeysLeft,
  everyKeyGiven,
  keyAwaited,
  keyDistinct,
  keyGiven,
  keyholderStanding,
  keyholdersStillFit,
  keyProven,
  rehearsalFallsDue,
  revocationFounded,
  revokedByInterest,
  tendersOver,
  timeKeyHeld,
} from './key-rules.ts'
import type { KeySetAct, KeySetEvent, KeySetFacts, KeySets } from './key-set-state.ts'
import {
  escrowElsewhere,
  keyholderInterestFree,
  keyholderOfAMember,
  keyholdersOutside,
  namingChanged,
  oneKeyAPerson,
  oneKeySetAConsultation,
  tendersAwaited,
  thresholdInRange,
} from './naming-rules.ts'
import { keyholderOf } from './versions.ts'

const NAMED_WELL = [
  thresholdInRange,
  oneKeyAPerson,
  keyholderOfAMember,
  keyholderInterestFree,
  keyholdersOutside,
  escrowElsewhere,
] as const

/**
 * Who opens the tenders of a consultation, version by version: named by the coordinator, each with a key of its own that it
 * made and proved to hold, published, rehearsed before the deadline (law.md R2.24; sealing.md 4.1).
 */
export const keySet = defineProcess<
  KeySets,
  KeySetAct,
  KeySetEvent,
  KeySetFacts,
  'coordinator' | 'keyholder' | 'clock'
>()({
  name: 'keySet',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    keyholder: ({ actor, state }) => {
      const own = keyholderOf(state, actor)
      return own !== undefined && actsFor(actor, own.body)
    },
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    name: {
      from: ['none'],
      to: ['named'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('policy', 'clés')],
      opens: [interestFree],
      rules: [tendersAwaited, oneKeySetAConsultation, ...NAMED_WELL],
      record: ({ state, act, facts: { consultation } }) => {
        const { procedure = '', reference = '' } = consultation ?? {}
        return [
          { type: 'KeyholdersNamed', consultation: act.consultation, procedure, reference, ...namedIn(state, act) },
        ]
      },
    },
    revise: {
      from: ['named'],
      to: ['named'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('policy', 'clés')],
      opens: [interestFree, tendersAwaited],
      rules: [...NAMED_WELL],
      record: ({ state, act }) => [{ type: 'KeyholdersRevised', ...namedIn(state, act) }],
    },
    renew: {
      from: ['published'],
      to: ['named'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('policy', 'clés')],
      opens: [interestFree, tendersAwaited],
      rules: [namingChanged, ...NAMED_WELL],
      record: ({ state, act }) => [{ type: 'KeyholdersRenewed', ...namedIn(state, act) }],
    },
    giveKey: {
      from: ['named'],
      to: ['named'],
      by: ['keyholder'],
      basis: [cite('policy', 'clés'), cite('policy', 'preuve de possession')],
      opens: [interestFree, keyholderStanding, tendersAwaited, keyAwaited],
      rules: [keyDistinct, keyProven],
      record: ({ state, actor, act: { recipient }, now }) => [
        { type: 'KeyGiven', keyholder: keyholderOf(state, actor)?.id ?? '', recipient, at: now },
      ],
    },
    publish: {
      from: ['named'],
      to: ['published'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('policy', 'clés')],
      opens: [interestFree, tendersAwaited, everyKeyGiven, keyholdersStillFit],
      rules: [timeKeyHeld],
      record: ({ state, facts: { time }, now }) => [
        { type: 'KeySetPublished', version: state.versions.length, time: time ?? '', at: now },
      ],
    },
    rehearse: {
      from: ['named', 'published'],
      to: ['named', 'published'],
      by: ['keyholder'],
      basis: [cite('policy', 'répétition des clés'), cite('policy', 'preuve de possession')],
      opens: [interestFree, keyholderStanding, keyGiven],
      rules: [keyProven],
      record: ({ state, actor, now }) => [
        { type: 'KeyRehearsed', keyholder: keyholderOf(state, actor)?.id ?? '', at: now },
      ],
    },
    revoke: {
      from: ['named', 'published'],
      to: ['named', 'published'],
      by: ['coordinator', 'clock'],
      basis: [clause('coordinator'), clause('interests'), cite('policy', 'détenteurs')],
      opens: [interestFree],
      rules: [revocationFounded, revokedByInterest, enoughKeysLeft],
      record: ({ act: { keyholder, cause, reason }, now }) => [
        { type: 'KeyholderRevoked', keyholder, cause, reason, at: now },
      ],
    },
    callRehearsal: {
      from: ['named', 'published'],
      to: ['named', 'published'],
      by: ['clock'],
      basis: [cite('policy', 'répétition des clés')],
      opens: [rehearsalFallsDue],
      record: ({ facts: { consultation } }) => [{ type: 'RehearsalCalled', deadline: consultation?.deadline ?? '' }],
    },
    close: {
      from: ['named', 'published'],
      to: ['closed'],
      by: ['clock'],
      basis: [cite('policy', 'clés')],
      opens: [tendersOver],
      record: ({ now }) => [{ type: 'KeySetClosed', at: now }],
    },
  },
  evolve,
})
