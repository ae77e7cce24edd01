import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { RecordClass } from '#modules/dissolution/index.ts'
import type { Tx } from '#platform/db.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import type { AnalysisSeen, CommitteeSeen, OperatorSeen, Vigilance } from '../model/award-facts.ts'
import type { Operator } from '../model/transmission-state.ts'

/** What was made beside the award, of its consultation and its committee: bytes, a document to be set, or a file that is kept. */
export type Paper = { readonly what: string; readonly of: RecordClass; readonly name: string } & (
  | { readonly bytes: Buffer }
  | { readonly document: DocumentModel }
  | { readonly sha256: string }
)

/** The proof of entries of the journal, as others check it without this server. */
export type JournalProof = {
  /** One line an entry: the entry as the export of the journal has it, its leaf, the way to the root and the signed checkpoint. */
  readonly lines: readonly string[]
  /** Entries that still queue for the log: they are in the journal, and not proved by it yet. */
  readonly queued: number
  /** By which log and witnesses they are judged; `null` where this server has no log of its own key. */
  readonly policy: string | null
}

type Archived = OfLot & { readonly award: string; readonly procedure: string }

/** What the archive of an award holds besides what the award cites: it is told, and asks no other module itself. */
export type ArchivePorts = {
  readonly papersOf: (tx: Tx, of: Archived) => Promise<readonly Paper[]>
  readonly proofOf: (tx: Tx, of: Archived, actor: Actor) => Promise<JournalProof>
}

export type OfLot = { readonly groupId: string; readonly consultation: string; readonly lot: string | null }

/** A tender as the analysis leaves it: its price in cents excluding VAT, and how what seemed abnormally low of it was settled. */
export type TenderSeen = {
  readonly account: string
  readonly operator: string
  readonly price: number | null
  readonly low: { readonly outcome: 'justified' | 'rejected'; readonly reason: string } | null
}

/** A company, and the day on which something is to be proven of it. */
export type Asked = { readonly groupId: string; readonly identifier: string; readonly day: IsoDate }

/** What the award is told of the session of opening, of the analysis and of the committee: it stands on them, and asks none itself. */
export type AwardPorts = {
  /** Whose deposits came for the lot; `null` while the session has not ended. */
  readonly operatorsOf: (tx: Tx, of: OfLot) => Promise<readonly OperatorSeen[] | null>
  /** What the committee of this group decided of the lot; `null` where none was convened here on its procedure. */
  readonly committeeOf: (tx: Tx, of: OfLot) => Promise<CommitteeSeen | null>
  /** How the tenders of the lot were ranked; `null` where they are not analysed here. */
  readonly analysisOf: (tx: Tx, of: OfLot) => Promise<AnalysisSeen | null>
  /** The tenders of the lot as they were analysed here; `null` where they were not. */
  readonly tendersOf: (tx: Tx, of: OfLot) => Promise<readonly TenderSeen[] | null>
  /** The proof against undeclared work that is held of a company, by its number, and that still proves on a day; `null` where none is. */
  readonly vigilanceOf: (tx: Tx, of: Asked) => Promise<Vigilance | null>
  /** The numbers under which other acts of the group than its awards went to the legality control. */
  readonly numbersElsewhere: (tx: Tx, groupId: string) => Promise<readonly string[]>
  /** The operator of transmission that this server is connected to. */
  readonly operator: () => Operator | null
}
