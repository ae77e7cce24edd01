import { type Deposit, type DepositEvent, isCommitted } from './deposit-state.ts'

export function evolve(state: Deposit, event: DepositEvent): Deposit {
  if (event.type === 'DepositBegun') {
    const { type: _, at, ...begun } = event
    return { ...begun, status: 'begun', begunAt: at, troubles: [], asked: null, confirmed: null }
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'DepositReceived': {
      const { type: _, ...receipt } = event
      return { ...state, ...receipt, status: 'received', called: null, attestedAt: null }
    }
    case 'DepositCameLate': {
      const { type: _, ...late } = event
      return { ...state, ...late, status: 'late', attestedAt: null }
    }
    case 'ReconfirmationAsked':
      return { ...state, asked: event.dossier }
    case 'DepositReconfirmed':
      return { ...state, asked: null, confirmed: event.dossier }
    case 'TroubleTold': {
      const { type: _, ...trouble } = event
      return { ...state, troubles: [...state.troubles, trouble] }
    }
    case 'ReceiptAttested':
      return isCommitted(state) ? { ...state, attestedAt: event.at } : state
    case 'DepositDiscarded':
      return state.status === 'begun' ? { ...state, status: 'discarded', discardedAt: event.at } : state
    default:
      return afterReceipt(state, event)
  }
}

type After = Extract<
  DepositEvent,
  {
    type:
      | 'DepositSuperseded'
      | 'DepositWithdrawn'
      | 'WithdrawalStalled'
      | 'LateAdmitted'
      | 'LateRejected'
      | 'CopyCalled'
  }
>

function afterReceipt(state: Deposit, event: After): Deposit {
  if (event.type === 'CopyCalled') {
    const { type: _, ...called } = event
    return state.status === 'received' || state.status === 'admitted' ? { ...state, called } : state
  }
  if (state.status === 'received') {
    if (event.type === 'WithdrawalStalled') {
      const { askedAt, uncertainty } = event
      return { ...state, withdrawal: { askedAt, uncertainty } }
    }
    const { called: _, withdrawal: __, ...kept } = state
    if (event.type === 'DepositSuperseded')
      return { ...kept, status: 'superseded', by: event.by, supersededAt: event.at, attestedAt: null }
    if (event.type === 'DepositWithdrawn')
      return { ...kept, status: 'withdrawn', withdrawnAt: event.at, attestedAt: null }
    return state
  }
  if (state.status !== 'late') return state
  if (event.type === 'LateAdmitted')
    return { ...state, status: 'admitted', reason: event.reason, decidedAt: event.at, called: null }
  if (event.type === 'LateRejected') return { ...state, status: 'rejected', reason: event.reason, decidedAt: event.at }
  return state
}
