# Phrases de la préparation et de la proclamation. Clés : publication-<code>.
publication-title = Proclamation
publication-title-of = Proclamation des résultats : { $edition }
publication-embargo-title = Sous embargo
publication-embargo = Cette page n’est vue que de ceux qui préparent les résultats. Rien n’en paraît ailleurs avant la proclamation.
publication-prepare-title = 1. Préparer les résultats
publication-prepare-text = La préparation fige les résultats tels qu’ils seront proclamés. Elle peut être refaite jusqu’à la proclamation.
publication-prepare = Préparer les résultats
publication-prepare-again = Préparer à nouveau
publication-prepared-at = Préparés
publication-prepared-by = Par
publication-digest = Empreinte (SHA-256)
publication-release-title = 2. Proclamer
publication-release-text = Une autre personne que celle qui les a préparés proclame les résultats. Pages, documents et données deviennent publics à l’instant, et chaque organisme est informé du sort de son dossier.
publication-release = Proclamer les résultats
publication-announcement = Pas avant
publication-preview-title = Aperçu
publication-nothing-decided = Toutes les décisions ne sont pas encore prises.
publication-released-title = Les résultats sont proclamés
publication-public-page = La page publique
publication-refused = Ce n’est pas possible pour l’instant
publication-refused-text = Des obstacles subsistent, indiqués ci-dessous. Rien n’a été modifié.
publication-confirm-title = Confirmer la proclamation
publication-confirm-text = Les résultats deviendront publics à l’instant et les lettres partiront aux organismes. La proclamation ne se reprend pas.
publication-nothing-title = Pas encore de résultats à proclamer
publication-nothing-text = L’édition paraît ici dès que le jury a conclu ses délibérations.
publication-notice-prepared = Les résultats sont préparés et figés.
publication-notice-released = Les résultats sont proclamés.
publication-obstacle-prizes-undecided = { $count ->
    [one] { $count } prix attend une décision.
   *[other] { $count } prix attendent une décision.
}
publication-obstacle-already-released = Les résultats sont déjà proclamés.
publication-obstacle-not-prepared = Les résultats ne sont pas encore préparés.
publication-obstacle-same-person = Vous les avez préparés : une autre personne les proclame.
publication-obstacle-results-changed = Les résultats ont changé depuis la préparation : il faut les préparer à nouveau.
publication-obstacle-before-announcement = La date de proclamation n’est pas atteinte.
