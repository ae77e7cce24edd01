import { expect, test } from 'vitest'
import type { AuthorisingAct, BodyCard } from '#modules/organisation/index.ts'
import type { Convention } from '../model/state.ts'
import {
  BODIES,
  complete,
  constituted,
  deliberation,
  drafted,
  REGION,
  SOMME,
  signed,
  signing,
} from '../testing/case.ts'
import { tasksOf } from './tasks.ts'

const card = (id: string, kind: BodyCard['kind'] = 'departement'): BodyCard => ({
  id,
  name: id,
  kind,
  siret: null,
  seat: { text: '', city: '', department: null },
  isBuyer: true,
  commitment: null,
  country: 'FR',
  holidayZone: 'metropole',
  offices: [],
})

const awaited = (state: Convention, acts: readonly AuthorisingAct[], kind?: BodyCard['kind']) =>
  tasksOf('g', state, { bodies: BODIES.map((id) => card(id, kind)), acts }).map(
    ({ process, act, by, facts, missing }) =>
      `${process}.${act} ${by?.id}${facts.about === by?.id ? '' : ` → ${facts.about}`}${missing ? ' !' : ''}`,
  )

const ALL = BODIES.map((body) => deliberation(body))
const NOT_YET = ALL.map((act) => (act.body === SOMME ? { ...act, enforceableOn: null } : act))

test('S0.9: while a member’s organ has not decided, its act is what is awaited, from the draft on', () => {
  expect(awaited(drafted(), [deliberation(REGION)])).toEqual([
    'convention.openSignature region',
    'authorisingAct.record somme !',
    'authorisingAct.record othd !',
  ])
  expect(awaited(signing(), [])).toEqual(BODIES.map((body) => `authorisingAct.record ${body} !`))
})

test('S0.9: an unfavourable act is none', () => {
  const refused = ALL.map((act) => (act.body === SOMME ? { ...act, favourable: false } : act))
  expect(awaited(signing(), refused)).toContain('authorisingAct.record somme !')
})

test('S12.1: a signature is awaited once the act that allows it is enforceable', () => {
  expect(awaited(signing(), ALL)).toEqual(BODIES.map((body) => `convention.sign ${body} !`))
  expect(awaited(signing(), NOT_YET)).toEqual(['convention.sign region !', 'convention.sign othd !'])
})

test('S12.3: originals, then the constitution, are the coordinator’s to do', () => {
  expect(awaited(signed(), ALL)).toEqual([
    'convention.deliverOriginal region !',
    'convention.deliverOriginal region → somme !',
    'convention.deliverOriginal region → othd !',
  ])
  expect(awaited(complete(), ALL)).toEqual(['convention.constitute region !'])
})

test.each([
  ['notification', {}, 'departement', ['convention.transmit region']],
  ['transmission', { effectiveFrom: { on: 'transmission' } }, 'private', ['convention.transmit region !']],
  ['notification by a body without legality control', {}, 'private', []],
] as const)('R3.06: the transmission, where effect comes by %s', (_name, clauses, kind, expected) => {
  const found = awaited(constituted(clauses), ALL, kind)
  expect(found.filter((task) => task.startsWith('convention.transmit'))).toEqual(expected)
  expect(found).toContain('convention.notify region → somme !')
})
