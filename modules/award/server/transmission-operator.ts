import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Operator, Piece, Transmission } from '../model/transmission-state.ts'

/** What is handed to an operator of transmission: the act under the coordinator's own number, its pieces by their fingerprints. */
export type Submission = Pick<Transmission, 'number' | 'nature' | 'matter' | 'recipient' | 'pieces'> & {
  readonly groupId: string
}
type Of = Pick<Submission, 'groupId' | 'number'>

export type Acknowledged = { readonly number: string; readonly reference: string; readonly at: IsoInstant }
/** What the prefecture asked of an act, in its own words. */
export type Requested = { readonly receivedAt: IsoInstant; readonly asked: string }
/** What undoes an act that was handed over: under a number of its own, with the act taken for it where there is one. */
export type Undone = Of & { readonly undone: string; readonly document: string | null }

/**
 * An operator of transmission behind its connector. Handing the same thing over again changes nothing, so that a server that stopped
 * between the two begins again without sending an act twice.
 */
export type TransmissionOperator = Operator & {
  readonly submit: (submission: Submission) => Promise<void>
  /** The acknowledgement of that number, an act’s or that of what undoes it, once the prefecture has given it. */
  readonly acknowledgementOf: (of: Of) => Promise<Acknowledged | null>
  /** What the prefecture has asked of that act so far, the oldest first. */
  readonly requestsOf: (of: Of) => Promise<readonly Requested[]>
  /** The pieces that answer the requests of that act until that hour. */
  readonly complete: (of: Of & { readonly at: IsoInstant; readonly pieces: readonly Piece[] }) => Promise<void>
  readonly cancel: (undone: Undone) => Promise<void>
}

/** The double, and what a test makes the prefecture ask. */
export type SimulatedOperator = TransmissionOperator & {
  readonly ask: (of: Of, asked: string) => void
  /** How many times each thing was really handed over: what is handed over again is not counted. */
  readonly handed: () => { readonly acts: number; readonly completions: number; readonly cancellations: number }
}

type Handed = { asked: number; readonly requests: Requested[]; readonly completed: Set<IsoInstant> }

/**
 * The double of an operator, for demonstrations and tests: it keeps what it was handed in memory, acknowledges it once asked again, and
 * says that it is simulated wherever it is named.
 */
export function simulatedOperator(now: (groupId: string) => IsoInstant): SimulatedOperator {
  const [acts, undone] = [new Map<string, Handed>(), new Map<string, Handed>()]
  const key = ({ groupId, number }: Of) => `${groupId} ${number}`
  const keep = (where: Map<string, Handed>, of: Of) => {
    if (!where.has(key(of))) where.set(key(of), { asked: 0, requests: [], completed: new Set() })
  }
  return {
    ...{ name: 'opérateur simulé', simulated: true },
    submit: async (submission) => keep(acts, submission),
    acknowledgementOf: async (of) => {
      const found = acts.get(key(of)) ?? undone.get(key(of))
      if (found === undefined) return null
      found.asked += 1
      if (found.asked < 2) return null
      const at = now(of.groupId)
      return { number: of.number, reference: `SIMULÉ-${civilDay(at).replaceAll('-', '')}-${of.number}`, at }
    },
    requestsOf: async (of) => acts.get(key(of))?.requests ?? [],
    complete: async (of) => {
      acts.get(key(of))?.completed.add(of.at)
    },
    cancel: async (of) => {
      // Nobody undoes what was never handed over.
      if (acts.has(key({ groupId: of.groupId, number: of.undone }))) keep(undone, of)
    },
    ask: (of, asked) => acts.get(key(of))?.requests.push({ receivedAt: now(of.groupId), asked }),
    handed: () => ({
      acts: acts.size,
      completions: [...acts.values()].reduce((sum, { completed }) => sum + completed.size, 0),
      cancellations: undone.size,
    }),
  }
}
