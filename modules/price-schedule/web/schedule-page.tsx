import { Link, useParams } from '@tanstack/react-router'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { type ActSetting, type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { FileLinks } from '#ui/file-links.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Part } from '#ui/page.tsx'
import { versionOn } from '../model/standing.ts'
import type { InForce, PriceSchedule } from '../model/state.ts'
import { PricesPart } from './prices-part.tsx'
import { ReviseFields, SettleFields } from './revision-fields.tsx'
import { RevisionPart } from './revision-part.tsx'
import classes from './schedule.module.css'
import { ScheduleFields } from './schedule-fields.tsx'
import { schedulePayload, scheduleValues, valueRows, valuesPayload } from './schedule-values.ts'
import { words } from './words.ts'

/** The price schedule of one contract: what may be ordered, at which price today, and how prices came to be. */
export function SchedulePage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const contracts = useNotifiedContracts()
  return (
    <CaseReading<PriceSchedule> process="priceSchedule" collection="price-schedules" caseId={caseId}>
      {(data) => {
        const { state } = data.resource
        const contract = contracts.find(({ id }) => state.status !== 'none' && id === state.contract)
        return <ScheduleDetail data={data} contract={contract} />
      }}
    </CaseReading>
  )
}

export type ScheduleDetailProps = {
  readonly data: CaseData<PriceSchedule>
  readonly contract: NotifiedContract | undefined
}

export function ScheduleDetail({ data, contract }: ScheduleDetailProps) {
  const says = useWords(words)
  const { id: group, today } = useGroup()
  const { state } = data.resource
  if (state.status === 'none') return null
  const provisional = versionOn(state, today)?.provisional === true
  return (
    <CaseDetailPage
      data={data}
      title={says.of(contract?.title ?? '')}
      list={{ path: 'price-schedules', title: says.title }}
      lede={<Link to={`/groups/${group}/contracts/${state.contract}`}>{contract?.reference}</Link>}
      opens="bring"
      quiet={['correct']}
      {...(provisional ? { leads: 'settle' } : {})}
      settings={settingsOf(state)}
      preface={
        provisional ? (
          <p className={classes.provisional}>
            <Icon name="clock" /> {says.provisionalTold}
          </p>
        ) : undefined
      }
    >
      <PricesPart state={state} />
      <RevisionPart state={state} />
      <Part title={says.document}>
        <FileLinks hashes={[state.document]} />
      </Part>
    </CaseDetailPage>
  )
}

/** What the forms of its acts begin with: what the schedule says now. */
function settingsOf(state: InForce): Readonly<Record<string, ActSetting>> {
  const correct: ActSetting = {
    initial: scheduleValues(state),
    fields: (form) => <ScheduleFields form={form} />,
    payload: (values) => ({ ...schedulePayload(values), reason: values.reason }),
  }
  const { revision } = state
  if (revision === null) return { correct }
  const values = valueRows(revision).map((row) => ({ ...row }))
  return {
    correct,
    revise: {
      initial: { from: '', values },
      fields: (form) => <ReviseFields form={form} revision={revision} />,
      payload: (typed) => ({ from: typed.from, values: valuesPayload(typed) }),
    },
    settle: {
      initial: { version: '', values },
      fields: (form) => <SettleFields form={form} state={{ ...state, revision }} />,
      payload: (typed) => ({ version: Number(typed.version), values: valuesPayload(typed) }),
    },
  }
}
