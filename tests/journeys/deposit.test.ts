import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outerIn } from '#vault/manifest.ts'
import { envelopeByAge, hasAge } from '../age-command.ts'
import { envelopeKey } from '../envelope-key.ts'
import { launchChromium } from './chromium.ts'
import { askForLink, comeInAs } from './company.ts'
import { noViolation } from './stage.ts'
import { OPEN_UNTIL, serveTenders, type TenderSite } from './tender-site.ts'
import { remembersLog } from './trusting.ts'

/** A company answers from its own browser: what leaves it is sealed, and opens with the keys of those who open. */

const ROOT = join(import.meta.dirname, '../..')
const SIRET = '73282932000074'
const LONG = `${'é'.repeat(60)} Ωμέγα 日本語 العربية ${'x'.repeat(60)}.txt`

let site: TenderSite
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
  site = await serveTenders()
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
  await site?.close()
  rmSync(folder, { recursive: true })
})

const button = (name: string) => page.getByRole('button', { name, exact: true })
const heading = (name: string) => page.getByRole('heading', { name, exact: true })
const give = (envelope: string, ...names: readonly string[]) =>
  page.getByRole('region', { name: envelope }).locator('input[type=file]').first().setInputFiles(names.map(at))

type Own = {
  readonly id: string
  readonly status: string
  readonly hash?: string
  readonly troubles?: readonly { readonly what: string }[]
}

/** What the server answers to whoever came in, asked from their own page. */
const told = <T>(path: string): Promise<T> =>
  page.evaluate(
    async (address) => (await fetch(address)).json(),
    `/api/public/consultations/${new URL(site.address).pathname.split('/').at(-1)}/${path}`,
  )
const deposits = async (): Promise<readonly Own[]> => (await told<{ deposits: readonly Own[] }>('deposits')).deposits
const parts = async (): Promise<readonly string[]> => {
  const [begun] = await deposits()
  if (begun === undefined) return []
  const { parts: held } = await told<{ parts: readonly { sha256: string }[] }>(`deposits/${begun.id}/parts`)
  return held.map(({ sha256 }) => sha256)
}
/** What is on the disk of the server. */
const stored = (): readonly string[] => (existsSync(site.store) ? readdirSync(site.store) : [])

async function linkTo(address: string, after = 0): Promise<string> {
  const { text } = await site.mails.lastTo(address, after)
  return /http:\S+\/depot\/\S+#\S+/.exec(text)?.[0] ?? expect.fail(`no link in:\n${text}`)
}

/** A deposit as `unisson open` takes it: its manifest, its parts, the order that was sealed to, and files with the keys. */
async function depositFolder(hash: string): Promise<string> {
  const manifest = readFileSync(join(site.store, hash))
  mkdirSync(at('depot/parts'), { recursive: true })
  writeFileSync(at('depot/deposit.json'), manifest)
  for (const { parts: sealed, inner } of outerIn(Uint8Array.from(manifest))?.envelopes ?? [])
    for (const { sha256 } of [...sealed, inner]) copyFileSync(join(site.store, sha256), at(`depot/parts/${sha256}`))
  writeFileSync(at('order.json'), JSON.stringify(await told('order')))
  for (const [index, identity] of site.identities.entries()) writeFileSync(at(`${index + 1}.key`), identity)
  copyFileSync(site.timeKey, at('time.key'))
  return at('depot')
}

/** Another answer in one envelope, as far as the button that sends it. */
async function begin(act: string, envelope: string): Promise<void> {
  await button(act).click()
  await page.getByLabel('Lot 1').check()
  await page.getByLabel('Tout dans un seul pli').check()
  await button('Continuer').click()
  await give(envelope, 'DC1.txt')
  await page.getByText('Examiné', { exact: true }).waitFor()
  await button('Continuer').click()
}

