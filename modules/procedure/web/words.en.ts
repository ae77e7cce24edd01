import type { DayOff, Regime, Step } from '#kernel/calendar.ts'
import { formatAhead, formatCount, formatDate, formatInstant } from '#ui/i18n/format.ts'
import type { TypeReason } from '../model/lawful-type.ts'
import type { NeedMember } from '../model/need-standing.ts'
import type { BarKind } from '../model/plan-course.ts'
import type { Assembly } from '../model/plan-state.ts'
import { firstReception } from '../model/reception.ts'
import { terms } from '../terms.en.ts'
import type { fr } from './words.fr.ts'

const day = (date: string): string => formatDate(date, 'en')
const days = (number: number): string => `${formatCount(number, 'en')} day${Math.abs(number) === 1 ? '' : 's'}`

const reasons: Readonly<Record<TypeReason, (threshold: string) => string>> = {
  'formalised-due': (threshold) => `The need reaches the threshold of ${threshold}: a formalised procedure is due.`,
  'formalised-by-choice': (threshold) =>
    `Under the threshold of ${threshold} it stays possible; all its rules then apply.`,
  'case-needed': () => 'Only in a case that the code lists, with the reasons of this purchase.',
  'under-threshold': (threshold) =>
    `The need stays under the threshold of ${threshold}: the coordinator sets the consultation by its object.`,
  'reaches-threshold': (threshold) =>
    `The need reaches the threshold of ${threshold}: only for small lots, or for social and other specific services.`,
  'under-competition': (threshold) => `Under ${threshold}, neither publicity nor competition is due.`,
}
const kinds: Readonly<Record<BarKind, string>> = {
  law: 'period of the law',
  practice: 'practice, or internal rules',
  work: 'work',
  order: 'order',
}
const regimes: Readonly<Record<Regime, string>> = {
  'eu-1182-71': 'all days count but that of the sending; a last day off moves to the next working day',
  'clear-days': 'clear days: neither the first day nor that of the term counts; a last day off moves on',
  ccag: 'all days count; a last day off moves on',
  'date-to-date': 'from date to date; the last day never moves',
  'jours-ouvres': 'working days',
  'jours-ouvrables': 'working days, Saturdays included',
}
const offs: Readonly<Partial<Record<DayOff, string>>> = { saturday: 'a Saturday', sunday: 'a Sunday' }
const subjects: Readonly<Record<Assembly['subject'], string>> = {
  'contract-signature': 'authorises the signature of the contract',
  'budget-commitment': 'commits its budget',
}

const needMembers: Readonly<Record<NeedMember, string>> = {
  object: 'object',
  category: 'nature of the purchase',
  estimate: 'estimated value',
  duration: 'duration',
  buyers: 'buyers and their maxima',
  extent: 'lines, quantities and minima',
}

/** One step of a computation, in a line. */
function step(each: Step): string {
  switch (each.kind) {
    case 'exclude-first-day':
      return `${day(each.from)} is not counted: the period runs from ${day(each.to)}`
    case 'exclude-last-day':
      return `the day of the term is not counted: ${day(each.to)}`
    case 'add':
      return `the last day falls on ${day(each.to)}`
    case 'subtract':
      return `going back: ${day(each.to)}`
    case 'roll':
    case 'roll-back':
      return `it is ${offs[each.why] ?? 'a holiday'}: moved to ${day(each.to)}`
    case 'extend':
      return `two working days at least: extended to ${day(each.to)}`
    case 'act-after':
      return `one may act from ${day(each.to)}`
  }
}

