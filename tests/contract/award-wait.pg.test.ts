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
const { refused, bring } = awardOn(() => stage)
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
    const onPaper = { signedOverHolders: { accepted: true, reason: 'Le même acte, imprimé et signé.' } }
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
