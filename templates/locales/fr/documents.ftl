# Phrases des pièces imprimées (PDF). Clés : documents-<code>.

## communs
documents-country = Royaume du Maroc
documents-page = Page { $page } sur { $pages }
documents-edition = { $ordinal } édition, au titre de l’année { $year }
documents-edition-unnumbered = Au titre de l’année { $year }
documents-demonstration = Version de démonstration : cette pièce contient des organismes, des membres du jury et des notes inventés, signalés comme tels. Elle n’a aucune valeur officielle.
documents-demonstration-short = Démonstration — sans valeur officielle
documents-invented = exemple inventé
documents-list-comma = ,{ " " }
documents-list-then =  ; puis{ " " }
documents-none = —
documents-yes = oui
documents-no = non
documents-optional = facultatif
documents-dated = Fait le { $day }
documents-sign-here = Nom, signature et cachet
documents-sign-chair = Le président du jury
documents-sign-organiser = Pour l’organisateur
documents-fingerprint = Empreinte du cahier des charges (SHA-256)
documents-public-key = Clé publique de signature du journal et des résultats (Ed25519)
documents-ranking-digest = Empreinte des données et de la règle du classement (SHA-256)
documents-whole-edition = Prix de l’ensemble de l’édition

## colonnes
documents-column-prize = Prix
documents-column-body = Organisme
documents-column-project = Projet
documents-column-reference = N°
documents-column-institution = Institution
documents-column-college = Collège
documents-column-duty = Qualité
documents-column-member = Membre
documents-column-presence = Présence
documents-column-references = Dossiers
documents-column-reason = Motif
documents-column-place = Rang
documents-column-sheets = Grilles
documents-column-score = Note
documents-column-decision = Décision
documents-column-laureate = Lauréat et motif
documents-column-file = Fichier
documents-column-size = Taille
documents-column-digest = Empreinte (SHA-256)
documents-column-category = Catégorie
documents-column-belongs = Ce qui en relève
documents-column-field = Question
documents-column-required = Obligatoire
documents-column-limits = Limites
documents-column-criterion = Critère
documents-column-judged = Ce qui est évalué
documents-column-weight = Poids
documents-column-given = Attribution
documents-column-reward = Récompense

## qualités et décisions
documents-duty-chair = président
documents-duty-member = membre
documents-duty-alternate = suppléant
documents-duty-expert = expert (voix consultative)
documents-presence-present = présent
documents-presence-excused = excusé
documents-presence-absent = absent
documents-presence-recused = déporté
documents-outcome-awarded = décerné
documents-outcome-shared = décerné ex æquo
documents-outcome-withheld = prix non décerné
documents-outcome-not-used = non attribué cette année
documents-shared = ex æquo
documents-vote-consensus = Les décisions sont prises par consensus.
documents-vote-majority = Les décisions sont prises à la majorité des voix des membres présents.
documents-vote-unanimity = Les décisions sont prises à l’unanimité des membres présents.
documents-vote-casting = En cas de partage, la voix du président est prépondérante.
documents-votes = oui { $yes } · non { $no } · abstention { $abstain }
documents-votes-casting = voix prépondérante du président
documents-tie-criteria = la moyenne pondérée sur le critère le plus lourd, puis sur le suivant
documents-tie-copeland = la comparaison deux à deux des dossiers à égalité, par les membres qui les ont notés tous deux (Copeland)
documents-tie-ex-aequo = à défaut, les dossiers restent ex æquo

