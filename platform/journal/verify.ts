import { chainHash, GENESIS, sha256 } from './entry.ts'

/** What a verification found: how many entries and chains were sound, and the first fault of each kind of place. */
export type Verification = {
  readonly entries: number
  /** Of these, the entries given without their body: kept from whoever asked for the journal, or purged after its retention. */
  readonly withheld: number
  readonly chains: ReadonlyMap<string, { readonly seq: number; readonly head: string }>
  readonly faults: readonly Fault[]
}

/** A line that does not stand. */
export type Fault = { readonly line: number; readonly kind: FaultKind; readonly detail: string }
export type FaultKind = 'malformed' | 'body-changed' | 'hash-wrong' | 'chain-broken' | 'sequence-broken'

const HASHES = /^\{"hash":"([0-9a-f]{64})","prev":"([0-9a-f]{64})","bodyHash":"([0-9a-f]{64})","header":$/
const HASHES_LENGTH =
  '{"hash":"'.length + 64 + '","prev":"'.length + 64 + '","bodyHash":"'.length + 64 + '","header":'.length
// Inside a JSON string every quote is escaped, so this sequence of bytes can only be the member that follows the header.
const BODY_MEMBER = Buffer.from(',"body":')
const NO_BODY = 'null'

type Chain = { seq: number; head: string }

const BEGINNING: Chain = { seq: 0, head: GENESIS.toString('hex') }

/**
 * Verifies `journal.jsonl` (the format of `toLine`) line by line: each body against its hash, each hash against the one
 * before it in the same chain, each sequence without a gap. Memory holds one head per chain, whatever the length.
 * A body withheld or purged (`null`) is accepted and counted: its hash still binds it.
 *
 * @param lines the lines as bytes, without their line feeds, one by one or several at a time
 * @param limit how many faults are reported before the reading stops
 */
export async function verifyJournal(
  lines: AsyncIterable<Buffer | readonly Buffer[]> | Iterable<Buffer>,
  limit = 20,
): Promise<Verification> {
  const chains = new Map<string, Chain>()
  const faults: Fault[] = []
  let line = 0
  let entries = 0
  let withheld = 0
  for await (const read of lines) {
    for (const bytes of read instanceof Uint8Array ? [read] : read) {
      line += 1
      if (bytes.length === 0) continue
      const found = verifyLine(bytes, chains)
      if (typeof found === 'object') faults.push({ line, ...found })
      else entries += 1
      if (found === 'withheld') withheld += 1
      if (faults.length >= limit) return { entries, withheld, chains, faults }
    }
  }
  return { entries, withheld, chains, faults }
}

function verifyLine(bytes: Buffer, chains: Map<string, Chain>): Omit<Fault, 'line'> | 'whole' | 'withheld' {
  const parts = HASHES.exec(bytes.toString('latin1', 0, HASHES_LENGTH))
  const split = bytes.indexOf(BODY_MEMBER, HASHES_LENGTH)
  if (parts === null || split === -1 || bytes.at(-1) !== 0x7d) return { kind: 'malformed', detail: 'not an entry' }
  const [, hashHex = '', prevHex = '', bodyHashHex = ''] = parts
  const header = bytes.subarray(HASHES_LENGTH, split)
  const body = bytes.subarray(split + BODY_MEMBER.length, bytes.length - 1)
  const place = placeOf(header)
  if (place === undefined) return { kind: 'malformed', detail: 'the header is not readable' }
  const name = `${place.group}/${place.caseFile}`
  const where = `${name} #${place.seq}`

  const bodyless = body.length === NO_BODY.length && body.toString('latin1') === NO_BODY
  if (!bodyless && sha256(body).toString('hex') !== bodyHashHex) return { kind: 'body-changed', detail: where }
  const hash = chainHash(Buffer.from(prevHex, 'hex'), header, Buffer.from(bodyHashHex, 'hex'))
  if (hash.toString('hex') !== hashHex) return { kind: 'hash-wrong', detail: where }

  const chain = chains.get(name) ?? BEGINNING
  chains.set(name, { seq: place.seq, head: hashHex })
  if (place.seq !== chain.seq + 1) return { kind: 'sequence-broken', detail: `${where} follows #${chain.seq}` }
  if (prevHex !== chain.head) return { kind: 'chain-broken', detail: where }
  return bodyless ? 'withheld' : 'whole'
}

function placeOf(header: Buffer): { group: string; caseFile: string; seq: number } | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(header.toString())
  } catch {
    return undefined
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined
  const { group, caseFile, seq } = parsed as Record<string, unknown>
  if (typeof group !== 'string' || typeof caseFile !== 'string' || !Number.isSafeInteger(seq)) return undefined
  return { group, caseFile, seq: seq as number }
}
