import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConvention } from '#modules/convention/reading/index.ts'
import type { Cast, Registered } from '../../apps/play/moves.ts'
import { FOUNDERS, type KnownBody, NEWCOMER } from './bodies.ts'

/** The convention of the group, and what the program reads in it. */
export const TEXT = readFileSync(join(import.meta.dirname, 'convention.txt'), 'utf8')
export const READING = readConvention(TEXT)
const PARTIES = READING.draft.parties ?? []

/** The ten founders, by the names that the scenario gives them. */
export const KEYS = Object.keys(FOUNDERS)

/** The bodies of this life: the parties as the text names them, completed for the register, and the newcomer. */
export const CAST: Cast = {
  ...Object.fromEntries(Object.entries(FOUNDERS).map(([key, known], index) => [key, asRead(known, index)])),
  newcomer: NEWCOMER,
}

/** What the text says of a party, with what the register asks besides. */
function asRead(known: KnownBody, index: number): Registered {
  const party = PARTIES[index]
  const { name, siret, department, organ, title } = known
  const seat = { text: party?.seat.text ?? '', city: party?.seat.city ?? '', department }
  return { name, kind: party?.kind ?? 'other', siret, seat, organ, title }
}
