import { actsFor } from '#kernel/actor.ts'
import type { OpenInput } from '#kernel/process.ts'
import { notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { hasMemberOn } from '#modules/convention/index.ts'
import { SINCE_CCP } from './outage-state.ts'
import type { OnProbe, Probe, ProbeFacts } from './probe-state.ts'

const OUTAGE = cite('policy', 'indisponibilité')

/** Each member measures for itself: nobody declares a probe in the name of another. */
export const probeOfAMember: OnProbe<'declare'> = {
  id: 'probeOfAMember',
  basis: [OUTAGE],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, act: { body }, actor, today }) =>
    requires(actsFor(actor, body) && hasMemberOn(group, body, today), { body }),
}

/** The key is one with which a probe signs its minutes, as its command prints it. */
export const keyOfAProbe: OnProbe<'declare'> = {
  id: 'keyOfAProbe',
  basis: [OUTAGE],
  inForce: SINCE_CCP,
  assess: ({ facts: { named } }) => requires(named !== null),
}

/** One body has one voice, or a body with many probes would move deadlines alone; one machine is one probe. */
export const oneProbeABody: OnProbe<'declare'> = {
  id: 'oneProbeABody',
  basis: [OUTAGE],
  inForce: SINCE_CCP,
  assess: ({ facts: { named, others }, act: { body, key } }) => {
    if (named === null) return notApplicable()
    const own = others.some((other) => other.body === body)
    const twice = others.some((other) => other.name === named || other.key === key)
    return requires(!own && !twice, { name: named, own })
  },
}

/** Why nobody listens to a probe any more is kept. */
export const probeRevokedForAReason: OnProbe<'revoke'> = {
  id: 'probeRevokedForAReason',
  basis: [OUTAGE],
  inForce: SINCE_CCP,
  assess: ({ act: { reason } }) => requires(reason.trim() !== ''),
}

/** A body that has left measures for others: its probe is not counted any more. */
export const probeMemberLeft: Rule<OpenInput<Extract<Probe, { status: 'declared' }>, ProbeFacts>> = {
  id: 'probeMemberLeft',
  basis: [OUTAGE],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, state: { body }, today }) => requires(!hasMemberOn(group, body, today), { body }),
}
