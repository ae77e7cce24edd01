import type { Task } from '#api/shapes.ts'
import type { Basis } from '#kernel/citation.ts'
import { resolve } from '#kernel/citation.ts'
import { convention } from '../model/convention.ts'
import { coordinatorOf, type Group } from '../model/group.ts'
import { type Convention, groupOf } from '../model/state.ts'

type Expected = { readonly act: string; readonly by: string; readonly about?: string; readonly missing: boolean }

/** What the tasks are told with: the names of the bodies, and those whose organ has authorised the signature. */
export type Around = {
  readonly names: ReadonlyMap<string, string>
  readonly deliberated: ReadonlySet<string>
}

/** What the convention waits for, and from whom: signatures, originals, notifications (S12.1, S12.3, S2.1). */
export function tasksOf(groupId: string, state: Convention, { names, deliberated }: Around): readonly Task[] {
  const group = groupOf(groupId, state)
  if (group === undefined) return []
  const basisOf = new Map(convention.table().map(({ act, basis }) => [act, basis]))
  return expectedOf(group, state).map(({ act, by, about, missing }) => ({
    key: `convention.${act}.${about ?? by}`,
    process: convention.name,
    id: groupId,
    act,
    by: { id: by, name: names.get(by) ?? by },
    due: null,
    basis: [...resolve(basisOf.get(act) ?? FALLBACK, group.articles)],
    facts: {
      body: names.get(about ?? by) ?? by,
      ...(act === 'sign' ? { deliberated: deliberated.has(by) } : {}),
    },
    missing,
  }))
}

const FALLBACK: Basis = [{ source: 'CCP', article: 'L2113-7' }]

function expectedOf(group: Group, state: Convention): readonly Expected[] {
  const coordinator = coordinatorOf(group)
  if (state.status === 'none' || coordinator === undefined) return []
  switch (state.status) {
    case 'draft':
      return [{ act: 'openSignature', by: coordinator, missing: false }]
    case 'signing':
      return signing(state, coordinator)
    case 'constituted':
      return notifying(state, coordinator)
    case 'in-force':
      return notifying(state, coordinator)
    case 'ended':
      return []
  }
}

type Standing = Exclude<Convention, { status: 'none' }>

function signing({ members, clauses }: Standing, coordinator: string): readonly Expected[] {
  const unsigned = members.filter(({ signature }) => signature === null)
  if (unsigned.length > 0) return unsigned.map(({ body }) => ({ act: 'sign', by: body, missing: true }))
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
