import type { Group } from '#modules/convention/index.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { DocumentLink } from '#ui/document-link.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { amicableTerm } from '../model/amicable.ts'
import type { Agreement, Dispute, Judgment } from '../model/state.ts'
import classes from './dispute.module.css'
import { words } from './words.ts'

type Standing = Exclude<Dispute, { status: 'none' }>
type PartProps = { readonly state: Standing; readonly rules: Group }

/** The court: before the action, when it opens and why not sooner; after it, the action and what was judged. */
export function CourtPart({ state, rules }: PartProps) {
  const says = useWords(words).court
  const { language } = useLanguage()
  const { action, judgments } = state
  if (action === null) {
    if (state.status === 'closed') return null
    return (
      <Part title={says.title}>
        <Ahead state={state} rules={rules} />
      </Part>
    )
  }
  return (
    <Part title={says.title}>
      <dl className={classes.facts}>
        <dt>{says.name}</dt>
        <dd>{action.court}</dd>
        <dt>{says.seized}</dt>
        <dd>{formatDate(action.on, language, 'weekday')}</dd>
        <dt>{says.reference}</dt>
        <dd>{action.reference}</dd>
        {action.urgency !== null && (
          <>
            <dt>{says.urgency}</dt>
            <dd className={classes.said}>{action.urgency}</dd>
          </>
        )}
      </dl>
      <Judgments judgments={judgments} />
    </Part>
  )
}

function Ahead({ state, rules }: PartProps) {
  const says = useWords(words).court
  const { language } = useLanguage()
  const { today } = useGroup()
  const { court, amicableFirst } = rules.clauses.disputes
  const named = court === null ? says.notNamed : says.named(court)
  if (!amicableFirst) return <p className={classes.note}>{named}</p>
  if (state.amicable === null)
    return (
      <p className={classes.note}>
        {named} {says.first}
      </p>
    )
  const { actFrom } = amicableTerm(rules, state.amicable.startedOn)
  return (
    <p className={classes.note}>
      {named} {today >= actFrom ? says.free : says.early(formatDate(actFrom, language, 'weekday'))}
    </p>
  )
}

function Judgments({ judgments }: { readonly judgments: readonly Judgment[] }) {
  const says = useWords(words).court
  const { language } = useLanguage()
  const head = useCellHead()
  return (
    <>
      <h3 className={classes.sub}>{says.judgments}</h3>
      {judgments.length === 0 ? (
        <p>{says.noJudgment}</p>
      ) : (
        <FramedTable heads={[says.on, says.notifiedOn, says.summary, says.document]}>
          {judgments.map(({ on, notifiedOn, summary, document }) => (
            <tr key={`${on} ${document}`}>
              <th scope="row">{formatDate(on, language)}</th>
              <td data-head={head(says.notifiedOn)}>{formatDate(notifiedOn, language)}</td>
              <td>{summary}</td>
              <td>
                <DocumentLink hash={document} label={says.document} />
              </td>
            </tr>
          ))}
        </FramedTable>
      )}
    </>
  )
}

/** The agreement that settled the dispute. */
export function AgreementPart({ agreement }: { readonly agreement: Agreement }) {
  const says = useWords(words).agreement
  const { language } = useLanguage()
  const { lookup } = useGroup()
  return (
    <Part title={says.title}>
      <dl className={classes.facts}>
        <dt>{says.on}</dt>
        <dd>{formatDate(agreement.on, language, 'weekday')}</dd>
        <dt>{says.by}</dt>
        <dd>{agreement.signedBy.map(lookup.name).join(', ')}</dd>
        <dt>{says.document}</dt>
        <dd>
          <DocumentLink hash={agreement.document} label={says.document} />
        </dd>
      </dl>
    </Part>
  )
}
