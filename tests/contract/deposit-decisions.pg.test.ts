import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doDueActs } from '#platform/due.ts'
import { dueSources } from '../../apps/server/modules.ts'
import { lettersSent } from './availability-stage.ts'
import { noted, rowsIn } from './deposit-rows.ts'
import {
  around,
  ask,
  baseOf,
  begin,
  COMPANY,
  comeIn,
  deposit,
  hand,
  linkTo,
  type Operator,
  onStage,
  person,
  put,
  REGION,
  type Sealed,
  SOMME,
  type Stage,
  sealedFor,
} from './deposit-stage.ts'

/** What the coordinator decides of a deposit is written to whoever deposited it, and told on its page. */

let stage: Stage
const ids: Record<string, string> = {}
let who: Record<'admitted' | 'rejected' | 'copied' | 'stalled', Operator>
let letters: Readonly<Record<string, string>> = {}

const DECIDED = '2027-03-16T09:30:00.000Z'
const REASON = 'La plate-forme n’a répondu à aucune requête de 11 h 40 à 12 h <b>(relevé)</b>'

/** Decides as an officer of the coordinator, over the address of the group. */
async function decide(id: string, act: 'admit' | 'reject' | 'call', payload: object): Promise<Response> {
  stage.readAs(person(REGION))
  const url = `${stage.url}/api/groups/${stage.group}/deposits/${id}`
  return sent(url, act, payload)
}

