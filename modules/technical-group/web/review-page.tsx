import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { linkFor } from '#api/acting-for.ts'
import type { Resource } from '#api/shapes.ts'
import { Button } from '#ui/button.tsx'
import { useCase } from '#ui/case.tsx'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { TickField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { compareVersions } from '../model/compare.ts'
import type { Remark } from '../model/remark-state.ts'
import { latestOf, type Review } from '../model/review-state.ts'
import type { Seat } from '../model/seat-state.ts'
import { ClauseBlock } from './clause-block.tsx'
import type { Found, FoundRemark, Kept } from './data.ts'
import { DocumentFields, headsIn } from './document-fields.tsx'
import classes from './review.module.css'
import { UndertakingBasis } from './undertaking-basis.tsx'
import { type ReadVersion, useClauses } from './use-clauses.ts'
import { words } from './words.ts'

/** One document, clause by clause: its words, what changed, what was said of each clause and what was answered. */
export function ReviewPage() {
  const { id } = useGroup()
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const remarks = useRead<readonly Found<Remark>[]>(`/api/groups/${id}/cases?process=remark`)
  const opening = useCase<Remark>({ collection: 'remarks', id: 'new' })
  const seats = useCase<Seat>({ collection: 'seats', id: 'new' })
  return (
    <CaseReading<Kept<Review>> process="review" collection="reviews" caseId={caseId}>
      {(data) => (
        <Reading of={remarks}>
          {(found) => (
            <ReadReview data={data} remarks={remarksOn(found, caseId)} opening={opening.data} seats={seats.data} />
          )}
        </Reading>
      )}
    </CaseReading>
  )
}

function remarksOn(found: readonly Found<Remark>[], review: string): readonly FoundRemark[] {
  return found.flatMap(({ id, state }) =>
    state.status === 'none' || state.withheld || state.review !== review ? [] : [{ id, state }],
  )
}

type ReviewProps = {
  readonly data: CaseData<Kept<Review>>
  readonly remarks: readonly FoundRemark[]
  readonly opening: Resource<Remark> | undefined
  /** What the acts on seats rest on. */
  readonly seats: Resource<Seat> | undefined
}

function ReadReview(props: ReviewProps) {
  const { state, id } = props.data.resource
  const readable = state.status !== 'none' && state.withheld !== true
  const latest = readable ? latestOf(state).number : null
  const [comparing, setComparing] = useState(false)
  const now = useClauses(id, latest)
  const before = useClauses(id, comparing && latest !== null && latest > 1 ? latest - 1 : null)
  return <ReviewDetail {...props} read={now} before={before.data} comparing={comparing} onCompare={setComparing} />
}

export type ReviewDetailProps = ReviewProps & {
  readonly read: { readonly data: ReadVersion | undefined; readonly failed: boolean; readonly again: () => void }
  readonly before: ReadVersion | undefined
  readonly comparing: boolean
  readonly onCompare: (comparing: boolean) => void
}

export function ReviewDetail(props: ReviewDetailProps) {
  const { data } = props
  const { review: says, title: list, consequences } = useWords(words)
  const labels = useLabels()
  const { state } = data.resource
  if (state.status === 'none') return null
  if (state.withheld) return <Withheld title={state.title} theme={state.theme} seats={props.seats} />
  const latest = latestOf(state)
  return (
    <CaseDetailPage
      data={data}
      title={state.title}
      list={{ path: 'technical-group', title: list }}
      lede={
        <>
          {says.theme(state.theme)}. {says.versionOf(latest.number, latest.on)}, {labels.status('review', state.status)}
          .
        </>
      }
      opens="deposit"
      quiet={['revise', 'close']}
      settings={{
        revise: {
          initial: { file: '', clauses: [], readFile: '', note: '' },
          fields: (form) => <DocumentFields {...form} />,
          payload: ({ file, clauses, note }) => ({ file, clauses: headsIn(clauses ?? []), note }),
          consequence: consequences.deposit,
        },
      }}
    >
      <OwnCopy review={data.resource.id} version={latest.number} />
      <Clauses {...props} state={state} />
    </CaseDetailPage>
  )
}

/** What a member who has not signed is told of a document: its title, and why no more. */
function Withheld({
  title,
  theme,
  seats,
}: Pick<Exclude<Review, { status: 'none' }>, 'title' | 'theme'> & Pick<ReviewProps, 'seats'>) {
  const { review: says, title: list } = useWords(words)
  const { id: group } = useGroup()
  const crumbs = useCrumbs(
    <Link key="list" to={`/groups/${group}/technical-group`}>
      {list}
    </Link>,
  )
  return (
    <Page title={title} lede={says.theme(theme)} crumbs={crumbs}>
      <p>
        {says.sign} <UndertakingBasis opening={seats} />
      </p>
    </Page>
  )
}

function OwnCopy({ review, version }: { readonly review: string; readonly version: number }) {
  const { review: says } = useWords(words)
  const { id: group } = useGroup()
  return (
    <p>
      <Icon name="file" />{' '}
      <a href={linkFor(`/api/groups/${group}/technical-group/reviews/${review}/versions/${version}/copy.pdf`)}>
        {says.copy}
      </a>
      . {says.copyHint}
    </p>
  )
}

type ClausesProps = ReviewDetailProps & { readonly state: Exclude<Review, { status: 'none' }> }

function Clauses({ data, state, remarks, opening, read, before, comparing, onCompare }: ClausesProps) {
  const { review: says } = useWords(words)
  const { messages } = useLanguage()
  const latest = latestOf(state)
  const previous = state.versions.at(-2) ?? null
  const changes = compareVersions(previous, latest)
  const changed = changes.filter(({ change }) => change !== 'same').length
  const textOf = (version: ReadVersion | undefined, number: string) =>
    version?.clauses.find((clause) => clause.number === number)?.text
  return (
    <Part title={says.clauses}>
      {read.failed && (
        <p role="alert">
          {says.unread}{' '}
          <Button rank="quiet" onClick={read.again}>
            {says.retry}
          </Button>
        </p>
      )}
      {!read.failed && read.data === undefined && <p aria-live="polite">{messages.page.loading}</p>}
      {read.data !== undefined && <p className={classes.quiet}>{says.logged(read.data.number)}</p>}
      {previous !== null && (
        <div className={classes.changes}>
          <p>
            {says.changedCount(changed)}. {says.note(latest.note)}
          </p>
          <TickField label={says.compared(previous.number)} checked={comparing} onChange={onCompare} />
        </div>
      )}
      <ol className={classes.clauses}>
        {changes.map(({ number, title, change }) => (
          <ClauseBlock
            key={number}
            review={data.resource.id}
            clause={{ number, title, change, text: textOf(read.data, number), before: textOf(before, number) }}
            comparing={comparing}
            remarks={remarks.filter((remark) => remark.state.clause === number)}
            opening={state.status === 'reviewed' && change !== 'removed' ? opening : undefined}
          />
        ))}
      </ol>
    </Part>
  )
}
