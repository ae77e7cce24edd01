import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { consultationCase } from '#modules/consultation/server/index.ts'
import { standingOf } from '#modules/convention/server/index.ts'
import { organisationCases } from '#modules/organisation/server/index.ts'
import { person, registration } from '#modules/organisation/testing.ts'
import { followerLetters } from '#modules/public-site/server/index.ts'
import type { Mail } from '#platform/mail/mailer.ts'
import { deadLetters, deliverNext, MAX_ATTEMPTS } from '#platform/outbox.ts'
import { letters } from '../../apps/server/letters.ts'
import { platformOn, putGroupInForce } from '../postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'
import { openConsultation } from '../postgres/published-consultation.ts'
import { putCase } from '../postgres/put-case.ts'

/** The letters of one act go to several: none of them waits for another, whoever they are to. */
const [GROUP, ENT, REGION] = [randomUUID(), randomUUID(), randomUUID()]
const MEMBERS = ['Aisne', 'Oise', 'Somme'].map((name) => ({ id: randomUUID(), name }))
const publicUrl = 'https://achats.test'

let database: TestDatabase
let mails: Mail[] = []
/** Addresses that refuse what is sent to them. */
let refusing: readonly string[] = []
const mailer = {
  send: async (mail: Mail) => {
    if (refusing.includes(mail.to.address)) throw new Error(`550 ${mail.to.address} is unknown here`)
    mails.push(mail)
  },
  close: () => undefined,
}

const platform = () => platformOn(database.app, '2027-02-18')

beforeAll(async () => {
  database = await testDatabase()
  const others = MEMBERS.map(({ id }) => id)
  await putGroupInForce(platform(), GROUP, [REGION, ...others])
  const { body } = organisationCases(standingOf)
  for (const [index, { id, name }] of [{ id: REGION, name: 'Région' }, ...MEMBERS].entries()) {
    const { type: _t, representative: _r, ...identity } = registration({ name, siret: null })
    const held = { number: 1, person: person(`Présidence ${name}`, index + 1), title: 'Présidence', delegation: null }
    const offices = [
      { ...held, office: 'representative', from: '2021-07-01', until: null, givenBy: null, endedBy: null },
    ]
    const state = { ...identity, status: 'registered', offices }
    await putCase(platform(), body, { groupId: GROUP, id, state })
  }
  const ent = { groupId: GROUP, id: ENT, procedure: randomUUID() }
  await putCase(platform(), consultationCase, { ...ent, state: openConsultation(ent) })
})
afterAll(() => database.close())
beforeEach(async () => {
  mails = []
  refusing = []
  await database.admin.query('delete from outbox')
})

/** Puts a message where an act puts it, with the entry of the journal that stands last. */
const emit = (topic: string, payload: object) =>
  database.admin.query(
    `begin; set local session_replication_role = replica;
     insert into outbox (group_id, case_file, seq, topic, payload)
       select group_id, case_file, seq, '${topic}', '${JSON.stringify(payload)}' from case_file where group_id = '${GROUP}';
     commit`,
  )

async function deliver(): Promise<readonly string[]> {
  const before = mails.length
  const handlers = { ...letters({ publicUrl, demo: true }), ...followerLetters({ publicUrl }) }
  await database.admin.query('update outbox set due_at = now() where done_at is null')
  while (await deliverNext({ db: database.app, clock: platform().clock, mailer }, handlers));
  return mails
    .slice(before)
    .map(({ to }) => to.address)
    .sort()
}

const about = { id: ENT, version: 1, extension: 0 }
const told = { ...about, reference: '2027-ENT-01', title: 'Espace', deadline: '2027-03-15T11:00:00.000Z' }
const at = (name: string) => `representative@${name}.invalid`

test('a member whose address refuses keeps none of the others waiting, and is written to alone when it takes letters again', async () => {
  refusing = [at('aisne')]
  await emit('consultation.published', told)
  expect(await deliver()).toEqual([at('oise'), at('somme')])
  expect(await deliver()).toEqual([])
  refusing = []
  expect(await deliver()).toEqual([at('aisne')])
  expect(new Set(mails.map(({ key }) => key)).size).toBe(3)
})

test('an address that never takes one is given up alone, after as many attempts as any message', async () => {
  refusing = [at('oise')]
  await emit('consultation.published', told)
  for (let attempt = 0; attempt <= MAX_ATTEMPTS; attempt += 1) await deliver()
  expect(mails.map(({ to }) => to.address).sort()).toEqual([at('aisne'), at('somme')])
  expect(await deadLetters(database.app)).toMatchObject([{ topic: 'consultation.published', attempts: MAX_ATTEMPTS }])
})

test('each follower is told once, whoever of them refuses; what is noted of a refusal holds no address', async () => {
  const followers = ['a', 'b', 'c'].map((name, index) => ({
    id: randomUUID(),
    email: `${name}@operateur.test`,
    number: index + 1,
  }))
  for (const { id, email, number } of followers)
    await database.admin.query(
      `insert into follower (group_id, id, consultation, number, email, company, siret, language, secret, asked_at, confirmed_at)
       values ($1, $2, $3, $4, $5, '', '', 'fr', $6, now(), now())`,
      [GROUP, id, ENT, number, email, Buffer.alloc(32, number)],
    )
  refusing = ['a@operateur.test']
  await emit('follower.consultation.changed', about)
  expect(await deliver()).toEqual(['b@operateur.test', 'c@operateur.test'])
  const notes = await database.admin.query('select last_error as error from outbox where last_error is not null')
  expect(notes.rows).toEqual([{ error: '550 … is unknown here' }])
  refusing = []
  expect(await deliver()).toEqual(['a@operateur.test'])
  const { rows } = await database.admin.query('select number from telling order by number')
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3])
})
