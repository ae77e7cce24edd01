import type { Finding } from '#api/shapes.ts'
import { appraisalOf } from './appraisal.ts'
import { Articles } from './article.tsx'
import { formatFact } from './fact.ts'
import { useLanguage } from './i18n/language.tsx'
import type { Labels } from './labels.ts'
import { useLabels } from './labels-context.tsx'
import { OutcomeMark } from './outcome.tsx'
import classes from './why.module.css'

export type WhyProps = {
  readonly findings: readonly Finding[]
  /** Names the list for screen readers; default “Rules examined”. */
  readonly label?: string
}

/** What closes comes first, then what waits for a person, what was computed, what is met, what does not apply. */
const ORDER: Readonly<Record<Finding['outcome'], number>> = {
  unmet: 0,
  'to-appraise': 1,
  computed: 2,
  met: 3,
  'not-applicable': 4,
}

/** Why an act is open or closed: each rule's sentence, the facts it read, the articles it rests on. */
export function Why({ findings, label }: WhyProps) {
  const { messages } = useLanguage()
  const sorted = findings.toSorted((a, b) => ORDER[a.outcome] - ORDER[b.outcome])
  return (
    <ul className={classes.list} aria-label={label ?? messages.act.examined}>
      {sorted.map((finding) => (
        <FindingLine key={`${finding.rule} ${JSON.stringify(finding.facts)}`} finding={finding} />
      ))}
    </ul>
  )
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const labels = useLabels()
  const { messages } = useLanguage()
  return (
    <li className={classes.line} data-outcome={finding.outcome}>
      <OutcomeMark outcome={finding.outcome} />
      <div className={classes.body}>
        <p className={classes.sentence}>{labels.rule(finding.rule, finding.facts, finding.outcome)}</p>
        {finding.toBeConfirmed === true && <p className={classes.mark}>{messages.article.toBeConfirmedLong}</p>}
        <Appraised finding={finding} />
        <FactList finding={finding} labels={labels} />
      </div>
      <div className={classes.basis}>
        <Articles basis={finding.basis} />
      </div>
    </li>
  )
}

/** What a person judged, and why: the rule left it to somebody. */
function Appraised({ finding }: { readonly finding: Finding }) {
  const { messages } = useLanguage()
  const appraisal = appraisalOf(finding)
  if (appraisal === null) return null
  return (
    <p className={classes.appraised}>
      {messages.judgement.judged} {appraisal.accepted ? messages.judgement.accepted : messages.judgement.rejected}
      {messages.judgement.because(appraisal.reason)}
    </p>
  )
}

function FactList({ finding, labels }: { readonly finding: Finding; readonly labels: Labels }) {
  const { language } = useLanguage()
  const shown = Object.entries(finding.facts).flatMap(([name, value]) => {
    const label = labels.fact(finding.rule, name)
    return label === null ? [] : [{ name, label, text: formatFact(value, language) }]
  })
  if (shown.length === 0) return null
  return (
    <dl className={classes.facts}>
      {shown.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.label}</dt>
          <dd>{fact.text}</dd>
        </div>
      ))}
    </dl>
  )
}
