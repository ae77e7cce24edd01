/** A text of a request, and the way to it: `organ.name`, `signatures.0.document`. */
export type TextAt = { readonly path: string; readonly text: string }

/** Every text that a value of JSON holds, in its order. */
export function textsIn(value: unknown, path = ''): readonly TextAt[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path === '' ? key : `${path}.${key}`))
}
