import { Link } from '@tanstack/react-router'
import { useWords } from '#ui/i18n/words.ts'
import classes from './group-nav.module.css'
import { words } from './words.ts'

/** The pages of a group, as the running heads of a file. */
export function GroupNav({ group, demo }: { readonly group: string; readonly demo: boolean }) {
  const { nav } = useWords(words)
  const pages = [
    ['', nav.board],
    ['/tasks', nav.tasks],
    ['/members', nav.members],
    ['/convention', nav.convention],
    ['/contracts', nav.contracts],
    ['/perimeters', nav.perimeters],
    ['/accessions', nav.accessions],
    ['/amendments', nav.amendments],
    ['/withdrawals', nav.withdrawals],
    ['/disputes', nav.disputes],
    ['/dissolution', nav.dissolution],
    ['/information', nav.information],
    ['/costs', nav.costs],
    ['/cases', nav.cases],
    ['/register', nav.register],
    ...(demo ? [['/mailbox', nav.mailbox] as const] : []),
  ] as const
  return (
    <nav className={`screen-only ${classes.nav}`} aria-label={nav.title}>
      <ul>
        {pages.map(([path, label]) => (
          <li key={path}>
            <Link to={`/groups/${group}${path}`} activeOptions={{ exact: path === '' }}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
