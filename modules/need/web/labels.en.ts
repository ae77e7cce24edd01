import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { formatCount } from '#ui/i18n/format.ts'
import { capitalised, type Names } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as purchaseRules from '../model/purchase-rules.ts'
import type { Purchase, PurchaseAct } from '../model/purchase-state.ts'
import type * as sheetRules from '../model/sheet-rules.ts'
import type { NeedSheet, SheetAct } from '../model/sheet-state.ts'

const { count, day, euros, listed, named, number, quoted } = factsIn('en')
const months = (value: Json | undefined): string => `${value} month${value === 1 ? '' : 's'}`
/** Basis points, as a percentage. */
const percent = (value: Json | undefined): string => `${formatCount(Math.round(Number(value) / 100), 'en')}%`

/** Who is missing, and what is left for it to do. */
function missingNeeds(missing: Json | undefined, names: Names): string {
  const rows = Array.isArray(missing) ? (missing as { body: string; status: string }[]) : []
  const left: Readonly<Record<string, string>> = {
    none: 'has not filled in its sheet',
    filed: 'waits for the coordinator’s answer',
    returned: 'must correct its sheet',
    accepted: 'must validate its sheet',
  }
  return rows.map(({ body, status }) => `${names.the(body)} ${left[status] ?? status}`).join('; ')
}

const stages: Readonly<Record<string, string>> = {
  none: 'The group has no such purchase.',
  frozen: 'The need is frozen: the coordinator must reopen it before a sheet changes.',
  abandoned: 'The purchase is abandoned: no sheet answers it any more.',
}

export const purchase: ModuleLabels<
  PurchaseAct['type'],
  Purchase['status'],
  keyof typeof purchaseRules,
  'coordinator' | 'clock'
> = {
  process: 'purchase',
  acts: {
    open: 'Collect the needs',
    revise: 'Change what the members are asked',
    freeze: 'Freeze the need',
    reopen: 'Reopen the collection of needs',
    launch: 'Launch the purchase',
    release: 'Give the need back to another procedure',
    abandon: 'Abandon the purchase',
  },
  final: {
    freeze: 'The collection can be opened again as long as the notice is not sent, and no longer afterwards.',
    abandon: 'A purchase that was abandoned is not opened again, nor are its sheets.',
  },
  statuses: {
    none: 'not opened',
    collecting: 'needs being collected',
    frozen: 'need frozen',
    launched: 'consultation launched',
    abandoned: 'abandoned',
  },
  capacities: { coordinator: 'the coordinator', clock: 'the sending of the notice, or the end of the procedure' },
  done: {
    open: ({ payload }) =>
      `The collection of needs was opened: ${payload.title}. Sheets are expected until ${day(payload.sheetsDue)}.`,
    revise: ({ payload }) => `What the members are asked was changed: ${payload.reason}`,
    freeze: () => 'The need was frozen.',
    reopen: ({ payload }) => `The collection of needs was reopened: ${payload.reason}`,
    abandon: ({ payload }) => `The purchase was abandoned: ${payload.reason}`,
    launch: ({ payload }) => `The notice left on ${day(payload.noticeSentOn)}: the need can no longer be reopened.`,
    release: ({ payload }) => `The procedure is abandoned, the need stays frozen: ${payload.reason}`,
  },
  tasks: { freeze: ({ facts }) => `Freeze the need of “${facts.title}”: every sheet is validated` },
  rules: {
    purchaseUnderConvention: ({ effectiveOn }, outcome) =>
      outcome === 'met'
        ? `The group is in force since ${day(effectiveOn)}.`
        : 'The group is not in force: it collects no needs before its convention takes effect, nor after its end.',
    linesDistinct: ({ lines, twice }, outcome) => {
      if (outcome === 'met') return `The need is counted in ${number(lines)} line${Number(lines) > 1 ? 's' : ''}.`
      return lines === 0
        ? 'No line is given: say what the members are to count, and in which unit.'
        : `Two lines bear the same key: ${listed(twice)}.`
    },
    sheetsDueBeforeStart: ({ sheetsDue, from, today }, outcome) => {
      if (outcome === 'met') return `The members have until ${day(sheetsDue)} to fill in their sheet.`
      return String(sheetsDue) < String(today)
        ? `${day(sheetsDue)} has passed: leave the members a day to come.`
        : `Sheets would be expected on ${day(sheetsDue)}, and the service is to begin on ${day(from)}: set an earlier day.`
    },
    durationJustified: ({ months: asked, limit }, outcome) => {
      if (Number(asked) <= Number(limit)) return `The duration of ${months(asked)} does not pass four years.`
      if (outcome === 'met') return `The duration of ${months(asked)} passes four years, and is justified.`
      if (outcome === 'unmet')
        return `The duration of ${months(asked)} passes four years, and no justification holds: bring it back to ${months(limit)}.`
      return `The duration of ${months(asked)} passes the four years of a framework agreement. Which object, or which amortisation, justifies it?`
    },
    everyNeedValidated: ({ members, missing }, outcome, names) =>
      outcome === 'met'
        ? `The ${number(members)} members have validated their sheet, or said that they have no need.`
        : `The need is not fully defined: ${missingNeeds(missing, names)}.`,
    someoneNeeds: ({ sheets }, outcome) =>
      outcome === 'met'
        ? `${number(sheets)} validated sheet${Number(sheets) > 1 ? 's make' : ' makes'} the need.`
        : 'No validated sheet expresses a need: there is nothing to buy. Abandon the purchase.',
    sheetsUpToDate: ({ stale }, outcome, names) =>
      outcome === 'met'
        ? 'Each sheet answers the purchase as it stands today.'
        : `The lines or the duration have changed since the sheet of: ${named(stale, names)}. To be revised by these members.`,
    partsOfMembers: ({ strangers }, outcome, names) =>
      outcome === 'met'
        ? 'Each sheet is that of a member of today.'
        : `This sheet is no longer a member’s: ${named(strangers, names)}. It cannot be named as a buyer.`,
    buyersKnownBySiret: ({ without }, outcome, names) =>
      outcome === 'met'
        ? 'Each buyer is identified by its SIRET.'
        : `The SIRET is missing for: ${named(without, names)}. Complete its card in the register of bodies.`,
    needEstimated: ({ estimate, minimum, sheets, months: length, until }, outcome) =>
      outcome === 'not-applicable'
        ? 'Without a validated sheet there is nothing to estimate.'
        : `Estimated value: ${euros(estimate)} excluding VAT, the sum of the maxima of ${number(sheets)} sheets for ${months(length)}, until ${day(until)} (minimum: ${euros(minimum)}).`,
  },
}

