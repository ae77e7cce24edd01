import type { ModuleLabels } from '#ui/labels.ts'
import type * as conveningRules from '../model/convening-rules.ts'
import type * as presenceRules from '../model/presence-rules.ts'
import type { CommitteeSession, SessionAct } from '../model/session-state.ts'
import type * as voteRules from '../model/vote-rules.ts'
import { boxRuleSentences } from './box-labels.en.ts'
import { day, euros, hour, named, number, people, some } from './label-words.en.ts'
import { sessionDone } from './session-done.en.ts'
import { voteRuleSentences } from './vote-labels.en.ts'

type RuleId = keyof typeof conveningRules | keyof typeof presenceRules | keyof typeof voteRules

export const committeeSession: ModuleLabels<
  SessionAct['type'],
  CommitteeSession['status'],
  RuleId,
  'secretary' | 'chair' | 'called' | 'clock'
> = {
  process: 'committeeSession',
  acts: {
    convene: 'Convene the committee',
    designate: 'Designate a competent person',
    invite: 'Invite the public accountant or the competition authority',
    assist: 'Add an agent who assists the committee',
    proveConvening: 'Deposit proofs of convening',
    noteSent: 'Enter that the convenings were sent',
    reconvene: 'Convene a second time',
    cancel: 'Cancel the session',
    arrive: 'Enter an arrival',
    leave: 'Enter a departure',
    open: 'Open the session',
    recuse: 'Enter a withdrawal',
    observe: 'Record an observation',
    put: 'Put to the vote',
    cast: 'Cast a ballot',
    drop: 'Record a paper put in the box',
    tell: 'Record what the papers say',
    count: 'End the vote',
    adjourn: 'Adjourn the session',
    close: 'Close the session',
    sign: 'Sign the minutes',
  },
  final: {
    cancel: 'A cancelled session is not restored: another will have to be convened.',
    open: 'The convenings and their proofs are then settled. Without a quorum nothing is voted, and the committee is convened a second time.',
    tell: 'The papers are read once: there are as many as voters.',
    adjourn:
      'The session ends. What is left undecided asks for a new convening, in the time of a first one and under its quorum.',
    close: 'A closed session is not opened again: nothing more is voted or recorded in it.',
    sign: 'The signed minutes no longer change.',
  },
  statuses: {
    none: 'not convened',
    convened: 'convened',
    inquorate: 'without quorum',
    sitting: 'sitting',
    closed: 'closed, to be signed',
    signed: 'minutes signed',
    cancelled: 'cancelled',
  },
  capacities: {
    secretary: 'the coordinator, who keeps the secretariat',
    chair: 'the chair of the committee',
    called: 'the person who is convened',
    clock: 'the register',
  },
  done: sessionDone,
  tasks: {
    convene: ({ facts }) => {
      const again = facts.again === true ? ' again' : ''
      const sits = typeof facts.sits === 'string' ? `, which the retro-planning has sit on ${day(facts.sits)}` : ''
      const left = Array.isArray(facts.lots) && facts.again === true && facts.lots.length > 0
      return `Convene the award committee${again} for “${facts.title}”${left ? ` (to be decided: ${people(facts.lots)})` : ''}${sits}`
    },
    proveConvening: ({ facts }) => `Prove ${some(facts.without, 'convening')} to the committee of ${hour(facts.at)}`,
    reconvene: ({ facts }) => `Convene the committee a second time for “${facts.title}”`,
    sign: ({ facts }) => `Sign the minutes of the committee of ${hour(facts.at)}`,
  },
  rules: {
    committeeStands: (_, outcome) =>
      outcome === 'met'
        ? 'The committee is composed and in office.'
        : 'The committee is not composed, or its mandate has ended.',
    withinMandate: ({ from, until, day: on }, outcome) => {
      if (outcome === 'not-applicable') return 'There is no committee.'
      return outcome === 'met'
        ? `The session of ${day(on)} is within the mandate, which runs until ${day(until)}.`
        : `The mandate runs from ${day(from)} to ${day(until)}: no session is held on ${day(on)}.`
    },
    everyMemberSeated: ({ lacking, members }, outcome, names) => {
      if (outcome === 'not-applicable') return 'The committee is the coordinator’s.'
      if (outcome === 'met') return `Each of the ${some(members, 'member')} of the group has its seat on that day.`
      return Array.isArray(lacking) && lacking.length > 0
        ? `Without a seat on that day: ${named(lacking, names)}. Change the composition first.`
        : 'The composition keeps a seat for somebody who is no member any more: change it first.'
    },
    convenedInTime: ({ latest, today, clearDays, noClause, adopted, day: on }, outcome) => {
      if (noClause === true) return 'The internal rules have no urgency clause: the period is not shortened.'
      const by = adopted === null ? 'by usage, without internal rules' : `by the internal rules ${adopted}`
      return outcome === 'met'
        ? `For ${day(on)}, ${some(clearDays, 'clear day')} ${by}: the convening leaves on ${day(latest)} at the latest.`
        : `For ${day(on)}, ${some(clearDays, 'clear day')} are needed ${by}: the convening had to leave on ${day(latest)} at the latest, and today is ${day(today)}.`
    },
    sessionPlanned: ({ at, somewhere }, outcome) => {
      if (outcome === 'met') return `The session is held on ${hour(at)}.`
      return somewhere === true
        ? 'The session is to come, and ends after it begins.'
        : 'Give the place of the session, or the link by which one attends from a distance.'
    },
    remoteAllowed: ({ adopted }, outcome) => {
      if (outcome === 'not-applicable') return 'The session is held on the spot.'
      return outcome === 'met'
        ? 'The committee may sit from a distance.'
        : `The internal rules ${adopted} exclude sessions from a distance.`
    },
    questionsStated: ({ points }, outcome) =>
      outcome === 'met' ? `The agenda has ${some(points, 'item')}.` : 'Give an agenda, item by item.',
    reportFrozen: ({ analyses, moving }, outcome) => {
      if (outcome === 'not-applicable') return 'The tenders are not analysed in Unisson: their report is attached.'
      if (outcome === 'met') return `${some(analyses, 'report')}, frozen: the committee reads what no longer moves.`
      return Array.isArray(moving) && moving.some((lot) => lot !== '')
        ? `The analysis is not frozen for ${moving.join(', ')}: freeze the report, then convene.`
        : 'The analysis of the tenders is not frozen: freeze the report, then convene.'
    },
    committeeCompetent: ({ kind, estimate, threshold, formalised, others }, outcome) => {
      if (outcome === 'unmet') return 'This procedure does not exist, or is abandoned.'
      if (kind === 'amendment') return 'The committee is asked about a draft amendment: it gives an opinion.'
      if (kind === 'award')
        return `A formalised procedure of ${euros(estimate)}, from the threshold of ${euros(threshold)} on: the committee chooses the holder.${Array.isArray(others) && others.length > 0 ? ` Under the threshold it gives an opinion: ${people(others)}.` : ''}`
      return formalised === true
        ? `The estimated value (${euros(estimate)}) stays under the threshold of ${euros(threshold)}: the committee gives an opinion, and the coordinator’s authority decides.`
        : 'The procedure is not formalised: the committee gives an opinion, and the coordinator’s authority decides.'
    },
    lotReadAlone: ({ doubtful, threshold }, outcome) =>
      outcome === 'not-applicable'
        ? 'The value of each lot and that of the whole point to the same authority.'
        : `Read lot by lot, these items stay under the threshold of ${euros(threshold)} that the whole reaches: ${people(doubtful)}. The committee gives an opinion on them; this reading of the text is to be confirmed.`,
    designatedByTheChair: ({ own }, outcome) => {
      if (outcome === 'met') return own === true ? 'The chair designates.' : 'The act of the chair is cited.'
      return 'The chair alone designates a competent person: cite its act, with its date and number.'
    },
    groundStated: (_, outcome) =>
      outcome === 'met' ? 'The competence is described.' : 'Say in what this person is competent.',
    assistsForAMember: (_, outcome) =>
      outcome === 'met'
        ? 'It is an agent of a member of the group.'
        : 'Those who assist the committee are agents of the group’s members; the chair designates other persons.',
    accountantOfTheCoordinator: (_, outcome) => {
      if (outcome === 'not-applicable') return 'It is not the public accountant.'
      return outcome === 'met'
        ? 'It is the coordinator’s public accountant.'
        : 'The public accountant who is invited is the coordinator’s.'
    },
    calledOnce: ({ name }, outcome) =>
      outcome === 'met'
        ? 'This person has no other place in the session.'
        : `${name} already has a place in the session: nobody has two voices, or two roles.`,
    proofOfConvening: ({ persons, on, dated }, outcome) => {
      if (outcome === 'met') return `Proof of ${some(persons, 'convening')}, sent on ${day(on)}.`
      return dated === true
        ? 'Choose persons who are convened; an agent who assists is not.'
        : 'The proof has a reference, and a date between the convening and today.'
    },
    arrivalConvened: ({ name }, outcome) =>
      outcome === 'met' ? `${name} was convened, or assists the committee.` : 'This person was not convened.',
    arrivalOnTheDay: ({ present, day: on }, outcome) => {
      if (outcome === 'met') return `Today is ${day(on)}, the day of the session.`
      return present === true
        ? 'This person is already present.'
        : `Arrivals are entered on the day of the session, ${day(on)}.`
    },
    remoteIdentified: ({ told }, outcome) => {
      if (outcome === 'not-applicable') return 'The person is in the room.'
      if (outcome === 'met') return 'The person is identified, and the means is recorded.'
      return told === true
        ? 'The convening provides for no attendance from a distance.'
        : 'Record the means that is used, and how the person was identified.'
    },
    declarationMade: ({ name }, outcome) =>
      outcome === 'met'
        ? `${name} has declared interests in this procedure, or none.`
        : `${name} has not said whether an interest ties it to this procedure: without a declaration, no access.`,
    arrivalFree: ({ name }, outcome) =>
      outcome === 'met'
        ? 'No declared interest keeps this person away.'
        : `${name} has a declared interest in this procedure: this person does not sit, and a substitute does.`,
    excessSubstitute: ({ needed, name }, outcome) => {
      if (outcome === 'not-applicable') return 'It is not a substitute.'
      if (needed === true) return `${name} can replace an absent full member.`
      return outcome === 'met'
        ? `${name} attends: the full members are present, and the substitute does not vote.`
        : `The full members whom ${name} replaces are present, and the internal rules exclude substitutes in excess.`
    },
    wasPresent: ({ name }, outcome) => (outcome === 'met' ? `${name} was there.` : 'This person is not present.'),
    everyoneConvened: ({ called, without }, outcome) =>
      outcome === 'met'
        ? `Each convening has its proof (${some(called, 'person')}).`
        : `Without proof of convening the session would be unlawful: ${people(without)}.`,
    conveningsInTime: ({ latest, late }, outcome) =>
      outcome === 'met'
        ? `The convenings left on ${day(latest)} at the latest.`
        : `Convenings that left after ${day(latest)}: ${people(late)}.`,
    sessionHour: ({ at }, outcome) =>
      outcome === 'met'
        ? `It is the hour of the session (${hour(at)}).`
        : `The session opens on ${hour(at)}, or later that day.`,
    quorumAtOpening: ({ present, seats, needed, required }) =>
      required === false
        ? `${number(present)} of ${number(seats)} present; after a second convening no quorum is required.`
        : `${number(present)} of ${number(seats)} present, ${number(needed)} are needed.`,
    chairPresides: ({ chair }, outcome) => {
      if (chair !== null) return `${chair} chairs.`
      return outcome === 'met'
        ? 'Neither the chair nor a substitute of it is there; the reason is given.'
        : 'Neither the chair nor a substitute of it is there. Why sit without?'
    },
    recusalFromAnItem: ({ name, item, already }, outcome) => {
      if (outcome === 'met')
        return `${name} withdraws from item ${number(item)}: the voice does not count in it, nor for the quorum.`
      return already === true
        ? 'This withdrawal is already recorded.'
        : 'Whoever withdraws is a person who was convened, from an item of the agenda.'
    },
    heardWithAVoice: ({ voice, present, name }, outcome) => {
      if (outcome === 'met') return `The observation of ${name} will be in the minutes.`
      if (voice === 'assisting') return `${name} assists the committee and has no voice, not even an advisory one.`
      if (voice === 'none') return 'This person was not convened.'
      return present === true ? 'Write the observation of a person who may sit.' : `${name} is not present.`
    },
    ...voteRuleSentences,
    ...boxRuleSentences,
  },
}
