import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import type { Actor } from '#kernel/actor.ts'
import type { Consultation } from '#modules/consultation/index.ts'
import { consultationCase } from '#modules/consultation/server/index.ts'
import { documents, dossier, MANIFEST } from '#modules/consultation/testing.ts'
import type { Purchase } from '#modules/need/index.ts'
import { clockedPurchase } from '#modules/need/server/index.ts'
import type { Procedure, ProcedureType } from '#modules/procedure/index.ts'
import { procedureCase } from '#modules/procedure/server/index.ts'
import { frozenPurchase, prepared } from '#modules/procedure/testing.ts'
import { AdjustableClock } from '#platform/clock.ts'
import type { Platform } from '#platform/commit.ts'
import { composeApp } from '../../apps/server/app.ts'
import { readConfig } from '../../apps/server/config.ts'
import { prepareGround } from '../../apps/server/ground.ts'
import { putGroupInForce } from '../postgres/group-in-force.ts'
import { putCase } from '../postgres/put-case.ts'
import { scratchFolder } from '../postgres/scratch.ts'
import { launchChromium } from './chromium.ts'

const [GROUP, REGION, SOMME] = [randomUUID(), randomUUID(), randomUUID()] as const
const coordinator: Actor = { kind: 'person', person: REGION, body: REGION, office: 'officer' }

export type Prepared = { readonly procedure: string; readonly consultation: string }

/**
 * The server and the coordinator at a browser, before the twenty-third of November 2026 of law.md: a day that no stage of
 * the demonstration has, as its group is not in force yet.
 */
export async function openNovember(): Promise<{
  readonly page: Page
  readonly at: (path: string) => string
  /** A procedure of this type that was chosen, and its file, validated. */
  readonly prepare: (type: ProcedureType) => Promise<Prepared>
  readonly goTo: (instant: string) => void
  readonly close: () => Promise<void>
}> {
  const dataDir = await scratchFolder()
  const clock = new AdjustableClock()
  clock.beginAt('2026-08-24T08:00:00.000Z', GROUP)
  const ground = await prepareGround(readConfig({ DEMO: '1', DATA_DIR: dataDir, PORT: '0' }), clock, () => undefined)
  const { platform } = ground
  await putGroupInForce(platform, GROUP, [REGION, SOMME])
  const app = await composeApp({
    context: { platform, identify: async () => coordinator },
    presence: { demo: true, of: async () => ({ account: null, groups: [GROUP], persons: [REGION] }) },
    admit: async () => undefined,
    files: ground.files,
    trustProxy: false,
    log: false,
    ready: () => true,
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await launchChromium()
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 900 } })
  return {
    page: await context.newPage(),
    at: (path) => `${url}/groups/${GROUP}${path}`,
    prepare: (type) => prepare(platform, type),
    goTo: (instant) => clock.goTo(instant, GROUP),
    close: async () => {
      await browser.close()
      await app.close()
      await ground.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The need is frozen, the procedure chosen without any plan, its file validated: as their own acts leave them. */
async function prepare(platform: Platform, type: ProcedureType): Promise<Prepared> {
  const [purchase, procedure, consultation] = [randomUUID(), randomUUID(), randomUUID()]
  const bodies = [REGION, SOMME]
  const bodyOf = (index: number) => bodies[index] ?? REGION
  const need = frozenPurchase({ frozenOn: '2026-08-24' })
  const parts = need.parts.map((part, index) => ({ ...part, body: bodyOf(index) }))
  const buyers = prepared.buyers.map((buyer, index) => ({ ...buyer, body: bodyOf(index) }))
  const invoicing = bodies.map((body) => ({ body, address: '1 place du Lavoir, Lille', service: '' }))
  const { object } = need
  const chosen: Procedure = { ...prepared, purchase, buyers, object, type, preparedOn: '2026-08-24' }
  const file = { dossier: dossier({ object, invoicing }), documents: documents() }
  const { category, estimate, duration } = prepared
  const validated: Consultation = {
    ...{ status: 'validated', procedure, reference: `2026-${procedure.slice(0, 4)}`, ...file },
    ...{ validatedOn: '2026-08-24', manifest: MANIFEST },
    checkedFor: { category, estimate, duration, buyers, type, ground: null, shortened: null, electronic: true },
  }
  const frozen: Purchase = { ...need, parts }
  await putCase(platform, clockedPurchase, { groupId: GROUP, id: purchase, state: frozen })
  await putCase(platform, procedureCase, { groupId: GROUP, id: procedure, state: chosen })
  await putCase(platform, consultationCase, { groupId: GROUP, id: consultation, state: validated })
  return { procedure, consultation }
}
