import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Bilingual } from '#ui/i18n/words.ts'

const fr = typesetAll({
  readOnly: 'Plus aucun acte n’est pris.',
  setBack: (signed: string, held: string) =>
    `Le registre a été ramené en arrière : il avait signé ${signed} écritures, et n’en contient plus que ${held}.`,
  rewritten: (signed: string) =>
    `Le registre a été récrit : ses ${signed} premières écritures ne sont plus celles qu’il avait signées.`,
  seen: (day: string, time: string) => `Constaté le ${day} à ${time}, par un état qu’il avait signé lui-même.`,
  nothingTaken:
    'Tout peut encore être lu ; rien de ce qui serait envoyé ne serait enregistré. Seul l’exploitant peut y remédier, en rétablissant le registre le plus récent : prévenez-le, et notez par écrit ce qui ne peut attendre.',
})
const en: typeof fr = {
  readOnly: 'No act is taken any more.',
  setBack: (signed, held) =>
    `The register was set back: it had signed ${signed} entries, and holds only ${held} of them.`,
  rewritten: (signed) => `The register was rewritten: its first ${signed} entries are not those that it had signed.`,
  seen: (day, time) => `Seen on ${day} at ${time}, by a state that it had signed itself.`,
  nothingTaken:
    'Everything can still be read; nothing that were sent would be recorded. Only whoever runs the service can mend it, by restoring the latest register: tell them, and put in writing what cannot wait.',
}
export const words: Bilingual<typeof fr> = { fr, en }
