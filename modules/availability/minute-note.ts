import { canonicalize, type Json } from '#kernel/canonical.ts'
import { Malformed, utf8 } from '#transparency/bytes.ts'
import { readNote, type Signer, signersOf, signNote, type VerifierKey, writeNote } from '#transparency/note.ts'
import { minute as written } from './contract.ts'
import { MINUTE, type Minute } from './model/minute.ts'

/** The first line of a minute: what kind of statement was signed. */
const FORM = 'unisson-minute/1'

/** A minute as a signed note (C2SP signed-note, Ed25519): its form, its canonical JSON, the signature of its probe. */
export const writeMinute = async (minute: Minute, signer: Signer): Promise<string> =>
  writeNote(await signNote(`${FORM}\n${canonicalize(minute as unknown as Json)}\n`, signer))

/**
 * Reads a minute that this key signed. There is one way to write it: two texts never say the same.
 *
 * @throws {Malformed}
 */
export async function readMinute(text: string, key: VerifierKey): Promise<Minute> {
  const note = readNote(text)
  if ((await signersOf(note, [key])).length === 0) throw new Malformed(`not signed by ${key.name}`)
  const [form, json = '', ...rest] = note.text.split('\n')
  if (form !== FORM || rest.join('') !== '') throw new Malformed('not a minute')
  const read = written.safeParse(parsed(json))
  if (!read.success || canonicalize(read.data as unknown as Json) !== json) throw new Malformed('not a minute')
  if (Date.parse(read.data.minute) % MINUTE !== 0) throw new Malformed('not the beginning of a minute')
  return read.data
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new Malformed('not a minute')
  }
}

/** What the next minute of the same ledger names as the one before it. */
export async function hashOfNote(note: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', utf8(note))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
