import type { IsoDate } from '#kernel/citation.ts'
import type { FormValues } from '#ui/draft.ts'
import { textOf } from '#ui/schema-form/values.ts'
import { GROUND_CASES, type OpenedProcedure, PROCEDURE_TYPES, type ProcedureType } from '../model/procedure-state.ts'

/** What the wizard begins with. */
export const emptyChoice: FormValues = {
  purchase: '',
  title: '',
  procedureType: '',
  groundCase: '',
  groundReasons: '',
  shortenedBy: '',
  shortenedReasons: '',
  noticeOn: '',
}

/** What a change of procedure begins with: the choice as it stands. */
export function choiceValues({ title, type, ground, shortened }: OpenedProcedure): FormValues {
  return {
    title,
    procedureType: type,
    groundCase: ground?.case ?? '',
    groundReasons: ground?.reasons ?? '',
    shortenedBy: shortened?.by ?? '',
    shortenedReasons: shortened?.reasons ?? '',
    noticeOn: shortened?.by === 'prior-notice' ? shortened.noticeOn : '',
    reason: '',
  }
}

export const typeIn = ({ procedureType }: FormValues): ProcedureType | undefined =>
  PROCEDURE_TYPES.find((type) => type === procedureType)

/** The payload of a choice: a ground where a case was taken, shorter periods where something shortens them. */
export function choicePayload(values: FormValues): object {
  const { groundCase, groundReasons, shortenedBy, shortenedReasons, noticeOn, ...own } = values
  const found = GROUND_CASES.find((each) => each === groundCase)
  return {
    ...own,
    ground: found === undefined ? null : { case: found, reasons: textOf(groundReasons) },
    shortened: shortenedOf(textOf(shortenedBy), textOf(shortenedReasons), textOf(noticeOn)),
  }
}

function shortenedOf(by: string, reasons: string, noticeOn: IsoDate): object | null {
  if (by === 'urgency') return { by, reasons }
  return by === 'prior-notice' ? { by, reasons, noticeOn } : null
}
