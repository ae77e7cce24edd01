import { Link } from '@tanstack/react-router'
import { Button } from '#ui/button.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { RemindedNote, useReminding } from '#ui/reminding.tsx'
import type { AssemblyRow } from './assembly-rows.ts'
import classes from './end.module.css'
import { words } from './page-words.ts'

/** The members one by one: the act of each assembly, its formalities, its receipt, its signature; and a reminder. */
export function Assemblies({ rows }: { readonly rows: readonly AssemblyRow[] }) {
  const says = useWords(words).tracker
  const { me, lookup } = useGroup()
  const { result, remind } = useReminding()
  const votes = rows.filter(({ part }) => part.vote?.verdict === 'approved').length
  const signatures = rows.filter(({ part }) => part.signature !== null).length
  return (
    <>
      <p>{says.summary(votes, signatures, rows.length)}</p>
      <RemindedNote reminded={result} />
      <FramedTable
        heads={[says.member, says.act, says.transmission, says.enforceable, says.received, says.signature, says.remind]}
      >
        {rows.map((row) => (
          <Row
            key={row.body}
            row={row}
            {...(me?.coordinates === true && row.missing.length > 0
              ? { onRemind: () => remind({ name: lookup.name(row.body), missing: row.missing }) }
              : {})}
          />
        ))}
      </FramedTable>
    </>
  )
}

type Told = { readonly row: AssemblyRow }

function Row({ row, onRemind }: Told & { readonly onRemind?: () => void }) {
  const says = useWords(words).tracker
  const { id: group, lookup } = useGroup()
  const { messages, language } = useLanguage()
  const head = useCellHead()
  const name = lookup.name(row.body)
  return (
    <tr>
      <th scope="row">
        <Link to={`/groups/${group}/members/${row.body}`}>{name}</Link>
        {!row.founder && <span className={classes.note}>{says.later}</span>}
      </th>
      <td data-head={head(says.act)}>
        <Act row={row} />
      </td>
      <td data-head={head(says.transmission)}>
        <Transmission row={row} />
      </td>
      <td data-head={head(says.enforceable)}>
        <Enforceable row={row} />
      </td>
      <td data-head={head(says.received)}>
        <Received row={row} />
      </td>
      <td data-head={head(says.signature)}>
        <Signature row={row} />
      </td>
      <td className={classes.remind}>
        {row.reminded !== null && (
          <span className={classes.note}>{messages.blockers.reminded(formatDate(row.reminded, language))}</span>
        )}
        {onRemind !== undefined && (
          <Button rank="quiet" aria-label={messages.blockers.remindMember(name)} onClick={onRemind}>
            {messages.blockers.remind}
          </Button>
        )}
      </td>
    </tr>
  )
}

function Missing({ text }: { readonly text: string }) {
  return (
    <span className={classes.missing}>
      <Icon name="cross" /> {text}
    </span>
  )
}

function Act({ row: { act, part } }: Told) {
  const says = useWords(words).tracker
  const { id: group } = useGroup()
  const { language } = useLanguage()
  if (act === undefined) return <Missing text={says.missing} />
  const { kind, number, date, favourable } = act.state
  return (
    <>
      <Link to={`/groups/${group}/cases/authorisingAct/${act.id}`}>
        {says.number(says.kinds[kind], number, formatDate(date, language))}
      </Link>
      {part.vote === null ? (
        <Missing text={says.notFiled} />
      ) : favourable ? (
        <span className={classes.note}>
          <Icon name="check" /> {says.favourable}
        </span>
      ) : (
        <Missing text={says.against} />
      )}
    </>
  )
}

function Transmission({ row: { act } }: Told) {
  const says = useWords(words).tracker
  const { language } = useLanguage()
  if (act === undefined) return '–'
  const { formalities, transmission } = act.state
  if (!formalities.transmission) return says.noTransmission
  if (transmission === null) return <Missing text={says.notSent} />
  const { sentOn, acknowledgement } = transmission
  return acknowledgement === null ? (
    <Missing text={says.sent(formatDate(sentOn, language))} />
  ) : (
    says.acknowledged(formatDate(acknowledgement.on, language))
  )
}

function Enforceable({ row: { act } }: Told) {
  const says = useWords(words).tracker
  const { language } = useLanguage()
  if (act === undefined) return '–'
  const { enforceableOn } = act.state
  return enforceableOn === undefined ? (
    <Missing text={says.missing} />
  ) : (
    <>
      <Icon name="check" /> {says.since(formatDate(enforceableOn, language))}
    </>
  )
}

function Received({ row: { part, coordinates } }: Told) {
  const says = useWords(words).tracker
  const { language } = useLanguage()
  if (part.vote?.verdict !== 'approved') return '–'
  if (coordinates) return says.own
  return part.notification === null ? (
    <Missing text={says.missing} />
  ) : (
    formatDate(part.notification.receivedOn, language)
  )
}

function Signature({ row: { part, signature } }: Told) {
  const says = useWords(words).tracker
  const { language } = useLanguage()
  if (part.signature !== null)
    return (
      <>
        <Icon name="check" />{' '}
        {says.signed(formatDate(part.signature.signedOn, language), says.media[part.signature.medium])}
      </>
    )
  if (signature === 'awaited') return <Missing text={says.missing} />
  return signature === 'later' ? says.notYet : says.notAwaited
}
