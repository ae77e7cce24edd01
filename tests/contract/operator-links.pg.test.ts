import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { forgetOperators } from '#modules/submission/server/index.ts'
import { rowsIn } from './deposit-rows.ts'
import { ask, baseOf, COMPANY, comeIn, linkTo, type Stage, staged } from './deposit-stage.ts'

/** What somebody who knows an address may do to whoever reads it. */
let stage: Stage
staged((given) => {
  stage = given
})

const post = (path: string, body: object) =>
  fetch(`${baseOf(stage)}/${path}`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  })
const RIVAL = { name: 'Un rival', identifier: { scheme: 'siret', value: '20005374200017' } }
const asks = (email: string, company: object = COMPANY) => post('operators', { email, company, language: 'fr' })
const follows = (token: string) => post('operators/confirm', { token })
const looksAt = (token: string) => post('operators/link', { token })

let now = Date.parse('2027-03-08T09:00:00.000Z')
/** The clock goes on: what is quiet may be written to again. */
const later = (minutes = 1.1) => {
  now += minutes * 60_000
  stage.at(new Date(now).toISOString())
}
const lettersTo = (email: string) => stage.mails.filter(({ to }) => to.address === email)
/** Asks, waits for the letter, and gives its link. */
const linked = async (email: string, company?: object): Promise<string> => {
  const before = stage.mails.length
  expect((await asks(email, company)).status).toBe(202)
  return linkTo(stage, email, before)
}

