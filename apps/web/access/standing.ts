import { type UseQueryResult, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { chooseBody, chosenBody } from '#api/acting-for.ts'
import { UNAUTHENTICATED } from '#api/client.ts'
import type { SessionView } from '../session.ts'

/** Pages that anybody may open: the first, those by which one comes in, and the drawings of the gallery. */
const OPEN = /^\/(?:$|sign-in$|invitation$|gallery(?:\/|$))/

/**
 * How the reader of a page stands: `in` may read it; `leaving` is on the way to sign in, and will come back; `over` read it
 * until now and their session ended, so that the page stays as it is with what was typed.
 */
export type Standing = 'in' | 'leaving' | 'over'

export function useStanding(session: UseQueryResult<SessionView>): Standing {
  const { data, isPlaceholderData } = session
  const { pathname, href } = useLocation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const last = useRef<string | null>(null)
  const account = data?.account?.id ?? null
  const outside = data !== undefined && !isPlaceholderData && !data.demo && account === null && !OPEN.test(pathname)
  const standing = !outside ? 'in' : last.current === null ? 'leaving' : 'over'
  useEffect(() => {
    // Another person than the one whose page this is: nothing of it is theirs.
    if (account !== null && last.current !== null && last.current !== account) globalThis.location.reload()
    if (account !== null) last.current = account
  }, [account])
  useEffect(() => {
    if (standing === 'leaving') void navigate({ to: '/sign-in', search: { to: href }, replace: true })
  }, [standing, href, navigate])
  useEffect(() => {
    const look = () => void queries.invalidateQueries({ queryKey: ['session'] })
    globalThis.addEventListener(UNAUTHENTICATED, look)
    return () => globalThis.removeEventListener(UNAUTHENTICATED, look)
  }, [queries])
  useForgottenBody(data)
  return standing
}

/** A choice of body that is no longer one of the reader's own is forgotten: it would close the whole group. */
function useForgottenBody(session: SessionView | undefined): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (session === undefined || session.demo || session.group === null || session.persons.length === 0) return
    const chosen = chosenBody(session.group.id)
    if (chosen === null || session.persons.some(({ bodyId }) => bodyId === chosen)) return
    chooseBody(session.group.id, null)
    void queries.invalidateQueries()
  }, [session, queries])
}
