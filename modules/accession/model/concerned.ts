import type { IsoDate } from '#kernel/citation.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import { coordinatorOf, type Group, membersOn } from '#modules/convention/index.ts'
import type { Accession } from './state.ts'

/**
 * The bodies whose organ must approve a newcomer, by the group's own convention. Founders that have left are no longer
 * asked, later members are only told (A32), and the coordinator who is also a founder counts once (A3).
 */
export function approversOf(group: Group, day: IsoDate): readonly string[] {
  const { accession } = group.clauses
  if (!accession.open) return []
  const members = membersOn(group, day)
  switch (accession.approval) {
    case 'founders-and-coordinator':
      return unique([...coordinator(group), ...members.filter(({ founder }) => founder).map(({ body }) => body)])
    case 'all-members':
    case 'amendment':
      return unique([...coordinator(group), ...members.map(({ body }) => body)])
    case 'coordinator':
      return coordinator(group)
    case 'free':
      return []
  }
}

/** Who signs the amendment: those who approve, the coordinator in any case, and the newcomer (S7.6). */
export function signatoriesOf(group: Group, newcomer: string, day: IsoDate): readonly string[] {
  return unique([...coordinator(group), ...approversOf(group, day), newcomer])
}

/** Who is notified of the signed amendment: whoever signs it, and the members who do not sign but must know (A32). */
export function partiesOf(group: Group, newcomer: string, day: IsoDate): readonly string[] {
  return unique([...signatoriesOf(group, newcomer, day), ...membersOn(group, day).map(({ body }) => body)])
}

/** The contracts being awarded or executed on that day. */
export function runningOn(contracts: readonly RunningContract[], day: IsoDate): readonly RunningContract[] {
  return contracts.filter(({ awardBegunOn, endsOn }) => awardBegunOn <= day && (endsOn === null || day <= endsOn))
}

/** The running contracts whose notice does not name the body among the buyers: it can order nothing on them (CCP R2162-6). */
export function closedTo(
  contracts: readonly RunningContract[],
  body: string,
  day: IsoDate,
): readonly RunningContract[] {
  return runningOn(contracts, day).filter(({ identifiedBuyers }) => !identifiedBuyers.includes(body))
}

/** The newcomer of this case; `undefined` before there is one. */
export function newcomerOf(state: Accession): string | undefined {
  return state.status === 'none' ? undefined : state.newcomer
}

function coordinator(group: Group): readonly string[] {
  const body = coordinatorOf(group)
  return body === undefined ? [] : [body]
}

const unique = (bodies: readonly string[]): readonly string[] => [...new Set(bodies)]
