import { expect } from 'vitest'
import { simulatedOperator, transmitIn } from '#modules/award/server/index.ts'
import { connectOperator, servedAward } from '../../apps/server/awards.ts'
import type { SignedFiles } from './award-files.ts'
import type { awardOn } from './award-stage.ts'
import { person, SOMME, type Stage } from './deposit-stage.ts'

/** The legality control of an award, as its coordinator goes through it over HTTP. */

type On = ReturnType<typeof awardOn>
export type Transmitting = { readonly on: On; readonly id: string; readonly files: SignedFiles; readonly stage: Stage }

const somme = person(SOMME)
const piecesOf = (files: SignedFiles) =>
  ['deliberation', 'notice', 'rules', 'minutes', 'report', 'attestations', 'convention'].map((kind) => ({
    kind,
    document: files.deed,
  }))
const sending = (files: SignedFiles, over: object = {}) => ({
  ...{ number: '2027-MP-014', channel: 'connector', certifiedBy: 'le Président du Conseil régional', sent: null },
  pieces: [{ kind: 'contract', document: files.signed }, ...piecesOf(files)],
  ...over,
})
const L4141 = { source: 'CGCT', article: 'L4141-1' }
const L2131 = { source: 'CGCT', article: 'L2131-1' }

/** R3.04 to R3.07, R3.09: nothing is notified before, nobody else transmits, a file that lacks a piece or an operator does not leave. */
export async function refusesUntransmitted({ on, id, files }: Transmitting): Promise<void> {
  const letter = { letter: files.letter, medium: 'electronic', sent: null }
  expect(await on.refused(id, 'notify', letter, 'acknowledgedBefore')).toMatchObject({
    ...{ status: 409, outcome: 'unmet', facts: { due: true, threshold: 21_600_000 } },
    basis: [{ article: 'D2131-5-1' }, L4141, L2131],
  })
  const short = sending(files, { pieces: piecesOf(files) })
  expect(await on.refused(id, 'transmit', short, 'controlFileWhole')).toMatchObject({
    ...{ status: 409, facts: { missing: ['contract'] } },
    basis: [{ source: 'CGCT', article: 'R2131-5' }, { clause: 'coordinator' }],
  })
  const alone = sending(files, { pieces: sending(files).pieces.filter(({ kind }) => kind !== 'convention') })
  expect(await on.refused(id, 'transmit', alone, 'conventionSent')).toMatchObject({
    ...{ status: 409, outcome: 'unmet' },
    basis: [L2131, { source: 'circulaire', article: 'pièces' }, { clause: 'coordinator' }],
  })
  expect(await on.refused(id, 'transmit', sending(files, { certifiedBy: 'x' }), 'operatorConnected')).toMatchObject({
    ...{ status: 409, outcome: 'unmet', basis: [L4141, { clause: 'coordinator' }] },
  })
}

