/** What a drafter left in the text: blanks, notes, choices. All folded. */

/** Blanks to fill in, inside a line. */
export const BLANKS: readonly RegExp[] = [
  /\[ ?(?:a completer|a preciser|a renseigner|a definir|a indiquer|completer|preciser|nom|prenom|date|montant|adresse|lieu|ville|duree|nombre|●|…+|\.{2,}|_+| +|x{1,}|\?+)[^\]]{0,60}\]/g,
  /\((?:a completer|a preciser|a renseigner|a definir|…+|\.{3,}|_{2,})[^)]{0,60}\)/g,
  /<(?:a completer|a preciser|nom|date|adresse)[^>]{0,60}>/g,
  /\ba (?:completer|preciser|renseigner|definir)\b(?! par)/g,
  /_{2,}(?:[ _]*_)?/g,
  /(?<!etc)(?:\.{4,}|…{2,}|(?:\. ){3,}\.?|(?:… ?){2,})[.…]*/g,
  /(?<![a-z]|etc\.?)…+/g,
  /\bx{3,}\b(?:[ -]x{3,}\b)*/g,
  /\[[^\]/]{2,60} ?\/ ?[^\]]{2,120}\]/g,
]

/** Notes inside a line, to be left out. */
export const DRAFTER_BRACKETS: readonly RegExp[] = [
  /\[ ?(?:nb|nota|note|option|variante|a adapter|a supprimer|au choix|commentaire|conseil|attention|rappel|remarque|supprimer|adapter|choisir|le cas echeant|preciser si|ndlr|facultatif|clause)\b[^\]]{0,1200}\]/g,
  /\((?:a adapter|nota|nb ?:|note au redacteur|note du redacteur|au choix|rayer|option a choisir|a supprimer)[^)]{0,400}\)/g,
]

/** A paragraph that is nothing but a note to the drafter. */
export const DRAFTER_LINES: readonly RegExp[] = [
  /^[*>•\-[( ]{0,4}(?:nb|n\.b\.|nota(?: bene)?)\s*[:.-]/,
  /^[*>•\-[( ]{0,4}notes? (?:au|aux|du|pour le|a l'attention du|a l'attention des|de|d') ?(?:redacteur|redaction|bas|lecteur|service|aide)/,
  /^[*>•\-[( ]{0,4}(?:note|commentaires?|conseils?|conseil de redaction|aide a la redaction|consigne|remarque|attention|rappel|mode d'emploi|pour memoire|indication|guide|explication)s?(?: (?:au|du|pour le|de) (?:redacteur|redaction))?\s*(?::|- )/,
  /^\[.{0,1500}\]\.?$/,
  /^\(?(?:modele|projet|version|trame)(?: de convention)?(?: (?:a adapter|du|n°|v)\b.{0,60})?\)?$/,
]

/** A sentence that leaves the reader a choice: it says nothing. */
export const CHOICE_REMARK =
  /(?:rayer|barrer|biffer|supprimer) (?:la|les|l'|le) (?:mentions?|options?) (?:inutiles?|non retenues?)/
