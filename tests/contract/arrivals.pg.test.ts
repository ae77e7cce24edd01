import { randomUUID } from 'node:crypto'
import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { caseFileOfArrivals } from '#modules/arrival/server/queries.ts'
import { doDueActs } from '#platform/due.ts'
import { dueSources } from '../../apps/server/modules.ts'
import { allEntriesSound } from './deposit-chain.ts'
import {
  around,
  begin,
  comeIn,
  deposit,
  hand,
  type Operator,
  onStage,
  person,
  put,
  REGION,
  SOMME,
  type Stage,
  sealedFor,
} from './deposit-stage.ts'
import { type Answer, Desk, findingIn, MARK, told } from './desk.ts'

/** The desk over HTTP: what is entered, by whom, what others learn of it, and what the session makes of it. */

const THIRD = randomUUID()
const [region, somme] = [person(REGION), person(SOMME)]
const guest: Actor = { kind: 'person', person: randomUUID(), body: randomUUID(), office: 'officer' }
const MINUTE = 60_000
const URLS: string[] = []

let stage: Stage
let desk: Desk
let tardy: Operator
beforeAll(async () => {
  const held = [REGION, SOMME, THIRD].map((id) => ({ person: id, body: id === THIRD ? SOMME : id }))
  stage = await onStage({ held, onRoute: ({ url }) => URLS.push(url) })
  stage.at(around(-80 * MINUTE))
  desk = new Desk(stage)
}, 120_000)
afterAll(() => stage?.close())

