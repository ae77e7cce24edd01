import { useState } from 'react'
import type { Given } from '../file/dropped.ts'
import { givenAgain, wholeFiles } from '../file/given-again.ts'
import { useSpoken } from '../language.tsx'
import type { KeptDeposit } from '../sealing/kept.ts'
import type { GivenFile } from '../sealing/seal-and-send.ts'
import { Notice } from '../view/field.tsx'
import { StepHead } from '../view/frame.tsx'
import { StepActs } from '../view/step-acts.tsx'
import { DropZone } from './files.tsx'

type ResumeProps = {
  readonly deposit: KeptDeposit
  readonly onReady: (files: readonly (readonly GivenFile[])[]) => void
  readonly onBack: () => void
}

const TOLD = 5

/** A deposit that was begun before: its files are given again, and what is sealed of them goes on. */
export function Resume({ deposit, onReady, onBack }: ResumeProps) {
  const { says } = useSpoken()
  const [given, setGiven] = useState<readonly Given[]>([])
  const found = givenAgain(deposit, given)
  const files = wholeFiles(found)
  return (
    <section>
      <StepHead step={3} title={says.files.title}>
        <p>{says.files.again(deposit.begunAt)}</p>
      </StepHead>
      <DropZone envelope={says.home.deposit} onGiven={(more) => setGiven([...given, ...more])} />
      <p role="status">{found.missing === 0 ? says.files.sound : says.files.stillMissing(found.missing)}</p>
      {found.changed.slice(0, TOLD).map((name) => (
        <Notice key={name} kind="blocked">
          {says.files.changed(name)}
        </Notice>
      ))}
      <StepActs disabled={files === undefined} onNext={() => files !== undefined && onReady(files)} onBack={onBack} />
    </section>
  )
}
