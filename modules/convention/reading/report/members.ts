import { fold } from '../normalise/characters.ts'
import { partyMeant } from '../party/mention.ts'
import { OFFICE } from '../variants/persons.ts'
import { at, type Check, ccp, cgct, type ReportContext, type Seen } from './context.ts'

/** What the parties and their signatures leave open. */
export type MembersId =
  | 'signature-block-without-name'
  | 'office-and-civility-differ'
  | 'representative-shared'
  | 'coordinator-counted-among-founders'
  | 'acts-of-two-kinds'
  | 'signature-block-missing'
  | 'signature-order-differs'
  | 'signature-date-blank'
  | 'party-incomplete'
  | 'party-blank'
  | 'coordinator-not-a-party'

const deliberation = [cgct('L2121-29')] as const

export const MEMBERS: readonly Check<MembersId>[] = [
  {
    id: 'signature-block-without-name',
    severity: 'ambiguous',
    ambiguity: 'A40',
    law: deliberation,
    look: unnamedBlocks,
  },
  {
    id: 'office-and-civility-differ',
    severity: 'ambiguous',
    ambiguity: 'A1',
    law: deliberation,
    look: differingOffices,
  },
  {
    id: 'representative-shared',
    severity: 'ambiguous',
    ambiguity: 'A2',
    law: [ccp('L2113-7')],
    look: sharedRepresentatives,
  },
  {
    id: 'coordinator-counted-among-founders',
    severity: 'ambiguous',
    ambiguity: 'A3',
    law: [ccp('L2113-7')],
    look: coordinatorAmongFounders,
  },
  { id: 'acts-of-two-kinds', severity: 'ambiguous', ambiguity: 'A4', law: deliberation, look: twoKindsOfActs },
  { id: 'signature-block-missing', severity: 'missing', ambiguity: 'A40', law: [ccp('L2113-7')], look: missingBlocks },
  { id: 'signature-order-differs', severity: 'note', ambiguity: 'A40', law: [ccp('L2113-7')], look: otherOrder },
  { id: 'signature-date-blank', severity: 'missing', ambiguity: 'A39', law: [ccp('L2113-7')], look: blankDate },
  { id: 'party-incomplete', severity: 'missing', law: [ccp('L2113-7')], look: incompleteParties },
  { id: 'party-blank', severity: 'missing', law: [ccp('L2113-7')], look: blankParties },
  { id: 'coordinator-not-a-party', severity: 'conflict', law: [ccp('L2113-7')], look: foreignCoordinator },
]

/** The text of the signatures that belongs to one block: from its name to the next one. */
function blockTexts(context: ReportContext): { name: string; text: string; span: { start: number; end: number } }[] {
  const { signatures, structure } = context
  const cells = structure.signatures
    .flatMap((block) => (block.kind === 'row' ? [...block.cells] : [block]))
    .map((cell) => ({ start: cell.start, end: cell.end }))
  const names = [...signatures].sort((one, other) => one.start - other.start)
  return names.map((hit, index) => {
    const until = names[index + 1]?.start ?? Number.MAX_SAFE_INTEGER
    const own = cells.filter((cell) => cell.end > hit.end && cell.start < until)
    return {
      name: hit.value,
      span: hit,
      text: own
        .map((cell) => structure.flow.text.slice(Math.max(cell.start, hit.end), Math.min(cell.end, until)))
        .join('\n'),
    }
  })
}

