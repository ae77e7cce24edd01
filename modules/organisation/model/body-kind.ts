import type { Basis } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'

export const BODY_KINDS = [
  'region',
  'departement',
  'commune',
  'epci',
  'syndicat-mixte',
  'syndicat',
  'etablissement-public',
  'ccas',
  'agence-departementale',
  'hopital',
  'private',
  'other',
] as const

/** The three articles that say when a local act is enforceable: of a commune, a département, a région. */
export const ENFORCEABLE = [cite('CGCT', 'L2131-1'), cite('CGCT', 'L3131-1'), cite('CGCT', 'L4141-1')] as const

/** What a body is in law. `syndicat` is intercommunal; `private` covers associations and companies, publicly owned or not. */
export type BodyKind = (typeof BODY_KINDS)[number]

/**
 * How the acts of a body become enforceable.
 *
 * - `due`: they go to the prefect, the texts say so.
 * - `presumed`: they do by a text that nobody has confirmed here, or that depends on the establishment: a person may set it aside with a reason.
 * - `as-stated`: no general rule; who records the act says whether it was due.
 */
export type Transmission = 'due' | 'presumed' | 'as-stated'

export type Control = { readonly transmission: Transmission; readonly publication: boolean; readonly basis: Basis }

/** The legality control of a body, by its kind (CGCT L2131-1, L3131-1, L4141-1 and the articles that extend them). */
export function controlOf(kind: BodyKind): Control {
  switch (kind) {
    case 'region':
      return { transmission: 'due', publication: true, basis: [cite('CGCT', 'L4141-1')] }
    case 'departement':
      return { transmission: 'due', publication: true, basis: [cite('CGCT', 'L3131-1')] }
    case 'commune':
      return { transmission: 'due', publication: true, basis: [cite('CGCT', 'L2131-1')] }
    case 'agence-departementale':
      return {
        transmission: 'due',
        publication: true,
        basis: [cite('CGCT', 'L3141-1'), cite('CGCT', 'L3131-1'), cite('CGCT', 'L5511-1')],
      }
    case 'syndicat-mixte':
      return {
        transmission: 'presumed',
        publication: true,
        basis: [cite('CGCT', 'L5721-4'), cite('CGCT', 'L5711-1'), cite('CGCT', 'L3131-1')],
      }
    case 'epci':
    case 'syndicat':
      return { transmission: 'presumed', publication: true, basis: [cite('CGCT', 'L5211-3'), cite('CGCT', 'L2131-1')] }
    case 'ccas':
      return { transmission: 'presumed', publication: true, basis: [cite('CGCT', 'L2131-12'), cite('CGCT', 'L2131-1')] }
    case 'etablissement-public':
    case 'hopital':
    case 'other':
      return { transmission: 'presumed', publication: true, basis: [cite('CGCT', 'L2131-1')] }
    case 'private':
      return { transmission: 'as-stated', publication: false, basis: [cite('CGCT', 'L2131-1')] }
  }
}

/** True for the bodies whose deliberative assembly the law itself names; the others say which organ is competent (A4). */
export function isLocalAuthority(kind: BodyKind): boolean {
  return kind === 'region' || kind === 'departement' || kind === 'commune'
}
