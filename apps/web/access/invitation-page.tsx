import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, ask, send } from '#api/client.ts'
import type { InvitationRead } from '#api/people.ts'
import { useWords } from '#ui/i18n/words.ts'
import { deviceOf } from './device.ts'
import { Invitation, type InvitationDone } from './invitation.tsx'
import { NoInvitation } from './invitation-over.tsx'
import { invitationToken, keepInvitation } from './returning.ts'
import { acceptByPasskey, goToProvider, hitchOf, signOut, useEntrance } from './ways.ts'
import { hasPasskeys } from './webauthn.ts'
import { words } from './words.ts'

/** `/invitation#…`: what one is invited to, and accepting it. */
export function InvitationPage() {
  const [token] = useState(invitationToken)
  const { invitation: says } = useWords(words)
  const entrance = useEntrance()
  const read = useQuery({
    queryKey: ['invitation', token],
    enabled: token !== null,
    queryFn: () => ask<InvitationRead>('/api/invitations/read', { token }),
  })
  if (token === null) return <NoInvitation why="none" />
  if (read.error instanceof ApiProblem)
    return <NoInvitation why={whyOf(read.error)} onRetry={() => void read.refetch()} />
  if (read.data === undefined || entrance.data === undefined) return <p aria-live="polite">{says.reading}</p>
  return <Accepting token={token} invitation={read.data} oidc={entrance.data.oidc} onOver={() => void read.refetch()} />
}

const OVER = 410

function whyOf({ problem }: ApiProblem): string {
  return problem.status === OVER ? (problem.reason ?? 'unknown') : 'unreachable'
}

type AcceptingProps = {
  readonly token: string
  readonly invitation: InvitationRead
  readonly oidc: boolean
  readonly onOver: () => void
}

function Accepting({ token, invitation, oidc, onOver }: AcceptingProps) {
  const { account: named } = useWords(words)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const device = deviceOf(navigator.userAgent)
  const [label, setLabel] = useState(
    device.browser === null ? '' : device.system === null ? device.browser : named.on(device.browser, device.system),
  )
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [taken, setTaken] = useState(false)
  const enter: InvitationDone = async (act) => {
    setWorking(true)
    setProblem(null)
    try {
      const hitch = await act()
      if (hitch !== null) return setProblem(hitch)
      keepInvitation(null)
      await queries.invalidateQueries({ queryKey: ['session'] })
      await navigate({ to: invitation.group === null ? '/lire' : `/groups/${invitation.group}` })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      // Over meanwhile, or another account: what is read again tells.
      if (error.problem.reason === 'taken') setTaken(true)
      else if (error.problem.status === OVER || error.problem.status === 409) onOver()
      else setProblem(hitchOf(error) ?? 'failed')
    } finally {
      setWorking(false)
    }
  }
  if (taken) return <NoInvitation why="taken" />
  return (
    <Invitation
      invitation={invitation}
      oidc={oidc}
      able={hasPasskeys()}
      label={label}
      onLabel={setLabel}
      working={working}
      problem={problem}
      onPasskey={() => void enter(() => acceptByPasskey(token, label.trim()))}
      onAccept={() => void enter(() => send('/api/invitations/accept', { token }).then(() => null))}
      onProvider={() => void goToProvider({ returnTo: placeOf(invitation), invitation: token })}
      onSignOut={() => void signOut('/invitation')}
    />
  )
}

const placeOf = ({ group }: InvitationRead): string => (group === null ? '/lire' : `/groups/${group}`)
