import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { capitalised } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as choiceRules from '../model/choice-rules.ts'
import type * as planRules from '../model/plan-rules.ts'
import type { Procedure, ProcedureAct } from '../model/procedure-state.ts'
import { terms } from '../terms.en.ts'

const { count, day, euros, list, named, number } = factsIn('en')
const days = (value: Json | undefined): string => `${number(value)} day${value === 1 ? '' : 's'}`
const word = (words: Readonly<Record<string, string>>, key: Json | undefined): string => words[String(key)] ?? '—'
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const typeOf = (value: Json | undefined): string => word(terms.types, value)
const stones = (value: Json | undefined): string =>
  list(value)
    .map((milestone) => `“${lower(word(terms.milestones, milestone))}”`)
    .join(', ')

type Row = Readonly<Record<string, Json>>
const rows = (value: Json | undefined): readonly Row[] => list(value) as readonly Row[]
const short = (value: Json | undefined): string =>
  rows(value)
    .map((row) => `${lower(word(terms.bars, row.bar))} (${days(row.missing)} short of ${number(row.days)})`)
    .join('; ')

/** The assemblies that sit too late, then those whose day is not given. */
function assembliesTold({ title, late, assemblies }: Row): string {
  const unknown = Number(assemblies) - Number(late)
  const told = [
    ...(Number(late) > 0 ? [`${number(late ?? 0)} sit${Number(late) > 1 ? '' : 's'} too late`] : []),
    ...(unknown > 0 ? [`${number(unknown)} gave no date`] : []),
  ]
  return `Obtain the deliberations for “${title}” in time: ${told.join(', ')}`
}

type Rules = keyof typeof choiceRules | keyof typeof planRules

