import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'

export type PlainTableProps = {
  readonly heads: readonly string[]
  /** Each row with a cell a head; the first cell names the row. */
  readonly rows: readonly (readonly string[])[]
}

/** Texts in rows; on a phone each cell says its column's head. */
export function PlainTable({ heads, rows }: PlainTableProps) {
  const cellHead = useCellHead()
  return (
    <FramedTable heads={heads}>
      {rows.map(([first, ...others], row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a register keep their order
        <tr key={row}>
          <th scope="row">
            <bdi>{first}</bdi>
          </th>
          {others.map((text, column) => (
            <td key={heads[column + 1]} data-head={cellHead(heads[column + 1] ?? '')}>
              <bdi>{text}</bdi>
            </td>
          ))}
        </tr>
      ))}
    </FramedTable>
  )
}
