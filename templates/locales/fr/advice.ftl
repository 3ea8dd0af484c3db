# Éclairages à côté du classement officiel : solidité, sévérité, accord.

advice-title = Éclairages
advice-standing = Solidité du classement
advice-standing-of = Solidité du classement : { $category }
advice-jurors = Sévérité des membres
advice-jurors-of = Sévérité des membres : { $category }
advice-agreement = Accord entre membres
advice-agreement-of = Accord entre membres : { $category }
advice-warning = Ces éclairages ne remplacent jamais le résultat officiel et n’y changent rien. Le jury décide.
advice-lead = Ce dont il vaut la peine de parler avant de voter, catégorie par catégorie.
advice-how-firm = Le classement est-il solide ?
advice-open = Voir les éclairages
advice-categories = Catégories
advice-points = { $count ->
    [0] Rien n’appelle de discussion particulière.
    [one] { $count } point à discuter
   *[other] { $count } points à discuter
}

advice-triggers = À discuter avant de voter
advice-triggers-text = Chacun de ces points justifie un vote consigné au procès-verbal.
advice-no-triggers = Rien ne fragilise la première place : ni un membre, ni un collège, ni un petit changement de poids.
advice-trigger-calibrated-winner = Une fois la sévérité des membres corrigée, { $entry } passe en tête.
advice-trigger-calibrated-podium = Une fois la sévérité des membres corrigée, les trois premiers ne sont plus les mêmes.
advice-trigger-winner-juror = { $flagged ->
    [yes] Sans { $juror }, la première place revient à { $winner } ; de plus, les grilles de ce membre sortent de l’ordinaire.
   *[no] Sans { $juror }, la première place revient à { $winner }.
}
advice-trigger-winner-unranked = { $flagged ->
    [yes] Sans { $juror }, plus aucun dossier n’est complet ; de plus, les grilles de ce membre sortent de l’ordinaire.
   *[no] Sans { $juror }, plus aucun dossier n’est complet.
}
advice-trigger-podium-juror = { $flagged ->
    [yes] Sans { $juror }, les trois premiers ne sont plus les mêmes ; de plus, les grilles de ce membre sortent de l’ordinaire.
   *[no] Sans { $juror }, les trois premiers ne sont plus les mêmes.
}
advice-trigger-weight = Le poids de « { $part } » décide : de { $share } à { $flip }, le premier est rejoint.
advice-trigger-uncertain = La chance que le premier soit vraiment le meilleur n’est que de { $chance }.
advice-trigger-disconnected = Les membres forment { $count } groupes sans dossier commun : leurs sévérités ne se comparent pas.
advice-point-incomplete = { $entry } n’est pas classé : il manque des grilles de { $colleges }.
advice-point-tied = { $entries } restent ex æquo à la { $place } place avec { $score } : partager, ou voter.
advice-point-disagreement = Les avis divergent sur { $entry } : de { $low } ({ $lowest }) à { $high } ({ $highest }).
advice-point-alike = { $one } et { $other } s’écartent des autres de la même façon sur { $count } dossiers, plus que le hasard ne l’explique.
advice-margin = { $first } devance { $second } de { $margin } point.
advice-margin-sheet = { $first } devance { $second } de { $margin } point. Il suffirait que le total d’une seule grille change de { $sheet } point pour les mettre à égalité.

advice-chances = Chances et places
advice-chances-text = Un autre jury, aussi attentif, aurait noté un peu autrement. Voici les places que chaque dossier aurait pu obtenir, et ses chances d’être vraiment le meilleur.
advice-not-calibrated = Trop peu de grilles se recoupent pour évaluer des chances.
advice-chart-places = Place officielle de chaque dossier, et places entre lesquelles il se situe avec neuf chances sur dix
advice-key-official = place officielle
advice-key-calibrated = place une fois la sévérité corrigée
advice-key-interval = intervalle à 90 %
advice-official-place = Rang
advice-official-score = Note
advice-calibrated = Corrigée
advice-interval = Rangs à 90 %
advice-first = Chance : 1er
advice-podium = Chance : 3 premiers
advice-calibrated-text = Note corrigée : ce que le dossier aurait en moyenne de tous les membres (modèle mixte, dossiers fixes, membres aléatoires, REML). Les chances viennent de tirages du même modèle.

