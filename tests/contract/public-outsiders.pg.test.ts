import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { param } from '#law/index.ts'
import { forgetFollowers, sendConfirmations } from '#modules/public-site/server/index.ts'
import {
  at,
  confirmationLeft,
  DRAFT,
  db,
  deliver,
  ENT,
  GROUP,
  get,
  inGroup,
  mailer,
  mails,
  onPublicSite,
  platform,
  post,
  REGION,
  readAs,
  SCRIPT,
  SOMME,
  server,
  written,
} from './public-stage.ts'

/** What an outsider sends: questions until the set second, and an address of which nobody learns anything. */
onPublicSite()

describe('R2.15: a question', () => {
  const ask = (text: string, headers = {}, late = false) => post(`/${ENT}/questions`, { text, late }, headers)

  test('is entered under its number with a receipt, and what is in it is text', async () => {
    const response = await ask(`${SCRIPT} La reprise est-elle comprise ?`)
    expect(response.statusCode, response.body).toBe(200)
    expect(response.json()).toMatchObject({ number: 1, receipt: { at: '2027-02-18T11:00:00.000Z' } })
    const [entry] = await written<{ actor: unknown }>(`select actor from journal where process = 'question'`)
    expect(entry?.actor).toEqual({ kind: 'outsider' })
  })

  test('that comes twice under one key is one; two at once have two numbers', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const [first, second] = [await ask('Une fois ?', key), await ask('Une fois ?', key)]
    expect([first.json().number, second.json().number]).toEqual([2, 2])
    expect((await ask('Autre chose ?', key)).statusCode).toBe(422)
    const both = await Promise.all([ask('Un ?'), ask('Deux ?')])
    expect(both.map((each) => each.json().number).sort()).toEqual([3, 4])
  })

  test('is received at the closing second, refused one second after with its article, and kept if sent as late', async () => {
    at('2027-03-05T11:00:00.999Z')
    expect((await ask('À la seconde ?')).statusCode).toBe(200)
    at('2027-03-05T11:00:01.000Z')
    const refused = await ask('Trop tard ?')
    expect(refused.statusCode).toBe(409)
    const finding = refused.json().findings.find(({ rule }: { rule: string }) => rule === 'askedInTime')
    expect(finding).toMatchObject({ outcome: 'unmet', basis: [{ source: 'policy', article: 'questions' }] })
    expect((await ask('Trop tard ?', {}, true)).json()).toMatchObject({ number: 6 })
    at('2027-03-15T11:00:00.000Z')
    expect((await ask('Après la limite ?', {}, true)).statusCode).toBe(409)
    at('2027-02-19T11:00:00.000Z')
  })

  test('without words, with a code that is no text, or too long is refused field by field', async () => {
    for (const text of [' ', 'a\u0000b', 'x'.repeat(8001)]) expect((await ask(text)).statusCode).toBe(400)
  })

  test('is read by the coordinator alone; another member is refused the answer with its article', async () => {
    const [row] = await written<{ id: string; seq: string }>('select id, seq from question where number = 1')
    expect((await inGroup(REGION, `/questions/${row?.id}`)).body).toContain('La reprise')
    for (const path of [`/questions/${row?.id}`, '/cases?process=question', '/journal?limit=200', '/journal.jsonl'])
      expect((await inGroup(SOMME, path)).body, path).not.toContain('La reprise')
    readAs(SOMME)
    const url = `/api/groups/${GROUP}/questions/${row?.id}/answer`
    const payload = { wording: 'La reprise est-elle comprise ?', answer: 'Oui.' }
    const headers = { 'if-match': `"${row?.seq}"` }
    const tried = await server().inject({ method: 'POST', url, payload, headers })
    expect(tried.statusCode).toBe(403)
    expect(tried.json().findings[0].basis[0]).toMatchObject({ source: 'convention', article: '3' })
    readAs(REGION)
    expect((await server().inject({ method: 'POST', url, payload, headers })).statusCode).toBe(200)
    expect((await get(`/${ENT}`)).json().answers).toEqual([
      { number: 1, ...payload, answeredAt: '2027-02-19T11:00:00.000Z' },
    ])
  })
})

