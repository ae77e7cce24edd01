import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { statementInLog } from '#transparency/testing.ts'
import { makeKeyPair, sealUnderPassphrase } from '#vault/age.ts'
import { keySetText } from '#vault/key-set.ts'
import { manifestBytes } from '#vault/manifest.ts'
import { orderIn } from '#vault/order.ts'
import { wordsOf } from '#vault/printed-key.ts'
import { beginSealing, depositOf, sealEnvelope } from '#vault/sealing.ts'

const ROOT = join(import.meta.dirname, '../../..')
const OPERATOR = '73282932000074'
const KEYHOLDERS = ['aisne', 'nord', 'oise']

const folder = mkdtempSync(join(tmpdir(), 'unisson-sealing-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (...path: readonly string[]): string => join(folder, ...path)

const put = (path: string, content: Uint8Array | string): void => {
  mkdirSync(join(at(path), '..'), { recursive: true })
  writeFileSync(at(path), content)
}

/** The command as a candidate types it. */
function unisson(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'apps/cli/main.ts'), ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const seal = (out: string, ...more: readonly string[]) =>
  unisson('seal', at('order.json'), '--as', OPERATOR, '--out', at(out), ...more)
const open = (deposit: string, out: string, ...more: readonly string[]) =>
  unisson('open', at(deposit), '--order', at('order.json'), '--as', OPERATOR, '--out', at(out), ...more)
const keys = (...holders: readonly string[]): readonly string[] =>
  holders.flatMap((holder) => ['--key', `${holder}=${at('keys', holder)}`])

const MEMOIR = randomBytes(70_000)

beforeAll(async () => {
  const pairs = await Promise.all([...KEYHOLDERS, 'time'].map(async (id) => ({ id, ...(await makeKeyPair()) })))
  for (const { id, identity } of pairs)
    put(`keys/${id}`, id === 'nord' ? wordsOf(identity).join('\n') : `# clé\n${identity}\n`)
  const keyholders = pairs.filter(({ id }) => id !== 'time').map(({ id, recipient }) => ({ id, recipient }))
  const time = pairs.find(({ id }) => id === 'time')?.recipient
  const order = {
    format: 'unisson-order/1',
    consultation: '6f0e5a54-6a5c-4f0e-9a1d-1d2f5b8c7a10',
    dossier: 'd'.repeat(64),
    limits: { file: 1_000_000, total: 2_000_000, formats: ['txt', 'bin', 'pdf'] },
    keySet: { version: 1, threshold: 2, keyholders, time: [time] },
  }
  const text = keySetText({ ...order.keySet, consultation: order.consultation, time: [time ?? ''] })
  const published = await statementInLog({ process: 'keySet', text })
  put('order.json', JSON.stringify({ ...order, published }))
  put('order-before.json', JSON.stringify(order))
  const seen = await statementInLog({ process: 'keySet', text }, { by: [2] })
  put('order-unseen.json', JSON.stringify({ ...order, published: seen }))
  const [first, ...others] = keyholders
  const swapped = [{ ...first, recipient: (await makeKeyPair()).recipient }, ...others]
  put('order-swapped.json', JSON.stringify({ ...order, keySet: { ...order.keySet, keyholders: swapped }, published }))
  put('policy.txt', published.policy)
  put('policy-of-another.txt', seen.policy)
  put('order-of-all.json', JSON.stringify({ ...order, keySet: { ...order.keySet, threshold: 3 } }))
  put('candidature/DC1.txt', 'la candidature')
  put('offre/mémoire/technique.bin', MEMOIR)
  put('offre/acte.txt', 'l’offre')
})

describe('R2.24 : une offre scellée et ouverte sans aucun réseau', () => {
  test('scellée, puis ouverte par deux détenteurs sur trois, l’un d’après ses mots', () => {
    const sealed = seal('depot', '--application', at('candidature'), '--tender', at('offre'), '--lots', '1,2')
    expect(sealed.stderr).toBe('')
    expect(sealed.stdout).toMatch(/Dépôt scellé : [0-9a-f]{64}/)
    const opened = open('depot', 'ouvert', ...keys('nord', 'oise', 'time'))
    expect([opened.status, opened.stderr]).toEqual([0, ''])
    expect(readFileSync(at('ouvert/1-application/DC1.txt'), 'utf8')).toBe('la candidature')
    expect(readFileSync(at('ouvert/2-tender/mémoire/technique.bin')).equals(MEMOIR)).toBe(true)
    expect(readFileSync(at('ouvert/2-tender/acte.txt'), 'utf8')).toBe('l’offre')
  })

  test('ce qui se dépose ne dit ni qui, ni quoi ; ce que le candidat garde le prouve', () => {
    const deposited = ['deposit.json', ...readdirSync(at('depot/parts')).map((hash) => `parts/${hash}`)]
    for (const file of deposited) {
      const text = readFileSync(at('depot', file), 'latin1')
      for (const secret of [OPERATOR, 'DC1', 'technique']) expect(text, file).not.toContain(secret)
    }
    expect(readFileSync(at('depot/keep/tender.json'), 'utf8')).toContain('mémoire/technique.bin')
  })

  test('un détenteur de moins, ou sans la part du temps : rien ne s’ouvre, et l’on dit ce qui manque', () => {
    const one = open('depot', 'un', ...keys('nord', 'time'))
    expect([one.status, one.stderr]).toEqual([1, expect.stringContaining('Il manque des parts : 1 sur 2.')])
    const early = open('depot', 'tôt', ...keys('aisne', 'nord', 'oise'))
    expect([early.status, early.stderr]).toEqual([1, expect.stringContaining('Il manque la part du temps')])
    expect(readdirSync(at('un'))).toEqual([])
  })

  test('la clé d’un autre est nommée, et l’offre s’ouvre avec celles qui restent', () => {
    const swapped = ['--key', `aisne=${at('keys/oise')}`, ...keys('nord', 'oise', 'time')]
    const { status, stderr } = open('depot', 'échange', ...swapped)
    expect(status).toBe(0)
    expect(stderr).toContain('« aisne » : n’ouvre pas sa part')
  })

  test('une partie changée d’un octet est nommée', () => {
    const [hash = ''] = JSON.parse(readFileSync(at('depot/deposit.json'), 'utf8')).envelopes[1].parts.map(
      (part: { readonly sha256: string }) => part.sha256,
    )
    const bytes = readFileSync(at('depot/parts', hash))
    bytes.writeUInt8(bytes.readUInt8(500) ^ 1, 500)
    put('abîmé/deposit.json', readFileSync(at('depot/deposit.json')))
    for (const part of readdirSync(at('depot/parts')))
      put(`abîmé/parts/${part}`, part === hash ? bytes : readFileSync(at('depot/parts', part)))
    const { status, stdout } = open('abîmé', 'abîmé-ouvert', ...keys('nord', 'oise', 'time'))
    expect(status).toBe(1)
    expect(stdout).toContain('candidature : ouverte')
    expect(stdout).toContain('offre : la partie 0 n’est pas telle qu’elle a été reçue')
  })

  test('des noms qui voudraient sortir de leur dossier n’en sortent pas', async () => {
    const order = orderIn(readFileSync(at('order.json'), 'utf8'))
    if (order === undefined || !('keySet' in order)) throw new Error('no order')
    const { consultation, dossier, keySet } = order
    const names = ['../../../dehors.txt', '/dehors.txt', 'a/../../dehors.txt', '..\\dehors.txt', 'con.txt', 'CON.TXT']
    const sources = names.map((name) => ({ name, size: 1, read: async () => new Uint8Array(1) }))
    const deposit = { consultation, dossier, deposit: randomUUID(), operator: OPERATOR }
    const sealing = await beginSealing(deposit, { kind: 'tender', lots: [] }, keySet)
    const { envelope } = await sealEnvelope(sealing, sources, async ({ sha256, bytes }) =>
      put(`piégé/parts/${sha256}`, bytes),
    )
    put('piégé/deposit.json', manifestBytes(depositOf(deposit, keySet, [envelope])))
    expect(open('piégé', 'sorti/là', ...keys('nord', 'oise', 'time')).status).toBe(0)
    const written = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /dehors|con\.txt/i.test(path),
    )
    expect(written).toHaveLength(names.length)
    expect(written.every((path) => path.startsWith('sorti/là/1-tender/'))).toBe(true)
  })
})

describe('R2.24 : rien n’est scellé à des clés que le registre ne montre pas', () => {
  const sealBy = (order: string, out: string, ...more: readonly string[]) =>
    unisson('seal', at(order), '--as', OPERATOR, '--tender', at('offre'), '--out', at(out), ...more)

  test('elle dit quelle écriture les a publiées, attestée par combien, et quelle clé du registre elle a crue', () => {
    const { status, stdout } = sealBy('order.json', 'prouvé')
    expect(status).toBe(0)
    expect(stdout).toContain('écriture n° 4, attestée par 3 témoins')
    expect(stdout).toMatch(/Clé du registre, que l’ordre lui-même donne : log\.example\/register\+/)
  })

  test('avec la politique de qui scelle, elle seule est crue', () => {
    const own = sealBy('order.json', 'politique', '--policy', at('policy.txt'))
    expect([own.status, own.stdout]).toEqual([0, expect.not.stringContaining('que l’ordre lui-même donne')])
    const other = sealBy('order.json', 'politique-autre', '--policy', at('policy-of-another.txt'))
    expect([other.status, other.stderr]).toEqual([1, expect.stringContaining('ne montre pas')])
    const none = sealBy('order.json', 'politique-aucune', '--policy', at('candidature/DC1.txt'))
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('pas une politique de registre')])
    for (const out of ['politique-autre', 'politique-aucune']) expect(existsSync(at(out))).toBe(false)
  })

  test.each([
    ['order-swapped.json', 'ne sont pas celles que le registre a publiées'],
    ['order-before.json', 'ne montre pas que ces clés ont été publiées'],
    ['order-unseen.json', 'attestée par 1 témoin(s), et il en faut 2'],
  ])('%s : refusé, et l’on dit pourquoi', (order, why) => {
    const { status, stderr } = sealBy(order, `refus-${order}`)
    expect([status, stderr]).toEqual([1, expect.stringContaining(why)])
    expect(existsSync(at(`refus-${order}`))).toBe(false)
  })
})

