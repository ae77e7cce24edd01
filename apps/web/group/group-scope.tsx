import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { ApiProblem } from '#api/client.ts'
import type { GroupView } from '#api/group.ts'
import { type GroupHere, GroupProvider } from '#ui/group.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { namesFrom } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { SeveralBodies } from '../access/several-bodies.tsx'
import { NamedWords } from '../law-words.tsx'
import type { PersonView, SessionView } from '../session.ts'
import { words } from './words.ts'

const SEVERAL = 'urn:unisson:problem:severalBodies'

export type GroupScopeProps = {
  readonly id: string
  readonly session: SessionView | null
  readonly onChoosePerson: (person: PersonView) => void
  readonly children: ReactNode
}

/** What every page of a group stands in: the group, who reads, and words whose sentences name its bodies. */
export function GroupScope({ id, session, onChoosePerson, children }: GroupScopeProps) {
  const group = useRead<GroupView>(`/api/groups/${id}`)
  const { demo: choose } = useWords(words)
  const nobody = group.error instanceof ApiProblem && group.error.problem.status === 401
  if (nobody && session?.demo === true) {
    return (
      <Page title={choose.title} lede={choose.lede}>
        <Link to="/">{choose.all}</Link>
      </Page>
    )
  }
  const several = group.error instanceof ApiProblem && group.error.problem.type === SEVERAL
  if (several && session !== null) return <SeveralBodies persons={session.persons} onChoose={onChoosePerson} />
  return <Reading of={group}>{(view) => <Named group={view}>{children}</Named>}</Reading>
}

/** The same for a group that is already read. */
export function Named({ group, children }: { readonly group: GroupView; readonly children: ReactNode }) {
  const { language } = useLanguage()
  const here = useMemo<GroupHere>(() => {
    const known = new Map(group.names.map(({ id, name }) => [id, name]))
    return { ...group, lookup: namesFrom(known, language) }
  }, [group, language])
  return (
    <GroupProvider group={here}>
      <NamedWords names={here.lookup}>{children}</NamedWords>
    </GroupProvider>
  )
}
