import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PlayedStage, playedStage } from './played-stage.ts'

let played: PlayedStage
beforeAll(async () => {
  played = await playedStage('three-years')
}, 240_000)
afterAll(() => played?.close())

test('played', () => expect(played.player.today).toBe('2029-11-27'))
