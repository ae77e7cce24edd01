import { Link } from '@tanstack/react-router'
import { isRehearsal } from '#kernel/rehearsal.ts'
import { useWords } from '#ui/i18n/words.ts'
import { words } from '../group/words.ts'
import classes from './rehearsal-banner.module.css'

/** On every page of a rehearsal, printed too: nothing in it is real. The identifier of the group says so by itself. */
export function RehearsalBanner({ group }: { readonly group: string }) {
  const { rehearsal: says } = useWords(words)
  if (!isRehearsal(group)) return null
  return (
    <aside className={classes.banner} aria-label={says.label}>
      <strong>{says.banner}</strong>
      <span className="screen-only">
        <Link to="/groups/$group/rehearsals" params={{ group }}>
          {says.toPage}
        </Link>
      </span>
    </aside>
  )
}
