import type { Json } from '#kernel/canonical.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import type { FormValues } from '#ui/draft.ts'
import { ChoiceField, LineField, LongField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { ExaminationFile } from '../contract.ts'
import { type Answer, type Cited, FOUND, type Found, type Reading, type Running } from '../model/examination-state.ts'
import { reviewOf } from '../model/standing.ts'
import classes from './application.module.css'
import { words } from './words.ts'

/** What is typed of one piece: the file by one key, its page as a text. */
type Typed = {
  readonly piece: string
  readonly found: Found
  readonly file: string
  readonly page: string
  readonly where: string
  readonly note: string
}

const typedIn = ({ readings }: FormValues): readonly Typed[] =>
  Array.isArray(readings) ? (readings as readonly Json[] as readonly Typed[]) : []

const SEPARATOR = ' '
const keyOf = (cited: Cited | null): string => {
  if (cited === null || cited.from === 'elsewhere') return ''
  if (cited.from === 'proof') return ['proof', cited.proof].join(SEPARATOR)
  return cited.from === 'envelope'
    ? ['envelope', cited.deposit, cited.envelope, cited.file].join(SEPARATOR)
    : ['answer', cited.request, cited.sha256].join(SEPARATOR)
}

/** What the form begins with: what was found last, or nothing yet. */
export function initialReadings(state: Running, account: string): FormValues {
  const before = reviewOf(state, account)?.readings ?? []
  return {
    readings: state.pieces.map(({ key }) => {
      const { found, cited, note } = before.find(({ piece }) => piece === key) ?? NOTHING
      return {
        ...{ piece: key, found, note, file: keyOf(cited) },
        page: cited !== null && 'page' in cited ? String(cited.page) : '1',
        where: cited?.from === 'elsewhere' ? cited.where : '',
      }
    }),
  }
}

const NOTHING = { found: 'present', cited: null, note: '' } as const

function citedIn({ found, file, page, where }: Typed): Cited | null {
  if (found === 'missing') return null
  const [from = '', first = '', second = '', third = ''] = file.split(SEPARATOR)
  if (found === 'held') {
    if (from === 'proof') return { from, proof: first }
    return where.trim() === '' ? null : { from: 'elsewhere', where: where.trim() }
  }
  if (from === 'envelope')
    return { from, deposit: first, envelope: Number(second), file: Number(third), page: Number(page) }
  return from === 'answer' ? { from, request: Number(first), sha256: second, page: Number(page) } : null
}

export const reviewPayload =
  (account: string) =>
  (values: FormValues): { readonly account: string; readonly readings: readonly Reading[] } => ({
    account,
    readings: typedIn(values).map((typed) => ({
      piece: typed.piece,
      found: typed.found,
      cited: citedIn(typed),
      note: typed.note.trim(),
    })),
  })

type ReviewProps = {
  readonly form: ActFields<FormValues>
  readonly state: Running
  readonly applicant: ExaminationFile['applicants'][number]
  readonly answers: readonly Answer[]
}

/** Each piece in turn: what was found, in which file and on which page, and in words what lacks. */
export function ReviewFields({ form, state, applicant, answers }: ReviewProps) {
  const says = useWords(words)
  const readings = typedIn(form.values)
  const set = (index: number, next: Typed) =>
    form.change({ readings: readings.with(index, next).map((each) => ({ ...each })) })
  const files = [
    ...applicant.files.map(
      ({ deposit, envelope, file, name }) =>
        [keyOf({ from: 'envelope', deposit, envelope, file, page: 1 }), name] as const,
    ),
    ...state.requests.flatMap(({ number, answers: all }) =>
      all
        .filter((answer) => answers.includes(answer))
        .flatMap((answer) =>
          answer.files.map(
            ({ sha256, name }) =>
              [
                keyOf({ from: 'answer', request: number, sha256, page: 1 }),
                `${name} (${says.fromAnswer(number)})`,
              ] as const,
          ),
        ),
    ),
  ]
  return (
    <>
      {readings.map((typed, index) => (
        <PieceReading
          key={typed.piece}
          title={state.pieces.find(({ key }) => key === typed.piece)?.title ?? typed.piece}
          typed={typed}
          files={files}
          proofs={applicant.proofs.map(({ id, kind, due }) => [
            keyOf({ from: 'proof', proof: id }),
            says.proof.heldOf(says.proof.kinds[kind], due),
          ])}
          issue={(name) => form.issue(`readings.${index}.${name}`)}
          onChange={(patch) => set(index, { ...typed, ...patch })}
        />
      ))}
    </>
  )
}

type PieceProps = {
  readonly title: string
  readonly typed: Typed
  readonly files: readonly (readonly [key: string, name: string])[]
  readonly proofs: readonly (readonly [key: string, name: string])[]
  readonly issue: (name: string) => string | undefined
  readonly onChange: (patch: Partial<Typed>) => void
}

const isFound = (value: string): value is Found => FOUND.some((each) => each === value)

function PieceReading({ title, typed, files, proofs, issue, onChange }: PieceProps) {
  const says = useWords(words)
  const { form: label } = says
  const { found, file, page, note } = typed
  const isSeen = found !== 'missing' && found !== 'held'
  return (
    <fieldset className={classes.piece}>
      <legend>{title}</legend>
      <ChoiceField
        label={label.found}
        value={found}
        options={FOUND.map((each) => [each, says.found[each]])}
        onChange={(next) => isFound(next) && onChange({ found: next })}
      />
      {isSeen && (
        <>
          <ChoiceField
            label={label.seenFile}
            none={label.chooseFile}
            value={file}
            options={files}
            error={issue('cited')}
            onChange={(next) => onChange({ file: next })}
          />
          <LineField
            label={label.seenPage}
            inputMode="numeric"
            maxLength={6}
            value={page}
            error={issue('cited.page')}
            onChange={(next) => onChange({ page: next })}
          />
        </>
      )}
      {found === 'held' && <HeldFields typed={typed} proofs={proofs} issue={issue} onChange={onChange} />}
      {found !== 'present' && found !== 'held' && (
        <LongField
          label={label.note}
          hint={label.noteHint}
          maxLength={4000}
          value={note}
          error={issue('note')}
          onChange={(next) => onChange({ note: next })}
        />
      )}
    </fieldset>
  )
}

type HeldProps = Pick<PieceProps, 'typed' | 'proofs' | 'issue' | 'onChange'>

/** A proof of the register that still proves, or where else the buyer finds it. */
function HeldFields({ typed: { file, where }, proofs, issue, onChange }: HeldProps) {
  const { form: label, proof: says } = useWords(words)
  const chosen = proofs.some(([key]) => key === file)
  return (
    <>
      {proofs.length > 0 && (
        <ChoiceField
          label={says.held}
          none={says.chooseProof}
          value={chosen ? file : ''}
          options={proofs}
          onChange={(next) => onChange({ file: next })}
        />
      )}
      {!chosen && (
        <LineField
          label={label.where}
          hint={label.whereHint}
          maxLength={1000}
          value={where}
          error={issue('cited')}
          onChange={(next) => onChange({ where: next })}
        />
      )}
    </>
  )
}
