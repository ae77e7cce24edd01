import { Link } from '@tanstack/react-router'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import type { ExaminationFile } from '../contract.ts'
import type { Running } from '../model/examination-state.ts'
import { decisionOf, rejectionOf, reviewOf, unreadFrom } from '../model/standing.ts'
import classes from './application.module.css'
import { FoundMark } from './found-mark.tsx'
import { words } from './words.ts'

type Applicants = ExaminationFile['applicants']
type Props = { readonly id: string; readonly state: Running; readonly applicants: Applicants }

/** Who has what: a candidate a row, a piece a column, and what was decided at the end. */
export function ApplicantsTable({ id, state, applicants }: Props) {
  const says = useWords(words)
  return (
    <FramedTable heads={[says.candidate, ...state.pieces.map(({ title }) => title), says.decision]}>
      {applicants.map((applicant) => (
        <Row key={applicant.account} id={id} state={state} applicant={applicant} />
      ))}
    </FramedTable>
  )
}

function Row({ id, state, applicant }: Omit<Props, 'applicants'> & { readonly applicant: Applicants[number] }) {
  const says = useWords(words)
  const cellHead = useCellHead()
  const { id: group } = useGroup()
  const { account, operator, identifier, opened } = applicant
  const readings = reviewOf(state, account)?.readings
  return (
    <tr>
      <th scope="row">
        <Link to={`/groups/${group}/examinations/${id}/applicants/${account}`}>{operator}</Link>
        <span className={classes.note}>{identifier}</span>
      </th>
      {state.pieces.map(({ key, title }) => {
        const found = readings?.find(({ piece }) => piece === key)?.found
        return (
          <td key={key} data-head={cellHead(title)}>
            {found === undefined ? opened ? says.notRead : says.sealed : <FoundMark found={found} />}
          </td>
        )
      })}
      <td data-head={cellHead(says.decision)}>
        <DecisionCell state={state} account={account} />
      </td>
    </tr>
  )
}

function DecisionCell({ state, account }: { readonly state: Running; readonly account: string }) {
  const says = useWords(words)
  const decided = decisionOf(state, account)
  const told = rejectionOf(state, account)
  if (decided === undefined) {
    const unread = unreadFrom(state, account).length > 0
    return <span className={unread ? classes.doubt : undefined}>{unread ? says.unread : says.undecided}</span>
  }
  return decided.verdict === 'admitted' ? (
    <span className={classes.found}>
      <Icon name="check" /> {says.admitted}
    </span>
  ) : (
    <>
      <span className={`${classes.found} ${classes.lack}`}>
        <Icon name="cross" /> {says.inadmissible}
      </span>
      {told !== undefined && <span className={classes.note}>{says.told(told.at, told.readAt)}</span>}
    </>
  )
}
