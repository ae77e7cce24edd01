import type { Criterion, PublicConsultation } from '#modules/consultation/index.ts'
import { scaleTold } from '#modules/consultation/web/parts.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { Colon } from '#ui/i18n/colon.tsx'
import type { Language } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import table from '#ui/table.module.css'
import classes from './public.module.css'
import { words } from './words.ts'

/** Weights come in points of base. */
const asShare = (weight: number, language: Language): string =>
  new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { style: 'percent', maximumFractionDigits: 2 }).format(
    weight / 10_000,
  )

type Row = Criterion & { readonly isPart: boolean }

/** The criteria with their weights, each with its parts under it, and what decides between equals. */
export function Criteria({ consultation: { criteria, ties } }: { readonly consultation: PublicConsultation }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const cellHead = useCellHead()
  const rows = criteria.flatMap((criterion): readonly Row[] => [
    { ...criterion, isPart: false },
    ...criterion.parts.map((part) => ({ ...part, isPart: true })),
  ])
  return (
    <div className={classes.block}>
      <div className={`${table.frame} ${classes.wide}`}>
        <table className={table.table}>
          <thead>
            <tr>
              {[says.criterion, says.weight, says.method].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, title, kind, weight, method, scale, isPart }) => (
              <tr key={key} className={isPart ? classes.part : undefined}>
                <th scope="row">
                  {title}
                  {!isPart && (
                    <>
                      <br />
                      <span className={classes.note}>{says.kindsOfCriterion[kind]}</span>
                    </>
                  )}
                </th>
                <td data-head={cellHead(says.weight)} className={classes.number}>
                  {isPart ? says.ofCriterion(asShare(weight, language)) : asShare(weight, language)}
                </td>
                <td data-head={cellHead(says.method)}>
                  {method} {scale && scaleTold(scale, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {ties !== '' && (
        <p>
          {says.ties}
          <Colon /> {ties}
        </p>
      )}
    </div>
  )
}
