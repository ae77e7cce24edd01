import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { formatDate } from '#ui/i18n/format.ts'
import { hourEn as hour, numberEn as number } from './rules.en.ts'
import type { NoticeRule, Sentences } from './rules.fr.ts'

const { day, euros, list } = factsIn('en')
const WRONG: Readonly<Record<string, string>> = {
  skipped: 'does not exist: summer time begins that night',
  twice: 'comes twice: summer time ends that night',
  unreadable: 'is no hour',
}
const OFF: Readonly<Record<string, string>> = { saturday: 'on a Saturday', sunday: 'on a Sunday' }
const STAGES: Readonly<Record<string, string>> = {
  none: 'The group has no such procedure.',
  launched: 'The notice of this procedure has already left.',
  abandoned: 'The procedure is abandoned.',
}
const WHY: Readonly<Record<string, string>> = {
  paper: 'tenders on paper',
  electronic: 'electronic tenders',
  'prior-notice': 'after a prior information notice',
  urgency: 'justified urgency',
  normal: 'normal period',
}
const MEMBERS: Readonly<Record<string, string>> = {
  object: 'object',
  type: 'type of procedure',
  ground: 'case of the code',
  shortened: 'shortened periods',
  electronic: 'electronic means',
  otherMedium: 'reasons for other means',
  category: 'nature of the purchase',
  estimate: 'estimated value',
  duration: 'duration',
  buyers: 'buyers and their maxima',
  extent: 'lines, quantities and minima',
}
const membersOf = (value: Json | undefined): string =>
  list(value)
    .map((member) => MEMBERS[String(member)] ?? '—')
    .join(', ')

