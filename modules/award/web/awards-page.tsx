import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { SchemaAct } from '#ui/schema-form/schema-acts.tsx'
import type { ToDecide } from '../contract.ts'
import { isWhole, type ShownAward } from '../model/secrecy.ts'
import { candidateIn } from '../model/standing.ts'
import classes from './award.module.css'
import { CandidateFields, OtherFields } from './award-fields.tsx'
import { words } from './words.ts'

/** The awards of the group, and the lots that wait for a decision. */
export function AwardsPage() {
  const { id: group } = useGroup()
  const waiting = useReadAfresh<ToDecide>(`/api/groups/${group}/awards/to-decide`)
  return (
    <CaseListReading<ShownAward> process="award" collection="awards">
      {(data) => <Reading of={waiting}>{({ lots }) => <Awards data={data} lots={lots} />}</Reading>}
    </CaseListReading>
  )
}

type AwardsProps = { readonly data: CaseListData<ShownAward>; readonly lots: ToDecide['lots'] }

export function Awards({ data, lots }: AwardsProps) {
  const says = useWords(words)
  return (
    <CaseListPage
      data={data}
      collection="awards"
      opens=""
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      columns={useColumns()}
    >
      <ToDecidePart data={data} lots={lots} />
    </CaseListPage>
  )
}

function ToDecidePart({ data, lots }: AwardsProps) {
  const says = useWords(words)
  const view = data.opening.acts.find(({ act }) => act === 'decide')
  if (view === undefined || !view.findings.some(({ rule, outcome }) => rule === 'competence' && outcome === 'met'))
    return null
  const schema = data.form?.acts.decide
  return (
    <Part title={says.toDecide}>
      {lots.length === 0 && <p>{says.toDecideNone}</p>}
      {lots.map(({ consultation, reference, lot, operators, decision }) => (
        <SchemaAct
          key={`${consultation} ${lot?.key ?? ''}`}
          place={{ collection: 'awards', id: 'new' }}
          resource={data.opening}
          view={view}
          schema={schema}
          title={says.waits(reference, lot?.title ?? '')}
          initial={{
            ...{ consultation, lot: lot?.key ?? null, candidates: candidatesOf(operators) },
            ...(decision === null ? {} : { by: 'committee', ...decision }),
          }}
          fields={(form) => (
            <>
              <CandidateFields form={form} />
              <OtherFields form={form} schema={schema ?? {}} but={['consultation', 'lot', 'candidates']} />
            </>
          )}
        />
      ))}
    </Part>
  )
}

/** Each as the report leaves it, in its order; where no report says, an unranked tender is irregular until somebody says what it is. */
const candidatesOf = (operators: ToDecide['lots'][number]['operators']) =>
  operators
    .toSorted((one, other) => (one.rank ?? operators.length + 1) - (other.rank ?? operators.length + 1))
    .map(({ account, name, identifier, rank, rejection }) => ({
      ...{ account, name, identifier, rank, reasons: '' },
      rejection: rank === null ? (rejection ?? 'irregular') : rejection,
    }))

function useColumns(): readonly CaseColumn<ShownAward>[] {
  const says = useWords(words)
  const { id: group } = useGroup()
  const labels = useLabels()
  type Found = CaseWithState<ShownAward>
  const titleIn = ({ state }: Found) => ('title' in state ? (state.title ?? '') : '')
  return [
    {
      head: says.consultation,
      cell: (found) => (
        <>
          <Link to={`/groups/${group}/awards/${found.id}`}>{titleIn(found)}</Link>
          <div className={classes.note}>{'reference' in found.state ? found.state.reference : ''}</div>
        </>
      ),
    },
    { head: says.lot, cell: ({ state }) => ('lot' in state && state.lot != null ? state.lot.title : says.whole) },
    { head: says.status, cell: ({ state }) => labels.status('award', state.status) },
    {
      head: says.holder,
      cell: ({ state }) =>
        isWhole(state) && state.status !== 'none' ? (candidateIn(state, state.intended)?.name ?? says.nobody) : '–',
    },
    {
      head: says.amount,
      cell: ({ state }) => (isWhole(state) && state.status !== 'none' ? says.money(state.amount) : '–'),
    },
    {
      head: says.notified,
      cell: ({ state }) => (isWhole(state) && state.status === 'notified' ? says.on(state.notifiedOn) : '–'),
    },
  ]
}
