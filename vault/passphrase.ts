import { wordlist } from '@scure/bip39/wordlists/french.js'

/**
 * What a keyholder types to open the file of its key. Whoever has stolen that file tries passphrases as fast as scrypt lets it; so
 * the estimate is of what such a person tries first: words, years, repetitions.
 */

const WORDS = 6
/** 2 048 words: each is eleven bits. */
const BITS_OF_A_WORD = Math.log2(wordlist.length)
/** Any word that somebody knows is among some eight thousand. */
const BITS_OF_A_KNOWN_WORD = 13
const BITS_OF_A_SHORT_WORD = 8
const BITS_OF_A_YEAR = 7
const FAIR = 45
const STRONG = 60

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const listed = new Set(wordlist.map(plain))

/** Six words drawn at random, without accents: as strong as twelve random letters and digits, and typed without a mistake. */
export function proposedPassphrase(): string {
  const drawn = crypto.getRandomValues(new Uint16Array(WORDS))
  return [...drawn].map((number) => plain(wordlist[number % wordlist.length] ?? '')).join('-')
}

export type Strength = { readonly bits: number; readonly level: 'weak' | 'fair' | 'strong' }

/** About how many bits whoever guesses has to find. What comes twice counts once. */
export function strengthOf(passphrase: string): Strength {
  const pieces = passphrase.split(/[\s\-_.,;:/']+/).filter((piece) => piece !== '')
  const weighed = new Map(pieces.flatMap((piece) => weigh(plain(piece))))
  const bits = Math.floor([...weighed.values()].reduce((sum, each) => sum + each, 0))
  return { bits, level: bits >= STRONG ? 'strong' : bits >= FAIR ? 'fair' : 'weak' }
}

/** A word with a year at its end is a word and a year; what changes kind all the time is drawn at random. */
function weigh(piece: string): readonly (readonly [run: string, bits: number])[] {
  const runs = piece.match(/\p{L}+|\d+|[^\p{L}\d]+/gu) ?? []
  return runs.length <= KINDS_OF_A_WORD ? runs.map((run) => [run, bitsOf(run)] as const) : [[piece, atRandom(piece)]]
}

const KINDS_OF_A_WORD = 3

function bitsOf(run: string): number {
  if (listed.has(run)) return BITS_OF_A_WORD
  const distinct = new Set(run).size
  if (/^(19|20)\d\d$/.test(run)) return BITS_OF_A_YEAR
  if (!/\p{L}/u.test(run)) return atRandom(run)
  const known = run.length <= 3 ? BITS_OF_A_SHORT_WORD : Math.max(BITS_OF_A_KNOWN_WORD, 1.2 * run.length)
  return Math.min(distinct * Math.log2(26), known)
}

function atRandom(run: string): number {
  const pool = (/\p{L}/u.test(run) ? 26 : 0) + (/\d/.test(run) ? 10 : 0) + (/[^\p{L}\d]/u.test(run) ? 33 : 0)
  return new Set(run).size * Math.log2(pool)
}
