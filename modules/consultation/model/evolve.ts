import type { Consultation, ConsultationEvent, NoticeTerms } from './consultation-state.ts'
import { noticedOf } from './publication.ts'
import { fileOf } from './record.ts'
import { referralsSince } from './referral.ts'

/** What each event changes; an event at a stage that it cannot have happened at changes nothing. */
export function evolve(state: Consultation, event: ConsultationEvent): Consultation {
  switch (event.type) {
    case 'DossierDrafted': {
      const { procedure, reference } = event
      return { status: 'draft', procedure, reference, ...fileOf(event) }
    }
    case 'DossierRevised':
      return state.status === 'draft' ? { ...state, ...fileOf(event) } : state
    case 'DossierValidated':
      if (state.status !== 'draft') return state
      return {
        ...state,
        status: 'validated',
        validatedOn: event.on,
        manifest: event.manifest,
        checkedFor: event.checkedFor,
      }
    case 'DossierReopened':
      return state.status === 'validated' ? { ...aboutOf(state), ...fileOf(state), status: 'draft' } : state
    case 'NoticeSent':
      return sent(state, event)
    case 'ConsultationPublished':
      return state.status === 'sent' ? { ...state, status: 'open', published: { at: event.at } } : state
    case 'ConsultationClosed':
      return state.status === 'open' ? { ...state, status: 'closed', closedAt: event.at } : state
    case 'ConsultationAbandoned':
      return abandon(state, event)
    case 'CourtSeized':
    case 'CourtDecided':
      return state.status === 'sent' || state.status === 'open' || state.status === 'closed'
        ? { ...state, referrals: referralsSince(state.referrals ?? [], event) }
        : state
    default:
      return afterNotice(state, event)
  }
}

type Of<T extends ConsultationEvent['type']> = Extract<ConsultationEvent, { type: T }>

const aboutOf = ({ procedure, reference }: Exclude<Consultation, { status: 'none' }>) => ({ procedure, reference })

function sent(state: Consultation, event: Of<'NoticeSent'>): Consultation {
  if (state.status !== 'validated') return state
  const { validatedOn } = state
  const first = {
    number: 1,
    at: event.at,
    manifest: event.manifest,
    ...fileOf(state),
    important: false,
    reason: '',
    changed: [],
    minorFor: '',
    termsKeptFor: '',
  }
  return {
    status: 'sent',
    ...aboutOf(state),
    ...fileOf(state),
    validatedOn,
    frozen: event.frozen,
    noticeSentAt: event.at,
    lawDate: event.on,
    deadline: event.deadline,
    questionsUntil: event.questionsUntil,
    european: event.european ? { received: null, published: null } : null,
    published: null,
    versions: [first],
    extensions: [],
  }
}

type AfterNotice = Of<'NoticeReceived' | 'NoticePublished' | 'DossierChanged' | 'DeadlineExtended'>

function afterNotice(state: Consultation, event: AfterNotice): Consultation {
  if (state.status !== 'sent' && state.status !== 'open') return state
  const { european } = state
  switch (event.type) {
    case 'NoticeReceived':
      if (european === null) return state
      return { ...state, european: { ...european, received: { at: event.at, reference: event.reference } } }
    case 'NoticePublished':
      if (european === null) return state
      return { ...state, european: { ...european, published: { at: event.at, reference: event.reference } } }
    case 'DossierChanged': {
      const { type: _, ...changed } = event
      const version = { number: state.versions.length + 1, ...changed }
      return { ...state, ...fileOf(event), versions: [...state.versions, version] }
    }
    case 'DeadlineExtended': {
      const { type: _, ...extension } = event
      const { to: deadline, questionsTo: questionsUntil } = extension
      return { ...state, deadline, questionsUntil, extensions: [...state.extensions, extension] }
    }
  }
}

function abandon(state: Consultation, { on, reason }: Of<'ConsultationAbandoned'>): Consultation {
  if (state.status === 'none' || state.status === 'abandoned') return state
  const notice = noticedOf(state)
  return {
    status: 'abandoned',
    ...aboutOf(state),
    ...fileOf(state),
    abandonedOn: on,
    reason,
    noticed: notice === null ? null : termsOf(notice),
  }
}

const termsOf = (notice: NoticeTerms): NoticeTerms => ({
  frozen: notice.frozen,
  validatedOn: notice.validatedOn,
  noticeSentAt: notice.noticeSentAt,
  lawDate: notice.lawDate,
  deadline: notice.deadline,
  questionsUntil: notice.questionsUntil,
  european: notice.european,
  published: notice.published,
  versions: notice.versions,
  extensions: notice.extensions,
  ...(notice.referrals === undefined ? {} : { referrals: notice.referrals }),
})
