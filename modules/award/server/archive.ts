import { createHash } from 'node:crypto'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { DossierDocument, Referral } from '#modules/consultation/index.ts'
import { DOCUMENTS } from '#modules/consultation/server/index.ts'
import { keptUntil, RETENTION, type RecordClass } from '#modules/dissolution/index.ts'
import { distinctFileNames } from '#platform/file-name.ts'
import type { StoredFile } from '#platform/files.ts'
import type { LetterKind, Opened } from '../model/award-state.ts'
import { candidateIn } from '../model/standing.ts'
import type { PieceKind } from '../model/transmission-state.ts'
import type { JournalProof } from './ports.ts'

/** A file that the award cites: what it is there, and how long such a file is kept (R8.20 to R8.23). */
export type Cited = {
  readonly what: string
  readonly of: RecordClass
  readonly sha256: string
  /** Its name there, where the one under which it was brought says less. */
  readonly name?: string
}
/** What is made for the archive: a letter as it left, the report on a signature. */
export type Made = { readonly what: string; readonly of: RecordClass; readonly name: string; readonly bytes: Buffer }

const PIECES: Readonly<Record<PieceKind, string>> = {
  contract: 'Contrôle de légalité, marché signé',
  deliberation: 'Contrôle de légalité, délibération',
  notice: 'Contrôle de légalité, avis',
  rules: 'Contrôle de légalité, règlement de la consultation',
  minutes: 'Contrôle de légalité, procès-verbal',
  report: 'Contrôle de légalité, rapport de présentation',
  attestations: 'Contrôle de légalité, attestations du titulaire',
  convention: 'Contrôle de légalité, convention constitutive du groupement',
  other: 'Contrôle de légalité, autre pièce',
}

/** Every file that an award and the file of its consultation cite, in the order in which they came to be; each once. */
export function citedIn(
  state: Opened,
  documents: readonly DossierDocument[],
  referrals: readonly Referral[],
): readonly Cited[] {
  const of = (what: string, recordClass: RecordClass, ...hashes: readonly (string | null | undefined)[]) =>
    hashes.flatMap((sha256): readonly Cited[] => (sha256 ? [{ what, of: recordClass, sha256 }] : []))
  const all = [
    ...documents.flatMap(({ kind, sha256 }) => of(`Dossier de consultation, ${DOCUMENTS[kind]}`, 'award-file', sha256)),
    ...of('Décision d’attribution', 'award-file', state.record),
    ...(state.nextChoices ?? []).flatMap(({ record }) => of('Choix du suivant, procès-verbal', 'award-file', record)),
    ...keptLetters(state),
    ...of('Justificatif de l’attributaire', 'award-file', ...(state.proofs?.produced?.documents ?? [])),
    ...state.askings.flatMap(({ answer }) => of('Document joint à une réponse', 'award-file', answer?.document)),
    ...[...referrals, ...state.referrals].flatMap(({ decision }) =>
      of('Décision du juge', 'award-file', decision?.document),
    ),
    ...suspensionJudgments(state).flatMap(({ document }) =>
      of('Décision du juge sur la suspension', 'award-file', document),
    ),
    ...state.fineTunings.flatMap(({ document }) => of('Mise au point', 'contract-file', document)),
    ...of('Rapport de présentation', 'award-file', state.report?.document),
    ...of('Acte d’engagement à signer', 'contract-file', state.deed?.document),
    ...('holder' in state ? of('Marché signé par le titulaire', 'contract-file', state.holder.document) : []),
    ...('signature' in state ? of('Marché signé par les deux parties', 'contract-file', state.signature.document) : []),
    ...('signature' in state ? (state.transmission?.pieces ?? []) : []).flatMap(({ kind, document }) =>
      of(PIECES[kind], kind === 'deliberation' || kind === 'convention' ? 'group-acts' : 'award-file', document),
    ),
    ...('signature' in state ? of('Lettre de notification', 'contract-file', state.notification?.letter) : []),
    ...('signature' in state
      ? of('Preuve de réception de la notification', 'contract-file', state.notification?.proof)
      : []),
  ]
  return [...new Map(all.toReversed().map((each) => [each.sha256, each])).values()].toReversed()
}

const suspensionJudgments = (state: Opened) =>
  'signature' in state ? (state.transmission?.suspension?.judgments ?? []) : []

export const LETTERS: Readonly<Record<LetterKind, string>> = {
  rejection: 'Lettre de rejet',
  abandonment: 'Lettre de déclaration sans suite',
  answer: 'Réponse à un candidat évincé',
}

