import { Link } from '@tanstack/react-router'
import { type Citation, convention } from '#kernel/citation.ts'
import type { Group } from '#modules/convention/index.ts'
import { Articles } from '#ui/article.tsx'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Teaching } from '#ui/teaching.tsx'
import type { Amendment } from '../model/state.ts'
import { type Around, AroundReading } from './circuit/around.tsx'
import { Propose } from './propose-form.tsx'
import { words } from './words.ts'

/** The amendments of the group, and the form that proposes one. */
export function AmendmentsPage() {
  return (
    <CaseListReading<Amendment> process="amendment" collection="amendments">
      {(data) => (
        <AroundReading process="amendment">{(around) => <Amendments data={data} around={around} />}</AroundReading>
      )}
    </CaseListReading>
  )
}

export type AmendmentsProps = { readonly data: CaseListData<Amendment>; readonly around: Around }

export function Amendments({ data, around }: AmendmentsProps) {
  const says = useWords(words)
  return (
    <CaseListPage
      data={data}
      collection="amendments"
      opens="propose"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      columns={useColumns(around)}
      act={(view) => <Propose resource={data.opening} view={view} group={around.group} />}
      teaching={<Requirements group={around.group} />}
    />
  )
}

const BY_ALL: Citation = { source: 'CCP', article: 'L2113-7' }

/** What the convention says of its own change, and what one will have to gather. */
function Requirements({ group: { articles } }: { readonly group: Group }) {
  const says = useWords(words)
  const place = articles.amendment
  return (
    <Teaching says={says.says} needs={{ title: says.needs, list: Object.values(says.need) }}>
      <p>{place === undefined ? says.saysNone : says.saysOwn}</p>
      <p>
        <Articles basis={place === undefined ? [BY_ALL] : [convention(place.article, place.paragraph), BY_ALL]} />
      </p>
    </Teaching>
  )
}

function useColumns({ tasks }: Around): readonly CaseColumn<Amendment>[] {
  const says = useWords(words)
  const { id: group } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  return [
    {
      head: says.name,
      cell: ({ id, state }) => (
        <Link to={`/groups/${group}/amendments/${id}`}>{state.status === 'none' ? id : state.title}</Link>
      ),
    },
    { head: says.kind, cell: ({ state }) => state.status !== 'none' && says.kinds[state.subject.kind] },
    { head: says.status, cell: ({ state }) => labels.status('amendment', state.status) },
    {
      head: says.awaited,
      cell: ({ id }) => {
        const awaited = tasks.filter((task) => task.id === id)
        const [first] = awaited
        if (first === undefined) return says.nothing
        return awaited.length === 1 ? labels.task(first) : says.several(awaited.length, first.act)
      },
    },
    {
      head: says.effect,
      cell: ({ state }) => (state.status === 'effective' ? formatDate(state.effectiveOn, language) : '–'),
    },
  ]
}
