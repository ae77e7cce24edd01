import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { Consultation } from '#modules/consultation/index.ts'
import { type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { useRead } from '#ui/reading.tsx'
import { publishedVersion, readinessOf } from '../model/versions.ts'
import { type KnownPerson, type ShownKeySets, usePersons } from './data.ts'
import { emptyNaming, type NamedConsultation, NamingFields, namingPayload } from './naming-fields.tsx'
import { words } from './words.ts'

/** The keys of every consultation, and the naming of those who will open another. */
export function KeySetsPage() {
  const { id } = useGroup()
  const consultations = useRead<readonly CaseWithState<Consultation>[]>(`/api/groups/${id}/cases?process=consultation`)
  const { inOffice } = usePersons()
  return (
    <CaseListReading<ShownKeySets> process="keySet" collection="key-sets">
      {(data) => <KeySetList data={data} persons={inOffice} consultations={namedIn(consultations.data ?? [])} />}
    </CaseListReading>
  )
}

const namedIn = (cases: readonly CaseWithState<Consultation>[]): readonly NamedConsultation[] =>
  cases.flatMap(({ id, state }) =>
    'dossier' in state && state.status !== 'closed' && state.status !== 'abandoned'
      ? [{ id, reference: state.reference, title: state.dossier.title }]
      : [],
  )

export type KeySetListProps = {
  readonly data: CaseListData<ShownKeySets>
  readonly persons: readonly KnownPerson[]
  readonly consultations: readonly NamedConsultation[]
}

export function KeySetList({ data, persons, consultations }: KeySetListProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group } = useGroup()
  const taken = new Set(data.cases.map(({ state }) => ('consultation' in state ? state.consultation : '')))
  const left = consultations.filter(({ id }) => !taken.has(id))
  return (
    <CaseListPage
      data={data}
      collection="key-sets"
      opens="name"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      initial={emptyNaming()}
      consequence={says.naming.consequence}
      fields={(form) => <NamingFields form={form} persons={persons} consultations={left} />}
      payload={namingPayload}
      columns={[
        {
          head: says.consultation,
          cell: ({ id, state }) => (
            <Link to={`/groups/${group}/key-sets/${id}`}>{'reference' in state ? state.reference : ''}</Link>
          ),
        },
        { head: says.state, cell: ({ status }) => labels.status('keySet', status) },
        {
          head: says.keys,
          cell: ({ state }) => {
            const version = publishedVersion(state)
            if (version === undefined) return '–'
            const { needed, left: standing } = readinessOf(version, null)
            return says.left(standing, needed)
          },
        },
      ]}
    />
  )
}
