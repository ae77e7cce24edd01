import { useCellHead } from '#ui/cell-head.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { formatCents } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Modifying } from '../contract.ts'
import classes from './modification.module.css'
import { words } from './words.ts'

/** A modification that is measured by the half of the amount. */
export type Measured = { readonly title: string; readonly amount: number }

type Props = {
  readonly modifying: Modifying
  /** Those for additional services or unforeseen circumstances, each for itself. */
  readonly halves: readonly Measured[]
  /** What the opinion of the committee is asked of, where one modification is looked at; else what is signed. */
  readonly total?: number
}

type Limit = {
  readonly key: string
  readonly name: string
  readonly taken: number
  readonly limit: number
  /** What is passed asks for an opinion, and stops nothing by itself. */
  readonly advises?: boolean
}

/** How much of each limit of a contract is taken, and what is left: one bar a limit, and the same figures in a table. */
export function MeterPart({ modifying, halves, total = modifying.added }: Props) {
  const says = useWords(words)
  const { meter, initial } = modifying
  if (meter === null || initial === null)
    return (
      <Part title={says.meter}>
        <p>{says.meterNone}</p>
      </Part>
    )
  const small = Math.max(0, meter.used)
  const limits: readonly Limit[] = [
    { key: 'threshold', name: says.threshold, taken: small, limit: meter.threshold },
    { key: 'share', name: says.share(meter.points), taken: small, limit: meter.share },
    ...halves.map(({ title, amount }) => ({
      ...{ key: `half ${title}`, name: says.half(title), taken: Math.abs(amount), limit: meter.half },
    })),
    {
      ...{ key: 'opinion', name: says.opinionFrom, advises: true },
      ...{ taken: Math.max(0, total), limit: Math.floor(initial / TWENTY) },
    },
  ]
  return (
    <Part title={says.meter}>
      <p>{says.left(meter.left)}</p>
      {!meter.known && <p>{says.unknownThreshold}</p>}
      <figure className={classes.picture}>
        <ul>
          {limits.map(({ key, ...limit }) => (
            <Bar key={key} {...limit} />
          ))}
        </ul>
      </figure>
      <Disclosure label={says.figures}>
        <Figures limits={limits} />
      </Disclosure>
    </Part>
  )
}

/** Five per cent: a twentieth. */
const TWENTY = 20

function Bar({ name, taken, limit, advises = false }: Omit<Limit, 'key'>) {
  const says = useWords(words)
  const part = limit <= 0 ? 100 : Math.min(100, (taken / limit) * 100)
  return (
    <li className={classes.bar}>
      <span>{name}</span>
      <span
        className={classes.track}
        data-full={(taken >= limit && !advises) || undefined}
        data-advised={(taken > limit && advises) || undefined}
        aria-hidden="true"
      >
        <span className={classes.taken} style={{ inlineSize: `${part}%` }} />
      </span>
      <span className={classes.figure}>{says.used(taken, limit)}</span>
    </li>
  )
}

function Figures({ limits }: { readonly limits: readonly Limit[] }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const head = useCellHead()
  const euros = (cents: number) => formatCents(cents, language)
  return (
    <FramedTable heads={[says.limit, says.taken, says.limit, says.rest]}>
      {limits.map(({ key, name, taken, limit }) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          <td data-head={head(says.taken)} className={classes.figure}>
            {euros(taken)}
          </td>
          <td data-head={head(says.limit)} className={classes.figure}>
            {euros(limit)}
          </td>
          <td data-head={head(says.rest)} className={classes.figure}>
            {euros(Math.max(0, limit - taken))}
          </td>
        </tr>
      ))}
    </FramedTable>
  )
}
