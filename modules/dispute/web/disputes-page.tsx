import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import { type Group, groupOf } from '#modules/convention/index.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { useGroupRules } from '#ui/group-rules.ts'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Reading } from '#ui/reading.tsx'
import { expectedAct } from '../model/expected.ts'
import type { Dispute } from '../model/state.ts'
import { ClauseSays } from './clause-says.tsx'
import { OpenFields } from './dispute-fields.tsx'
import { words } from './words.ts'

/** The disputes on the convention, and the form that declares one. */
export function DisputesPage() {
  const rules = useGroupRules(groupOf)
  return (
    <Reading of={rules}>
      {(group) => (
        <CaseListReading<Dispute> process="dispute" collection="disputes">
          {(data) => <Disputes data={data} rules={group} />}
        </CaseListReading>
      )}
    </Reading>
  )
}

export type DisputesProps = { readonly data: CaseListData<Dispute>; readonly rules: Group }

export function Disputes({ data, rules }: DisputesProps) {
  const says = useWords(words)
  const { me } = useGroup()
  const columns = useColumns(rules)
  return (
    <CaseListPage
      data={data}
      collection="disputes"
      opens="open"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      consequence={says.consequence}
      initial={{ claimant: me === null || me.coordinates ? '' : me.body.id }}
      fields={(form) => <OpenFields form={form} />}
      columns={columns}
    >
      <ClauseSays rules={rules} />
    </CaseListPage>
  )
}

type Found = CaseWithState<Dispute>

function useColumns(rules: Group): readonly CaseColumn<Dispute>[] {
  const says = useWords(words)
  const { id: group, lookup } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  const next = ({ state }: Found): string => {
    const expected = expectedAct(rules, state)
    if (expected === undefined) return says.nothingNext
    const act = labels.act('dispute', expected.act)
    return expected.due === null ? act : `${act}, ${says.noLaterThan(formatDate(expected.due, language))}`
  }
  return [
    {
      head: says.subject,
      cell: ({ id, state }) => (
        <Link to={`/groups/${group}/disputes/${id}`}>{state.status === 'none' ? id : state.subject}</Link>
      ),
    },
    { head: says.claimant, cell: ({ state }) => state.status !== 'none' && lookup.name(state.claimant) },
    {
      head: says.respondents,
      cell: ({ state }) => state.status !== 'none' && state.respondents.map(lookup.name).join(', '),
    },
    { head: says.openedOn, cell: ({ state }) => state.status !== 'none' && formatDate(state.openedOn, language) },
    { head: says.status, cell: ({ state }) => labels.status('dispute', state.status) },
    { head: says.next, cell: next },
  ]
}
