import type { IsoDate } from '#kernel/citation.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import type { Standing } from '../model/key-set-state.ts'
import { enoughLeft, everybodyIn, readinessOf, type VersionShown } from '../model/versions.ts'
import classes from './key-set.module.css'
import { words } from './words.ts'

export type VersionSummaryProps = {
  readonly state: Standing
  readonly version: VersionShown
  /** The day from which a rehearsal counts; `null` while none is called. */
  readonly since: IsoDate | null
}

/** How many keys it takes, large; what is missing, or whether as many have shown that they can. */
export function VersionSummary({ state, version, since }: VersionSummaryProps) {
  const says = useWords(words)
  const { needed, of, left } = readinessOf(version, null)
  const missing = everybodyIn(version).filter(({ recipient, revoked }) => recipient === null && revoked === null).length
  const inForce = state.versions.findLast(({ publishedAt }) => publishedAt !== null)?.version === version.version
  const standing = version.publishedAt === null ? says.inPreparation : inForce ? says.inForce : says.former
  return (
    <div className={classes.summary}>
      <p className={classes.large}>{says.suffice(needed, of)}</p>
      <p className={classes.note}>
        {standing}
        {version.publishedAt !== null && ` · ${says.publishedAt(version.publishedAt)}`}
      </p>
      {version.publishedAt === null ? (
        <p className={missing > 0 ? classes.due : classes.proved}>
          <Icon name={missing > 0 ? 'clock' : 'check'} /> {missing > 0 ? says.missing(missing) : says.allGiven}
        </p>
      ) : enoughLeft(state, version.version) ? (
        left < of && <p>{says.left(left, needed)}</p>
      ) : (
        <p className={classes.blocked}>
          <Icon name="warning" /> {says.tooFew(left)}
        </p>
      )}
      {since !== null && inForce && state.rehearsalFor !== null && (
        <Rehearsal version={version} since={since} deadline={state.rehearsalFor} />
      )}
    </div>
  )
}

function Rehearsal({
  version,
  since,
  deadline,
}: Pick<VersionSummaryProps, 'version'> & { readonly since: IsoDate; readonly deadline: string }) {
  const says = useWords(words)
  const { rehearsed, reached, left } = readinessOf(version, since)
  return (
    <>
      <p className={reached ? classes.proved : classes.due}>
        <Icon name={reached ? 'check' : 'clock'} /> {says.reached}
        {' : '}
        <strong>{reached ? says.yes : says.no}</strong>. {says.rehearsed(rehearsed, left)}.
      </p>
      <p className={classes.note}>{says.rehearsalCalled(deadline)}</p>
    </>
  )
}
