import { Link, useParams } from '@tanstack/react-router'
import type { Group } from '#modules/convention/index.ts'
import { useConventionGroup } from '#modules/convention/web/parts.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { FileLinks } from '#ui/file-links.tsx'
import { useGroup } from '#ui/group.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { type Stage, Stages } from '#ui/stages.tsx'
import { rightsOn } from '../model/rights.ts'
import { lastDayOf } from '../model/running-contract.ts'
import type { Contract, Delivered } from '../model/state.ts'
import { RightsTable } from './rights-table.tsx'
import { words } from './words.ts'

/** One contract: where it stands, and what it allows and forbids each member. */
export function ContractPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const { data: group } = useConventionGroup()
  return (
    <CaseReading<Contract> process="contract" collection="contracts" caseId={caseId}>
      {(found) => <ContractDetail data={found} group={group} />}
    </CaseReading>
  )
}

export type ContractDetailProps = { readonly data: CaseData<Contract>; readonly group: Group | undefined }

export function ContractDetail({ data, group }: ContractDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: groupId, today, me } = useGroup()
  const stages = useStages(data.resource.state)
  const { id, state } = data.resource
  if (state.status === 'none') return null
  return (
    <CaseDetailPage
      data={data}
      title={state.title}
      list={{ path: 'contracts', title: says.title }}
      lede={`${says.reference(state.reference)} ${capitalised(labels.status('contract', state.status))}.`}
      opens="recordAward"
      quiet={['nameConsultation', 'abandon']}
      stages={<Stages stages={stages} />}
      settings={{
        declareOrders: { initial: { body: me?.body.id ?? '', until: null } },
        confirmDelivery: { initial: { body: me?.body.id ?? '' } },
      }}
    >
      <Part title={says.bought}>
        <p>{state.object}</p>
        {state.lots.length > 0 && (
          <ul>
            {state.lots.map(({ number, title }) => (
              <li key={number}>{says.lot(number, title)}</li>
            ))}
          </ul>
        )}
        {state.consultation !== undefined && (
          <p>
            <Link to={`/groups/${groupId}/consultations/${state.consultation}`}>{says.consultation}</Link>
          </p>
        )}
        {state.status === 'abandoned' && <p>{says.abandonedFor(state.abandonedOn, state.reason)}</p>}
      </Part>
      {group !== undefined && (
        <Part title={says.rights}>
          <RightsTable rights={rightsOn(group, id, state, today)} articles={group.articles} on={today} />
        </Part>
      )}
      {'delivered' in state && state.delivered !== undefined && <Given delivered={state.delivered} />}
      {(state.status === 'running' || state.status === 'ended') && (
        <>
          <Buying id={id} />
          <Performed state={state} />
        </>
      )}
    </CaseDetailPage>
  )
}

/** The pages of what is ordered on it. */
function Buying({ id }: { readonly id: string }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const pages = [
    ['dashboard', says.buyingDashboard],
    ['price-schedules', says.buyingSchedule],
    ['ceilings', says.buyingCeilings],
    ['orders', says.buyingOrders],
    ['acceptances', says.buyingAcceptances],
    ['penalty-clauses', says.buyingClauses],
    ['penalties', says.buyingPenalties],
    ['payment-terms', says.buyingTerms],
    ['invoices', says.buyingInvoices],
    ['modifications', says.buyingModifications],
  ] as const
  return (
    <Part title={says.buying}>
      <ul>
        {pages.map(([path, name]) => (
          <li key={path}>
            <Link to={`/groups/${group}/${path}`} search={{ contract: id }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** What each buyer was given of the contract, and whether it says that it has it (S3.18). */
function Given({ delivered }: { readonly delivered: readonly Delivered[] }) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const documents = [...new Set(delivered.flatMap((each) => each.documents))]
  return (
    <Part title={says.given}>
      {delivered.length === 0 ? (
        <p>{says.givenNone}</p>
      ) : (
        <>
          <ul>
            {delivered.map(({ body, on, receivedOn }) => (
              <li key={body}>
                {says.givenOn(lookup.name(body), on)},{' '}
                {receivedOn === null ? says.givenWaiting : says.givenReceived(receivedOn)}
              </li>
            ))}
          </ul>
          <FileLinks hashes={documents} />
        </>
      )}
    </Part>
  )
}

/** The orders that outlive its validity, and the originals that the coordinator keeps. */
function Performed({ state }: { readonly state: Extract<Contract, { status: 'running' | 'ended' }> }) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { orders, originals } = state
  return (
    <>
      <Part title={says.orders}>
        {orders.length === 0 ? (
          <p>{says.ordersNone}</p>
        ) : (
          <ul>
            {orders.map(({ body, until }) => (
              <li key={body}>
                <strong>{lookup.name(body)}</strong>, {until === null ? says.ordersUnknown : says.ordersUntil(until)}
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={says.originals}>
        {originals.length === 0 ? (
          <p>{says.originalsNone}</p>
        ) : (
          originals.map(({ document, location, depositedOn }) => (
            <div key={`${document} ${location}`}>
              <p>{says.deposited(location, depositedOn)}</p>
              <FileLinks hashes={[document]} />
            </div>
          ))
        )}
      </Part>
    </>
  )
}

/** Where a contract stands on its line, as far as its days are known. */
function useStages(state: Contract): readonly Stage[] {
  const { stages: says } = useWords(words)
  if (state.status === 'none') return []
  const begun = { key: 'begun', label: says.begun, date: state.awardBegunOn }
  if (state.status === 'abandoned') {
    const abandoned = { key: 'abandoned', label: says.abandoned, state: 'stopped', date: state.abandonedOn } as const
    return [{ ...begun, state: 'done' }, abandoned]
  }
  if (state.status === 'being-awarded') {
    const ahead = (['notified', 'valid', 'over'] as const).map(
      (key): Stage => ({ key, label: says[key], state: 'future' }),
    )
    return [{ ...begun, state: 'current' }, ...ahead]
  }
  const last = state.status === 'ended' ? state.endedOn : lastDayOf(state)
  const ended = state.status === 'ended'
  return [
    { ...begun, state: 'done' },
    { key: 'notified', label: says.notified, state: ended ? 'done' : 'current', date: state.notifiedOn },
    dated({ key: 'valid', label: says.valid, state: ended ? 'done' : 'future' }, state.endsOn),
    dated({ key: 'over', label: says.over, state: ended ? 'current' : 'future' }, last),
  ]
}

const dated = (stage: Stage, date: string | null): Stage => (date === null ? stage : { ...stage, date })
