/** A lot as its file keys and names it. */
type Lot = { readonly key: string; readonly title: string }

/** Its number where its key is one of a notice (`LOT-0001` is n° 1) or a number; else its key. */
const numbered = (key: string): string => {
  const [, number] = /^(?:LOT-)?0*(\d+)$/i.exec(key) ?? []
  return number === undefined ? key : `n° ${number}`
}

/** What a table or a letter says of a lot, beside the word: « n° 1, Services ». */
export const lotNumbered = ({ key, title }: Lot): string => `${numbered(key)}, ${title}`

/** The same in a sentence: « lot n° 1, Services ». */
export const lotTold = (lot: Lot): string => `lot ${lotNumbered(lot)}`
