import type { IsoInstant } from '#kernel/citation.ts'
import type { Uncertainty } from '#platform/clock-guard.ts'
import type { Platform } from '#platform/commit.ts'
import type { Database, Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import type { Mailer } from '#platform/mail/mailer.ts'
import type { Signer } from '#transparency/note.ts'
import type { KeySet } from '#vault/key-set.ts'
import type { Attestation, CopyCase, Outage, Session } from '../model/deposit-state.ts'

/** An entry of a chain of the group: where a receipt says that it stands. */
export type EntryPlace = { readonly caseFile: string; readonly seq: number }

/**
 * The cases in which copies of an account are called, sealed or at the desk, but for the one that is asked about and those that could not be read.
 * Until the transaction ends no other one of the consultation is called.
 */
export type CopiesCalled = (
  tx: Tx,
  of: { readonly groupId: string; readonly consultation: string; readonly account: string; readonly apart: string },
) => Promise<readonly CopyCase[]>

/** What deposits ask of what stands beside them: who opens, how far the opening is, what the platform suffered. */
export type Ports = {
  /** The published key set of a consultation, the one in force, or that of a version; `null` when there is none. */
  readonly keySetOf: (tx: Tx, groupId: string, consultation: string, version?: number) => Promise<KeySet | null>
  readonly sessionOf: (tx: Tx, groupId: string, consultation: string) => Promise<Session>
  readonly copiesCalled: CopiesCalled
  /** What is known, when a deposit comes, of what the platform suffered meanwhile. */
  readonly outagesBetween: (
    db: Database,
    groupId: string,
    from: IsoInstant,
    until: IsoInstant,
  ) => Promise<readonly Outage[]>
  /** The outages that were entered by now: of the time in which the server was down, it learns later. */
  readonly outagesEntered: (tx: Tx, groupId: string, from: IsoInstant, until: IsoInstant) => Promise<readonly Outage[]>
  /** How many of the group’s witnesses attest an entry; `null` where it agreed on none. */
  readonly attestationOf: (tx: Tx, groupId: string, entry: EntryPlace) => Promise<Attestation | null>
}

/** Where operators deposit. */
export type DepositSite = {
  readonly platform: Platform
  readonly files: FileStore
  readonly mailer: Mailer
  /** The address that people type, in links of the mail. */
  readonly publicUrl: string
  readonly ports: Ports
  /**
   * The files by which an entry is checked without this server, by their names in the folder of a receipt; `undefined` while it
   * queues for the log. There is no policy among them while fewer witnesses are left than must cosign.
   */
  readonly proofOf: (tx: Tx, groupId: string, entry: EntryPlace) => Promise<ReadonlyMap<string, Uint8Array> | undefined>
  /** What receipts are signed with. */
  readonly signer: () => Promise<Signer>
  /** Milliseconds by which an instant of ours may be late, or that of what is read on a connection. */
  readonly uncertainty: Uncertainty
  /** What operators may send a minute from one address, parts aside. */
  readonly writesPerMinute?: number
}
