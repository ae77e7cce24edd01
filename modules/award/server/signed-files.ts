import type { IsoInstant } from '#kernel/citation.ts'
import { type ActSubject, signatoriesFor } from '#modules/organisation/index.ts'
import { authorisingActsOf, bodyOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { SignatureReport, SignatureResult } from '#platform/signature/report.ts'
import { reportOf, verdictOfDocument } from '#platform/signature/verdicts.ts'
import type { AwardFacts, ReportSeen } from '../model/award-facts.ts'
import type { HolderSignature } from '../model/award-state.ts'
import { signerIn } from '../model/signing-rules.ts'

/** Who may bind the coordinator in its contracts, and the acts of its organ that may authorise it. */
export async function authorityIn(
  tx: Tx,
  groupId: string,
  group: AwardFacts['group'],
  subjects: readonly ActSubject[] = ['contract-signature', 'delegation'],
): Promise<Pick<AwardFacts, 'authorisingActs' | 'signatories'>> {
  const body = await bodyOf(tx, groupId, signerIn({ group }) ?? '')
  const acts = await Promise.all(subjects.map((subject) => authorisingActsOf(tx, groupId, { subject })))
  return { authorisingActs: acts.flat(), signatories: body === undefined ? [] : signatoriesFor(body, 'contracts') }
}

type Held = Pick<HolderSignature, 'document' | 'signatureFile' | 'medium'>

/** What is known of the file that an act brings signed (`act`; nothing of any other act), beside the one that the holder signed before. */
export async function signedFiles(
  tx: Tx,
  groupId: string,
  holder: Held | undefined,
  act: Held | undefined,
): Promise<Pick<AwardFacts, 'reports' | 'continues' | 'given'>> {
  if (act === undefined || act.medium === 'paper') return { reports: {}, continues: null, given: [] }
  const own = await reportOf(tx, groupId, act.signatureFile ?? act.document)
  const before = holder && (await reportOf(tx, groupId, holder.signatureFile ?? holder.document))
  const reports = [own, before].flatMap((report) =>
    report === undefined ? [] : [[report.file.sha256, seen(report)] as const],
  )
  return {
    reports: Object.fromEntries(reports),
    given: own === undefined ? [] : givenSince(own, before),
    continues:
      own === undefined || before === undefined
        ? null
        : act.signatureFile === undefined
          ? continues(own, before)
          : act.document === holder?.document,
  }
}

/** Whether a file holds each revision that the other's signatures were given to: its bytes up to there are the same. */
function continues(file: SignatureReport, before: SignatureReport): boolean {
  const revisions = new Set(file.signatures.map(({ revisionSha256 }) => revisionSha256))
  return before.signatures.length > 0 && before.signatures.every(({ revisionSha256 }) => revisions.has(revisionSha256))
}

/** When the signatures that one report shows and another does not were given: by a verified time-stamp, else by the clock of whoever signed. */
function givenSince(own: SignatureReport, before: SignatureReport | undefined): readonly IsoInstant[] {
  const of = ({ kind, signer, revisionSha256, claimedTime }: SignatureResult) =>
    `${kind} ${signer?.issuer} ${signer?.serial} ${revisionSha256} ${claimedTime}`
  const known = new Set(before?.signatures.map(of))
  return own.signatures.flatMap((each) => {
    const at = each.provenTime ?? each.claimedTime
    return each.kind !== 'signature' || at === null || known.has(of(each)) ? [] : [at]
  })
}

function seen(report: SignatureReport): ReportSeen {
  const given = report.signatures.filter(({ kind }) => kind === 'signature')
  const flaws = given.flatMap(({ findings }) =>
    findings.filter(({ effect }) => effect === 'fails' || effect === 'undetermined').map(({ id }) => id),
  )
  return {
    ...{ verdict: verdictOfDocument(report), signatures: given.length, flaws: [...new Set(flaws)] },
    signers: given.flatMap(({ signer }) => (signer === null ? [] : [`${signer.issuer} ${signer.serial}`])),
    over: overIn(report),
    beside: report.content?.held === 'beside' ? report.content.sha256 : null,
  }
}

/** What is signed: the file beside or inside the signatures, or what stood before the first one and was left as it was since. */
const overIn = ({ earlier = [], content }: SignatureReport): readonly string[] => [
  ...earlier.filter(({ since }) => since === 'none' || since === 'proofs').map(({ sha256 }) => sha256),
  ...(content === undefined ? [] : [content.sha256]),
]
