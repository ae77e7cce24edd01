import { type Actor, actsFor } from '#kernel/actor.ts'
import type { ClauseArticles, IsoDate } from '#kernel/citation.ts'
import type { Clauses, Mission } from './clauses.ts'

/** A member as the group's own life sees it: when it entered, when it left, and whether it founded the group. */
export type Membership = {
  readonly body: string
  readonly founder: boolean
  /** The day from which it acts as a member (its own notification); `null` while it has signed nothing or not been notified. */
  readonly from: IsoDate | null
  /** The day from which it no longer is one. */
  readonly until: IsoDate | null
}

/** Who coordinated up to a replacement, and the day from which they no longer did. */
export type ReplacedCoordination = { readonly coordinators: Clauses['coordinators']; readonly until: IsoDate }

/** What every other process asks of the group: its clauses in force and who is in it. */
export type Group = {
  readonly id: string
  readonly status: 'none' | 'draft' | 'signing' | 'constituted' | 'in-force' | 'ended'
  readonly clauses: Clauses
  readonly articles: ClauseArticles
  readonly members: readonly Membership[]
  readonly effectiveOn: IsoDate | null
  /** The first day without the group; absent while it has not ended. */
  readonly endedOn?: IsoDate
  /** Who coordinated before each replacement, the oldest first; absent when nobody was replaced. */
  readonly formerCoordinators?: readonly ReplacedCoordination[]
}

/** True when the group lives under its convention on that day: it has taken effect, and has not ended. */
export function isInForceOn({ status, effectiveOn }: Group, day: IsoDate): boolean {
  return status === 'in-force' && effectiveOn !== null && effectiveOn <= day
}

/** The members on that day. */
export function membersOn(group: Group, day: IsoDate): readonly Membership[] {
  return group.members.filter((member) => isMemberOn(member, day))
}

/** True when this membership stands on that day. */
export function isMemberOn(member: Membership, day: IsoDate): boolean {
  return member.from !== null && member.from <= day && (member.until === null || day < member.until)
}

/** The membership of a body, whatever the day. */
export function membershipOf(group: Group, body: string): Membership | undefined {
  return group.members.find((member) => member.body === body)
}

/** True when the body is a member on that day. */
export function hasMemberOn(group: Group, body: string, day: IsoDate): boolean {
  const member = membershipOf(group, body)
  return member !== undefined && isMemberOn(member, day)
}

/** True when the actor is of a body that is, was or will be a member. */
export function isOfAMember(group: Group, actor: Actor): boolean {
  return actor.kind === 'person' && membershipOf(group, actor.body) !== undefined
}

type OfOneMember = { readonly status: 'none' } | { readonly status: string; readonly body: string }

/** True when the actor acts as the member in a case of one member: any may begin it, then only the body whose it is goes on. */
export function actsAsItsMember(group: Group, actor: Actor, state: OfOneMember): boolean {
  return 'body' in state ? actsFor(actor, state.body) : isOfAMember(group, actor)
}

/** The body that holds this mission for the others; the first coordinator when the convention does not divide them. */
export function coordinatorFor(group: Group, mission: Mission): string | undefined {
  return holderOf(group.clauses.coordinators, mission)
}

const holderOf = (coordinators: Clauses['coordinators'], mission: Mission): string | undefined =>
  coordinators.find((coordinator) => coordinator.for.includes(mission))?.body

/** The coordinator who leads the group's life: the one in charge of the award. */
export function coordinatorOf(group: Group): string | undefined {
  return coordinatorAmong(group.clauses.coordinators)
}

/** The coordinator who led the group's life on that day: today's, unless it has been replaced since. */
export function coordinatorOn(group: Group, day: IsoDate): string | undefined {
  const former = group.formerCoordinators?.find(({ until }) => day < until)
  return coordinatorAmong(former?.coordinators ?? group.clauses.coordinators)
}

const coordinatorAmong = (coordinators: Clauses['coordinators']): string | undefined =>
  holderOf(coordinators, 'award') ?? coordinators[0]?.body

/** True when this body coordinates the group in any of its missions. */
export function isCoordinator(group: Group, body: string): boolean {
  return group.clauses.coordinators.some((coordinator) => coordinator.body === body)
}
