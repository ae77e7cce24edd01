import { Link } from '@tanstack/react-router'
import type { BoardView } from '#api/group.ts'
import type { Task } from '#api/shapes.ts'
import { Articles } from '#ui/article.tsx'
import { Button } from '#ui/button.tsx'
import { useGroup } from '#ui/group.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { theName, toName } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { taskPlace } from './links.ts'
import classes from './next-act.module.css'
import { words } from './words.ts'

export type NextActProps = {
  readonly board: BoardView
  /** In a demonstration: goes on as the body that the act belongs to. */
  readonly onPlay?: ((task: Task) => void) | undefined
}

/** Until the group is in force: the one act that is awaited next, whose it is, and the way right to its form. */
export function NextAct({ board, onPlay }: NextActProps) {
  const { next: says } = useWords(words)
  const { language } = useLanguage()
  const { id } = useGroup()
  const labels = useLabels()
  const mine = first(board.mine)
  const task = mine ?? first(board.others)
  if (task === undefined) return <Waiting board={board} />
  const { by } = task
  return (
    <section className={classes.next} aria-label={says.title}>
      <p className={classes.what}>{says.title}</p>
      <p className={classes.sentence}>
        <Link {...taskPlace(id, task)}>{labels.task(task)}</Link>
      </p>
      <p className={classes.who}>
        <span>{mine !== undefined || by === null ? says.yours : says.theirs(toName(by.name, language))}</span>
        <Articles basis={task.basis} />
      </p>
      {mine === undefined && by !== null && onPlay !== undefined && (
        <p>
          <Button onClick={() => onPlay(task)}>{says.play(theName(by.name, language))}</Button>
        </p>
      )}
    </section>
  )
}

/** Nobody has anything to do: the day comes of itself. */
function Waiting({ board }: { readonly board: BoardView }) {
  const { next: says } = useWords(words)
  const effect = board.coming.find(({ kind }) => kind === 'effect')
  if (effect?.on == null) return null
  return (
    <section className={classes.next} aria-label={says.title}>
      <p className={classes.what}>{says.title}</p>
      <p className={classes.sentence}>{says.waiting(effect.on)}</p>
      <p className={classes.who}>
        <Articles basis={effect.basis} />
      </p>
    </section>
  )
}

/** What others wait for comes first. */
const first = (tasks: readonly Task[]): Task | undefined => tasks.find(({ missing }) => missing) ?? tasks[0]
