import { expect, test } from 'vitest'
import type { Actor, Office } from '#kernel/actor.ts'
import { clockActor } from '#kernel/actor.ts'
import { isKeeper, isPreparer, type Standing } from './standing.ts'

const [REGION, SOMME, AISNE] = ['region', 'somme', 'aisne']
const preparing: Standing = { preparing: true, coordinators: [] }
const running: Standing = { preparing: false, coordinators: [REGION, SOMME] }
const by = (body: string, office: Office = 'representative'): Actor => ({ kind: 'person', person: 'p', body, office })

test.each<[string, Standing, Actor, boolean, boolean]>([
  ['avant la convention, qui la prépare', preparing, by(AISNE), true, false],
  ['avant la convention, un lecteur', preparing, by(AISNE, 'reader'), false, false],
  ['avant la convention, l’horloge', preparing, clockActor, false, false],
  ['avant la convention, un coordonnateur pressenti', { ...running, preparing: true }, by(REGION), true, false],
  ['la convention signée, le premier des coordonnateurs', running, by(REGION), false, true],
  ['la convention signée, le second', running, by(SOMME), false, true],
  ['la convention signée, un lecteur du coordonnateur', running, by(REGION, 'reader'), false, false],
  ['la convention signée, un autre membre', running, by(AISNE), false, false],
  ['la convention signée, l’horloge', running, clockActor, false, false],
])('le registre : %s', (_case, standing, actor, prepares, keeps) => {
  expect([isPreparer(standing, actor), isKeeper(standing, actor)]).toEqual([prepares, keeps])
})
