import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfText } from '#platform/text/pdf.ts'
import { launchChromium } from './chromium.ts'
import { type Company, type Envelopes, enterCompany, pdfOf } from './company.ts'
import { demoOf } from './demo-server.ts'
import { chooseFile, type KeptKey, makeKey, nameKeyholders, SCRYPT, typeWords } from './keyholding.ts'
import { committing } from './next-steps.ts'
import { type RealServer, startRealServer } from './real-server.ts'
import { siret } from './review-steps.ts'
import { become, noViolation } from './stage.ts'
import { comparesWithSheet, isTold, meetsAnotherLog } from './trusting.ts'

/**
 * From the keys to the minutes, in four browsers at once: the coordinator’s, two keyholders’, and that of the companies. Five
 * companies tender; a third keyholder has lost its key, and that prevents nothing.
 */

const DEADLINE = Date.parse('2027-03-22T11:00:00.000Z')
const DESK = { locale: 'fr-FR', viewport: { width: 1440, height: 900 }, acceptDownloads: true }
const HOLDERS = ['Département de la Somme', 'Département du Nord', 'Département de l’Oise']
const ESCROW = 'Département de l’Aisne'
const TRADES = ['Éditeur', 'Hébergeur', 'Intégrateur', 'Coopérative', 'Formateur'] as const

let server: RealServer
let browsers: readonly Browser[] = []
const people: Record<string, Page> = {}
const keys: Record<string, KeptKey> = {}
const companies: Company[] = []
let [address, opening] = ['', '']
const disk = mkdtempSync(join(tmpdir(), 'unisson-plis-'))

const at = (path: string): string => `${server.url}/groups/${server.group}${path}`
const whose = (body: string): Page => people[body] ?? expect.fail(`nobody is there of ${body}`)
const coordinator = (): Page => whose('Région Hauts-de-France')
/** A file of the disk of a company. */
const own = (name: string): string => join(disk, name)
const bytesOf = (name: string): Buffer => readFileSync(own(name))

/** Somebody of a body, at a page of theirs. */
async function comes(browser: Browser | undefined, body: string): Promise<void> {
  const page = await (await (browser ?? expect.fail()).newContext(DESK)).newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(at(''))
  await become(page, body, 'commande publique')
  people[body] = page
}

beforeAll(async () => {
  server = await startRealServer('published')
  browsers = await Promise.all(Array.from({ length: 4 }, launchChromium))
  await comes(browsers[0], 'Région Hauts-de-France')
  await Promise.all([comes(browsers[1], HOLDERS[0] ?? ''), comes(browsers[2], HOLDERS[1] ?? '')])
  for (const body of [HOLDERS[2] ?? '', ESCROW]) await comes(browsers[3], body)
}, 180_000)
afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()))
  await server?.stop()
  rmSync(disk, { recursive: true })
})

/** The files of a company: an application, and a tender whose bytes are its own. */
function written(name: string, size: number): Envelopes {
  const [application, tender] = [`candidature ${name}.pdf`, `offre ${name}.pdf`]
  writeFileSync(own(application), pdfOf(20_000))
  writeFileSync(own(tender), pdfOf(size))
  return { application: [own(application)], tender: [own(tender)] }
}

const company = (rank: number): Company => companies[rank] ?? expect.fail(`there is no company ${rank}`)
const opened = (page: Page): Promise<number> => page.getByText(/^ouvert\s:/).count()
const row = (page: Page, part: string, text: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: part, exact: true }) })
    .getByRole('row')
    .filter({ hasText: text })

/** Gives what is due, by what the keyholder has at hand. */
async function give(body: string, hand: (page: Page) => Promise<void>): Promise<void> {
  await hand(whose(body))
  await whose(body)
    .getByRole('button', { name: /Donner mes parts/ })
    .click()
}

const [FILE, SHEET] = [HOLDERS[0] ?? '', HOLDERS[1] ?? '']
const byFile = () => give(FILE, (page) => chooseFile(page, keyOf(FILE), keyOf(FILE).passphrase))
const bySheet = () => give(SHEET, (page) => typeWords(page, keyOf(SHEET).words))
const keyOf = (body: string): KeptKey => keys[body] ?? expect.fail(`no key was made for ${body}`)

/** What the coordinator takes from an opened envelope is what stood on the disk of the company. */
async function taken(trade: string, kind: 'candidature' | 'offre', name: string): Promise<void> {
  const page = coordinator()
  await page.goto(at(`/openings/${opening}`))
  await row(page, 'Plis à ouvrir', trade)
    .getByRole('link')
    .nth(kind === 'offre' ? 1 : 0)
    .click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  expect(readFileSync(await download.path()).equals(bytesOf(name)), name).toBe(true)
}

