import { factsIn } from '#ui/i18n/facts.ts'
import type * as french from './labels.fr.ts'

const { listed } = factsIn('en')
const witnesses = (value: unknown): string => (value === 1 ? 'one witness' : `${value} witnesses`)

export const witness: typeof french.witness = {
  process: 'witness',
  acts: { declare: 'Declare a witness', revoke: 'Revoke the witness', lapse: 'Count the witness no more' },
  statuses: { none: 'not declared', declared: 'declared', revoked: 'revoked' },
  capacities: { member: 'the member, for its own witness', coordinator: 'the coordinator', clock: 'the date' },
  done: {
    declare: ({ payload }) => `A witness of the register was declared: ${String(payload.key).split('+')[0]}.`,
    revoke: ({ payload }) => `The witness was revoked: ${payload.reason}`,
    lapse: () => 'The member has left the group: its witness is not counted any more.',
  },
  rules: {
    witnessOfAMember: (_facts, outcome) =>
      outcome === 'met'
        ? 'The member declares its own witness.'
        : 'Only a member of the group declares a witness, and its own: nobody watches in the name of another.',
    keyOfAWitness: (_facts, outcome) =>
      outcome === 'met'
        ? 'The key is one of a witness.'
        : 'This is not the key of a witness: copy the whole line that the command “unisson witness” prints, its name included.',
    witnessDeclaredOnce: ({ name }, outcome) => {
      if (outcome === 'not-applicable') return 'The key could not be read.'
      return outcome === 'met'
        ? `No other witness bears the name or the key of ${name}.`
        : `A declared witness already bears this name or this key (${name}): one machine counts once.`
    },
    revokedForAReason: (_facts, outcome) =>
      outcome === 'met' ? 'The reason is written.' : 'Write why this witness is not listened to any more.',
    memberHasLeft: (_facts, outcome) =>
      outcome === 'met'
        ? 'The member has left the group: its witness is not counted any more.'
        : 'The member is still of the group: its witness counts.',
  },
}

export const quorum: typeof french.quorum = {
  process: 'quorum',
  acts: { agree: 'Agree how many witnesses must cosign' },
  statuses: { none: 'nothing agreed', agreed: 'agreed' },
  capacities: { coordinator: 'the coordinator' },
  done: {
    agree: ({ payload }) => {
      const borne = Number(payload.faulty)
      const allowance = borne === 0 ? 'none may be missing' : `${borne} may be missing`
      return `The group has agreed on its witnesses: ${allowance}.`
    },
  },
  rules: {
    oneHistoryOnly: ({ witnesses: all, faulty, size }, outcome) => {
      if (outcome === 'met')
        return `${size} cosignatures of ${all}: two histories of the register never both have as many.`
      return all === 0
        ? 'No witness is declared: each member declares its own first.'
        : `With ${witnesses(all)} of which ${faulty} fail, the others would not be enough: bear fewer failures, or declare more witnesses.`
    },
    watchedByAnother: ({ own, size }, outcome) => {
      if (outcome === 'not-applicable') return 'How many must cosign is not settled.'
      return outcome === 'met'
        ? 'The witnesses of the coordinator are not enough by themselves.'
        : `The witnesses of the coordinator alone (${own}) already make the number that is asked for (${size}): they attest nothing against it. Let another member declare its own.`
    },
    witnessesHeard: ({ silent }, outcome) =>
      outcome === 'met'
        ? 'Each witness has cosigned already.'
        : `These witnesses have cosigned nothing yet: ${listed(silent)}. One that never ran will be missed at the opening.`,
  },
}

export const sealingPage: typeof french.sealingPage = {
  process: 'sealingPage',
  acts: { serve: 'Serve the page of deposits' },
  statuses: { none: 'no page entered', served: 'page entered' },
  capacities: { clock: 'the passing of time' },
  done: {
    serve: ({ payload }) =>
      `The page that seals tenders is the one whose list has the hash ${String(payload.hash).slice(0, 16)}….`,
  },
  rules: {
    pageChanged: (_facts, outcome) =>
      outcome === 'met'
        ? 'This page was not in the register yet.'
        : 'This page is already the one that the register says.',
  },
}
