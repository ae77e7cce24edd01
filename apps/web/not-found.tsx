import { Link } from '@tanstack/react-router'
import { useLanguage } from '#ui/i18n/language.tsx'
import { Page } from '#ui/page.tsx'

/** The page for an address that leads nowhere, or nowhere that this person may go: the two are not told apart. */
export function NotFound() {
  const { messages } = useLanguage()
  return (
    <Page title={messages.problem.notFound} lede={messages.problem.notFoundHint}>
      <p>
        <Link to="/">{messages.page.home}</Link>
      </p>
    </Page>
  )
}
