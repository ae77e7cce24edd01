import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { linkFor } from '#api/acting-for.ts'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { Empty } from '#ui/empty.tsx'
import { ChoiceField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Page } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import type { Dashboard } from '../contract.ts'
import { ConsumptionPart } from './consumption-part.tsx'
import classes from './dashboard.module.css'
import { LinesPart } from './lines-part.tsx'
import { MonthsPart } from './months-part.tsx'
import { DeliveriesPart, InvoicesPart, PenaltiesPart, StagesPart } from './standing-parts.tsx'
import { words } from './words.ts'

/** Which dashboard is shown; an empty text is the whole group. */
export type Chosen = { readonly contract: string; readonly body: string }

/** Where the execution of a contract stands: of the one that the address names or, without one, of the last that runs. */
export function DashboardPage() {
  const { contract = '', body = '' }: { contract?: string; body?: string } = useSearch({ strict: false })
  const [asked, choose] = useState<Chosen>({ contract, body })
  const contracts = useNotifiedContracts()
  const last = contracts.findLast(({ running }) => running) ?? contracts.at(-1)
  const chosen = { ...asked, contract: asked.contract === '' ? (last?.id ?? '') : asked.contract }
  if (chosen.contract === '') return <NoDashboard />
  return <ChosenDashboard {...{ chosen, contracts }} onChoose={choose} />
}

/** Before any contract is notified. */
export function NoDashboard() {
  const says = useWords(words)
  const crumbs = useCrumbs()
  return (
    <Page title={says.title} lede={says.lede} crumbs={crumbs}>
      <Empty title={says.none} teach={says.noneTeach} />
    </Page>
  )
}

type ChoosingProps = {
  readonly chosen: Chosen
  readonly contracts: readonly NotifiedContract[]
  readonly onChoose: (chosen: Chosen) => void
}

function ChosenDashboard({ chosen, ...choosing }: ChoosingProps) {
  const { id: group } = useGroup()
  const { contract, body } = chosen
  const found = useReadAfresh<Dashboard>(
    `/api/groups/${group}/contracts/${contract}/dashboard${body === '' ? '' : `?body=${body}`}`,
  )
  // While another one is read the last one stays: the field that is chosen from does not go away.
  const [last, keep] = useState(found.data)
  if (found.data !== undefined && found.data !== last) keep(found.data)
  return (
    <Reading of={{ ...found, data: found.data ?? last }}>
      {(dashboard) => <DashboardView {...{ dashboard, chosen, ...choosing }} />}
    </Reading>
  )
}

export type DashboardProps = ChoosingProps & { readonly dashboard: Dashboard }

export function DashboardView({ dashboard, chosen, contracts, onChoose }: DashboardProps) {
  const says = useWords(words)
  const crumbs = useCrumbs()
  const { id: group } = useGroup()
  const { language } = useLanguage()
  const { contract, body, today } = dashboard
  const asked = new URLSearchParams({ language, ...(body === null ? {} : { body }) })
  return (
    <Page title={says.title} lede={says.lede} crumbs={crumbs}>
      <Choose {...{ chosen, contracts, onChoose }} dashboard={dashboard} />
      <p>
        <strong>{contract.title}</strong>, {contract.reference}. {says.asOf(today)}
      </p>
      <p className="screen-only">
        <Icon name="file" />{' '}
        <a href={linkFor(`/api/groups/${group}/contracts/${contract.id}/dashboard.xlsx?${asked}`)}>{says.workbook}</a>
      </p>
      <ConsumptionPart of={dashboard} />
      <MonthsPart of={dashboard} />
      <LinesPart of={dashboard} />
      <StagesPart of={dashboard} />
      <DeliveriesPart of={dashboard} />
      <PenaltiesPart of={dashboard} />
      <InvoicesPart of={dashboard} />
    </Page>
  )
}

function Choose({ chosen, contracts, onChoose, dashboard }: DashboardProps) {
  const { choose: says } = useWords(words)
  const { lookup } = useGroup()
  const bodies = dashboard.members.map(({ body }) => body)
  return (
    <fieldset className={`screen-only ${classes.choose}`}>
      <legend>{says.title}</legend>
      {contracts.length > 1 && (
        <ChoiceField
          label={says.contract}
          none={contracts.find(({ id }) => id === chosen.contract)?.reference ?? ''}
          options={contracts.map(({ id, reference, title }) => [id, `${reference} – ${title}`] as const)}
          value={chosen.contract}
          onChange={(contract) => contract !== '' && onChoose({ contract, body: '' })}
        />
      )}
      <ChoiceField
        label={says.whose}
        none={says.group}
        options={bodies.map((body) => [body, lookup.name(body)] as const)}
        value={chosen.body}
        onChange={(body) => onChoose({ ...chosen, body })}
      />
    </fieldset>
  )
}
