import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standingOf } from '#modules/convention/server/index.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import { organisationCases } from '#modules/organisation/server/index.ts'
import { commit } from '#platform/commit.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import type { PurchaseAct } from '../model/purchase-state.ts'
import type { SheetAct } from '../model/sheet-state.ts'
import { FITS, need, opening } from '../testing.ts'
import { answersTo, clockedPurchase, nobodyCut, purchaseOf, sheetCase } from './index.ts'

const [GROUP, REGION, SOMME, OISE, ENT] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const DAY = '2027-02-01'
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, SOMME, OISE])
  for (const [body, siret] of [
    [REGION, '20005374200017'],
    [SOMME, '20000001600010'],
    [OISE, '20000019800016'],
  ] as const) {
    expect(await register(body, siret)).toBe('granted')
  }
  expect(await onPurchase(opening())).toBe('granted')
})
afterAll(() => database.close())

const platform = () => platformOn(database.app, DAY)

async function register(body: string, siret: string): Promise<string> {
  const act = {
    type: 'register',
    name: `Organisme ${siret}`,
    kind: 'region',
    siret,
    seat: { text: '1 place du Lavoir', city: 'Lille', department: '59' },
    isBuyer: true,
    commitment: null,
    country: 'FR',
    holidayZone: 'metropole',
    representative: {
      person: { id: randomUUID(), civility: null, name: 'Présidence' },
      title: 'Le président',
      from: '2021-07-01',
      until: null,
      givenBy: { kind: 'election', date: '2021-07-01', number: null, file: null },
    },
  } as const
  const actor = representativeOf(REGION)
  return (await commit(platform(), organisationCases(standingOf).body, { groupId: GROUP, id: body, act, actor })).kind
}

const onPurchase = async (act: PurchaseAct) =>
  (await commit(platform(), clockedPurchase, { groupId: GROUP, id: ENT, act, actor: representativeOf(REGION) })).kind

/** The members of this test have declared no perimeter: each says what its need rests on. */
const COUNTED = { needMeasured: { accepted: true, reason: 'effectifs de la rentrée' }, objectFits: FITS }

const onSheet = async (id: string, by: string, act: SheetAct) =>
  (await commit(platform(), sheetCase(nobodyCut), { groupId: GROUP, id, act, actor: representativeOf(by) })).kind

const file = (id: string, by: string, body = by) =>
  onSheet(id, by, { type: 'file', purchase: ENT, body, need: need(), note: '', appraisals: COUNTED })

const settle = async (id: string, body: string) => {
  expect(await onSheet(id, REGION, { type: 'accept' })).toBe('granted')
  expect(await onSheet(id, body, { type: 'validate' })).toBe('granted')
}

const [ofRegion, ofSomme, ofOise] = [randomUUID(), randomUUID(), randomUUID()]

test('R1.14: a member files one sheet, not that of another; two sent at once: one is granted', async () => {
  expect(await file(ofSomme, SOMME)).toBe('granted')
  expect(await file(randomUUID(), SOMME)).toBe('refused')
  expect(await file(randomUUID(), SOMME, OISE)).toBe('refused')
  const twice = await Promise.all([ofRegion, randomUUID()].map((id) => file(id, REGION)))
  expect(twice.sort()).toEqual(['granted', 'refused'])
})

test('R1.14, R2.01: the freeze is refused while one lacks, then counts the maxima; reopened, a sheet changes again', async () => {
  const told = await database.app.transaction(GROUP, (tx) => answersTo(tx, GROUP, ENT))
  const region = told.find(({ body }) => body === REGION)?.sheet ?? ''
  await settle(ofSomme, SOMME)
  await settle(region, REGION)
  expect(await onPurchase({ type: 'freeze' })).toBe('refused')
  const without = {
    type: 'file',
    purchase: ENT,
    body: OISE,
    need: null,
    note: 'un autre espace sert ses collèges',
  } as const
  expect(await onSheet(ofOise, SOMME, without)).toBe('refused')
  expect(await onSheet(ofOise, OISE, without)).toBe('granted')
  expect(await onPurchase({ type: 'freeze' })).toBe('granted')
  const frozen = await database.app.transaction(GROUP, (tx) => purchaseOf(tx, GROUP, ENT))
  expect(frozen).toMatchObject({ status: 'frozen', estimate: 2 * need().amounts.maximum, frozenOn: DAY })
  expect(frozen?.status === 'frozen' && frozen.parts.map(({ body, siret }) => [body, siret]).sort()).toEqual(
    [
      [REGION, '20005374200017'],
      [SOMME, '20000001600010'],
    ].sort(),
  )
  const change = { type: 'revise', need: need(), note: 'recompté', appraisals: COUNTED } as const
  expect(await onSheet(ofSomme, SOMME, change)).toBe('refused')
  expect(await onPurchase({ type: 'reopen', reason: 'un collège de plus' })).toBe('granted')
  expect(await onSheet(ofSomme, SOMME, change)).toBe('granted')
  expect(await onPurchase({ type: 'freeze' })).toBe('refused')
})
