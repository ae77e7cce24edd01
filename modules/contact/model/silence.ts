import type { Purchase } from '#modules/need/index.ts'

/** What the members may say to operators about a purchase, by where it stands. */
export type Silence = 'sourcing' | 'silent' | 'over'

/**
 * Before the freeze only the coordinator sources (CCP R2111-1); from the freeze to the award every member but it is
 * silent (S5.7, A25); nothing is left to say about a purchase that was given up.
 */
export function silenceOn(status: Purchase['status']): Silence {
  if (status === 'collecting') return 'sourcing'
  return status === 'none' || status === 'abandoned' ? 'over' : 'silent'
}
