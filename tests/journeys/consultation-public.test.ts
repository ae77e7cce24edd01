import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { press, typeIn } from './keyboard.ts'
import { SLOWLY } from './next-steps.ts'
import { become, noViolation, openStage, type StageSite } from './stage.ts'

let site: StageSite
/** The operator, who has no account, and the people of the group, in a browser of their own. */
let outside: Page
let inside: Page

const EMAIL = 'marches@operateur.example'
const QUESTION = 'Les données des années passées sont-elles à reprendre ?'
const ANSWER = 'Oui, pour les trois dernières années scolaires.'

beforeAll(async () => {
  site = await openStage('published')
  ;[outside, inside] = [await site.open(), await site.open()]
}, 180_000)
afterAll(() => site?.close())

async function downloaded(target: Locator): Promise<string> {
  const coming = outside.waitForEvent('download')
  await press(outside, target)
  const download = await coming
  expect(await download.failure()).toBeNull()
  return download.suggestedFilename()
}

async function be(body: string): Promise<void> {
  await inside.goto(site.at(''))
  await become(inside, body)
}

/** The text of the last letter to the operator whose subject says this. */
async function letter(subject: RegExp): Promise<string> {
  const found = async () => {
    const response = await inside.request.get(`${site.url}/api/groups/${site.group}/mailbox`)
    const items: readonly { toAddress: string; subject: string; text: string }[] = await response.json()
    return items.find((mail) => mail.toAddress === EMAIL && subject.test(mail.subject))?.text
  }
  await expect.poll(found, SLOWLY).toBeDefined()
  return (await found()) ?? ''
}

test('R2.22: an operator without an account finds a consultation, takes its file, asks and is told, by keyboard alone', {
  timeout: 180_000,
}, async () => {
  await outside.goto(`${site.url}/consultations`)
  await typeIn(outside, outside.getByLabel('Mots'), 'espace numerique')
  await press(outside, outside.getByRole('button', { name: 'Chercher' }))
  await outside.getByText('Aucune consultation ne répond à cette recherche.').waitFor()
  await typeIn(outside, outside.getByLabel('Mots'), 'environnement numerique')
  await press(outside, outside.getByRole('button', { name: 'Chercher' }))
  await outside.getByRole('link', { name: 'Environnement numérique de travail' }).waitFor()
  await noViolation(outside)
  await press(outside, outside.getByRole('link', { name: 'Environnement numérique de travail' }))
  await outside.getByRole('heading', { name: 'Le dossier', exact: true }).waitFor()
  await noViolation(outside)

  expect(await downloaded(outside.getByRole('link', { name: /^Télécharger tout le dossier/ }))).toMatch(/\.zip$/)
  expect(await downloaded(outside.getByRole('link', { name: /reglement-de-la-consultation/ }))).toMatch(/reglement/)
  const notice = await outside.getByRole('link', { name: /^Avis de marché envoyé/ }).getAttribute('href')
  const printed = await outside.request.get(site.url + notice)
  expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf'])

  await typeIn(outside, outside.getByLabel('Adresse électronique'), EMAIL)
  await press(outside, outside.getByRole('button', { name: 'Recevoir le lien de confirmation' }))
  await outside.getByText(`Un message part vers ${EMAIL}`).waitFor()
  const consultation = outside.url()
  const link = /https?:\S+\/follow#\S+/.exec(await letter(/^Confirmez/))?.[0] ?? ''
  await outside.goto(link.replace(/^https?:\/\/[^/]+/, site.url))
  await press(outside, outside.getByRole('button', { name: 'Confirmer mon adresse' }))
  await outside.getByText('Votre adresse est confirmée.').waitFor()

  await outside.goto(consultation)
  await typeIn(outside, outside.getByLabel('Votre question'), QUESTION)
  await press(outside, outside.getByRole('button', { name: 'Envoyer la question' }))
  // Another operator has asked before, in the demonstration itself.
  await outside.getByText('Votre question est inscrite sous le numéro 2.').waitFor()

  await aMemberIsRefused()
  await theCoordinatorAnswers()
  expect(await letter(/^Une réponse est publiée/)).toContain(ANSWER)
  await outside.goto(consultation)
  await outside.getByText(ANSWER).waitFor()
  await outside.getByText(/^Question 2, répondue le/).waitFor()
  await theRegistersAreTheCoordinators()
  await printedWithoutForms()
  await whoeverStopsIsOfferedNothingMore()
})

