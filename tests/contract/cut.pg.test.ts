import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CaseWithState } from '#api/group.ts'
import type { Problem, Resource } from '#api/shapes.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Interest } from '#modules/interest/index.ts'
import { verifyJournal } from '#platform/journal/verify.ts'
import { personsCutFrom } from '../../apps/server/cut.ts'
import {
  acting,
  admin,
  agent,
  coordinator,
  cut,
  cutScene,
  CUT_DAY as DAY,
  db,
  declaration,
  ENT,
  GROUP,
  get,
  ids,
  OISE,
  ofOise,
  ofRegion,
  otherOfRegion,
  paths,
  post,
  SECRETS,
  SOMME,
  tie,
  WHY,
} from './cut-scene.ts'

/** R1.33: a person with a declared interest finds no byte of the procedure at any address; a colleague reads all of it. */
cutScene()

describe('R1.33, S5.10: an interest is declared', () => {
  test('by the person itself, who is told the law, and the cut is of that moment', async () => {
    expect((await get(cut, `/procedures/${ids.procedure}`)).body).toContain(SECRETS.title)
    const declared = await post(cut, '/interests', declaration(tie))
    expect(declared.status, declared.text).toBe(200)
    ids.interest = declared.id
    const shown: Resource<object> = (await get(cut, `/procedures/${ids.procedure}`)).json()
    expect(shown.state).toEqual({ status: 'prepared', withheld: true })
  })

  test('no address gives a byte of the procedure, of its need, or of what an operator said', async () => {
    expect(paths().length).toBeGreaterThan(60)
    for (const path of paths()) {
      const { body } = await get(cut, path)
      for (const secret of Object.values(SECRETS)) expect(body.includes(secret), `${path} gives ${secret}`).toBe(false)
      expect(body.includes(ids.file) && !path.includes(ids.file), `${path} names a document`).toBe(false)
    }
    expect((await get(cut, `/files/${ids.file}`)).statusCode).toBe(404)
  })

  test('a colleague of the same body reads all of it', async () => {
    const all = await Promise.all(paths().map(async (path) => (await get(ofOise, path)).body))
    for (const secret of Object.values(SECRETS)) expect(all.join()).toContain(secret)
    expect((await get(ofOise, `/files/${ids.file}`)).body).toBe(SECRETS.text)
  })

  test('why it is kept away is read by the coordinator and by that person only', async () => {
    for (const [as, reads] of [
      [cut, true],
      [ofRegion, true],
      [ofOise, false],
      [acting(randomUUID(), SOMME), false],
    ] as const) {
      const all = await Promise.all(paths().map(async (path) => (await get(as, path)).body))
      expect(all.join().includes(WHY)).toBe(reads)
    }
    const cases: readonly CaseWithState<Interest>[] = (await get(ofOise, '/cases?process=interest')).json()
    expect(cases[0]?.state).toMatchObject({ status: 'declared', person: agent, substitute: null, withheld: true })
  })

  test('its acts are refused with the article, and say nothing else of the case', async () => {
    expect((await post(ofRegion, '/interests', declaration(tie))).status).toBe(200)
    // The need that the procedure stands on, too: reopened, it would undo the procedure.
    const [leads, stands] = [`/procedures/${ids.procedure}`, `/purchases/${ids.purchase}`] as const
    const acts = { abandon: leads, 'abandon?dryRun=true': leads, reopen: stands } as const
    for (const [act, path] of Object.entries(acts)) {
      const { seq }: Resource<object> = (await get(otherOfRegion, path)).json()
      const match = { 'if-match': `"${seq}"` }
      const { status, text } = await post(ofRegion, `${path}/${act}`, { reason: 'un motif' }, match)
      expect(status).toBe(409)
      const { findings = [] }: Problem = JSON.parse(text)
      expect(findings.map(({ rule, outcome }) => [rule, outcome])).toEqual([['interestFree', 'unmet']])
      expect(findings[0]?.basis.map(({ source, article }) => `${source} ${article}`)).toEqual([
        'convention 5',
        'loi-2013-907 2',
        'CCP L2141-10',
      ])
      for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret)
    }
    const closed: Resource<object> = (await get(ofRegion, `/procedures/${ids.procedure}`)).json()
    expect(closed.acts.every(({ open }) => !open)).toBe(true)
  })

  test('the register verifies without what is kept, on the same head', async () => {
    const lines = async (as: Actor) =>
      (await get(as, '/journal.jsonl')).body
        .trimEnd()
        .split('\n')
        .map((line) => Buffer.from(line))
    const [whole, kept] = [await verifyJournal(await lines(otherOfRegion)), await verifyJournal(await lines(cut))]
    expect(whole).toMatchObject({ withheld: 0, faults: [] })
    expect(kept.faults).toEqual([])
    expect(kept.withheld).toBeGreaterThan(2)
    expect(kept.chains).toEqual(whole.chains)
  })

  test('no letter about it reaches the person', async () => {
    const { rows } = await admin().query('select group_id, case_file, seq, topic, payload from outbox order by id')
    const told = rows.filter(({ topic }) => String(topic).startsWith('contact.'))
    expect(told).not.toEqual([])
    for (const { case_file: caseFile, seq, payload } of told) {
      const message = { groupId: GROUP, caseFile, seq: Number(seq), payload }
      const persons = await db().transaction(GROUP, (tx) => personsCutFrom(tx, message))
      expect([...persons].sort()).toEqual([agent, coordinator].sort())
    }
  })
})