describe('R2.24 : des clés au procès-verbal', () => {
  test('trois détenteurs font leur clé chacun dans son navigateur ; deux suffiront', async () => {
    const page = coordinator()
    await page.goto(at('/key-sets'))
    await nameKeyholders(page, HOLDERS, ESCROW)
    await committing(page).click()
    await page.getByText('Récépissé').first().waitFor()
    await page.goto(at('/key-sets'))
    await page.getByRole('table').getByRole('link').click()
    await page.getByText('2 sur 3 suffisent').waitFor()
    const keyPage = `${page.url()}/key`
    const made = [...HOLDERS, ESCROW].map(async (body) => {
      keys[body] = await makeKey(whose(body), keyPage)
    })
    await Promise.all(made)
    await page.reload()
    await page.getByRole('button', { name: 'Publier le jeu de clés' }).click()
    await committing(page).click()
    await page.getByText('Récépissé').first().waitFor()
    const found = await page.request.get(`${server.url}/api/groups/${server.group}/cases?process=consultation`)
    const [consultation] = (await found.json()) as { id: string }[]
    address = `${server.url}/depot/${consultation?.id}`
  })

  test('cinq entreprises viennent ; l’une remplace, une autre retire et revient', async () => {
    await demoOf(server).goTo(DEADLINE - 2 * 3_600_000)
    const letterTo = (to: string) => demoOf(server).letterTo(coordinator(), to)
    const entrance = { address, letterTo }
    for (const [rank, name] of TRADES.entries()) {
      const named = { name, siret: siret(51 + rank) }
      companies.push(await enterCompany(browsers[3] ?? expect.fail(), entrance, named))
    }
    await company(0).deposit('Répondre', written('première', 300_000))
    await company(0).deposit('Remplacer le dépôt', written('corrigée', 3_000_000))
    await company(1).deposit('Répondre', written('retirée', 200_000))
    await company(1).button('Retirer').click()
    const focused = () => company(1).page.locator(':focus').innerText()
    expect(await focused()).toContain('il ne sera pas ouvert. Vous pourrez en déposer un autre')
    await company(1).button('Oui, retirer').click()
    await company(1).page.getByText('Dépôt : retiré').waitFor()
    await expect.poll(focused).toContain('Le dépôt est retiré')
    await company(1).deposit('Répondre', written('de retour', 400_000))
    await company(3).deposit('Répondre', written('simple', 17_000_000))
  })

  test('un fichier coupé est vu avant d’être scellé', async () => {
    const { page, button, give: put } = company(2)
    const whole = written('entière', 900_000)
    writeFileSync(own('offre coupée.pdf'), bytesOf('offre entière.pdf').subarray(0, 400_000))
    await button('Répondre').click()
    await button('Continuer').click()
    await put('Candidature', whole.application)
    await put('Offre', [own('offre coupée.pdf')])
    await page.getByText('Incomplet : sa fin manque').waitFor()
    expect(await button('Continuer').isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Retirer offre coupée.pdf' }).click()
    await put('Offre', whole.tender)
    await button('Continuer').click()
    await button('Sceller et déposer').click()
    await page.getByRole('heading', { name: 'Accusé de réception du dépôt' }).waitFor()
  })

  test('la dernière arrive une seconde trop tard : elle est gardée scellée', async () => {
    const { page, button, answer } = company(4)
    await answer('Répondre', written('tardive', 100_000))
    // All of it is there in time; its last byte is not.
    await page.route('**/commit', async (route) => {
      await demoOf(server).goTo(DEADLINE - 1000)
      const left = DEADLINE + 1000 - (await demoOf(server).hour(address.split('/').at(-1) ?? ''))
      await new Promise((resolve) => setTimeout(resolve, left))
      await route.continue()
    })
    await button('Sceller et déposer').click()
    await page.getByRole('heading', { name: 'Hors délai' }).waitFor()
    await page.getByText(/12\sh\s00\smin\s01,\d{3}\ss\s; l’heure limite était le .+12\sh\s00\smin\s00,000\ss/).waitFor()
    await noViolation(page)
  })

  test('une minute après l’heure, le coordonnateur ouvre la séance, et chacun s’y déclare', async () => {
    await demoOf(server).goTo(DEADLINE + 61_000)
    const page = coordinator()
    await page.goto(at('/openings'))
    await page.getByRole('table').getByRole('link').click()
    await page.getByText('nul ne le sait avant l’ouverture').waitFor()
    opening = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await page.getByRole('button', { name: 'Ouvrir la séance' }).click()
    await committing(page).click()
    await page.getByText('Récépissé').first().waitFor()
    await page.goto(at(`/openings/${opening}`))
    await page.getByText('0 sur 2', { exact: true }).waitFor()
    await page.getByText('2 détenteurs sur 3, ensemble, suffisent').waitFor()
    await Promise.all(
      HOLDERS.map(async (body) => {
        const own = whose(body)
        await own.goto(at(`/openings/${opening}`))
        await own.getByRole('button', { name: 'Se déclarer présent' }).click()
        if (body === SHEET) await own.getByRole('radio', { name: /À distance/ }).check()
        await committing(own).click()
        await own.getByText('Récépissé').first().waitFor()
        await own.goto(at(`/openings/${opening}`))
        await own.getByRole('heading', { name: 'Donner vos parts' }).waitFor()
      }),
    )
    await row(page, 'Détenteurs de clés', SHEET).getByText('à distance').waitFor()
  })

  test('d’un journal que leur navigateur n’a pas gardé, les détenteurs ne croient rien sur parole', async () => {
    const [lost, address] = [HOLDERS[2] ?? '', at(`/openings/${opening}`)]
    await comes(browsers[3], lost)
    await comparesWithSheet(whose(lost), { address, key: keyOf(lost) })
    await comes(browsers[2], SHEET)
    await meetsAnotherLog(whose(SHEET), { address, key: keyOf(SHEET), give: bySheet })
    await coordinator().getByText('0 sur 2', { exact: true }).waitFor()
  })

  test('qui a perdu la phrase de sa clé ne donne rien ; deux autres suffisent, et cela se voit chez le coordonnateur', async () => {
    const [page, lost] = [coordinator(), whose(HOLDERS[2] ?? '')]
    await give(HOLDERS[2] ?? '', (own) => chooseFile(own, keyOf(HOLDERS[2] ?? ''), 'ce n’était pas celle-là'))
    await lost.getByText('Le fichier ne s’ouvre pas').waitFor(SCRYPT)
    await byFile()
    await page.getByText('1 sur 2', { exact: true }).waitFor(SCRYPT)
    expect(await opened(page)).toBe(0)
    await noViolation(page)
    await bySheet()
    await page.getByText('2 sur 2', { exact: true }).waitFor()
    await expect.poll(() => opened(page), { timeout: 20_000 }).toBe(4)
  })

  test('puis les offres, que le coordonnateur fait suivre ; ce qui est remplacé, retiré ou tardif reste scellé', async () => {
    const page = coordinator()
    await page.getByRole('button', { name: 'Passer aux offres' }).click()
    await page.getByRole('group', { name: 'Candidats dont l’offre reste scellée' }).waitFor()
    await noViolation(page)
    await committing(page).click()
    await page.getByText('Récépissé').first().waitFor()
    await page.goto(at(`/openings/${opening}`))
    for (const body of [FILE, SHEET])
      await whose(body)
        .getByText(/Pour chaque pli dû \(4\)/)
        .waitFor()
    const counts: number[] = []
    await isTold(whose(FILE), byFile)
    await bySheet()
    const counting = async () => counts[counts.push(await opened(page)) - 1]
    await expect.poll(counting, { timeout: 30_000, interval: 50 }).toBe(8)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    for (const [trade, why] of [
      [TRADES[0], 'remplacé par un dépôt plus récent'],
      [TRADES[1], 'retiré par l’opérateur'],
      [TRADES[4], 'arrivé hors délai'],
    ] as const)
      await row(page, 'Ce qui reste scellé', trade).getByText(why).waitFor()
    expect(await row(page, 'Plis à ouvrir', TRADES[4]).count()).toBe(0)
    await noViolation(page)
  })

  test('ce qui est ouvert est, à l’octet près, ce qui avait été donné', async () => {
    await taken(TRADES[0], 'offre', 'offre corrigée.pdf')
    await taken(TRADES[1], 'offre', 'offre de retour.pdf')
    await taken(TRADES[2], 'candidature', 'candidature entière.pdf')
    await taken(TRADES[3], 'offre', 'offre simple.pdf')
    // A keyholder opens, and is not given to read.
    expect(await opened(whose(FILE))).toBe(8)
    const given = whose(FILE).getByRole('link', { name: /^ouvert/ })
    expect(await given.count()).toBe(0)
  })

  test('la séance levée, avec un mot du dépôt tardif qu’elle laisse, le procès-verbal se lit', async () => {
    const page = coordinator()
    await page.goto(at(`/openings/${opening}`))
    await page.getByRole('button', { name: 'Lever la séance' }).click()
    await committing(page).click()
    await page.getByRole('radio', { name: 'Satisfait', exact: true }).check()
    await page.getByRole('textbox', { name: /^Motif/ }).fill('Le dépôt tardif est éliminé ; son rejet motivé suit.')
    await noViolation(page)
    await committing(page).click()
    await page.getByText('Récépissé').first().waitFor()
    await page.goto(at(`/openings/${opening}`))
    const link = page.getByRole('link', { name: 'Procès-verbal (PDF)' })
    await link.waitFor()
    // The register has an entry for each of them.
    expect(await page.getByText(/^Un pli a été ouvert/).count()).toBe(8)
    await noViolation(page)
    const pdf = await page.request.get(`${server.url}${await link.getAttribute('href')}`)
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
    const { text } = await pdfText(Uint8Array.from(await pdf.body()), 'procès-verbal')
    for (const trade of TRADES) expect(text).toContain(trade)
    expect(text).toContain('hors délai')
  })
})
