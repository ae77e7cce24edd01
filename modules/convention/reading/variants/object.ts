import type { GroupKind } from '../draft.ts'
import type { Variant } from '../sentences.ts'

/** Phrases after which the text says what the group buys (folded), the most explicit first. */
export const OBJECT_OPENINGS: readonly RegExp[] = [
  /^(?:il|celui-ci|ce groupement|ce dernier) (?:a|aura) pour (?:objet|but|objectif) /,
  /^(?:il|celui-ci|ce groupement|ce dernier) (?:est|a ete) (?:cree|constitue|forme|institue|etabli|mis en place)[^.;]{0,40}?(?:en vue (?:de |d'|du |des )|afin (?:de |d')|aux fins? (?:de |d'|du )|pour )/,
  /^(?:l')?objet(?: du groupement| de la convention| des? achats?| de l'achat| commun)? : ?/,
  /\bl'objet (?:du|de ce|dudit|de ce present) (?:present )?groupement(?: de commandes?| d'achats?)?(?: ainsi \w+)? ?(?:est|porte sur|concerne|consiste (?:en|a)|:) ?:? ?/,
  /\bgroupement(?: de commandes?| d'achats?)?[^.;]{0,200}?\bdont l'objet (?:est|porte sur|concerne) ?:? ?/,
  /\bgroupement(?: permanent)?(?: de commandes?| d'achats?)?(?! (?:a|ayant|aura) pour objet de (?:defin|fix|precis|organis))(?:[^.;]{0,220}?)(?:ayant|a|aura|avec|et a) (?:notamment )?pour (?:objet|but|objectif|finalite|vocation) ?:? ?/,
  /\b(?:constitu\w+|cre\w+|institu\w+|mettre en place|mise en place|form\w+|etabli\w*|regroup\w+|decid\w+|convien\w+)\b[^.;]{0,120}groupement(?: permanent)?(?: de commandes?| d'achats?)?[^.;]{0,240}?(?:en vue (?:de |d'|du |des )|afin (?:de |d')|relati(?:f|fs) (?:aux? |a )|portant sur |concernant |dans le but de |aux fins? (?:de |d')|dedie (?:a |au )|visant a |destine a |charge de |pour )/,
  /\b(?:se groupent|se regroupent|s'associent|se reunissent|mutualisent)\b[^;]{0,200}?(?:afin (?:de |d')|pour |en vue (?:de |d'|du |des ))/,
  /\bgroupement(?: permanent)?(?: de commandes?| d'achats?)?[^.;]{0,40}(?:est|sera|a ete)(?: donc| ainsi)? (?:constitu|cre|institu|form|etabli|mis en place)\w*[^.;]{0,160}?(?:en vue (?:de |d'|du |des )|afin (?:de |d')|relatif (?:aux? |a )|portant sur |concernant |aux fins? (?:de |d')|pour )/,
  /\bgroupement(?: de commandes?| d'achats?)? (?:porte|portera|concerne|concernera|vise|a vocation a|est constitue (?:pour|en vue de)|est cree pour|permet(?:tra)?|couvre|s'applique a) (?:sur |exclusivement sur )?/,
  /\b(?:besoins?|prestations?|marches?|achats?)[^.;]{0,60}(?:concernes?|vises?|couverts?|portent sur|relatifs? a)[^.;]{0,40}(?:sont|:|portent sur|concernent) ?:? ?/,
  /\b(?:une (?:seule|unique) operation|une operation unique|un (?:seul )?achat)(?: d'achat)? ?[,:] ?(?=l[ae] |l'|les )/,
]

/** The sentence is on the document, not on what is bought. */
export const ABOUT_DOCUMENT =
  /^(?:de |d')?(?:defin|fix|precis|organis|determin|arret|formalis|regl|encadr|etabli|decri|constitu|la constitution|la definition|la creation|l'organisation|la mise en place|mettre en place|cre(?:er|ation)|les (?:modalites|conditions|regles)|la presente|instaur|institu|prevoir|preciser)/

/** What ends the object inside its sentence. */
export const OBJECT_END =
  /,? (?:conformement a|en application|en vertu d|sur le fondement|dans les conditions|au sens de|dans le respect|ci-apres|ainsi que (?:de|d') ?(?:definir|fixer|preciser|determiner)|et (?:de |d')(?:definir|fixer|preciser|determiner|organiser)|tels? que (?:defini|decri|precis|vise)|telles? que|selon les modalites|dont (?:le|la|les) (?:liste|detail|caracteristiques|membres)|et (?:en |elle )?(?:fixe|definit|precise)|regi par|coordonne par|entre (?:les (?:membres|parties|soussignes|collectivites|signataires)|la |le )|et designe|\(ci-apres)/

/** The group serves once, or as needs come. */
export const KINDS: readonly Variant<GroupKind>[] = [
  {
    value: 'determined-contract',
    when: /\bpour une (?:seule|unique) operation|\b(?:n'(?:est|a) pas[^.;]{0,30}permanent|non permanent|caractere (?:ponctuel|temporaire|occasionnel|non permanent)|ponctuel\w*|groupement (?:est )?(?:temporaire|occasionnel)|une (?:seule|unique) (?:et meme )?(?:operation|consultation|procedure)|operation unique|un (?:seul|unique) (?:marche|accord-cadre)|pour (?:cette|la) seule operation|operation (?:est )?unique|(?:seule|unique) consultation|limite a (?:la|l'|cette|un))/,
    unless: /\bou ponctuel|permanent ou/,
    anywhere: true,
  },
  {
    value: 'permanent',
    when: /\b(?:groupement(?: de commandes?| d'achats?)?[^.;]{0,40}permanent|permanent\w*[^.;]{0,20}groupement|(?:a titre|caractere|maniere|facon) permanente?|permanent\b|perenne|familles? (?:d'achats?|de (?:produits?|besoins?|fournitures|prestations|services|marches))|segments? d'achats?|domaines? d'achats?|categories? d'achats?|(?:marches?|achats?|accords?-cadres?|consultations?|procedures?|operations?|contrats?) (?:successi\w+|recurrent\w*|repetiti\w+|a venir)|besoins? (?:recurrents?|permanents?|repetitifs?|courants?)|successivement|au fur et a mesure (?:de|des|que)|pour chaque (?:nouvelle )?(?:consultation|procedure|famille|achat|besoin)|chaque (?:consultation|procedure) (?:fait|fera|donne|est|sera)|plusieurs (?:consultations|procedures|familles|operations)|convention[- ]cadre|programme annuel|renouvellement (?:des|de ces|regulier)|ensemble (?:des|de leurs) (?:achats|marches|besoins)|achats? groupes?)/,
    unless:
      /\b(?:n'est pas|non) permanent|seance permanente|commission permanente|secretariat permanent|familles? d'accueil|au fur et a mesure des besoins/,
    anywhere: true,
  },
]

/** Where the area stands that members must come from, or that the service covers. The name follows. */
export const TERRITORY_OPENINGS: readonly RegExp[] = [
  /^(?:les |des |toutes? |tout |chaque |une |un )?(?:autres? )?(?:communes?|collectivites?|etablissements?|acheteurs?|personnes?|organismes?|communautes?|syndicats?|colleges?|lycees?|structures?|entites?)(?: (?:publics?|publiques?|locaux|locales|territoriales?|membres))* (?:du |de la |de l'|des |de |d')(?=[^.;]{3,160}(?:peut|peuvent|pourra|pourront)[^.;]{0,60}(?:entrer|rejoindre|adherer|integrer|devenir|admis))/,
  /^(?:les |des |toutes? |tout )?(?:autres )?(?:communes?|collectivites?|etablissements?|acheteurs?|personnes?|organismes?|structures?|entites?)(?:,? (?:et |ou )?(?:etablissements? )?(?:publics?|publiques?|locaux|locales|territoriales?))* (?:du |de la |de l'|des |de |d')(?=[^.;]{3,160}\b(?:adher\w+|rejoign\w+|peuvent|peut|sont admis|accedent))/,
  /\b(?:reserve|ouvert|adher\w+|membres?|rejoindre|admis)\w*\b[^.;]{0,160}?\b(?:sise?s?|situee?s?|implantee?s?|localisee?s?|ayant leur siege|etablie?s?|basee?s?|dont le siege (?:est|se trouve|se situe)) (?:en |dans |sur |au sein (?:de|du) |a )?(?:le |la |l'|les )?/,
  /\b(?:ouvert|adher\w+|rejoindre|admis|adhesion)\b[^.;]{0,110}?\b(?:communes|collectivites|etablissements(?: publics)?|acheteurs(?: publics)?|personnes publiques|organismes|entites|structures|communautes|epci|pouvoirs adjudicateurs|syndicats|membres|colleges|lycees)(?: (?:membres|publics?|locaux|territoriales))* (?:du |de la |de l'|des |de |d')/,
  /\b(?:ayant (?:leur|son) siege|dont le siege (?:est|se trouve|se situe)(?: situe| fixe)?|situee?s?|implantee?s?|sise?s?|etablie?s?) (?:en |dans |sur |au sein (?:de|du) )(?:le |la |l'|les )?/,
  /\bsur (?:le|son|l'ensemble du|tout le) (?:territoire|perimetre|ressort)(?: \w+al\w*| \w+aire)? (?:geographique )?(?:du |de la |de l'|des |de |d')/,
  /\b(?:territoire|ressort|perimetre geographique|limites?|bassin(?: de vie)?) (?:du |de la |de l'|des |de |d')/,
]
