import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import { useRead } from '#ui/reading.tsx'
import type { AvailabilityView } from '../contract.ts'
import { Availability } from './availability.tsx'
import { words } from './words.ts'

/** `/availability`, for anybody. */
export function AvailabilityPage() {
  const says = useWords(words)
  const view = useRead<AvailabilityView>('/api/public/availability')
  if (view.data !== undefined) return <Availability view={view.data} />
  if (view.error === null) return <p aria-live="polite">{says.reading}</p>
  return (
    <Page title={says.title}>
      <Empty title={says.unread} teach="">
        <Button onClick={() => void view.refetch()}>{says.retry}</Button>
      </Empty>
    </Page>
  )
}
