import { Link } from '@tanstack/react-router'
import type { NotifiedContract } from '#modules/contract/web/parts.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { DocumentLink } from '#ui/document-link.tsx'
import { Facts } from '#ui/facts.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import type { ProjectStanding } from '../contract.ts'
import type { Standing } from '../model/state.ts'
import classes from './project.module.css'
import { TermsFacts } from './terms-part.tsx'
import { words } from './words.ts'

type Props = { readonly state: Standing }

/** What the project is for, by which contract. */
export function PurposePart({ state, contract }: Props & { readonly contract: NotifiedContract | undefined }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  return (
    <Part title={says.purposeTitle}>
      <p className={classes.said}>{state.purpose}</p>
      <Facts
        of={[
          [says.kind, says.kinds[state.kind]],
          [says.period, says.periodOf(state.from, state.until)],
          [
            says.contract,
            <Link key="contract" to={`/groups/${group}/contracts/${state.contract}`}>
              {contract === undefined ? says.contract : `${contract.reference} – ${contract.title}`}
            </Link>,
          ],
          ...(state.status === 'delivered'
            ? [
                [
                  says.delivery,
                  <DocumentLink key="delivery" hash={state.delivery} label={says.deliveredOn(state.deliveredOn)} />,
                ] as const,
              ]
            : []),
        ]}
      />
    </Part>
  )
}

/** Whether it changes what all have in common, and what the coordinator says of it. */
export function BasePart({ state: { changesBase, baseAgreed } }: Props) {
  const says = useWords(words)
  if (!changesBase && baseAgreed === null) return null
  return (
    <Part title={says.baseTitle}>
      {baseAgreed === null ? (
        <p className={classes.measure}>{says.baseAwaited}</p>
      ) : (
        <>
          <p>
            <DocumentLink hash={baseAgreed.document} label={says.baseAgreed(baseAgreed.on)} />
          </p>
          {baseAgreed.conditions !== '' && <Facts of={[[says.conditions, baseAgreed.conditions]]} />}
        </>
      )}
    </Part>
  )
}

/** The budget, and what the orders took of it. */
export function MoneyPart({
  state: { budget },
  standing: { orders, consumed, left },
}: Props & { readonly standing: ProjectStanding }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const share = budget === 0 ? (consumed > 0 ? 100 : 0) : Math.round((consumed / budget) * 100)
  return (
    <Part title={says.money}>
      <div className={classes.bar} aria-hidden="true">
        <span style={{ width: `${Math.min(share, 100)}%` }} />
      </div>
      <Facts
        of={[
          [says.budget, formatCents(budget, language)],
          [says.consumed, `${formatCents(consumed, language)} (${says.share(share)})`],
          left < 0
            ? [
                says.passed,
                <span key="passed" className={classes.passed}>
                  {formatCents(-left, language)}
                </span>,
              ]
            : [says.left, formatCents(left, language)],
        ]}
      />
      {orders.length === 0 ? <p>{says.noOrder}</p> : <Orders orders={orders} />}
    </Part>
  )
}

function Orders({ orders }: Pick<ProjectStanding, 'orders'>) {
  const says = useWords(words)
  const labels = useLabels()
  const head = useCellHead()
  const { language } = useLanguage()
  const { id: group } = useGroup()
  return (
    <div className={classes.under}>
      <FramedTable heads={[says.order, says.orderStatus, says.amount]}>
        {orders.map(({ id, number, status, amount }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/groups/${group}/orders/${id}`}>{number ?? says.draft}</Link>
            </th>
            <td data-head={head(says.orderStatus)}>{labels.status('order', status)}</td>
            <td data-head={head(says.amount)} className={classes.figure}>
              {formatCents(amount, language)}
            </td>
          </tr>
        ))}
      </FramedTable>
    </div>
  )
}

/** The licence and the clause on sharing, and who reuses it. */
export function SharingPart({ state: { terms, reuses, status } }: Props) {
  const says = useWords(words)
  return (
    <Part title={says.sharing}>
      {terms === null ? <p className={classes.measure}>{says.noTerms}</p> : <TermsFacts terms={terms} />}
      {status === 'delivered' && terms?.reusable === true && reuses.length === 0 && <p>{says.noReuse}</p>}
      <Reuses reuses={reuses} />
    </Part>
  )
}

export function Reuses({ reuses }: Pick<Standing, 'reuses'>) {
  const says = useWords(words)
  const head = useCellHead()
  const { language } = useLanguage()
  const { lookup } = useGroup()
  if (reuses.length === 0) return null
  return (
    <div className={classes.under}>
      <FramedTable heads={[says.reuses, says.reusedOn, says.reusedFor]}>
        {reuses.map(({ body, on, purpose }) => (
          <tr key={body}>
            <th scope="row">{lookup.name(body)}</th>
            <td data-head={head(says.reusedOn)}>{formatDate(on, language)}</td>
            <td data-head={head(says.reusedFor)}>{purpose}</td>
          </tr>
        ))}
      </FramedTable>
    </div>
  )
}
