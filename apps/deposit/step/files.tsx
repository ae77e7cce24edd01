import { type DragEvent, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { SealingOrder } from '#vault/order.ts'
import { droppedIn, type Given, pickedIn } from '../file/dropped.ts'
import type { Pack } from '../file/packing.ts'
import { type FileProblem, isAdvised, isBlocked, type Shelf, type Shelved } from '../file/shelf.ts'
import { useSpoken } from '../language.tsx'
import classes from '../view/deposit.module.css'
import { Check, Notice } from '../view/field.tsx'
import { FileTable } from '../view/file-table.tsx'
import rows from '../view/files.module.css'
import { StepHead } from '../view/frame.tsx'
import { StepActs } from '../view/step-acts.tsx'

export type FilledPack = Pack & { readonly shelf: Shelf }

type FilesProps = {
  readonly order: Pick<SealingOrder, 'limits'>
  readonly packs: readonly FilledPack[]
  readonly anyway: boolean
  readonly onAnyway: (anyway: boolean) => void
  readonly onNext: () => void
  readonly onBack: () => void
}

/** Draws anew whenever one of the shelves tells of a change. */
function useShelves(packs: readonly FilledPack[]): void {
  useSyncExternalStore(
    (told) => {
      const ends = packs.map(({ shelf }) => shelf.subscribe(told))
      return () => {
        for (const end of ends) end()
      }
    },
    () => packs.reduce((sum, { shelf }) => sum + shelf.version(), 0),
  )
}

/** Step 3: the files of each envelope, examined here before anything leaves. */
export function FilesStep({ order, packs, anyway, onAnyway, onNext, onBack }: FilesProps) {
  const { says } = useSpoken()
  useShelves(packs)
  const all = packs.flatMap(({ shelf }) => shelf.files)
  const advised = all.filter(isAdvised).length
  const bytes = all.reduce((sum, { size }) => sum + size, 0)
  const ready = packs.every(({ shelf }) => isReady(shelf)) && (advised === 0 || anyway) && bytes <= order.limits.total
  const { file, total, formats } = order.limits
  return (
    <section>
      <StepHead step={3} title={says.files.title}>
        <p>{says.files.lede}</p>
        <p className={classes.note}>{says.files.limits(file, total, formats)}</p>
      </StepHead>
      {packs.map((pack, index) => (
        <Envelope key={`${pack.kind} ${pack.lots.join()}`} pack={pack} first={index === 0} />
      ))}
      {bytes > total && <Notice kind="blocked">{says.files.tooMuch(bytes, total)}</Notice>}
      {advised > 0 && (
        <Notice kind="due">
          <p>{says.files.advised(advised)}</p>
          <Check label={says.files.anyway} checked={anyway} onChange={onAnyway} />
        </Notice>
      )}
      <StepActs disabled={!ready} onNext={onNext} onBack={onBack} />
    </section>
  )
}

const isReady = (shelf: Shelf): boolean =>
  shelf.examined === shelf.files.length &&
  !shelf.files.some(isBlocked) &&
  shelf.together.length === 0 &&
  !shelf.takesOwnName

export function useEnvelopeName(): (pack: Pick<Pack, 'kind' | 'lots' | 'everything'>) => string {
  const { says } = useSpoken()
  return ({ kind, lots, everything }) => {
    const name = says.kinds[everything ? 'together' : kind]
    return lots.length === 0 ? name : `${name}, ${says.ofLots(lots)}`
  }
}

function Envelope({ pack, first }: { readonly pack: FilledPack; readonly first: boolean }) {
  const { says } = useSpoken()
  const name = useEnvelopeName()(pack)
  const { shelf } = pack
  const { files, examined } = shelf
  const blocked = files.filter(isBlocked).length
  // What has to be mended stands first; the rest in the order in which it was given.
  const shown = files.toSorted((one, other) => rank(one) - rank(other))
  return (
    <section className={rows.envelope} aria-label={name}>
      <h2>{name}</h2>
      <DropZone envelope={name} onGiven={(given) => shelf.add(given)} />
      <p role="status">
        {files.length === 0
          ? says.files.empty
          : examined < files.length
            ? says.files.checking(examined, files.length)
            : `${says.files.sum(files.length, shelf.bytes)}. ${blocked === 0 && !files.some(isAdvised) ? says.files.sound : ''}`}
      </p>
      {blocked > 0 && (
        <Notice kind="blocked">
          <p>{says.files.blocked(blocked)}</p>
          <Button rank="quiet" onClick={() => shelf.remove(isBlocked)}>
            {says.files.removeBlocked}
          </Button>
        </Notice>
      )}
      <Together shelf={shelf} first={first} />
      {files.length > 0 && (
        <>
          <FileTable
            label={name}
            files={shown}
            state={(file) => <Found file={file} />}
            act={(file) => (
              <Button
                rank="quiet"
                aria-label={says.files.remove(file.name)}
                onClick={() => shelf.remove((each) => each === file)}
              >
                {says.files.removeShort}
              </Button>
            )}
          />
          <Button rank="quiet" onClick={() => shelf.remove(() => true)}>
            {says.files.clear}
          </Button>
        </>
      )}
    </section>
  )
}

const rank = (file: Shelved): number => (isBlocked(file) ? 0 : isAdvised(file) ? 1 : 2)

function Together({ shelf, first }: { readonly shelf: Shelf; readonly first: boolean }) {
  const { says } = useSpoken()
  const twice = shelf.together.flatMap((problem) => (problem.kind === 'same-name' ? [problem.name] : []))
  const own = first && shelf.takesOwnName ? [says.files.ownName('unisson-reponse.json')] : []
  const told = [...twice.slice(0, 5).map(says.files.sameName), ...own]
  return told.map((line) => (
    <Notice key={line} kind="blocked">
      {line}
    </Notice>
  ))
}

function Found({ file }: { readonly file: Shelved }) {
  const { says } = useSpoken()
  const { problems } = file
  if (problems === undefined) return <span className={classes.note}>…</span>
  if (problems.length === 0)
    return (
      <span className={rows.state} data-state="ready">
        <Icon name="check" /> {says.files.ready}
      </span>
    )
  return problems.map((problem) => (
    <span key={problem.kind} className={rows.state} data-state={isBlocked(file) ? 'blocked' : 'due'}>
      <Icon name={isBlocked(file) ? 'cross' : 'warning'} /> {sentenceOf(says, problem)}
    </span>
  ))
}

function sentenceOf({ files: { unsound } }: ReturnType<typeof useSpoken>['says'], problem: FileProblem): string {
  if (problem.kind === 'too-large') return unsound['too-large'](problem.most)
  if (problem.kind === 'format') return unsound.format(problem.format, problem.accepted)
  return unsound[problem.kind]
}

export function DropZone({
  envelope,
  onGiven,
}: {
  readonly envelope: string
  readonly onGiven: (given: readonly Given[]) => void
}) {
  const { says } = useSpoken()
  const [over, setOver] = useState(false)
  const [reading, setReading] = useState<number>()
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault()
    setOver(false)
    setReading(0)
    onGiven(await droppedIn(event.dataTransfer.items, setReading))
    setReading(undefined)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way in; the buttons inside are the first
    <div
      className={rows.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className={rows.dropWord}>{reading === undefined ? says.files.drop : says.files.reading(reading)}</p>
      <Pick label={says.files.choose} envelope={envelope} onGiven={onGiven} />
      <Pick label={says.files.chooseFolder} envelope={envelope} onGiven={onGiven} folder />
    </div>
  )
}

type PickProps = {
  readonly label: string
  readonly envelope: string
  readonly folder?: boolean
  readonly onGiven: (given: readonly Given[]) => void
}

/** The browser’s own dialog behind a button of ours. */
export function Pick({ label, envelope, folder = false, onGiven }: PickProps) {
  const { says } = useSpoken()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button aria-label={`${label}, ${says.files.chosenFor(envelope)}`} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={({ target }) => {
          if (target.files !== null) onGiven(pickedIn(target.files))
          target.value = ''
        }}
      />
    </>
  )
}
