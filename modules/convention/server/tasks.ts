import type { Task } from '#api/shapes.ts'
import type { Basis } from '#kernel/citation.ts'
import { clause, resolve } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { type AuthorisingAct, type BodyCard, controlOf } from '#modules/organisation/index.ts'
import { convention } from '../model/convention.ts'
import { coordinatorOf, type Group } from '../model/group.ts'
import { type Convention, groupOf } from '../model/state.ts'

type Expected = { readonly act: string; readonly by: string; readonly about?: string; readonly missing: boolean }

/** What is read besides the convention itself, to say what it waits for. */
export type Around = {
  readonly bodies: readonly BodyCard[]
  /** The acts by which organs decided on the convention. */
  readonly acts: readonly AuthorisingAct[]
}

/** The act of a member's organ, which another process records: without it nobody may sign for the member (R1.07). */
const RECORD = 'record'

/**
 * What the convention waits for, and from whom: the acts that authorise, signatures, originals, notifications, the
 * transmission (S0.9, S12.1, S12.3, S2.1, R3.06).
 */
export function tasksOf(groupId: string, state: Convention, { bodies, acts }: Around): readonly Task[] {
  const group = groupOf(groupId, state)
  if (group === undefined) return []
  const basisOf = new Map(convention.table().map(({ act, basis }) => [act, basis]))
  const nameOf = (body: string) => bodies.find(({ id }) => id === body)?.name ?? body
  return expectedOf(group, state, { bodies, acts }).map(({ act, by, about = by, missing }) => ({
    ...(act === RECORD
      ? { key: `authorisingAct.record.${by}`, process: 'authorisingAct', id: by }
      : { key: `convention.${act}.${about}`, process: convention.name, id: groupId }),
    act,
    by: { id: by, name: nameOf(by) },
    due: null,
    basis: [...resolve(act === RECORD ? AUTHORISED : (basisOf.get(act) ?? FALLBACK), group.articles)],
    facts: { body: nameOf(about), about },
    missing,
  }))
}

const FALLBACK: Basis = [{ source: 'CCP', article: 'L2113-7' }]
const AUTHORISED: Basis = [clause('parties'), cite('CE', '99926')]

function expectedOf(group: Group, state: Convention, { bodies, acts }: Around): readonly Expected[] {
  const coordinator = coordinatorOf(group)
  if (state.status === 'none' || coordinator === undefined) return []
  switch (state.status) {
    case 'draft':
      return [{ act: 'openSignature', by: coordinator, missing: false }, ...deliberating(state, acts)]
    case 'signing':
      return [...deliberating(state, acts), ...signing(state, coordinator, acts)]
    case 'constituted':
    case 'in-force':
      return [
        ...notifying(state, coordinator),
        ...transmitting(
          state,
          bodies.find(({ id }) => id === coordinator),
        ),
      ]
    case 'ended':
      return []
  }
}

type Standing = Exclude<Convention, { status: 'none' }>

/** A signature is waited for once an act allows it: before, that act is. */
function deliberating({ members }: Standing, acts: readonly AuthorisingAct[]): readonly Expected[] {
  const decided = (body: string) => acts.some((act) => act.body === body && act.favourable)
  return members
    .filter(({ body, signature }) => signature === null && !decided(body))
    .map(({ body }) => ({ act: RECORD, by: body, missing: true }))
}

function signing(
  { members, clauses }: Standing,
  coordinator: string,
  acts: readonly AuthorisingAct[],
): readonly Expected[] {
  const unsigned = members.filter(({ signature }) => signature === null)
  if (unsigned.length > 0) {
    return unsigned
      .filter(({ body }) => acts.some((act) => act.body === body && act.favourable && act.enforceableOn !== null))
      .map(({ body }) => ({ act: 'sign', by: body, missing: true }))
  }
  const { perMember } = clauses.originals
  const short = members.filter(({ originals }) => originals.length < (perMember ?? 0))
  if (short.length > 0) {
    return short.map(({ body }) => ({ act: 'deliverOriginal', by: coordinator, about: body, missing: true }))
  }
  return [{ act: 'constitute', by: coordinator, missing: true }]
}

function notifying({ members, status }: Standing, coordinator: string): readonly Expected[] {
  return members.flatMap(({ body, notification, founder }) => {
    const missing = status === 'constituted' && founder
    if (notification === null) return founder ? [{ act: 'notify', by: coordinator, about: body, missing }] : []
    return notification.receivedOn === null ? [{ act: 'acknowledge', by: body, missing }] : []
  })
}

/** Others wait for the transmission only where the convention takes effect by it. */
function transmitting(
  { transmittedOn, status, clauses }: Standing,
  coordinator: BodyCard | undefined,
): readonly Expected[] {
  const setsEffect = clauses.effectiveFrom.on === 'transmission'
  if (transmittedOn !== null || coordinator === undefined) return []
  if (!setsEffect && controlOf(coordinator.kind).transmission === 'as-stated') return []
  return [{ act: 'transmit', by: coordinator.id, missing: setsEffect && status === 'constituted' }]
}
