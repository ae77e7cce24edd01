import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { sendLinks } from '#modules/submission/server/index.ts'
import { noted } from './deposit-rows.ts'
import { ask, baseOf, begin, comeIn, linkTo, type Operator, type Stage, staged } from './deposit-stage.ts'

/** Who is in the account of a company: brought in, seen, and taken out again. */
let stage: Stage
staged((given) => {
  stage = given
})

type Account = {
  persons: { id: string; email: string; since: string; self: boolean }[]
  invitations: { id: string; email: string; askedAt: string; expiresAt: string }[]
  trace: { at: string; what: string; by: string; whom: string }[]
}
const accountOf = async (who: Operator): Promise<Account> =>
  (await (await ask(stage, who, 'operators/colleagues')).json()) as Account
const address = (name: string) => `${name}-${randomUUID()}@exemple.test`

const follow = async (email: string): Promise<Operator & { status: number }> => {
  const answer = await fetch(`${baseOf(stage)}/operators/confirm`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ token: await linkTo(stage, email) }),
  })
  const { account } = (await answer.json()) as { account: string }
  return { account, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', status: answer.status }
}
/** A company of which one is in, and a colleague of hers. */
async function company() {
  // The clock goes on, so that nobody is written to twice in a minute.
  const [first, second] = [address('directrice'), address('collegue')]
  const owner = await comeIn(stage, first)
  expect((await ask(stage, owner, 'operators/colleagues', { email: second })).status).toBe(202)
  const colleague = await follow(second)
  expect(colleague.account).toBe(owner.account)
  return { owner, colleague, first, second }
}
const idOf = async (who: Operator, email: string): Promise<string> =>
  (await accountOf(who)).persons.find((each) => each.email === email)?.id ?? 'nobody'
const remove = (who: Operator, id: string) => ask(stage, who, `operators/colleagues/${id}/remove`, {})

