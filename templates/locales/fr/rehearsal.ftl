# La répétition générale d’une édition avant son ouverture.

rehearsal-title = Répétition générale
rehearsal-lead = Jouez l’édition avant de l’ouvrir : des jurys inventés, dont on connaît le vrai mérite des dossiers, notent selon votre cahier des charges. Vous voyez combien de fois le meilleur gagne.
rehearsal-warning = Aucun dossier, aucun membre réel : ces chiffres aident à choisir le nombre de lecteurs et les poids, rien de plus.
rehearsal-category = Catégorie
rehearsal-entries = Dossiers dans la catégorie
rehearsal-readers = Lecteurs par dossier
rehearsal-readers-each = Lecteurs par dossier dans chaque collège
rehearsal-readers-hint = Un collège qui a moins de membres lit au complet.
rehearsal-severity = Différence de sévérité entre membres
rehearsal-severity-hint = Écart type, en points de l’échelle.
rehearsal-noise = Part de hasard d’une grille
rehearsal-noise-hint = Écart type, en points de l’échelle.
rehearsal-jurors-of = Membres : { $college }
rehearsal-weight-of = Poids : { $name }
rehearsal-weights = Autres poids et autres écarts
rehearsal-play = Jouer
rehearsal-result = Ce que donnent { $runs } jurys inventés
rehearsal-best-first = Le meilleur dossier finit premier
rehearsal-best-podium = Il finit parmi les trois premiers
rehearsal-best-first-calibrated = Il serait premier, sévérité corrigée
rehearsal-load = Grilles par membre
rehearsal-load-range = de { $least } à { $most }
rehearsal-incomplete = Dossiers incomplets par jury
rehearsal-tau = Accord avec le vrai ordre (τ)
rehearsal-says = Avec { $readers } lecteurs par dossier, le meilleur des { $entries } dossiers gagne { $chance } du temps.
rehearsal-effect = L’effet du nombre de lecteurs
rehearsal-effect-says = La même édition, avec plus ou moins de lecteurs par dossier : combien de fois le meilleur gagne.
rehearsal-too-few = Un collège n’a pas assez de membres pour ce nombre de lecteurs : les dossiers resteraient incomplets.
rehearsal-seed = Graine : { $seed }. La même demande redonne les mêmes chiffres.
rehearsal-wrong-number = Écrivez un nombre entre { $least } et { $most }.
rehearsal-wrong-weights = Un poids au moins doit être plus grand que zéro.
rehearsal-wrong-category = Choisissez une catégorie de cette édition.
rehearsal-count-readers = { $count ->
    [one] { $count } lecteur
   *[other] { $count } lecteurs
}
