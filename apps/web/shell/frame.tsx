import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { Suspense, useCallback, useRef, useState } from 'react'
import { send } from '#api/client.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { MAIN_ID } from '#ui/page.tsx'
import { HelpDialog, useShortcuts } from '#ui/shortcuts.tsx'
import { useSession } from '../session.ts'
import classes from './frame.module.css'
import { Masthead } from './masthead.tsx'

/** What stands around every page: the way past it, the masthead, the help. */
export function Frame() {
  const { messages } = useLanguage()
  const session = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const search = useRef<HTMLInputElement>(null)
  const [help, setHelp] = useState(false)
  const onSearch = useCallback(() => search.current?.focus(), [])
  const onHelp = useCallback(() => setHelp(true), [])
  useShortcuts({ onSearch, onHelp })
  const choosePerson = async (id: string) => {
    await send('/api/demo/person', { person: id })
    await queries.invalidateQueries()
  }
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href={`#${MAIN_ID}`}>
        {messages.page.skip}
      </a>
      <Masthead
        session={session.data ?? null}
        now={new Date()}
        searchRef={search}
        onSearch={(text) => void navigate({ to: '/search', search: { q: text } })}
        onChoosePerson={(id) => void choosePerson(id)}
        onHelp={onHelp}
      />
      <main id={MAIN_ID} className={classes.main} tabIndex={-1}>
        <Suspense fallback={<p className={classes.loading}>{messages.page.loading}</p>}>
          <Outlet />
        </Suspense>
      </main>
      <HelpDialog open={help} onClose={() => setHelp(false)} />
    </div>
  )
}
