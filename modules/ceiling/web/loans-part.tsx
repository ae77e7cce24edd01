import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { InForce, Loan } from '../model/state.ts'
import { words } from './words.ts'

/** The parts that members lend each other, and how far each loan is. */
export function LoansPart({ loans }: Pick<InForce, 'loans'>) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const head = useCellHead()
  return (
    <Part title={says.lent}>
      {loans.length === 0 ? (
        <p>{says.lentNone}</p>
      ) : (
        <FramedTable heads={[says.loans, says.loanWhat, says.loanState]}>
          {loans.map((loan) => (
            <tr key={loan.number}>
              <th scope="row">{says.loanOf(loan.number, lookup.name(loan.from), lookup.name(loan.to))}</th>
              <td data-head={head(says.loanWhat)}>
                <LoanWhat loan={loan} />
              </td>
              <td data-head={head(says.loanState)}>
                <LoanState loan={loan} />
              </td>
            </tr>
          ))}
        </FramedTable>
      )}
    </Part>
  )
}

function LoanWhat({ loan: { amount, quantities } }: { readonly loan: Loan }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const units = quantities.map(({ line, quantity }) => says.units(line, quantity))
  return [...(amount > 0 ? [formatCents(amount, language)] : []), ...units].join(', ')
}

function LoanState({ loan: { answer, offeredOn } }: { readonly loan: Loan }) {
  const says = useWords(words)
  if (answer === null) return says.offered(offeredOn)
  return answer.accepted ? says.accepted(answer.on) : says.declined(answer.on)
}