/** R3.08 to R3.10: handed over once and acknowledged; undone by an act and handed over again; completed as the prefect asks. */
export async function goesThroughOperator({ on, id, files, stage }: Transmitting): Promise<void> {
  const operator = simulatedOperator((group) => stage.platform.clock.now(group))
  connectOperator(operator)
  const rounds = (): Promise<number> =>
    transmitIn({ platform: stage.platform, served: servedAward, operator }, stage.group)
  stage.at('2027-04-26T10:00:00.000Z')
  expect(await on.done(id, 'transmit', sending(files))).toMatchObject({
    status: 'transmitted',
    transmission: {
      ...{ recipient: 'prefect-of-region', nature: '4', matter: '1.1', acknowledgement: null },
      operator: { simulated: true },
    },
  })
  const other = { number: '2027-MP-013', reference: 'AR-9', at: { date: '2027-04-26', time: '12:00' } }
  expect(await on.refused(id, 'acknowledge', other, 'acknowledgesThisAct')).toMatchObject({
    ...{ status: 409, outcome: 'unmet', basis: [L4141, L2131] },
  })
  // R3.07: the coordinator leads the control for the group, and no other member.
  const own = { number: '2027-MP-014', reference: 'AR-10', at: { date: '2027-04-26', time: '12:00' } }
  expect((await on.act(id, 'acknowledge', own, somme)).status).toBe(403)
  expect([await rounds(), await rounds(), await rounds()]).toEqual([0, 1, 0])
  expect((await on.view(id)).state).toMatchObject({
    ...{ status: 'acknowledged', transmission: { acknowledgement: { reference: 'SIMULÉ-20270426-2027-MP-014' } } },
  })

  const undoing = { number: '2027-MP-015', document: files.proof, reason: 'Une annexe manquait.', sent: null }
  expect(await on.refused(id, 'cancelTransmission', { ...undoing, document: null }, 'cancelledByAct')).toMatchObject({
    ...{ status: 202, outcome: 'to-appraise', basis: [L2131, L4141] },
  })
  expect(await on.done(id, 'cancelTransmission', undoing)).toMatchObject({ status: 'signed', transmission: null })
  expect([await rounds(), await rounds(), await rounds()]).toEqual([0, 1, 0])
  expect(await on.refused(id, 'transmit', sending(files), 'numberOwn')).toMatchObject({
    ...{ status: 409, outcome: 'unmet', facts: { number: '2027-MP-014' }, basis: [L4141, L2131] },
  })
  await on.done(id, 'transmit', sending(files, { number: '2027-MP-016' }))
  expect([await rounds(), await rounds()]).toEqual([0, 1])

  operator.ask({ groupId: stage.group, number: '2027-MP-016' }, 'Le rapport d’analyse des offres.')
  expect([await rounds(), await rounds()]).toEqual([1, 0])
  const late = { pieces: [{ kind: 'other', document: files.proof }], sent: { date: '2027-04-25', time: '09:00' } }
  expect(await on.refused(id, 'givePieces', late, 'requestedPiecesGiven')).toMatchObject({
    ...{ status: 409, outcome: 'unmet', basis: [{ article: 'R2131-5' }, { article: 'L2131-6' }] },
  })
  await on.done(id, 'givePieces', { ...late, sent: null })
  await rounds()
  await rounds()
  expect(operator.handed()).toEqual({ acts: 2, completions: 1, cancellations: 1 })
  expect((await on.view(id)).state).toMatchObject({
    status: 'acknowledged',
    cancelled: [
      { number: '2027-MP-014', cancellation: { acknowledgement: { reference: 'SIMULÉ-20270426-2027-MP-015' } } },
    ],
    transmission: { number: '2027-MP-016', requests: [{ asked: 'Le rapport d’analyse des offres.', given: {} }] },
  })
}

/** R3.03: the prefect is told of the day of notification, once; the board says until when. */
export async function tellsPrefect({ on, id }: Omit<Transmitting, 'files' | 'stage'>): Promise<void> {
  const tasks = (await (await on.read('tasks')).json()) as { act: string; due: string | null; basis: object[] }[]
  expect(tasks.find(({ act }) => act === 'tellPrefect')).toMatchObject({
    ...{ due: '2027-05-13', basis: [{ source: 'CGCT', article: 'L1411-9' }] },
  })
  const early = await on.refused(id, 'tellPrefect', { on: '2027-04-27', document: null }, 'prefectToldWithin')
  expect(early).toMatchObject({
    status: 409,
    outcome: 'unmet',
    basis: [{ article: 'L1411-9' }, { clause: 'coordinator' }],
  })
  await on.done(id, 'tellPrefect', { on: '2027-04-28', document: null })
  expect((await on.act(id, 'tellPrefect', { on: '2027-04-28', document: null })).status).toBe(409)
  for (const paper of ['certificate.pdf', 'members.pdf']) {
    const answer = await on.read(`awards/${id}/${paper}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect((await on.read(`awards/${id}/${paper}`, somme)).status).toBe(404)
  }
}
