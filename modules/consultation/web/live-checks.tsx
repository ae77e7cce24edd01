import type { Finding } from '#api/shapes.ts'
import { applyRule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Why } from '#ui/why.tsx'
import type { Checked } from '../model/checked.ts'
import type { File } from '../model/consultation-state.ts'
import { dossierChecks } from '../model/dossier-checks.ts'
import classes from './consultation.module.css'
import { words } from './words.ts'

/** What the checks of a file read besides the file. */
export type CheckedAgainst = { readonly convention: Group; readonly procedure: Checked['procedure'] }

export type LiveChecksProps = {
  readonly findings: readonly Finding[]
  /** Its place among the headings: on the page of a case, in a form. */
  readonly heading: 'h2' | 'h3'
}

/** Every check of the file as it is typed: what is not met first, with its article, then what is. No authority: the server asks again. */
export function LiveChecks({ findings, heading: Heading }: LiveChecksProps) {
  const says = useWords(words)
  const wrong = findings.filter(({ outcome }) => outcome === 'unmet')
  const asked = findings.filter(({ outcome }) => outcome === 'to-appraise')
  const rest = findings.filter(({ outcome }) => outcome !== 'unmet' && outcome !== 'to-appraise')
  return (
    <section className={classes.checks} aria-label={says.checks}>
      <Heading>{says.checks}</Heading>
      <p className={classes.count} aria-live="polite">
        <strong>{says.checksMet(rest.length, findings.length)}</strong>
        {' · '}
        {wrong.length > 0
          ? says.checksLeft(wrong.length)
          : asked.length > 0
            ? says.checksAsked(asked.length)
            : says.checksDone}
      </p>
      {wrong.length + asked.length > 0 && <Why findings={[...wrong, ...asked]} label={says.checks} />}
      <Disclosure label={says.checksOthers(rest.length)}>
        <Why findings={rest} label={says.checksOthers(rest.length)} />
      </Disclosure>
    </section>
  )
}

/** What each check finds in the file, by the law of a day. */
export function findingsOf(
  { dossier, documents }: File,
  { convention, procedure }: CheckedAgainst,
  { today, lawDate = today }: { readonly today: string; readonly lawDate?: string | undefined },
): readonly Finding[] {
  const checked: Checked = { dossier, documents, group: convention, procedure, today, lawDate }
  const law = { date: lawDate, articles: convention.articles }
  return dossierChecks.map((rule) => applyRule(rule, checked, law)) as unknown as readonly Finding[]
}
