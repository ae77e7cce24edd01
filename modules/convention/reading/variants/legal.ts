/** Texts that found a group, by what follows an article number (folded). The first that matches after the number is the one. */
export const SOURCES: readonly (readonly ['CCP' | 'ORD2015-899' | 'CMP' | 'none', RegExp])[] = [
  ['ORD2015-899', /ordonnance[^.;]{0,20}2015-?899|ordonnance (?:n° ?\S+ )?du 23 juillet 2015|2015-899/],
  ['CMP', /code des marches publics|\bcmp\b/],
  ['CCP', /code de la commande publique|\bccp\b|code la commande publique/],
  [
    'none',
    /code general|\bcgct\b|code de l'|code du |loi n|decret|code de la (?:sante|construction)|code rural|code electoral|reglement \(ue/,
  ],
]
