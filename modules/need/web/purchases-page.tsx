import { Link } from '@tanstack/react-router'
import { type Group, membersOn } from '#modules/convention/index.ts'
import { useConventionGroup } from '#modules/convention/web/parts.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { addRanges } from '../model/amounts.ts'
import { isSettled } from '../model/answer.ts'
import type { Purchase } from '../model/purchase-state.ts'
import { EnquiryFields, emptyEnquiry, enquiryPayload } from './enquiry-fields.tsx'
import { answersAmong, type FoundSheet } from './need-summary.ts'
import { words } from './words.ts'

/** The purchases whose needs are or were collected, and the form that asks the members for those of another. */
export function PurchasesPage() {
  const { id } = useGroup()
  const { data: convention } = useConventionGroup()
  const sheets = useRead<readonly FoundSheet[]>(`/api/groups/${id}/cases?process=needSheet`)
  return (
    <CaseListReading<Purchase> process="purchase" collection="purchases">
      {(data) => (
        <Reading of={sheets}>{(found) => <Purchases data={data} sheets={found} convention={convention} />}</Reading>
      )}
    </CaseListReading>
  )
}

export type PurchasesProps = {
  readonly data: CaseListData<Purchase>
  readonly sheets: readonly FoundSheet[]
  readonly convention: Group | undefined
}

export function Purchases({ data, sheets, convention }: PurchasesProps) {
  const says = useWords(words)
  return (
    <CaseListPage
      data={data}
      collection="purchases"
      opens="open"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      consequence={says.opens}
      initial={emptyEnquiry}
      fields={(form) => <EnquiryFields {...form} />}
      payload={enquiryPayload}
      columns={useColumns(sheets, convention)}
    />
  )
}

function useColumns(sheets: readonly FoundSheet[], convention: Group | undefined): readonly CaseColumn<Purchase>[] {
  const says = useWords(words)
  const { id: group, today } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  const members = convention === undefined ? 0 : membersOn(convention, today).length
  const estimateOf = (id: string, state: Purchase) => {
    if (state.status === 'frozen' || state.status === 'launched')
      return <strong>{formatCents(state.estimate, language)}</strong>
    const { maximum } = addRanges(answersAmong(sheets, id).map(({ amounts }) => amounts))
    return maximum === 0 ? says.noneYet : says.estimateSoFar(formatCents(maximum, language))
  }
  return [
    {
      head: says.purchase,
      cell: ({ id, state }) =>
        state.status !== 'none' && <Link to={`/groups/${group}/purchases/${id}`}>{state.title}</Link>,
    },
    { head: says.status, cell: ({ state }) => labels.status('purchase', state.status) },
    {
      head: says.sheetsDue,
      cell: ({ state }) => state.status !== 'none' && formatDate(state.sheetsDue, language),
    },
    {
      head: says.settled,
      cell: ({ id, state }) => {
        const answers = answersAmong(sheets, id)
        // Once the need is frozen, those who answered it count, and not who has entered since.
        const asked = state.status === 'collecting' ? Math.max(members, answers.length) : answers.length
        return asked === 0 ? says.noneYet : says.settledOf(answers.filter(isSettled).length, asked)
      },
    },
    { head: says.estimate, cell: ({ id, state }) => estimateOf(id, state) },
  ]
}
