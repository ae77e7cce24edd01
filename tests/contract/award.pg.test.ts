import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as T from '#modules/award/testing.ts'
import { issue } from '#platform/signature/test-authority.ts'
import { connectOperator } from '../../apps/server/awards.ts'
import { lettersSent } from './availability-stage.ts'
import { goesThroughOperator, refusesUntransmitted, tellsPrefect } from './award-control.ts'
import { appraisals, candidatesOf, company, decisionOf, letter, NAMES } from './award-decision.ts'
import { type SignedFiles, signedFiles } from './award-files.ts'
import { refusesBadFiles, takesDetached } from './award-signatures.ts'
import { awardOn, DELIBERATION, FORMER, PROCEDURE, putAuthority, putOpened } from './award-stage.ts'
import { comeIn, onStage, person, REGION, SOMME, type Stage } from './deposit-stage.ts'

/** From the decision to a contract in force, on a real server: letters, the wait, the judge, real signatures, the control, the members. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let stage: Stage
let accounts: readonly [string, string, string]
let files: SignedFiles
const on = awardOn(() => stage)
const { read, view, post, act, done, refused, bring, validate } = on
const somme = person(SOMME)
let id = ''
/** An act of the coordinator on the procedure itself, which must be granted. */
async function onProcedure(name: string, payload: object): Promise<void> {
  const { seq } = (await (await read(`consultations/${stage.consultation}`)).json()) as { seq: number }
  expect((await post(`consultations/${stage.consultation}/${name}`, payload, seq)).status).toBe(200)
}

beforeAll(async () => {
  const root = await issue({ name: 'Autorité d’essai', authority: true })
  stage = await onStage({ trustAnchors: [root.der] })
  const one = await comeIn(stage, 'un@exemple.test', company(NAMES[0], '73282932000074'))
  const two = await comeIn(stage, 'deux@exemple.test', company(NAMES[1], '20005374200017'))
  const three = await comeIn(stage, 'trois@exemple.test', {
    company: { name: NAMES[2], identifier: { scheme: 'foreign', country: 'BE', value: '0123456749' } },
  })
  accounts = [one.account, two.account, three.account]
  await putAuthority(stage)
  await putOpened(
    stage,
    accounts.map((account, index) => ({ account, name: NAMES[index] ?? '', late: index === 2 })),
  )
  files = await signedFiles(root, bring)
})
afterAll(async () => {
  connectOperator(null)
  await stage?.close()
})

const candidates = () => candidatesOf(accounts)
const decision = (over: object = {}) =>
  decisionOf({ consultation: stage.consultation, accounts, minutes: files.minutes }, over)
const signing = (over: object = {}) => ({
  ...{
    document: files.signed,
    medium: 'electronic',
    signedOn: '2027-04-20',
    person: REGION,
    authorisingAct: DELIBERATION,
  },
  appraisals: { undeclaredWorkProven: { accepted: true, reason: 'Produite avec les justificatifs.' } },
  ...over,
})

