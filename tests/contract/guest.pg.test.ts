import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { consultationCase } from '#modules/consultation/server/index.ts'
import type { Procedure } from '#modules/procedure/index.ts'
import { procedureCase } from '#modules/procedure/server/index.ts'
import { plan, prepared } from '#modules/procedure/testing.ts'
import { undertakingOn } from '#modules/technical-group/testing.ts'
import { AdjustableClock } from '#platform/clock.ts'
import type { Platform } from '#platform/commit.ts'
import { doDueActs } from '#platform/due.ts'
import { diskStore } from '#platform/files.ts'
import { composeApp } from '../../apps/server/app.ts'
import { dueSources } from '../../apps/server/modules.ts'
import { putGroupInForce } from '../postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'
import { DEADLINE, openConsultation } from '../postgres/published-consultation.ts'
import { putCase } from '../postgres/put-case.ts'
import { deposit } from './deposit.ts'
import { addressesOf, card, meetingOf } from './guest-works.ts'

/**
 * S6.3, S6.5, R8.13: whoever is associated with the works on some theme reads the documents and remarks of that theme,
 * once bound, within its period; nothing before, nothing after, and of the group nothing at all. Every address is walked.
 */
const [GROUP, REGION, SOMME, ACADEMY, PROCEDURE] = Array.from({ length: 5 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
]
const [SITTER, EXPERT, CONSULTATION] = [randomUUID(), randomUUID(), randomUUID()]
const [USES, HOSTING] = ['Usages pédagogiques', 'Hébergement']
const WORDS = {
  purchase: 'motdubesoin',
  hosting: 'motdelhebergement',
  hostingRemark: 'motdelareserve',
  usesRemark: 'motdelaremarque',
  uses: 'motdesusages',
  meeting: 'motdelareunion',
} as const

let [database, app, folder]: [TestDatabase | undefined, FastifyInstance | undefined, string] = [
  undefined,
  undefined,
  '',
]
let platform: Platform
let clock: AdjustableClock
const acting = (body: string, person: string = body): Actor => ({ kind: 'person', person, body, office: 'officer' })
const region = acting(REGION)
const somme = acting(SOMME)
const sitter = acting(SOMME, SITTER)
const expert = acting(ACADEMY, EXPERT)
let actor: Actor = region
const ids = { sitterSeat: '', expertSeat: '', uses: '', hosting: '', usesRemark: '', hostingRemark: '', meeting: '' }
const files = { uses: '', hosting: '', loose: '' }

const server = (): FastifyInstance => {
  if (app === undefined) throw new Error('the server has not started')
  return app
}

function get(who: Actor, path: string) {
  actor = who
  return server().inject({ method: 'GET', url: `/api/groups/${GROUP}${path}` })
}

async function post(who: Actor, path: string, payload: object, headers: Record<string, string> = {}) {
  actor = who
  const response = await server().inject({ method: 'POST', url: `/api/groups/${GROUP}${path}`, payload, headers })
  return { status: response.statusCode, text: response.body, id: response.json().resource?.id as string }
}

async function granted(who: Actor, path: string, payload: object, headers: Record<string, string> = {}) {
  const done = await post(who, path, payload, headers)
  expect(done.status, `${path}: ${done.text}`).toBe(200)
  return done.id
}

async function upload(who: Actor, text: string): Promise<string> {
  actor = who
  return deposit(server(), GROUP, text)
}

async function reviewed(title: string, theme: string, word: string) {
  const sha256 = await upload(region, `1. Objet\nLe texte porte ${word}.\n\n2. Mesure\nUn taux de 99 %.\n`)
  const { clauses } = (await get(region, `/technical-group/outline?sha256=${sha256}`)).json()
  const heads = clauses.map(({ number, title: head, digest }: Record<string, string>) => ({
    number,
    title: head,
    digest,
  }))
  const review = { procedure: PROCEDURE, title, theme, file: sha256, clauses: heads }
  return [sha256, await granted(region, '/reviews', review)] as const
}

/** What is made of a case when it is asked for. */
const [PLANNING, NOTICE] = [`/procedures/${PROCEDURE}/planning.ics`, `/consultations/${CONSULTATION}/notices/0.pdf`]
const accept = { accepted: true, reason: 'sans objet pour cet essai' }

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'unisson-guest-'))
  clock = new AdjustableClock(() => Date.parse('2027-02-01T11:00:00Z'))
  platform = { db: database.app, clock, lawHash: 'a'.repeat(64), appVersion: 'test' }
  await putGroupInForce(platform, GROUP, [REGION, SOMME])
  const state: Procedure = { ...prepared, plan: plan(), purchase: randomUUID(), title: 'ENT', object: WORDS.purchase }
  await putCase(platform, procedureCase, { groupId: GROUP, id: PROCEDURE, state })
  const documents = [{ kind: 'RC', name: 'rc.pdf', sha256: 'a'.repeat(64), size: 1 }] as const
  const noticed = { groupId: GROUP, id: CONSULTATION, procedure: PROCEDURE, documents }
  await putCase(platform, consultationCase, { ...noticed, state: openConsultation(noticed) })
  app = await composeApp({
    context: { platform, identify: async () => actor },
    admit: async () => undefined,
    presence: { demo: true, of: async () => ({ account: null, groups: [GROUP], persons: [EXPERT] }) },
    files: diskStore(folder),
    trustProxy: false,
    log: false,
    ready: () => true,
    requestsPerMinute: 10_000,
  })
  for (const [id, name, person] of [
    [SOMME, 'Département de la Somme', SITTER],
    [ACADEMY, 'Académie', EXPERT],
  ] as const) {
    const answer = await post(region, '/bodies', card(name, person), { 'idempotency-key': id })
    const { findings = [] } = JSON.parse(answer.text)
    if (answer.status === 202) {
      const asked = findings.filter(({ outcome }: { outcome: string }) => outcome === 'to-appraise')
      const appraisals = Object.fromEntries(asked.map(({ rule }: { rule: string }) => [rule, accept]))
      await granted(region, '/bodies', { ...card(name, person), appraisals }, { 'idempotency-key': id })
    } else expect(answer.status, answer.text).toBe(200)
  }
  await prepareWorks()
})
afterAll(async () => {
  await app?.close()
  await database?.close()
  await rm(folder, { recursive: true, force: true })
})

