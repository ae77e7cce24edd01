import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ActAnswer, ActRequest } from '#api/answer.ts'
import { ApiProblem, perform, read } from '#api/client.ts'
import type { Entry, Receipt, Resource } from '#api/shapes.ts'
import type { FormValues } from '#ui/draft.ts'
import { useGroup } from '#ui/group.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import type { Convention } from '../../model/state.ts'
import { ConventionView } from './convention-view.tsx'
import type { Parties } from './form-context.ts'

/** `/groups/$groupId/convention`. */
export function ConventionPage() {
  const { groupId = '' } = useParams({ strict: false }) as { readonly groupId?: string }
  const base = `/api/groups/${groupId}`
  const { today } = useGroup()
  const queries = useQueryClient()
  const receipt = useRef<Receipt | null>(null)
  const found = useQuery({
    queryKey: ['convention', groupId],
    queryFn: ({ signal }) => read<Resource<Convention>>(`${base}/convention`, signal),
    // An act is not sent on what an earlier visit read.
    gcTime: 0,
  })
  const parties = useQuery({
    queryKey: ['parties', groupId],
    queryFn: ({ signal }) => read<Parties>(`${base}/parties`, signal),
    // The forms begin with the acts that became enforceable meanwhile.
    gcTime: 0,
  })
  const problem = [found.error, parties.error].find((error) => error instanceof ApiProblem)
  if (problem instanceof ApiProblem) return <ProblemNotice problem={problem.problem} />
  if (found.data === undefined || parties.data === undefined) return null
  const { state, seq } = found.data
  if (state.status === 'none') return <ToReading />
  const send = async (act: string, request: ActRequest<FormValues>): Promise<ActAnswer> => {
    const answer = await perform(`${base}/convention/${act}`, seq, request)
    if (answer.kind === 'granted') receipt.current = answer.receipt
    return answer
  }
  return (
    <ConventionView
      resource={{ ...found.data, state }}
      parties={parties.data}
      today={today}
      perform={send}
      onVerify={() => stillThere(base, receipt.current)}
      onReload={() => void queries.invalidateQueries()}
    />
  )
}

/** Whether the register still holds this receipt’s entry under the same hash. */
async function stillThere(base: string, receipt: Receipt | null): Promise<boolean> {
  if (receipt === null) return false
  const [entry] = await read<readonly Entry[]>(`${base}/journal?before=${receipt.seq + 1}&limit=1`)
  return entry?.hash === receipt.hash
}

/** A group without a convention begins by reading one. */
function ToReading() {
  const navigate = useNavigate()
  useEffect(() => void navigate({ to: '/lire', replace: true }), [navigate])
  return null
}
