import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Award } from '#modules/award/index.ts'
import * as T from '#modules/award/testing.ts'
import { servedAward } from '../../apps/server/awards.ts'
import { putCase } from '../postgres/put-case.ts'
import { awardOn, DELIBERATION, PROCEDURE, putAuthority, putOpened } from './award-stage.ts'
import { onStage, REGION, type Stage } from './deposit-stage.ts'

/** The wait between the last letter and the signature, as a client meets it: on the eve and on the day, whatever the calendar does. */

let stage: Stage
const { read, refused, bring } = awardOn(() => stage)
let paperDeed = ''

beforeAll(async () => {
  stage = await onStage()
  await putAuthority(stage)
  await putOpened(stage, [{ account: randomUUID(), name: 'Numérique Exemple' }])
  paperDeed = await bring('ae.txt', Buffer.from('acte d’engagement signé sur papier'))
}, 120_000)
afterAll(() => stage?.close())

describe('R2.65, T4-T7: the wait through the interface', () => {
  const put = async (sentOn: string, medium: 'electronic' | 'paper') => {
    const other = randomUUID()
    const sent = medium === 'paper' ? { medium, sent: { date: sentOn, time: '10:00' } } : {}
    const held = T.holderSigned(sentOn, sent)
    if (held.status !== 'holder-signed') throw new Error('not signed by the holder')
    // Another lot, so that each has an award of its own.
    const lot = { key: other, title: 'Lot' }
    const state: Award = { ...held, consultation: stage.consultation, procedure: PROCEDURE, lot }
    await putCase(stage.platform, servedAward, { groupId: stage.group, id: other, state })
    return other
  }
  test.each([
    ['T4', '2026-11-23', 'electronic', '2026-12-04', '2026-12-05'],
    ['T5', '2026-11-25', 'electronic', '2026-12-07', '2026-12-08'],
    ['T6', '2026-12-14', 'electronic', '2026-12-28', '2026-12-29'],
    ['T7', '2026-11-23', 'paper', '2026-12-09', '2026-12-10'],
  ] as const)('%s: sent %s (%s), refused on %s, signed from %s', async (_case, sentOn, medium, eve, first) => {
    const other = await put(sentOn, medium)
    const paper = { document: paperDeed, medium: 'paper', person: REGION, authorisingAct: DELIBERATION }
    const onPaper = {
      signedOverHolders: { accepted: true, reason: 'Le même acte, imprimé et signé.' },
      undeclaredWorkProven: { accepted: true, reason: 'L’attestation est au dossier.' },
    }
    const tried = async (day: string) => {
      stage.at(`${day}T11:00:00.000Z`)
      return refused(other, 'sign?dryRun=true', { ...paper, signedOn: day, appraisals: onPaper }, 'standstillOver')
    }
    expect(await tried(eve)).toMatchObject({
      status: 409,
      outcome: 'unmet',
      basis: [{ source: 'CCP', article: 'R2182-1' }],
      facts: { from: first },
    })
    expect(await tried(first)).toMatchObject({ status: 200 })
  })
})

describe('R2.69, R2.72, R2.74, R3.03, T10-T13: the days that follow, through the interface', () => {
  /** The award as its acts would have left it, in a lot of its own. @returns its identifier */
  const put = async (state: Award): Promise<string> => {
    if (state.status === 'none') throw new Error('no award')
    const id = randomUUID()
    const own = { consultation: stage.consultation, procedure: PROCEDURE, lot: { key: id, title: 'Lot' } }
    await putCase(stage.platform, servedAward, { groupId: stage.group, id, state: { ...state, ...own } })
    return id
  }
  const signedOn = (day: string): Award => T.done(T.holderSigned(), T.sign({ signedOn: day }), { on: day })
  type Day = { readonly what: string; readonly until: string; readonly done: boolean | null; readonly basis: object[] }
  type Due = { readonly id: string; readonly act: string; readonly due: string | null; readonly basis: object[] }
  const dayOf = async (id: string, what: string) => {
    const { days } = (await (await read(`awards/${id}/file`)).json()) as { days: Day[] }
    return days.find((day) => day.what === what)
  }
  const dueOf = async (id: string) => {
    const tasks = (await (await read('tasks')).json()) as Due[]
    return tasks.filter((task) => task.id === id).map(({ act, due, basis }) => ({ act, due, basis }))
  }

  test('T10: signed on 10 December, transmitted on the 25th at the latest, a holiday that does not move it', async () => {
    const id = await put(signedOn('2026-12-10'))
    expect(await dayOf(id, 'transmission')).toMatchObject({ until: '2026-12-25', done: false })
    expect(await dueOf(id)).toContainEqual({
      ...{ act: 'transmit', due: '2026-12-25' },
      basis: expect.arrayContaining([expect.objectContaining({ source: 'CGCT', article: 'L1411-9' })]),
    })
  })
  test('T11: signed on 8 December, the award notice is sent on 7 January at the latest', async () => {
    const id = await put(signedOn('2026-12-08'))
    expect(await dayOf(id, 'award-notice')).toMatchObject({ until: '2027-01-07', done: false })
    expect(await dueOf(id)).toContainEqual({
      ...{ act: 'publish', due: '2027-01-07' },
      basis: [expect.objectContaining({ source: 'CCP', article: 'R2183-1' })],
    })
  })
  test('T12: notified on 15 December, the essential data are published on 15 February at the latest', async () => {
    const id = await put(T.notified())
    expect(await dayOf(id, 'essential-data')).toMatchObject({ until: '2027-02-15', done: false })
    expect(await dueOf(id)).toContainEqual({
      ...{ act: 'publish', due: '2027-02-15' },
      basis: expect.arrayContaining([expect.objectContaining({ source: 'CCP', article: 'R2196-1' })]),
    })
  })
  test('T13: the award notice published on 10 January leaves the contractual challenge open until 10 February; six months without one', async () => {
    const open = T.done(T.notified(), T.publish({ sentOn: '2027-01-04', publishedOn: '2027-01-10' }), {
      on: '2027-01-11',
    })
    const found = await dayOf(await put(open), 'contract-challenge')
    expect(found).toMatchObject({ until: '2027-02-10', done: null })
    expect(found?.basis).toContainEqual(expect.objectContaining({ source: 'CJA', article: 'R551-7' }))
    expect(await dayOf(await put(T.signed()), 'contract-challenge')).toMatchObject({ until: '2027-06-07' })
  })
})