describe('a link that lets in', () => {
  test('is not ended by whoever asks for another, minute after minute: its owner follows it', async () => {
    later()
    const owner = await comeIn(stage, 'connue@exemple.test')
    later()
    const own = await linked('connue@exemple.test')
    for (let times = 0; times < 3; times += 1) {
      later()
      await linked('connue@exemple.test', RIVAL)
    }
    const came = await follows(own)
    expect([came.status, await came.json()]).toMatchObject([200, { account: owner.account, company: COMPANY }])
  })

  test('opens the company that was asked for with it, not the one that was typed last; the others then open nothing', async () => {
    later()
    const own = await linked('nouvelle@exemple.test')
    later()
    const planted = await linked('nouvelle@exemple.test', RIVAL)
    const came = await follows(own)
    expect([came.status, await came.json()]).toMatchObject([200, { company: COMPANY }])
    expect((await follows(planted)).status).toBe(410)
    expect((await follows(own)).status).toBe(410)
  })

  test('of another company is another account: whoever follows the planted one is in that one, and in no other', async () => {
    later()
    const own = await linked('deux@exemple.test')
    later()
    const planted = await linked('deux@exemple.test', RIVAL)
    const came = await follows(planted)
    expect(await came.json()).toMatchObject({ company: RIVAL })
    expect((await follows(own)).status).toBe(410)
  })

  test('is sent again after a minute, counted from the last letter; what is asked for meanwhile waits, and says nothing', async () => {
    later()
    await linked('attend@exemple.test')
    const known = await asks('attend@exemple.test', RIVAL)
    const unknown = await asks('inconnue@exemple.test')
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
    await linkTo(stage, 'inconnue@exemple.test')
    expect(lettersTo('attend@exemple.test')).toHaveLength(1)
    const waiting = await rowsIn<{ seconds: number }>(
      stage,
      `select extract(epoch from link.letter_at - link.letter_since)::float as seconds from operator_link as link
        join operator_person as person on person.id = link.person where email = 'attend@exemple.test' and letter_at is not null`,
    )
    expect(waiting).toHaveLength(1)
    expect(waiting[0]?.seconds).toBeGreaterThan(50)
    expect(waiting[0]?.seconds).toBeLessThanOrEqual(60)
    // The same once more is the same letter.
    await asks('attend@exemple.test', RIVAL)
    expect(await linksOf('attend@exemple.test')).toHaveLength(2)
  })

  test('stays alive beside ten others at most: what is asked for beyond is answered the same, and is not sent', async () => {
    later()
    const own = await linked('cible@exemple.test')
    for (let times = 0; times < 15; times += 1) {
      later()
      const company = { ...RIVAL, name: `Société ${times}` }
      expect((await asks('cible@exemple.test', company)).status).toBe(202)
    }
    await linkTo(stage, 'cible@exemple.test')
    expect(await linksOf('cible@exemple.test')).toHaveLength(10)
    const came = await follows(own)
    expect(await came.json()).toMatchObject({ company: COMPANY })
  })

  test('is kept as its hash once its letter has left, and not for ever', async () => {
    later()
    const token = await linked('oubli@exemple.test')
    const kept = () =>
      rowsIn<{ secret: string | null }>(
        stage,
        `select secret from operator_link as link join operator_person as person on person.id = link.person
          where email = 'oubli@exemple.test'`,
      )
    // The letter is in the hands of the mail server an instant before it is noted to have left.
    await expect.poll(kept).toEqual([{ secret: null }])
    const [{ found } = { found: '' }] = await rowsIn<{ found: string }>(
      stage,
      `select string_agg(link::text || person::text, '') as found from operator_link as link join operator_person as person on person.id = link.person`,
    )
    expect(found).not.toContain(token)
    later(24 * 60 + 1)
    expect((await follows(token)).status).toBe(410)
    await forgetOperators(stage.platform)
    expect(await linksOf('oubli@exemple.test')).toEqual([])
    expect(await rowsIn(stage, `select id from operator_person where email = 'oubli@exemple.test'`)).toEqual([])
    const orphans = await rowsIn(
      stage,
      'select id from operator_account where not exists (select from operator_person where account = operator_account.id)',
    )
    expect(orphans).toEqual([])
    // Who came in stays, and what is known of it.
    const [{ known } = { known: 0 }] = await rowsIn<{ known: number }>(
      stage,
      `select count(*)::int as known from operator_person where email = 'connue@exemple.test' and account is not null`,
    )
    expect(known).toBe(1)
  })

  test('is seen by no other group, and its hash, person and account are never altered', async () => {
    later()
    await linked('fixe@exemple.test')
    const seen = await stage.database.app.transaction(randomUUID(), (tx) => sql`select from operator_link`.execute(tx))
    expect(seen.rows).toEqual([])
    for (const column of ['hash', 'person', 'account', 'asked_at', 'expires_at'])
      await expect(
        stage.database.app.transaction(stage.group, (tx) =>
          sql`update operator_link set ${sql.ref(column)} = ${sql.ref(column)}`.execute(tx),
        ),
      ).rejects.toThrow(/permission denied/)
  })
})

describe('a link that is opened', () => {
  test('says whose account it is, as often as it is asked, and is not used by it', async () => {
    later()
    const token = await linked('regarde@exemple.test')
    for (let times = 0; times < 3; times += 1) {
      const seen = await looksAt(token)
      expect([seen.status, await seen.json()]).toMatchObject([
        200,
        { company: COMPANY, email: 'regarde@exemple.test', invited: false },
      ])
      expect(seen.headers.getSetCookie()).toEqual([])
    }
    const came = await follows(token)
    expect([came.status, await came.json()]).toMatchObject([200, { company: COMPANY }])
  })

  test('of another one’s account names that account and its address, whoever opens it; a colleague is told that she is invited', async () => {
    later()
    const owner = await comeIn(stage, 'piege@exemple.test', { company: RIVAL })
    later()
    const passedOn = await (await looksAt(await linked('piege@exemple.test', RIVAL))).json()
    expect(passedOn).toEqual({ account: owner.account, company: RIVAL, email: 'piege@exemple.test', invited: false })
    await ask(stage, owner, 'operators/colleagues', { email: 'invitee@exemple.test' })
    const invited = await (await looksAt(await linkTo(stage, 'invitee@exemple.test'))).json()
    expect(invited).toEqual({ account: owner.account, company: RIVAL, email: 'invitee@exemple.test', invited: true })
  })

  test('opens nothing: used, ended by another, too old, of another consultation or made up, it is answered the same', async () => {
    later()
    const ended = await linked('finie@exemple.test')
    later()
    const used = await linked('finie@exemple.test', RIVAL)
    await follows(used)
    later()
    const tooOld = await linked('vieille@exemple.test')
    later(24 * 60 + 1)
    const answers = await Promise.all([ended, used, tooOld, 'A'.repeat(43), 'x'].map(looksAt))
    expect(answers.map(({ status }) => status)).toEqual([410, 410, 410, 410, 410])
    const told = await Promise.all(answers.map(async (each) => JSON.stringify(await each.json())))
    expect(new Set(told.map((each) => each.replace(/"instance":"[^"]*"/, ''))).size).toBe(1)
    const alive = await linked('ailleurs@exemple.test')
    const elsewhere = await fetch(`${baseOf(stage, randomUUID())}/operators/link`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token: alive }) },
    })
    expect(elsewhere.status).toBe(404)
    expect((await looksAt(alive)).status).toBe(200)
  })
})

