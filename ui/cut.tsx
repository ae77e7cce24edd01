import { Link } from '@tanstack/react-router'
import { Empty } from './empty.tsx'
import { useGroup } from './group.tsx'
import { useLanguage } from './i18n/language.tsx'

/** True of a case of which this reader is shown nothing but its stage: it has an interest in the procedure. */
export function isCutAway(state: unknown): boolean {
  if (typeof state !== 'object' || state === null || !('withheld' in state)) return false
  return Object.keys(state).every((key) => key === 'status' || key === 'withheld')
}

/** What stands where a case of such a procedure would: why nothing is shown, and where the reader's declaration is. */
export function CutAway() {
  const { id } = useGroup()
  const { messages } = useLanguage()
  return (
    <Empty title={messages.cut.title} teach={messages.cut.teach}>
      <Link to={`/groups/${id}/interests`}>{messages.cut.declaration}</Link>
    </Empty>
  )
}
