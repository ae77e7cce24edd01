import { type ReactNode, useRef, useState } from 'react'
import classes from './act-in-place.module.css'
import { askedAct, useAsked } from './asked.ts'
import { Button } from './button.tsx'
import type { ActSetting, CaseData } from './case-detail.tsx'
import { useLabels } from './labels-context.tsx'
import { SchemaActForm } from './schema-form/schema-acts.tsx'

export type PartInPlaceProps<S> = {
  readonly title: string
  readonly data: CaseData<S>
  /** The acts that change what this part shows. */
  readonly acts: readonly string[]
  readonly settings: Readonly<Record<string, ActSetting>>
  /** Whether the act of this part is the one that leads the page. */
  readonly leads?: boolean
  readonly children: ReactNode
}

/** A part of a case that is changed where it is read: the button stands at its heading, and the form takes its place. */
export function PartInPlace<S>({ title, data, acts, settings, leads = false, children }: PartInPlaceProps<S>) {
  const { resource, place, form } = data
  const labels = useLabels()
  const asked = useAsked()
  const open = resource.acts.filter((view) => view.open && acts.includes(view.act))
  const [done, setDone] = useState<string | null>(
    () => open.find(({ act }) => asked.act === askedAct(resource.process, act))?.act ?? null,
  )
  const left = useRef<string | null>(null)
  // An act that closes itself once it is granted keeps its form until the person leaves it, for it shows the receipt.
  const view = resource.acts.find(({ act }) => act === done)
  if (view !== undefined) {
    return (
      <SchemaActForm
        place={place}
        resource={resource}
        view={view}
        schema={form?.acts[view.act]}
        {...settings[view.act]}
        onLeave={() => {
          left.current = done
          setDone(null)
        }}
      />
    )
  }
  const takeFocusBack = (act: string) => (button: HTMLButtonElement | null) => {
    if (left.current !== act) return
    button?.focus()
    left.current = null
  }
  return (
    <section>
      <div className={classes.head}>
        <h2>{title}</h2>
        {open.map(({ act }) => (
          <Button
            key={act}
            rank={leads ? 'primary' : 'plain'}
            aria-expanded={false}
            onClick={() => setDone(act)}
            ref={takeFocusBack(act)}
          >
            {labels.act(resource.process, act)}
          </Button>
        ))}
      </div>
      {children}
    </section>
  )
}
