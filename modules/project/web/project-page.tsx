import { useParams } from '@tanstack/react-router'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { type Stage, Stages } from '#ui/stages.tsx'
import type { ProjectStanding } from '../contract.ts'
import type { Project, Standing } from '../model/state.ts'
import { type Linkable, useLinkable } from './outline-fields.tsx'
import { BasePart, MoneyPart, PurposePart, SharingPart } from './project-parts.tsx'
import { settingsOf } from './project-settings.tsx'
import type { ProjectWords } from './words.fr.ts'
import { words } from './words.ts'

/** One project: where it stands, what it is for, what its orders took of its budget, under which licence, who reuses it. */
export function ProjectPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const { id: group } = useGroup()
  const contracts = useNotifiedContracts()
  const linkable = useLinkable()
  const standing = useReadAfresh<ProjectStanding>(`/api/groups/${group}/projects/${caseId}/standing`)
  return (
    <CaseReading<Project> process="project" collection="projects" caseId={caseId}>
      {(data) => (
        <Reading of={standing}>
          {(read) => {
            const { state } = data.resource
            return state.status === 'none' ? null : (
              <ProjectDetail data={data} state={state} standing={read} {...{ contracts, linkable }} />
            )
          }}
        </Reading>
      )}
    </CaseReading>
  )
}

export type ProjectDetailProps = {
  readonly data: CaseData<Project>
  readonly state: Standing
  readonly standing: ProjectStanding
  readonly contracts: readonly NotifiedContract[]
  readonly linkable: readonly Linkable[]
}

export function ProjectDetail({ data, state, standing, contracts, linkable }: ProjectDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { lookup, today, me, names } = useGroup()
  const leads = leadsOf(state)
  return (
    <CaseDetailPage
      data={data}
      title={state.title}
      list={{ path: 'projects', title: says.title }}
      lede={`${lookup.name(state.body)}. ${capitalised(labels.status('project', state.status))}.`}
      opens="plan"
      {...(leads === undefined ? {} : { leads })}
      quiet={['abandon', 'revise', ...(leads === 'setTerms' ? [] : ['setTerms'])]}
      stages={<Stages stages={stagesOf(says.stops, state)} />}
      settings={settingsOf(says, { state, today, linkable, body: me?.body.id ?? '', members: names })}
    >
      {state.status === 'abandoned' && <p>{says.abandoned(state.abandonedOn, state.reason)}</p>}
      <PurposePart state={state} contract={contracts.find(({ id }) => id === state.contract)} />
      <BasePart state={state} />
      <MoneyPart state={state} standing={standing} />
      <SharingPart state={state} />
    </CaseDetailPage>
  )
}

/** What comes next: the agreement, the beginning, the licence, the delivery. */
function leadsOf(state: Standing): string | undefined {
  if (state.status === 'planned') return state.changesBase && state.baseAgreed === null ? 'agreeToBase' : 'begin'
  if (state.status === 'running') return state.terms === null ? 'setTerms' : 'deliver'
  return state.status === 'delivered' ? 'declareReuse' : undefined
}

/** Where a project stands on its line, with the days that are known. */
function stagesOf(says: ProjectWords['stops'], state: Standing): readonly Stage[] {
  const stop = (key: keyof ProjectWords['stops'], at: Stage['state'], date?: string): Stage => ({
    ...{ key, label: says[key], state: at },
    ...(date === undefined ? {} : { date }),
  })
  const begunOn = 'begunOn' in state ? state.begunOn : undefined
  const asked = state.changesBase || state.baseAgreed !== null
  const first = [
    stop('planned', 'done', state.plannedOn),
    ...(asked
      ? [state.baseAgreed === null ? stop('agreed', 'current') : stop('agreed', 'done', state.baseAgreed.on)]
      : []),
  ]
  if (state.status === 'abandoned') return [...first, stop('abandoned', 'stopped', state.abandonedOn)]
  const waits = asked && state.baseAgreed === null
  const running =
    begunOn === undefined ? stop('running', waits ? 'future' : 'current', state.from) : stop('running', 'done', begunOn)
  const delivered =
    state.status === 'delivered'
      ? stop('delivered', 'done', state.deliveredOn)
      : stop('delivered', state.status === 'running' ? 'current' : 'future', state.until)
  return [...first, running, delivered]
}
