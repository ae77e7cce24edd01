import type { InadmissibleGround } from '../model/examination-state.ts'

/** Why an application is inadmissible, as its minutes and its letter say it (CCP R2144-7). */
export const GROUNDS: Readonly<Record<InadmissibleGround, string>> = {
  excluded: 'Le candidat est exclu de la procédure',
  conditions: 'Les conditions de participation ne sont pas satisfaites',
  false: 'De faux renseignements ou documents ont été produits',
  'not-produced': 'Ce qui était demandé n’a pas été produit dans le délai',
}
