import { isHeldOn } from '#modules/organisation/index.ts'
import { useGroup } from '#ui/group.tsx'
import { useRead } from '#ui/reading.tsx'
import type { KeySets } from '../model/key-set-state.ts'

/** Key sets as their reader is shown them. */
export type ShownKeySets = KeySets & { readonly withheld?: true }

/** A person of the register, and the body for which an office is held today. */
export type KnownPerson = { readonly id: string; readonly name: string; readonly title: string; readonly body: string }

type Office = {
  readonly person: { readonly id: string; readonly name: string }
  readonly office: string
  readonly title: string
  readonly from: string
  readonly until: string | null
}
type Parties = { readonly bodies: readonly { readonly id: string; readonly offices: readonly Office[] }[] }

/** Everybody whom the register knows: those in office today may be named, the others keep their names. */
export function usePersons(): { readonly known: readonly KnownPerson[]; readonly inOffice: readonly KnownPerson[] } {
  const { id, today } = useGroup()
  const parties = useRead<Parties>(`/api/groups/${id}/parties`)
  const bodies = parties.data?.bodies ?? []
  const of = (which: (office: Office) => boolean) =>
    bodies.flatMap(({ id: body, offices }) => {
      const once = new Map(offices.filter(which).map(({ person, title }) => [person.id, { ...person, title, body }]))
      return [...once.values()]
    })
  return {
    known: of(() => true),
    inOffice: of((held) => held.office !== 'substitute' && isHeldOn(held, today)),
  }
}
