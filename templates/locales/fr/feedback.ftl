# Ce que l’on dit aux organismes : rapport d’évaluation, récusation d’un membre.

feedback-reports = Rapports d’évaluation
feedback-reports-lead = Le président autorise la communication des remarques une à une. Chaque organisme lit le rapport de son seul dossier, une fois les résultats proclamés.
feedback-released = Remarques communiquées
feedback-release = Remarques sur un dossier
feedback-release-text = Rien n’est communiqué sans votre accord. Modifiez au besoin les termes pour que leur auteur ne soit pas reconnu : l’original est conservé et la grille reste telle quelle.
feedback-preview = Le rapport tel que l’organisme le lira
feedback-original = Termes d’origine
feedback-words = Termes communiqués
feedback-is-released = Communiquée
feedback-is-edited = Modifiée
feedback-is-kept = Non communiquée
feedback-release-do = Autoriser la communication
feedback-release-again = Modifier ce qui est communiqué
feedback-withdraw = Retirer l’autorisation
feedback-no-remarks-written = Aucune remarque écrite
feedback-no-remarks-written-text = Aucun membre n’a écrit de remarque sur ce dossier.
feedback-text-required = Écrivez les termes à communiquer.
feedback-text-too-long = Le texte est trop long : 4 000 caractères au plus.
feedback-notice-released = La communication de la remarque est autorisée.
feedback-notice-withdrawn = L’autorisation est retirée.
feedback-title = Rapport d’évaluation
feedback-no-prize = Ce dossier n’a pas été primé.
feedback-profile = Profil du dossier par critère
feedback-profile-text = { $count ->
    [one] Moyenne de votre dossier pour chaque critère, comparée à celle du dossier classé de la catégorie.
   *[other] Moyenne de votre dossier pour chaque critère, comparée à celle des { $count } dossiers classés de la catégorie.
}
feedback-profile-alone = Moyenne de votre dossier pour chaque critère. La moyenne de la catégorie n’est pas montrée : avec si peu de dossiers classés, elle révélerait les notes des autres.
feedback-few-sheets = Les moyennes ne sont pas montrées : avec si peu de grilles, elles révéleraient les notes d’un membre.
feedback-chart = Votre dossier (barre) et la moyenne de la catégorie (repère)
feedback-own = Votre dossier
feedback-category = Moyenne de la catégorie
feedback-remarks = Remarques de la commission
feedback-remarks-text = Remarques dont le président a autorisé la communication, sans nom d’auteur.
feedback-no-remarks = Aucune remarque n’est communiquée sur ce dossier.
feedback-on-the-whole = Sur l’ensemble du dossier
feedback-paper = Rapport d’évaluation
feedback-note = Ce rapport est destiné au seul organisme. Il ne nomme aucun membre, ne donne les notes d’aucun autre dossier et ne change rien aux décisions de la commission.

challenge-title = Récuser un membre de la commission
challenge-text = Si vous avez une raison sérieuse de douter de l’impartialité d’un membre envers votre dossier, dites-la. Le président statue, ou un autre membre si c’est lui qui est récusé. Si la récusation est admise, le membre ne lit pas votre dossier et ne le note pas.
challenge-until = Jusqu’au { $moment }.
challenge-over = Le délai de récusation est passé ({ $moment }).
challenge-members = Membres de la commission
challenge-reason = Motif de la récusation
challenge-reason-hint = Lu par le membre concerné et par celui qui statue.
challenge-do = Déposer la récusation
challenge-open = En attente
challenge-why = Motif de la décision
challenge-ruling-upheld = Admise
challenge-ruling-dismissed = Rejetée
challenge-seat-required = Choisissez le membre concerné.
challenge-seat-unknown = Ce membre n’existe pas.
challenge-seat-done = Vous avez déjà récusé ce membre pour ce dossier.
challenge-reason-required = Dites le motif de la récusation.
challenge-reason-too-long = Le texte est trop long : 2 000 caractères au plus.
challenge-notice-made = La récusation est déposée. La décision vous parviendra par lettre.
challenge-list = Récusations
challenge-list-lead = Le président statue sur chaque récusation avant le début de l’évaluation ; s’il est lui-même récusé, le premier membre non concerné dans l’ordre des sièges statue.
challenge-none = Aucune récusation
challenge-none-text = Les récusations qui attendent votre décision apparaissent ici.
challenge-uphold = Admettre la récusation
challenge-dismiss = Rejeter la récusation
challenge-ruling-required = Motivez la décision.
challenge-ruling-too-long = Le texte est trop long : 2 000 caractères au plus.
challenge-notice-ruled = La décision est enregistrée et communiquée à l’organisme et au membre.

obstacle-challenge-period = { $count ->
    [one] Le délai de récusation des membres n’est pas écoulé
   *[other] Le délai de récusation des membres n’est pas écoulé
}
obstacle-challenges-open = { $count ->
    [one] { $count } récusation attend une décision
   *[other] { $count } récusations attendent une décision
}
