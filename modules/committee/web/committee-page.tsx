import { useState } from 'react'
import type { CaseWithState } from '#api/group.ts'
import type { Resource } from '#api/shapes.ts'
import { coordinatorOf, type Group, membersOn } from '#modules/convention/index.ts'
import { useConventionGroup } from '#modules/convention/web/parts.ts'
import { useCase } from '#ui/case.tsx'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { Empty } from '#ui/empty.tsx'
import { ChoiceField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { SchemaAct } from '#ui/schema-form/schema-acts.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import type { Committee } from '../model/committee-state.ts'
import { compositionOn } from '../model/rules-in-force.ts'
import type { CommitteeSession } from '../model/session-state.ts'
import { AmendmentFields, amendmentPayload, emptyAmendment } from './amendment-fields.tsx'
import classes from './committee.module.css'
import {
  CompositionFields,
  emptyRules,
  RecompositionFields,
  RulesFields,
  rulesPayload,
  type Seating,
} from './committee-fields.tsx'
import { Composition, InternalRulesPart } from './composition.tsx'
import { type FoundSession, useElections, useKnownPersons, useProcedures } from './data.ts'
import { AgendaFields } from './session-fields.tsx'
import { Sessions } from './sessions.tsx'
import { agendaOf, appointmentPayload, compositionValues, emptyAppointment, seatsOf } from './values.ts'
import { words } from './words.ts'

/** All that the page of a committee reads besides the committee. */
export type CommitteeAround = {
  readonly seating: Seating
  readonly sessions: readonly FoundSession[]
  readonly procedures: readonly { readonly id: string; readonly title: string }[]
  /** What opens a committee, and what opens a session of it. */
  readonly opening: {
    readonly committee: Resource<Committee> | undefined
    readonly session: Resource<CommitteeSession> | undefined
  }
}

/** The award committee of the group: who sits in it, the rules that it gave itself, and its sessions. */
export function CommitteePage() {
  const { id } = useGroup()
  const { data: convention } = useConventionGroup()
  const committees = useRead<readonly CaseWithState<Committee>[]>(`/api/groups/${id}/cases?process=committee`)
  const around = useAround(convention)
  return (
    <Reading of={committees}>
      {(found) => {
        const standing = found.find(({ state }) => state.status === 'composed') ?? found.at(-1)
        if (standing === undefined) return <NoCommittee around={around} provided={provides(convention)} />
        return (
          <CaseReading<Committee> process="committee" collection="committees" caseId={standing.id}>
            {(data) => <CommitteeDetail data={data} around={around} />}
          </CaseReading>
        )
      }}
    </Reading>
  )
}

const provides = (group: Group | undefined): boolean => group?.clauses.committee.mode !== 'none'

function useAround(group: Group | undefined): CommitteeAround {
  const { id, today } = useGroup()
  const sessions = useRead<readonly FoundSession[]>(`/api/groups/${id}/cases?process=committeeSession`)
  const persons = useKnownPersons()
  const elections = useElections()
  const mode = group?.clauses.committee.mode === 'group' ? 'group' : 'coordinator'
  const coordinator = (group && coordinatorOf(group)) ?? ''
  const members = group === undefined ? [] : membersOn(group, today).map(({ body }) => body)
  return {
    seating: { mode, coordinator, members, persons, elections },
    sessions: sessions.data ?? [],
    procedures: useProcedures(),
    opening: {
      committee: useCase<Committee>({ collection: 'committees', id: 'new' }).data,
      session: useCase<CommitteeSession>({ collection: 'committee-sessions', id: 'new' }).data,
    },
  }
}

type NoCommitteeProps = { readonly around: CommitteeAround; readonly provided: boolean }

/** Before a committee is composed: what it is for, and the act that composes it. */
export function NoCommittee({ around, provided }: NoCommitteeProps) {
  const says = useWords(words)
  const crumbs = useCrumbs()
  const { me } = useGroup()
  return (
    <Page title={says.title} crumbs={crumbs}>
      <Empty title={provided ? says.none : says.noneHere} teach={provided ? says.noneTeach : says.noneHereTeach} />
      {provided && me?.coordinates === true && <ComposeAct around={around} />}
    </Page>
  )
}

function ComposeAct({ around: { opening, seating } }: { readonly around: CommitteeAround }) {
  const [initial] = useState(() => compositionValues(seating, undefined))
  const view = opening.committee?.acts.find(({ act }) => act === 'compose')
  if (opening.committee === undefined || view === undefined || seating.coordinator === '') return null
  return (
    <div className={classes.acts}>
      <SchemaAct
        place={{ collection: 'committees', id: 'new' }}
        resource={opening.committee}
        view={view}
        primary
        schema={undefined}
        initial={initial}
        fields={(form) => <CompositionFields form={form} seating={seating} />}
        payload={(values) => ({
          ...seatsOf(values, seating),
          small: values.small === true,
          mandate: { from: values.from, until: values.until },
        })}
      />
    </div>
  )
}

type DetailProps = { readonly data: CaseData<Committee>; readonly around: CommitteeAround }

export function CommitteeDetail({ data, around }: DetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { today, me } = useGroup()
  const { state } = data.resource
  if (state.status === 'none') return null
  const { seating, sessions } = around
  return (
    <CaseDetailPage
      data={data}
      title={says.title}
      list={{ path: 'procedures', title: says.procedures }}
      lede={`${says.mandate(state.mandate.from, state.mandate.until)}. ${capitalised(labels.status('committee', state.status))}.`}
      opens="compose"
      quiet={['recompose', 'adoptRules', 'end']}
      settings={{
        recompose: {
          initial: { ...compositionValues(seating, compositionOn(state, today)), from: today },
          fields: (form) => <RecompositionFields form={form} seating={seating} />,
          payload: (values) => ({ ...seatsOf(values, seating), from: values.from, reason: values.reason }),
        },
        adoptRules: {
          initial: emptyRules(state.rules.at(-1), today),
          fields: (form) => <RulesFields {...form} />,
          payload: rulesPayload,
        },
      }}
    >
      <Part title={says.sessions}>
        <Sessions sessions={sessions} />
        {state.status === 'composed' && me?.coordinates === true && (
          <ConveneAct around={around} committee={data.resource.id} />
        )}
      </Part>
      <Part title={says.composition}>
        <Composition committee={state} elections={seating.elections} />
      </Part>
      <Part title={says.rules}>
        <InternalRulesPart committee={state} />
      </Part>
      {state.status === 'ended' && me?.coordinates === true && <ComposeAct around={around} />}
    </CaseDetailPage>
  )
}

/** The coordinator convenes the committee on one procedure. */
function ConveneAct({ around, committee }: { readonly around: CommitteeAround; readonly committee: string }) {
  const { form: says } = useWords(words)
  const { opening, procedures } = around
  const view = opening.session?.acts.find(({ act }) => act === 'convene')
  if (opening.session === undefined || view === undefined) return null
  const [first] = procedures
  return (
    <div className={classes.acts}>
      <SchemaAct
        place={{ collection: 'committee-sessions', id: 'new', about: committee }}
        resource={opening.session}
        view={view}
        schema={undefined}
        initial={{
          ...emptyAppointment,
          ...emptyAmendment,
          agenda: '',
          procedure: procedures.length === 1 ? (first?.id ?? '') : '',
        }}
        fields={(form) => (
          <>
            <ChoiceField
              label={says.procedure}
              none={says.noProcedure}
              value={textOf(form.values.procedure)}
              options={procedures.map(({ id, title }) => [id, title] as const)}
              onChange={(procedure) => form.change({ procedure })}
              error={form.issue('procedure')}
            />
            <AgendaFields form={form} withAgenda />
            <AmendmentFields form={form} />
          </>
        )}
        payload={({ procedure, agenda, ...values }) => ({
          ...{ committee, procedure, agenda: agendaOf(agenda) },
          ...appointmentPayload(values),
          ...amendmentPayload(values),
        })}
      />
    </div>
  )
}
