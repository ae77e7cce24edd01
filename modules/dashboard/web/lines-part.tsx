import { Link } from '@tanstack/react-router'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatCount, type Language } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { NO_BREAK } from '#ui/i18n/typeset.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Dashboard } from '../contract.ts'
import { costOf } from '../model/figures.ts'
import classes from './dashboard.module.css'
import { Opens } from './opens.tsx'
import { TableCsv } from './table-csv.tsx'
import { words } from './words.ts'

/** More than anybody reads on a page. */
const SHOWN = 50

/** What each line of the price schedule comes to: in all, by the unit, by the pupil, by the school. */
export function LinesPart({ of }: { readonly of: Dashboard }) {
  const says = useWords(words)
  const { lines } = of
  const shown = lines.slice(0, SHOWN)
  if (lines.length === 0)
    return (
      <Part title={says.lines}>
        <p>{says.noOrders}</p>
      </Part>
    )
  return (
    <Part title={says.lines}>
      <ServedNote of={of} />
      {shown.length < lines.length && <p>{says.firstLines(shown.length, lines.length)}</p>}
      <FramedTable heads={[says.line, says.quantity, says.ceiling, says.ordered, says.mean, ...costHeads(of, says)]}>
        {shown.map((line) => (
          <LineRow key={line.line} of={of} line={line} />
        ))}
      </FramedTable>
      <TableCsv of={of} table="lines" />
    </Part>
  )
}

/** Costs by pupil and by school are told where both are known. */
const costHeads = ({ served }: Dashboard, says: { readonly perUser: string; readonly perSchool: string }) =>
  served === null ? [] : [...(served.users > 0 ? [says.perUser] : []), ...(served.schools > 0 ? [says.perSchool] : [])]

function ServedNote({ of: { served, body, members } }: { readonly of: Dashboard }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const buyers = body === null ? members.length : 1
  return (
    <p>
      {served === null
        ? says.notServed
        : says.served(served.users, served.schools, served.year, buyers - served.members)}{' '}
      <Link className="screen-only" to={`/groups/${group}/perimeters`}>
        {says.perimeters}
      </Link>
    </p>
  )
}

type LineProps = { readonly of: Dashboard; readonly line: Dashboard['lines'][number] }

function LineRow({ of, line: { line, label, unit, quantity, amount, declared, ceiling } }: LineProps) {
  const says = useWords(words)
  const head = useCellHead()
  const { language } = useLanguage()
  const { served } = of
  const cost = (of: number, among: number) => priceText(costOf(of, among), language)
  return (
    <tr>
      <th scope="row">
        {quantity === 0 ? (
          line
        ) : (
          <Opens of={of} list="orders" only={{ line }}>
            {line}
          </Opens>
        )}
        {label !== null && (
          <div className={classes.note}>
            {label}, {unit}
          </div>
        )}
      </th>
      <td data-head={head(says.quantity)} className={classes.figure}>
        {formatCount(quantity, language)}
      </td>
      <td data-head={head(says.ceiling)} className={classes.figure}>
        {ceiling === null ? '–' : formatCount(ceiling, language)}
      </td>
      <td data-head={head(says.ordered)} className={classes.figure}>
        {formatCents(amount, language)}
      </td>
      <td data-head={head(says.mean)} className={classes.figure}>
        {cost(amount, quantity)}
      </td>
      {served !== null && served.users > 0 && (
        <td data-head={head(says.perUser)} className={classes.figure}>
          {cost(declared, served.users)}
        </td>
      )}
      {served !== null && served.schools > 0 && (
        <td data-head={head(says.perSchool)} className={classes.figure}>
          {cost(declared, served.schools)}
        </td>
      )}
    </tr>
  )
}

/** A price in ten-thousandths of a euro: two decimals, four where it is below ten euros. */
function priceText(price: number | null, language: Language): string {
  if (price === null) return '–'
  const decimals = price < 10_0000 ? 4 : 2
  const text = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: decimals,
  }).format(price / 10_000)
  return language === 'fr' ? `${text}${NO_BREAK}€` : `€${text}`
}
