import type { SignatureFindingId, Verdict } from './report.ts'

type Sentence = { readonly fr: string; readonly en: string }

/** What a person reads of each verdict. */
export const VERDICT_LABELS: Readonly<Record<Verdict, Sentence>> = {
  valid: { fr: 'Signature valide', en: 'Valid signature' },
  invalid: { fr: 'Signature non valide', en: 'Invalid signature' },
  indeterminate: { fr: 'Signature qui ne peut être confirmée', en: 'Signature that cannot be confirmed' },
}

/** One sentence for each finding: the compiler refuses a finding without its words. */
export const SIGNATURE_LABELS: Readonly<Record<SignatureFindingId, Sentence>> = {
  'structure-broken': {
    fr: 'La signature est illisible : sa structure est rompue.',
    en: 'The signature cannot be read: its structure is broken.',
  },
  'signed-content-missing': {
    fr: 'La signature est séparée du fichier signé, qui n’a pas été donné avec elle.',
    en: 'The signature stands apart from the signed file, which was not given with it.',
  },
  'covers-only-a-part': {
    fr: 'La signature ne porte que sur une partie du fichier : le reste n’est pas signé.',
    en: 'The signature covers only a part of the file: the rest is not signed.',
  },
  'several-references': {
    fr: 'La signature désigne plusieurs contenus : rien ne dit lequel a été signé comme document.',
    en: 'The signature refers to several contents: nothing says which one was signed as the document.',
  },
  'range-does-not-cover-its-revision': {
    fr: 'La signature ne porte pas sur tout le document tel qu’il était.',
    en: 'The signature does not cover the whole document as it stood.',
  },
  'covers-whole-file': {
    fr: 'La signature porte sur tout le fichier.',
    en: 'The signature covers the whole file.',
  },
  'followed-by-proofs-only': {
    fr: 'Rien n’a été ajouté ensuite, sinon des signatures, des horodatages ou des éléments de preuve.',
    en: 'Nothing was added afterwards but signatures, time-stamps or proofs.',
  },
  'followed-by-other-changes': {
    fr: 'Le fichier a été complété après la signature : voir ce qui a changé.',
    en: 'The file was added to after the signature: see what changed.',
  },
  'followed-by-page-changes': {
    fr: 'Des pages ont été changées après la signature.',
    en: 'Pages were changed after the signature.',
  },
  'integrity-verified': {
    fr: 'Le contenu signé est intact.',
    en: 'The signed content is intact.',
  },
  'digest-mismatch': {
    fr: 'Le contenu a été modifié : son empreinte n’est plus celle qui a été signée.',
    en: 'The content was modified: its digest is no longer the signed one.',
  },
  'signature-mismatch': {
    fr: 'La signature n’a pas été faite avec la clé de ce certificat.',
    en: 'The signature was not made with the key of this certificate.',
  },
  'content-type-mismatch': {
    fr: 'La signature porte sur un contenu d’une autre nature.',
    en: 'The signature is over content of another type.',
  },
  'algorithm-not-accepted': {
    fr: 'L’algorithme employé n’est pas, ou n’est plus, accepté.',
    en: 'The algorithm is not, or is no longer, accepted.',
  },
  'not-a-baseline-format': {
    fr: 'Le format n’est pas un format de base (PAdES EN 319 142-1, CAdES EN 319 122-1, XAdES EN 319 132-1).',
    en: 'The format is not a baseline one (PAdES EN 319 142-1, CAdES EN 319 122-1, XAdES EN 319 132-1).',
  },
  'signer-certificate-missing': {
    fr: 'Le certificat du signataire n’est pas joint.',
    en: 'The signer’s certificate is not attached.',
  },
  'signing-certificate-bound': {
    fr: 'La signature désigne le certificat du signataire.',
    en: 'The signature names the signer’s certificate.',
  },
  'signing-certificate-missing': {
    fr: 'La signature ne désigne pas le certificat du signataire (attribut signing-certificate-v2 absent).',
    en: 'The signature does not name the signer’s certificate (attribute signing-certificate-v2 missing).',
  },
  'signing-certificate-mismatch': {
    fr: 'La signature désigne un autre certificat que celui qui est joint.',
    en: 'The signature names another certificate than the attached one.',
  },
  'key-not-for-signing': {
    fr: 'Le certificat n’est pas fait pour signer des documents.',
    en: 'The certificate is not meant for signing documents.',
  },
  'chain-trusted': {
    fr: 'Le certificat est délivré par une autorité reconnue ici.',
    en: 'The certificate comes from an authority recognised here.',
  },
  'chain-not-found': {
    fr: 'Aucune autorité reconnue ici n’a délivré ce certificat.',
    en: 'No authority recognised here issued this certificate.',
  },
  'certificate-expired': {
    fr: 'Le certificat était expiré, et aucun horodatage ne prouve une signature antérieure.',
    en: 'The certificate had expired, and no time-stamp proves an earlier signature.',
  },
  'certificate-not-yet-valid': {
    fr: 'Le certificat n’était pas encore en vigueur.',
    en: 'The certificate was not in force yet.',
  },
  'qualified-certificate-claimed': {
    fr: 'Le certificat se dit qualifié (à confirmer sur la liste de confiance).',
    en: 'The certificate says that it is qualified (to be confirmed on the trusted list).',
  },
  'qualified-certificate-not-claimed': {
    fr: 'Le certificat ne se dit pas qualifié.',
    en: 'The certificate does not say that it is qualified.',
  },
  'revocation-not-checked': {
    fr: 'La révocation n’a pas été vérifiée pour tous les certificats : aucune preuve jointe n’en parle.',
    en: 'Revocation was not checked for every certificate: no proof that is attached speaks of it.',
  },
  'not-revoked': {
    fr: 'Le certificat n’était pas révoqué, d’après la preuve jointe.',
    en: 'The certificate was not revoked, by the proof that is attached.',
  },
  'certificate-revoked': {
    fr: 'Le certificat est révoqué, et rien ne prouve une signature antérieure.',
    en: 'The certificate is revoked, and nothing proves an earlier signature.',
  },
  'certificate-revoked-later': {
    fr: 'Le certificat a été révoqué après la signature, dont la date est prouvée.',
    en: 'The certificate was revoked after the signature, whose time is proven.',
  },
  'revocation-proof-not-accepted': {
    fr: 'Une preuve de non-révocation est jointe, mais elle ne peut être retenue.',
    en: 'A proof about revocation is attached, but it cannot be accepted.',
  },
  'time-proven': {
    fr: 'La date est prouvée par un horodatage vérifié.',
    en: 'The time is proven by a verified time-stamp.',
  },
  'time-only-claimed': {
    fr: 'La date est celle que déclare le signataire : elle n’est pas prouvée.',
    en: 'The time is the signer’s own statement: it is not proven.',
  },
  'time-unknown': {
    fr: 'La signature ne dit pas sa date.',
    en: 'The signature does not say its time.',
  },
  'timestamp-not-verified': {
    fr: 'L’horodatage joint n’a pas pu être vérifié : il ne prouve rien.',
    en: 'The attached time-stamp could not be verified: it proves nothing.',
  },
}
