import { Disclosure } from '#ui/disclosure.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { Known } from '../model/evaluation-state.ts'
import type { Line } from '../model/ranking.ts'
import classes from './evaluation.module.css'
import { words } from './words.ts'

/** What each picture is drawn from: the tenders that have a total, the best first. */
export type PictureProps = { readonly state: Known; readonly ranked: readonly Line[] }

export const [WIDTH, LEFT, RIGHT, ROW] = [720, 220, 70, 30]
export const SPAN = WIDTH - LEFT - RIGHT

export const nameIn = ({ tenders }: Known, id: string): string => tenders.find((each) => each.id === id)?.operator ?? id
export const shortly = (name: string): string => (name.length > 32 ? `${name.slice(0, 31)}…` : name)

type BehindProps = {
  readonly heads: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[]
}

/** The same as the picture says, in a table. */
export function TableBehind({ heads, rows }: BehindProps) {
  const says = useWords(words)
  return (
    <Disclosure label={says.asTable}>
      <FramedTable heads={heads}>
        {rows.map(({ name, cells }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={heads[at + 1]} className={classes.number}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </FramedTable>
    </Disclosure>
  )
}
