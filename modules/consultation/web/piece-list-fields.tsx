import { Button } from '#ui/button.tsx'
import { LineField, TickField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { randomUuid } from '#ui/uuid.ts'
import { type DemandedPiece, RESTRICTIVE_MEASURES } from '../model/dossier.ts'
import type { PatchProps } from './dossier-fields.tsx'
import { useIssue } from './file-issues.tsx'
import { words } from './words.ts'

const USUAL = ['declaration', 'turnover', 'references', RESTRICTIVE_MEASURES] as const

/** What every candidate hands in with its application: the list that is published, and by which applications are examined. */
export function PieceListFields({ dossier: { selection }, patch }: PatchProps) {
  const { dossier: says } = useWords(words)
  const at = useIssue()
  const { pieces = [] } = selection
  const set = (list: readonly DemandedPiece[]) => {
    const { pieces: _, ...rest } = selection
    patch({ selection: list.length === 0 ? rest : { ...rest, pieces: list } })
  }
  const usual = USUAL.map((key) => ({ key, title: says.usualPieces[key], declarable: key !== RESTRICTIVE_MEASURES }))
  const add = () => set([...pieces, { key: randomUuid(), title: '', declarable: false }])
  return (
    <fieldset>
      <legend>{says.pieces}</legend>
      <p>{says.piecesHint}</p>
      {pieces.map((piece, index) => (
        <div key={piece.key}>
          <LineField
            label={says.piece(index + 1)}
            {...at(`selection.pieces.${index}.title`)}
            maxLength={300}
            value={piece.title}
            onChange={(title) => set(pieces.with(index, { ...piece, title }))}
          />
          <TickField
            label={says.declarable}
            checked={piece.declarable}
            onChange={(declarable) => set(pieces.with(index, { ...piece, declarable }))}
          />
          <p>
            <Button rank="quiet" onClick={() => set(pieces.toSpliced(index, 1))}>
              {says.removePiece(piece.title)}
            </Button>
          </p>
        </div>
      ))}
      <p>
        {pieces.length === 0 && (
          <Button rank="quiet" onClick={() => set(usual)}>
            {says.addUsual}
          </Button>
        )}
        <Button rank="quiet" onClick={add}>
          {says.addPiece}
        </Button>
      </p>
    </fieldset>
  )
}