export const needSheet: ModuleLabels<
  SheetAct['type'],
  NeedSheet['status'],
  keyof typeof sheetRules,
  'member' | 'coordinator' | 'signatory'
> = {
  process: 'needSheet',
  acts: {
    file: 'Fill in the need sheet',
    revise: 'Change the need sheet',
    return: 'Ask for a correction',
    accept: 'Accept the sheet',
    validate: 'Validate the sheet and commit',
  },
  statuses: {
    none: 'not filled in',
    filed: 'filled in, to be examined by the coordinator',
    returned: 'to be corrected by the member',
    accepted: 'accepted, to be validated by the member',
    validated: 'validated',
    'without-need': 'without need',
  },
  capacities: {
    member: 'the member, for its needs',
    coordinator: 'the coordinator',
    signatory: 'the member’s representative, or its delegate',
  },
  done: {
    file: ({ payload }, names) =>
      payload.need === null
        ? `${capitalised(names.the(payload.body))} said that it has no need: ${payload.note}`
        : `The need sheet ${names.of(payload.body)} was filled in.`,
    revise: ({ payload }) =>
      payload.need === null ? `The member no longer has a need: ${payload.note}` : 'The need sheet was changed.',
    return: ({ payload }) => `A correction is asked for ${day(payload.correctBy)}: ${payload.remark}`,
    accept: () => 'The coordinator accepted the sheet.',
    validate: () => 'The member validated its sheet: it commits to these quantities and amounts.',
  },
  tasks: {
    file: ({ facts }) => `Fill in the need sheet of “${facts.title}”`,
    revise: ({ facts }) => `Correct the need sheet of “${facts.title}”`,
    accept: ({ facts }, names) => `Answer the need sheet ${names.of(facts.member)} for “${facts.title}”`,
    validate: ({ facts }) => `Validate the need sheet of “${facts.title}”`,
  },
  rules: {
    needsCollected: ({ stage }, outcome) =>
      outcome === 'met' ? 'The needs are being collected.' : (stages[String(stage)] ?? '—'),
    needOfAMember: ({ body, until }, outcome, names) => {
      if (outcome === 'met') return 'The body is a member of the group.'
      const who = capitalised(names.the(body))
      return until === null
        ? `${who} is not a member of the group: its needs do not count there.`
        : `${who} left the group on ${day(until)}: its needs no longer count there.`
    },
    ownNeedFiled: ({ needed }, outcome) => {
      if (outcome === 'met') return 'The member answers for itself, or the coordinator writes down what it was sent.'
      return needed === true
        ? 'Each member commits itself alone for its part: its sheet is filled in by it, or by the coordinator that received it.'
        : 'Only the member can say that it has no need.'
    },
    oneSheetAMember: ({ body }, outcome, names) =>
      outcome === 'met'
        ? 'This member has no sheet yet for this purchase.'
        : `${capitalised(names.the(body))} already has a sheet for this purchase: change that one.`,
    filedInTime: ({ sheetsDue, today }, outcome) => {
      if (outcome === 'not-applicable') return 'The needs are not being collected.'
      if (String(today) <= String(sheetsDue)) return `Sheets are expected until ${day(sheetsDue)}.`
      if (outcome === 'met') return `The sheet comes after ${day(sheetsDue)}, and its delay is explained.`
      if (outcome === 'unmet') return `The sheet comes after ${day(sheetsDue)}, and its delay is not admitted.`
      return `Sheets were expected until ${day(sheetsDue)}. Why can this one still count?`
    },
    noNeedExplained: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'The member has a need.'
      return outcome === 'met'
        ? 'The member says why it has no need.'
        : 'Say why the member has no need: the others will bear the contract without it.'
    },
    quantitiesInOrder: ({ lines, unknown, missing, twice, disordered }, outcome) => {
      if (outcome === 'not-applicable') return 'There is no quantity to count.'
      if (outcome === 'met') return `The ${number(lines)} lines are counted, from the minimum to the maximum.`
      if (count(missing) > 0) return `Quantities to be given for: ${quoted(missing)}.`
      if (count(unknown) > 0) return `The purchase has no line: ${listed(unknown)}.`
      if (count(twice) > 0) return `Line given twice: ${listed(twice)}.`
      return `The minimum does not pass the expected, nor the expected the maximum. To be looked at again: ${quoted(disordered)}.`
    },
    ceilingGiven: ({ minimum, expected, maximum }, outcome) => {
      if (outcome === 'not-applicable') return 'There is no amount to cap.'
      if (outcome === 'met') return `The member will not pass ${euros(maximum)} excluding VAT.`
      return maximum === 0
        ? 'The maximum is missing: a framework agreement without one is unlawful. Give the amount that the member will not pass.'
        : `The minimum (${euros(minimum)}) does not pass the expected (${euros(expected)}), nor the expected the maximum (${euros(maximum)}).`
    },
    everyYearCounted: ({ years, missing, beyond, twice }, outcome) => {
      if (outcome === 'not-applicable') return 'There are no learners to count.'
      if (outcome === 'met') return `Learners are counted for ${listed(years)}.`
      if (count(missing) > 0) return `Number of learners to be given for: ${listed(missing)}.`
      return count(beyond) > 0
        ? `The purchase does not cover: ${listed(beyond)}.`
        : `Year given twice: ${listed(twice)}.`
    },
    needMeasured: ({ year, users, learners, gap, limit }, outcome) => {
      if (outcome === 'not-applicable') return 'There is no need to measure.'
      if (year === null)
        return outcome === 'met'
          ? 'The member has declared no perimeter, and says how it counts.'
          : 'The member has declared no perimeter: on what does this need rest? Declare it first, or explain.'
      const measure = `${number(learners)} learners, for ${number(users)} users declared in ${year} (a gap of ${percent(gap)})`
      if (Number(gap) <= Number(limit)) return `The need answers the perimeter: ${measure}.`
      if (outcome === 'met') return `The need is far from the perimeter, and explained: ${measure}.`
      if (outcome === 'unmet') return `The need is far from the perimeter and no explanation holds: ${measure}.`
      return `The need is more than ${percent(limit)} away from the declared perimeter: ${measure}. Why?`
    },
    remarkDated: ({ correctBy, today }, outcome) => {
      if (outcome === 'met') return `The member has until ${day(correctBy)} to correct its sheet.`
      return String(correctBy) <= String(today)
        ? `${day(correctBy)} is not a day to come: leave the member time to correct.`
        : 'Say what is to be corrected.'
    },
  },
}
