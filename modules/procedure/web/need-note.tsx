import { Link } from '@tanstack/react-router'
import type { Purchase } from '#modules/need/index.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { isNeedKept, needStanding } from '../model/need-standing.ts'
import type { OpenedProcedure } from '../model/procedure-state.ts'
import classes from './procedure.module.css'
import { words } from './words.ts'

type Props = { readonly state: OpenedProcedure; readonly purchase: Purchase | undefined }

/** What has become of the need since the procedure was chosen by it, with the way out; nothing while it is the same. */
export function NeedNote({ state, purchase }: Props) {
  const { need: says } = useWords(words)
  const { id: group } = useGroup()
  if (state.status !== 'prepared' || purchase === undefined) return null
  const standing = needStanding(state, purchase)
  if (isNeedKept(standing)) return null
  const { stage, differs } = standing
  const told = stage === 'frozen' ? says.frozenAgain(differs) : stage === 'abandoned' ? says.abandoned : says.reopened
  return (
    <ul className={classes.notes}>
      <li data-lost>
        <Icon name="warning" />
        <span>
          {told} {stage !== 'abandoned' && <Link to={`/groups/${group}/purchases/${state.purchase}`}>{says.see}</Link>}
        </span>
      </li>
    </ul>
  )
}
