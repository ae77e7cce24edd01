import type { IsoInstant } from '#kernel/citation.ts'
import type { Examination, ExaminationEvent, Running } from './examination-state.ts'

/** What each event changes. */
export function evolve(state: Examination, event: ExaminationEvent): Examination {
  if (event.type === 'ExaminationBegun') {
    const { type: _type, ...begun } = event
    return { status: 'begun', ...begun, reviews: [], requests: [], decisions: [], rejections: [], invitation: null }
  }
  if (state.status === 'none') return state
  if (event.type === 'AnswerReceived') return answered(state, event)
  if (event.type === 'EliminatedTold') {
    const told = event.accounts.map((account) => ({ account, at: event.at, readAt: null }))
    return { ...state, rejections: [...state.rejections, ...told] }
  }
  if (event.type === 'CandidatesInvited') {
    const { type: _type, ...invitation } = event
    return { ...state, invitation }
  }
  if (event.type === 'RejectionOpened') return { ...state, rejections: opened(state, event) }
  if (event.type === 'ExaminationResumed' && state.status === 'ended') {
    const { endedAt: _endedAt, observations: _observations, ...examined } = state
    return { ...examined, status: 'begun' }
  }
  return state.status === 'begun' ? inExamination(state, event) : state
}

/** The last word on an applicant takes the place of the one before; the journal has both. */
const replacing = <Of extends { readonly account: string }>(all: readonly Of[], one: Of): readonly Of[] => [
  ...all.filter(({ account }) => account !== one.account),
  one,
]

function answered(state: Running, event: Extract<ExaminationEvent, { type: 'AnswerReceived' }>): Examination {
  const { type: _type, request: number, ...answer } = event
  const requests = state.requests.map((request) =>
    request.number === number ? { ...request, answers: [...request.answers, answer] } : request,
  )
  return { ...state, requests }
}

const opened = ({ rejections }: Running, { account, at }: { readonly account: string; readonly at: IsoInstant }) =>
  rejections.map((each) => (each.account === account ? { ...each, readAt: at } : each))

function inExamination(state: Extract<Running, { status: 'begun' }>, event: ExaminationEvent): Examination {
  switch (event.type) {
    case 'PiecesRevised':
      return { ...state, pieces: event.pieces }
    case 'ApplicationReviewed': {
      const { type: _type, ...review } = event
      return { ...state, reviews: replacing(state.reviews, review) }
    }
    case 'RequestSent': {
      const { type: _type, ...request } = event
      return { ...state, requests: [...state.requests, { ...request, answers: [] }] }
    }
    case 'ApplicationDecided': {
      const { type: _type, ...decided } = event
      return { ...state, decisions: replacing(state.decisions, decided) }
    }
    case 'ExaminationEnded':
      return { ...state, status: 'ended', endedAt: event.at, observations: event.observations }
    default:
      return state
  }
}
