import { type Lexicon, lexiconOf } from './case.ts'
import { readCommittee, readCosts, readDisputes, readDissolution } from './clauses.ts'
import { closingSpans, readOriginals, readPlace } from './closing.ts'
import { readCoordination } from './coordinators.ts'
import type { Draft } from './draft.ts'
import { readDuration, readEffect } from './duration.ts'
import type { FoundRecord } from './found.ts'
import { readGroupName } from './group-name.ts'
import { readTitle } from './identity.ts'
import { readLegalBasis } from './legal-basis.ts'
import { readAccession, readWithdrawal } from './membership.ts'
import { readKind, readObject, readTerritory } from './object.ts'
import { readParties } from './parties.ts'
import { recordParties, toParty } from './party/draft.ts'
import { calledByRole } from './party/renamed.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { readSignatures } from './signatures.ts'
import type { Structure } from './structure.ts'

/** Everything read of a text: values with their passages, before they are put in the shape of the draft. */
export type Values = ReturnType<typeof readWho> & ReturnType<typeof readWhat> & ReturnType<typeof readHow>

/** Reads every family of fields. The coordinator comes first: clauses are read with its name replaced by its role. */
export function readValues(structure: Structure): Values & { readonly printed: readonly Sentence[] } {
  const printed = sentencesOf(structure)
  const who = readWho(structure, printed)
  const names = who.coordination.coordinators.map(({ coordinator }) => coordinator.name)
  const sentences = calledByRole(printed, names, who.parties)
  return {
    ...who,
    ...readWhat(structure, printed, sentences, lexiconOf(structure.flow)),
    ...readHow(structure, withoutRecitals(sentences)),
    printed,
  }
}

/** Recitals tell why, and what was before: they rule nothing, unless the text is nothing else. */
function withoutRecitals(sentences: readonly Sentence[]): readonly Sentence[] {
  const ruling = sentences.filter(({ section }) => !section.topics.includes('preamble'))
  return ruling.length * 3 > sentences.length ? ruling : sentences
}

function readWho(structure: Structure, sentences: readonly Sentence[]) {
  const parties = readParties(structure)
  return {
    parties,
    signatures: readSignatures(structure, parties),
    coordination: readCoordination(structure.flow, sentences, parties),
    originals: readOriginals(structure.flow, closingSpans(structure, sentences), parties.length),
    place: readPlace(structure),
  }
}

function readWhat(
  structure: Structure,
  printed: readonly Sentence[],
  sentences: readonly Sentence[],
  lexicon: Lexicon,
) {
  const { flow } = structure
  const title = readTitle(structure, lexicon)
  const object = readObject(flow, printed, title)
  return {
    name: readGroupName(flow, printed),
    title,
    object,
    kind: readKind(sentences, title, object),
    territory: readTerritory(flow, printed, object),
    legalBasis: readLegalBasis(flow, structure.signatures[0]?.start ?? flow.text.length),
  }
}

function readHow(structure: Structure, sentences: readonly Sentence[]) {
  return {
    committee: readCommittee(sentences),
    duration: readDuration(sentences),
    effect: readEffect(sentences),
    accession: readAccession(sentences),
    withdrawal: readWithdrawal(sentences),
    costs: readCosts(sentences),
    dissolution: readDissolution(sentences),
    disputes: readDisputes(structure.flow, sentences),
  }
}

/** The draft of the values. */
export function draftOf(values: Values): Draft {
  return {
    isConvention: true,
    title: values.title?.value ?? null,
    legalBasis: values.legalBasis.map((hit) => hit.value),
    object: values.object?.value ?? null,
    kind: values.kind?.value ?? null,
    territory: values.territory?.value ?? null,
    parties: values.parties.map(toParty),
    coordinators: values.coordination.coordinators.map(({ coordinator }) => coordinator),
    executionBy: values.coordination.executionBy?.value ?? null,
    committee: { mode: values.committee?.value ?? null },
    duration: values.duration.duration,
    effectiveFrom: values.effect?.value ?? null,
    accession: values.accession.accession,
    withdrawal: values.withdrawal.withdrawal,
    costs: values.costs.costs,
    dissolution: values.dissolution.dissolution,
    disputes: values.disputes.disputes,
    originals: { perMember: values.originals?.value ?? null },
    place: values.place?.value ?? null,
    signatureBlocks: values.signatures.map((hit) => hit.value),
  }
}

/** Records where each value was found. */
export function recordValues(record: FoundRecord, values: Values): void {
  recordIdentity(record, values)
  recordClauses(record, values)
}

function recordIdentity(record: FoundRecord, values: Values): void {
  record.hit('name', values.name)
  record.hit('title', values.title)
  record.hit('object', values.object)
  record.hits('legalBasis', values.legalBasis)
  record.hit('kind', values.kind)
  record.hit('territory', values.territory)
  recordParties(record, values.parties)
  for (const [index, one] of values.coordination.coordinators.entries()) {
    record.hit(`coordinators[${index}].name`, one.named)
    record.hits(`coordinators[${index}].for`, one.missions)
  }
  record.hit('executionBy', values.coordination.executionBy)
  record.hit('place', values.place)
  record.hit('originals.perMember', values.originals)
  record.hits('signatureBlocks', values.signatures)
}

function recordClauses(record: FoundRecord, values: Values): void {
  const { duration, accession, withdrawal, costs, dissolution, disputes } = values
  record.hit('committee.mode', values.committee)
  record.hit('duration.type', duration.type)
  if (duration.duration.length !== null) record.hit('duration.length', duration.type, duration.duration.length)
  if (duration.duration.until !== null) record.hit('duration.until', duration.type, duration.duration.until)
  record.hit('duration.renewals', duration.renewals)
  record.hit('effectiveFrom', values.effect)
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
}
