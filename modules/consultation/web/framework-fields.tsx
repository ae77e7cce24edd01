import { Button } from '#ui/button.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField, RadioField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Issue } from '#ui/schema-form/field-props.tsx'
import table from '#ui/table.module.css'
import { ALLOCATIONS, type Allocation, type Framework, type Lot, type PriceLine } from '../model/dossier.ts'
import classes from './consultation.module.css'
import type { PatchProps } from './dossier-fields.tsx'
import { useIssue } from './file-issues.tsx'
import { AmountField, CountField, PercentField } from './typed-fields.tsx'
import { words } from './words.ts'

export function LotsFields({ dossier, patch }: PatchProps) {
  const { dossier: says } = useWords(words)
  const at = useIssue()
  const { lots, undividedFor } = dossier
  const add = () =>
    patch({ lots: [...lots, { key: String(lots.length + 1), title: '', description: '', maximum: null }] })
  return (
    <>
      <LongField
        label={says.undividedFor}
        hint={says.undividedHint}
        maxLength={4000}
        value={undividedFor}
        onChange={(text) => patch({ undividedFor: text })}
      />
      {lots.map((lot, index) => (
        <LotFields
          at={(name) => at(`lots.${index}.${name}`)}
          // biome-ignore lint/suspicious/noArrayIndexKey: a lot is being written, and is known by its place
          key={index}
          lot={lot}
          countedIn={dossier.framework.countedIn}
          number={index + 1}
          onChange={(next) => patch({ lots: lots.with(index, next) })}
          onRemove={() => patch({ lots: lots.toSpliced(index, 1) })}
        />
      ))}
      <Button rank="quiet" onClick={add}>
        {says.addLot}
      </Button>
    </>
  )
}

type LotProps = {
  readonly at: ReturnType<typeof useIssue>
  readonly lot: Lot
  readonly countedIn: Framework['countedIn']
  readonly number: number
  readonly onChange: (lot: Lot) => void
  readonly onRemove: () => void
}

function LotFields({ lot, countedIn, at, number, onChange, onRemove }: LotProps) {
  const { dossier: says } = useWords(words)
  const Limit = countedIn === 'amount' ? AmountField : CountField
  return (
    <fieldset className={classes.level}>
      <legend>{says.lot(number)}</legend>
      <LineField
        label={says.key}
        {...at('key')}
        maxLength={20}
        value={lot.key}
        onChange={(key) => onChange({ ...lot, key })}
      />
      <LineField
        label={says.name}
        {...at('title')}
        maxLength={300}
        value={lot.title}
        onChange={(title) => onChange({ ...lot, title })}
      />
      <LongField
        label={says.description}
        {...at('description')}
        maxLength={4000}
        value={lot.description}
        onChange={(description) => onChange({ ...lot, description })}
      />
      <Limit
        label={says.lotMaximum}
        {...at('maximum')}
        hint={says.lotMaximumHint}
        value={lot.maximum}
        onChange={(maximum) => onChange({ ...lot, maximum })}
      />
      <Button rank="quiet" onClick={onRemove}>
        {says.remove}
      </Button>
    </fieldset>
  )
}

/** The limits of the agreement, in euros or in units. */
function LimitFields({ dossier: { framework }, patch }: PatchProps) {
  const { dossier: says } = useWords(words)
  const at = useIssue()
  const counted = (next: Partial<typeof framework>) => patch({ framework: { ...framework, ...next } })
  const Limit = framework.countedIn === 'amount' ? AmountField : CountField
  return (
    <>
      <RadioField
        legend={says.countedIn}
        value={framework.countedIn}
        options={[
          ['amount', says.inAmount],
          ['quantity', says.inQuantity],
        ]}
        onChange={(chosen) => counted({ countedIn: chosen === 'quantity' ? 'quantity' : 'amount', value: null })}
      />
      <div className={classes.pair}>
        {framework.countedIn === 'quantity' && (
          <LineField
            label={says.unit}
            {...at('framework.unit')}
            maxLength={100}
            value={framework.unit}
            onChange={(unit) => counted({ unit })}
          />
        )}
        <Limit
          label={says.minimum}
          {...at('framework.minimum')}
          hint={says.noMinimumHint}
          value={framework.minimum}
          onChange={(minimum) => counted({ minimum })}
        />
        <Limit
          label={says.maximum}
          {...at('framework.maximum')}
          value={framework.maximum}
          onChange={(maximum) => counted({ maximum })}
        />
        {framework.countedIn === 'quantity' && (
          <AmountField
            label={says.value}
            {...at('framework.value')}
            hint={says.valueHint}
            value={framework.value}
            onChange={(value) => counted({ value })}
          />
        )}
      </div>
    </>
  )
}