describe('R2.25, R2.30: an arrival is entered at the desk', () => {
  test('with its number, its state and a receipt of the register, in a case file of its own', async () => {
    const { resource, receipt } = await desk.enter('copy')
    expect(resource.state).toMatchObject({
      ...{ status: 'received', number: 1, means: 'allowed', account: null, corrections: [] },
      ...{ arrivedAt: '2027-03-15T09:30:00.000Z', deadline: '2027-03-15T11:00:00.000Z' },
      recordedAt: expect.stringMatching(/^2027-03-15T09:40:/),
    })
    expect(receipt).toMatchObject({ caseFile: caseFileOfArrivals(stage.consultation), seq: 1 })
  })

  test('a request that comes again enters nothing more; the same key for another one is a mistake', async () => {
    const key = randomUUID()
    const over = { kind: 'tender', sender: { name: 'Une entreprise', identifier: null } }
    const first = await desk.enter('tender', over, key)
    expect(first.resource.state).toMatchObject({ number: 2, means: 'refused' })
    const again = await desk.enter('tender', over, key)
    expect(again).toMatchObject({ receipt: first.receipt, resource: { id: first.resource.id } })
    const payload = desk.entering(over)
    const other = await desk.send('', { ...payload, items: 2 }, { key })
    expect(other.status).toBe(422)
    const { lines } = (await (await desk.read('')).json()) as { lines: object[] }
    expect(lines).toHaveLength(2)
  })

  test('what is malformed is told field by field: a company number, an hour, a count', async () => {
    const wrong = desk.entering({
      sender: { name: 'Une entreprise', identifier: { scheme: 'siret', value: '73282932000075' } },
      arrived: { date: '2027-03-15', time: '9h30' },
      items: 0,
    })
    const answer = await desk.send('', wrong)
    expect(answer.status).toBe(400)
    const { issues } = (await answer.json()) as { issues: { path: string }[] }
    expect(issues.map(({ path }) => path).sort()).toEqual(['arrived.time', 'items', 'sender.identifier.value'])
  })

  test('an hour to come is refused with its article; one that is long past waits for a reason', async () => {
    const toCome = await desk.send('', desk.entering({ arrived: { date: '2027-03-15', time: '10:59' } }))
    expect(toCome.status).toBe(409)
    expect(await findingIn(toCome, 'arrivalHourTold')).toMatchObject({
      outcome: 'unmet',
      basis: [
        { source: 'CCP', article: 'R2151-5' },
        { source: 'policy', article: 'arrivées' },
      ],
    })
    const longPast = desk.entering({ arrived: { date: '2027-03-15', time: '09:00' } })
    expect((await desk.send('', longPast)).status).toBe(202)
    const appraisals = { arrivalEnteredAtOnce: { accepted: true, reason: 'Arrivé avec la tournée de neuf heures.' } }
    expect((await desk.send('?dryRun=true', { ...longPast, appraisals }, { seq: 0 })).status).toBe(200)
  })

  test('nobody else enters anything, nor reads what the desk holds', async () => {
    for (const actor of [somme, person(REGION, 'reader')]) {
      const refused = await desk.send('', desk.entering(), { actor })
      expect(refused.status).toBe(403)
      expect(await refused.text()).not.toContain(MARK)
    }
    expect((await desk.send('', desk.entering(), { actor: guest })).status).toBe(404)
    expect((await desk.read('', somme)).status).toBe(403)
    expect((await desk.read('.csv', somme)).status).toBe(403)
    expect((await desk.read('', guest)).status).toBe(404)
    for (const path of ['', '/file', '/receipt.pdf'])
      expect((await desk.read(`/${desk.of('copy')}${path}`, somme)).status, path).toBe(404)
    expect((await desk.send('copy/annul', { reason: 'Pour voir.' }, { actor: somme, seq: 1 })).status).toBe(404)
  })

  test('a mistake is corrected by another entry; whoever had read before it is told what changed', async () => {
    const seq = await desk.seqOf('copy')
    const corrected = { ...told({ items: 2 }), reason: 'Deux clés étaient dans le pli.' }
    expect((await desk.send('copy/correct', corrected, { seq })).status).toBe(200)
    const late = await desk.send('copy/correct', corrected, { seq })
    expect(late.status).toBe(412)
    const { changes } = (await late.json()) as { changes: { act: string; payload: object }[] }
    expect(changes).toMatchObject([{ act: 'correct', payload: { reason: 'Deux clés étaient dans le pli.' } }])
    const { entries } = (await (await desk.read(`/${desk.of('copy')}/file`)).json()) as { entries: { act: string }[] }
    expect(entries.map(({ act }) => act)).toEqual(['record', 'correct'])
  })

  test('the receipt tells the bearer what follows, in either language, and is of no use to anybody else', async () => {
    const text = async (name: string, query = '') => {
      const answer = await desk.read(`/${desk.of(name)}/receipt.pdf${query}`)
      expect(answer.headers.get('content-type')).toBe('application/pdf')
      const pdf = await PDF.load(new Uint8Array(await answer.arrayBuffer()))
      return pdf
        .getPages()
        .map((page) => page.extractText().text)
        .join(' ')
        .replaceAll(/\s+/g, ' ')
    }
    const french = await text('copy')
    expect(french).toContain('Récépissé d’arrivée n° 1')
    expect(french).toContain(`${MARK} SA`)
    expect(french).toMatch(/Deux clés étaient dans le pli/)
    expect(await text('tender')).toMatch(/n’est pas recevable/)
    expect(await text('copy', '?language=en')).toContain('Receipt of arrival no 1')
  })
})

