import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Player } from '../../apps/play/player.ts'
import { NotGranted } from '../../apps/play/stageable.ts'
import { AWARD, AWARDING, accountsOf } from '../../examples/hauts-de-france/award.ts'
import { COORDINATOR } from '../../examples/hauts-de-france/bodies.ts'
import { KEYS } from '../../examples/hauts-de-france/cast.ts'
import { SESSION } from '../../examples/hauts-de-france/committee.ts'
import { bringIntoForce, signContract } from '../../examples/hauts-de-france/signing.ts'
import { type PlayedStage, playedStage } from './played-stage.ts'

/** The example, from its committee to the contract that ten members hold. */

type Session = {
  readonly status: string
  readonly convening: { readonly number: number }
  readonly recusals: readonly { readonly person: string }[]
  readonly votes: readonly { readonly result: string; readonly votes: readonly { readonly voter: string }[] }[]
}
type Awarded = {
  readonly status: string
  readonly intended: string
  readonly candidates: readonly {
    readonly account: string
    readonly rank: number | null
    readonly rejection: string | null
  }[]
  readonly letters: readonly { readonly to: string; readonly readAt: string | null }[]
  readonly holder: { readonly document: string }
  readonly contract: string
}
type Contract = {
  readonly status: string
  readonly delivered: readonly { readonly body: string; readonly receivedOn: string | null }[]
}

let played: PlayedStage
let player: Player
beforeAll(async () => {
  played = await playedStage('court-seized')
  ;({ player } = played)
}, 240_000)
afterAll(() => played?.close())

const awarded = async () => (await player.as(COORDINATOR).read<{ state: Awarded }>(`awards/${player.id(AWARD)}`)).state

describe('the committee', () => {
  test('R1.24, R1.33: it failed its first quorum, one withdrew and is replaced, four voted', async () => {
    const { state } = await player.as(COORDINATOR).read<{ state: Session }>(`committee-sessions/${player.id(SESSION)}`)
    expect(state).toMatchObject({ status: 'signed', convening: { number: 2 }, votes: [{ result: 'adopted' }] })
    expect(state.recusals).toHaveLength(1)
    const voters = state.votes.flatMap(({ votes }) => votes.map(({ voter }) => voter))
    expect(voters).toHaveLength(4)
    expect(voters).not.toContain(state.recusals[0]?.person)
  })
})

describe('the candidates', () => {
  test('R2.50, R2.60: of five, three are ranked, one is irregular, one came late; each of the four has its letter, two were read', async () => {
    const { candidates, letters, intended } = await awarded()
    const accounts = await accountsOf(player)
    expect(intended).toBe(accounts.fictif)
    expect(candidates.map(({ rank, rejection }) => [rank, rejection])).toEqual([
      [1, null],
      [2, 'ranked-lower'],
      [3, 'ranked-lower'],
      [null, 'irregular'],
      [null, 'late'],
    ])
    expect(letters.map(({ to }) => to).toSorted()).toEqual(
      [accounts.erdacht, accounts.imaginaire, accounts.supposee, accounts.hypothese].toSorted(),
    )
    expect(letters.flatMap(({ to, readAt }) => (readAt === null ? [] : [to])).toSorted()).toEqual(
      [accounts.erdacht, accounts.supposee].toSorted(),
    )
  })
})

describe('the board', () => {
  test('R2.65: it tells the coordinator from which day the contract may be signed, and nobody else', async () => {
    const comingTo = async (key: string) =>
      (await player.as(key).read<{ coming: readonly { kind: string; on: string }[] }>('board')).coming
    expect(await comingTo(COORDINATOR)).toContainEqual(
      expect.objectContaining({ kind: 'signature-from', on: '2027-06-15' }),
    )
    expect((await comingTo('nord')).map(({ kind }) => kind)).not.toContain('signature-from')
  })
})

describe('the contract', () => {
  test('R2.68: while the court is seized nobody signs, though the wait is over', async () => {
    await player.goTo('2027-06-16', '10:00')
    const { holder } = await awarded()
    const signing = player.as(COORDINATOR, 'representative').act(AWARDING, 'sign', {
      ...{ document: holder.document, medium: 'electronic', signedOn: '2027-06-16' },
      ...{ person: player.id(`representative of ${COORDINATOR}`), authorisingAct: player.id(AWARD) },
    })
    await expect(signing).rejects.toThrow(NotGranted)
    await expect(signing).rejects.toThrow(/courtLockLifted.*L551-4/)
  })

  test('R2.71, R3.04, S3.18: signed, acknowledged and notified, it is in force for ten members, and each has said that it was given it', async () => {
    await signContract(player)
    await bringIntoForce(player)
    const { status, contract } = await awarded()
    expect(status).toBe('notified')
    const { state } = await player.as('nord').read<{ state: Contract }>(`contracts/${contract}`)
    expect(state).toMatchObject({ status: 'running', notifiedOn: '2027-07-05', endsOn: '2031-08-31' })
    expect(state.delivered.map(({ body }) => body).toSorted()).toEqual(KEYS.map((key) => player.id(key)).toSorted())
    expect(state.delivered.filter(({ receivedOn }) => receivedOn === null)).toEqual([])
  }, 60_000)
})
