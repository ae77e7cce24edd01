import type { DemoKey } from '#api/demo.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useRead } from '#ui/reading.tsx'
import classes from './board.module.css'
import { words } from './words.ts'

/** In a demonstration: the sheet of whoever one plays, when that person keeps a key of sealed tenders. */
export function useDemoKey(): DemoKey | undefined {
  const { id, me } = useGroup()
  const keys = useRead<readonly DemoKey[]>(`/api/demo/groups/${id}/keys`)
  return keys.data?.find(({ person }) => person === me?.person)
}

export function DemoSheet({ sheet }: { readonly sheet: DemoKey }) {
  const { sheet: says } = useWords(words)
  return (
    <section className={classes.aside}>
      <h2>{says.title}</h2>
      <p className={classes.quiet}>{says.teach}</p>
      <details>
        <summary>{says.show(sheet.words.length)}</summary>
        <p>{sheet.words.join(' ')}</p>
      </details>
    </section>
  )
}
