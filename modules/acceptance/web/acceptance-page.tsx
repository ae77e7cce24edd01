import { Link, useParams } from '@tanstack/react-router'
import { type ActSetting, type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import type { FormValues } from '#ui/draft.ts'
import { useGroup } from '#ui/group.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { filledOf, textOf } from '#ui/schema-form/values.ts'
import { Stages } from '#ui/stages.tsx'
import { daysAhead, expectedOf } from '../model/expected.ts'
import type { Acceptance, Declared } from '../model/state.ts'
import { stagesOf } from './acceptance-stages.ts'
import {
  AnswerFields,
  type Asks,
  ContestFields,
  DecisionFields,
  decisionPayload,
  decisionValues,
  EndFields,
  endPayload,
  InviteFields,
  ObservationFields,
  ReadinessFields,
  readinessPayload,
  StrikeFields,
  strikePayload,
  UnavailabilityFields,
  unavailabilityPayload,
} from './act-fields.tsx'
import { DatesPart } from './dates-part.tsx'
import { ContestedPart, DecisionsPart, HearingPart, PartsPart } from './delivery-parts.tsx'
import { ServicePart } from './service-part.tsx'
import { words } from './words.ts'

/** One delivery: where it stands, what is due and how it is counted, what was found, what was decided and on what. */
export function AcceptancePage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <CaseReading<Acceptance> process="acceptance" collection="acceptances" caseId={caseId}>
      {(data) => {
        const { state } = data.resource
        return state.status === 'none' ? null : <AcceptanceDetail data={data} state={state} />
      }}
    </CaseReading>
  )
}

export type AcceptanceDetailProps = { readonly data: CaseData<Acceptance>; readonly state: Declared }

export function AcceptanceDetail({ data, state }: AcceptanceDetailProps) {
  const says = useWords(words)
  const { today } = useGroup()
  const leads = expectedOf(state, today)?.act
  return (
    <CaseDetailPage
      data={data}
      title={says.of(state.number)}
      list={{ path: 'acceptances', title: says.title }}
      lede={<Lede state={state} />}
      opens="declareReady"
      {...(leads === undefined ? {} : { leads })}
      quiet={['withdraw', 'invite', 'postpone', 'reject', 'reduce', 'recordUnavailability', 'contest']}
      stages={<Stages stages={stagesOf(says.stops, state)} />}
      settings={settingsOf(state, today)}
      upcoming={daysAhead(state, today)
        .filter(({ on }) => today <= on)
        .map(({ what, on, basis }) => ({ key: what, label: says.dates[what], due: on, basis }))}
    >
      <DatesPart state={state} />
      <PartsPart state={state} />
      {state.service !== null && <ServicePart service={state.service} terms={state.terms} />}
      {state.hearing !== null && <HearingPart hearing={state.hearing} />}
      {state.status === 'contested' && <ContestedPart state={state} />}
      <DecisionsPart decisions={state.decisions} />
    </CaseDetailPage>
  )
}

function Lede({ state }: { readonly state: Declared }) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group, lookup } = useGroup()
  const stands =
    state.status === 'accepted'
      ? says.how[state.how](state.acceptedOn, state.reduction)
      : `${capitalised(labels.status('acceptance', state.status))}.`
  return (
    <>
      {lookup.name(state.body)}. {stands} {state.attempt > 1 && `${capitalised(says.presented(state.attempt))}. `}
      <Link to={`/groups/${group}/orders/${state.order}`}>{says.see}</Link>.
    </>
  )
}

function decision(today: string, asks: Asks): ActSetting {
  return {
    initial: decisionValues(today),
    fields: (form) => <DecisionFields form={form} asks={asks} />,
    payload: decisionPayload(asks),
  }
}

const text = (values: FormValues, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, textOf(values[name])]))

/** What the page knows of the forms of its acts: they begin today. */
function settingsOf(state: Declared, today: string): Readonly<Record<string, ActSetting>> {
  const known = state.service?.unavailabilities.filter(({ struck }) => struck === null) ?? []
  return {
    presentAgain: {
      initial: { by: 'ready-notice', readyOn: today, proof: '' },
      fields: (form) => <ReadinessFields form={form} />,
      payload: readinessPayload,
    },
    passAptitude: decision(today, {}),
    accept: decision(today, {}),
    postpone: decision(today, { reasons: true, term: true }),
    reject: decision(today, { reasons: true, term: true }),
    reduce: decision(today, { reasons: true, reduction: true }),
    answerContest: decision(today, { reasons: true, maintained: true }),
    answerPostponement: {
      initial: { agreed: 'true', answeredOn: today },
      fields: (form) => <AnswerFields form={form} />,
      payload: (values) => ({ agreed: values.agreed === 'true', answeredOn: textOf(values.answeredOn) }),
    },
    invite: {
      initial: { about: 'reduction', defects: '', invitedOn: today },
      fields: (form) => <InviteFields form={form} />,
      payload: (values) => text(values, 'about', 'defects', 'invitedOn'),
    },
    recordObservations: {
      initial: { said: '', on: today, file: '' },
      fields: (form) => <ObservationFields form={form} />,
      payload: (values) => ({ ...text(values, 'said', 'on'), file: filledOf(values.file) }),
    },
    contest: {
      initial: { objection: '', objectedOn: today },
      fields: (form) => <ContestFields form={form} />,
      payload: (values) => text(values, 'objection', 'objectedOn'),
    },
    ...serviceSettings(known, today),
  }
}

function serviceSettings(
  known: NonNullable<Declared['service']>['unavailabilities'],
  today: string,
): Readonly<Record<string, ActSetting>> {
  const lasting = known.filter(({ until }) => until === null)
  return {
    recordUnavailability: {
      initial: {
        ...{ element: '', fromDay: today, fromTime: '', untilDay: '', untilTime: '' },
        ...{ attributable: true, cause: '' },
      },
      fields: (form) => <UnavailabilityFields form={form} />,
      payload: unavailabilityPayload,
    },
    endUnavailability: {
      initial: { number: String(lasting[0]?.number ?? ''), untilDay: today, untilTime: '' },
      fields: (form) => <EndFields form={form} among={lasting} />,
      payload: endPayload,
    },
    strikeUnavailability: {
      initial: { number: '', reason: '' },
      fields: (form) => <StrikeFields form={form} among={known} />,
      payload: strikePayload,
    },
  }
}
