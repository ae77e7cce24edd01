import { Link } from '@tanstack/react-router'
import type { CaseWithState, ProcessForms } from '#api/group.ts'
import type { Resource } from '#api/shapes.ts'
import { useCase } from '#ui/case.tsx'
import { Empty } from '#ui/empty.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { SchemaAct, useForms } from '#ui/schema-form/schema-acts.tsx'
import table from '#ui/table.module.css'
import type { Contract } from '../model/state.ts'
import { words } from './words.ts'

const NEW = { collection: 'contracts', id: 'new' } as const

/** The contracts of the group, and the form that records one. */
export function ContractsPage() {
  const { id } = useGroup()
  const cases = useRead<readonly CaseWithState<Contract>[]>(`/api/groups/${id}/cases?process=contract`)
  const opening = useCase<Contract>(NEW)
  const forms = useForms()
  return (
    <Reading of={cases}>
      {(found) => (
        <Reading of={opening}>
          {(resource) => (
            <Contracts
              cases={found}
              opening={resource}
              form={forms.data?.find(({ process }) => process === 'contract')}
            />
          )}
        </Reading>
      )}
    </Reading>
  )
}

export type ContractsProps = {
  readonly cases: readonly CaseWithState<Contract>[]
  readonly opening: Resource<Contract>
  readonly form: ProcessForms | undefined
}

export function Contracts({ cases, opening, form }: ContractsProps) {
  const says = useWords(words)
  const crumbs = useCrumbs()
  const record = opening.acts.find(({ act }) => act === 'recordAward')
  return (
    <Page
      title={says.title}
      lede={says.lede}
      crumbs={crumbs}
      {...(record === undefined
        ? {}
        : {
            primary: <SchemaAct place={NEW} resource={opening} view={record} schema={form?.acts.recordAward} primary />,
          })}
    >
      {cases.length === 0 ? (
        <Empty title={says.none} teach={says.noneTeach} />
      ) : (
        <div className={table.frame}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{says.name}</th>
                <th scope="col">{says.status}</th>
                <th scope="col">{says.begun}</th>
                <th scope="col">{says.notified}</th>
                <th scope="col">{says.ends}</th>
                <th scope="col">{says.buyers}</th>
              </tr>
            </thead>
            <tbody>
              {cases.map((found) => (
                <Row key={found.id} found={found} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  )
}

function Row({ found: { id, state } }: { readonly found: CaseWithState<Contract> }) {
  const says = useWords(words)
  const { id: group, lookup } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  if (state.status === 'none') return null
  const notified = state.status === 'running' || state.status === 'ended' ? state : null
  const day = (date: string | null | undefined) => (date == null ? '–' : formatDate(date, language))
  return (
    <tr>
      <th scope="row">
        <Link to={`/groups/${group}/cases/contract/${id}`}>{state.title}</Link>
        <div>{state.reference}</div>
      </th>
      <td>{labels.status('contract', state.status)}</td>
      <td>{day(state.awardBegunOn)}</td>
      <td>{day(notified?.notifiedOn)}</td>
      <td>{notified?.endsOn === null ? says.unknown : day(notified?.endsOn)}</td>
      <td>
        {state.identifiedBuyers.length <= 3
          ? state.identifiedBuyers.map(lookup.name).join(', ')
          : state.identifiedBuyers.length}
      </td>
    </tr>
  )
}
