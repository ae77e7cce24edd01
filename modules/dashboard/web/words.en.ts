import { formatCents, formatCount, formatDate, formatMonth } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import type { DashboardWords } from './words.fr.ts'

const days = (count: number): string =>
  `${count.toLocaleString('en-GB', { maximumFractionDigits: 1 })} ${count === 1 ? 'day' : 'days'}`

export const en: DashboardWords = typesetAll({
  title: 'Dashboard of the execution',
  lede: 'What is ordered, delivered, penalised and paid on a contract. Every figure opens the acts that make it.',
  none: 'No contract was notified.',
  noneTeach: 'The dashboard is read as soon as a contract is notified to its members.',
  choose: { title: 'Choose what is shown', contract: 'Contract', whose: 'Whose', group: 'The whole group' },
  asOf: (day) => `As of ${formatDate(day, 'en')}.`,
  workbook: 'These figures in a workbook (.xlsx)',
  csv: 'This table for a spreadsheet (.csv)',
  consumption: 'Consumption',
  noCeiling: 'The maximum of the contract is not set.',
  ofMaximum: (ordered, maximum) =>
    `${formatCents(ordered, 'en')} ordered excluding VAT, of a maximum of ${formatCents(maximum, 'en')}.`,
  ofShare: (ordered, share) =>
    `${formatCents(ordered, 'en')} ordered excluding VAT, of a share of ${formatCents(share, 'en')}.`,
  ofNothing: (ordered) => `${formatCents(ordered, 'en')} ordered excluding VAT.`,
  minimum: (ordered, minimum) =>
    ordered >= minimum
      ? `The minimum of the contract, ${formatCents(minimum, 'en')} excluding VAT, is reached.`
      : `${formatCents(minimum - ordered, 'en')} of orders excluding VAT are missing to reach the minimum of ${formatCents(minimum, 'en')}.`,
  forecast: ({ on, from, until }) =>
    until === null
      ? `At the pace of past orders the maximum would be exhausted about ${formatDate(on, 'en')}, at the earliest on ${formatDate(from, 'en')}.`
      : `At the pace of past orders the maximum would be exhausted about ${formatDate(on, 'en')}: four times in five between ${formatDate(from, 'en')} and ${formatDate(until, 'en')}.`,
  ceilings: 'The ceilings and the loans',
  group: 'Group',
  member: 'Member',
  share: 'Share, excl. VAT',
  maximum: 'Maximum, excl. VAT',
  ordered: 'Ordered, excl. VAT',
  left: 'Left, excl. VAT',
  used: 'Used',
  orders: 'Orders',
  months: 'Orders by month',
  month: 'Month',
  monthOf: (month) => formatMonth(month, 'en'),
  picture:
    'Amount signed each month, in euros excluding VAT, cancelled orders left out. Source: the orders of the register.',
  figures: 'The same figures',
  noOrders: 'No order was signed.',
  lines: 'By line of the price schedule',
  line: 'Line',
  label: 'Name',
  unit: 'Unit',
  quantity: 'Quantity',
  ceiling: 'Ceiling',
  mean: 'Mean price, excl. VAT',
  perUser: 'Per pupil, excl. VAT',
  perSchool: 'Per school, excl. VAT',
  served: (users, schools, year, missing) =>
    `Over ${formatCount(users, 'en')} ${users === 1 ? 'pupil' : 'pupils'} and ${formatCount(schools, 'en')} ${schools === 1 ? 'school' : 'schools'} of the perimeter (${year}).${missing === 0 ? '' : ` ${formatCount(missing, 'en')} ${missing > 1 ? 'members have' : 'member has'} not declared theirs: their orders do not count here.`}`,
  notServed: 'No perimeter is declared: costs per pupil and per school cannot be computed.',
  perimeters: 'The perimeters',
  firstLines: (shown, all) =>
    `The ${formatCount(shown, 'en')} lines that cost most, of ${formatCount(all, 'en')}; all are in the workbook.`,
  stages: 'Orders by stage',
  stage: 'Stage',
  amount: 'Amount, excl. VAT',
  stageOf: {
    draft: 'In preparation',
    committed: 'Committed',
    signed: 'Signed',
    sent: 'Sent',
    received: 'Received',
    objected: 'Contested',
    cancelled: 'Cancelled',
  },
  deliveries: 'Deliveries by decision',
  decision: 'Decision',
  deliveryCount: 'Deliveries',
  reduction: 'Reduction, excl. VAT',
  meanDelay: 'Mean delay',
  days,
  delayNote: 'Mean delay: from the notice that all is ready to the acceptance.',
  noDeliveries: 'No delivery was declared.',
  decisionOf: {
    ready: 'Aptitude being checked',
    watched: 'Regular service being checked',
    postponed: 'Postponed',
    'postponement-declined': 'Postponement declined',
    reduced: 'Accepted with a reduction that may still be contested',
    contested: 'Reduction contested',
    rejected: 'Rejected',
    'accepted decided': 'Accepted by decision',
    'accepted tacit': 'Accepted by silence',
    'accepted reduced': 'Accepted with a reduction',
    'accepted reduction-fallen': 'Accepted, the reduction having fallen',
  },
  penalties: 'Penalties',
  penaltyCount: 'Penalties',
  penaltyAmount: 'Amount',
  delay: 'Mean lateness',
  noPenalties: 'No penalty was proposed.',
  penaltyOf: { proposed: 'Proposed', applied: 'Applied', waived: 'Waived' },
  claimed: (claimed, exempt) =>
    claimed === 0
      ? `Nothing is claimed: the penalties of all members do not pass ${formatCents(exempt, 'en')}.`
      : `${formatCents(claimed, 'en')} claimed from the holder, all members together.`,
  invoices: 'Invoices and payments',
  invoiceCount: 'Invoices',
  invoicesHidden: 'Each member reads its own invoices; the coordinator reads them all.',
  invoicesOwn: (name) => `Those ${name} only: each member reads its own.`,
  paid: 'Paid, incl. VAT',
  toPay: 'To pay, incl. VAT',
  late: 'Of it late, incl. VAT',
  owed: 'Interest and lump sums owed',
  sheets: {
    lines: 'Lines',
    members: 'Members',
    months: 'Months',
    stages: 'Orders',
    deliveries: 'Deliveries',
    penalties: 'Penalties',
    invoices: 'Invoices',
  },
  meanDays: 'Mean delay, in days',
})
