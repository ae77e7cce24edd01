import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { type DepositServer, serveDeposits, TOKEN } from './deposit-protocol.ts'
import { noViolation } from './stage.ts'

/** A company answers from its own browser: what leaves it is sealed, and opens with the keys of those who open. */

const ROOT = join(import.meta.dirname, '../..')
const SIRET = '73282932000074'
const LONG = `${'é'.repeat(60)} Ωμέγα 日本語 العربية ${'x'.repeat(60)}.txt`

let server: DepositServer
let browser: Browser
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'unisson-offre-'))
const at = (name: string): string => join(folder, name)

/** A ZIP of which the one file is said to be enciphered (APPNOTE 4.4.4, bit 0), in both of its headers. */
function encryptedZip(): Uint8Array {
  const zip = zipSync({ 'prix.txt': new TextEncoder().encode('12') }, { level: 0 })
  for (let index = 0; index < zip.length - 4; index++) {
    if (zip[index] !== 0x50 || zip[index + 1] !== 0x4b) continue
    const flags = zip[index + 2] === 3 ? 6 : zip[index + 2] === 1 ? 8 : undefined
    if (flags !== undefined) zip[index + flags] = (zip[index + flags] ?? 0) | 1
  }
  return zip
}

beforeAll(async () => {
  server = await serveDeposits()
  browser = await launchChromium()
  page = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  for (const [name, content] of [
    ['DC1.txt', 'la candidature'],
    ['vide.txt', ''],
    ['secret.zip', encryptedZip()],
    ['mémoire.bin', randomBytes(36_000_000)],
    [LONG, 'un nom'],
  ] as const)
    writeFileSync(at(name), content)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(folder, { recursive: true })
})

const button = (name: string) => page.getByRole('button', { name, exact: true })
const heading = (name: string) => page.getByRole('heading', { name, exact: true })
const give = (envelope: string, ...names: readonly string[]) =>
  page.getByRole('region', { name: envelope }).locator('input[type=file]').first().setInputFiles(names.map(at))