export const noticeRulesEn: Sentences<NoticeRule> = {
  procedurePrepared: ({ stage }, outcome) =>
    outcome === 'met' ? 'The procedure is chosen, and its notice has not left.' : (STAGES[String(stage)] ?? '—'),
  needKept: ({ stage, differs }, outcome) => {
    if (outcome === 'not-applicable') return 'The notice has left: the need can no longer be reopened.'
    if (outcome === 'met') return 'The frozen need is the one that the procedure was chosen by.'
    if (stage === 'abandoned') return 'The purchase is abandoned: abandon the procedure too, then this file.'
    return stage === 'frozen'
      ? `The need was frozen again and is no longer that of the procedure (${membersOf(differs)}). On the page of the procedure, “Change the procedure” reads it again, even to keep the same type.`
      : 'The need was reopened: freeze it again. If it has changed, “Change the procedure”, on the page of the procedure, reads it again.'
  },
  procedureAsValidated: ({ differs }, outcome) => {
    if (outcome === 'not-applicable') return 'There is no procedure to compare.'
    return outcome === 'met'
      ? 'The procedure is the one that the file was validated for.'
      : `The procedure has changed since the file was validated (${membersOf(differs)}): reopen the file and validate it again.`
  },
  thresholdKnownForNotice: ({ threshold, until, day: on }, outcome) => {
    if (outcome === 'not-applicable') return 'There is no procedure to compare to the thresholds.'
    if (until === null || String(on) <= String(until))
      return `The threshold of ${day(on)} is known: ${euros(threshold)} excluding VAT.`
    const known = `The threshold known, ${euros(threshold)} excluding VAT, is not that of ${day(on)}.`
    if (outcome === 'met') return `${known} That of the day was looked up.`
    return outcome === 'unmet' ? `${known} Look up the notice in force.` : `${known} Which threshold did you look up?`
  },
  priorNoticeKept: ({ noticeOn, from, until, day: on }, outcome) => {
    if (outcome === 'not-applicable') return 'No prior information notice shortens the periods.'
    return outcome === 'met'
      ? `The prior information notice of ${day(noticeOn)} counts for a notice sent on ${day(on)}.`
      : `The prior information notice of ${day(noticeOn)} shortens the periods of a notice sent from ${day(from)} to ${day(until)}, and not on ${day(on)}. Send the notice within these days, or go back to the ordinary periods by “Change the procedure”.`
  },
  priorNoticePlanned: ({ noticeOn, from, until, day: on }, outcome) => {
    if (outcome === 'not-applicable') return 'No prior information notice shortens the periods.'
    const counts = `The prior information notice of ${day(noticeOn)} counts from ${day(from)} to ${day(until)}`
    if (String(from) <= String(on) && String(on) <= String(until)) return `${counts}, hence on ${day(on)}.`
    const outside = `${counts}; the notice is planned for ${day(on)}.`
    if (outcome === 'met') return `${outside} The reason is written.`
    return outcome === 'unmet'
      ? `${outside} The reason is not accepted.`
      : `${outside} On that day it would be refused. Why validate?`
  },
  questionsKept: ({ questionsUntil, from, alone }, outcome) => {
    if (outcome === 'not-applicable') return 'The end of the questions does not change, or does not read.'
    if (alone === true)
      return `The end of the questions is put off only with the deadline: move the deadline too, or let the questions end on ${hour(from)}.`
    return outcome === 'met'
      ? `Questions may be asked until ${hour(questionsUntil)}, no shorter than announced.`
      : `Questions may be asked until ${hour(from)}: that end cannot be brought forward to ${hour(questionsUntil)}.`
  },
  oneConsultationAProcedure: ({ twice, reference }, outcome) => {
    if (outcome === 'met') return `The reference ${reference} is free, and the procedure has no other file.`
    return twice === true
      ? 'This procedure already has a consultation file.'
      : `The reference ${reference} is that of another consultation.`
  },
  deadlineAhead: ({ deadline, published }, outcome) => {
    if (outcome === 'met') return `The deadline is ${hour(deadline)}.`
    const past = `The deadline passed on ${hour(deadline)}: nothing is published, changed or extended any more.`
    return published === false ? `${past} The consultation was not published: abandon it.` : past
  },
  deadlinePassed: ({ deadline }, outcome) =>
    outcome === 'met' ? `The deadline, ${hour(deadline)}, has passed.` : `The deadline is ${hour(deadline)}.`,
  europeanNoticeFirst: ({ published, received, from }, outcome) => {
    if (outcome === 'not-applicable') return 'The notice is not European.'
    if (published !== null) return `The European notice appeared on ${hour(published)}.`
    if (received === null)
      return 'The national notice does not come before the European one. Record the receipt of the Publications Office: 48 hours count from it. Or record the European publication, once it appears.'
    return outcome === 'met'
      ? `The Office received the notice on ${hour(received)} and published nothing within 48 hours.`
      : `The Office received the notice on ${hour(received)}. Without a European publication, the national one waits until ${hour(from)}.`
  },
  noticeIsEuropean: (_facts, outcome) =>
    outcome === 'met' ? 'The notice is European.' : 'This notice was not sent to the Publications Office.',
  officeHourPlausible: ({ hour: told, readable, sentAt, receivedAt, publishedAt, now }, outcome) => {
    if (outcome === 'met') return `The Office made it known on ${hour(told)}.`
    if (readable !== true) return 'This hour cannot be read in one way only.'
    const after = receivedAt === null ? sentAt : receivedAt
    return publishedAt === null
      ? `Give an hour after ${hour(after)}, and not after now (${hour(now)}).`
      : `The European notice appeared on ${hour(publishedAt)}: its receipt came before, and after ${hour(after)}.`
  },
  receiptAnnouncedOnce: ({ at, reference }, outcome) =>
    outcome === 'met'
      ? 'The Office has not confirmed the receipt yet.'
      : `The receipt of the Office is already recorded: ${hour(at)}, under the reference ${reference}. The first one counts.`,
  publicationAnnouncedOnce: ({ at, reference }, outcome) =>
    outcome === 'met'
      ? 'The European publication is not announced yet.'
      : `The European publication is already recorded: ${hour(at)}, under the reference ${reference}. The first announcement counts.`,
  deadlineReadable: ({ wrong }, outcome) => {
    if (outcome === 'not-applicable') return 'The deadline stays.'
    if (outcome === 'met') return 'The hour can be read in one way only in Paris.'
    const rows = (Array.isArray(wrong) ? wrong : []) as unknown as readonly { date: string; time: string; is: string }[]
    return rows.map(({ date, time, is }) => `${time} on ${formatDate(date, 'en')} ${WRONG[is] ?? is}.`).join(' ')
  },
  deadlineToCome: ({ deadline }, outcome) => {
    if (outcome === 'not-applicable') return 'The deadline stays, or cannot be read.'
    return outcome === 'met' ? `The deadline is to come: ${hour(deadline)}.` : `${hour(deadline)} has passed.`
  },
  deadlineOnWorkingDay: ({ deadline, off }, outcome) => {
    if (outcome === 'not-applicable') return 'The deadline stays, or cannot be read.'
    if (off === null) return 'The deadline falls on a working day.'
    const when = OFF[String(off)] ?? 'on a public holiday'
    return outcome === 'met'
      ? `The deadline falls ${when}, and the reason is written.`
      : `The deadline, ${hour(deadline)}, falls ${when}. Why that day?`
  },
  questionsBeforeDeadline: ({ questionsUntil, end }, outcome) => {
    if (outcome === 'not-applicable') return 'The end of the questions stays, or cannot be read.'
    return outcome === 'met'
      ? `Questions may be asked until ${hour(questionsUntil)}.`
      : `Questions must end at an hour to come, and before the deadline (${hour(end)}).`
  },
  questionsEndExplained: ({ questionsUntil, end, before, most }, outcome) => {
    if (outcome === 'not-applicable') return 'The end of the questions does not change, or cannot be read.'
    const gap = `Questions end on ${hour(questionsUntil)}, ${number(before)} day${Number(before) > 1 ? 's' : ''} before the deadline (${hour(end)})`
    if (Number(before) <= Number(most)) return `${gap}.`
    if (outcome === 'met') return `${gap}: the reason is written.`
    return outcome === 'unmet'
      ? `${gap}: the reason does not hold. Set a later end.`
      : `${gap}. A question asked in good time is answered: why do they end more than ${number(most)} days before?`
  },
  minimumPeriodKept: ({ sentOn, ...rest }, outcome) => {
    if (outcome === 'not-applicable') return 'The deadline cannot be read, or the procedure is missing.'
    const { days, why, last, actFrom, appraisal } = rest
    if (days === undefined) {
      if (outcome === 'met') return `A person found on ${day(sentOn)} that the period is long enough for this object.`
      if (outcome === 'unmet') return `A person found on ${day(sentOn)} that the period is not long enough.`
      return `The code sets no number of days. Why is the period that runs from ${day(sentOn)} long enough to prepare a tender?`
    }
    const counted = `${number(days)} days (${WHY[String(why)] ?? why}) counted from the sending on ${day(sentOn)} end on ${day(last)} at midnight`
    if (outcome === 'to-appraise' || appraisal !== undefined) {
      const before = `The deadline comes before the end of the period to be confirmed: ${counted}.`
      if (outcome === 'to-appraise') return `${before} Why does it leave enough time?`
      return `${before} A person found on ${day(sentOn)} that it ${outcome === 'met' ? 'leaves' : 'does not leave'} enough time.`
    }
    return outcome === 'computed'
      ? `The minimum period is kept: ${counted}.`
      : `The minimum period is not kept: ${counted}. The deadline may be set from ${day(actFrom)} on.`
  },
  extensionPlausible: ({ added, ample, deadline }, outcome) => {
    if (outcome === 'not-applicable') return 'The deadline does not change, or cannot be read.'
    if (Number(added) <= Number(ample)) return `The deadline moves to ${hour(deadline)}.`
    const far = `The deadline would move by ${number(added)} days, to ${hour(deadline)}`
    if (outcome === 'met') return `${far}, and the reason is written.`
    return outcome === 'unmet'
      ? `${far}, and the reason is not accepted: set a nearer date.`
      : `${far}. A deadline is never brought back: why this long extension?`
  },
  outageMovesLater: ({ from, to }, outcome) =>
    outcome === 'met'
      ? `The published rule on outages moves the deadline from ${hour(from)} to ${hour(to)}.`
      : `An outage only moves a deadline later: ${hour(to)} does not come after ${hour(from)}.`,
  deadlineLater: ({ deadline, from }, outcome) => {
    if (outcome === 'not-applicable') return 'The deadline stays, or cannot be read.'
    return outcome === 'met'
      ? `The deadline moves from ${hour(from)} to ${hour(deadline)}.`
      : `${hour(deadline)} does not come after the present deadline, ${hour(from)}.`
  },
}
