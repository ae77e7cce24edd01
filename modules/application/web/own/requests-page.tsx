import { useParams } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { ApiProblem, ask, read, send } from '#api/client.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import type { RequestsView } from '../../contract.ts'
import { words } from '../words.ts'
import { ComeIn } from './come-in.tsx'
import { Enter } from './enter.tsx'
import { OwnRequests } from './own-requests.tsx'

/** Whose account a link opens, and to which address it was sent. */
export type LinkShown = { readonly company: { readonly name: string }; readonly email: string }

type Stage =
  | { readonly is: 'reading' | 'unknown' }
  /** Somebody holds a link: it is used at the press of a button, for a mail program opens links too. */
  | { readonly is: 'invited'; readonly link: LinkShown }
  | { readonly is: 'outside'; readonly badLink: boolean }
  | { readonly is: 'inside'; readonly view: RequestsView }

/** `/consultations/$id/requests`: what the buyer asks of a candidate, for whoever comes in by the link of its address. */
export function RequestsPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  const { own: says } = useWords(words)
  const token = useToken()
  const [stage, setStage] = useState<Stage>({ is: 'reading' })
  const load = useCallback(async () => setStage(await stageOf(id, token)), [id, token])
  useEffect(() => void load(), [load])
  const comeIn = async () => setStage(await stageOf(id, '', !(await confirm(id, token))))
  if (stage.is === 'inside')
    return (
      <OwnRequests
        id={id}
        view={stage.view}
        onAnswered={(view) => setStage({ is: 'inside', view })}
        onLeave={() => void leave(id).then(() => setStage({ is: 'outside', badLink: false }))}
      />
    )
  if (stage.is === 'invited') return <ComeIn link={stage.link} onComeIn={() => void comeIn()} />
  if (stage.is === 'outside') return <Enter id={id} badLink={stage.badLink} />
  return <Page title={says.title}>{stage.is === 'unknown' ? <p>{says.noConsultation}</p> : null}</Page>
}

/** What the link has after the `#`, which no server and no log on the way sees; taken out of the address once it is read. */
function useToken(): string {
  const [token, setToken] = useState(() => location.hash.slice(1))
  useEffect(() => {
    const take = () => {
      if (location.hash !== '') setToken(location.hash.slice(1))
      history.replaceState(history.state, '', location.pathname)
    }
    take()
    // A link that is followed where the page is open already changes nothing else of the address.
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
  return token
}

const base = (id: string): string => `/api/public/consultations/${id}`
const leave = (id: string): Promise<void> => send(`${base(id)}/operators/sign-out`, {})

/** Where one stands: a link that opens something comes first; one that opens nothing leaves whoever is inside where it is. */
async function stageOf(id: string, token: string, wasRefused = false): Promise<Stage> {
  const link = token === '' ? undefined : await seen(id, token)
  if (link !== undefined) return { is: 'invited', link }
  try {
    return { is: 'inside', view: await read<RequestsView>(`${base(id)}/requests`) }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.problem.status === 404) return { is: 'unknown' }
    return { is: 'outside', badLink: token !== '' || wasRefused }
  }
}

async function seen(id: string, token: string): Promise<LinkShown | undefined> {
  try {
    return await ask<LinkShown>(`${base(id)}/operators/link`, { token })
  } catch (error) {
    if (error instanceof ApiProblem) return undefined
    throw error
  }
}

async function confirm(id: string, token: string): Promise<boolean> {
  try {
    await send(`${base(id)}/operators/confirm`, { token })
    return true
  } catch (error) {
    if (error instanceof ApiProblem) return false
    throw error
  }
}
