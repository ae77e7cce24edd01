import { useLanguage } from '#ui/i18n/language.tsx'
import { type Bilingual, useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import classes from './signature-findings.module.css'
import { words as pageWords } from './words.ts'

const SIGNS = { passes: 'check', fails: 'cross', undetermined: 'question', informs: 'dash' } as const

/** One signature of a report, as far as a person is shown it. */
export type JudgedSignature = {
  readonly field: string
  readonly signer: { readonly subject: string; readonly issuer: string } | null
  readonly findings: readonly {
    readonly id: string
    readonly effect: keyof typeof SIGNS
    /** `certificate`: the one that it is about; `on`: the instant from which it was revoked. */
    readonly facts?: { readonly certificate?: unknown; readonly on?: unknown }
  }[]
}

export type SignatureFindingsProps = {
  readonly signatures: readonly JudgedSignature[]
  /** The sentence of each finding, by its id. */
  readonly words: Readonly<Record<string, Bilingual<string>>>
}

/** Who signed, by which certificate, and everything that was found of each signature: what holds, what does not, what nobody looked at. */
export function SignatureFindings({ signatures, words }: SignatureFindingsProps) {
  const { language } = useLanguage()
  const { form: says } = useWords(pageWords)
  return (
    <ul className={classes.signatures}>
      {signatures.map(({ field, signer, findings }) => (
        <li key={field}>
          <p>{signer === null ? says.unknownSigner : says.signedBy(signer.subject, signer.issuer)}</p>
          <ul className={classes.findings}>
            {findings.map(({ id, effect, facts }) => (
              <li key={`${id} ${facts?.certificate ?? ''}`} data-effect={effect}>
                <Icon name={SIGNS[effect]} />
                <span>
                  <span className={classes.effect}>{says.effects[effect]}</span> {words[id]?.[language] ?? id}
                  {typeof facts?.on === 'string' && ` ${says.since(facts.on)}`}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