## bulletin
documents-bulletin = Proclamation des résultats
documents-bulletin-archive = Résultats connus
documents-bulletin-intro = { $count ->
    [one] Vu le cahier des charges de l’édition et le procès-verbal des délibérations du jury, après examen de { $count } dossier de candidature selon les critères d’évaluation fixés, il est procédé à la proclamation des résultats ci-après.
   *[other] Vu le cahier des charges de l’édition et le procès-verbal des délibérations du jury, après examen de { $count } dossiers de candidature selon les critères d’évaluation fixés, il est procédé à la proclamation des résultats ci-après.
}
documents-bulletin-ceremony = La cérémonie de remise des prix se tient le { $day }.
documents-bulletin-archive-intro = Ces résultats sont rassemblés à partir de sources publiques citées en fin de document ; ce n’est pas une proclamation officielle. Ce qui n’a pas été trouvé est dit comme tel, et rien n’est complété par supposition.
documents-bulletin-palmares = Palmarès
documents-figure-entries = { $count ->
    [one] candidature
   *[other] candidatures
}
documents-figure-categories = { $count ->
    [one] catégorie
   *[other] catégories
}
documents-figure-laureates = { $count ->
    [one] lauréat
   *[other] lauréats
}
documents-figure-withheld = { $count ->
    [one] prix non décerné
   *[other] prix non décernés
}
documents-nothing-known = Rien n’est connu de cette catégorie.
documents-reason-unknown = Le motif n’est pas connu.
documents-project-unknown = Projet non connu
documents-score = Note : { $score }
documents-citations = Motifs du jury
documents-team = L’équipe :
documents-jury = Le jury
documents-jury-intro = Le jury réunit des représentants des secteurs public et privé et de la société civile.
documents-participation = Participation
documents-participation-intro = { $bodies ->
    [one] { $bodies } organisme a participé à cette édition.
   *[other] { $bodies } organismes ont participé à cette édition.
}
documents-participation-by-category = Candidatures par catégorie
documents-participation-by-kind = Candidatures par type d’organisme
documents-entries = Candidatures recevables
documents-gaps = Ce qui n’est pas connu
documents-remarks = Remarques
documents-sources = Sources

## récépissé
documents-receipt = Récépissé de dépôt
documents-receipt-number = Numéro du dossier
documents-receipt-text = La plateforme atteste avoir reçu le dossier de candidature ci-dessous le { $moment }, dans le délai, et l’avoir figé en l’état.
documents-receipt-project = Projet
documents-receipt-body = Organisme
documents-receipt-category = Catégorie
documents-receipt-by = Déposé par
documents-receipt-received = Reçu le
documents-receipt-closes = Clôture du dépôt
documents-receipt-files = Pièces jointes
documents-receipt-digest = Empreinte du dossier
documents-receipt-digest-text = Voici l’empreinte SHA-256 du dossier tel qu’il a été déposé : toute modification la change, et quiconque détient le dossier peut la recalculer.
documents-receipt-note = Ce récépissé prouve le dépôt et sa date ; il ne vaut pas recevabilité : le secrétariat permanent examine les conditions après la clôture.

## procès-verbal
documents-minutes = Procès-verbal des délibérations
documents-minutes-opening = Procès-verbal n° { $number }. Le jury s’est réuni le { $moment } pour délibérer sur les résultats de l’édition.
documents-minutes-basis = Il a délibéré selon le cahier des charges de l’édition, figé avant l’ouverture de l’appel et dont l’empreinte figure sur cette pièce.
documents-minutes-attendance = Présences
documents-minutes-quorum = { $present ->
    [one] { $present } membre était présent ; le quorum ({ $needed }) est atteint.
   *[other] { $present } membres étaient présents ; le quorum ({ $needed }) est atteint.
}
documents-minutes-no-quorum = { $present ->
    [one] { $present } membre était présent ; le quorum ({ $needed }) n’est pas atteint.
   *[other] { $present } membres étaient présents ; le quorum ({ $needed }) n’est pas atteint.
}
documents-minutes-recusals = Déports
documents-minutes-no-recusals = Aucun membre ne s’est déporté.
documents-minutes-recusals-text = Les membres ci-dessous se sont déportés des dossiers indiqués : ils ne les ont ni lus, ni notés, ni discutés.
documents-minutes-entries = Dossiers examinés
documents-minutes-entries-text = { $count ->
    [one] { $count } dossier recevable a été soumis au jury.
   *[other] { $count } dossiers recevables ont été soumis au jury.
}
documents-minutes-set-aside = Faute de fiches de notation complètes, les dossiers suivants restent non classés, par décision consignée :
documents-minutes-ranking = Classement
documents-minutes-method = { $decimals ->
    [one] Le classement suit la méthode { $method } : moyenne de chaque collège, puis moyenne pondérée des collèges, en fractions exactes arrondies une seule fois à { $decimals } décimale. Seules les grilles complètes comptent ; une grille manquante n’est jamais un zéro.
   *[other] Le classement suit la méthode { $method } : moyenne de chaque collège, puis moyenne pondérée des collèges, en fractions exactes arrondies une seule fois à { $decimals } décimales. Seules les grilles complètes comptent ; une grille manquante n’est jamais un zéro.
}
documents-minutes-method-of-the-rules = Le classement suit la méthode { $method } du règlement de l’édition, en fractions exactes, la note étant arrondie une seule fois (décimales : { $decimals }). Seules les grilles complètes comptent ; une grille manquante n’est jamais un zéro.
documents-minutes-ties = À notes égales, départagent dans l’ordre :
documents-minutes-decisions = Décisions
documents-minutes-decisions-text = Le classement est consultatif ; la décision appartient au jury, qui a arrêté ce qui suit :
documents-minutes-departure = Motif de l’écart au classement :
documents-minutes-closing = La séance a été levée le { $moment } ; le présent procès-verbal a été dressé et signé par les membres présents.
documents-minutes-note = Ce procès-verbal est figé depuis la clôture des délibérations. Il ne se corrige que par un additif.

