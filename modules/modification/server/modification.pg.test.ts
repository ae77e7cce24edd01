import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import { ceilingCase } from '#modules/ceiling/server/index.ts'
import { contractCase } from '#modules/contract/server/index.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import { commit } from '#platform/commit.ts'
import { readCase } from '#platform/journal/store.ts'
import type { AnyServed } from '#platform/served.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { putCase } from '../../../tests/postgres/put-case.ts'
import type { Act, Modification } from '../model/state.ts'
import * as T from '../testing.ts'
import { modificationCase } from './case.ts'
import { countedOn, effectiveBy, modificationRows, numbersUsed, replacedHolder } from './queries.ts'
import { tasks } from './tasks.ts'

/** Modifications of one contract that was awarded elsewhere, as the database keeps them: whoever drafts at the same moment, and what their effect does. */

const [GROUP, REGION, SOMME, CONTRACT, CEILING] = [1, 2, 3, 4, 5].map(() => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
]
const ceilings = ceilingCase({ orderedOn: async () => [], awardedFor: async () => null })
const served = modificationCase({ ceilings })
let database: TestDatabase

const on = (day = T.TODAY) => platformOn(database.app, day)
const doing = (id: string, act: object, { body = REGION, day = T.TODAY } = {}) =>
  commit(on(day), served, { groupId: GROUP, id, act: act as Act, actor: representativeOf(body) })
const read = <R>(work: (tx: Parameters<typeof countedOn>[0]) => Promise<R>) => database.app.transaction(GROUP, work)
const answered = { accepted: true, reason: 'Acte d’engagement, page 4.' }
const draft = (over: object = {}) => ({ ...T.draft(over), appraisals: { initialAsAwarded: answered } })
const unmetIn = (result: Awaited<ReturnType<typeof doing>>) =>
  result.kind === 'refused'
    ? result.findings.filter(({ outcome }) => outcome === 'unmet').map(({ rule }) => rule)
    : result.kind

async function told(title = 'Messagerie'): Promise<string> {
  const id = randomUUID()
  const act = T.tell({ contract: CONTRACT, body: SOMME, title })
  const result = await doing(id, act, { body: SOMME })
  if (result.kind !== 'granted') throw new Error(JSON.stringify(result))
  return id
}

/** A modification as both have signed it and its holder is about to receive it. */
async function notifying(over: Partial<Modification> & { readonly event: string }): Promise<string> {
  const id = randomUUID()
  const state = { ...T.notifying, contract: CONTRACT, body: SOMME, procedure: null, ...over }
  await putCase(on(), served as AnyServed, { groupId: GROUP, id, state: state as never })
  return id
}

beforeAll(async () => {
  database = await testDatabase()
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, SOMME])
  await putCase(on(), contractCase, {
    ...{ groupId: GROUP, id: CONTRACT },
    state: {
      ...{ status: 'running', title: 'ENT', object: 'Un ENT', lots: [], reference: '2027-ENT-01' },
      ...{ awardBegunOn: '2027-02-01', identifiedBuyers: [REGION, SOMME], notifiedOn: '2027-07-05' },
      ...{ endsOn: T.END, orders: [], originals: [] },
    } as never,
  })
  await putCase(on(), ceilings as AnyServed, {
    ...{ groupId: GROUP, id: CEILING },
    state: {
      ...{ status: 'in-force', contract: CONTRACT, maximum: { amount: 400_000_000, quantities: [] }, minimum: 0 },
      ...{ shares: [], loans: [] },
    } as never,
  })
}, 60_000)
afterAll(() => database.close())

