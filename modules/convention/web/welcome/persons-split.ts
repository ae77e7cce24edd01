import type { DemoBody, DemoPersons } from '#api/demo.ts'

/** The persons shown at once, by body, and those behind the disclosure. */
export type Split = { readonly shown: readonly DemoBody[]; readonly others: readonly DemoBody[] }

/**
 * Whoever is expected to act is shown, and the coordinator's own persons in any case: they lead the group. The rest
 * has nothing to do for now. In a group that nobody coordinates yet, everybody is shown.
 */
export function splitPersons({ bodies }: DemoPersons): Split {
  const led = bodies.some(({ coordinates }) => coordinates)
  const isShown = (body: DemoBody, awaited: boolean) => awaited || body.coordinates || !led
  const part = (shown: boolean) =>
    bodies
      .map((body) => ({
        ...body,
        persons: body.persons
          .filter(({ tasks }) => isShown(body, tasks.length > 0) === shown)
          .toSorted((one, other) => Number(other.tasks.length > 0) - Number(one.tasks.length > 0)),
      }))
      .filter(({ persons }) => persons.length > 0)
  return { shown: part(true), others: part(false) }
}

export const countOf = (bodies: readonly DemoBody[]): number =>
  bodies.reduce((sum, { persons }) => sum + persons.length, 0)

/** The office as one holds it: « Le Président » signs, one acts as « Président ». */
export function asRole(title: string): string {
  return title.replace(/^(?:le |la |l[’'])/i, '').replace(/^./, (letter) => letter.toLocaleUpperCase('fr'))
}
