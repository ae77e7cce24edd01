import type { Block, Flow, Span } from './flow.ts'
import { topicsOf } from './headings.ts'
import { BODY_WORDS } from './variants/line-starts.ts'

const BODY = new RegExp(`^(?:le |la |l'|les )?(?:${BODY_WORDS})\\b`)
const TICK = /^(?:x|oui|☒|☑|✓|✔|•|v)$/
const FEWEST = 2

/**
 * Tables that tell clauses: a rubric a row (« Prise d’effet | 1er septembre »). Each such row becomes a heading and its
 * paragraphs, so that it is read as an article is. Tables of members, of amounts and of tasks are left as they are.
 */
export function withRubrics(flow: Flow): Flow {
  const blocks: Block[] = []
  let table: Block[] = []
  const close = (): void => {
    blocks.push(...(isRubrics(flow, table) ? table.flatMap((row) => rubric(flow, row)) : table))
    table = []
  }
  for (const block of flow.blocks) {
    if (block.kind === 'row') table.push(block)
    else {
      close()
      blocks.push(block)
    }
  }
  close()
  return { ...flow, blocks }
}

function isRubrics(flow: Flow, rows: readonly Block[]): boolean {
  if (rows.filter((row) => namedTasksOf(flow, row).length >= 2).length >= FEWEST) return false
  const told = rows.filter((row) => isRubric(flow, row)).length
  return told >= FEWEST && told * 2 >= rows.length && !rows.some((row) => tickedColumn(flow, row) >= 0)
}

function isRubric(flow: Flow, row: Block): boolean {
  const [label, ...contents] = row.cells
  if (label === undefined || label.end - label.start > 70) return false
  const folded = flow.folded.slice(label.start, label.end)
  if (BODY.test(folded) && !/^(?:commission|siege)/.test(folded)) return false
  const said = contents.some((cell) => /[a-z]{3}|\d{4}/.test(flow.folded.slice(cell.start, cell.end)))
  return topicsOf(folded).length > 0 && said
}

function rubric(flow: Flow, row: Block): Block[] {
  const [label, ...contents] = row.cells
  if (label === undefined || !isRubric(flow, row)) return [row]
  const title = flow.text.slice(label.start, label.end).replace(/\s+/g, ' ')
  const heading = { number: null, title, titleAt: 0, level: 1 as const, rubric: true as const }
  return [
    { ...label, kind: 'heading', cells: [label], heading, apart: true },
    ...contents.flatMap((cell): Block[] =>
      cell.end > cell.start ? [{ ...cell, kind: 'paragraph', cells: [cell], heading: null, apart: true }] : [],
    ),
  ]
}

/** The rank of the only columns that are ticked in a row of tasks; -1 when the row is no such row. */
export function tickedColumn(flow: Flow, row: Block): number {
  return row.cells.findIndex((cell, rank) => rank > 0 && isTicked(flow, cell))
}

function isTicked(flow: Flow, cell: Span): boolean {
  return TICK.test(flow.folded.slice(cell.start, cell.end).trim())
}

/** A task of a table « Tâche | Coordonnateur | Membres », for each column ticked: who has it, as the words of a sentence. */
export type Task = { readonly span: Span; readonly actor: string }

/** The tasks that a row gives, under the header of its table. */
export function tasksOf(flow: Flow, header: Block | null, row: Block): Task[] {
  const [task] = row.cells
  if (header === null || task === undefined) return []
  return row.cells.flatMap((cell, rank): Task[] => {
    const column = header.cells[rank]
    if (rank === 0 || column === undefined || !isTicked(flow, cell)) return []
    return [{ span: task, actor: flow.folded.slice(column.start, column.end).trim() }]
  })
}

const TASK =
  /^(?:consultation|passation|procedure|mise en concurrence|attribution|choix|signature|notification|execution|paiement|suivi|lancement|analyse)\b/

/** The task of a row « Signature | Commune de X, pour tous | chaque membre », for each cell that says who has it. */
export function namedTasksOf(flow: Flow, row: Block): Task[] {
  const [task, ...others] = row.cells
  if (task === undefined || task.end - task.start > 60 || !TASK.test(flow.folded.slice(task.start, task.end))) return []
  return others.flatMap((cell): Task[] => {
    const actor = flow.folded.slice(cell.start, cell.end).trim()
    return actor.length > 4 && actor.length < 90 && !/\d/.test(actor) ? [{ span: task, actor }] : []
  })
}

/** True for the header of a table of tasks. */
export function isTaskHeader(flow: Flow, row: Block): boolean {
  const cells = row.cells.map((cell) => flow.folded.slice(cell.start, cell.end))
  return (
    cells.length >= 3 && cells.slice(1).some((cell) => /\bcoord/.test(cell)) && cells.every((cell) => cell.length < 60)
  )
}
