import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, change } from '#api/client.ts'
import type { AccountView, PasskeyShown, SessionShown } from '#api/people.ts'
import type { Problem } from '#api/shapes.ts'
import { Reading, useRead } from '#ui/reading.tsx'
import { Account, NoAccount } from './account.tsx'
import { keepInvitation } from './returning.ts'
import { addPasskey, goToProvider, type Hitch, signOut, useEntrance } from './ways.ts'

export type Done = 'added' | 'renamed' | 'removed' | 'ended' | 'ended-others'

/** What the last gesture led to: done, not done because of the device, or refused by the server. */
export type Outcome = { readonly done: Done } | { readonly hitch: Hitch } | { readonly problem: Problem }

/** `/account`: who I am, what I hold, what opens my account, where I am signed in. */
export function AccountPage() {
  const entrance = useEntrance()
  const me = useRead<AccountView>('/api/me')
  const passkeys = useRead<readonly PasskeyShown[]>('/api/me/passkeys')
  const sessions = useRead<readonly SessionShown[]>('/api/me/sessions')
  const act = useActs()
  const navigate = useNavigate()
  if (entrance.data?.demo === true) return <NoAccount />
  return (
    <Reading of={me}>
      {(account) => (
        <Account
          account={account}
          passkeys={passkeys.data ?? []}
          sessions={sessions.data ?? []}
          provider={entrance.data?.oidc === true}
          now={new Date().toISOString()}
          working={act.working}
          outcome={act.outcome}
          onAdd={(label) => act.perform('added', () => addPasskey(label))}
          onRename={(id, label) => act.perform('renamed', plainly('PATCH', passkeyAt(id), { label }))}
          onRemove={(id) => act.perform('removed', plainly('DELETE', passkeyAt(id)))}
          onEnd={(id) => act.perform('ended', plainly('DELETE', `/api/me/sessions/${id}`))}
          onEndOthers={() => act.perform('ended-others', plainly('DELETE', '/api/me/sessions?except=current'))}
          onProvider={() => void goToProvider({ returnTo: '/account', link: true })}
          onSignInAgain={() => void navigate({ to: '/sign-in', search: { to: '/account', again: true } })}
          onSignOut={() => {
            keepInvitation(null)
            void signOut()
          }}
        />
      )}
    </Reading>
  )
}

/** A change that no device has a part in. */
const plainly =
  (...asked: Parameters<typeof change>) =>
  async (): Promise<null> => {
    await change(...asked)
    return null
  }

const passkeyAt = (id: string): string => `/api/me/passkeys/${encodeURIComponent(id)}`

/** One gesture at a time; what it changed is read again, and what came of it is said. */
function useActs() {
  const queries = useQueryClient()
  const [working, setWorking] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const perform = async (done: Done, act: () => Promise<Hitch | null>): Promise<boolean> => {
    setWorking(true)
    setOutcome(null)
    try {
      const hitch = await act()
      setOutcome(hitch === null ? { done } : { hitch })
      await queries.invalidateQueries({ queryKey: ['read'] })
      return hitch === null
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setOutcome({ problem: error.problem })
      return false
    } finally {
      setWorking(false)
    }
  }
  return { working, outcome, perform }
}
