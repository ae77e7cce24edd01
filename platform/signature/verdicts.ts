import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import type { SignatureReport } from './report.ts'

/** What the validation of a whole document says: the status words of ETSI EN 319 102-1, or that nobody signed it. */
export type DocumentVerdict = 'total-passed' | 'total-failed' | 'indeterminate' | 'unsigned'

/** The verdict on a document: as good as its worst signature. */
export function verdictOfDocument({ signatures }: SignatureReport): DocumentVerdict {
  const given = signatures.filter(({ kind }) => kind === 'signature').map(({ verdict }) => verdict)
  if (given.length === 0) return 'unsigned'
  if (given.includes('invalid')) return 'total-failed'
  return given.includes('indeterminate') ? 'indeterminate' : 'total-passed'
}

/** Keeps the report of a validation, by the hash of the document that it judged. The latest one counts. */
export async function keepReport(tx: Tx, groupId: string, report: SignatureReport): Promise<void> {
  await sql`insert into signature_report (group_id, sha256, verdict, report, made_at)
    values (${groupId}, ${report.file.sha256}, ${verdictOfDocument(report)}, ${JSON.stringify(report)}, ${report.at})`.execute(
    tx,
  )
}

/**
 * The latest verdict on each document of the group that was validated, by SHA-256. A signature that stands apart from what it signs
 * is no signed document: whoever cites it by itself cites nothing that can be read.
 */
export async function signatureVerdictsOf(tx: Tx, groupId: string): Promise<Readonly<Record<string, DocumentVerdict>>> {
  const { rows } = await sql<{ sha256: string; verdict: DocumentVerdict }>`
    select distinct on (sha256) sha256, verdict from signature_report
    where group_id = ${groupId} and report -> 'content' ->> 'held' is distinct from 'beside'
    order by sha256, id desc`.execute(tx)
  return Object.fromEntries(rows.map(({ sha256, verdict }) => [sha256, verdict]))
}

/** The latest report on one document of the group; `undefined` while nobody validated it. */
export async function reportOf(tx: Tx, groupId: string, sha256: string): Promise<SignatureReport | undefined> {
  const { rows } = await sql<{ report: SignatureReport }>`
    select report from signature_report where group_id = ${groupId} and sha256 = ${sha256} order by id desc limit 1`.execute(
    tx,
  )
  return rows[0]?.report
}
