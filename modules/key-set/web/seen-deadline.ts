import * as z from 'zod/mini'
import { readStored, writeStored } from '#ui/store.ts'

const placeOf = (consultation: string): string => `unisson.deadline.${consultation}`
const instant = z.iso.datetime()
const told = z.object({ consultation: z.object({ deadline: instant }) })

/** The latest deadline of a consultation that this browser has seen published; `null` where it has seen none. */
export function keptDeadline(consultation: string): string | null {
  const kept = instant.safeParse(readStored(placeOf(consultation)))
  return kept.success ? kept.data : null
}

/** Keeps the deadline that everybody is told; a later one takes its place, an earlier one does not: none moves back. */
export async function keepDeadline(consultation: string): Promise<void> {
  const answer = await fetch(`/api/public/consultations/${consultation}`, { credentials: 'omit' }).catch(
    () => undefined,
  )
  const read = told.safeParse(answer?.ok === true ? await answer.json().catch(() => null) : null)
  if (!read.success) return
  const { deadline } = read.data.consultation
  const kept = keptDeadline(consultation)
  if (kept === null || Date.parse(deadline) > Date.parse(kept)) writeStored(placeOf(consultation), deadline)
}
