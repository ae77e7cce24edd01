import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LAW_HASH } from '#law/index.ts'
import { opening } from '#modules/procedure/testing.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { Player } from '../../apps/play/player.ts'
import { openStage, playUntil } from '../../apps/play/stage.ts'
import { life } from '../../examples/hauts-de-france/life.ts'
import { meetTechnicalGroup, seatTechnicalGroup } from '../../examples/hauts-de-france/technical-group.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'unisson-files-'))
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

test('S6.1-S6.5: ten seats, two guests, three meetings, remarks answered, by public acts', async () => {
  const clock = new AdjustableClock()
  const platform = { db: database.app, clock, lawHash: LAW_HASH, appVersion: 'test' }
  const stage = await openStage(platform, clock, diskStore(folder))
  const groupId = randomUUID()
  try {
    await playUntil(life, 'need-frozen', groupId, stage, () => undefined)
    const player = new Player(groupId, stage)
    const { type: _, ...choice } = opening({ purchase: player.id('purchase') })
    await player.goTo('2027-01-28')
    await player.as('region').open('procedures', 'procedure', choice, 'Règles d’une région, collectivité territoriale.')
    await seatTechnicalGroup(player)
    await meetTechnicalGroup(player)
    const list = (process: string) =>
      player.as('region').read<readonly { status: string }[]>(`cases?process=${process}`)
    const count = async (process: string) => {
      const statuses = (await list(process)).map(({ status }) => status)
      return Object.fromEntries(
        [...new Set(statuses)].sort().map((one) => [one, statuses.filter((s) => s === one).length]),
      )
    }
    expect(await count('seat')).toEqual({ bound: 11, designated: 1 })
    expect(await count('meeting')).toEqual({ held: 3 })
    expect(await count('remark')).toEqual({ answered: 2, made: 2 })
    const tasks = await player.read<readonly { process: string; act: string }[]>('tasks')
    const awaited = tasks.filter(({ process }) => ['seat', 'remark', 'meeting'].includes(process))
    expect(awaited.map(({ process, act }) => `${process}.${act}`)).toEqual([
      'seat.bind',
      'remark.answer',
      'remark.answer',
    ])
  } finally {
    await stage.close()
  }
}, 90_000)
