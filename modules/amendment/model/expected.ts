import { addDays } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { param } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { concernedOn, stillToNotify, stillToSign } from './changes.ts'
import { partOf } from './circuit.ts'
import type { Act, Amendment } from './state.ts'

/** An act that the amendment waits for: who does it, whom it is about when it is somebody else, from when it is chased. */
export type Expected = {
  readonly act: Act['type']
  readonly by: string
  readonly about?: string
  readonly due: IsoDate | null
}

/**
 * What an amendment waits for on that day, one act for each body that holds it up. No text sets a delay: the date is the
 * day from which the platform reminds, the same as for an accession (A32).
 */
export function expectedActs(group: Group, state: Amendment, today: IsoDate): readonly Expected[] {
  const coordinator = coordinatorOf(group)
  if (coordinator === undefined) return []
  const reminder = (from: IsoDate) => addDays(from, param('accession.approvalReminder', today).value)
  switch (state.status) {
    case 'proposed': {
      const silent = concernedOn(group, today).filter((body) => partOf(state.circuit, body).vote === null)
      if (silent.length === 0) return [{ act: 'openSignature', by: coordinator, due: null }]
      return silent.map((body) => ({ act: 'approve', by: body, due: reminder(state.proposedOn) }))
    }
    case 'signing':
      return stillToSign(state, group, today).map((body) => ({ act: 'sign', by: body, due: reminder(state.openedOn) }))
    case 'signed':
      return stillToNotify(state.circuit, group, today).map((body) => ({
        act: 'notify',
        by: coordinator,
        about: body,
        due: null,
      }))
    default:
      return []
  }
}
