import { createPublicKey, randomUUID, verify } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parisInstant } from '#kernel/paris-time.ts'
import type { AvailabilityView } from '#modules/availability/contract.ts'
import { readMinute, writeMinute } from '#modules/availability/minute-note.ts'
import { due, outageCase, probeCase } from '#modules/availability/server/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { commit } from '#platform/commit.ts'
import { doDueActs } from '#platform/due.ts'
import { writeKey } from '#transparency/note.ts'
import { OwnLedger } from '../../apps/cli/probing/own-ledger.ts'
import { tendering } from '../../apps/server/tendering.ts'
import { Front, lettersSent, newProbe, type ProbeOnStage } from './availability-stage.ts'
import { allEntriesSound } from './deposit-chain.ts'
import { around, baseOf, comeIn, deposit, onStage, person, REGION, SOMME, type Stage } from './deposit-stage.ts'

const MINUTE = 60_000
const NEXT_DAY = '2027-03-16T11:00:00.000Z'
let stage: Stage
let front: Front
let probes: readonly ProbeOnStage[]
let now = 0

/** Sets the server's clock and that of the probes: minutes after the deadline, less than nothing before. */
const setTo = (minutes: number) => {
  now = around(minutes * MINUTE)
  stage.at(now)
}
const at = (minutes: number) => new Date(around(minutes * MINUTE)).toISOString()
const declare = (body: string, key: string) => {
  const act = { type: 'declare', body, key } as const
  return commit(stage.platform, probeCase, { groupId: stage.group, id: randomUUID(), act, actor: person(body) })
}
const measure = () => Promise.all(probes.map(({ probe }) => probe.measure()))
const handOver = () => Promise.all(probes.map(({ probe }) => probe.handOver()))
const passing = () => doDueActs(stage.platform, stage.group, [due])
const within = <T>(work: Parameters<typeof stage.database.app.transaction<T>>[1]) =>
  stage.database.app.transaction(stage.group, work)
const outages = async () => {
  const { rows } = await stage.database.admin.query(
    `select id, status, state from outage where group_id = '${stage.group}' order by begins`,
  )
  return rows
}

beforeAll(async () => {
  stage = await onStage()
  front = new Front(stage.url)
  await front.listen()
  probes = await Promise.all(
    ['sonde.region.example', 'sonde.somme.example'].map((name) => newProbe(name, front.url, () => now)),
  )
  setTo(-300)
  for (const [index, body] of [REGION, SOMME].entries()) {
    const { signer } = probes[index] as ProbeOnStage
    expect((await declare(body, writeKey(signer.key))).kind).toBe('granted')
  }
})
afterAll(async () => {
  for (const { close } of probes) await close()
  await front.stop()
  await stage.close()
})

test('what a probe saw is taken as it signed it, once, in its order, of declared probes alone', async () => {
  setTo(-200)
  expect(await measure()).toEqual(['up', 'up'])
  expect(await measure()).toEqual([undefined, undefined])
  expect(await handOver()).toEqual([1, 1])
  expect(await handOver()).toEqual([1, 1])
  const [first] = probes as readonly [ProbeOnStage, ProbeOnStage]
  const [note = ''] = await first.ledger.notes(1, 1)
  const post = async (key: string, notes: readonly string[]) => {
    const answer = await fetch(`${stage.url}/api/public/availability/minutes`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key, notes }) },
    })
    const said = (await answer.json()) as { readonly held?: number; readonly reason?: string }
    return [answer.status, said.held ?? said.reason]
  }
  const key = writeKey(first.signer.key)
  const stranger = await newProbe('sonde.ailleurs.example', front.url, () => now)
  expect(await stranger.probe.measure()).toBe('up')
  expect(await post(writeKey(stranger.signer.key), await stranger.ledger.notes(1, 1))).toEqual([404, undefined])
  expect(await post(key, await stranger.ledger.notes(1, 1))).toEqual([400, 'not signed by sonde.region.example'])
  expect((await post(key, [note.replace('"blind":false', '"blind":true')]))[0]).toBe(400)
  await stranger.close()

  // Whoever holds its key, and lost its disk, cannot tell another history: what was handed over stands.
  const said = await readMinute(note, first.signer.key)
  const other = await writeMinute({ ...said, ahead: 7 }, first.signer)
  expect(await post(key, [other])).toEqual([400, 'minute 1 was handed over with another content'])
  setTo(-199)
  expect(await measure()).toEqual(['up', 'up'])
  setTo(-198)
  expect(await measure()).toEqual(['up', 'up'])
  const third = await first.ledger.notes(3, 1)
  expect(await post(key, third)).toEqual([200, 1])
  setTo(-250)
  expect(await post(key, await first.ledger.notes(2, 2))).toEqual([400, 'minute 2 is to come'])
  setTo(-198)
  expect(await handOver()).toEqual([3, 3])
  await expect(stage.database.owner.query(`update probe_minute set verdict = 'up'`)).rejects.toThrow('only grows')
})

