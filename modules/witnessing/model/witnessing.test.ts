import { describe, expect, test } from 'vitest'
import { type Actor, clockActor } from '#kernel/actor.ts'
import { citationKey } from '#kernel/citation.ts'
import { checkpointText, cosign } from '#transparency/checkpoint.ts'
import { COSIGNATURE_KEY, NOTE_KEY, signNote, writeKey, writeNote } from '#transparency/note.ts'
import { judgeCheckpoint, readPolicy } from '#transparency/policy.ts'
import { newSigner } from '#transparency/testing.ts'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { policyText } from './policy-text.ts'
import { quorum } from './quorum.ts'
import type { Agreed, Quorum, QuorumAct } from './quorum-state.ts'
import { sealingPage } from './sealing-page.ts'
import type { SealingPage } from './sealing-page-state.ts'
import { witness } from './witness.ts'
import type { Witness, WitnessAct } from './witness-state.ts'

const rule = decisionTable<Witness, WitnessAct, T.Given>(T.decide)
const { REGION, SOMME, OISE, counted, declaration, declared, none } = T
const revoke = (reason = 'machine remplacée'): WitnessAct => ({ type: 'revoke', reason })
const lapse: WitnessAct = { type: 'lapse' }
const ARTICLE = ['policy témoins du registre']

describe('les témoins du registre', () => {
  rule('witnessOfAMember', ARTICLE, [
    ['le membre, pour le sien', none, declaration(), 'met'],
    ['un autre membre', none, declaration(), 'unmet', { actor: T.oise }],
    ['le coordonnateur, pour un membre', none, declaration(), 'unmet', { actor: T.region }],
    ['le coordonnateur, pour le sien', none, declaration({ body: REGION }), 'met', { actor: T.region }],
    ['un membre sorti ce jour', none, declaration(), 'unmet', { left: { [SOMME]: T.TODAY } }],
    ['un membre qui sort demain', none, declaration(), 'met', { left: { [SOMME]: '2027-02-16' } }],
  ])
  rule('keyOfAWitness', ARTICLE, [
    ['une clé de témoin', none, declaration(), 'met'],
    ['une clé qui n’en est pas une', none, declaration(), 'unmet', { named: null }],
  ])
  rule('witnessDeclaredOnce', ARTICLE, [
    ['le premier', none, declaration(), 'met'],
    ['la même clé', none, declaration(), 'unmet', { others: [{ name: 'autre', key: T.KEY }] }],
    ['le même nom', none, declaration(), 'unmet', { others: [{ name: 'temoin.somme.example', key: 'x' }] }],
    ['une clé illisible', none, declaration(), 'not-applicable', { named: null }],
  ])
  rule('revokedForAReason', ARTICLE, [
    ['un motif', declared, revoke(), 'met'],
    ['aucun', declared, revoke(' '), 'unmet'],
    ['le coordonnateur', declared, revoke(), 'met', { actor: T.region }],
  ])
  rule('memberHasLeft', ARTICLE, [
    ['sorti ce jour', declared, lapse, 'met', { actor: clockActor, left: { [SOMME]: T.TODAY } }],
    ['encore membre', declared, lapse, 'unmet', { actor: clockActor }],
    ['sort demain', declared, lapse, 'unmet', { actor: clockActor, left: { [SOMME]: '2027-02-16' } }],
  ])

  test('un témoin révoqué garde ce qu’il était, et se rejoue', () => {
    const first = T.decide(none, declaration({ address: 'https://temoin.example/' }))
    const second = T.decide(declared, lapse, { actor: clockActor, left: { [SOMME]: T.TODAY } })
    if (first.verdict !== 'granted' || second.verdict !== 'granted') throw new Error('refused')
    const state = witness.replay([...first.events, ...second.events])
    expect(state).toMatchObject({ status: 'revoked', address: 'https://temoin.example/', reason: null })
    expect(T.decide(declared, revoke(), { actor: T.oise }).verdict).toBe('refused')
  })
})

const agreeing = decisionTable<Quorum, QuorumAct, T.AgreedGiven>(T.agree)
const agree = (faulty: number): QuorumAct => ({ type: 'agree', faulty })
const nothing: Quorum = { status: 'none' }
const many = (count: number) => ({ witnesses: Array.from({ length: count }, (_, n) => counted(`membre-${n}`)) })

const twice = [counted(REGION), counted(REGION, { id: 'second', name: 'second.example' }), counted(SOMME)]

