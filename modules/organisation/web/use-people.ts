import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, ask, change } from '#api/client.ts'
import type { PersonShown } from '#api/people.ts'
import type { Problem } from '#api/shapes.ts'
import { useGroup } from '#ui/group.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { words } from './people-words.ts'

/** What can be done about the access of the group's persons; each tells whether it was done. */
export type PeopleActs = {
  readonly working: boolean
  readonly said: string | null
  readonly problem: Problem | null
  readonly invite: (person: PersonShown, email: string) => Promise<boolean>
  readonly revoke: (invitation: string) => Promise<boolean>
  readonly withdraw: (person: PersonShown) => Promise<boolean>
  readonly resendAll: (people: readonly PersonShown[]) => void
}

export function usePeopleActs(): PeopleActs {
  const { id: group } = useGroup()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const says = words[language]
  const [working, setWorking] = useState(false)
  const [said, say] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const base = `/api/groups/${group}`
  const perform = async (act: () => Promise<unknown>, done: string): Promise<boolean> => {
    setWorking(true)
    say(null)
    setProblem(null)
    try {
      await act()
      say(done)
      return true
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error.problem)
      return false
    } finally {
      setWorking(false)
      await queries.invalidateQueries({ queryKey: ['read', `${base}/people`] })
    }
  }
  const send = (person: string, email: string) => ask(`${base}/invitations`, { person, email, lang: language })
  return {
    working,
    said,
    problem,
    invite: ({ person }, email) => perform(() => send(person, email), says.sent(email)),
    revoke: (id) => perform(() => change('DELETE', `${base}/invitations/${id}`), says.revoked),
    withdraw: ({ person }) => perform(() => change('DELETE', `${base}/people/${person}/access`), says.withdrawn),
    resendAll: (people) =>
      void perform(async () => {
        for (const { person, access } of people) if ('email' in access) await send(person, access.email)
      }, says.sentAll(people.length)),
  }
}
