import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { doDueActs } from '#platform/due.ts'
import { dueSources } from '../../apps/server/modules.ts'
import {
  around,
  ask,
  comeIn,
  deposit,
  onStage,
  person,
  REGION,
  type Sealed,
  SOMME,
  type Stage,
} from './deposit-stage.ts'
import { sessionOn, type View } from './session-on-stage.ts'

/** From the deposits to the files: a session on a real server, with keys that nobody but their holders has. */

const THIRD = randomUUID()
const region = person(REGION)
const somme = person(SOMME)
const stranger: Actor = { kind: 'person', person: randomUUID(), body: SOMME, office: 'officer' }

let stage: Stage
let came: Record<'first' | 'again' | 'back' | 'plain' | 'late', Sealed>

const _base = () => `${stage.url}/api/groups/${stage.group}`
const { as, view, act, ...session } = sessionOn(() => stage)

const isOfTheCase = (rule: string): boolean => !['stage', 'competence', 'interestFree'].includes(rule)

const PAYLOADS: Readonly<Record<string, object>> = {
  open: { order: 'applications-first' },
  proceed: { excluded: [] },
  end: { observations: '' },
}
/** How an act is refused, and by which rules, whatever they found. */
async function refusedBy(actor: Actor, name: string, dryRun: boolean): Promise<readonly [number, readonly string[]]> {
  const answer = await act(actor, `${name}${dryRun ? '?dryRun=true' : ''}`, PAYLOADS[name])
  const { findings } = (await answer.json()) as { findings: { rule: string }[] }
  return [answer.status, findings.map(({ rule }) => rule).filter((rule) => rule !== 'interestFree')]
}

const give = (actor: Actor, keyholder: string, identity: string | undefined): Promise<Response> =>
  session.give(actor, { keyholder, identity: identity ?? '' })

async function opened(count: number): Promise<View> {
  await session.settled((state) => state.unsealed.length + state.failed.length >= count)
  return view()
}

beforeAll(async () => {
  const held = [REGION, SOMME, THIRD].map((id) => ({ person: id, body: id === THIRD ? SOMME : id }))
  stage = await onStage({ held })
  stage.at(around(-3_600_000))
  const one = await comeIn(stage, 'un@exemple.test')
  const two = await comeIn(stage, 'deux@exemple.test')
  const three = await comeIn(stage, 'trois@exemple.test')
  const first = await deposit(stage, one, { content: 'la première offre' })
  const again = await deposit(stage, one, { content: 'la seconde offre' })
  const gone = await deposit(stage, two, { content: 'une offre retirée' })
  expect((await ask(stage, two, `deposits/${gone.id}/withdraw`, {})).status).toBe(200)
  const back = await deposit(stage, two, { content: 'de retour' })
  const plain = await deposit(stage, three, { content: 'une autre offre' })
  const four = await comeIn(stage, 'quatre@exemple.test')
  stage.at(around(1000))
  const late = await deposit(stage, four, { content: 'une seconde trop tard' })
  expect([again.answer.status, back.answer.status, plain.answer.status]).toEqual([201, 201, 201])
  expect(late.answer.status).toBe(403)
  came = { first, again, back, plain, late }
}, 120_000)
afterAll(() => stage?.close())

