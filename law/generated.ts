// Generated from the YAML files of law/ by scripts/generate-law.ts. Do not edit: change the files, then run it.
export const SOURCES = {
  "EU-1182-71": {
    "title": {
      "fr": "Règlement (CEE, Euratom) n° 1182/71 du 3 juin 1971 sur les délais, les dates et les termes",
      "en": "Regulation (EEC, Euratom) No 1182/71 of 3 June 1971 on periods, dates and time limits"
    },
    "address": "https://eur-lex.europa.eu/eli/reg/1971/1182/oj",
    "kind": "european"
  },
  "eIDAS": {
    "title": {
      "fr": "Règlement (UE) n° 910/2014 du 23 juillet 2014 sur l’identification électronique et les services de confiance",
      "en": "Regulation (EU) No 910/2014 of 23 July 2014 on electronic identification and trust services"
    },
    "address": "https://eur-lex.europa.eu/eli/reg/2014/910/oj",
    "kind": "european"
  },
  "EU-2014-24": {
    "title": {
      "fr": "Directive 2014/24/UE du 26 février 2014 sur la passation des marchés publics",
      "en": "Directive 2014/24/EU of 26 February 2014 on public procurement"
    },
    "address": "https://eur-lex.europa.eu/eli/dir/2014/24/oj",
    "kind": "european"
  },
  "EU-833-2014": {
    "title": {
      "fr": "Règlement (UE) n° 833/2014 du 31 juillet 2014 sur les mesures restrictives en raison de la situation en Ukraine",
      "en": "Regulation (EU) No 833/2014 of 31 July 2014 on restrictive measures in view of the situation in Ukraine"
    },
    "address": "https://eur-lex.europa.eu/eli/reg/2014/833/oj",
    "kind": "european"
  },
  "EU-2015-1506": {
    "title": {
      "fr": "Décision d’exécution (UE) 2015/1506 du 8 septembre 2015 sur les formats de signature électronique avancée",
      "en": "Implementing Decision (EU) 2015/1506 of 8 September 2015 on formats of advanced electronic signatures"
    },
    "address": "https://eur-lex.europa.eu/eli/dec_impl/2015/1506/oj",
    "kind": "european"
  },
  "CCP": {
    "title": {
      "fr": "Code de la commande publique",
      "en": "Public Procurement Code"
    },
    "address": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000037701019/",
    "kind": "code"
  },
  "CGCT": {
    "title": {
      "fr": "Code général des collectivités territoriales",
      "en": "General Code of Local Authorities"
    },
    "address": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070633/",
    "kind": "code"
  },
  "CRPA": {
    "title": {
      "fr": "Code des relations entre le public et l’administration",
      "en": "Code of Relations between the Public and the Administration"
    },
    "address": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000031366350/",
    "kind": "code"
  },
  "CJA": {
    "title": {
      "fr": "Code de justice administrative",
      "en": "Code of Administrative Justice"
    },
    "address": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070933/",
    "kind": "code"
  },
  "code-civil": {
    "title": {
      "fr": "Code civil",
      "en": "Civil Code"
    },
    "address": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070721/",
    "kind": "code"
  },
  "code-penal": {
    "title": {
      "fr": "Code pénal",
      "en": "Penal Code"
    },
    "address": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070719/",
    "kind": "code"
  },
  "code-travail": {
    "title": {
      "fr": "Code du travail",
      "en": "Labour Code"
    },
    "address": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050/",
    "kind": "code"
  },
  "code-education": {
    "title": {
      "fr": "Code de l’éducation",
      "en": "Education Code"
    },
    "address": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006071191/",
    "kind": "code"
  },
  "code-patrimoine": {
    "title": {
      "fr": "Code du patrimoine",
      "en": "Heritage Code"
    },
    "address": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074236/",
    "kind": "code"
  },
  "loi-2013-907": {
    "title": {
      "fr": "Loi n° 2013-907 du 11 octobre 2013 relative à la transparence de la vie publique",
      "en": "Act No 2013-907 of 11 October 2013 on transparency in public life"
    },
    "address": "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000028056315/",
    "kind": "statute"
  },
  "loi-2015-29": {
    "title": {
      "fr": "Loi n° 2015-29 du 16 janvier 2015 relative à la délimitation des régions",
      "en": "Act No 2015-29 of 16 January 2015 on the boundaries of the regions"
    },
    "kind": "statute"
  },
  "loi-2015-991": {
    "title": {
      "fr": "Loi n° 2015-991 du 7 août 2015 portant nouvelle organisation territoriale de la République (NOTRe)",
      "en": "Act No 2015-991 of 7 August 2015 on the new territorial organisation of the Republic (NOTRe)"
    },
    "kind": "statute"
  },
  "loi-2021-1104": {
    "title": {
      "fr": "Loi n° 2021-1104 du 22 août 2021 dite climat et résilience",
      "en": "Act No 2021-1104 of 22 August 2021 (climate and resilience)"
    },
    "kind": "statute"
  },
  "loi-2025-1249": {
    "title": {
      "fr": "Loi n° 2025-1249 du 22 décembre 2025 portant création d’un statut de l’élu local",
      "en": "Act No 2025-1249 of 22 December 2025 creating a status of local elected members"
    },
    "kind": "statute"
  },
  "loi-2026-403": {
    "title": {
      "fr": "Loi n° 2026-403 du 26 mai 2026 de simplification de la vie économique",
      "en": "Act No 2026-403 of 26 May 2026 on the simplification of economic life"
    },
    "kind": "statute"
  },
  "ordonnance-2014-1329": {
    "title": {
      "fr": "Ordonnance n° 2014-1329 du 6 novembre 2014 relative aux délibérations à distance",
      "en": "Ordinance No 2014-1329 of 6 November 2014 on remote deliberations"
    },
    "kind": "statute"
  },
  "decret-2013-269": {
    "title": {
      "fr": "Décret n° 2013-269 du 29 mars 2013 relatif à la lutte contre les retards de paiement",
      "en": "Decree No 2013-269 of 29 March 2013 on late payment in public contracts"
    },
    "kind": "statute"
  },
  "decret-2019-768": {
    "title": {
      "fr": "Décret n° 2019-768 du 24 juillet 2019 relatif à l’accessibilité des services de communication en ligne",
      "en": "Decree No 2019-768 of 24 July 2019 on the accessibility of online services"
    },
    "kind": "statute"
  },
  "CCAG-TIC": {
    "title": {
      "fr": "Cahier des clauses administratives générales des marchés de techniques de l’information et de la communication (arrêté du 30 mars 2021)",
      "en": "General administrative conditions for information and communication technology contracts (order of 30 March 2021)"
    },
    "address": "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043310689",
    "kind": "statute"
  },
  "CCAG-PI": {
    "title": {
      "fr": "Cahier des clauses administratives générales des marchés de prestations intellectuelles (arrêté du 30 mars 2021)",
      "en": "General administrative conditions for intellectual services contracts (order of 30 March 2021)"
    },
    "address": "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043310613",
    "kind": "statute"
  },
  "loi-68-1250": {
    "title": {
      "fr": "Loi n° 68-1250 du 31 décembre 1968 relative à la prescription des créances sur les personnes publiques",
      "en": "Act No 68-1250 of 31 December 1968 on the limitation of claims on public bodies"
    },
    "kind": "statute"
  },
  "CE": {
    "title": {
      "fr": "Décisions du Conseil d’État",
      "en": "Decisions of the Council of State"
    },
    "address": "https://www.conseil-etat.fr/",
    "kind": "case-law"
  },
  "CJUE": {
    "title": {
      "fr": "Arrêts de la Cour de justice de l’Union européenne",
      "en": "Judgments of the Court of Justice of the European Union"
    },
    "address": "https://curia.europa.eu/",
    "kind": "case-law"
  },
  "RM": {
    "title": {
      "fr": "Réponses ministérielles aux questions des parlementaires",
      "en": "Ministers’ answers to questions of members of Parliament"
    },
    "kind": "doctrine"
  },
  "DAJ": {
    "title": {
      "fr": "Guides et fiches de la direction des affaires juridiques des ministères économiques et financiers",
      "en": "Guides of the Legal Affairs Directorate of the economic and financial ministries"
    },
    "kind": "doctrine"
  },
  "circulaire": {
    "title": {
      "fr": "Circulaires et guides de l’État aux acheteurs",
      "en": "State circulars and guides to buyers"
    },
    "kind": "doctrine"
  },
  "SIAF": {
    "title": {
      "fr": "Référentiel national de conservation des archives des marchés publics (SIAF, 2021)",
      "en": "National reference for the keeping of public contract archives (SIAF, 2021)"
    },
    "kind": "doctrine"
  },
  "usage": {
    "title": {
      "fr": "Usages des acheteurs, sans texte",
      "en": "Practice of buyers, without a text"
    },
    "kind": "doctrine"
  },
  "convention": {
    "title": {
      "fr": "La convention constitutive du groupement",
      "en": "The constitutive convention of the group"
    },
    "kind": "convention"
  },
  "policy": {
    "title": {
      "fr": "Choix de ce logiciel : ce n’est pas du droit",
      "en": "Choices of this software: not law"
    },
    "kind": "policy"
  }
} as const
export const ARTICLES = {
  "CCAG-PI": {
    "43": {
      "says": {
        "fr": "Un différend naît d’une prise de position écrite, explicite et non équivoque de l’acheteur, de son silence au terme d’une mise en demeure qui laisse quinze jours au moins, ou de l’absence de décompte de résiliation. Le mémoire en réclamation vient dans les deux mois, à peine de forclusion ; l’acheteur a deux mois pour répondre, et son silence vaut rejet.",
        "en": "A dispute appears by a written, explicit and unequivocal position of the buyer, by its silence at the end of a formal notice that leaves fifteen days at least, or by a termination statement that does not come. The claim memorandum comes within two months, or is forfeited; the buyer has two months to answer, and its silence is a rejection."
      },
      "tag": "V",
      "from": "2021-04-01"
    }
  },
  "CCAG-TIC": {
    "14": {
      "says": {
        "fr": "Fixe les pénalités de retard, après que le titulaire a pu présenter ses observations.",
        "en": "Sets penalties for delay, after the holder could present observations."
      },
      "tag": "S",
      "from": "2021-04-01",
      "paragraphs": {
        "14.1": {
          "fr": "La pénalité de retard est la valeur des prestations en retard, multipliée par les jours de retard et divisée par mille ; un plafond et une exonération s’appliquent.",
          "en": "The delay penalty is the value of the late services, times the days of delay, divided by a thousand; a cap and an exemption apply."
        }
      }
    },
    "32": {
      "says": {
        "fr": "Organise la vérification d’aptitude puis la vérification de service régulier.",
        "en": "Organises the aptitude check, then the regular service check."
      },
      "tag": "S",
      "from": "2021-04-01",
      "checkedOn": "2026-08-30",
      "paragraphs": {
        "32.3": {
          "fr": "La vérification d’aptitude constate que ce qui est livré ou mis en ordre de marche présente ce que le marché demande.",
          "en": "The aptitude check finds whether what was delivered or put in working order is what the contract asks for."
        },
        "32.4": {
          "fr": "Le service est régulier quand l’indisponibilité cumulée imputable à chaque élément, pendant le mois qui suit l’aptitude, ne passe pas deux pour cent du temps d’utilisation effective, compté de 8 h à 18 h, du lundi au vendredi, jours fériés exclus.",
          "en": "The service is regular when the cumulated unavailability due to each element, in the month after the aptitude, does not pass two percent of the time of effective use, counted from 8 to 18 h, Monday to Friday, without public holidays."
        }
      }
    },
    "33": {
      "says": {
        "fr": "Fixe les délais de décision : trente jours pour l’aptitude, sept après le service régulier, le silence valant alors admission.",
        "en": "Sets the periods of decision: thirty days for aptitude, seven after regular service, silence then being acceptance."
      },
      "tag": "S",
      "from": "2021-04-01",
      "checkedOn": "2026-08-30",
      "paragraphs": {
        "33.2.1": {
          "fr": "L’acheteur a trente jours pour vérifier l’aptitude et notifier sa décision, à compter de l’écrit par lequel le titulaire annonce que les prestations sont prêtes ou, à défaut, du procès-verbal de mise en ordre de marche. Son silence n’admet rien.",
          "en": "The buyer has thirty days to check the aptitude and notify its decision, from the writing by which the holder says that the services are ready or, failing that, from the report of putting in working order. Its silence accepts nothing."
        },
        "33.2.2": {
          "fr": "La décision qui suit le service régulier est notifiée dans les sept jours ; sans décision dans ce délai, les prestations sont réputées admises.",
          "en": "The decision that follows the regular service is notified within seven days; without a decision in that period the services are deemed accepted."
        }
      }
    },
    "55": {
      "says": {
        "fr": "Règle les différends dans des termes presque identiques à ceux de l’article 43 du CCAG-PI ; le numéro de l’article est à confirmer.",
        "en": "Settles disputes in terms nearly identical to those of article 43 of CCAG-PI; the number of the article is to be confirmed."
      },
      "tag": "K",
      "from": "2021-04-01"
    },
    "3.2": {
      "says": {
        "fr": "Un délai part du lendemain du fait ; les jours sont des jours de calendrier, les mois vont de quantième à quantième ; un dernier jour chômé est reporté.",
        "en": "A period starts the day after the fact; days are calendar days, months go from date to date; a last day that is not worked moves."
      },
      "tag": "S",
      "from": "2021-04-01"
    },
    "3.7": {
      "says": {
        "fr": "Le titulaire qui conteste un bon de commande le dit dans les quinze jours de sa réception.",
        "en": "A holder that objects to an order says so within fifteen days of receiving it."
      },
      "tag": "K",
      "from": "2021-04-01"
    },
    "34.1": {
      "says": {
        "fr": "L’admission prend effet à la notification de la décision, ou au terme des sept jours si elle est tacite ; elle atteste le service fait et fait partir la garantie.",
        "en": "Acceptance takes effect when the decision is notified, or at the end of the seven days if it is tacit; it certifies that the service is done and starts the guarantee."
      },
      "tag": "V",
      "from": "2021-04-01"
    },
    "34.2": {
      "says": {
        "fr": "L’ajournement est motivé et donne un délai ; le titulaire a dix jours pour l’accepter. S’il refuse ou se tait, l’acheteur admet avec réfaction ou rejette dans les quinze jours. Ce qui est présenté de nouveau se vérifie en entier.",
        "en": "A postponement is reasoned and gives a delay; the holder has ten days to accept it. If it refuses or says nothing, the buyer accepts with a reduction or rejects within fifteen days. What is presented again is checked in full."
      },
      "tag": "K",
      "from": "2021-04-01"
    },
    "34.3": {
      "says": {
        "fr": "La réfaction est proportionnée aux imperfections et notifiée après que le titulaire a pu présenter ses observations. Il a quinze jours pour la contester, et son silence l’accepte ; l’acheteur a quinze jours pour répondre, et son silence accepte la contestation.",
        "en": "A price reduction is proportional to the defects and notified after the holder could give its observations. It has fifteen days to contest it, and its silence accepts it; the buyer has fifteen days to answer, and its silence accepts the objection."
      },
      "tag": "K",
      "from": "2021-04-01"
    },
    "34.4": {
      "says": {
        "fr": "Le rejet est motivé et vient après les observations du titulaire, qui exécute de nouveau dans le délai du marché.",
        "en": "A rejection is reasoned and comes after the observations of the holder, which performs again within the delay of the contract."
      },
      "tag": "K",
      "from": "2021-04-01"
    }
  },
  "CCP": {
    "L1111-2": {
      "says": {
        "fr": "Un marché de travaux a pour objet l’exécution de travaux que le code énumère, ou un ouvrage qui répond aux exigences de l’acheteur.",
        "en": "A works contract is for the execution of works that the code lists, or for a work that answers what the buyer requires."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L1111-3": {
      "says": {
        "fr": "Un marché de fournitures a pour objet l’achat ou la location de produits, que leur pose peut accompagner.",
        "en": "A supply contract is for the purchase or hire of products; their fitting may come with it."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L1111-4": {
      "says": {
        "fr": "Un marché de services a pour objet des prestations de services.",
        "en": "A service contract is for the provision of services."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L1111-5": {
      "says": {
        "fr": "Un marché qui réunit plusieurs natures d’achat suit son objet principal, et, entre des services et des fournitures, la part de plus grande valeur.",
        "en": "A contract of several categories follows its main object, and, between services and supplies, the part of greater value."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L2111-1": {
      "says": {
        "fr": "La nature et l’étendue des besoins à satisfaire sont déterminées avec précision avant le lancement de la consultation, en tenant compte du développement durable.",
        "en": "The nature and the extent of the needs are determined precisely before the consultation begins, taking sustainable development into account."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2111-1": {
      "says": {
        "fr": "L’acheteur peut, avant de lancer une procédure, consulter le marché ou solliciter des avis pour la préparer.",
        "en": "Before it launches a procedure, the buyer may consult the market or ask for opinions to prepare it."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2111-2": {
      "says": {
        "fr": "L’acheteur prend les mesures appropriées pour que la concurrence ne soit pas faussée par un opérateur qui a participé à la préparation.",
        "en": "The buyer takes suitable measures so that an operator that took part in the preparation does not distort competition."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L2112-2": {
      "says": {
        "fr": "Les conditions d’exécution d’un marché prennent en compte des considérations relatives à l’environnement.",
        "en": "The performance conditions of a contract take considerations relating to the environment into account."
      },
      "tag": "K",
      "from": "2026-08-21"
    },
    "L2112-2-1": {
      "says": {
        "fr": "Les marchés qui atteignent les seuils européens comportent une condition d’exécution relative au domaine social ou à l’emploi, sauf exceptions.",
        "en": "Contracts that reach the European thresholds hold a performance condition relating to social matters or employment, with exceptions."
      },
      "tag": "K",
      "from": "2026-08-21"
    },
    "L2113-6": {
      "says": {
        "fr": "Des acheteurs peuvent constituer un groupement pour passer ensemble un ou plusieurs marchés ; une personne privée qui n’est pas acheteur peut s’y joindre si chaque membre applique le code aux achats du groupement.",
        "en": "Buyers may form a group to award one or more contracts together; a private person that is not a buyer may join if every member applies the code to the group’s purchases."
      },
      "tag": "V",
      "from": "2019-04-01",
      "checkedOn": "2022-07-04",
      "address": "https://circulaire.legifrance.gouv.fr/codes/section_lc/LEGITEXT000037701019/LEGISCTA000037703498"
    },
    "L2113-7": {
      "says": {
        "fr": "Une convention constitutive signée par les membres fixe les règles du groupement ; elle peut confier à un ou plusieurs d’entre eux tout ou partie de la passation ou de l’exécution, au nom et pour le compte des autres.",
        "en": "A constitutive convention signed by the members sets the rules of the group; it may entrust one or several of them with all or part of the award or of the execution, in the name and on behalf of the others."
      },
      "tag": "V",
      "from": "2019-04-01",
      "checkedOn": "2022-07-04",
      "address": "https://circulaire.legifrance.gouv.fr/codes/section_lc/LEGITEXT000037701019/LEGISCTA000037703498",
      "paragraphs": {
        "al. 1": {
          "fr": "La convention est signée par les membres, fixe les règles de fonctionnement et peut confier à un ou plusieurs membres tout ou partie de la passation ou de l’exécution, au nom et pour le compte des autres.",
          "en": "The convention is signed by the members, sets the operating rules, and may entrust one or several members with all or part of the award or execution, in the name and on behalf of the others."
        },
        "al. 2": {
          "fr": "Les membres ne répondent solidairement que des opérations menées conjointement en leur nom ; chacun répond seul de ce qu’il fait pour lui-même.",
          "en": "The members are jointly liable only for the operations conducted jointly in their name; each answers alone for what it does for itself."
        }
      }
    },
    "L2113-8": {
      "says": {
        "fr": "Un groupement avec des acheteurs d’autres États de l’Union est possible s’il ne vise pas à échapper aux règles d’ordre public ; ses membres conviennent de la loi applicable.",
        "en": "A group with buyers of other States of the Union is possible if it is not meant to evade rules of public order; its members agree on the applicable law."
      },
      "tag": "V",
      "from": "2019-04-01",
      "checkedOn": "2022-07-04",
      "address": "https://circulaire.legifrance.gouv.fr/codes/section_lc/LEGITEXT000037701019/LEGISCTA000037703498"
    },
    "R2121-1": {
      "says": {
        "fr": "La valeur estimée du besoin se calcule hors taxes, sur toute la durée, options et reconductions comprises ; un accord-cadre compte pour son maximum.",
        "en": "The estimated value of the need is reckoned excluding VAT, over the whole duration, options and renewals included; a framework agreement counts for its maximum."
      },
      "tag": "K"
    },
    "L2122-1": {
      "says": {
        "fr": "Un marché se passe sans publicité ni mise en concurrence dans les cas fixés par décret où une procédure serait inutile, impossible ou manifestement contraire aux intérêts de l’acheteur.",
        "en": "A contract is awarded without publicity or competition in the cases set by decree where a procedure would be useless, impossible or plainly contrary to the interests of the buyer."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2122-1": {
      "says": {
        "fr": "En cas d’urgence impérieuse, née de circonstances imprévisibles qui ne sont pas le fait de l’acheteur, un marché peut être passé sans publicité ni mise en concurrence.",
        "en": "In imperative urgency, born of unforeseeable circumstances that are not of the buyer’s making, a contract may be awarded without publicity or competition."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2122-2": {
      "says": {
        "fr": "Quand nulle candidature ou nulle offre recevable n’est venue, un marché peut être passé sans nouvelle publicité, aux conditions initiales.",
        "en": "When no admissible application or tender came, a contract may be awarded without new publicity, on the initial conditions."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2122-3": {
      "says": {
        "fr": "Quand un seul opérateur peut répondre, pour des raisons techniques ou des droits exclusifs, un marché peut être passé sans publicité ni mise en concurrence.",
        "en": "When only one operator can answer, for technical reasons or by exclusive rights, a contract may be awarded without publicity or competition."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2122-8": {
      "says": {
        "fr": "Sous un montant fixé par décret, un marché peut être passé sans publicité ni mise en concurrence préalables.",
        "en": "Under an amount set by decree, a contract may be awarded without prior publicity or competition."
      },
      "tag": "S",
      "from": "2026-04-01",
      "checkedOn": "2026-10-06"
    },
    "L2123-1": {
      "says": {
        "fr": "Sous les seuils européens, l’acheteur peut suivre une procédure adaptée, dont il règle librement les modalités selon le besoin.",
        "en": "Under the European thresholds, the buyer may follow an adapted procedure, whose steps it sets freely by the need."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2123-1": {
      "says": {
        "fr": "Fixe les cas de procédure adaptée, dont celui des petits lots d’une opération formalisée.",
        "en": "Sets the cases of the adapted procedure, among them the small lots of a formalised operation."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-11-29",
      "paragraphs": {
        "2°": {
          "fr": "Un petit lot peut être passé en procédure adaptée sous un montant par lot et si ces lots ne dépassent pas ensemble une part de la valeur de tous.",
          "en": "A small lot may be awarded by adapted procedure under an amount for each lot, and if these lots do not exceed together a share of the value of all."
        },
        "3°": {
          "fr": "Les services sociaux et autres services spécifiques d’une liste annexée au code peuvent être passés en procédure adaptée, quelle que soit leur valeur.",
          "en": "Social and other specific services of a list annexed to the code may be awarded by adapted procedure, whatever their value."
        }
      }
    },
    "L2124-1": {
      "says": {
        "fr": "Un marché dont la valeur atteint les seuils européens est passé selon une procédure formalisée.",
        "en": "A contract whose value reaches the European thresholds is awarded by a formalised procedure."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L2124-2": {
      "says": {
        "fr": "L’appel d’offres, ouvert ou restreint, choisit l’offre économiquement la plus avantageuse sans négociation.",
        "en": "The open or restricted procedure chooses the most economically advantageous tender without negotiation."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L2124-3": {
      "says": {
        "fr": "La procédure avec négociation permet de négocier les conditions du marché avec un ou plusieurs opérateurs.",
        "en": "The procedure with negotiation allows the conditions of the contract to be negotiated with one or several operators."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L2124-4": {
      "says": {
        "fr": "Le dialogue compétitif développe avec les candidats admis les solutions sur lesquelles ils remettent ensuite une offre.",
        "en": "The competitive dialogue develops with the candidates admitted the solutions on which they then submit a tender."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2124-3": {
      "says": {
        "fr": "Énumère les cas où un pouvoir adjudicateur peut passer un marché selon la procédure avec négociation.",
        "en": "Lists the cases in which a contracting authority may award a contract by the procedure with negotiation."
      },
      "tag": "V",
      "from": "2019-04-01",
      "paragraphs": {
        "1°": {
          "fr": "Le besoin ne peut être satisfait sans adapter des solutions immédiatement disponibles.",
          "en": "The need cannot be met without adapting readily available solutions."
        },
        "2°": {
          "fr": "Le besoin consiste en une solution innovante.",
          "en": "The need is an innovative solution."
        },
        "3°": {
          "fr": "Le marché comporte des prestations de conception.",
          "en": "The contract includes design services."
        },
        "4°": {
          "fr": "La nature, la complexité, le montage juridique et financier ou les risques du marché exigent une négociation préalable.",
          "en": "The nature, the complexity, the legal and financial set-up or the risks of the contract require prior negotiation."
        },
        "5°": {
          "fr": "L’acheteur ne peut définir les spécifications techniques avec une précision suffisante.",
          "en": "The buyer cannot define the technical specifications precisely enough."
        },
        "6°": {
          "fr": "Un appel d’offres n’a reçu que des offres irrégulières ou inacceptables.",
          "en": "An earlier open or restricted procedure received only irregular or unacceptable tenders."
        }
      }
    },
    "R2124-5": {
      "says": {
        "fr": "Le dialogue compétitif est ouvert dans les mêmes cas que la procédure avec négociation.",
        "en": "The competitive dialogue is open in the same cases as the procedure with negotiation."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "L2125-1": {
      "says": {
        "fr": "La durée des accords-cadres des pouvoirs adjudicateurs ne dépasse pas quatre ans, sauf cas exceptionnel dûment justifié.",
        "en": "Framework agreements of contracting authorities last four years at most, except in duly justified exceptional cases."
      },
      "tag": "V",
      "from": "2019-04-01",
      "paragraphs": {
        "1°": {
          "fr": "Quatre ans au plus pour un pouvoir adjudicateur, sauf justification par l’objet ou par des investissements amortis sur une durée plus longue.",
          "en": "Four years at most for a contracting authority, unless justified by the object or by investments amortised over longer."
        }
      }
    },
    "R2131-12": {
      "says": {
        "fr": "Fixe les supports de publicité des marchés des collectivités selon leur montant.",
        "en": "Sets the means of publicity of local authorities’ contracts by their amount."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-10-06",
      "paragraphs": {
        "2°": {
          "fr": "À partir d’un montant et jusqu’au seuil européen, l’avis paraît au BOAMP ou dans un journal d’annonces légales.",
          "en": "From an amount up to the European threshold, the notice appears in the BOAMP or in a legal notices newspaper."
        }
      }
    },
    "R2132-2": {
      "says": {
        "fr": "Les documents de la consultation sont offerts gratuitement sur le profil d’acheteur à partir d’un montant, lorsqu’un avis est publié.",
        "en": "The consultation documents are offered free of charge on the buyer profile from an amount upwards, when a notice is published."
      },
      "tag": "S",
      "from": "2026-04-01",
      "checkedOn": "2026-10-06"
    },
    "R2132-3": {
      "says": {
        "fr": "Le profil d’acheteur est la plate-forme par laquelle l’acheteur met les documents de la consultation à la disposition des opérateurs économiques, et reçoit d’eux des documents, par voie électronique.",
        "en": "The buyer profile is the platform by which the buyer gives economic operators the consultation documents, and receives documents from them, by electronic means."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2132-6": {
      "says": {
        "fr": "En procédure formalisée, les renseignements complémentaires demandés en temps utile sont envoyés six jours au plus tard avant la limite de réception des offres, quatre si le délai a été réduit pour urgence.",
        "en": "In a formalised procedure, additional information asked for in good time is sent six days at the latest before the deadline for tenders, four if the period was reduced for urgency."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2132-7": {
      "says": {
        "fr": "La voie électronique est la règle pour tout ce qui s’échange pendant la passation d’un marché, sauf la copie de sauvegarde et les cas que le code énumère.",
        "en": "Electronic means are the rule for all that is exchanged during the award of a contract, save for the safety copy and the cases that the code lists."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2132-9": {
      "says": {
        "fr": "L’acheteur assure la confidentialité et la sécurité des échanges électroniques, selon des exigences minimales fixées par arrêté (annexe 8).",
        "en": "The buyer ensures the confidentiality and the security of electronic exchanges, by minimum requirements that an order sets (annexe 8)."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2132-11": {
      "says": {
        "fr": "Un candidat qui transmet par voie électronique peut adresser à l’acheteur une copie de sauvegarde, selon des modalités fixées par arrêté (annexe 6).",
        "en": "A candidate that sends by electronic means may address a safety copy to the buyer, in the manner that an order sets (annexe 6)."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-11-29"
    },
    "R2132-12": {
      "says": {
        "fr": "Énumère les cas où l’acheteur n’est pas tenu à la voie électronique.",
        "en": "Lists the cases in which the buyer is not held to electronic means."
      },
      "tag": "V",
      "from": "2019-04-01",
      "paragraphs": {
        "1°": {
          "fr": "Un marché sans publicité ni mise en concurrence (R. 2122-1 à R. 2122-11), d’une valeur inférieure aux seuils de procédure formalisée.",
          "en": "A contract without publicity or competition (R. 2122-1 to R. 2122-11), of a value below the thresholds of formalised procedures."
        },
        "2°": {
          "fr": "Un marché de services sociaux ou d’autres services spécifiques (R. 2123-1, 3°, et R. 2123-2).",
          "en": "A contract of social services or of other specific services (R. 2123-1, 3°, and R. 2123-2)."
        },
        "3°": {
          "fr": "Le marché, par sa nature, demanderait des outils, des dispositifs ou des formats qui ne sont pas d’usage commun.",
          "en": "The contract, by its nature, would need tools, devices or formats that are not in common use."
        },
        "4°": {
          "fr": "Les formats qui conviennent à l’offre ne se lisent dans aucune application commune, ou l’acheteur n’a pas le droit d’en donner l’accès.",
          "en": "The formats that suit the tender are read by no common application, or the buyer may not give access to it."
        },
        "5°": {
          "fr": "Il faudrait un équipement de bureau spécialisé, que les acheteurs n’ont pas d’ordinaire.",
          "en": "It would take specialised office equipment that buyers do not commonly have."
        },
        "6°": {
          "fr": "Le dossier exige des maquettes, des modèles réduits, des prototypes ou des échantillons, qui ne passent pas par voie électronique.",
          "en": "The file demands mock-ups, scale models, prototypes or samples, which do not travel electronically."
        },
        "7°": {
          "fr": "La sécurité de la voie électronique a été rompue, ou des informations très sensibles exigent une protection qu’elle n’offre pas.",
          "en": "The security of electronic means was breached, or very sensitive information demands a protection that they do not give."
        }
      }
    },
    "R2132-13": {
      "says": {
        "fr": "L’acheteur qui emploie une autre voie l’indique dans l’avis, ou dans le dossier s’il n’y a pas d’avis, et garde ses raisons au rapport de présentation.",
        "en": "A buyer that uses other means says so in the notice, or in the file where there is no notice, and keeps its reasons in the presentation report."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2142-7": {
      "says": {
        "fr": "Le chiffre d’affaires minimal exigé d’un candidat ne dépasse pas une fois et demie la valeur estimée du marché, sauf justification.",
        "en": "The minimum turnover asked of a candidate does not exceed one and a half times the estimated value of the contract, unless justified."
      },
      "tag": "S",
      "from": "2026-01-01"
    },
    "R2142-8": {
      "says": {
        "fr": "Dans un marché alloti, le plafond du chiffre d’affaires s’applique à chaque lot, ou à un groupe de lots qu’un même titulaire exécuterait en même temps.",
        "en": "In a contract divided into lots the ceiling of the turnover is that of each lot; lots that one holder would perform at the same time may have one of their own."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-11-29"
    },
    "L2132-1": {
      "says": {
        "fr": "L’acheteur ne communique pas ce qui violerait le secret des affaires ou nuirait à une concurrence loyale, et peut imposer la confidentialité aux candidats.",
        "en": "The buyer does not disclose what would breach business secrecy or harm fair competition, and may bind candidates to confidentiality."
      },
      "tag": "K"
    },
    "L2141-10": {
      "says": {
        "fr": "L’acheteur peut exclure une personne dont la candidature crée un conflit d’intérêts auquel il ne peut être remédié autrement.",
        "en": "The buyer may exclude a person whose application creates a conflict of interest that cannot be cured otherwise."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L2152-7": {
      "says": {
        "fr": "Le marché est attribué à l’offre économiquement la plus avantageuse, sur un ou plusieurs critères dont l’un au moins prend en compte l’environnement.",
        "en": "The contract goes to the most economically advantageous tender, on one or several criteria of which at least one takes the environment into account."
      },
      "tag": "S",
      "from": "2026-08-21"
    },
    "R2152-7": {
      "says": {
        "fr": "Le prix ne peut plus être le seul critère ; un critère unique n’est possible que s’il est le coût sur le cycle de vie et prend en compte l’environnement.",
        "en": "Price can no longer be the only criterion; a single criterion is possible only if it is the life-cycle cost and takes the environment into account."
      },
      "tag": "S",
      "from": "2026-08-21"
    },
    "R2142-15": {
      "says": {
        "fr": "L’acheteur peut limiter le nombre des candidats qu’il invite, s’il l’annonce avec les critères de ce choix.",
        "en": "The buyer may limit the number of candidates that it invites, if it announces so with the criteria of that choice."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2142-17": {
      "says": {
        "fr": "En appel d’offres restreint, au moins cinq candidats sont invités, si autant conviennent.",
        "en": "In a restricted procedure at least five candidates are invited, if as many qualify."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2142-18": {
      "says": {
        "fr": "En procédure avec négociation et en dialogue compétitif, au moins trois candidats sont invités, si autant conviennent.",
        "en": "In a procedure with negotiation and in a competitive dialogue at least three candidates are invited, if as many qualify."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2151-1": {
      "says": {
        "fr": "L’acheteur fixe les délais de réception selon la complexité du marché et le temps nécessaire aux opérateurs pour répondre.",
        "en": "The buyer sets the periods for receipt by the complexity of the contract and the time that operators need to answer."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2161-2": {
      "says": {
        "fr": "En appel d’offres ouvert, fixe le délai minimal de réception des candidatures et des offres à compter de l’envoi de l’avis.",
        "en": "In an open procedure, sets the minimum period for applications and tenders from the sending of the notice."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-10-06"
    },
    "R2161-3": {
      "says": {
        "fr": "En appel d’offres ouvert, permet de réduire ce délai après un avis de préinformation, si les offres sont électroniques, ou en cas d’urgence justifiée.",
        "en": "In an open procedure, allows that period to be reduced after a prior information notice, when tenders are electronic, or in justified urgency."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-10-06"
    },
    "R2161-4": {
      "says": {
        "fr": "En appel d’offres ouvert, l’acheteur peut décider d’examiner les offres avant les candidatures.",
        "en": "In an open procedure, the buyer may decide to examine the tenders before the applications."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2161-6": {
      "says": {
        "fr": "En appel d’offres restreint, fixe le délai minimal de réception des candidatures.",
        "en": "In a restricted procedure, sets the minimum period for applications."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-10-06"
    },
    "R2161-7": {
      "says": {
        "fr": "En appel d’offres restreint, fixe le délai minimal de réception des offres à compter de l’invitation.",
        "en": "In a restricted procedure, sets the minimum period for tenders from the invitation."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-10-06"
    },
    "R2161-8": {
      "says": {
        "fr": "En appel d’offres restreint, permet de réduire le délai de réception des offres.",
        "en": "In a restricted procedure, allows the period for tenders to be reduced."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-10-06"
    },
    "R2161-9": {
      "says": {
        "fr": "En appel d’offres restreint, un acheteur autre que l’État peut fixer le délai des offres d’un commun accord avec tous les candidats retenus ; faute d’accord, il est d’au moins dix jours.",
        "en": "In a restricted procedure, a buyer other than the State may set the period for tenders by agreement with all selected candidates; failing agreement, it is ten days at least."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-10-06"
    },
    "R2161-12": {
      "says": {
        "fr": "En procédure avec négociation, fixe le délai minimal de réception des candidatures et permet de le réduire en cas d’urgence justifiée.",
        "en": "In a procedure with negotiation, sets the minimum period for applications and allows it to be reduced in justified urgency."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2161-14": {
      "says": {
        "fr": "En procédure avec négociation, fixe le délai minimal de réception des offres initiales à compter de l’invitation.",
        "en": "In a procedure with negotiation, sets the minimum period for initial tenders from the invitation."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-11-29"
    },
    "R2161-15": {
      "says": {
        "fr": "En procédure avec négociation, permet de réduire le délai de réception des offres initiales.",
        "en": "In a procedure with negotiation, allows the period for initial tenders to be reduced."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-11-29"
    },
    "R2161-25": {
      "says": {
        "fr": "En dialogue compétitif, fixe le délai minimal de réception des candidatures.",
        "en": "In a competitive dialogue, sets the minimum period for applications."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2162-2": {
      "says": {
        "fr": "Un accord-cadre qui fixe tous les termes est exécuté par des bons de commande ; sinon il donne lieu à des marchés subséquents.",
        "en": "A framework agreement that sets every term is executed by orders; otherwise it gives rise to subsequent contracts."
      },
      "tag": "V",
      "from": "2019-04-01",
      "checkedOn": "2019-05-27"
    },
    "R2162-4": {
      "says": {
        "fr": "Un accord-cadre est conclu avec un minimum et un maximum, ou avec un maximum seulement, en valeur ou en quantité.",
        "en": "A framework agreement is concluded with a minimum and a maximum, or with a maximum only, in value or in quantity."
      },
      "tag": "V"
    },
    "R2162-5": {
      "says": {
        "fr": "Les bons de commande et marchés subséquents ne peuvent être conclus que pendant la durée de l’accord-cadre.",
        "en": "Orders and subsequent contracts may be concluded only while the framework agreement lasts."
      },
      "tag": "V",
      "from": "2019-04-01",
      "checkedOn": "2019-05-27"
    },
    "R2162-6": {
      "says": {
        "fr": "Seuls les acheteurs identifiés à cette fin dans l’avis, l’invitation ou les documents de la consultation peuvent commander au titulaire de l’accord-cadre.",
        "en": "Only the buyers identified for that purpose in the notice, the invitation or the consultation documents may order from the holder of the framework agreement."
      },
      "tag": "V",
      "from": "2019-04-01",
      "checkedOn": "2019-05-27"
    },
    "L2141-1": {
      "says": {
        "fr": "Exclut de la procédure, de plein droit, les personnes condamnées définitivement pour les infractions que le code énumère.",
        "en": "Excludes from the procedure, of right, persons finally sentenced for the offences that the code lists."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L2141-11": {
      "says": {
        "fr": "L’acheteur qui envisage d’exclure une personne par son appréciation la met à même de présenter ses observations.",
        "en": "A buyer that intends to exclude a person by its own appreciation lets it present its observations first."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2143-4": {
      "says": {
        "fr": "L’acheteur accepte le document unique de marché européen à la place des déclarations et des renseignements de candidature.",
        "en": "The buyer accepts the European single procurement document in the place of the declarations and particulars of an application."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2143-13": {
      "says": {
        "fr": "Le candidat n’a pas à fournir ce que l’acheteur peut obtenir lui-même, gratuitement, d’un système électronique ouvert.",
        "en": "A candidate need not give what the buyer can obtain itself, free of charge, from an open electronic system."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2143-14": {
      "says": {
        "fr": "Le candidat n’a pas à fournir de nouveau ce que l’acheteur détient déjà et qui reste valable, si la consultation le permet.",
        "en": "A candidate need not give again what the buyer already holds and is still valid, where the consultation allows it."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2144-1": {
      "says": {
        "fr": "L’acheteur vérifie les renseignements de la candidature, au plus tard avant l’attribution.",
        "en": "The buyer checks the particulars of the application, at the latest before the award."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2144-2": {
      "says": {
        "fr": "Quand des pièces demandées manquent ou sont incomplètes, l’acheteur peut demander à tous les candidats concernés de compléter leur dossier dans un délai approprié et identique pour tous.",
        "en": "Where pieces that were asked for are missing or incomplete, the buyer may ask all the candidates concerned to complete their application within an appropriate period that is the same for all."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2144-6": {
      "says": {
        "fr": "L’acheteur peut demander au candidat de compléter ou d’expliquer les justificatifs et moyens de preuve fournis ou obtenus.",
        "en": "The buyer may ask a candidate to complete or explain the supporting documents and means of proof that it gave or that were obtained."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2144-7": {
      "says": {
        "fr": "La candidature d’un candidat exclu, qui ne satisfait pas aux conditions de participation, qui donne de faux renseignements, ou qui ne produit pas à temps ce qui lui est demandé, est déclarée irrecevable ; il est éliminé.",
        "en": "The application of a candidate that is excluded, does not meet the conditions of participation, gives false information, or does not produce in time what it was asked for, is declared inadmissible; it is eliminated."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2181-1": {
      "says": {
        "fr": "L’acheteur informe sans délai chaque candidat et chaque soumissionnaire évincé.",
        "en": "The buyer informs each rejected candidate and tenderer without delay."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L2113-10": {
      "says": {
        "fr": "Les marchés sont passés en lots séparés, sauf si leur objet ne permet pas d’identifier des prestations distinctes.",
        "en": "Contracts are awarded in separate lots, unless their object allows no distinct services to be identified."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L2113-11": {
      "says": {
        "fr": "L’acheteur peut ne pas allotir dans des cas énumérés ; il motive alors son choix par écrit.",
        "en": "The buyer may not divide into lots in listed cases; it then gives its reasons in writing."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2113-2": {
      "says": {
        "fr": "La décision de ne pas allotir est motivée dans les documents de la consultation ou dans les pièces conservées.",
        "en": "The reasons for not dividing into lots stand in the consultation documents or in the records kept."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2113-3": {
      "says": {
        "fr": "En procédure formalisée, ces motifs figurent dans les documents de la consultation ou dans le rapport de présentation.",
        "en": "In a formalised procedure, these reasons stand in the consultation documents or in the presentation report."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2131-15": {
      "says": {
        "fr": "À partir du seuil européen qui leur est propre, les services sociaux et autres services spécifiques font l’objet d’un avis au Journal officiel de l’Union européenne.",
        "en": "From the European threshold of their own, social and other specific services are the object of a notice in the Official Journal of the European Union."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-11-29"
    },
    "R2131-18": {
      "says": {
        "fr": "Les avis nationaux et européens ne contiennent que les mêmes renseignements et portent la date d’envoi à l’Office des publications.",
        "en": "National and European notices hold the same information only, and carry the day of dispatch to the Publications Office."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2131-19": {
      "says": {
        "fr": "Les avis sont établis selon les formulaires types européens.",
        "en": "Notices follow the European standard forms."
      },
      "tag": "K",
      "from": "2023-10-25"
    },
    "R2131-20": {
      "says": {
        "fr": "La publication nationale ne précède pas la publication européenne, sauf si l’Office ne l’a pas annoncée dans les quarante-huit heures de la confirmation de réception.",
        "en": "National publication does not precede the European one, unless the Office has not announced it within forty-eight hours of the confirmation of receipt."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2142-6": {
      "says": {
        "fr": "L’acheteur peut exiger un chiffre d’affaires annuel minimal, en rapport avec l’objet du marché.",
        "en": "The buyer may ask for a minimum yearly turnover, related to the object of the contract."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2143-2": {
      "says": {
        "fr": "Une candidature qui arrive après la date limite est éliminée.",
        "en": "An application that comes after the deadline is eliminated."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2151-4": {
      "says": {
        "fr": "Le délai de réception des offres est prolongé, en proportion, si un renseignement nécessaire demandé à temps n’est pas donné à temps, ou si des modifications importantes sont apportées aux documents.",
        "en": "The period for tenders is extended, in proportion, when information needed and asked in good time is not given in time, or when important changes are made to the documents."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2151-5": {
      "says": {
        "fr": "Une offre qui arrive après la date limite est éliminée.",
        "en": "A tender that comes after the deadline is eliminated."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2151-6": {
      "says": {
        "fr": "Une offre est transmise en une seule fois ; de plusieurs offres successives d’un même soumissionnaire, seule la dernière reçue dans le délai est ouverte.",
        "en": "A tender is sent in one go; of several that the same tenderer sends one after the other, only the last one received in time is opened."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-11-29"
    },
    "R2151-8": {
      "says": {
        "fr": "Dans les procédures formalisées des pouvoirs adjudicateurs, les variantes sont interdites sauf mention contraire de l’avis.",
        "en": "In the formalised procedures of contracting authorities, variants are forbidden unless the notice says otherwise."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2152-6": {
      "says": {
        "fr": "Les offres recevables sont classées par ordre décroissant selon les critères d’attribution.",
        "en": "Admissible tenders are ranked in decreasing order by the award criteria."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2152-11": {
      "says": {
        "fr": "Les critères d’attribution et leurs modalités de mise en œuvre sont indiqués dans les documents de la consultation.",
        "en": "The award criteria and how they are applied are stated in the consultation documents."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2152-12": {
      "says": {
        "fr": "En procédure formalisée, les critères sont pondérés ; ils sont hiérarchisés seulement si la pondération est impossible.",
        "en": "In a formalised procedure the criteria are weighted; they are ranked only when weighting is impossible."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2152-13": {
      "says": {
        "fr": "Une mise au point avec l’attributaire ne modifie ni les caractéristiques substantielles de l’offre ou du marché, ni le classement.",
        "en": "Fine-tuning with the winner changes neither the substantial features of the tender or of the contract, nor the ranking."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2162-1": {
      "says": {
        "fr": "Un accord-cadre ne sert pas à fausser la concurrence, et il n’en est pas fait un usage abusif.",
        "en": "A framework agreement is not used to distort competition, nor abusively."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2162-13": {
      "says": {
        "fr": "Un bon de commande est un écrit adressé au titulaire, qui précise les prestations de l’accord-cadre qui sont demandées et leur quantité.",
        "en": "An order is a written document sent to the holder, which specifies the services of the framework agreement that are asked for and their quantity."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2162-14": {
      "says": {
        "fr": "Les bons de commande sont émis sans négociation ni remise en compétition, selon les modalités que prévoit l’accord-cadre.",
        "en": "Orders are placed without negotiation or reopened competition, in the manner that the framework agreement provides."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2181-2": {
      "says": {
        "fr": "En procédure adaptée, le candidat évincé qui le demande reçoit les motifs du rejet dans les quinze jours.",
        "en": "In an adapted procedure, a rejected candidate that asks receives the reasons for the rejection within fifteen days."
      },
      "tag": "V",
      "from": "2019-04-01",
      "checkedOn": "2022-07-02"
    },
    "R2181-3": {
      "says": {
        "fr": "En procédure formalisée, la lettre de rejet donne ses motifs et, après l’attribution, le nom de l’attributaire, les motifs du choix de son offre et la date à partir de laquelle l’acheteur pourra signer.",
        "en": "In a formalised procedure, the letter of rejection gives its reasons and, after the award, the winner’s name, the reasons for choosing its tender and the date from which the buyer may sign."
      },
      "tag": "V",
      "from": "2019-04-01",
      "checkedOn": "2022-07-02"
    },
    "R2181-4": {
      "says": {
        "fr": "Le soumissionnaire dont l’offre était régulière obtient sur demande, dans les quinze jours, les caractéristiques et avantages de l’offre retenue.",
        "en": "A tenderer whose tender was regular obtains on request, within fifteen days, the features and advantages of the chosen tender."
      },
      "tag": "V",
      "from": "2019-04-01",
      "checkedOn": "2022-07-02"
    },
    "R2181-7": {
      "says": {
        "fr": "Si l’attributaire ne peut plus exécuter, par cas fortuit ou force majeure, entre le choix et les lettres de rejet, l’acheteur peut se tourner vers le suivant du classement.",
        "en": "If the winner can no longer perform, by unforeseeable event or force majeure, between the choice and the letters of rejection, the buyer may turn to the next in the ranking."
      },
      "tag": "S",
      "from": "2026-01-01"
    },
    "R2182-1": {
      "says": {
        "fr": "En procédure formalisée, onze jours au moins séparent l’envoi des lettres de rejet et la signature, seize si elles ne sont pas électroniques.",
        "en": "In a formalised procedure, at least eleven days lie between the sending of the letters of rejection and the signature, sixteen if they are not electronic."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2182-2": {
      "says": {
        "fr": "Le délai d’attente n’est pas exigé si un seul opérateur a participé, ni pour les marchés subséquents d’un accord-cadre.",
        "en": "The standstill is not asked where a single operator took part, nor for the contracts placed under a framework agreement."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2182-3": {
      "says": {
        "fr": "Le marché est signé ; la signature électronique répond aux conditions fixées par arrêté (annexe 12).",
        "en": "The contract is signed; an electronic signature meets the conditions set by order (annexe 12)."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2182-4": {
      "says": {
        "fr": "Le marché est notifié au titulaire et prend effet le jour où celui-ci reçoit la notification.",
        "en": "The contract is notified to its holder and takes effect on the day on which the holder receives it."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2183-1": {
      "says": {
        "fr": "L’avis d’attribution est envoyé à la publication dans les trente jours de la signature au-dessus des seuils européens.",
        "en": "The award notice is sent for publication within thirty days of the signature, above the European thresholds."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-10-06"
    },
    "R2184-1": {
      "says": {
        "fr": "L’acheteur établit un rapport de présentation de chaque marché passé selon une procédure formalisée ; les articles R2184-2 à R2184-6 disent ce qu’il contient et à qui il va.",
        "en": "The buyer draws up a presentation report of each contract awarded by a formalised procedure; articles R2184-2 to R2184-6 say what it holds and to whom it goes."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2184-12": {
      "says": {
        "fr": "Les candidatures, les offres et les pièces de la procédure sont conservées au moins cinq ans à compter de la signature.",
        "en": "Applications, tenders and procedure documents are kept for at least five years from the signature."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2184-13": {
      "says": {
        "fr": "Les pièces constitutives du marché sont conservées au moins cinq ans après la fin d’exécution pour les fournitures et services, dix pour les travaux.",
        "en": "The constituent documents of the contract are kept for at least five years after the end of execution for supplies and services, ten for works."
      },
      "tag": "V",
      "from": "2019-04-01",
      "checkedOn": "2026-01-01"
    },
    "R2185-1": {
      "says": {
        "fr": "À tout moment avant la signature, l’acheteur peut déclarer une procédure sans suite, et dit pourquoi aux candidats.",
        "en": "At any time before the signature the buyer may abandon a procedure, and tells the candidates why."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2185-2": {
      "says": {
        "fr": "Les motifs de l’abandon sont dits dans les plus brefs délais aux opérateurs qui ont participé.",
        "en": "The reasons for giving up are told as soon as possible to the operators that took part."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2191-3": {
      "says": {
        "fr": "Une avance est due lorsque le montant et la durée du marché dépassent les niveaux fixés.",
        "en": "An advance is due when the amount and the duration of the contract exceed the levels set."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2191-7": {
      "says": {
        "fr": "Fixe le montant de l’avance et son minimum lorsque le titulaire est une petite ou moyenne entreprise.",
        "en": "Sets the amount of the advance and its minimum when the holder is a small or medium-sized enterprise."
      },
      "tag": "V",
      "from": "2025-01-01"
    },
    "R2191-33": {
      "says": {
        "fr": "La retenue de garantie ne dépasse pas 5 % ; 3 % si le titulaire est une petite ou moyenne entreprise et l’acheteur une collectivité dont les dépenses réelles de fonctionnement dépassent 60 millions d’euros.",
        "en": "Retention money does not exceed 5%; 3% if the holder is a small or medium-sized enterprise and the buyer a local authority whose real operating expenditure exceeds 60 million euros."
      },
      "tag": "V",
      "from": "2025-01-01",
      "checkedOn": "2026-01-01"
    },
    "R2191-11": {
      "says": {
        "fr": "Une avance se rembourse par précompte, à mesure que ce qui est exécuté passe de 65 % à 80 % du montant.",
        "en": "An advance is repaid by deduction, as what is performed goes from 65% to 80% of the amount."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L2192-1": {
      "says": {
        "fr": "Le titulaire transmet ses factures sous forme électronique, à la personne publique qui les paie.",
        "en": "The holder sends its invoices in electronic form, to the public body that pays them."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2192-12": {
      "says": {
        "fr": "Le délai de paiement court de la réception de la demande de paiement, ou de l’exécution des prestations quand elle est postérieure.",
        "en": "The payment period runs from the receipt of the request for payment, or from the performance of the services when that is later."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2192-27": {
      "says": {
        "fr": "Le délai de paiement se suspend une fois, par une notification qui dit ce qui manque ; à la réception des pièces court un délai de trente jours, ou le solde s’il est plus long.",
        "en": "The payment period is suspended once, by a notice that says what is missing; when it is received a period of thirty days runs, or the balance if that is longer."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2192-36": {
      "says": {
        "fr": "L’intérêt de retard et l’indemnité se paient dans les quarante-cinq jours qui suivent le paiement du principal.",
        "en": "Late interest and the lump sum are paid within forty-five days of the payment of the principal."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2192-10": {
      "says": {
        "fr": "Le délai de paiement des collectivités est de trente jours.",
        "en": "The payment period of local authorities is thirty days."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-09-15"
    },
    "R2193-3": {
      "says": {
        "fr": "Un sous-traitant présenté après la notification du marché est accepté, et ses conditions de paiement agréées, par l’acheteur, sur une déclaration du titulaire et par un acte spécial.",
        "en": "A subcontractor presented after the notification of the contract is accepted, and its terms of payment agreed, by the buyer, on a declaration of the holder and by a special deed."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-10-06"
    },
    "R2193-4": {
      "says": {
        "fr": "Le silence de l’acheteur pendant vingt et un jours vaut acceptation du sous-traitant présenté après la notification du marché.",
        "en": "The buyer’s silence for twenty-one days accepts a subcontractor presented after the notification of the contract."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-10-06"
    },
    "L2193-8": {
      "says": {
        "fr": "Quand le prix d’un sous-traitant paraît anormalement bas, l’acheteur exige du titulaire des explications, et n’accepte pas un prix qu’elles ne justifient pas.",
        "en": "Where the price of a subcontractor seems abnormally low, the buyer demands explanations of the holder, and does not accept a price that they do not justify."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2193-9": {
      "says": {
        "fr": "Le prix anormalement bas d’un sous-traitant donne lieu aux mêmes explications que celui d’une offre.",
        "en": "The abnormally low price of a subcontractor calls for the same explanations as that of a tender."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-10-06"
    },
    "R2193-10": {
      "says": {
        "fr": "Le sous-traitant est payé directement par l’acheteur à partir d’un montant toutes taxes comprises.",
        "en": "A subcontractor is paid directly by the buyer from an amount including tax."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2193-11": {
      "says": {
        "fr": "Le sous-traitant adresse sa demande de paiement au titulaire et à l’acheteur ; le titulaire a quinze jours pour l’accepter ou la refuser, et son silence l’accepte.",
        "en": "The subcontractor sends its request for payment to the holder and to the buyer; the holder has fifteen days to accept or refuse it, and its silence accepts it."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L2194-1": {
      "says": {
        "fr": "Un marché n’est modifié sans nouvelle mise en concurrence que dans six cas, et jamais dans sa nature globale.",
        "en": "A contract is modified without a new procedure in six cases only, and never in its overall nature."
      },
      "tag": "V",
      "from": "2019-04-01",
      "paragraphs": {
        "1°": {
          "fr": "Les modifications étaient prévues dans les documents contractuels initiaux.",
          "en": "The modifications were provided for in the initial contractual documents."
        }
      }
    },
    "L2197-1": {
      "says": {
        "fr": "Les parties à un marché peuvent recourir à un tiers conciliateur ou médiateur pour régler leurs différends.",
        "en": "The parties to a contract may turn to a third-party conciliator or mediator to settle their disputes."
      },
      "tag": "K"
    },
    "R2194-1": {
      "says": {
        "fr": "Une clause de réexamen, dont celle de variation des prix, est claire, précise et sans équivoque.",
        "en": "A review clause, that of price variation included, is clear, precise and unequivocal."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2194-2": {
      "says": {
        "fr": "Des prestations supplémentaires devenues nécessaires s’ajoutent au marché quand un changement de titulaire est impossible et présenterait un inconvénient majeur ou un coût substantiel.",
        "en": "Additional services that became necessary are added to the contract where a change of holder is impossible and would mean a major inconvenience or a substantial cost."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2194-3": {
      "says": {
        "fr": "Une modification pour prestations supplémentaires nécessaires ou circonstances imprévues ne dépasse pas la moitié du montant initial.",
        "en": "A modification for necessary additional services or unforeseen circumstances does not exceed half of the initial amount."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2194-4": {
      "says": {
        "fr": "Le montant d’une modification se mesure sur le montant actualisé du marché quand il a une clause de variation des prix.",
        "en": "The amount of a modification is measured on the adjusted amount of the contract where it has a clause on price variation."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2194-5": {
      "says": {
        "fr": "Le marché se modifie quand des circonstances l’imposent qu’un acheteur diligent ne pouvait pas prévoir.",
        "en": "The contract is modified where circumstances require it that a diligent buyer could not foresee."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2194-6": {
      "says": {
        "fr": "Un nouveau titulaire remplace le premier par une clause de réexamen ou après une restructuration, sans autre modification substantielle.",
        "en": "A new holder replaces the first one by a review clause or after a restructuring, without any other substantial modification."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2194-7": {
      "says": {
        "fr": "Une modification est substantielle si elle aurait attiré d’autres opérateurs, change l’équilibre économique en faveur du titulaire, étend beaucoup l’objet ou remplace le titulaire.",
        "en": "A modification is substantial if it would have attracted other operators, changes the economic balance in favour of the holder, extends the scope considerably or replaces the holder."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2194-8": {
      "says": {
        "fr": "Une modification de faible montant reste sous le seuil européen et sous une part du montant initial, les modifications successives s’ajoutant.",
        "en": "A modification of small amount stays under the European threshold and under a share of the initial amount, successive ones adding up."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "L2195-2": {
      "says": {
        "fr": "Un marché est résilié quand un cas de force majeure rend son exécution définitivement impossible.",
        "en": "A contract is terminated where force majeure makes its execution impossible for good."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L2195-3": {
      "says": {
        "fr": "L’acheteur résilie un marché pour une faute d’une gravité suffisante du titulaire, ou pour un motif d’intérêt général, contre indemnité.",
        "en": "The buyer terminates a contract for a fault of the holder that is grave enough, or in the public interest, against an indemnity."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L2195-4": {
      "says": {
        "fr": "Un marché est résilié quand son titulaire se trouve, en cours d’exécution, dans un cas d’exclusion.",
        "en": "A contract is terminated where its holder comes, during the execution, into a case of exclusion."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L2195-6": {
      "says": {
        "fr": "Un marché est résilié quand il ne peut continuer sans une modification que le code n’admet pas.",
        "en": "A contract is terminated where it cannot go on without a modification that the code does not allow."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2194-9": {
      "says": {
        "fr": "Quand plusieurs modifications de faible montant se suivent, leur montant cumulé est celui que l’on mesure.",
        "en": "Where several modifications of small amount follow each other, their cumulated amount is what is measured."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2194-10": {
      "says": {
        "fr": "Une modification pour prestations supplémentaires ou circonstances imprévues d’un marché passé en procédure formalisée fait l’objet d’un avis de modification au Journal officiel de l’Union européenne.",
        "en": "A modification for additional services or unforeseen circumstances of a contract awarded by a formalised procedure is announced by a notice of modification in the Official Journal of the European Union."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2196-1": {
      "says": {
        "fr": "Les données essentielles des marchés et de leurs modifications sont publiées dans les deux mois de la notification.",
        "en": "The essential data of contracts and of their modifications are published within two months of the notification."
      },
      "tag": "S",
      "from": "2024-01-01",
      "checkedOn": "2026-10-06"
    },
    "R2197-1": {
      "says": {
        "fr": "La saisine d’un comité consultatif de règlement amiable ou d’un médiateur arrête les délais des recours, qui reprennent quand la procédure prend fin.",
        "en": "The seizure of a consultative committee for amicable settlement, or of a mediator, stops the periods of actions, which run again when the procedure ends."
      },
      "tag": "K"
    },
    "annexe 2": {
      "says": {
        "fr": "Avis relatif aux seuils de procédure : fixe, pour deux ans, les seuils européens en euros hors taxe.",
        "en": "Notice on procedure thresholds: sets, for two years, the European thresholds in euros excluding tax."
      },
      "tag": "S",
      "checkedOn": "2026-10-06"
    },
    "annexe 3": {
      "says": {
        "fr": "Avis relatif aux services sociaux et autres services spécifiques : énumère, par leurs codes CPV, ceux qui peuvent être passés en procédure adaptée quelle que soit leur valeur.",
        "en": "Notice on social and other specific services: lists, by their CPV codes, those that may be awarded by adapted procedure whatever their value."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "annexe 6": {
      "says": {
        "fr": "Arrêté du 22 mars 2019, modifié le 14 avril 2023 : la copie de sauvegarde parvient avant la date limite, porte cette mention, et n’est ouverte que dans les cas qu’il énumère.",
        "en": "Order of 22 March 2019, amended on 14 April 2023: the safety copy comes before the deadline, says that it is one, and is opened only in the cases that it lists."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-11-29",
      "paragraphs": {
        "art. 2, 1°": {
          "fr": "Un programme malveillant est détecté dans l’envoi électronique ; la trace en est conservée.",
          "en": "Malware is found in what was sent by electronic means; the trace of it is kept."
        },
        "art. 2, 2°": {
          "fr": "L’envoi électronique est incomplet, hors délai, ou n’a pu être ouvert, alors que sa transmission a commencé avant la date limite.",
          "en": "What was sent by electronic means is incomplete, late, or could not be opened, though its transmission began before the deadline."
        }
      }
    },
    "annexe 7": {
      "says": {
        "fr": "Arrêté du 22 mars 2019 : fixe les fonctions et les exigences minimales d’un profil d’acheteur.",
        "en": "Order of 22 March 2019: sets the functions and the minimum requirements of a buyer profile."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "annexe 8": {
      "says": {
        "fr": "Arrêté du 22 mars 2019 (ECOM1831552A) : fixe les exigences minimales des moyens de communication électronique par lesquels candidatures et offres sont reçues.",
        "en": "Order of 22 March 2019 (ECOM1831552A): sets the minimum requirements of the electronic means by which applications and tenders are received."
      },
      "tag": "S",
      "from": "2019-04-01",
      "checkedOn": "2026-11-29",
      "address": "https://www.legifrance.gouv.fr/jorf/article_jo/JORFARTI000038318549",
      "paragraphs": {
        "art. 2, I, 1°": {
          "fr": "L’identité de l’acheteur et celle de l’opérateur économique sont déterminées.",
          "en": "Who the buyer is, and who the economic operator, is established."
        },
        "art. 2, I, 2°": {
          "fr": "L’intégrité des données est assurée.",
          "en": "The integrity of the data is ensured."
        },
        "art. 2, I, 3°": {
          "fr": "La date et l’heure exactes de la réception sont déterminées avec précision.",
          "en": "The exact day and hour of receipt are determined precisely."
        },
        "art. 2, I, 4°": {
          "fr": "À chaque stade de la procédure, seules les personnes autorisées ont accès aux données ; ce qui viole ou tente de violer ces exigences se détecte, dans la mesure de la technique.",
          "en": "At each stage of the procedure, only authorised persons have access to the data; what breaches these requirements, or tries to, can be detected as far as technique allows."
        },
        "art. 2, II": {
          "fr": "La réception donne lieu à un accusé électronique : qui dépose, quel acheteur, quelle consultation et son objet, la date et l’heure, la liste détaillée des documents.",
          "en": "Receipt is answered by an electronic acknowledgement: who deposits, which buyer, which consultation and its object, day and hour, the detailed list of the documents."
        }
      }
    },
    "annexe 12": {
      "says": {
        "fr": "Arrêté du 22 mars 2019 : une signature électronique est au moins avancée et repose sur un certificat qualifié, au format XAdES, CAdES ou PAdES ; sa validité se vérifie sur cinq points au moins.",
        "en": "Order of 22 March 2019: an electronic signature is at least advanced and rests on a qualified certificate, in the XAdES, CAdES or PAdES format; its validity is checked on five points at least."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "L2152-2": {
      "says": {
        "fr": "Une offre irrégulière ne respecte pas les exigences des documents de la consultation, est incomplète, ou méconnaît la législation, notamment sociale et environnementale.",
        "en": "An irregular tender does not meet the requirements of the consultation documents, is incomplete, or breaks the law, notably on social and environmental matters."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "L2152-3": {
      "says": {
        "fr": "Une offre inacceptable a un prix qui excède les crédits alloués au marché, déterminés et établis avant le lancement de la procédure.",
        "en": "An unacceptable tender has a price beyond the credits given to the contract, determined and set before the procedure was launched."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L2152-4": {
      "says": {
        "fr": "Une offre inappropriée est sans rapport avec le marché, et ne peut sans modification substantielle répondre au besoin formulé.",
        "en": "An inappropriate tender is unrelated to the contract, and cannot meet the stated need without a substantial change."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "L2152-5": {
      "says": {
        "fr": "Une offre anormalement basse a un prix manifestement sous-évalué et de nature à compromettre la bonne exécution du marché.",
        "en": "An abnormally low tender has a price that is manifestly under-estimated and such as to compromise the good performance of the contract."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "L2152-6": {
      "says": {
        "fr": "L’acheteur met en œuvre tous moyens pour détecter les offres anormalement basses ; il exige alors des précisions et justifications, et rejette l’offre s’il n’est pas convaincu.",
        "en": "The buyer takes all means to detect abnormally low tenders; it then asks for details and justifications, and rejects the tender if it is not satisfied."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2152-1": {
      "says": {
        "fr": "En appel d’offres et en procédure adaptée sans négociation, les offres irrégulières, inappropriées ou inacceptables sont éliminées.",
        "en": "In an invitation to tender, and in an adapted procedure without negotiation, irregular, inappropriate or unacceptable tenders are eliminated."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2152-2": {
      "says": {
        "fr": "L’acheteur peut autoriser tous les soumissionnaires concernés à régulariser les offres irrégulières dans un délai approprié, si elles ne sont pas anormalement basses ; la régularisation n’en modifie pas les caractéristiques substantielles.",
        "en": "The buyer may allow all the tenderers concerned to regularise irregular tenders within an appropriate period, if these are not abnormally low; it changes none of their substantial characteristics."
      },
      "tag": "V",
      "from": "2019-04-01"
    },
    "R2152-3": {
      "says": {
        "fr": "L’acheteur exige par écrit que le soumissionnaire justifie le prix ou les coûts d’une offre qui semble anormalement basse.",
        "en": "The buyer asks in writing that the tenderer justify the price or the costs of a tender that seems abnormally low."
      },
      "tag": "S",
      "from": "2019-04-01"
    },
    "R2152-4": {
      "says": {
        "fr": "L’acheteur rejette l’offre anormalement basse dont les éléments fournis ne justifient pas de manière satisfaisante le bas niveau du prix ou des coûts.",
        "en": "The buyer rejects an abnormally low tender when what was given does not account in a satisfactory way for the low price or costs."
      },
      "tag": "K",
      "from": "2019-04-01"
    },
    "R2161-5": {
      "says": {
        "fr": "En appel d’offres, l’acheteur ne négocie pas ; il peut seulement demander aux soumissionnaires de préciser la teneur de leur offre.",
        "en": "In an invitation to tender the buyer does not negotiate; it may only ask tenderers to make the content of their tender clear."
      },
      "tag": "K",
      "from": "2019-04-01"
    }
  },
  "CE": {
    "99926": {
      "says": {
        "fr": "25 avril 1994, Région d’Aquitaine : l’assemblée doit approuver elle-même la convention d’un groupement.",
        "en": "25 April 1994, Région d’Aquitaine: the assembly must itself approve the convention of a group."
      },
      "tag": "S",
      "from": "1994-04-25"
    },
    "278646": {
      "says": {
        "fr": "16 novembre 2005, Ville de Paris : qui modifie en substance l’objet ou les conditions initiales d’un marché l’annonce par un avis rectificatif et laisse courir depuis lui un nouveau délai minimal, fût-ce pour corriger une erreur.",
        "en": "16 November 2005, Ville de Paris: whoever alters in substance the object or the initial conditions of a contract announces it by a rectifying notice and lets a new minimum period run from it, be it to correct an error."
      },
      "tag": "S",
      "from": "2005-11-16",
      "address": "https://www.legifrance.gouv.fr/ceta/id/CETATEXT000008223687"
    },
    "294290": {
      "says": {
        "fr": "22 janvier 2007 : une réponse de l’acheteur à un candidat qui peut servir aux autres leur est donnée à tous, dans les mêmes termes, sans dire qui a demandé.",
        "en": "22 January 2007: an answer of the buyer to one candidate that can serve the others is given to all, in the same terms, without saying who asked."
      },
      "tag": "S",
      "from": "2007-01-22",
      "checkedOn": "2026-10-06"
    },
    "337377": {
      "says": {
        "fr": "18 juin 2010 : les sous-critères qui peuvent peser sur la préparation des offres sont portés à la connaissance des candidats avec leur pondération.",
        "en": "18 June 2010: sub-criteria able to weigh on the preparation of tenders are made known to candidates with their weights."
      },
      "tag": "S",
      "from": "2010-06-18"
    },
    "358994": {
      "says": {
        "fr": "4 avril 2014, Département de Tarn-et-Garonne : un tiers conteste la validité d’un contrat dans les deux mois de mesures de publicité appropriées.",
        "en": "4 April 2014, Département de Tarn-et-Garonne: a third party challenges the validity of a contract within two months of appropriate publicity."
      },
      "tag": "K",
      "from": "2014-04-04"
    },
    "405540": {
      "says": {
        "fr": "15 septembre 2022, avis : les prix ou tarifs d’un contrat peuvent être seuls modifiés, dans les cas et sous les limites de toute modification.",
        "en": "15 September 2022, opinion: the prices of a contract alone may be modified, in the cases and under the limits of any modification."
      },
      "tag": "S",
      "from": "2022-09-15"
    },
    "449250": {
      "says": {
        "fr": "23 septembre 2021, RATP : une offre arrivée hors délai n’est pas rejetée si le candidat s’y est pris à temps, avec un équipement sain, et que l’acheteur n’établit pas que sa plate-forme fonctionnait.",
        "en": "23 September 2021, RATP: a tender that came late is not rejected if the candidate set about it in time, with sound equipment, and the buyer does not show that its platform was working."
      },
      "tag": "S",
      "from": "2021-09-23",
      "checkedOn": "2026-11-29"
    },
    "454801": {
      "says": {
        "fr": "20 décembre 2021 : un second envoi partiel ne remplace pas toujours le premier ; ce qu’il vaut se lit dans ce que le candidat a voulu transmettre.",
        "en": "20 December 2021: a second, partial sending does not always replace the first; what it is worth is read in what the candidate meant to send."
      },
      "tag": "S",
      "from": "2021-12-20",
      "checkedOn": "2026-11-29"
    },
    "499221": {
      "says": {
        "fr": "24 mars 2025 : une modification substantielle des documents de la consultation est toujours importante ; le délai de réception des offres est alors prolongé.",
        "en": "24 March 2025: a substantial change of the consultation documents is always important; the period for tenders is then extended."
      },
      "tag": "S",
      "from": "2025-03-24"
    },
    "506640": {
      "says": {
        "fr": "13 novembre 2025, AP-HP : une limite de taille que le règlement ne disait pas ne fait pas éliminer une offre ; la copie de sauvegarde est une simple faculté.",
        "en": "13 November 2025, AP-HP: a size limit that the rules did not tell does not eliminate a tender; the safety copy is a mere option."
      },
      "tag": "S",
      "from": "2025-11-13",
      "checkedOn": "2026-11-29"
    }
  },
  "CGCT": {
    "L1111-6": {
      "says": {
        "fr": "L’élu qui représente sa collectivité dans un organisme n’est pas de ce seul fait en conflit d’intérêts, mais ne siège pas à la commission d’appel d’offres quand cet organisme est candidat.",
        "en": "An elected member who represents the authority in a body is not for that sole reason in a conflict of interest, but does not sit in the award committee when that body is a candidate."
      },
      "tag": "K"
    },
    "L1411-5": {
      "says": {
        "fr": "Fixe la composition de la commission d’appel d’offres et son quorum.",
        "en": "Sets the composition of the award committee and its quorum."
      },
      "tag": "S",
      "checkedOn": "2026-10-06",
      "paragraphs": {
        "II": {
          "fr": "La commission réunit l’autorité habilitée à signer, qui préside, et cinq membres élus par l’assemblée à la proportionnelle au plus fort reste, trois dans les communes de moins de 3 500 habitants ; le quorum est de plus de la moitié des voix, et n’est plus exigé après une seconde convocation.",
          "en": "The committee is made of the authority entitled to sign, who chairs, and five members elected by the assembly by proportional representation with highest remainder, three in municipalities under 3,500 inhabitants; the quorum is more than half of the voting members, and is no longer required after a second convening."
        }
      }
    },
    "L1411-9": {
      "says": {
        "fr": "A imposé de transmettre les contrats dans les quinze jours et d’informer le préfet de la date de notification ; sa portée actuelle est à confirmer.",
        "en": "Required contracts to be transmitted within fifteen days and the prefect to be told of the notification date; its present reach is to be confirmed."
      },
      "tag": "K"
    },
    "L1414-2": {
      "says": {
        "fr": "Le titulaire d’un marché formalisé qui atteint le seuil européen est choisi par la commission d’appel d’offres, sauf urgence impérieuse.",
        "en": "The holder of a formalised contract that reaches the European threshold is chosen by the award committee, except in imperative urgency."
      },
      "tag": "S",
      "checkedOn": "2026-10-06"
    },
    "L1414-3": {
      "says": {
        "fr": "Fixe quelle commission d’appel d’offres est compétente dans un groupement et qui y siège.",
        "en": "Sets which award committee is competent in a group and who sits in it."
      },
      "tag": "V",
      "from": "2016-12-11",
      "paragraphs": {
        "I": {
          "fr": "Un groupement composé en majorité de collectivités ou de leurs établissements a sa propre commission, formée d’un représentant élu parmi les membres de la commission de chaque membre qui en a une et d’un représentant désigné par chaque autre.",
          "en": "A group made in majority of local authorities or their bodies has its own committee, of one representative elected among the committee members of each member that has one, and one designated by each other member."
        },
        "II": {
          "fr": "La convention peut prévoir que la commission compétente est celle du coordonnateur.",
          "en": "The convention may provide that the competent committee is the coordinator’s."
        },
        "III": {
          "fr": "Le président peut désigner des personnalités compétentes, qui ont voix consultative ; des agents des membres peuvent assister la commission ; le comptable public et un représentant de la concurrence peuvent être invités avec voix consultative.",
          "en": "The chair may designate competent persons, who have an advisory voice; agents of the members may assist the committee; the public accountant and a representative of the competition authority may be invited with an advisory voice."
        }
      }
    },
    "L1414-4": {
      "says": {
        "fr": "Tout projet d’avenant qui augmente le montant de plus de 5 % est soumis pour avis à la commission d’appel d’offres.",
        "en": "Any draft amendment that raises the amount by more than 5% goes to the award committee for its opinion."
      },
      "tag": "S",
      "checkedOn": "2026-10-06"
    },
    "L2122-19": {
      "says": {
        "fr": "Le maire peut déléguer sa signature, par arrêté, aux responsables de ses services.",
        "en": "The mayor may delegate signature, by order, to the heads of the departments."
      },
      "tag": "K"
    },
    "L2131-1": {
      "says": {
        "fr": "Un acte communal est exécutoire de plein droit une fois porté à la connaissance des intéressés (notifié s’il est individuel, publié sinon) et, s’il est de ceux que l’article L2131-2 énumère, transmis au préfet ; le maire peut le certifier sous sa responsabilité.",
        "en": "An act of a municipality is enforceable of right once brought to the knowledge of those concerned (notified if individual, published otherwise) and, if article L2131-2 lists it, transmitted to the prefect; the mayor may certify it under their own responsibility."
      },
      "tag": "V",
      "from": "2022-07-01",
      "checkedOn": "2022-12-30",
      "paragraphs": {
        "I": {
          "fr": "L’acte est exécutoire une fois connu des intéressés et, s’il est énuméré à l’article L2131-2, transmis ; le maire peut le certifier.",
          "en": "The act is enforceable once known to those concerned and, if listed in article L2131-2, transmitted; the mayor may certify it."
        },
        "II": {
          "fr": "Une décision individuelle est notifiée à la personne qu’elle vise.",
          "en": "An individual decision is notified to the person it concerns."
        },
        "III": {
          "fr": "Un acte réglementaire, ou ni réglementaire ni individuel, est publié en ligne.",
          "en": "An act that is regulatory, or neither regulatory nor individual, is published online."
        }
      }
    },
    "L2131-2": {
      "says": {
        "fr": "Énumère les actes transmis au préfet, dont les conventions de marchés à partir d’un seuil ; les décisions individuelles le sont dans les quinze jours.",
        "en": "Lists the acts transmitted to the prefect, contracts from a threshold among them; individual decisions are transmitted within fifteen days."
      },
      "tag": "S",
      "checkedOn": "2026-10-06",
      "paragraphs": {
        "4°": {
          "fr": "Les marchés et accords-cadres sont transmis à partir d’un montant fixé par décret.",
          "en": "Contracts and framework agreements are transmitted from an amount set by decree."
        },
        "II": {
          "fr": "Les décisions individuelles sont transmises dans les quinze jours de leur signature.",
          "en": "Individual decisions are transmitted within fifteen days of their signature."
        }
      }
    },
    "L2131-6": {
      "says": {
        "fr": "Le préfet peut déférer un acte au tribunal dans les deux mois ; une demande de suspension dans les dix jours suspend l’acte jusqu’à un mois.",
        "en": "The prefect may refer an act to the court within two months; a request for suspension within ten days suspends the act for up to a month."
      },
      "tag": "K"
    },
    "L2131-12": {
      "says": {
        "fr": "Étend aux établissements publics de la commune le contrôle de ses actes.",
        "en": "Extends the control of municipal acts to the public establishments of the municipality."
      },
      "tag": "K"
    },
    "L2131-13": {
      "says": {
        "fr": "Renvoie, pour les marchés des communes, aux règles de transmission de l’article L1411-9 ; à confirmer.",
        "en": "Refers, for municipal contracts, to the transmission rules of article L1411-9; to be confirmed."
      },
      "tag": "K"
    },
    "R2131-5": {
      "says": {
        "fr": "Énumère les pièces d’un marché transmises au préfet, dont les procès-verbaux de la commission avec les noms et qualités de ceux qui ont siégé.",
        "en": "Lists the documents of a contract transmitted to the prefect, among them the committee’s minutes with the names and capacities of those who sat."
      },
      "tag": "S"
    },
    "D2131-5-1": {
      "says": {
        "fr": "Le seuil de transmission des marchés est celui des fournitures et services des pouvoirs adjudicateurs autres que l’État en procédure formalisée.",
        "en": "The transmission threshold of contracts is that of supplies and services of contracting authorities other than the State under a formalised procedure."
      },
      "tag": "S",
      "from": "2020-01-01",
      "checkedOn": "2026-10-06"
    },
    "L3131-1": {
      "says": {
        "fr": "Un acte du département est exécutoire de plein droit une fois porté à la connaissance des intéressés (notifié s’il est individuel, publié sinon) et, s’il est de ceux que l’article L3131-2 énumère, transmis au préfet ; le président du conseil départemental peut le certifier sous sa responsabilité.",
        "en": "An act of a département is enforceable of right once brought to the knowledge of those concerned (notified if individual, published otherwise) and, if article L3131-2 lists it, transmitted to the prefect; the president of the departmental council may certify it under their own responsibility."
      },
      "tag": "S",
      "from": "2022-07-01",
      "paragraphs": {
        "I": {
          "fr": "L’acte est exécutoire une fois connu des intéressés et, s’il est énuméré à l’article L3131-2, transmis ; le président peut le certifier.",
          "en": "The act is enforceable once known to those concerned and, if listed in article L3131-2, transmitted; the president may certify it."
        },
        "II": {
          "fr": "Une décision individuelle est notifiée à la personne qu’elle vise.",
          "en": "An individual decision is notified to the person it concerns."
        },
        "III": {
          "fr": "Un acte réglementaire, ou ni réglementaire ni individuel, est publié en ligne.",
          "en": "An act that is regulatory, or neither regulatory nor individual, is published online."
        }
      }
    },
    "L3131-2": {
      "says": {
        "fr": "Énumère les actes du département transmis au préfet, dont les marchés à partir du seuil.",
        "en": "Lists the acts of a département transmitted to the prefect, contracts from the threshold among them."
      },
      "tag": "S",
      "checkedOn": "2026-10-06"
    },
    "L3131-6": {
      "says": {
        "fr": "Renvoie, pour les marchés du département, aux règles de transmission de l’article L1411-9 ; à confirmer.",
        "en": "Refers, for contracts of a département, to the transmission rules of article L1411-9; to be confirmed."
      },
      "tag": "K"
    },
    "L3132-1": {
      "says": {
        "fr": "Le préfet peut déférer un acte du département au tribunal dans les deux mois.",
        "en": "The prefect may refer an act of a département to the court within two months."
      },
      "tag": "K"
    },
    "L3141-1": {
      "says": {
        "fr": "Soumet les établissements publics du département au même contrôle que le département.",
        "en": "Puts public establishments of a département under the same control as the département."
      },
      "tag": "S"
    },
    "L3211-2": {
      "says": {
        "fr": "Le conseil départemental peut déléguer une partie de ses attributions à sa commission permanente, sauf notamment le vote du budget.",
        "en": "The departmental council may delegate part of its powers to its permanent committee, except the vote of the budget in particular."
      },
      "tag": "S",
      "checkedOn": "2019-10-01"
    },
    "L3221-3": {
      "says": {
        "fr": "Le président du conseil départemental peut, par arrêté, déléguer des fonctions aux vice-présidents et sa signature aux responsables des services.",
        "en": "The president of the departmental council may, by order, delegate functions to the vice-presidents and signature to the heads of the departments."
      },
      "tag": "K"
    },
    "L4141-1": {
      "says": {
        "fr": "Un acte de la région est exécutoire de plein droit une fois porté à la connaissance des intéressés (notifié s’il est individuel, publié sinon) et, s’il est de ceux que l’article L4141-2 énumère, transmis au préfet de région ; le président du conseil régional peut le certifier sous sa responsabilité.",
        "en": "An act of a région is enforceable of right once brought to the knowledge of those concerned (notified if individual, published otherwise) and, if article L4141-2 lists it, transmitted to the prefect of the région; the president of the regional council may certify it under their own responsibility."
      },
      "tag": "V",
      "from": "2022-07-01",
      "checkedOn": "2022-12-30",
      "paragraphs": {
        "I": {
          "fr": "L’acte est exécutoire une fois connu des intéressés et, s’il est énuméré à l’article L4141-2, transmis ; le président peut le certifier.",
          "en": "The act is enforceable once known to those concerned and, if listed in article L4141-2, transmitted; the president may certify it."
        },
        "II": {
          "fr": "Une décision individuelle est notifiée à la personne qu’elle vise.",
          "en": "An individual decision is notified to the person it concerns."
        },
        "III": {
          "fr": "Un acte réglementaire, ou ni réglementaire ni individuel, est publié en ligne.",
          "en": "An act that is regulatory, or neither regulatory nor individual, is published online."
        }
      }
    },
    "L4141-2": {
      "says": {
        "fr": "Énumère les actes de la région transmis au préfet, dont les marchés à partir du seuil.",
        "en": "Lists the acts of a région transmitted to the prefect, contracts from the threshold among them."
      },
      "tag": "S",
      "checkedOn": "2026-10-06"
    },
    "L4141-6": {
      "says": {
        "fr": "Renvoie, pour les marchés de la région, aux règles de transmission de l’article L1411-9 ; à confirmer.",
        "en": "Refers, for contracts of a région, to the transmission rules of article L1411-9; to be confirmed."
      },
      "tag": "K"
    },
    "L4142-1": {
      "says": {
        "fr": "Le préfet de région peut déférer un acte de la région au tribunal dans les deux mois.",
        "en": "The prefect of the région may refer an act of the région to the court within two months."
      },
      "tag": "K"
    },
    "L4221-5": {
      "says": {
        "fr": "Le conseil régional peut déléguer une partie de ses attributions à sa commission permanente, sauf notamment le vote du budget.",
        "en": "The regional council may delegate part of its powers to its permanent committee, except the vote of the budget in particular."
      },
      "tag": "V",
      "from": "2024-04-24",
      "checkedOn": "2024-04-24"
    },
    "L4231-3": {
      "says": {
        "fr": "Le président du conseil régional peut, par arrêté, déléguer des fonctions aux vice-présidents et sa signature aux responsables des services.",
        "en": "The president of the regional council may, by order, delegate functions to the vice-presidents and signature to the heads of the departments."
      },
      "tag": "K"
    },
    "L5211-3": {
      "says": {
        "fr": "Étend aux établissements de coopération intercommunale le contrôle des actes des communes.",
        "en": "Extends to intermunicipal establishments the control of acts that applies to municipalities."
      },
      "tag": "K"
    },
    "L5511-1": {
      "says": {
        "fr": "Un département, des communes et leurs établissements peuvent créer entre eux une agence départementale, établissement public qui les assiste en matière technique, juridique ou financière.",
        "en": "A département, municipalities and their bodies may create between them a departmental agency, a public establishment that assists them in technical, legal or financial matters."
      },
      "tag": "S",
      "checkedOn": "2015-06-25"
    },
    "L5711-1": {
      "says": {
        "fr": "Étend aux syndicats mixtes fermés les règles des établissements de coopération intercommunale.",
        "en": "Extends to closed mixed syndicates the rules of intermunicipal establishments."
      },
      "tag": "K"
    },
    "L5721-4": {
      "says": {
        "fr": "Étend aux syndicats mixtes ouverts le contrôle des actes des départements.",
        "en": "Extends to open mixed syndicates the control of acts that applies to départements."
      },
      "tag": "K"
    }
  },
  "circulaire": {
    "2012-02-14": {
      "says": {
        "fr": "14 février 2012 : si l’opération atteint le seuil, tous ses lots sont transmis ; l’avenant d’un marché transmis l’est aussi.",
        "en": "14 February 2012: if the operation reaches the threshold, all its lots are transmitted; so is an amendment to a transmitted contract."
      },
      "tag": "S",
      "from": "2012-02-14"
    },
    "groupement": {
      "says": {
        "fr": "Un groupement n’a pas la personnalité juridique : il ne signe, n’agit en justice et ne possède rien par lui-même.",
        "en": "A group has no legal personality: it signs, sues and owns nothing by itself."
      },
      "tag": "S"
    },
    "adhésion": {
      "says": {
        "fr": "Pour un marché déterminé, la composition du groupement ne change pas pendant la passation et l’exécution ; pour des besoins récurrents, une clause expresse peut organiser entrées et sorties.",
        "en": "For a determined contract, the composition of the group does not change during award and execution; for recurring needs, an express clause may organise joining and leaving."
      },
      "tag": "S"
    },
    "pièces": {
      "says": {
        "fr": "La délibération qui autorise et l’acte de convention sont eux aussi transmis au préfet.",
        "en": "The authorising deliberation and the convention as an act are transmitted to the prefect too."
      },
      "tag": "S"
    }
  },
  "CJA": {
    "L551-1": {
      "says": {
        "fr": "Le juge du référé précontractuel peut être saisi d’un manquement aux règles de publicité et de mise en concurrence, avant la conclusion du contrat.",
        "en": "The pre-contract summary judge may be seized of a breach of the rules of publicity and competition, before the contract is concluded."
      },
      "tag": "K"
    },
    "L551-4": {
      "says": {
        "fr": "Le marché ne peut être signé à compter de la saisine du juge du référé précontractuel et jusqu’à la notification de sa décision.",
        "en": "The contract cannot be signed from the moment the pre-contract summary judge is seized until that decision is notified."
      },
      "tag": "S",
      "checkedOn": "2026-10-06"
    },
    "L551-15": {
      "says": {
        "fr": "Le référé contractuel n’est pas ouvert quand l’acheteur, en procédure adaptée, a publié son intention de conclure le marché et attendu onze jours avant de le signer.",
        "en": "The contractual summary action is not open where the buyer, in an adapted procedure, published its intention to conclude the contract and waited eleven days before signing it."
      },
      "tag": "S",
      "checkedOn": "2026-10-06"
    },
    "L554-1": {
      "says": {
        "fr": "Les demandes de suspension qui accompagnent les déférés du préfet suivent le code général des collectivités territoriales.",
        "en": "Requests for suspension that go with a referral by the prefect follow the general code of local authorities."
      },
      "tag": "K"
    },
    "R551-7": {
      "says": {
        "fr": "Le référé contractuel est ouvert jusqu’au trente et unième jour après l’avis d’attribution, ou six mois après la conclusion à défaut d’avis.",
        "en": "The contractual summary action is open until the thirty-first day after the award notice, or six months after the conclusion without a notice."
      },
      "tag": "S",
      "checkedOn": "2026-10-06"
    },
    "R312-11": {
      "says": {
        "fr": "Les litiges nés d’un contrat ou de sa passation relèvent du tribunal du lieu de son exécution ; si elle s’étend à plus d’un ressort, de celui du lieu où l’acheteur signe ; les parties au contrat peuvent désigner un autre tribunal.",
        "en": "Disputes born of a contract or of its award belong to the court of the place of its performance; when that extends to more than one district, to the court of the place where the buyer signs; the parties to the contract may designate another."
      },
      "tag": "K"
    },
    "R811-2": {
      "says": {
        "fr": "Le délai d’appel est de deux mois à compter de la notification du jugement à la partie, sauf disposition contraire.",
        "en": "The period to appeal is two months from the notification of the judgment to the party, unless provided otherwise."
      },
      "tag": "K"
    }
  },
  "CJUE": {
    "C-23/20": {
      "says": {
        "fr": "17 juin 2021, Simonsen & Weel : un accord-cadre annonce une quantité ou une valeur maximale, et ses effets s’épuisent quand elle est atteinte.",
        "en": "17 June 2021, Simonsen & Weel: a framework agreement states a maximum quantity or value, and its effects are exhausted once it is reached."
      },
      "tag": "V",
      "from": "2021-06-17"
    }
  },
  "code-civil": {
    "1193": {
      "says": {
        "fr": "Un contrat n’est modifié ou révoqué que par l’accord de tous ceux qui l’ont conclu, ou pour les causes que la loi autorise.",
        "en": "A contract is changed or revoked only by the agreement of all who made it, or on the grounds that statute allows."
      },
      "tag": "K",
      "from": "2016-10-01"
    },
    "1366": {
      "says": {
        "fr": "L’écrit électronique a la même force que l’écrit sur papier si son auteur peut être identifié et s’il est établi et conservé intact.",
        "en": "Electronic writing has the same force as writing on paper if its author can be identified and if it is made and kept intact."
      },
      "tag": "V",
      "from": "2016-10-01"
    },
    "1367": {
      "says": {
        "fr": "La signature électronique repose sur un procédé fiable d’identification qui garantit son lien avec l’acte ; sa fiabilité est présumée dans des conditions fixées par décret.",
        "en": "An electronic signature rests on a reliable means of identification that guarantees its link with the act; its reliability is presumed under conditions set by decree."
      },
      "tag": "V",
      "from": "2016-10-01"
    }
  },
  "code-education": {
    "L213-2": {
      "says": {
        "fr": "Le département a la charge des collèges, y compris les équipements et logiciels de l’espace numérique de travail.",
        "en": "The département is in charge of collèges, including the equipment and software of the digital learning environment."
      },
      "tag": "S"
    },
    "L214-6": {
      "says": {
        "fr": "La région a la charge des lycées, y compris les équipements et logiciels de l’espace numérique de travail.",
        "en": "The région is in charge of lycées, including the equipment and software of the digital learning environment."
      },
      "tag": "S"
    }
  },
  "code-patrimoine": {
    "L212-2": {
      "says": {
        "fr": "Les archives publiques qui n’ont plus d’utilité sont conservées ou éliminées après une sélection soumise au contrôle de l’État.",
        "en": "Public archives no longer in use are kept or destroyed after a selection under the control of the State."
      },
      "tag": "K"
    },
    "R212-14": {
      "says": {
        "fr": "Aucune archive publique n’est éliminée sans le visa de l’administration des archives.",
        "en": "No public archive is destroyed without the visa of the archives administration."
      },
      "tag": "K"
    }
  },
  "code-penal": {
    "432-12": {
      "says": {
        "fr": "Réprime la prise illégale d’intérêts.",
        "en": "Punishes the unlawful taking of interests."
      },
      "tag": "S",
      "from": "2025-12-24",
      "checkedOn": "2026-10-06"
    },
    "432-14": {
      "says": {
        "fr": "Réprime le favoritisme : procurer à autrui un avantage injustifié par un acte contraire aux règles de liberté d’accès et d’égalité des candidats.",
        "en": "Punishes favouritism: procuring an unjustified advantage by an act contrary to the rules of free access and equality of candidates."
      },
      "tag": "S",
      "checkedOn": "2026-10-06"
    }
  },
  "code-travail": {
    "L3133-1": {
      "says": {
        "fr": "Énumère les onze jours fériés nationaux.",
        "en": "Lists the eleven national public holidays."
      },
      "tag": "K"
    },
    "L3134-13": {
      "says": {
        "fr": "Ajoute en Alsace et en Moselle le 26 décembre et, dans les communes qui ont un temple protestant ou une église mixte, le Vendredi saint.",
        "en": "Adds 26 December in Alsace and Moselle and, in municipalities that have a Protestant or a mixed church, Good Friday."
      },
      "tag": "S",
      "checkedOn": "2019-04-19"
    },
    "L3422-2": {
      "says": {
        "fr": "Ajoute, dans chaque territoire d’outre-mer, le jour de la commémoration de l’abolition de l’esclavage. Pour Saint-Martin l’article a porté le 27 mai ; le 28 mai est appliqué depuis 2018, par circulaire.",
        "en": "Adds, in each overseas territory, the day that commemorates the abolition of slavery. For Saint-Martin the article bore 27 May; 28 May has been applied since 2018, by circular."
      },
      "tag": "S",
      "checkedOn": "2019-05-21"
    },
    "D8222-5": {
      "says": {
        "fr": "Qui contracte se fait remettre, à la conclusion puis tous les six mois jusqu’à la fin du contrat, l’attestation de régularité sociale de son cocontractant.",
        "en": "Whoever contracts is given, at the conclusion and then every six months until the end of the contract, the proof that the other party pays its social contributions."
      },
      "tag": "K"
    }
  },
  "CRPA": {
    "L311-1": {
      "says": {
        "fr": "L’administration communique les documents administratifs à ceux qui les demandent.",
        "en": "The administration communicates administrative documents to those who ask for them."
      },
      "tag": "K",
      "from": "2016-01-01"
    },
    "L311-6": {
      "says": {
        "fr": "Les documents qui touchent au secret des affaires ne sont communicables qu’à l’intéressé.",
        "en": "Documents that touch business secrecy are communicable only to the person concerned."
      },
      "tag": "K",
      "from": "2016-01-01"
    }
  },
  "DAJ": {
    "mutualisation 2019": {
      "says": {
        "fr": "La convention est en vigueur avant le lancement de la procédure ; elle règle l’objet, la durée, le coordonnateur, les entrées et les sorties, les frais, la dissolution et les litiges ; les candidats apprennent ce qui pèse sur leur offre.",
        "en": "The convention is in force before the procedure is launched; it settles object, duration, coordinator, joining and leaving, costs, dissolution and disputes; candidates are told what weighs on their tender."
      },
      "tag": "S",
      "from": "2019-01-01",
      "paragraphs": {
        "entrée en vigueur": {
          "fr": "La convention est en vigueur pour tous les membres avant l’envoi de l’avis ou de la consultation.",
          "en": "The convention is in force for every member before the notice or the consultation is sent."
        },
        "contenu": {
          "fr": "Énumère ce qu’une convention règle : objet, durée, coordonnateur et missions, commission, adhésion, retrait, frais, dissolution, litiges.",
          "en": "Lists what a convention settles: object, duration, coordinator and missions, committee, joining, withdrawal, costs, dissolution, disputes."
        },
        "information des candidats": {
          "fr": "Les éléments de la convention qui pèsent sur les offres sont portés à la connaissance des candidats.",
          "en": "The elements of the convention that weigh on tenders are made known to the candidates."
        },
        "retrait": {
          "fr": "La convention règle les conséquences financières d’un retrait.",
          "en": "The convention settles the financial consequences of a withdrawal."
        }
      }
    }
  },
  "decret-2013-269": {
    "8": {
      "says": {
        "fr": "Fixe l’intérêt de retard : taux de refinancement de la BCE au premier jour du semestre, augmenté de huit points.",
        "en": "Sets late interest: the ECB refinancing rate on the first day of the half-year, plus eight points."
      },
      "tag": "S",
      "checkedOn": "2026-09-15"
    },
    "9": {
      "says": {
        "fr": "Ajoute une indemnité forfaitaire de quarante euros par paiement en retard.",
        "en": "Adds a lump sum of forty euros for each late payment."
      },
      "tag": "S",
      "checkedOn": "2026-09-15"
    },
    "12": {
      "says": {
        "fr": "Répartit le délai de paiement entre l’ordonnateur et le comptable.",
        "en": "Shares the payment period between the authorising officer and the accountant."
      },
      "tag": "S",
      "checkedOn": "2026-09-15"
    }
  },
  "decret-2019-768": {
    "ensemble": {
      "says": {
        "fr": "Fixe les obligations d’accessibilité des sites des organismes publics ; modifié en août 2026.",
        "en": "Sets the accessibility duties of public bodies’ sites; modified in August 2026."
      },
      "tag": "S",
      "checkedOn": "2026-08-30"
    }
  },
  "eIDAS": {
    "25": {
      "says": {
        "fr": "Une signature électronique ne peut être écartée au seul motif qu’elle est électronique ; une signature qualifiée vaut une signature manuscrite.",
        "en": "An electronic signature cannot be set aside for the sole reason that it is electronic; a qualified one is worth a handwritten one."
      },
      "tag": "K",
      "from": "2016-07-01"
    },
    "26": {
      "says": {
        "fr": "Une signature avancée est liée à son seul auteur, permet de l’identifier, est faite sous son seul contrôle et révèle toute modification ultérieure.",
        "en": "An advanced signature is linked to its sole author, identifies that person, is made under that person’s sole control and reveals any later change."
      },
      "tag": "K",
      "from": "2016-07-01"
    },
    "28": {
      "says": {
        "fr": "Définit le certificat qualifié de signature, délivré par un prestataire de confiance qualifié.",
        "en": "Defines the qualified certificate for signature, issued by a qualified trust service provider."
      },
      "tag": "K",
      "from": "2016-07-01"
    },
    "41": {
      "says": {
        "fr": "Un horodatage électronique qualifié est présumé exact quant à la date et à l’heure.",
        "en": "A qualified electronic time stamp is presumed exact as to date and time."
      },
      "tag": "K",
      "from": "2016-07-01"
    }
  },
  "EU-1182-71": {
    "3": {
      "says": {
        "fr": "Le jour de l’événement ne compte pas ; tous les jours comptent ensuite, fériés compris ; un délai qui finirait un samedi, un dimanche ou un jour férié finit le jour ouvrable suivant ; un délai de deux jours ou plus contient au moins deux jours ouvrables.",
        "en": "The day of the event is not counted; all days count after it, holidays included; a period that would end on a Saturday, a Sunday or a holiday ends on the next working day; a period of two days or more holds at least two working days."
      },
      "tag": "S",
      "from": "1971-07-01",
      "paragraphs": {
        "§ 1": {
          "fr": "Le jour de l’événement qui fait courir le délai n’est pas compté.",
          "en": "The day of the event that starts the period is not counted."
        },
        "§ 3": {
          "fr": "Les samedis, les dimanches et les jours fériés comptent dans le délai.",
          "en": "Saturdays, Sundays and holidays count in the period."
        },
        "§ 4": {
          "fr": "Un dernier jour qui est un samedi, un dimanche ou un férié est reporté à la fin du jour ouvrable suivant.",
          "en": "A last day that is a Saturday, a Sunday or a holiday moves to the end of the next working day."
        },
        "§ 5": {
          "fr": "Un délai de deux jours ou plus comprend au moins deux jours ouvrables.",
          "en": "A period of two days or more includes at least two working days."
        }
      }
    }
  },
  "EU-2014-24": {
    "2": {
      "says": {
        "fr": "Un marché est de travaux, de fournitures ou de services selon ce qu’il a pour objet ; ceux de travaux réalisent un ouvrage ou les activités de l’annexe II.",
        "en": "A contract is one of works, supplies or services by its object; those of works produce a work or the activities of annex II."
      },
      "tag": "K"
    },
    "47": {
      "says": {
        "fr": "Les délais de réception tiennent compte de la complexité du marché et du temps qu’il faut pour préparer une offre.",
        "en": "The periods of reception take account of the complexity of the contract and of the time that a tender takes to prepare."
      },
      "tag": "S",
      "paragraphs": {
        "§ 3": {
          "fr": "Un renseignement qui vient tard, ou un changement important, fait prolonger le délai en proportion ; non pas celui qui n’a pas été demandé en temps utile, ou qui pèse peu sur la préparation des offres.",
          "en": "Information that comes late, or an important change, extends the period in proportion; not information that was not asked for in good time, or that weighs little on the preparation of tenders."
        }
      }
    },
    "annexe II": {
      "says": {
        "fr": "La liste des activités de travaux, chacune avec ses codes CPV, tous de la division 45.",
        "en": "The list of the activities that are works, each with its CPV codes, all of division 45."
      },
      "tag": "K"
    },
    "annexe IV": {
      "says": {
        "fr": "Ce que garantissent les moyens de réception électronique : heure exacte, aucun accès avant la date limite, date d’ouverture fixée et changée par les seules personnes autorisées, intrusions détectables.",
        "en": "What means of electronic receipt warrant: the exact time, no access before the deadline, an opening date that only authorised persons set and change, intrusions that can be detected."
      },
      "tag": "K"
    },
    "annexe V": {
      "says": {
        "fr": "L’avis de marché nomme l’organe compétent pour les recours, avec son adresse, et dit dans quels délais ils s’introduisent.",
        "en": "The contract notice names the body responsible for review, with its address, and tells within which periods one applies to it."
      },
      "tag": "K"
    },
    "annexe XIV": {
      "says": {
        "fr": "La liste des services sociaux et autres services spécifiques, par leurs codes CPV.",
        "en": "The list of social and other specific services, by their CPV codes."
      },
      "tag": "K"
    }
  },
  "EU-2015-1506": {
    "1": {
      "says": {
        "fr": "Les organismes publics reconnaissent les signatures avancées aux formats XAdES, CAdES et PAdES.",
        "en": "Public bodies recognise advanced signatures in the XAdES, CAdES and PAdES formats."
      },
      "tag": "K"
    }
  },
  "EU-833-2014": {
    "5 duodecies": {
      "says": {
        "fr": "À partir des seuils européens, aucun marché n’est attribué ni exécuté avec les personnes que visent les mesures restrictives.",
        "en": "From the European thresholds on, no contract is awarded to, nor performed with, those whom the restrictive measures aim at."
      },
      "tag": "K"
    }
  },
  "loi-2013-907": {
    "2": {
      "says": {
        "fr": "Définit le conflit d’intérêts. La loi n° 2025-1249 du 22 décembre 2025 a revu cette définition : chaque rédaction est décrite à part.",
        "en": "Defines a conflict of interest. Act No 2025-1249 of 22 December 2025 has revised this definition: each wording is described apart."
      },
      "tag": "S",
      "from": "2013-10-13",
      "checkedOn": "2026-01-23",
      "paragraphs": {
        "rédaction de 2013": {
          "fr": "Un intérêt public et un autre intérêt, public ou privé, interfèrent de façon à influencer, ou à paraître influencer, l’exercice indépendant, impartial et objectif d’une fonction. C’est la rédaction que citent les conventions antérieures.",
          "en": "A public interest and another one, public or private, interfere so as to influence, or to appear to influence, the independent, impartial and objective exercise of a function. This is the wording that earlier conventions quote."
        },
        "rédaction de 2025": {
          "fr": "Depuis le 24 décembre 2025 la définition est resserrée, notamment pour qui exerce plusieurs mandats publics ; son texte exact reste à relire.",
          "en": "Since 24 December 2025 the definition is narrower, for holders of several public mandates in particular; its exact text is still to be read."
        }
      }
    }
  },
  "loi-2015-29": {
    "1": {
      "says": {
        "fr": "Fixe la carte des régions : Nord-Pas-de-Calais et Picardie en forment une seule.",
        "en": "Sets the map of the regions: Nord-Pas-de-Calais and Picardie form a single one."
      },
      "tag": "K",
      "from": "2016-01-01"
    }
  },
  "loi-2015-991": {
    "128": {
      "says": {
        "fr": "Oblige les régions, les départements et les grandes communes à transmettre leurs actes au préfet par voie électronique.",
        "en": "Obliges régions, départements and large municipalities to transmit their acts to the prefect electronically."
      },
      "tag": "K"
    }
  },
  "loi-2021-1104": {
    "35": {
      "says": {
        "fr": "Verdit la commande publique : clause et critère relatifs à l’environnement dans les consultations engagées depuis août 2026.",
        "en": "Greens public procurement: an environmental clause and criterion in consultations begun since August 2026."
      },
      "tag": "S",
      "from": "2026-08-21"
    }
  },
  "loi-2025-1249": {
    "conflits d’intérêts": {
      "says": {
        "fr": "Resserre la prise illégale d’intérêts et le conflit d’intérêts : un intérêt public n’en est plus un au sens du code pénal.",
        "en": "Narrows the unlawful taking of interests and the conflict of interest: a public interest is no longer one within the meaning of the Penal Code."
      },
      "tag": "S",
      "from": "2025-12-24",
      "checkedOn": "2026-01-23"
    }
  },
  "loi-2026-403": {
    "commande publique": {
      "says": {
        "fr": "Modifie la commande publique ; le projet imposait aux services de l’État, et non aux collectivités, le profil d’acheteur de l’État, et unifiait le contentieux.",
        "en": "Changes public procurement; the bill imposed the State buyer profile on State services, not on local authorities, and unified disputes."
      },
      "tag": "K"
    }
  },
  "loi-68-1250": {
    "1": {
      "says": {
        "fr": "Une créance sur une collectivité publique se prescrit par quatre ans, à partir du premier jour de l’année qui suit celle où elle est née.",
        "en": "A claim on a public body is barred after four years, from the first day of the year after the one in which it was born."
      },
      "tag": "K",
      "from": "1969-01-01"
    },
    "2": {
      "says": {
        "fr": "Une demande écrite, un recours, une communication écrite de l’administration ou un paiement, même partiel, interrompt la prescription ; quatre ans courent de nouveau, à partir du premier jour de l’année suivante.",
        "en": "A written request, an action in court, a written communication of the administration or a payment, even partial, interrupts the limitation; four years run again, from the first day of the next year."
      },
      "tag": "K",
      "from": "1969-01-01"
    }
  },
  "ordonnance-2014-1329": {
    "1": {
      "says": {
        "fr": "Permet à un collège de délibérer à distance par un moyen qui identifie les participants et respecte la confidentialité.",
        "en": "Allows a collegial body to deliberate remotely by a means that identifies those who take part and respects confidentiality."
      },
      "tag": "S"
    }
  },
  "policy": {
    "A1": {
      "says": {
        "fr": "C’est la fonction qui signe ; la personne nommée doit l’exercer ce jour-là. Le titre suit la fiche de l’entité.",
        "en": "The office signs; the named person must hold it on that day. The title follows the entity’s card."
      },
      "tag": "policy"
    },
    "A2": {
      "says": {
        "fr": "Une même personne qui représente deux membres signe deux fois, avec deux habilitations ; un second siège au groupe technique est signalé.",
        "en": "One person who represents two members signs twice, under two authorities; a second seat in the technical group is flagged."
      },
      "tag": "policy"
    },
    "A3": {
      "says": {
        "fr": "Le coordonnateur qui est aussi fondateur compte une fois.",
        "en": "A coordinator that is also a founder counts once."
      },
      "tag": "policy"
    },
    "A4": {
      "says": {
        "fr": "Délibération ou décision de l’instance habilitée : deux types d’acte, une même exigence. Chaque membre dit quel organe est compétent.",
        "en": "Deliberation or decision of the competent organ: two types of act, one requirement. Each member says which organ is competent."
      },
      "tag": "policy"
    },
    "A5": {
      "says": {
        "fr": "La base légale retenue va de L2113-6 à L2113-8 ; le texte garde la citation qu’il porte.",
        "en": "The legal base is L2113-6 to L2113-8; the text keeps the citation it carries."
      },
      "tag": "policy"
    },
    "A6": {
      "says": {
        "fr": "« Un marché » admet des lots et des marchés successifs dans l’objet ; le groupement est traité comme constitué pour un besoin déterminé.",
        "en": "“A contract” allows lots and successive contracts within the object; the group is treated as formed for a determined need."
      },
      "tag": "policy"
    },
    "A7": {
      "says": {
        "fr": "La convention prend effet pour chaque membre à sa propre notification, pour le groupement à celle du dernier fondateur ; aucun avis n’est envoyé avant.",
        "en": "The convention takes effect for each member at its own notification, for the group at the last founder’s; no notice is sent before."
      },
      "tag": "policy"
    },
    "A8": {
      "says": {
        "fr": "Le terme est atteint quand la liste de clôture est soldée et que le coordonnateur le déclare ; les membres ont trente jours pour s’y opposer.",
        "en": "The term is reached when the closing checklist is settled and the coordinator declares it; the members have thirty days to object."
      },
      "tag": "policy"
    },
    "A9": {
      "says": {
        "fr": "Le coordonnateur ne peut se retirer avant qu’un avenant désignant son successeur ait pris effet.",
        "en": "The coordinator cannot withdraw before an amendment naming its successor has taken effect."
      },
      "tag": "policy"
    },
    "A10": {
      "says": {
        "fr": "« Constituer » la commission du coordonnateur, c’est la convoquer : aucun organe nouveau n’est créé.",
        "en": "To “constitute” the coordinator’s committee is to convene it: no new body is created."
      },
      "tag": "policy"
    },
    "A11": {
      "says": {
        "fr": "Les motifs du rejet sont toujours donnés en procédure formalisée, sur demande en procédure adaptée.",
        "en": "Reasons for rejection are always given in a formalised procedure, on request in an adapted one."
      },
      "tag": "policy"
    },
    "A12": {
      "says": {
        "fr": "Seul le coordonnateur doit être habilité à signer le marché ; l’acte d’adhésion des autres membres vaut mandat.",
        "en": "Only the coordinator needs authority to sign the contract; the other members’ acts of joining give the mandate."
      },
      "tag": "policy"
    },
    "A13": {
      "says": {
        "fr": "L’ordre d’une liste de missions n’est pas un ordre de dates ; l’ordre légal s’applique.",
        "en": "The order of a list of missions is not an order of dates; the legal order applies."
      },
      "tag": "policy"
    },
    "A14": {
      "says": {
        "fr": "Une mesure de protection est d’un type ouvert ; les membres en sont informés dans les cinq jours ouvrés, et une action sur la part d’un membre exige ce membre.",
        "en": "A protective measure is of an open type; the members are informed within five working days, and an action on one member’s part needs that member."
      },
      "tag": "policy"
    },
    "A15": {
      "says": {
        "fr": "Le dépôt au contrôle de légalité ne conditionne la notification que si la transmission est due ; un dépôt volontaire reste possible.",
        "en": "Deposit with legality control gates the notification only if transmission is due; a voluntary deposit stays possible."
      },
      "tag": "policy"
    },
    "A16": {
      "says": {
        "fr": "Un original électronique est gardé dans le système d’archives du coordonnateur, et son lieu est enregistré.",
        "en": "An electronic original is kept in the coordinator’s archive system, and its location is recorded."
      },
      "tag": "policy"
    },
    "A17": {
      "says": {
        "fr": "Pendant la passation, les membres reçoivent l’état d’avancement, jamais le contenu des offres ; ensuite, un rapport occulté.",
        "en": "During the award, the members receive progress information, never the content of tenders; afterwards, a redacted report."
      },
      "tag": "policy"
    },
    "A18": {
      "says": {
        "fr": "Sous le seuil ou en procédure adaptée, la commission donne un avis et l’exécutif du coordonnateur décide.",
        "en": "Under the threshold or in an adapted procedure, the committee gives an opinion and the coordinator’s executive decides."
      },
      "tag": "policy"
    },
    "A19": {
      "says": {
        "fr": "Une personnalité désignée par le président a voix consultative.",
        "en": "A person designated by the chair has an advisory voice."
      },
      "tag": "policy"
    },
    "A20": {
      "says": {
        "fr": "Une adhésion est possible à tout moment mais ne vaut que pour les procédures lancées ensuite ; chacun confirme l’avoir lu avant de signer.",
        "en": "Joining is possible at any time but holds only for procedures launched afterwards; everybody confirms having read it before signing."
      },
      "tag": "policy"
    },
    "A21": {
      "says": {
        "fr": "La part d’exécution d’un membre est celle de sa fiche d’engagement, annexée au gel des besoins.",
        "en": "A member’s part of the execution is that of its commitment sheet, annexed to the freeze of needs."
      },
      "tag": "policy"
    },
    "A22": {
      "says": {
        "fr": "L’exécution se fait membre par membre ; le coordonnateur n’exécute que sa part et les actes qui touchent tout le marché.",
        "en": "Execution goes member by member; the coordinator executes only its own part and the acts that touch the whole contract."
      },
      "tag": "policy"
    },
    "A23": {
      "says": {
        "fr": "La licence de chaque développement est enregistrée ; une clause de propriété et de partage est demandée.",
        "en": "The licence of each development is recorded; a clause on ownership and sharing is asked for."
      },
      "tag": "policy"
    },
    "A24": {
      "says": {
        "fr": "Un membre règle les réclamations sur ses commandes ; ce qui change le contrat remonte au coordonnateur.",
        "en": "A member settles claims on its own orders; what changes the contract goes up to the coordinator."
      },
      "tag": "policy"
    },
    "A25": {
      "says": {
        "fr": "Le silence envers les candidats va du gel des besoins à l’avis d’attribution ; l’exécution d’un marché en cours reste permise et tracée.",
        "en": "Silence toward candidates runs from the freeze of needs to the award notice; the execution of a running contract stays allowed and is logged."
      },
      "tag": "policy"
    },
    "A26": {
      "says": {
        "fr": "Le devoir d’informer pèse sur les personnes qui agissent pour un membre ; le suppléant dépend du rôle ; le texte de la définition est daté.",
        "en": "The duty to inform weighs on the persons who act for a member; the substitute depends on the role; the text of the definition is dated. An interest that stood in an abandoned procedure remains in the one that takes its place."
      },
      "tag": "policy"
    },
    "A27": {
      "says": {
        "fr": "Les actes qui touchent tout le marché (sous-traitants, pénalités globales, résiliation) sont au coordonnateur.",
        "en": "Acts that touch the whole contract (subcontractors, overall penalties, termination) belong to the coordinator."
      },
      "tag": "policy"
    },
    "A28": {
      "says": {
        "fr": "Le coordonnateur a un seul siège au groupe technique.",
        "en": "The coordinator has one seat in the technical group."
      },
      "tag": "policy"
    },
    "A29": {
      "says": {
        "fr": "L’association des autorités académiques est une tâche créée d’office ; y renoncer exige un motif.",
        "en": "Associating the academic authorities is a task created by default; skipping it needs a reason."
      },
      "tag": "policy"
    },
    "A30": {
      "says": {
        "fr": "Compétence et nombre d’apprenants s’apprécient sur pièces par les fondateurs, sans seuil automatique.",
        "en": "Competence and number of learners are appraised on evidence by the founders, without an automatic threshold."
      },
      "tag": "policy"
    },
    "A31": {
      "says": {
        "fr": "La date qui compte est celle de la réception prouvée ; une demande sans accusé est relancée.",
        "en": "The date that counts is that of proved receipt; a request without acknowledgement is chased."
      },
      "tag": "policy"
    },
    "A32": {
      "says": {
        "fr": "Une adhésion exige l’accord de tous les fondateurs encore membres ; les membres entrés ensuite sont informés.",
        "en": "Joining needs the agreement of all founders that are still members; later members are informed."
      },
      "tag": "policy"
    },
    "A33": {
      "says": {
        "fr": "Un retrait prend effet à la plus tardive de deux dates : fin du préavis, expiration du dernier marché qui lie le membre, commandes en cours comprises.",
        "en": "A withdrawal takes effect at the later of two dates: end of the notice, expiry of the last contract that binds the member, running orders included."
      },
      "tag": "policy"
    },
    "A34": {
      "says": {
        "fr": "La passation va de l’envoi de l’avis, ou de la première lettre de consultation, à la notification ; un retrait reçu avant oblige à geler de nouveau les besoins.",
        "en": "The award runs from the sending of the notice, or of the first consultation letter, to the notification; a withdrawal received before obliges the needs to be frozen anew."
      },
      "tag": "policy"
    },
    "A35": {
      "says": {
        "fr": "Sauf clause contraire, le coordonnateur supporte les frais ; un compte suit ce que les membres se doivent.",
        "en": "Unless a clause says otherwise the coordinator bears the costs; a ledger follows what members owe each other."
      },
      "tag": "policy"
    },
    "A36": {
      "says": {
        "fr": "La dissolution exige l’acte de l’organe compétent de chaque membre actuel, et un plan d’apurement si un marché court ou si un litige n’est pas clos.",
        "en": "Dissolution needs the act of the competent organ of each current member, and a settlement plan if a contract is running or a dispute is not over."
      },
      "tag": "policy"
    },
    "A37": {
      "says": {
        "fr": "La phase amiable dure deux mois par défaut ; l’urgence peut l’abréger.",
        "en": "The amicable phase lasts two months by default; urgency may shorten it."
      },
      "tag": "policy"
    },
    "A38": {
      "says": {
        "fr": "Signée en ligne, la convention a un original, vérifié par chaque membre ; une seule signature sur papier fait revenir tout l’acte au papier, sauf dossier mixte certifié.",
        "en": "Signed online, the convention has one original, verified by each member; one signature on paper brings the whole act back to paper, unless a certified mixed file is kept."
      },
      "tag": "policy"
    },
    "A39": {
      "says": {
        "fr": "La date de la convention est celle de la dernière signature.",
        "en": "The date of the convention is that of the last signature."
      },
      "tag": "policy"
    },
    "A40": {
      "says": {
        "fr": "L’ordre des signatures est de pure présentation ; un bloc manquant empêche la constitution.",
        "en": "The order of signatures is presentation only; a missing block prevents the group from being constituted."
      },
      "tag": "policy"
    },
    "nom du groupement": {
      "says": {
        "fr": "Un groupement porte un nom à lui, de 80 signes au plus, que ses pages, ses messages et ses documents emploient ; sa convention garde son titre.",
        "en": "A group has a name of its own, of 80 characters at most, which its pages, its messages and its documents use; its convention keeps its title."
      },
      "tag": "policy"
    },
    "golden rule": {
      "says": {
        "fr": "Un délai minimal que l’acheteur doit à d’autres est compté au plus long, un délai maximal qui lui est imposé au plus court.",
        "en": "A minimum period that the buyer owes to others is counted at its longest, a maximum imposed on it at its shortest."
      },
      "tag": "policy"
    },
    "convening": {
      "says": {
        "fr": "Faute de règlement intérieur, la commission est convoquée cinq jours francs avant ; la seconde convocation peut être plus courte, jamais moins d’un jour franc.",
        "en": "Without internal rules, the committee is convened five clear days before; the second convening may be shorter, never under one clear day."
      },
      "tag": "policy"
    },
    "commission": {
      "says": {
        "fr": "Le quorum se vérifie à l’ouverture et à chaque vote ; chaque convocation a sa preuve ; une voix s’exprime une fois, par qui est présent ; le résultat se calcule et ne se saisit pas ; le président signe le procès-verbal, qui ne change plus.",
        "en": "The quorum is checked at the opening and at each vote; each convening has its proof; a voice is given once, by whoever is present; the result is computed and not typed; the chair signs the minutes, which no longer change."
      },
      "tag": "policy"
    },
    "scrutin secret": {
      "says": {
        "fr": "Un vote n’est secret que si le règlement intérieur le prévoit. Il se fait sur papier, dans la salle, après appel de chacun ; on sait qui a voté et jamais quoi. Un partage égal n’y décide rien, et un bulletin qui ne devait plus compter rend le vote sans effet.",
        "en": "A vote is secret only where the internal rules provide for it. It is on paper, in the room, each being called; who voted is known and never what. A tie decides nothing in it, and a paper that should no longer count makes the vote void."
      },
      "tag": "policy"
    },
    "séance ajournée": {
      "says": {
        "fr": "Une séance qui laisse un point sans décision peut être ajournée, avec son motif. La commission est alors convoquée à une nouvelle séance, dans le délai d’une première convocation et sous son quorum.",
        "en": "A session that leaves a question without a decision may be adjourned, with its reason. The committee is then convened to a new session, in the time of a first convening and under its quorum."
      },
      "tag": "policy"
    },
    "base des avenants": {
      "says": {
        "fr": "Le montant d’un avenant se mesure avec les précédents, sur le montant initial du marché, ou sur le maximum d’un accord-cadre ; une autre base est motivée.",
        "en": "The amount of an amendment is measured together with the earlier ones, on the initial amount of the contract, or on the maximum of a framework agreement; another base is answered for."
      },
      "tag": "policy"
    },
    "modifications": {
      "says": {
        "fr": "Le besoin d’une modification du marché se dit par tout acheteur ; le coordonnateur l’instruit sous un des six cas, avec la réponse motivée à chacune de ses conditions, et un événement qui ne sert qu’une fois. Une hausse compte dans les limites dès qu’elle est instruite, une baisse dès qu’elle est signée.",
        "en": "The need of a modification of the contract is told by any buyer; the coordinator takes it up under one of the six cases, with the reasoned answer to each of its conditions, and an event that serves once. A rise counts in the limits from the day it is taken up, a fall from the day it is signed."
      },
      "tag": "policy"
    },
    "late substitute": {
      "says": {
        "fr": "Un titulaire arrivé en retard ne reprend pas un vote déjà émis par son suppléant.",
        "en": "A full member who arrives late does not take back a vote already cast by the substitute."
      },
      "tag": "policy"
    },
    "bordereau": {
      "says": {
        "fr": "Le bordereau porte chaque ligne une fois, au prix du marché ; il se corrige tant que rien n’est commandé, puis ne change que par sa formule de révision ou par une modification du marché.",
        "en": "The price schedule holds each line once, at the price of the contract; it is corrected while nothing is ordered, then changes only by its revision formula or by a modification of the contract."
      },
      "tag": "policy"
    },
    "indices": {
      "says": {
        "fr": "Une révision dont un indice n’est pas publié se fait sur la valeur connue, est dite provisoire, et se recalcule à la publication.",
        "en": "A revision of which an index is not published uses the known value, is called provisional, and is computed again on publication."
      },
      "tag": "policy"
    },
    "parts du marché": {
      "says": {
        "fr": "Chaque membre commande dans la part sur laquelle il s’est engagé. Un membre peut prêter à un autre ce qu’il n’a pas commandé de la sienne ; les deux signent, et le maximum du groupement ne bouge pas.",
        "en": "Each member orders within the part it committed to. A member may lend to another what it has not ordered of its own; both sign, and the maximum of the group does not move."
      },
      "tag": "policy"
    },
    "seuils de consommation": {
      "says": {
        "fr": "À 70, 85 et 95 % du maximum d’un marché ou de la part d’un membre, tous les membres et le coordonnateur sont avertis, avec le jour où le maximum serait épuisé.",
        "en": "At 70, 85 and 95 % of the maximum of a contract or of the share of a member, all members and the coordinator are told, with the day on which the maximum would be exhausted."
      },
      "tag": "policy"
    },
    "minimum du marché": {
      "says": {
        "fr": "Un minimum qui n’est pas atteint est dit à tous les membres et au coordonnateur 180 jours, puis 90 jours avant la fin des commandes. Le titulaire peut demander la marge perdue sur ce qui ne sera pas commandé ; que ce droit existe et combien il vaut se confirme avec un conseil.",
        "en": "A minimum that is not reached is told to all members and the coordinator 180 days, then 90 days before the end of the orders. The holder may claim the margin lost on what will not be ordered; whether it may, and how much, is to be confirmed with counsel."
      },
      "tag": "policy"
    },
    "commandes": {
      "says": {
        "fr": "Une commande compte dans les plafonds du jour où elle est signée, et jusqu’à son annulation. Elle est signée par qui peut signer les commandes de son membre ce jour-là, après son engagement comptable.",
        "en": "An order counts in the ceilings from the day on which it is signed, and until it is cancelled. It is signed by whoever may sign the orders of its member that day, after its budget commitment."
      },
      "tag": "policy"
    },
    "service fait": {
      "says": {
        "fr": "Une livraison réunit des lignes d’une commande d’un membre. Elle est déclarée prête par le titulaire, ou par le membre qui en a la preuve, et vérifiée par un agent de ce membre qui en a la fonction ou la délégation ce jour-là. Chaque décision est datée de sa notification, jamais de demain, et porte un fichier ou une note. Le montant d’une part de ligne est sa part de celui de la ligne, au centime inférieur ; la dernière part reçoit le reste.",
        "en": "A delivery puts together lines of one order of one member. It is declared ready by the holder, or by the member that has the proof of it, and checked by an agent of that member who holds the office or the delegation that day. Each decision is dated by its notification, never ahead of the day, and bears a file or a note. The amount of a part of a line is its share of that of the line, rounded down to the cent; the last part takes the rest."
      },
      "tag": "policy"
    },
    "audition du titulaire": {
      "says": {
        "fr": "Ni réfaction ni rejet ne sont notifiés avant que le titulaire, invité par écrit, ait présenté ses observations ou laissé passer le délai qui lui était donné.",
        "en": "Neither a price reduction nor a rejection is notified before the holder, invited in writing, has given its observations or let pass the delay that it was given."
      },
      "tag": "policy"
    },
    "conditions de vérification": {
      "says": {
        "fr": "Les délais et la plage de service d’un marché sont ceux du CCAG-TIC, sauf ceux que son CCAP fixe autrement et que le coordonnateur relève, avec leur article. Une livraison garde ceux du jour où elle est déclarée prête.",
        "en": "The periods and the service window of a contract are those of the CCAG-TIC, but those that its own clauses set otherwise and that the coordinator reads off, with their article. A delivery keeps those of the day on which it was declared ready."
      },
      "tag": "policy"
    },
    "difficultés d’exécution": {
      "says": {
        "fr": "Un membre signale au coordonnateur toute difficulté d’exécution ; celle qui peut toucher les autres leur est dite à tous. Elle ne se clôt que prise en compte, et en disant comment.",
        "en": "A member reports every difficulty of execution to the coordinator; one that may concern the others is told to all of them. It is closed only once taken note of, and by saying how."
      },
      "tag": "policy"
    },
    "différends d’exécution": {
      "says": {
        "fr": "Un membre inscrit le différend qui l’oppose au titulaire sur sa part, avec ce qu’il concerne, et lui seul y agit ; le coordonnateur en est informé, les autres savent seulement qu’il existe. La juridiction est celle que nomment les pièces du marché, jamais celle de la convention. Rien ne se clôt sans issue dite.",
        "en": "A member records the dispute that it has with the holder on its own part, with what it is about, and alone acts on it; the coordinator is told of it, the others only know that there is one. The court is the one that the documents of the contract name, never that of the convention. Nothing is closed without saying its outcome."
      },
      "tag": "policy"
    },
    "projets des membres": {
      "says": {
        "fr": "Un membre gère ses développements, évolutions et chantiers, sur ses propres commandes, chacune d’un seul projet. Ce qui change le socle commun ne commence pas sans l’accord écrit du coordonnateur.",
        "en": "A member manages its own developments, evolutions and projects, on its own orders, each of one project alone. What changes the common base does not begin without the written agreement of the coordinator."
      },
      "tag": "policy"
    },
    "factures": {
      "says": {
        "fr": "Une facture porte sur une commande d’un seul membre, en euros, aux prix de la commande ; ses lignes font son total, au centime. Elle n’est payée qu’une fois le service fait.",
        "en": "An invoice is on one order of one member, in euros, at the prices of the order; its lines make its total, to the cent. It is paid once the service is done."
      },
      "tag": "policy"
    },
    "sous-traitance": {
      "says": {
        "fr": "Le coordonnateur seul accepte un sous-traitant ou le refuse avec ses motifs ; la parole d’un autre acheteur lui est transmise. Ce qu’il demande au titulaire rompt le silence, qui court de nouveau de la réponse. Les sous-traités et les créances cédées ne dépassent pas ensemble le montant du marché, ou son maximum.",
        "en": "The coordinator alone accepts a subcontractor or refuses it with its reasons; the word of another buyer is forwarded to it. What it asks of the holder breaks the silence, which runs again from the answer. Subcontracts and assigned claims together do not exceed the amount of the contract, or its maximum."
      },
      "tag": "policy"
    },
    "paiement direct": {
      "says": {
        "fr": "Un sous-traitant accepté est payé directement par chaque membre sur ses propres commandes, à sa demande, que le titulaire a acceptée ou laissée sans réponse, et jamais au-delà du montant accepté.",
        "en": "An accepted subcontractor is paid directly by each member on its own orders, at its request, which the holder accepted or left unanswered, and never beyond the accepted amount."
      },
      "tag": "policy"
    },
    "pénalités": {
      "says": {
        "fr": "Une pénalité cite chaque jour qu’elle compte, est proposée au titulaire avant d’être appliquée, et se compte avec celles de tous les membres. Chaque membre applique les siennes, et peut y renoncer avec un motif.",
        "en": "A penalty cites each day that it counts, is put to the holder before it is applied, and counts with those of all members. Each member applies its own, and may waive it with a reason."
      },
      "tag": "policy"
    },
    "résiliation": {
      "says": {
        "fr": "Un acheteur demande la résiliation d’un marché, et le coordonnateur seul la décide ou l’écarte. La faute vient après une mise en demeure dont le délai est passé, le titulaire entendu. La décision dit son motif et son dernier jour, est dite à tous les membres, et s’apure par un décompte.",
        "en": "A buyer asks for the termination of a contract, and the coordinator alone decides it or sets it aside. A fault comes after a formal notice whose delay has passed, the holder heard. The decision says its ground and its last day, is told to all members, and is settled by a statement."
      },
      "tag": "policy"
    },
    "conditions de paiement": {
      "says": {
        "fr": "Les conditions de paiement d’un marché se disent une fois pour tous ses membres, et se changent avec leur motif.",
        "en": "The terms of payment of a contract are told once for all its members, and changed with a reason."
      },
      "tag": "policy"
    },
    "order overrun": {
      "says": {
        "fr": "L’exécution d’une commande ne dépasse pas de plus de six mois la fin de l’accord-cadre sans motif.",
        "en": "The execution of an order does not pass the end of the framework agreement by more than six months without a reason."
      },
      "tag": "policy"
    },
    "consumption alerts": {
      "says": {
        "fr": "La consommation d’un maximum est signalée à 70, 85 et 95 %.",
        "en": "The consumption of a maximum is flagged at 70, 85 and 95%."
      },
      "tag": "policy"
    },
    "low tender flag": {
      "says": {
        "fr": "Une offre sous 80 % de la moyenne ou de l’estimation est signalée, sans conclusion.",
        "en": "A tender under 80% of the mean or of the estimate is flagged, without a conclusion."
      },
      "tag": "policy"
    },
    "no pupil data": {
      "says": {
        "fr": "La plate-forme ne reçoit aucune donnée nominative d’élève : seulement des nombres d’apprenants.",
        "en": "The platform receives no personal data of pupils: only numbers of learners."
      },
      "tag": "policy"
    },
    "log retention": {
      "says": {
        "fr": "Les journaux de connexion sont gardés douze mois.",
        "en": "Connection logs are kept for twelve months."
      },
      "tag": "policy"
    },
    "reminder": {
      "says": {
        "fr": "Le coordonnateur peut relancer un membre une fois par jour pour un même acte ; la relance est inscrite au registre.",
        "en": "The coordinator may remind a member of an act once a day; the reminder is entered in the register."
      },
      "tag": "policy"
    },
    "besoins": {
      "says": {
        "fr": "Chaque membre remplit une fiche de besoins par projet d’achat, au plus tard le jour fixé par le coordonnateur, qui répond à chacune ; le membre valide sa fiche, ou dit qu’il n’a pas de besoin.",
        "en": "Each member fills in one need sheet a purchase, by the day that the coordinator sets; the coordinator answers each, and the member validates its sheet or says that it has no need."
      },
      "tag": "policy"
    },
    "périmètre": {
      "says": {
        "fr": "Le périmètre se décrit par établissements, niveaux et nombres d’usagers, une fois par membre et par année scolaire, avec la source et la date du comptage ; il ne contient aucune donnée sur les personnes.",
        "en": "The perimeter is described by sites, levels and numbers of users, once for each member and school year, with the source and the day of the count; it holds no data about persons."
      },
      "tag": "policy"
    },
    "questions": {
      "says": {
        "fr": "Le dossier fixe l’heure jusqu’à laquelle une question est reçue. Plus tard, elle est inscrite et l’acheteur y répond s’il le veut, sauf si elle vient encore en temps utile. Ne pas répondre demande un motif.",
        "en": "The file sets the hour until which a question is received; one that comes later is entered and the buyer answers if it chooses, unless it still comes in good time. Not answering takes a reason."
      },
      "tag": "policy"
    },
    "rétroplanning": {
      "says": {
        "fr": "Le rétroplanning part du jour où le service est voulu et remonte jusqu’à aujourd’hui ; les durées de travail sont celles que le coordonnateur retient, les délais de la loi ne se réduisent pas, et ce qui doit être fait par quelqu’un tombe un jour ouvré.",
        "en": "The retro-planning starts from the day on which the service is wanted and goes back to today; the time of work is what the coordinator allows, the periods of the law are not shortened, and what somebody has to do falls on a working day."
      },
      "tag": "policy"
    },
    "une procédure par projet": {
      "says": {
        "fr": "Un projet d’achat dont le besoin est arrêté donne lieu à une seule procédure à la fois ; une autre s’ouvre quand la première est abandonnée.",
        "en": "A purchase whose need is frozen gives rise to one procedure at a time; another is opened once the first is abandoned."
      },
      "tag": "policy"
    },
    "dossier": {
      "says": {
        "fr": "Le dossier de consultation est vérifié avant d’être validé, puis scellé ; après l’envoi de l’avis, il ne change que par une nouvelle version, dont l’empreinte est publiée.",
        "en": "The consultation file is checked before it is validated, then sealed; after the notice is sent it changes only by a new version, whose hash is published."
      },
      "tag": "policy"
    },
    "date limite": {
      "says": {
        "fr": "La date limite est un jour et une heure de Paris, qui se lisent d’une seule façon ; un jour non ouvré demande une raison, un long report aussi, les questions ont une fin avant elle, et le marché commence après elle.",
        "en": "The deadline is a day and an hour of Paris that can be read in one way only; a day off asks for a reason, and so does a long extension, questions end before it, and the contract begins after it."
      },
      "tag": "policy"
    },
    "publication": {
      "says": {
        "fr": "Le dossier est publié dans les jours qui suivent l’envoi de l’avis, et tant que des questions peuvent être posées ; plus tard, une personne en répond, et le délai minimal se compte depuis la publication.",
        "en": "The file is published within days of the sending of the notice, and while questions can be asked; later, a person answers for it, and the minimum period is counted from the publication."
      },
      "tag": "policy"
    },
    "groupe-technique": {
      "says": {
        "fr": "Nul ne lit ni ne remarque avant d’avoir signé lui-même l’engagement de confidentialité ; chaque exemplaire porte le nom de son lecteur, chaque lecture est inscrite et montrée au coordonnateur, et chaque remarque reçoit une réponse motivée.",
        "en": "Nobody reads or remarks before signing the undertaking of confidentiality in person; each copy bears its reader’s name, each reading is logged and shown to the coordinator, and each remark has a reasoned answer."
      },
      "tag": "policy"
    },
    "clés": {
      "says": {
        "fr": "Chaque détenteur fait lui-même sa clé, pour cette consultation seule. Un jeu de clés se publie entier ; une autre version vaut pour les offres à venir, et ce qui a été scellé pour la précédente le reste.",
        "en": "Each keyholder makes its own key, for this consultation alone. A key set is published whole; another version is for tenders to come, and what was sealed to the one before stays so."
      },
      "tag": "policy"
    },
    "détenteurs": {
      "says": {
        "fr": "Un détenteur est en fonction dans un membre du groupement. Deux au moins sont d’un autre membre que le coordonnateur, et la clé de secours est hors de chez lui ; à défaut, une personne en répond.",
        "en": "A keyholder is in office at a member of the group. Two at least are of another member than the coordinator, and the spare key is kept outside of it; failing this, a person answers for it."
      },
      "tag": "policy"
    },
    "clé de secours": {
      "says": {
        "fr": "La part que garde le serveur est scellée aussi à une clé de secours, gardée ailleurs. Son gardien ne la donne qu’en séance, et pour les seuls plis dont il est constaté que le serveur n’a plus cette part ; seule, elle n’ouvre rien.",
        "en": "The part that the server keeps is sealed to a spare key too, kept elsewhere. Its keeper gives it in session only, and only for the envelopes of which it was found that the server has that part no longer; alone it opens nothing."
      },
      "tag": "policy"
    },
    "preuve de possession": {
      "says": {
        "fr": "Un détenteur prouve qu’il tient sa clé en ouvrant ce que le serveur a scellé pour lui seul ce jour-là ; la preuve ne sert qu’une fois.",
        "en": "A keyholder proves that it holds its key by opening what the server has sealed to it alone that day; the proof serves once."
      },
      "tag": "policy"
    },
    "répétition des clés": {
      "says": {
        "fr": "Quelques jours avant la date limite, chaque détenteur rouvre sa clé, pour que celle qui est perdue se sache tant qu’on peut encore y remédier.",
        "en": "A few days before the deadline each keyholder opens its key again, so that a lost one is known while something can still be done."
      },
      "tag": "policy"
    },
    "plis scellés": {
      "says": {
        "fr": "Aucun pli ne s’ouvre par une seule personne : plusieurs détenteurs de clés, jamais moins de deux ni tous, le font ensemble, après la date limite et en séance. Les textes demandent que nul n’ait accès avant l’heure ; ils ne disent plus combien de personnes ouvrent.",
        "en": "No envelope is opened by one person: several keyholders, never fewer than two nor all of them, do it together, after the deadline and in session. The texts ask that nobody have access before the hour; they no longer say how many persons open."
      },
      "tag": "policy"
    },
    "dépôt": {
      "says": {
        "fr": "Ce qui est déposé répond à une version publiée du dossier, se remplace et se retire jusqu’à la date limite, et garde son accusé. Ce qui vient ensuite est gardé, hors délai, jusqu’à la séance d’ouverture ; rien ne se dépose plus après elle, ni dans une consultation sans suite. Ce qui est arrivé entier à temps et que la plate-forme a inscrit trop tard est admis et joint à la séance avant qu’elle soit levée. Quand le dossier change ensuite, qui a déposé en est averti et dit s’il maintient son pli ; sans réponse, le pli demeure. Un dépôt ne remplace que ceux du même compte : un numéro SIRET se tape, il ne prouve rien.",
        "en": "What is deposited answers a published version of the file, is replaced and withdrawn until the deadline, and keeps its receipt. What comes afterwards is kept, as late, until the session of opening; nothing is deposited after it, nor in a consultation that is abandoned. What came whole and in time, and was entered too late by the platform, is admitted and joins the session before this one ends. When the file changes afterwards, whoever deposited is told and says whether it stands by its envelope; without an answer the envelope stands. A deposit replaces only those of the same account: a company number can be typed, and proves nothing."
      },
      "tag": "policy"
    },
    "compte de dépôt": {
      "says": {
        "fr": "Qui est dans le compte d’une entreprise y voit les autres, en invite et met fin à l’accès de chacun ; qui en sort est averti, et le compte en garde la trace. Il y reste toujours quelqu’un, et le nombre des invitations en attente est borné.",
        "en": "Whoever is in the account of a company sees the others, invites some and ends the access of each; whoever is taken out is told, and the account keeps the trace of it. Somebody always stays in it, and the number of invitations that wait is bounded."
      },
      "tag": "policy"
    },
    "dépôts commencés": {
      "says": {
        "fr": "Un compte a un nombre publié de dépôts commencés à la fois, et ce qu’ils gardent ensemble est borné : qui atteint une limite en remet un ou en abandonne un. Ce qui est abandonné est effacé ; ce qui est commencé et ne bouge plus l’est au bout d’un nombre de jours publié, et s’envoie de nouveau. Ce qui est remis n’est jamais effacé ainsi.",
        "en": "An account has a published number of deposits begun at once, and what they keep together is bounded: whoever comes to a limit hands one in or discards one. What is discarded is erased; what is begun and moves no more is so after a published number of days, and is sent again. What was handed in is never erased so."
      },
      "tag": "policy"
    },
    "arrivées": {
      "says": {
        "fr": "Ce qui parvient au coordonnateur sur papier, sur un support ou en échantillon est inscrit à l’heure dite par qui l’a reçu, à la minute, à côté de l’heure du serveur ; un écart trop grand, ou de part et d’autre de la date limite, se motive. Une inscription se corrige ou s’annule par une autre, motivée, et reste lisible. Le registre des arrivées ne se lit qu’au guichet du coordonnateur, et ne dit rien des dépôts électroniques : une personne rapproche les deux une fois la séance ouverte. Rien n’est détruit avant la fin de la séance, ou l’abandon de la consultation.",
        "en": "What reaches the coordinator on paper, on a medium or as a sample is entered at the hour told by whoever received it, to the minute, beside the hour of the server; too great a difference, or one across the deadline, is given its reason. An entry is corrected or annulled by another one, with its reason, and stays to be read. The register of arrivals is read at the coordinator’s desk only, and tells nothing of the electronic deposits: a person puts the two together once the session is opened. Nothing is destroyed before the session has ended, or the consultation is abandoned."
      },
      "tag": "policy"
    },
    "témoins du registre": {
      "says": {
        "fr": "Le registre est surveillé depuis l’extérieur par des témoins que les membres déclarent eux-mêmes ; ce qui doit être attesté l’est par un nombre de témoins tel que deux histoires du registre ne l’atteignent jamais toutes deux, et ce nombre ne baisse que par une décision du groupement.",
        "en": "The register is watched from elsewhere by witnesses that the members themselves declare; what must be attested is attested by so many of them that two histories of the register never both have as many, and that number goes down only by a decision of the group."
      },
      "tag": "policy"
    },
    "indisponibilité": {
      "says": {
        "fr": "Le chemin du dépôt est mesuré chaque minute par des sondes que les membres font tourner hors du serveur et dont chacune signe ce qu’elle a vu. Une minute est perdue quand la moitié au moins des sondes déclarées, et deux au moins s’il y en a plusieurs, l’ont mesurée et que la plupart d’entre elles n’ont pu déposer. Une indisponibilité survenue dans les heures qui précèdent une date limite reporte celle-ci, de droit et pour tous ; une date limite déjà passée n’est pas rouverte.",
        "en": "The path of deposits is measured each minute by probes that the members run outside of the server, each of which signs what it saw. A minute is lost when half at least of the declared probes, and two at least where there are several, measured it and most of these could not deposit. An outage in the hours before a deadline moves that deadline, of right and for all; a deadline that has passed does not come back."
      },
      "tag": "policy"
    },
    "attestations": {
      "says": {
        "fr": "Une attestation d’opérateur s’inscrit une fois, avec ses dates et son fichier ; elle se retrouve dans chaque consultation où la même entreprise est candidate, tant qu’elle vaut. Le coordonnateur est prévenu avant son terme ; lui seul lit de qui elle est.",
        "en": "A proof of an operator is entered once, with its dates and its file; it is found again in each consultation in which the same company applies, as long as it proves. The coordinator is warned before its end; it alone reads whose it is."
      },
      "tag": "policy"
    },
    "candidatures": {
      "says": {
        "fr": "Les candidatures d’une consultation s’examinent ensemble, sur une seule liste de pièces dont chacune cite où le dossier publié la demande, et qui ne change plus dès qu’une candidature a été lue avec elle. Ce qui est constaté d’une pièce cite le fichier et la page. Ce qui manque est demandé à tous ceux à qui il manque quelque chose, par un seul acte et avec une seule échéance ; la réponse vient par la plate-forme, datée, et ce qui vient après l’échéance est gardé et marqué. Seul le coordonnateur lit ce qui touche aux candidats.",
        "en": "The applications of a consultation are examined together, by one list of pieces each of which cites where the published file demands it, and which changes no more once an application was read by it. What is found of a piece cites the file and the page. What lacks is asked of all whose application lacks something, by one act and with one deadline; the answer comes through the platform, dated, and what comes after the deadline is kept and marked. The coordinator alone reads what concerns candidates."
      },
      "tag": "policy"
    },
    "analyse des offres": {
      "says": {
        "fr": "Chaque évaluateur note seul, et nul ne lit les notes d’un autre avant que tous aient clos les leurs. Les prix sont relevés, les notes de prix et les rangs se calculent ; rien n’en est saisi. En appel d’offres, aucune lettre ne négocie. Le rapport est arrêté quand la commission est convoquée.",
        "en": "Each evaluator scores alone, and nobody reads another’s scores before all have closed theirs. Prices are read off, the scores of prices and the ranks are computed; none of them is typed. In an invitation to tender no letter negotiates. The report is frozen when the committee is convened."
      },
      "tag": "policy"
    },
    "offre anormalement basse": {
      "says": {
        "fr": "Plusieurs méthodes signalent une offre qui semble basse ; aucune ne l’écarte. Chacune montre son calcul et son seuil.",
        "en": "Several methods flag a tender that seems low; none excludes it. Each shows its computation and its threshold."
      },
      "tag": "policy"
    }
  },
  "RM": {
    "AN 100136": {
      "says": {
        "fr": "17 mai 2011 : un membre entré après le lancement d’une procédure ne peut bénéficier du marché qui en résulte.",
        "en": "17 May 2011: a member that joined after a procedure was launched cannot benefit from the resulting contract."
      },
      "tag": "S",
      "from": "2011-05-17"
    },
    "2012-02-28": {
      "says": {
        "fr": "28 février 2012 : une délégation générale à l’exécutif ne suffit pas à signer une convention de groupement.",
        "en": "28 February 2012: a general delegation to the executive is not enough to sign a group’s convention."
      },
      "tag": "S",
      "from": "2012-02-28"
    },
    "Sénat 04407": {
      "says": {
        "fr": "30 mars 2023 : seules les modifications de faible montant se cumulent entre elles ; un même événement ne fonde pas deux cas de modification.",
        "en": "30 March 2023: only modifications of small amount are cumulated with each other; one event does not give ground to two cases of modification."
      },
      "tag": "S",
      "from": "2023-03-30"
    }
  },
  "SIAF": {
    "marchés publics": {
      "says": {
        "fr": "Cinq ans à compter de la notification pour les pièces de procédure ; dix ans après le paiement final pour les pièces d’exécution.",
        "en": "Five years from notification for procedure documents; ten years after the final payment for execution documents."
      },
      "tag": "S",
      "from": "2021-01-01"
    }
  },
  "usage": {
    "convocation de la CAO": {
      "says": {
        "fr": "Depuis 2016 aucun texte ne fixe le délai de convocation de la commission ; l’ancienne règle de cinq jours francs reste suivie.",
        "en": "Since 2016 no text sets the convening period of the committee; the former rule of five clear days is still followed."
      },
      "tag": "S",
      "from": "2016-04-01"
    },
    "jours francs": {
      "says": {
        "fr": "En jours francs, ni le jour de l’événement ni celui de l’échéance ne comptent.",
        "en": "In clear days, neither the day of the event nor that of the term counts."
      },
      "tag": "S"
    },
    "de quantième à quantième": {
      "says": {
        "fr": "Un délai en mois finit le jour du même quantième, ou le dernier du mois s’il n’existe pas.",
        "en": "A period in months ends on the same day number, or on the last of the month if there is none."
      },
      "tag": "K"
    },
    "valeur lot par lot": {
      "says": {
        "fr": "La valeur prise individuellement se lit lot par lot, chaque lot étant un marché. Aucune décision n’a été lue à ce sujet.",
        "en": "The value taken individually is read lot by lot, each lot being a contract. No decision was read on it."
      },
      "tag": "K"
    },
    "limite des questions": {
      "says": {
        "fr": "Le règlement de la consultation fixe une limite aux questions des candidats, dix à quinze jours d’ordinaire avant celle des offres.",
        "en": "The rules of the consultation set a limit to the questions of candidates, ordinarily ten to fifteen days before that of tenders."
      },
      "tag": "S"
    }
  }
} as const
export const PARAMETERS = {
  "completion.period": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 5,
        "basis": [
          {
            "source": "policy",
            "article": "candidatures"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "undeclared-work.period": {
    "kind": "statutory",
    "unit": "month",
    "values": [
      {
        "value": 6,
        "basis": [
          {
            "source": "code-travail",
            "article": "D8222-5"
          }
        ],
        "tag": "K"
      }
    ]
  },
  "undeclared-work.amount": {
    "kind": "statutory",
    "unit": "cent",
    "values": [
      {
        "value": 500000,
        "basis": [
          {
            "source": "code-travail",
            "article": "D8222-5"
          }
        ],
        "tag": "K"
      }
    ]
  },
  "proof.alert": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 30,
        "basis": [
          {
            "source": "policy",
            "article": "attestations"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "archive.bids": {
    "kind": "statutory",
    "unit": "year",
    "values": [
      {
        "value": 5,
        "basis": [
          {
            "source": "CCP",
            "article": "R2184-12"
          }
        ],
        "tag": "V"
      }
    ]
  },
  "archive.contract": {
    "kind": "reference",
    "unit": "year",
    "values": [
      {
        "value": 10,
        "basis": [
          {
            "source": "SIAF",
            "article": "marchés publics"
          },
          {
            "source": "CCP",
            "article": "R2184-13"
          }
        ],
        "tag": "S"
      }
    ]
  },
  "archive.logs": {
    "kind": "policy",
    "unit": "month",
    "values": [
      {
        "value": 12,
        "basis": [
          {
            "source": "policy",
            "article": "log retention"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "arrival.entry": {
    "kind": "policy",
    "unit": "minute",
    "values": [
      {
        "value": 30,
        "basis": [
          {
            "source": "policy",
            "article": "arrivées"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "outage.minimum": {
    "kind": "policy",
    "unit": "minute",
    "values": [
      {
        "value": 5,
        "basis": [
          {
            "source": "policy",
            "article": "indisponibilité"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "outage.gap": {
    "kind": "policy",
    "unit": "minute",
    "values": [
      {
        "value": 10,
        "basis": [
          {
            "source": "policy",
            "article": "indisponibilité"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "outage.window": {
    "kind": "policy",
    "unit": "minute",
    "values": [
      {
        "value": 120,
        "basis": [
          {
            "source": "policy",
            "article": "indisponibilité"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "outage.added": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 1,
        "basis": [
          {
            "source": "policy",
            "article": "indisponibilité"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "period.aoo": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 35,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-2"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "period.aoo.e": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 30,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-3"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "period.aoo.pin": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-3"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "period.aoo.urgent": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-3"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "period.aor.app": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 30,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-6"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "period.aor.bids": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 30,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-7"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "period.aor.bids.e": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 25,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-8"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "period.aor.bids.pin": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 10,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-8"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "period.aor.app.urgent": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-6"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "period.aor.bids.urgent": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 10,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-8"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "period.aor.bids.agreed": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 10,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-9"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "period.pan.app": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 30,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-12"
          }
        ],
        "tag": "S",
        "from": "2019-04-01"
      }
    ]
  },
  "period.pan.app.urgent": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-12"
          }
        ],
        "tag": "S",
        "from": "2019-04-01"
      }
    ]
  },
  "period.pan.bids": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 30,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-14"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-11-29"
      }
    ]
  },
  "period.pan.bids.e": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 25,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-15"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-11-29"
      }
    ]
  },
  "period.pan.bids.pin": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 10,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-15"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-11-29"
      }
    ]
  },
  "period.pan.bids.urgent": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 10,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-15"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-11-29"
      }
    ]
  },
  "period.dialogue.app": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 30,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-25"
          }
        ],
        "tag": "K",
        "from": "2019-04-01"
      }
    ]
  },
  "priorNotice.least": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 35,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-3"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "priorNotice.most": {
    "kind": "statutory",
    "unit": "month",
    "values": [
      {
        "value": 12,
        "basis": [
          {
            "source": "CCP",
            "article": "R2161-3"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "invited.restricted": {
    "kind": "statutory",
    "unit": "count",
    "values": [
      {
        "value": 5,
        "basis": [
          {
            "source": "CCP",
            "article": "R2142-17"
          },
          {
            "source": "CCP",
            "article": "R2142-15"
          }
        ],
        "tag": "K",
        "from": "2019-04-01"
      }
    ]
  },
  "invited.negotiated": {
    "kind": "statutory",
    "unit": "count",
    "values": [
      {
        "value": 3,
        "basis": [
          {
            "source": "CCP",
            "article": "R2142-18"
          },
          {
            "source": "CCP",
            "article": "R2142-15"
          }
        ],
        "tag": "K",
        "from": "2019-04-01"
      }
    ]
  },
  "questions.before": {
    "kind": "reference",
    "unit": "day",
    "values": [
      {
        "value": 10,
        "basis": [
          {
            "source": "usage",
            "article": "limite des questions"
          }
        ],
        "tag": "S"
      }
    ]
  },
  "answers.before": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 6,
        "basis": [
          {
            "source": "CCP",
            "article": "R2132-6"
          }
        ],
        "tag": "V",
        "from": "2019-04-01"
      }
    ]
  },
  "answers.before.urgent": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 4,
        "basis": [
          {
            "source": "CCP",
            "article": "R2132-6"
          }
        ],
        "tag": "V",
        "from": "2019-04-01"
      }
    ]
  },
  "turnover.max": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 15000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2142-7"
          }
        ],
        "tag": "S",
        "from": "2026-01-01"
      }
    ]
  },
  "standstill.e": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 11,
        "basis": [
          {
            "source": "CCP",
            "article": "R2182-1"
          }
        ],
        "tag": "V",
        "from": "2019-04-01"
      }
    ]
  },
  "standstill.paper": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 16,
        "basis": [
          {
            "source": "CCP",
            "article": "R2182-1"
          }
        ],
        "tag": "V",
        "from": "2019-04-01"
      }
    ]
  },
  "standstill.voluntary": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 11,
        "basis": [
          {
            "source": "CJA",
            "article": "L551-15"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "rejection.toldWithin": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 5,
        "basis": [
          {
            "source": "CCP",
            "article": "R2181-1"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "thirdParties.validity": {
    "kind": "statutory",
    "unit": "month",
    "values": [
      {
        "value": 2,
        "basis": [
          {
            "source": "CE",
            "article": "358994"
          }
        ],
        "tag": "K",
        "from": "2014-04-04"
      }
    ]
  },
  "reasons.onRequest": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "CCP",
            "article": "R2181-2"
          },
          {
            "source": "CCP",
            "article": "R2181-4"
          }
        ],
        "tag": "V",
        "from": "2019-04-01"
      }
    ]
  },
  "awardNotice": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 30,
        "basis": [
          {
            "source": "CCP",
            "article": "R2183-1"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "decp.delay": {
    "kind": "statutory",
    "unit": "month",
    "values": [
      {
        "value": 2,
        "basis": [
          {
            "source": "CCP",
            "article": "R2196-1"
          }
        ],
        "tag": "S",
        "from": "2024-01-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "refereContractuel": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 31,
        "basis": [
          {
            "source": "CJA",
            "article": "R551-7"
          }
        ],
        "tag": "S",
        "from": "2016-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "refereContractuel.noNotice": {
    "kind": "statutory",
    "unit": "month",
    "values": [
      {
        "value": 6,
        "basis": [
          {
            "source": "CJA",
            "article": "R551-7"
          }
        ],
        "tag": "S",
        "from": "2016-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "tender.lowFlag": {
    "kind": "policy",
    "unit": "basis-point",
    "values": [
      {
        "value": 8000,
        "basis": [
          {
            "source": "policy",
            "article": "low tender flag"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "publication.office": {
    "kind": "statutory",
    "unit": "hour",
    "values": [
      {
        "value": 48,
        "basis": [
          {
            "source": "CCP",
            "article": "R2131-20"
          }
        ],
        "tag": "S",
        "from": "2019-04-01"
      }
    ]
  },
  "cao.elected": {
    "kind": "statutory",
    "unit": "count",
    "values": [
      {
        "value": 5,
        "basis": [
          {
            "source": "CGCT",
            "article": "L1411-5",
            "paragraph": "II"
          }
        ],
        "tag": "S",
        "from": "2019-12-29",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "cao.elected.small": {
    "kind": "statutory",
    "unit": "count",
    "values": [
      {
        "value": 3,
        "basis": [
          {
            "source": "CGCT",
            "article": "L1411-5",
            "paragraph": "II"
          }
        ],
        "tag": "S",
        "from": "2019-12-29",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "cao.quorum": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 5000,
        "basis": [
          {
            "source": "CGCT",
            "article": "L1411-5",
            "paragraph": "II"
          }
        ],
        "tag": "V"
      }
    ]
  },
  "cao.convening": {
    "kind": "internal-rules",
    "unit": "clear-day",
    "values": [
      {
        "value": 5,
        "basis": [
          {
            "source": "policy",
            "article": "convening"
          },
          {
            "source": "usage",
            "article": "convocation de la CAO"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "cao.convening.second": {
    "kind": "internal-rules",
    "unit": "clear-day",
    "values": [
      {
        "value": 1,
        "basis": [
          {
            "source": "policy",
            "article": "convening"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "amendment.caoOpinion": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 500,
        "basis": [
          {
            "source": "CGCT",
            "article": "L1414-4"
          }
        ],
        "tag": "S",
        "from": "2016-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "followers.kept": {
    "kind": "policy",
    "unit": "month",
    "values": [
      {
        "value": 6,
        "basis": [
          {
            "source": "policy",
            "article": "questions"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "extension.ample": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 60,
        "basis": [
          {
            "source": "policy",
            "article": "date limite"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "publication.wait": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 3,
        "basis": [
          {
            "source": "policy",
            "article": "publication"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "questions.goodTime": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "policy",
            "article": "questions"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "opening.wait": {
    "kind": "policy",
    "unit": "second",
    "values": [
      {
        "value": 60,
        "basis": [
          {
            "source": "policy",
            "article": "plis scellés"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "framework.maxDuration": {
    "kind": "statutory",
    "unit": "month",
    "values": [
      {
        "value": 48,
        "basis": [
          {
            "source": "CCP",
            "article": "L2125-1",
            "paragraph": "1°"
          }
        ],
        "tag": "V",
        "from": "2019-04-01"
      }
    ]
  },
  "framework.maximumOverNeed": {
    "kind": "policy",
    "unit": "basis-point",
    "values": [
      {
        "value": 30000,
        "basis": [
          {
            "source": "policy",
            "article": "dossier"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "amendment.small.services": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 1000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2194-8"
          }
        ],
        "tag": "V",
        "from": "2019-04-01"
      }
    ]
  },
  "amendment.small.works": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 1500,
        "basis": [
          {
            "source": "CCP",
            "article": "R2194-8"
          }
        ],
        "tag": "V",
        "from": "2019-04-01"
      }
    ]
  },
  "amendment.cap50": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 5000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2194-3"
          }
        ],
        "tag": "S",
        "from": "2019-04-01"
      }
    ]
  },
  "subcontract.silence": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 21,
        "basis": [
          {
            "source": "CCP",
            "article": "R2193-4"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "subcontract.directPay": {
    "kind": "statutory",
    "unit": "cent",
    "values": [
      {
        "value": 60000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2193-10"
          }
        ],
        "tag": "K"
      }
    ]
  },
  "subcontract.holderAnswer": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "CCP",
            "article": "R2193-11"
          }
        ],
        "tag": "K"
      }
    ]
  },
  "termination.indemnity": {
    "kind": "contractual-default",
    "unit": "basis-point",
    "values": [
      {
        "value": 500,
        "basis": [
          {
            "source": "CCP",
            "article": "L2195-3"
          }
        ],
        "tag": "K"
      }
    ]
  },
  "termination.statement": {
    "kind": "contractual-default",
    "unit": "month",
    "values": [
      {
        "value": 2,
        "basis": [
          {
            "source": "policy",
            "article": "résiliation"
          }
        ],
        "tag": "K"
      }
    ]
  },
  "ccagtic.va": {
    "kind": "contractual-default",
    "unit": "day",
    "values": [
      {
        "value": 30,
        "basis": [
          {
            "source": "CCAG-TIC",
            "article": "33"
          }
        ],
        "tag": "S",
        "from": "2021-04-01",
        "checkedOn": "2026-08-30"
      }
    ]
  },
  "ccagtic.vsr": {
    "kind": "contractual-default",
    "unit": "day",
    "values": [
      {
        "value": 30,
        "basis": [
          {
            "source": "CCAG-TIC",
            "article": "32"
          }
        ],
        "tag": "S",
        "from": "2021-04-01",
        "checkedOn": "2026-08-30"
      }
    ]
  },
  "ccagtic.vsrDecision": {
    "kind": "contractual-default",
    "unit": "day",
    "values": [
      {
        "value": 7,
        "basis": [
          {
            "source": "CCAG-TIC",
            "article": "33"
          }
        ],
        "tag": "S",
        "from": "2021-04-01",
        "checkedOn": "2026-08-30"
      }
    ]
  },
  "ccagtic.unavail": {
    "kind": "contractual-default",
    "unit": "basis-point",
    "values": [
      {
        "value": 200,
        "basis": [
          {
            "source": "CCAG-TIC",
            "article": "32"
          }
        ],
        "tag": "S",
        "from": "2021-04-01",
        "checkedOn": "2026-08-30"
      }
    ]
  },
  "ccagtic.postponement.answer": {
    "kind": "contractual-default",
    "unit": "day",
    "values": [
      {
        "value": 10,
        "basis": [
          {
            "source": "CCAG-TIC",
            "article": "34.2"
          }
        ],
        "tag": "K",
        "from": "2021-04-01"
      }
    ]
  },
  "ccagtic.postponement.decision": {
    "kind": "contractual-default",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "CCAG-TIC",
            "article": "34.2"
          }
        ],
        "tag": "K",
        "from": "2021-04-01"
      }
    ]
  },
  "ccagtic.reduction.objection": {
    "kind": "contractual-default",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "CCAG-TIC",
            "article": "34.3"
          }
        ],
        "tag": "K",
        "from": "2021-04-01"
      }
    ]
  },
  "ccagtic.reduction.answer": {
    "kind": "contractual-default",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "CCAG-TIC",
            "article": "34.3"
          }
        ],
        "tag": "K",
        "from": "2021-04-01"
      }
    ]
  },
  "acceptance.hearing": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "policy",
            "article": "audition du titulaire"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "ccagtic.penalty.div": {
    "kind": "contractual-default",
    "unit": "count",
    "values": [
      {
        "value": 1000,
        "basis": [
          {
            "source": "CCAG-TIC",
            "article": "14",
            "paragraph": "14.1"
          }
        ],
        "tag": "S",
        "from": "2021-04-01"
      }
    ]
  },
  "ccagtic.penalty.cap": {
    "kind": "contractual-default",
    "unit": "basis-point",
    "values": [
      {
        "value": 1000,
        "basis": [
          {
            "source": "CCAG-TIC",
            "article": "14",
            "paragraph": "14.1"
          }
        ],
        "tag": "K",
        "from": "2021-04-01"
      }
    ]
  },
  "ccagtic.penalty.exempt": {
    "kind": "contractual-default",
    "unit": "cent",
    "values": [
      {
        "value": 100000,
        "basis": [
          {
            "source": "CCAG-TIC",
            "article": "14",
            "paragraph": "14.1"
          }
        ],
        "tag": "K",
        "from": "2021-04-01"
      }
    ]
  },
  "ccagtic.penalty.hearing": {
    "kind": "contractual-default",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "CCAG-TIC",
            "article": "14"
          }
        ],
        "tag": "K",
        "from": "2021-04-01"
      }
    ]
  },
  "ccagtic.orderObjection": {
    "kind": "contractual-default",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "CCAG-TIC",
            "article": "3.7"
          }
        ],
        "tag": "K",
        "from": "2021-04-01"
      }
    ]
  },
  "claim.memo": {
    "kind": "contractual-default",
    "unit": "month",
    "values": [
      {
        "value": 2,
        "basis": [
          {
            "source": "CCAG-TIC",
            "article": "55"
          }
        ],
        "tag": "S",
        "from": "2021-04-01"
      }
    ]
  },
  "claim.answer": {
    "kind": "contractual-default",
    "unit": "month",
    "values": [
      {
        "value": 2,
        "basis": [
          {
            "source": "CCAG-TIC",
            "article": "55"
          }
        ],
        "tag": "S",
        "from": "2021-04-01"
      }
    ]
  },
  "order.overrun": {
    "kind": "policy",
    "unit": "month",
    "values": [
      {
        "value": 6,
        "basis": [
          {
            "source": "policy",
            "article": "order overrun"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "claim.notice": {
    "kind": "contractual-default",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "CCAG-PI",
            "article": "43"
          },
          {
            "source": "CCAG-TIC",
            "article": "55"
          }
        ],
        "tag": "K",
        "from": "2021-04-01"
      }
    ]
  },
  "claim.bar": {
    "kind": "statutory",
    "unit": "year",
    "values": [
      {
        "value": 4,
        "basis": [
          {
            "source": "loi-68-1250",
            "article": "1"
          }
        ],
        "tag": "K",
        "from": "1969-01-01"
      }
    ]
  },
  "low.estimate": {
    "kind": "policy",
    "unit": "basis-point",
    "values": [
      {
        "value": 8000,
        "basis": [
          {
            "source": "policy",
            "article": "offre anormalement basse"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "low.mean": {
    "kind": "policy",
    "unit": "basis-point",
    "values": [
      {
        "value": 8000,
        "basis": [
          {
            "source": "policy",
            "article": "offre anormalement basse"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "low.gap": {
    "kind": "policy",
    "unit": "basis-point",
    "values": [
      {
        "value": 8500,
        "basis": [
          {
            "source": "policy",
            "article": "offre anormalement basse"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "low.line": {
    "kind": "policy",
    "unit": "basis-point",
    "values": [
      {
        "value": 5000,
        "basis": [
          {
            "source": "policy",
            "article": "offre anormalement basse"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "tender.expiry.warned": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 30,
        "basis": [
          {
            "source": "policy",
            "article": "analyse des offres"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "withdrawal.receiptReminder": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 8,
        "basis": [
          {
            "source": "policy",
            "article": "A31"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "accession.approvalReminder": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 60,
        "basis": [
          {
            "source": "policy",
            "article": "A32"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "term.objection": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 30,
        "basis": [
          {
            "source": "policy",
            "article": "A8"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "protectiveMeasure.information": {
    "kind": "policy",
    "unit": "working-day",
    "values": [
      {
        "value": 5,
        "basis": [
          {
            "source": "policy",
            "article": "A14"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "dispute.amicable": {
    "kind": "policy",
    "unit": "month",
    "values": [
      {
        "value": 2,
        "basis": [
          {
            "source": "policy",
            "article": "A37"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "territory.hauts-de-france": {
    "kind": "reference",
    "unit": "department",
    "values": [
      {
        "value": [
          "02",
          "59",
          "60",
          "62",
          "80"
        ],
        "basis": [
          {
            "source": "loi-2015-29",
            "article": "1"
          }
        ],
        "tag": "K",
        "from": "2016-01-01"
      }
    ]
  },
  "legality.transmission": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "CGCT",
            "article": "L1411-9"
          },
          {
            "source": "CGCT",
            "article": "L2131-2",
            "paragraph": "II"
          }
        ],
        "tag": "K"
      }
    ]
  },
  "legality.notificationTold": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "CGCT",
            "article": "L1411-9"
          }
        ],
        "tag": "K"
      }
    ]
  },
  "prefect.referral": {
    "kind": "statutory",
    "unit": "month",
    "values": [
      {
        "value": 2,
        "basis": [
          {
            "source": "CGCT",
            "article": "L2131-6"
          }
        ],
        "tag": "S"
      }
    ]
  },
  "prefect.suspensionRequest": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 10,
        "basis": [
          {
            "source": "CGCT",
            "article": "L2131-6"
          }
        ],
        "tag": "K"
      }
    ]
  },
  "prefect.suspensionLasts": {
    "kind": "statutory",
    "unit": "month",
    "values": [
      {
        "value": 1,
        "basis": [
          {
            "source": "CGCT",
            "article": "L2131-6"
          }
        ],
        "tag": "K"
      }
    ]
  },
  "modification.small.services": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 1000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2194-8"
          }
        ],
        "tag": "V",
        "from": "2019-04-01"
      }
    ]
  },
  "modification.small.works": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 1500,
        "basis": [
          {
            "source": "CCP",
            "article": "R2194-8"
          }
        ],
        "tag": "V",
        "from": "2019-04-01"
      }
    ]
  },
  "modification.half": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 5000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2194-3"
          }
        ],
        "tag": "S",
        "from": "2019-04-01"
      }
    ]
  },
  "need.answer": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 15,
        "basis": [
          {
            "source": "policy",
            "article": "besoins"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "need.perimeterGap": {
    "kind": "policy",
    "unit": "basis-point",
    "values": [
      {
        "value": 1500,
        "basis": [
          {
            "source": "policy",
            "article": "périmètre"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "payment.days": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 30,
        "basis": [
          {
            "source": "CCP",
            "article": "R2192-10"
          }
        ],
        "tag": "S",
        "checkedOn": "2026-09-15"
      }
    ]
  },
  "payment.ordonnateur": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 20,
        "basis": [
          {
            "source": "decret-2013-269",
            "article": "12"
          }
        ],
        "tag": "S",
        "checkedOn": "2026-09-15"
      }
    ]
  },
  "payment.comptable": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 10,
        "basis": [
          {
            "source": "decret-2013-269",
            "article": "12"
          }
        ],
        "tag": "S",
        "checkedOn": "2026-09-15"
      }
    ]
  },
  "lateInterest.margin": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 800,
        "basis": [
          {
            "source": "decret-2013-269",
            "article": "8"
          }
        ],
        "tag": "S",
        "checkedOn": "2026-09-15"
      }
    ]
  },
  "lateInterest.rate": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 1040,
        "basis": [
          {
            "source": "decret-2013-269",
            "article": "8"
          }
        ],
        "tag": "S",
        "from": "2026-07-01",
        "until": "2026-12-31",
        "checkedOn": "2026-09-15"
      }
    ]
  },
  "lateInterest.lumpSum": {
    "kind": "statutory",
    "unit": "cent",
    "values": [
      {
        "value": 4000,
        "basis": [
          {
            "source": "decret-2013-269",
            "article": "9"
          }
        ],
        "tag": "S",
        "checkedOn": "2026-09-15"
      }
    ]
  },
  "advance.trigger": {
    "kind": "statutory",
    "unit": "cent",
    "values": [
      {
        "value": 5000000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2191-3"
          }
        ],
        "tag": "S"
      }
    ]
  },
  "advance.months": {
    "kind": "statutory",
    "unit": "month",
    "values": [
      {
        "value": 2,
        "basis": [
          {
            "source": "CCP",
            "article": "R2191-3"
          }
        ],
        "tag": "S"
      }
    ]
  },
  "advance.min": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 500,
        "basis": [
          {
            "source": "CCP",
            "article": "R2191-7"
          }
        ],
        "tag": "V",
        "from": "2025-01-01"
      }
    ]
  },
  "advance.sme.big": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 1000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2191-7"
          }
        ],
        "tag": "V",
        "from": "2025-01-01"
      }
    ]
  },
  "retention.max": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 500,
        "basis": [
          {
            "source": "CCP",
            "article": "R2191-33"
          }
        ],
        "tag": "V",
        "from": "2025-01-01"
      }
    ]
  },
  "retention.sme.big": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 300,
        "basis": [
          {
            "source": "CCP",
            "article": "R2191-33"
          }
        ],
        "tag": "V",
        "from": "2025-01-01"
      }
    ]
  },
  "advance.max": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 3000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2191-7"
          }
        ],
        "tag": "V",
        "from": "2025-01-01"
      }
    ]
  },
  "advance.repaidFrom": {
    "kind": "contractual-default",
    "unit": "basis-point",
    "values": [
      {
        "value": 6500,
        "basis": [
          {
            "source": "CCP",
            "article": "R2191-11"
          }
        ],
        "tag": "K"
      }
    ]
  },
  "advance.repaidAt": {
    "kind": "contractual-default",
    "unit": "basis-point",
    "values": [
      {
        "value": 8000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2191-11"
          }
        ],
        "tag": "K"
      }
    ]
  },
  "lateInterest.paidWithin": {
    "kind": "statutory",
    "unit": "day",
    "values": [
      {
        "value": 45,
        "basis": [
          {
            "source": "CCP",
            "article": "R2192-36"
          }
        ],
        "tag": "K"
      }
    ]
  },
  "plan.dossier": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 30,
        "basis": [
          {
            "source": "policy",
            "article": "rétroplanning"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "plan.notice": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 1,
        "basis": [
          {
            "source": "policy",
            "article": "rétroplanning"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "plan.selection": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 21,
        "basis": [
          {
            "source": "policy",
            "article": "rétroplanning"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "plan.dialogue": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 110,
        "basis": [
          {
            "source": "policy",
            "article": "rétroplanning"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "plan.finalTenders": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 30,
        "basis": [
          {
            "source": "policy",
            "article": "rétroplanning"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "plan.tenders": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 21,
        "basis": [
          {
            "source": "policy",
            "article": "rétroplanning"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "plan.negotiation": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 60,
        "basis": [
          {
            "source": "policy",
            "article": "rétroplanning"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "plan.analysis": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 35,
        "basis": [
          {
            "source": "policy",
            "article": "rétroplanning"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "plan.proofs": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 10,
        "basis": [
          {
            "source": "policy",
            "article": "rétroplanning"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "plan.letters": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 2,
        "basis": [
          {
            "source": "policy",
            "article": "rétroplanning"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "plan.transmission": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 3,
        "basis": [
          {
            "source": "policy",
            "article": "rétroplanning"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "plan.notification": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 1,
        "basis": [
          {
            "source": "policy",
            "article": "rétroplanning"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "plan.deployment": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 60,
        "basis": [
          {
            "source": "policy",
            "article": "rétroplanning"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "plan.enforceable": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 5,
        "basis": [
          {
            "source": "policy",
            "article": "rétroplanning"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "keySet.outside": {
    "kind": "policy",
    "unit": "count",
    "values": [
      {
        "value": 2,
        "basis": [
          {
            "source": "policy",
            "article": "détenteurs"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "keySet.rehearsal": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 3,
        "basis": [
          {
            "source": "policy",
            "article": "répétition des clés"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "deposit.begun": {
    "kind": "policy",
    "unit": "count",
    "values": [
      {
        "value": 10,
        "basis": [
          {
            "source": "policy",
            "article": "dépôts commencés"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "deposit.held": {
    "kind": "policy",
    "unit": "count",
    "values": [
      {
        "value": 3,
        "basis": [
          {
            "source": "policy",
            "article": "dépôts commencés"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "deposit.idle": {
    "kind": "policy",
    "unit": "day",
    "values": [
      {
        "value": 7,
        "basis": [
          {
            "source": "policy",
            "article": "dépôts commencés"
          }
        ],
        "tag": "policy"
      }
    ]
  },
  "threshold.eu.services.local": {
    "kind": "statutory",
    "unit": "cent",
    "values": [
      {
        "value": 21400000,
        "basis": [
          {
            "source": "CCP",
            "article": "annexe 2"
          }
        ],
        "tag": "S",
        "from": "2020-01-01",
        "until": "2021-12-31"
      },
      {
        "value": 21500000,
        "basis": [
          {
            "source": "CCP",
            "article": "annexe 2"
          }
        ],
        "tag": "S",
        "from": "2022-01-01",
        "until": "2023-12-31"
      },
      {
        "value": 22100000,
        "basis": [
          {
            "source": "CCP",
            "article": "annexe 2"
          }
        ],
        "tag": "S",
        "from": "2024-01-01",
        "until": "2025-12-31"
      },
      {
        "value": 21600000,
        "basis": [
          {
            "source": "CCP",
            "article": "annexe 2"
          }
        ],
        "tag": "S",
        "from": "2026-01-01",
        "until": "2027-12-31",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "threshold.eu.works": {
    "kind": "statutory",
    "unit": "cent",
    "values": [
      {
        "value": 535000000,
        "basis": [
          {
            "source": "CCP",
            "article": "annexe 2"
          }
        ],
        "tag": "S",
        "from": "2020-01-01",
        "until": "2021-12-31"
      },
      {
        "value": 538200000,
        "basis": [
          {
            "source": "CCP",
            "article": "annexe 2"
          }
        ],
        "tag": "S",
        "from": "2022-01-01",
        "until": "2023-12-31"
      },
      {
        "value": 553800000,
        "basis": [
          {
            "source": "CCP",
            "article": "annexe 2"
          }
        ],
        "tag": "S",
        "from": "2024-01-01",
        "until": "2025-12-31"
      },
      {
        "value": 540400000,
        "basis": [
          {
            "source": "CCP",
            "article": "annexe 2"
          }
        ],
        "tag": "S",
        "from": "2026-01-01",
        "until": "2027-12-31",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "threshold.eu.specificServices": {
    "kind": "statutory",
    "unit": "cent",
    "values": [
      {
        "value": 75000000,
        "basis": [
          {
            "source": "CCP",
            "article": "annexe 2"
          },
          {
            "source": "CCP",
            "article": "R2131-15"
          }
        ],
        "tag": "S",
        "from": "2019-04-01",
        "checkedOn": "2026-11-29"
      }
    ]
  },
  "threshold.legality": {
    "kind": "statutory",
    "unit": "cent",
    "values": [
      {
        "value": 21400000,
        "basis": [
          {
            "source": "CGCT",
            "article": "D2131-5-1"
          },
          {
            "source": "CCP",
            "article": "annexe 2"
          }
        ],
        "tag": "S",
        "from": "2020-01-01",
        "until": "2021-12-31"
      },
      {
        "value": 21500000,
        "basis": [
          {
            "source": "CGCT",
            "article": "D2131-5-1"
          },
          {
            "source": "CCP",
            "article": "annexe 2"
          }
        ],
        "tag": "S",
        "from": "2022-01-01",
        "until": "2023-12-31"
      },
      {
        "value": 22100000,
        "basis": [
          {
            "source": "CGCT",
            "article": "D2131-5-1"
          },
          {
            "source": "CCP",
            "article": "annexe 2"
          }
        ],
        "tag": "S",
        "from": "2024-01-01",
        "until": "2025-12-31"
      },
      {
        "value": 21600000,
        "basis": [
          {
            "source": "CGCT",
            "article": "D2131-5-1"
          },
          {
            "source": "CCP",
            "article": "annexe 2"
          }
        ],
        "tag": "S",
        "from": "2026-01-01",
        "until": "2027-12-31",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "threshold.noCompetition.services": {
    "kind": "statutory",
    "unit": "cent",
    "values": [
      {
        "value": 6000000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2122-8"
          }
        ],
        "tag": "S",
        "from": "2026-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "threshold.noCompetition.works": {
    "kind": "statutory",
    "unit": "cent",
    "values": [
      {
        "value": 10000000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2122-8"
          }
        ],
        "tag": "S",
        "from": "2026-01-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "threshold.publicity.boamp": {
    "kind": "statutory",
    "unit": "cent",
    "values": [
      {
        "value": 9000000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2131-12",
            "paragraph": "2°"
          }
        ],
        "tag": "S",
        "from": "2022-01-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "threshold.profile": {
    "kind": "statutory",
    "unit": "cent",
    "values": [
      {
        "value": 6000000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2132-2"
          }
        ],
        "tag": "S",
        "from": "2026-04-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "threshold.decp": {
    "kind": "statutory",
    "unit": "cent",
    "values": [
      {
        "value": 4000000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2196-1"
          }
        ],
        "tag": "S",
        "from": "2024-01-01",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "smallLot.services": {
    "kind": "statutory",
    "unit": "cent",
    "values": [
      {
        "value": 8000000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2123-1",
            "paragraph": "2°"
          }
        ],
        "tag": "S",
        "from": "2021-04-02",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "smallLot.works": {
    "kind": "statutory",
    "unit": "cent",
    "values": [
      {
        "value": 100000000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2123-1",
            "paragraph": "2°"
          }
        ],
        "tag": "S",
        "from": "2021-04-02",
        "checkedOn": "2026-10-06"
      }
    ]
  },
  "smallLot.share": {
    "kind": "statutory",
    "unit": "basis-point",
    "values": [
      {
        "value": 2000,
        "basis": [
          {
            "source": "CCP",
            "article": "R2123-1",
            "paragraph": "2°"
          }
        ],
        "tag": "S",
        "from": "2021-04-02",
        "checkedOn": "2026-10-06"
      }
    ]
  }
} as const
/** The articles that nobody has confirmed: a page that marks them carries no word of the others. */
export const TO_BE_CONFIRMED: readonly string[] = [
  "CCAG-TIC 55",
  "CCAG-TIC 3.7",
  "CCAG-TIC 34.2",
  "CCAG-TIC 34.3",
  "CCAG-TIC 34.4",
  "CCP L1111-2",
  "CCP L1111-3",
  "CCP L1111-4",
  "CCP L1111-5",
  "CCP R2111-1",
  "CCP R2111-2",
  "CCP L2112-2",
  "CCP L2112-2-1",
  "CCP R2121-1",
  "CCP R2122-2",
  "CCP R2122-3",
  "CCP L2123-1",
  "CCP L2124-1",
  "CCP L2124-2",
  "CCP L2124-3",
  "CCP L2124-4",
  "CCP R2132-9",
  "CCP L2132-1",
  "CCP L2141-10",
  "CCP R2142-15",
  "CCP R2142-17",
  "CCP R2142-18",
  "CCP R2151-1",
  "CCP R2161-4",
  "CCP R2161-25",
  "CCP L2141-1",
  "CCP L2141-11",
  "CCP R2143-4",
  "CCP R2143-13",
  "CCP R2143-14",
  "CCP R2144-1",
  "CCP R2181-1",
  "CCP L2113-10",
  "CCP L2113-11",
  "CCP R2113-2",
  "CCP R2113-3",
  "CCP R2131-18",
  "CCP R2131-19",
  "CCP R2151-8",
  "CCP R2152-12",
  "CCP R2152-13",
  "CCP R2162-13",
  "CCP R2162-14",
  "CCP R2182-2",
  "CCP R2184-1",
  "CCP R2185-1",
  "CCP R2185-2",
  "CCP R2191-11",
  "CCP L2192-1",
  "CCP R2192-12",
  "CCP R2192-27",
  "CCP R2192-36",
  "CCP L2193-8",
  "CCP R2193-10",
  "CCP R2193-11",
  "CCP L2197-1",
  "CCP R2194-4",
  "CCP L2195-2",
  "CCP L2195-3",
  "CCP L2195-4",
  "CCP L2195-6",
  "CCP R2197-1",
  "CCP annexe 3",
  "CCP L2152-3",
  "CCP L2152-4",
  "CCP R2152-4",
  "CCP R2161-5",
  "CE 358994",
  "CGCT L1111-6",
  "CGCT L1411-9",
  "CGCT L2122-19",
  "CGCT L2131-6",
  "CGCT L2131-12",
  "CGCT L2131-13",
  "CGCT L3131-6",
  "CGCT L3132-1",
  "CGCT L3221-3",
  "CGCT L4141-6",
  "CGCT L4142-1",
  "CGCT L4231-3",
  "CGCT L5211-3",
  "CGCT L5711-1",
  "CGCT L5721-4",
  "CJA L551-1",
  "CJA L554-1",
  "CJA R312-11",
  "CJA R811-2",
  "code-civil 1193",
  "code-patrimoine L212-2",
  "code-patrimoine R212-14",
  "code-travail L3133-1",
  "code-travail D8222-5",
  "CRPA L311-1",
  "CRPA L311-6",
  "eIDAS 25",
  "eIDAS 26",
  "eIDAS 28",
  "eIDAS 41",
  "EU-2014-24 2",
  "EU-2014-24 annexe II",
  "EU-2014-24 annexe IV",
  "EU-2014-24 annexe V",
  "EU-2014-24 annexe XIV",
  "EU-2015-1506 1",
  "EU-833-2014 5 duodecies",
  "loi-2015-29 1",
  "loi-2015-991 128",
  "loi-2026-403 commande publique",
  "loi-68-1250 1",
  "loi-68-1250 2",
  "usage de quantième à quantième",
  "usage valeur lot par lot"
]
/** SHA-256 of the canonical JSON of the whole law, the words of its parameters too: each journal entry names the law it was decided under. */
export const LAW_HASH = '16dda9c64321e79e4528df427ab42e38498875357fcafd2934c7fb900a70f61b'