export const procedure: ModuleLabels<ProcedureAct['type'], Procedure['status'], Rules, 'coordinator' | 'clock'> = {
  process: 'procedure',
  acts: {
    open: 'Choose the procedure',
    revise: 'Change the procedure',
    plan: 'Settle the retro-planning',
    launch: 'Send the notice',
    abandon: 'Abandon the procedure',
  },
  final: {
    abandon: 'A procedure that was abandoned does not go on: another one has to be chosen for this need.',
  },
  statuses: { none: 'not opened', prepared: 'being prepared', launched: 'launched', abandoned: 'abandoned' },
  capacities: { coordinator: 'the coordinator, for the award', clock: 'the sending of the notice' },
  done: {
    open: ({ payload }) => `The procedure was chosen for “${payload.title}”: ${typeOf(payload.procedureType)}.`,
    revise: ({ payload }) => `The procedure is now: ${typeOf(payload.procedureType)}. Reason: ${payload.reason}`,
    plan: () => 'The retro-planning was settled.',
    launch: ({ payload }) => `The procedure is launched: the notice left on ${day(payload.noticeSentOn)}.`,
    abandon: ({ payload }) => `The procedure was abandoned: ${payload.reason}`,
  },
  tasks: {
    open: ({ facts }) => `Choose the procedure of “${facts.title}”: the need is frozen`,
    revise: ({ facts }) => `Review the procedure of “${facts.title}”: the need was frozen again`,
    plan: ({ facts }) => {
      if (facts.assemblies !== undefined) return assembliesTold(facts)
      return facts.milestone === undefined
        ? `Settle the retro-planning of “${facts.title}”`
        : `Take up the retro-planning of “${facts.title}” again: “${lower(word(terms.milestones, facts.milestone))}” was to come by ${day(facts.by)}, ${days(facts.days)} are lost`
    },
  },
  rules: {
    procedureUnderConvention: ({ effectiveOn }, outcome) =>
      outcome === 'met'
        ? `The group has been in force since ${day(effectiveOn)}.`
        : 'The group is not in force: no procedure is launched before its convention takes effect, nor after its end.',
    abandonedWithConsultation: (_facts, outcome) =>
      outcome === 'met'
        ? 'No open consultation rests on this procedure.'
        : 'The notice of this procedure has left: abandon its consultation, which takes it along and tells those who follow it.',
    needSettled: ({ stage }, outcome) => {
      if (outcome === 'met') return 'The need of every member is frozen.'
      return stage === 'none'
        ? 'The group has no such purchase.'
        : 'The need is not frozen: the procedure is chosen by it.'
    },
    buyersAreMembers: ({ buyers, strangers }, outcome, names) => {
      if (outcome === 'not-applicable') return 'Without a frozen need, no buyer is named.'
      return outcome === 'met'
        ? `The convention binds ${Number(buyers) > 1 ? `the ${number(buyers)} buyers` : 'the buyer'} that the notice will name.`
        : `No longer a member of the group: ${named(strangers, names)}. Reopen the need and freeze it again.`
    },
    oneProcedureAPurchase: (_facts, outcome) =>
      outcome === 'met'
        ? 'No other procedure is running for this purchase.'
        : 'A procedure is already running for this purchase: abandon it first.',
    valueEstimated: ({ estimate, buyers, months }, outcome) =>
      outcome === 'not-applicable'
        ? 'Without a frozen need, there is nothing to estimate.'
        : `Estimated value: ${euros(estimate)} excluding VAT, the maxima of ${number(buyers)} buyer${buyers === 1 ? '' : 's'} for ${number(months)} months.`,
    typeLawful: ({ procedureType, estimate, threshold }, outcome) => {
      if (outcome === 'not-applicable') return 'Without a frozen need, no procedure can be chosen.'
      return outcome === 'met'
        ? `${capitalised(typeOf(procedureType))}: open by the code for ${euros(estimate)} excluding VAT (threshold of ${euros(threshold)}).`
        : `${capitalised(typeOf(procedureType))}: closed, because ${euros(estimate)} excluding VAT reach the threshold of ${euros(threshold)}. A formalised procedure is due, save for small lots or social and other specific services: then choose that case.`
    },
    groundGiven: ({ procedureType, case: given, reasons }, outcome) => {
      const type = capitalised(typeOf(procedureType))
      if (outcome === 'not-applicable') return `${type}: no particular case is to be justified.`
      return outcome === 'met'
        ? `Case: ${word(terms.cases, given)}. ${reasons}`
        : `${type}: choose the case of the code that opens it, and give the reasons of this purchase.`
    },
    thresholdInForce: ({ threshold, until, lawDate }, outcome) => {
      if (outcome === 'not-applicable') return 'Without a frozen need, there is no threshold to compare.'
      if (outcome === 'met' && (until === null || String(lawDate) <= String(until))) {
        return `Threshold in force: ${euros(threshold)} excluding VAT.`
      }
      const known = `The known threshold, ${euros(threshold)}, is not that of ${day(lawDate)}.`
      if (outcome === 'met') return `${known} That of the day was checked.`
      return outcome === 'unmet' ? `${known} Check the notice in force.` : `${known} Which threshold did you check?`
    },
    coordinatorRules: ({ kind }, outcome) => {
      if (outcome === 'met')
        return 'The consultation follows the rules of the coordinator: thresholds, committee and control of local authorities.'
      if (outcome === 'unmet') return 'The rules that apply to the coordinator are not established.'
      return kind === null
        ? 'What the coordinator is in law is not known: which rules apply to it?'
        : 'The coordinator is no local authority, nor one of their establishments: why would its rules and thresholds be the same?'
    },
    shorteningAllowed: ({ procedureType, by }, outcome) => {
      if (outcome === 'not-applicable') return 'The periods are not shortened.'
      const what = by === 'urgency' ? 'an urgency' : 'a prior information notice'
      return outcome === 'met'
        ? `The code shortens the periods after ${what}.`
        : `${capitalised(typeOf(procedureType))}: the code shortens none of its periods for ${what}.`
    },
    urgencyJustified: ({ reasons }, outcome) => {
      if (outcome === 'not-applicable') return 'No urgency is invoked.'
      if (outcome === 'met') return `The urgency is justified, and does not come from the buyer’s lateness: ${reasons}`
      if (outcome === 'unmet') return 'The urgency is not justified: the periods cannot be shortened.'
      return `Urgency invoked: ${reasons} Does it owe nothing to the buyer’s own lateness?`
    },
    priorNoticeInTime: ({ noticeOn, from, until }, outcome) => {
      if (outcome === 'not-applicable') return 'No prior information notice is invoked.'
      return outcome === 'met'
        ? `The prior information notice of ${day(noticeOn)} shortens the periods of a notice sent from ${day(from)} to ${day(until)}.`
        : `The prior information notice of ${day(noticeOn)} does not count: it must have left, and less than twelve months ago.`
    },
    everyMilestoneDated: ({ milestones, missing, foreign }, outcome) => {
      if (outcome === 'met') return `The ${number(milestones)} milestones of the procedure have each their day.`
      return count(missing) > 0
        ? `One day, and only one, is missing for: ${stones(missing)}.`
        : `This procedure has no such milestone: ${stones(foreign)}.`
    },
    mediumGroundGiven: ({ case: given, reasons, open, announced }, outcome) => {
      if (outcome === 'not-applicable' && announced === true)
        return 'The means are those that the notice announced: the plan does not change them.'
      if (outcome === 'not-applicable') return 'Tenders and letters are electronic: that is the rule of the code.'
      const found = `Other than electronic means: ${word(terms.media, given)}.`
      if (outcome === 'met') return `${found} ${reasons}`
      if (given === null)
        return 'Electronic means are the rule: for others, choose the case of the code that allows them, and give the reasons of this purchase.'
      return open === true
        ? `${found} Give the reasons of this purchase.`
        : `${found} This case is not open to this contract: choose another one, or electronic means.`
    },
    minimumsKept: ({ short: bars }, outcome) => {
      if (outcome === 'not-applicable') return 'The milestones are not all dated.'
      return outcome === 'met'
        ? 'No period is shorter than the minimum of the code.'
        : `Shorter than the minimum of the code: ${short(bars)}.`
    },
    workTimeKept: ({ short: bars }, outcome) => {
      if (outcome === 'not-applicable') return 'The milestones are not all dated.'
      if (rows(bars).length === 0) return 'Each piece of work has the time foreseen.'
      const found = `Shorter than foreseen: ${short(bars)}.`
      if (outcome === 'met') return `${found} It is explained.`
      return outcome === 'unmet' ? `${found} It is not retained.` : `${found} How will it be held?`
    },
    dayWantedHeld: ({ wanted, start, past }, outcome) => {
      if (outcome === 'not-applicable') return 'The milestones are not all dated.'
      const behind = count(past) > 0 ? `Already past: ${stones(past)}. ` : ''
      if (behind === '' && String(start) <= String(wanted)) return `The service begins on ${day(start)}, as wanted.`
      const found = `${behind}The service would begin on ${day(start)}, for a start wanted on ${day(wanted)}.`
      if (outcome === 'met') return `${found} It is explained.`
      return outcome === 'unmet' ? `${found} It is not retained.` : `${found} Why settle this retro-planning?`
    },
    assembliesInTime: ({ awaited, late }, outcome, names) => {
      if (outcome === 'not-applicable') return 'The milestones are not all dated.'
      if (rows(late).length === 0)
        return Number(awaited) === 0 ? 'No deliberation is awaited.' : 'Every assembly that gave its date sits in time.'
      const found = rows(late)
        .map((row) => `${names.the(row.body)} sits on ${day(row.on)}, ${days(row.days)} too late`)
        .join('; ')
      if (outcome === 'met') return `${capitalised(found)}. It is explained.`
      return outcome === 'unmet' ? `${capitalised(found)}.` : `${capitalised(found)}. How will that delay be covered?`
    },
    priorNoticeCounts: ({ noticeSent, from, until }, outcome) => {
      if (outcome === 'not-applicable') return 'No prior information notice shortens the periods.'
      return outcome === 'met'
        ? `The notice of ${day(noticeSent)} leaves while the prior information counts.`
        : `The notice would leave on ${day(noticeSent)}: the prior information counts only from ${day(from)} to ${day(until)}.`
    },
  },
}