describe('to be told, if one wishes', () => {
  const link = (what: string) => {
    const found = mails.findLast(({ letter }) => letter.text.includes(`/${what}#`))?.letter.text ?? ''
    return new RegExp(`/${what}#(\\S+)`).exec(found)?.[1] ?? ''
  }
  const follow = (email: string) => post(`/${ENT}/followers`, { email, company: 'Entreprise A', language: 'fr' })

  test('the answer is the same for a new address and a known one, which is written to once', async () => {
    const [first, second] = [await follow('Achats@operateur.test'), await follow('achats@operateur.test')]
    expect([first.statusCode, first.body]).toEqual([second.statusCode, second.body])
    expect(first.statusCode).toBe(202)
    await confirmationLeft('achats@operateur.test')
    expect(mails.map(({ to }) => to.address)).toEqual(['achats@operateur.test'])
  })

  test('a link that is guessed, changed or of another purpose opens nothing', async () => {
    const token = link('follow')
    const [id = '', mac = ''] = token.split('.')
    const tried = ['x', `${id}.${'A'.repeat(43)}`, `${randomUUID()}.${mac}`, link('unfollow'), `${token}x`]
    for (const guess of tried)
      expect((await post(`/${ENT}/followers/confirm`, { token: guess })).statusCode, guess).toBe(410)
    expect((await post(`/${DRAFT}/followers/confirm`, { token })).statusCode).toBe(404)
  })

  test('nobody is told before the address is confirmed; then its holder is, and downloads and asks as a number', async () => {
    await deliver()
    expect(mails).toHaveLength(1)
    const confirmed = await post(`/${ENT}/followers/confirm`, { token: link('follow') })
    expect(confirmed.statusCode).toBe(204)
    const [cookie = ''] = String(confirmed.headers['set-cookie']).split(';')
    expect(String(confirmed.headers['set-cookie'])).toMatch(/HttpOnly.*Secure/)
    const asked = await post(`/${ENT}/questions`, { text: 'Entreprise A demande si…', late: false }, { cookie })
    const [row] = await written<{ id: string; seq: string }>(
      `select id, seq from question where number = ${asked.json().number}`,
    )
    const answer = (wording: string, said = 'Oui, pour tous.') =>
      server().inject({
        method: 'POST',
        url: `/api/groups/${GROUP}/questions/${row?.id}/answer`,
        payload: { wording, answer: said },
        headers: { 'if-match': `"${row?.seq}"` },
      })
    readAs(REGION)
    const named = await answer('L’entreprise a demandé si…')
    expect(named.statusCode).toBe(409)
    for (const [said, mark] of [
      ['Oui, l’ENTREPRISE A le peut.', 'name'],
      ['Oui : écrire à Achats@operateur.test.', 'address'],
    ] as const) {
      const repeated = await answer('Est-ce compris ?', said)
      expect(repeated.statusCode, said).toBe(409)
      const found = repeated.json().findings.find(({ rule }: { rule: string }) => rule === 'askerUnnamed')
      expect(found).toMatchObject({
        basis: [{ source: 'CE', article: '294290' }],
        facts: { found: [], inAnswer: [mark], certain: true },
      })
    }
    await db().admin.query("update follower set company = 'ent'")
    const common = await answer('Un ENT est-il compris ?')
    expect([common.statusCode, common.json().verdict]).toEqual([202, 'awaiting-judgement'])
    const said = await answer('Ce service est-il compris ? Comment ?', 'Absolument. Oui, pour tous.')
    expect(said.statusCode, said.body).toBe(200)
    await db().admin.query("update follower set company = 'Entreprise A'")
    await deliver()
    await deliver()
    const told = mails.slice(1)
    expect(told.map(({ to, letter }) => [to.address, letter.text.includes('Oui, pour tous.')])).toEqual([
      ['achats@operateur.test', true],
    ])
    const view = (await inGroup(REGION, `/consultations/${ENT}/followers`)).json()
    expect(view).toMatchObject({
      followers: [{ number: 1, company: 'Entreprise A' }],
      tellings: [{ number: 1, topic: 'question.answered' }],
    })
    expect(JSON.stringify(view)).not.toContain('@')
  })

  test('no address is in the journal, on the public pages or in what members read', async () => {
    const seen = [
      (await get(`/${ENT}`)).body,
      (await inGroup(REGION, '/journal.jsonl')).body,
      (await inGroup(SOMME, '/cases?process=question')).body,
      JSON.stringify(await written('select header, body from journal').then((rows) => rows.map(String))),
    ]
    for (const text of seen) expect(text).not.toContain('operateur.test')
  })

  test('whoever stops is erased; a second click, and a made up link, are answered alike', async () => {
    const token = link('unfollow')
    for (const each of [token, token, 'x'])
      expect((await post(`/${ENT}/followers/stop`, { token: each })).statusCode).toBe(204)
    expect(await written('select count(*)::int from follower')).toEqual([{ count: 0 }])
  })

  test('a letter that does not leave waits with its follower, and leaves later; what nobody confirmed is forgotten', async () => {
    const site = { platform: platform(), publicUrl: 'https://achats.test' }
    const broken = { send: () => Promise.reject(new Error('no line')), close: () => undefined }
    await follow('lost@operateur.test')
    await confirmationLeft('lost@operateur.test')
    await db().admin.query('update follower set letter_since = now(), letter_at = now(), mailed_at = mailed_at')
    expect(await sendConfirmations({ ...site, mailer: broken })).toBe(1)
    expect(await sendConfirmations({ ...site, mailer })).toBe(0)
    const before = mails.length
    await db().admin.query('update follower set letter_at = now()')
    expect(await sendConfirmations({ ...site, mailer })).toBe(0)
    expect(mails.slice(before).map(({ to }) => to.address)).toEqual(['lost@operateur.test'])
    expect(await written('select 1 from follower where letter_at is not null')).toEqual([])
    at('2027-02-26T10:59:00.000Z')
    expect(await forgetFollowers(platform())).toBe(0)
    at('2027-02-26T11:00:01.000Z')
    expect(await forgetFollowers(platform())).toBe(1)
  })

  test('followers.kept: who follows is forgotten six months after the deadline, and no sooner', async () => {
    expect(param('followers.kept', '2027-02-26')).toMatchObject({ value: 6, tag: 'policy' })
    await follow('kept@operateur.test')
    await confirmationLeft('kept@operateur.test')
    expect((await post(`/${ENT}/followers/confirm`, { token: link('follow') })).statusCode).toBe(204)
    at('2027-09-15T11:00:00.000Z')
    expect(await forgetFollowers(platform())).toBe(0)
    at('2027-09-15T11:00:01.000Z')
    expect(await forgetFollowers(platform())).toBe(1)
    expect(await written('select 1 from follower')).toEqual([])
  })
})
