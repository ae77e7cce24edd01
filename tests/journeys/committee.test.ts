import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfText } from '#platform/text/pdf.ts'
import { demoOf } from './demo-server.ts'
import { press } from './keyboard.ts'
import { committing } from './next-steps.ts'
import { become, noViolation, openStage, type StageSite } from './stage.ts'

/**
 * The live session of the award committee, in two browsers at once: that of the secretariat, which records, and that of the
 * chair, who comes, votes and signs from its own place. The committee that had no quorum is convened anew, as a first time.
 */

const OPENING = Date.parse('2027-05-25T12:00:00.000Z')
const CHAIR = /Présidence/
const full = (seat: string) => `Membre titulaire, ${seat} siège élu`
const [FIRST, SECOND, FOURTH, SUBSTITUTE] = [full('1er'), full('2e'), full('4e'), 'Membre suppléant, 3e siège élu']

let site: StageSite
let secretary: Page
let chair: Page
let session = ''

beforeAll(async () => {
  site = await openStage('committee-inquorate')
  ;[secretary, chair] = await Promise.all([site.open(), site.open()])
  for (const page of [secretary, chair]) {
    page.setDefaultTimeout(15_000)
    await page.goto(site.at(''))
  }
  await become(secretary, 'Région Hauts-de-France', 'commande publique')
  await become(chair, 'Région Hauts-de-France', 'Le Président')
}, 120_000)
afterAll(() => site?.close())

const come = (page: Page) => page.goto(site.at(`/committee/sessions/${session}`))
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
/** The button beside a name, which says both. */
const gesture = (page: Page, act: string, name: string | RegExp) =>
  page.getByRole('button', { name: new RegExp(`^${act}\\s:\\s${typeof name === 'string' ? `${name}$` : name.source}`) })
const field = (page: Page, name: RegExp) => page.getByRole('textbox', { name })
const unfold = (page: Page, act: string) => page.getByRole('button', { name: act, exact: true }).click()

async function commits(page: Page): Promise<void> {
  await committing(page).click()
  await says(page, 'Récépissé')
}

/** The refusal beside the form or the button: what it says, and the article under it. */
const refused = (page: Page, sentence: RegExp, article: RegExp): Promise<void> =>
  page.getByRole('listitem').filter({ hasText: sentence }).getByRole('button', { name: article }).first().waitFor()