describe('R2.24: before the session', () => {
  test('no address tells anybody else of the group that something came to the desk', async () => {
    const found: string[] = []
    let asked = 0
    const urls = [...new Set(URLS)].filter((url) => url.startsWith('/api/') || url.startsWith('/log'))
    for (const actor of [somme, person(SOMME, 'representative'), person(SOMME, 'reader'), guest]) {
      stage.readAs(actor)
      for (const id of [desk.of('copy'), stage.consultation]) {
        for (const pattern of urls) {
          const url = pattern.replace(':groupId', stage.group).replaceAll(/:\w+/g, id)
          const path = url.endsWith('/as-of') ? `${url}?date=2027-03-15` : url
          const { body, statusCode } = await stage.app.inject({ method: 'GET', url: path })
          asked += 1
          expect(statusCode, path).toBeLessThan(500)
          const tells = [
            MARK,
            desk.of('tender'),
            caseFileOfArrivals(stage.consultation),
            'ArrivalRecorded',
            desk.of('copy'),
          ]
          const told = tells.filter((tell) => tell !== '' && !path.includes(tell) && body.includes(tell))
          if (told.length > 0) found.push(`${path}: ${told.join(', ')}`)
        }
      }
      for (const path of [
        '/cases?process=arrival',
        `/search?q=${MARK}`,
        '/journal?process=arrival',
        '/journal.jsonl',
      ]) {
        const { body } = await stage.app.inject({ method: 'GET', url: `/api/groups/${stage.group}${path}` })
        if (body.includes(desk.of('copy')) || body.replaceAll(path, '').includes(`${MARK} SA`)) found.push(path)
      }
    }
    expect(found).toEqual([])
    expect(asked).toBeGreaterThan(300)
  }, 240_000)

  test('the desk learns nothing of the deposits: its answers are the same after one more of them', async () => {
    const answers = async () => {
      const paths = ['', '.csv', `/${desk.of('copy')}`, `/${desk.of('copy')}/file`, '/new']
      return Promise.all(paths.map(async (path) => (await desk.read(path)).text()))
    }
    const settled = (all: readonly string[]) =>
      all.map((each) => each.replace(/"now":"[^"]+"/, '').replace(/^\{"id":"[^"]+"/, ''))
    const before = settled(await answers())
    await deposit(stage, await comeIn(stage, 'un@exemple.test'), { content: 'une offre' })
    expect(settled(await answers())).toEqual(before)
    const { receipt } = await desk.enter('sample', { kind: 'sample', sender: { name: 'Un atelier', identifier: null } })
    // Two arrivals and a correction came before, and a deposit: the chain of arrivals counts its own.
    expect(receipt.seq).toBe(4)
  })

  test('nothing is put beside a deposit, called nor opened', async () => {
    const { senders } = (await (await desk.read(`/${desk.of('copy')}/file`)).json()) as { senders: object[] | null }
    expect(senders).toBeNull()
    const account = randomUUID()
    const link = await desk.send('copy/link', { account })
    expect(link.status).toBe(409)
    const { findings } = (await link.json()) as Answer
    expect(findings.find(({ rule }) => rule === 'sessionOpened')).toMatchObject({ outcome: 'unmet' })
    // That the account is unknown is told of every account, whoever deposited.
    expect(findings.find(({ rule }) => rule === 'accountDeposited')).toMatchObject({ outcome: 'unmet' })
    expect((await desk.send('copy/open', { readable: true, contents: 'tout' })).status).toBe(409)
    expect((await desk.send('sample/open', { readable: true, contents: 'tout' })).status).toBe(409)
  })
})

