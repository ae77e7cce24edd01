import type { FastifyInstance } from 'fastify'
import type { Actor } from '#kernel/actor.ts'
import type { AdjustableClock } from '#platform/clock.ts'
import type { Mail } from '#platform/mail/mailer.ts'

/** An act that the scenario meant to be granted and that was not: the scenario, or a rule, is wrong. */
export class NotGranted extends Error {}

/** What a scenario is played on. */
export type Stageable = {
  readonly app: FastifyInstance
  readonly clock: AdjustableClock
  /** Does what the passing of a date entails, as the server's own clock does. */
  readonly passTime: (groupId: string) => Promise<void>
  /** Who the next request comes from. */
  readonly actAs: (actor: Actor) => void
  /** What was written to those who came to the public address. */
  readonly letters: readonly Mail[]
}
