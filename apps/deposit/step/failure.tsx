import { formatCitation } from '#ui/i18n/citation.ts'
import type { Language } from '#ui/i18n/format.ts'
import { Refused, type Said, Unreachable } from '../api/call.ts'
import { useSpoken } from '../language.tsx'
import { PartRefused } from '../sealing/send-part.ts'
import type { Failure } from '../sealing/use-run.ts'
import { Notice } from '../view/field.tsx'
import type { Words } from '../words.fr.ts'

const TOO_MANY = 429

/** Why a deposit stopped, and what to do about it. */
export function FailureNotice({ failure }: { readonly failure: Failure }) {
  const { says, language } = useSpoken()
  return (
    <Notice kind="blocked" alert>
      <p>
        <strong>{says.send.failed}.</strong> {sentence(says, failure, language)}
      </p>
    </Notice>
  )
}

/** What the server said no to, in its own sentence or in ours for the rule that it names. */
export function refusalText(
  { refused }: Words,
  { detail, reason = '', status, basis = [] }: Said,
  language: Language,
): string {
  if (status === TOO_MANY) return refused.tooMany
  const said = detail ?? refused.rules[reason] ?? refused.other(status)
  if (basis.length === 0) return said
  const articles = basis.map((citation) => formatCitation(citation, language)).join(language === 'fr' ? ' ; ' : '; ')
  return said.replace(/\.?$/, `${refused.under(articles)}.`)
}

function sentence(says: Words, failure: Failure, language: Language): string {
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
      return send.refusedPart(refusalText(says, failure.said, language))
    case 'not-committed':
      return send.notCommitted(refusalText(says, failure.said, language))
    case 'broken':
      return says.refused.broken
  }
}

/** What went wrong with something that was asked, for a person to read. */
export function useRefusal(): (error: unknown) => string {
  const { says, language } = useSpoken()
  return (error) => {
    if (error instanceof Refused) return refusalText(says, error.said, language)
    if (error instanceof PartRefused) return says.send.refusedPart(refusalText(says, error.said, language))
    if (error instanceof Unreachable) return says.cannot.unreachable
    return says.refused.broken
  }
}
