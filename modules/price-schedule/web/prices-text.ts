import { scaledText } from '#ui/field/scaled-number.ts'
import { formatCents, type Language } from '#ui/i18n/format.ts'
import { NO_BREAK } from '#ui/i18n/typeset.ts'
import type { Rounded, UnitPrice } from '../model/prices.ts'

/** The price of one unit: `1,2345 €`, `750,00 €`; as many decimals as it has, two at least. */
export function formatUnitPrice(price: UnitPrice, language: Language): string {
  if (price % 100 === 0) return formatCents(price / 100, language)
  const text = scaledText(price, 4, 2)
  return language === 'fr' ? `${text}${NO_BREAK}€` : `€${text.replace(',', '.')}`
}

/** A number that was rounded once, with all the decimals that it was rounded to: `1,0340`. */
export function formatRounded({ value, decimals }: Rounded, language: Language): string {
  const text = scaledText(value, decimals, decimals)
  return language === 'fr' ? text : text.replace(',', '.')
}

/** A rate or a share in points of base: `20 %`, `5,5 %`. */
export function formatPoints(points: number, language: Language): string {
  const text = scaledText(points, 2)
  return language === 'fr' ? `${text}${NO_BREAK}%` : `${text.replace(',', '.')}%`
}
