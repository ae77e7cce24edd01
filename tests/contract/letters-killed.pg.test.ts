import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { LetterProgress } from '#modules/award/contract.ts'
import { verifyJournal } from '#platform/journal/verify.ts'
import { servedAward } from '../../apps/server/awards.ts'
import { putCase } from '../postgres/put-case.ts'
import { type Fault, type FaultyMailServer, openFaultyMailServer } from './faulty-mail-server.ts'
import { type Instance, openInstance } from './instance.ts'
import { type InstanceStage, stageOn } from './instance-stage.ts'

/**
 * The letters of one award leave through an SMTP server that is busy, slow, or cuts the line, while the server that sends them, `apps/server/main.ts`
 * itself, is killed with its database between the setting of the letters and their entry, and in the middle of the mails. No candidate is
 * left out; one that is written to twice is so where the mail server never said that it had taken the first, and both bear one Message-ID.
 */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const LETTERS = 40
/** Deliveries at the same time in one server: of so many, what became is not known when it dies. */
const LANES = 2
const FAULTS: readonly Fault[] = ['none', 'busy', 'none', 'cut-before', 'slow', 'busy-after', 'none', 'cut-after']
const addressOf = (index: number) => `candidat-${index}@exemple.test`
const faultOf = (address: string): Fault => FAULTS[Number(/\d+/.exec(address)?.[0] ?? 0) % FAULTS.length] ?? 'none'

let [mail, instance, stage]: [FaultyMailServer | undefined, Instance | undefined, InstanceStage | undefined] = [
  undefined,
  undefined,
  undefined,
]
const accounts = Array.from({ length: LETTERS + 1 }, () => randomUUID())
const award = randomUUID()
const winner = 'Numérique Exemple'

const candidates = accounts.map((account, index) => ({
  ...{ account, name: index === 0 ? winner : `Candidat ${index}`, identifier: String(index), rank: index + 1 },
  ...{ rejection: index === 0 ? null : ('ranked-lower' as const), reasons: index === 0 ? '' : 'Moins bien notée.' },
}))
const batch = {
  letters: candidates.slice(1).map(({ account, reasons }) => ({
    ...{ to: account, medium: 'electronic', sent: null, winner, choice: 'La mieux notée.', reasons },
    signableFrom: '2100-01-01',
  })),
  appraisals: { secretsWithheld: { accepted: true, reason: 'Les lettres ont été relues.' } },
}

beforeAll(async () => {
  mail = await openFaultyMailServer(faultOf)
  instance = await openInstance({ SMTP_URL: mail.url, UNISSON_CRASH_POINT: 'letters-set' })
  stage = await stageOn(instance)
  await putCandidates(stage)
})
afterAll(async () => {
  await stage?.close()
  await instance?.close()
  await mail?.close()
}, 60_000)

/** Whoever deposited for the consultation, with a confirmed address each, and the award that has its proofs. */
async function putCandidates({ platform, group, consultation, procedure }: InstanceStage): Promise<void> {
  await platform.db.transaction(group, async (tx) => {
    for (const [index, account] of accounts.entries()) {
      await sql`insert into operator_account (group_id, id, consultation, company, scheme, country, identifier, created_at)
        values (${group}, ${account}, ${consultation}, ${`Candidat ${index}`}, 'foreign', 'BE', ${String(index)}, now())`.execute(
        tx,
      )
      await sql`insert into operator_person (group_id, id, consultation, account, email, language, confirmed_at)
        values (${group}, ${randomUUID()}, ${consultation}, ${account}, ${addressOf(index)}, 'fr', now())`.execute(tx)
    }
  })
  const state = {
    ...{ status: 'proven', consultation, procedure, reference: '2027-ENT-01', title: 'Espace', lot: null },
    ...{ formalised: true, lawDate: '2026-09-01', by: 'committee', decidedOn: '2026-01-01', record: 'a'.repeat(64) },
    ...{ choice: 'La mieux notée.', amount: 1_000_000, candidates, intended: accounts[0] ?? '', passed: [] },
    proofs: { askedOn: '2026-01-01', due: '2026-01-05', produced: { on: '2026-01-02', documents: ['b'.repeat(64)] } },
    ...{ letters: [], askings: [], referrals: [], fineTunings: [], deed: null, intention: null },
  } as const
  await putCase(platform, servedAward, { groupId: group, id: award, state })
}

const held = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the stage is not set')
  return value
}

