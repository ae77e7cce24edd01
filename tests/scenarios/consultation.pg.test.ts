import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Player } from '../../apps/play/player.ts'
import { type PlayedStage, playedStage } from './played-stage.ts'

/** From the needs to the day on which tenders may be deposited: what the life of the example holds, read as its persons do. */
let played: PlayedStage
let player: Player
beforeAll(async () => {
  played = await playedStage('tenders-awaited')
  player = played.player
}, 120_000)
afterAll(() => played.close())

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
