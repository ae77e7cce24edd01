import { Link, useParams } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { SilenceNote } from '#modules/contact/web/parts.ts'
import { coordinatorFor, type Group } from '#modules/convention/index.ts'
import { useConventionGroup } from '#modules/convention/web/parts.ts'
import type { Purchase } from '#modules/need/index.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useRead } from '#ui/reading.tsx'
import { Stages } from '#ui/stages.tsx'
import { needOf } from '../model/need-standing.ts'
import type { OpenedProcedure, Procedure } from '../model/procedure-state.ts'
import { firstPlan } from '../model/standing-plan.ts'
import { ChoiceFields } from './choice-fields.tsx'
import { choicePayload, choiceValues } from './choice-values.ts'
import { ConsultationLine, type Consulted, NoticeSentFrom, useConsulted } from './consultation-line.tsx'
import { DecisionRecord } from './decision-record.tsx'
import { NeedNote } from './need-note.tsx'
import { PlanFields } from './plan-fields.tsx'
import { type Made, type PlanContext, planPayload, planValues } from './plan-values.ts'
import { PlanView } from './plan-view.tsx'
import { stagesOf } from './procedure-stages.ts'
import { words } from './words.ts'

type ActState = { readonly status: string; readonly body?: string; readonly subject?: string; readonly date?: string }

/** The deliberations that the members have recorded, and that the contract needs. */
function useMade(): readonly Made[] {
  const { id } = useGroup()
  const { data = [] } = useRead<readonly CaseWithState<ActState>[]>(`/api/groups/${id}/cases?process=authorisingAct`)
  return data.flatMap(({ state: { status, body, subject, date } }) =>
    status !== 'annulled' && body !== undefined && subject !== undefined && date !== undefined
      ? [{ body, subject, date }]
      : [],
  )
}

/** What each purchase of the group has become. */
function usePurchases(): ReadonlyMap<string, Purchase> {
  const { id } = useGroup()
  const { data = [] } = useRead<readonly CaseWithState<Purchase>[]>(`/api/groups/${id}/cases?process=purchase`)
  return new Map(data.map((each) => [each.id, each.state]))
}

/** One procedure: its line, what was decided and why, and its days back from the service wanted. */
export function ProcedurePage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const { data: convention } = useConventionGroup()
  const made = useMade()
  const consulted = useConsulted(caseId)
  const purchases = usePurchases()
  return (
    <CaseReading<Procedure> process="procedure" collection="procedures" caseId={caseId}>
      {(data) =>
        data.resource.state.status !== 'none' && (
          <ProcedureDetail
            data={data}
            state={data.resource.state}
            convention={convention}
            purchase={purchases.get(data.resource.state.purchase)}
            made={made}
            consulted={consulted}
          />
        )
      }
    </CaseReading>
  )
}

export type ProcedureDetailProps = {
  readonly data: CaseData<Procedure>
  readonly state: OpenedProcedure
  /** `undefined` until it is read. */
  readonly convention: Group | undefined
  /** The purchase that it was opened on, as it stands; `undefined` until it is read. */
  readonly purchase: Purchase | undefined
  readonly made: readonly Made[]
  readonly consulted: Consulted | null | undefined
}

export function ProcedureDetail({ data, state, convention, purchase, made, consulted }: ProcedureDetailProps) {
  const says = useWords(words)
  const { id: group, today } = useGroup()
  const coordinator = convention === undefined ? undefined : coordinatorFor(convention, 'award')
  const deadline = consulted?.deadline == null ? null : civilDay(consulted.deadline)
  const context: PlanContext = { state, coordinator, today, made, deadline }
  const { consequences } = says
  return (
    <CaseDetailPage
      data={data}
      title={state.title}
      list={{ path: 'procedures', title: says.title }}
      lede={
        <>
          {state.object} <Link to={`/groups/${group}/purchases/${state.purchase}`}>{says.choice.purchase}</Link>
        </>
      }
      opens="open"
      quiet={['revise', 'launch', 'abandon', ...(state.plan === null ? [] : ['plan'])]}
      stages={<Stages stages={stagesOf(context, says.stages)} />}
      settings={{
        revise: {
          initial: choiceValues(state),
          fields: (form) => <ChoiceFields {...form} need={(purchase && needOf(purchase)) ?? state} on={today} />,
          payload: choicePayload,
          consequence: consequences.revise,
        },
        plan: {
          initial: planValues(firstPlan(context)),
          fields: (form) => <PlanFields {...form} context={context} />,
          payload: planPayload,
          consequence: consequences.plan,
        },
        launch: state.status === 'prepared' ? { from: <NoticeSentFrom consulted={consulted} /> } : {},
        abandon: { consequence: consequences.abandon },
      }}
    >
      <NeedNote state={state} purchase={purchase} />
      <ConsultationLine state={state} consulted={consulted} />
      <SilenceNote stage={state.status === 'abandoned' ? 'abandoned' : 'frozen'} />
      {state.status === 'abandoned' && <p>{says.abandonedFor(state.abandonedOn, state.reason)}</p>}
      <PlanView id={data.resource.id} context={context} />
      <DecisionRecord state={state} />
    </CaseDetailPage>
  )
}
