import { Link } from '@tanstack/react-router'
import type { Resource } from '#api/shapes.ts'
import { useGroup } from '#ui/group.tsx'
import { personOf } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { useRead } from '#ui/reading.tsx'
import type { ShownInterest } from '../model/shown.ts'
import type { ShownSuspicion } from '../model/suspicion.ts'
import type { DeclareContext } from './declare-fields.tsx'
import classes from './interest.module.css'
import { SignalAct } from './signal-act.tsx'
import { words } from './words.ts'

type SuspicionsProps = { readonly opening: Resource<ShownInterest>; readonly context: DeclareContext }

/** What data suggest, for the coordinator to appraise: nothing is taken from anybody by it. */
export function Suspicions(props: SuspicionsProps) {
  const { id } = useGroup()
  const { data = [] } = useRead<readonly ShownSuspicion[]>(`/api/groups/${id}/suspicions`)
  return <SuspicionList found={data} {...props} />
}

export function SuspicionList({ found, ...props }: SuspicionsProps & { readonly found: readonly ShownSuspicion[] }) {
  const { suspicions: says } = useWords(words)
  if (found.length === 0) return null
  return (
    <Part title={says.title}>
      <p className={classes.measured}>{says.lede}</p>
      <ul className={classes.suspicions}>
        {found.map((each) => (
          <li key={`${each.procedure} ${each.person} ${each.body} ${each.operator} ${each.likeness}`}>
            <OneSuspicion found={each} {...props} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function OneSuspicion({ found, opening, context }: SuspicionsProps & { readonly found: ShownSuspicion }) {
  const { suspicions: says } = useWords(words)
  const { id: group, lookup } = useGroup()
  const { procedure, person, name, body, operator } = found
  const why = says.why[found.likeness](found.office, operator)
  const seen = says.seen[found.seenIn](operator)
  const title = context.procedures.find(({ id }) => id === procedure)?.title
  return (
    <>
      <p>
        <strong>{personOf(name, lookup.name(body))}</strong>
        {title !== undefined && <span className={classes.quiet}> {says.in(title)}</span>}
      </p>
      <p>
        {why} {seen}
      </p>
      {found.case === null ? (
        <SignalAct
          opening={opening}
          context={{
            ...context,
            persons: [...new Map([...context.persons, found].map((one) => [one.person, one])).values()],
          }}
          suggested={{
            title: says.signal(name),
            initial: { procedure, person, source: 'data', reason: `${why} ${seen}` },
          }}
        />
      ) : (
        <p>
          {says.declaredNone} <Link to={`/groups/${group}/interests/${found.case}`}>{says.open(name)}</Link>
        </p>
      )}
    </>
  )
}
