import type { Language } from '#ui/i18n/format.ts'
import type { Scale } from '../model/dossier.ts'

const WORDS = {
  fr: {
    scale: (top: string, step: string) => `Note de 0 à ${top}, par pas de ${step}`,
    formulas: {
      'lowest-over-price': 'note la plus haute × prix le plus bas ÷ prix de l’offre',
      'above-lowest': 'note la plus haute × (1 − écart au prix le plus bas ÷ prix le plus bas), au moins 0',
      'between-extremes':
        'note la plus haute × (prix le plus haut − prix de l’offre) ÷ (prix le plus haut − prix le plus bas)',
    },
    rounded: 'arrondie au pas, la moitié vers le haut',
  },
  en: {
    scale: (top: string, step: string) => `Score from 0 to ${top}, in steps of ${step}`,
    formulas: {
      'lowest-over-price': 'highest score × lowest price ÷ price of the tender',
      'above-lowest': 'highest score × (1 − excess over the lowest price ÷ lowest price), at least 0',
      'between-extremes': 'highest score × (highest price − price of the tender) ÷ (highest price − lowest price)',
    },
    rounded: 'rounded to the step, halves up',
  },
} as const

/** The scale of a criterion as candidates read it: « Note de 0 à 10, par pas de 0,5 », with its formula. */
export function scaleTold({ top, step, formula }: Scale, language: Language): string {
  const { scale, formulas, rounded } = WORDS[language]
  const told = (hundredths: number) =>
    (hundredths / 100).toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 2 })
  const said = scale(told(top), told(step))
  return formula === null ? `${said}.` : `${said} : ${formulas[formula]}, ${rounded}.`
}
