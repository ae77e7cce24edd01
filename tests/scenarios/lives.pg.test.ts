import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LAW_HASH } from '#law/index.ts'
import { applicantLetters } from '#modules/application/server/index.ts'
import { candidateLetters, letterKeeping } from '#modules/award/server/index.ts'
import { tendererLetters } from '#modules/evaluation/server/index.ts'
import { followerLetters } from '#modules/public-site/server/index.ts'
import { depositLetters } from '#modules/submission/server/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { checkRows } from '#platform/journal/check-rows.ts'
import { journalLines, journalPage } from '#platform/journal/read.ts'
import { verifyJournal } from '#platform/journal/verify.ts'
import type { Mail } from '#platform/mail/mailer.ts'
import { deliverNext } from '#platform/outbox.ts'
import { GROUP_CASE_FILE } from '#platform/served.ts'
import { localKeeping } from '#platform/time-keeper/keeping.ts'
import type { Life } from '../../apps/play/player.ts'
import { openStage, playUntil } from '../../apps/play/stage.ts'
import { servedAward } from '../../apps/server/awards.ts'
import { letters } from '../../apps/server/letters.ts'
import { servedRoutes } from '../../apps/server/served-routes.ts'
import { life as cinqFontaines } from '../../examples/cinq-fontaines/life.ts'
import { life as hautsDeFrance } from '../../examples/hauts-de-france/life.ts'
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

const platformOf = (clock: AdjustableClock) => ({
  ...{ db: database.app, clock, lawHash: LAW_HASH, appVersion: 'test' },
  keeping: localKeeping(join(folder, 'time-keys')),
})

/** Plays a whole life in a group of its own. */
async function play(life: Life) {
  const clock = new AdjustableClock()
  const platform = platformOf(clock)
  const stage = await openStage(platform, clock, diskStore(folder))
  const groupId = randomUUID()
  const played: string[] = []
  try {
    await playUntil(life, life.stages.at(-1)?.key ?? '', groupId, stage, ({ key }) => played.push(key))
  } finally {
    await stage.close()
  }
  return { groupId, played, clock }
}

/** What the index of cited files says otherwise than the register that it is made from; the files of deposits are nobody’s to cite. */
async function citedBeside(groupId: string) {
  const { rows } = await database.admin.query(
    `with told as (
       select distinct found.sha256[1] as sha256, process, (convert_from(body, 'UTF8')::jsonb ->> 'id')::uuid as id
       from journal, regexp_matches(convert_from(body, 'UTF8'), '"([0-9a-f]{64})"', 'g') as found (sha256)
       where group_id = $1 and case_file = $2
     ), kept as (select sha256, process, id from cited_file where group_id = $1)
     (select *, 'missing' as what from told except select *, 'missing' from kept)
     union all (select *, 'untold' from kept except select *, 'untold' from told)`,
    [groupId, GROUP_CASE_FILE],
  )
  const { rows: count } = await database.admin.query('select 1 from cited_file where group_id = $1', [groupId])
  expect(count.length).toBeGreaterThan(20)
  return rows
}

/** Sends every letter of a life, and says which messages are left, and why. */
async function undelivered(groupId: string, clock: AdjustableClock) {
  const handlers = {
    ...letters({ publicUrl, demo: true }),
    ...followerLetters({ publicUrl }),
    ...depositLetters({ publicUrl }),
    ...applicantLetters({ publicUrl }),
    ...candidateLetters({ publicUrl }),
    ...letterKeeping({ platform: platformOf(clock), store: diskStore(folder), served: servedAward }),
    ...tendererLetters({ publicUrl }),
  }
  const sent: Mail[] = []
  const mailer = { send: async (mail: Mail) => void sent.push(mail), close: () => undefined }
  while (await deliverNext({ db: database.app, clock, mailer }, handlers));
  const { rows } = await database.admin.query(
    'select topic, last_error from outbox where group_id = $1 and done_at is null',
    [groupId],
  )
  return { left: rows, sent: sent.length }
}
const publicUrl = 'https://achats.test'
const served = servedRoutes.map((route) => route.served)

/** What the law said of each granted act, in order: no identifier, no hash, so that two plays give the same text. */
async function receipts(groupId: string): Promise<string> {
  const entries = await database.app.transaction(groupId, (tx) => journalPage(tx, groupId, { limit: 5000 }))
  return entries
    .reverse()
    .map(({ at, process, act, findings }) => {
      const said = findings.map(({ rule, outcome }) => `  ${rule}: ${outcome}\n`)
      return `${at.slice(0, 10)} ${process}.${act}\n${said.join('')}`
    })
    .join('')
}

describe.each([hautsDeFrance, cinqFontaines])('the life of $name', (life) => {
  test('is played by public acts to its end, its chain verifies, its receipts are the golden ones', async () => {
    const { groupId, played, clock } = await play(life)
    expect(played).toEqual(life.stages.map(({ key }) => key))

    const lines: Buffer[] = []
    for await (const line of journalLines(database.app, groupId)) lines.push(Buffer.from(line.trimEnd()))
    expect((await verifyJournal(lines)).faults).toEqual([])
    expect(lines.length).toBeGreaterThan(150)

    expect(await checkRows(database.app, served)).toEqual([])
    expect(await citedBeside(groupId)).toEqual([])
    const { left, sent } = await undelivered(groupId, clock)
    expect(left).toEqual([])
    expect(sent).toBeGreaterThan(20)

    await expect(await receipts(groupId)).toMatchFileSnapshot(`golden/${life.name}.txt`)
  }, 150_000)

  test('says of each stage what a newcomer finds, in both languages', () => {
    const told = life.stages.flatMap(({ title, says }) => [title.fr, title.en, says.fr, says.en])
    expect(told.filter((sentence) => sentence.trim() === '')).toEqual([])
    expect(new Set(told).size).toBe(told.length)
  })
})
