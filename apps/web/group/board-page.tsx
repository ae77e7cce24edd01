import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { send } from '#api/client.ts'
import type { BoardView } from '#api/group.ts'
import type { Task } from '#api/shapes.ts'
import { useGroup } from '#ui/group.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { useReminding } from '#ui/reminding.tsx'
import { useSession } from '../session.ts'
import { Board } from './board.tsx'
import { DemoClock, useDemoClock } from './demo-clock.tsx'
import { DemoSheet, useDemoKey } from './demo-key.tsx'
import { taskPlace } from './links.ts'

/** The board of a group; whoever is only associated with some works has none, and comes to these works. */
export function BoardPage() {
  const { id, me } = useGroup()
  return me?.guest === true ? <Navigate to={`/groups/${id}/technical-group`} replace /> : <MembersBoard />
}

/** The board, read and acted on. */
function MembersBoard() {
  const { id } = useGroup()
  // What is awaited next is not said from what an earlier visit read.
  const board = useReadAfresh<BoardView>(`/api/groups/${id}/board`)
  const session = useSession(id)
  const { result, remind } = useReminding()
  const play = usePlaying()
  return (
    <Reading of={board}>
      {(view) => (
        <Board
          board={view}
          reminded={result}
          onRemind={(memberId) => {
            const member = view.members.find(({ body }) => body.id === memberId)
            if (member !== undefined) remind({ name: member.body.name, missing: member.missing })
          }}
          {...(session.data?.demo === true
            ? {
                demo: {
                  onPlay: play,
                  clock: <DemoTools board={view} />,
                },
              }
            : {})}
        />
      )}
    </Reading>
  )
}

/** What a demonstration alone has: a clock that is moved, and the sheet of the keyholder that one plays. */
function DemoTools({ board }: { readonly board: BoardView }) {
  const clock = useDemoClock()
  const sheet = useDemoKey()
  return (
    <>
      <DemoClock board={board} moving={clock} onGo={(day) => clock.mutate(day)} />
      {sheet !== undefined && <DemoSheet sheet={sheet} />}
    </>
  )
}

/** In a demonstration: takes the place of whoever represents the body that a task belongs to, and goes to its form. */
function usePlaying() {
  const { id } = useGroup()
  const session = useSession(id)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { mutate } = useMutation({
    mutationFn: async (task: Task) => {
      const held = session.data?.persons.filter(({ bodyId }) => bodyId === task.by?.id) ?? []
      const person = held.find(({ office }) => office === 'representative') ?? held[0]
      if (person === undefined) return
      await send('/api/demo/persona', { group: id, person: person.id, body: person.bodyId })
      await queries.invalidateQueries()
      await navigate(taskPlace(id, task))
    },
  })
  return mutate
}
