import { useState } from 'react'
import type { IsoDate } from '#kernel/citation.ts'
import { DateField } from '../field/date-field.tsx'
import { FileField, type HashedFile } from '../field/file-field.tsx'
import { SiretField } from '../field/siret-field.tsx'
import type { GalleryEntry } from './entry.ts'
import { RECEIPT } from './sample-case.ts'

type DateState = { readonly value?: IsoDate; readonly error?: string; readonly min?: IsoDate }

function SampleDate({ value, ...rest }: DateState) {
  const [date, setDate] = useState<IsoDate | null>(value ?? null)
  return <DateField label="Date de la délibération" required value={date} onChange={setDate} {...rest} />
}

function SampleSiret({ value, verdict }: { readonly value: string; readonly verdict: string | null }) {
  const [digits, setDigits] = useState(value)
  return <SiretField label="SIRET de l’organisme" required value={digits} onChange={setDigits} check={() => verdict} />
}

function SampleFile({
  chosen,
  error,
  sent,
}: {
  readonly chosen: boolean
  readonly error?: string
  readonly sent?: number
}) {
  const [file, setFile] = useState<HashedFile | null>(() => (chosen ? sampleFile() : null))
  return (
    <FileField
      label="Délibération signée"
      description="PDF, 20 Mo au plus"
      accept=".pdf"
      maxBytes={20_000_000}
      required
      value={file}
      onChange={setFile}
      error={error}
      sent={sent}
    />
  )
}

const sampleFile = (): HashedFile => ({
  file: new File([new Uint8Array(412_000)], 'deliberation-2026-12-114.pdf', { type: 'application/pdf' }),
  sha256: RECEIPT.hash,
})

/** Fields, empty, filled and wrong. */
export const fields: readonly GalleryEntry[] = [
  {
    name: 'date-field',
    states: [
      { name: 'empty', element: <SampleDate /> },
      { name: 'filled', element: <SampleDate value="2026-12-14" /> },
      { name: 'too-early', element: <SampleDate value="2026-12-14" min="2027-01-12" /> },
      { name: 'refused', element: <SampleDate error="31/02/2027 n’existe pas." /> },
    ],
  },
  {
    name: 'siret-field',
    states: [
      { name: 'empty', element: <SampleSiret value="" verdict={null} /> },
      { name: 'filled', element: <SampleSiret value="20005374200017" verdict={null} /> },
      { name: 'short', element: <SampleSiret value="2000537420" verdict={null} /> },
      { name: 'wrong-key', element: <SampleSiret value="20005374200018" verdict="La clé de ce SIRET est fausse." /> },
    ],
  },
  {
    name: 'file-field',
    states: [
      { name: 'empty', element: <SampleFile chosen={false} /> },
      { name: 'chosen', element: <SampleFile chosen /> },
      { name: 'sending', element: <SampleFile chosen sent={0.42} /> },
      {
        name: 'refused',
        element: <SampleFile chosen={false} error="Le fichier est chiffré : il ne peut pas être lu." />,
      },
    ],
  },
]
