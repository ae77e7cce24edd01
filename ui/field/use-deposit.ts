import { useState } from 'react'
import { ApiProblem, upload } from '#api/client.ts'
import type { Problem } from '#api/shapes.ts'

/** What a file is deposited for, when its store must know: a consultation file may be larger than an act’s document. */
export type DepositPurpose = 'dossier'

/** A deposit on its way, or one that failed. */
export type Deposit = {
  /** The share that has left, from 0 to 1, while a file is sent. */
  readonly sent: number | undefined
  /** Why the last file was not kept. */
  readonly problem: Problem | null
  /** Sends a file to the group’s store: its SHA-256 in hexadecimal, or `null` when `problem` then says why it was not kept. */
  readonly deposit: (file: File) => Promise<string | null>
}

/** Files are kept by the group as soon as they are chosen: their fingerprint survives a reload, which a file does not. */
export function useDeposit(group: string, purpose?: DepositPurpose): Deposit {
  const [sent, setSent] = useState<number | undefined>()
  const [problem, setProblem] = useState<Problem | null>(null)
  const path = `/api/groups/${group}/files${purpose === undefined ? '' : `?purpose=${purpose}`}`
  const deposit = async (file: File) => {
    setSent(0)
    setProblem(null)
    try {
      const { sha256 } = await upload<{ readonly sha256: string }>(path, file, file.name, setSent)
      return sha256
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure
      setProblem(failure.problem)
      return null
    } finally {
      setSent(undefined)
    }
  }
  return { sent, problem, deposit }
}
