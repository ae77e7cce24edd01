/** The pure facade of the dashboards: they have no process of their own, only what the others keep. */
export type { Dashboard } from './contract.ts'
