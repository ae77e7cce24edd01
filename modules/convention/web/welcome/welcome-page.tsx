import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, ask, read, send } from '#api/client.ts'
import type { DemoPersons, DemoStage } from '#api/demo.ts'
import type { SessionView } from '#api/session.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import type { Played } from './persons.tsx'
import { Welcome } from './welcome.tsx'

type SignIn = { readonly demo: boolean }

/** How often a replay is asked how far it is (milliseconds). */
const OFTEN = 500

/** `/`: where everybody begins. */
export function WelcomePage() {
  const { messages } = useLanguage()
  const entry = useQuery({ queryKey: ['sign-in'], queryFn: ({ signal }) => read<SignIn>('/api/sign-in', signal) })
  if (entry.data === undefined) return entry.isError ? <Welcome to="visitor" /> : <p>{messages.page.loading}</p>
  return entry.data.demo ? <Demonstration /> : <Entrance />
}

const useHere = () =>
  useQuery({ queryKey: ['session', null], queryFn: ({ signal }) => read<SessionView>('/api/session', signal) })

/** Outside a demonstration: the way in, or the groups of whoever came in. */
function Entrance() {
  const { messages } = useLanguage()
  const session = useHere()
  if (session.data === undefined && !session.isError) return <p>{messages.page.loading}</p>
  return session.data?.account == null ? <Welcome to="visitor" /> : <Welcome to="member" mine={session.data.groups} />
}

function Demonstration() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const session = useHere()
  const [choice, choose] = useState<string | null>(null)
  const opening = useMutation({
    mutationFn: (stage: string) => ask<{ readonly groupId: string }>('/api/demo/stage', { stage }),
    onSettled: () => queries.invalidateQueries(),
  })
  const stages = useQuery({
    queryKey: ['demo', 'stages'],
    queryFn: ({ signal }) => read<readonly DemoStage[]>('/api/demo/stages', signal),
    refetchInterval: ({ state }) =>
      opening.isPending || state.data?.some(({ replay }) => replay !== null) ? OFTEN : false,
  })
  const own = (session.data?.groups ?? []).filter(({ id }) => !stages.data?.some(({ group }) => group === id))
  const chosen = choice ?? begun(stages.data ?? [], session.data)
  const group = own.find(({ id }) => id === chosen)?.id ?? stages.data?.find(({ key }) => key === chosen)?.group ?? null
  const persons = useQuery({
    queryKey: ['demo', 'persons', group],
    enabled: group !== null,
    queryFn: ({ signal }) => read<DemoPersons>(`/api/demo/groups/${group}/persons`, signal),
  })
  const playing = useMutation({
    mutationFn: async ({ person, body }: Played) => {
      await send('/api/demo/persona', { group, person, body })
      await queries.invalidateQueries()
      await navigate({ to: `/groups/${group}` })
    },
  })
  const failed = [stages.error, persons.error, opening.error, playing.error].find(
    (error) => error instanceof ApiProblem,
  )
  return (
    <Welcome
      to="demonstration"
      demo={{
        stages: stages.data ?? null,
        own: stages.data === undefined ? [] : own,
        chosen,
        persons: group === null ? null : (persons.data ?? null),
        opening: opening.isPending ? opening.variables : null,
        problem: failed instanceof ApiProblem ? failed.problem : null,
        onChoose: choose,
        onOpen: (stage) => opening.mutate(stage),
        onPlay: (played) => playing.mutate(played),
      }}
    />
  )
}

/** Where one begins: at the stage of the group last played, else at the furthest that is open. */
function begun(stages: readonly DemoStage[], session: SessionView | undefined): string | null {
  const last = session?.person == null ? undefined : session.group?.id
  const played = stages.find(({ group }) => group !== null && group === last)
  return (played ?? stages.findLast(({ group }) => group !== null) ?? stages[0])?.key ?? null
}
