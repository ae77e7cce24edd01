import type { IsoDate } from '#kernel/citation.ts'
import {
  type Asked,
  type CircuitRow,
  circuitRows,
  lastOn,
  lineOf,
  partsOf,
  type Step,
  type Stop,
} from '#modules/amendment/web/parts.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Stage } from '#ui/stages.tsx'
import { approversOf, partiesOf, signatoriesOf } from '../model/concerned.ts'
import type { Accession } from '../model/state.ts'

export type Filed = Exclude<Accession, { status: 'none' }>

/** Whom each step of this accession concerns today. */
export function askedOf({ newcomer }: Filed, group: Group, today: IsoDate): Asked {
  return {
    vote: approversOf(group, today),
    signature: signatoriesOf(group, newcomer, today),
    notification: partiesOf(group, newcomer, today),
  }
}

/** The step of the circuit that is being gathered; `null` before it begins and once it is over. */
export function stepOf(state: Filed): Step | null {
  switch (state.status) {
    case 'submitted-for-approval':
      return 'vote'
    case 'approved':
    case 'amendment-signing':
      return 'signature'
    case 'signed':
      return 'notification'
    case 'effective':
      return 'notification'
    default:
      return null
  }
}

/** Who has done what so far, and who has not; nobody before the request was submitted. */
export function rowsOf(state: Filed, group: Group, today: IsoDate): readonly CircuitRow[] {
  return 'circuit' in state && state.circuit !== undefined
    ? circuitRows(state.circuit, askedOf(state, group, today), stepOf(state))
    : []
}

/** The stops of an accession, each with the words and the body that the page gives it. */
export type Labels = Readonly<
  Record<'request' | 'examination' | 'vote' | 'signature' | 'return' | 'notification' | 'effect', string>
>

type Whose = { readonly newcomer: string; readonly coordinator: string }

/** The path of an accession: from the request to its effect, or to where it was closed. */
export function pathOf(
  state: Filed,
  rows: readonly CircuitRow[],
  { labels, whose, deliberated }: { readonly labels: Labels; readonly whose: Whose; readonly deliberated: boolean },
): readonly Stage[] {
  const closedOn =
    state.status === 'rejected' ? state.rejectedOn : state.status === 'abandoned' ? state.abandonedOn : null
  const parts = (step: Step) => (rows.length === 0 ? {} : { parts: partsOf(rows, step) })
  const signed = state.status === 'signed' || state.status === 'effective'
  const told = rows.find(({ body }) => body === state.newcomer)?.notification
  const effectiveOn = state.status === 'effective' ? state.effectiveOn : null
  const vote: Stop = { key: 'vote', label: labels.vote, on: votedOn(state, rows), ...parts('vote') }
  return lineOf(
    [
      { key: 'request', label: labels.request, who: whose.newcomer, on: state.acknowledgement?.receivedOn ?? null },
      {
        key: 'examination',
        label: labels.examination,
        who: whose.coordinator,
        on: examinedOn(state),
      },
      ...(deliberated ? [vote] : []),
      {
        key: 'signature',
        label: labels.signature,
        on: signed ? (lastOn(rows, 'signature') ?? null) : null,
        ...parts('signature'),
      },
      {
        key: 'return',
        label: labels.return,
        who: whose.coordinator,
        on: ('returned' in state ? state.returned?.receivedOn : null) ?? null,
      },
      {
        key: 'notification',
        label: labels.notification,
        on: told !== undefined && 'on' in told ? told.on : null,
        ...parts('notification'),
      },
      { key: 'effect', label: labels.effect, who: whose.newcomer, on: effectiveOn },
    ],
    closedOn,
  )
}

const submittedOn = (state: Filed): IsoDate | null => ('submittedOn' in state ? (state.submittedOn ?? null) : null)

/** The examination is behind once its result has been submitted. */
function examinedOn(state: Filed): IsoDate | null {
  if (submittedOn(state) === null || !('examination' in state)) return null
  return state.examination?.examinedOn ?? null
}

/** The day of the last act that approved, once none is missing. */
function votedOn(state: Filed, rows: readonly CircuitRow[]): IsoDate | null {
  switch (state.status) {
    case 'approved':
    case 'amendment-signing':
    case 'signed':
    case 'effective':
      return lastOn(rows, 'vote') ?? submittedOn(state)
    case 'abandoned':
      return 'openedOn' in state && state.openedOn !== undefined ? (lastOn(rows, 'vote') ?? state.openedOn) : null
    default:
      return null
  }
}
