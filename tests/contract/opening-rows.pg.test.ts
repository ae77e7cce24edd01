import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { around, comeIn, deposit, person, REGION, type Sealed } from './deposit-stage.ts'
import { unmetIn } from './session-on-stage.ts'
import { type SessionStage, stagedSession } from './session-stage.ts'

/** What whoever administers the database may alter in its tables, the triggers put out of the way. */

let session: SessionStage
const sole = (content: string) => ({ kinds: ['tender'], content }) as const

describe('R2.24, R2.30: what was altered in the tables after the set was fixed keeps the session shut, and is named', () => {
  let came: Record<'victim' | 'late', Sealed>
  beforeAll(async () => {
    session = await stagedSession()
    const { stage } = session
    const victim = await deposit(stage, await comeIn(stage, 'un@exemple.test'), sole('offre: 100 euros'))
    await deposit(stage, await comeIn(stage, 'deux@exemple.test'), sole('offre: 200 euros'))
    const rival = await comeIn(stage, 'trois@exemple.test')
    stage.at(around(30_000))
    const late = await deposit(stage, rival, sole('offre: 99 euros'))
    expect([victim.answer.status, late.answer.status]).toEqual([201, 403])
    await session.fixed()
    came = { victim, late }
  }, 120_000)
  afterAll(() => session?.stage.close())

  const hashOf = async (id: string): Promise<string> => {
    const { rows } = await session.stage.database.admin.query('select hash from deposit where id = $1', [id])
    return rows[0].hash
  }
  const put = (id: string, over: object): string =>
    `update deposit set state = state || '${JSON.stringify(over)}' where id = '${id}'`
  const at = '2027-03-15T10:30:00.000Z'
  /** What the page of the session shows of the set. */
  const shown = async () => {
    const { acts } = await session.view()
    const findings = acts.find(({ act }) => act === 'open')?.findings ?? []
    return findings.find(({ rule }) => rule === 'setUnchanged')?.outcome
  }
  type Row = readonly [
    what: string,
    kind: 'rows' | 'companies',
    whose: () => string,
    alter: () => string,
    restore: () => string,
  ]

  test.each([
    [
      'a tender set to withdrawn',
      'rows',
      () => came.victim.id,
      () => put(came.victim.id, { status: 'withdrawn', withdrawnAt: at }),
      () => put(came.victim.id, { status: 'received' }),
    ],
    [
      'a late one set to admitted',
      'rows',
      () => came.late.id,
      () => put(came.late.id, { status: 'admitted', reason: 'x', decidedAt: at }),
      () => put(came.late.id, { status: 'late' }),
    ],
    [
      'the account of a tender',
      'rows',
      () => came.victim.id,
      () =>
        `update deposit set state = jsonb_set(state, '{before}', state -> 'account') || '{"account": "x"}' where id = '${came.victim.id}'`,
      () =>
        `update deposit set state = jsonb_set(state, '{account}', state -> 'before') where id = '${came.victim.id}'`,
    ],
    [
      'one digit of the number of a company',
      'companies',
      () => came.victim.id,
      () =>
        `update operator_account set company = identifier, identifier = '20005374200017' where id = (select account from deposit where id = '${came.victim.id}')`,
      () => '',
    ],
  ] satisfies readonly Row[])('%s', async (_what, kind, whose, alter, restore) => {
    const before = await session.stage.database.admin.query('select * from operator_account')
    expect(await shown()).toBe('met')
    await session.beneath(alter())
    // The chain that is kept between two looks is compared with the rows at each.
    expect(await shown()).toBe('unmet')
    const answer = await session.act(person(REGION), 'open', { order: 'together' })
    expect(answer.status).toBe(409)
    const [found, ...others] = await unmetIn(answer)
    expect(others).toEqual([])
    expect(found).toMatchObject({ rule: 'setUnchanged', facts: { [kind]: [await hashOf(whose())], journal: false } })
    expect((await session.view()).state.status).toBe('fixed')
    if (restore() !== '') await session.beneath(restore())
    for (const { id, company, identifier } of before.rows)
      await session.beneath(
        `update operator_account set company = '${company}', identifier = '${identifier}' where id = '${id}'`,
      )
  })

  test('an entry of the journal of deposits', async () => {
    const { rows } = await session.stage.database.admin.query(
      `select seq, encode(body, 'hex') as body from journal where case_file like 'deposits %' and act = 'commit' order by seq limit 1`,
    )
    const set = (hex: string) =>
      `update journal set body = decode('${hex}', 'hex'), body_hash = sha256(decode('${hex}', 'hex')),
         hash = sha256(prev || header || sha256(decode('${hex}', 'hex'))) where case_file like 'deposits %' and seq = ${rows[0].seq}`
    const body = Buffer.from(rows[0].body, 'hex').toString()
    await session.beneath(set(Buffer.from(body.replace('"kind":"tender"', '"kind":"copy"')).toString('hex')))
    const answer = await session.act(person(REGION), 'open', { order: 'together' })
    expect(answer.status).toBe(409)
    expect(await unmetIn(answer)).toMatchObject([{ rule: 'setUnchanged', facts: { journal: true } }])
    await session.beneath(set(rows[0].body))
  })

  test('as it was, it opens: what was late stays sealed, and the tender of the victim is due', async () => {
    expect((await session.act(person(REGION), 'open', { order: 'together' })).status).toBe(200)
    const { state } = await session.view()
    const standing = (id: string) => state.deposits.find((each: { id: string }) => each.id === id).standing
    expect([standing(came.victim.id), standing(came.late.id)]).toEqual(['standing', 'late'])
  })
})
