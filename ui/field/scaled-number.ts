/** Decimal numbers as the French write them, kept as whole numbers of their last decimal: `1,2345` to four decimals is 12 345. */

const DECIMAL = /^(\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)(?:,(\d+))?[ \u00A0\u202F]?[€%]?$/

/** The number in units of the last of `decimals`; `null` of a text that is none, or that says more decimals than are kept. */
export function scaledIn(text: string, decimals: number): number | null {
  const [, whole, part = ''] = DECIMAL.exec(text.trim()) ?? []
  if (whole === undefined || part.length > decimals) return null
  const number = Number(whole.replace(/\D/g, '') + part.padEnd(decimals, '0'))
  return Number.isSafeInteger(number) ? number : null
}

/** The same number as it is typed again: without the zeros that say nothing, but for the `least` decimals. */
export function scaledText(number: number, decimals: number, least = 0): string {
  const digits = String(number).padStart(decimals + 1, '0')
  const [whole, part] = [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)]
  const kept = part.slice(0, least) + part.slice(least).replace(/0+$/, '')
  return kept === '' ? whole : `${whole},${kept}`
}
