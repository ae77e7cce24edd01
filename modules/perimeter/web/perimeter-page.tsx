import { useParams } from '@tanstack/react-router'
import type { Json } from '#kernel/canonical.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Perimeter } from '../model/state.ts'
import { perimeterFields } from './perimeter-fields.tsx'
import { SitesTable } from './sites-table.tsx'
import { words } from './words.ts'

/** The perimeter of one member for one year: its sites, where the numbers come from, and how it was corrected. */
export function PerimeterPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <CaseReading<Perimeter> process="perimeter" collection="perimeters" caseId={caseId}>
      {(data) => <PerimeterDetail data={data} />}
    </CaseReading>
  )
}

export function PerimeterDetail({ data }: { readonly data: CaseData<Perimeter> }) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  const { state } = data.resource
  const fields = perimeterFields(data.form?.acts.correct)
  if (state.status === 'none') return null
  const { body, year, sites, source, countedOn, document } = state
  return (
    <CaseDetailPage
      data={data}
      title={says.of(lookup.of(body), year)}
      list={{ path: 'perimeters', title: says.title }}
      lede={`${says.counted(formatDate(countedOn, language))} ${says.from(source)}`}
      opens="declare"
      settings={{
        correct: {
          // A correction begins with what stands, so that one number can be changed.
          initial: { sites: sites as unknown as Json, source, countedOn, document },
          ...(fields === undefined ? {} : { fields }),
        },
      }}
    >
      <Part title={says.sites}>
        <SitesTable sites={sites} />
      </Part>
    </CaseDetailPage>
  )
}