describe('S3.10, R2.42, R2.62: decided, proven, told', () => {
  test('only the coordinator decides, on who took part and in one piece; a late tender is never ranked', async () => {
    stage.at('2027-04-01T10:00:00.000Z')
    expect((await post('awards', decision(), 0, somme)).status).toBe(403)
    const [first, second, late] = candidates()
    const ranked = await post(
      'awards',
      decision({ candidates: [first, second, { ...late, rank: 3, rejection: 'ranked-lower' }] }),
      0,
    )
    expect(ranked.status).toBe(409)
    expect(await ranked.text()).toContain('lateNotRanked')
    expect((await post('awards', decision({ candidates: [first, second] }), 0)).status).toBe(409)
    const unjudged = await post('awards', decision({ appraisals: {} }), 0)
    expect(unjudged.status).toBe(202)
    const granted = await post('awards', decision(), 0)
    const { resource } = (await granted.json()) as { resource: { id: string; state: object } }
    expect(granted.status).toBe(200)
    expect(resource.state).toMatchObject({ status: 'decided', intended: accounts[0], formalised: true, lot: null })
    id = resource.id
    expect((await post('awards', decision(), 0)).status).toBe(409)
  })

  test('the other members read how far it is, and neither a name nor a reason', async () => {
    const seen = JSON.stringify(await view(id, somme))
    expect(JSON.parse(seen).state).toMatchObject({ status: 'decided', withheld: true, procedure: PROCEDURE })
    for (const secret of [NAMES[1], 'Note de 78,4', T.CHOICE]) expect(seen).not.toContain(secret)
    expect((await act(id, 'askProofs', { due: '2027-04-05' }, somme)).status).toBe(403)
  })

  test('the proofs come in time; a letter that lacks its reasons does not leave', async () => {
    await done(id, 'askProofs', { due: '2027-04-05' })
    expect((await done(id, 'recordProofs', { producedOn: '2027-04-01', documents: [files.proof] })).status).toBe(
      'proven',
    )
    stage.at('2027-04-07T10:00:00.000Z')
    const bare = await refused(
      id,
      'sendLetters',
      { letters: [letter(accounts[1], { reasons: '' })], appraisals },
      'letterComplete',
    )
    expect(bare).toMatchObject({
      ...{ status: 409, outcome: 'unmet', facts: { lacking: [{ name: NAMES[1], missing: ['reasons'] }] } },
      basis: [
        { source: 'CCP', article: 'R2181-3' },
        { clause: 'coordinator', article: '3' },
      ],
    })
    const early = await refused(
      id,
      'sendLetters',
      { letters: [letter(accounts[1], { signableFrom: '2027-04-19' })], appraisals },
      'signableDayRight',
    )
    expect(early).toMatchObject({ status: 409, facts: { from: '2027-04-20', days: 11 } })
  })

  test('the letters leave in one batch, each to its candidate, with what the code asks', async () => {
    const letters = [letter(accounts[1]), letter(accounts[2], { reasons: 'Arrivée après la limite.' })]
    expect((await done(id, 'sendLetters', { letters, appraisals })).status).toBe('told')
    const mails = await lettersSent(stage)
    for (const address of ['deux@exemple.test', 'trois@exemple.test'])
      expect(mails[address]).toContain(`/consultations/${stage.consultation}/letters`)
    expect(mails['un@exemple.test']).not.toContain('/letters')
  })
})

describe('R2.29, R2.65, R2.68, S3.11, S3.12: signed by the holder, then by the coordinator', () => {
  const holder = (document: string) => ({
    document,
    medium: 'electronic',
    signedOn: '2027-04-07',
    signatory: 'la directrice générale',
  })

  test('a file that was changed, completed since, that nobody verified or of an expired certificate is refused or flagged', async () => {
    expect(await refused(id, 'signAsHolder', holder(files.holder), 'signedFileValid')).toMatchObject({
      status: 409,
      outcome: 'unmet',
    })
    await refusesBadFiles(on, id, files, holder)
    expect(await validate(files.holder)).toBe('total-passed')
    expect((await done(id, 'signAsHolder', holder(files.holder))).status).toBe('holder-signed')
  })

  test('the judge is seized: nobody signs, the wait being over, until the decision is filed', async () => {
    stage.at('2027-04-12T10:00:00.000Z')
    await done(id, 'recordReferral', {
      number: '2703412',
      court: 'Tribunal administratif de Lille',
      seized: { date: '2027-04-09', time: '16:40' },
    })
    // Another applicant had gone to the judge on the procedure, and its referral is known now.
    const early = { number: '2702001', court: 'Tribunal administratif de Lille', lots: [] }
    await onProcedure('recordReferral', { ...early, seized: { date: '2027-03-02', time: '09:00' } })
    stage.at('2027-04-20T10:00:00.000Z')
    for (const file of [files.signed, files.hasty, files.other]) await validate(file)
    const locked = await refused(id, 'sign', signing(), 'courtLockLifted')
    expect(locked).toMatchObject({
      ...{ status: 409, outcome: 'unmet', basis: [{ source: 'CJA', article: 'L551-4' }] },
      facts: { numbers: ['2703412', '2702001'] },
    })
    const told = (await (await read(`awards/${id}/file`)).json()) as { referrals: object[] }
    expect(told.referrals).toMatchObject([{ number: '2702001', decision: null }])
    stage.at('2027-04-23T10:00:00.000Z')
    const judged = {
      number: '2703412',
      outcome: 'rejected',
      document: files.proof,
      notified: { date: '2027-04-22', time: '15:00' },
    }
    await done(id, 'recordJudgment', judged)
    expect((await refused(id, 'sign', signing(), 'courtLockLifted')).facts).toMatchObject({ numbers: ['2702001'] })
    const document = await bring('ordonnance.txt', new TextEncoder().encode('La demande est rejetée.'))
    const ruled = { number: early.number, outcome: 'rejected', document }
    await onProcedure('recordJudgment', { ...ruled, notified: { date: '2027-03-18', time: '10:00' } })
    const back = await refused(id, 'sign', signing(), 'notSignedWhileSeized')
    expect(back).toMatchObject({ status: 409, outcome: 'unmet' })
  })

  test('R2.65, R2.68: a file that was signed while the judge was seized is not entered as signed since', async () => {
    const hasty = await refused(id, 'sign', signing({ document: files.hasty, signedOn: '2027-04-23' }), 'daySigned')
    expect(hasty).toMatchObject({
      ...{ status: 409, outcome: 'unmet', facts: { given: '2027-04-20', signedOn: '2027-04-23', early: true } },
      basis: [{ article: 'R2182-1' }, { source: 'CJA', article: 'L551-4' }, { article: 'R2182-3' }],
    })
  })

  test('a signature over other bytes is refused; over those of the holder it concludes the contract', async () => {
    const other = await refused(
      id,
      'sign',
      signing({ document: files.other, signedOn: '2027-04-23' }),
      'signedOverHolders',
    )
    expect(other).toMatchObject({ status: 409, outcome: 'unmet', basis: [{ article: 'R2182-3' }, { article: '1366' }] })
    const alone = await refused(
      id,
      'sign',
      signing({ document: files.holder, signedOn: '2027-04-23' }),
      'signedOverHolders',
    )
    expect(alone).toMatchObject({ status: 409, outcome: 'unmet' })
    for (const person of [SOMME, FORMER]) {
      const nobody = await refused(id, 'sign', signing({ signedOn: '2027-04-23', person }), 'contractSignatoryInOffice')
      expect(nobody).toMatchObject({
        ...{ status: 409, outcome: 'unmet' },
        basis: [{ clause: 'coordinator' }, { source: 'CCP', article: 'L2113-7' }],
      })
    }
    await takesDetached(on, id, files, signing)
    expect((await done(id, 'sign', signing({ signedOn: '2027-04-23' }))).status).toBe('signed')
    expect(await refused(id, 'abandon', { reason: 'Trop tard.' }, 'stage')).toMatchObject({
      status: 409,
      outcome: 'unmet',
    })
  })
})

