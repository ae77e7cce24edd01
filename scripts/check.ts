import { checks } from './jobs.ts'
import { runAll } from './run.ts'

/** `npm run check`: what a developer runs before each commit. No database, no browser. */
await runAll(checks)
