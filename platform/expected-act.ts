import type { Json } from '#kernel/canonical.ts'
import type { Basis, IsoDate } from '#kernel/citation.ts'
import type { Tx } from './db.ts'

/** An act that somebody is expected to do, as a module says it; the board adds names and draws it as a task. */
export type ExpectedAct = {
  /** Stable, so that a reminder is sent once and a task keeps its place. */
  readonly key: string
  readonly process: string
  /** The case. */
  readonly id: string
  readonly act: string
  /** The body that must act; `null` when it is the passing of time. */
  readonly by: string | null
  readonly due: IsoDate | null
  readonly basis: Basis
  readonly facts: Readonly<Record<string, Json>>
  /** True when others are held up until it is done. */
  readonly missing: boolean
}

/** What a module expects in one group today. */
export type ExpectedActs = (tx: Tx, groupId: string, today: IsoDate) => Promise<readonly ExpectedAct[]>