## règlement imprimé
documents-rules = Règlement du concours
documents-rules-article = Article { $number } : { $title }
documents-rules-example = Exemple :
documents-rules-purpose = Objet
documents-rules-calendar = Calendrier
documents-rules-eligibility = Conditions de participation
documents-rules-categories = Catégories
documents-rules-dossier = Dossier de candidature
documents-rules-screening = Recevabilité
documents-rules-criteria = Critères d’évaluation
documents-rules-jury = Jury
documents-rules-ranking = Classement
documents-rules-prizes = Prix
documents-rules-deliberation = Délibérations
documents-rules-publication = Proclamation des résultats
documents-rules-languages = Langues et empreinte
documents-rules-theme = Thème de l’édition :
documents-rules-call-opens = Ouverture de l’appel
documents-rules-call-closes = Date limite de dépôt
documents-rules-screening-due = Fin de l’examen de recevabilité
documents-rules-scoring-due = Fin de la notation
documents-rules-deliberation-on = Délibérations
documents-rules-announcement = Proclamation des résultats
documents-rules-late = Les échéances sont à l’heure du Maroc. Aucun dossier n’est reçu après la clôture ; toute prorogation est une décision enregistrée et publiée.
documents-rules-eligibility-text = Peuvent concourir :
documents-rules-questions = Avant d’ouvrir son dossier, l’organisme répond aux questions suivantes ; la réponse attendue figure en regard :
documents-rules-dossier-text = Le dossier se remplit sur la plateforme, section par section.
documents-rules-only-categories = Pour les catégories :
documents-rules-declarations = Au dépôt, l’organisme déclare :
documents-rules-screening-text = Le secrétariat permanent vérifie, par oui ou non, ce qui suit ; toute irrecevabilité est motivée et notifiée :
documents-rules-scale = Chaque critère est noté de { $min } à { $max }, par pas de { $step }.
documents-rules-weights = Poids des critères
documents-rules-jury-text = Le jury est composé de sièges tenus par les institutions suivantes, réparties en collèges :
documents-rules-reading-everything = Chaque membre lit tous les dossiers dont il n’est pas déporté.
documents-rules-incompatible = Une institution qui concourt ne peut tenir de siège de toute l’édition.
documents-rules-recusal-category = Le membre déporté d’un dossier l’est de toute sa catégorie.
documents-rules-recusal-entry = Le membre déporté d’un dossier ne le lit, ne le note ni ne le discute.
documents-rules-blinding-until-close = Aucun membre ne voit les notes des autres avant la clôture de la notation.
documents-rules-blinding-until-confirmed = Aucun membre ne voit les notes des autres sur un dossier avant d’avoir confirmé sa propre grille.
documents-rules-undertaking = Avant toute lecture, chaque membre souscrit l’engagement suivant :
documents-rules-ties = À notes publiées égales, départagent dans l’ordre :
documents-rules-each-category = dans chaque catégorie
documents-rules-once = une fois dans l’édition
documents-rules-shareable = Peut être décerné ex æquo.
documents-rules-withhold = Le jury peut ne pas décerner un prix ou une catégorie entière, par décision motivée et publiée.
documents-rules-sovereign = Le classement est consultatif, la décision appartient au jury ; tout écart au classement est motivé au procès-verbal.
documents-rules-embargo = Rien des résultats n’est public avant leur proclamation. Sont publiés avec eux ou avant eux :
documents-rules-publish-candidates = la liste des candidats avant les résultats
documents-rules-publish-scores = les notes des lauréats
documents-rules-publish-jury = la composition du jury
documents-rules-prevailing-ar = En cas de divergence, la version arabe prévaut.
documents-rules-prevailing-fr = En cas de divergence, la version française prévaut.
documents-rules-prevailing-en = En cas de divergence, la version anglaise prévaut.
documents-rules-prevailing-zgh = En cas de divergence, la version amazighe prévaut.
documents-rules-fingerprint-text = Ce règlement est figé à l’ouverture de l’appel ; l’empreinte ci-dessous l’identifie : toute modification la change.
documents-rules-max-per-body = { $count ->
    [one] Chaque organisme présente au plus { $count } dossier.
   *[other] Chaque organisme présente au plus { $count } dossiers.
}
documents-rules-max-per-category = { $count ->
    [one] Dans une même catégorie, au plus { $count } dossier par organisme.
   *[other] Dans une même catégorie, au plus { $count } dossiers par organisme.
}
documents-rules-evidence = { $files ->
    [one] Pièces jointes : { $files } fichier au plus, { $size } au plus, { $total } en tout ; formats { $kinds }.
   *[other] Pièces jointes : { $files } fichiers au plus, { $size } au plus chacun, { $total } en tout ; formats { $kinds }.
}
documents-rules-words-min = { $count ->
    [one] { $count } mot au moins
   *[other] { $count } mots au moins
}
documents-rules-characters-min = { $count ->
    [one] { $count } caractère au moins
   *[other] { $count } caractères au moins
}
documents-rules-items-min = { $count ->
    [one] { $count } élément au moins
   *[other] { $count } éléments au moins
}
documents-rules-words-max = { $count ->
    [one] { $count } mot au plus
   *[other] { $count } mots au plus
}
documents-rules-characters-max = { $count ->
    [one] { $count } caractère au plus
   *[other] { $count } caractères au plus
}
documents-rules-items-max = { $count ->
    [one] { $count } élément au plus
   *[other] { $count } éléments au plus
}
documents-rules-reading-quota = { $count ->
    [one] Chaque dossier est lu par { $count } membre de chaque collège.
   *[other] Chaque dossier est lu par { $count } membres de chaque collège.
}
documents-rules-look-back = { $count ->
    [one] Sont déclarés les intérêts présents et ceux de moins de { $count } an.
   *[other] Sont déclarés les intérêts présents et ceux de moins de { $count } ans.
}
documents-rules-ranking-text = { $decimals ->
    [one] La note d’un dossier est la moyenne de chaque collège, puis la moyenne pondérée des collèges, en fractions exactes arrondies une seule fois à { $decimals } décimale. Poids des collèges :
   *[other] La note d’un dossier est la moyenne de chaque collège, puis la moyenne pondérée des collèges, en fractions exactes arrondies une seule fois à { $decimals } décimales. Poids des collèges :
}
documents-rules-ranking-plain-mean = La note d’un dossier est la moyenne de toutes ses grilles complètes, quel que soit le collège, en fractions exactes arrondies une seule fois (décimales : { $decimals }).
documents-rules-ranking-clip = La note d’un dossier part de la moyenne de ses grilles complètes : un total qui s’en écarte de plus que la tolérance (en points : { $delta }) y est ramené, une seule fois ; les totaux ainsi corrigés sont arrondis (décimales : { $places }), puis leur moyenne (décimales : { $decimals }). C’est la règle du 19ᵉ Concours international de piano Frédéric-Chopin, Varsovie 2025.
documents-rules-ranking-trimmed-mean = La note d’un dossier est la moyenne de ses grilles complètes sans les totaux extrêmes (les plus élevés : { $high } ; les plus bas : { $low }), en fractions exactes arrondies une seule fois (décimales : { $decimals }). C’est la règle de l’Union internationale de patinage.
documents-rules-min-sheets = Un dossier n’est classé qu’à partir d’un nombre minimal de grilles complètes : { $count } ; une grille manquante n’est jamais un zéro.
documents-rules-min-per-college = { $count ->
    [one] Un dossier n’est classé que s’il a au moins { $count } grille complète par collège ; une grille manquante n’est jamais un zéro.
   *[other] Un dossier n’est classé que s’il a au moins { $count } grilles complètes par collège ; une grille manquante n’est jamais un zéro.
}
documents-rules-quorum = { $quorum ->
    [one] Le jury ne délibère qu’avec au moins { $quorum } membre présent, dont { $college } de chaque collège.
   *[other] Le jury ne délibère qu’avec au moins { $quorum } membres présents, dont { $college } de chaque collège.
}

