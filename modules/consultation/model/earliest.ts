import { firstReception, minimumDeadline, type Timed } from '#modules/procedure/index.ts'

/** What the first deadline of a notice depends on. */
export type NoticeTimed = Timed & { readonly electronic: boolean }

/** When tenders, or applications where the procedure begins by them, may be due at the earliest. */
export function earliestDeadline({ electronic, ...timed }: NoticeTimed, sentOn: string, lawDate = sentOn) {
  const reception = firstReception(timed.type)
  return minimumDeadline(timed, { reception, sentOn, electronic, lawDate })
}
