# Le bureau d’un membre du jury, et les pages du secrétariat qui le concernent.

jury-desk = Mon bureau de juré
jury-category = Catégorie
jury-state = État
jury-progress = Avancement
jury-sheets-confirmed = Grilles confirmées
jury-due = Notation à rendre avant le :
jury-my-entries = Mes dossiers
jury-own-order = Cet ordre vous est propre : il diffère d’un membre à l’autre, pour qu’aucun dossier ne soit toujours lu en dernier.
jury-no-entries = Aucun dossier ne vous est encore attribué
jury-no-entries-text = Les dossiers sont attribués à l’ouverture de la notation ; une lettre vous en informe.
jury-task-undeclared = Déclaration attendue
jury-task-awaits-ruling = Décision du président attendue
jury-task-to-do = À noter
jury-task-draft = Brouillon
jury-task-confirmed = Confirmé

jury-next-undertake = Première étape : l’engagement d’impartialité et de confidentialité
jury-next-undertake-text = Aucun dossier ne s’ouvre avant l’acceptation de l’engagement.
jury-next-undertake-action = Lire l’engagement
jury-next-declare = { $count ->
    [one] { $count } dossier attend votre déclaration d’intérêts
   *[other] { $count } dossiers attendent votre déclaration d’intérêts
}
jury-next-declare-text = Déclarez tout lien avec les organismes candidats avant de lire leurs dossiers.
jury-next-declare-action = Déclarer mes intérêts
jury-next-score = Poursuivre la notation
jury-next-score-text = Le bouton ouvre le dossier suivant dans votre ordre. Vous pouvez enregistrer et revenir à tout moment avant l’échéance.
jury-next-score-action = Ouvrir le dossier suivant
jury-next-wait = Rien à faire pour l’instant
jury-next-wait-text = La notation n’est pas ouverte. Une lettre vous avertit dès que des dossiers vous sont attribués.
jury-next-wait-action = Actualiser
jury-next-await-ruling = Dans l’attente du président
jury-next-await-ruling-text = Vous avez déclaré un conflit possible. Le président statue ; sa décision paraîtra sur cette page.
jury-next-await-ruling-action = Actualiser
jury-next-done = Tout est fait
jury-next-done-text = Toutes vos grilles sont confirmées. Merci.
jury-next-done-action = Voir mes grilles

jury-undertaking = Engagement d’impartialité et de confidentialité
jury-undertaking-accept = J’accepte cet engagement
jury-undertaking-tick = Cochez « J’accepte cet engagement » pour continuer.
jury-undertaking-accepted = Vous avez accepté cet engagement le

jury-interests = Déclaration d’intérêts
jury-interests-lead = { $years ->
    [one] Pour chaque dossier, déclarez tout lien avec l’organisme candidat ou le projet au cours de l’année écoulée : emploi, conseil, parenté, intérêt financier.
   *[other] Pour chaque dossier, déclarez tout lien avec l’organisme candidat ou le projet au cours des { $years } dernières années : emploi, conseil, parenté, intérêt financier.
}
jury-interests-effect = En cas de conflit, le dossier disparaît de votre vue et aucune de vos notes n’y compte. Un conflit possible est soumis au président.
jury-interest-note = Nature du lien
jury-interest-note-hint = À préciser en cas de conflit, même possible.
jury-interest-note-required = Précisez la nature de votre lien avec le dossier { $reference }.
jury-interest-note-too-long = Abrégez la description de votre lien avec le dossier { $reference }.
jury-interest-missing = Choisissez une réponse pour le dossier { $reference }.
jury-interests-declare = Déclarer
jury-interests-none = Aucun dossier recevable pour l’instant
jury-interests-none-text = La déclaration s’ouvre quand le secrétariat s’est prononcé sur la recevabilité des dossiers.

