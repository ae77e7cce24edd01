import { useQuery } from '@tanstack/react-query'
import { read } from '#api/client.ts'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'

/** A person as the header names them: an office, then a body. */
export type PersonView = { readonly id: string; readonly name: string; readonly body: string; readonly does?: string }

/** What `GET /api/session` answers. */
export type SessionView = {
  readonly person: PersonView | null
  readonly demo: boolean
  /** In a demonstration, everybody whom one may choose to be. */
  readonly persons: readonly PersonView[]
  readonly group: { readonly id: string; readonly name: string } | null
  readonly register: { readonly state: 'verified' | 'broken' | 'unchecked'; readonly at: IsoInstant | null }
  readonly unread: number
  /** The server's civil day, which a demonstration may have moved. */
  readonly today: IsoDate
}

/** Who is here, in which group, and whether the register holds. */
export function useSession() {
  return useQuery({ queryKey: ['session'], queryFn: ({ signal }) => read<SessionView>('/api/session', signal) })
}
