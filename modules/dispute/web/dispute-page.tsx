import { useParams } from '@tanstack/react-router'
import { type Group, groupOf } from '#modules/convention/index.ts'
import { type ActSetting, type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { useGroupRules } from '#ui/group-rules.ts'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { Reading } from '#ui/reading.tsx'
import { Stages } from '#ui/stages.tsx'
import { amicableMonths, amicableTerm } from '../model/amicable.ts'
import { expectedAct } from '../model/expected.ts'
import type { Dispute } from '../model/state.ts'
import { AmicablePart } from './amicable-part.tsx'
import { ClauseSays } from './clause-says.tsx'
import { AgreementPart, CourtPart } from './court-part.tsx'
import classes from './dispute.module.css'
import { AgreementFields, CourtFields } from './dispute-fields.tsx'
import { stopsOf, upcomingOf } from './dispute-line.ts'
import { words } from './words.ts'

/** One dispute as a line: the amicable phase, then the court of the convention. */
export function DisputePage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const rules = useGroupRules(groupOf)
  return (
    <Reading of={rules}>
      {(group) => (
        <CaseReading<Dispute> process="dispute" collection="disputes" caseId={caseId}>
          {(data) => <DisputeDetail data={data} rules={group} />}
        </CaseReading>
      )}
    </Reading>
  )
}

export type DisputeDetailProps = { readonly data: CaseData<Dispute>; readonly rules: Group }
type Standing = Exclude<Dispute, { status: 'none' }>

export function DisputeDetail({ data, rules }: DisputeDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { today } = useGroup()
  const { state } = data.resource
  const settings = useSettings(state, rules)
  if (state.status === 'none') return null
  const leads = leadsOf(state, rules, today)
  return (
    <CaseDetailPage
      data={data}
      title={says.of(state.subject)}
      list={{ path: 'disputes', title: says.title }}
      lede={<Lede state={state} said={labels.status('dispute', state.status)} />}
      opens="open"
      {...(leads === undefined ? {} : { leads })}
      settings={settings}
      stages={
        <Stages
          stages={stopsOf(state).map(({ key, label, ...stop }) => ({ key, label: says.stops[label], ...stop }))}
        />
      }
      upcoming={upcomingOf(state, rules, today).map(({ label, ...next }) => ({ ...next, label: says.upcoming[label] }))}
    >
      <AboutPart state={state} />
      <AmicablePart state={state} rules={rules} />
      {state.agreement !== null && <AgreementPart agreement={state.agreement} />}
      {(state.agreement === null || state.action !== null) && <CourtPart state={state} rules={rules} />}
      <ClauseSays rules={rules} />
    </CaseDetailPage>
  )
}

function Lede({ state, said }: { readonly state: Standing; readonly said: string }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const { lookup } = useGroup()
  const respondents = state.respondents.map(lookup.the)
  const named = [respondents.slice(0, -1).join(', '), respondents.at(-1)]
    .filter((part) => part !== '')
    .join(` ${says.and} `)
  const versus = says.against(lookup.the(state.claimant), named)
  if (state.status !== 'closed') return `${versus} ${said.charAt(0).toUpperCase()}${said.slice(1)}.`
  return (
    <>
      {versus} {says.closed.on(formatDate(state.closedOn, language), says.closed[state.outcome])} {state.reason}
    </>
  )
}

function AboutPart({ state }: { readonly state: Standing }) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  return (
    <Part title={says.parties.title}>
      <dl className={classes.facts}>
        <dt>{says.parties.claimant}</dt>
        <dd>{lookup.name(state.claimant)}</dd>
        <dt>{says.parties.respondents}</dt>
        <dd>{state.respondents.map(lookup.name).join(', ')}</dd>
        <dt>{says.openedOn}</dt>
        <dd>{formatDate(state.openedOn, language, 'weekday')}</dd>
        <dt>{says.parties.circumstances}</dt>
        <dd className={classes.said}>{state.circumstances}</dd>
      </dl>
    </Part>
  )
}

/** The act that leads the page: while the phase runs one looks for a solution, and only then concludes on it. */
function leadsOf(state: Dispute, rules: Group, today: string): string | undefined {
  if (state.status === 'amicable' && today <= amicableTerm(rules, state.amicable.startedOn).last) return 'recordStep'
  return expectedAct(rules, state)?.act
}

function useSettings(state: Dispute, rules: Group): Readonly<Record<string, ActSetting>> {
  const says = useWords(words)
  const { today } = useGroup()
  const { language } = useLanguage()
  const { actFrom } = amicableTerm(rules, today)
  const months = amicableMonths(rules, today).value
  const length = language === 'fr' ? `${months} mois` : `${months} months`
  return {
    beginAmicable: {
      initial: { startedOn: today },
      consequence: says.form.begin(length, formatDate(actFrom, language, 'weekday')),
    },
    recordStep: { initial: { on: today }, consequence: says.form.step },
    concludeAgreement: {
      initial: { on: today },
      consequence: says.form.agreement,
      ...(state.status === 'none' ? {} : { fields: (form) => <AgreementFields form={form} state={state} /> }),
    },
    failAmicable: { initial: { on: today }, consequence: says.form.fail },
    goToCourt: {
      initial: { court: rules.clauses.disputes.court ?? '', on: today, urgency: null },
      consequence: says.form.goToCourt,
      fields: (form) => <CourtFields form={form} />,
    },
    recordJudgment: { consequence: says.form.judgment },
    close: { consequence: says.form.close },
  }
}
