import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { standingOf } from '#modules/convention/server/index.ts'
import { tendererLetters } from '#modules/evaluation/server/index.ts'
import { organisationCases } from '#modules/organisation/server/index.ts'
import { registration } from '#modules/organisation/testing.ts'
import { doDueActs } from '#platform/due.ts'
import { deliverNext } from '#platform/outbox.ts'
import { dueSources } from '../../apps/server/modules.ts'
import { putCase } from '../postgres/put-case.ts'
import { sameLetter } from './applicant.ts'
import {
  around,
  ask,
  comeIn,
  deposit,
  type Operator,
  onStage,
  person,
  REGION,
  SOMME,
  type Stage,
  sha256,
} from './deposit-stage.ts'
import { sessionOn, unmetIn, type View } from './session-on-stage.ts'

/** From opened tenders to a frozen report, over HTTP: what each may do and read, what operators are asked and answer. */
const region = person(REGION)
const [one, two] = [randomUUID(), randomUUID()]
const evaluator = (id: string): Actor => ({ kind: 'person', person: id, body: SOMME, office: 'officer' })
const [first, second] = [evaluator(one), evaluator(two)]
const stranger = person(SOMME)
const said = { accepted: true, reason: 'C’est ce que dit le règlement de la consultation.' }

let stage: Stage
let operators: readonly Operator[]
let tenders: readonly string[]
const CASE = randomUUID()
const SHEETS: Readonly<Record<string, string>> = { [one]: randomUUID(), [two]: randomUUID() }
const session = sessionOn(() => stage)

const base = () => `${stage.url}/api/groups/${stage.group}`

async function send(actor: Actor, path: string, body?: object, headers: Readonly<Record<string, string>> = {}) {
  stage.readAs(actor)
  const sent = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers }
  return fetch(
    `${base()}/${path}`,
    body === undefined ? {} : { method: 'POST', headers: sent, body: JSON.stringify(body) },
  )
}
const read = async (actor: Actor, path: string): Promise<View> => (await send(actor, path)).json() as Promise<View>

async function act(actor: Actor, at: string, name: string, payload: object = {}): Promise<Response> {
  const { seq } = await read(actor, at)
  return send(actor, `${at}/${name}`, payload, { 'if-match': `"${seq}"` })
}
const analysis = `evaluations/${CASE}`
const doing = (name: string, payload: object = {}, actor: Actor = region) => act(actor, analysis, name, payload)
const sheet = (id: string) => `scorings/${SHEETS[id]}`
const cited = { envelope: 1, file: 0, page: 1 }
const scoresOf = (points: number) =>
  tenders.flatMap((tender) =>
    ['T', 'E'].map((criterion) => ({ tender, criterion, points, comment: 'Mémoire complet.', cited: [cited] })),
  )

async function putPeople(): Promise<void> {
  const { body } = organisationCases(standingOf)
  for (const [id, persons] of [
    [REGION, [REGION]],
    [SOMME, [SOMME, one, two]],
  ] as const) {
    const {
      type: _t,
      representative: _r,
      ...identity
    } = registration({ name: `Membre ${persons.length}`, siret: null })
    const offices = persons.map((each, at) => ({
      ...{
        number: at + 1,
        person: { id: each, civility: null, name: `Agent ${at + 1}` },
        title: 'Agent',
        delegation: null,
      },
      ...{ office: 'officer', from: '2021-07-01', until: null, givenBy: null, endedBy: null },
    }))
    await putCase(stage.platform, body, {
      groupId: stage.group,
      id,
      state: { ...identity, status: 'registered', offices } as never,
    })
  }
}

