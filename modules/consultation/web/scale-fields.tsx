import { ChoiceField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { type Criterion, PRICE_FORMULAS, type Scale } from '../model/dossier.ts'
import { PointsField } from './typed-fields.tsx'
import { words } from './words.ts'

export type ScaleFieldsProps = {
  readonly criterion: Criterion
  readonly onChange: (scale: Scale | undefined) => void
}

const FIRST: Scale = { top: 1_000, step: 50, formula: null }

/** The scale that a machine scores by, where the file gives one besides its sentence: its top, its step, and the formula of a price. */
export function ScaleFields({ criterion: { scale, kind, title }, onChange }: ScaleFieldsProps) {
  const { scale: says } = useWords(words)
  const isPriced = kind === 'price' || kind === 'life-cycle-cost'
  const choose = (chosen: string) => {
    const formula = PRICE_FORMULAS.find((each) => each === chosen) ?? null
    onChange(chosen === '' ? undefined : { ...(scale ?? { ...FIRST, step: formula === null ? 50 : 1 }), formula })
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
            onChange={(hundredths) => onChange({ ...scale, [name]: hundredths })}
          />
        ))}
    </>
  )
}
