import { ChoiceField, LineField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import type { OrderList } from '../contract.ts'
import { STAGES } from '../model/state.ts'
import classes from './order.module.css'
import { words } from './words.ts'

/** Which orders are shown: empty texts ask for all. */
export type Chosen = {
  readonly contract: string
  readonly body: string
  readonly status: string
  /** A line of the price schedule, and the month of the signature, `2027-09`: asked by the dashboards of contracts. */
  readonly line: string
  readonly month: string
  readonly q: string
}

export const EVERYTHING: Chosen = { contract: '', body: '', status: '', line: '', month: '', q: '' }

/** What the address of the page chooses among the orders. */
export const chosenIn = (asked: Readonly<Record<string, unknown>>): Partial<Chosen> =>
  Object.fromEntries(
    Object.keys(EVERYTHING).flatMap((name) => {
      const value = asked[name]
      // A line may be named by a number, and an address tells it as one.
      return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : []
    }),
  )

/** What is asked of the server: what was chosen, and nothing else. */
export const queryOf = (chosen: Chosen, page?: number): string => {
  const asked = Object.entries(chosen).filter(([, value]) => value !== '')
  return new URLSearchParams([...asked, ...(page === undefined ? [] : [['page', String(page)]])]).toString()
}

export type OrderFilterProps = {
  readonly chosen: Chosen
  readonly contracts: OrderList['contracts']
  readonly onChoose: (chosen: Chosen) => void
}

/** Chooses among the orders: by contract, member, stage, or words. */
export function OrderFilterFields({ chosen, contracts, onChoose }: OrderFilterProps) {
  const { filter: says } = useWords(words)
  const labels = useLabels()
  const { lookup } = useGroup()
  const buyers = [...new Set(contracts.flatMap(({ buyers: all }) => all))]
  const choose = (patch: Partial<Chosen>) => onChoose({ ...chosen, ...patch })
  return (
    <fieldset className={`screen-only ${classes.filter}`}>
      <legend>{says.title}</legend>
      <ChoiceField
        label={says.contract}
        none={says.all}
        options={contracts.map(({ id, reference }) => [id, reference] as const)}
        value={chosen.contract}
        onChange={(contract) => choose({ contract })}
      />
      <ChoiceField
        label={says.body}
        none={says.all}
        options={buyers.map((body) => [body, lookup.name(body)] as const)}
        value={chosen.body}
        onChange={(body) => choose({ body })}
      />
      <ChoiceField
        label={says.status}
        none={says.allStages}
        options={STAGES.map((each) => [each, labels.status('order', each)] as const)}
        value={chosen.status}
        onChange={(status) => choose({ status })}
      />
      <LineField label={says.words} value={chosen.q} maxLength={100} onChange={(q) => choose({ q })} />
    </fieldset>
  )
}
