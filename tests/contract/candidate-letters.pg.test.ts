import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { LetterProgress, OutcomeDone, Outcomes } from '#modules/award/contract.ts'
import * as T from '#modules/award/testing.ts'
import { verifyJournal } from '#platform/journal/verify.ts'
import { sameLetter } from './applicant.ts'
import { lettersSent } from './availability-stage.ts'
import { appraisals, company, decisionOf, letter, NAMES } from './award-decision.ts'
import { awardOn, putAuthority, putOpened } from './award-stage.ts'
import { baseOf, comeIn, type Operator, onStage, person, SOMME, type Stage } from './deposit-stage.ts'

/** The letters of an award as candidates read them, over HTTP: each its own, at an hour that the register proves; what it asks is answered there. */

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let stage: Stage
let operators: readonly [Operator, Operator, Operator]
let document = ''
let id = ''
const { read, view, post, done, refused, bring } = awardOn(() => stage)

beforeAll(async () => {
  stage = await onStage()
  // A session lasts three days: all that follows happens within them.
  stage.at('2027-04-01T09:00:00.000Z')
  const one = await comeIn(stage, 'un@exemple.test', company(NAMES[0], '73282932000074'))
  const two = await comeIn(stage, 'deux@exemple.test', company(NAMES[1], '20005374200017'))
  const three = await comeIn(stage, 'trois@exemple.test', {
    company: { name: NAMES[2], identifier: { scheme: 'foreign', country: 'BE', value: '0123456749' } },
  })
  operators = [one, two, three]
  await putAuthority(stage)
  await putOpened(
    stage,
    operators.map(({ account }, index) => ({ account, name: NAMES[index] ?? '', late: index === 2 })),
  )
  const minutes = await bring('pv.txt', Buffer.from('procès-verbal'))
  document = await bring('caracteristiques.txt', Buffer.from('caractéristiques de l’offre retenue'))
  stage.at('2027-04-01T10:00:00.000Z')
  const accounts = [one.account, two.account, three.account] as const
  const granted = await post('awards', decisionOf({ consultation: stage.consultation, accounts, minutes }), 0)
  id = ((await granted.json()) as { resource: { id: string } }).resource.id
  await done(id, 'askProofs', { due: '2027-04-05' })
  await done(id, 'recordProofs', { producedOn: '2027-04-01', documents: [minutes] })
})
afterAll(() => stage?.close())

const outcomesOf = async ({ cookie }: Operator) => {
  const answer = await fetch(`${baseOf(stage)}/outcomes`, { headers: { cookie } })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  return ((await answer.json()) as Outcomes).outcomes
}
const asks = ({ cookie }: Operator, path: string, body: object) =>
  fetch(`${baseOf(stage)}/outcomes/${id}/${path}`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) },
  })
const given = ({ cookie }: Operator, path: string) =>
  fetch(`${baseOf(stage)}/outcomes/${id}/${path}`, { headers: { cookie } })
/** Since when the newest letter of this kind is at the disposal of an operator: the clock of the stage goes on. */
const since = async (operator: Operator, kind: string): Promise<string> => {
  const letters = (await outcomesOf(operator)).flatMap((outcome) => outcome.letters)
  return letters.find((each) => each.kind === kind)?.at ?? ''
}
const around = (minute: string) => expect.stringContaining(minute)
const mailed = async () => lettersSent(stage)
/** How far the letters of rejection are, as their sender is told. */
const progress = async () => (await (await read(`awards/${id}/letters`)).json()) as LetterProgress
const NONE = { elsewhere: 0, queued: 0, held: 0, givenUp: 0, unaddressed: 0, returned: 0, read: 0 }

/** The bytes of the newest letter of this kind: the same for whoever wrote and for whoever reads, and the register names them. */
async function kept(operator: Operator, kind: string): Promise<void> {
  const path = `${kind}/${await since(operator, kind)}/letter.pdf`
  const own = await given(operator, path)
  const bytes = Buffer.from(await own.clone().arrayBuffer())
  expect(JSON.stringify((await view(id)).state)).toContain(createHash('sha256').update(bytes).digest('hex'))
  await sameLetter(own, await read(`awards/${id}/letters/${operator.account}/${path}`))
  expect((await read(`awards/${id}/letters/${operator.account}/${path}`, person(SOMME))).status).toBe(404)
}