jury-to-sheet = Aller à la grille de notation
jury-serves = Sert à juger le critère : { $criterion }
jury-evidence = Pièces jointes
jury-login = Identifiant :
jury-password = Mot de passe :
jury-nothing-to-read = Ce dossier ne contient pas de réponse destinée au jury.
jury-sheet = Grille de notation
jury-scale = Échelle des notes
jury-saved = Dernier enregistrement :
jury-total = Total : { $total } sur { $max }
jury-total-partial = { $given } critères notés sur { $all } ; le total paraît quand tous le sont.
jury-total-heading = Total
jury-blind = Aucun autre membre ne voit vos notes avant la clôture, et personne ne peut les modifier.
jury-comment-extremes = Commentaire obligatoire pour la note la plus basse et la plus haute.
jury-comment-always = Commentaire obligatoire.
jury-remarks = Remarque pour la délibération et note personnelle
jury-remark = Remarque pour la délibération
jury-remark-hint = Le jury la lit après la clôture de la notation.
jury-note = Note personnelle
jury-note-hint = Vous êtes seul à la lire.
jury-words-too-long = Abrégez ce texte.
jury-confirm = Confirmer la grille
jury-stale = Cette grille a été enregistrée dans une autre fenêtre. Rien de ce que vous avez écrit ici n’est perdu : si vous enregistrez maintenant, ce texte remplacera l’autre.
jury-kept-title = Votre saisie d’avant la fin de la session est retrouvée
jury-kept-text = Cette grille a été envoyée après la fin de votre session ({ $time }) : elle n’a pas été enregistrée. Les notes et les commentaires de la grille sont ceux que vous aviez saisis ; relisez-les, puis enregistrez-les.
jury-kept-without = Afficher plutôt la grille enregistrée
jury-too-late = La notation est close : votre envoi n’a pas été enregistré.
jury-too-late-confirmed = Cette grille est déjà confirmée : votre envoi n’a pas été enregistré.
jury-unsaved-title = Votre saisie non enregistrée
jury-unsaved-text = Copiez-la si vous voulez la garder.
jury-receipt = Récépissé
jury-receipt-confirmed = Grille confirmée le
jury-receipt-commitment = Empreinte inscrite au journal :
jury-receipt-nonce = Nombre qui ouvre l’empreinte
jury-receipt-how = L’empreinte est le SHA-256 de vos notes et de ce nombre. Avec les deux, chacun peut vérifier que vos notes n’ont pas changé.
jury-next-entry = Dossier suivant
jury-give-back = Je ne peux pas juger ce dossier
jury-give-back-do = Rendre le dossier
jury-give-back-text = Le dossier quitte votre liste, une grille commencée ne compte pas, et un suppléant vous remplace s’il y en a un. Ce n’est pas une déclaration de conflit d’intérêts.
jury-give-back-hint = Par exemple : ce domaine n’est pas de ma compétence.
jury-reason = Motif
jury-reason-required = Indiquez le motif.
jury-reason-too-long = Abrégez le motif.
jury-sheets = Mes grilles confirmées
jury-sheets-lead = Vos grilles telles que vous les avez confirmées, avec leur empreinte au journal. Personne d’autre ne les voit avant la clôture.
jury-sheets-none = Vous n’avez encore confirmé aucune grille

jury-notice-undertaken = Votre engagement est enregistré.
jury-notice-declared = Votre déclaration d’intérêts est enregistrée.
jury-notice-saved = La grille est enregistrée.
jury-notice-confirmed = La grille est confirmée ; un récépissé vous est envoyé.
jury-notice-given-back = Le dossier est rendu et le motif enregistré.

