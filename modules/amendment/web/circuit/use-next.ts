import type { Task } from '#api/shapes.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { words } from './words.ts'

const STEP_OF = { approve: 'vote', sign: 'signature' } as const

/** Who must do what next, in one sentence: several bodies of one step are named together. */
export function useNext(): (tasks: readonly Task[]) => string {
  const { next } = useWords(words)
  const { lookup } = useGroup()
  const labels = useLabels()
  return (tasks) => {
    const [first, ...others] = tasks
    if (first === undefined) return ''
    if (others.length === 0) return labels.task(first)
    const names = tasks.map(({ by }) => by?.name ?? '')
    if (first.act === 'approve' || first.act === 'sign') return next[STEP_OF[first.act]](names)
    const told = tasks.map(({ facts }) => String(facts.body))
    return next.notification(told, lookup.the(first.by?.id))
  }
}
