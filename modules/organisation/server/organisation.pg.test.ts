import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import type { ActLike, EventLike, Staged } from '#kernel/process.ts'
import { LAW_HASH } from '#law/index.ts'
import { commit, type Platform } from '#platform/commit.ts'
import { entriesSince } from '#platform/journal/read.ts'
import type { Served } from '#platform/served.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { authorisingAct } from '../model/authorising-act.ts'
import type { AuthorisingActEvent } from '../model/authorising-act-state.ts'
import { body } from '../model/body.ts'
import type { BodyEvent } from '../model/body-state.ts'
import { delegation, office, REGION, recording, registration, SIRETS, SOMME } from '../testing.ts'
import {
  authorisingActsOf,
  bodiesOf,
  bodyOf,
  namesOf,
  organisationCases,
  recordedActsOf,
  signatoryOf,
  tasks,
} from './index.ts'

const preparer: Actor = { kind: 'person', person: randomUUID(), body: REGION, office: 'officer' }
const today = '2027-02-01'
const cases = organisationCases(async () => ({
  standing: { preparing: true, coordinators: [REGION] },
  articles: { parties: { article: 'parties' } },
}))

let database: TestDatabase
let platform: Platform
const group = randomUUID()
const ACT = randomUUID()

beforeAll(async () => {
  database = await testDatabase()
  platform = { db: database.app, clock: { now: () => `${today}T09:00:00.000Z` }, lawHash: LAW_HASH, appVersion: '0' }
})
afterAll(() => database.close())

const act = <S extends Staged, A extends ActLike, E extends EventLike, F>(
  served: Served<S, A, E, F>,
  id: string,
  request: A,
  groupId = group,
) => commit(platform, served, { groupId, id, act: request, actor: preparer })

const within = <T>(work: Parameters<typeof database.app.transaction<T>>[1], groupId = group) =>
  database.app.transaction(groupId, work)

const finding = (result: Awaited<ReturnType<typeof act>>, rule: string) =>
  'findings' in result ? result.findings.find((one) => one.rule === rule) : undefined

describe('le registre des personnes publiques', () => {
  test('une inscription se relit, dans son groupement seulement', async () => {
    expect((await act(cases.body, SOMME, registration())).kind).toBe('granted')
    expect(await within((tx) => bodiesOf(tx, group))).toMatchObject([
      { id: SOMME, siret: SIRETS.somme, offices: [{ number: 1 }] },
    ])
    expect(await within((tx) => namesOf(tx, group))).toEqual(new Map([[SOMME, 'Département de la Somme']]))
    expect(await within((tx) => bodyOf(tx, group, REGION))).toBeUndefined()
    const elsewhere = randomUUID()
    expect(await within((tx) => bodiesOf(tx, elsewhere), elsewhere)).toEqual([])
    expect(await within((tx) => bodiesOf(tx, group), elsewhere)).toEqual([])
  })

  test('le même SIRET une seconde fois est refusé, avec le nom de l’inscrit', async () => {
    const result = await act(cases.body, randomUUID(), registration({ name: 'Doublon', siret: '732 829 320 00074' }))
    expect(result.kind).toBe('refused')
    expect(finding(result, 'registeredOnce')).toMatchObject({
      outcome: 'unmet',
      facts: { registeredAs: 'Département de la Somme' },
      basis: [
        { source: 'convention', article: 'parties' },
        { source: 'CCP', article: 'L2113-7' },
      ],
    })
  })

  test('la même personne à la tête de deux membres est signalée, non refusée', async () => {
    const result = await act(cases.body, REGION, registration({ name: 'Région', kind: 'region', siret: SIRETS.region }))
    expect(result.kind === 'granted' && result.receipt.findings).toContainEqual(
      expect.objectContaining({ rule: 'samePersonElsewhere', outcome: 'computed' }),
    )
  })

  test('qui signe se lit au jour dit: la délégation finit avec le délégant', async () => {
    await act(cases.body, SOMME, delegation())
    await act(cases.body, SOMME, office())
    const signatory = (n: number, on: string, matter?: 'orders') =>
      within((tx) => signatoryOf(tx, group, SOMME, `00000000-0000-4000-8000-00000000010${n}`, on, matter))
    expect(await signatory(1, '2028-04-02')).toMatchObject({ number: 1, office: 'representative' })
    expect(await signatory(1, '2028-04-03')).toBeUndefined()
    expect(await signatory(2, '2028-04-03')).toMatchObject({ number: 3 })
    expect(await signatory(3, '2028-04-02', 'orders')).toMatchObject({ number: 2, under: { number: 'A-2027-12' } })
    expect(await signatory(3, '2028-04-03', 'orders')).toBeUndefined()
    expect(await signatory(3, '2028-04-02')).toBeUndefined()
    expect(await within((tx) => signatoryOf(tx, group, randomUUID(), SOMME, today))).toBeUndefined()
  })
})