async function sent(url: string, act: string, payload: object): Promise<Response> {
  const { seq } = (await (await fetch(url)).json()) as { seq: number }
  return fetch(`${url}/${act}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-match': `"${seq}"`, 'idempotency-key': randomUUID() },
    body: JSON.stringify(payload),
  })
}

/** What the coordinator does in the session. */
async function inSession(act: 'open' | 'include' | 'end', payload: object): Promise<Response> {
  stage.readAs(person(REGION))
  return sent(`${stage.url}/api/groups/${stage.group}/openings/${stage.consultation}`, act, payload)
}

/** The coordinator opens the session: from then on the group reads of deposits, and decides. */
async function opened(): Promise<void> {
  const answer = await inSession('open', { order: 'together' })
  expect(answer.status, await answer.text()).toBe(200)
}

type Refused = { readonly findings: readonly { rule: string; outcome: string; facts: object }[] }

/** How the end of the session is answered, with a reason for whatever asks for one, and what `stalledAdmitted` finds of it. */
async function ending(): Promise<readonly [status: number, found: object | undefined]> {
  const excuses = ['nothingLeft', 'arrivalsOpened', 'stalledAdmitted', 'lateDecided']
  const appraisals = Object.fromEntries(excuses.map((id) => [id, { accepted: true, reason: 'la séance est finie' }]))
  const answer = await inSession('end', { observations: '', appraisals })
  if (answer.status === 200) return [200, undefined]
  const { findings } = (await answer.json()) as Refused
  const found = findings.find(({ rule }) => rule === 'stalledAdmitted')
  return [answer.status, found && { outcome: found.outcome, ...found.facts }]
}

/** Sends everything an hour before the deadline. */
async function begun(operator: Operator): Promise<Sealed> {
  const sealed = await sealedFor(stage)
  stage.at(around(-3_600_000))
  expect((await begin(stage, operator, sealed.id)).status).toBe(201)
  for (const part of sealed.parts) expect((await put(stage, operator, sealed.id, part)).status).toBe(201)
  return sealed
}

/** Hands in so many milliseconds after the deadline what was sent before it. */
async function handedIn(operator: Operator, after: number, one?: Sealed): Promise<string> {
  const sealed = one ?? (await begun(operator))
  stage.at(around(after))
  expect((await hand(stage, operator, sealed.id, sealed.bytes)).status).toBe(403)
  return sealed.id
}

const copyOf = async (operator: Operator) => {
  const copy = await deposit(stage, operator, { kinds: ['copy'], begin: { copy: true, replaces: false } })
  expect(copy.answer.status, await copy.answer.text()).toBe(201)
  return copy.id
}

beforeAll(async () => {
  stage = await onStage({ held: [REGION, SOMME, SOMME].map((body) => ({ person: randomUUID(), body })) })
  stage.at(around(-7_200_000))
  who = {
    admitted: await comeIn(stage, 'admis@exemple.test'),
    rejected: await comeIn(stage, 'rejete@exemple.test', { language: 'en' }),
    copied: await comeIn(stage, 'copie@exemple.test'),
    stalled: await comeIn(stage, 'retenu@exemple.test'),
  }
  await ask(stage, who.admitted, 'operators/colleagues', { email: 'collegue@exemple.test' })
  const token = await linkTo(stage, 'collegue@exemple.test')
  const headers = { 'content-type': 'application/json' }
  await fetch(`${baseOf(stage)}/operators/confirm`, { method: 'POST', headers, body: JSON.stringify({ token }) })
  ids.sent = (await deposit(stage, who.copied)).id
  ids.copied = await copyOf(who.copied)
  ids.admitted = await handedIn(who.admitted, 1000)
  ids.rejected = await handedIn(who.rejected, 2000)
  const stalled = await begun(who.stalled)
  stage.at(around(61_000))
  await doDueActs(stage.platform, stage.group, dueSources)
  // The machine stood still meanwhile: its last byte had come at the deadline.
  ids.stalled = await handedIn(who.stalled, 0, stalled)
  stage.at(Date.parse(DECIDED))
  await opened()
  await lettersSent(stage)
  stage.mails.length = 0
}, 120_000)
afterAll(() => stage?.close())

describe('R2.26: what is decided of a late deposit', () => {
  test('is written to nobody while a judgement is awaited: nothing is decided yet', async () => {
    expect((await decide(ids.admitted ?? '', 'admit', { reason: REASON })).status).toBe(202)
    expect(await lettersSent(stage)).toEqual({})
  })

  test('admitted: each person of the account learns by whom, when, why, under which article, and what comes next', async () => {
    const appraisals = { diligenceAppraised: { accepted: true, reason: 'commencé une heure avant' } }
    const answer = await decide(ids.admitted ?? '', 'admit', { reason: REASON, appraisals })
    expect(answer.status, await answer.text()).toBe(200)
    letters = await lettersSent(stage)
    expect(Object.keys(letters).sort()).toEqual(['admis@exemple.test', 'collegue@exemple.test'])
    const text = letters['admis@exemple.test'] ?? ''
    for (const told of [
      'L’acheteur a admis votre dépôt, arrivé hors délai.',
      '- Décidé par : Région Hauts-de-France, coordonnateur du groupement (un agent)',
      '- Décidé le : mardi 16 mars 2027 à 10 h 30',
      `- Motif : ${REASON}`,
      '- Fondement : CE, n° 449250 ; convention, art. ',
      '- Dernier octet reçu : lundi 15 mars 2027 à 12 h 00 min 01,000 s',
      `http://achats.test/depot/${stage.consultation}`,
    ])
      expect(text).toContain(told)
    expect(text).not.toContain('Tribunal')
    expect(stage.mails.at(-1)?.letter.html).toContain('&lt;b&gt;(relevé)&lt;/b&gt;')
  })

  test('rejected: in the language of the account, with what it can still do and before which court', async () => {
    const answer = await decide(ids.rejected ?? '', 'reject', { reason: 'The platform worked all that day.' })
    expect(answer.status, await answer.text()).toBe(200)
    const text = (await lettersSent(stage))['rejete@exemple.test'] ?? ''
    for (const told of [
      'The buyer has rejected your deposit, which came late: it will not be opened.',
      '- Decided by: Région Hauts-de-France, coordinator of the group (an officer)',
      '- Decided on: Tuesday, 16 March 2027 at 10:30',
      '- Reason: The platform worked all that day.',
      '- Articles: CCP, art. R. 2151-5; CCP, art. R. 2143-2; convention, art. ',
      '- Court: Tribunal administratif de Lille',
      '- Actions and periods: Référé précontractuel : jusqu’à la signature du marché.',
      'If a backup copy of yours came to the buyer before the deadline, remind it: it can be opened',
    ])
      expect(text).toContain(told)
  })

  test('of what came in time and was entered too late by the platform: not one word of a delay of its operator', async () => {
    const appraisals = { platformShownWorking: { accepted: true, reason: 'la plate-forme fonctionnait' } }
    const refused = await decide(ids.stalled ?? '', 'reject', { reason: 'Trop tard.', appraisals })
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('R2151-5')])
    const unmet = { outcome: 'unmet', undecided: [], outside: [], altered: [] }
    expect(await ending()).toEqual([409, { ...unmet, undecided: [COMPANY.name] }])
    const answer = await decide(ids.stalled ?? '', 'admit', { reason: 'Le dépôt est arrivé à temps.' })
    expect(answer.status, await answer.text()).toBe(200)
    const text = (await lettersSent(stage))['retenu@exemple.test'] ?? ''
    expect(text).toContain('arrivé à temps et inscrit trop tard par la plate-forme')
    expect(text).toContain('- Fondement : CCP, art. R. 2151-5 ; convention, art. ')
    expect(text).not.toMatch(/hors délai/)
    expect(await ending()).toEqual([409, { ...unmet, outside: [COMPANY.name] }])
    const joined = await inSession('include', { deposit: ids.stalled })
    expect(joined.status, await joined.text()).toBe(200)
  })

  test('is said the same on the page that the letter leads to, and in the signed trace', async () => {
    const { deposits } = (await (await ask(stage, who.admitted, 'deposits')).json()) as {
      deposits: readonly { id: string; decision?: object }[]
    }
    expect(deposits.find(({ id }) => id === ids.admitted)?.decision).toEqual({ at: DECIDED, reason: REASON })
    const trace = await (await ask(stage, who.admitted, `deposits/${ids.admitted}/trace`)).text()
    expect(noted(trace)).toMatchObject({ status: 'admitted', decision: { at: DECIDED, reason: REASON } })
  })
})

