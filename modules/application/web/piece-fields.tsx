import type { Json } from '#kernel/canonical.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import { Button } from '#ui/button.tsx'
import type { FormValues } from '#ui/draft.ts'
import { ChoiceField, LineField, TickField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { Piece } from '../model/examination-state.ts'
import classes from './application.module.css'
import { words } from './words.ts'

/** A published consultation, as the form of the list needs it. */
export type Examinable = {
  readonly id: string
  readonly reference: string
  readonly turnover: boolean
  /** The list that its file published; `null` where it leaves it to its documents. */
  readonly pieces: readonly Omit<Piece, 'demandedIn'>[] | null
  readonly documents: readonly { readonly sha256: string; readonly name: string; readonly kind: string }[]
}

/** A piece as it is typed: its page is a text until it is sent. */
type Typed = {
  readonly key: string
  readonly title: string
  /** The SHA-256 of the document; empty for the structured part. */
  readonly document: string
  readonly page: string
  readonly declarable: boolean
}

const typedIn = ({ pieces }: FormValues): readonly Typed[] =>
  Array.isArray(pieces) ? (pieces as readonly Json[] as readonly Typed[]) : []

const plain = (pieces: readonly Typed[]): Json => pieces.map((each) => ({ ...each }))

/** What files commonly demand, to be completed and cited: nothing of it is demanded before a person has found it in the file. */
const USUAL = [
  { key: 'declaration', title: 'Déclaration sur l’honneur de n’entrer dans aucun cas d’exclusion', declarable: true },
  { key: 'turnover', title: 'Chiffre d’affaires des trois derniers exercices', declarable: true },
  { key: 'references', title: 'Références de services comparables', declarable: true },
] as const

export function initialPieces(consultation: Examinable | undefined): Json {
  const rules = consultation?.documents.find(({ kind }) => kind === 'RC')?.sha256 ?? ''
  return plain(
    USUAL.filter(({ key }) => key !== 'turnover' || consultation?.turnover === true).map((each) => ({
      ...each,
      document: each.key === 'turnover' ? '' : rules,
      page: each.key === 'turnover' || rules === '' ? '' : '1',
    })),
  )
}

/** The list as it stands, to be revised. */
export const typedPieces = (pieces: readonly Piece[]): Json =>
  plain(
    pieces.map(({ key, title, demandedIn, declarable }) => ({
      ...{ key, title, declarable },
      document: 'document' in demandedIn ? demandedIn.document : '',
      page: 'document' in demandedIn ? String(demandedIn.page) : '',
    })),
  )

export const piecesPayload = (values: FormValues): { readonly pieces: readonly Piece[] } => ({
  pieces: typedIn(values).map(({ key, title, document, page, declarable }) => ({
    ...{ key, title: title.trim(), declarable },
    demandedIn: document === '' ? { section: 'selection' } : { document, page: Number(page) },
  })),
})

/** The list of the file where it published one, else what was typed. */
export function beginPayload(values: FormValues, consultations: readonly Examinable[]) {
  const { consultation } = values
  const chosen = consultations.find(({ id }) => id === consultation) ?? consultations[0]
  if (chosen === undefined || chosen.pieces === null) return { consultation, ...piecesPayload(values) }
  return { consultation, pieces: chosen.pieces.map((piece) => ({ ...piece, demandedIn: { section: 'selection' } })) }
}

type Form = ActFields<FormValues>
type PiecesProps = { readonly form: Form; readonly consultations: readonly Examinable[] }

/** The consultation, and the pieces that its file demands, each with the place where it does. */
export function PiecesFields({ form, consultations }: PiecesProps) {
  const says = useWords(words)
  const [first] = consultations
  if (first === undefined) return <p>{says.noConsultationTeach}</p>
  const chosen = consultations.find(({ id }) => id === form.values.consultation) ?? first
  return (
    <>
      {consultations.length > 1 && (
        <ChoiceField
          label={says.form.consultation}
          options={consultations.map(({ id, reference }) => [id, reference])}
          {...textFieldOf(form, 'consultation')}
        />
      )}
      {chosen.pieces === null ? (
        <ListFields form={form} documents={chosen.documents} />
      ) : (
        <>
          <p className={classes.note}>{says.form.publishedHint}</p>
          <ol>
            {chosen.pieces.map(({ key, title }) => (
              <li key={key}>{title}</li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

type ListProps = { readonly form: Form; readonly documents: Examinable['documents'] }

export function ListFields({ form, documents }: ListProps) {
  const { form: label } = useWords(words)
  const pieces = typedIn(form.values)
  const set = (list: readonly Typed[]) => form.change({ pieces: plain(list) })
  const next = `piece-${pieces.length + 1}-${documents.length}`
  return (
    <>
      <p className={classes.note}>{label.piecesHint}</p>
      {pieces.map((piece, index) => (
        <PieceField
          key={piece.key}
          rank={index + 1}
          piece={piece}
          documents={documents}
          issue={(name) => form.issue(`pieces.${index}.${name}`)}
          onChange={(patch) => set(pieces.with(index, { ...piece, ...patch }))}
          onRemove={() => set(pieces.toSpliced(index, 1))}
        />
      ))}
      <p>
        <Button
          rank="quiet"
          onClick={() =>
            set([...pieces, { key: freeKey(pieces, next), title: '', document: '', page: '', declarable: false }])
          }
        >
          {label.add}
        </Button>
      </p>
    </>
  )
}

/** A key that no piece of the list has, whatever was taken out of it. */
function freeKey(pieces: readonly Typed[], wanted: string): string {
  const taken = new Set(pieces.map(({ key }) => key))
  if (!taken.has(wanted)) return wanted
  let rank = 1
  while (taken.has(`${wanted}-${rank}`)) rank += 1
  return `${wanted}-${rank}`
}

type PieceProps = {
  readonly rank: number
  readonly piece: Typed
  readonly documents: Examinable['documents']
  readonly issue: (name: string) => string | undefined
  readonly onChange: (patch: Partial<Typed>) => void
  readonly onRemove: () => void
}

function PieceField({ rank, piece, documents, issue, onChange, onRemove }: PieceProps) {
  const says = useWords(words)
  const { form: label } = says
  const { title, document, page, declarable } = piece
  return (
    <fieldset className={classes.piece}>
      <legend>{label.pieceNumber(rank)}</legend>
      <LineField
        label={label.pieceTitle}
        maxLength={300}
        value={title}
        error={issue('title')}
        onChange={(next) => onChange({ title: next })}
      />
      <ChoiceField
        label={label.document}
        none={says.section}
        options={documents.map(({ sha256, name }) => [sha256, name])}
        value={document}
        error={issue('demandedIn')}
        onChange={(next) => onChange({ document: next, page: next === '' ? '' : page === '' ? '1' : page })}
      />
      {document !== '' && (
        <LineField
          label={label.documentPage}
          inputMode="numeric"
          maxLength={6}
          value={page}
          error={issue('demandedIn.page')}
          onChange={(next) => onChange({ page: next })}
        />
      )}
      <TickField label={label.declarable} checked={declarable} onChange={(next) => onChange({ declarable: next })} />
      <p>
        <Button rank="quiet" onClick={onRemove}>
          {label.remove(title === '' ? label.pieceNumber(rank) : title)}
        </Button>
      </p>
    </fieldset>
  )
}
