import { useParams } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { ApiProblem, read, send } from '#api/client.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import type { RequestsView } from '../../contract.ts'
import { words } from '../words.ts'
import { Enter } from './enter.tsx'
import { OwnRequests } from './own-requests.tsx'

type Stage =
  | { readonly is: 'reading' | 'unknown' }
  | { readonly is: 'outside'; readonly badLink: boolean }
  | { readonly is: 'inside'; readonly view: RequestsView }

/** `/consultations/$id/requests`: what the buyer asks of a candidate, for whoever comes in by the link of its address. */
export function RequestsPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  const { own: says } = useWords(words)
  // After the `#`, so that no server and no log on the way sees it; taken out of the address once it is read.
  const [token] = useState(() => location.hash.slice(1))
  const [stage, setStage] = useState<Stage>({ is: 'reading' })
  const load = useCallback(async () => setStage(await stageOf(id, token)), [id, token])
  useEffect(() => {
    history.replaceState(history.state, '', location.pathname)
    void load()
  }, [load])
  if (stage.is === 'inside')
    return (
      <OwnRequests
        id={id}
        view={stage.view}
        onAnswered={(view) => setStage({ is: 'inside', view })}
        onLeave={() => void leave(id).then(() => setStage({ is: 'outside', badLink: false }))}
      />
    )
  if (stage.is === 'outside') return <Enter id={id} badLink={stage.badLink} />
  return <Page title={says.title}>{stage.is === 'unknown' ? <p>{says.noConsultation}</p> : null}</Page>
}

const leave = (id: string): Promise<void> => send(`/api/public/consultations/${id}/operators/sign-out`, {})

/** A link is used once: one that was followed before leaves whoever is still inside where it is. */
async function stageOf(id: string, token: string): Promise<Stage> {
  const confirmed = token === '' || (await confirm(id, token))
  try {
    return { is: 'inside', view: await read<RequestsView>(`/api/public/consultations/${id}/requests`) }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.problem.status === 404) return { is: 'unknown' }
    return { is: 'outside', badLink: !confirmed }
  }
}

async function confirm(id: string, token: string): Promise<boolean> {
  try {
    await send(`/api/public/consultations/${id}/operators/confirm`, { token })
    return true
  } catch (error) {
    if (error instanceof ApiProblem) return false
    throw error
  }
}
