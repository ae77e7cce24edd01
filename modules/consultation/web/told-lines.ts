import type { Criterion, Dossier, Holders, Section } from '../model/dossier.ts'
import { toldPercent } from './percent.ts'
import type { ConsultationWords } from './words.fr.ts'

/** One thing that a file tells, in words: what two versions are laid side by side by. */
export type ToldLine = {
  readonly section: Section
  readonly key: string
  readonly label: string
  readonly text: string
  /** What it is a part of, by its own name; empty where it stands alone. */
  readonly within: string
}

type Told = readonly (readonly [key: string, label: string, text: string, within?: string])[]
/** The key of a line that the file names itself: never that of another line, and never one of ours. */
const keyed = (...path: readonly string[]): string => JSON.stringify(path)
/** A body as it stands after « adresse » : « du Département de l’Oise ». */
type Names = (body: string) => string

/** All that the structured part of a file tells, line by line, in the order of its sections. */
export function toldLines(dossier: Dossier, says: ConsultationWords, ofBody: Names): readonly ToldLine[] {
  const told: Readonly<Record<Section, Told>> = {
    ...openingOf(dossier, says),
    criteria: [...criteriaOf(dossier.criteria, says), ['ties', says.dossier.ties, dossier.ties]],
    ...closingOf(dossier, says, ofBody),
  }
  return (Object.keys(told) as Section[]).flatMap((section) =>
    told[section].map(([key, label, text, within = '']) => ({ section, key, label, text, within })),
  )
}

function openingOf(dossier: Dossier, says: ConsultationWords) {
  const { dossier: of } = says
  const { framework, holders, duration } = dossier
  const limit = (value: number | null, none: string) => (value === null ? none : says.limits(framework, value))
  return {
    object: [
      ['title', of.title, dossier.title],
      ['object', of.object, dossier.object],
      ['cpv', of.cpv, dossier.cpv.join(', ')],
      ['departments', of.departments, dossier.departments.join(', ')],
    ],
    lots: [
      ...dossier.lots.map((lot) => [keyed(lot.key), `${lot.key}. ${lot.title}`, says.lotTold(lot, framework)] as const),
      ['undivided', of.undividedFor, dossier.undividedFor],
    ],
    framework: [
      ['maximum', of.maximum, limit(framework.maximum, '')],
      ['value', of.value, framework.value === null ? '' : says.amount(framework.value)],
      ['minimum', of.minimum, limit(framework.minimum, of.noMinimum)],
      ['duration', of.duration, of.durationOf(duration.months, duration.from)],
      ['longFor', of.longFor, dossier.longFor],
      ['holders', of.holders, holders.number === 1 ? of.oneHolder : of.manyHolders(holders.number)],
      ['allocation', of.allocation, holders.number === 1 ? '' : allocationOf(holders, says)],
      ['advance', of.advance, dossier.advance === 0 ? of.noAdvance : toldPercent(dossier.advance)],
    ],
  } as const satisfies Partial<Record<Section, Told>>
}

const allocationOf = ({ allocation, rule }: Holders, says: ConsultationWords): string =>
  [allocation === null ? '' : says.allocations[allocation], rule].filter((line) => line !== '').join('\n')

type Parent = { readonly path: readonly string[]; readonly name: string }

function criteriaOf(criteria: readonly Criterion[], says: ConsultationWords, parent?: Parent): Told {
  return criteria.flatMap(({ key, title, kind, weight, method, parts }): Told => {
    const share = parent === undefined ? toldPercent(weight) : says.ofCriterion(toldPercent(weight))
    const text = [`${says.kinds[kind]}, ${share}`, method].filter((line) => line !== '').join('\n')
    const name = title === '' ? key : title
    const path = [...(parent?.path ?? []), key]
    return [[keyed(...path), name, text, parent?.name ?? ''], ...criteriaOf(parts, says, { path, name })]
  })
}

function closingOf(dossier: Dossier, says: ConsultationWords, ofBody: Names) {
  const { dossier: of } = says
  const { selection, variants, files, recourse } = dossier
  const limits = [says.count(files.megabytesPerFile), says.count(files.megabytesPerTender)] as const
  return {
    selection: [
      ['turnover', of.turnover, selection.turnover === null ? of.noTurnover : says.amount(selection.turnover)],
      ['capacities', of.capacities, selection.capacities],
      ...(selection.pieces ?? []).map(
        ({ key, title, declarable }) =>
          [keyed('piece', key), of.pieces, declarable ? of.declarableTold(title) : title] as const,
      ),
    ],
    prices: dossier.prices.map(
      ({ key, label, unit }) => [keyed(key), `${of.prices}, ${key}`, `${label} (${unit})`] as const,
    ),
    tender: [
      ['variants', of.variants, variants.allowed ? variants.terms : of.variantsForbidden],
      ['validity', of.validityTold, of.validityOf(dossier.validityDays)],
      ['files', of.sent, of.limitsOf(...limits, files.formats.join(', '))],
    ],
    buyers: [
      ['mission', of.mission, dossier.mission],
      ['orderedBy', of.orderedBy, dossier.orderedBy],
      ['paidBy', of.paidBy, dossier.paidBy],
      ...dossier.invoicing.map(
        ({ body, address, service }) =>
          [
            keyed(body),
            of.invoicingOf(ofBody(body)),
            [address, service].filter((text) => text !== '').join(' · '),
          ] as const,
      ),
    ],
    environment: [['environment', of.environment, dossier.environment]],
    recourse: [
      ['court', of.court, recourse.court],
      ['address', of.courtAddress, recourse.address],
      ['contact', of.courtContact, recourse.contact],
      ['periods', of.recoursePeriods, recourse.periods],
    ],
  } as const satisfies Partial<Record<Section, Told>>
}

export type Difference = {
  readonly section: Section
  readonly key: string
  readonly label: string
  readonly before: string
  readonly after: string
}

/** Each line that two versions do not tell alike; what one of them does not have is empty. */
export function differencesOf(before: readonly ToldLine[], after: readonly ToldLine[]): readonly Difference[] {
  const keyOf = ({ section, key }: ToldLine) => `${section} ${key}`
  const [old, now] = [
    new Map(before.map((line) => [keyOf(line), line])),
    new Map(after.map((line) => [keyOf(line), line])),
  ]
  const keys = new Set([...before, ...after].map(keyOf))
  return [...keys].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)]
    if (was?.text === is?.text && was?.label === is?.label) return []
    // A line that is called otherwise now tells both of its names.
    const named = (line: ToldLine | undefined, other: ToldLine | undefined) =>
      line !== undefined && other !== undefined && line.label !== other.label
        ? `${line.label}\n${line.text}`
        : (line?.text ?? '')
    const told = is ?? was
    if (told === undefined) return []
    const label = told.within === '' ? told.label : `${told.within} : ${told.label}`
    return [{ section: told.section, key, label, before: named(was, is), after: named(is, was) }]
  })
}
