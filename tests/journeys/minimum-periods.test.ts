import { randomUUID } from 'node:crypto'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Finding } from '#api/shapes.ts'
import { backTo, press, tabTo, typeIn } from './keyboard.ts'
import { committing, SLOWLY } from './next-steps.ts'
import { openNovember, type Prepared } from './november.ts'
import { noViolation } from './stage.ts'

/** The minimum periods of law.md 7.4 on their own days, as the coordinator reads them and meets them. */

type November = Awaited<ReturnType<typeof openNovember>>
let site: November

beforeAll(async () => {
  site = await openNovember()
  site.page.setDefaultTimeout(SLOWLY.timeout)
}, 180_000)
afterAll(() => site?.close())

const button = (name: string | RegExp): Locator =>
  site.page.getByRole('button', { name, exact: typeof name === 'string' })
const save = () => press(site.page, committing(site.page))
const saved = () => expect.poll(() => site.page.getByText('Récépissé').count(), SLOWLY).toBeGreaterThan(0)

/** What the server itself says of a case. */
async function read(path: string) {
  const answer = await site.page.request.get(site.at(path).replace('/groups', '/api/groups'))
  return (await answer.json()) as { readonly seq: number; readonly state: Record<string, unknown> & { plan: Planned } }
}
type Planned = { readonly milestones: readonly { readonly milestone: string; readonly on: string }[] }

/** Does an act as the page would, where what the page shows of it is tried elsewhere. */
async function act(path: string, name: string, data: object): Promise<void> {
  const { seq } = await read(path)
  const address = site.at(`${path}/${name}`).replace('/groups', '/api/groups')
  const headers = { 'if-match': `"${seq}"`, 'idempotency-key': randomUUID() }
  const answer = await site.page.request.post(address, { headers, data })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** Types a deadline into the form of the notice, which is open, and sends it. */
async function send(deadline: string, reach: typeof tabTo): Promise<void> {
  const days = site.page.getByRole('textbox', { name: /^Jour/ })
  await reach(site.page, days.first())
  await typeIn(site.page, days.first(), deadline)
  await typeIn(site.page, days.last(), '14/12/2026')
  await save()
}

/** The notice on 23 November 2026: the last day of the period is refused by its article, the day after is taken. */
async function sendsOn({ consultation }: Prepared, told: RegExp, days: readonly [last: string, from: string]) {
  const { page, at } = site
  await page.goto(at(`/consultations/${consultation}`))
  await press(page, button('Envoyer l’avis'))
  await page.getByText(told).waitFor()
  await noViolation(page)
  await send(days[0], tabTo)
  await page
    .getByRole('button', { name: /R\.\s2161-3/ })
    .last()
    .waitFor()
  expect((await read(`/consultations/${consultation}`)).state).toMatchObject({ status: 'validated' })
  await send(days[1], backTo)
  await saved()
  return (await read(`/consultations/${consultation}`)).state
}

/** Presses a key on a milestone until it stands on a day; a milestone that cannot come there fails here. */
async function keyUntil(key: string, milestone: Locator, day: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (day.test((await milestone.getAttribute('aria-valuetext')) ?? '')) return
    await site.page.keyboard.press(key)
  }
  throw new Error(`${milestone} never comes to ${day}`)
}

const PLAN = 'Arrêter le rétroplanning'