advice-without-juror = Sans l’un des membres
advice-without-juror-says = { $count ->
    [0] Quel que soit le membre que l’on retire, la première place ne change pas.
    [one] La première place tient à { $count } membre : sans lui, elle change.
   *[other] La première place tient à { $count } membres : sans l’un d’eux, elle change.
}
advice-without-college = Sans l’un des collèges
advice-without-college-text = Le même classement si un collège entier n’avait pas noté, les poids des autres gardant leurs proportions.
advice-left-out = Retiré
advice-first-then = Premier alors
advice-podium-then = Les trois premiers
advice-still-ranked = Encore classés
advice-largest-change = Plus grand écart de rang
advice-changes = change
advice-stays = ne changent pas

advice-weights = Si les poids étaient autres
advice-weights-text = Jusqu’où chaque poids peut bouger, les autres gardant leurs proportions, avant que le premier ne soit rejoint. La barre montre l’étendue où il reste premier, le trait rouge le poids du règlement.
advice-weights-criteria = Poids des critères
advice-weights-colleges = Poids des collèges
advice-weight-of = Poids de
advice-weight-now = Règlement
advice-weight-below = Rejoint en descendant à
advice-weight-above = Rejoint en montant à
advice-flip = { $share } ({ $rivals })

advice-severity = Sévérité
advice-jurors-says = Sur les mêmes dossiers, { $severest } note en moyenne { $below } point plus bas que les autres, et { $mildest } { $above } point plus haut.
advice-jurors-nothing = Les grilles ne montrent aucune différence de sévérité entre membres.
advice-groups = Les membres forment { $count } groupes sans dossier commun : les sévérités ne se comparent qu’au sein d’un groupe.
advice-chart-severity = Effet de chaque membre, en points, avec son intervalle à 90 %
advice-chart-severity-key = À gauche de zéro, plus sévère que les autres sur les mêmes dossiers ; à droite, plus généreux.
advice-member = Membre
advice-sheets = Grilles
advice-effect = Effet (points)
advice-effect-interval = Intervalle à 90 %
advice-ratio = Dispersion
advice-correlation = Lien avec les autres
advice-severity-text = Effet : au-dessus de zéro, généreux ; au-dessous, sévère. Dispersion : environ 1 pour un membre ordinaire. Lien : corrélation avec la moyenne des autres sur les mêmes dossiers. Ne pas être d’accord est un droit.
advice-flags = Ce qui sort de l’ordinaire
advice-flags-text = Une question à poser, jamais un verdict : un membre qui voit ce que les autres n’ont pas vu se distingue de la même façon.
advice-no-flags = Rien ne sort de l’ordinaire.
advice-flag-noisy = Notes très dispersées : le rapport des carrés moyens dépasse 1,5.
advice-flag-unlike = Ordre très différent : la corrélation avec les autres est de plus de 0,35 au-dessous de la médiane.
advice-flag-far-sheets = Une grille très éloignée de ce qu’on attendait : résidu studentisé au-delà de 3.
advice-flag-severe = Sévérité ou générosité marquée : effet au-delà de deux erreurs types et d’un point.
advice-pairs = Membres qui s’écartent ensemble
advice-pairs-text = Paires dont les écarts vont dans le même sens sur huit dossiers au moins, plus que le hasard ne l’explique (seuil de 1 % pour toutes les paires). Une parenté de goût se présente de la même façon qu’une entente.
advice-no-pairs = Aucune paire ne se distingue.
advice-shared = Dossiers communs
advice-pair-correlation = Corrélation des écarts

