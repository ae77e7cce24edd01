import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { Purchase } from '#modules/need/index.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { isWhole, type ShownContact } from '../model/shown.ts'
import { ContactFields, contactPayload, emptyContact } from './contact-fields.tsx'
import { words } from './words.ts'

/** A purchase as the server shows it; without its title to a reader that is kept from it. */
export type FoundPurchase = CaseWithState<{ readonly status: Purchase['status']; readonly title?: string }>

export const titlesOf = (purchases: readonly FoundPurchase[]): ReadonlyMap<string, string> =>
  new Map(purchases.flatMap(({ id, state }) => (state.title === undefined ? [] : [[id, state.title] as const])))

/** The contacts with operators that the reader may know of, and the form that declares one. */
export function ContactsPage() {
  const { id } = useGroup()
  const purchases = useRead<readonly FoundPurchase[]>(`/api/groups/${id}/cases?process=purchase`)
  return (
    <CaseListReading<ShownContact> process="contact" collection="contacts">
      {(data) => <Reading of={purchases}>{(found) => <Contacts data={data} purchases={found} />}</Reading>}
    </CaseListReading>
  )
}

export type ContactsProps = {
  readonly data: CaseListData<ShownContact>
  readonly purchases: readonly FoundPurchase[]
}

export function Contacts({ data, purchases }: ContactsProps) {
  const says = useWords(words)
  const { today, me } = useGroup()
  const open = purchases.flatMap(({ id, state }) =>
    state.title === undefined || state.status === 'abandoned' ? [] : [{ id, title: state.title }],
  )
  const context = { purchases: open }
  return (
    <CaseListPage
      data={data}
      collection="contacts"
      opens="declare"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      consequence={says.consequence}
      initial={emptyContact(today, me?.body.id ?? '', open[0]?.id ?? '')}
      fields={(form) => <ContactFields {...form} context={context} />}
      payload={contactPayload}
      columns={useColumns(titlesOf(purchases))}
    />
  )
}

function useColumns(titles: ReadonlyMap<string, string>): readonly CaseColumn<ShownContact>[] {
  const says = useWords(words)
  const { id: group, lookup } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  return [
    {
      head: says.contactOn,
      cell: ({ id, state }) =>
        state.status !== 'none' && (
          <Link to={`/groups/${group}/contacts/${id}`}>{formatDate(state.contactOn, language)}</Link>
        ),
    },
    { head: says.member, cell: ({ state }) => state.status !== 'none' && lookup.name(state.body) },
    {
      head: says.operator,
      cell: ({ state }) => state.status !== 'none' && (isWhole(state) ? state.operator.name : says.kept),
    },
    {
      head: says.purchase,
      cell: ({ state }) => state.status !== 'none' && (titles.get(state.purchase) ?? says.unknownPurchase),
    },
    { head: says.status, cell: ({ state }) => labels.status('contact', state.status) },
  ]
}