test('R2.25: a backup copy that is called is told to whoever kept it, with the case of annexe 6 and the reason', async () => {
  const reason = 'Un programme malveillant a été trouvé dans le mémoire.'
  const answer = await decide(ids.copied ?? '', 'call', { case: 'malware', reason })
  expect(answer.status, await answer.text()).toBe(200)
  const text = (await lettersSent(stage))['copie@exemple.test'] ?? ''
  for (const told of [
    'L’acheteur a appelé la copie de sauvegarde que vous aviez déposée',
    '- Décidé par : Région Hauts-de-France, coordonnateur du groupement (un agent)',
    '- Cas : un programme malveillant a été trouvé dans votre envoi électronique',
    `- Motif : ${reason}`,
    '- Fondement : CCP, annexe 6, art. 2, 1° ; convention, art. ',
  ])
    expect(text).toContain(told)
  const { deposits } = (await (await ask(stage, who.copied, 'deposits')).json()) as {
    deposits: readonly { id: string; decision?: object }[]
  }
  expect(deposits.find(({ id }) => id === ids.copied)?.decision).toEqual({ at: DECIDED, reason, case: 'malware' })
})

test('of a decision nobody else is written to, and nobody twice', async () => {
  const topics = await rowsIn<{ topic: string; left: number }>(
    stage,
    `select topic, count(*) filter (where done_at is null)::int as left from outbox
       where topic in ('deposit.admitted', 'deposit.rejected', 'deposit.called') group by topic order by topic`,
  )
  expect(topics.map(({ topic }) => topic)).toEqual(['deposit.admitted', 'deposit.called', 'deposit.rejected'])
  expect(topics.map(({ left }) => left)).toEqual([0, 0, 0])
  expect(stage.mails.map(({ to }) => to.address).sort()).toEqual([
    'admis@exemple.test',
    'collegue@exemple.test',
    'copie@exemple.test',
    'rejete@exemple.test',
    'retenu@exemple.test',
  ])
  expect(new Set(stage.mails.map(({ key }) => key)).size).toBe(5)
})

test('R2.26: once what came in time has joined it, the session ends', async () => {
  expect((await ending())[0]).toBe(200)
})
