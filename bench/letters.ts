import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { LAW_HASH } from '#law/index.ts'
import type { LetterProgress } from '#modules/award/contract.ts'
import { letterKeeping } from '#modules/award/server/index.ts'
import { consultationCase } from '#modules/consultation/server/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { startOutboxWorker } from '#platform/outbox-worker.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { connect } from '#platform/postgres/pool.ts'
import { composeApp } from '../apps/server/app.ts'
import { servedAward } from '../apps/server/awards.ts'
import { putGroupInForce } from '../tests/postgres/group-in-force.ts'
import { openConsultation } from '../tests/postgres/published-consultation.ts'
import { putCase } from '../tests/postgres/put-case.ts'
import { withDatabase, withFolder } from './database.ts'
import { plain, type Result } from './result.ts'

const LETTERS = 1000
/** Milliseconds between two questions of a page. */
const AS_A_PAGE = 1500
const [GROUP, REGION, SOMME, CONSULTATION, PROCEDURE, AWARD] = Array.from({ length: 6 }, () => randomUUID()) as [
  ...[string, string, string, string, string, string],
]
const NOON = Date.parse('2027-04-07T10:00:00.000Z')
const REASONS =
  'Valeur technique : 38,2 points sur 50, le calendrier de reprise des données étant moins précis que celui de l’offre retenue. Prix : 40,2 points sur 50. '.repeat(
    3,
  )
const CHOICE =
  'L’offre est la mieux notée : 42 points sur 50 pour la valeur technique, 42,1 sur 50 pour le prix. Elle reprend les données en dix jours. '.repeat(
    2,
  )
const WINNER = 'Numérique Exemple'

const candidates = Array.from({ length: LETTERS + 1 }, (_, index) => ({
  ...{ account: randomUUID(), name: index === 0 ? WINNER : `Candidat ${index}`, identifier: String(index) },
  ...{
    rank: index + 1,
    rejection: index === 0 ? null : ('ranked-lower' as const),
    reasons: index === 0 ? '' : REASONS,
  },
}))
const proven = {
  ...{ status: 'proven', consultation: CONSULTATION, procedure: PROCEDURE, reference: '2027-ENT-01' },
  ...{ title: 'Environnement numérique de travail', lot: null, formalised: true, lawDate: '2026-09-01' },
  ...{ by: 'committee', decidedOn: '2027-04-01', record: 'a'.repeat(64), choice: CHOICE, amount: 1_200_000_000 },
  ...{ candidates, intended: candidates[0]?.account ?? '', passed: [] },
  proofs: { askedOn: '2027-04-01', due: '2027-04-05', produced: { on: '2027-04-02', documents: ['b'.repeat(64)] } },
  ...{ letters: [], askings: [], referrals: [], fineTunings: [], deed: null, intention: null },
}
const batch = {
  letters: candidates.slice(1).map(({ account, reasons }) => ({
    ...{ to: account, medium: 'electronic', sent: null, winner: WINNER, choice: CHOICE, reasons },
    signableFrom: '2027-04-30',
  })),
  appraisals: { secretsWithheld: { accepted: true, reason: 'Les lettres ont été relues.' } },
}

type Measured = { readonly answered: number; readonly whole: number; readonly slowest: number; readonly seen: number }

/**
 * A thousand letters of one award, from the request that sends them to the last of them set as a PDF, kept, and its mail queued. Whoever
 * waits asks meanwhile how far they are: how long that takes to be answered says whether the server goes on answering.
 */
export async function letters(): Promise<Result> {
  const { answered, whole, slowest, seen } = await withFolder((folder) =>
    withDatabase((adminUrl) => measure(adminUrl, folder)),
  )
  return {
    name: 'A thousand letters',
    what: `${LETTERS} letters of rejection of one award, asked for over HTTP by one act: each is set as an accessible PDF (PDF/UA-1, PDF/A-2a), its bytes are kept and entered in the register, and its mail is queued. Server and database as in production.`,
    figures: [
      ['the act is answered after, s', plain(answered)],
      ['slowest answer on how far they are, meanwhile, s', plain(slowest)],
      ['different counts that were shown', String(seen)],
      ['a second', plain(LETTERS / whole)],
    ],
    why: 'Typst sets them in a thread of its own (about 25 ms each), while the server adds the marks of an archive and keeps those before.',
    value: whole,
    unit: ' s',
    goal: { at: 'most', value: 60 },
  }
}

async function measure(adminUrl: string, folder: string): Promise<Measured> {
  const { appUrl } = await migrate(adminUrl, { appRole: 'unisson_app' })
  const db = connect(appUrl, { max: 10 })
  const clock = new AdjustableClock(() => NOON)
  const platform = { db, clock, lawHash: LAW_HASH, appVersion: 'bench' }
  const store = diskStore(folder)
  await putGroupInForce(platform, GROUP, [REGION, SOMME])
  const open = openConsultation({ groupId: GROUP, id: CONSULTATION, procedure: PROCEDURE })
  const closed = { ...open, status: 'closed', closedAt: open.deadline } as const
  await putCase(platform, consultationCase, { groupId: GROUP, id: CONSULTATION, state: closed })
  await putCase(platform, servedAward, { groupId: GROUP, id: AWARD, state: proven as never })
  const coordinator = { kind: 'person', person: randomUUID(), body: REGION, office: 'officer' } as const
  const app = await composeApp({
    ...{ context: { platform, identify: async () => coordinator }, admit: async () => undefined, files: store },
    ...{ trustProxy: false, log: false, ready: () => true, requestsPerMinute: Number.MAX_SAFE_INTEGER },
  })
  const mailer = { send: async () => undefined, close: () => undefined }
  const tools = { db, clock, mailer }
  const press = { platform, store, served: servedAward }
  const worker = startOutboxWorker({ tools, handlers: letterKeeping(press), onError: console.error })
  app.addHook('onResponse', async ({ method }) => {
    if (method === 'POST') worker.wake()
  })
  try {
    return await whileSending(await app.listen({ port: 0, host: '127.0.0.1' }))
  } finally {
    await worker.stop()
    await app.close()
    await db.close()
  }
}

async function whileSending(address: string): Promise<Measured> {
  const url = `${address}/api/groups/${GROUP}/awards/${AWARD}`
  const { seq } = (await (await fetch(url)).json()) as { seq: number }
  const start = performance.now()
  const since = () => (performance.now() - start) / 1000
  const sent = await fetch(`${url}/sendLetters`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-match': `"${seq}"`, 'idempotency-key': randomUUID() },
    body: JSON.stringify(batch),
  })
  if (sent.status !== 200) throw new Error(`the letters did not leave: ${(await sent.text()).slice(0, 2000)}`)
  const answered = since()
  const counts = new Set<number>()
  let slowest = 0
  for (;;) {
    const asked = performance.now()
    const { kept, queued, left } = (await (await fetch(`${url}/letters`)).json()) as LetterProgress
    slowest = Math.max(slowest, (performance.now() - asked) / 1000)
    counts.add(kept)
    if (left === LETTERS && kept === LETTERS && queued === LETTERS)
      return { answered, whole: since(), slowest, seen: counts.size }
    await wait(AS_A_PAGE)
  }
}
