import { Link } from '@tanstack/react-router'
import { type Around, AroundReading } from '#modules/amendment/web/parts.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import type { Accession } from '../model/state.ts'
import { Conditions } from './conditions.tsx'
import { RequestFields, requestOf } from './request-fields.tsx'
import { words } from './words.ts'

/** The accessions of the group, and the form that asks for one. */
export function AccessionsPage() {
  return (
    <CaseListReading<Accession> process="accession" collection="accessions">
      {(data) => (
        <AroundReading process="accession">{(around) => <Accessions data={data} around={around} />}</AroundReading>
      )}
    </CaseListReading>
  )
}

export type AccessionsProps = { readonly data: CaseListData<Accession>; readonly around: Around }

export function Accessions({ data, around }: AccessionsProps) {
  const says = useWords(words)
  const { me } = useGroup()
  const basis = data.opening.acts
    .find(({ act }) => act === 'request')
    ?.findings.find(({ rule }) => rule === 'accessionOpen')?.basis
  const own = me === null || me.coordinates
  return (
    <CaseListPage
      data={data}
      collection="accessions"
      opens="request"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      columns={useColumns(around)}
      initial={{
        newcomer: own ? '' : me.body.id,
        channel: own ? 'letter' : 'platform',
        sentOn: '',
        acknowledged: false,
        receivedOn: '',
        proof: '',
      }}
      consequence={says.consequence.request}
      fields={(form) => <RequestFields form={form} around={around} />}
      payload={requestOf}
      teaching={<Conditions clause={around.group.clauses.accession} basis={basis ?? []} />}
    />
  )
}

function useColumns({ tasks }: Around): readonly CaseColumn<Accession>[] {
  const says = useWords(words)
  const { id: group, lookup } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  return [
    {
      head: says.newcomer,
      cell: ({ id, state }) => (
        <Link to={`/groups/${group}/accessions/${id}`}>
          {state.status === 'none' ? id : lookup.name(state.newcomer)}
        </Link>
      ),
    },
    {
      head: says.received,
      cell: ({ state }) => {
        if (state.status === 'none') return null
        const { acknowledgement } = state
        return acknowledgement === null ? says.unacknowledged : formatDate(acknowledgement.receivedOn, language)
      },
    },
    { head: says.status, cell: ({ state }) => labels.status('accession', state.status) },
    {
      head: says.awaited,
      cell: ({ id }) => {
        const awaited = tasks.filter((task) => task.id === id && task.missing)
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
