import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Progress } from './ground.ts'

const WEB = join(import.meta.dirname, '../web')

/** Where the built pages are. */
export const SITE = join(WEB, 'dist')

/** Builds the pages when they are not there: a first start takes a few seconds more, and needs no other command. */
export async function buildSite(progress: Progress): Promise<void> {
  if (existsSync(join(SITE, 'index.html'))) return
  progress({ fr: 'Construction du site…', en: 'Building the site…' })
  const { build } = await import('vite')
  await build({ configFile: join(WEB, 'vite.config.ts'), logLevel: 'warn' })
}
