import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import type { People } from '#api/people.ts'
import { readConvention } from '#modules/convention/reading/index.ts'
import { proposeGroup } from '#modules/convention/reading/proposal.ts'
import { OIDC_CALLBACK } from '#platform/identity/services.ts'
import { openProvider } from '#platform/identity/testing/provider.ts'
import { scratchFolder } from '../postgres/scratch.ts'
import { launchChromium } from './chromium.ts'
import { linkIn, type MailServer, openMailServer } from './mail-server.ts'
import { startService } from './real-server.ts'
import { siret } from './review-steps.ts'
import { openVisitor, type Visitor } from './visitor.ts'

/** An instance as an administration runs it, with its mail server, its OpenID provider and a browser. */
export async function openService() {
  const browser = await launchChromium()
  const mails = await openMailServer()
  const dataDir = await scratchFolder()
  const port = await freePort()
  const site = `http://localhost:${port}`
  const provider = await openProvider(`${site}${OIDC_CALLBACK}`, site)
  const environment = {
    DEMO: '0',
    PORT: String(port),
    DATA_DIR: dataDir,
    PUBLIC_URL: site,
    SMTP_URL: mails.url,
    OIDC_ISSUER: provider.settings.issuer,
    OIDC_CLIENT_ID: provider.settings.clientId,
    OIDC_CLIENT_SECRET: provider.settings.clientSecret,
  }
  const { stop } = await startService(environment)
  return {
    browser,
    mails,
    provider,
    environment,
    site,
    close: async () => {
      await browser.close()
      await stop()
      await provider.close()
      await mails.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

type Inviter = { readonly officer: Visitor; readonly mails: MailServer; readonly group: string }

/** Invites the first person of a body who was not yet, through the API, and gives back the link of the mail. */
export async function invited({ officer, mails, group }: Inviter, body: string, email: string) {
  const { body: list } = await officer.api<People>('GET', `/api/groups/${group}/people`)
  const found = list.people.find(({ mandates }) => mandates.some((mandate) => mandate.body.name === body))
  const before = mails.received.length
  const sent = await officer.api('POST', `/api/groups/${group}/invitations`, { person: found?.person, email })
  expect(sent.status, JSON.stringify(sent.body)).toBe(201)
  return { person: found?.person, link: linkIn((await mails.lastTo(email, before)).text) }
}

/** Gives somebody of the group's register an office in another of its bodies, found by the beginning of its name. */
export async function givenOffice(officer: Visitor, group: string, body: string, person: string): Promise<void> {
  const { body: list } = await officer.api<People>('GET', `/api/groups/${group}/people`)
  const known = list.people.find((one) => one.person === person)
  const held = list.people.flatMap(({ mandates }) => mandates).find((mandate) => mandate.body.name.startsWith(body))
  const base = `/api/groups/${group}/bodies/${held?.body.id}`
  const { body: card } = await officer.api<{ seq: number }>('GET', base)
  const office = {
    office: 'officer',
    person: { id: person, civility: null, name: known?.name },
    title: 'Administrateur',
    from: '2026-04-12',
    until: null,
    givenBy: null,
    delegation: null,
  }
  const given = await officer.api('POST', `${base}/appoint`, office, { 'if-match': `"${card.seq}"` })
  expect(given.status, JSON.stringify(given.body)).toBe(200)
}

/** Invites a person of a body, who accepts with a passkey and enters the group. */
export async function enter(
  { browser, site }: { readonly browser: Browser; readonly site: string },
  inviter: Inviter,
  body: string,
  email: string,
): Promise<Visitor> {
  const { link } = await invited(inviter, body, email)
  const visitor = await openVisitor(browser)
  await visitor.page.goto(link)
  await visitor.page.getByRole('button', { name: 'Accepter et créer une clé d’accès' }).click()
  await visitor.page.waitForURL(`${site}/groups/${inviter.group}`)
  return visitor
}

export const signInWithPasskey = ({ page }: Visitor): Promise<void> =>
  page.getByRole('button', { name: 'S’identifier avec une clé d’accès' }).click()

const TEXT = new URL('../../examples/hauts-de-france/convention.txt', import.meta.url)

/** Founds a group of the example's text through the API, as the representative of its coordinator. */
export async function foundGroup(officer: Visitor): Promise<string> {
  const id = randomUUID()
  const base = `/api/groups/${id}`
  const { body: prepared } = await officer.api<{ person: string }>('POST', `${base}/preparation`, {})
  const reading = readConvention(await readFile(TEXT, 'utf8'))
  const parties = reading.draft.parties ?? []
  const bodies = parties.map(() => randomUUID())
  const { clauses, articles } = proposeGroup(reading, bodies)
  for (const [rank, { name, kind }] of parties.entries()) {
    const body = bodies[rank] ?? ''
    const person = body === clauses.coordinators[0]?.body ? prepared.person : randomUUID()
    const sent = await officer.api('POST', `${base}/bodies`, registration({ rank, name, kind, person }), {
      'idempotency-key': body,
    })
    expect(sent.status, JSON.stringify(sent.body)).toBe(200)
  }
  const founding = {
    clauses: { ...clauses, name: 'Groupement ENT Hauts-de-France' },
    articles,
    members: bodies,
    document: null,
    appraisals: judged,
  }
  const founded = await officer.api('POST', `${base}/convention`, founding)
  expect(founded.status, JSON.stringify(founded.body)).toBe(200)
  return id
}

type Party = { readonly rank: number; readonly name: string; readonly kind: string; readonly person: string }

const registration = ({ rank, name, kind, person }: Party) => ({
  name,
  kind,
  siret: siret(rank + 1),
  seat: { text: '1 place de la Mairie', city: 'Amiens', department: '80' },
  isBuyer: true,
  commitment: null,
  country: 'FR',
  holidayZone: 'metropole',
  representative: {
    person: { id: person, civility: null, name: `La personne en exercice, partie ${rank + 1}` },
    title: 'Président',
    from: '2026-04-12',
    until: null,
    givenBy: null,
  },
})

const judged = { expectedHeadings: { accepted: true, reason: 'Les parties ont choisi de ne pas régler ce point.' } }
