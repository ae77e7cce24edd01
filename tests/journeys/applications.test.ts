import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '../../apps/play/player.ts'
import { OPERATORS } from '../../examples/hauts-de-france/operators.ts'
import { demoOf } from './demo-server.ts'
import { become, noViolation, openStage, type StageSite } from './stage.ts'

/** The applications of the example, as the coordinator has examined them, and a candidate that answers once more, too late. */

let site: StageSite
let coordinator: Page
beforeAll(async () => {
  site = await openStage('applications-examined')
  coordinator = await site.open()
  await coordinator.goto(site.at(''))
  await become(coordinator, 'Région Hauts-de-France', 'commande publique')
}, 180_000)
afterAll(() => site?.close())

const COMPANY = OPERATORS.supposee
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })

test('the coordinator reads who has what, what was asked of whom, and takes the minutes', async () => {
  await coordinator.goto(site.at('/examinations'))
  await coordinator.getByRole('link', { name: '2027-ENT-01' }).click()
  await coordinator.getByRole('heading', { name: 'Candidatures de 2027-ENT-01' }).waitFor()
  await row(coordinator, 'Espace Imaginaire').filter({ hasText: 'admise' }).waitFor()
  expect(await row(coordinator, 'la même pour tous').count()).toBe(2)
  await noViolation(coordinator)
  const minutes = await coordinator.getByRole('link', { name: 'Procès-verbal d’examen' }).getAttribute('href')
  const answer = await coordinator.request.get(site.url + (minutes ?? ''))
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await coordinator.getByRole('link', { name: COMPANY.name, exact: true }).click()
  await coordinator.getByText('Voici le pouvoir demandé.').waitFor()
  await coordinator.getByRole('link', { name: 'pouvoir.pdf' }).first().waitFor()
  await noViolation(coordinator)
})

test('a member learns that there is an examination, and nothing of the candidates', async () => {
  const member = await site.open()
  await member.goto(site.at(''))
  await become(member, 'Département de la Somme')
  await member.goto(coordinator.url().replace(/\/applicants\/.*/, ''))
  await member.getByText('Lui seul lit qui est candidat').waitFor()
  expect(await member.getByText(COMPANY.name).count()).toBe(0)
  await member.goto(coordinator.url())
  await member
    .getByText(/introuvable|n’existe pas/i)
    .first()
    .waitFor()
  expect(await member.getByText(COMPANY.name).count()).toBe(0)
})

test('a candidate comes back by the link of its address, and its late answer is kept and marked', async () => {
  const candidate = await site.open()
  const address = `${site.url}/consultations/${idOf(site.group, 'consultation')}/requests`
  await candidate.goto(address)
  await candidate.getByLabel('Adresse électronique').fill(COMPANY.email)
  await noViolation(candidate)
  await candidate.getByRole('button', { name: 'Recevoir le lien' }).click()
  await candidate.getByText('un lien part').waitFor()
  const link = async (): Promise<string | undefined> =>
    /\/consultations\/\S+\/requests#\S+/.exec(await demoOf(site).letterTo(coordinator, COMPANY.email))?.[0]
  await expect.poll(link, { timeout: 15_000 }).toBeDefined()
  await candidate.goto(site.url + ((await link()) ?? ''))
  await candidate.getByText(`ouvre ce que l’acheteur demande à ${COMPANY.name}`).waitFor()
  await candidate.getByRole('button', { name: 'Entrer', exact: true }).click()
  await candidate.getByRole('heading', { name: 'Demande n° 1 : compléter votre candidature' }).waitFor()
  await candidate.getByText('est passée').waitFor()
  await candidate.locator('input[type=file]').setInputFiles({
    ...{ name: 'bilan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 un bilan') },
  })
  await candidate.getByRole('button', { name: 'Retirer bilan.pdf' }).waitFor()
  await candidate.getByLabel('Votre réponse').fill('Voici encore notre bilan.')
  await candidate.getByRole('button', { name: 'Envoyer la réponse' }).click()
  await candidate.getByText('Elle est au registre sous le n°').waitFor()
  await candidate.getByText(', hors délai').waitFor()
  await noViolation(candidate)
  await coordinator.reload()
  await coordinator.getByText('Voici encore notre bilan.').waitFor()
  await coordinator.getByText(', hors délai').first().waitFor()
})
