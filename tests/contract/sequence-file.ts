import type { Criterion, Dossier, DossierDocument } from '#modules/consultation/index.ts'
import { criterion, dossier } from '#modules/consultation/testing.ts'
import type { FileVariant } from './sequence-model.ts'
import type { World } from './sequence-world.ts'

/** The consultation file in its variants, marked in every text, and the documents that each of them cites. */

/** Stands in every text, name and content of what is consulted, and nowhere else: whatever holds it gives something of it. */
export const MARK = 'zqmot'
export const marked = (of: string): string => `${MARK}-${of}`

export const TEXTS = ['rc', 'cctp', 'volumes'] as const
type TextName = (typeof TEXTS)[number]
export type Deposited = Readonly<Record<TextName, DossierDocument>>

const KINDS = { rc: 'RC', cctp: 'CCTP', volumes: 'CCTP' } as const
const contentOf = (name: TextName): string => `Un document : ${marked(`content-${name}`)}\n`

export async function depositTexts(deposit: (name: string, text: string) => Promise<string>): Promise<Deposited> {
  const made = async (name: TextName): Promise<DossierDocument> => {
    const text = contentOf(name)
    const file = `${marked(`name-${name}`)}.txt`
    return { kind: KINDS[name], name: file, sha256: await deposit(file, text), size: Buffer.byteLength(text) }
  }
  return { rc: await made('rc'), cctp: await made('cctp'), volumes: await made('volumes') }
}

const namesIn = (variant: FileVariant): readonly TextName[] =>
  variant === 'no-document' ? [] : ['rc', variant === 'longer' ? 'volumes' : 'cctp']

const CRITERIA: readonly Criterion[] = [
  criterion('P', 4_000, { kind: 'price', title: marked('price') }),
  criterion('T', 4_500, {
    title: marked('quality'),
    parts: [criterion('T1', 6_000, { method: marked('part') }), criterion('T2', 4_000)],
  }),
  criterion('E', 1_500, { kind: 'environment', title: marked('environment') }),
]

/** What each variant differs by from the one that may be published. */
const OVER: Readonly<Record<FileVariant, Partial<Dossier>>> = {
  good: {},
  longer: { validityDays: 210, ties: marked('other-ties') },
  'weights-99.99': { criteria: CRITERIA.map((each) => (each.key === 'E' ? { ...each, weight: 1_499 } : each)) },
  'price-alone': { criteria: [criterion('P', 10_000, { kind: 'price' })] },
  'no-environment': {
    criteria: CRITERIA.map((each) => (each.key === 'E' ? { ...each, kind: 'quality' as const } : each)),
  },
  'no-maximum': { framework: { countedIn: 'amount', unit: '', minimum: null, maximum: null, value: null } },
  'nobody-invoiced': { invoicing: [] },
  'no-document': {},
}

export function fileOf({ bodies, documents }: Pick<World, 'bodies' | 'documents'>, variant: FileVariant) {
  return {
    dossier: dossier({
      title: marked('title'),
      object: marked('object'),
      undividedFor: marked('undivided'),
      criteria: CRITERIA,
      framework: { countedIn: 'amount', unit: '', minimum: null, maximum: 1_200_000_000, value: null },
      selection: { turnover: null, capacities: marked('capacities') },
      ties: marked('ties'),
      mission: marked('mission'),
      orderedBy: marked('ordered'),
      paidBy: marked('paid'),
      environment: marked('condition'),
      prices: [{ key: 'A1', label: marked('line'), unit: marked('unit') }],
      invoicing: [bodies.lead, bodies.buyer].map((body) => ({ body, address: marked('address'), service: '' })),
      ...OVER[variant],
    }),
    documents: namesIn(variant).map((name) => documents[name]),
  }
}

/** The marked words that a file of this variant holds. */
export function wordsOf(world: Pick<World, 'bodies' | 'documents'>, variant: FileVariant): readonly string[] {
  return [...new Set(JSON.stringify(fileOf(world, variant)).match(new RegExp(`${marked('')}[a-z0-9-]+`, 'g')))]
}

/** The documents that a file of this variant cites, by their hash and what they hold. */
export const citedBy = ({ documents }: Pick<World, 'documents'>, variant: FileVariant) =>
  namesIn(variant).map((name) => ({ sha256: documents[name].sha256, content: contentOf(name) }))
