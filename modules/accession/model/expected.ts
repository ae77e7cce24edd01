import { addDays } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { param } from '#law/index.ts'
import { notApprovedBy, notNotifiedTo, notSignedBy } from '#modules/amendment/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { approversOf, partiesOf, signatoriesOf } from './concerned.ts'
import type { Accession, Act } from './state.ts'

/** An act that the file waits for: who does it, whom it is about when it is somebody else, from when it is chased, whether others wait. */
export type Expected = {
  readonly act: Act['type']
  readonly by: string
  readonly about?: string
  readonly due: IsoDate | null
  readonly missing: boolean
}

/**
 * What an accession waits for on that day, one act for each body that holds it up. The convention sets no delay: what is
 * given is the day from which the platform reminds (A31 for the acknowledgement, A32 for the approvals).
 */
export function expectedActs(group: Group, state: Accession, today: IsoDate): readonly Expected[] {
  const coordinator = coordinatorOf(group)
  if (coordinator === undefined) return []
  const file = (act: Act['type'], over: Partial<Expected> = {}): Expected => ({
    act,
    by: coordinator,
    due: null,
    missing: true,
    ...over,
  })
  switch (state.status) {
    case 'requested':
      return state.acknowledgement === null
        ? [file('acknowledge', { due: addDays(state.sentOn, param('withdrawal.receiptReminder', today).value) })]
        : [file('examine')]
    case 'under-examination':
      return [file('submitForApproval')]
    case 'submitted-for-approval': {
      const due = addDays(state.submittedOn, param('accession.approvalReminder', today).value)
      return notApprovedBy(state.circuit, approversOf(group, today)).map((body) => file('approve', { by: body, due }))
    }
    case 'approved':
      return [file('openSignature')]
    case 'amendment-signing': {
      const due = addDays(state.openedOn, param('accession.approvalReminder', today).value)
      const awaited = notSignedBy(state.circuit, signatoriesOf(group, state.newcomer, today))
      return awaited.map((body) => file('sign', { by: body, due }))
    }
    case 'signed':
    case 'effective':
      return returning(group, state, today, file)
    default:
      return []
  }
}

/** The newcomer waits for its own notification; the others are told without holding anything up. */
function returning(
  group: Group,
  state: Extract<Accession, { status: 'signed' | 'effective' }>,
  today: IsoDate,
  file: (act: Act['type'], over?: Partial<Expected>) => Expected,
): readonly Expected[] {
  if (state.returned === null) return [file('returnToCoordinator')]
  return notNotifiedTo(state.circuit, partiesOf(group, state.newcomer, today)).map((body) =>
    file('notify', { about: body, missing: body === state.newcomer }),
  )
}
