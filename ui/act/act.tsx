import { type ReactNode, useRef, useState } from 'react'
import type { ActView } from '#api/shapes.ts'
import { askedAct, useAsked } from '../asked.ts'
import { Button } from '../button.tsx'
import type { FormValues } from '../draft.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useLabels } from '../labels-context.tsx'
import classes from './act.module.css'
import { ActClosed } from './act-closed.tsx'
import { ActForm, type ActFormProps } from './act-form.tsx'

export type ActProps<V extends FormValues> = Omit<
  ActFormProps<V>,
  'act' | 'findings' | 'isAsked' | 'onLeave' | 'title'
> & {
  /** The act as the server gives it: open or closed, with every finding. */
  readonly view: ActView
  /** The one act of the page. */
  readonly primary?: boolean
  /** What the button says where one act is offered for several things; else the act's own name. */
  readonly title?: string
  readonly rank?: 'plain' | 'quiet'
  /** Where it is done, and the way there, while it is not done here. */
  readonly from?: ReactNode
}

/**
 * An act as a button that explains itself. Open, it unfolds its form, can be checked without being recorded, and shows
 * its receipt; closed, it stays in sight and says in one line what closes it, then every rule with its article. A link
 * that asks for the act unfolds it, or the reasons why it is closed.
 */
export function Act<V extends FormValues>({
  view,
  primary = false,
  title: said,
  rank = 'plain',
  from,
  ...form
}: ActProps<V>) {
  const labels = useLabels()
  const { messages } = useLanguage()
  const [unfolded, setUnfolded] = useState(false)
  const [answered, setAnswered] = useState(false)
  const asked = useAsked()
  const isAsked =
    asked.act === askedAct(form.process, view.act) &&
    (asked.case === null ? said === undefined : asked.case === form.caseId)
  // Once: who then leaves the form is not brought back to it.
  if (isAsked && view.open && !answered) {
    setAnswered(true)
    setUnfolded(true)
  }
  const returning = useRef(false)
  const title = said ?? labels.act(form.process, view.act)
  const leave = () => {
    returning.current = true
    setUnfolded(false)
  }
  // A granted act may close itself at once: its form stays until the person leaves it, for it shows the receipt.
  if (unfolded) {
    return <ActForm {...form} act={view.act} title={title} findings={view.findings} onLeave={leave} isAsked={isAsked} />
  }
  if (!view.open) return <ActClosed title={title} findings={view.findings} isAsked={isAsked && !answered} from={from} />
  const takeFocusBack = (button: HTMLButtonElement | null) => {
    if (returning.current) button?.focus()
    returning.current = false
  }
  const toAppraise = view.findings.some((finding) => finding.outcome === 'to-appraise')
  return (
    <p className={classes.open}>
      <Button
        rank={primary ? 'primary' : rank}
        aria-expanded={false}
        onClick={() => setUnfolded(true)}
        ref={takeFocusBack}
      >
        {title}
      </Button>
      {toAppraise && <span className={classes.aside}>{messages.outcome['to-appraise']}</span>}
    </p>
  )
}
