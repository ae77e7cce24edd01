import { useSpoken } from '../language.tsx'
import type { Failure } from '../sealing/use-run.ts'
import { Notice } from '../view/field.tsx'

/** Why a deposit stopped, and what to do about it. */
export function FailureNotice({ failure }: { readonly failure: Failure }) {
  const { says } = useSpoken()
  return (
    <Notice kind="blocked" alert>
      <p>
        <strong>{says.send.failed}.</strong> {sentence(says.send, failure)}
      </p>
    </Notice>
  )
}

function sentence(says: ReturnType<typeof useSpoken>['says']['send'], failure: Failure): string {
  switch (failure.kind) {
    case 'changed':
      return says.changed(failure.file)
    case 'changed-since':
      return says.changedSince
    case 'signed-out':
      return says.signedOut
    case 'refused':
      return says.refusedPart(failure.said)
    case 'not-committed':
      return says.notCommitted(failure.said)
    case 'broken':
      return failure.said
  }
}
