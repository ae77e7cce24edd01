import { expect, test } from 'vitest'
import type { DemoBody, DemoPerson } from '#api/demo.ts'
import type { Task } from '#api/shapes.ts'
import { asRole, countOf, splitPersons } from './persons-split.ts'

const TASK: Task = {
  key: 'key',
  process: 'convention',
  id: '00000000-0000-4000-8000-000000000000',
  act: 'sign',
  by: null,
  due: null,
  basis: [{ source: 'CCP', article: 'L2113-7' }],
  facts: {},
  missing: true,
}
const person = (name: string, tasks = 0): DemoPerson => ({
  person: name,
  title: name,
  tasks: Array.from({ length: tasks }, () => TASK),
  more: 0,
})
const body = (name: string, persons: readonly DemoPerson[], coordinates = false): DemoBody => ({
  body: { id: name, name },
  coordinates,
  persons,
})
const names = (bodies: readonly DemoBody[]) => bodies.flatMap(({ persons }) => persons.map((one) => one.person))
const split = (...bodies: readonly DemoBody[]) => {
  const { shown, others } = splitPersons({ today: '2026-12-08', bodies })
  return [names(shown), names(others)]
}

test('those who are awaited are shown, the first of each body those who have something to do', () => {
  const bodies = [
    body('region', [person('idle'), person('busy', 2)], true),
    body('somme', [person('signs', 1), person('reads')]),
    body('oise', [person('rests')]),
  ]
  expect(split(...bodies)).toEqual([
    ['busy', 'idle', 'signs'],
    ['reads', 'rests'],
  ])
  expect(countOf(bodies)).toBe(5)
})

test('when nobody is awaited the coordinator is still shown', () => {
  expect(split(body('region', [person('leads')], true), body('somme', [person('waits')]))).toEqual([
    ['leads'],
    ['waits'],
  ])
})

test('in a group that nobody coordinates yet, everybody is shown', () => {
  expect(split(body('somme', [person('one')]), body('oise', [person('two', 1)]))).toEqual([['one', 'two'], []])
})

test.each([
  ['Le Président', 'Président'],
  ['La Présidente du Conseil départemental', 'Présidente du Conseil départemental'],
  ['L’agent comptable', 'Agent comptable'],
  ['Laborantine', 'Laborantine'],
  ['Chargé de la commande publique', 'Chargé de la commande publique'],
])('« %s » agit en tant que « %s »', (title, role) => {
  expect(asRole(title)).toBe(role)
})
