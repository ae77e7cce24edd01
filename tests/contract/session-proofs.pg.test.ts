import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { provenIn, type StepProofs } from '#modules/opening/testing.ts'
import { everyWitness, quorumCase, witnessCase } from '#modules/witnessing/server/index.ts'
import { commit } from '#platform/commit.ts'
import { doDueActs } from '#platform/due.ts'
import { takeCosignatures } from '#platform/transparency/cosignatures.ts'
import { publishedCheckpoint } from '#platform/transparency/reading.ts'
import { drain, newLogSigner } from '#platform/transparency/testing.ts'
import { cosign } from '#transparency/checkpoint.ts'
import { COSIGNATURE_KEY, readKey, readNote, type Signer, signatureLine, writeKey } from '#transparency/note.ts'
import { newSigner } from '#transparency/testing.ts'
import { dueSources } from '../../apps/server/modules.ts'
import { around, comeIn, deposit, onStage, person, REGION, SOMME, type Stage } from './deposit-stage.ts'

/** R2.24: what a keyholder's page finds in the log, by itself, before it gives a share. */

const region = person(REGION)
const stranger: Actor = { kind: 'person', person: randomUUID(), body: SOMME, office: 'officer' }
let stage: Stage
let log: Signer
let witness: Signer

const opening = () => `${stage.url}/api/groups/${stage.group}/openings/${stage.consultation}`
async function asked(path: string, as: Actor = region): Promise<Response> {
  stage.readAs(as)
  return fetch(`${opening()}${path}`)
}
async function found(over: { session?: object; proofs?: Partial<StepProofs> } = {}) {
  const { state } = await (await asked('')).json()
  const proofs = (await (await asked('/proofs')).json()) as StepProofs
  const session = { ...state, ...over.session }
  const about = { group: stage.group, opening: stage.consultation, session, keptDeadline: null }
  return { state, proofs, proven: await provenIn(about, { ...proofs, ...over.proofs }) }
}
/** Does an act of the group as the coordinator's officer. @returns the status of the answer */
async function done(path: string, payload: object): Promise<number> {
  stage.readAs(region)
  const url = `${stage.url}/api/groups/${stage.group}/${path}`
  const { seq } = await (await fetch(url.slice(0, url.lastIndexOf('/')))).json()
  const answer = await fetch(url, {
    ...{ method: 'POST', body: JSON.stringify(payload) },
    headers: { 'content-type': 'application/json', 'if-match': `"${seq}"`, 'idempotency-key': randomUUID() },
  })
  return answer.status
}
const drained = () => drain({ db: stage.database.app, signer: log })

beforeAll(async () => {
  log = await newLogSigner('achats.test/log')
  witness = await newSigner('temoin.test', COSIGNATURE_KEY)
  stage = await onStage({ held: [REGION, SOMME, SOMME].map((body) => ({ person: randomUUID(), body })), log })
  stage.at(around(-3_600_000))
  for (const email of ['un@exemple.test', 'deux@exemple.test']) await deposit(stage, await comeIn(stage, email))
  stage.at(around(1_000))
  await deposit(stage, await comeIn(stage, 'tard@exemple.test'))
  stage.at(around(120_000))
  await doDueActs(stage.platform, stage.group, dueSources)
  stage.readAs(region)
  const { seq } = await (await fetch(opening())).json()
  const opened = await fetch(`${opening()}/open`, {
    ...{ method: 'POST', body: JSON.stringify({ order: 'together' }) },
    headers: { 'content-type': 'application/json', 'if-match': `"${seq}"`, 'idempotency-key': randomUUID() },
  })
  expect(opened.status, await opened.text()).toBe(200)
}, 120_000)
afterAll(() => stage?.close())

test('tant que le journal n’a pas les deux étapes, rien n’est donné', async () => {
  expect((await found()).proven).toEqual({ kind: 'not-in-log', step: 'fix' })
  await drained()
  expect((await found()).proven.kind).toBe('proven')
  expect((await asked('/proofs', stranger)).status).toBe(404)
})

