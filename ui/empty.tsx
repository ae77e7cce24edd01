import type { ReactNode } from 'react'
import classes from './empty.module.css'

export type EmptyProps = {
  /** What is not there, as a sentence. */
  readonly title: string
  /** When and how something will appear here. */
  readonly teach: string
  /** The act that would fill it, when one can be done now. */
  readonly children?: ReactNode
}

/** An empty place that teaches what will stand there. */
export function Empty({ title, teach, children }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      <p className={classes.teach}>{teach}</p>
      {children}
    </div>
  )
}