describe('R1.20-R1.33 : la séance de la commission, en direct', () => {
  test('R1.25, R1.26 : quatre jours avant, la convocation est refusée ; à temps, elle est faite et prouvée', async () => {
    const page = secretary
    await page.goto(site.at('/committee'))
    await page.getByRole('table').first().getByRole('link').first().click()
    await unfold(page, 'Annuler la séance')
    await page.getByRole('textbox').last().fill('La commission est convoquée à nouveau, comme une première fois.')
    await commits(page)
    await page.goto(site.at('/committee'))
    await unfold(page, 'Convoquer la commission')
    await page.getByLabel('Procédure').selectOption({ label: 'Environnement numérique de travail' })
    await field(page, /^Jour de la séance/).fill('22/05/2027')
    await field(page, /^Heure/).fill('14:00')
    await field(page, /^Durée prévue/).fill('120')
    await field(page, /^Lieu/).fill('Lille, hôtel de Région')
    await field(page, /^Ordre du jour/).fill('Attribution du marché')
    await committing(page).click()
    await refused(page, /devait partir au plus tard le 16\smai\s2027/, /convocation de la CAO/)
    await field(page, /^Jour de la séance/).fill('25/05/2027')
    await commits(page)
    await page.goto(site.at('/committee'))
    await page.getByRole('row').filter({ hasText: ', convoquée' }).getByRole('link').first().click()
    await says(page, 'sans preuve')
    session = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await unfold(page, 'Déposer des preuves de convocation')
    await field(page, /^Référence/).fill('Envoi recommandé électronique du 18 mai 2027')
    await commits(page)
  })

  test('R1.24 : chacun arrive, et le quorum se lit à mesure chez la présidence', async () => {
    await demoOf(site).goTo(OPENING)
    await Promise.all([come(secretary), come(chair)])
    await says(secretary, '0 sur 6 présents')
    await press(chair, gesture(chair, 'Arrivée', CHAIR))
    for (const [rank, name] of [FIRST, SECOND].entries()) {
      await gesture(secretary, 'Arrivée', name).click()
      await says(secretary, `${rank + 2} sur 6 présents`)
    }
    await says(chair, '3 sur 6 présents')
    expect(await chair.getByText('le quorum est atteint').count()).toBe(0)
    for (const name of [SUBSTITUTE, FOURTH]) {
      await gesture(secretary, 'Arrivée', name).click()
      await gesture(secretary, 'Départ', name).waitFor()
    }
    await says(chair, '5 sur 6 présents')
    await says(chair, 'il en faut 4 : le quorum est atteint')
    await unfold(secretary, 'Ouvrir la séance')
    await commits(secretary)
    await come(secretary)
    await says(secretary, 'La séance a été ouverte, avec 5 sièges sur 6.')
  })

  test('R1.33 : qui se retire pendant un vote, ou n’est pas là, ne vote pas, et l’écran en donne l’article', async () => {
    const page = secretary
    await unfold(page, 'Mettre aux voix')
    await page.getByLabel('Offre proposée').selectOption({ index: 1 })
    await field(page, /^Motifs/).fill('L’offre est la mieux classée selon les critères annoncés.')
    await commits(page)
    await come(page)
    await unfold(page, 'Inscrire un retrait')
    await page.getByLabel('Personne', { exact: true }).selectOption({ label: `${SECOND} (titulaire)` })
    await commits(page)
    await come(page)
    await gesture(page, 'Pour', SECOND).click()
    await refused(page, /s’est retirée de ce point/, /2013-907/)
    await gesture(page, 'Départ', FOURTH).click()
    await gesture(page, 'Arrivée', FOURTH).waitFor()
    await says(chair, '3 sur 6 peuvent voter')
    await says(chair, 'il en faut 4 : clos maintenant, ce vote serait sans effet')
    await gesture(page, 'Pour', FOURTH).click()
    await refused(page, /ne connaît pas de pouvoirs/, /L\. 1411-5/)
    await noViolation(page)
    await gesture(page, 'Arrivée', FOURTH).click()
    await gesture(page, 'Départ', FOURTH).waitFor()
    await says(chair, '4 sur 6 peuvent voter')
  })

  test('R1.28 : la présidence vote de son poste ; le partage égal se lit, et rien ne se saisit', async () => {
    await chair.getByRole('heading', { name: 'Votre voix' }).waitFor()
    await noViolation(chair)
    await press(chair, chair.getByRole('button', { name: 'Pour', exact: true }))
    await says(chair, 'Vous avez voté : pour.')
    for (const [name, choice] of [
      [FIRST, 'Pour'],
      [SUBSTITUTE, 'Contre'],
      [FOURTH, 'Contre'],
    ] as const) {
      await gesture(secretary, choice, name).click()
      await gesture(secretary, choice, name).waitFor({ state: 'detached' })
    }
    await unfold(secretary, 'Clore le vote')
    await secretary.getByRole('button', { name: 'Vérifier sans enregistrer' }).click()
    await says(secretary, /^2 pour, 2 contre, .* adoptée, la voix du président étant prépondérante/)
    expect(await secretary.getByRole('main').getByRole('textbox').count()).toBe(0)
    await commits(secretary)
    await says(chair, /adoptée, par la voix prépondérante du président/)
    await says(chair, '2 pour, 2 contre, 0 abstention ; 4 sièges sur 6 représentés')
  })

  test('R1.32 : la présidence seule signe le procès-verbal, qui dit tout', async () => {
    await come(secretary)
    await unfold(secretary, 'Lever la séance')
    await commits(secretary)
    await come(secretary)
    await unfold(secretary, 'Signer le procès-verbal')
    await committing(secretary).click()
    await refused(secretary, /La présidence de la séance signe/, /R\. 2131-5/)
    await press(chair, chair.getByRole('button', { name: 'Signer le procès-verbal', exact: true }))
    await press(chair, committing(chair))
    await says(chair, 'Récépissé')
    await come(chair)
    await says(chair, 'Procès-verbal signé par Présidence')
    await noViolation(chair)
    const minutes = chair.getByRole('link', { name: 'Procès-verbal (PDF)' })
    const pdf = await chair.request.get(`${site.url}${await minutes.getAttribute('href')}`)
    const { text } = await pdfText(Uint8Array.from(await pdf.body()), 'procès-verbal')
    const read = text.replace(/\s+/g, ' ')
    for (const said of [
      'Envoi recommandé électronique du 18 mai 2027',
      `${SECOND}${' '}: retrait à 14 h 00`,
      '2 pour, 2 contre, 0 abstention',
      'Signé le mardi 25 mai 2027',
    ])
      expect(read).toContain(said)
  })
})
