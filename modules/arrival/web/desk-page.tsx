import { Link } from '@tanstack/react-router'
import { linkFor } from '#api/acting-for.ts'
import type { ProcessForms } from '#api/group.ts'
import type { Resource } from '#api/shapes.ts'
import { useCase } from '#ui/case.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { Empty } from '#ui/empty.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { SchemaAct, useForms } from '#ui/schema-form/schema-acts.tsx'
import type { ArrivalLine, DeskView } from '../contract.ts'
import type { Arrival } from '../model/arrival-state.ts'
import classes from './arrival.module.css'
import { RecordFields, recordPayload, toldValues } from './arrival-fields.tsx'
import { words } from './words.ts'

/** The desk: the form by which an arrival is entered, and the register of what came. To anybody else, whose desk it is. */
export function DeskPage() {
  const { me } = useGroup()
  return me?.coordinates === true ? <DeskRead /> : <NotTheDesk />
}

function DeskRead() {
  const { id } = useGroup()
  const view = useReadAfresh<DeskView>(`/api/groups/${id}/arrivals`)
  const opening = useCase<Arrival>({ collection: 'arrivals', id: 'new' })
  const forms = useForms()
  return (
    <Reading of={view}>
      {(desk) => (
        <Reading of={opening}>
          {(resource) => (
            <Desk
              desk={desk}
              opening={resource}
              form={forms.data?.find(({ process }) => process === 'arrival')}
              csv={`/api/groups/${id}/arrivals.csv`}
            />
          )}
        </Reading>
      )}
    </Reading>
  )
}

export function NotTheDesk() {
  const says = useWords(words)
  const crumbs = useCrumbs()
  return (
    <Page title={says.title} crumbs={crumbs}>
      <Empty title={says.kept} teach={says.keptTeach} />
    </Page>
  )
}

export type DeskProps = {
  readonly desk: DeskView
  readonly opening: Resource<Arrival>
  readonly form: ProcessForms | undefined
  readonly csv: string
}

export function Desk({ desk: { now, consultations, lines }, opening, form, csv }: DeskProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const crumbs = useCrumbs()
  const view = opening.acts.find(({ act }) => act === 'record')
  const [nearest] = consultations
  if (view === undefined || nearest === undefined)
    return (
      <Page title={says.title} lede={says.lede} crumbs={crumbs}>
        <Empty title={says.noConsultation} teach={says.noConsultationTeach} />
      </Page>
    )
  const receivedBy = lines[0]?.receivedBy ?? ''
  return (
    <Page
      title={says.title}
      lede={says.lede}
      crumbs={crumbs}
      primary={
        <SchemaAct
          place={{ collection: 'arrivals', id: 'new' }}
          resource={opening}
          view={view}
          schema={form?.acts.record}
          primary
          initial={{ ...toldValues({ receivedBy }, now), consultation: nearest.id }}
          consequence={says.consequences.record}
          fields={(fields) => <RecordFields {...fields} consultations={consultations} />}
          payload={recordPayload}
          handing={(id) => <ReceiptLink id={id} />}
        />
      }
    >
      {lines.length === 0 ? (
        <Empty title={says.none} teach={says.noneTeach} />
      ) : (
        <Part title={says.list}>
          <p className={classes.above}>
            <a href={linkFor(csv)}>{says.csv}</a>
          </p>
          <Waiting lines={lines} consultations={consultations} />
          <Lines lines={lines} consultations={consultations} group={group} />
        </Part>
      )}
    </Page>
  )
}

/** What the bearer is handed, the moment it is entered. */
function ReceiptLink({ id }: { readonly id: string }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const address = `/api/groups/${group}/arrivals/${id}/receipt.pdf`
  return (
    <p className={classes.handed}>
      <Icon name="file" /> <a href={linkFor(address)}>{says.handed}</a>
    </p>
  )
}

/** What still lies at the desk though its session has ended: it goes back, or is destroyed. */
function Waiting({ lines, consultations }: Pick<DeskView, 'lines' | 'consultations'>) {
  const says = useWords(words)
  const over = new Set(consultations.filter((each) => each.over).map(({ id }) => id))
  const left = lines.filter(({ status, consultation }) => over.has(consultation) && CLOSED.includes(status))
  return left.length === 0 ? null : <p className={classes.above}>{says.waiting(left.map(({ number }) => number))}</p>
}

const CLOSED: readonly string[] = ['received', 'late', 'called']

type LinesProps = Pick<DeskView, 'lines' | 'consultations'> & { readonly group: string }

function Lines({ lines, consultations, group }: LinesProps) {
  const says = useWords(words)
  const several = consultations.length > 1
  const heads = [
    says.number,
    ...(several ? [says.consultation] : []),
    says.sender,
    says.what,
    says.arrived,
    says.state,
    says.receipt,
  ]
  return (
    <FramedTable heads={heads}>
      {lines.map((line) => (
        <Line
          key={line.id}
          line={line}
          group={group}
          reference={several ? (consultations.find(({ id }) => id === line.consultation)?.reference ?? '') : null}
        />
      ))}
    </FramedTable>
  )
}

type LineProps = { readonly line: ArrivalLine; readonly group: string; readonly reference: string | null }

function Line({ line, group, reference }: LineProps) {
  const says = useWords(words)
  const labels = useLabels()
  const cellHead = useCellHead()
  const { id, number, sender, kind, arrivedAt, recordedAt, status, means } = line
  const struck = status === 'annulled' ? classes.struck : undefined
  return (
    <tr>
      <td data-head={cellHead(says.number)}>{number}</td>
      {reference !== null && <td data-head={cellHead(says.consultation)}>{reference}</td>}
      <th scope="row" className={struck}>
        <Link to={`/groups/${group}/arrivals/${id}`}>{sender.name}</Link>
        <span className={classes.note}>{sender.identifier?.value ?? ''}</span>
      </th>
      <td data-head={cellHead(says.what)}>
        {says.kinds[kind]}
        {means !== 'allowed' && <span className={classes.note}>{says.means[means]}</span>}
      </td>
      <td data-head={cellHead(says.arrived)}>
        {says.at(arrivedAt)}
        <span className={classes.note}>{says.entered(recordedAt)}</span>
      </td>
      <td data-head={cellHead(says.state)}>
        {status === 'late' ? (
          <span className={classes.late}>
            <Icon name="warning" /> {labels.status('arrival', status)}
          </span>
        ) : (
          labels.status('arrival', status)
        )}
      </td>
      <td data-head={cellHead(says.receipt)}>
        <a href={linkFor(`/api/groups/${group}/arrivals/${id}/receipt.pdf`)} aria-label={says.pdfOf(number)}>
          {says.pdf}
        </a>
      </td>
    </tr>
  )
}
