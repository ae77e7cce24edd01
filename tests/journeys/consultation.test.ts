import { randomUUID } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backTo, press, tabTo, typeIn } from './keyboard.ts'
import { committing, SLOWLY } from './next-steps.ts'
import { become, noViolation, openStage, type StageSite } from './stage.ts'

/** The coordinator, from the need that is settled to the file that anybody may read. */

let site: StageSite
let page: Page

beforeAll(async () => {
  site = await openStage('need-frozen')
  page = await site.open()
  page.setDefaultTimeout(SLOWLY.timeout)
  await page.goto(site.at(''))
  await become(page, 'Région Hauts-de-France')
}, 180_000)
afterAll(() => site?.close())

const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' })
const field = (name: string | RegExp): Locator => page.getByRole('textbox', { name, exact: typeof name === 'string' })

const save = () => committing(page)
const saved = () => expect.poll(() => page.getByText('Récépissé').count(), SLOWLY).toBeGreaterThan(0)

/** What the server itself says of the one case of a process. */
async function stateOf(process: string) {
  const found = await page.request.get(`${site.url}/api/groups/${site.group}/cases?process=${process}`)
  const [only] = await found.json()
  return only as { readonly id: string; readonly seq: number; readonly state: Record<string, unknown> }
}

/** An act that another page has its own journey for, sent as the page sends it. */
async function act(path: string, seq: number | null, data: object) {
  const headers = { 'Idempotency-Key': randomUUID(), ...(seq === null ? {} : { 'If-Match': `"${seq}"` }) }
  const answer = await page.request.post(`${site.url}/api/groups/${site.group}/${path}`, { headers, data })
  expect([answer.status(), await answer.text()]).toEqual([expect.toSatisfy((code) => code < 300), expect.anything()])
}

const RECOURSE = {
  court: 'Tribunal administratif de Lille',
  address: '5 rue Geoffroy Saint-Hilaire, 59000 Lille',
  contact: '',
  periods: 'Référé précontractuel : jusqu’à la signature.',
}
const criterion = (key: string, title: string, kind: string, weight: number) => ({
  ...{ key, title, kind, weight, method: 'Noté de 0 à 10 d’après le mémoire technique.', parts: [] },
})

test('S3.5, S3.2: the procedure is chosen by keyboard alone; one that needs a case says why', {
  timeout: 120_000,
}, async () => {
  await page.goto(`${site.at('')}/procedures`)
  await press(page, button('Choisir la procédure'))
  await page.getByText(/^Le besoin atteint le seuil de 216\s000,00\s€\s: seulement pour de petits lots/).waitFor()
  expect(await page.getByRole('radio', { name: /^Procédure adaptée, / }).count()).toBe(1)
  await noViolation(page)
  await tabTo(page, page.getByRole('radio', { name: /^Appel d’offres ouvert/ }))
  await page.keyboard.press('Space')
  await press(page, save())
  await saved()
  expect((await stateOf('procedure')).state).toMatchObject({ status: 'prepared', type: 'open', plan: null })
})

test('S3.4: a milestone of the retro-planning moves by a key, and the others say how they follow', {
  timeout: 120_000,
}, async () => {
  const { id } = await stateOf('procedure')
  await page.goto(`${site.at('')}/procedures/${id}`)
  await press(page, button('Arrêter le rétroplanning'))
  const notice = page.getByRole('slider', { name: 'Avis envoyé : déplacer' }).first()
  await tabTo(page, notice)
  const before = await notice.getAttribute('aria-valuetext')
  await page.keyboard.press('PageDown')
  await page.getByText(/«\sAvis envoyé\s» passe au/).waitFor()
  expect(await notice.getAttribute('aria-valuetext')).not.toBe(before)
  await save().click()
  await saved()
  expect((await stateOf('procedure')).state.plan).not.toBeNull()
})

/** The form takes the place of what was read; its error leads to where it is mended, and leaving it asks first. */
async function nothingIsLost(): Promise<void> {
  await button('Modifier le dossier').click()
  const contents = page.getByRole('navigation', { name: 'Sommaire' })
  await contents
    .getByRole('listitem')
    .filter({ hasText: '4. Critères' })
    .getByText(/2\sà compléter/)
    .waitFor()
  const title = field('Intitulé')
  const before = await title.inputValue()
  await title.fill('')
  await button('Enregistrer le dossier').click()
  await page.getByRole('alert').getByRole('link', { name: 'Objet', exact: true }).click()
  await expect.poll(() => title.evaluate((node) => node === document.activeElement)).toBe(true)
  await button('Annuler').click()
  const question = page.getByRole('dialog', { name: 'Quitter sans enregistrer ?' })
  await question.waitFor()
  await noViolation(page)
  await question.getByRole('button', { name: 'Continuer à écrire' }).click()
  await page.getByRole('link', { name: 'Consultations' }).first().click()
  await question.getByRole('button', { name: 'Quitter et garder ma saisie' }).click()
  // Meanwhile somebody else records the file: what was typed is told to be older, and is not sent unread.
  const { id, seq, state } = await stateOf('consultation')
  await act(`consultations/${id}/revise`, seq, {
    dossier: state.dossier as object,
    documents: state.documents as object,
  })
  await page.goBack()
  await page.reload()
  await button('Modifier le dossier').click()
  await page.getByText(/Saisie du .* reprise\..*Ce dossier a changé depuis/).waitFor()
  expect(await title.inputValue()).toBe('')
  await button('Repartir de ce qui est enregistré').click()
  expect(await title.inputValue()).toBe(before)
}

