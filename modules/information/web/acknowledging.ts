import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ActAnswer } from '#api/answer.ts'
import { perform, read } from '#api/client.ts'
import type { Resource } from '#api/shapes.ts'
import { useGroup } from '#ui/group.tsx'
import { randomUuid } from '#ui/uuid.ts'
import type { ShownItem } from '../model/shown.ts'
import type { FeedItem } from './feed.ts'

/** What became of the last click on “acknowledge”. */
export type Acknowledged = { readonly title: string; readonly answer: ActAnswer }

const STALE = 412

/** One click by which the reader's body says that it has read an item. */
export function useAcknowledging() {
  const { id: group, me } = useGroup()
  const queries = useQueryClient()
  const { mutate, data, isPending } = useMutation({
    mutationFn: async (entry: FeedItem): Promise<Acknowledged> => ({
      title: entry.state.title,
      answer: await acknowledge(`/api/groups/${group}/items/${entry.id}`, entry, me?.body.id ?? ''),
    }),
    onSuccess: () => queries.invalidateQueries(),
  })
  return { acknowledge: mutate, done: data ?? null, busy: isPending }
}

/**
 * Another member's reading changes the case, not what this one reads: the act goes again on the new version, unless
 * the item was corrected meanwhile.
 */
async function acknowledge(path: string, { seq, state }: FeedItem, member: string): Promise<ActAnswer> {
  const request = { payload: { member }, appraisals: {}, idempotencyKey: randomUuid(), dryRun: false }
  const answer = await perform(`${path}/acknowledge`, seq, request)
  if (answer.kind !== 'failed' || answer.problem.status !== STALE) return answer
  const now = await read<Resource<ShownItem>>(path)
  return now.state.status === state.status ? perform(`${path}/acknowledge`, now.seq, request) : answer
}
