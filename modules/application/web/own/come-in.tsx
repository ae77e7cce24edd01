import { Button } from '#ui/button.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import { words } from '../words.ts'
import type { LinkShown } from './requests-page.tsx'

export type ComeInProps = { readonly link: LinkShown; readonly onComeIn: () => void }

/** Whose account the link opens: it is used by whoever presses the button, and not by a program that looks at it. */
export function ComeIn({ link: { company, email }, onComeIn }: ComeInProps) {
  const { own: says } = useWords(words)
  return (
    <Page title={says.title} lede={says.linkOf(company.name, email)}>
      <p>{says.linkOnce}</p>
      <p>
        <Button rank="primary" onClick={onComeIn}>
          {says.comeIn}
        </Button>
      </p>
    </Page>
  )
}
