import type { ReactNode } from 'react'
import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { Articles } from './article.tsx'
import { Due } from './due.tsx'
import { Empty } from './empty.tsx'
import { useLanguage } from './i18n/language.tsx'
import { Icon } from './icon.tsx'
import { useLabels } from './labels-context.tsx'
import classes from './tasks.module.css'

export type TasksProps = {
  readonly tasks: readonly Task[]
  /** The day that dates are measured from: the server's, which a demonstration may move. */
  readonly today: IsoDate
  /** Draws the sentence as a link to the page where the act is done. */
  readonly link: (task: Task, sentence: string) => ReactNode
}

/** What the reader must do, and before when; the most urgent first, undated last. */
export function Tasks({ tasks, today, link }: TasksProps) {
  const { messages } = useLanguage()
  const labels = useLabels()
  if (tasks.length === 0) return <Empty title={messages.tasks.none} teach={messages.tasks.noneTeach} />
  const sorted = tasks.toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
  return (
    <ol className={classes.list}>
      {sorted.map((task) => (
        <li key={task.key} className={classes.task}>
          <p className={classes.sentence}>{link(task, labels.asked(task))}</p>
          <p className={classes.notes}>
            <Due due={task.due} today={today} />
            {task.missing && (
              <span className={classes.missing}>
                <Icon name="cross" /> {messages.tasks.blocksOthers}
              </span>
            )}
            <Articles basis={task.basis} />
          </p>
        </li>
      ))}
    </ol>
  )
}
