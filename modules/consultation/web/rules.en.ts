import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { formatDate, formatInstant } from '#ui/i18n/format.ts'
import type { Names } from '#ui/i18n/names.ts'
import type { DossierRule, Sentences } from './rules.fr.ts'

const { count, euros, list, listed, named, number, quoted } = factsIn('en')
/** Points of base, in percent: 9 999 reads 99.99%. */
export const percent = (points: number): string => `${(points / 100).toLocaleString('en-GB')}%`
const plural = (count: Json | undefined): string => (Number(count) === 1 ? '' : 's')

const SILENT: Readonly<Record<string, string>> = {
  mission: 'what the coordinator does',
  orderedBy: 'who places the orders',
  paidBy: 'who pays',
}

const RECOURSE: Readonly<Record<string, string>> = {
  court: 'which court is competent for actions',
  address: 'at which address it is reached',
  periods: 'within which periods',
}

type Wrong = { readonly title: string; readonly sum: number; readonly missing: number }

function wrongLevels(wrong: Json | undefined): string {
  const rows = (Array.isArray(wrong) ? wrong : []) as unknown as readonly Wrong[]
  return rows
    .map(({ title, sum, missing }) => {
      const where = title === '' ? 'The criteria' : `The parts of “${title}”`
      const gap = missing > 0 ? `${percent(missing)} missing` : `${percent(-missing)} too much`
      return `${where} make ${percent(sum)}: ${gap}.`
    })
    .join(' ')
}

