import { Link, useLocation } from '@tanstack/react-router'
import { useCallback, useId, useRef, useState } from 'react'
import type { GroupView } from '#api/group.ts'
import { useEscape } from '#ui/escape.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { useRead } from '#ui/reading.tsx'
import classes from './group-nav.module.css'
import {
  currentOf,
  type GroupPage,
  isAt,
  type NavWord,
  navEntries,
  type Place,
  pagesOf,
  placeOf,
} from './group-pages.ts'
import { pathInGroup } from './path.ts'
import { words } from './words.ts'

type OfGroup = { readonly group: string; readonly demo: boolean }

/** The pages of a group, as the running heads of a file. */
export function GroupNav({ group, demo }: OfGroup) {
  const at = useLocation({ select: ({ pathname }) => pathInGroup(pathname) })
  const { data } = useRead<GroupView>(`/api/groups/${group}`)
  return <NavAt group={group} demo={demo} at={at} guest={data?.me?.guest === true} />
}

export type NavAtProps = OfGroup & {
  /** The page that is being read, below the group's address. */
  readonly at: string
  readonly startsOpen?: boolean
  /** Whoever is only associated with some works finds the pages of these works, and no other. */
  readonly guest?: boolean
}

/** The same for a page that is told: two rows on a desk, and on a phone one line that opens to everything. */
export function NavAt({ group, demo, at, startsOpen = false, guest = false }: NavAtProps) {
  const { nav } = useWords(words)
  const place = placeOf(at)
  return (
    <nav className={`screen-only ${classes.nav}`} aria-label={nav.title}>
      <Rows group={group} demo={demo} at={at} place={place} guest={guest} />
      <Contents group={group} demo={demo} at={at} place={place} startsOpen={startsOpen} guest={guest} />
    </nav>
  )
}

type PartProps = NavAtProps & { readonly place: Place | null }

function Rows({ group, demo, at, place, guest = false }: PartProps) {
  const { nav } = useWords(words)
  const pages = place === null ? [] : pagesOf(place.entry, demo, guest)
  return (
    <div className={classes.rows}>
      <ul className={classes.entries}>
        {navEntries.map((entry) => {
          const [first] = pagesOf(entry, demo, guest)
          if (first === undefined) return null
          const current = isAt(first.path, at) ?? (entry === place?.entry ? 'true' : undefined)
          return (
            <li key={entry.word}>
              <PageLink group={group} path={first.path} word={entry.word} current={current} />
            </li>
          )
        })}
      </ul>
      {place !== null && pages.length > 1 && (
        <ul className={classes.pages} aria-label={nav[place.entry.word]}>
          {pages.map((page) => (
            <li key={page.path}>
              <PageLink group={group} path={page.path} word={page.word} current={currentOf(page, at)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Every page under its entry, as a table of contents, behind a line that says where one is. */
function Contents({ group, demo, at, place, startsOpen = false, guest = false }: PartProps) {
  const { nav } = useWords(words)
  const [open, setOpen] = useState(startsOpen)
  const id = useId()
  const toggle = useRef<HTMLButtonElement>(null)
  const close = useCallback(() => setOpen(false), [])
  useEscape(open, close, toggle)
  // The link that had the focus is hidden with its list.
  const follow = () => {
    close()
    toggle.current?.focus()
  }
  const link = (page: GroupPage, word: NavWord) => (
    <PageLink group={group} path={page.path} word={word} current={currentOf(page, at)} onFollow={follow} />
  )
  return (
    <div className={classes.contents}>
      <button
        ref={toggle}
        type="button"
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Where place={place} />
        <Icon name="down" />
      </button>
      <ul id={id} className={classes.list} hidden={!open}>
        {navEntries.map((entry) => {
          const [first, ...others] = pagesOf(entry, demo, guest)
          if (first === undefined) return null
          if (others.length === 0) return <li key={entry.word}>{link(first, entry.word)}</li>
          return (
            <li key={entry.word}>
              <span id={`${id}-${entry.word}`}>{nav[entry.word]}</span>
              <ul aria-labelledby={`${id}-${entry.word}`}>
                {[first, ...others].map((page) => (
                  <li key={page.path}>{link(page, page.word)}</li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Where({ place }: { readonly place: Place | null }) {
  const { nav } = useWords(words)
  if (place === null) return <strong>{nav.title}</strong>
  const { entry, page } = place
  return (
    <span>
      <strong>{nav[entry.word]}</strong>
      {page.word !== entry.word && ` · ${nav[page.word]}`}
    </span>
  )
}

type PageLinkProps = {
  readonly group: string
  readonly path: string
  readonly word: NavWord
  readonly current: 'page' | 'true' | undefined
  readonly onFollow?: () => void
}

function PageLink({ group, path, word, current, onFollow }: PageLinkProps) {
  const { nav } = useWords(words)
  return (
    // Which one is current is said here: the router would call the page of a case its list's.
    <Link to={`/groups/${group}${path}`} activeOptions={{ exact: true }} aria-current={current} onClick={onFollow}>
      {nav[word]}
    </Link>
  )
}
