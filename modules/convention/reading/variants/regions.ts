import { BODY_WORDS } from './line-starts.ts'

/** Where the parts of a convention begin (folded blocks). */

/** The block that opens the parties. */
export const PARTIES_OPEN =
  /^(?:\(?entre ?\)?(?: les? (?:soussignee?s?|parties?|personnes|collectivites|membres|entites|acheteurs|organismes)[^.]{0,80})? ?[:,]?$|entre(?: les soussignee?s?[^.:]{0,40})? ?[:,-] |entre (?:d'une part|la |le |l'|les |d'un)|(?:la presente convention est )?(?:conclue|passee|etablie|signee) entre|(?:convention )?entre les soussignes|les soussignee?s?(?: ci-apres)? ?[:,]?$|parties (?:a la convention|contractantes|signataires|en presence)|designation des parties|identification des parties|(?:les )?parties ?:?$|d'une part ?[:,]|[^.]{0,160}\b(?:entre|se groupent|s'associent|conviennent|convenu entre|lie|reunit|passee par|liant) ?:?$|[^.]{0,160}\b(?:entre|lie|liant|associe|reunit|regroupe)\b[^.:]{0,90}(?:suivant\w*|ci-dessous|ci-apres|designes|enumeres|soussignee?s?)[^.:]{0,20}:$)/

/** What closes the parties: recitals, agreement. */
export const AGREEMENT =
  /^(?:il (?:est|a ete|a)\b(?![^.]{0,40}\bentre ?:?$)|ce qui suit|(?:les|lesquel\w*)[^.]{0,60} conviennent|ont (?:decide|arrete)|ceci (?:etant )?(?:expose|dit)|cela (?:etant )?expose|etant (?:prealablement )?(?:expose|rappele)|preambule|expose|vu (?:le|la|les|l')|considerant|article|en consequence|les parties (?:exposent|conviennent|ont)|ont convenu|convien(?:nen)?t|ont prealablement)/

/** The line that gives the place of signature. */
export const PLACE_LINE =
  /^(?:-? ?(?:fait|etabli|signe|convention (?:faite|etablie)|passe|dresse)e?s?\b[^.]{0,120}? (?:a|au|aux) ?[a-z\uE000]|fait le \d)|^(?!la |le |vu )[^.;]{0,80}[,)] ?a [a-z][a-z' -]{2,45},? le (?:\d|\uE000)[^.;]{0,30}\.?$|^[a-z][a-z' -]{2,45}, le (?:\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) \d{4}|\d{1,2}\/\d{1,2}\/\d{4}|\uE000.{0,30}) ?(?:\([^)]{0,60}\))? ?\.?$|^a [a-z][a-z' -]{2,50}, ?le(?:\b.{0,40})?$/

/** A signature block that names whom it is signed for. */
export const SIGNED_FOR = new RegExp(
  `^(?:lu et approuve,? ?)?(?:bon )?pour (?:le compte (?:de |du ))?(?:(?:le |la |l'|les )?(?:${BODY_WORDS})\\b|(?!tout|chaque|ce|cel|l[ea]s? (?:cas|duree|passation|execution|besoins|marches?|membres?|accord)|l'(?:ensemble|execution|application))[a-z' -]{3,60},?$)`,
)