test('R2.26: the server stops for some minutes: the minutes are known afterwards, the deadlines move, and all are told', async () => {
  const operator = await comeIn(stage, 'offres@operateur.test')
  const base = baseOf(stage)
  await fetch(`${base}/followers`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ email: 'veille@operateur.test', company: 'Coopérative Exemple', siret: '', language: 'en' }),
  })
  await expect.poll(() => stage.mails.find(({ to }) => to.address === 'veille@operateur.test')).toBeDefined()
  const asked = stage.mails.find(({ to }) => to.address === 'veille@operateur.test')
  const token = asked?.letter.text.match(/follow#(\S+)/)?.[1]
  const confirmed = await fetch(`${base}/followers/confirm`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }) },
  })
  expect(confirmed.status).toBe(204)

  await front.stop()
  for (let minute = -40; minute < -34; minute += 1) {
    setTo(minute)
    expect(await measure()).toEqual(['down', 'down'])
    await expect(handOver()).rejects.toThrow()
  }
  expect(await passing()).toBe(0)
  await front.listen()
  setTo(-33)
  expect(await measure()).toEqual(['up', 'up'])
  expect(await handOver()).toEqual([10, 10])
  expect(await passing()).toBe(1)
  expect(await passing()).toBe(0)
  const [found] = await outages()
  expect(found).toMatchObject({
    status: 'running',
    state: { from: at(-40), until: at(-34), measured: { lost: 6, failed: ['clock', 'list', 'order', 'page', 'part'] } },
  })
  expect(found.state.moved.map(({ consultation }: { consultation: string }) => consultation).sort()).toEqual(
    [stage.consultation, stage.other].sort(),
  )
  for (const id of [stage.consultation, stage.other]) {
    const state = await within((tx) => consultationOf(tx, stage.group, id))
    expect(state).toMatchObject({
      deadline: NEXT_DAY,
      extensions: [{ ground: 'outage', outage: found.id, to: NEXT_DAY }],
    })
  }
  const told = await lettersSent(stage)
  expect(told['offres@operateur.test']).toMatch(/passe du[\s\S]*mardi 16 mars 2027[\s\S]*6 minutes perdues/)
  expect(told['veille@operateur.test']).toMatch(/deadline[\s\S]*16 March 2027/)
  const clock = await (await fetch(`${stage.url}/api/public/clock?consultation=${stage.consultation}`)).json()
  expect(clock).toMatchObject({ deadline: NEXT_DAY })

  setTo(-24)
  expect(await passing()).toBe(1)
  expect((await outages())[0]).toMatchObject({ status: 'over' })
  // What it would have been late for yesterday is in time today.
  setTo(5)
  expect((await deposit(stage, operator)).answer.status).toBe(201)
})

test('R2.26, CE 449250: a deadline that passed while the server was down is not revived; a late deposit has the outage in its file', async () => {
  const operator = await comeIn(stage, 'retard@operateur.test', {
    company: { name: 'Autre', identifier: { scheme: 'foreign', country: 'BE', value: '1' } },
  })
  const day = 1440
  front.broken = '/rehearsal/parts/'
  for (let minute = day - 6; minute < day; minute += 1) {
    setTo(minute)
    expect(await measure()).toEqual(['down', 'down'])
  }
  front.broken = undefined
  setTo(day + 2)
  expect(await measure()).toEqual(['up', 'up'])
  await handOver()
  expect(await passing()).toBe(1)
  const [, second] = await outages()
  expect(second.state).toMatchObject({ moved: [], measured: { failed: ['part'] } })
  expect(second.state.missed.map(({ deadline }: { deadline: string }) => deadline)).toEqual([NEXT_DAY, NEXT_DAY])
  const state = await within((tx) => consultationOf(tx, stage.group, stage.consultation))
  expect(state).toMatchObject({ deadline: NEXT_DAY })

  const late = await deposit(stage, operator)
  expect(late.answer.status).toBe(403)
  const known = await within((tx) => tendering.outagesEntered(tx, stage.group, at(day - 60), at(day + 60)))
  expect(known).toEqual([{ from: at(day - 6), until: at(day), shown: 'measured', failed: ['part'] }])
  const suffered = await tendering.outagesBetween(stage.database.app, stage.group, at(day - 60), at(day + 60))
  expect(suffered).toEqual(known)
  await allEntriesSound(stage.database.app, stage.group)
})

test('what the coordinator declares moves deadlines as well; a member declares none', async () => {
  const act = {
    type: 'declare',
    from: at(1445),
    until: null,
    reason: 'Les liens de connexion ne partent plus.',
  } as const
  const id = randomUUID()
  const asking = (body: string) =>
    commit(stage.platform, outageCase, { groupId: stage.group, id, act, actor: person(body) })
  setTo(1450)
  expect((await asking(SOMME)).kind).toBe('refused')
  expect((await asking(REGION)).kind).toBe('granted')
  expect((await outages())[2]).toMatchObject({
    status: 'running',
    state: { measured: null, moved: [], reason: act.reason },
  })
})

