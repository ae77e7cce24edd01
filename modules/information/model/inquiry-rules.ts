import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { OnInquiryAct } from './inquiry-state.ts'
import { SINCE_CCP } from './item-state.ts'
import { membersToTell } from './recipients.ts'

/** S3.20: a member asks for itself; the coordinator has nothing to ask of itself. */
export const askedByMember: OnInquiryAct<'ask'> = {
  id: 'askedByMember',
  basis: [clause('information'), clause('parties')],
  inForce: SINCE_CCP,
  assess: ({ facts, act: { member }, actor, today }) =>
    requires(actsFor(actor, member) && membersToTell(facts.group, today).includes(member), { member }),
}

/** S3.20, A17: an answer serves every member; one kept to the member that asked says why. */
export const answerServesAll: OnInquiryAct<'answer'> = {
  id: 'answerServesAll',
  basis: [clause('information'), cite('policy', 'A17')],
  inForce: SINCE_CCP,
  assess: ({ act: { audience } }) => {
    if (audience.kind === 'members') return requires(true, { audience: 'members' })
    return requires(audience.reason.trim() !== '', { audience: 'asker', reason: audience.reason })
  },
}

/** S3.20: an answer says something, in words or by a document. */
export const answerGiven: OnInquiryAct<'answer'> = {
  id: 'answerGiven',
  basis: [clause('information')],
  inForce: SINCE_CCP,
  assess: ({ act: { answer, answerFiles } }) =>
    requires(answer.trim() !== '' || answerFiles.length > 0, { files: answerFiles.length }),
}
