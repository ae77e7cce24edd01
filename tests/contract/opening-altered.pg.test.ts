import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { manifestBytes } from '#vault/manifest.ts'
import { depositOf, sealEnvelope } from '#vault/sealing.ts'
import { around, comeIn, deposit, person, REGION, type Sealed } from './deposit-stage.ts'
import { source } from './sealed-deposit.ts'
import { type SessionStage, sessionOn, unmet } from './session-stage.ts'

/** What whoever has the disk or the tables may put in the place of what was received. */

let session: SessionStage
const sole = (content: string) => ({ kinds: ['tender'], content }) as const

describe('R2.24: a manifest that was replaced on the disk opens nothing, and is the platform’s doing', () => {
  let victim: Sealed
  let path: string
  let received: Uint8Array
  beforeAll(async () => {
    session = await sessionOn()
    victim = await deposit(session.stage, await comeIn(session.stage, 'un@exemple.test'), sole('offre: 100 euros'))
    await session.fixed()
    expect((await session.act(person(REGION), 'open', { order: 'together' })).status).toBe(200)
    await session.attended()
    const { state } = await session.view()
    path = join(session.stage.folder, session.stage.group, state.deposits[0].hash)
    received = await readFile(path)
  }, 120_000)
  afterAll(() => session?.stage.close())

  /** Another tender, sealed to the very same key: whoever has the disk needs nothing but what stands in the clear in the manifest. */
  async function forged() {
    const [envelope] = victim.manifest.envelopes
    if (envelope === undefined) throw new Error('a deposit has an envelope')
    const { consultation, deposit: id, dossier } = victim.manifest
    const what = { consultation, deposit: id, dossier, operator: '73282932000074' }
    const { recipient, bundle } = envelope
    const begun = { deposit: what, envelope: { kind: 'tender', lots: [] }, recipient, bundle } as const
    const { stage } = session
    const made = await sealEnvelope(
      { ...begun, salt: Buffer.alloc(32, 7).toString('base64') },
      [source('tender.pdf', Buffer.from('offre: 999 euros'))],
      async ({ sha256, bytes }) => writeFile(join(stage.folder, stage.group, sha256), bytes),
    )
    return manifestBytes(depositOf(what, stage.keySet, [made.envelope]))
  }

  test('replaced between the reading of a keyholder’s page and its sending, it is told, and no keyholder is blamed', async () => {
    const given = [await session.sharesOf(0), await session.sharesOf(1)]
    await writeFile(path, await forged())
    for (const each of given) await session.send(each)
    const state = await session.settled(0, 1)
    expect(state.unsealed).toEqual([])
    expect(state.failed).toMatchObject([{ deposit: victim.id, blame: 'platform', flaw: 'not-as-received' }])
    for (const { envelopes, bad, notGiven } of state.given) {
      expect([envelopes, bad]).toEqual([[], []])
      expect(notGiven).toMatchObject([{ why: 'not-as-received' }])
    }
  })

  test('put back, its shares are asked for again, and it opens as it was received', async () => {
    await writeFile(path, received)
    await session.give(0)
    await session.give(1)
    const state = await session.settled(1, 0)
    expect(state.unsealed).toMatchObject([{ deposit: victim.id }])
    expect(state.failed).toEqual([])
    const file = await session.as(person(REGION), `/envelopes/${victim.id}/0/files/0`)
    expect(await file.text()).toBe('offre: 100 euros')
  })
})

describe('R2.24, R2.30: what was altered in the tables after the set was fixed keeps the session shut, and is named', () => {
  let came: Record<'victim' | 'late', Sealed>
  beforeAll(async () => {
    session = await sessionOn()
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
    await session.beneath(alter())
    const answer = await session.act(person(REGION), 'open', { order: 'together' })
    expect(answer.status).toBe(409)
    const [found, ...others] = await unmet(answer)
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
      `update journal set body = decode('${hex}', 'hex'), body_hash = sha256(decode('${hex}', 'hex')) where case_file like 'deposits %' and seq = ${rows[0].seq}`
    const body = Buffer.from(rows[0].body, 'hex').toString()
    await session.beneath(set(Buffer.from(body.replace('"kind":"tender"', '"kind":"copy"')).toString('hex')))
    const answer = await session.act(person(REGION), 'open', { order: 'together' })
    expect(answer.status).toBe(409)
    expect(await unmet(answer)).toMatchObject([{ rule: 'setUnchanged', facts: { journal: true } }])
    await session.beneath(set(rows[0].body))
  })

  test('as it was, it opens: what was late stays sealed, and the tender of the victim is due', async () => {
    expect((await session.act(person(REGION), 'open', { order: 'together' })).status).toBe(200)
    const { state } = await session.view()
    const standing = (id: string) => state.deposits.find((each: { id: string }) => each.id === id).standing
    expect([standing(came.victim.id), standing(came.late.id)]).toEqual(['standing', 'late'])
  })
})
