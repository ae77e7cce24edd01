import type { Actor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { ActInput } from '#kernel/process.ts'
import { notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { hasMemberOn } from '#modules/convention/index.ts'
import {
  type KeySetAct,
  type KeySetFacts,
  type OnKeySets,
  type OpeningKeySets,
  SINCE_CCP,
  type Standing,
} from './key-set-state.ts'
import {
  draftOf,
  enoughLeft,
  everybodyIn,
  isSame,
  keyholderOf,
  publishedVersion,
  readinessOf,
  rehearsalDue,
  shown,
} from './versions.ts'

/** A keyholder that was revoked gives nothing any more, neither a key nor a proof. */
export const keyholderStanding: Rule<{ readonly state: Standing; readonly actor: Actor }> = {
  id: 'keyholderStanding',
  basis: [cite('policy', 'détenteurs'), clause('interests')],
  inForce: SINCE_CCP,
  assess: ({ state, actor }) => {
    const revoked = keyholderOf(state, actor)?.revoked ?? null
    return requires(revoked === null, {
      on: revoked === null ? null : civilDay(revoked.at),
      cause: revoked?.cause ?? null,
    })
  },
}

/** A key is given for the version that is being prepared; once it is published it is sealed to, and stays. */
export const keyAwaited: OpeningKeySets = {
  id: 'keyAwaited',
  basis: [cite('policy', 'clés')],
  inForce: SINCE_CCP,
  assess: ({ state, actor }) => {
    const own = keyholderOf(state, actor)
    const draft = draftOf(state)
    if (own === undefined || draft === undefined) return notApplicable()
    const named = [...draft.keyholders, draft.escrow].includes(own.id)
    const sealed = state.versions.some(
      ({ publishedAt, keyholders, escrow }) => publishedAt !== null && [...keyholders, escrow].includes(own.id),
    )
    return requires(named && !sealed, { named, sealed })
  },
}

/** Only what was given is tried. */
export const keyGiven: OpeningKeySets = {
  id: 'keyGiven',
  basis: [cite('policy', 'répétition des clés')],
  inForce: SINCE_CCP,
  assess: ({ state, actor }) => requires((keyholderOf(state, actor)?.recipient ?? null) !== null),
}

/** Whoever gives a key, or says that it still has it, opens with it what was sealed to it alone. */
export const keyProven: Rule<ActInput<Standing, Extract<KeySetAct, { type: 'giveKey' | 'rehearse' }>, KeySetFacts>> = {
  id: 'keyProven',
  basis: [cite('policy', 'preuve de possession')],
  inForce: SINCE_CCP,
  assess: ({ facts: { proven } }) => requires(proven === true),
}

/** No key serves twice in a consultation: two keyholders with one key are one. */
export const keyDistinct: OnKeySets<'giveKey'> = {
  id: 'keyDistinct',
  basis: [cite('policy', 'clés')],
  inForce: SINCE_CCP,
  assess: ({ state, actor, act: { recipient } }) => {
    const own = keyholderOf(state, actor)
    const keys = [
      ...state.keyholders.filter(({ id }) => id !== own?.id).map((each) => each.recipient),
      ...state.versions.map(({ time }) => time),
    ]
    return requires(!keys.includes(recipient))
  },
}

/** A version is published once each of its keyholders has given its own key, and none of them was revoked meanwhile. */
export const everyKeyGiven: OpeningKeySets = {
  id: 'everyKeyGiven',
  basis: [cite('policy', 'clés')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    const draft = draftOf(state)
    if (draft === undefined) return notApplicable()
    const everybody = everybodyIn(shown(state, draft))
    const missing = everybody.filter(({ recipient }) => recipient === null).map(({ body }) => body)
    const revoked = everybody.filter((each) => each.revoked !== null).map(({ body }) => body)
    return requires(missing.length === 0 && revoked.length === 0, { missing, revoked })
  },
}

/** The server holds its own key for the consultation: without the time part nothing opens, whoever gives a key. */
export const timeKeyHeld: OnKeySets<'publish'> = {
  id: 'timeKeyHeld',
  basis: [cite('policy', 'clés')],
  inForce: SINCE_CCP,
  assess: ({ facts: { time } }) => requires(time !== null),
}

/** What was true when the keyholders were named is still true on the day that it is published. */
export const keyholdersStillFit: OpeningKeySets = {
  id: 'keyholdersStillFit',
  basis: [cite('policy', 'détenteurs'), clause('interests'), cite('CCP', 'L2141-10')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { group, inOffice, interests }, today }) => {
    const draft = draftOf(state)
    if (draft === undefined) return notApplicable()
    const everybody = everybodyIn(shown(state, draft))
    const left = everybody.filter(
      (each) => !hasMemberOn(group, each.body, today) || !inOffice.some((one) => isSame(one, each)),
    )
    const cut = everybody.filter(({ person }) => interests.some((each) => each.person === person))
    const bodies = (some: typeof everybody) => some.map(({ body }) => body)
    return requires(left.length + cut.length === 0, { left: bodies(left), cut: bodies(cut) })
  },
}

/** Who is revoked holds a key of this consultation, and was not revoked before; the reason is kept. */
export const revocationFounded: OnKeySets<'revoke'> = {
  id: 'revocationFounded',
  basis: [cite('policy', 'détenteurs'), clause('interests')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { interests }, act: { keyholder, cause, reason } }) => {
    const found = state.keyholders.find(({ id }) => id === keyholder)
    const standing = found !== undefined && found.revoked === null
    const declared = interests.some(({ person }) => person === found?.person)
    const founded = cause === 'interest' ? declared : reason.trim() !== ''
    return requires(standing && founded, { standing, cause, founded })
  },
}

