import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { open } from '#vault/age.ts'
import { depositHash, outerIn } from '#vault/manifest.ts'
import { boundOf, putTogether, type Refused, type Release, release, releaseTime } from '#vault/shares.ts'
import { baseOf } from './deposit-stage.ts'
import { type Asking, answerTo, everyAddress, everybody } from './every-address.ts'
import { type Instance, openInstance } from './instance.ts'
import { type InstanceStage, stageOn } from './instance-stage.ts'
import { COMMON_MARKS, type Companies, type Deposits, markedDeposits } from './marked-deposits.ts'
import { inDatabase, inFolder, type Mark, markOf, marksIn, newWord } from './marks.ts'
import { openedSession } from './session-steps.ts'

/**
 * R2.24: before the session nobody reads a tender, not even whoever has every address of the server as everybody, its folder,
 * its database byte by byte with the write-ahead log, and all that it wrote down. A real server is asked, and its real disk
 * is read. What is looked for is hidden in the bytes, the texts, the names and the hashes of files.
 */
let instance: Instance
let stage: InstanceStage
let admin: pg.Pool
let deposits: Deposits
let companies: Companies
/** A word that nobody keeps secret: what finds none of the others must find this one. */
const planted = newWord()
const known: Mark = markOf('planted', planted)

const hidden = (of: readonly (keyof Deposits)[] = Object.keys(deposits) as (keyof Deposits)[]): readonly Mark[] =>
  of.flatMap((each) => deposits[each].marks)
/** The same, by what all of them begin with, and each hash: less to look for. */
const anyHidden = (): readonly Mark[] => [...COMMON_MARKS, ...hidden().filter(({ name }) => name.endsWith(': hash'))]
/** What opens an envelope, and stands with its keeper alone. */
async function keys(): Promise<{ readonly time: Mark; readonly holders: readonly Mark[] }> {
  const file = join(instance.dataDir, 'time-keys', stage.group, `${stage.consultation}.age-key`)
  const holders = stage.identities.map((identity, index) => markOf(`key of keyholder ${index + 1}`, identity))
  return { time: markOf('time key', await readFile(file, 'utf8')), holders }
}

beforeAll(async () => {
  instance = await openInstance()
  admin = new pg.Pool({ connectionString: await instance.adminUrl(), options: '-c search_path=unisson', max: 2 })
  admin.on('error', () => undefined)
  // The database writes down every statement, and every value that it is given.
  for (const setting of [`log_statement = 'all'`, 'log_min_duration_statement = 0', 'log_parameter_max_length = -1']) {
    await admin.query(`alter system set ${setting}`)
  }
  await admin.query('select pg_reload_conf()')
  stage = await stageOn(instance)
  const asked = await fetch(`${baseOf(stage)}/questions`, {
    ...{ method: 'POST', body: JSON.stringify({ text: `Une question, ${planted} ?` }) },
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
  })
  expect(asked.status, await asked.text()).toBe(200)
  ;({ deposits, companies } = await markedDeposits(stage))
}, 480_000)
afterAll(async () => {
  await stage?.close()
  await admin?.end()
  await instance?.close()
}, 180_000)

/** Who was told, where, of what. */
type Told = { readonly path: string; readonly who: string; readonly mark: string }

const AT_ONCE = 6

/** Asks every address as everybody, and gives who was told of which of these marks. */
async function toldBy(marks: readonly Mark[], asking = everybody(stage, companies)) {
  const addresses = everyAddress(stage, deposits, [planted, companies.plain.name, companies.plain.siret])
  const told: Told[] = []
  let given = 0
  const ask = async (path: string, who: Asking) => {
    const { status, bytes } = await answerTo(instance.url, path, who)
    expect(status, `${path} as ${who.name}`).toBeLessThan(500)
    expect(status, `${path} as ${who.name}`).not.toBe(429)
    given += status === 200 ? 1 : 0
    // What was asked for is no secret that the answer tells.
    const asked = Buffer.from(decodeURIComponent(path))
    const unasked = marks.filter(({ forms: [plain] }) => plain !== undefined && !asked.includes(plain))
    for (const mark of marksIn(bytes, unasked)) told.push({ path, who: who.name, mark })
  }
  for (const who of asking) {
    for (let from = 0; from < addresses.length; from += AT_ONCE) {
      await Promise.all(addresses.slice(from, from + AT_ONCE).map((path) => ask(path, who)))
    }
  }
  return { told, given, asked: addresses.length * asking.length }
}

