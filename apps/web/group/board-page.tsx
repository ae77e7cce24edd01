import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ActAnswer } from '#api/answer.ts'
import { perform } from '#api/client.ts'
import type { BoardMember, BoardView } from '#api/group.ts'
import type { Finding, Problem } from '#api/shapes.ts'
import { useGroup } from '#ui/group.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { randomUuid } from '#ui/uuid.ts'
import { Board, type Reminded } from './board.tsx'

/** The board of a group, read and acted on. */
export function BoardPage() {
  const { id } = useGroup()
  const board = useRead<BoardView>(`/api/groups/${id}/board`)
  const reminding = useReminding(id)
  return (
    <Reading of={board}>
      {(view) => (
        <Board board={view} reminded={reminding.result} onRemind={(memberId) => reminding.remind(view, memberId)} />
      )}
    </Reading>
  )
}

/** Reminds a member of each act that the others wait for: one entry of the register an act. */
function useReminding(group: string) {
  const queries = useQueryClient()
  const { mutate, data, isPending } = useMutation({
    mutationFn: (member: BoardMember) => remindOfAll(group, member),
    onSuccess: () => queries.invalidateQueries(),
  })
  return {
    result: isPending ? null : (data ?? null),
    remind: (board: BoardView, memberId: string) => {
      const member = board.members.find(({ body }) => body.id === memberId)
      if (member !== undefined) mutate(member)
    },
  }
}

async function remindOfAll(group: string, member: BoardMember): Promise<Reminded> {
  const answers: ActAnswer[] = []
  for (const { key } of member.missing) {
    const request = { payload: { task: key }, appraisals: {}, idempotencyKey: randomUuid(), dryRun: false }
    answers.push(await perform(`/api/groups/${group}/reminders`, 0, request))
  }
  const sent = answers.filter(({ kind }) => kind === 'granted').length
  const problem = answers.map(problemOf).find((found) => found !== null) ?? null
  return { member: member.body.name, sent, problem }
}

function problemOf(answer: ActAnswer): Problem | null {
  if (answer.kind === 'failed') return answer.problem
  if (answer.kind !== 'refused') return null
  const findings: Finding[] = [...answer.findings]
  return { type: 'about:blank', title: 'refused', status: 409, findings }
}
