import { bech32 } from '@scure/base'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/french.js'

/**
 * A keyholder's key on paper: twenty-four words of the French list of BIP-39, of which the last holds a check of the others.
 * No two words of the list share their first four letters, and accents tell none apart: it is typed back without care.
 */

const PREFIX = 'age-secret-key-'
const WORDS = 24
const TOLD_APART_BY = 4

/** @throws {Error} on a text that is no X25519 identity of age */
export function wordsOf(identity: string): readonly string[] {
  const { prefix, bytes } = bech32.decodeToBytes(identity.toLowerCase())
  if (prefix !== PREFIX || bytes.length !== 32) throw new Error('not an X25519 identity')
  return entropyToMnemonic(bytes, wordlist).split(/\s/)
}

export type Misread =
  | { readonly kind: 'count'; readonly typed: number; readonly expected: number }
  /** `at` counts from 1, as the sheet does. */
  | { readonly kind: 'unknown'; readonly at: number; readonly word: string }
  /** Each word is of the list, and together they are no key: one was taken for another, or two changed places. */
  | { readonly kind: 'check' }

/** The key behind words that were typed from a sheet: capitals, accents and what stands between words make no difference. */
export function identityIn(typed: string): { readonly identity: string } | { readonly misread: readonly Misread[] } {
  const words = typed.split(/[\s,;.\d)-]+/).filter((word) => word !== '')
  const known = words.map(inList)
  const unknown = known.flatMap((word, index) =>
    word === undefined ? [{ kind: 'unknown', at: index + 1, word: words[index] ?? '' } as const] : [],
  )
  if (unknown.length > 0) return { misread: unknown }
  if (words.length !== WORDS) return { misread: [{ kind: 'count', typed: words.length, expected: WORDS }] }
  try {
    const bytes = mnemonicToEntropy(known.join(' '), wordlist)
    return { identity: bech32.encodeFromBytes(PREFIX, bytes).toUpperCase() }
  } catch {
    return { misread: [{ kind: 'check' }] }
  }
}

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const whole = new Map(wordlist.map((word) => [plain(word), word]))
const byBeginning = new Map(wordlist.map((word) => [plain(word).slice(0, TOLD_APART_BY), word]))

/** The word of the list that was meant: itself, or what its first four letters leave no doubt about. */
function inList(typed: string): string | undefined {
  const word = plain(typed)
  if (word.length < TOLD_APART_BY) return whole.get(word)
  const meant = byBeginning.get(word.slice(0, TOLD_APART_BY))
  return meant !== undefined && (plain(meant).startsWith(word) || word === plain(meant)) ? meant : undefined
}