describe('a session', () => {
  test('of one browser is not given to another: each link makes its own, and leaving ends it on the server', async () => {
    later()
    const first = await comeIn(stage, 'seance@exemple.test')
    later()
    const second = await comeIn(stage, 'seance@exemple.test')
    expect(second.cookie).not.toBe(first.cookie)
    await ask(stage, first, 'operators/sign-out', {})
    expect((await ask(stage, first, 'deposits')).status).toBe(401)
    expect((await ask(stage, second, 'deposits')).status).toBe(200)
  })
})

describe('a session that others would have', () => {
  const confirm = (token: string, headers: Record<string, string> = {}) =>
    fetch(`${baseOf(stage)}/operators/confirm`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      body: JSON.stringify({ token }),
    })

  test('is in a cookie that no script reads, no other site sends, and no other consultation is given', async () => {
    later()
    const answer = await confirm(await linked('biscuit@exemple.test'))
    const [cookie = ''] = answer.headers.getSetCookie()
    const [, ...flags] = cookie.split('; ')
    expect(flags.toSorted()).toEqual(
      [
        'HttpOnly',
        'Max-Age=259200',
        `Path=/api/public/consultations/${stage.consultation}`,
        'SameSite=Strict',
      ].toSorted(),
    )
    expect(answer.headers.get('set-cookie')?.split('unisson_operator=')).toHaveLength(2)
  })

  test('is not the one that was planted in the browser, and ends the one that the browser had', async () => {
    later()
    const before = await comeIn(stage, 'avant@exemple.test')
    const planted = 'unisson_operator=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    later()
    const one = await confirm(await linked('apres@exemple.test'), { cookie: planted })
    const given = one.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect(given).not.toBe(planted)
    expect((await ask(stage, { account: '', cookie: planted }, 'deposits')).status).toBe(401)
    later()
    expect((await confirm(await linked('apres@exemple.test'), { cookie: before.cookie })).status).toBe(200)
    expect((await ask(stage, before, 'deposits')).status).toBe(401)
  })

  test('is used by no page of another site: each act is refused before anything is done', async () => {
    later()
    const own = await comeIn(stage, 'visee@exemple.test')
    const ofLinks = ['operators', 'operators/link', 'operators/confirm']
    const paths = [...ofLinks, 'operators/colleagues', 'operators/sign-out', 'deposits']
    for (const from of [
      { origin: 'https://ailleurs.test' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ])
      for (const path of paths) {
        const answer = await fetch(`${baseOf(stage)}/${path}`, {
          ...{ method: 'POST', body: '{}' },
          headers: { 'content-type': 'application/json', cookie: own.cookie, ...from },
        })
        expect([path, answer.status]).toEqual([path, 403])
      }
    expect((await ask(stage, own, 'deposits')).status).toBe(200)
  })
})

const linksOf = (email: string) =>
  rowsIn<{ id: string }>(
    stage,
    'select link.id from operator_link as link join operator_person as person on person.id = link.person where email = $1',
    [email],
  )
