import { Link } from '@tanstack/react-router'
import type { PublicConsultation } from '#modules/consultation/index.ts'
import { firstReception } from '#modules/procedure/web/parts.ts'
import { formatCents, formatCount, formatInstant } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page, Part } from '#ui/page.tsx'
import { Answers } from './answers.tsx'
import { AskForm } from './ask-form.tsx'
import { Criteria } from './criteria.tsx'
import { DepositLink } from './deposit-link.tsx'
import { DossierPart } from './dossier-part.tsx'
import { FactList } from './fact-list.tsx'
import { FollowForm } from './follow-form.tsx'
import classes from './public.module.css'
import type { ConsultationRead, ReadAt } from './reading.ts'
import { TenderPart } from './tender-part.tsx'
import { timeLeft } from './time-left.ts'
import { WhoPart } from './who-part.tsx'
import { words } from './words.ts'

/** One consultation as a document: what, until when, the file, who pays, how tenders are judged, questions and answers. */
export function ConsultationView({ found, now }: ReadAt<ConsultationRead>) {
  const { id, consultation, answers, begun } = found
  const says = useWords(words)
  const isOpen = consultation.status === 'open' && now < consultation.deadline
  return (
    <Page
      title={consultation.title}
      crumbs={[
        <Link key="list" to="/consultations">
          {says.list}
        </Link>,
      ]}
      lede={`${says.by(consultation.coordinator.name, consultation.buyers.length)} · ${says.reference(consultation.reference)}`}
    >
      <Status consultation={consultation} now={now} />
      {isOpen && <DepositLink id={id} />}
      <Part title={says.object}>
        <p className={classes.legal}>{consultation.object}</p>
      </Part>
      <DossierPart id={id} consultation={consultation} />
      <Part title={says.brief}>
        <Brief consultation={consultation} />
      </Part>
      <WhoPart consultation={consultation} />
      <Part title={says.criteria}>
        <Criteria consultation={consultation} />
      </Part>
      <TenderPart consultation={consultation} begun={begun} />
      <Part title={says.recourse}>
        <Recourse consultation={consultation} />
      </Part>
      <Part title={says.questions}>
        <div className={classes.block}>
          <Answers answers={answers} />
          <AskForm id={id} isOpen={isOpen} questionsUntil={consultation.questionsUntil} now={now} />
        </div>
      </Part>
      {isOpen && (
        <div className={classes.screen}>
          <Part title={says.follow.title}>
            <FollowForm id={id} />
          </Part>
        </div>
      )}
    </Page>
  )
}

function Status({ consultation, now }: { readonly consultation: PublicConsultation; readonly now: string }) {
  const says = useWords(words)
  const { status, deadline, abandoned, procedure } = consultation
  const receives = firstReception(procedure)
  if (abandoned !== null)
    return (
      <div className={classes.status} data-over>
        <p className={classes.until}>{says.abandoned(abandoned.on, abandoned.reason)}</p>
        <p className={classes.note}>{says.closedStays}</p>
      </div>
    )
  if (status !== 'open' || now >= deadline)
    return (
      <div className={classes.status} data-over>
        <p className={classes.until}>{says.closedSince(deadline, receives)}</p>
        <p className={classes.note}>{says.closedStays}</p>
      </div>
    )
  const { days, hours } = timeLeft(now, deadline)
  return (
    <div className={classes.status}>
      <p className={classes.until}>
        <time dateTime={deadline}>{says.untilLong(deadline, receives)}</time>
      </p>
      <p className={classes.note}>
        {says.left(days, hours)} {says.clock}
      </p>
    </div>
  )
}

/** Before whom the procedure is contested, and until when. */
function Recourse({ consultation: { recourse } }: { readonly consultation: PublicConsultation }) {
  const says = useWords(words)
  return (
    <FactList
      lines={[
        [says.court, recourse.court],
        [says.courtAddress, recourse.address],
        [says.courtContact, recourse.contact],
        [says.recoursePeriods, recourse.periods],
      ]}
    />
  )
}

function Brief({ consultation }: { readonly consultation: PublicConsultation }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const { framework, duration, holders, lots, longFor, departments, cpv } = consultation
  const limit = (value: number | null): string | null => {
    if (value === null) return null
    return framework.countedIn === 'amount'
      ? says.noVat(formatCents(value, language))
      : `${formatCount(value, language)} ${framework.unit}`
  }
  const lines: readonly (readonly [string, string | null])[] = [
    [says.facts.procedure, says.procedures[consultation.procedure]],
    [says.facts.category, says.search.categories[consultation.category]],
    [says.facts.duration, says.months(duration.from, duration.months)],
    [says.longFor, longFor === '' ? null : longFor],
    [says.facts.minimum, limit(framework.minimum)],
    [says.facts.maximum, limit(framework.maximum)],
    [says.facts.value, framework.value === null ? null : says.noVat(formatCents(framework.value, language))],
    [
      says.facts.lots,
      lots.length === 0 ? says.undivided(consultation.undividedFor) : formatCount(lots.length, language),
    ],
    [
      says.facts.holders,
      holders.number === 1 ? says.oneHolder : `${says.severalHolders(holders.number)}. ${holders.rule}`,
    ],
    [says.facts.departments, says.departmentsOf(departments)],
    [says.facts.cpv, cpv.join(', ')],
    [says.facts.published, formatInstant(consultation.publishedAt, language)],
  ]
  return <FactList lines={lines} />
}
