import { type ActView, actView } from '#api/shapes.ts'
import type { Actor } from '#kernel/actor.ts'
import type { ActLike, Staged } from '#kernel/process.ts'
import type { DepositSite } from '#modules/submission/server/index.ts'
import type { AnyServed } from '#platform/served.ts'
import type { Inside, Seeing } from './held.ts'

type Asked = {
  readonly served: AnyServed
  readonly id: string
  readonly state: Staged
  /** Which acts are its holder’s: of the others it is told nothing, for their findings are its members’. */
  readonly names: readonly string[]
  /** Of a case that is not opened yet: what would open it, so that it is known on which order. */
  readonly act?: ActLike
}

export const actorOf = ({ account }: Pick<Inside, 'account'>): Actor => ({ kind: 'operator', account })

/** The acts of a case that are its holder’s, open or not, each with why. */
export async function ownActs(
  { platform }: DepositSite,
  { tx, groupId, today }: Seeing,
  who: Inside,
  { served, id, state, names, act }: Asked,
): Promise<ActView[]> {
  const actor = actorOf(who)
  const asked = { groupId, id, state, actor, today, ...(act === undefined ? {} : { act }) }
  const { facts, articles, lawDate = today } = await served.facts(tx, asked)
  const context = { facts, actor, now: platform.clock.now(groupId), today, lawDate, articles }
  const views: readonly { readonly act: string }[] = served.process.acts(state, context)
  return views.filter(({ act: name }) => names.includes(name)).map((view) => actView.parse(view))
}