## Le secrétariat : sièges, attribution, clôture
jury-seats = Sièges du jury
jury-seats-lead = Les sièges sont fixés par le cahier des charges, tenus par des institutions et occupés par des membres nommés pour cette édition.
jury-seats-prepare = Créer les sièges du cahier des charges
jury-seats-none = Les sièges ne sont pas encore créés
jury-seats-none-text = Ils sont créés une seule fois, d’après le cahier des charges de l’édition.
jury-seat = Siège
jury-institution = Institution
jury-college = Collège
jury-duty = Qualité
jury-holder = Membre
jury-seat-vacant = Vacant
jury-seat-appoint = Nommer un membre
jury-seat-appoint-title = Nommer un membre à un siège
jury-seat-appoint-text = Si cette adresse a un compte, la nomination est immédiate. Sinon une invitation part, et le siège est occupé quand elle est acceptée.
jury-seat-email = Adresse électronique
jury-seat-name = Nom complet
jury-seat-language = Langue des lettres
jury-seat-email-wrong = Écrivez une adresse électronique valable.
jury-seat-name-wrong = Écrivez le nom complet.
jury-seat-account-taken = Cette personne occupe déjà un siège de cette édition.
jury-seat-account-unknown = Ce compte est fermé.
jury-seat-taken = Ce siège est occupé.
jury-seat-vacate = Libérer le siège
jury-seat-vacate-text = Les grilles confirmées restent comptées, le travail inachevé est retiré, et un siège vacant de la même institution prend sa place.
jury-undertaken = Engagement accepté
jury-not-undertaken = Engagement non encore accepté
jury-start = Ouverture de la notation
jury-start-text = À l’ouverture, les incompatibilités sont recherchées, les dossiers attribués, et chaque membre averti.
jury-start-do = Ouvrir la notation
jury-start-ready = Tout est prêt.
jury-obstacles = Ce qui manque encore
jury-obstacles-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
jury-allotment = Attribution des dossiers
jury-allotment-everything = Chaque membre lit tous les dossiers, sauf ceux dont il s’est déporté.
jury-allotment-quota = { $count ->
    [one] Chaque dossier est lu par { $count } membre de chaque collège.
   *[other] Chaque dossier est lu par { $count } membres de chaque collège.
}
jury-allotment-readings = Lectures
jury-allotment-added = Lectures nouvelles
jury-allotment-removed = Lectures retirées
jury-allotment-loads = Charge la plus faible et la plus forte
jury-allotment-components = Groupes séparés
jury-allotment-lambda = Connexité (λ₂)
jury-allotment-objective = Optimum prouvé
jury-allotment-seed = Graine publiée du tirage
jury-allotment-apply = Appliquer l’attribution
jury-allotment-nothing = L’attribution en vigueur est optimale : rien ne change.
jury-allotment-loads-message = Dossiers attribués à chaque siège
jury-coverage = Suivi de la notation
jury-coverage-message = État de chaque grille : les sièges en colonnes, les dossiers en lignes
jury-coverage-total = Grilles confirmées
jury-coverage-empty = Aucun dossier n’est encore attribué
jury-coverage-short = Il manque : { $colleges }
jury-coverage-left = Reste incomplet par décision : { $reason }
jury-coverage-incomplete = Dossiers auxquels il manque des grilles
jury-leave-incomplete = Décider de laisser le dossier incomplet
jury-leave-incomplete-text = Les grilles manquantes ne sont plus attendues ; le dossier n’est classé que si les autres suffisent. La décision et son motif figurent au procès-verbal.
jury-leave-incomplete-do = Enregistrer la décision
jury-close = Clôture de la notation
jury-close-text = À la clôture, plus aucune grille n’est acceptée ; le classement officiel est calculé et conservé avec son empreinte.
jury-close-do = Clore la notation
jury-close-ready = Toutes les grilles sont confirmées. La notation peut être close.
jury-notice-prepared = Les sièges sont créés.
jury-notice-appointed = Le membre est nommé.
jury-notice-invited = L’invitation est envoyée.
jury-notice-vacated = Le siège est libéré et le motif enregistré.
jury-notice-started = La notation est ouverte et les dossiers attribués.
jury-notice-allotted = L’attribution est appliquée.
jury-notice-left-incomplete = La décision est enregistrée.
jury-notice-closed = La notation est close et le classement calculé.

