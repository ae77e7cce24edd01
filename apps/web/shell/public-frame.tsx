import { Link, Outlet } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { MAIN_ID } from '#ui/page.tsx'
import { LanguageSwitch, SchemeSwitch } from './choices.tsx'
import classes from './public-frame.module.css'
import { words } from './public-words.ts'
import { ReadOnlyBanner } from './read-only-banner.tsx'
import { SkipLink } from './skip-link.tsx'

/** What stands around the pages that anybody reads: no person, no group, no register; nothing asks who one is. */
export function PublicFrame() {
  const { messages } = useLanguage()
  return (
    <PublicSheet notice={<ReadOnlyBanner />}>
      <Suspense fallback={<p className={classes.loading}>{messages.page.loading}</p>}>
        <Outlet />
      </Suspense>
    </PublicSheet>
  )
}

export type PublicSheetProps = {
  readonly children: ReactNode
  /** What is said above every page. */
  readonly notice?: ReactNode
}

export function PublicSheet({ children, notice }: PublicSheetProps) {
  const says = useWords(words)
  return (
    <div className={classes.site}>
      <SkipLink />
      <header className={classes.band}>
        <div className={classes.inside}>
          <Link className={classes.name} to="/consultations">
            {says.site}
          </Link>
          <div className={classes.choices}>
            <LanguageSwitch />
            <SchemeSwitch />
          </div>
        </div>
      </header>
      {notice}
      <main id={MAIN_ID} className={classes.main} tabIndex={-1}>
        {children}
      </main>
      <footer className={classes.foot}>
        <p>{says.footer}</p>
        <nav aria-label={says.nav}>
          <Link to="/consultations">{says.all}</Link>
          <Link to="/availability">{says.availability}</Link>
          <Link to="/">{says.buyers}</Link>
        </nav>
      </footer>
    </div>
  )
}