beforeAll(async () => {
  stage = await onStage({
    held: [REGION, SOMME, randomUUID()].map((id) => ({ person: id, body: id === REGION ? REGION : SOMME })),
  })
  stage.at(around(-3_600_000))
  await putPeople()
  operators = await Promise.all(['un', 'deux', 'trois'].map((name) => comeIn(stage, `${name}@exemple.test`)))
  const handed = []
  for (const [index, each] of operators.entries()) {
    stage.at(around(-3_600_000 + index * 1000))
    handed.push(await deposit(stage, each, { content: `l’offre ${index}` }))
  }
  tenders = handed.map(({ id }) => id)
  stage.at(around(61_000))
  await doDueActs(stage.platform, stage.group, dueSources)
  expect((await session.act(region, 'open', { order: 'together' })).status).toBe(200)
  for (const actor of [region, person(SOMME)])
    expect((await session.act(actor, 'attend', { manner: 'present' })).status).toBe(200)
  for (const [index, actor] of [region, person(SOMME)].entries())
    expect(
      (await session.give(actor, { keyholder: String(index + 1), identity: stage.identities[index] ?? '' })).status,
    ).toBe(200)
  await session.settled((state) => state.unsealed.length === 6)
}, 120_000)
afterAll(() => stage?.close())

/** Opens a case: the key of the request names it. */
const opening = (actor: Actor, collection: string, id: string, payload: object): Promise<Response> =>
  send(actor, collection, payload, { 'idempotency-key': id })

const beginning = () => ({
  ...{ consultation: stage.consultation, lot: null, ties: ['T'] },
  scales: [
    { criterion: 'P', top: 1_000, step: 1, formula: 'lowest-over-price' },
    { criterion: 'T', top: 1_000, step: 50, formula: null },
    { criterion: 'E', top: 1_000, step: 50, formula: null },
  ],
  budget: { credits: 120_000_000, estimate: 100_000_000, setOn: '2027-01-20', document: 'délibération' },
})
const unmetRules = async (answer: Response) => (await unmetIn(answer)).map(({ rule }) => rule)
const openState = async (actor: Actor, at: string) => (await read(actor, at)).state

describe('S3.7, R2.53: begun on the published grid', () => {
  test('by the coordinator, once the session has ended, and by no other grid', async () => {
    expect(await unmetRules(await opening(region, 'evaluations', randomUUID(), beginning()))).toEqual(['tendersOpened'])
    expect((await session.act(region, 'end', { observations: '' })).status).toBe(200)
    const { scales, ...rest } = beginning()
    const edited = { ...rest, scales: scales.map((each) => ({ ...each, criterion: `${each.criterion}x` })) }
    expect(await unmetRules(await opening(region, 'evaluations', randomUUID(), edited))).toEqual(['gridAsPublished'])
    const payload = { ...beginning(), appraisals: { gridAsPublished: said, tiesAsPublished: said } }
    expect((await opening(stranger, 'evaluations', randomUUID(), payload)).status).toBe(403)
    const begun = await opening(region, 'evaluations', CASE, payload)
    expect(begun.status, await begun.text()).toBe(200)
    expect(await unmetRules(await opening(region, 'evaluations', randomUUID(), payload))).toEqual(['lotOfTheFile'])
    expect((await openState(region, analysis)).tenders.map(({ id }: { id: string }) => id)).toEqual(tenders)
  })

  test('other members know that it is led, and nothing of the tenders', async () => {
    const seen = await read(stranger, analysis)
    expect(seen.state).toMatchObject({ status: 'begun', withheld: true })
    expect(JSON.stringify(seen)).not.toMatch(/credits|Coopérative|"grid"/)
    for (const tender of tenders) expect(JSON.stringify(seen)).not.toContain(tender)
    for (const path of ['around', 'report.pdf', `tenders/${tenders[0]}/1/0`])
      expect((await send(stranger, `${analysis}/${path}`)).status).toBe(404)
  })
})

