import { Link, Navigate, useParams } from '@tanstack/react-router'
import type { CaseView, ProcessForms } from '#api/group.ts'
import type { ActView, Entry, Resource } from '#api/shapes.ts'
import type { Json } from '#kernel/canonical.ts'
import { type CasePlace, useCase } from '#ui/case.tsx'
import { leading } from '#ui/case-detail.tsx'
import { documentsOf } from '#ui/documents.ts'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { SchemaAct, useForms } from '#ui/schema-form/schema-acts.tsx'
import { StateFacts } from '#ui/state-facts.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { NotFound } from '../not-found.tsx'
import { ownPage } from './links.ts'
import { useProcessName } from './process-name.ts'
import { words } from './words.ts'

/** The state of any case, as the server sends it. */
export type AnyState = Readonly<Record<string, Json>>

/** A case of any process: what it says, its acts with forms made of their schemas, what was done. */
export function CasePage() {
  const { process = '', caseId = '' }: { process?: string; caseId?: string } = useParams({ strict: false })
  const own = ownPage(useGroup().id, process, caseId)
  const read = useForms()
  // Letters and bookmarks from before a process had pages of its own still lead to the case.
  if (own !== null) return <Navigate to={own} replace />
  return (
    <Reading of={read}>
      {(forms) => {
        const form = forms.find((candidate) => candidate.process === process)
        return form === undefined ? <NotFound /> : <OneCase key={caseId} form={form} caseId={caseId} />
      }}
    </Reading>
  )
}

function OneCase({ form, caseId }: { readonly form: ProcessForms; readonly caseId: string }) {
  const { id: group } = useGroup()
  const { collection, opening } = form
  const place: CasePlace = form.single ? { collection, id: null, opening } : { collection, id: caseId }
  const resource = useCase<AnyState>(place)
  const history = useRead<readonly Entry[]>(
    `/api/groups/${group}/journal?limit=200&process=${form.process}${form.single || caseId === 'new' ? '' : `&id=${caseId}`}`,
  )
  const cases = useRead<readonly CaseView[]>(`/api/groups/${group}/cases`)
  return (
    <Reading of={resource}>
      {(found) => (
        <CaseDetail
          place={place}
          form={form}
          resource={found}
          entries={caseId === 'new' ? [] : (history.data ?? []).toReversed()}
          title={cases.data?.find(({ process, id }) => process === form.process && id === caseId)?.title ?? null}
        />
      )}
    </Reading>
  )
}

export type CaseDetailProps = {
  readonly place: CasePlace
  readonly form: ProcessForms
  readonly resource: Resource<AnyState>
  readonly entries: readonly Entry[]
  readonly title: string | null
}

export function CaseDetail({ place, form, resource, entries, title }: CaseDetailProps) {
  const { cases: says } = useWords(words)
  const { id, today } = useGroup()
  const labels = useLabels()
  const name = useProcessName()
  const isNew = place.id === 'new'
  const crumbs = useCrumbs(
    <Link key="cases" to={`/groups/${id}/cases`} hash={form.process}>
      {name(form.process)}
    </Link>,
  )
  const shown = isNew
    ? resource.acts.filter(({ act }) => act === form.opening)
    : resource.acts.filter(({ act }) => act !== form.opening || form.single)
  const [first, others] = leading(shown)
  const act = (view: ActView, primary: boolean) => (
    <SchemaAct
      key={view.act}
      place={place}
      resource={resource}
      view={view}
      schema={form.acts[view.act]}
      primary={primary}
    />
  )
  return (
    <Page
      title={isNew ? labels.act(form.process, form.opening) : (title ?? name(form.process))}
      crumbs={crumbs}
      lede={
        isNew
          ? says.newCase
          : `${capitalised(labels.status(form.process, String(resource.state.status)))}. ${says.number(resource.seq)}`
      }
      {...(first === undefined ? {} : { primary: act(first, true) })}
      others={others.map((view) => act(view, false))}
    >
      {!isNew && (
        <Part title={says.state}>
          <StateFacts state={resource.state} />
        </Part>
      )}
      {!isNew && (
        <Part title={says.history}>
          <Timeline entries={entries} documents={(entry) => documentsOf(id, entry)} today={today} />
        </Part>
      )}
    </Page>
  )
}