## Ce qui empêche de passer à la phase suivante
obstacle-entries-unscreened = { $count ->
    [one] { $count } dossier n’est pas encore examiné
   *[other] { $count } dossiers ne sont pas encore examinés
}
obstacle-no-entries = { $count ->
    [one] Aucun dossier n’est recevable
   *[other] Aucun dossier n’est recevable
}
obstacle-seats-not-made = { $count ->
    [one] { $count } siège n’est pas créé
   *[other] { $count } sièges ne sont pas créés
}
obstacle-seats-vacant = { $count ->
    [one] { $count } siège est vacant
   *[other] { $count } sièges sont vacants
}
obstacle-colleges-empty = { $count ->
    [one] { $count } collège n’a aucun siège
   *[other] { $count } collèges n’ont aucun siège
}
obstacle-institution-entered = { $count ->
    [one] Une institution candidate tient un siège (incompatibilité)
   *[other] { $count } incompatibilités : des institutions candidates tiennent un siège
}
obstacle-readers-too-few = { $count ->
    [one] { $count } dossier n’a pas assez de lecteurs dans un collège
   *[other] { $count } dossiers n’ont pas assez de lecteurs dans un collège
}
obstacle-readers-crowded = { $count ->
    [one] { $count } dossier ne peut être lu que par des membres déjà complets
   *[other] { $count } dossiers ne peuvent être lus que par des membres déjà complets
}
obstacle-capacity-short = { $count ->
    [one] Il manque { $count } lecture à un collège
   *[other] Il manque { $count } lectures à un collège
}
obstacle-allotment-unproved = { $count ->
    [one] L’optimum de l’attribution n’est pas prouvé ; recommencez
   *[other] L’optimum de l’attribution n’est pas prouvé ; recommencez
}
obstacle-sheets-missing = { $count ->
    [one] { $count } grille n’est pas confirmée
   *[other] { $count } grilles ne sont pas confirmées
}
obstacle-interests-undeclared = { $count ->
    [one] { $count } membre n’a pas achevé sa déclaration d’intérêts
   *[other] { $count } membres n’ont pas achevé leur déclaration d’intérêts
}
obstacle-interests-unruled = { $count ->
    [one] { $count } conflit possible attend la décision du président
   *[other] { $count } conflits possibles attendent la décision du président
}
obstacle-entries-short = { $count ->
    [one] { $count } dossier manque de grilles d’un collège et n’y a plus de lecteur : nommez un remplaçant ou enregistrez une décision
   *[other] { $count } dossiers manquent de grilles d’un collège et n’y ont plus de lecteur : nommez un remplaçant ou enregistrez une décision
}
obstacle-attendance-missing = { $count ->
    [one] La présence de { $count } membre n’est pas relevée
   *[other] La présence de { $count } membres n’est pas relevée
}
obstacle-quorum-missing = { $count ->
    [one] Le quorum n’est pas atteint
   *[other] Le quorum n’est pas atteint
}
obstacle-quorum-missing-in-college = { $count ->
    [one] Le quorum n’est pas atteint dans { $count } collège
   *[other] Le quorum n’est pas atteint dans { $count } collèges
}
obstacle-prizes-undecided = { $count ->
    [one] { $count } prix n’est pas décidé
   *[other] { $count } prix ne sont pas décidés
}
obstacle-decisions-faulty = { $count ->
    [one] { $count } décision n’est plus conforme aux règles
   *[other] { $count } décisions ne sont plus conformes aux règles
}
jury-allotment-pending = Une nouvelle attribution attend d’être appliquée
jury-allotment-pending-text = La composition du jury ou les dossiers ont changé depuis la dernière attribution. Les nouveaux membres reçoivent leurs dossiers à l’application ; les grilles confirmées restent telles quelles.
jury-notice-appointed-scoring = Le membre est nommé. Appliquez l’attribution ci-dessous pour qu’il reçoive ses dossiers.
jury-seats-in-scoring = La notation est ouverte : un nouveau membre ne reçoit ses dossiers qu’une fois l’attribution appliquée.

## Modifier une grille confirmée
jury-confirm-hint = Une grille confirmée est scellée et vous en recevez un récépissé. Jusqu’à la clôture, elle ne change que par vous et avec un motif ; la première version reste conservée.
jury-change = Modifier cette grille, avec un motif
jury-change-text = La nouvelle grille remplace la première dès sa confirmation. La première, son empreinte et votre motif restent conservés ; le président et l’auditeur les lisent après la clôture.
jury-change-reason = Motif de la modification
jury-change-reason-hint = Par exemple : une pièce m’avait échappé.
jury-change-do = Confirmer la grille modifiée
jury-change-back = Garder la grille telle qu’elle est
jury-change-nothing = Rien n’a changé sur cette grille.
jury-notice-changed = La grille modifiée est confirmée ; un nouveau récépissé vous est envoyé.
jury-receipt-name = Grille scellée sous le nom :
jury-receipt-name-why = C’est sous ce nom, jamais le vôtre, que la grille pourra être publiée.
jury-others = Grilles confirmées des autres membres
jury-others-text = Le cahier des charges les montre à qui a confirmé la sienne, sans leurs noms.

## Sans connexion
jury-offline-title = Pas de connexion
jury-offline-text = Cette page demande une connexion. Ce que vous aviez saisi sur la dernière grille ouverte est gardé sur cet appareil.
jury-offline-kept-title = La grille est gardée sur cet appareil
jury-offline-kept-text = La connexion est coupée. La grille sera envoyée une seule fois, dès que la connexion revient, même si vous quittez cette page. Ne vous déconnectez pas avant.
jury-offline-grid-text = Vous êtes hors connexion : voici votre grille telle que vous l’aviez saisie. Vous pouvez continuer et enregistrer ; l’envoi se fera au retour de la connexion.
jury-offline-again = Revenir à la grille
jury-offline-waiting = Une grille attend la connexion pour être envoyée.
jury-offline-sent = La grille gardée sur cet appareil est envoyée.
jury-offline-refused = Une grille gardée sur cet appareil n’a pas pu être enregistrée telle quelle.
jury-offline-show = Voir pourquoi
jury-offline-restored = Ce que vous aviez saisi sans l’enregistrer est rétabli ; relisez, puis enregistrez.

