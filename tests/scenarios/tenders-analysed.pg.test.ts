import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Player } from '../../apps/play/player.ts'
import { ANALYSIS } from '../../examples/hauts-de-france/analysis.ts'
import { COORDINATOR } from '../../examples/hauts-de-france/bodies.ts'
import { type PlayedStage, playedStage } from './played-stage.ts'

/** The example, from its opened tenders on. */

type Tender = {
  readonly id: string
  readonly qualification: { readonly kind: string }
  readonly low: { readonly outcome: string } | null
}
type Analysed = {
  readonly status: string
  readonly evaluators: readonly object[]
  readonly letters: readonly { readonly kind: string; readonly answer: object | null }[]
  readonly tenders: readonly Tender[]
}

let played: PlayedStage
let player: Player
beforeAll(async () => {
  played = await playedStage('tenders-analysed')
  ;({ player } = played)
}, 180_000)
afterAll(() => played?.close())

describe('the analysis', () => {
  test('R2.50, R2.52: one of four is irregular, one seemed abnormally low and accounted for its price; the report is frozen', async () => {
    const path = `evaluations/${player.id(ANALYSIS)}`
    const { state } = await player.as(COORDINATOR).read<{ state: Analysed }>(path)
    expect(state.status).toBe('frozen')
    expect(state.evaluators).toHaveLength(3)
    const kinds = Object.fromEntries(state.tenders.map(({ id, qualification }) => [id, qualification.kind]))
    expect(kinds).toEqual({
      [player.id('second deposit of fictif')]: 'regular',
      [player.id('second deposit of imaginaire')]: 'regular',
      [player.id('deposit of erdacht')]: 'regular',
      [player.id('deposit of supposee')]: 'irregular',
    })
    expect(state.letters).toMatchObject([{ kind: 'price', answer: { agrees: null } }])
    const low = state.tenders.filter((each) => each.low !== null)
    expect(low).toMatchObject([{ id: player.id('deposit of erdacht'), low: { outcome: 'justified' } }])
  })
})
