import { groupSiret } from '#ui/field/siret-field.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { addRanges } from '../model/amounts.ts'
import type { Frozen } from '../model/purchase-state.ts'
import { FiguresTable } from './figures-table.tsx'
import classes from './need.module.css'
import { ENDS } from './sheet-values.ts'
import { words } from './words.ts'

/** The estimate by which the procedure is chosen, and the part of each member that may then order. */
export function FrozenNeed({ frozen: { estimate, frozenOn, parts } }: { readonly frozen: Frozen }) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  const total = addRanges(parts.map(({ amounts }) => amounts))
  return (
    <>
      <Part title={says.estimateIs}>
        <p className={classes.estimate}>{formatCents(estimate, language)}</p>
        <p>{says.estimateHow(parts.length, frozenOn)}</p>
      </Part>
      <Part title={says.parts}>
        <p>{says.partsAre}</p>
        <FiguresTable
          heads={[says.member, says.siret, ...ENDS.map((end) => says.ends[end])]}
          rows={parts.map(({ body, siret, amounts }) => [
            lookup.name(body),
            groupSiret(siret),
            ...ENDS.map((end) => ({ cents: amounts[end] })),
          ])}
          total={[says.total, '', ...ENDS.map((end) => ({ cents: total[end] }))]}
        />
      </Part>
    </>
  )
}
