/**
 * Words that conventions are made of (folded): what a scan misread is put back to, and what two halves of a word make again.
 * Names of places and persons are not among them.
 */
export const LEXICON: ReadonlySet<string> = new Set(
  `
abonnement abord abroger acceptation accepte acces accompagner accomplissement accord accords accuse achat achats achete acheteur acheteurs acheve
achevement achever acquerir acquis acquisition acquitte acquitter acte actes action actualisation adaptation adaptee adherent adherente adherents
adherer adhesion adjudicataire adjudicateur adjudicateurs administrateur administratif administration administrative administratives admis admission
adopter adresse adressee affermage affranchissement agence agent agents agglomeration agissant agrement aide ainsi aliments allee alloti allotissement
alors ambulances amiable amiablement amortissement analyse analyser analyses annee annexe annonces annuel annuelle annulation annuler ans anterieur
anterieure anticipee appareils appartenir appartient appel applicables application applique appliquer apporter approbation approuve approuvee
approuver approvisionnement approvisionnements apres archives arrete arrivee arrivent article articles ascenseurs assainissement assemblee assemblees
assistance assistant assister association associes assurance assurances assure assuree assurer assureur attente attribue attribuee attribuees
attribuer attribues attributaire attributaires attribution attributions aucun aucune audit augmentation aupres aura aussi autorisation autorisations
autorise autorisee autoriser autorite autorites autre autres aux auxquels avait avance avancer avances avant avec avenant avenants avenue avertir avis
avise avocat avoir avril ayant ayants batiment batiments benefice beneficiaire beneficiaires besoin besoins biens bonne bons bordereau boulevard bout
branchement budgetaire budgetaires budgets bulletin bureau cadre cadres caducite cahier calcul calculee calendrier candidate candidats candidature
candidatures capital caractere carburant carburants carence cas cause causes celle celui centrale centre ces cessation cesse cesser cession cet cette
ceux chacun chacune changement chantier chaque charge chargee chargees chargement charger charges chef chemin choisi choisie choisir choisit choix
cinq circulaire civile clause clauses cle clos cloture cocontractant cocontractants code collecte collectivite collectivites combustible comite
commande commander commandes comme commencement commerce commission commissions commun communal communautaire communaute communautes commune communes
communication communique compensation competence competences competent competente competitif complementaire complementaires complet completer comporte
composee composer composition comprend compris comptabilite comptable comptables compte compter comptes concernant concerne concernee concerner
concessions conciliation concilier conclu conclue conclues conclure conclus conclusion conclut concordance concordantes concourir concurrence
conditions conducteur conduire conduit conduite confiance confidentialite confiee confier confies conformement conformite conjointe conjointement
connaissance connaitre conseil consentement consequences conserve conservees considerant consignes consommation consommations constate constater
constitue constituee constituer constitues constitution constitutive construction consultatif consultation consultations consultative contentieux
contenu contestation contestations continuer contractant contractuel contractuelle contrat contrats contre contrepartie contribuer contribution
contributions controle controles convenir convention conventions convenu convient convocation convoque cooperation coordinateur coordination
coordonnateur coordonnatrice coordonne coordonnees coordonner copie correspondance cotisation cour courants cours couts couverts couvre couvrir
creation cree creer cuisine dans date decembre decennale dechets decide decidee decider decision decisions declaration declare declencher decompte
decret dedommagement defaillance defaut definir definit definitif definition definitive deja delai delais delegation delegue deleguee deliberant
deliberante deliberation deliberations deliberative delibere delivre demande demander demandes demarrage dematerialisation dematerialisee demeure
demission denoncer denonciation denree denrees depart departement departemental departementale depasser depense depenses depot dernier derniere
deroulement des designation designe designee designer designes desistement destinataire detail determine determinee determiner deux devant
developpement devenir deviennent differend differends diffuser diligente directeur direction directrice disparait dispose disposent disposition
dispositions dissolution dissous dissoute dix document documents doit domaine dommages donne donnee donnees donner dont dossier dossiers douze droit
droits due dument durable dure duree eau eaux echeance echeant echec eclairage ecoles economie economies economique effectif effective effectue
effectuee effet effets egale egalement egales egard elaboration elabore elaborer election electricite elire elle elu elus emet emettre emission emploi
employeur emporte encourus energie energies enfance engage engagee engagement engagements engager ensemble ensuite entendre entendus entente entre
entree entreprise entreprises entretien enumerees enveloppe environnement equipement equipements espace esplanade est estimation estime etablie
etablir etablissement etablissements etablit etant etat ete etendue etre etude etudes euros eux evaluation eventuel eventuelle eventuels evinces
evolution examen examiner exceder exception exclusion exclusivement execute executer executes execution executoire exemplaire exemplaires exerce
exercer exercice expedition expiration exploitation expose express expresse extension extinction fabrication facturation facture factures faculte
faire fait faite famille familles favorable ferme fevrier fiche figurant fin financement finances financier financiere financieres fixe fixee fixer
fois fonction fonctionnement fonctions fondateur fondateurs fondement formalise formalisee formalite formalites forme former formulaire formuler
fournisseur fournisseurs fourniture fournitures frais garantie garanties gaz general generale generales gerer gestion gestionnaire gestionnaires
gracieux gratuit gratuite groupe groupement groupements habilite habilitee habitants hauteur heures honoraires hopital hors hospitalier hospitaliere
huit hygiene identique identiques ils immediat immediatement incendie incombe indemnisation indemnise indemnite indemnites independamment information
informations informatique inferieur inferieure inferieurs informe informer informes initial initiale initiaux insertion installation instances institue instituee institution
instruction intercommunal intercommunale intercommunaux interesse interessee interet interets interieur interpretation intervenir intervention
interventions intervient inventaire janvier jour jours juge jugement juillet juin juridiction juridique jury jusqu justice lancement lancer laquelle
large lecture legalite les lettre leur leurs lever liberation libre librement lieu lieux limitation limite limites liquidation liste litige litiges
livraison livraisons locale locales locaux logement loi lois lors lots lui mai maintenance maire mairie maitrise majorite mandat mandataire mandats
manquement marche marches mars materiel materiels matiere maximum mediation meilleure membre membres meme memes mener mentionne mentions mesure met
mettre mis mise mission missions mixte mobilier modalites modification modifications modifiee modifier moins mois moment montant montants morale
morales motif motifs moyen moyennant moyens municipal municipale municipaux mutualisation mutualiser nature necessaire necessaires negociation nes
nettoyage nom nombre nomme non notamment notification notifications notifie notifiee notifier nouveau nouveaux nouvelle nouvelles novembre numerique
objet obligation obligations obtenir occasion oeuvre office offre offres ont operateurs operation operations option ordinaire ordonnance
ordonnancement ordonnateur ordres organe organes organisation organise organiser organisme organismes original originaux ouvert ouverte ouverture
ouvrage ouvrages ouvre ouvrir paie paiement paiements papier par parc parfait parfaite part partage participation participations participe participer
particulier particuliere partie parties partir parts pas passation passe passee passer passes penalites pendant percoit performance perimetre periode
periodes permanent permanente permet permettre personnalite personne personnel personnels personnes peut peuvent pieces place plateforme plein plis
plus plusieurs points police politique ponctuel population portant porte porter portes pour pourra poursuit poursuite pouvoir pouvoirs preambule
preavis precedent precise precisee preciser prefecture prejudice prelevement premier premiere prend prendre preparation preparer present presentation
presente presenter presentes presidee presidence president presidente prestataire prestataires prestation prestations prevention prevu prevue prevues
principal principe prise privee privees prix procede proceder procedure procedures prochaine produit produits profil programme projet prolongation
prononce prononcee prononcer proportion propose proposer proposition propre propres prorata protection provisoire public publication publicite publics
publie publier publique publiques puis quai qualite quand quantite quantites quarante quatre que qui quinze quitter quoi raison rapport ration
realisation realise realiser recapitulatif recense recensement reception receptionne receptionner recettes recevoir recherche reclamations recoit
recommande recommandee reconductible reconduction reconductions reconduit reconduite recours recrutement recueil recueillir redaction rediger
reduction refere reference refus regi regime region regional regionale regisseur registre regle reglement reglementaire regler regles regroupement
regrouper relance relatif relatifs relative relatives relevant releve relevent releves rembourse remboursees remboursement remboursements rembourser
remet remettre remis remise remplace remplacement remplacer remuneration remunere rendre renouvelable renouvelee renouveler renouvellement
renouvellements repartie reparties repartir repartis repartition repas repond representant representante representants represente representee
representees representes reprographie requis reseau reseaux reserve reserves residence resiliation resilie resilier resolution respect respecter
respectifs respective responsabilite responsabilites responsable restauration reste restent retenu retenue retenus retirer retrait reunion reunions
reunir reunit revient revision risque risques role route rue saisi saisie saisine salle sans sante satisfaction sauf scolaire scolaires seance secours
secretariat section securite selection selectionner selon semaines sens sept septembre sera seront service services ses seuils seul seule seulement
seuls siege signataire signataires signature signatures signe signee signer signes simple sinistre situation situe situee six social sociale societe
soient soit soixante solde solidaire solidairement solidarite son sont sortie sortir souhaitant souhaite soumis soumise sous soussignes souvent
stipulations subsequent subsequents substituer suffit suit suite suites suivant suivante suivantes suivants suivent suivi suivre superieur superieure
suppleant suppleants supporte supportee supportees supportes sur surveillance syndical syndicat syndicats systeme tableau taches tacite tacitement
tard tarif taxes technique techniques telecommunications telephonie temps tenir tentative tenu tenus terme terminer territoire territorial
territoriale territorialement territoriales tiers titre titulaire titulaires tonnage totalite tous tout toute toutefois toutes traite traitement
transmet transmettre transmis transmise transmission transport travail travaux trente tribunal tribunaux trimestre trois type unanime unanimite une
unique universite urbain urbaine urgence usagers utilisation valable validation valider valorisation vaut vehicules verification verifications verifie
verifier versee versement verser vertu vigueur village ville vingt violation virement vise visee vocation voie voirie voix volontaire votants vote
voter vue
`
    .trim()
    .split(/\s+/),
)
