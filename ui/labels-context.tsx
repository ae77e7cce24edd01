import { createContext, type ReactNode, useContext } from 'react'
import type { Labels } from './labels.ts'

const LabelsContext = createContext<Labels | null>(null)

/** Gives the words of the law to every component below. */
export function LabelsProvider({ labels, children }: { readonly labels: Labels; readonly children: ReactNode }) {
  return <LabelsContext value={labels}>{children}</LabelsContext>
}

/** @throws {Error} outside a `LabelsProvider`: a component without words would show codes to a signatory. */
export function useLabels(): Labels {
  const labels = useContext(LabelsContext)
  if (labels === null) throw new Error('no LabelsProvider above this component')
  return labels
}
