import type { ReactNode } from 'react'
import { perform } from '#api/client.ts'
import type { ActView } from '#api/shapes.ts'
import { Act } from '#ui/act/act.tsx'
import type { ActFields } from '#ui/act/act-form.tsx'
import type { FormValues } from '#ui/draft.ts'

export type OwnActProps = {
  readonly process: string
  readonly caseId: string
  readonly view: ActView
  /** Where it is sent. */
  readonly path: string
  /** The version that was seen; 0 of what the act opens. */
  readonly seq: number
  readonly initial?: FormValues
  readonly fields?: (form: ActFields<FormValues>) => ReactNode
  readonly payload?: (values: FormValues) => object
  readonly consequence?: string
  /** What the button says to the holder, where the act is also entered for it by a member. */
  readonly title?: string
  readonly primary?: boolean
  readonly onDone: () => void
}

/** An act of the holder of a contract: as any act, without the register of the group, which is not its own to check. */
export function OwnAct({ process, caseId, view, path, seq, initial = {}, payload, onDone, ...shown }: OwnActProps) {
  return (
    <Act<FormValues>
      {...{ process, caseId, view, seq, initial }}
      {...shown}
      perform={({ payload: values, ...request }) =>
        perform(path, seq, { ...request, payload: payload === undefined ? {} : payload(values) })
      }
      onVerify={undefined}
      onReload={onDone}
    />
  )
}
