import { useQuery } from '@tanstack/react-query'
import { read } from '#api/client.ts'
import type { SessionView } from '#api/session.ts'
import { readStored } from '#ui/store.ts'

export type { PersonView, SessionView } from '#api/session.ts'

/** Where the last notification that the reader was shown is kept, group by group, on the device. */
export const seenName = (group: string): string => `unisson.seen.${group}`

/** Who is here, in which group, and whether the register holds. `group`: the one whose pages are being read. */
export function useSession(group: string | null) {
  return useQuery({
    queryKey: ['session', group],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams(group === null ? {} : { group, seen: readStored(seenName(group)) ?? '0' })
      return read<SessionView>(`/api/session?${asked}`, signal)
    },
    // The masthead keeps its words while the next group's are read.
    placeholderData: (previous) => previous,
  })
}
