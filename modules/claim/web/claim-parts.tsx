import { Link } from '@tanstack/react-router'
import type { NotifiedContract } from '#modules/contract/web/parts.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { DocumentLink } from '#ui/document-link.tsx'
import { Due } from '#ui/due.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { answerTerm, memorandumTerm, noticeTerm } from '../model/clocks.ts'
import { limitationOf } from '../model/limitation.ts'
import type { Cited, Standing } from '../model/state.ts'
import classes from './claim.module.css'
import { words } from './words.ts'

type Props = { readonly state: Standing }

const PAGES: Readonly<Record<Cited['kind'], string>> = {
  order: 'orders',
  invoice: 'invoices',
  acceptance: 'acceptances',
  penalty: 'penalties',
}

/** What the dispute is about, and how it appeared. */
export function AboutPart({ state, contract }: Props & { readonly contract: NotifiedContract | undefined }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const { id: group, today } = useGroup()
  const { notice, appeared, cites } = state
  const rows: readonly Fact[] = [
    [
      says.contractOf,
      <Link key="contract" to={`/groups/${group}/contracts/${state.contract}`}>
        {contract === undefined ? says.contract : `${contract.reference} – ${contract.title}`}
      </Link>,
    ],
    ...(cites.length === 0 ? [] : [[says.cites, <Cites key="cites" cites={cites} />] as const]),
    [says.bornOn, formatDate(state.bornOn, language)],
    ...(notice === null
      ? []
      : [
          [
            says.notice,
            <DocumentLink key="notice" hash={notice.document} label={says.noticeOf(notice.receivedOn, notice.days)} />,
          ] as const,
        ]),
    ...(state.status === 'noticed'
      ? [[says.noticeUntil, <Due key="until" due={noticeTerm(state.notice).falls} today={today} />] as const]
      : []),
    ...(appeared === null
      ? []
      : [[says.appeared, `${formatDate(appeared.on, language)} (${says.how[appeared.how]})`] as const]),
    ...(appeared === null || appeared.document === null
      ? []
      : [[says.document, <DocumentLink key="document" hash={appeared.document} label={says.document} />] as const]),
    [says.recordedOn, formatDate(state.recordedOn, language)],
  ]
  return (
    <Part title={says.about}>
      <Facts of={rows} />
    </Part>
  )
}

function Cites({ cites }: { readonly cites: readonly Cited[] }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  return (
    <ul className={classes.list}>
      {cites.map(({ kind, id }) => (
        <li key={id}>
          <Link to={`/groups/${group}/${PAGES[kind]}/${id}`}>{says.cited[kind]}</Link>
        </li>
      ))}
    </ul>
  )
}

/** What is asked, by when it is to be answered, and what was. */
export function AskedPart({ state }: Props) {
  const says = useWords(words)
  const { language } = useLanguage()
  const { today } = useGroup()
  const { memorandum, answer, appeared, forfeitedOn, status } = state
  if (appeared === null) return null
  const memo = memorandumTerm(appeared.on, state)
  const term = memorandum === null ? null : answerTerm(memorandum.receivedOn, state)
  const isSuspended = (status === 'disputed' && memo === null) || (status === 'claimed' && term === null)
  const rows: readonly Fact[] = [
    ...(status === 'disputed' && memo !== null ? [[says.memoUntil, says.memoUntilOf(memo.last)] as const] : []),
    ...(status === 'forfeited' && forfeitedOn !== null
      ? [[says.forfeitedOn, formatDate(forfeitedOn, language)] as const]
      : []),
    ...(memorandum === null
      ? []
      : [
          [
            says.memo,
            <span key="memo">
              <DocumentLink hash={memorandum.document} label={formatDate(memorandum.receivedOn, language)} />
              {memorandum.late && <strong className={classes.late}> {says.late}</strong>}
            </span>,
          ] as const,
          [says.amountAsked, <strong key="amount">{formatCents(memorandum.amount, language)}</strong>] as const,
        ]),
    ...(status === 'claimed' && term !== null
      ? [
          [
            says.answerUntil,
            <span key="until">
              <Due due={term.falls} today={today} />
              <div className={classes.note}>{says.rejectedOn(term.last)}</div>
            </span>,
          ] as const,
        ]
      : []),
    ...(answer === null ? [] : [[says.answer, <Answered key="answer" answer={answer} />] as const]),
  ]
  return (
    <Part title={says.asked}>
      {isSuspended && <p>{says.suspended}</p>}
      <Facts of={rows} />
    </Part>
  )
}

function Answered({ answer: { document, on, recognised } }: { readonly answer: NonNullable<Standing['answer']> }) {
  const says = useWords(words)
  return document === null ? says.rejected(on) : <DocumentLink hash={document} label={says.answerOf(on, recognised)} />
}

/** The amicable ways that were seized, each with its end. */
export function WaysPart({ state: { ways, appeared } }: Props) {
  const says = useWords(words)
  const head = useCellHead()
  const { language } = useLanguage()
  if (appeared === null) return null
  return (
    <Part title={says.ways}>
      {ways.length === 0 ? (
        <p>{says.noWay}</p>
      ) : (
        <FramedTable heads={[says.way, says.begunOn, says.endedOn, says.opinion]}>
          {ways.map(({ way, name, begunOn, document, ended }) => (
            <tr key={`${begunOn} ${document}`}>
              <th scope="row">
                {name}
                {name !== says.wayKinds[way] && <div className={classes.note}>{says.wayKinds[way]}</div>}
              </th>
              <td data-head={head(says.begunOn)}>
                <DocumentLink hash={document} label={formatDate(begunOn, language)} />
              </td>
              <td data-head={head(says.endedOn)}>
                {ended === null ? says.running : ended.agreed ? says.agreed(ended.on) : says.failed(ended.on)}
              </td>
              <td data-head={head(says.opinion)}>
                {ended === null || ended.opinion === null ? (
                  '–'
                ) : (
                  <DocumentLink hash={ended.opinion} label={says.opinion} />
                )}
              </td>
            </tr>
          ))}
        </FramedTable>
      )}
    </Part>
  )
}

/** Until when the claim can be asked at all, to be confirmed by counsel. */
export function BarPart({ state }: Props) {
  const says = useWords(words)
  const { language } = useLanguage()
  const { today } = useGroup()
  const { last, interruptedOn } = limitationOf(state, today)
  const said = last === null ? says.barCourt : today > last ? says.barred(last) : says.barLast(last)
  return (
    <Part title={says.bar}>
      <p>
        {said} <strong className={classes.late}>{says.barCounsel}</strong>
      </p>
      {interruptedOn.length > 0 && (
        <Facts of={[[says.interrupted, interruptedOn.map((on) => formatDate(on, language)).join(', ')]]} />
      )}
    </Part>
  )
}
