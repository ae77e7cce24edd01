import { describe, expect, test } from 'vitest'
import type { CaseWithState } from '#api/group.ts'
import type { Problem, Resource, Task } from '#api/shapes.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Interest } from '#modules/interest/index.ts'
import type { ProcedureAct } from '#modules/procedure/model/procedure-state.ts'
import { opening } from '#modules/procedure/testing.ts'
import { mailboxMailer } from '#platform/mail/mailbox.ts'
import { mailShownTo } from '../../apps/server/cut.ts'
import {
  admin,
  agent,
  colleague,
  coordinator,
  cut,
  cutScene,
  db,
  declaration,
  GROUP,
  get,
  ids,
  OISE,
  ofOise,
  ofRegion,
  otherOfRegion,
  platform,
  post,
  REGION,
  SECRETS,
  tie,
} from './cut-scene.ts'

/** What a declared interest does to what was there before it, and to the procedure that takes the place of the first. */
cutScene()

const on = async (as: Actor, path: string, act: string, payload: object) => {
  const { seq }: Resource<object> = (await get(otherOfRegion, path)).json()
  return post(as, `${path}/${act}`, payload, { 'if-match': `"${seq}"` })
}
const found = { appraisals: { interferenceAbsent: { accepted: true, reason: 'le lien est rompu' } } }

test('two persons have an interest', async () => {
  expect((await post(ofRegion, '/interests', declaration(tie))).status).toBe(200)
  const declared = await post(cut, '/interests', declaration(tie))
  expect(declared.status).toBe(200)
  ids.interest = declared.id
})

describe('the mail that stayed on this machine', () => {
  test('whoever is cut finds no letter about the procedure there, even sent before, nor one of which nothing is known', async () => {
    const about = (await admin().query(`select id from outbox where topic like 'contact.%'`)).rows[0]
    const asked = await post(ofOise, '/inquiries', { member: OISE, subject: 'les frais', text: 'Combien ?', files: [] })
    expect(asked.status, asked.text).toBe(200)
    const other = (await admin().query(`select id from outbox where topic = 'information.asked'`)).rows[0]
    const mailbox = mailboxMailer(db(), platform().clock)
    for (const [key, subject] of [
      [`${about?.id}-${colleague}`, 'un contact'],
      [`${other?.id}-${agent}`, 'autre chose'],
      [`999999-${colleague}`, 'une lettre dont le message n’est plus'],
      ['follow-1', 'une lettre du site public'],
    ] as const) {
      const letter = { subject, text: subject, html: subject }
      await mailbox.send({ groupId: GROUP, key, letter, to: { name: 'n', address: 'a@test.fr' } })
    }
    const shown = async (person: string | null | undefined) =>
      (await db().transaction(GROUP, (tx) => mailShownTo(tx, GROUP, person ?? null))).map(({ subject }) => subject)
    expect(await shown(agent)).toEqual(['autre chose'])
    expect(await shown(colleague)).toHaveLength(4)
    expect(await shown(null)).toHaveLength(4)
  })
})

describe('S5.10, A26: a procedure takes the place of one that was abandoned', () => {
  const [leads, purchase] = [() => `/procedures/${ids.procedure}`, () => `/purchases/${ids.purchase}`]
  const choice = () => {
    const { type: _, ...chosen } = opening({ purchase: ids.purchase, title: SECRETS.title }) as ProcedureAct & {
      type: 'open'
    }
    return { ...chosen, appraisals: { coordinatorRules: { accepted: true, reason: 'une région' } } }
  }

  test('whoever is kept away from the first does not open the second, and stays away from it', async () => {
    const abandoned = ids.procedure
    expect((await on(otherOfRegion, `/interests/${ids.interest}`, 'dismiss', found)).status).toBe(200)
    expect((await on(otherOfRegion, leads(), 'abandon', { reason: 'sans suite' })).status).toBe(200)
    const refused = await post(ofRegion, '/procedures', choice())
    expect(refused.status).toBe(409)
    const { findings = [] }: Problem = JSON.parse(refused.text)
    expect(findings.map(({ rule, outcome }) => [rule, outcome])).toEqual([['interestFree', 'unmet']])
    expect(findings[0]?.basis.map(({ source, article }) => `${source} ${article}`)).toContain('convention 5')
    const opened = await post(otherOfRegion, '/procedures', choice())
    expect(opened.status, opened.text).toBe(200)
    ids.procedure = opened.id
    for (const path of [leads(), purchase(), `/procedures/${abandoned}`]) {
      expect((await get(ofRegion, path)).body, path).not.toContain(SECRETS.title)
      // Of the other person it was found that there is none.
      expect((await get(cut, path)).body, path).toContain(SECRETS.title)
    }
  })

  test('it is asked again, answers, and stays away until somebody else appraises it', async () => {
    const cases: readonly CaseWithState<Interest>[] = (await get(otherOfRegion, '/cases?process=interest')).json()
    const carried = cases.filter(({ state }) => state.status === 'carried')
    expect(carried.map(({ state }) => state)).toMatchObject([{ person: coordinator, procedure: ids.procedure }])
    ids.interest = carried[0]?.id ?? ''
    const path = `/interests/${ids.interest}`
    const asked = async (as: Actor) =>
      ((await get(as, '/tasks')).json() as readonly Task[]).filter(
        ({ key }) => key === `interest.renew.${ids.interest}`,
      )
    expect(await asked(ofRegion)).toMatchObject([{ act: 'renew', by: { id: REGION } }])
    const { procedure: _p, of: _o, ...renewal } = declaration(null)
    expect((await on(ofRegion, path, 'renew', renewal)).status).toBe(200)
    expect(await asked(ofRegion)).toEqual([])
    expect((await get(ofRegion, leads())).body).not.toContain(SECRETS.title)
    expect((await on(ofRegion, path, 'dismiss', found)).status).toBe(409)
    expect((await on(otherOfRegion, path, 'dismiss', found)).status).toBe(200)
    for (const read of [leads(), purchase()]) expect((await get(ofRegion, read)).body).toContain(SECRETS.title)
  })
})
