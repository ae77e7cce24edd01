import { useWords } from '#ui/i18n/words.ts'
import classes from './key-set.module.css'
import type { OwnPublished } from './own-published.ts'
import { words } from './words.ts'

/** What the page found of its keyholder's key in the set that candidates seal to; nothing while there is none. */
export function OwnNote({ own }: { readonly own: OwnPublished }) {
  const { own: says, suffice } = useWords(words)
  if (own.kind === 'none') return null
  if (own.kind === 'unproven') return <p className={classes.blocked}>{says.unproven}</p>
  const size = suffice(own.needed, own.of)
  if (own.kind === 'held') return <p>{says.held(own.version, size)}</p>
  return (
    <div role="alert" className={classes.step}>
      <p className={classes.blocked}>{says.absent(own.version, size)}</p>
      <p>{says.absentTeach}</p>
    </div>
  )
}