test('T3: restricted, invitations on 23 November 2026, 25 days: the plan says 18 December, and the server holds it', {
  timeout: 180_000,
}, async () => {
  const { page, at, prepare } = site
  const { procedure } = await prepare('restricted')
  await page.goto(at(`/procedures/${procedure}`))
  await press(page, button(PLAN))
  const invitations = page.getByRole('slider', { name: 'Invitations envoyées : déplacer' }).first()
  await tabTo(page, invitations)
  await keyUntil('PageDown', invitations, /(2[3-9]|30)\snovembre\s2026/)
  await keyUntil('ArrowLeft', invitations, /23\snovembre\s2026/)
  const tenders = page.getByRole('slider', { name: 'Limite des offres : déplacer' }).first()
  await tabTo(page, tenders)
  // A day earlier still, and the invitations would have to leave before theirs.
  await keyUntil('PageDown', tenders, /2[1-7]\sdécembre\s2026/)
  await keyUntil('ArrowLeft', tenders, /21\sdécembre\s2026/)
  expect(await invitations.getAttribute('aria-valuetext')).toMatch(/23\snovembre\s2026/)
  await backTo(page, button('Expliquer : Remise des offres'))
  await page.keyboard.press('Enter')
  await page.getByText(/Au moins 25\sjours/).waitFor()
  await page.getByText(/le dernier jour tombe le .*18\sdécembre\s2026/).waitFor()
  await page
    .getByRole('button', { name: /R\.\s2161-8/ })
    .first()
    .waitFor()
  await noViolation(page)
  await save()
  await saved()

  const { seq, state } = await read(`/procedures/${procedure}`)
  const milestones = state.plan.milestones.map((each) =>
    each.milestone === 'tendersDue' ? { ...each, on: '2026-12-18' } : each,
  )
  const address = at(`/procedures/${procedure}/plan`).replace('/groups', '/api/groups')
  const headers = { 'if-match': `"${seq}"`, 'idempotency-key': randomUUID() }
  const refused = await page.request.post(address, { headers, data: { plan: { ...state.plan, milestones } } })
  expect(refused.status()).toBe(409)
  const { findings } = (await refused.json()) as { readonly findings: readonly Finding[] }
  const short = findings.find(({ rule }) => rule === 'minimumsKept')
  expect(short?.outcome).toBe('unmet')
  // The day after the eighteenth is a Saturday: what somebody does waits for the Monday.
  expect(short?.facts.short).toContainEqual({ bar: 'tenders', days: 25, missing: 3 })
  expect(short?.basis.map(({ article }) => article)).toContain('R2161-8')
})

test('T1: open, electronic, the notice on 23 November 2026: 30 days, until 23 December', {
  timeout: 120_000,
}, async () => {
  site.goTo('2026-11-23T09:00:00.000Z')
  const told = /30\sjours\s; dernier jour\s: mercredi 23\sdécembre\s2026, à 24\sh/
  const sent = await sendsOn(await site.prepare('open'), told, ['23/12/2026', '24/12/2026'])
  expect(sent).toMatchObject({ status: 'sent', deadline: '2026-12-24T11:00:00.000Z' })
})

test('T2: the same where the plan has no electronic tenders: 35 days, until 28 December', {
  timeout: 180_000,
}, async () => {
  const { page, at, prepare } = site
  const opened = await prepare('open')
  await page.goto(at(`/procedures/${opened.procedure}`))
  await press(page, button(PLAN))
  await tabTo(page, page.getByRole('checkbox', { name: 'Offres et lettres par voie électronique' }))
  await page.keyboard.press('Space')
  // Electronic means are the rule: without a case of the code, the plan is refused by its article.
  await save()
  await page
    .getByRole('button', { name: /R\.\s2132-12/ })
    .first()
    .waitFor()
  expect((await read(`/procedures/${opened.procedure}`)).state.plan).toBeNull()
  const medium = page.getByRole('combobox', { name: /^Cas du code pour une autre voie/ })
  await backTo(page, medium)
  await page.keyboard.type('des maquettes')
  const reasons = 'Chaque candidat remet un prototype du terminal, que les établissements essaient.'
  const otherMedium = { case: 'physical-models', reasons }
  await typeIn(page, page.getByRole('textbox', { name: /^Raisons propres à cet achat/ }), reasons)
  await noViolation(page)
  await save()
  // Longer periods push the service beyond the day that was wanted: somebody says why the plan is settled all the same.
  await page.getByText('L’acte attend une appréciation. Rien n’a été enregistré.').waitFor()
  await tabTo(page, page.getByRole('radio', { name: 'Satisfait', exact: true }))
  await page.keyboard.press('Space')
  await typeIn(
    page,
    page.getByRole('textbox', { name: /^Motif/ }),
    'Les établissements ouvrent le service en septembre.',
  )
  await save()
  await saved()
  // The file was validated for electronic tenders: it is looked at again before its notice leaves.
  await page.goto(at(`/consultations/${opened.consultation}`))
  await page
    .getByText(
      /La procédure a changé depuis que le dossier a été validé \(voie électronique, raisons d’une autre voie\)/,
    )
    .first()
    .waitFor()
  await act(`/consultations/${opened.consultation}`, 'reopen', { reason: 'les offres viendront aussi sur papier' })
  await act(`/consultations/${opened.consultation}`, 'validate', {})
  const told = /35\sjours\s; dernier jour\s: lundi 28\sdécembre\s2026, à 24\sh/
  const sent = await sendsOn(opened, told, ['28/12/2026', '29/12/2026'])
  expect(sent).toMatchObject({
    status: 'sent',
    deadline: '2026-12-29T11:00:00.000Z',
    frozen: { electronic: false, otherMedium },
  })
})
