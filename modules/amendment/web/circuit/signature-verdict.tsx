import { useQuery } from '@tanstack/react-query'
import { ask } from '#api/client.ts'
import { useGroup } from '#ui/group.tsx'
import { Colon } from '#ui/i18n/colon.tsx'
import { type Bilingual, useWords } from '#ui/i18n/words.ts'
import { type JudgedSignature, SignatureFindings } from './signature-findings.tsx'
import { words } from './words.ts'

const VERDICTS = ['total-passed', 'total-failed', 'indeterminate', 'unsigned'] as const

type Answer = {
  readonly verdict?: string
  readonly report: { readonly signatures: readonly JudgedSignature[] }
  readonly words: Readonly<Record<string, Bilingual<string>>>
}

export type SignatureVerdictProps = {
  readonly document: string
  /** The file of the signature, where it stands apart from the document that it is over. */
  readonly signatureFile?: string | null
}

/** Asks the server to validate a signed file, and says what it found: the act reads the verdict that it keeps. */
export function SignatureVerdict({ document, signatureFile = null }: SignatureVerdictProps) {
  const { form: says } = useWords(words)
  const { id: group } = useGroup()
  const report = useQuery({
    queryKey: ['signature-report', group, document, signatureFile],
    queryFn: async () => {
      const found = await ask<Answer>(
        `/api/groups/${group}/files/${signatureFile ?? document}/signature-report`,
        signatureFile === null ? {} : { content: document },
      )
      const verdict = VERDICTS.find((one) => one === found.verdict)
      return verdict === undefined ? null : { ...found, verdict }
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const said =
    report.data === null
      ? says.unreadable
      : report.data === undefined
        ? says.validating
        : says.verdicts[report.data.verdict]
  return (
    <>
      <p aria-live="polite">
        {says.verdict}
        <Colon /> {report.isError ? says.unreadable : said}
      </p>
      {report.data && <SignatureFindings signatures={report.data.report.signatures} words={report.data.words} />}
    </>
  )
}
