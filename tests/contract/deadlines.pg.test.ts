import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Finding } from '#api/shapes.ts'
import { perform } from './sequence-commands.ts'
import { fileOf, marked } from './sequence-file.ts'
import { openStage, type Stage, type World } from './sequence-world.ts'

/** R2.10, R2.26: the deadlines that nobody may set, as the interface answers them, each with its article; Easter is on 28 March. */
let stage: Stage
let world: World
beforeAll(async () => {
  stage = await openStage()
  world = await stage.begin()
  const { ids } = world
  const chosen = { title: marked('title'), procedureType: 'open', ground: null, shortened: null }
  const file = { procedure: ids.procedure, reference: 'ENT', ...fileOf(world, 'good') }
  for (const [path, payload, opens] of [
    ['/procedures', { purchase: ids.purchase, ...chosen }, ids.procedure],
    ['/consultations', file, ids.consultation],
    [`/consultations/${ids.consultation}/validate`, {}, null],
  ] as const) {
    const { status, text } = await perform(world, 'lead', { path, payload, opens })
    expect(status, text).toBe(200)
  }
})
afterAll(() => stage.close())

test.each([
  ['in the hour that summer time skips', '2027-03-28', '02:30', 409, 'deadlineReadable', 'CCP R2151-5'],
  ['on a day that does not exist', '2027-02-30', '12:00', 400, null, null],
  ['in the past', '2027-01-20', '12:00', 409, 'deadlineToCome', 'CCP R2151-5'],
  ['at this very minute', '2027-01-28', '09:00', 409, 'deadlineToCome', 'CCP R2151-5'],
  ['the last minute of the minimum period', '2027-03-01', '23:59', 409, 'minimumPeriodKept', 'CCP R2161-3'],
  ['on a holiday', '2027-03-29', '12:00', 202, 'deadlineOnWorkingDay', 'policy date limite'],
  [
    'on a Sunday, an hour after the one that is skipped',
    '2027-03-28',
    '03:30',
    202,
    'deadlineOnWorkingDay',
    'policy date limite',
  ],
] as const)('%s: %s at %s', async (_what, date, time, status, rule, article) => {
  const path = `/consultations/${world.ids.consultation}`
  const { etag } = await world.get('lead', path)
  const payload = { deadline: { date, time }, questionsUntil: { date: '2027-02-10', time: '18:00' } }
  const answer = await world.post('lead', `${path}/sendNotice`, { payload, headers: { 'if-match': etag } })
  expect(answer.status, answer.text).toBe(status)
  if (rule === null) return
  const { findings }: { findings: readonly Finding[] } = JSON.parse(answer.text)
  const open = findings.filter(({ outcome }) => outcome === 'unmet' || outcome === 'to-appraise')
  const found = open.find((finding) => finding.rule === rule)
  expect(found?.basis.map((each) => `${each.source} ${each.article}`)).toContain(article)
  expect((await world.get('lead', path)).etag).toBe(etag)
})
