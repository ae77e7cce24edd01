import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Operator, Piece } from '../model/award-state.ts'

/** What is handed to an operator of transmission: the act under the coordinator's own number, its pieces by their fingerprints. */
export type Submission = {
  readonly groupId: string
  readonly number: string
  /** The nature and the matter of the act in the nomenclature of the transmission: a contract, public procurement. */
  readonly nature: 'contract'
  readonly matter: '1.1'
  readonly pieces: readonly Piece[]
}

export type Acknowledged = { readonly number: string; readonly reference: string; readonly at: IsoInstant }

/**
 * An operator of transmission behind its connector. Handing the same number over again changes nothing, so that a server that stopped
 * between the two begins again without sending an act twice.
 */
export type TransmissionOperator = Operator & {
  readonly submit: (submission: Submission) => Promise<void>
  /** The acknowledgement of that number, once the prefecture has given it. */
  readonly acknowledgementOf: (of: Pick<Submission, 'groupId' | 'number'>) => Promise<Acknowledged | null>
}

/**
 * The double of an operator, for demonstrations and tests: it keeps what it was handed in memory, acknowledges it once asked again, and
 * says that it is simulated wherever it is named.
 */
export function simulatedOperator(now: (groupId: string) => IsoInstant): TransmissionOperator {
  const handed = new Map<string, { readonly at: IsoInstant; asked: number }>()
  const key = ({ groupId, number }: Pick<Submission, 'groupId' | 'number'>) => `${groupId} ${number}`
  return {
    ...{ name: 'opérateur simulé', simulated: true },
    submit: async (submission) => {
      if (!handed.has(key(submission))) handed.set(key(submission), { at: now(submission.groupId), asked: 0 })
    },
    acknowledgementOf: async (of) => {
      const found = handed.get(key(of))
      if (found === undefined) return null
      found.asked += 1
      if (found.asked < 2) return null
      const at = now(of.groupId)
      return { number: of.number, reference: `SIMULÉ-${civilDay(at).replaceAll('-', '')}-${of.number}`, at }
    },
  }
}