describe('Ce qui ne peut pas être scellé est dit, et rien ne l’est', () => {
  test('ce que la consultation ne prend pas', () => {
    put('mauvais/plan.dwg', 'x')
    put('mauvais/vide.txt', '')
    const { status, stderr } = seal('refusé', '--tender', at('mauvais'), '--anyway')
    expect(status).toBe(1)
    expect(stderr).toContain('« plan.dwg » : format « dwg » non accepté (txt, bin, pdf)')
    expect(stderr).toContain('« vide.txt » : vide')
    expect(existsSync(at('refusé'))).toBe(false)
  })

  test('ce qui ne s’ouvrira peut-être pas ne se scelle que si l’on y tient', () => {
    put('coupé/offre.pdf', '%PDF-1.7\n')
    const { status, stderr } = seal('coupé-scellé', '--tender', at('coupé'))
    expect([status, stderr]).toEqual([1, expect.stringContaining('« offre.pdf » : incomplet : sa fin manque')])
    expect(seal('coupé-scellé', '--tender', at('coupé'), '--anyway').status).toBe(0)
  })

  test('un ordre où il faudrait tous les détenteurs, ou qui n’en est pas un', () => {
    const all = unisson('seal', at('order-of-all.json'), '--as', OPERATOR, '--tender', at('offre'), '--out', at('tous'))
    expect([all.status, all.stderr]).toEqual([2, expect.stringContaining('il faut de 2 à 2 détenteurs')])
    put('autre.json', '{}')
    const none = unisson(
      'seal',
      at('autre.json'),
      '--as',
      OPERATOR,
      '--tender',
      at('offre'),
      '--out',
      at('autre'),
      '--lang',
      'en',
    )
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('is no sealing order')])
  })

  test('un dossier qui n’existe pas, un autre qui n’est pas vide, aucun pli', () => {
    expect(seal('rien', '--tender', at('absent')).stderr).toContain('introuvable')
    expect(seal('depot', '--tender', at('offre')).stderr).toContain('n’est pas vide')
    expect(seal('rien').stderr).toContain('au moins un pli')
  })

  test('une clé mal recopiée dit quel mot est à revoir', async () => {
    put('keys/faux', 'abaisser abandon '.repeat(12).replace('abandon', 'zzzzz'))
    const { status, stderr } = open('depot', 'mots', '--key', `nord=${at('keys/faux')}`)
    expect([status, stderr]).toEqual([2, expect.stringContaining('mot 2 inconnu : « zzzzz »')])
    put('keys/protégée', await sealUnderPassphrase(new TextEncoder().encode('x'), 'p'))
    expect(open('depot', 'mots', '--key', `nord=${at('keys/protégée')}`).status).toBe(2)
  })
})
