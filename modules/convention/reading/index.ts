import { lexiconOf } from './case.ts'
import { readCommittee, readCosts, readDisputes, readDissolution } from './clauses.ts'
import { closingSpans, readOriginals, readPlace, readSignatures } from './closing.ts'
import { readCoordination } from './coordinators.ts'
import { type Article, type Draft, type FieldPath, type Found, NOT_A_CONVENTION, type Notice } from './draft.ts'
import { readDuration, readEffect } from './duration.ts'
import { FoundRecord } from './found.ts'
import { isConvention, readTitle } from './identity.ts'
import { readLegalBasis } from './legal-basis.ts'
import { readAccession, readWithdrawal } from './membership.ts'
import { normalise } from './normalise.ts'
import { readKind, readObject, readTerritory } from './object.ts'
import { readParties } from './parties.ts'
import { recordParties, toParty } from './party/draft.ts'
import { calledByRole } from './party/renamed.ts'
import { type NoticeId, reportOn } from './report.ts'
import { sentencesOf } from './sentences.ts'
import { type Structure, structureOf } from './structure.ts'

export type { NoticeId } from './report.ts'

/** What a text says, where it says it, and what a person must look at. */
export type Reading = {
  readonly draft: Draft
  readonly found: Readonly<Record<FieldPath, Found>>
  readonly report: readonly Notice<NoticeId>[]
  readonly articles: readonly Article[]
}

/**
 * Reads the founding convention of a *groupement de commandes* (CCP L2113-7). Pure, never throws, and reads the first
 * 400 000 characters of the text at most. Every place is a range of UTF-16 offsets in `text` as given.
 */
export function readConvention(text: string): Reading {
  const structure = structureOf(normalise(text))
  if (!isConvention(structure)) return { draft: NOT_A_CONVENTION, found: {}, report: [], articles: [] }
  return readStructure(structure)
}

function readStructure(structure: Structure): Reading {
  const { flow } = structure
  const record = new FoundRecord(structure)
  const printed = sentencesOf(structure)
  const lexicon = lexiconOf(flow)
  const title = readTitle(structure, lexicon)
  const signatureStart = structure.signatures[0]?.start ?? flow.text.length
  const read = readParties(structure)
  const signatures = readSignatures(structure, read)
  const coordination = readCoordination(flow, printed, read)
  const sentences = calledByRole(
    printed,
    coordination.coordinators.map(({ coordinator }) => coordinator.name),
    read,
  )
  const object = readObject(flow, printed, title)
  const legalBasis = readLegalBasis(flow, signatureStart)
  const duration = readDuration(sentences)
  const accession = readAccession(sentences)
  const withdrawal = readWithdrawal(sentences)
  const costs = readCosts(sentences)
  const dissolution = readDissolution(sentences)
  const disputes = readDisputes(flow, sentences)
  const kind = readKind(sentences, title)
  const territory = readTerritory(flow, printed, object)
  const committee = readCommittee(sentences)
  const effect = readEffect(sentences)
  const originals = readOriginals(flow, closingSpans(structure, sentences), read.length)
  const place = readPlace(structure)

  record.hit('title', title)
  record.hit('object', object)
  legalBasis.forEach((hit, index) => record.hit(`legalBasis[${index}]`, hit))
  record.hit('kind', kind)
  record.hit('territory', territory)
  recordParties(record, read)
  coordination.coordinators.forEach((one, index) => {
    record.hit(`coordinators[${index}].name`, one.named)
    one.missions.forEach((mission, rank) => record.hit(`coordinators[${index}].for[${rank}]`, mission))
  })
  record.hit('executionBy', coordination.executionBy)
  record.hit('committee.mode', committee)
  record.hit('duration.type', duration.type)
  if (duration.type !== null && duration.duration.length !== null)
    record.hit('duration.length', duration.type, duration.duration.length)
  if (duration.type !== null && duration.duration.until !== null)
    record.hit('duration.until', duration.type, duration.duration.until)
  record.hit('duration.renewals', duration.renewals)
  record.hit('effectiveFrom', effect)
  record.hit('accession.open', accession.open)
  record.hit('accession.approval', accession.approval)
  record.hit('withdrawal.allowed', withdrawal.allowed)
  record.hit('withdrawal.notice', withdrawal.notice)
  record.hit('withdrawal.deferredToContractEnd', withdrawal.deferred)
  record.hit('costs.coordinatorPaid', costs.paid)
  record.hit('costs.borneBy', costs.bearer)
  record.hit('dissolution.atTerm', dissolution.atTerm)
  record.hit('dissolution.decision', dissolution.decision)
  record.hit('disputes.amicableFirst', disputes.amicable)
  record.hit('disputes.court', disputes.court)
  record.hit('originals.perMember', originals)
  record.hit('place', place)
  signatures.forEach((hit, index) => record.hit(`signatureBlocks[${index}]`, hit))

  const draft: Draft = {
    isConvention: true,
    title: title?.value ?? null,
    legalBasis: legalBasis.map((hit) => hit.value),
    object: object?.value ?? null,
    kind: kind?.value ?? null,
    territory: territory?.value ?? null,
    parties: read.map(toParty),
    coordinators: coordination.coordinators.map(({ coordinator }) => coordinator),
    executionBy: coordination.executionBy?.value ?? null,
    committee: { mode: committee?.value ?? null },
    duration: duration.duration,
    effectiveFrom: effect?.value ?? null,
    accession: accession.accession,
    withdrawal: withdrawal.withdrawal,
    costs: costs.costs,
    dissolution: dissolution.dissolution,
    disputes: disputes.disputes,
    originals: { perMember: originals?.value ?? null },
    place: place?.value ?? null,
    signatureBlocks: signatures.map((hit) => hit.value),
  }
  return {
    draft,
    found: record.found,
    report: reportOn({ draft, found: record.found, structure, sentences: printed, parties: read, signatures }),
    articles: structure.articles,
  }
}
