import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { readNote, signersOf } from '#transparency/note.ts'
import { noted, rowsIn, statusOf } from './deposit-rows.ts'
import {
  ask,
  baseOf,
  begin,
  comeIn,
  deposit,
  hand,
  linkTo,
  type Operator,
  put,
  type Stage,
  sealedFor,
  sha256,
  staged,
} from './deposit-stage.ts'

let stage: Stage
let operator: Operator
staged(async (given) => {
  stage = given
  operator = await comeIn(stage, 'offres@exemple.test')
})

const entriesOf = async (id: string) =>
  rowsIn<{ act: string; case_file: string }>(
    stage,
    `select act, case_file from journal where process = 'deposit' and convert_from(body, 'UTF8')::jsonb ->> 'id' = $1 order by seq`,
    [id],
  )

describe('who deposits', () => {
  test('is let in by a link that serves once, for one consultation, and by nothing else', async () => {
    const view = await ask(stage, operator, 'operator')
    expect(await view.json()).toMatchObject({ account: operator.account, company: { name: 'Coopérative Exemple' } })
    const [token] = [await linkTo(stage, 'offres@exemple.test')]
    const again = await fetch(`${baseOf(stage)}/operators/confirm`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }) },
    })
    expect(again.status).toBe(410)
    expect(
      (await fetch(`${baseOf(stage, stage.other)}/operator`, { headers: { cookie: operator.cookie } })).status,
    ).toBe(404)
    expect((await ask(stage, { ...operator, cookie: '' }, 'deposits')).status).toBe(401)
  })

  test('gives a number whose key is right, or one of another country; a second time it is the same account', async () => {
    const asked = (company: object) =>
      fetch(`${baseOf(stage)}/operators`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ email: 'a@b.test', company, language: 'fr' }),
      })
    const named = (identifier: object) => asked({ name: 'X', identifier })
    expect((await named({ scheme: 'siret', value: '73282932000075' })).status).toBe(400)
    expect((await named({ scheme: 'foreign', country: 'BE', value: '0403.170.701' })).status).toBe(202)
    stage.at('2027-03-08T10:00:00.000Z')
    const other = { name: 'Une autre', identifier: { scheme: 'siret', value: '20005374200017' } }
    const back = await comeIn(stage, 'offres@exemple.test', { company: other })
    expect(back.account).toBe(operator.account)
  })

  test('brings colleagues into its account, and into no other that they have', async () => {
    expect((await ask(stage, operator, 'operators/colleagues', { email: 'collegue@exemple.test' })).status).toBe(202)
    const token = await linkTo(stage, 'collegue@exemple.test')
    const came = await fetch(`${baseOf(stage)}/operators/confirm`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }) },
    })
    expect(await came.json()).toMatchObject({ account: operator.account })
    const rival = await comeIn(stage, 'rival@autre.test')
    await ask(stage, operator, 'operators/colleagues', { email: 'rival@autre.test' })
    expect(await (await ask(stage, rival, 'operator')).json()).toMatchObject({ account: rival.account })
  })

  test('leaves neither name nor address in the journal', async () => {
    const [{ found } = { found: -1 }] = await rowsIn<{ found: number }>(
      stage,
      `select count(*)::int as found from journal where position('exemple.test' in convert_from(body, 'UTF8') || convert_from(header, 'UTF8')) > 0
         or position('Coopérative' in convert_from(body, 'UTF8')) > 0`,
    )
    expect(found).toBe(0)
  })
})

