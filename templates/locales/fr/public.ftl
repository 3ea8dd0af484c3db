# Phrases des pages publiques. Clés : public-<code>.
public-colon =  :
public-edition-name = { $ordinal } édition ({ $year })
public-year-or = { $year } ou { $other }
public-lead = Organisé depuis 2005 pour encourager les services publics en ligne du Maroc, faire connaître leurs projets les plus réussis et valoriser le travail des équipes.
public-no-edition = Aucune édition n’est ouverte en ce moment. Le prochain appel à candidatures sera annoncé ici.
public-act-apply = Présenter une candidature
public-act-edition = Voir l’édition
public-act-results = Voir les résultats
public-act-archive = Toutes les éditions depuis 2005
public-now-call = L’appel à candidatures est ouvert jusqu’au { $deadline }. { $remaining }.
public-now-screening = L’appel est clos. Le secrétariat permanent examine la recevabilité des dossiers. Les résultats seront proclamés à partir du { $day }.
public-now-scoring = Le jury lit et note les dossiers. Les résultats seront proclamés à partir du { $day }.
public-now-deliberation = Le jury délibère. Les résultats seront proclamés à partir du { $day }.
public-now-published = Les résultats de l’édition sont proclamés ({ $day }).
public-now-archived = Les résultats de l’édition sont proclamés ({ $day }).
public-now-suspended = L’édition est suspendue par décision de l’organisateur. La proclamation était prévue à partir du { $day }.
public-others-title = Autres éditions en cours
public-latest-title = Derniers lauréats : { $edition }
public-latest-all = Tous les résultats de cette édition
public-since-title = Le prix depuis 2005
public-further-title = Pour aller plus loin
public-further-about = À quoi sert le prix, qui peut concourir, comment il est jugé, avec la source de chaque fait.
public-further-statistics = Les lauréats par année, type d’organisme et catégorie, en figures et en tableaux.
public-further-open-data = Tous les résultats depuis 2005, en CSV et en JSON.
public-about-title = Le prix
public-about-name = Nom du prix
public-about-since = Depuis
public-about-ministry = Ministère
public-recurrences-title = Projets revenus au palmarès
public-editions-title = Les éditions depuis 2005
public-editions-lead = Ce que l’on sait de chaque édition, sources à l’appui. Ce qui n’a pas été trouvé est dit comme tel.
public-grid-title = Les prix par année et par catégorie
public-list-title = Liste des éditions
public-sisters-title = Prix frères
public-sisters-text = Un autre prix du même domaine, conservé à côté de celui-ci ; il n’entre pas dans les chiffres.
public-laureates = Lauréats
public-laureates-count = { $count ->
    [one] { $count } lauréat connu
   *[other] { $count } lauréats connus
}
public-nothing-known = Rien n’est connu
public-whole-edition = Hors catégorie
public-tier-grand = Grand prix e-mtiaz
public-tier-excellence = Prix d’excellence
public-tier-encouragement = Prix d’encouragement
public-tier-jury = Prix du jury
public-tier-commended = Initiatives louables
public-tier-plain = Prix e-mtiaz
public-fact-organiser = Organisateur
public-fact-ceremony = Cérémonie de remise des prix
public-fact-place = Lieu
public-fact-entries = Candidatures
public-demonstration = Cette édition contient des organismes, des jurés et des notes inventés pour la démonstration.
public-closes = Date limite de dépôt
public-results-title = Résultats
public-downloads-title = Téléchargements
public-sums = Détail du calcul des notes ({ $language })
public-bulletin = Proclamation des résultats ({ $language })
public-bulletin-archive = Résultats connus ({ $language })
public-entries-show = Afficher la liste
public-call-details = Calendrier, catégories, critères et prix
public-rules = Règlement du concours ({ $language })
public-data-json = Résultats (JSON)
public-data-csv = Résultats (CSV)
public-data-entries = Candidatures, sans notes (CSV)
public-participation-title = Participation
public-by-category = Candidatures par catégorie
public-by-kind = Candidatures par type d’organisme
public-kind = Type d’organisme
public-entries = Candidatures
public-jury-title = Jury
public-institution = Institution
public-college = Collège
public-duty = Qualité
public-entries-title = Les candidatures
public-entries-text = Les dossiers recevables, sans notes ni classement.
public-project = Projet
public-body = Organisme
public-category = Catégorie
public-prize = Prix
public-prizes = Prix
public-years = Années
public-gaps-title = Ce qui n’est pas connu
public-remarks-title = Remarques
public-candidates-title = Candidats connus
public-candidates-text = Cités dans la liste des candidats ; on ne leur connaît pas de prix.
public-sources-title = Sources
public-call-title = Les règles de l’édition
public-theme = Thème de l’édition :
public-calendar-title = Calendrier
public-calendar-opens = Ouverture de l’appel
public-calendar-closes = Date limite de dépôt
public-calendar-screening = Fin de la présélection
public-calendar-scoring = Fin de la notation
public-calendar-deliberation = Délibérations
public-calendar-announcement = Proclamation des résultats
public-eligible-title = Qui peut concourir
public-categories-title = Catégories
public-criteria-title = Critères d’évaluation
public-criteria-message = Le poids de chaque critère dans la note
public-prizes-title = Les prix
public-seats-title = Les sièges du jury
public-examples-title = Parties données à titre d’exemple, le texte officiel n’étant pas connu
public-fingerprint = Empreinte du cahier des charges (SHA-256)
public-laureate = Lauréat
public-citation = Ce qu’en dit le jury
public-summary = Le projet
public-prize-title = La distinction
public-shared-with = Partagé avec
public-history = Historique de l’organisme
public-recurrence = Dans d’autres éditions
public-team = L’équipe
public-project-unknown = Projet dont le nom n’est pas connu
public-reason-unknown = Le motif n’est pas connu.
public-participants-title = Organismes
public-participants-count = { $count ->
    [one] { $count } organisme au registre.
   *[other] { $count } organismes au registre, les plus primés d’abord.
}
public-took-part = a participé
public-other-names = Autres noms dans les sources
public-search-title = Recherche
public-search-label = Chercher un organisme, un projet, une catégorie ou une année
public-search-hint = En arabe ou en français, avec ou sans accents.
public-search-none = Aucun résultat
public-search-none-text = Essayez avec moins de mots ; bien des noms anciens ne sont connus qu’en français.
public-search-more = Il y a d’autres résultats : ajoutez un mot pour préciser.
public-statistics-title = Statistiques
public-statistics-lead = Chiffres des résultats connus, hors prix frères. Les éditions mal documentées y comptent moins qu’en réalité.
public-statistics-by-year = Lauréats par année
public-statistics-years = { $count ->
    [one] { $year } est l’année la plus primée : { $count } lauréat connu.
   *[other] { $year } est l’année la plus primée : { $count } lauréats connus.
}
public-statistics-key = ? édition dont rien n’est connu · ∅ prix non décernés.
public-statistics-kinds = Par type d’organisme
public-statistics-first = En tête : { $label } ({ $count })
public-statistics-categories = Par catégorie
public-withheld = Prix non décernés
public-figure-editions = { $count ->
    [one] édition
   *[other] éditions
}
public-figure-laureates = { $count ->
    [one] lauréat
   *[other] lauréats
}
public-figure-bodies = { $count ->
    [one] organisme primé
   *[other] organismes primés
}
public-figure-withheld = { $count ->
    [one] prix non décerné
   *[other] prix non décernés
}
public-figure-entries = { $count ->
    [one] candidature
   *[other] candidatures
}
public-open-data-title = Données ouvertes
public-open-data-lead = Tout ce que montrent les pages publiques se télécharge aussi en fichiers lisibles par machine.
public-data-all = Toutes les éditions
public-data-each = Édition par édition
public-data-files = Fichiers
public-data-format-title = Format des fichiers
public-data-format = Les fichiers CSV sont en UTF-8 avec marque d’ordre, séparés par des virgules. Une cellule qu’un tableur prendrait pour une formule est précédée d’une apostrophe. Une ligne par lauréat, une ligne par prix non décerné.
public-data-columns = Colonnes du fichier des résultats
public-data-column = Colonne
public-data-meaning = Contenu
public-data-licence = Licence de réutilisation proposée :
public-column-edition = Numéro de l’édition, vide s’il n’est pas connu
public-column-year = Année dont l’édition porte le nom
public-column-category-ar = Nom de la catégorie en arabe
public-column-category-fr = Nom de la catégorie en français
public-column-tier = Rang du prix : grand, excellence, encouragement, jury, commended ou plain
public-column-prize-ar = Nom du prix en arabe
public-column-prize-fr = Nom du prix en français
public-column-outcome = Issue : awarded, shared ou withheld
public-column-reference = Numéro du dossier
public-column-body-ar = Nom de l’organisme en arabe
public-column-body-fr = Nom de l’organisme en français
public-column-body-kind-fr = Type d’organisme en français
public-column-project-ar = Nom du projet en arabe
public-column-project-fr = Nom du projet en français
public-column-citation-ar = Citation du jury en arabe
public-column-citation-fr = Citation du jury en français
public-column-reason-ar = Motif en arabe
public-column-reason-fr = Motif en français
public-column-score = Note
public-column-source = Adresse de la source
public-column-invented = yes si l’organisme est inventé pour la démonstration
public-column-category = Clé de la catégorie
public-accessibility-aim-title = Objectif
public-accessibility-aim = Ces pages sont construites pour respecter les règles WCAG 2.2, niveau AA, en arabe d’abord.
public-accessibility-done-title = Ce qui est fait
public-accessibility-done = Toutes les pages fonctionnent sans JavaScript et au clavier seul. Chaque champ a son libellé, chaque erreur sa phrase et un lien vers sa place. Chaque figure a le tableau de ses données. Les couleurs suivent le réglage clair ou sombre de l’appareil, et rien n’est dit par la couleur seule. Les documents PDF sont balisés.
public-accessibility-limits-title = Limites connues
public-accessibility-limits = Les pages n’ont pas encore été éprouvées avec des utilisateurs de lecteurs d’écran en arabe. Les pages en amazighe n’emploient que des mots attestés ; le reste s’y affiche en arabe. Bien des noms de projets anciens ne sont connus qu’en français.
public-accessibility-help-title = Signaler une difficulté
public-accessibility-help = Si une page ou un document vous résiste, écrivez au secrétariat permanent du prix : le contenu vous sera envoyé sous une autre forme.
public-privacy-what-title = Ce qui est conservé
public-privacy-what = Des visiteurs des pages publiques : rien qui les identifie. Des titulaires de comptes : nom, adresse électronique, langue, rôles, sessions ouvertes. Des candidatures : ce que l’organisme écrit et joint à son dossier. Les actes qui comptent sont inscrits dans un journal qui ne s’efface pas.
public-privacy-cookies-title = Témoins (cookies)
public-privacy-cookies = Seuls des témoins nécessaires sont employés : la session après connexion, la langue choisie, un message montré une fois après un formulaire, une marque qui lie chaque formulaire à votre navigateur, et une autre, posée à la connexion, pour que les échecs d’autrui ne vous ferment pas votre compte. Ni pistage, ni mesure d’audience, ni contenu d’autres sites.
public-privacy-who-title = Qui y accède
public-privacy-who = Avant la proclamation, un dossier n’est lu que par son organisme, le secrétariat permanent et les membres du jury qui en ont la charge. Nul ne voit les notes d’un membre avant la clôture de la notation.
public-privacy-public-title = Ce qui est publié
public-privacy-public = Sont publiés après la proclamation : les noms des organismes et des projets, leurs résumés publics, les membres d’équipe que l’organisme a désignés pour l’être. Les notes ne le sont que si le cahier des charges le prévoit.
public-privacy-rights-title = Vos droits
public-privacy-rights = La loi n° 09-08 donne droit d’accès, de rectification et d’opposition ; il s’exerce auprès du secrétariat permanent du prix. Cette page décrit ce que fait le logiciel ; il revient à l’organisateur d’y ajouter le numéro de sa déclaration à la CNDP.