export function FrameworkFields({ dossier, patch }: PatchProps) {
  const { dossier: says } = useWords(words)
  const at = useIssue()
  const { duration, longFor } = dossier
  return (
    <>
      <LimitFields dossier={dossier} patch={patch} />
      <div className={classes.pair}>
        <DateField
          label={says.from}
          value={duration.from}
          onChange={(from) => from !== null && patch({ duration: { ...duration, from } })}
        />
        <CountField
          label={says.months}
          {...at('duration.months')}
          value={duration.months}
          onChange={(months) => patch({ duration: { ...duration, months: months ?? 0 } })}
        />
      </div>
      {(duration.months > 48 || longFor !== '') && (
        <LongField
          label={says.longFor}
          hint={says.longHint}
          maxLength={4000}
          value={longFor}
          onChange={(text) => patch({ longFor: text })}
        />
      )}
      <HoldersFields dossier={dossier} patch={patch} />
    </>
  )
}

function HoldersFields({ dossier, patch }: PatchProps) {
  const { dossier: says, allocations } = useWords(words)
  const at = useIssue()
  const { holders, advance } = dossier
  const held = (next: Partial<typeof holders>) => patch({ holders: { ...holders, ...next } })
  return (
    <>
      <div className={classes.pair}>
        <CountField
          label={says.holdersNumber}
          {...at('holders.number')}
          value={holders.number}
          onChange={(number) => held({ number: number ?? 0 })}
        />
        <PercentField
          label={says.advance}
          hint={says.advanceHint}
          value={advance}
          onChange={(points) => patch({ advance: points })}
        />
      </div>
      {holders.number > 1 && (
        <>
          <ChoiceField
            label={says.allocation}
            none="–"
            options={ALLOCATIONS.map((each) => [each, allocations[each]] as const)}
            value={holders.allocation ?? ''}
            onChange={(chosen) => held({ allocation: chosen === '' ? null : (chosen as Allocation) })}
          />
          <LongField
            label={says.allocationRule}
            maxLength={4000}
            value={holders.rule}
            onChange={(rule) => held({ rule })}
          />
        </>
      )}
    </>
  )
}

const COLUMNS = ['key', 'label', 'unit'] as const

export function PricesFields({ dossier: { prices }, patch }: PatchProps) {
  const { dossier: says } = useWords(words)
  const at = useIssue()
  const change = (index: number, next: Partial<PriceLine>) =>
    patch({ prices: prices.map((line, at) => (at === index ? { ...line, ...next } : line)) })
  return (
    <>
      <p className={classes.hint}>{says.pricesHint}</p>
      <table className={`${table.table} ${classes.prices}`}>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {says[name]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {prices.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is being written, and is known by its place
            <tr key={index}>
              {COLUMNS.map((name) => (
                <td key={name} data-head={says[name]}>
                  <input
                    aria-label={says.inRow(says[name], index + 1)}
                    value={line[name]}
                    maxLength={name === 'key' ? 20 : 300}
                    autoComplete="off"
                    aria-invalid={at(`prices.${index}.${name}`).error === undefined ? undefined : true}
                    onChange={(event) => change(index, { [name]: event.currentTarget.value })}
                  />
                  <Issue text={at(`prices.${index}.${name}`).error} />
                </td>
              ))}
              <td>
                <Button rank="quiet" onClick={() => patch({ prices: prices.toSpliced(index, 1) })}>
                  {says.remove}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        rank="quiet"
        onClick={() => patch({ prices: [...prices, { key: `P${prices.length + 1}`, label: '', unit: '' }] })}
      >
        {says.addPrice}
      </Button>
    </>
  )
}
