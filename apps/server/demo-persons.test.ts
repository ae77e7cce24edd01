import { expect, test } from 'vitest'
import type { Task } from '#api/shapes.ts'
import type { Office } from '#kernel/actor.ts'
import { cite } from '#law/index.ts'
import type { Persona } from '#platform/identity/persona.ts'
import { bodiesOf } from './demo-persons.ts'

const persona = (body: string, office: Office): Persona => ({
  person: `${office} of ${body}`,
  name: office,
  title: office,
  body,
  bodyName: body,
  office,
})
const task = (by: string, act: string, facts: Task['facts'] = {}): Task => ({
  key: `${act} ${by}`,
  process: 'convention',
  id: '00000000-0000-4000-8000-000000000000',
  act,
  by: { id: by, name: by },
  due: null,
  basis: [cite('CCP', 'L2113-7')],
  facts,
  missing: true,
})

const REGION = [persona('region', 'representative'), persona('region', 'officer')]
const SOMME = [persona('somme', 'representative'), persona('somme', 'officer'), persona('somme', 'reader')]

/** Who is expected to do what: `person: acts`. */
const told = (personas: readonly Persona[], tasks: readonly Task[]) =>
  bodiesOf(personas, tasks, 'region').flatMap(({ persons }) =>
    persons.flatMap(({ person, tasks: own }) => own.map(({ act }) => `${person}: ${act}`)),
  )

test.each([
  ['une signature revient à qui engage l’organisme', SOMME, task('somme', 'sign'), ['representative of somme: sign']],
  [
    'un délégataire l’engage aussi',
    [persona('somme', 'delegate'), persona('somme', 'officer')],
    task('somme', 'sign'),
    ['delegate of somme: sign'],
  ],
  ['le reste revient à ses agents', REGION, task('region', 'notify'), ['officer of region: notify']],
  [
    'et à son représentant quand il n’a pas d’agent',
    [persona('region', 'representative'), persona('region', 'reader')],
    task('region', 'notify'),
    ['representative of region: notify'],
  ],
  [
    'la délibération que la signature attend revient à ses agents',
    SOMME,
    task('somme', 'record'),
    ['officer of somme: record'],
  ],
  ['un organisme ne répond pas d’un autre', REGION, task('somme', 'notify'), []],
] as const)('%s', (_name, personas, expected, found) => {
  expect(told(personas, [expected])).toEqual(found)
})

test('le coordonnateur vient en premier, les autres dans l’ordre du registre', () => {
  const bodies = bodiesOf([...SOMME, ...REGION, persona('aisne', 'officer')], [], 'region')
  expect(bodies.map(({ body, coordinates }) => [body.id, coordinates])).toEqual([
    ['region', true],
    ['somme', false],
    ['aisne', false],
  ])
  expect(bodiesOf(SOMME, [], undefined).map(({ coordinates }) => coordinates)).toEqual([false])
})

test('deux actes sont dits, les autres sont comptés', () => {
  const tasks = ['notify', 'transmit', 'constitute', 'deliverOriginal'].map((act) => task('region', act))
  const officer = bodiesOf(REGION, tasks, 'region')[0]?.persons[1]
  expect(officer?.tasks.map(({ act }) => act)).toEqual(['notify', 'transmit'])
  expect(officer?.more).toBe(2)
  const two = bodiesOf(REGION, tasks.slice(0, 2), 'region')[0]?.persons[1]
  expect([two?.tasks.length, two?.more]).toEqual([2, 0])
})
