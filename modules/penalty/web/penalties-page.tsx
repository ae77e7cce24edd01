import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ProcessForms } from '#api/group.ts'
import type { Resource } from '#api/shapes.ts'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { useCase } from '#ui/case.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { Empty } from '#ui/empty.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { formatCents } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Narrowed } from '#ui/narrowed.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { SchemaAct, useForms } from '#ui/schema-form/schema-acts.tsx'
import type { PenaltyLine, PenaltyList } from '../contract.ts'
import type { Penalty } from '../model/state.ts'
import classes from './penalty.module.css'
import { proposePayload, proposeValues } from './penalty-values.ts'
import { ProposeFields } from './propose-fields.tsx'
import { words } from './words.ts'

/** The penalties of all members, what they make together, and the form that proposes another. */
export function PenaltiesPage() {
  const { id: group } = useGroup()
  const { contract = '', body, status }: Only & { contract?: string } = useSearch({ strict: false })
  const [only, narrow] = useState<Only>({
    ...(body === undefined ? {} : { body }),
    ...(status === undefined ? {} : { status }),
  })
  const contracts = useNotifiedContracts()
  const list = useReadAfresh<PenaltyList>(
    `/api/groups/${group}/penalties${contract === '' ? '' : `?contract=${contract}`}`,
  )
  const opening = useCase<Penalty>({ collection: 'penalties', id: 'new' })
  const form = useForms().data?.find(({ process }) => process === 'penalty')
  return (
    <Reading of={opening}>
      {(resource) => (
        <Reading of={list}>
          {(found) => (
            <Penalties {...{ list: found, contracts, opening: resource, form, only }} onWiden={() => narrow({})} />
          )}
        </Reading>
      )}
    </Reading>
  )
}

export type PenaltiesProps = {
  readonly list: PenaltyList
  readonly contracts: readonly NotifiedContract[]
  readonly opening: Resource<Penalty>
  readonly form: ProcessForms | undefined
  readonly only?: Only
  readonly onWiden?: () => void
}

/** The penalties that alone are asked for: of a member, at a stage. */
type Only = { readonly body?: string; readonly status?: string }

export function Penalties({ list, contracts, opening, form, only = {}, onWiden = () => {} }: PenaltiesProps) {
  const says = useWords(words)
  const labels = useLabels()
  const crumbs = useCrumbs()
  const { lookup } = useGroup()
  const { body, status } = only
  const shown = list.lines.filter(
    (line) => (body === undefined || line.body === body) && (status === undefined || line.status === status),
  )
  return (
    <Page
      title={says.title}
      lede={says.lede}
      crumbs={crumbs}
      primary={<Propose list={list} opening={opening} form={form} />}
    >
      {list.lines.length === 0 ? (
        <Empty title={says.none} teach={says.noneTeach} />
      ) : (
        <>
          <Narrowed
            to={[
              ...(body === undefined ? [] : [lookup.name(body)]),
              ...(status === undefined ? [] : [labels.status('penalty', status)]),
            ]}
            onWiden={onWiden}
          />
          <FramedTable heads={[says.order, says.member, says.status, says.delay, says.counted, says.applied]}>
            {shown.map((line) => (
              <PenaltyRow key={line.id} line={line} />
            ))}
          </FramedTable>
          <Together list={list} contracts={contracts} />
        </>
      )}
    </Page>
  )
}

function Propose({ list, opening, form }: Pick<PenaltiesProps, 'list' | 'opening' | 'form'>) {
  const view = opening.acts.find(({ act }) => act === 'propose')
  if (view === undefined) return null
  return (
    <SchemaAct
      place={{ collection: 'penalties', id: 'new' }}
      resource={opening}
      view={view}
      schema={form?.acts.propose}
      primary
      initial={proposeValues()}
      fields={(fields) => <ProposeFields form={fields} orders={list.orders} />}
      payload={proposePayload}
    />
  )
}

function PenaltyRow({ line }: { readonly line: PenaltyLine }) {
  const says = useWords(words)
  const labels = useLabels()
  const head = useCellHead()
  const { language } = useLanguage()
  const { id: group, lookup } = useGroup()
  return (
    <tr>
      <th scope="row">
        <Link to={`/groups/${group}/penalties/${line.id}`}>{line.orderNumber}</Link>
      </th>
      <td data-head={head(says.member)}>{lookup.name(line.body)}</td>
      <td data-head={head(says.status)}>
        {capitalised(labels.status('penalty', line.status))}
        {line.status === 'proposed' && <div className={classes.note}>{says.heardUntil(line.heardUntil)}</div>}
      </td>
      <td data-head={head(says.delay)}>{says.delayOf(line.days, line.term)}</td>
      <td data-head={head(says.counted)} className={classes.figure}>
        {formatCents(line.counted, language)}
      </td>
      <td data-head={head(says.applied)} className={classes.figure}>
        {line.amount === null ? '–' : formatCents(line.amount, language)}
      </td>
    </tr>
  )
}

/** What the penalties of all members make on each contract: the cap and the exemption are counted on them together. */
function Together({ list: { totals }, contracts }: Pick<PenaltiesProps, 'list' | 'contracts'>) {
  const says = useWords(words)
  return (
    <Part title={says.together}>
      {totals.map(({ contract, applied, claimed, exempt, cap, ordered }) => (
        <div key={contract}>
          <h3>{contracts.find(({ id }) => id === contract)?.title ?? says.contract}</h3>
          <p>{says.totalOf(applied, claimed, exempt)}</p>
          <p>{says.capOf(cap, ordered)}</p>
        </div>
      ))}
    </Part>
  )
}
