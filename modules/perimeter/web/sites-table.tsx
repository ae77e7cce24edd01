import type { ReactNode } from 'react'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { formatCount } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { Site } from '../model/state.ts'
import { words } from './words.ts'

export type SitesTableProps = {
  readonly sites: readonly Site[]
  /** What stands at the end of each line, where a form lets a site be taken out. */
  readonly action?: (index: number) => ReactNode
}

/** The sites one by one, with their sum: what was declared, and what a form is about to send. */
export function SitesTable({ sites, action }: SitesTableProps) {
  const says = useWords(words)
  const head = useCellHead()
  const { language } = useLanguage()
  const total = sites.reduce((sum, { users }) => sum + users, 0)
  return (
    <FramedTable heads={[says.name, says.uai, says.level, says.users]} gestures={action !== undefined}>
      {sites.map(({ uai, name, level, users }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sites may bear one name; a line is known by its place
        <tr key={index}>
          <th scope="row">{name}</th>
          <td data-head={head(says.uai)}>{uai ?? says.noUai}</td>
          <td data-head={head(says.level)}>{says.levels[level]}</td>
          <td data-head={head(says.users)}>{formatCount(users, language)}</td>
          {action !== undefined && <td>{action(index)}</td>}
        </tr>
      ))}
      <tr>
        <th scope="row">{says.total}</th>
        <td />
        <td />
        <td data-head={head(says.users)}>
          <strong>{formatCount(total, language)}</strong>
        </td>
        {action !== undefined && <td />}
      </tr>
    </FramedTable>
  )
}
