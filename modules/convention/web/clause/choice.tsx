import { Radio } from '@mantine/core'
import classes from './clause.module.css'

type ChoiceProps<T extends string> = {
  readonly label: string
  readonly options: Readonly<Record<T, string>>
  readonly value: T | null
  readonly onChange: (value: T) => void
}

/** One of a few, all in sight. */
export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  const keys = Object.keys(options) as T[]
  const chosen = (text: string) => keys.find((key) => key === text)
  return (
    <Radio.Group
      label={label}
      value={value}
      onChange={(text) => {
        const key = chosen(text)
        if (key !== undefined) onChange(key)
      }}
    >
      <div className={classes.choices}>
        {keys.map((key) => (
          <Radio key={key} value={key} label={options[key]} />
        ))}
      </div>
    </Radio.Group>
  )
}
