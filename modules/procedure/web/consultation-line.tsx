import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { buttonLook } from '#ui/button.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useRead } from '#ui/reading.tsx'
import type { OpenedProcedure } from '../model/procedure-state.ts'
import { words } from './words.ts'

/** The consultation of a procedure, as far as its page tells it: the deadline that stands today, once there is one. */
export type Consulted = { readonly id: string; readonly reference: string; readonly deadline: IsoInstant | null }

type ConsultationState = {
  readonly status: string
  readonly procedure?: string
  readonly reference?: string
  readonly deadline?: IsoInstant
}

/** `undefined` until it is read, `null` where the procedure has none. */
export function useConsulted(procedure: string): Consulted | null | undefined {
  const { id } = useGroup()
  const { data } = useRead<readonly CaseWithState<ConsultationState>[]>(`/api/groups/${id}/cases?process=consultation`)
  if (data === undefined) return undefined
  const [found] = data.flatMap(({ id: one, state: { status, procedure: of, reference, deadline = null } }) =>
    of === procedure && reference !== undefined && status !== 'abandoned' ? [{ id: one, reference, deadline }] : [],
  )
  return found ?? null
}

/** Where the notice is sent: from the consultation, which launches the procedure. */
export function NoticeSentFrom({ consulted }: Pick<Props, 'consulted'>) {
  const { consultation: says } = useWords(words)
  const { id: group } = useGroup()
  return (
    <>
      {says.noticeFrom}{' '}
      <Link
        to={consulted == null ? `/groups/${group}/consultations` : `/groups/${group}/consultations/${consulted.id}`}
        search={consulted == null ? {} : { act: 'consultation.sendNotice' }}
      >
        {consulted == null ? says.noneYet : says.of(consulted.reference)}
      </Link>
    </>
  )
}

type Props = { readonly state: OpenedProcedure; readonly consulted: Consulted | null | undefined }

/** What comes after the plan: the consultation file, to open or to go on with, and until when one answers it. */
export function ConsultationLine({ state, consulted }: Props) {
  const { consultation: says } = useWords(words)
  const { id: group, me } = useGroup()
  if (consulted == null) {
    const due = consulted === null && state.status === 'prepared' && state.plan !== null
    if (!due || me?.coordinates !== true) return null
    return (
      <div>
        <Link className={buttonLook} data-rank="primary" to={`/groups/${group}/consultations`}>
          {says.open}
        </Link>
        <p>{says.openTeach}</p>
      </div>
    )
  }
  const { id, reference, deadline } = consulted
  return (
    <p>
      <Link to={`/groups/${group}/consultations/${id}`}>{says.of(reference)}</Link>
      {deadline !== null && `${says.until(state.type, deadline)}.`}
    </p>
  )
}
