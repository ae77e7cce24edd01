import type { IsoDate } from '#kernel/citation.ts'
import {
  firstReception,
  type MinimumDeadline,
  minimumDeadline,
  priorNoticeWindow,
  type Timed,
} from '#modules/procedure/index.ts'

/** What the first deadline of a notice depends on. */
export type NoticeTimed = Timed & { readonly electronic: boolean }

/** A prior information notice that shortens nothing: the notice leaves outside the days on which it would count. */
export type LostPriorNotice = { readonly noticeOn: IsoDate; readonly from: IsoDate; readonly until: IsoDate }

/** When tenders, or applications where the procedure begins by them, may be due at the earliest. */
export function earliestDeadline(
  { electronic, ...timed }: NoticeTimed,
  sentOn: IsoDate,
): (MinimumDeadline & { readonly lost: LostPriorNotice | null }) | undefined {
  const reception = firstReception(timed.type)
  const counted = (shortened: Timed['shortened']) =>
    minimumDeadline({ ...timed, shortened }, { reception, sentOn, electronic, lawDate: sentOn })
  const found = counted(timed.shortened)
  const lost = found?.period.why === 'prior-notice' ? lostPriorNotice(timed, sentOn) : null
  const holds = lost === null ? found : counted(null)
  return holds && { ...holds, lost }
}

/** R2161-3: it counts from thirty-five days after it left to twelve months, whatever was expected when it was invoked. */
function lostPriorNotice({ shortened }: Timed, sentOn: IsoDate): LostPriorNotice | null {
  if (shortened?.by !== 'prior-notice') return null
  const { noticeOn } = shortened
  const window = priorNoticeWindow(noticeOn, sentOn)
  return window.from <= sentOn && sentOn <= window.until ? null : { noticeOn, ...window }
}
