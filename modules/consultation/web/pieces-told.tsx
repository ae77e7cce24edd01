import { useWords } from '#ui/i18n/words.ts'
import type { DemandedPiece } from '../model/dossier.ts'
import { words } from './words.ts'

/** What an application holds, as the file lists it; nothing where its documents say it. */
export function PiecesTold({ pieces }: { readonly pieces: readonly DemandedPiece[] | undefined }) {
  const { dossier: says } = useWords(words)
  if (pieces === undefined) return null
  return (
    <div>
      <dt>{says.pieces}</dt>
      {pieces.map(({ key, title, declarable }) => (
        <dd key={key}>{declarable ? says.declarableTold(title) : title}</dd>
      ))}
    </div>
  )
}
