import type { IsoInstant } from '#kernel/citation.ts'
import { personNamesOf } from '#modules/organisation/server/index.ts'
import { procedureOf } from '#modules/procedure/server/index.ts'
import type { Meeting } from '#modules/technical-group/index.ts'
import { minutesOf } from '#modules/technical-group/server/index.ts'
import { calendarType } from '#platform/calendar-file.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { invitationOf } from '#platform/invitation.ts'
import { namesIn } from './names.ts'

type Convened = Exclude<Meeting, { status: 'none' }>

type About = {
  readonly id: string
  readonly groupId: string
  readonly state: Convened
  readonly host: string
  readonly now: IsoInstant
}

/** The meeting as a file for the calendar of whoever downloads it. */
export async function invitationFor(tx: Tx, { id, groupId, state, host, now }: About) {
  const { coordinatorName } = await namesIn(tx, groupId)
  const { title, at, until, place, link, sequence, status } = state
  const page = `/groups/${groupId}/technical-group/meetings/${id}`
  const { file, method } = invitationOf(
    { id, title, at, until, place, link, sequence, cancelled: status === 'cancelled' },
    { group: groupId, stamp: now, page, host, from: coordinatorName, to: null },
  )
  return { file, type: calendarType(method) }
}

/** The minutes as a PDF. */
export async function minutesFor(
  { platform }: HttpContext,
  { id, groupId, state }: { id: string; groupId: string; state: Extract<Meeting, { status: 'held' }> },
): Promise<Uint8Array> {
  const document = await platform.db.transaction(groupId, async (tx) => {
    const { nameOf, coordinatorName } = await namesIn(tx, groupId)
    const persons = await personNamesOf(tx, groupId)
    const procedure = await procedureOf(tx, groupId, state.procedure)
    return minutesOf(state, {
      id,
      procedure: procedure === undefined || procedure.status === 'none' ? '' : procedure.title,
      coordinator: coordinatorName,
      nameOf,
      personOf: (person) => persons.get(person) ?? person,
    })
  })
  return pdfIn(groupId, document)
}
