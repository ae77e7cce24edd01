import type { ComponentProps } from 'react'
import classes from './button.module.css'

export type ButtonProps = ComponentProps<'button'> & {
  /** `primary`: the one act of the page. `plain`: another act. `quiet`: a gesture that records nothing. */
  readonly rank?: 'primary' | 'plain' | 'quiet'
}

/** How a link looks that leads to the one act of a page; its rank is `data-rank`. */
export const buttonLook = classes.button

/** A button with its three ranks; `type="button"` unless told otherwise, so that none submits by accident. */
export function Button({ rank = 'plain', type = 'button', className, ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={[classes.button, className].join(' ')} data-rank={rank} />
}