describe('each evaluator scores alone', () => {
  test('once named and bound; its files are given to it, the report is not', async () => {
    const binds = async (actor: typeof first, id: string) =>
      (await opening(actor, 'scorings', SHEETS[id] ?? '', { evaluation: CASE, undertaking: '2026-1' })).status
    expect(await binds(first, one)).toBe(409)
    for (const id of [one, two]) expect((await doing('appoint', { person: id, body: SOMME })).status).toBe(200)
    // R1.33: no declaration, no access.
    expect((await send(first, `${analysis}/tenders/${tenders[0]}/1/0`)).status).toBe(404)
    expect(await (await send(first, `${analysis}/around`)).json()).toMatchObject({ files: [] })
    expect([await binds(first, one), await binds(second, two)]).toEqual([200, 200])
    const { files } = (await (await send(first, `${analysis}/around`)).json()) as { files: { tender: string }[] }
    expect(files.map(({ tender }) => tender).sort()).toEqual([...tenders].sort())
    const file = await send(first, `${analysis}/tenders/${tenders[0]}/1/0`)
    expect(sha256(new Uint8Array(await file.arrayBuffer()))).toBe(sha256('l’offre 0'))
    // The application is not analysed here.
    expect((await send(first, `${analysis}/tenders/${tenders[0]}/0/0`)).status).toBe(404)
    expect((await send(first, `${analysis}/report.pdf`)).status).toBe(404)
  })

  test('off its scale, without a page or of a file that is not there, a score is refused where it stands', async () => {
    const [score] = scoresOf(700)
    const refused = async (over: object) =>
      unmetRules(await act(first, sheet(one), 'score', { scores: [{ ...score, ...over }] }))
    expect(await refused({ points: 1_050 })).toEqual(['scoresOnScale'])
    expect(await refused({ cited: [] })).toEqual(['scoresCited'])
    expect(await refused({ cited: [{ ...cited, file: 7 }] })).toEqual(['scoresCited'])
    expect(await refused({ criterion: 'P' })).toEqual(['criterionScored'])
  })

  test('nobody reads the scores of another before all have closed theirs', async () => {
    expect((await act(first, sheet(one), 'score', { scores: scoresOf(700) })).status).toBe(200)
    expect((await act(first, sheet(one), 'close')).status).toBe(200)
    for (const actor of [region, second, stranger]) {
      const seen = await read(actor, sheet(one))
      expect(seen.state).toMatchObject({ status: 'closed', withheld: true })
      expect(JSON.stringify(seen)).not.toMatch(/scores"|points|comment/)
    }
    const journal = await (await send(region, 'journal?limit=200&process=scoring')).text()
    expect(journal).not.toContain('Mémoire complet.')
    expect(
      await unmetRules(
        await doing('agree', { agreed: [{ tender: tenders[0], criterion: 'T', points: 700, reason: 'x' }] }),
      ),
    ).toEqual(['scoresDisclosed'])
    expect(await unmetRules(await act(second, sheet(two), 'close'))).toEqual(['sheetWhole'])
    expect((await act(second, sheet(two), 'score', { scores: scoresOf(800) })).status).toBe(200)
    expect((await act(second, sheet(two), 'close')).status).toBe(200)
    for (const actor of [region, first, second]) {
      const { state } = await read(actor, sheet(one))
      expect(state).toMatchObject({ status: 'disclosed', scores: { [tenders[0] ?? '']: { T: { points: 700 } } } })
    }
    expect((await openState(stranger, sheet(one))).withheld).toBe(true)
  })
})

describe('prices, letters and the conclusion', () => {
  const letters = async (operator: Operator) =>
    (
      (await (await ask(stage, operator, 'letters')).json()) as {
        letters: { number: number; evaluation: string; kind: string }[]
      }
    ).letters

  test('R2.52: a tender that seems abnormally low is asked in writing, answers, and is settled', async () => {
    const totals = [40_000_000, 90_000_000, 95_000_000]
    for (const [index, tender] of tenders.entries()) {
      expect((await doing('recordPrice', { tender, total: totals[index], lines: [], cited })).status).toBe(200)
      const regular = { tender, kind: 'regular', reason: 'conforme', regularisable: false, variant: false }
      expect((await doing('qualify', regular)).status).toBe(200)
    }
    const rejecting = { tender: tenders[0], outcome: 'rejected', reason: 'prix sans explication' }
    expect(await unmetRules(await doing('settle', rejecting))).toEqual(['lowAskedFirst'])
    const asked = {
      kind: 'price',
      tenders: tenders.slice(0, 1),
      text: 'Justifiez votre prix.',
      due: '2027-03-25',
      until: null,
    }
    expect((await doing('write', asked)).status).toBe(200)
    expect(await unmetRules(await doing('write', { ...asked, kind: 'negotiation' }))).toEqual(['noNegotiation'])
    while (
      await deliverNext(
        { db: stage.database.app, clock: stage.platform.clock, mailer: mailer() },
        tendererLetters({ publicUrl: 'http://achats.test' }),
      )
    );
    const written = stage.mails.filter(({ letter }) => letter.text.includes('/letters'))
    expect(written.map(({ to }) => to.address)).toEqual(['un@exemple.test'])
    expect(written[0]?.letter.text).not.toContain('Justifiez votre prix.')
  })

  test('S3.8: an operator reads and answers its own letters, and no other', async () => {
    const [asked, other] = [operators[0], operators[1]]
    if (asked === undefined || other === undefined) throw new Error('three came in')
    expect(await letters(asked)).toMatchObject([{ evaluation: CASE, number: 1, kind: 'price' }])
    expect(await letters(other)).toEqual([])
    const path = `letters/${CASE}/1`
    const answer = { text: 'Nos serveurs sont amortis.', agrees: null }
    const answers = async (of: Operator) => (await ask(stage, of, path, answer)).status
    expect([await answers(other), await answers({ ...asked, cookie: '' })]).toEqual([404, 401])
    expect([await answers(asked), await answers(asked)]).toEqual([200, 409])
    const sent = (actor: Actor) => send(actor, `${analysis}/letters/1/letter.pdf`)
    await sameLetter(await ask(stage, asked, `${path}/letter.pdf`), await sent(region))
    expect([(await ask(stage, other, `${path}/letter.pdf`)).status, (await sent(first)).status]).toEqual([404, 404])
    expect((await doing('settle', { tender: tenders[0], outcome: 'justified', reason: 'amortis' })).status).toBe(200)
  })

  test('R2.54: the ranking is computed, and the frozen report is the file that the journal names', async () => {
    expect(await unmetRules(await doing('conclude'))).toEqual(['consensusWhole'])
    const agreed = tenders.flatMap((tender) =>
      ['T', 'E'].map((criterion) => ({ tender, criterion, points: 750, reason: 'relu ensemble' })),
    )
    expect((await doing('agree', { agreed })).status).toBe(200)
    expect((await send(region, `${analysis}/report`, {})).status).toBe(409)
    expect((await doing('conclude')).status).toBe(200)
    const draft = await send(region, `${analysis}/report.pdf`)
    expect(draft.headers.get('content-type')).toBe('application/pdf')
    const frozen = await send(region, `${analysis}/report`, {})
    expect(frozen.status, await frozen.text()).toBe(200)
    const { state, acts } = await read(region, analysis)
    const kept = await send(region, `${analysis}/report.pdf`)
    expect(sha256(new Uint8Array(await kept.arrayBuffer()))).toBe(state.report)
    expect(state.status).toBe('frozen')
    expect(acts.filter(({ open }) => open).map(({ act: name }) => name)).toEqual(['write'])
    expect((await doing('reopen', { reason: 'trop tard' })).status).toBe(409)
    expect((await send(first, `${analysis}/report.pdf`)).status).toBe(404)
  }, 60_000)
})

const mailer = () => ({
  send: async (mail: (typeof stage.mails)[number]) => void stage.mails.push(mail),
  close: () => undefined,
})