describe('S5.10, S5.11: it ends by an appraisal of another person', () => {
  const appraised = (rule: string) => ({
    appraisals: { [rule]: { accepted: true, reason: 'le lien est rompu depuis un an' } },
  })
  const version = async () => ((await get(otherOfRegion, `/interests/${ids.interest}`)).json() as Resource<object>).seq

  test('neither the person nor another declaration lifts it', async () => {
    const none = declaration(null)
    const { procedure: _p, of: _o, ...renewal } = none
    const match = { 'if-match': `"${await version()}"` }
    expect((await post(cut, `/interests/${ids.interest}/renew`, renewal, match)).status).toBe(409)
    expect((await post(cut, `/interests/${ids.interest}/dismiss`, appraised('interferenceAbsent'), match)).status).toBe(
      409,
    )
    expect(
      (await post(ofRegion, `/interests/${ids.interest}/dismiss`, appraised('interferenceAbsent'), match)).status,
    ).toBe(409)
    expect((await get(cut, `/procedures/${ids.procedure}`)).body).not.toContain(SECRETS.title)
  })

  test('a substitute is named, and told to all', async () => {
    const named = {
      person: null,
      name: 'Le suppléant',
      role: 'technical-group',
      reference: 'arrêté 12',
      actOn: DAY,
      proof: null,
    }
    const match = { 'if-match': `"${await version()}"` }
    expect((await post(ofOise, `/interests/${ids.interest}/replace`, named, match)).status).toBe(200)
    expect((await get(ofOise, '/cases?process=interest')).body).toContain('arrêté 12')
  })

  test('found to be none, it gives the access back', async () => {
    const match = { 'if-match': `"${await version()}"` }
    const { status } = await post(
      otherOfRegion,
      `/interests/${ids.interest}/dismiss`,
      appraised('interferenceAbsent'),
      match,
    )
    expect(status).toBe(200)
    expect((await get(cut, `/procedures/${ids.procedure}`)).body).toContain(SECRETS.title)
    expect((await get(cut, `/files/${ids.file}`)).statusCode).toBe(200)
  })
})

describe('S5.7, R1.15: the silence of the members', () => {
  test('a message of a member is refused with the article; the register keeps the try, and the coordinator is told', async () => {
    const sending = {
      ...{ purchase: ENT, body: OISE, operator: { name: 'Un éditeur', siren: null }, channel: 'mail', contactOn: DAY },
      ...{ text: 'un message', files: [], measures: '', direction: 'sent' },
    }
    const { status, text } = await post(ofOise, '/contacts', sending)
    expect(status).toBe(409)
    const { findings = [] }: Problem = JSON.parse(text)
    const broken = findings.find(({ rule }) => rule === 'silenceKept')
    expect(broken?.basis.map(({ source, article }) => `${source} ${article}`)).toEqual(['convention 5', 'policy A25'])
    const stopped = (await get(otherOfRegion, '/cases?process=contact')).body
    expect(stopped).toContain('"stopped"')
    expect(stopped).not.toContain('un message')
    const { rows } = await admin().query(
      `select payload ->> 'body' as body from outbox where topic = 'contact.stopped'`,
    )
    expect(rows).toEqual([{ body: OISE }])
    await post(ofOise, '/contacts?dryRun=true', sending)
    expect((await get(otherOfRegion, '/cases?process=contact')).json()).toHaveLength(2)
  })
})
