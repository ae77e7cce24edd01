import { Link } from '@tanstack/react-router'
import { ApiProblem } from '#api/client.ts'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import { words } from './words.ts'

const [NOT_FOUND, MALFORMED] = [404, 400]

/** A public page that is being read, or that cannot be: which of the two, and what to do. */
export function Unread({ error, onRetry }: { readonly error: Error | null; readonly onRetry: () => void }) {
  const says = useWords(words)
  if (error === null) return <p aria-live="polite">{says.reading}</p>
  const status = error instanceof ApiProblem ? error.problem.status : 0
  if (status === NOT_FOUND || status === MALFORMED) {
    const [title, teach] =
      status === NOT_FOUND ? [says.notFound, says.notFoundTeach] : [says.nothing, says.nothingTeach]
    return (
      <Page title={says.list}>
        <Empty title={title} teach={teach}>
          <p>
            <Link to="/consultations">{says.list}</Link>
          </p>
        </Empty>
      </Page>
    )
  }
  return (
    <Page title={says.list}>
      <Empty title={says.unreachable} teach="">
        <Button onClick={onRetry}>{says.retry}</Button>
      </Empty>
    </Page>
  )
}
