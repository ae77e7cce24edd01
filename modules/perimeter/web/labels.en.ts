import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Perimeter } from '../model/state.ts'

const { count, day, listed } = factsIn('en')
const sites = (value: Json | undefined): string => (value === 1 ? 'one site' : `${value} sites`)

export const perimeter: ModuleLabels<Act['type'], Perimeter['status'], keyof typeof rules, 'member' | 'coordinator'> = {
  process: 'perimeter',
  acts: { declare: 'Declare a perimeter', correct: 'Correct the perimeter' },
  statuses: { none: 'not declared', declared: 'declared' },
  capacities: { member: 'the member, for its own sites', coordinator: 'the coordinator' },
  done: {
    declare: ({ payload }) =>
      `The perimeter of the year ${payload.year} was declared: ${sites(count(payload.sites))}, from ${payload.source}.`,
    correct: ({ payload }) => `The perimeter was corrected: ${payload.reason}`,
  },
  rules: {
    perimeterOfAMember: ({ left }, outcome) => {
      if (outcome === 'met') return 'The body is a member of the group.'
      return left === null || left === undefined
        ? 'The body is not a member of the group: it has no perimeter to declare in it.'
        : `The body left the group on ${day(left)}: it has no perimeter to declare in it any more.`
    },
    ownPerimeterDeclared: (_facts, outcome) =>
      outcome === 'met'
        ? 'The member declares its own sites, or the coordinator records what it was sent.'
        : 'Each member answers alone for its numbers: it declares them, or the coordinator that was sent them.',
    declaredOnceAYear: ({ year }, outcome) =>
      outcome === 'met'
        ? `This member has declared nothing yet for the year ${year}.`
        : `This member has already declared the year ${year}: correct that declaration, and say why.`,
    sitesIdentified: ({ sites: counted, wrong, twice }, outcome) => {
      if (outcome === 'not-applicable') return 'No site bears a UAI number.'
      if (outcome === 'met') return `Each UAI is well formed and given once (${sites(counted)}).`
      if (count(wrong) > 0)
        return `These UAI numbers are ill-formed (seven digits, then the letter that is their key): ${listed(wrong)}.`
      return `These UAI numbers are given twice: ${listed(twice)}.`
    },
    usersCountedOnly: ({ rows, inSource }, outcome) => {
      if (outcome === 'met') return 'Users are counted; none is named.'
      const where = count(rows) > 0 ? `on rows ${listed(rows)}` : inSource === true ? 'in the source' : ''
      return `There is data about a person ${where}: the perimeter counts users and names none.`
    },
    countSourced: ({ source, countedOn, today }, outcome) => {
      if (outcome === 'met') return `Counted on ${day(countedOn)}, from ${source}.`
      return String(countedOn) > String(today)
        ? `The count is dated ${day(countedOn)}, which has not come yet.`
        : 'Say where the numbers come from.'
    },
  },
}
