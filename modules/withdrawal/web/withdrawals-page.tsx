import { Link } from '@tanstack/react-router'
import { type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import type { Withdrawal } from '../model/state.ts'
import { words } from './words.ts'

/** The withdrawals of the group, and the form that notifies one. */
export function WithdrawalsPage() {
  return (
    <CaseListReading<Withdrawal> process="withdrawal" collection="withdrawals">
      {(data) => <Withdrawals data={data} />}
    </CaseListReading>
  )
}

export function Withdrawals({ data }: { readonly data: CaseListData<Withdrawal> }) {
  const says = useWords(words)
  const { id: group, me, lookup } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  return (
    <CaseListPage
      data={data}
      collection="withdrawals"
      opens="notify"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      consequence={says.consequence}
      initial={me === null || me.coordinates ? {} : { member: me.body.id }}
      columns={[
        {
          head: says.member,
          cell: ({ id, state }) => (
            <Link to={`/groups/${group}/withdrawals/${id}`}>
              {state.status === 'none' ? id : lookup.name(state.member)}
            </Link>
          ),
        },
        {
          head: says.received,
          cell: ({ state }) => state.status !== 'none' && formatDate(state.receivedOn, language),
        },
        {
          head: says.effect,
          cell: ({ state }) =>
            state.status !== 'none' &&
            (state.effectiveOn === null ? says.unknown : formatDate(state.effectiveOn, language)),
        },
        { head: says.status, cell: ({ state }) => labels.status('withdrawal', state.status) },
      ]}
    />
  )
}
