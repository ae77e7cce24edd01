import type { PublicConsultation } from '#modules/consultation/index.ts'
import type { BegunLimits } from '#modules/submission/index.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { formatCents } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { FactList } from './fact-list.tsx'
import classes from './public.module.css'
import { words } from './words.ts'

type TenderPartProps = { readonly consultation: PublicConsultation; readonly begun: BegunLimits }

/** What a tender must hold and within which limits, the lots, and the lines that a price is asked for. */
export function TenderPart({ consultation, begun }: TenderPartProps) {
  const says = useWords(words)
  const { language } = useLanguage()
  const { selection, variants, environment, advance, validityDays, files, lots } = consultation
  const { turnover, capacities } = selection
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(advance / 10_000)
  return (
    <Part title={says.tender}>
      <div className={classes.block}>
        <FactList
          lines={[
            [
              says.capacities,
              turnover === null ? capacities : `${capacities} ${says.turnover(formatCents(turnover, language))}`,
            ],
            [says.variants, variants.allowed ? variants.terms : says.noVariants],
            [says.environment, environment],
            [says.advance, advance === 0 ? says.noAdvance : share],
            [says.validity, says.days(validityDays)],
            [says.limits, says.limitsSay(files.megabytesPerFile, files.megabytesPerTender, files.formats)],
            [says.begun, says.begunSay(begun.atOnce, begun.times, begun.days)],
          ]}
        />
        {lots.length > 0 && (
          <>
            <h3>{says.lots}</h3>
            <FactList lines={lots.map(({ key, title, description }) => [`${key}. ${title}`, description])} />
          </>
        )}
        <Prices consultation={consultation} />
      </div>
    </Part>
  )
}

function Prices({ consultation: { prices } }: { readonly consultation: PublicConsultation }) {
  const says = useWords(words)
  const cellHead = useCellHead()
  if (prices.length === 0) return null
  return (
    <div className={classes.wide}>
      <Disclosure label={says.prices(prices.length)}>
        <FramedTable heads={[says.line, says.unit]}>
          {prices.map(({ key, label, unit }) => (
            <tr key={key}>
              <th scope="row">
                {key}. {label}
              </th>
              <td data-head={cellHead(says.unit)}>{unit}</td>
            </tr>
          ))}
        </FramedTable>
      </Disclosure>
    </div>
  )
}