describe('R2.24, R2.26 : une entreprise dépose', () => {
  test('qui elle est : un SIRET dont la clé est vérifiée, une adresse confirmée par un lien', async () => {
    await page.goto(site.address)
    await page.getByLabel('Nom de l’entreprise').fill('Numérique du Nord')
    await page.getByLabel('Numéro SIRET').fill('732 829 320 00075')
    await page.getByLabel('Adresse électronique').fill('offres@example.org')
    await button('Recevoir le lien').click()
    await page.getByText('La clé ne correspond pas').waitFor()
    await noViolation(page)
    await page.getByLabel('Numéro SIRET').fill('732 829 320 00074')
    await button('Recevoir le lien').click()
    await page.getByText('Un lien vient d’être envoyé').waitFor()
    const link = await linkTo('offres@example.org')
    await page.goto(link)
    await comeInAs(page, 'Numérique du Nord')
    expect(page.url()).toBe(site.address)
    const [, token = ''] = link.split('#')
    expect(token.length).toBeGreaterThan(20)
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
    expect(await deposits()).toEqual([])
  })

  test('elle répète avec ses propres fichiers : rien n’est déposé', async () => {
    await button('Répéter d’abord').click()
    await heading('Répétition réussie').waitFor()
    expect([await deposits(), stored()]).toEqual([[], []])
  })

  test('la ligne est coupée, la page rechargée : ce qui est conservé n’est pas renvoyé', async () => {
    site.line.slowMs = 1_000
    site.line.cuts = 6
    await button('Déposer maintenant').click()
    await page.getByText('La ligne est coupée').waitFor()
    // The application is one part and its list; then the first part of the tender.
    await expect.poll(async () => (await parts()).length, { timeout: 40_000 }).toBeGreaterThanOrEqual(3)
    const before = await parts()
    await page.reload()
    site.line.slowMs = 0
    const sentAgain: string[] = []
    page.on('request', (request) => void (request.method() === 'PUT' && sentAgain.push(request.url())))
    await button('Reprendre').click()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([at('DC1.txt'), at('mémoire.bin')])
    await page.getByText(/1\sfichier reste à redonner/).waitFor()
    await page.locator('input[type=file]').first().setInputFiles(at(LONG))
    await button('Continuer').click()
    await button('Sceller et déposer').click()
    await heading('Accusé de réception du dépôt').waitFor()
    await noViolation(page)
    const [received, ...others] = await deposits()
    const manifest = readFileSync(join(site.store, received?.hash ?? ''), 'utf8')
    expect(before.filter((sha256) => manifest.includes(sha256)).length).toBeGreaterThanOrEqual(3)
    expect([received?.status, others]).toEqual(['received', []])
    expect(sentAgain.length).toBeGreaterThan(0)
    expect(before.filter((sha256) => sentAgain.some((url) => url.endsWith(sha256)))).toEqual([])
  }, 90_000)

  test('l’accusé est la page ; ce qui a été scellé s’ouvre avec deux clés sur trois, à l’octet près', async () => {
    const [{ hash = '' } = {}] = await deposits()
    expect(await page.getByText(hash).count()).toBe(1)
    expect(await page.getByText(LONG).count()).toBe(1)
    const folder = await depositFolder(hash)
    const keys = ['1', '3', 'time'].flatMap((id) => ['--key', `${id}=${at(`${id}.key`)}`])
    const opened = at('ouvert')
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        ...['apps/cli/main.ts', 'open', folder, '--order', at('order.json'), '--as', SIRET],
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

  test.skipIf(!hasAge)('ce que le navigateur a scellé, la commande age l’ouvre, sans rien d’Unisson', async () => {
    const [{ hash = '' } = {}] = await deposits()
    const outer = outerIn(Uint8Array.from(readFileSync(join(site.store, hash))))
    if (outer === undefined) expect.fail('the manifest cannot be read')
    expect(outer.envelopes.length).toBeGreaterThan(0)
    const keyholders = ['1', '3'].map((id) => ({ id, identity: site.identities[Number(id) - 1] ?? '' }))
    const givers = { keyholders, time: readFileSync(site.timeKey, 'utf8').trim(), threshold: 2 }
    for (const envelope of outer.envelopes) {
      writeFileSync(at('envelope.key'), await envelopeKey(outer, envelope, givers))
      const stored = (sha256: string) => readFileSync(join(site.store, sha256))
      const { inner, found } = envelopeByAge(envelope, at('envelope.key'), stored)
      expect(found).toEqual(inner.files.map(({ sha256 }) => sha256))
    }
  })

  test('ce qui est parti ne dit ni qui, ni quoi', () => {
    expect(stored().length).toBeGreaterThan(5)
    for (const part of stored()) {
      const sent = readFileSync(join(site.store, part)).toString('latin1')
      for (const secret of [SIRET, 'DC1.txt', 'la candidature']) expect(sent).not.toContain(secret)
    }
  })
})

test('une confirmation qui a expiré se redemande de là où l’on est, et ce qui a été préparé reste', async () => {
  await button('Voir mes dépôts').click()
  await begin('Déposer une copie de sauvegarde', 'Copie de sauvegarde, lot 1')
  await page.context().clearCookies()
  // An address that was written to this minute is not written to again.
  await site.goTo('2027-03-15T10:30:00.000Z')
  await button('Sceller et déposer').click()
  await page.getByText('Votre confirmation a expiré').waitFor()
  await noViolation(page)
  await button('Demander un autre lien').click()
  const sent = site.mails.received.length
  await askForLink(page, { name: 'Numérique du Nord', siret: SIRET, email: 'offres@example.org' })
  await page.goto(await linkTo('offres@example.org', sent))
  await comeInAs(page, 'Numérique du Nord')
  await button('Reprendre').click()
  await page.locator('input[type=file]').first().setInputFiles(at('DC1.txt'))
  await button('Continuer').click()
  await button('Sceller et déposer').click()
  await heading('Accusé de réception de la copie de sauvegarde').waitFor()
  expect((await deposits()).map(({ status }) => status)).toEqual(['received', 'received'])
}, 60_000)

test('R2.26 : après l’heure, le dépôt est gardé scellé, et la page dit quoi faire', async () => {
  await button('Voir mes dépôts').click()
  await begin('Remplacer le dépôt', 'Candidature et offre, lot 1')
  await page.getByText('remplace en entier le précédent').waitFor()
  await site.goTo(OPEN_UNTIL)
  await button('Sceller et déposer').click()
  await heading('Hors délai').waitFor()
  await noViolation(page)
  await button('Signaler une difficulté').click()
  await page.getByLabel('Ce qui ne va pas').fill('Ligne lente depuis 11 h.')
  await button('Signaler').click()
  await page.getByText('Signalé, avec l’heure').waitFor()
  const all = await deposits()
  expect(all.map(({ status }) => status)).toEqual(['received', 'received', 'late'])
  const last = all.at(-1)
  expect(last?.troubles?.map(({ what }) => what)).toContain('Ligne lente depuis 11 h.')
})

test('le journal est retenu du premier dépôt ; un autre se voit, jusqu’à ce que l’acheteur l’ait confirmé', () =>
  remembersLog(page))

test('la page ne charge rien d’ailleurs, et sa politique n’y trouve rien à refuser', async () => {
  const fresh = await (await browser.newContext()).newPage()
  const asked: string[] = []
  fresh.on('request', (request) => asked.push(new URL(request.url()).origin))
  const faults: string[] = []
  fresh.on('pageerror', ({ message }) => faults.push(message))
  await fresh.goto(site.address)
  await fresh.getByRole('heading', { name: 'Qui vous êtes' }).waitFor()
  expect([[...new Set(asked)], faults]).toEqual([[site.line.url], []])
})