describe('le nombre de témoins', () => {
  agreeing('oneHistoryOnly', ARTICLE, [
    ['trois, aucun en défaut', nothing, agree(0), 'met'],
    ['trois, dont un en défaut', nothing, agree(1), 'unmet'],
    ['quatre, dont un en défaut', nothing, agree(1), 'met', many(4)],
    ['dix, dont deux', nothing, agree(2), 'met', many(10)],
    ['dix, dont quatre', nothing, agree(4), 'unmet', many(10)],
    ['aucun témoin', nothing, agree(0), 'unmet', many(0)],
  ])
  agreeing('watchedByAnother', ARTICLE, [
    ['un autre membre', nothing, agree(0), 'met'],
    ['le coordonnateur seul', nothing, agree(0), 'to-appraise', { witnesses: [counted(REGION)] }],
    ['le coordonnateur, deux fois sur trois', nothing, agree(0), 'to-appraise', { witnesses: twice }],
    ['un membre seul', nothing, agree(0), 'met', { witnesses: [counted(SOMME)] }],
    ['aucun nombre possible', nothing, agree(1), 'not-applicable'],
  ])
  agreeing('witnessesHeard', ARTICLE, [
    ['tous', nothing, agree(0), 'met'],
    ['un qui n’a rien dit', nothing, agree(0), 'to-appraise', { witnesses: [counted(SOMME, { heardOn: null })] }],
  ])

  test('q > (n + f) / 2, convenu de nouveau sous un autre numéro', () => {
    const decision = T.agree(nothing, agree(2), many(10))
    if (decision.verdict !== 'granted') throw new Error('refused')
    const first = quorum.replay(decision.events)
    expect(first).toMatchObject({ status: 'agreed', version: 1, size: 7, faulty: 2 })
    const again = T.agree(first, agree(0))
    if (again.verdict !== 'granted') throw new Error('refused')
    expect(again.events[0]).toMatchObject({
      version: 2,
      size: 2,
      witnesses: [{ body: REGION }, { body: SOMME }, { body: OISE }],
    })
  })
})

describe('the policy that is made of it', () => {
  const address = 'https://unisson.example/log'

  async function scene() {
    const log = await newSigner('unisson.example/log', NOTE_KEY)
    const keys = await Promise.all(['a', 'b', 'c'].map((name) => newSigner(`${name}.example`, COSIGNATURE_KEY)))
    const witnesses = keys.map(({ key }, n) => ({
      id: `w${n}`,
      body: `body-${n}`,
      key: writeKey(key),
      address: n === 0 ? 'https://a.example/' : null,
      name: key.name,
    }))
    const agreed: Agreed = { version: 1, witnesses, faulty: 0, size: 2, agreedOn: T.TODAY }
    const note = await signNote(checkpointText({ origin: log.key.name, size: 3, root: new Uint8Array(32) }), log)
    const judge = async (text: string | undefined, by: readonly number[]) => {
      const said = await Promise.all(keys.filter((_, n) => by.includes(n)).map((key) => cosign(note.text, 1, key)))
      const whole = writeNote({ ...note, signatures: [...note.signatures, ...said] })
      return (await judgeCheckpoint(whole, await readPolicy(text ?? ''))).isWitnessed
    }
    return { log: { key: writeKey(log.key), address }, agreed, judge }
  }

  test('is met by as many as were agreed, and by no fewer', async () => {
    const { log, agreed, judge } = await scene()
    const text = policyText(log, agreed)
    expect(await judge(text, [0, 2])).toBe(true)
    expect(await judge(text, [1])).toBe(false)
  })

  test('is not met by a witness that was revoked; when too few are left there is none', async () => {
    const { log, agreed, judge } = await scene()
    const text = policyText(log, agreed, new Set(['w0']))
    expect(await judge(text, [0, 1])).toBe(false)
    expect(await judge(text, [1, 2])).toBe(true)
    expect(policyText(log, agreed, new Set(['w0', 'w1']))).toBeUndefined()
  })

  test('of a group that nobody watches says so', async () => {
    const { log } = await scene()
    expect(policyText(log, null)).toBe(`log ${log.key} ${address}\nquorum none\n`)
  })
})

describe('R2.24 : la page qui scelle est au registre', () => {
  const [ONE, OTHER] = ['1'.repeat(64), '2'.repeat(64)]
  const deciding = (state: SealingPage, hash: string, actor: Actor = clockActor) =>
    sealingPage.decide(
      state,
      { type: 'serve', hash },
      { facts: {}, actor, now: '2027-02-15T09:00:00.000Z', today: T.TODAY, lawDate: T.TODAY, articles: {} },
    )
  const served: SealingPage = { status: 'served', hash: ONE, since: '2027-02-01T09:00:00.000Z' }

  test('une page y entre une fois, et une autre quand elle change', () => {
    expect(deciding({ status: 'none' }, ONE)).toMatchObject({ verdict: 'granted', events: [{ hash: ONE }] })
    expect(deciding(served, OTHER)).toMatchObject({ verdict: 'granted', events: [{ type: 'PageServed', hash: OTHER }] })
    const again = deciding(served, ONE)
    expect(again.verdict).toBe('refused')
    const found = again.findings.find(({ rule }) => rule === 'pageChanged')
    expect(found?.basis.map(citationKey)).toEqual(['CCP annexe 8 art. 2, I, 4°', 'policy témoins du registre'])
  })

  test('nul ne l’y inscrit que le serveur', () => {
    expect(deciding({ status: 'none' }, ONE, T.region).verdict).toBe('refused')
  })
})
