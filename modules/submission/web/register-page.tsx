import { Link, useParams } from '@tanstack/react-router'
import { useCellHead } from '#ui/cell-head.ts'
import { Empty } from '#ui/empty.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { shortHash } from '#ui/i18n/format.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import type { DepositLine, DepositRegister } from '../contract.ts'
import classes from './submission.module.css'
import { words } from './words.ts'

/** The register of deposits of one consultation, for the coordinator once the session is opened. */
export function RegisterPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const { id: group } = useGroup()
  const address = `/api/groups/${group}/consultations/${caseId}/deposits`
  const register = useRead<DepositRegister>(address)
  return <Reading of={register}>{(found) => <Register id={caseId} register={found} csv={`${address}.csv`} />}</Reading>
}

type RegisterProps = { readonly id: string; readonly register: DepositRegister; readonly csv: string }

const LATE: readonly string[] = ['late', 'admitted', 'rejected']

export function Register({ id, register: { lines, deadline }, csv }: RegisterProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const crumbs = useCrumbs(
    <Link key="list" to={`/groups/${group}/openings`}>
      {says.openings}
    </Link>,
    <Link key="session" to={`/groups/${group}/openings/${id}`}>
      {says.session}
    </Link>,
  )
  if (lines === null || lines.length === 0)
    return (
      <Page title={says.title} lede={says.lede(deadline)} crumbs={crumbs}>
        {lines === null ? (
          <Empty title={says.unknown} teach={says.unknownTeach} />
        ) : (
          <>
            <Empty title={says.none} teach={says.noneTeach} />
            <Elsewhere />
          </>
        )}
      </Page>
    )
  const copies = lines.filter(({ copy }) => copy)
  const late = lines.filter(({ status, copy }) => !copy && LATE.includes(status))
  const inTime = lines.filter(({ status, copy }) => !copy && !LATE.includes(status))
  return (
    <Page title={says.title} lede={says.lede(deadline)} crumbs={crumbs}>
      <Part title={says.inTime}>
        <p className={classes.above}>
          <a href={csv}>{says.csv}</a>
        </p>
        {inTime.length === 0 ? <p>{says.noneInTime}</p> : <Lines lines={inTime} />}
      </Part>
      {late.length > 0 && (
        <Part title={says.late}>
          <p className={classes.above}>{says.lateTeach}</p>
          <Lines lines={late} />
        </Part>
      )}
      {copies.length > 0 && (
        <Part title={says.copies}>
          <p className={classes.above}>{says.copiesTeach}</p>
          <Lines lines={copies} />
        </Part>
      )}
      <Elsewhere />
    </Page>
  )
}

/** Where what did not come by electronic means is found. */
function Elsewhere() {
  const says = useWords(words)
  const { id: group } = useGroup()
  return (
    <p className={classes.above}>
      {says.arrivalsTeach} <Link to={`/groups/${group}/arrivals`}>{says.arrivals}</Link>.
    </p>
  )
}

function Lines({ lines }: { readonly lines: readonly DepositLine[] }) {
  const says = useWords(words)
  const heads = [says.rank, says.operator, says.received, says.state, says.size, says.fingerprint, says.file]
  return (
    <FramedTable heads={heads}>
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </FramedTable>
  )
}

function Line({ line }: { readonly line: DepositLine }) {
  const says = useWords(words)
  const labels = useLabels()
  const cellHead = useCellHead()
  const { id: group } = useGroup()
  const { id, rank, company, receivedAt, deadline, status, late, bytes, hash, called, withdrawalAsked } = line
  const operator = company?.name ?? says.erased
  return (
    <tr>
      <td data-head={cellHead(says.rank)}>{rank}</td>
      <th scope="row">
        {operator}
        <span className={classes.number}>{company?.identifier.value ?? ''}</span>
      </th>
      <td data-head={cellHead(says.received)}>
        <span title={receivedAt}>{says.exactly(receivedAt)}</span>
        {late !== null && (
          <span className={classes.number}>{late.stalled ? says.stalledSaid : says.lateBy(receivedAt, deadline)}</span>
        )}
      </td>
      <td data-head={cellHead(says.state)}>
        {(late?.stalled === true ? says.enteredLate[status] : undefined) ?? labels.status('deposit', status)}
        {called !== null && <span className={classes.number}>{says.called}</span>}
        {withdrawalAsked !== null && <span className={classes.number}>{says.withdrawalAt(withdrawalAsked)}</span>}
      </td>
      <td data-head={cellHead(says.size)}>{says.bytes(bytes)}</td>
      <td data-head={cellHead(says.fingerprint)}>
        <code title={hash}>{shortHash(hash)}</code>
      </td>
      <td data-head={cellHead(says.file)}>
        <Link to={`/groups/${group}/deposits/${id}`} aria-label={says.fileOf(operator)}>
          {says.file}
        </Link>
      </td>
    </tr>
  )
}
