import { configureGlobal } from 'fast-check'

/**
 * A commit passes or fails, always the same: properties draw from a fixed seed. `FC_SEED=random npm test` looks
 * further (a failure then prints the seed that shows it again), `FC_SEED=123` goes back to one.
 */
const asked = process.env.FC_SEED
if (asked !== 'random') configureGlobal({ seed: Number(asked ?? 2026) })
