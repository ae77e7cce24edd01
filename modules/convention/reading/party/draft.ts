import { isCapitals, type Lexicon, sentenceCase } from '../case.ts'
import { properCase } from '../closing.ts'
import type { Party } from '../draft.ts'
import type { FoundRecord } from '../found.ts'
import type { Read } from './person.ts'
import type { ReadParty } from './prose.ts'

/** A name in capitals is put back in sentence case; others stay as printed. */
export function partyName(printed: string, lexicon: Lexicon): string {
  return isCapitals(printed) ? sentenceCase(printed, lexicon) : printed
}

function cityName(read: Read<string> | null, lexicon: Lexicon): string | null {
  if (read === null) return null
  return read.value.length > 2 && read.value === read.value.toUpperCase() ? properCase(read.value, lexicon) : read.value
}

function officeName(read: Read<string> | null, lexicon: Lexicon): string | null {
  if (read === null) return null
  return read.value.length > 3 && read.value === read.value.toUpperCase() ? properCase(read.value, lexicon) : read.value
}

/** The party of the draft. */
export function toParty(party: ReadParty, lexicon: Lexicon): Party {
  const { seat, representative } = party
  return {
    name: partyName(party.name.value, lexicon),
    kind: party.kind,
    seat: { text: seat.text?.value ?? null, city: cityName(seat.city, lexicon) },
    representative: {
      civility: representative.civility?.value ?? null,
      name: representative.name?.value ?? null,
      office: officeName(representative.office, lexicon),
    },
    founder: party.founder,
  }
}

/** Where each part of each party was found. */
export function recordParties(record: FoundRecord, parties: readonly ReadParty[], lexicon: Lexicon): void {
  parties.forEach((party, index) => {
    const draft = toParty(party, lexicon)
    const path = `parties[${index}]`
    const part = (name: string, value: string | null, read: Read<string> | null): void => {
      if (read !== null && value !== null) record.span(`${path}.${name}`, value, read.span, 'sure')
    }
    part('name', draft.name, party.name)
    record.span(`${path}.kind`, draft.kind, party.name.span, draft.kind === 'other' ? 'guess' : 'sure')
    part('seat.text', draft.seat.text, party.seat.text)
    part('seat.city', draft.seat.city, party.seat.city)
    part('representative.civility', draft.representative.civility, party.representative.civility)
    part('representative.name', draft.representative.name, party.representative.name)
    part('representative.office', draft.representative.office, party.representative.office)
    record.span(`${path}.founder`, draft.founder, party, party.founder ? 'likely' : 'sure')
  })
}
