import { Link } from '@tanstack/react-router'
import type { BoardView } from '#api/group.ts'
import { type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCount, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { useRead } from '#ui/reading.tsx'
import type { Declared, Perimeter } from '../model/state.ts'
import { schoolYearOf, yearsOf } from '../model/totals.ts'
import { perimeterFields } from './perimeter-fields.tsx'
import { words } from './words.ts'
import { YearPicture } from './year-picture.tsx'

/** Whom the group serves, year by year, and the form by which a member declares its part. */
export function PerimetersPage() {
  const { id } = useGroup()
  const board = useRead<BoardView>(`/api/groups/${id}/board`)
  const members = (board.data?.members ?? []).filter(({ present }) => present).map(({ body }) => body.id)
  return (
    <CaseListReading<Perimeter> process="perimeter" collection="perimeters">
      {(data) => <Perimeters data={data} members={members} />}
    </CaseListReading>
  )
}

export type PerimetersProps = {
  readonly data: CaseListData<Perimeter>
  /** The members of today. */
  readonly members: readonly string[]
}

export function Perimeters({ data, members }: PerimetersProps) {
  const says = useWords(words)
  const { id: group, me, lookup, today } = useGroup()
  const { language } = useLanguage()
  const fields = perimeterFields(data.form?.acts.declare)
  const declared = data.cases.flatMap(({ state }): readonly Declared[] => (state.status === 'none' ? [] : [state]))
  const of = <T,>(state: Perimeter, read: (declared: Declared) => T) => (state.status === 'none' ? null : read(state))
  return (
    <CaseListPage
      data={data}
      collection="perimeters"
      opens="declare"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      consequence={says.consequence}
      initial={{ year: schoolYearOf(today), body: me?.body.id ?? '' }}
      {...(fields === undefined ? {} : { fields })}
      columns={[
        {
          head: says.member,
          cell: ({ id, state }) => (
            <Link to={`/groups/${group}/perimeters/${id}`}>{of(state, ({ body }) => lookup.name(body))}</Link>
          ),
        },
        { head: says.year, cell: ({ state }) => of(state, ({ year }) => year) },
        { head: says.sites, cell: ({ state }) => of(state, ({ sites }) => formatCount(sites.length, language)) },
        { head: says.countedOn, cell: ({ state }) => of(state, ({ countedOn }) => formatDate(countedOn, language)) },
        { head: says.source, cell: ({ state }) => of(state, ({ source }) => source) },
      ]}
    >
      {yearsOf(declared).map((year) => (
        <Part key={year} title={says.inYear(year)}>
          <YearPicture year={year} declared={declared} members={members} />
        </Part>
      ))}
    </CaseListPage>
  )
}
