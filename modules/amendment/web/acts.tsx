import type { GroupView } from '#api/group.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import type { ActSetting } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { actSubjectsOf } from '../model/changes.ts'
import { notNotifiedTo, notSignedBy, partOf } from '../model/circuit.ts'
import type { Around } from './circuit/around.tsx'
import { type CircuitForm, NotificationFields, SignatureFields, VoteFields } from './circuit/fields.tsx'
import { askedOf, type Told } from './path.ts'
import { words } from './words.ts'

/** The act that moves the amendment on from where it stands. */
export function leadingAct(state: Told, { tasks }: Around): { readonly leads?: string } {
  switch (state.status) {
    case 'proposed':
      return { leads: tasks.some(({ act }) => act === 'openSignature') ? 'openSignature' : 'approve' }
    case 'signing':
      return { leads: 'sign' }
    case 'signed':
      return { leads: 'notify' }
    default:
      return {}
  }
}

/** What never leads: what closes the amendment, and what the reader has already done. */
export function quietActs({ circuit }: Told, me: GroupView['me']): readonly string[] {
  const closing = ['object', 'abandon', 'recount']
  if (me === null || me.coordinates) return closing
  const { vote, signature } = partOf(circuit, me.body.id)
  return [...closing, ...(vote === null ? [] : ['approve']), ...(signature === null ? [] : ['sign'])]
}

const SIGNATURE = { signedOn: '', person: '', medium: 'paper', authorisingAct: '', document: '' }

/** The forms of an amendment: whom each act may be about, which acts of which bodies may be filed. */
export function useSettings(caseId: string, state: Told, around: Around): Readonly<Record<string, ActSetting>> {
  const { consequence } = useWords(words)
  const { me, today } = useGroup()
  const asked = askedOf(state, around.group, today)
  const own = me === null || me.body.id === coordinatorOf(around.group) ? null : me.body.id
  const mine = (bodies: readonly string[]) => (own === null ? bodies : bodies.filter((body) => body === own))
  const subjects = actSubjectsOf(state.subject)
  const shared: Pick<CircuitForm, 'around' | 'acts' | 'wanted'> = {
    around,
    acts: (of, favourable) =>
      around.acts.filter(
        (act) =>
          act.body === of &&
          act.favourable === favourable &&
          act.about === caseId &&
          subjects.some((subject) => subject === act.subject),
      ),
    wanted: () => ({ subject: subjects[0] ?? 'amendment', about: caseId }),
  }
  const voters = mine(asked.vote.filter((body) => partOf(state.circuit, body).vote?.verdict !== 'approved'))
  const signatories = mine(notSignedBy(state.circuit, asked.signature))
  const parties = notNotifiedTo(state.circuit, asked.notification)
  const beginning = (among: readonly string[]) => ({ body: own !== null && among.includes(own) ? own : '' })
  const vote = (favourable: boolean): ActSetting => ({
    initial: { ...beginning(voters), authorisingAct: '' },
    fields: (form) => <VoteFields {...shared} form={form} among={voters} favourable={favourable} />,
  })
  return {
    approve: vote(true),
    object: vote(false),
    openSignature: { consequence: consequence.openSignature },
    sign: {
      initial: { ...SIGNATURE, ...beginning(signatories), text: state.text },
      consequence: consequence.sign,
      fields: (form) => <SignatureFields {...shared} form={form} among={signatories} text={state.text} />,
    },
    notify: {
      initial: { body: '', receivedOn: '', proof: '' },
      consequence: consequence.notify,
      fields: (form) => <NotificationFields {...shared} form={form} among={parties} />,
    },
    abandon: { consequence: consequence.abandon },
  }
}
