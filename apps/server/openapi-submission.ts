import { z } from 'zod'
import { citation, hash, id, isoInstant } from '#api/shapes.ts'
import { depositBegun, depositLine, depositRegister, reconfirming, troubleTold } from '#modules/submission/contract.ts'
import { COPY_CASES } from '#modules/submission/index.ts'
import { OWN } from './openapi-operators.ts'
import type { Kind } from './openapi-parts.ts'
import type { Described, Table } from './openapi-routes.ts'

/** How sealed tenders come in (docs/sealing-protocol.md): by an operator, who has a session of its own for each consultation. */

/** What is entered in the journal is refused with its findings, and waits while the register was rewritten. */
const ENTERED: readonly Kind[] = [...OWN, 'readOnly']

const milliseconds = z.int().meta({ description: 'Milliseconds by which the clock of the server may be wrong' })
const bytes = z.int()
const held = z.object({ parts: z.int(), bytes })
const note = z.string().meta({ description: 'A signed note (C2SP signed-note, Ed25519), the same each time' })
const part = z.object({ sha256: hash, size: bytes })

const receiptKind = z.enum(['received', 'late', 'withdrawn', 'superseded'])

const ownDeposit = z.object({
  id,
  status: z.enum(['begun', 'discarded', ...depositLine.shape.status.options]),
  begunAt: isoInstant,
  copy: z.boolean(),
  replaces: z.boolean(),
  dossier: hash,
  keySet: z.int(),
  asked: hash.nullable().meta({ description: 'The version of the file for which the operator is awaited to confirm' }),
  confirmed: hash.nullable(),
  troubles: depositLine.shape.troubles,
  hash: hash.optional().meta({ description: 'Absent, as the hours are, until the deposit is handed in' }),
  receivedAt: isoInstant.optional(),
  deadline: isoInstant.optional(),
  uncertainty: milliseconds.optional(),
  grade: z
    .enum(['unwatched', 'provisional', 'witnessed'])
    .optional()
    .meta({ description: 'Of the last receipt; unwatched where the group has agreed on no witness' }),
  attestedAt: isoInstant.nullable().optional().meta({
    description: 'When the group’s witnesses were found to attest the last receipt; null while it is provisional',
  }),
  replacedBy: id.optional(),
  stalled: z
    .boolean()
    .optional()
    .meta({ description: 'Of a late one: it had come in time, and the platform entered it too late' }),
  withdrawalAsked: isoInstant.optional().meta({
    description: 'When its withdrawal was asked for in time, where the platform entered that once the set was fixed',
  }),
  decision: z
    .object({ at: isoInstant, reason: z.string(), case: z.enum(COPY_CASES).optional() })
    .optional()
    .meta({
      description:
        'What the coordinator decided of it, as it is written to its operator: of a copy that is called, in which case',
    }),
  held,
  receipts: z.array(z.object({ kind: receiptKind, note })),
})
const one = z.object({ deposit: ownDeposit })

const told = {
  deposit: id,
  hash,
  receivedAt: isoInstant,
  deadline: isoInstant,
  uncertainty: milliseconds,
  begunAt: isoInstant,
  held,
  note,
}
const lateRecord = z.object({
  kind: z.literal('late'),
  ...told,
  parts: z.int().meta({ description: 'Held at the deadline' }),
  heldAtDeadline: held,
  stalled: z.boolean().meta({ description: 'It came in time, and the platform was too slow' }),
  basis: z.array(citation).min(1).meta({ description: 'The articles under which it is kept sealed' }),
})

const stalledWithdrawal = z.object({
  kind: z.literal('withdrawal'),
  ...{ deposit: id, askedAt: isoInstant, uncertainty: milliseconds, deadline: isoInstant },
  note: z.string().meta({ description: 'The trace of the deposit, signed, which says so' }),
})

const COMMIT: Described = {
  does: 'Hands a deposit in, at the instant when the last byte of its manifest has come; `reason` of 422 says which rule is not met',
  body: { bytes: 'application/json', says: 'The outer manifest, in its one form (docs/sealing.md), 8 MiB at most' },
  answers: z.object({ receipt: z.object({ kind: z.literal('received'), ...told }) }),
  status: 201,
  again: 'The same manifest came again: the same bytes',
  problems: [...ENTERED, 'anotherManifest', 'tooLarge', 'notReceived'],
  keeps: { kind: 'late', record: lateRecord },
  open: true,
}

const sealedPart = { bytes: 'application/octet-stream', says: 'The bytes of the sealed part' }
const DIGEST = { 'Content-Digest': '`sha-256=:…:` (RFC 9530): what the client says of its own bytes, when it says it' }

