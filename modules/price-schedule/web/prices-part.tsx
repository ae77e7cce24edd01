import { useState } from 'react'
import { plain } from '#kernel/plain.ts'
import { Button } from '#ui/button.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { LineField } from '#ui/field/plain-fields.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { priceIn, versionOn } from '../model/standing.ts'
import type { InForce, Line } from '../model/state.ts'
import { formatPoints, formatUnitPrice } from './prices-text.ts'
import classes from './schedule.module.css'
import { words } from './words.ts'

/** A schedule has hundreds of lines: a page shows so many, and finds the others. */
const AT_ONCE = 100
const FEW = 20

/** What each line costs today, and what the contract set. */
export function PricesPart({ state }: { readonly state: InForce }) {
  const says = useWords(words)
  const { today } = useGroup()
  const [asked, ask] = useState('')
  const [shown, show] = useState(AT_ONCE)
  const { lines, versions } = state
  const found = lines.filter(({ key, label }) => plain(`${key} ${label}`).includes(plain(asked)))
  const first = versions[0]?.from
  return (
    <Part title={says.prices(today)}>
      {first !== undefined && today < first && <p>{says.before(first)}</p>}
      {lines.length > FEW && (
        <>
          <LineField label={says.search} value={asked} onChange={ask} />
          <p className={classes.found} aria-live="polite">
            {says.found(found.length, lines.length)}
          </p>
        </>
      )}
      <PriceTable state={state} lines={found.slice(0, shown)} />
      {shown < found.length && (
        <Button rank="plain" onClick={() => show(shown + AT_ONCE)}>
          {says.more(Math.min(AT_ONCE, found.length - shown))}
        </Button>
      )}
    </Part>
  )
}

function PriceTable({ state, lines }: { readonly state: InForce; readonly lines: readonly Line[] }) {
  const says = useWords(words)
  const { today } = useGroup()
  const { language } = useLanguage()
  const head = useCellHead()
  const version = versionOn(state, today)
  return (
    <FramedTable heads={[says.reference, says.label, says.unit, says.kind, says.base, says.today, says.vat]}>
      {lines.map((line) => (
        <tr key={line.key}>
          <th scope="row">{line.key}</th>
          <td>{line.label}</td>
          <td data-head={head(says.unit)}>{line.unit}</td>
          <td data-head={head(says.kind)}>{says.kinds[line.kind]}</td>
          <td data-head={head(says.base)} className={classes.figure}>
            {formatUnitPrice(line.price, language)}
          </td>
          <td data-head={head(says.today)} className={classes.figure}>
            {version === undefined ? '–' : formatUnitPrice(priceIn(state, line, version), language)}
          </td>
          <td data-head={head(says.vat)} className={classes.figure}>
            {formatPoints(line.vat, language)}
          </td>
        </tr>
      ))}
    </FramedTable>
  )
}