describe('a deposit', () => {
  test('is received at its last byte, once, with a receipt that others verify, and again the same', async () => {
    const done = await deposit(stage, operator)
    const { receipt } = (await done.answer.json()) as { receipt: Record<string, string> }
    expect(done.answer.status).toBe(201)
    expect(receipt).toMatchObject({ kind: 'received', hash: sha256(done.bytes), uncertainty: 20 })
    const note = readNote(receipt.note ?? '')
    expect(await signersOf(note, [stage.signer.key])).toHaveLength(1)
    expect(note.text.split('\n')[0]).toBe('unisson-receipt/1')
    expect(noted(receipt.note ?? '')).toMatchObject({ hash: receipt.hash, company: { name: 'Coopérative Exemple' } })

    const again = await hand(stage, operator, done.id, done.bytes)
    expect([again.status, await again.json()]).toEqual([200, { receipt }])
    const entries = await entriesOf(done.id)
    expect(entries.map(({ act }) => act)).toEqual(['begin', 'commit'])
    expect(new Set(entries.map(({ case_file: file }) => file))).toEqual(new Set([`deposits ${stage.consultation}`]))
    const { entry } = noted(receipt.note ?? '')
    const [found] = await rowsIn<{ hash: string }>(
      stage,
      `select encode(hash, 'hex') as hash from journal where case_file = $1 and seq = $2`,
      [entry.caseFile, entry.seq],
    )
    expect(found?.hash).toBe(entry.hash)
  })

  test('ten commits at once make one deposit, one entry, one receipt', async () => {
    const sealed = await sealedFor(stage)
    await begin(stage, operator, sealed.id, { replaces: false })
    for (const part of sealed.parts) await put(stage, operator, sealed.id, part)
    const answers = await Promise.all(Array.from({ length: 10 }, () => hand(stage, operator, sealed.id, sealed.bytes)))
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201])
    const receipts = await Promise.all(answers.map((each) => each.text()))
    expect(new Set(receipts).size).toBe(1)
    expect((await entriesOf(sealed.id)).filter(({ act }) => act === 'commit')).toHaveLength(1)
  })

  test('takes its parts in any order, twice, and no altered byte', async () => {
    const sealed = await sealedFor(stage)
    await begin(stage, operator, sealed.id, { replaces: false })
    const [first, ...rest] = sealed.parts
    if (first === undefined) throw new Error('no part')
    const altered = Uint8Array.from(first.bytes)
    altered[20] = (altered[20] ?? 0) ^ 1
    const refused = await put(stage, operator, sealed.id, { sha256: first.sha256, bytes: altered })
    expect([refused.status, ((await refused.json()) as { type: string }).type]).toEqual([
      422,
      'urn:unisson:problem:digestMismatch',
    ])
    const early = await hand(stage, operator, sealed.id, sealed.bytes)
    expect([early.status, ((await early.json()) as { reason: string }).reason]).toEqual([422, 'partsHeld'])
    for (const part of [...rest].reverse()) expect((await put(stage, operator, sealed.id, part)).status).toBe(201)
    expect([
      (await put(stage, operator, sealed.id, first)).status,
      (await put(stage, operator, sealed.id, first)).status,
    ]).toEqual([201, 200])
    const held = (await (await ask(stage, operator, `deposits/${sealed.id}/parts`)).json()) as { parts: object[] }
    expect(held.parts).toHaveLength(sealed.parts.length)
    expect((await hand(stage, operator, sealed.id, sealed.bytes)).status).toBe(201)
  })

  test('is not another’s: neither its parts, nor its commit, nor its trace', async () => {
    const sealed = await sealedFor(stage)
    await begin(stage, operator, sealed.id)
    const rival = await comeIn(stage, `rival-${randomUUID()}@autre.test`)
    const [part] = sealed.parts
    if (part === undefined) throw new Error('no part')
    const statuses = [
      (await put(stage, rival, sealed.id, part)).status,
      (await hand(stage, rival, sealed.id, sealed.bytes)).status,
      (await ask(stage, rival, `deposits/${sealed.id}/trace`)).status,
      (await ask(stage, rival, `deposits/${sealed.id}/withdraw`, {})).status,
      (await begin(stage, rival, sealed.id)).status,
    ]
    expect(statuses).toEqual([404, 404, 404, 404, 404])
    const list = (await (await ask(stage, rival, 'deposits')).json()) as { deposits: object[] }
    expect(list.deposits).toEqual([])
  })

  test('is its manifest’s: of another deposit, consultation or file, of a copied envelope, in another form, nothing is received', async () => {
    const one = await deposit(stage, operator, { begin: { replaces: false } })
    const copied = await sealedFor(stage)
    await begin(stage, operator, copied.id, { replaces: false })
    for (const part of [...copied.parts, ...one.parts]) await put(stage, operator, copied.id, part)
    const refused = async (manifest: object | string) => {
      const bytes = Uint8Array.from(Buffer.from(typeof manifest === 'string' ? manifest : JSON.stringify(manifest)))
      const answer = await hand(stage, operator, copied.id, bytes)
      return [answer.status, ((await answer.json()) as { reason: string }).reason]
    }
    const { canonicalize } = await import('#kernel/canonical.ts')
    const as = (over: object) => canonicalize({ ...copied.manifest, ...over } as never)
    expect(await refused(as({ deposit: randomUUID() }))).toEqual([422, 'manifestOwn'])
    expect(await refused(as({ consultation: stage.other }))).toEqual([422, 'manifestOwn'])
    expect(await refused(as({ dossier: 'f'.repeat(64) }))).toEqual([422, 'manifestOwn'])
    expect(await refused(as({ envelopes: one.manifest.envelopes }))).toEqual([422, 'recipientsOwn'])
    const [envelope] = copied.manifest.envelopes
    const fewer = { ...envelope, bundle: { ...envelope?.bundle, shares: envelope?.bundle.shares.slice(1) } }
    expect(await refused(as({ envelopes: [fewer] }))).toEqual([422, 'keyholdersNamed'])
    expect(await refused(JSON.stringify(copied.manifest, null, 1))).toEqual([422, 'not-canonical'])
    expect(await refused('{')).toEqual([422, 'not-canonical'])
    // What names thousands of parts that never came is not even read: that would keep everybody else waiting.
    expect(await refused('"sha256":'.repeat(50_000))).toEqual([422, 'partsHeld'])
    expect((await hand(stage, operator, copied.id, copied.bytes)).status).toBe(201)
    expect((await refused(as({ envelopes: [envelope] })))[0]).toBe(409)
  })

  test('replaces what the same account deposited before, if it says so; withdrawn it leaves nothing to open', async () => {
    const own = await comeIn(stage, `remplace-${randomUUID()}@exemple.test`)
    const rival = await comeIn(stage, `rival-${randomUUID()}@exemple.test`)
    const theirs = await deposit(stage, rival)
    const first = await deposit(stage, own)
    const beside = await deposit(stage, own, { begin: { replaces: false } })
    const second = await deposit(stage, own)
    expect(await Promise.all([theirs, first, beside, second].map(({ id }) => statusOf(stage, id)))).toEqual([
      'received',
      'superseded',
      'superseded',
      'received',
    ])
    const withdrawn = await ask(stage, own, `deposits/${second.id}/withdraw`, {})
    expect(withdrawn.status).toBe(200)
    const list = (await (await ask(stage, own, 'deposits')).json()) as {
      deposits: { id: string; status: string; receipts: { kind: string }[] }[]
    }
    expect(list.deposits.map(({ status }) => status)).toEqual(['superseded', 'superseded', 'withdrawn'])
    expect(list.deposits[2]?.receipts.map(({ kind }) => kind)).toEqual(['received', 'withdrawn'])
    const again = await hand(stage, own, second.id, second.bytes)
    expect([again.status, await again.text()]).toEqual([200, await second.answer.text()])
  })

  test('beyond the published limit is refused before it is sent, and a line that is cut leaves nothing', async () => {
    const sealed = await sealedFor(stage)
    await begin(stage, operator, sealed.id)
    const { port } = new URL(stage.url)
    const path = `/api/public/consultations/${stage.consultation}/deposits/${sealed.id}/parts/${'a'.repeat(64)}`
    const head = (length: number) =>
      `PUT ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${operator.cookie}\r\ncontent-type: application/octet-stream\r\ncontent-length: ${length}\r\n\r\n`
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(head(200 * 1024 ** 2)))
      socket.once('data', (data) => {
        resolve(data.toString())
        socket.destroy()
      })
    })
    expect(answer).toContain('413')
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(head(1000))
        socket.write('half of it', () => setTimeout(() => socket.destroy(), 50))
      })
      socket.once('close', () => resolve())
    })
    const parts = (await (await ask(stage, operator, `deposits/${sealed.id}/parts`)).json()) as { parts: object[] }
    expect(parts.parts).toEqual([])
    const empty = await put(stage, operator, sealed.id, { sha256: sha256(''), bytes: new Uint8Array() })
    expect(empty.status).toBe(400)
  })

  test('over a slow line, byte by byte, is stamped at its last one', async () => {
    const sealed = await sealedFor(stage)
    await begin(stage, operator, sealed.id, { replaces: false })
    for (const part of sealed.parts) await put(stage, operator, sealed.id, part)
    const { port } = new URL(stage.url)
    const body = Buffer.from(sealed.bytes)
    const sentAt = Date.now()
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', async () => {
        socket.write(
          `POST /api/public/consultations/${stage.consultation}/deposits/${sealed.id}/commit HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${operator.cookie}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
        )
        socket.write(body.subarray(0, -1))
        await new Promise((wait) => setTimeout(wait, 400))
        socket.write(body.subarray(-1))
      })
      socket.once('data', (data) => {
        resolve(data.toString())
        socket.destroy()
      })
    })
    expect(answer).toContain(' 201 ')
    const [{ waited } = { waited: 0 }] = await rowsIn<{ waited: number }>(
      stage,
      `select extract(epoch from received_at - (state ->> 'begunAt')::timestamptz) * 1000 as waited from deposit where id = $1`,
      [sealed.id],
    )
    expect(Number(waited)).toBeGreaterThanOrEqual(380)
    expect(Date.now() - sentAt).toBeGreaterThanOrEqual(400)
  })
})
