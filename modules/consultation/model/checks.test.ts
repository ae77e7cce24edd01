import { decisionTable } from '../../../tests/decision-table.ts'
import { at, decide, document, draft, file, type Given, PROCEDURE } from '../testing.ts'
import type { Consultation, ConsultationAct } from './consultation-state.ts'
import type { Dossier } from './dossier.ts'

/** What the file itself must say before it is validated, and how many files a procedure has. */
const rule = decisionTable<Consultation, ConsultationAct, Given>(decide)

const saying = (over: Partial<Dossier>): Consultation => ({ ...at('draft'), ...file(over) })
const limits = (over: Partial<Dossier['files']> = {}) => ({
  files: { megabytesPerFile: 200, megabytesPerTender: 200, formats: ['pdf'], ...over },
})
const validate = { type: 'validate' } as const
const [line] = file().dossier.prices

rule(
  'tiesSettled',
  ['CCP R2152-6', 'policy dossier'],
  [
    ['R2.54 : ce qui départage est écrit', saying({ ties: 'la valeur technique' }), validate, 'met'],
    ['rien ne départage', saying({ ties: ' ' }), validate, 'unmet'],
  ],
)

rule(
  'tenderLimitsTold',
  ['policy dossier'],
  [
    ['R2.58 : des limites écrites', saying(limits()), validate, 'met'],
    ['une offre qui n’engage pas', saying({ validityDays: 0 }), validate, 'unmet'],
    ['un pli plus petit que l’un de ses fichiers', saying(limits({ megabytesPerTender: 199 })), validate, 'unmet'],
    ['des fichiers de zéro mégaoctet', saying(limits({ megabytesPerFile: 0 })), validate, 'unmet'],
    ['aucun format', saying(limits({ formats: [] })), validate, 'unmet'],
  ],
)

rule(
  'pricesListed',
  ['CCP L2111-1', 'policy dossier'],
  [
    ['R1.14 : un prix par ligne', saying({ prices: line === undefined ? [] : [line] }), validate, 'met'],
    ['aucun prix', saying({ prices: [] }), validate, 'unmet'],
    ['deux lignes du même repère', saying({ prices: line === undefined ? [] : [line, line] }), validate, 'unmet'],
  ],
)

rule(
  'noticeFilled',
  ['CCP R2131-18', 'CCP R2131-19'],
  [
    ['R2.17 : objet et lieu sont codés', saying({ cpv: ['48190000-6'] }), validate, 'met'],
    ['sans code', saying({ cpv: [] }), validate, 'to-appraise'],
    ['un code qui n’en est pas un', saying({ cpv: ['4819'] }), validate, 'to-appraise'],
    ['sans lieu', saying({ departments: [] }), validate, 'to-appraise'],
  ],
)

rule(
  'executionForEnvironment',
  ['CCP L2112-2'],
  [
    ['une condition sur l’environnement', saying({ environment: 'un bilan par an' }), validate, 'met'],
    ['aucune', saying({ environment: ' ' }), validate, 'to-appraise'],
    ['avant le 21 août 2026', saying({ environment: '' }), validate, 'not-applicable', { lawDate: '2026-08-20' }],
  ],
)

rule(
  'documentsExpected',
  ['policy dossier'],
  [
    ['les pièces attendues y sont', at('draft'), validate, 'met'],
    [
      'sans cahier des clauses techniques',
      { ...at('draft'), documents: (['RC', 'CCAP', 'AE'] as const).map((kind) => document(kind)) },
      validate,
      'to-appraise',
    ],
  ],
)

const others = (status: Consultation['status'], over: { procedure?: string; reference?: string }): Given => ({
  facts: { others: [{ procedure: 'une autre', reference: '2026-X', status, ...over }] },
})
const none: Consultation = { status: 'none' }

rule(
  'oneConsultationAProcedure',
  ['convention 3', 'policy dossier'],
  [
    ['S3.6 : la première de la procédure', none, draft(), 'met', others('open', {})],
    ['une autre y est en cours', none, draft(), 'unmet', others('draft', { procedure: PROCEDURE })],
    ['une autre y fut abandonnée', none, draft(), 'met', others('abandoned', { procedure: PROCEDURE })],
    [
      'la référence est prise, dans une autre casse',
      none,
      draft(),
      'unmet',
      others('open', { reference: '2027-ent-01' }),
    ],
    ['une référence abandonnée reste prise', none, draft(), 'unmet', others('abandoned', { reference: '2027-ENT-01' })],
  ],
)
