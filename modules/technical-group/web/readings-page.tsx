import { Link, useParams } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { Empty } from '#ui/empty.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { formatCount, formatInstant } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import { Reading, useRead, useReadAfresh } from '#ui/reading.tsx'
import type { Review } from '../model/review-state.ts'
import { words } from './words.ts'

/** A reading, as the server tells it to the coordinator. */
export type ReadingRow = {
  readonly review: string
  readonly number: number
  readonly version: number
  readonly form: 'screen' | 'copy'
  readonly name: string
  readonly body: { readonly id: string; readonly name: string }
  readonly at: string
}

/** Who read which version of which document, when, and how. */
export function ReadingsPage() {
  const { id } = useGroup()
  const { procedure = '' }: { procedure?: string } = useParams({ strict: false })
  const readings = useReadAfresh<readonly ReadingRow[]>(
    `/api/groups/${id}/technical-group/readings?procedure=${procedure}`,
  )
  const reviews = useRead<readonly CaseWithState<Review>[]>(`/api/groups/${id}/cases?process=review`)
  const titles = new Map((reviews.data ?? []).map(({ id: review, title }) => [review, title]))
  return (
    <Reading of={readings}>{(rows) => <Readings rows={rows} titleOf={(review) => titles.get(review) ?? ''} />}</Reading>
  )
}

type ReadingsProps = { readonly rows: readonly ReadingRow[]; readonly titleOf: (review: string) => string }

export function Readings({ rows, titleOf }: ReadingsProps) {
  const { readings: says, title, document, version, person } = useWords(words)
  const { id: group } = useGroup()
  const { language } = useLanguage()
  const cellHead = useCellHead()
  const crumbs = useCrumbs(
    <Link key="group" to={`/groups/${group}/technical-group`}>
      {title}
    </Link>,
  )
  const persons = new Set(rows.map(({ name, body }) => `${name} ${body.id}`)).size
  return (
    <Page title={says.title} lede={says.lede} crumbs={crumbs}>
      {rows.length === 0 ? (
        <Empty title={says.none} teach={says.noneTeach} />
      ) : (
        <>
          <p>{says.total(rows.length, persons)}</p>
          <FramedTable heads={[says.at, person, document, version, says.form, says.number]}>
            {rows.map((row) => (
              <tr key={`${row.review} ${row.number}`}>
                <th scope="row">{formatInstant(row.at, language)}</th>
                <td data-head={cellHead(person)}>
                  {row.name}, {row.body.name}
                </td>
                <td data-head={cellHead(document)}>
                  <Link to={`/groups/${group}/technical-group/reviews/${row.review}`}>{titleOf(row.review)}</Link>
                </td>
                <td data-head={cellHead(version)}>{row.version}</td>
                <td data-head={cellHead(says.form)}>{says.forms[row.form]}</td>
                <td data-head={cellHead(says.number)}>{formatCount(row.number, language)}</td>
              </tr>
            ))}
          </FramedTable>
        </>
      )}
    </Page>
  )
}
