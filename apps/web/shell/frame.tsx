import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { Suspense, useCallback, useRef, useState } from 'react'
import { chooseBody } from '#api/acting-for.ts'
import { send } from '#api/client.ts'
import { isRehearsal } from '#kernel/rehearsal.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { MAIN_ID } from '#ui/page.tsx'
import { HelpDialog, useShortcuts } from '#ui/shortcuts.tsx'
import { SessionOver } from '../access/sign-in-again.tsx'
import { useStanding } from '../access/standing.ts'
import { GroupNav } from '../group/group-nav.tsx'
import { GroupScope } from '../group/group-scope.tsx'
import { groupInPath } from '../group/path.ts'
import { type PersonView, useSession } from '../session.ts'
import classes from './frame.module.css'
import { Masthead } from './masthead.tsx'
import { ReadOnlyBanner } from './read-only-banner.tsx'
import { RehearsalBanner } from './rehearsal-banner.tsx'
import { SkipLink } from './skip-link.tsx'

/** What stands around every page: the way past it, the masthead, the help. */
export function Frame() {
  const { messages } = useLanguage()
  const inPath = groupInPath(useLocation({ select: ({ pathname }) => pathname }))
  const session = useSession(inPath)
  const group = inPath ?? session.data?.group?.id ?? null
  const queries = useQueryClient()
  const navigate = useNavigate()
  const search = useRef<HTMLInputElement>(null)
  const [help, setHelp] = useState(false)
  const onSearch = useCallback(() => search.current?.focus(), [])
  const onHelp = useCallback(() => setHelp(true), [])
  useShortcuts({ onSearch, onHelp })
  const choosePerson = async ({ id, bodyId }: PersonView) => {
    if (session.data?.demo === true) await send('/api/demo/persona', { group, person: id, body: bodyId })
    else if (group !== null) chooseBody(group, bodyId)
    await queries.invalidateQueries()
  }
  const standing = useStanding(session)
  return (
    <div className={classes.frame}>
      <SkipLink />
      <Masthead
        session={session.data ?? null}
        now={new Date()}
        searchRef={search}
        onSearch={(text) => void navigate({ to: '/search', search: group === null ? { q: text } : { q: text, group } })}
        onChoosePerson={(person) => void choosePerson(person)}
        onHelp={onHelp}
      />
      <ReadOnlyBanner />
      {inPath !== null && <RehearsalBanner group={inPath} />}
      {inPath !== null && <GroupNav group={inPath} demo={session.data?.demo === true || isRehearsal(inPath)} />}
      <main id={MAIN_ID} className={classes.main} tabIndex={-1}>
        {standing === 'over' && <SessionOver />}
        <Suspense fallback={<p className={classes.loading}>{messages.page.loading}</p>}>
          {standing === 'leaving' ? null : inPath === null ? (
            <Outlet />
          ) : (
            <GroupScope
              key={inPath}
              id={inPath}
              session={session.data ?? null}
              onChoosePerson={(person) => void choosePerson(person)}
            >
              <Outlet />
            </GroupScope>
          )}
        </Suspense>
      </main>
      <HelpDialog open={help} onClose={() => setHelp(false)} />
    </div>
  )
}
