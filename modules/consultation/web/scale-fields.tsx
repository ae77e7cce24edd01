import { ChoiceField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { type Criterion, PRICE_FORMULAS, type Scale } from '../model/dossier.ts'
import { PointsField } from './typed-fields.tsx'
import { words } from './words.ts'

export type ScaleFieldsProps = {
  readonly criterion: Criterion
  readonly onChange: (criterion: Criterion) => void
}

const FIRST: Scale = { top: 1_000, step: 50, formula: null }
const FIRST_PRICE: Scale = { ...FIRST, step: 1 }

/** The scale that a machine scores by, where the file gives one besides its sentence: its top, its step, and the formula of a price. */
export function ScaleFields({ criterion, onChange }: ScaleFieldsProps) {
  const { scale, ...others } = criterion
  const { kind, title } = others
  const { scale: says } = useWords(words)
  const isPriced = kind === 'price' || kind === 'life-cycle-cost'
  const choose = (chosen: string) => {
    const formula = PRICE_FORMULAS.find((each) => each === chosen) ?? null
    onChange(
      chosen === ''
        ? others
        : { ...others, scale: { ...(scale ?? (formula === null ? FIRST : FIRST_PRICE)), formula } },
    )
  }
  return (
    <>
      <ChoiceField
        label={says.label}
        none={says.none}
        options={[
          ['persons', says.persons],
          ...(isPriced ? PRICE_FORMULAS.map((each) => [each, says.formulas[each]] as const) : []),
        ]}
        value={scale === undefined ? '' : (scale.formula ?? 'persons')}
        onChange={choose}
      />
      {scale !== undefined &&
        (['top', 'step'] as const).map((name) => (
          <PointsField
            key={`${title} ${name}`}
            label={says[name]}
            value={scale[name]}
            onChange={(hundredths) => onChange({ ...others, scale: { ...scale, [name]: hundredths } })}
          />
        ))}
    </>
  )
}
