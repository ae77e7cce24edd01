import { Link } from '@tanstack/react-router'
import { clause, resolve } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { useConventionGroup } from '#modules/convention/web/parts.ts'
import type { Purchase } from '#modules/need/index.ts'
import { Articles } from '#ui/article.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { silenceOn } from '../model/silence.ts'
import classes from './silence-note.module.css'
import { words } from './words.ts'

/** Reminds a member, on the pages of a purchase and its procedure, who alone speaks to operators (S5.7, R1.15). */
export function SilenceNote({ stage }: { readonly stage: Purchase['status'] }) {
  const { silence: says } = useWords(words)
  const { id, me } = useGroup()
  const { data: convention } = useConventionGroup()
  const silence = silenceOn(stage)
  if (silence === 'over' || me === null || me.coordinates) return null
  const basis = resolve([clause('interests'), cite('policy', 'A25')], convention?.articles ?? {})
  return (
    <aside className={classes.note}>
      <p>
        {says[silence]} <Articles basis={[...basis]} />
      </p>
      <p>
        <Link to={`/groups/${id}/contacts`}>{says.declare}</Link>
      </p>
    </aside>
  )
}
