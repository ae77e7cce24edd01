import type { BoardView } from '#api/group.ts'
import { useGroup } from '#ui/group.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { useReminding } from '#ui/reminding.tsx'
import { Board } from './board.tsx'

/** The board of a group, read and acted on. */
export function BoardPage() {
  const { id } = useGroup()
  const board = useRead<BoardView>(`/api/groups/${id}/board`)
  const { result, remind } = useReminding()
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
        />
      )}
    </Reading>
  )
}
