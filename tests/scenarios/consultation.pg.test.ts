import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LAW_HASH } from '#law/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { localKeeping } from '#platform/time-keeper/keeping.ts'
import { Player } from '../../apps/play/player.ts'
import { openStage, playUntil } from '../../apps/play/stage.ts'
import { life } from '../../examples/hauts-de-france/life.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'

/** From the needs to the day on which tenders may be deposited: what the life of the example holds, read as its persons do. */
let database: TestDatabase
let folder: string
let stage: Awaited<ReturnType<typeof openStage>>
let player: Player
beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'unisson-files-'))
  const keeping = localKeeping(join(folder, 'time-keys'))
  const platform = { db: database.app, clock: new AdjustableClock(), lawHash: LAW_HASH, appVersion: 'test', keeping }
  stage = await openStage(platform, platform.clock, diskStore(folder))
  const groupId = randomUUID()
  await playUntil(life, 'tenders-awaited', groupId, stage, () => undefined)
  player = new Player(groupId, stage)
}, 120_000)
afterAll(async () => {
  await stage.close()
  await database.close()
  await rm(folder, { recursive: true })
})

type Case = { readonly status: string }
async function count(process: string): Promise<Record<string, number>> {
  const cases = await player.as('region').read<readonly Case[]>(`cases?process=${process}`)
  const statuses = cases.map(({ status }) => status).sort()
  return Object.fromEntries(
    Map.groupBy(statuses, (each) => each)
      .entries()
      .map(([key, all]) => [key, all.length]),
  )
}
const registers = (register: string) =>
  player.as('region').read<Record<string, unknown[]>>(`consultations/${player.id('consultation')}/${register}`)

describe('on the day on which tenders may be deposited', () => {
  test('ten need sheets are validated, of one purchase that is launched', async () => {
    expect(await count('needSheet')).toEqual({ validated: 10 })
    expect(await count('purchase')).toEqual({ launched: 1 })
  })

  test('S6.1-S6.5: the seats, one of them taken over, three meetings, each remark answered', async () => {
    expect(await count('seat')).toEqual({ bound: 11, designated: 1, ended: 1 })
    expect(await count('meeting')).toEqual({ held: 3 })
    expect(await count('remark')).toEqual({ answered: 4 })
    expect(await count('review')).toEqual({ closed: 2 })
  })

  test('R2.12, R2.13: the file has two versions, the deadline was moved once, and whoever asked late was answered', async () => {
    const { state } = await player
      .as('region')
      .read<{ state: Record<string, unknown[]> }>(`consultations/${player.id('consultation')}`)
    expect(state).toMatchObject({ status: 'open', deadline: '2027-03-31T10:00:00.000Z' })
    expect(state.versions).toHaveLength(2)
    expect(state.extensions).toMatchObject([{ ground: 'important-change' }])
    expect(await count('question')).toEqual({ answered: 5, declined: 1 })
  })

  test('R2.22: the file was retrieved by whoever wished, and two follow it', async () => {
    const { entries = [] } = await registers('retrievals')
    expect(entries.map((each) => (each as { version: number }).version).sort()).toEqual([1, 1, 1, 2])
    expect((await registers('followers')).followers).toMatchObject([{ company: 'Numérique Fictif' }, { number: 2 }])
  })

  test('S5.7, S5.9-S5.11: one interest is upheld, and its person reads nothing more of the procedure; its substitute does', async () => {
    expect(await count('interest')).toEqual({ clear: 22, upheld: 1 })
    expect(await count('contact')).toEqual({ answered: 1 })
    const procedure = `procedures/${player.id('procedure')}`
    const read = async (person?: string) => {
      player.as('pas-de-calais', 'officer', person)
      return JSON.stringify(await player.read(procedure))
    }
    expect(await read()).not.toContain('Environnement numérique')
    expect(await read('substitute of pas-de-calais')).toContain('Environnement numérique')
  })
})
