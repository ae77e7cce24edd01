import { Link, useSearch } from '@tanstack/react-router'
import { ContractChoice, type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import type { FormValues } from '#ui/draft.ts'
import { ChoiceField, LineField, LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { useReadAfresh } from '#ui/reading.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import type { Modifying } from '../contract.ts'
import type { Modification } from '../model/state.ts'
import { MeterPart } from './meter-part.tsx'
import classes from './modification.module.css'
import { words } from './words.ts'

/** The modifications of the contracts of the group, or of one of them with what is left under its limits, and the form that tells a need. */
export function ModificationsPage() {
  const contracts = useNotifiedContracts()
  const { contract }: { contract?: string } = useSearch({ strict: false })
  const only = contract ?? (contracts.length === 1 ? contracts[0]?.id : undefined)
  return (
    <CaseListReading<Modification> process="modification" collection="modifications">
      {(data) =>
        only === undefined ? (
          <ModificationList data={data} contracts={contracts} />
        ) : (
          <OfContract data={data} contracts={contracts} only={only} />
        )
      }
    </CaseListReading>
  )
}

function OfContract(props: Omit<ListProps, 'modifying'> & { readonly only: string }) {
  const { id: group } = useGroup()
  const { data: modifying } = useReadAfresh<Modifying>(`/api/groups/${group}/contracts/${props.only}/modifying`)
  return <ModificationList {...props} {...(modifying === undefined ? {} : { modifying })} />
}

export type ListProps = {
  readonly data: CaseListData<Modification>
  readonly contracts: readonly NotifiedContract[]
  /** The one contract that is asked for, and what its limits leave. */
  readonly only?: string
  readonly modifying?: Modifying
}

export function ModificationList({ data, contracts, only, modifying }: ListProps) {
  const says = useWords(words)
  const columns = useColumns(contracts)
  const cases = data.cases.filter(({ state }) => only === undefined || contractOf(state) === only)
  const halves = cases.flatMap(({ state }) => {
    const counts = 'event' in state && state.status !== 'abandoned'
    if (!counts || (state.kind !== 'additional' && state.kind !== 'unforeseen')) return []
    return [{ title: state.title, amount: state.amount }]
  })
  return (
    <CaseListPage
      data={{ ...data, cases }}
      collection="modifications"
      opens="tell"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      consequence={says.consequence}
      columns={columns}
      initial={{ contract: only ?? '', body: '', title: '', need: '' }}
      fields={(form) => <TellFields form={form} contracts={contracts} />}
    >
      {modifying !== undefined && cases.length > 0 && <MeterPart modifying={modifying} halves={halves} />}
    </CaseListPage>
  )
}

const contractOf = (state: Modification): string | undefined => (state.status === 'none' ? undefined : state.contract)

type TellProps = { readonly form: ActFields<FormValues>; readonly contracts: readonly NotifiedContract[] }

/** What a buyer asks for: of which contract, for whom, and why. */
export function TellFields({ form, contracts }: TellProps) {
  const { form: says } = useWords(words)
  const { lookup } = useGroup()
  const buyers = contracts.find(({ id }) => id === textOf(form.values.contract))?.identifiedBuyers ?? []
  return (
    <>
      <ContractChoice among={contracts.filter(({ running }) => running)} {...textFieldOf(form, 'contract')} />
      <ChoiceField
        label={says.body}
        none={says.chooseBody}
        options={buyers.map((id) => [id, lookup.name(id)] as const)}
        {...textFieldOf(form, 'body')}
      />
      <LineField label={says.title} maxLength={300} {...textFieldOf(form, 'title')} />
      <LongField label={says.need} maxLength={8000} {...textFieldOf(form, 'need')} />
    </>
  )
}

function useColumns(contracts: readonly NotifiedContract[]): readonly CaseColumn<Modification>[] {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group, lookup } = useGroup()
  return [
    {
      head: says.modification,
      cell: ({ id, state }) =>
        state.status !== 'none' && (
          <>
            <Link to={`/groups/${group}/modifications/${id}`}>{state.title}</Link>
            <div className={classes.note}>
              {lookup.name(state.body)}, {says.told(state.toldOn)}
            </div>
          </>
        ),
    },
    {
      head: says.contract,
      cell: ({ state }) => contracts.find(({ id }) => id === contractOf(state))?.reference ?? '',
    },
    {
      head: says.case,
      cell: ({ state }) =>
        'event' in state ? says.cases[state.kind] : state.status === 'told' ? says.notDrafted : '–',
    },
    {
      head: says.amount,
      cell: ({ state }) => ('event' in state ? says.signedAmount(state.amount) : '–'),
    },
    { head: says.status, cell: ({ state }) => capitalised(labels.status('modification', state.status)) },
    { head: says.since, cell: ({ state }) => ('effectOn' in state ? says.day(state.effectOn) : '–') },
  ]
}
