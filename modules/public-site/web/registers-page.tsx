import { Link, useParams } from '@tanstack/react-router'
import { Empty } from '#ui/empty.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import type { FollowersView, RetrievalsView, RetrievalView } from '../contract.ts'
import { PlainTable } from './plain-table.tsx'
import classes from './registers.module.css'
import { words } from './words.ts'

/** Who took the file, and who was told of what: the registers of one consultation, recomputed as they are read. */
export function RegistersPage() {
  const { consultation = '' }: { consultation?: string } = useParams({ strict: false })
  const { id } = useGroup()
  const base = `/api/groups/${id}/consultations/${consultation}`
  const retrievals = useRead<RetrievalsView>(`${base}/retrievals`)
  const followers = useRead<FollowersView>(`${base}/followers`)
  return (
    <Reading of={retrievals}>
      {(taken) => (
        <Reading of={followers}>{(told) => <Registers base={base} retrievals={taken} followers={told} />}</Reading>
      )}
    </Reading>
  )
}

export type RegistersProps = {
  readonly base: string
  readonly retrievals: RetrievalsView
  readonly followers: FollowersView
}

export function Registers({ base, retrievals, followers }: RegistersProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const crumbs = useCrumbs(
    <Link key="list" to={`/groups/${group}/questions`}>
      {says.questions}
    </Link>,
  )
  return (
    <Page title={says.registersOf} lede={says.registersLede} crumbs={crumbs}>
      <Part title={says.retrievals}>
        <Retrievals base={base} {...retrievals} />
      </Part>
      <Part title={says.followers}>
        <p className={classes.note}>{says.noAddress}</p>
        {followers.followers.length === 0 ? (
          <p>{says.noFollower}</p>
        ) : (
          <PlainTable
            heads={[says.company, says.siret, says.since]}
            rows={followers.followers.map(({ number, company, siret, confirmedAt }) => [
              company === '' ? `${says.follower(number)} (${says.unnamed})` : `${company} (${says.follower(number)})`,
              siret,
              says.at(confirmedAt),
            ])}
          />
        )}
      </Part>
      <Part title={says.tellings}>
        {followers.tellings.length === 0 ? (
          <p>{says.noTelling}</p>
        ) : (
          <PlainTable
            heads={[says.operator, says.subject, says.when]}
            rows={followers.tellings.map(({ number, topic, at }) => [
              nameOf(followers, number) ?? says.follower(number),
              (says.topics as Readonly<Record<string, string>>)[topic] ?? topic,
              says.at(at),
            ])}
          />
        )}
      </Part>
    </Page>
  )
}

const nameOf = ({ followers }: FollowersView, number: number): string | undefined =>
  followers.find((each) => each.number === number)?.company || undefined

function Retrievals({ base, entries, verified }: RetrievalsView & Pick<RegistersProps, 'base'>) {
  const says = useWords(words)
  const { count, head, brokenAt } = verified
  if (count === 0) return <Empty title={says.noRetrieval} teach={says.noRetrievalTeach} />
  return (
    <div className={classes.stack}>
      {brokenAt === null ? (
        <p className={classes.proved}>
          <Icon name="seal" /> {says.verified(count)}
        </p>
      ) : (
        <p className={classes.broken} role="alert">
          <Icon name="cross" /> {says.broken(brokenAt)}
        </p>
      )}
      <p className={`${classes.note} ${classes.hash}`}>{says.head(head)}</p>
      <p className={classes.links}>
        <a href={`${base}/retrievals.csv`} download>
          {says.csv}
        </a>
        <a href={`${base}/retrievals.jsonl`} download>
          {says.jsonl}
        </a>
      </p>
      {entries.length < count && <p className={classes.note}>{says.latest(entries.length, count)}</p>}
      <RetrievalTable entries={entries} />
    </div>
  )
}

function RetrievalTable({ entries }: Pick<RetrievalsView, 'entries'>) {
  const says = useWords(words)
  const who = ({ follower }: RetrievalView): string => {
    if (follower === null) return says.anonymous
    if (follower.number === null) return says.erased
    return follower.company === '' ? says.follower(follower.number) : follower.company
  }
  return (
    <PlainTable
      heads={[says.retrieval, says.when, says.what, says.operator]}
      rows={entries.map((entry) => [
        String(entry.number),
        says.at(entry.at),
        entry.whole ? says.whole(entry.version) : says.part(entry.documents[0]?.name ?? '', entry.version),
        who(entry),
      ])}
    />
  )
}