describe('le registre des actes', () => {
  test('l’acte d’un inconnu est refusé', async () => {
    const result = await act(cases.authorisingAct, randomUUID(), recording({ body: randomUUID() }))
    expect(finding(result, 'actOfARegisteredBody')).toMatchObject({ outcome: 'unmet' })
  })

  test('enregistré, il est attendu jusqu’à être exécutoire', async () => {
    expect((await act(cases.authorisingAct, ACT, recording())).kind).toBe('granted')
    const waiting = async () => (await within((tx) => tasks(tx, group, today))).map(({ key, due }) => [key, due])
    expect(await waiting()).toEqual([
      [`authorisingAct.transmit.${ACT}`, '2026-12-01'],
      [`authorisingAct.publish.${ACT}`, null],
    ])
    const [transmit] = await within((tx) => tasks(tx, group, today))
    expect(transmit?.facts).toMatchObject({ days: 15 })
    expect(transmit?.basis.map(({ article }) => article)).toEqual(['L3131-1', 'L2131-2', 'L1411-9'])
    const transmission = { type: 'transmit', sentOn: '2026-11-20' } as const
    await act(cases.authorisingAct, ACT, { ...transmission, acknowledgement: null })
    expect(await waiting()).toHaveLength(2)
    await act(cases.authorisingAct, ACT, { type: 'publish', on: '2026-11-18', how: 'electronic' })
    await act(cases.authorisingAct, ACT, { ...transmission, acknowledgement: { on: '2026-11-21', id: 'AR-1' } })
    expect(await waiting()).toEqual([])
    expect(await within((tx) => authorisingActsOf(tx, group, { subject: 'membership' }))).toMatchObject([
      { id: ACT, body: SOMME, enforceableOn: '2026-11-21' },
    ])
  })

  test('le registre se lit par objet, par membre, par dossier', async () => {
    const about = randomUUID()
    const other = randomUUID()
    await act(cases.authorisingAct, other, recording({ subject: 'accession-approval', about, date: '2027-01-20' }))
    const ids = (filter: Parameters<typeof authorisingActsOf>[2]) =>
      within(async (tx) => (await recordedActsOf(tx, group, filter)).map(({ id, number }) => [id, number]))
    expect(await ids({})).toEqual([
      [ACT, '2026-11-07'],
      [other, '2026-11-07'],
    ])
    expect(await ids({ subject: 'accession-approval' })).toHaveLength(1)
    expect(await ids({ about })).toHaveLength(1)
    expect(await ids({ body: REGION })).toEqual([])
  })

  test('un autre acte du même membre l’annule: il n’autorise plus', async () => {
    const contrary = randomUUID()
    await act(cases.authorisingAct, contrary, recording({ favourable: false, signatory: null, date: '2026-12-01' }))
    const annul = { type: 'annul', on: '2027-01-05', by: contrary } as const
    expect((await act(cases.authorisingAct, ACT, annul)).kind).toBe('awaiting-judgement')
    await act(cases.authorisingAct, contrary, { type: 'publish', on: '2026-12-02', how: 'electronic' })
    await act(cases.authorisingAct, contrary, {
      type: 'transmit',
      sentOn: '2026-12-02',
      acknowledgement: { on: '2026-12-02', id: 'AR-2' },
    })
    expect((await act(cases.authorisingAct, ACT, annul)).kind).toBe('granted')
    const [annulled] = await within((tx) => recordedActsOf(tx, group, { body: SOMME }))
    expect(annulled).toMatchObject({ id: ACT, status: 'annulled' })
    const acts = await within((tx) => authorisingActsOf(tx, group, { body: SOMME }))
    expect(acts.find(({ id }) => id === ACT)?.enforceableOn).toBeNull()
  })
})

test('sans représentant ce jour-là, le membre est attendu', async () => {
  const later = await within((tx) => tasks(tx, group, '2021-06-30'))
  expect(later.filter(({ act: name }) => name === 'appoint').map(({ by }) => by?.id)).toEqual([SOMME, REGION])
})

test('le journal rejoué donne chaque ligne', async () => {
  const events = async <E>(id: string) =>
    (await within((tx) => entriesSince(tx, { groupId: group, id }, 0))).flatMap(
      (entry) => entry.events as unknown as E[],
    )
  const [row] = await within((tx) => recordedActsOf(tx, group, { body: SOMME, subject: 'membership' }))
  expect(authorisingAct.replay(await events<AuthorisingActEvent>(ACT))).toEqual({ ...row, id: undefined })
  const { id: _, ...card } = (await within((tx) => bodyOf(tx, group, SOMME))) ?? { id: '' }
  expect(body.replay(await events<BodyEvent>(SOMME))).toEqual({ ...card, status: 'registered' })
})