function buyersUntold(
  silent: Json | undefined,
  without: Json | undefined,
  unidentified: Json | undefined,
  names: Names,
) {
  const told = list(silent)
    .map(String)
    .map((key) => SILENT[key] ?? key)
  return [
    told.length > 0 ? `The file does not say ${told.join(', ')}.` : '',
    count(without) > 0 ? `The invoicing address of ${named(without, names)} is missing.` : '',
    count(unidentified) > 0 ? `The SIRET of ${named(unidentified, names)} is missing.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

export const dossierRulesEn: Sentences<DossierRule> = {
  groupInForceForBuyers: ({ inForce, buyers, strangers }, outcome, names) => {
    if (outcome === 'met')
      return `The convention is in force for the ${number(buyers)} buyer${plural(buyers)} that the notice names.`
    if (inForce !== true) return 'The convention is not in force: no notice may leave before it takes effect.'
    return count(strangers) > 0
      ? `The convention is not in force for ${named(strangers, names)}: the notice may not name that buyer.`
      : 'The procedure names no buyer.'
  },
  buyersStillMembers: ({ inForce, gone }, outcome, names) => {
    if (inForce === true && count(gone) === 0) return 'The buyers that the notice names are members of the group.'
    const what =
      count(gone) > 0
        ? `The notice names buyers that the convention binds no longer: ${named(gone, names)}.`
        : 'The convention is in force no longer.'
    if (outcome === 'met') return `${what} The reason to go on is written.`
    return outcome === 'unmet'
      ? `${what} The reason does not hold: abandon the procedure.`
      : `${what} The file can be corrected. Why does the consultation go on, and what becomes of their needs?`
  },
  buyersToldToCandidates: ({ buyers, silent, without, unidentified }, outcome, names) =>
    outcome === 'met'
      ? `Candidates know who buys (${number(buyers)}), who orders, who pays and where to invoice.`
      : buyersUntold(silent, without, unidentified, names),
  recourseTold: ({ silent, court }, outcome) => {
    const untold = list(silent)
      .map(String)
      .map((key) => RECOURSE[key] ?? key)
    if (untold.length === 0) return `Candidates know before whom and until when the procedure is contested: ${court}.`
    if (outcome === 'met') return `The notice does not say ${untold.join(', ')}; the reason is written.`
    return `The notice does not say ${untold.join(', ')}: write it in the part “Actions before the court”. A period to act that was not told cannot be held against anybody.`
  },
  lotsJustified: ({ lots }, outcome) => {
    if (Number(lots) > 1) return `The contract is divided into ${number(lots)} lots.`
    if (outcome === 'met') return 'The contract is not divided into lots, and the file says why.'
    return 'The contract is not divided into lots and the file gives no reason: write it, or divide into lots.'
  },
  lotsDistinct: ({ lots, twice }, outcome) =>
    outcome === 'met'
      ? Number(lots) > 1
        ? 'Each lot has its own key.'
        : 'There are no lots to tell apart.'
      : `Two lots have the same key: ${listed(twice)}.`,
  urgencyReasoned: ({ reasons }, outcome) => {
    if (outcome === 'not-applicable') return 'The period is not shortened for urgency.'
    return outcome === 'met'
      ? `The period is shortened for urgency: ${reasons}`
      : 'The period is shortened for an urgency that the procedure does not state.'
  },
  piecesNamed: ({ pieces, unnamed }, outcome) => {
    if (outcome === 'not-applicable') return 'The list of the pieces of an application is in the documents.'
    if (outcome === 'met') return `An application holds ${number(pieces)} piece${pieces === 1 ? '' : 's'}.`
    if (pieces === 0) return 'The list of the pieces of an application is empty.'
    return Number(unnamed) > 0
      ? 'Name each piece of the application.'
      : 'A piece of the application is twice in the list.'
  },
  restrictiveMeasuresAsked: ({ value, threshold }, outcome) => {
    if (outcome === 'not-applicable') return 'The declaration on restrictive measures is not asked for here.'
    return outcome === 'met'
      ? 'The declaration on restrictive measures is asked for, or somebody answers for its absence.'
      : `At ${euros(value)} the contract reaches the European threshold (${euros(threshold)}): ask for the declaration on restrictive measures.`
  },
  turnoverProportionate: ({ turnover, limit, estimate, lots }, outcome) => {
    if (outcome === 'not-applicable') return 'No minimum turnover is asked.'
    if (limit === null) {
      const what = `The turnover asked is ${euros(turnover)}, and what each lot is worth is not given in euros: the limit is that of each lot.`
      if (outcome === 'met') return `${what} The reason is written.`
      return outcome === 'unmet'
        ? `${what} The reason does not hold.`
        : `${what} Why is it within one and a half times what each is worth?`
    }
    const ofLots = Number(lots) > 1
    const measure = ofLots
      ? `${euros(turnover)}, for a smallest lot of ${euros(estimate)}`
      : `${euros(turnover)}, for a contract estimated at ${euros(estimate)}`
    const base = ofLots ? 'what the smallest lot is worth' : 'the estimate'
    if (Number(turnover) <= Number(limit)) return `The turnover asked is within the limit: ${measure}.`
    if (outcome === 'met') return `The turnover asked passes one and a half times ${base}, with a reason: ${measure}.`
    if (outcome === 'unmet')
      return `The turnover asked (${measure}) is not justified: bring it down to ${euros(limit)}.`
    const apart = ofLots ? ' The limit is that of each lot, or of lots performed at the same time.' : ''
    return `The turnover asked passes ${euros(limit)}, one and a half times ${base}: ${measure}.${apart} What justifies it?`
  },
  variantsStated: ({ allowed, formalised }, outcome) => {
    if (allowed !== true)
      return formalised === true
        ? 'Variants are not allowed; the notice says so.'
        : 'Variants are not allowed; the rules say so.'
    return outcome === 'met'
      ? 'Variants are allowed, with what they must respect.'
      : 'Variants are allowed, and the file does not say what they must respect.'
  },
  maximumGiven: ({ countedIn, unit, minimum, maximum }, outcome) => {
    const told = (value: Json | undefined) => (countedIn === 'amount' ? euros(value) : `${number(value)} ${unit}`)
    if (outcome === 'met') {
      const floor = minimum === null ? 'no minimum' : `minimum ${told(minimum)}`
      return `The framework agreement has a maximum of ${told(maximum)} (${floor}).`
    }
    if (maximum === null || maximum === 0)
      return 'The framework agreement has no maximum: the code requires one, in value or in quantity. Give it.'
    if (countedIn === 'quantity' && unit === '') return 'The maximum is a quantity: say of what.'
    return `The minimum (${told(minimum)}) passes the maximum (${told(maximum)}).`
  },
  longDurationReasoned: ({ months, limit }, outcome) => {
    if (Number(months) <= Number(limit)) return `A duration of ${number(months)} months does not pass four years.`
    return outcome === 'met'
      ? `A duration of ${number(months)} months passes four years; the notice will print why.`
      : `A duration of ${number(months)} months passes four years: write the justification that the notice will print, or bring it down to ${number(limit)} months.`
  },
  maximumNearNeed: ({ maximum, limit, estimate }, outcome) => {
    if (outcome === 'not-applicable') return 'There is no maximum in euros to compare to the need.'
    const measure = `${euros(maximum)} for a need of ${euros(estimate)}`
    if (Number(maximum) <= Number(limit)) return `The maximum stays near the need: ${measure}.`
    if (outcome === 'met') return `The maximum passes three times the need, with a reason: ${measure}.`
    if (outcome === 'unmet')
      return `The maximum passes three times the need, and the reason is not accepted: ${measure}.`
    return `The maximum passes three times what the members need: ${measure}. Why?`
  },
  ordersAllocated: ({ number: holders }, outcome) => {
    if (outcome === 'not-applicable') return 'One holder receives every order.'
    return outcome === 'met'
      ? `The rule shares the orders between the ${number(holders)} holders.`
      : `With ${number(holders)} holders, the file must say to whom each order goes.`
  },
  dossierFits: ({ object, groupObject }, outcome) => {
    if (outcome === 'met') return 'The object fits that of the group.'
    if (outcome === 'unmet') return `The object “${object}” does not fit that of the group.`
    return `The object is no longer that of the frozen need. Does “${object}” fit the object of the group, “${groupObject}”?`
  },
  weightsWhole: ({ criteria, levels, wrong, weightless }, outcome) => {
    if (criteria === 0) return 'The file has no award criterion.'
    if (outcome === 'met') return levels === 1 ? 'The weights make 100%.' : 'The weights make 100% at each level.'
    const none = count(weightless) > 0 ? ` Without a weight: ${quoted(weightless)}.` : ''
    return `${wrongLevels(wrong)}${none}`.trim()
  },
  criteriaExplained: ({ criteria, silent, twice }, outcome) => {
    if (criteria === 0) return 'There is no criterion to explain.'
    if (outcome === 'met') return 'Each criterion says how it is noted.'
    if (count(twice) > 0) return `Two criteria have the same key: ${listed(twice)}.`
    return `Say how this is noted: ${quoted(silent)}.`
  },
  scalesComputed: ({ wrong }, outcome) =>
    outcome === 'met'
      ? 'Each scale can be computed.'
      : `This scale cannot be computed: it stands under a criterion without parts, its highest score is a whole number of steps, and a formula goes to a price or a life-cycle cost alone: ${quoted(wrong)}.`,
  environmentAmongCriteria: ({ found }, outcome) =>
    outcome === 'met'
      ? `The environment is taken into account: ${quoted(found)}.`
      : 'No criterion takes the environment into account: one at least must since 21 August 2026.',
  priceNotAlone: (_facts, outcome) =>
    outcome === 'met'
      ? 'Price does not judge alone.'
      : 'A single criterion is possible only if it is the life-cycle cost; price alone no longer is.',
  tiesSettled: (_facts, outcome) =>
    outcome === 'met'
      ? 'The file says what decides between two tenders of the same note.'
      : 'The file does not say what decides between two tenders of the same note.',
  executionForEnvironment: (_facts, outcome) =>
    outcome === 'met'
      ? 'A condition of execution takes the environment into account.'
      : 'No condition of execution takes the environment into account.',
  documentsComplete: ({ documents, rules, empty, twice }, outcome) => {
    if (outcome === 'met') return `The file holds ${number(documents)} document${plural(documents)}.`
    if (documents === 0) return 'The file has no document.'
    if (count(empty) > 0) return `This file is empty: ${quoted(empty)}.`
    if (count(twice) > 0) return `Two documents have the same name: ${quoted(twice)}.`
    return rules === true ? 'The file is complete.' : 'The rules of the consultation are missing.'
  },
  documentsExpected: ({ missing }, outcome) => {
    if (count(missing) === 0) return 'The technical and administrative clauses and the deed are there.'
    if (outcome === 'met') return `The file does without: ${listed(missing)}; the reason is written.`
    return `The file is without: ${listed(missing)}. Why?`
  },
  pricesListed: ({ lines, twice }, outcome) => {
    if (outcome === 'met') return `The price schedule has ${number(lines)} line${plural(lines)}.`
    return lines === 0
      ? 'The price schedule has no line.'
      : `Two lines of the price schedule have the same key: ${listed(twice)}.`
  },
  noticeFilled: ({ codes, wrong, departments }, outcome) => {
    if (outcome === 'met') return 'The notice has its CPV code and its place of performance.'
    if (count(wrong) > 0) return `This is no CPV code: ${listed(wrong)}.`
    return codes === 0
      ? 'The CPV code of the object is missing.'
      : departments === 0
        ? 'The place of performance is missing.'
        : 'The notice is to be completed.'
  },
  tenderLimitsTold: ({ validityDays, megabytesPerFile, megabytesPerTender, formats }, outcome) => {
    if (outcome === 'met')
      return `A tender binds for ${number(validityDays)} days; ${number(megabytesPerTender)} MB a tender, ${number(megabytesPerFile)} MB a file, as ${listed(formats)}.`
    return validityDays === 0
      ? 'Say for how many days a tender binds.'
      : 'Give the size of a file, that of a tender (at least that of a file) and the formats allowed.'
  },
}

type HourFact = { readonly date: string; readonly time: string }
const hour = (value: Json | undefined): string => {
  if (typeof value === 'string') return formatInstant(value, 'en')
  const told = value as unknown as HourFact | null | undefined
  return told == null ? '—' : `${formatDate(told.date, 'en', 'weekday')} at ${told.time}`
}

export { hour as hourEn, number as numberEn, quoted as quotedEn }