describe('R2.60, R2.62: each candidate reads its letter on its page', () => {
  test('before a letter leaves the page tells nothing, not even that there is an award', async () => {
    expect(await outcomesOf(operators[1])).toEqual([])
    expect((await asks(operators[1], 'askings', { text: '' })).status).toBe(409)
  })

  test('the mail says that a letter waits, and repeats nothing of it; the page gives its text once it is opened', async () => {
    stage.at('2027-04-02T10:00:00.000Z')
    const letters = [
      letter(operators[1].account),
      letter(operators[2].account, { reasons: 'Arrivée après la limite.' }),
    ]
    expect((await done(id, 'sendLetters', { letters, appraisals })).status).toBe('told')
    expect(await progress()).toMatchObject({ left: 2, kept: 0, queued: 0, sent: 0 })
    const mails = await mailed()
    expect(await progress()).toEqual({ ...NONE, left: 2, kept: 2, sent: 2 })
    expect(mails['deux@exemple.test']).toContain(`/consultations/${stage.consultation}/letters`)
    for (const secret of ['78,4', NAMES[0], T.CHOICE, 'n’est pas retenue', 'Arrivée après'])
      expect(JSON.stringify([mails['deux@exemple.test'], mails['trois@exemple.test']])).not.toContain(secret)
    expect(mails['un@exemple.test']).not.toContain('/letters')
    expect(await outcomesOf(operators[0])).toEqual([])
    expect(await outcomesOf(operators[1])).toMatchObject([
      { award: id, letters: [{ kind: 'rejection', at: around('2027-04-02T10:00'), readAt: null, said: null }] },
    ])
    expect((await given(operators[1], `rejection/${await since(operators[1], 'rejection')}/letter.pdf`)).status).toBe(
      404,
    )
  })

  test('nobody opens another’s letter; without access nothing is read', async () => {
    const opening = { kind: 'rejection', at: await since(operators[1], 'rejection') }
    expect((await asks({ cookie: '', account: '' }, 'open', opening)).status).toBe(401)
    expect((await asks(operators[0], 'open', opening)).status).toBe(409)
    expect((await asks(operators[1], 'open', { ...opening, at: '2027-04-02T09:00:00.000Z' })).status).toBe(409)
    expect((await asks(operators[1], 'open', { kind: 'rejection' })).status).toBe(400)
  })

  test('the opening is entered with its hour: the candidate has the receipt, the coordinator reads both instants, the chain proves them', async () => {
    stage.at('2027-04-02T14:30:00.000Z')
    const at = await since(operators[1], 'rejection')
    const opened = await asks(operators[1], 'open', { kind: 'rejection', at })
    expect(opened.status).toBe(200)
    const { outcomes, receipt } = (await opened.json()) as OutcomeDone
    expect(outcomes[0]?.letters[0]).toMatchObject({
      readAt: around('2027-04-02T14:30'),
      said: { reasons: 'Note de 78,4 contre 84,1.', winner: NAMES[0], choice: T.CHOICE, signableFrom: '2027-04-20' },
    })
    expect(outcomes[0]?.recourse?.court).not.toBe('')
    const [own, other] = ((await view(id)).state as { letters: { document?: string }[] }).letters
    expect(own).toMatchObject({ availableAt: around('2027-04-02T10:00'), readAt: around('2027-04-02T14:30') })
    expect(other).toMatchObject({ availableAt: around('2027-04-02T10:00'), readAt: null })
    const pdf = await given(operators[1], `rejection/${await since(operators[1], 'rejection')}/letter.pdf`)
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    // The bytes that were kept, whose SHA-256 the register holds: the same for whoever wrote and for whoever reads, opened or not.
    const kept = createHash('sha256')
      .update(Buffer.from(await pdf.arrayBuffer()))
      .digest('hex')
    expect(own?.document).toBe(kept)
    const sent = await read(`awards/${id}/letters/${operators[1].account}/letter.pdf`)
    expect(
      createHash('sha256')
        .update(Buffer.from(await sent.arrayBuffer()))
        .digest('hex'),
    ).toBe(kept)
    expect((await asks(operators[1], 'open', { kind: 'rejection', at })).status).toBe(409)
    expect(await progress()).toEqual({ ...NONE, left: 2, kept: 2, sent: 2, read: 1 })
    expect((await mailed())['deux@exemple.test']).toContain(`${receipt.seq} (${receipt.hash})`)
    const lines = (await (await read('journal.jsonl')).text()).split('\n').filter((line) => line !== '')
    expect((await verifyJournal(lines.map((line) => Buffer.from(line)))).faults).toEqual([])
    const entry = lines.find((line) => line.includes(receipt.hash)) ?? ''
    for (const said of ['"openLetter"', `"seq":${receipt.seq}`, operators[1].account]) expect(entry).toContain(said)
  })

  test('a letter that came back stays flagged, though it stands on the page', async () => {
    const back = { to: operators[2].account, what: 'bounced', at: { date: '2027-04-02', time: '16:20' } }
    expect((await done(id, 'traceLetter', { ...back, reason: 'adresse inconnue' })).status).toBe('proven')
    expect(await progress()).toMatchObject({ left: 2, sent: 2, returned: 1 })
    expect((await read(`awards/${id}/letters`, person(SOMME))).status).toBe(404)
    const at = await since(operators[2], 'rejection')
    const opened = await asks(operators[2], 'open', { kind: 'rejection', at })
    expect(opened.status).toBe(200)
    expect((await view(id)).state.status).toBe('proven')
    stage.at('2027-04-03T10:00:00.000Z')
    const again = letter(operators[2].account, { reasons: 'Arrivée après la limite.', signableFrom: '2027-04-21' })
    expect((await done(id, 'sendLetters', { letters: [again], appraisals })).status).toBe('told')
  })
})

