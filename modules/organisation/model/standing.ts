import { type Actor, actsFor } from '#kernel/actor.ts'

/** What the register of bodies asks of the group: whether its convention is still being prepared, and who coordinates it. */
export type Standing = {
  /** True until a convention is laid before its members for signature. */
  readonly preparing: boolean
  readonly coordinators: readonly string[]
}

/** Before there is a convention nobody holds the register by it: whoever prepares the group does. */
export function isPreparer(standing: Standing, actor: Actor): boolean {
  return standing.preparing && actor.kind === 'person' && actor.office !== 'reader'
}

/** The coordinator keeps the register of a group that has its convention. */
export function isKeeper(standing: Standing, actor: Actor): boolean {
  return !standing.preparing && standing.coordinators.some((coordinator) => actsFor(actor, coordinator))
}