/** What is no secret to the server itself is told as it is. */
const tale = (name: string, text: string): Mark => ({ name, forms: [Buffer.from(text)] })
/** What names a company, or tells that a deposit is there. */
const tales = (): readonly Mark[] => [
  ...Object.entries(companies).flatMap(([of, { name, siret, email, operator }]) =>
    [name, siret, email, operator.account].map((text) => tale(`company: ${of}`, text)),
  ),
  ...Object.entries(deposits).flatMap(
    ([
      of,
      {
        id,
        parts,
        manifest: { envelopes },
      },
    ]) =>
      [id, ...parts.map(({ sha256 }) => sha256), ...envelopes.map(({ recipient }) => recipient)].map((text) =>
        tale(`deposit: ${of}`, text),
      ),
  ),
]
const is = (marks: readonly Mark[]) => (each: Told) => marks.some(({ name }) => name === each.mark)
/** All but the operators, who are told of what they deposited themselves. */
const ofTheGroup = (name: string) => name in stage.roles || name === 'nobody'

const notFoundAnywhere = async (marks: readonly Mark[]) => {
  await admin.query('checkpoint')
  const { read, found } = await inDatabase(admin, marks)
  expect(read).toBeGreaterThan(100)
  expect(found).toEqual([])
  expect(await inFolder(instance.dataDir, marks)).toEqual([])
  expect(marksIn(Buffer.from(instance.printed()), marks)).toEqual([])
}

