import { differing } from '#kernel/canonical.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import type { OpenInput } from '#kernel/process.ts'
import { notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import {
  formalisedFrom,
  isNeedKept,
  PRIOR_NOTICE_BASIS,
  priorNoticeWindow,
  shorteningBasis,
} from '#modules/procedure/index.ts'
import { checkedFor } from './checked-for.ts'
import { type CheckedFor, type ConsultationFacts, SINCE_CCP } from './consultation-state.ts'

type Asked = { readonly facts: ConsultationFacts; readonly today: IsoDate; readonly lawDate: IsoDate }

/**
 * R2.01, S5.1: the file is checked, and its notice sent, for the need that the members have committed themselves to: it is
 * frozen, and the procedure was chosen by it as it stands.
 */
export const needKept: Rule<{ readonly facts: ConsultationFacts }> = {
  id: 'needKept',
  basis: [cite('CCP', 'L2111-1'), cite('CCP', 'R2121-1'), clause('execution')],
  inForce: SINCE_CCP,
  assess: ({ facts: { need } }) =>
    need === null ? notApplicable() : requires(isNeedKept(need), { stage: need.stage, differs: need.differs }),
}

/** The day on which the notice is to leave: that of the retro-planning, or today once it is past, or there is none. */
function plannedOn({ facts: { procedure }, today }: Asked): IsoDate {
  const planned = procedure?.noticePlanned ?? today
  return planned < today ? today : planned
}

/** 2.2: whether a prior notice counts for a notice of a day: it left from thirty-five days to twelve months before. */
function priorNoticeOn({ facts: { procedure }, lawDate }: Asked, day: IsoDate) {
  const shortened = procedure?.shortened ?? null
  if (procedure === null || shortened?.by !== 'prior-notice') return notApplicable()
  const { noticeOn } = shortened
  const window = priorNoticeWindow(noticeOn, lawDate)
  const basis = shorteningBasis(procedure.type, 'prior-notice', lawDate) ?? PRIOR_NOTICE_BASIS
  return { ...requires(window.from <= day && day <= window.until, { noticeOn, ...window, day }), basis }
}

/** 2.2: a period that a prior notice shortened is lawful only for a notice that leaves while it counts. */
export const priorNoticeKept: Rule<Asked> = {
  id: 'priorNoticeKept',
  basis: PRIOR_NOTICE_BASIS,
  inForce: SINCE_CCP,
  assess: (input) => priorNoticeOn(input, input.today),
}

/** 2.2: the same for the day that is planned: it may still be moved, so that it is only said. */
export const priorNoticePlanned: Rule<Asked> = {
  id: 'priorNoticePlanned',
  basis: PRIOR_NOTICE_BASIS,
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: (input) => priorNoticeOn(input, plannedOn(input)),
}

/** R2.01: the thresholds of the day of the notice, or of the day that is planned for it, are known; or a person says which were looked up. */
export const thresholdKnownForNotice: Rule<Asked & { readonly state: { readonly status: string } }> = {
  id: 'thresholdKnownForNotice',
  basis: [cite('CCP', 'annexe 2')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ state, ...input }) => {
    const { procedure } = input.facts
    if (procedure === null) return notApplicable()
    const day = state.status === 'draft' ? plannedOn(input) : input.today
    const { known, value, until } = formalisedFrom(procedure.category, day)
    return requires(known, { threshold: value, until: until ?? null, day })
  },
}

/** S3.6: what was checked is what is sent: a procedure that has changed since is one that the file was not checked for. */
export const procedureAsValidated: Rule<
  OpenInput<{ readonly status: string; readonly checkedFor: CheckedFor }, ConsultationFacts>
> = {
  id: 'procedureAsValidated',
  basis: [clause('coordinator'), cite('CCP', 'L2111-1'), cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { procedure } }) => {
    if (procedure === null) return notApplicable()
    const now = checkedFor(procedure)
    // A file that was validated before another medium was justified was checked for none.
    const differs = differing({ ...now, ...state.checkedFor, otherMedium: state.checkedFor.otherMedium ?? null }, now)
    return requires(differs.length === 0, { differs })
  },
}
