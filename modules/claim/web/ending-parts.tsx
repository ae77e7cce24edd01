import { useCellHead } from '#ui/cell-head.ts'
import { DocumentLink } from '#ui/document-link.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { formatCents, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Standing } from '../model/state.ts'
import classes from './claim.module.css'
import { words } from './words.ts'

type Props = { readonly state: Standing }

/** The settlement, and the agreement of the coordinator to what it changes. */
export function SettlementPart({ state: { settlement, changeAllowed } }: Props) {
  const says = useWords(words)
  const { language } = useLanguage()
  if (settlement === null && changeAllowed === null) return null
  const rows: readonly Fact[] = [
    ...(changeAllowed === null
      ? []
      : [
          [
            says.changeAllowed,
            <DocumentLink key="allowed" hash={changeAllowed.document} label={formatDate(changeAllowed.on, language)} />,
          ] as const,
        ]),
    ...(settlement === null
      ? []
      : [
          [
            says.settledOn,
            <DocumentLink key="on" hash={settlement.document} label={formatDate(settlement.on, language)} />,
          ] as const,
          [says.settledFor, formatCents(settlement.amount, language)] as const,
          ...(settlement.authority === null
            ? []
            : [
                [
                  says.authority,
                  <DocumentLink key="authority" hash={settlement.authority} label={says.document} />,
                ] as const,
              ]),
          ...(settlement.changesContract ? [[says.changes, says.yes] as const] : []),
        ]),
  ]
  return (
    <Part title={says.settlement}>
      <Facts of={rows} />
    </Part>
  )
}

/** The court: which one the contract names before the action; after it, the action and what was ruled. */
export function CourtPart({ state: { action, rulings, appeared }, court }: Props & { readonly court: string | null }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const head = useCellHead()
  if (appeared === null) return null
  return (
    <Part title={says.inCourt}>
      {action === null ? (
        <p className={classes.measure}>{court === null ? says.courtUnknown : says.courtNamed(court)}</p>
      ) : (
        <Facts
          of={[
            [says.court, action.court],
            [says.seizedOn, formatDate(action.on, language)],
            [says.seizedBy, says.by[action.by]],
            [says.reference, action.reference],
          ]}
        />
      )}
      {rulings.length > 0 && (
        <FramedTable heads={[says.rulingOn, says.notifiedOn, says.ruledFor, says.summary]}>
          {rulings.map(({ on, notifiedOn, amount, summary, document }) => (
            <tr key={document + on}>
              <th scope="row">
                <DocumentLink hash={document} label={formatDate(on, language)} />
              </th>
              <td data-head={head(says.notifiedOn)}>{formatDate(notifiedOn, language)}</td>
              <td data-head={head(says.ruledFor)} className={classes.figure}>
                {formatCents(amount, language)}
              </td>
              <td data-head={head(says.summary)}>{summary}</td>
            </tr>
          ))}
        </FramedTable>
      )}
    </Part>
  )
}
