import { formatCents, formatCount, formatDate } from '#ui/i18n/format.ts'
import type { PenaltyWords } from './words.fr.ts'

const days = (count: number): string => `${formatCount(count, 'en')} ${count > 1 ? 'days' : 'day'}`
const percent = (points: number): string => `${points / 100}%`

export const en: PenaltyWords = {
  title: 'Penalties',
  lede: 'Each member applies its own, once the holder was heard; the cap and the exemption count all of them.',
  none: 'No penalty.',
  noneTeach:
    'A penalty is proposed on an order that was performed after its term; the holder is invited to explain first.',
  together: 'Together, by contract',
  totalOf: (applied, claimed, exempt) =>
    claimed === 0
      ? `${formatCents(applied, 'en')} applied: up to ${formatCents(exempt, 'en')}, nothing is claimed.`
      : `${formatCents(applied, 'en')} applied, all due: the exemption of ${formatCents(exempt, 'en')} is passed.`,
  capOf: (cap, ordered) => `Cap: ${percent(cap)} of ${formatCents(ordered, 'en')} ordered, excluding tax.`,
  order: 'Order',
  member: 'Member',
  status: 'Stage',
  delay: 'Delay',
  counted: 'Counted',
  applied: 'Applied',
  contract: 'Contract',
  delayOf: (count, term) => `${days(count)} after ${formatDate(term, 'en')}`,
  titleOf: (number) => `Penalty, order ${number}`,
  heardUntil: (on) => `the holder has until ${formatDate(on, 'en')}`,
  stages: { proposed: 'Proposed', heard: 'Holder heard', applied: 'Applied', waived: 'Waived' },
  counting: 'The count',
  value: 'Late, excl. tax',
  term: 'Due on',
  doneOn: 'Done on',
  counts: 'Days counted',
  countsOf: (count, from, until) => `${days(count)}, from ${formatDate(from, 'en')} to ${formatDate(until, 'en')}`,
  formula: 'Formula',
  formulaOf: (value, count, divisor) =>
    `${formatCents(value, 'en')} × ${formatCount(count, 'en')} ÷ ${formatCount(divisor, 'en')}`,
  revised: (coefficient) => `, at the revised prices (× ${coefficient})`,
  noVat: 'Penalties bear no VAT.',
  afterCap: 'Applied, under the cap',
  reason: 'Reason',
  hearing: 'The holder',
  invited: 'Invited to explain on',
  observed: (on) => `Observations of ${formatDate(on, 'en')}`,
  nothingSaid: 'Nothing came from it.',
  waived: (on, waiver) => `Waived on ${formatDate(on, 'en')}: ${waiver}`,
  form: {
    order: 'Order',
    orderHint: 'Your orders that were sent to the holder.',
    orderOf: (number, until) => `${number}, to be performed by ${formatDate(until, 'en')}`,
    choose: 'Choose an order',
    nothing: 'None of your orders was sent.',
    value: 'Value of what is late, excluding tax and revision, in euros',
    term: 'Term of the contract',
    doneOn: 'Performed on',
    reason: 'What is late',
    invitedOn: 'Holder invited in writing on',
    observations: 'What the holder says',
    observedOn: 'Received on',
  },
  clauses: {
    title: 'Penalty clauses',
    lede: 'What each contract says of its penalties for delay: those of the CCAG-TIC, or those by which it derogates.',
    none: 'The clauses of no contract are set.',
    noneTeach:
      'Without them penalties are counted by the CCAG-TIC, and what of it is to be confirmed asks for a person.',
    of: (title) => `Penalty clauses: ${title}`,
    divisor: 'A day',
    divisorOf: (divisor) => `one part in ${formatCount(divisor, 'en')} of the value`,
    divisorField: 'Divisor of the formula (1,000: one thousandth a day)',
    cap: 'Cap',
    capOf: (cap, cappedBy) =>
      `${percent(cap)} ${cappedBy === 'order' ? 'of the order' : 'of the orders of the contract'}`,
    capField: 'Cap, in per cent',
    cappedBy: 'The cap is counted',
    caps: { contract: 'on all orders of the contract', order: 'on each order' },
    exempt: 'Exemption',
    exemptOf: (exempt) => (exempt === 0 ? 'none' : `up to ${formatCents(exempt, 'en')}, nothing is claimed`),
    exemptField: 'Nothing is claimed up to, in euros',
    hearing: 'Time to explain',
    hearingOf: days,
    hearingField: 'Time left to the holder, in days',
    version: 'Version',
    versionOf: (version, since) => `${version}, since ${formatDate(since, 'en')}`,
    reason: 'Reason',
  },
}
