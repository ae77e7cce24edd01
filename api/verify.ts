import { linkFor } from './acting-for.ts'
import { ApiProblem } from './client.ts'

/** What a reading of the register from end to end found. */
export type Verified = {
  readonly entries: number
  /** Of these, the entries whose content is kept from this reader: the chain holds without it. */
  readonly withheld: number
  /** The hash of the last entry: two persons who compare it hold the same register. */
  readonly head: string | null
  readonly faults: readonly { readonly line: number; readonly kind: FaultKind }[]
}
export type FaultKind = 'malformed' | 'body-changed' | 'hash-wrong' | 'chain-broken'

const HASHES = /^\{"hash":"([0-9a-f]{64})","prev":"([0-9a-f]{64})","bodyHash":"([0-9a-f]{64})","header":/
// Inside a JSON string every quote is escaped, so this can only be the member that follows the header.
const BODY = ',"body":'
const GENESIS = '0'.repeat(64)

/**
 * Reads the whole register of a group and recomputes its chain on this device: each body against its hash, each hash
 * against the one before. The server is not asked for its opinion.
 *
 * @throws {ApiProblem} when the register cannot be read.
 */
export async function verifyRegister(group: string): Promise<Verified> {
  const response = await fetch(linkFor(`/api/groups/${group}/journal.jsonl`), { credentials: 'same-origin' })
  if (!response.ok) throw new ApiProblem({ type: 'about:blank', title: response.statusText, status: response.status })
  return verifyLines((await response.text()).split('\n').filter(Boolean))
}

/** Verifies the lines of a `journal.jsonl` that holds one chain. */
export async function verifyLines(lines: readonly string[]): Promise<Verified> {
  const faults: Verified['faults'][number][] = []
  let head = GENESIS
  let withheld = 0
  for (const [index, line] of lines.entries()) {
    const checked = await verifyLine(line, head)
    if (checked.fault !== null) faults.push({ line: index + 1, kind: checked.fault })
    head = checked.hash ?? head
    if (checked.withheld === true) withheld += 1
  }
  return { entries: lines.length, withheld, head: lines.length === 0 ? null : head, faults }
}

type Checked = { readonly hash: string | null; readonly fault: FaultKind | null; readonly withheld?: boolean }

async function verifyLine(line: string, before: string): Promise<Checked> {
  const parts = HASHES.exec(line)
  const split = line.indexOf(BODY)
  if (parts === null || split === -1) return { hash: null, fault: 'malformed' }
  const [start, hash = '', prev = '', bodyHash = ''] = parts
  const header = line.slice(start.length, split)
  const body = line.slice(split + BODY.length, -1)
  // A body withheld or purged is null: its hash still binds what it is.
  const withheld = body === 'null'
  if (!withheld && (await sha256(utf8(body))) !== bodyHash) return { hash, fault: 'body-changed' }
  const chained = await sha256(joined([fromHex(prev), utf8(header), fromHex(bodyHash)]))
  if (chained !== hash) return { hash, fault: 'hash-wrong' }
  return { hash, withheld, fault: prev === before ? null : 'chain-broken' }
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