/** The letters whose bytes are kept, each under the name of its candidate. */
function keptLetters(state: Opened): readonly Cited[] {
  const told = state.status === 'abandoned' ? state.toldOfIt : []
  const all = [
    ...state.letters.map(({ to, document }) => ({ kind: 'rejection', to, document }) as const),
    ...told.map(({ to, document }) => ({ kind: 'abandonment', to, document }) as const),
    ...state.askings.map(({ from, answer }) => ({ kind: 'answer', to: from, document: answer?.kept }) as const),
  ]
  return all.flatMap(({ kind, to, document }): readonly Cited[] => {
    const name = `${candidateIn(state, to)?.name ?? to}.pdf`
    return document === undefined ? [] : [{ what: LETTERS[kind], of: 'award-file', sha256: document, name }]
  })
}

export type Listed = {
  readonly name: string
  readonly sha256: string
  readonly size: number
  readonly what: string
  readonly class: RecordClass
  readonly keptFrom: string
  /** The last day of keeping; `null` for ever, or while its period has not begun to run. */
  readonly keptUntil: IsoDate | null
  readonly basis: readonly string[]
}
export type Entry = Listed & { readonly bytes: Buffer | null }

/** The files of an archive under readable names, numbered in their order, each with its hash, its class and until when it is kept. */
export function entriesOf(
  state: Opened,
  stored: readonly (Cited & { readonly file: StoredFile })[],
  made: readonly Made[],
): readonly Entry[] {
  const all = [
    ...stored.map(({ what, of, file, name }) => ({
      what,
      of,
      name: name ?? file.name,
      sha256: file.sha256,
      size: file.size,
      bytes: null,
    })),
    ...made.map(({ what, of, name, bytes }) => ({
      what,
      of,
      name,
      sha256: sha256Of(bytes),
      size: bytes.length,
      bytes,
    })),
  ]
  const names = distinctFileNames(
    all.map(({ what, name }, at) => `${String(at + 1).padStart(3, '0')} ${what} - ${name}`),
  )
  return all.map(({ of, ...entry }, at) => {
    const { from, length, basis } = RETENTION[of]
    // The period of what counts from the final payment begins once that is known, in the file of the contract.
    const start = from === 'contract-signature' && 'signature' in state ? state.signature.signedOn : undefined
    return {
      ...entry,
      name: names[at] ?? entry.name,
      class: of,
      keptFrom: length === null ? 'for-ever' : from,
      keptUntil: start === undefined ? null : keptUntil(of, start, state.lawDate),
      basis: basis.map(({ source, article }) => `${source} ${article}`),
    }
  })
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

type About = {
  readonly id: string
  readonly state: Opened
  readonly at: IsoInstant
  readonly missing: readonly Cited[]
  readonly proof: JournalProof
}

const PROOFS = '000 Preuves du registre.jsonl'
const POLICY = '000 Politique du journal.txt'
const READ_ME = `Ce dossier se vérifie sans le serveur qui l'a donné.

1. Les fichiers : sha256sum -c "000 SHA256SUMS"
2. Le registre : unisson verify DOSSIER --policy FICHIER
   (DOSSIER : ce dossier décompressé ; FICHIER : la politique du groupement, telle qu'il la donne ailleurs que dans ce dossier,
   /api/public/log/policies/GROUPEMENT à l'adresse du journal. Sans elle, le dossier n'est que cohérent avec lui-même.)

« ${PROOFS} » : une ligne par écriture du registre sur cette attribution et ce qui y mène, avec sa feuille, son chemin et l'état
signé du journal. Une écriture réservée à d'autres lecteurs y est sans son contenu.
`

/** What says what is in the archive: for a machine, for `sha256sum -c`, for `unisson verify`. */
export function manifestsOf(
  { id, state, at, missing, proof }: About,
  entries: readonly Entry[],
): readonly Omit<Made, 'what' | 'of'>[] {
  const manifest = {
    format: 'unisson-award-archive-1',
    ...{ award: id, reference: state.reference, title: state.title, lot: state.lot, status: state.status, madeAt: at },
    files: entries.map(({ bytes: _, ...listed }) => listed),
    missing: missing.map(({ what, sha256 }) => ({ what, sha256 })),
    // Entries that still queue are proved by an archive that is asked for later.
    proof: { entries: proof.lines.length, queued: proof.queued, file: PROOFS, policy: proof.policy && POLICY },
  }
  const proofs = proof.lines.map((line) => `${line}\n`).join('')
  return [
    { name: '000 Manifeste.json', bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) },
    { name: '000 Lisez-moi.txt', bytes: Buffer.from(READ_ME) },
    { name: PROOFS, bytes: Buffer.from(proofs) },
    ...(proof.policy === null ? [] : [{ name: POLICY, bytes: Buffer.from(proof.policy) }]),
    { name: '000 SHA256SUMS', bytes: Buffer.from(entries.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('')) },
  ]
}
