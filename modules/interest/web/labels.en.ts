import type { Entry } from '#api/shapes.ts'
import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as free from '../model/interest-free.ts'
import type * as rules from '../model/interest-rules.ts'
import type { Interest, InterestAct } from '../model/interest-state.ts'

const { day } = factsIn('en')
const listed = (value: Json | undefined): string => (Array.isArray(value) ? value.join('; ') : '')

/** What a declaration says, to whoever may read it. */
const declared = ({ payload, withheld }: Entry): string => {
  if (withheld === true) return 'made a declaration of interests: its content is for the coordinator'
  return payload.tie === null ? 'declared no interest' : 'declared an interest'
}
const whose = ({ actor, payload }: Entry): string => {
  const of = payload.of as { readonly name?: string } | null | undefined
  return of?.name ?? actor.name ?? 'A person'
}

export const interest: ModuleLabels<
  InterestAct['type'],
  Interest['status'],
  keyof typeof rules | keyof typeof free,
  'declarant' | 'member' | 'body' | 'coordinator' | 'clock'
> = {
  process: 'interest',
  acts: {
    declare: 'Declare your interests',
    renew: 'Declare again',
    signal: 'Signal a possible interest',
    carry: 'Carry the interest',
    uphold: 'Uphold the interest',
    dismiss: 'Find that there is no interest',
    replace: 'Name the substitute',
  },
  final: {
    declare: 'A declaration is not erased. A declared interest is lifted only by the coordinator’s appraisal.',
    renew: 'A declaration is not erased. A declared interest is lifted only by the coordinator’s appraisal.',
  },
  statuses: {
    none: 'no declaration yet',
    clear: 'no interest declared',
    signalled: 'possible interest signalled',
    declared: 'interest declared: access removed',
    carried: 'interest carried from an abandoned procedure: access removed',
    upheld: 'interest upheld: access removed',
    dismissed: 'no interest, once appraised',
  },
  capacities: {
    declarant: 'the person concerned',
    member: 'a member of the group',
    body: 'the member for which that person acts',
    coordinator: 'the coordinator',
    clock: 'the opening of the procedure',
  },
  done: {
    declare: (entry) => `${whose(entry)} ${declared(entry)}.`,
    renew: (entry) => `The person ${declared(entry)}.`,
    signal: ({ payload }) => `A possible interest of ${payload.name ?? 'this person'} was signalled.`,
    carry: () =>
      'The interest of an abandoned procedure remains in the one that takes its place: the person stays away.',
    uphold: () => 'The interest was upheld: the person stays away from the procedure.',
    dismiss: () => 'It was found that there is no interest: the person may read the procedure again.',
    replace: ({ payload }) => `${payload.name} replaces the person kept away, by ${payload.reference}.`,
  },
  tasks: {
    declare: ({ facts }) =>
      `Declare one’s interests in “${facts.title}”: ${listed(facts.persons)} ${Array.isArray(facts.persons) && facts.persons.length > 1 ? 'have' : 'has'} not done so`,
    renew: ({ facts }) => `Say whether the interest carried from an abandoned procedure remains: ${facts.name}`,
    uphold: ({ facts }) => `Appraise the interest of ${facts.name}, declared or signalled, in “${facts.title}”`,
    replace: ({ facts }) => `Name who replaces ${facts.name}, kept away from “${facts.title}”`,
  },
  rules: {
    interestFree: ({ declaredOn }, outcome) =>
      outcome === 'unmet'
        ? `An interest of yours in this procedure stands since ${day(declaredOn)}: you do nothing in it any more and read nothing of it. Only a finding of the coordinator that there is none lifts this.`
        : 'You have no declared interest in this procedure.',
    procedureUnderway: ({ known }, outcome) => {
      if (outcome === 'met') return 'The procedure is under way.'
      return known === true
        ? 'The procedure is over: there is no interest to declare in it any more.'
        : 'The group has no such procedure.'
    },
    ownDeclaration: ({ own, paper }, outcome) => ownSaid(own, paper, outcome === 'met'),
    ownRenewal: ({ own, paper }, outcome) => ownSaid(own, paper, outcome === 'met'),
    caseOfOnePerson: (_facts, outcome) =>
      outcome === 'met'
        ? 'This person has no other declaration in this procedure.'
        : 'This person has a declaration in this procedure already: complete it with a further one.',
    knowledgeDated: ({ knownOn, declaredOn }, outcome) =>
      outcome === 'met'
        ? `Known on ${day(knownOn)}, declared on ${day(declaredOn)}.`
        : `${day(knownOn)} has not come yet: give the day on which the person knew of it.`,
    definitionRead: ({ inForce }, outcome) =>
      outcome === 'met'
        ? `The legal definition was read in its wording in force since ${day(inForce)}.`
        : `The definition has changed: read the wording in force since ${day(inForce)}, then declare.`,
    offenceNoticeRead: (_facts, outcome) =>
      outcome === 'met'
        ? 'The notice on offences was read.'
        : 'Read the notice: to conceal an interest may be a criminal offence.',
    interestDescribed: ({ described, unnamed, wrong }, outcome) => {
      if (outcome === 'not-applicable') return 'No interest is declared: there is nothing to describe.'
      if (outcome === 'met') return 'The interest is described, and the operators are named.'
      if (described !== true) return 'Describe the interest in a few words.'
      return Number(unnamed) > 0
        ? 'An operator has no name.'
        : `These SIREN numbers are wrong (nine digits, of which the last is a key): ${listed(wrong)}.`
    },
    interestCarried: (_facts, outcome) =>
      outcome === 'met'
        ? 'The interest stood in an abandoned procedure for the same purchase: it remains until it is appraised.'
        : 'No interest of this person stands in an abandoned procedure for the same purchase.',
    interestKept: (_facts, outcome) =>
      outcome === 'unmet'
        ? 'A declared interest is not taken back by another declaration: the coordinator appraises it, and alone lifts it.'
        : 'Nothing that is declared is taken back.',
    signalReasoned: ({ ofAnother }, outcome) => {
      if (outcome === 'met') return 'The signal gives its reasons.'
      return ofAnother === true
        ? 'Say what makes you think of an interest.'
        : 'Of your own interest, make a declaration: it is worth more than a signal.'
    },
    ownCauseLeft: (_facts, outcome) =>
      outcome === 'met'
        ? 'The interest is that of another person.'
        : 'Nobody appraises their own interest, nor names their own substitute: another person must do it.',
    interferenceFound: (_facts, outcome) =>
      outcome === 'to-appraise'
        ? 'Say how this interest may influence, or appear to influence, the exercise of the function.'
        : outcome === 'met'
          ? 'The interest is appraised, and upheld.'
          : 'The interest is not upheld.',
    interferenceAbsent: (_facts, outcome) =>
      outcome === 'to-appraise'
        ? 'Say why nothing interferes with the function: access will be given back at once.'
        : outcome === 'met'
          ? 'It is appraised that nothing interferes.'
          : 'The interest remains.',
    substituteFree: ({ another, interested }, outcome) => {
      if (outcome === 'met') return 'The substitute is another person, without a declared interest in the procedure.'
      if (interested === true) return 'This person too has a declared interest in the procedure.'
      return another === true ? 'Name the substitute.' : 'Name the substitute: another person than the one kept away.'
    },
    substituteByAct: ({ actOn, today }, outcome) => {
      if (outcome === 'met') return `The substitute is named by an act of ${day(actOn)}.`
      return String(actOn) > String(today)
        ? `The act is dated ${day(actOn)}, which has not come yet.`
        : 'Say by which act the substitute is named.'
    },
  },
}

function ownSaid(own: Json | undefined, paper: Json | undefined, met: boolean): string {
  if (met) {
    return own === true
      ? 'The person declares for itself.'
      : 'The coordinator records the declaration that it received, with its proof.'
  }
  return paper === true
    ? 'Only the coordinator records a declaration received on paper, on the day it received it at the earliest.'
    : 'Everyone declares their own interests; the coordinator records those that it received, with the document.'
}
