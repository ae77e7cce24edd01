import { linkFor } from '#api/acting-for.ts'
import { useGroup } from '#ui/group.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { Dashboard, TableName } from '../contract.ts'
import classes from './dashboard.module.css'
import { words } from './words.ts'

/** The rows of one table for a spreadsheet, member by member. */
export function TableCsv({ of: { contract, body }, table }: { readonly of: Dashboard; readonly table: TableName }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const { language } = useLanguage()
  const asked = new URLSearchParams({ table, language, ...(body === null ? {} : { body }) })
  return (
    <p className={`screen-only ${classes.note}`}>
      <a href={linkFor(`/api/groups/${group}/contracts/${contract.id}/dashboard.csv?${asked}`)}>{says.csv}</a>
    </p>
  )
}
