import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { statementInLog } from '#transparency/testing.ts'
import { type KeySet, keySetText } from '#vault/key-set.ts'
import { lookForKey, ownKeyNamed } from './published-keys.ts'
import { compareKeys } from './witness.ts'

/** R2.24: a member’s witness is given the sealing order as anybody is, and looks for the key of the member’s own keyholder. */

const CONSULTATION = '0b8f6a52-5a44-4a0e-9d43-0f6b3f1d2c11'
const recipient = (letter: string): string => `age1${letter.repeat(58)}`
const MINE = recipient('q')
const set = (own: string): KeySet => ({
  ...{ consultation: CONSULTATION, version: 1, threshold: 2, time: [recipient('z')] },
  keyholders: [own, recipient('r'), recipient('s')].map((each, index) => ({ id: `${index + 1}`, recipient: each })),
})

let server: Server
let answer: { status: number; text: string }
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unisson-keys-'))
  server = createServer((_, response) => void response.writeHead(answer.status).end(answer.text))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/log`

/** Serves a set that a log shows as published. @returns the key of that log */
async function serve({ consultation: _, ...keySet }: KeySet): Promise<string> {
  const published = await statementInLog({
    process: 'keySet',
    text: keySetText({ ...keySet, consultation: CONSULTATION }),
  })
  const limits = { file: 1, total: 1, formats: [] }
  const order = { format: 'unisson-order/1', consultation: CONSULTATION, dossier: 'ab'.repeat(32), limits, keySet }
  answer = { status: 200, text: JSON.stringify({ ...order, published }) }
  return /^log (\S+)/.exec(published.policy)?.[1] ?? ''
}

const named = { consultation: CONSULTATION, recipient: MINE }
const seen = async (log: string) => (await lookForKey(address(), log, named)).kind

describe('R2.24 : le témoin d’un membre cherche la clé de son détenteur', () => {
  test('elle est dans le jeu publié, ou n’y est pas', async () => {
    expect(await seen(await serve(set(MINE)))).toBe('held')
    expect(await seen(await serve(set(recipient('x'))))).toBe('absent')
  })

  test('d’un jeu que ce journal ne montre pas, il ne dit rien', async () => {
    const other = await serve(set(MINE))
    await serve(set(MINE))
    expect(await seen(other)).toBe('unproven')
    answer = { status: 500, text: '{}' }
    expect(await seen(other)).toBe('unproven')
    answer = { status: 404, text: '{}' }
    expect(await seen(other)).toBe('none')
  })

  test('absente, c’est une alerte, dont ce qui a été servi est gardé', async () => {
    const asked = { address: address(), log: await serve(set(MINE)), folder, lang: 'fr', keys: [named] } as const
    expect(await compareKeys(asked)).toBe(0)
    expect(await readdir(folder)).toEqual([])
    const log = await serve(set(recipient('x')))
    expect(await compareKeys({ ...asked, log })).toBe(1)
    const [file = ''] = await readdir(folder)
    expect(JSON.parse(await readFile(join(folder, file), 'utf8'))).toMatchObject({ kind: 'absent', recipient: MINE })
  })

  test('un serveur qui ne répond pas, ou dont rien n’est montré : 2', async () => {
    const asked = { address: address(), log: await serve(set(MINE)), folder, lang: 'en', keys: [named] } as const
    answer = { status: 503, text: '' }
    expect(await compareKeys(asked)).toBe(2)
    expect(await compareKeys({ ...asked, address: 'http://127.0.0.1:1/log' })).toBe(2)
  })

  test.each([
    ['une clé sans consultation', MINE],
    ['une clé coupée', `${CONSULTATION}=age1court`],
    ['ce qui n’est pas une consultation', `autre=${MINE}`],
    ['une clé secrète', `${CONSULTATION}=AGE-SECRET-KEY-1${'Q'.repeat(58)}`],
  ])('%s n’est pas lue', (_, text) => {
    expect(ownKeyNamed(text)).toBeUndefined()
  })

  test('une clé de sa consultation est lue', () => {
    expect(ownKeyNamed(`${CONSULTATION}=${MINE}`)).toEqual(named)
  })
})
