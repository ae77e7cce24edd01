import type { IsoDate } from '#kernel/citation.ts'
import type { Group } from '#modules/convention/index.ts'
import { DocumentLink } from '#ui/document-link.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { daysBetween, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { amicableMonths, amicableTerm } from '../model/amicable.ts'
import type { AmicablePhase, Dispute } from '../model/state.ts'
import classes from './dispute.module.css'
import { words } from './words.ts'

type Standing = Exclude<Dispute, { status: 'none' }>
type PartProps = { readonly state: Standing; readonly rules: Group }

/** The amicable phase: its length against today, what was done in it, how it failed; or why it is missing. */
export function AmicablePart({ state, rules }: PartProps) {
  const says = useWords(words).amicable
  const { language } = useLanguage()
  const { amicable, action } = state
  return (
    <Part title={says.title}>
      {amicable === null ? (
        <NotBegun state={state} rules={rules} />
      ) : (
        <Phase phase={amicable} agreedOn={state.agreement?.on ?? null} rules={rules} />
      )}
      {amicable !== null && amicable.failed !== null && (
        <p className={`${classes.said} ${classes.after}`}>
          <strong>{says.failed(formatDate(amicable.failed.on, language))}</strong> {amicable.failed.reason}
        </p>
      )}
      {action !== null && action.urgency !== null && (
        <p className={classes.said}>
          <strong>{amicable === null ? says.left : says.cut}</strong> {action.urgency}
        </p>
      )}
    </Part>
  )
}

function NotBegun({ state, rules }: PartProps) {
  const says = useWords(words).amicable
  if (state.action !== null) return null
  const { amicableFirst, court } = rules.clauses.disputes
  return (
    <p className={classes.note}>
      <strong>{says.notBegun}</strong> {amicableFirst ? says.notBegunWhy(court ?? says.court) : says.notBegunFree}
    </p>
  )
}

type PhaseProps = { readonly phase: AmicablePhase; readonly agreedOn: IsoDate | null; readonly rules: Group }

function Phase({ phase, agreedOn, rules }: PhaseProps) {
  const { amicable: says, meansOf } = useWords(words)
  const { language } = useLanguage()
  const { last, actFrom } = amicableTerm(rules, phase.startedOn)
  const months = amicableMonths(rules, phase.startedOn).value
  const byConvention = rules.clauses.disputes.amicableMonths !== null
  return (
    <>
      <Bar from={phase.startedOn} until={last} agreedOn={agreedOn} />
      <dl className={classes.facts}>
        <dt>{says.started}</dt>
        <dd>{formatDate(phase.startedOn, language, 'weekday')}</dd>
        <dt>{says.means}</dt>
        <dd>{meansOf[phase.means]}</dd>
        {phase.proof !== null && (
          <>
            <dt>{says.invitation}</dt>
            <dd>
              <DocumentLink hash={phase.proof} label={says.invitation} />
            </dd>
          </>
        )}
        <dt>{says.until}</dt>
        <dd>
          {formatDate(last, language, 'weekday')} ({byConvention ? says.byConvention(months) : says.byPolicy(months)})
        </dd>
        <dt>{says.courtFrom}</dt>
        <dd>{formatDate(actFrom, language, 'weekday')}</dd>
      </dl>
      <Steps steps={phase.steps} />
    </>
  )
}

type BarProps = { readonly from: IsoDate; readonly until: IsoDate; readonly agreedOn: IsoDate | null }

/** How much of the phase has run, until an agreement stopped it: a bar, and the same in words. */
function Bar({ from, until, agreedOn }: BarProps) {
  const says = useWords(words).amicable
  const { language } = useLanguage()
  const { today } = useGroup()
  const total = daysBetween(from, until) + 1
  const passed = Math.min(Math.max(daysBetween(from, agreedOn ?? today) + 1, 0), total)
  return (
    <div className={classes.phase}>
      <div className={classes.bar} aria-hidden="true">
        <span style={{ width: `${(passed / total) * 100}%` }} />
      </div>
      <p className={classes.ends}>
        <span>{formatDate(from, language)}</span>
        <strong>
          {agreedOn !== null
            ? says.settled(formatDate(agreedOn, language))
            : today > until
              ? says.over
              : says.days(passed, total)}
        </strong>
        <span>{formatDate(until, language)}</span>
      </p>
    </div>
  )
}

function Steps({ steps }: Pick<AmicablePhase, 'steps'>) {
  const says = useWords(words).amicable
  const { language } = useLanguage()
  return (
    <>
      <h3 className={classes.sub}>{says.steps}</h3>
      {steps.length === 0 ? (
        <p>{says.noStep}</p>
      ) : (
        <FramedTable heads={[says.day, says.what, says.minutes]}>
          {steps.map(({ on, what, minutes }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps of one day keep their order
            <tr key={index}>
              <th scope="row">{formatDate(on, language)}</th>
              <td>{what}</td>
              <td>{minutes === null ? says.noMinutes : <DocumentLink hash={minutes} label={says.minutes} />}</td>
            </tr>
          ))}
        </FramedTable>
      )}
    </>
  )
}