/** The words of the pages of the procedure. */
export const en: typeof fr = {
  title: 'Procedures',
  lede: 'How each frozen need becomes a contract: the procedure that its value opens, and its days, from the day wanted back to today.',
  none: 'No procedure is open.',
  noneTeach:
    'Once the need of a purchase is frozen, the coordinator chooses the procedure here, and settles its retro-planning.',
  opens:
    'The procedure is being prepared: its periods are known, and its retro-planning can be settled. Nothing is published yet.',
  columns: {
    title: 'Procedure',
    type: 'Type',
    status: 'State',
    estimate: 'Estimated value',
    notice: 'Notice',
    start: 'Service begins',
  },
  unknown: '–',
  terms,
  choice: {
    purchase: 'Purchase',
    purchaseNone: 'Choose a frozen need',
    purchaseLacks: 'No frozen need awaits its procedure.',
    title: 'Title of the procedure',
    types: 'Procedure',
    typesHint: (estimate) => `By the estimated value of ${estimate} excluding VAT, and the thresholds of the day.`,
    closed: 'Closed for this value',
    onGround: 'on a case of the code',
    reasons,
    case: 'Case of the code',
    caseNone: 'Choose the case',
    caseReasons: 'Reasons of this purchase',
    caseReasonsHint: 'They will stand in the presentation report.',
    shortened: 'Periods',
    shortenedBy: {
      '': 'ordinary',
      urgency: 'shortened: urgency',
      'prior-notice': 'shortened: prior information notice',
    },
    shortenedReasons: 'What justifies it',
    urgencyHint: 'A fact from outside: the buyer’s own lateness is never an urgency.',
    noticeOn: 'Prior information notice sent on',
    reason: 'Why the procedure changes',
    periods: 'Minimum periods',
    colon: ': ',
    period: { applications: 'Applications', tenders: 'Tenders' },
    periodFrom: { notice: 'from the sending of the notice', invitation: 'from the invitation' },
    periodDays: days,
    periodFree: 'The law sets no number of days: a period suited to the object.',
    agreed: (number) => `or another period, agreed with all selected candidates; failing that ${days(number)} at least`,
    invited: (number) => `At least ${formatCount(number, 'en')} candidates invited, if as many qualify.`,
  },
  decision: {
    title: 'Decision',
    type: 'Procedure',
    why: 'Why',
    ground: 'Case',
    groundNone: 'no particular case to justify',
    medium: 'Means',
    electronic: 'electronic',
    mediumOther: 'other than electronic',
    shortened: 'Periods',
    ordinary: 'ordinary',
    shortenedFor: { urgency: 'shortened for urgency', 'prior-notice': 'shortened after a prior information notice' },
    estimate: 'Estimated value',
    estimateOf: (amount, buyers, months) =>
      `${amount} excluding VAT, maxima of ${formatCount(buyers, 'en')} buyer${buyers === 1 ? '' : 's'} for ${formatCount(months, 'en')} months`,
    on: 'Decided on',
    law: 'Law that applies',
    lawOf: (date) => `that of ${day(date)}, the day on which the notice was sent`,
    lawNotYet: 'that of the day on which the notice is sent',
    buyers: 'Identified buyers',
    member: 'Member',
    siret: 'SIRET',
    maximum: 'Maximum',
  },
  need: {
    reopened:
      'The need was reopened after this procedure was chosen: the file is not validated and the notice does not leave until it is frozen again. If it changes, “Change the procedure” will read it again.',
    frozenAgain: (differs) =>
      `The need was reopened, then frozen otherwise: ${differs.map((member) => needMembers[member]).join(', ')}. The procedure keeps the former one: “Change the procedure” reads the need again, even to keep the same type.`,
    abandoned: 'The purchase is abandoned: this procedure has no need left, and is abandoned too.',
    see: 'See the need',
  },
  abandonedFor: (date, reason) => `Abandoned on ${day(date)}: ${reason}`,
  consultation: {
    open: 'Open the consultation file',
    openTeach: 'The retro-planning is settled. The file comes next: the notice leaves from it.',
    of: (reference) => `Consultation ${reference}`,
    noticeFrom: 'The notice is sent from the consultation; sending it launches the procedure.',
    noneYet: 'Open the consultation file',
    until: (type, deadline) =>
      `, ${firstReception(type) === 'tenders' ? 'tenders' : 'applications'} received until ${formatInstant(deadline, 'en')}, Paris time`,
  },
  stages: {
    frozen: 'Need frozen',
    prepared: 'Procedure chosen',
    planned: 'Retro-planning',
    notice: 'Notice sent',
    tenders: 'Deadline for tenders',
    committee: 'Committee',
    signed: 'Signature',
    start: 'Service begins',
    abandoned: 'Abandoned',
  },
  consequences: {
    revise: 'The retro-planning of the former procedure no longer holds: it is to be settled again.',
    plan: 'The retro-planning is entered in the register; its days become tasks, and a calendar.',
    abandon: 'The procedure is abandoned; the need stays frozen, and another procedure may be opened.',
  },
  plan: {
    title: 'Retro-planning',
    none: 'The retro-planning is not settled yet.',
    summary: (start, end) => `From ${day(start)} to ${day(end)}.`,
    calendar: 'Put in a calendar (.ics)',
    print: 'Print',
    held: (date) => `The service begins on ${day(date)}, as wanted.`,
    lateStart: (date, wanted, number) =>
      `The service cannot begin before ${day(date)}, ${days(number)} after the day wanted (${day(wanted)}).`,
    lost: (milestone, by, from, number) =>
      `Day lost: “${milestone}” was to come by ${day(by)}, and can no longer come before ${day(from)}. ${days(number)} are missing.`,
    lostMore: (number) => `${formatCount(number, 'en')} other day${number === 1 ? ' follows' : 's follow'} from it.`,
    heldUp: (from, number) =>
      `An assembly sits too late: unless its day changes, the service cannot begin before ${day(from)}. ${days(number)} are missing.`,
    slack: (milestone, number) => `Next milestone: “${milestone}”, ${formatAhead(number, 'en')}.`,
    today: 'today',
    todayIs: (date) => `Today, ${day(date)}`,
    wantedLine: (date) => `Start wanted, ${day(date)}`,
    legend: { law: 'minimum of the law', practice: 'practice', work: 'work', slack: 'slack', milestone: 'milestone' },
    explain: (bar) => `Explain: ${bar}`,
    drag: 'Arrows: a day; page up or down: a week. The rest follows.',
    marker: (milestone) => `${milestone}: move`,
    moved: (milestone, date) => `“${milestone}” moves to ${day(date)}.`,
    movedAlso: (others) => `With it: ${others}.`,
    movedOne: (milestone, number) => `“${milestone}” (${number > 0 ? '+' : '−'}${days(Math.abs(number))})`,
    movedAlone: 'No other milestone moves.',
    kept: 'This milestone cannot come sooner.',
    wanted: 'Day wanted for the start of the service',
    wantedHint: 'All milestones are then set again, as late as may be, back from that day.',
    electronic: 'Tenders and letters are electronic',
    mediumCase: 'Case of the code for other means',
    mediumCaseNone: 'Choose the case',
    mediumReasons: 'Reasons of this purchase',
    mediumHint: 'They will stand in the presentation report; the notice will say that the means are not electronic.',
    works: 'Time of work',
    worksHint: 'In days. No text sets them: these are proposed.',
    assemblies: 'Assemblies',
    assembliesHint:
      'Each buyer commits its budget before the first order; the coordinator is authorised to sign. Give the day on which each assembly sits, if you know it.',
    assemblyOf: (body, subject) => `${body}: ${subjects[subject]}`,
    subjects,
    assemblyBy: (date) => `by ${day(date)} at the latest`,
    assemblyMade: (date) => `deliberation taken on ${day(date)}`,
    assemblyLate: (number) => `${days(number)} too late`,
    assemblyUnknown: 'day not given',
    assembliesTitle: 'Assemblies of the members',
    table: 'The same, as a table',
    heads: { bar: 'Step', who: 'Who', start: 'From', end: 'To', minimum: 'Minimum', slack: 'Slack', basis: 'Basis' },
    minimum: (number, kind) => `${days(number)}, ${kind}`,
    days,
    kinds,
    reason: {
      period: (start, end) => `From ${day(start)} to ${day(end)}`,
      least: (number, kind) => `At least ${days(number)} (${kind}).`,
      earliest: (date) => `What follows is possible from ${day(date)}.`,
      slack: (number) => (number === 0 ? 'No slack.' : `Slack: ${days(number)}.`),
      short: (number) => `Too short by ${days(number)}.`,
      regime: (regime) => `Counting: ${regimes[regime]}.`,
      steps: 'Computation',
      step,
      limit: (date) => `By ${day(date)} at the latest: this period never moves.`,
      back: (number, due) => `Counted backwards: ${days(number)} before ${day(due)}.`,
      toBeConfirmed: 'Source to be confirmed.',
    },
  },
}
