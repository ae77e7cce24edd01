import { createHash } from 'node:crypto'
import type { IsoDate } from '#kernel/citation.ts'
import { hasMemberOn } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { DueAct } from '#platform/due.ts'
import { termsOn } from '../model/effects.ts'
import { isSameOutage, type MeasuredOutage } from '../model/lost-minutes.ts'
import { measuredIn, outageCase } from './outage-case.ts'
import { probeCase } from './probe-case.ts'
import { type OutageRow, outagesIn, probesOf } from './queries.ts'

/** What the minutes show and nobody entered yet, what goes on of an outage, and the probes of members that have left. */
export async function due(tx: Tx, groupId: string, today: IsoDate): Promise<readonly DueAct[]> {
  const probes = await probesOf(tx, groupId)
  const rows = await outagesIn(tx, groupId)
  const measured = probes.length === 0 ? [] : await measuredIn(tx, groupId, today)
  const { gap } = termsOn(today)
  const found = measured.filter((one) => knownAs(rows, one, gap) === undefined)
  const followed = rows.filter(({ state }) => state.status === 'running' || longer(measured, state, gap))
  const group = probes.length === 0 ? undefined : await readGroup(tx, groupId)
  const left = probes.filter(
    ({ state }) => state.status === 'declared' && group !== undefined && !hasMemberOn(group, state.body, today),
  )
  return [
    ...left.map(({ id }) => ({ served: probeCase, id, act: { type: 'lapse' } })),
    ...found.map(({ from }) => ({
      served: outageCase,
      id: identifierOf(groupId, from),
      act: { type: 'find', ...{ from } },
    })),
    ...followed.map(({ id }) => ({ served: outageCase, id, act: { type: 'follow' } })),
  ]
}

/** The outage of the probes that was entered of this one. */
const knownAs = (rows: readonly OutageRow[], one: MeasuredOutage, gap: number): OutageRow | undefined =>
  rows.find(
    ({ state: { from, until, measured } }) =>
      measured !== null && isSameOutage(one, { from, until: until ?? from }, gap),
  )

const longer = (all: readonly MeasuredOutage[], { from, until, measured }: OutageRow['state'], gap: number): boolean =>
  measured !== null &&
  until !== null &&
  all.some((one) => isSameOutage(one, { from, until }, gap) && (one.until > until || one.from < from))

/** The same outage is opened under the same identifier, whichever server sees it first (RFC 9562, version 8: of our own making). */
function identifierOf(groupId: string, from: string): string {
  const hex = createHash('sha256').update(`outage ${groupId} ${from}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
