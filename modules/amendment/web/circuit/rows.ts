import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { Stage, StagePart } from '#ui/stages.tsx'
import { type Circuit, partOf } from '../../model/circuit.ts'

/** The steps of a circuit, in their order. */
export const STEPS = ['vote', 'signature', 'notification'] as const
export type Step = (typeof STEPS)[number]

/** Whom each step concerns, on that day. */
export type Asked = Readonly<Record<Step, readonly string[]>>

/** What one body's step is worth: `passed` was not given, and nobody waits for it any more. */
export type Cell =
  | { readonly kind: 'done' | 'against'; readonly on: IsoDate; readonly act?: string; readonly file?: string }
  | { readonly kind: 'missing' | 'later' | 'passed' | 'not-asked' }

export type CircuitRow = { readonly body: string } & Readonly<Record<Step, Cell>>

/** One row a body: those that somebody asks, then those that acted and are asked no more. */
export function circuitRows(circuit: Circuit, asked: Asked, now: Step | null): readonly CircuitRow[] {
  const bodies = new Set([...STEPS.flatMap((step) => asked[step]), ...circuit.map(({ body }) => body)])
  return [...bodies].map((body) => ({
    body,
    vote: cellOf(circuit, body, { step: 'vote', asked, now }),
    signature: cellOf(circuit, body, { step: 'signature', asked, now }),
    notification: cellOf(circuit, body, { step: 'notification', asked, now }),
  }))
}

type Where = { readonly step: Step; readonly asked: Asked; readonly now: Step | null }

function cellOf(circuit: Circuit, body: string, { step, asked, now }: Where): Cell {
  const given = givenBy(circuit, body, step)
  if (given !== null) return given
  if (!asked[step].includes(body)) return { kind: 'not-asked' }
  if (now === null) return { kind: 'passed' }
  const ahead = STEPS.indexOf(step) - STEPS.indexOf(now)
  return { kind: ahead === 0 ? 'missing' : ahead > 0 ? 'later' : 'passed' }
}

function givenBy(circuit: Circuit, body: string, step: Step): Cell | null {
  const { vote, signature, notification } = partOf(circuit, body)
  switch (step) {
    case 'vote':
      if (vote === null) return null
      return { kind: vote.verdict === 'approved' ? 'done' : 'against', on: vote.recordedOn, act: vote.authorisingAct }
    case 'signature':
      return signature === null ? null : { kind: 'done', on: signature.signedOn, file: signature.document }
    case 'notification':
      return notification === null ? null : { kind: 'done', on: notification.receivedOn, file: notification.proof }
  }
}

/** A step as the line of the case draws it: one sign for each body that it concerns. */
export function partsOf(rows: readonly CircuitRow[], step: Step): readonly StagePart[] {
  return rows.flatMap((row) => {
    const { kind } = row[step]
    if (kind === 'not-asked') return []
    return kind === 'done' ? ['done'] : kind === 'against' ? ['against'] : ['awaited']
  })
}

/** The last day on which anybody did its part of a step. */
export function lastOn(rows: readonly CircuitRow[], step: Step): IsoDate | undefined {
  return rows
    .flatMap((row) => ('on' in row[step] ? [row[step].on] : []))
    .toSorted()
    .at(-1)
}

/** The tasks by which one body holds the others up; what the coordinator does about it is the coordinator's. */
export const heldUpBy = (tasks: readonly Task[], body: string): readonly Task[] =>
  tasks.filter(({ by, missing }) => missing && by?.id === body)

/** A stop of the line before it is placed: reached when it has a day. */
export type Stop = Omit<Stage, 'state' | 'date'> & {
  readonly on: IsoDate | null
  /** The day on which it is to be reached, once that is known. */
  readonly expected?: IsoDate
}

/**
 * The stops as a line: those before the first without a day are behind, the others ahead. A case that was closed before
 * its end stops there, and what would have come is no longer drawn.
 */
export function lineOf(stops: readonly Stop[], closedOn: IsoDate | null): readonly Stage[] {
  const here = stops.findIndex(({ on }) => on === null)
  return stops.flatMap(({ on, expected, ...stop }, index): readonly Stage[] => {
    if (on !== null && (here === -1 || index < here)) return [{ ...stop, state: 'done', date: on }]
    if (closedOn === null) {
      const state = index === here ? 'current' : 'future'
      return [{ ...stop, state, ...(expected === undefined ? {} : { date: expected }) }]
    }
    return index === here ? [{ ...stop, state: 'stopped', date: closedOn }] : []
  })
}
