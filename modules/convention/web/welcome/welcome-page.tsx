import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, ask, read, send } from '#api/client.ts'
import type { SessionView } from '#api/session.ts'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { type DemoStage, type Persona, Welcome } from './welcome.tsx'

type SignIn = { readonly demo: boolean }

/** `/`: where everybody begins. */
export function WelcomePage() {
  const entry = useQuery({ queryKey: ['sign-in'], queryFn: ({ signal }) => read<SignIn>('/api/sign-in', signal) })
  if (entry.data === undefined) return entry.isError ? <Welcome demo={null} /> : null
  return entry.data.demo ? <Demonstration /> : <Entrance />
}

/** Outside a demonstration: the way in, or the groups of whoever came in. */
function Entrance() {
  const session = useQuery({
    queryKey: ['session', null],
    queryFn: ({ signal }) => read<SessionView>('/api/session', signal),
  })
  if (session.data === undefined && !session.isError) return null
  return <Welcome demo={null} mine={session.data?.account == null ? null : session.data.groups} />
}

function Demonstration() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [opened, setOpened] = useState<string | null>(null)
  const stages = useQuery({
    queryKey: ['demo', 'stages'],
    queryFn: ({ signal }) => read<readonly DemoStage[]>('/api/demo/stages', signal),
  })
  const groupId = opened ?? stages.data?.find(({ group }) => group !== null)?.group ?? null
  const personas = useQuery({
    queryKey: ['demo', 'personas', groupId],
    enabled: groupId !== null,
    queryFn: ({ signal }) => read<readonly Persona[]>(`/api/demo/personas?group=${groupId}`, signal),
  })
  const opening = useMutation({
    mutationFn: (stage: string) => ask<{ readonly groupId: string }>('/api/demo/stage', { stage }),
    onSuccess: async ({ groupId: next }) => {
      setOpened(next)
      await queries.invalidateQueries()
    },
  })
  const playing = useMutation({
    mutationFn: async ({ person, body }: Persona) => {
      await send('/api/demo/persona', { group: groupId, person, body })
      await queries.invalidateQueries()
      await navigate({ to: `/groups/${groupId}` })
    },
  })
  const problem = [stages.error, personas.error, opening.error, playing.error].find(
    (error) => error instanceof ApiProblem,
  )
  return (
    <>
      {problem instanceof ApiProblem && <ProblemNotice problem={problem.problem} />}
      <Welcome
        demo={{
          stages: stages.data ?? [],
          personas: groupId === null ? null : (personas.data ?? []),
          opening: opening.isPending ? opening.variables : null,
          onOpen: (stage) => opening.mutate(stage),
          onPlay: (persona) => playing.mutate(persona),
        }}
      />
    </>
  )
}
