import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LAW_HASH } from '#law/index.ts'
import { accessionCase } from '#modules/accession/server/index.ts'
import { amendmentCase } from '#modules/amendment/server/index.ts'
import { consultationCase } from '#modules/consultation/server/index.ts'
import { at } from '#modules/consultation/testing.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import { bindingOf, bindingOn, contractCase } from '#modules/contract/server/index.ts'
import { awarding, ended } from '#modules/contract/testing.ts'
import { completionCase, dissolutionCase } from '#modules/dissolution/server/index.ts'
import { itemCase } from '#modules/information/server/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import type { Platform } from '#platform/commit.ts'
import type { AnyServed } from '#platform/served.ts'
import { putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { putCase } from '../../../tests/postgres/put-case.ts'
import { withdrawalCase } from './index.ts'

const [GROUP, REGION, SOMME, AISNE] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const [SENT, ABANDONED, DRAFT] = [randomUUID(), randomUUID(), randomUUID()]
let database: TestDatabase
let platform: Platform

beforeAll(async () => {
  database = await testDatabase()
  const clock = new AdjustableClock(() => Date.parse('2027-03-01T11:00:00.000Z'))
  platform = { db: database.app, clock, lawHash: LAW_HASH, appVersion: 'test' }
  await putGroupInForce(platform, GROUP, [REGION, SOMME, AISNE])
})
afterAll(() => database.close())

test('S8.3 : l’avis envoyé d’une consultation retient ses acheteurs, sans qu’aucun marché soit inscrit', async () => {
  const sent = at('sent')
  const buyers = [REGION, SOMME].map((body) => ({ body, name: body, siret: '', maximum: 1 }))
  const open = { ...sent, procedure: randomUUID(), frozen: { ...sent.frozen, buyers } }
  const { procedure: _procedure, reference: _reference, dossier, documents, ...noticed } = open
  const given = { reference: 'A', abandonedOn: '2027-03-01', reason: 'sans suite', noticed }
  const abandoned = { status: 'abandoned', procedure: randomUUID(), dossier, documents, ...given }
  await putCase(platform, consultationCase, { groupId: GROUP, id: SENT, state: open })
  await putCase(platform, consultationCase, { groupId: GROUP, id: ABANDONED, state: abandoned })
  const draft = { ...at('draft'), procedure: randomUUID(), reference: 'B' }
  await putCase(platform, consultationCase, { groupId: GROUP, id: DRAFT, state: draft })

  const bindingOn = (member: string) =>
    database.app.transaction(GROUP, async (tx) => {
      const act = { type: 'notify', member, authorisingAct: '', channel: 'letter', receivedOn: '', proof: '' } as const
      const asked = { groupId: GROUP, id: randomUUID(), state: { status: 'none' }, act } as const
      const { facts } = await withdrawalCase.facts(tx, asked as never)
      return facts.contracts.map(({ id, awardBegunOn, endsOn }) => ({ id, awardBegunOn, endsOn }))
    })
  expect(await bindingOn(SOMME)).toEqual([{ id: SENT, awardBegunOn: '2027-02-08', endsOn: null }])
  expect(await bindingOn(AISNE)).toEqual([])
})

test.each<[string, AnyServed]>([
  ['S2.3 : le terme', completionCase],
  ['S10.2, A36 : la dissolution', dissolutionCase],
  ['S7.9 : une adhésion', accessionCase],
  ['A9 : le changement de coordonnateur', amendmentCase],
  ['A17 : le contenu des offres', itemCase],
])('%s voit la passation que l’avis a engagée, tant qu’aucun marché n’est inscrit', async (_case, served) => {
  const seen = await database.app.transaction(GROUP, async (tx) => {
    const asked = { groupId: GROUP, id: randomUUID(), state: { status: 'none' } }
    const { facts } = await served.facts(tx, asked as never)
    return facts.contracts.map(({ id, process, endsOn }: RunningContract) => ({ id, process, endsOn }))
  })
  expect(seen).toEqual([{ id: SENT, process: 'consultation', endsOn: null }])
})

test('S8.3 : le marché qui a son propre numéro, rattaché à sa consultation, prend la suite de l’avis', async () => {
  const own = { ...ended, reference: '2027-014', identifiedBuyers: [REGION, SOMME], consultation: SENT }
  const elsewhere = { ...awarding, identifiedBuyers: [AISNE] }
  const [first, other] = [randomUUID(), randomUUID()]
  await putCase(platform, contractCase, { groupId: GROUP, id: first, state: own })
  await putCase(platform, contractCase, { groupId: GROUP, id: other, state: elsewhere })
  const binding = await database.app.transaction(GROUP, (tx) => bindingOn(tx, GROUP, SOMME))
  expect(binding.map(({ id, endsOn }) => ({ id, endsOn }))).toEqual([{ id: first, endsOn: '2031-08-31' }])
  const group = await database.app.transaction(GROUP, (tx) => bindingOf(tx, GROUP))
  expect(group.map(({ id }) => id).toSorted()).toEqual([first, other].toSorted())
})