/** S3.8: the registers name who takes an interest; a member is shown no way to what it would be refused. */
async function theRegistersAreTheCoordinators(): Promise<void> {
  const { address } = await question()
  const link = inside.getByRole('link', { name: 'Retraits et abonnés' })
  await inside.goto(address)
  await link.waitFor()
  await be('Somme Numérique')
  await inside.goto(address)
  await inside.getByText(ANSWER).waitFor()
  expect(await link.count()).toBe(0)
}

/** A printed consultation holds what was published, and no empty form. */
async function printedWithoutForms(): Promise<void> {
  const [heading, asking] = [
    outside.getByRole('heading', { name: 'Être prévenu' }),
    outside.getByLabel('Votre question'),
  ]
  expect([await heading.isVisible(), await asking.isVisible()]).toEqual([true, true])
  await outside.emulateMedia({ media: 'print' })
  expect([await heading.isVisible(), await asking.isVisible()]).toEqual([false, false])
  expect(await outside.getByText(ANSWER).isVisible()).toBe(true)
  await outside.emulateMedia({ media: 'screen' })
}

/** What the page said of a follower is no longer said once its address was erased, after a reload neither. */
async function whoeverStopsIsOfferedNothingMore(): Promise<void> {
  const link = /https?:\S+\/unfollow#\S+/.exec(await letter(/^Une réponse est publiée/))?.[0] ?? ''
  await outside.goto(link.replace(/^https?:\/\/[^/]+/, site.url))
  await press(outside, outside.getByRole('button', { name: 'Effacer mon adresse' }))
  await outside.getByText('C’est fait').waitFor()
  await outside.reload()
  await outside.getByText('Ce lien n’a plus rien à effacer ici.').waitFor()
  expect(await outside.getByText(/redonnez/i).count()).toBe(0)
}

/** The page of the question that was asked last, and the version that it stands at. */
async function question(): Promise<{ readonly address: string; readonly seq: number }> {
  const read = await inside.request.get(`${site.url}/api/groups/${site.group}/cases?process=question`)
  const [asked]: readonly { id: string; seq: number }[] = await read.json()
  if (asked === undefined) throw new Error('no question was asked')
  return { address: `${site.at('')}/questions/${asked.id}`, seq: asked.seq }
}

/** S5.7: only the coordinator corresponds with candidates; another member is told so, with the article. */
async function aMemberIsRefused(): Promise<void> {
  await be('Somme Numérique')
  const { address, seq } = await question()
  await inside.goto(address)
  await inside
    .getByRole('heading', { name: /^Question/ })
    .first()
    .waitFor()
  expect(await inside.getByText(QUESTION).count()).toBe(0)
  const tried = await inside.request.post(`${address.replace('/groups', '/api/groups')}/answer`, {
    data: { wording: QUESTION, answer: 'Non.' },
    headers: { 'if-match': `"${seq}"`, origin: site.url },
  })
  expect(tried.status()).toBe(403)
  expect((await tried.json()).findings[0].basis[0]).toMatchObject({ source: 'convention' })
}

async function theCoordinatorAnswers(): Promise<void> {
  await be('Région Hauts-de-France')
  await inside.goto((await question()).address)
  await inside.getByText(QUESTION).first().waitFor()
  await press(inside, inside.getByRole('button', { name: 'Publier la réponse' }))
  const [wording, answer] = [inside.getByRole('textbox').nth(0), inside.getByRole('textbox').nth(1)]
  const [asked, box] = [await inside.getByText(QUESTION).first().boundingBox(), await wording.boundingBox()]
  expect(asked?.y).toBeLessThan(box?.y ?? 0)
  await typeIn(inside, wording, QUESTION)
  await typeIn(inside, answer, ANSWER)
  await press(inside, inside.getByRole('button', { name: 'Publier la réponse', exact: true }))
  await expect.poll(() => inside.getByText('Récépissé').count(), SLOWLY).toBeGreaterThan(0)
}
