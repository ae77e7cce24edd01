import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '#api/client.ts'
import { Button } from '#ui/button.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { words } from './words.ts'

/** Freezes the report: it is set from the data and kept before it is entered, so that the act has an address of its own. */
export function FreezeReport({ path }: { readonly path: string }) {
  const says = useWords(words)
  const queries = useQueryClient()
  const [stage, setStage] = useState<'ready' | 'busy' | 'failed'>('ready')
  const freeze = () => {
    setStage('busy')
    send(path, {}).then(
      () => void queries.invalidateQueries(),
      () => setStage('failed'),
    )
  }
  return (
    <>
      <p>{says.freezeNote}</p>
      <Button rank="primary" disabled={stage === 'busy'} onClick={freeze}>
        {stage === 'busy' ? says.freezing : says.freeze}
      </Button>
      <p role="alert">{stage === 'failed' ? says.freezeFailed : ''}</p>
    </>
  )
}
