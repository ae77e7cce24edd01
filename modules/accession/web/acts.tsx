import type { GroupView } from '#api/group.ts'
import { notApprovedBy, notNotifiedTo, notSignedBy } from '#modules/amendment/index.ts'
import {
  type Around,
  type CircuitForm,
  NotificationFields,
  type NumberedAct,
  SignatureFields,
  VoteFields,
} from '#modules/amendment/web/parts.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import type { ActSetting } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { askedOf, type Filed } from './path.ts'
import { words } from './words.ts'

/** The act that moves the case on from where it stands. */
export function leadingAct(state: Filed): { readonly leads?: string } {
  switch (state.status) {
    case 'requested':
      return { leads: state.acknowledgement === null ? 'acknowledge' : 'examine' }
    case 'under-examination':
      return { leads: 'submitForApproval' }
    case 'submitted-for-approval':
      return { leads: 'approve' }
    case 'approved':
      return { leads: 'openSignature' }
    case 'amendment-signing':
      return { leads: 'sign' }
    case 'signed':
      return { leads: state.returned === null ? 'returnToCoordinator' : 'notify' }
    case 'effective':
      return { leads: 'notify' }
    default:
      return {}
  }
}

/** What never leads: what closes the case, what corrects it, and what the reader has already done. */
export function quietActs(state: Filed, me: GroupView['me']): readonly string[] {
  const closing = ['reject', 'abandon', 'object', 'recount', 'acknowledge']
  const always = state.status === 'requested' && state.acknowledgement === null ? closing.slice(0, -1) : closing
  const own = me !== null && !me.coordinates ? me.body.id : null
  if (own === null || !('circuit' in state) || state.circuit === undefined) return always
  const voted = notApprovedBy(state.circuit, [own]).length === 0 ? ['approve'] : []
  const signed = notSignedBy(state.circuit, [own]).length === 0 ? ['sign'] : []
  return [...always, ...voted, ...signed]
}

/** The forms of an accession: whom each act may be about, which acts of which bodies may be filed. */
export function useSettings(caseId: string, state: Filed, around: Around): Readonly<Record<string, ActSetting>> {
  const { consequence } = useWords(words)
  const { me, today } = useGroup()
  const circuit = 'circuit' in state && state.circuit !== undefined ? state.circuit : []
  const asked = askedOf(state, around.group, today)
  const own = me === null || me.body.id === coordinatorOf(around.group) ? null : me.body.id
  const mine = (bodies: readonly string[]) => (own === null ? bodies : bodies.filter((body) => body === own))
  const body = own ?? ''
  const shared: Pick<CircuitForm, 'around' | 'acts' | 'wanted'> = {
    around,
    acts: (of, favourable) => around.acts.filter(fits({ caseId, state, of, favourable })),
    wanted: (of) => wantedOf(caseId, state, of),
  }
  const text = 'text' in state && state.text !== undefined ? state.text : ''
  const voters = mine(notApprovedBy(circuit, asked.vote))
  const vote = (favourable: boolean): ActSetting => ({
    initial: { body: voters.includes(body) ? body : '', authorisingAct: '' },
    fields: (form) => <VoteFields form={form} {...shared} among={voters} favourable={favourable} />,
  })
  const signatories = mine(notSignedBy(circuit, asked.signature))
  const parties = notNotifiedTo(circuit, asked.notification)
  return {
    approve: vote(true),
    object: vote(false),
    submitForApproval: { consequence: consequence.submitForApproval },
    openSignature: { consequence: consequence.openSignature },
    sign: {
      initial: { ...SIGNATURE, body: signatories.includes(body) ? body : '', text },
      consequence: consequence.sign,
      fields: (form) => <SignatureFields form={form} {...shared} among={signatories} text={text} />,
    },
    notify: {
      initial: {
        body: parties.includes(state.newcomer) ? state.newcomer : '',
        receivedOn: '',
        proof: '',
      },
      consequence: consequence.notify,
      fields: (form) => <NotificationFields form={form} {...shared} among={parties} />,
    },
    reject: { consequence: consequence.reject },
    abandon: { consequence: consequence.abandon },
  }
}

const SIGNATURE = { signedOn: '', person: '', medium: 'paper', authorisingAct: '', document: '' }

type Sought = {
  readonly caseId: string
  readonly state: Filed
  readonly of: string
  readonly favourable: boolean
}

/** The newcomer decides to join; the others approve this very case. */
const wantedOf = (caseId: string, state: Filed, of: string) =>
  of === state.newcomer ? { subject: 'accession', about: caseId } : { subject: 'accession-approval', about: caseId }

/** The newcomer's own act may precede its request, so it need not name it; the others' approve this very case. */
function fits({ caseId, state, of, favourable }: Sought) {
  return (act: NumberedAct): boolean => {
    if (act.body !== of || act.favourable !== favourable) return false
    return of === state.newcomer
      ? act.subject === 'accession' && (act.about === null || act.about === caseId)
      : act.subject === 'accession-approval' && act.about === caseId
  }
}
