import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Player } from '../../apps/play/player.ts'
import { EXAMINATION, examineApplications } from '../../examples/hauts-de-france/applications.ts'
import { COORDINATOR } from '../../examples/hauts-de-france/bodies.ts'
import { COPY_AT_THE_DESK } from '../../examples/hauts-de-france/deposits.ts'
import { openApplications, openTenders } from '../../examples/hauts-de-france/opening.ts'
import { OPERATORS, papersOf } from '../../examples/hauts-de-france/operators.ts'
import { type PlayedStage, playedStage } from './played-stage.ts'

/** Five companies of the example, from the closed set to the tenders that are read. */

type Line = { readonly id: string; readonly status: string; readonly copy: boolean; readonly company: { name: string } }
type Register = { readonly lines: readonly Line[] | null }
type Open = { readonly deposit: string; readonly envelope: number; readonly keyholders: readonly string[] }
type Session = {
  readonly status: string
  readonly deposits?: readonly { readonly id: string; readonly standing: string; readonly operator: string }[]
  readonly unsealed?: readonly Open[]
  readonly failed?: readonly object[]
  readonly arrivals?: readonly object[]
}
type Arrival = { readonly id: string }
type Examined = {
  readonly requests: readonly { readonly asked: readonly object[] }[]
  readonly decisions: readonly { readonly verdict: string }[]
}

let played: PlayedStage
let stage: PlayedStage['stage']
let player: Player
beforeAll(async () => {
  played = await playedStage('tenders-deposited')
  ;({ stage, player } = played)
}, 180_000)
afterAll(() => played.close())

const about = () => player.id('consultation')
const session = async (): Promise<Session> =>
  (await player.as(COORDINATOR).read<{ state: Session }>(`openings/${about()}`)).state
const register = () => player.as(COORDINATOR).read<Register>(`consultations/${about()}/deposits`)
const fileOf = async (deposit: string, envelope: number) => {
  player.as(COORDINATOR)
  const url = `/api/groups/${player.groupId}/openings/${about()}/envelopes/${player.id(deposit)}/${envelope}/files/0`
  return stage.app.inject({ method: 'GET', url })
}