describe('R2.24, R2.30: a session of opening', () => {
  test('before the minute that follows the deadline there is nothing to open', async () => {
    await doDueActs(stage.platform, stage.group, dueSources)
    expect((await as(region)).status).toBe(404)
    stage.at(around(61_000))
    await doDueActs(stage.platform, stage.group, dueSources)
    expect((await as(region)).status).toBe(200)
  })

  test('once the set is fixed nobody reads how many deposits there are, nor gives a share', async () => {
    for (const actor of [region, somme, stranger]) {
      const seen = await view(actor)
      expect(seen.state).toEqual({
        ...{ status: 'fixed', withheld: true, consultation: stage.consultation },
        ...{ procedure: expect.any(String), reference: expect.any(String) },
      })
      expect(JSON.stringify(seen)).not.toMatch(/count|root/)
    }
    for (const actor of [somme, stranger]) {
      const { acts } = await view(actor)
      expect(acts.flatMap(({ findings }) => findings.map(({ rule }) => rule)).filter(isOfTheCase)).toEqual([])
      for (const dryRun of [true, false]) expect(await refusedBy(actor, 'open', dryRun)).toEqual([403, ['competence']])
    }
    const share = { deposit: came.plain.id, envelope: 0, refused: 'no-share' }
    expect((await as(region, '/shares', { shares: [share] })).status).toBe(404)
    expect((await as(region, `/manifests/${came.plain.id}`)).status).toBe(404)
    expect((await act(somme, 'open', { order: 'applications-first' })).status).toBe(403)
  })

  test('the coordinator opens it; keyholders are there, and a stranger is not let in', async () => {
    expect((await act(region, 'open', { order: 'applications-first' })).status).toBe(200)
    // They come in together: neither has seen the other.
    const { seq } = await view()
    expect((await act(region, 'attend', { manner: 'present' }, seq)).status).toBe(200)
    expect((await act(somme, 'attend', { manner: 'remote' }, seq)).status).toBe(200)
    expect((await view(stranger)).state).toMatchObject({ status: 'opened', withheld: true })
    expect((await as(stranger, `/manifests/${came.plain.id}`)).status).toBe(404)
    const { acts } = await view(stranger)
    expect(acts.flatMap(({ findings }) => findings.map(({ rule }) => rule)).filter(isOfTheCase)).toEqual([])
    for (const name of ['proceed', 'end']) expect(await refusedBy(stranger, name, false)).toEqual([403, ['competence']])
    const { state } = await view()
    expect(state.fixed.count).toBe(5)
    const standings = state.deposits.map(({ standing }: { standing: string }) => standing).sort()
    expect(standings).toEqual(['late', 'standing', 'standing', 'standing', 'superseded', 'withdrawn'])
  })

  test('shares of what is not due are refused, with the article; a key that is not the one opens nothing', async () => {
    const key = Buffer.alloc(16, 7).toString('base64')
    for (const other of [came.first, came.late]) {
      const answer = await as(region, '/shares', { shares: [{ deposit: other.id, envelope: 0, key }] })
      expect(answer.status).toBe(409)
      const { findings } = (await answer.json()) as { findings: { rule: string; outcome: string; basis: object[] }[] }
      expect(findings.find(({ rule }) => rule === 'onlyWhatIsDue')).toMatchObject({
        outcome: 'unmet',
        basis: [
          { source: 'CCP', article: 'R2151-6' },
          { source: 'CCP', article: 'R2151-5' },
        ],
      })
    }
    const bad = await as(somme, '/shares', { shares: [{ deposit: came.plain.id, envelope: 0, key }] })
    expect(bad.status).toBe(200)
    expect((await view()).state.given).toMatchObject([{ keyholder: '2', envelopes: [], bad: [{ envelope: 0 }] }])
  })

  test('two keyholders open the applications, then the tenders, byte for byte', async () => {
    expect((await give(region, '1', stage.identities[0])).status).toBe(200)
    await wait(300)
    expect((await view()).state.unsealed).toEqual([])
    expect((await give(somme, '2', stage.identities[1])).status).toBe(200)
    expect((await opened(3)).state.failed).toEqual([])
    expect((await act(region, 'proceed', { excluded: [] })).status).toBe(200)
    await give(region, '1', stage.identities[0])
    await give(somme, '2', stage.identities[1])
    const { state } = await opened(6)
    expect(state.unsealed).toHaveLength(6)
    for (const [sealed, content] of [
      [came.again, 'la seconde offre'],
      [came.back, 'de retour'],
      [came.plain, 'une autre offre'],
    ] as const) {
      const address = `/envelopes/${sealed.id}/1/files`
      const { files } = (await (await as(region, address)).json()) as { files: { name: string; number: number }[] }
      expect(files).toMatchObject([{ name: 'tender.pdf', number: 0, verdict: 'unchecked' }])
      expect(await (await as(region, `${address}/0`)).text()).toBe(content)
      expect((await as(somme, `${address}/0`)).status).toBe(404)
      expect((await as(stranger, `${address}/0`)).status).toBe(404)
    }
  })

  test('what came out of an envelope is listed once its opening stands in the register, not before', async () => {
    await stage.database.admin.query(
      `insert into opened_file (group_id, opening, deposit, envelope, number, name, size, sha256, verdict)
       values ($1, $2, $3, 0, 0, 'a.pdf', 1, $4, 'clean')`,
      [stage.group, stage.consultation, came.first.id, 'a'.repeat(64)],
    )
    for (const address of ['/files', '/files/0'])
      expect((await as(region, `/envelopes/${came.first.id}/0${address}`)).status).toBe(404)
  })

  test('the keys that were given stand in no entry of the register; what was replaced or late has none', async () => {
    const { rows: shares } = await stage.database.admin.query('select deposit, key from given_share')
    expect(new Set(shares.map(({ deposit: of }) => of))).toEqual(new Set([came.again.id, came.back.id, came.plain.id]))
    const { rows } = await stage.database.admin.query(`select convert_from(body, 'UTF8') as body from journal`)
    for (const { key } of shares) expect(rows.some(({ body }) => body.includes(key))).toBe(false)
    for (const identity of stage.identities) expect(rows.some(({ body }) => body.includes(identity))).toBe(false)
  })

  test('closed, it does not go on, and its minutes are a document', async () => {
    const asked = await act(region, 'end', { observations: 'Aucune.' })
    const { findings } = (await asked.json()) as { findings: readonly { rule: string; outcome: string }[] }
    const waiting = findings.filter(({ outcome }) => outcome === 'to-appraise').map(({ rule }) => rule)
    expect([asked.status, waiting]).toEqual([202, ['lateDecided']])
    const appraisals = { lateDecided: { accepted: true, reason: 'Le dépôt tardif est éliminé ; son rejet suit.' } }
    expect((await act(region, 'end', { observations: 'Aucune.', appraisals })).status).toBe(200)
    expect((await act(region, 'attend', { manner: 'present' })).status).toBe(409)
    const pdf = await as(region, '/minutes.pdf')
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect((await as(stranger, '/minutes.pdf')).status).toBe(404)
  })
})
