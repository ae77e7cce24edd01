/** How a text names its group (folded text). What it calls « le groupement » in short is no name. */
export const NAMED =
  /\bgroupement\b[^.;"]{0,160}?\b(?:(?:de|sur)?nomme|appele|intitule|baptise|designe sous (?:le nom|l'appellation|la denomination)|(?:prend|porte|a) (?:le|pour) (?:nom|titre|denomination|appellation))(?: de| d'| :)? ?"([^"]{4,160})"/

/** « ci-après dénommé « le groupement » » */
export const SHORT_FORM = /^ ?(?:le |ce |un )?groupement(?: de commandes?| d'achats?)? ?$/

/** « groupement de commandes « télécommunications » » */
export const QUOTED = /groupement(?: de commandes?| d’achats?)? « ?([^»]{3,120}?) ?»/i

/** « groupement de commandes – Denrées alimentaires » */
export const SUBTITLE = / – ([A-ZÀ-Ý][^–]{3,200})$/

/** « groupement de commandes pour l’achat de sel » */
export const PURPOSE =
  /groupement(?: permanent)?(?: de commandes?| d’achats?)(?: permanent)? ((?:pour|en vue d[eu’]|en matière|relatif|relative|portant) ?.{4,300})$/i

/** « la maintenance, l’exploitation et l’hébergement d’un service »: several actions on one thing. */
export const ACTIONS = /^(?:[^,]{3,40}, )*[^,]{3,40}? et (?:la |le |les |l’)?\S+ d’une? (.+)$/

/** Where the thing serves, which its name does not repeat. */
export const PLACE =
  /,? (?:sur (?:le|l’ensemble du|tout le) territoire|pour (?:le compte|l’ensemble|les besoins)|au profit|à destination)\b.*$/

/** Where a long name may stop. */
export const PAUSE =
  /,? (?=\(|[;:–] |et |ou |ainsi |destinée?s? |relevant |dont |nécessaires? |au moyen |entre |sur le territoire |vers )|, /g

/** What cannot end a name. */
export const TRAILING =
  /(?:[\s,;:–-]+(?:de|du|des|d’|à|au|aux|le|la|les|l’|un|une|en|et|ou|pour|par|sur|dans))*[\s,;:–-]*$/i
