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
import { Page, Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { SchemaAct, useForms } from '#ui/schema-form/schema-acts.tsx'
import table from '#ui/table.module.css'
import type { Withdrawal } from '../model/state.ts'
import { words } from './words.ts'

const NEW = { collection: 'withdrawals', id: 'new' } as const

/** The withdrawals of the group, and the form that notifies one. */
export function WithdrawalsPage() {
  const { id } = useGroup()
  const cases = useRead<readonly CaseWithState<Withdrawal>[]>(`/api/groups/${id}/cases?process=withdrawal`)
  const opening = useCase<Withdrawal>(NEW)
  const forms = useForms()
  return (
    <Reading of={cases}>
      {(found) => (
        <Reading of={opening}>
          {(resource) => (
            <Withdrawals
              cases={found}
              opening={resource}
              form={forms.data?.find(({ process }) => process === 'withdrawal')}
            />
          )}
        </Reading>
      )}
    </Reading>
  )
}

export type WithdrawalsProps = {
  readonly cases: readonly CaseWithState<Withdrawal>[]
  readonly opening: Resource<Withdrawal>
  readonly form: ProcessForms | undefined
}

export function Withdrawals({ cases, opening, form }: WithdrawalsProps) {
  const says = useWords(words)
  const { me } = useGroup()
  const crumbs = useCrumbs()
  const notify = opening.acts.find(({ act }) => act === 'notify')
  return (
    <Page
      title={says.title}
      lede={says.lede}
      crumbs={crumbs}
      {...(notify === undefined
        ? {}
        : {
            primary: (
              <SchemaAct
                place={NEW}
                resource={opening}
                view={notify}
                schema={form?.acts.notify}
                primary
                consequence={says.consequence}
                initial={me === null || me.coordinates ? {} : { member: me.body.id }}
              />
            ),
          })}
    >
      <Part title={says.title}>
        {cases.length === 0 ? <Empty title={says.none} teach={says.noneTeach} /> : <List cases={cases} />}
      </Part>
    </Page>
  )
}

function List({ cases }: { readonly cases: WithdrawalsProps['cases'] }) {
  const says = useWords(words)
  const { id: group, lookup } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{says.member}</th>
            <th scope="col">{says.received}</th>
            <th scope="col">{says.effect}</th>
            <th scope="col">{says.status}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map(({ id, state }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/groups/${group}/withdrawals/${id}`}>
                  {state.status === 'none' ? id : lookup.name(state.member)}
                </Link>
              </th>
              <td>{state.status !== 'none' && formatDate(state.receivedOn, language)}</td>
              <td>{state.status !== 'none' && effectText(state.effectiveOn, says.unknown, language)}</td>
              <td>{labels.status('withdrawal', state.status)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const effectText = (on: string | null, unknown: string, language: 'fr' | 'en'): string =>
  on === null ? unknown : formatDate(on, language)