describe('R2.24: before the session', () => {
  test('the disk, the database with its write-ahead log, and all that was written down hold no word of a tender', async () => {
    // Before what is in memory is written out, and after it.
    expect(await inFolder(instance.dataDir, anyHidden())).toEqual([])
    await notFoundAnywhere(anyHidden())
  }, 240_000)

  test('they do hold what is no secret: the same look finds it in a table, in the write-ahead log, in what the database wrote down', async () => {
    expect((await inDatabase(admin, [known])).found.map(({ where }) => where)).toContain('unisson.question')
    const files = (await inFolder(instance.dataDir, [known])).map(({ where }) => where)
    expect(files.some((where) => where.startsWith('/postgres/pg_wal/'))).toBe(true)
    expect(files.some((where) => where.startsWith('/postgres/base/'))).toBe(true)
    expect(files).toContain('/postgres.log')
    expect(
      marksIn(Buffer.from(instance.printed()), [markOf('request', `/consultations/${stage.consultation}/`)]),
    ).toEqual(['request'])
  }, 240_000)

  test('the time key stands in its own folder alone, and a key of a keyholder nowhere', async () => {
    const { time, holders } = await keys()
    await expect(inFolder(instance.dataDir, [time])).resolves.toEqual([
      { where: `/time-keys/${stage.group}/${stage.consultation}.age-key`, marks: ['time key'] },
    ])
    expect((await inDatabase(admin, [time])).found).toEqual([])
    await notFoundAnywhere(holders)
  }, 240_000)

  test('no address gives anybody a word of a tender, nor tells the buyers or a rival that anybody deposited', async () => {
    const { time, holders } = await keys()
    const secret = [...anyHidden(), time, ...holders]
    const { told, given, asked } = await toldBy([...secret, ...tales(), known])
    expect(told.filter(is(secret))).toEqual([])
    expect(told.filter(is(tales())).filter(({ who }) => ofTheGroup(who))).toEqual([])
    const rivals = { 'the operator': /: (plain|copy)$/, 'another operator': /: late$/ }
    for (const [name, own] of Object.entries(rivals)) {
      const heard = told.filter(is(tales())).flatMap(({ who, mark }) => (who === name ? [mark] : []))
      expect(heard.filter((mark) => !own.test(mark))).toEqual([])
      // Of its own it is told, by the same look.
      expect(heard.length).toBeGreaterThan(5)
    }
    expect(told.filter(({ who, mark }) => mark === 'planted' && who === 'coordinator').length).toBeGreaterThan(0)
    expect(asked).toBeGreaterThan(1000)
    expect(given).toBeGreaterThan(300)
  }, 480_000)

  test('all the keyholders without the time key open nothing, nor does the time key with one of them; together they do', async () => {
    const { manifest, marks } = deposits.plain
    const stored = async (name: string) =>
      Uint8Array.from(await readFile(join(instance.dataDir, 'files', stage.group, name)))
    const kept = outerIn(await stored(await depositHash(manifest)))
    const envelope = kept?.envelopes[1]
    if (kept === undefined || envelope === undefined) throw new Error('the manifest is on the disk')
    const bound = boundOf(kept, envelope)
    const shares = await Promise.all(
      stage.identities.map((identity, index) =>
        release(envelope.bundle, bound, { keyholder: `${index + 1}`, identity }),
      ),
    )
    const file = join(instance.dataDir, 'time-keys', stage.group, `${stage.consultation}.age-key`)
    const time = await releaseTime(envelope.bundle, bound, await readFile(file, 'utf8'))
    const tried = async (given: readonly (Release | Refused)[], threshold = 2) =>
      putTogether(envelope.bundle, bound, {
        threshold,
        releases: given.flatMap((each) => ('refused' in each ? [] : [each])),
      })
    expect(await tried(shares)).toMatchObject({ missing: 'time', faults: [] })
    const [first, second] = shares
    if (first === undefined || second === undefined) throw new Error('three keyholders')
    expect(await tried([time, first])).toMatchObject({ missing: 'shares', faults: [] })
    // Whoever writes another program does not wait for the second one, and has no key for it.
    expect(await tried([time, first], 1)).toMatchObject({ unopenable: 'dealer' })
    // Nor is the time key one of any file of the disk, or that of a keyholder.
    const keys = [await readFile(file, 'utf8'), ...stage.identities]
    for (const key of keys) {
      for (const { sha256 } of [...envelope.parts, envelope.inner])
        await expect(open(await stored(sha256), key)).rejects.toThrow()
    }
    const together = await tried([time, first, second])
    if (!('identity' in together)) throw new Error('they open it together')
    const plain = await open(await stored(envelope.parts[0]?.sha256 ?? ''), together.identity)
    expect(marksIn(Buffer.from(plain), marks)).toContain('plain: text')
  })

  test('once the set is fixed, and before it is opened, it is the same', async () => {
    await stage.deadlineIn(-61_000)
    await stage.passTime()
    const opening = `/api/groups/${stage.group}/openings/${stage.consultation}`
    const [coordinator] = everybody(stage, companies).filter(({ name }) => name === 'coordinator')
    if (coordinator === undefined) throw new Error('nobody coordinates')
    const { bytes } = await answerTo(instance.url, opening, coordinator)
    expect(bytes.toString()).toContain('"status":"fixed"')
    const group = everybody(stage, companies).filter(({ name }) =>
      ['coordinator', 'keyholder', 'expert'].includes(name),
    )
    expect((await toldBy([...anyHidden(), ...tales()], group)).told).toEqual([])
    await notFoundAnywhere(anyHidden())
  }, 480_000)
})

describe('R2.24, R2.27: once the session is open', () => {
  test('what it opened is found by the same looks; what was replaced, withdrawn, late or a copy is not', async () => {
    await openedSession(stage, [deposits.plain, deposits.again])
    const sealed = hidden(['replaced', 'withdrawn', 'late', 'copy'])
    const opened = hidden(['plain', 'again'])
    const files = await inFolder(instance.dataDir, [...COMMON_MARKS, ...opened, ...sealed])
    const names = new Set(files.flatMap(({ marks }) => marks))
    expect([...names].sort()).toEqual([...COMMON_MARKS, ...opened].map(({ name }) => name).sort())
    const { found } = await inDatabase(admin, [...opened, ...sealed])
    expect(new Set(found.flatMap(({ marks }) => marks))).toEqual(
      new Set(['plain: name', 'plain: hash', 'again: name', 'again: hash']),
    )
    const asking = everybody(stage, companies).filter(({ name }) => !['nobody', 'auditor', 'expert'].includes(name))
    const { told } = await toldBy([...opened, ...sealed], asking)
    expect(told).toContainEqual(expect.objectContaining({ who: 'coordinator', mark: 'plain: text' }))
    expect(told.filter(({ who }) => !['coordinator', 'president'].includes(who))).toEqual([])
    expect(told.filter(is(sealed))).toEqual([])
  }, 480_000)
})