async function prepareWorks(): Promise<void> {
  files.loose = await upload(region, 'un fichier que nul ne cite')
  ;[files.uses, ids.uses] = await reviewed('CCTP, usages', USES, WORDS.uses)
  ;[files.hosting, ids.hosting] = await reviewed('CCTP, hébergement', HOSTING, WORDS.hosting)
  const sitting = { procedure: PROCEDURE, from: '2027-02-01', competence: 'connaît les usages' }
  const designation = { date: '2027-01-28', number: '12' }
  ids.sitterSeat = await granted(region, '/seats', {
    ...{ ...sitting, body: SOMME, person: SITTER, designation, until: null, replaces: null },
  })
  ids.expertSeat = randomUUID()
  const invitation = { ...sitting, kind: 'authority', body: ACADEMY, person: EXPERT, until: '2027-02-20' }
  await granted(
    region,
    `/seats/${ids.expertSeat}/invite`,
    { ...invitation, themes: [USES], documents: null },
    { 'if-match': '"0"' },
  )
}

const version = undertakingOn('2027-02-01')
async function bind(who: Actor, seat: string) {
  const { seq } = (await get(who, `/seats/${seat}`)).json()
  return post(who, `/seats/${seat}/bind`, { version }, { 'if-match': `"${seq}"` })
}

const works = () => addressesOf({ procedure: PROCEDURE, member: SOMME, ids, files, words: Object.values(WORDS) })

/** The words that a reader finds when it walks every address. */
async function wordsFound(who: Actor): Promise<readonly string[]> {
  const texts: string[] = []
  for (const path of works()) {
    const { statusCode, body } = await get(who, path)
    expect([200, 404], `${path}: ${statusCode} ${body.slice(0, 200)}`).toContain(statusCode)
    // A search repeats the word that it was asked for nowhere but in what it found.
    texts.push(body)
  }
  const all = texts.join('\n')
  return Object.entries(WORDS).flatMap(([key, word]) => (all.includes(word) ? [key] : []))
}