test('anybody reads how available it was, day by day and minute by minute, with the outages and what they moved', async () => {
  setTo(1500)
  const view = (await (await fetch(`${stage.url}/api/public/availability`)).json()) as AvailabilityView
  expect(view.days).toEqual([
    { day: '2027-03-15', measured: 10, lost: 6 },
    { day: '2027-03-16', measured: 7, lost: 6 },
  ])
  expect(view.runs.filter(({ verdict }) => verdict === 'down').map(({ from, until }) => [from, until])).toEqual([
    [at(-40), at(-34)],
    [at(1434), at(1440)],
  ])
  expect(view.outages.map(({ moved, missed }) => [moved.length, missed.length])).toEqual([
    [0, 0],
    [0, 2],
    [2, 0],
  ])
  expect(JSON.stringify(view)).not.toContain('operateur')
  const csv = await (await fetch(`${stage.url}/api/public/availability.csv?day=2027-03-15`)).text()
  expect(csv.split('\r\n').filter((line) => line.includes(';perdue;'))).toHaveLength(6)
  expect(csv).toContain(
    `${parisInstant(at(-40))};perdue;2;2;2;l’heure du serveur, la liste des consultations, les clés de scellement, la page de dépôt, l’envoi d’une partie`,
  )
})

test('a certificate is signed, the same each time, and another program verifies it; its document has the code that leads there', async () => {
  const base = `${stage.url}/api/public/availability`
  const query = 'from=2027-03-15T11:00&until=2027-03-15T12:00'
  const note = await (await fetch(`${base}/certificate.txt?${query}`)).text()
  expect(await (await fetch(`${base}/certificate.txt?${query}`)).text()).toBe(note)
  const pem = await (await fetch(`${base}/key.pem`)).text()
  const signedBy = (text: string) => {
    const [said = '', line = ''] = text.split('\n\n')
    const signature = Buffer.from(line.trim().split(' ')[2] ?? '', 'base64').subarray(4)
    return verify(null, Buffer.from(`${said}\n`), createPublicKey(pem), signature)
  }
  expect(signedBy(note)).toBe(true)
  expect(signedBy(note.replace('"down":6', '"down":5'))).toBe(false)
  expect(JSON.parse(note.split('\n')[1] ?? '')).toMatchObject({
    minutes: { up: 1, down: 6, unmeasured: 53 },
    lost: [{ from: at(-40), until: at(-34), failed: ['clock', 'list', 'order', 'page', 'part'] }],
    outages: [{ lost: 6 }],
    probes: [{ name: 'sonde.region.example' }, { name: 'sonde.somme.example' }],
  })
  for (const language of ['fr', 'en']) {
    const answer = await fetch(`${base}/certificate.pdf?${query}&language=${language}`)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const pdf = await PDF.load(new Uint8Array(await answer.arrayBuffer()))
    const text = pdf
      .getPages()
      .map((page) => page.extractText().text)
      .join(' ')
    expect(text).toContain(language === 'fr' ? 'Certificat' : 'Certificate')
    expect(text).toContain('sonde.region.example')
  }
  const refused = [
    'from=2027-03-15T11:00&until=2027-03-15T11:00',
    'from=2027-03-12T11:00&until=2027-03-15T11:00',
    'from=2027-03-15T11:00&until=2027-03-17T10:00',
    'from=hier&until=demain',
  ]
  for (const wrong of refused) expect((await fetch(`${base}/certificate.txt?${wrong}`)).status).toBe(400)

  const [found] = await outages()
  const notice = await (await fetch(`${base}/outages/${found.id}`)).text()
  expect(signedBy(notice)).toBe(true)
  expect(JSON.parse(notice.split('\n')[1] ?? '')).toMatchObject({
    outage: found.id,
    entry: { group: stage.group, caseFile: 'group' },
  })
  expect((await fetch(`${base}/outages/${randomUUID()}`)).status).toBe(404)
})

test('the ledger of a probe goes on after a cut that left half a line, and is of one key', async () => {
  const { ledger, folder, signer } = probes[0] as ProbeOnStage
  const { last } = ledger
  await appendFile(join(folder, 'minutes.jsonl'), '"unisson-minute/1\\n{"')
  const reopened = await OwnLedger.in(folder, signer.key)
  expect(reopened.last).toEqual(last)
  expect(await reopened.notes(last.number, 5)).toHaveLength(1)
  await reopened.close()
  const other = (probes[1] as ProbeOnStage).signer.key
  await expect(OwnLedger.in(folder, other)).rejects.toThrow('not signed by')
})
