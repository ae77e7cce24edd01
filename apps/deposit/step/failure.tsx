import { Refused, type Said, Unreachable } from '../api/call.ts'
import { useSpoken } from '../language.tsx'
import { PartRefused } from '../sealing/send-part.ts'
import type { Failure } from '../sealing/use-run.ts'
import { Notice } from '../view/field.tsx'
import type { Words } from '../words.fr.ts'

/** Why a deposit stopped, and what to do about it. */
export function FailureNotice({ failure }: { readonly failure: Failure }) {
  const { says } = useSpoken()
  return (
    <Notice kind="blocked" alert>
      <p>
        <strong>{says.send.failed}.</strong> {sentence(says, failure)}
      </p>
    </Notice>
  )
}

/** What the server said no to, in its own sentence or in ours for the rule that it names. */
export function refusalText({ refused }: Words, { detail, reason = '', status }: Said): string {
  return detail ?? refused.rules[reason] ?? refused.other(status)
}

function sentence(says: Words, failure: Failure): string {
  const { send } = says
  switch (failure.kind) {
    case 'changed':
      return send.changed(failure.file)
    case 'changed-since':
      return send.changedSince
    case 'signed-out':
      return send.signedOut
    case 'foreign-receipt':
      return send.foreignReceipt
    case 'refused':
      return send.refusedPart(refusalText(says, failure.said))
    case 'not-committed':
      return send.notCommitted(refusalText(says, failure.said))
    case 'broken':
      return failure.why
  }
}

/** What went wrong with something that was asked, for a person to read. */
export function useRefusal(): (error: unknown) => string {
  const { says } = useSpoken()
  return (error) => {
    if (error instanceof Refused) return refusalText(says, error.said)
    if (error instanceof PartRefused) return says.send.refusedPart(refusalText(says, error.said))
    if (error instanceof Unreachable) return says.cannot.unreachable
    return error instanceof Error ? error.message : String(error)
  }
}