describe('the persons of an account', () => {
  test('see one another, who was invited, and what was done', async () => {
    const { owner, colleague, first, second } = await company()
    const invited = address('stagiaire')
    await ask(stage, colleague, 'operators/colleagues', { email: invited })
    const { persons, invitations, trace } = await accountOf(owner)
    expect(persons.map(({ email, self }) => [email, self])).toEqual([
      [first, true],
      [second, false],
    ])
    expect(invitations.map(({ email }) => email)).toEqual([invited])
    expect(trace.map(({ what, by, whom }) => [what, by, whom])).toEqual([
      ['came-in', first, first],
      ['invited', first, second],
      ['came-in', second, second],
      ['invited', second, invited],
    ])
  })

  test('end the access of one of them: at once, in each of its browsers, with a letter in its language, and a trace', async () => {
    const { owner, colleague, first, second } = await company()
    stage.at('2027-03-08T11:00:00.000Z')
    const elsewhere = await comeIn(stage, second)
    expect((await ask(stage, elsewhere, 'deposits')).status).toBe(200)
    const answer = await remove(owner, await idOf(owner, second))
    expect(answer.status).toBe(200)
    expect(((await answer.json()) as Account).persons.map(({ email }) => email)).toEqual([first])
    for (const gone of [colleague, elsewhere]) expect((await ask(stage, gone, 'deposits')).status).toBe(401)
    const letter = await vi.waitFor(() => {
      const found = stage.mails.findLast(
        ({ to, letter: { subject } }) => to.address === second && /accès/.test(subject),
      )
      expect(found).toBeDefined()
      return found?.letter
    })
    expect(letter?.text).toContain('Coopérative Exemple')
    expect(letter?.text).toContain(first)
    expect((await accountOf(owner)).trace.at(-1)).toMatchObject({ what: 'removed', by: first, whom: second })
    // It is written once, whoever looks at the queue again.
    const before = stage.mails.length
    await sendLinks({
      ...stage,
      mailer: { send: async (mail) => void stage.mails.push(mail), close: () => undefined },
      publicUrl: 'http://achats.test',
    })
    expect(stage.mails).toHaveLength(before)

    const dep = randomUUID()
    await begin(stage, owner, dep)
    const note = await (await ask(stage, owner, `deposits/${dep}/trace`)).text()
    expect(noted(note).access.at(-1)).toMatchObject({ what: 'removed', by: first, whom: second })
  })

  test('whoever was taken out comes in again as nobody of it, by a link of its own or one that it still had', async () => {
    const { owner, second } = await company()
    stage.at('2027-03-08T12:00:00.000Z')
    const before = stage.mails.length
    const asked = await fetch(`${baseOf(stage)}/operators`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({
        email: second,
        company: { name: 'X', identifier: { scheme: 'siret', value: '73282932000074' } },
      }),
    })
    expect(asked.status).toBe(202)
    await linkTo(stage, second, before)
    await remove(owner, await idOf(owner, second))
    expect((await follow(second)).status).toBe(410)
    stage.at('2027-03-08T13:00:00.000Z')
    const again = await comeIn(stage, second)
    expect(again.account).not.toBe(owner.account)
  })

  test('takes the invitations of whoever is taken out with it', async () => {
    const { owner, colleague, second } = await company()
    const accomplice = address('complice')
    await ask(stage, colleague, 'operators/colleagues', { email: accomplice })
    await remove(owner, await idOf(owner, second))
    expect((await accountOf(owner)).invitations).toEqual([])
    expect((await follow(accomplice)).status).toBe(410)
  })

  test('are never none: the last one stays, and is told why under which article; one of several may leave', async () => {
    const { owner, colleague, first, second } = await company()
    const gone = await remove(colleague, await idOf(colleague, second))
    expect(gone.status).toBe(204)
    expect((await ask(stage, colleague, 'deposits')).status).toBe(401)
    const refused = await remove(owner, await idOf(owner, first))
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({
      reason: 'somebodyLeft',
      findings: [{ rule: 'somebodyLeft', outcome: 'unmet', basis: [{ source: 'policy', article: 'compte de dépôt' }] }],
    })
    expect((await ask(stage, owner, 'deposits')).status).toBe(200)
  })

  test('two that take each other out at once are one left', async () => {
    const { owner, colleague, first, second } = await company()
    const [one, two] = [await idOf(owner, first), await idOf(owner, second)]
    const answers = await Promise.all([remove(owner, two), remove(colleague, one)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const left = await Promise.all([ask(stage, owner, 'deposits'), ask(stage, colleague, 'deposits')])
    expect(left.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  test('are of their account alone: of another one there is nobody, and whoever is not in is asked to come in', async () => {
    const { owner, second } = await company()
    const rival = await comeIn(stage, address('rival'))
    const id = await idOf(owner, second)
    await ask(stage, owner, 'operators/colleagues', { email: address('invite') })
    const [invitation] = (await accountOf(owner)).invitations
    expect((await remove(rival, id)).status).toBe(404)
    expect((await ask(stage, rival, `operators/invitations/${invitation?.id}/withdraw`, {})).status).toBe(404)
    expect((await remove(rival, randomUUID())).status).toBe(404)
    expect((await remove(rival, 'x')).status).toBe(404)
    const nobody = { cookie: '', account: '' }
    expect((await remove(nobody, id)).status).toBe(401)
    expect((await ask(stage, nobody, 'operators/colleagues')).status).toBe(401)
    expect(JSON.stringify(await accountOf(rival))).not.toContain(second)
    const [persons, invitations] = [(await accountOf(owner)).persons, (await accountOf(owner)).invitations]
    expect([persons.length, invitations.length]).toEqual([2, 1])
  })
})

describe('an invitation', () => {
  test('is taken back: its link opens nothing, and it can be given again', async () => {
    const owner = await comeIn(stage, address('directrice'))
    const email = address('invitee')
    await ask(stage, owner, 'operators/colleagues', { email })
    await linkTo(stage, email)
    const [invitation] = (await accountOf(owner)).invitations
    const answer = await ask(stage, owner, `operators/invitations/${invitation?.id}/withdraw`, {})
    expect(answer.status).toBe(200)
    expect(((await answer.json()) as Account).invitations).toEqual([])
    expect((await follow(email)).status).toBe(410)
    expect((await ask(stage, owner, `operators/invitations/${invitation?.id}/withdraw`, {})).status).toBe(404)
    expect((await accountOf(owner)).trace.at(-1)).toMatchObject({ what: 'withdrawn', whom: email })
    stage.at('2027-03-08T14:00:00.000Z')
    const before = stage.mails.length
    await ask(stage, owner, 'operators/colleagues', { email })
    await linkTo(stage, email, before)
    expect((await follow(email)).account).toBe(owner.account)
  })

  test('tells nothing of whether its address deposits already: it is listed the same, and no letter leaves', async () => {
    const rival = await comeIn(stage, 'concurrent@autre.test')
    const owner = await comeIn(stage, address('curieuse'))
    const unknown = address('inconnue')
    const letters = stage.mails.filter(({ to }) => to.address === 'concurrent@autre.test').length
    for (const email of ['concurrent@autre.test', unknown])
      expect((await ask(stage, owner, 'operators/colleagues', { email })).status).toBe(202)
    await linkTo(stage, unknown)
    const { invitations } = await accountOf(owner)
    expect(invitations.map(({ email }) => email).sort()).toEqual(['concurrent@autre.test', unknown].sort())
    const shapes = invitations.map(({ askedAt, expiresAt }) => Date.parse(expiresAt) - Date.parse(askedAt))
    expect(new Set(shapes).size).toBe(1)
    expect(stage.mails.filter(({ to }) => to.address === 'concurrent@autre.test')).toHaveLength(letters)
    // Nor whether whoever was invited came in elsewhere meanwhile.
    stage.at('2027-03-08T15:00:00.000Z')
    expect((await comeIn(stage, unknown)).account).not.toBe(owner.account)
    expect((await accountOf(owner)).invitations).toEqual(invitations)
    expect(((await (await ask(stage, rival, 'operator')).json()) as { account: string }).account).toBe(rival.account)
  })

  test('is one of twenty that wait at most, and the answer says what to do', async () => {
    const owner = await comeIn(stage, address('vingt'))
    for (let many = 0; many < 20; many += 1)
      expect((await ask(stage, owner, 'operators/colleagues', { email: address(`n${many}`) })).status).toBe(202)
    const refused = await ask(stage, owner, 'operators/colleagues', { email: address('de-trop') })
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({
      reason: 'invitationsWithinLimits',
      detail: expect.stringContaining('20'),
    })
    const [first] = (await accountOf(owner)).invitations
    await ask(stage, owner, `operators/invitations/${first?.id}/withdraw`, {})
    expect((await ask(stage, owner, 'operators/colleagues', { email: address('place') })).status).toBe(202)
  })
})
