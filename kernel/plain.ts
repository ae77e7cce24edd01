/** Text as it is compared when people write one thing in many ways. */

/** Without accents, ligatures or capitals, so that « elysee » finds « Élysée ». Signs stay, apostrophes are straight. */
export function folded(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return bare.replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('’', "'")
}

/** Its letters and digits only, folded, with one blank between two words: « L’Île-de-France » is `l ile de france`. */
export const plain = (text: string): string =>
  folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
