import { describe, expect, test } from 'vitest'
import { type Actor, clockActor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { someClauses, someGroup } from '../testing.ts'
import type { Clauses } from './clauses.ts'
import {
  actsAsItsMember,
  coordinatorFor,
  coordinatorOf,
  isCoordinator,
  isMemberOn,
  membershipOf,
  membersOn,
} from './group.ts'
import { groupOf } from './state.ts'

const [REGION, SOMME, OTHD] = ['region', 'somme', 'othd']
const group = someGroup({ members: [REGION, SOMME], coordinator: REGION })
const member = (from: IsoDate | null, until: IsoDate | null = null) => ({ body: OTHD, founder: false, from, until })

describe('le membre d’un jour donné', () => {
  test.each<[string, IsoDate | null, IsoDate | null, IsoDate, boolean]>([
    ['la veille de son entrée', '2027-06-01', null, '2027-05-31', false],
    ['le jour de son entrée', '2027-06-01', null, '2027-06-01', true],
    ['le lendemain', '2027-06-01', null, '2027-06-02', true],
    ['la veille de son départ', '2027-06-01', '2027-09-01', '2027-08-31', true],
    ['le jour de son départ', '2027-06-01', '2027-09-01', '2027-09-01', false],
    ['jamais notifié', null, null, '2027-06-01', false],
  ])('%s', (_case, from, until, day, expected) => {
    const one = member(from, until)
    const among = { ...group, members: [...group.members, one] }
    expect(isMemberOn(one, day)).toBe(expected)
    expect(membersOn(among, day).map(({ body }) => body)).toEqual([REGION, SOMME, ...(expected ? [OTHD] : [])])
  })

  test('la qualité de membre se retrouve quel que soit le jour', () => {
    const left = member('2027-06-01', '2027-09-01')
    expect(membershipOf({ ...group, members: [...group.members, left] }, OTHD)).toBe(left)
    expect(membershipOf(group, OTHD)).toBeUndefined()
  })

  test('avant que la convention soit écrite, il n’y a pas de groupement', () => {
    expect(groupOf('g', { status: 'none' })).toBeUndefined()
  })
})

describe('qui agit en membre, dans l’affaire d’un membre', () => {
  const of = (body: string): Actor => ({ kind: 'person', person: `agent-${body}`, body, office: 'officer' })
  test.each<[string, Actor, { status: string; body: string } | { status: 'none' }, boolean]>([
    ['un membre, tant qu’elle n’est pas engagée', of(SOMME), { status: 'none' }, true],
    ['un tiers, tant qu’elle n’est pas engagée', of(OTHD), { status: 'none' }, false],
    ['l’horloge, tant qu’elle n’est pas engagée', clockActor, { status: 'none' }, false],
    ['celui qui l’a engagée', of(SOMME), { status: 'declared', body: SOMME }, true],
    ['un autre membre, une fois engagée', of(REGION), { status: 'declared', body: SOMME }, false],
    ['celui qui l’a engagée et n’est pas membre', of(OTHD), { status: 'declared', body: OTHD }, true],
  ])('%s', (_case, actor, state, expected) => {
    expect(actsAsItsMember(group, actor, state)).toBe(expected)
  })
})

describe('le coordonnateur (CCP L2113-7)', () => {
  const led = (coordinators: Clauses['coordinators']) => ({ ...group, clauses: someClauses(REGION, { coordinators }) })
  const shared = led([
    { body: SOMME, for: ['execution'] },
    { body: REGION, for: ['award', 'signature', 'notification'] },
  ])

  test('chaque mission a son titulaire ; celui de la passation conduit la vie du groupement', () => {
    expect(coordinatorFor(shared, 'execution')).toBe(SOMME)
    expect(coordinatorFor(shared, 'notification')).toBe(REGION)
    expect(coordinatorOf(shared)).toBe(REGION)
    expect([REGION, SOMME, OTHD].map((body) => isCoordinator(shared, body))).toEqual([true, true, false])
  })

  test('sans titulaire de la passation, le premier nommé ; sans personne, personne', () => {
    const executing = led([{ body: SOMME, for: ['execution'] }])
    expect([coordinatorFor(executing, 'award'), coordinatorOf(executing)]).toEqual([undefined, SOMME])
    expect([coordinatorOf(led([])), isCoordinator(led([]), REGION)]).toEqual([undefined, false])
  })
})