describe('R2.61, R2.63: what a candidate asks is answered on its page, within fifteen days', () => {
  test('the request is dated by the page, the coordinator is told, a second one waits for the first', async () => {
    const asked = await asks(operators[1], 'askings', { text: 'Quels sont les avantages de l’offre retenue ?' })
    expect(asked.status).toBe(200)
    expect((await asks(operators[1], 'askings', { text: '' })).status).toBe(409)
    expect((await view(id)).state).toMatchObject({
      askings: [{ from: operators[1].account, own: true, receivedOn: '2027-04-03', due: '2027-04-18', answer: null }],
    })
    const tasks = JSON.stringify(await (await read('tasks')).json())
    expect(tasks).toContain('answerAsking')
    expect(tasks).toContain('2027-04-18')
  })

  test('the answer says something, is read again for what is kept back, reaches the page, and its reading is entered', async () => {
    stage.at('2027-04-03T15:00:00.000Z')
    const answer = { from: operators[1].account, answeredOn: '2027-04-03', text: 'Reprise en dix jours.', document }
    expect(await refused(id, 'answerAsking', { ...answer, text: '', document: null }, 'answerSaid')).toMatchObject({
      ...{ outcome: 'unmet', basis: [{ article: 'R2181-4' }, { article: 'R2181-2' }] },
    })
    expect(await refused(id, 'answerAsking', answer, 'answerSecretsWithheld')).toMatchObject({
      ...{ status: 202, basis: [{ article: 'L2132-1' }] },
    })
    await done(id, 'answerAsking', { ...answer, appraisals: T.ANSWER_READ })
    const mail = (await mailed())['deux@exemple.test'] ?? ''
    expect(mail).toContain('a répondu')
    expect(mail).not.toContain('dix jours.')
    const at = await since(operators[1], 'answer')
    expect((await given(operators[1], `answer/${at}/document`)).status).toBe(404)
    const opened = (await (await asks(operators[1], 'open', { kind: 'answer', at })).json()) as OutcomeDone
    expect(opened.outcomes[0]?.letters[0]?.said).toMatchObject({
      ...{ text: 'Reprise en dix jours.', document: { sha256: document, name: 'caracteristiques.txt' } },
    })
    expect(opened.outcomes[0]?.asking).toMatchObject({ open: true, made: [{ answered: true }] })
    expect(await (await given(operators[1], `answer/${at}/document`)).text()).toContain('offre retenue')
    expect((await given(operators[2], `answer/${at}/document`)).status).toBe(404)
    await kept(operators[1], 'answer')
  })
})

test('R2.59: an abandonment is read there too, by the one that was chosen as well', async () => {
  stage.at('2027-04-03T18:00:00.000Z')
  await done(id, 'abandon', { reason: 'Le besoin a disparu.' })
  const to = operators.map(({ account }) => account)
  await done(id, 'tellAbandonment', { to, medium: 'electronic', sent: null })
  expect(JSON.stringify(await mailed())).not.toContain('Le besoin a disparu')
  const at = await since(operators[0], 'abandonment')
  const opening = { kind: 'abandonment', at }
  const { outcomes } = (await (await asks(operators[0], 'open', opening)).json()) as OutcomeDone
  expect(outcomes[0]).toMatchObject({ letters: [{ said: { text: 'Le besoin a disparu.' } }], asking: { open: false } })
  await kept(operators[0], 'abandonment')
})