describe('R2.25, R2.26: at the deadline and in the session', () => {
  test('a deposit that began in time comes late; what comes to the desk after the hour is entered as late', async () => {
    tardy = await comeIn(stage, 'tardive@exemple.test')
    stage.at(around(-MINUTE))
    const sealed = await sealedFor(stage, { content: 'une offre tardive' })
    expect((await begin(stage, tardy, sealed.id)).status).toBe(201)
    for (const part of sealed.parts) expect((await put(stage, tardy, sealed.id, part)).status).toBe(201)
    stage.at(around(1000))
    expect((await hand(stage, tardy, sealed.id, sealed.bytes)).status).toBe(403)

    stage.at(around(2 * MINUTE))
    const late = { arrived: { date: '2027-03-15', time: '12:00' }, kind: 'copy-on-paper' }
    expect((await desk.enter('late', late)).resource.state).toMatchObject({ status: 'late', number: 4 })
    const across = await desk.send('', desk.entering({ ...late, arrived: { date: '2027-03-15', time: '11:59' } }))
    expect(across.status).toBe(202)
  })

  test('the session opened, a person puts a copy beside the deposits of its account, and calls it on its ground', async () => {
    await doDueActs(stage.platform, stage.group, dueSources)
    stage.readAs(region)
    const openings = `${stage.url}/api/groups/${stage.group}/openings/${stage.consultation}`
    const { seq } = (await (await fetch(openings)).json()) as { seq: number }
    const opened = await fetch(`${openings}/open`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'if-match': `"${seq}"`, 'idempotency-key': randomUUID() },
      body: JSON.stringify({ order: 'together' }),
    })
    expect(opened.status, await opened.text()).toBe(200)
    const { senders } = (await (await desk.read(`/${desk.of('copy')}/file`)).json()) as {
      senders: { account: string }[]
    }
    expect(senders.map(({ account }) => account)).toContain(tardy.account)

    const unlinked = await desk.send('copy/call', { case: 'late', reason: 'Reçu une seconde après.' })
    expect(unlinked.status).toBe(409)
    expect((await desk.send('copy/link', { account: tardy.account })).status).toBe(200)
    const unseen = await desk.send('copy/call', { case: 'unreadable', reason: 'On ne l’ouvre pas.' })
    expect(unseen.status).toBe(409)
    const called = await desk.send('copy/call', { case: 'late', reason: 'Reçu une seconde après.' })
    expect(called.status, await called.clone().text()).toBe(200)
    expect(((await called.json()) as Answer).resource.state).toMatchObject({
      ...{ status: 'called', account: tardy.account, call: { case: 'late', reason: 'Reçu une seconde après.' } },
    })
    const found = await desk.send('copy/open', { readable: true, contents: 'Deux fichiers, lisibles.' })
    expect(((await found.json()) as Answer).resource.state).toMatchObject({ status: 'opened' })
  })

  test('a copy that came late is never called, and an inadmissible tender never opened: each with its article', async () => {
    expect((await desk.send('late/link', { account: tardy.account })).status).toBe(200)
    const late = await desk.send('late/call', { case: 'late', reason: 'Reçu une seconde après.' })
    expect(late.status).toBe(409)
    expect(await findingIn(late, 'copyArrivedInTime')).toMatchObject({
      outcome: 'unmet',
      basis: [
        { source: 'CCP', article: 'annexe 6' },
        { source: 'CCP', article: 'R2132-11' },
      ],
    })
    const tender = await desk.send('tender/open', { readable: true, contents: 'Une offre.' })
    expect(tender.status).toBe(409)
    expect(await findingIn(tender, 'meansOpened')).toMatchObject({
      outcome: 'unmet',
      basis: expect.arrayContaining([{ source: 'CCP', article: 'R2132-7' }]),
    })
  })

  test('what stays closed goes back with a reason before the end, and is not destroyed before it; the register says so', async () => {
    const appraisals = { keptUntilTheEnd: { accepted: true, reason: 'Le porteur le redemande aussitôt.' } }
    const early = await desk.send('late/destroy', { witnesses: 'deux agents', appraisals })
    expect(await findingIn(early, 'nothingDestroyedBefore')).toMatchObject({ outcome: 'unmet' })
    expect((await desk.send('tender/giveBack', { to: 'son porteur' })).status).toBe(202)
    expect((await desk.send('tender/giveBack', { to: 'son porteur', appraisals })).status).toBe(200)
    const csv = await (await desk.read('.csv')).text()
    expect(csv.split('\r\n').filter((line) => line !== '')).toHaveLength(5)
    expect(csv).toContain(`${MARK} SA;73282932000074`)
    expect(csv).toMatch(/;2;Une entreprise;;Offre entière, hors copie de sauvegarde;1;rendu;/)
    expect((await (await desk.read(`?consultation=${stage.other}`)).json()) as object).toMatchObject({ lines: [] })
  })

  test('after the session too nobody else of the group reads it, and the chain of arrivals holds', async () => {
    for (const path of ['', '/file', '/receipt.pdf'])
      expect((await desk.read(`/${desk.of('copy')}${path}`, somme)).status, path).toBe(404)
    expect(await allEntriesSound(stage.database.app, stage.group)).toContain(
      `${stage.group}/${caseFileOfArrivals(stage.consultation)}`,
    )
  })
})
