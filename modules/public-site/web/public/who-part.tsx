import type { PublicConsultation } from '#modules/consultation/index.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { groupSiret } from '#ui/field/siret-field.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import table from '#ui/table.module.css'
import { FactList } from './fact-list.tsx'
import classes from './public.module.css'
import { words } from './words.ts'

/** Who orders, who pays, whom one will invoice: what an operator asks first of a group of buyers (law.md R1.08). */
export function WhoPart({ consultation }: { readonly consultation: PublicConsultation }) {
  const says = useWords(words)
  const cellHead = useCellHead()
  const { coordinator, mission, orderedBy, paidBy, buyers } = consultation
  return (
    <Part title={says.who}>
      <div className={classes.block}>
        <FactList
          lines={[
            [says.orders, orderedBy],
            [says.pays, paidBy],
            [says.coordinator, coordinatorTold(coordinator)],
            [says.mission, mission],
          ]}
        />
        <div className={`${table.frame} ${classes.wide}`}>
          <table className={table.table}>
            <caption className={classes.caption}>{says.buyers}</caption>
            <thead>
              <tr>
                {[says.buyer, says.siret, says.invoicing, says.service].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {buyers.map(({ name, siret, invoicing, service }) => (
                <tr key={`${siret} ${name}`}>
                  <th scope="row">{name}</th>
                  <td data-head={cellHead(says.siret)} className={classes.number}>
                    {groupSiret(siret)}
                  </td>
                  <td data-head={cellHead(says.invoicing)}>{invoicing}</td>
                  <td data-head={cellHead(says.service)}>{service === '' ? says.noService : service}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Part>
  )
}

/** Its name, its number and its seat: to whom one writes. */
const coordinatorTold = ({ name, siret, seat }: PublicConsultation['coordinator']): string =>
  [name, `SIRET ${groupSiret(siret)}`, seat].filter((text) => text !== '').join(', ')
