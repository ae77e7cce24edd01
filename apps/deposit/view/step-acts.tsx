import { Button } from '#ui/button.tsx'
import { useSpoken } from '../language.tsx'
import classes from './deposit.module.css'

type BackProps = { readonly onBack: () => void }

/** To the step before. */
export function Back({ onBack }: BackProps) {
  const { says } = useSpoken()
  return (
    <Button rank="quiet" onClick={onBack}>
      {says.back}
    </Button>
  )
}

type StepActsProps = BackProps & {
  /** What leads on; left out, the form that this stands in is sent. */
  readonly onNext?: () => void
  readonly disabled?: boolean
  /** What it says; left out, that it leads to the next step. */
  readonly label?: string
}

/** What ends a step: on, or back. */
export function StepActs({ onNext, disabled = false, label, onBack }: StepActsProps) {
  const { says } = useSpoken()
  const leadsOn = onNext === undefined ? ({ type: 'submit' } as const) : { onClick: onNext }
  return (
    <div className={classes.acts}>
      <Button rank="primary" disabled={disabled} {...leadsOn}>
        {label ?? says.next}
      </Button>
      <Back onBack={onBack} />
    </div>
  )
}
