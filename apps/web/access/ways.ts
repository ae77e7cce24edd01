import { useQuery } from '@tanstack/react-query'
import { ApiProblem, ask, read, send } from '#api/client.ts'
import type { Entrance } from '#api/people.ts'
import { type CreationJson, makePasskey, type NoPasskey, type RequestJson, usePasskey } from './webauthn.ts'

/** By which means one signs in here. */
export function useEntrance() {
  return useQuery({ queryKey: ['sign-in'], queryFn: ({ signal }) => read<Entrance>('/api/sign-in', signal) })
}

/** Why nobody was signed in: what the device did, or the server's answer. */
export type Hitch = NoPasskey | 'failed' | 'busy' | 'unreachable'

/** Signs in with a passkey of this site; `null` when it is done. */
export async function signInByPasskey(): Promise<Hitch | null> {
  return settled(async () => {
    const answer = await usePasskey(await ask<RequestJson>('/api/sign-in/passkey/options', {}))
    if (typeof answer === 'string') return answer
    await send('/api/sign-in/passkey', answer)
    return null
  })
}

/** Makes the first passkey of whoever was invited, and signs in; an invitation that is over is thrown. */
export async function acceptByPasskey(token: string, label: string): Promise<Hitch | null> {
  return settled(async () => {
    const answer = await makePasskey(await ask<CreationJson>('/api/invitations/passkey/options', { token }))
    if (typeof answer === 'string') return answer
    await send('/api/invitations/passkey', { answer, label })
    return null
  })
}

/** Adds a passkey to the account that is signed in; a session that is not recent enough is thrown. */
export async function addPasskey(label: string): Promise<Hitch | null> {
  return settled(async () => {
    const answer = await makePasskey(await ask<CreationJson>('/api/me/passkeys/options', {}))
    if (typeof answer === 'string') return answer
    await send('/api/me/passkeys', { answer, label })
    return null
  })
}

/** Where the OpenID provider is; the browser leaves this site for it. */
export async function goToProvider(wish: { returnTo: string; invitation?: string; link?: boolean }): Promise<void> {
  const { redirect } = await ask<{ readonly redirect: string }>('/api/sign-in/oidc', wish)
  globalThis.location.assign(redirect)
}

/** Ends the session here, then at the provider when it has a page for it. */
export async function signOut(back = '/'): Promise<void> {
  const { redirect } = await ask<{ readonly redirect: string | null }>('/api/sign-out', {})
  globalThis.location.assign(redirect ?? back)
}

const FAILED = 'urn:unisson:problem:signInFailed'

async function settled(attempt: () => Promise<Hitch | null>): Promise<Hitch | null> {
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    const hitch = hitchOf(error)
    if (hitch === null) throw error
    return hitch
  }
}

/** What every form of sign-in may meet; the rest is for the page that asked. */
export function hitchOf({ problem }: ApiProblem): Hitch | null {
  if (problem.type === FAILED) return 'failed'
  if (problem.status === 429) return 'busy'
  return problem.status === 0 || problem.status >= 500 ? 'unreachable' : null
}