# Le détail des notes
documents-sums = Détail du calcul des notes
documents-sums-lead = Ce document montre comment s’est formée la note de chaque dossier, grille par grille et critère par critère, afin que tout lecteur puisse refaire le calcul au crayon.
documents-sums-how = Seules comptent les grilles complètes. Chaque note est multipliée par le poids de son critère et l’on additionne ; vient ensuite la moyenne de chaque collège, multipliée par son poids. Le calcul est exact, l’arrondi se fait une seule fois, à la fin, et le classement suit la note arrondie. Une grille incomplète ou d’un membre déporté ne vaut jamais zéro.
documents-sums-labels = Les membres du jury sont désignés par leur siège (J1, J2…).
documents-sums-pseudonyms = Les membres du jury sont désignés par des pseudonymes qui diffèrent d’une catégorie à l’autre : ceux du dossier signé des résultats.

## Délibération, avenants et rapport d’évaluation
documents-minutes-agenda = Ordre du jour
documents-item-chair = Point inscrit par le président
documents-item-tie = Égalité au classement
documents-item-stability = Alerte sur la stabilité du classement
documents-item-disagreement = Écart entre les grilles
documents-column-number = Nº
documents-column-item = Point
documents-column-outcome = Suite donnée
documents-column-motion = Motion
documents-column-present = Présents
documents-column-needed = Quorum
documents-column-own = Votre dossier
documents-column-category-mean = Moyenne de la catégorie
documents-minutes-motions = Motions mises aux voix
documents-motion-by = Présentée par :
documents-motion-carried = Adoptée
documents-motion-rejected = Rejetée
documents-motion-withdrawn = Retirée avant le vote
documents-choice-yes = Pour :
documents-choice-no = Contre :
documents-choice-abstain = Abstention :
documents-minutes-dissent = Opinion dissidente consignée à la demande de
documents-dissent-on-motion = Sur la motion nº { $number }
documents-signed-in-system = Signé sur la plateforme
documents-refused-to-sign = A refusé de signer
documents-statement-of = Déclaration de
documents-refusal-of = Déclaration du membre qui refuse de signer :
documents-signed-digest = Empreinte de l’enregistrement signé (SHA-256)
documents-signed-note = Chaque signature est un acte du membre lui-même sur la plateforme, après nouvelle vérification de son identité ; elle est consignée au journal avec cette empreinte.
documents-authority = Suite donnée par l’autorité
documents-authority-text = La suite donnée par l’autorité est consignée à part des décisions de la commission.
documents-authority-took-note = Il a été pris acte du procès-verbal le { $moment }
documents-authority-approved = Le procès-verbal a été approuvé le { $moment }
documents-authority-returned = Le procès-verbal a été renvoyé à la commission le { $moment }, pour le motif suivant
documents-minutes-addenda = Ce procès-verbal a un ou plusieurs avenants, à lire avec lui : { $numbers }
documents-addendum = Avenant au procès-verbal
documents-addendum-opening = Avenant nº { $number } au procès-verbal nº { $minutes }, établi le { $moment }. Le procès-verbal reste tel quel ; le présent avenant se lit avec lui.
documents-addendum-correction = Cet avenant corrige le procès-verbal sans changer aucune décision.
documents-addendum-returned = L’autorité a renvoyé le procès-verbal à la commission, qui s’est réunie de nouveau.
documents-addendum-reason = Motif de la correction
documents-addendum-returned-reason = Motif du renvoi
documents-addendum-text = Correction
documents-addendum-decisions = Les décisions telles qu’elles sont désormais
documents-addendum-upheld = La commission a maintenu toutes ses décisions.
documents-addendum-minutes-digest = Empreinte de l’enregistrement du procès-verbal concerné (SHA-256)
documents-feedback = Rapport d’évaluation à l’organisme
documents-feedback-result = Résultat
documents-feedback-no-prize = Ce dossier n’a pas été primé.
documents-feedback-profile = Profil du dossier par critère
documents-feedback-profile-text = { $count ->
    [one] Moyenne de votre dossier pour chaque critère, comparée à celle du dossier classé de la catégorie.
   *[other] Moyenne de votre dossier pour chaque critère, comparée à celle des { $count } dossiers classés de la catégorie.
}
documents-feedback-profile-alone = Moyenne de votre dossier pour chaque critère. La moyenne de la catégorie n’est pas montrée : avec si peu de dossiers classés, elle révélerait les notes des autres.
documents-feedback-few-sheets = Les moyennes ne sont pas montrées : avec si peu de grilles, elles révéleraient les notes d’un membre.
documents-feedback-chart = Votre dossier (barre) et la moyenne de la catégorie (repère)
documents-feedback-remarks = Remarques de la commission
documents-feedback-remarks-text = Remarques dont le président a autorisé la communication, sans nom d’auteur.
documents-feedback-no-remarks = Aucune remarque n’est communiquée sur ce dossier.
documents-feedback-on-the-whole = Sur l’ensemble du dossier
documents-feedback-note = Ce rapport est destiné au seul organisme. Il ne nomme aucun membre, ne donne les notes d’aucun autre dossier et ne change rien aux décisions de la commission.
documents-rules-challenge = { $count ->
    [one] Un organisme candidat peut, par un motif écrit, récuser un membre de la commission pour son dossier dans le jour qui suit la clôture de l’appel.
   *[other] Un organisme candidat peut, par un motif écrit, récuser un membre de la commission pour son dossier dans les { $count } jours qui suivent la clôture de l’appel.
}
documents-rules-votes-by-member = Le vote de chaque membre figure au procès-verbal.