## Experts, liens trouvés, emplois passés
jury-task-consult = À lire, avis consultatif
jury-next-consult = Lire les dossiers
jury-next-consult-text = Vous siégez à titre consultatif : vous lisez les dossiers, sans noter ni voter.
jury-next-consult-action = Ouvrir un dossier
jury-found-institution = Constaté par la plateforme : votre institution est l’organisme candidat, ou celui dont il dépend.
jury-found-partner = Constaté par la plateforme : le dossier nomme votre institution comme partenaire.
jury-found-employment = Constaté par la plateforme : vous avez déclaré avoir travaillé pour cet organisme, sa tutelle ou un partenaire. Le président statue.
jury-found-domain = Constaté par la plateforme : votre adresse électronique est du même domaine que celle de l’organisme. Le président statue.
jury-employment = Institutions où vous avez travaillé
jury-employment-hint = { $years ->
    [one] Une par ligne, pour l’année écoulée. La plateforme les compare aux organismes candidats, à leurs tutelles et à leurs partenaires.
   *[other] Une par ligne, pour les { $years } dernières années. La plateforme les compare aux organismes candidats, à leurs tutelles et à leurs partenaires.
}
jury-employment-too-long = Nommez au plus 40 institutions, de 200 caractères chacune.

## Suivi : retards, rappels, écarts
jury-follow = Retards et rappels
jury-follow-late = Membres en retard
jury-follow-late-none = Toutes les grilles attendues sont confirmées
jury-follow-late-none-text = Personne n’a de rappel à recevoir.
jury-follow-missing = Grilles manquantes
jury-follow-drafts = dont brouillons
jury-follow-reminded = Dernier rappel
jury-follow-never = Aucun
jury-follow-remind = Rappeler
jury-follow-remind-all = Rappeler à tous les membres en retard
jury-follow-auto = La plateforme rappelle d’elle-même sept jours, trois jours et un jour avant l’échéance, le jour même, puis chaque semaine ; jamais deux fois le même jour.
jury-follow-course = Grilles confirmées au fil des jours
jury-follow-day = Jour
jury-follow-confirmed = Confirmées en tout
jury-follow-share = Part
jury-follow-course-none = Aucune grille n’est encore confirmée.
jury-follow-spread = Écarts entre membres
jury-follow-spread-text = Total le plus bas et le plus haut de chaque dossier, l’écart le plus grand d’abord. Calculé à chaque affichage.
jury-follow-lowest = Plus bas
jury-follow-highest = Plus haut
jury-follow-gap = Écart
jury-notice-reminded = Les rappels sont écrits et partent par lettre.
jury-notice-reminded-already = Un rappel a déjà été écrit aujourd’hui ; il n’en part pas de second.
jury-changes = Grilles modifiées
jury-changes-lead = Grilles confirmées puis modifiées par leur membre avant la clôture : ce qu’elles disaient, ce qu’elles disent, et le motif.
jury-changes-none = Aucune grille confirmée n’a été modifiée
jury-changes-none-text = Les grilles comptent telles qu’elles ont été confirmées.
jury-changes-before = Avant
jury-changes-after = Après
jury-seat-entered = Cet organisme est candidat et la notation est ouverte : il ne peut pas siéger (incompatibilité).
jury-coverage-unbalanced = Équilibre des collèges non respecté pour ce dossier : { $colleges }
obstacle-colleges-unbalanced = { $count ->
    [one] { $count } collège ne respecte pas l’équilibre demandé par le cahier des charges
   *[other] { $count } collèges ne respectent pas l’équilibre demandé par le cahier des charges
}
obstacle-entries-unbalanced = { $count ->
    [one] { $count } dossier n’est plus jugé par des collèges équilibrés : nommez un remplaçant ou enregistrez une décision
   *[other] { $count } dossiers ne sont plus jugés par des collèges équilibrés : nommez un remplaçant ou enregistrez une décision
}

## L’accord d’une seconde personne à la clôture
jury-agree = Accord à la clôture
jury-agree-text = Nul ne clôt seul la notation. Donnez votre accord ; une autre personne, au secrétariat, prononce la clôture quand rien ne manque plus.
jury-agree-do = Donner mon accord à la clôture
jury-agree-take-back = Retirer mon accord
jury-agree-given = { $name }, le { $at }
jury-agree-none = Personne n’a encore donné son accord.
jury-notice-agreed = Votre accord à la clôture est enregistré.
jury-notice-agreement-withdrawn = Votre accord à la clôture est retiré.
obstacle-close-not-agreed = Personne d’autre n’a encore donné son accord à la clôture : la présidence du jury, l’organisateur ou un autre membre du secrétariat.