const PARTS: Table = {
  'get /api/public/consultations/{id}/deposits/{dep}/parts': {
    does: 'The sealed parts that the server holds; a client goes by its own digests',
    answers: z.object({ parts: z.array(part) }),
    problems: ['unauthenticated', 'notFound'],
    open: true,
  },
  'put /api/public/consultations/{id}/deposits/{dep}/parts/{sha256}': {
    does: 'Brings a sealed part: answered once it is durable; 413 beyond the published limit of a part, of a deposit, or (`reason` `begunRoom`) of what the account has begun; 409 once the deposit is handed in or discarded',
    headers: DIGEST,
    body: sealedPart,
    answers: part,
    status: 201,
    again: 'The part was held already',
    problems: [...OWN, 'anotherManifest', 'tooLarge', 'digestMismatch', 'storeFull'],
    open: true,
  },
  'put /api/public/consultations/{id}/rehearsal/parts/{sha256}': {
    does: 'Rehearses the bringing of a part: it is hashed and thrown away; nobody has to come in. 413 with `reason` `rehearsalRoom` where one address has rehearsed in an hour what an account may have begun',
    headers: DIGEST,
    body: sealedPart,
    answers: z.object({ size: bytes }),
    problems: ['malformed', 'notFound', 'tooLarge', 'digestMismatch'],
    open: true,
  },
}

export const DEPOSITS: Table = {
  'get /api/public/consultations/{id}/deposits': {
    does: 'The deposits of the account that came in, the first one first, with what was answered of each',
    answers: z.object({ deposits: z.array(ownDeposit) }),
    problems: ['unauthenticated', 'notFound'],
    open: true,
  },
  'post /api/public/consultations/{id}/deposits': {
    does: 'Begins a deposit, under an identifier of the client’s; the same request again has the same answer. `reason` of 409: `tendersTaken`, `notAbandoned`, `keySetInForce`, `dossierPublished`, or `begunWithinLimits` where the account has as many as the published limit',
    body: depositBegun,
    answers: z.object({ id, begunAt: isoInstant, deadline: isoInstant, now: isoInstant, uncertainty: milliseconds }),
    status: 201,
    problems: [...ENTERED, 'refused', 'keyReused'],
    open: true,
  },
  ...PARTS,
  'post /api/public/consultations/{id}/deposits/{dep}/commit': COMMIT,
  'post /api/public/consultations/{id}/deposits/{dep}/discard': {
    does: 'Gives a deposit up that was begun and is not handed in: what was sent of it is erased within minutes',
    body: z.object({}),
    answers: one,
    problems: [...ENTERED, 'refused'],
    open: true,
  },
  'post /api/public/consultations/{id}/deposits/{dep}/withdraw': {
    does: 'Takes a deposit back, with a receipt of it; 409 (`withdrawnInTime`) after the deadline, by the rule of a deposit, the doubt of the clock deducted; 409 (`withdrawalStalled`) where it was asked for in time and entered once the set was fixed: it is kept, with its `record`',
    body: z.object({}),
    answers: one,
    problems: ENTERED,
    keeps: { kind: 'refused', record: stalledWithdrawal },
    open: true,
  },
  'post /api/public/consultations/{id}/deposits/{dep}/reconfirm': {
    does: 'The operator stands by its deposit for this version of the file; without it the deposit stands too',
    body: reconfirming,
    answers: one,
    problems: [...ENTERED, 'refused'],
    open: true,
  },
  'post /api/public/consultations/{id}/deposits/{dep}/troubles': {
    does: 'What keeps the operator from sending, kept with the hour at which it was told; 429 after two hundred of them',
    body: troubleTold,
    answers: one,
    problems: [...ENTERED, 'refused'],
    open: true,
  },
  'get /api/public/consultations/{id}/deposits/{dep}/trace': {
    does: 'A signed note of the course of a deposit: when it began, each part with its hour, what was told',
    answers: { file: 'text/plain' },
    problems: ['unauthenticated', 'notFound'],
    open: true,
  },
  'get /api/public/consultations/{id}/deposits/{dep}/receipt.zip': {
    does: 'A receipt as a folder that `unisson verify` checks without this server; the last one, unless `kind` names another. 503 while the log takes its entry: ask again',
    query: z.object({ kind: receiptKind.optional() }),
    answers: { file: 'application/zip' },
    problems: [...OWN, 'receiptPending'],
    open: true,
  },
  'get /api/public/consultations/{id}/deposits/{dep}/receipt.pdf': {
    does: 'The same to be read, with what annexe 8 asks: the names of the documents are sealed, and it has the commitment to their list',
    query: z.object({ kind: receiptKind.optional() }),
    answers: { file: 'application/pdf' },
    problems: OWN,
    open: true,
  },
  'get /api/public/clock': {
    does: 'The hour of the server, by which deposits are judged, and the last second at which one is in time by any clock that is right',
    query: z.object({ consultation: id }),
    answers: z.object({ now: isoInstant, uncertainty: milliseconds, deadline: isoInstant, lastSecond: isoInstant }),
    problems: ['malformed', 'notFound'],
    open: true,
  },
}

/** The register of deposits, which the coordinator reads once the session is opened. */
export const DEPOSIT_REGISTERS: Table = {
  'get /api/groups/{groupId}/consultations/{id}/deposits': {
    does: 'What was deposited, in the order in which it came; before the session is opened, nothing of it, not even that there is none',
    answers: depositRegister,
    problems: ['malformed', 'notCompetent'],
  },
  'get /api/groups/{groupId}/consultations/{id}/deposits.csv': {
    does: 'The register of deposits for a spreadsheet; 404 before the session is opened',
    answers: { file: 'text/csv' },
    problems: ['malformed', 'notCompetent'],
  },
}
