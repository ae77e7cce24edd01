import type { IsoDate } from '#kernel/citation.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Stage } from '#ui/stages.tsx'
import { concernedOn, effectiveOn } from '../model/changes.ts'
import type { Amendment } from '../model/state.ts'
import { type Asked, type CircuitRow, circuitRows, lastOn, lineOf, partsOf, type Step } from './circuit/rows.ts'

export type Told = Exclude<Amendment, { status: 'none' }>

/** Whom each step of this amendment concerns today: those who approved sign, once it is open to signature. */
export function askedOf(state: Told, group: Group, today: IsoDate): Asked {
  const members = concernedOn(group, today)
  const signatories = 'signatories' in state ? state.signatories : undefined
  return {
    vote: members,
    signature: signatories === undefined ? members : signatories.filter((body) => members.includes(body)),
    notification: members,
  }
}

/** The step of the circuit that is being gathered. */
export function stepOf({ status }: Told): Step | null {
  switch (status) {
    case 'proposed':
      return 'vote'
    case 'signing':
      return 'signature'
    case 'signed':
      return 'notification'
    default:
      return null
  }
}

export const rowsOf = (state: Told, group: Group, today: IsoDate): readonly CircuitRow[] =>
  circuitRows(state.circuit, askedOf(state, group, today), stepOf(state))

export type Labels = Readonly<Record<'proposal' | 'vote' | 'signature' | 'notification' | 'effect', string>>

/** The path of an amendment: from its proposal to its effect, or to where it was abandoned. */
export function pathOf(state: Told, rows: readonly CircuitRow[], labels: Labels): readonly Stage[] {
  const opened = 'openedOn' in state ? (state.openedOn ?? null) : null
  const told = 'notifiedOn' in state ? state.notifiedOn : null
  return lineOf(
    [
      { key: 'proposal', label: labels.proposal, on: state.proposedOn },
      {
        key: 'vote',
        label: labels.vote,
        on: opened === null ? null : (lastOn(rows, 'vote') ?? opened),
        parts: partsOf(rows, 'vote'),
      },
      {
        key: 'signature',
        label: labels.signature,
        on: 'signedOn' in state ? (lastOn(rows, 'signature') ?? state.signedOn) : null,
        parts: partsOf(rows, 'signature'),
      },
      { key: 'notification', label: labels.notification, on: told, parts: partsOf(rows, 'notification') },
      {
        key: 'effect',
        label: labels.effect,
        on: state.status === 'effective' ? state.effectiveOn : null,
        ...(state.status === 'notified' ? { expected: effectiveOn(state.subject, state.notifiedOn) } : {}),
      },
    ],
    state.status === 'abandoned' ? state.abandonedOn : null,
  )
}