describe('R2.24, R2.26 : une entreprise dépose', () => {
  test('qui elle est : un SIRET dont la clé est vérifiée, une adresse confirmée par un lien', async () => {
    await page.goto(server.address)
    await page.getByLabel('Nom de l’entreprise').fill('Numérique du Nord')
    await page.getByLabel('Numéro SIRET').fill('732 829 320 00075')
    await page.getByLabel('Adresse électronique').fill('offres@example.org')
    await button('Recevoir le lien').click()
    await page.getByText('La clé ne correspond pas').waitFor()
    await noViolation(page)
    await page.getByLabel('Numéro SIRET').fill('732 829 320 00074')
    await button('Recevoir le lien').click()
    await page.getByText('Un lien vient d’être envoyé').waitFor()
    await page.goto(`${server.address}#${TOKEN}`)
    await page.reload()
    await heading('Vos dépôts').waitFor()
    expect(page.url()).not.toContain(TOKEN)
  })

  test('un fichier vide et un ZIP protégé sont vus avant que rien ne parte', async () => {
    await button('Répondre').click()
    await page.getByLabel('Lot 1').check()
    await button('Continuer').click()
    await give('Candidature', 'DC1.txt', 'vide.txt')
    await page.getByText('Vide (0 octet)').waitFor()
    await give('Offre, lot 1', 'mémoire.bin', 'secret.zip', LONG)
    await page.getByText('Protégé par un mot de passe').waitFor()
    await noViolation(page)
    expect(await button('Continuer').isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Retirer vide.txt' }).click()
    await page.getByRole('button', { name: 'Retirer secret.zip' }).click()
    await button('Continuer').click()
    expect(server.deposits).toEqual([])
  })

  test('elle répète avec ses propres fichiers : rien n’est déposé', async () => {
    await button('Répéter d’abord').click()
    await heading('Répétition réussie').waitFor()
    expect([server.deposits, readdirSync(join(server.folder, 'parts'))]).toEqual([[], []])
  })

  test('la ligne est coupée, la page rechargée : ce qui est conservé n’est pas renvoyé', async () => {
    server.line.slowMs = 1_000
    server.line.cuts = 6
    await button('Déposer maintenant').click()
    await page.getByText('La ligne est coupée').waitFor()
    const kept = () => server.deposits[0]?.parts.size ?? 0
    // The application is one part and its list; then the first part of the tender.
    await expect.poll(kept, { timeout: 40_000 }).toBeGreaterThanOrEqual(3)
    const before = [...(server.deposits[0]?.parts ?? [])]
    await page.reload()
    server.line.slowMs = 0
    await button('Reprendre').click()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([at('DC1.txt'), at('mémoire.bin')])
    await page.getByText(/1\sfichier reste à redonner/).waitFor()
    await page.locator('input[type=file]').first().setInputFiles(at(LONG))
    await button('Continuer').click()
    await button('Sceller et déposer').click()
    await heading('Récépissé de dépôt').waitFor()
    await noViolation(page)
    const manifest = readFileSync(join(server.folder, 'deposit.json'), 'utf8')
    expect(before.filter((sha256) => manifest.includes(sha256)).length).toBeGreaterThanOrEqual(3)
    expect(server.deposits).toHaveLength(1)
  }, 90_000)

  test('le récépissé est la page ; ce qui a été scellé s’ouvre avec deux clés sur trois, à l’octet près', async () => {
    const { hash = '' } = (server.deposits[0]?.said ?? {}) as { readonly hash?: string }
    expect(await page.getByText(hash).count()).toBe(1)
    expect(await page.getByText(LONG).count()).toBe(1)
    const keys = ['nord', 'oise', 'time'].flatMap((id) => ['--key', `${id}=${server.keys[id]}`])
    const opened = at('ouvert')
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        ...['apps/cli/main.ts', 'open', server.folder, '--order', server.order, '--as', SIRET],
        ...[...keys, '--out', opened],
      ],
      { cwd: ROOT, encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([0, ''])
    expect(readFileSync(join(opened, '1-application/DC1.txt'), 'utf8')).toBe('la candidature')
    expect(JSON.parse(readFileSync(join(opened, '1-application/unisson-reponse.json'), 'utf8'))).toMatchObject({
      company: { name: 'Numérique du Nord', identifier: SIRET },
      lots: ['1'],
    })
    expect(readFileSync(join(opened, '2-tender/mémoire.bin')).equals(readFileSync(at('mémoire.bin')))).toBe(true)
  })

  test('ce qui est parti ne dit ni qui, ni quoi', () => {
    for (const part of readdirSync(join(server.folder, 'parts'))) {
      const sent = readFileSync(join(server.folder, 'parts', part)).toString('latin1')
      for (const secret of [SIRET, 'DC1.txt', 'la candidature']) expect(sent).not.toContain(secret)
    }
  })
})

test('R2.26 : après l’heure, le dépôt est gardé scellé, et la page dit quoi faire', async () => {
  await button('Voir mes dépôts').click()
  await button('Remplacer le dépôt').click()
  await page.getByLabel('Lot 1').check()
  await page.getByLabel('Tout dans une seule enveloppe').check()
  await button('Continuer').click()
  await give('Candidature et offre, lot 1', 'DC1.txt')
  await page.getByText('Examiné', { exact: true }).waitFor()
  await button('Continuer').click()
  await page.getByText('remplace en entier le précédent').waitFor()
  server.line.deadline = Date.now() - 1
  await button('Sceller et déposer').click()
  await heading('Hors délai').waitFor()
  await noViolation(page)
  await button('Signaler une difficulté').click()
  await page.getByLabel('Ce qui ne va pas').fill('Ligne lente depuis 11 h.')
  await button('Signaler').click()
  await page.getByText('Signalé, avec l’heure').waitFor()
  expect(server.troubles.map(({ what }) => what)).toContain('Ligne lente depuis 11 h.')
  expect(server.deposits.map(({ status }) => status)).toEqual(['received', 'late'])
})

test('la page ne charge rien d’ailleurs, et sa politique n’y trouve rien à refuser', async () => {
  const fresh = await (await browser.newContext()).newPage()
  const asked: string[] = []
  fresh.on('request', (request) => asked.push(new URL(request.url()).origin))
  const faults: string[] = []
  fresh.on('pageerror', ({ message }) => faults.push(message))
  await fresh.goto(server.address)
  await fresh.getByRole('heading', { name: 'Vos dépôts' }).waitFor()
  expect([[...new Set(asked)], faults]).toEqual([[server.url], []])
})
