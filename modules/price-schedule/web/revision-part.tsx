import { useCellHead } from '#ui/cell-head.ts'
import { scaledText } from '#ui/field/scaled-number.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { IndexValue } from '../model/prices.ts'
import { revisableFrom } from '../model/standing.ts'
import type { InForce, Revision, Version } from '../model/state.ts'
import { formatPoints, formatRounded } from './prices-text.ts'
import classes from './schedule.module.css'
import { INDEX_DECIMALS } from './schedule-values.ts'
import { words } from './words.ts'

/** The formula of the contract, and each version of the prices with the values that it was computed from. */
export function RevisionPart({ state }: { readonly state: InForce }) {
  const says = useWords(words)
  const { today } = useGroup()
  const { revision, versions } = state
  const next = revisableFrom(state)
  return (
    <Part title={says.revision}>
      {revision === null ? <p>{says.firm}</p> : <Formula revision={revision} />}
      {next !== null && today < next && <p>{says.revisable(next)}</p>}
      <FramedTable heads={[says.version, says.from, says.coefficient, says.indices]}>
        {versions.toReversed().map((version) => (
          <VersionRow key={version.number} version={version} />
        ))}
      </FramedTable>
    </Part>
  )
}

function Formula({
  revision: { fixed, terms, everyMonths, decimals, rounding, priceDecimals },
}: {
  readonly revision: Revision
}) {
  const says = useWords(words)
  const { language } = useLanguage()
  const parts = terms.map(
    ({ index, weight, base, basePeriod }) =>
      `${formatPoints(weight, language)} × ${index} / ${index}₀ (${scaledText(base, INDEX_DECIMALS)}, ${basePeriod})`,
  )
  return (
    <>
      <p className={classes.formula}>{[formatPoints(fixed, language), ...parts].join(' + ')}</p>
      <p className={classes.note}>
        {says.every(everyMonths)} {says.formulaTold(decimals, says.roundings[rounding], priceDecimals)}
      </p>
    </>
  )
}

function VersionRow({ version }: { readonly version: Version }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const head = useCellHead()
  const { number, from, coefficient, values, provisional, before } = version
  return (
    <tr>
      <th scope="row">{number === 0 ? says.initial : number}</th>
      <td data-head={head(says.from)}>{formatDate(from, language)}</td>
      <td data-head={head(says.coefficient)}>
        {formatRounded(coefficient, language)}
        {provisional && <div className={classes.provisional}>{says.provisional}</div>}
        {before !== null && <div className={classes.note}>{says.settledFrom(formatRounded(before, language))}</div>}
      </td>
      <td data-head={head(says.indices)}>
        {values.length === 0 ? '–' : values.map((value) => <ValueTold key={value.index} value={value} />)}
      </td>
    </tr>
  )
}

function ValueTold({ value: { index, period, value, publishedOn } }: { readonly value: IndexValue }) {
  const says = useWords(words)
  return (
    <div>
      {says.indexTold(index, period, scaledText(value, INDEX_DECIMALS))},{' '}
      {publishedOn === null ? says.unpublished : says.published(publishedOn)}
    </div>
  )
}