test('ce qui est montré est l’ensemble inscrit : ni un pli de moins, ni un de plus, ni un autre', async () => {
  const { state } = await found()
  const [first, ...others] = state.deposits
  const another = { kind: 'another-set' }
  expect((await found({ session: { deposits: others } })).proven).toEqual(another)
  const added = { ...first, id: randomUUID(), hash: 'a'.repeat(64) }
  expect((await found({ session: { deposits: [...state.deposits, added] } })).proven).toEqual(another)
  const swapped = [{ ...first, hash: 'b'.repeat(64) }, ...others]
  expect((await found({ session: { deposits: swapped } })).proven).toEqual(another)
  const root = { ...state.fixed, root: 'c'.repeat(64) }
  expect((await found({ session: { fixed: root } })).proven).toEqual(another)
})

test('une preuve altérée, ou d’une autre étape, ne montre rien', async () => {
  const { proofs } = await found()
  const { fix, open } = proofs
  if (fix === null || open === null) throw new Error('the log has both')
  const line = open.line.replace('"act":"open"', '"act":"fix"')
  expect((await found({ proofs: { open: { ...open, line } } })).proven).toEqual({ kind: 'not-in-log', step: 'open' })
  expect((await found({ proofs: { fix: open } })).proven).toEqual({ kind: 'not-in-log', step: 'fix' })
  expect((await found({ proofs: { policy: null } })).proven).toEqual({ kind: 'not-in-log', step: 'fix' })
})

test('un pli admis depuis n’est montré que par l’écriture de sa décision, qui est dans le journal', async () => {
  const { state } = await found()
  const late = state.deposits.find(({ standing }: { standing: string }) => standing === 'late')
  const appraisals = { diligenceAppraised: { accepted: true, reason: 'commencé une heure avant' } }
  const reason = 'La plate-forme ne répondait pas.'
  expect(await done(`deposits/${late.id}/admit`, { reason, appraisals })).toBe(200)
  expect(await done(`openings/${stage.consultation}/include`, { deposit: late.id })).toBe(200)
  expect((await found()).proven).toEqual({ kind: 'not-in-log', step: 'decide' })
  await drained()
  const { proofs, proven } = await found()
  expect(proven.kind).toBe('proven')
  expect(proofs.decisions.map(({ deposit }) => deposit)).toEqual([late.id])
  expect((await found({ proofs: { decisions: [] } })).proven).toEqual({ kind: 'not-in-log', step: 'decide' })
})

test('avec des témoins convenus, il en faut autant que convenu', async () => {
  const actor = person(SOMME, 'representative')
  const declared = { type: 'declare', body: SOMME, key: writeKey(witness.key), address: null } as const
  await commit(stage.platform, witnessCase, { groupId: stage.group, id: randomUUID(), act: declared, actor })
  const appraisals = { witnessesHeard: { accepted: true, reason: 'mis en service ce jour' } }
  const agreed = await commit(stage.platform, quorumCase, {
    ...{ groupId: stage.group, id: stage.group, actor: person(REGION, 'representative') },
    act: { type: 'agree', faulty: 0, appraisals },
  })
  expect(agreed.kind).toBe('granted')
  await drained()
  expect((await found()).proven).toEqual({ kind: 'too-few-witnesses', step: 'fix', cosigned: 0, needed: 1 })
  await stage.database.app.acrossGroups(async (tx) => {
    const note = (await publishedCheckpoint(tx)) ?? ''
    const line = signatureLine(await cosign(readNote(note).text, Date.parse('2027-03-15T11:03:00Z') / 1000, witness))
    const known = await Promise.all((await everyWitness(tx)).map(({ key }) => readKey(key)))
    expect(await takeCosignatures(tx, note + line, known)).toBe(1)
  })
  expect((await found()).proven.kind).toBe('proven')
})