/** The clock revokes for one cause: an interest that stands. */
export const revokedByInterest: OnKeySets<'revoke'> = {
  id: 'revokedByInterest',
  basis: [clause('interests'), cite('loi-2013-907', '2')],
  inForce: SINCE_CCP,
  assess: ({ actor, act: { cause } }) => (actor.kind === 'clock' ? requires(cause === 'interest') : notApplicable()),
}

/** What has been sealed to the version in force can be opened as long as enough of its keyholders are left. */
export const enoughKeysLeft: OnKeySets<'revoke'> = {
  id: 'enoughKeysLeft',
  basis: [cite('policy', 'clés')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ state, actor, act: { keyholder } }) => {
    const version = publishedVersion(state)
    if (version === undefined || actor.kind === 'clock') return notApplicable()
    const concerned = version.keyholders.some(({ id, revoked }) => id === keyholder && revoked === null)
    if (!concerned || !enoughLeft(state, version.version)) return notApplicable()
    const { left, needed } = readinessOf(version, null)
    return requires(left - 1 >= needed, { left: left - 1, needed })
  },
}

/** The rehearsal is called some days before the deadline, once for each deadline. */
export const rehearsalFallsDue: OpeningKeySets = {
  id: 'rehearsalFallsDue',
  basis: [cite('policy', 'répétition des clés')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { consultation }, today, now, lawDate }) => {
    const deadline = consultation?.deadline ?? null
    if (deadline === null) return requires(false, { from: null, called: false })
    const { from } = rehearsalDue(deadline, lawDate)
    const called = state.rehearsalFor === deadline
    const published = publishedVersion(state) !== undefined
    return requires(published && !called && today >= from && now < deadline, { from, called })
  },
}

/** The keys have served once the session is opened, or there is nothing left to open: both come after the tenders. */
export const tendersOver: OpeningKeySets = {
  id: 'tendersOver',
  basis: [cite('policy', 'clés')],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation } }) => {
    const stage = consultation?.status ?? 'unknown'
    return requires(stage === 'closed' || stage === 'abandoned', { stage })
  },
}
