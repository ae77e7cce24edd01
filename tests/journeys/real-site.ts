import { rm } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { AdjustableClock } from '#platform/clock.ts'
import { composeApp } from '../../apps/server/app.ts'
import { readConfig } from '../../apps/server/config.ts'
import { serveDemoClock } from '../../apps/server/demo-clock.ts'
import { prepareGround } from '../../apps/server/ground.ts'
import { identityOf } from '../../apps/server/identity.ts'
import { presenceOf } from '../../apps/server/presence.ts'
import { scratchFolder } from '../postgres/scratch.ts'
import { launchChromium } from './chromium.ts'
import type { Site } from './site.ts'

/** The whole server on a PostgreSQL of its own, in demo mode and without any group: where a newcomer begins. */
async function serveRealSite(): Promise<Site> {
  const dataDir = await scratchFolder()
  const config = readConfig({ DEMO: '1', DATA_DIR: dataDir, PORT: '0' })
  const clock = new AdjustableClock()
  const ground = await prepareGround(config, clock, () => undefined)
  const { identify, admit, serve } = identityOf(config, ground.platform)
  const app = await composeApp({
    context: { platform: ground.platform, identify },
    presence: presenceOf(config, ground.platform),
    admit,
    files: ground.files,
    trustProxy: false,
    log: false,
    ready: () => true,
    serve,
  })
  serveDemoClock(app, ground.platform, clock)
  return {
    url: await app.listen({ port: 0, host: '127.0.0.1' }),
    close: async () => {
      await app.close()
      await ground.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Somebody at a browser of their own, who comes to that server for the first time. */
export async function openNewcomer(): Promise<Site & { readonly page: Page }> {
  const site = await serveRealSite()
  const browser = await launchChromium()
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } })
  const close = async () => {
    await browser.close()
    await site.close()
  }
  return { url: site.url, page: await context.newPage(), close }
}
