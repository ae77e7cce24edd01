import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { Consultation } from '#modules/consultation/index.ts'
import { type CaseListData, CaseListReading, CaseTable } from '#ui/case-list.tsx'
import { Empty } from '#ui/empty.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import type { ShownQuestion } from '../model/secrecy.ts'
import classes from './question.module.css'
import { words } from './words.ts'

type Cases = readonly CaseWithState<Consultation>[]

/** The questions of operators: what waits for an answer first, then what was answered, then the registers. */
export function QuestionsPage() {
  const { id } = useGroup()
  const consultations = useRead<Cases>(`/api/groups/${id}/cases?process=consultation`)
  return (
    <CaseListReading<ShownQuestion> process="question" collection="questions">
      {(data) => (
        <Reading of={consultations}>{(found) => <Questions data={data} consultations={publishedOf(found)} />}</Reading>
      )}
    </CaseListReading>
  )
}

/** A consultation of which there is something to ask or to retrieve. */
export type Published = { readonly id: string; readonly reference: string; readonly title: string }

function publishedOf(cases: Cases): readonly Published[] {
  return cases.flatMap(({ id, state }) =>
    (state.status === 'open' || state.status === 'closed') && 'dossier' in state
      ? [{ id, reference: state.reference, title: state.dossier.title }]
      : [],
  )
}

export type QuestionsProps = {
  readonly data: Pick<CaseListData<ShownQuestion>, 'cases'>
  readonly consultations: readonly Published[]
}

export function Questions({ data: { cases }, consultations }: QuestionsProps) {
  const says = useWords(words)
  const crumbs = useCrumbs()
  const shown = cases.filter(({ state }) => 'number' in state)
  const [waiting, done] = [
    shown.filter(({ status }) => status === 'asked'),
    shown.filter(({ status }) => status !== 'asked'),
  ]
  return (
    <Page title={says.title} lede={says.lede} crumbs={crumbs}>
      {shown.length === 0 ? (
        <Empty title={says.none} teach={says.noneTeach} />
      ) : (
        <>
          <Part title={says.waiting}>
            {waiting.length === 0 ? (
              <p>{says.nothingWaits}</p>
            ) : (
              <QuestionTable cases={waiting} consultations={consultations} />
            )}
          </Part>
          {done.length > 0 && (
            <Part title={says.done}>
              <QuestionTable cases={done} consultations={consultations} />
            </Part>
          )}
        </>
      )}
      <Registers consultations={consultations} />
    </Page>
  )
}

type TableProps = {
  readonly cases: readonly CaseWithState<ShownQuestion>[]
  readonly consultations: readonly Published[]
}

function QuestionTable({ cases, consultations }: TableProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group } = useGroup()
  const referenceOf = (id: string) => consultations.find((each) => each.id === id)?.reference ?? '—'
  const of = <T,>(state: ShownQuestion, read: (asked: Exclude<ShownQuestion, { status: 'none' }>) => T): T | null =>
    state.status === 'none' ? null : read(state)
  return (
    <CaseTable
      cases={cases}
      columns={[
        {
          head: says.question,
          cell: ({ id, state }) => (
            <Link to={`/groups/${group}/questions/${id}`}>
              {of(state, ({ number }) => says.number(number))}
              {'wording' in state && state.wording !== undefined ? ` : ${state.wording}` : ''}
            </Link>
          ),
        },
        {
          head: says.consultation,
          cell: ({ state }) =>
            of(state, ({ consultation }) => <span className={classes.reference}>{referenceOf(consultation)}</span>),
        },
        { head: says.asked, cell: ({ state }) => of(state, ({ askedAt }) => says.at(askedAt)) },
        {
          head: says.state,
          cell: ({ state }) =>
            of(state, ({ status, late }) => `${labels.status('question', status)}${late ? ` (${says.late})` : ''}`),
        },
      ]}
    />
  )
}

function Registers({ consultations }: { readonly consultations: readonly Published[] }) {
  const says = useWords(words)
  const { id: group, me } = useGroup()
  if (consultations.length === 0 || me?.coordinates !== true) return null
  return (
    <Part title={says.registers}>
      <p className={classes.note}>{says.registersTeach}</p>
      <ul>
        {consultations.map(({ id, reference, title }) => (
          <li key={id} className={classes.links}>
            <span>{title}</span>
            <Link to={`/groups/${group}/questions/registers/${id}`}>{says.openRegisters(reference)}</Link>
            <Link to={`/consultations/${id}`}>{says.publicPage}</Link>
          </li>
        ))}
      </ul>
    </Part>
  )
}
