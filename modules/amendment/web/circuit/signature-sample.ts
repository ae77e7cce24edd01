import type { SignatureFindingsProps } from './signature-findings.tsx'

const found = (id: string, effect: 'passes' | 'informs' | 'undetermined', facts = {}) => ({ id, effect, facts })

/** Two signatures of a deed, as the server tells them: one proven in force, one by a certificate that was revoked before. */
export const JUDGED: SignatureFindingsProps = {
  signatures: [
    {
      field: 'Titulaire',
      signer: { subject: 'C=FR, CN=Titulaire (essai)', issuer: 'C=FR, CN=Autorité d’essai' },
      findings: [
        found('integrity-verified', 'passes'),
        found('chain-trusted', 'passes'),
        found('time-proven', 'passes'),
        found('not-revoked', 'passes', { certificate: 'C=FR, CN=Titulaire (essai)' }),
      ],
    },
    {
      field: 'Coordonnateur',
      signer: { subject: 'C=FR, CN=Coordonnateur (essai)', issuer: 'C=FR, CN=Autorité d’essai' },
      findings: [
        found('integrity-verified', 'passes'),
        found('chain-trusted', 'passes'),
        found('time-only-claimed', 'informs'),
        found('certificate-revoked', 'undetermined', {
          certificate: 'C=FR, CN=Coordonnateur (essai)',
          on: '2027-04-12T08:00:00.000Z',
        }),
      ],
    },
  ],
  words: {
    'integrity-verified': { fr: 'Le contenu signé est intact.', en: 'The signed content is intact.' },
    'chain-trusted': {
      fr: 'Le certificat est délivré par une autorité reconnue ici.',
      en: 'The certificate comes from an authority recognised here.',
    },
    'time-proven': {
      fr: 'La date est prouvée par un horodatage vérifié.',
      en: 'The time is proven by a verified time-stamp.',
    },
    'time-only-claimed': {
      fr: 'La date est celle que déclare le signataire\u00a0: elle n’est pas prouvée.',
      en: 'The time is the signer’s own statement: it is not proven.',
    },
    'not-revoked': {
      fr: 'Le certificat n’était pas révoqué, d’après la preuve jointe.',
      en: 'The certificate was not revoked, by the proof that is attached.',
    },
    'certificate-revoked': {
      fr: 'Le certificat est révoqué, et rien ne prouve une signature antérieure.',
      en: 'The certificate is revoked, and nothing proves an earlier signature.',
    },
  },
}