describe('once the deadline has passed', () => {
  test('R2.30: the set is fixed; nobody, not even the coordinator, reads who deposited, nor how many did', async () => {
    expect(await session()).toMatchObject({ status: 'fixed', withheld: true })
    expect((await register()).lines).toBeNull()
    expect((await fileOf('second deposit of fictif', 1)).statusCode).toBe(404)
  })

  test('R2.24, R2.26, R2.27: three keyholders of seven open it; what was replaced, withdrawn or late stays sealed', async () => {
    await openApplications(player)
    await examineApplications(player)
    await openTenders(player)
    const { status, deposits = [], unsealed = [], failed } = await session()
    expect([status, failed]).toEqual(['ended', []])
    const standings = Object.fromEntries(deposits.map(({ id, standing }) => [id, standing]))
    expect(standings).toEqual({
      [player.id('first deposit of fictif')]: 'superseded',
      [player.id('second deposit of fictif')]: 'standing',
      [player.id('first deposit of imaginaire')]: 'withdrawn',
      [player.id('second deposit of imaginaire')]: 'standing',
      [player.id('deposit of erdacht')]: 'standing',
      [player.id('backup copy of erdacht')]: 'standing',
      [player.id('deposit of supposee')]: 'standing',
      [player.id('deposit of hypothese')]: 'late',
    })
    const opened = [
      'second deposit of fictif',
      'second deposit of imaginaire',
      'deposit of erdacht',
      'deposit of supposee',
    ]
    expect(unsealed.map(({ deposit, envelope }) => `${deposit} ${envelope}`).sort()).toEqual(
      opened.flatMap((name) => [`${player.id(name)} 0`, `${player.id(name)} 1`]).sort(),
    )
    expect(new Set(unsealed.flatMap(({ keyholders }) => keyholders))).toEqual(new Set(['1', '4', '7']))
  })

  test('what comes out of an envelope is what was put in, to the byte', async () => {
    const { tender } = await papersOf(OPERATORS.fictif, '2027-03-30', 219)
    const answer = await fileOf('second deposit of fictif', 1)
    expect(answer.statusCode).toBe(200)
    expect(answer.rawPayload.equals(Buffer.from(tender[0]?.bytes ?? []))).toBe(true)
  })

  test('R2.30: the register names the five companies in the order of their last byte, and the late one with its second', async () => {
    const { lines } = await register()
    expect(lines?.map(({ company, status, copy }) => [company.name.split(' (')[0], status, copy])).toEqual([
      ['Numérique Fictif', 'superseded', false],
      ['Espace Imaginaire', 'withdrawn', false],
      ['Erdachte Lernwelt', 'received', false],
      ['Erdachte Lernwelt', 'received', true],
      ['Numérique Fictif', 'received', false],
      ['Espace Imaginaire', 'received', false],
      ['École Supposée', 'received', false],
      ['Atelier Hypothèse', 'late', false],
    ])
    expect(lines?.at(-1)).toMatchObject({ receivedAt: expect.stringMatching(/^2027-03-31T10:00:01/) })
  })

  test('R2.25, R2.30: the copy that was brought to the desk stays closed, and the minutes keep it', async () => {
    player.as(COORDINATOR)
    const { lines } = await player.read<{ lines: readonly Arrival[] }>('arrivals')
    expect(lines).toMatchObject([
      {
        id: player.id(COPY_AT_THE_DESK),
        ...{ number: 1, status: 'received', kind: 'copy-on-medium', means: 'allowed' },
        sender: { name: OPERATORS.supposee.name },
        ...{ arrivedAt: '2027-03-30T14:05:00.000Z', deadline: '2027-03-31T10:00:00.000Z' },
      },
    ])
    expect((await session()).arrivals).toMatchObject([{ number: 1, became: 'received', late: false, due: false }])
    const path = `/api/groups/${player.groupId}/arrivals`
    player.as('somme')
    expect((await stage.app.inject({ method: 'GET', url: path })).statusCode).toBe(403)
    player.as(COORDINATOR)
    const receipt = await stage.app.inject({ method: 'GET', url: `${path}/${lines[0]?.id}/receipt.pdf` })
    expect([receipt.statusCode, receipt.headers['content-type']]).toEqual([200, 'application/pdf'])
  })

  test('R2.40, R2.42: two of four were asked to complete, with one deadline; all four are admitted, and the minutes say so', async () => {
    player.as(COORDINATOR)
    const { state } = await player.read<{ state: Examined }>(`examinations/${player.id(EXAMINATION)}`)
    expect(state).toMatchObject({
      status: 'ended',
      requests: [
        { kind: 'completion', deadline: '2027-04-09T10:00:00.000Z', answers: [{ late: false }, { late: false }] },
      ],
    })
    expect(state.requests[0]?.asked).toHaveLength(2)
    expect(state.decisions.map(({ verdict }) => verdict)).toEqual(Array(4).fill('admitted'))
    const url = `/api/groups/${player.groupId}/examinations/${player.id(EXAMINATION)}`
    player.as('somme')
    expect((await stage.app.inject({ method: 'GET', url })).json()).toMatchObject({ state: { withheld: true } })
    expect((await stage.app.inject({ method: 'GET', url: `${url}/minutes.pdf` })).statusCode).toBe(404)
    player.as(COORDINATOR)
    const { statusCode, headers } = await stage.app.inject({ method: 'GET', url: `${url}/minutes.pdf` })
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/pdf'])
  })

  test('its minutes are a document', async () => {
    const url = `/api/groups/${player.groupId}/openings/${about()}/minutes.pdf`
    const { statusCode, headers } = await stage.app.inject({ method: 'GET', url })
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/pdf'])
  })
})
