import { Link } from '@tanstack/react-router'
import { type RefObject, useCallback, useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { useEscape } from '#ui/escape.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { Icon } from '#ui/icon.tsx'
import type { PersonView, SessionView } from '../session.ts'
import { LanguageSwitch, SchemeSwitch } from './choices.tsx'
import classes from './masthead.module.css'
import { PersonSwitch } from './person-switch.tsx'
import { RegisterState } from './register-state.tsx'

export type MastheadProps = {
  readonly session: SessionView | null
  /** The reader's own clock, for “verified 2 min ago”. */
  readonly now: Date
  readonly searchRef?: RefObject<HTMLInputElement | null>
  readonly onSearch: (text: string) => void
  readonly onChoosePerson: (person: PersonView) => void
  readonly onHelp: () => void
}

/** The head of every page, set like that of an official journal: whose file this is, whether its register holds, who reads. */
export function Masthead({ session, now, searchRef, onSearch, onChoosePerson, onHelp }: MastheadProps) {
  const { messages } = useLanguage()
  const [open, setOpen] = useState(false)
  const menu = useRef<HTMLButtonElement>(null)
  const close = useCallback(() => setOpen(false), [])
  useEscape(open, close, menu)
  return (
    <header className={classes.masthead}>
      <div className={classes.top}>
        <p className={classes.title}>
          <Link className={classes.mark} to="/">
            Unisson
          </Link>
          {session?.demo === true && <span className={classes.demo}>{messages.page.demo}</span>}
          {session?.group != null && (
            <Link className={classes.group} to={`/groups/${session.group.id}`}>
              {session.group.name}
            </Link>
          )}
        </p>
        <Button
          ref={menu}
          rank="quiet"
          className={classes.menu}
          aria-expanded={open}
          aria-controls="masthead-tools"
          onClick={() => setOpen(!open)}
        >
          <Icon name="menu" /> {messages.page.menu}
        </Button>
        <div className={classes.reader}>
          {session?.group != null && (
            <RegisterState register={session.register} now={now} to={`/groups/${session.group.id}/register`} />
          )}
          <PersonSwitch session={session} onChoose={onChoosePerson} />
        </div>
      </div>
      <div id="masthead-tools" className={classes.tools} data-open={open ? true : undefined}>
        <SearchBox searchRef={searchRef} onSearch={onSearch} />
        <nav className={classes.nav} aria-label={messages.page.mainNav}>
          {session?.person != null && session.group !== null && (
            <Link to={`/groups/${session.group.id}/notifications`}>
              <Icon name="bell" /> {messages.page.notifications(session.unread)}
            </Link>
          )}
          <Button rank="quiet" onClick={onHelp}>
            {messages.page.help}
          </Button>
        </nav>
        <div className={classes.choices}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </div>
    </header>
  )
}

type SearchBoxProps = Pick<MastheadProps, 'onSearch'> & { readonly searchRef: MastheadProps['searchRef'] }

function SearchBox({ searchRef, onSearch }: SearchBoxProps) {
  const { messages } = useLanguage()
  return (
    <search className={classes.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSearch(String(new FormData(event.currentTarget).get('q') ?? ''))
        }}
      >
        <Icon name="search" />
        <input
          ref={searchRef}
          name="q"
          type="search"
          aria-label={messages.page.search}
          placeholder={messages.page.searchHint}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
        <span className={classes.key} aria-hidden="true">
          /
        </span>
      </form>
    </search>
  )
}