## certificats, registre, dossier, présences, lettres, communiqué
documents-certificate = Certificat de mérite
documents-certificates = Certificats
documents-diploma = Diplôme de mérite
documents-diplomas = Diplômes
documents-certificate-given = est décerné à
documents-diploma-given = est décerné à
documents-certificate-category = Catégorie :
documents-certificate-project = pour le projet
documents-diploma-project = pour sa contribution au projet
documents-certificate-team-count = { $count ->
    [one] Équipe : { $count } personne
   *[other] Équipe : { $count } personnes
}
documents-certificate-qr = Code de vérification { $code }
documents-certificate-check = Code de vérification
documents-certificate-invented = organisme inventé
documents-dated-at = Fait à { $place }, le { $day }
documents-sign-secretary = Le secrétariat permanent
documents-column-order = N°
documents-column-signature = Signature
documents-column-pages = Pages
documents-score-book = Cahier des notes
documents-score-book-intro = { $count ->
    [one] Ce cahier compte { $count } ligne. Une case sans note porte un tiret : une note manquante n’est jamais un zéro.
   *[other] Ce cahier compte { $count } lignes. Une case sans note porte un tiret : une note manquante n’est jamais un zéro.
}
documents-score-book-letter = C
documents-dossier = Dossier de candidature
documents-dossier-kind = Nature de l’organisme
documents-dossier-no-answer = Sans réponse
documents-dossier-no-file = Aucun fichier joint
documents-dossier-address = Adresse
documents-dossier-login = Identifiant
documents-dossier-person = Nom
documents-dossier-part = Rôle dans le projet
documents-dossier-evidence = Pièces justificatives
documents-dossier-evidence-text = Chaque pièce est identifiée par son empreinte ; toute modification de la pièce la change.
documents-dossier-no-evidence = Aucune pièce n’est jointe à ce dossier.
documents-dossier-declarations = Déclarations
documents-dossier-declared = L’organisme a déclaré lors du dépôt, le { $moment } :
documents-attendance = Feuille de présence du jury
documents-attendance-opening = Séance de délibération du { $moment }, procès-verbal n° { $number }. Chaque membre présent signe en regard de son nom.
documents-attendance-called = { $count ->
    [one] membre convoqué
   *[other] membres convoqués
}
documents-attendance-present = { $count ->
    [one] présent
   *[other] présents
}
documents-attendance-needed = quorum requis
documents-attendance-not-called = N’ont pas été appelés à siéger :
documents-letter-subject = Objet :
documents-letter-to = À l’attention de
documents-letter-dated = Le { $day }
documents-letter-salutation = Madame, Monsieur,
documents-letter-reference = Dossier n°
documents-letter-closing = Veuillez agréer, Madame, Monsieur, l’expression de ma considération distinguée.
documents-letter-admissible-subject = recevabilité de votre dossier de candidature
documents-letter-admissible-text = J’ai l’honneur de vous informer que votre dossier de candidature, désigné ci-dessous, satisfait aux conditions de participation et a été déclaré recevable.
documents-letter-admissible-next = Il est transmis au jury, qui l’évaluera selon les critères du règlement de l’édition. Le dossier est figé depuis son dépôt : aucune pièce ne peut y être ajoutée.
documents-letter-inadmissible-subject = irrecevabilité de votre dossier de candidature
documents-letter-inadmissible-text = J’ai le regret de vous informer que votre dossier de candidature, désigné ci-dessous, n’a pas été déclaré recevable.
documents-letter-inadmissible-reasons = Cette décision est fondée sur ce qui suit :
documents-letter-inadmissible-next = Vous pouvez adresser une réclamation motivée au secrétariat permanent par votre espace sur la plateforme. Je vous remercie de l’intérêt que vous portez au prix et vous invite à concourir aux éditions suivantes.
documents-letter-prize-subject = résultat de votre candidature
documents-letter-prize-text = J’ai l’honneur de vous informer que le jury, au terme de ses délibérations, a décerné à votre candidature, désignée ci-dessous, la distinction suivante. Je vous en félicite vivement, ainsi que l’équipe du projet.
documents-letter-no-prize-subject = résultat de votre candidature
documents-letter-no-prize-text = Le jury a achevé ses délibérations. Votre candidature, désignée ci-dessous, a été évaluée selon les critères du règlement de l’édition ; elle ne figure pas parmi les lauréats.
documents-letter-citation = Motif retenu par le jury :
documents-letter-prize-ceremony = La cérémonie de remise des prix se tient le { $day } ; une invitation vous parviendra séparément.
documents-letter-prize-next = La date de la cérémonie de remise des prix vous sera communiquée séparément.
documents-letter-no-prize-next = Le rapport d’évaluation de votre dossier est à votre disposition dans votre espace sur la plateforme, lorsque le règlement le prévoit. Je vous remercie de votre participation et vous invite à concourir aux éditions suivantes.
documents-press-release = Communiqué de presse
documents-press-dateline = { $place }, le { $day }
documents-press-day = Le { $day }
documents-press-lead = { $laureates ->
    [one] { $organiser } annonce les résultats du { $award } ({ $edition }). Un lauréat est distingué.
   *[other] { $organiser } annonce les résultats du { $award } ({ $edition }). { $laureates } lauréats sont distingués.
}
documents-press-entries = { $count ->
    [one] Le jury a examiné { $count } dossier de candidature recevable.
   *[other] Le jury a examiné { $count } dossiers de candidature recevables.
}
documents-press-colon = { " " }:{ " " }
documents-press-for = pour le projet
documents-press-withheld = Prix non décernés
documents-press-about = À propos de cette édition
documents-press-method = Le règlement, la méthode de classement et les données des résultats sont publics ; chacun peut recalculer le classement publié et en vérifier les signatures.
documents-press-address = Les résultats en ligne :
documents-press-contact = Contact presse
