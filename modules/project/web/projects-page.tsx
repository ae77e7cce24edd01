import { Link } from '@tanstack/react-router'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import type { Project } from '../model/state.ts'
import { type Linkable, outlineValues, PlanFields, planPayload, useLinkable } from './outline-fields.tsx'
import classes from './project.module.css'
import { words } from './words.ts'

/** The projects of all members, the way to what may be reused of them, and the form that records another. */
export function ProjectsPage() {
  const contracts = useNotifiedContracts()
  const linkable = useLinkable()
  return (
    <CaseListReading<Project> process="project" collection="projects">
      {(data) => <Projects data={data} contracts={contracts} linkable={linkable} />}
    </CaseListReading>
  )
}

export type ProjectsProps = {
  readonly data: CaseListData<Project>
  readonly contracts: readonly NotifiedContract[]
  readonly linkable: readonly Linkable[]
}

export function Projects({ data, contracts, linkable }: ProjectsProps) {
  const says = useWords(words)
  const { id: group, me } = useGroup()
  const columns = useColumns()
  return (
    <CaseListPage
      data={data}
      collection="projects"
      opens="plan"
      title={says.title}
      lede={
        <>
          {says.lede} <Link to={`/groups/${group}/developments`}>{says.catalogue}</Link>.
        </>
      }
      none={says.none}
      noneTeach={says.noneTeach}
      initial={{ contract: '', body: me?.body.id ?? '', kind: 'development', ...outlineValues() }}
      fields={(form) => <PlanFields form={form} contracts={contracts} linkable={linkable} />}
      payload={planPayload}
      columns={columns}
    />
  )
}

function useColumns(): readonly CaseColumn<Project>[] {
  const says = useWords(words)
  const labels = useLabels()
  const { language } = useLanguage()
  const { id: group, lookup } = useGroup()
  return [
    {
      head: says.project,
      cell: ({ id, state }) =>
        state.status !== 'none' && (
          <>
            <Link to={`/groups/${group}/projects/${id}`}>{state.title}</Link>
            <div className={classes.note}>
              {[says.kinds[state.kind], ...(state.changesBase ? [says.base] : [])].join(', ')}
            </div>
          </>
        ),
    },
    { head: says.member, cell: ({ state }) => state.status !== 'none' && lookup.name(state.body) },
    {
      head: says.status,
      cell: ({ state }) => (
        <>
          {capitalised(labels.status('project', state.status))}
          {state.status === 'delivered' && state.terms.reusable && <div className={classes.note}>{says.reusable}</div>}
        </>
      ),
    },
    { head: says.period, cell: ({ state }) => state.status !== 'none' && says.periodOf(state.from, state.until) },
    { head: says.budget, cell: ({ state }) => state.status !== 'none' && formatCents(state.budget, language) },
  ]
}