test('R2.53, R2.55: a file at 99.99 % without an environmental criterion is refused with its articles, then validated', {
  timeout: 180_000,
}, async () => {
  await page.goto(`${site.at('')}/consultations`)
  await button('Ouvrir le dossier de consultation').click()
  await field('Référence').fill('2027-ENT-01')
  await save().click()
  await saved()
  const opened = await stateOf('consultation')
  const begun = opened.state.dossier as Record<string, unknown> & {
    readonly invoicing: readonly { readonly body: string }[]
  }
  const dossier = {
    ...begun,
    cpv: ['72000000-5', '48190000-6'],
    undividedFor: 'Une seule plateforme sert tous les établissements : la diviser coûterait davantage.',
    criteria: [criterion('C1', 'Prix', 'price', 4_000), criterion('C2', 'Valeur technique', 'quality', 5_999)],
    ties: 'L’offre la mieux notée en valeur technique est retenue.',
    selection: { turnover: null, capacities: 'Trois références de moins de trois ans.' },
    mission: 'Le coordonnateur passe, signe et notifie le marché au nom de tous les membres.',
    orderedBy: 'Chaque membre passe ses commandes.',
    paidBy: 'Chaque membre paie les siennes.',
    invoicing: begun.invoicing.map(({ body }) => ({ body, address: '1 place du Lavoir, Lille', service: '' })),
    environment: 'Le titulaire rend compte chaque année de l’énergie consommée.',
    recourse: RECOURSE,
  }
  const documents: object[] = []
  for (const kind of ['RC', 'CCAP', 'CCTP', 'AE']) {
    const name = `${kind}.txt`
    const buffer = Buffer.from(`${kind} de la consultation`)
    const multipart = { file: { name, mimeType: 'text/plain', buffer } }
    const kept = await page.request.post(`${site.url}/api/groups/${site.group}/files?purpose=dossier`, {
      multipart,
    })
    const { sha256 } = (await kept.json()) as { readonly sha256: string }
    documents.push({ kind, name, sha256, size: buffer.length })
  }
  await act(`consultations/${opened.id}/revise`, opened.seq, { dossier, documents })

  await page.goto(`${site.at('')}/consultations/${opened.id}`)
  await page.getByText(/99,99/).first().waitFor()
  await page
    .getByText(/L\.\s2152-7/)
    .first()
    .waitFor()
  await noViolation(page)
  await nothingIsLost()
  await button('Ajouter un critère').click()
  await page.getByLabel('Critère', { exact: true }).last().fill('Performance environnementale')
  await page.getByLabel('Nature', { exact: true }).nth(2).selectOption('environment')
  await page.getByLabel('Pondération', { exact: true }).last().fill('10')
  await page.getByLabel('Comment il est noté', { exact: true }).last().fill('Noté de 0 à 10.')
  await page.getByLabel('Pondération', { exact: true }).nth(1).fill('50')
  await page.getByText(/Rien n’empêche de valider|demande.* une raison/).waitFor()
  await save().click()
  await saved()
  await page.reload()
  await button('Valider le dossier').click()
  await save().click()
  await saved()
  expect((await stateOf('consultation')).state).toMatchObject({ status: 'validated' })
})

test('T1, R2.10: the notice by keyboard alone; a deadline too early is told the first day, and how it is counted', {
  timeout: 180_000,
}, async () => {
  const { id } = await stateOf('consultation')
  await page.goto(`${site.at('')}/consultations/${id}`)
  await press(page, button('Envoyer l’avis'))
  // The need was frozen on 27 January 2027: thirty days, that one not counted, end on 26 February.
  await page.getByText(/30\sjours\s; dernier jour\s: vendredi 26\sfévrier\s2027, à 24\sh/).waitFor()
  await noViolation(page)
  const days = field(/^Jour/)
  await typeIn(page, days.first(), '26/02/2027')
  await typeIn(page, days.last(), '15/02/2027')
  await press(page, save())
  await page
    .getByText(/27\sfévrier\s2027/)
    .last()
    .waitFor()
  expect((await stateOf('consultation')).state).toMatchObject({ status: 'validated' })
  await backTo(page, days.first())
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('02/03/2027')
  await press(page, save())
  await saved()
  expect((await stateOf('consultation')).state).toMatchObject({
    status: 'sent',
    lawDate: '2027-01-27',
    deadline: '2027-03-02T11:00:00.000Z',
  })
  expect((await stateOf('procedure')).state).toMatchObject({ status: 'launched', noticeSentOn: '2027-01-27' })
})

test('R2.16: the national publication waits for the European one, then anybody reads the file', {
  timeout: 180_000,
}, async () => {
  const { id } = await stateOf('consultation')
  const address = `${site.at('')}/consultations/${id}`
  await page.goto(address)
  const { noticeSentAt } = (await stateOf('consultation')).state as { readonly noticeSentAt: string }
  await button('Noter la publication européenne').click()
  await field(/^Jour/).fill('27/01/2027')
  await field(/^Heure de Paris/).fill(
    new Date(noticeSentAt).toLocaleTimeString('fr-FR', {
      timeZone: 'Europe/Paris',
      hour: '2-digit',
      minute: '2-digit',
    }),
  )
  await field('Référence donnée par l’Office').fill('2027/S 019-081234')
  await save().click()
  await saved()
  await page.reload()
  await button('Publier la consultation').click()
  await save().click()
  await saved()
  expect((await stateOf('consultation')).state).toMatchObject({ status: 'open', versions: [{ number: 1 }] })
})
