/** `npm start`: the demo on this machine, with nothing to set up. Every setting of docs/operations.md still holds. */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// What was compiled at the first start is kept for the next ones: half of a start is that.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/unisson'))
process.env.DEMO ??= '1'
await import('../apps/server/main.ts')
