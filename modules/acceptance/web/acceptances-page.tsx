import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { CaseWithState } from '#api/group.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { Due } from '#ui/due.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Narrowed } from '#ui/narrowed.tsx'
import { daysAhead } from '../model/expected.ts'
import type { Acceptance } from '../model/state.ts'
import classes from './acceptance.module.css'
import { DeclareFields, declarePayload, declareValues } from './declare-fields.tsx'
import { words } from './words.ts'

/** The deliveries that are checked, what is due first before the others, and the form that declares another. */
export function AcceptancesPage() {
  const asked: Only = useSearch({ strict: false })
  const [only, narrow] = useState(asked)
  return (
    <CaseListReading<Acceptance> process="acceptance" collection="acceptances">
      {(data) => <Acceptances data={data} only={only} onWiden={() => narrow({})} />}
    </CaseListReading>
  )
}

/** The deliveries that alone are asked for: of a contract, of a member, at a stage, accepted in one way. */
type Only = { readonly contract?: string; readonly body?: string; readonly status?: string; readonly how?: string }

const isAmong =
  ({ contract, body, status, how }: Only) =>
  ({ state }: Found): boolean =>
    state.status !== 'none' &&
    (contract === undefined || state.contract === contract) &&
    (body === undefined || state.body === body) &&
    (status === undefined || state.status === status) &&
    (how === undefined || (state.status === 'accepted' && state.how === how))

type Found = CaseWithState<Acceptance>

const LAST = '9999-12-31'

/** What is due first, then what is settled, the latest first. */
const byDue =
  (today: string) =>
  (one: Found, other: Found): number => {
    const [due, otherDue] = [one, other].map(({ state }) => daysAhead(state, today)[0]?.on ?? LAST) as [string, string]
    if (due !== otherDue) return due < otherDue ? -1 : 1
    return settledOn(one) < settledOn(other) ? 1 : -1
  }
const settledOn = ({ state }: Found): string => (state.status === 'accepted' ? state.settledOn : '')

export type AcceptancesProps = {
  readonly data: CaseListData<Acceptance>
  readonly only?: Only
  readonly onWiden?: () => void
}

export function Acceptances({ data, only = {}, onWiden = () => {} }: AcceptancesProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { today, lookup } = useGroup()
  const columns = useColumns()
  const { contract, body, status, how } = only
  return (
    <CaseListPage
      data={{ ...data, cases: data.cases.filter(isAmong(only)).sort(byDue(today)) }}
      narrowed={
        <Narrowed
          to={[
            ...(contract === undefined ? [] : [says.onlyContract]),
            ...(body === undefined ? [] : [lookup.name(body)]),
            ...(status === undefined ? [] : [labels.status('acceptance', status)]),
            ...(how === undefined ? [] : [says.onlyHow[how] ?? how]),
          ]}
          onWiden={onWiden}
        />
      }
      collection="acceptances"
      opens="declareReady"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      consequence={says.consequence}
      initial={declareValues(today)}
      fields={(form) => <DeclareFields form={form} deliveries={data.cases.map(({ state }) => state)} />}
      payload={declarePayload}
      columns={columns}
    />
  )
}

function useColumns(): readonly CaseColumn<Acceptance>[] {
  const says = useWords(words)
  const { id: group, lookup, today } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  return [
    {
      head: says.heads.order,
      cell: ({ id, state }) => (
        <Link className={classes.number} to={`/groups/${group}/acceptances/${id}`}>
          {state.status === 'none' ? id : state.number}
        </Link>
      ),
    },
    { head: says.heads.member, cell: ({ state }) => state.status !== 'none' && lookup.name(state.body) },
    {
      head: says.heads.amount,
      cell: ({ state }) => state.status !== 'none' && formatCents(state.amount, language),
    },
    {
      head: says.heads.status,
      cell: ({ state }) => (
        <>
          {labels.status('acceptance', state.status)}
          {state.status !== 'none' && state.attempt > 1 && (
            <div className={classes.note}>{says.presented(state.attempt)}</div>
          )}
        </>
      ),
    },
    {
      head: says.heads.next,
      cell: ({ state }) => {
        const [next] = daysAhead(state, today)
        if (next !== undefined)
          return (
            <>
              {says.dates[next.what]}
              <div>
                <Due due={next.on} today={today} />
              </div>
            </>
          )
        return state.status === 'accepted' ? says.accepted(state.acceptedOn) : says.nothingNext
      },
    },
  ]
}