describe('R6.02, R6.03 : sous la même limite, au même instant', () => {
  test('deux modifications de 120 000 € : la limite de 216 000 € n’en laisse qu’une', async () => {
    const [one, other] = [await told('Une'), await told('Autre')]
    const [first, second] = await Promise.all([
      doing(one, draft({ event: 'un', amount: 120_000_00 })),
      doing(other, draft({ event: 'autre', amount: 120_000_00 })),
    ])
    expect([first.kind, second.kind].toSorted()).toEqual(['granted', 'refused'])
    expect(unmetIn(first.kind === 'refused' ? first : second)).toEqual(['smallAmountWithin'])
    const kept = await read((tx) => countedOn(tx, GROUP, CONTRACT, randomUUID()))
    expect(kept.map(({ amount, signed }) => [amount, signed])).toEqual([[120_000_00, false]])
    // What is given up leaves its room, to the cent.
    const [winner, loser] = first.kind === 'granted' ? [one, other] : [other, one]
    expect((await doing(winner, { type: 'abandon', reason: 'besoin disparu' })).kind).toBe('granted')
    expect(unmetIn(await doing(loser, draft({ event: 'suite', amount: 216_000_00 })))).toEqual(['smallAmountWithin'])
    expect((await doing(loser, draft({ event: 'suite', amount: 215_999_99 }))).kind).toBe('granted')
    expect((await doing(loser, { type: 'abandon', reason: 'besoin disparu' })).kind).toBe('granted')
  })
  test('le même événement, à deux au même instant, ne fonde qu’une modification', async () => {
    const [one, other] = [await told(), await told()]
    const results = await Promise.all([
      doing(one, draft({ event: 'Panne du 3 mars' })),
      doing(other, draft({ kind: 'unforeseen', event: ' panne du  3 MARS' })),
    ])
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['granted', 'refused'])
    expect(results.flatMap((result) => (result.kind === 'refused' ? unmetIn(result) : []))).toEqual(['eventOwn'])
  })
  test('la base elle-même ne tient pas deux fois un événement', async () => {
    const [row] = (await read((tx) => modificationRows(tx, GROUP))).filter(({ state }) => state.status === 'drafted')
    if (row === undefined) throw new Error('nothing is drafted')
    await expect(
      putCase(on(), served as AnyServed, { groupId: GROUP, id: randomUUID(), state: row.state as never }),
    ).rejects.toThrow(/modification_event_once/)
  })
})

describe('R6.10, S3.17 : qui dit, qui instruit, et de quel marché', () => {
  test('un membre dit son besoin et ne l’instruit pas ; un marché inconnu n’en a pas', async () => {
    const id = await told()
    expect(unmetIn(await doing(id, draft({ event: 'x' }), { body: SOMME }))).toContain('competence')
    const unknown = await doing(randomUUID(), T.tell({ contract: randomUUID(), body: SOMME }), { body: REGION })
    expect(unmetIn(unknown)).toContain('contractStillRunning')
    expect((await doing(id, { type: 'decline', reason: 'hors du marché' })).kind).toBe('granted')
  })
  test('le coordonnateur est attendu pour instruire, et chaque étape l’est', async () => {
    await told('Signature des conventions')
    const found = await read((tx) => tasks(tx, GROUP, T.TODAY))
    expect(found.map(({ act, by }) => [act, by?.id])).toContainEqual(['draft', REGION])
  })
})

describe('R6.09, S3.17 : ce que l’effet entraîne', () => {
  const receipt = T.receive()
  test('le maximum est relevé dans les plafonds, à sa réception', async () => {
    const id = await notifying({ event: 'maximum', raisesMaximum: true, amount: 50_000_000 } as never)
    expect((await doing(id, receipt)).kind).toBe('granted')
    const { state } = await read((tx) =>
      readCase<{ maximum: { amount: number } }>(tx, 'ceiling', { groupId: GROUP, id: CEILING }),
    )
    expect(state?.maximum.amount).toBe(450_000_000)
  })
  test('le dernier jour du marché se déplace au jour dit, et pas avant', async () => {
    const id = await notifying({ event: 'durée', endsOn: '2032-08-31', effectiveOn: '2028-01-01' } as never)
    const endsOn = async () =>
      (await read((tx) => readCase<{ endsOn: string }>(tx, 'contract', { groupId: GROUP, id: CONTRACT }))).state?.endsOn
    expect((await doing(id, receipt)).kind).toBe('granted')
    expect(await endsOn()).toBe(T.END)
    expect(await read((tx) => effectiveBy(tx, GROUP, '2027-12-31'))).toEqual([])
    expect(await read((tx) => effectiveBy(tx, GROUP, '2028-01-01'))).toEqual([id])
    const taken = await commit(on('2028-01-01'), served, {
      ...{ groupId: GROUP, id, act: { type: 'takeEffect' } as Act, actor: clockActor },
    })
    expect(taken.kind).toBe('granted')
    expect(await endsOn()).toBe('2032-08-31')
  })
  test('R2194-6 : le titulaire est remplacé depuis l’effet, et pas avant', async () => {
    const newHolder = { name: 'Numérique Exemple', siret: T.SIRET, proofs: [T.PROOF] }
    const id = await notifying({ event: 'reprise', kind: 'replacement', amount: 0, newHolder } as never)
    expect(await read((tx) => replacedHolder(tx, GROUP, CONTRACT))).toBeUndefined()
    expect((await doing(id, receipt)).kind).toBe('granted')
    expect(await read((tx) => replacedHolder(tx, GROUP, CONTRACT))).toEqual({
      ...{ name: 'Numérique Exemple', identifier: T.SIRET },
    })
  })
  test('R3.10 : le numéro d’un acte transmis reste le sien', async () => {
    expect(await read((tx) => numbersUsed(tx, GROUP))).toContain('2027-MOD-01')
  })
})
