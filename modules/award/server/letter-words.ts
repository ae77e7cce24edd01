import type { Rejection } from '../model/award-state.ts'

/** What a letter says of the fate of its candidate, with the article of it. */
export const FATE_SAID: Readonly<Record<Rejection, string>> = {
  application: 'Votre candidature a été déclarée irrecevable et éliminée (art. R. 2144-7).',
  late: 'Votre pli a été reçu après la date et l’heure limites : il est éliminé sans avoir été examiné (art. R. 2151-5).',
  irregular: 'Votre offre est irrégulière (art. L. 2152-2).',
  unacceptable: 'Votre offre est inacceptable (art. L. 2152-3).',
  inappropriate: 'Votre offre est inappropriée (art. L. 2152-4).',
  'abnormally-low': 'Votre offre a été rejetée comme anormalement basse (art. L. 2152-6).',
  'ranked-lower':
    'Votre offre a été classée au regard des critères de la consultation ; elle n’est pas celle que ce classement désigne (art. R. 2152-6).',
}

const CHARACTERISTICS =
  'Vous pouvez nous demander les caractéristiques et les avantages de l’offre retenue : nous y répondons dans les meilleurs délais, et au plus tard quinze jours après avoir reçu votre demande'

/** The fates after which the features of the chosen tender need not be told: the tender was not regular, or was never a tender that is compared. */
const BEFORE_COMPARISON: readonly (Rejection | null)[] = [
  'application',
  'late',
  'irregular',
  'unacceptable',
  'inappropriate',
]

type Askable = (fate: Rejection | null) => string | null

/** What a rejected candidate may ask, by the kind of procedure (R2.61, R2.63); `null` where the code gives it nothing to ask that its letter does not say. */
export const ASKABLE: Readonly<Record<'formalised' | 'adapted', Askable>> = {
  formalised: (fate) => (BEFORE_COMPARISON.includes(fate) ? null : `${CHARACTERISTICS} (art. R. 2181-4).`),
  adapted: (fate) =>
    BEFORE_COMPARISON.includes(fate)
      ? 'Vous pouvez nous demander les motifs de ce rejet : nous y répondons dans les quinze jours de la réception de votre demande (art. R. 2181-2).'
      : `${CHARACTERISTICS}, avec les motifs du rejet et le nom de l’attributaire (art. R. 2181-2).`,
}
