import type { Party } from '../draft.ts'
import type { FoundRecord } from '../found.ts'
import type { Read } from './person.ts'
import type { ReadParty } from './prose.ts'

/** The party of the draft. */
export function toParty(party: ReadParty): Party {
  const { seat, representative } = party
  return {
    name: party.name.value,
    kind: party.kind,
    seat: { text: seat.text?.value ?? null, city: seat.city?.value ?? null },
    representative: {
      civility: representative.civility?.value ?? null,
      name: representative.name?.value ?? null,
      office: representative.office?.value ?? null,
    },
    founder: party.founder,
  }
}

/** Where each part of each party was found. */
export function recordParties(record: FoundRecord, parties: readonly ReadParty[]): void {
  parties.forEach((party, index) => {
    const draft = toParty(party)
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
