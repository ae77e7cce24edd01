import { Link } from '@tanstack/react-router'
import type { Task } from '#api/shapes.ts'
import { Articles } from '#ui/article.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { Due } from '#ui/due.tsx'
import { Empty } from '#ui/empty.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { Tasks } from '#ui/tasks.tsx'
import { taskPlace } from './links.ts'
import { words } from './words.ts'

/** Every task of the group: mine first, then those of the others as a table that can be copied. */
export function TasksPage() {
  const { id } = useGroup()
  return (
    <Reading of={useRead<readonly Task[]>(`/api/groups/${id}/tasks`)}>{(tasks) => <TaskList tasks={tasks} />}</Reading>
  )
}

export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const { tasks: says } = useWords(words)
  const { id, me, today } = useGroup()
  const crumbs = useCrumbs()
  const mine = tasks.filter(({ by }) => by?.id === me?.body.id)
  const others = tasks.filter((task) => !mine.includes(task))
  return (
    <Page title={says.title} lede={says.lede} crumbs={crumbs}>
      <Part title={says.mine}>
        <Tasks tasks={mine} today={today} link={(task, sentence) => <Link {...taskPlace(id, task)}>{sentence}</Link>} />
      </Part>
      <Part title={says.others}>
        {others.length === 0 ? <Empty title={says.none} teach={says.noneTeach} /> : <Others tasks={others} />}
      </Part>
    </Page>
  )
}

function Others({ tasks }: { readonly tasks: readonly Task[] }) {
  const { tasks: says } = useWords(words)
  const { id, today } = useGroup()
  const labels = useLabels()
  const head = useCellHead()
  return (
    <FramedTable heads={[says.by, says.what, says.before, says.basis]}>
      {tasks.map((task) => (
        <tr key={task.key}>
          <th scope="row">{task.by?.name}</th>
          <td data-head={head(says.what)}>
            <Link {...taskPlace(id, task)}>{labels.task(task)}</Link>
          </td>
          <td data-head={head(says.before)}>
            <Due due={task.due} today={today} />
          </td>
          <td data-head={head(says.basis)}>
            <Articles basis={task.basis} />
          </td>
        </tr>
      ))}
    </FramedTable>
  )
}
