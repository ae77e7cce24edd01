import type { BodyKind } from '#modules/organisation/index.ts'
import { groupSiret } from '#ui/field/siret-field.tsx'
import type { PartyPart } from './item.ts'
import type { PartySheet } from './review.ts'

/** One part of a party’s sheet as a reader would say it; `null` when there is nothing of it yet. */
export function partyValue(
  part: PartyPart,
  { name, kind, siret, seat, person, title }: PartySheet,
  kinds: Readonly<Record<BodyKind, string>>,
): string | null {
  switch (part) {
    case 'identity':
      return [name, kinds[kind], ...(siret === '' ? [] : [`SIRET ${groupSiret(siret)}`])].join(', ')
    case 'seat':
      return joined(
        [seat.text, seat.text.includes(seat.city) ? '' : seat.city, seat.department && `(${seat.department})`],
        ' ',
      )
    case 'representative':
      return joined([[person.civility ?? '', person.name].filter(Boolean).join(' '), title], ', ')
  }
}

function joined(parts: readonly string[], by: string): string | null {
  const said = parts.filter((part) => part !== '')
  return said.length === 0 ? null : said.join(by)
}
