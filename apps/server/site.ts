import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Progress } from './ground.ts'

const APPS = join(import.meta.dirname, '..')

/** Where the built pages are. */
export const SITE = join(APPS, 'web/dist')

/** Where the page that seals is, built apart: nothing of the site is part of it. */
export const DEPOSIT_PAGE = join(APPS, 'deposit/dist')

/** Builds the pages when they are not there: a first start takes a few seconds more, and needs no other command. */
export async function buildSite(progress: Progress): Promise<void> {
  const missing = ['web', 'deposit'].filter((app) => !existsSync(join(APPS, app, 'dist/index.html')))
  if (missing.length === 0) return
  progress({ fr: 'Construction du site…', en: 'Building the site…' })
  const { build } = await import('vite')
  for (const app of missing) await build({ configFile: join(APPS, app, 'vite.config.ts'), logLevel: 'warn' })
}