advice-agreement-high = Les membres sont d’accord : la moyenne du jury est fiable.
advice-agreement-fair = Les membres sont assez d’accord : la moyenne du jury donne une bonne indication, pas une certitude.
advice-agreement-low = Les membres sont peu d’accord : la moyenne du jury dépend beaucoup de qui a noté.
advice-agreement-unknown = Trop peu de dossiers ont été lus par tous pour mesurer l’accord.
advice-icc21 = ICC(2,1)
advice-icc21-meaning = Confiance à accorder à la note d’un seul membre, de 0 à 1.
advice-icc2k = ICC(2,k)
advice-icc2k-meaning = Confiance à accorder à la moyenne du jury, sévérités comprises.
advice-icc31 = ICC(3,1)
advice-icc31-meaning = Accord sur l’ordre des dossiers, sévérités mises à part.
advice-icc11 = ICC(1,1)
advice-icc11-meaning = Si chaque dossier avait eu d’autres lecteurs : un lecteur.
advice-icc1k = ICC(1,k)
advice-icc1k-meaning = Si chaque dossier avait eu d’autres lecteurs : la moyenne.
advice-icc3k = ICC(3,k)
advice-icc3k-meaning = Accord de la moyenne sur l’ordre, sévérités mises à part.
advice-kendall = W de Kendall
advice-kendall-meaning = Accord des membres sur le seul ordre : 1 si tous classent pareil.
advice-alpha-interval = α de Krippendorff (intervalle)
advice-alpha-interval-meaning = Accord au-delà du hasard, même si tous n’ont pas tout lu : 1 pour un accord parfait, 0 pour le hasard.
advice-alpha-nominal = α de Krippendorff (nominal)
advice-alpha-nominal-meaning = Ne compte que les notes identiques.
advice-alpha-ordinal = α de Krippendorff (ordinal)
advice-alpha-ordinal-meaning = Ne compte que l’ordre des notes.
advice-alpha-ratio = α de Krippendorff (rapport)
advice-alpha-ratio-meaning = Compte les rapports entre notes.
advice-other-forms = Les autres formes
advice-variances = D’où viennent les différences de notes
advice-variances-text = La part qui revient aux dossiers, à la sévérité des membres, et à tout le reste.
advice-variance-entry = les dossiers
advice-variance-juror = la sévérité
advice-variance-residual = le reste
advice-readers-title = Combien de lecteurs faudrait-il ?
advice-readers = Pour un résultat fiable (0,8), il faudrait { $raw } lecteurs par dossier, ou { $calibrated } si l’on corrigeait la sévérité.
advice-readers-never = Les dossiers diffèrent trop peu pour que des lecteurs de plus rendent le résultat fiable.
advice-readers-count = Lecteurs
advice-chart-readers = Fiabilité de la moyenne selon le nombre de lecteurs par dossier
advice-key-raw = moyenne simple
advice-key-corrected = sévérité corrigée
advice-methods = Compter autrement
advice-methods-text = Les mêmes grilles lues comme des bulletins de préférence : le rang que donnerait chaque méthode, à titre de curiosité.
advice-methods-incomplete = Tous les membres n’ont pas lu tous les dossiers : un dossier non lu compte comme dernier sur le bulletin, et ces rangs sont à prendre avec réserve.
advice-condorcet = { $entry } l’emporte sur chacun des autres en comparaison deux à deux.
advice-condorcet-none = Aucun dossier ne l’emporte sur chacun des autres en comparaison deux à deux.
advice-borda = Borda
advice-copeland = Copeland
advice-schulze = Schulze

advice-replay = Refaire ces calculs
advice-replay-text = Ces trois fichiers et le programme suffisent, sans base de données. Les membres y figurent par leur siège, sans nom. La graine des tirages est tirée de l’empreinte des données : personne ne la choisit, et la même graine redonne les mêmes chiffres.
advice-seed = Graine :
advice-draws = Tirages :
