import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { Empty } from '#ui/empty.tsx'
import { LineField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import type { Development, DevelopmentList } from '../contract.ts'
import classes from './project.module.css'
import { Reuses } from './project-parts.tsx'
import { TermsFacts } from './terms-part.tsx'
import { words } from './words.ts'

/** What members may reuse of one another, found by its words. */
export function DevelopmentsPage() {
  const { id: group } = useGroup()
  const [typed, type] = useState('')
  const asked = useDeferredValue(typed.trim())
  const all = useReadAfresh<DevelopmentList>(`/api/groups/${group}/developments`)
  const query = asked === '' ? '' : `?${new URLSearchParams({ q: asked })}`
  const found = useReadAfresh<DevelopmentList>(`/api/groups/${group}/developments${query}`)
  return (
    <Reading of={all}>
      {({ developments }) => (
        <Developments
          found={found.data?.developments ?? developments}
          isEmpty={developments.length === 0}
          typed={typed}
          onType={type}
        />
      )}
    </Reading>
  )
}

export type DevelopmentsProps = {
  readonly found: readonly Development[]
  /** Whether there is nothing at all to search in. */
  readonly isEmpty: boolean
  readonly typed: string
  readonly onType: (typed: string) => void
}

export function Developments({ found, isEmpty, typed, onType }: DevelopmentsProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const crumbs = useCrumbs(
    <Link key="list" to={`/groups/${group}/projects`}>
      {says.title}
    </Link>,
  )
  return (
    <Page title={says.catalogue} lede={says.catalogueLede} crumbs={crumbs}>
      {isEmpty ? (
        <Empty title={says.noneShared} teach={says.noneSharedTeach} />
      ) : (
        <>
          <div className="screen-only">
            <LineField label={says.search} hint={says.searchHint} value={typed} onChange={onType} />
          </div>
          <p aria-live="polite">{says.found(found.length)}</p>
          {found.map((development) => (
            <One key={development.id} development={development} />
          ))}
        </>
      )}
    </Page>
  )
}

function One({
  development: { id, title, purpose, kind, owner, deliveredOn, terms, reuses },
}: {
  readonly development: Development
}) {
  const says = useWords(words)
  const { id: group, lookup } = useGroup()
  return (
    <Part title={title}>
      <p className={classes.note}>
        {lookup.name(owner)}, {says.kinds[kind].toLowerCase()}, {says.deliveredOn(deliveredOn)}
      </p>
      <p className={classes.said}>{purpose}</p>
      <TermsFacts terms={terms} />
      <Reuses reuses={reuses} />
      <p className={classes.under}>
        <Link to={`/groups/${group}/projects/${id}`}>{says.see(title)}</Link>
      </p>
    </Part>
  )
}