describe('S6.3, S6.5, R8.13: an associated person', () => {
  test('learns nothing before it has signed, of its own themes neither', async () => {
    expect(await wordsFound(expert)).toEqual([])
    expect((await get(expert, `/reviews/${ids.uses}`)).statusCode).toBe(404)
    expect((await get(expert, `/files/${files.loose}`)).statusCode).toBe(404)
    const own = (await get(expert, '/tasks')).json()
    expect(own.map(({ process, act }: Record<string, string>) => [process, act])).toContainEqual(['seat', 'bind'])
    expect(own.every(({ by }: { by: { id: string } }) => by.id === ACADEMY)).toBe(true)
  })

  test('cannot have its undertaking signed by another', async () => {
    expect((await bind(region, ids.expertSeat)).status).toBe(403)
    const signed = await post(acting(ACADEMY), `/seats/${ids.expertSeat}/bind`, { version }, { 'if-match': '"9"' })
    expect(signed.status).toBe(404)
    const made = { review: ids.uses, clause: '2', kind: 'comment', text: 'x' }
    expect((await post(expert, '/remarks', made)).text).toContain('seatBound')
  })

  test('reads its theme once bound, and nothing of another, by whatever address', async () => {
    expect((await bind(expert, ids.expertSeat)).status).toBe(200)
    expect((await bind(sitter, ids.sitterSeat)).status).toBe(200)
    const clause = { clause: '2', kind: 'reservation' }
    ids.usesRemark = await granted(sitter, '/remarks', { ...clause, review: ids.uses, text: WORDS.usesRemark })
    ids.hostingRemark = await granted(sitter, '/remarks', { ...clause, review: ids.hosting, text: WORDS.hostingRemark })
    ids.meeting = await granted(region, '/meetings', meetingOf(PROCEDURE, WORDS.meeting, [ids.sitterSeat]))
    expect(await wordsFound(expert)).toEqual(['usesRemark', 'uses'])
    expect((await get(expert, `/reviews/${ids.hosting}`)).statusCode).toBe(404)
    const listed = (await get(expert, '/cases')).json()
    expect(new Set(listed.map(({ process }: { process: string }) => process))).toEqual(
      new Set(['seat', 'review', 'remark']),
    )
    expect((await get(expert, '/journal.jsonl')).statusCode).toBe(404)
    for (const path of ['/board', '/as-of?date=2027-02-01', '/parties', '/convention/document.pdf', PLANNING, NOTICE])
      expect((await get(expert, path)).statusCode, path).toBe(404)
    // The deadline that the notice announced, not the one that was planned.
    expect((await get(somme, PLANNING)).body).toContain(
      `DTSTART;VALUE=DATE:${DEADLINE.slice(0, 10).replaceAll('-', '')}`,
    )
    expect((await get(somme, NOTICE)).statusCode).toBe(200)
  })

  test('comments on its theme; another theme, a reservation, a purchase: refused, and without a word of them', async () => {
    const comment = { review: ids.uses, clause: '2', kind: 'comment', text: 'mesurer aux heures de cours' }
    await granted(expert, '/remarks', comment)
    const tries = [
      await post(expert, '/remarks', { ...comment, kind: 'reservation' }),
      await post(expert, '/remarks', { ...comment, review: ids.hosting }),
      await post(expert, `/procedures/${PROCEDURE}/abandon`, { reason: 'x' }, { 'if-match': '"2"' }),
      await post(expert, `/reviews/${ids.hosting}/close`, {}, { 'if-match': '"1"' }),
    ]
    expect(tries.map(({ status }) => status)).toEqual([409, 409, 404, 404])
    for (const { text } of tries) for (const word of [HOSTING, WORDS.purchase]) expect(text).not.toContain(word)
  })

  test('is read to the coordinator: who, what, when, each under its number', async () => {
    const rows = (await get(region, `/technical-group/readings?procedure=${PROCEDURE}`)).json()
    const own = rows.filter(({ name }: { name: string }) => name === 'Personne, Académie')
    expect(own.map(({ review, form }: Record<string, string>) => [review, form])).toEqual([
      [ids.uses, 'copy'],
      [ids.uses, 'screen'],
    ])
    expect((await get(expert, `/technical-group/readings?procedure=${PROCEDURE}`)).statusCode).toBe(404)
    expect((await get(sitter, `/technical-group/readings?procedure=${PROCEDURE}`)).statusCode).toBe(404)
    const copy = await get(expert, `/technical-group/reviews/${ids.uses}/versions/1/copy.pdf`)
    expect([copy.statusCode, copy.headers['content-type']]).toEqual([200, 'application/pdf'])
  })

  test('is cut at the end of its period, which the clock ends', async () => {
    clock.goTo('2027-02-21T11:00:00.000Z', GROUP)
    expect(await wordsFound(expert)).toEqual([])
    await doDueActs(platform, GROUP, dueSources)
    expect((await get(expert, `/seats/${ids.expertSeat}`)).json().state).toMatchObject({
      status: 'ended',
      cause: 'term',
    })
    expect(await wordsFound(expert)).toEqual([])
  })
})

describe('R8.13: a member without a seat, or without its undertaking', () => {
  test('learns that documents are under review, and reads neither them nor the remarks', async () => {
    expect(await wordsFound(somme)).toEqual(['purchase'])
    const withheld = (await get(somme, `/reviews/${ids.uses}`)).json().state
    expect(withheld).toEqual({
      status: 'reviewed',
      withheld: true,
      procedure: PROCEDURE,
      title: 'CCTP, usages',
      theme: USES,
    })
    expect((await get(somme, `/files/${files.uses}`)).statusCode).toBe(404)
    expect((await get(sitter, `/files/${files.uses}`)).statusCode).toBe(404)
    expect((await get(region, `/files/${files.uses}`)).statusCode).toBe(200)
  })
})

describe('R1.33: what data suggest', () => {
  test('the coordinator alone reads it; nothing is taken from anybody, and no case is opened', async () => {
    const tie = { nature: 'family', text: 'un parent y travaille', operators: [{ name: 'ACADEMIE', siren: null }] }
    const about = { procedure: PROCEDURE, of: null, occasion: 'procedure', knownOn: '2027-02-01', tie }
    await granted(somme, '/interests', { ...about, wording: '2025-12-24', noticeRead: true, paper: null })
    const found = (await get(region, '/suspicions')).json()
    expect(found).toContainEqual(
      expect.objectContaining({
        ...{ procedure: PROCEDURE, case: null, person: EXPERT, body: ACADEMY },
        ...{ likeness: 'same-name', operator: 'ACADEMIE', seenIn: 'declaration' },
      }),
    )
    expect((await get(somme, '/suspicions')).statusCode).toBe(404)
    expect((await get(expert, '/suspicions')).statusCode).toBe(404)
    expect((await get(region, '/cases?process=interest')).json()).toHaveLength(1)
  })
})
