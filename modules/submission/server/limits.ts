import type { PublicConsultation } from '#modules/consultation/index.ts'
import { ENVELOPE_KINDS } from '#vault/manifest.ts'

const MEGABYTE = 1024 ** 2
/** A sealed part, and a sealed list of sixty thousand files with the longest names. */
export const PART_LIMIT = 128 * MEGABYTE
/** The outer manifest of two hundred envelopes, with the shares of a dozen keyholders each. */
export const MANIFEST_LIMIT = 8 * MEGABYTE
/** Padding adds an eighth at most, and each envelope its lists. */
const PADDING = 9 / 8
const LISTS = 2 * PART_LIMIT * ENVELOPE_KINDS.length

/**
 * The bytes that one deposit may bring, sealed: what the file of the consultation publishes, and what sealing adds to it. A limit that nobody was told
 * eliminates nobody (CE 506640), so nothing less is refused.
 */
export const depositLimit = ({ files }: Pick<PublicConsultation, 'files'>): number =>
  Math.ceil(files.megabytesPerTender * MEGABYTE * PADDING) + LISTS