/** What the coordinator asks of the award. */
function ask(path: string, init: { readonly headers?: Record<string, string>; readonly body?: string } = {}) {
  const { url, group, roles } = held(stage)
  const headers = { cookie: roles.coordinator.cookie, origin: url, ...init.headers }
  const method = init.body === undefined ? 'GET' : 'POST'
  return fetch(`${url}/api/groups/${group}/${path}`, { ...init, method, headers })
}
const progress = async () => (await (await ask(`awards/${award}/letters`)).json()) as LetterProgress

async function asAdmin<Row extends object>(query: string): Promise<readonly Row[]> {
  const admin = new pg.Client({ connectionString: await held(instance).adminUrl(), options: '-c search_path=unisson' })
  await admin.connect()
  try {
    return (await admin.query<Row>(query)).rows
  } finally {
    await admin.end()
  }
}

/** What came to candidates: the group is written to of other things. */
const came = () => held(mail).came.filter(({ to }) => to.endsWith('@exemple.test'))

/** The wait before another attempt is over: a minute, then two, which no test sits out. */
const waitOver = () => asAdmin('update outbox set due_at = now() where done_at is null')
const left = async (): Promise<number> =>
  (await asAdmin<{ count: number }>('select count(*)::int as count from outbox where done_at is null'))[0]?.count ?? -1

test('R2.60, R2181-1: killed while it sets its letters and while it mails them, the server leaves no candidate out, and a double bears the Message-ID of the first', async () => {
  const { child, kill, start } = held(instance)
  const dead = once(child(), 'exit')
  const { seq } = (await (await ask(`awards/${award}`)).json()) as { seq: number }
  const sent = await ask(`awards/${award}/sendLetters`, {
    headers: { 'content-type': 'application/json', 'if-match': `"${seq}"`, 'idempotency-key': randomUUID() },
    body: JSON.stringify(batch),
  })
  expect(sent.status, (await sent.clone().text()).slice(0, 1000)).toBe(200)
  // Set, and kept on the disk; not entered: no mail may tell of them.
  await dead
  await kill()
  expect(came()).toEqual([])

  await start({ UNISSON_CRASH_POINT: '' })
  expect(await progress()).toMatchObject({ left: LETTERS, kept: 0, sent: 0 })
  const holding = held(mail).holdAt(LETTERS / 3)
  await waitOver()
  const { letGo } = await holding
  await kill()
  const unanswered = came()
    .filter(({ acknowledged }) => !acknowledged)
    .map(({ to }) => to)
  letGo()

  await start({ UNISSON_CRASH_POINT: '' })
  await vi.waitFor(
    async () => {
      await waitOver()
      expect(await left()).toBe(0)
    },
    { timeout: 60_000, interval: 300 },
  )
  expect(await progress()).toMatchObject({ left: LETTERS, kept: LETTERS, queued: 0, givenUp: 0, sent: LETTERS })

  const byAddress = Map.groupBy(came(), ({ to }) => to)
  // Nobody is left out, and nobody else is written to.
  expect([...byAddress.keys()].sort()).toEqual(
    accounts
      .slice(1)
      .map((_, index) => addressOf(index + 1))
      .sort(),
  )
  for (const [to, copies] of byAddress) {
    expect(new Set(copies.map(({ messageId }) => messageId)).size, to).toBe(1)
    expect(copies.filter(({ acknowledged }) => acknowledged).length, to).toBeGreaterThan(0)
  }
  expect(new Set(came().map(({ messageId }) => messageId)).size).toBe(LETTERS)
  const doubles = [...byAddress].filter(([, copies]) => copies.length > 1).map(([to]) => to)
  const cutAfter = [...byAddress.keys()].filter((to) => faultOf(to) === 'cut-after')
  expect(cutAfter.filter((to) => !doubles.includes(to))).toEqual([])
  // Besides those whose line was cut, only what was on its way when the server died: taken, and not noted as such.
  const onItsWay = doubles.filter((to) => !cutAfter.includes(to))
  expect(onItsWay).toEqual(expect.arrayContaining(unanswered.filter((to) => !cutAfter.includes(to))))
  expect([onItsWay.length > 0, onItsWay.length <= LANES]).toEqual([true, true])

  const lines = (await (await ask('journal.jsonl')).text()).split('\n').filter((line) => line !== '')
  expect((await verifyJournal(lines.map((line) => Buffer.from(line)))).faults).toEqual([])
})