function holdsName(text: string): boolean {
  return text.split(/[\n,]/).some((line) => {
    const printed = line.trim().replace(/^(?:M\.|Mme|Monsieur|Madame) /, '')
    return (
      /^[A-ZÀ-Ý][A-Za-zÀ-ÿ’-]+ (?:[a-z]{1,3} |[ld]’)*[A-ZÀ-Ý][A-Za-zÀ-ÿ’-]+/.test(printed) &&
      !OFFICE.test(fold(printed).replace(/^(?:le |la |l')/, '')) &&
      !/^(?:pour|signature|cachet|fait)\b/i.test(printed)
    )
  })
}

function unnamedBlocks(context: ReportContext): Seen | null {
  const unnamed = blockTexts(context).filter((block) => !holdsName(block.text))
  return unnamed.length === 0
    ? null
    : {
        places: unnamed.map((block) => at(context, block.span)),
        facts: { members: unnamed.map((block) => block.name), count: unnamed.length },
      }
}

function differingOffices(context: ReportContext): Seen | null {
  const differing = blockTexts(context).filter((block) => {
    const civility = partyMeant(block.name, context.parties)?.representative.civility?.value
    const office = /^\s*,?\s*(le|la) (?:vice-)?(?:president|maire|directeur|directrice)/.exec(fold(block.text))
    return (
      office !== null &&
      civility !== undefined &&
      (office[1] === 'la') !== (civility === 'Mme') &&
      !(civility === 'Mme' && /le maire/.test(office[0]))
    )
  })
  return differing.length === 0
    ? null
    : {
        places: differing.map((block) => at(context, block.span)),
        facts: { members: differing.map((block) => block.name) },
      }
}

function sharedRepresentatives(context: ReportContext): Seen | null {
  const holders = new Map<string, string[]>()
  for (const { name, representative } of context.draft.parties ?? []) {
    if (representative.name !== null)
      holders.set(representative.name, [...(holders.get(representative.name) ?? []), name])
  }
  const shared = [...holders].filter(([, members]) => members.length > 1)
  if (shared.length === 0) return null
  const places = context.parties.flatMap(({ representative }) =>
    representative.name !== null && shared.some(([name]) => name === representative.name?.value)
      ? [at(context, representative.name.span)]
      : [],
  )
  return { places, facts: { representatives: shared.map(([name, members]) => ({ name, members })) } }
}

function coordinatorAmongFounders(context: ReportContext): Seen | null {
  const { accession, coordinators, parties } = context.draft
  if (accession?.approval !== 'founders-and-coordinator') return null
  const founder = coordinators?.find((one) => parties?.some((party) => party.name === one.name && party.founder))
  const found = context.found['accession.approval']
  return founder === undefined
    ? null
    : { places: found === undefined ? [] : [found.place], facts: { coordinator: founder.name } }
}

function twoKindsOfActs(context: ReportContext): Seen | null {
  const recitals = context.structure.sections.filter((section) => section.topics.includes('preamble'))
  const told = (pattern: RegExp) =>
    recitals
      .flatMap((section) => section.blocks)
      .find((block) => pattern.test(context.structure.flow.folded.slice(block.start, block.end)))
  const deliberations = told(/^vu (?:les|la) deliberations?\b/)
  const decisions = told(/^vu (?:les|la) decisions?\b[^.]{0,60}(?:instances?|organes?|conseil|autorites?)/)
  return deliberations === undefined || decisions === undefined
    ? null
    : { places: [at(context, deliberations), at(context, decisions)], facts: {} }
}

function signedBy(context: ReportContext): (string | undefined)[] {
  return context.signatures.map((hit) => partyMeant(hit.value, context.parties)?.name.value)
}

function missingBlocks(context: ReportContext): Seen | null {
  const signed = new Set(signedBy(context))
  const absent = context.parties.filter((party) => !signed.has(party.name.value))
  return absent.length === 0
    ? null
    : {
        places: absent.map((party) => at(context, party.name.span)),
        facts: { members: absent.map((party) => party.name.value) },
      }
}

function otherOrder(context: ReportContext): Seen | null {
  const order = context.parties.map((party) => party.name.value)
  const signed = signedBy(context).flatMap((name) => (name === undefined ? [] : [order.indexOf(name)]))
  const sorted = signed.every((rank, index) => index === 0 || rank >= (signed[index - 1] ?? 0))
  const first = context.signatures[0]
  return sorted || first === undefined ? null : { places: [at(context, first)], facts: {} }
}

function blankDate(context: ReportContext): Seen | null {
  const { flow, signatures } = context.structure
  const line = signatures.find((block) =>
    /^(?:fait|etabli|signe)\b[^.]{0,120}\ble\s*[\uE000\s.]*$/.test(flow.folded.slice(block.start, block.end)),
  )
  return line === undefined ? null : { places: [at(context, line)], facts: {} }
}

function incompleteParties(context: ReportContext): Seen | null {
  const lacking = (context.draft.parties ?? []).flatMap((party, index) => {
    const parts = [
      ...(party.seat.text === null ? ['seat'] : []),
      ...(party.representative.name === null ? ['representative'] : []),
      ...(party.representative.office === null ? ['office'] : []),
    ]
    return parts.length === 0 ? [] : [{ index, name: party.name, parts }]
  })
  const places = lacking.flatMap(({ index }) =>
    context.parties.slice(index, index + 1).map((party) => at(context, party.name.span)),
  )
  return lacking.length === 0
    ? null
    : { places, facts: { members: lacking.map(({ name, parts }) => ({ name, missing: parts })) } }
}

function blankParties(context: ReportContext): Seen | null {
  const { flow, parties } = context.structure
  const blank = parties.filter((block) =>
    /(?:\b(?:commune|ville|communaute|departement|region|syndicat|etablissement) (?:de |d'|du |des )?\s*\uE000|^[\W\d]*\uE000[^.]{0,60}\brepresente)/.test(
      flow.folded.slice(block.start, block.end),
    ),
  )
  return blank.length === 0
    ? null
    : { places: blank.map((block) => at(context, block)), facts: { count: blank.length } }
}

function foreignCoordinator(context: ReportContext): Seen | null {
  const names = new Set((context.draft.parties ?? []).map((party) => party.name))
  const foreign = (context.draft.coordinators ?? []).filter((one) => !names.has(one.name))
  const found = context.found['coordinators[0].name']
  return foreign.length === 0 || names.size === 0
    ? null
    : { places: found === undefined ? [] : [found.place], facts: { coordinators: foreign.map((one) => one.name) } }
}