describe('R3.03 to R3.10, S3.14, S3.16, S3.18: controlled, notified, given to the members', () => {
  test('nothing is notified before it is acknowledged; a piece that lacks is named; nobody is connected yet', () =>
    refusesUntransmitted({ on, id, files, stage }))

  test('R3.08 to R3.10: by the connector, handed over once; undone by an act, transmitted again, completed as the prefect asks', () =>
    goesThroughOperator({ on, id, files, stage }))

  test('received by the holder it is a contract of the register, on which nobody orders before it is given to them', async () => {
    stage.at('2027-04-27T10:00:00.000Z')
    await done(id, 'notify', { letter: files.letter, medium: 'electronic', sent: null })
    stage.at('2027-04-28T10:00:00.000Z')
    const received = { received: { date: '2027-04-28', time: '09:30' }, proof: files.proof, endsOn: '2031-04-27' }
    const state = await done(id, 'recordReceipt', received)
    expect(state).toMatchObject({ status: 'notified', notifiedOn: '2027-04-28', contract: id })
    const contract = async (actor = somme) =>
      (await (await read(`contracts/${id}`, actor)).json()) as Awaited<ReturnType<typeof view>>
    expect((await contract()).state).toMatchObject({
      ...{
        status: 'running',
        notifiedOn: '2027-04-28',
        endsOn: '2031-04-27',
        consultation: stage.consultation,
        delivered: [],
      },
      identifiedBuyers: [REGION, SOMME],
    })
    const given = { bodies: [REGION, SOMME], documents: [files.signed, files.letter], sent: null }
    await done(id, 'deliver', given)
    const { state: seen, seq } = await contract()
    expect(seen.delivered).toMatchObject([
      { body: REGION, on: '2027-04-28' },
      { body: SOMME, receivedOn: null },
    ])
    expect((await read(`files/${files.signed}`, somme)).status).toBe(200)
    expect((await read(`files/${files.proof}`, somme)).status).toBe(404)
    expect((await post(`contracts/${id}/confirmDelivery`, { body: SOMME }, seq, somme)).status).toBe(200)
    expect((await contract()).state.delivered[1]).toMatchObject({ body: SOMME, receivedOn: '2027-04-28' })
  })

  test('R3.03: the prefect is told of the notification', () => tellsPrefect({ on, id }))

  test('R2.72, R2.74, S3.14: what the law still asks stands on the board with its day', async () => {
    const tasks = (await (await read('tasks')).json()) as { process: string; act: string; due: string | null }[]
    const own = tasks.filter(({ process }) => process === 'award').map(({ act: name, due }) => [name, due])
    expect(own).toEqual(
      expect.arrayContaining([
        ['publish', '2027-05-23'],
        ['publish', '2027-06-28'],
      ]),
    )
  })
})
