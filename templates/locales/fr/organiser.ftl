# Messages des pages de l’organisateur.

organiser-home-title = Gestion des éditions
organiser-none = Aucune édition
organiser-none-text = Une édition commence par son cahier des charges : un fichier d’où viennent les règles, le formulaire et la grille de notation.
organiser-create-title = Créer une édition
organiser-create = Créer l’édition
organiser-create-lead = Collez le texte du cahier des charges (TOML). Il est examiné en entier ; l’édition n’est créée que s’il est sans défaut.
organiser-create-from = Ou partez du texte d’une édition antérieure, en changeant son numéro, son année et ses échéances :
organiser-source-hint = Les clés sont en anglais, les textes en arabe et en français.
organiser-faults = { $count ->
    [one] Le cahier des charges a { $count } défaut. La liste suit.
   *[other] Le cahier des charges a { $count } défauts. La liste suit.
}
organiser-faults-title = Défauts du cahier des charges
organiser-line = Ligne { $line } :
organiser-specification-title = Cahier des charges
organiser-fingerprint = Empreinte (SHA-256) :
organiser-frozen = Le cahier des charges est figé depuis l’ouverture de l’appel ; il ne change plus.
organiser-read-rules = Le règlement tel que le public le lit
organiser-calendar = Calendrier
organiser-call-opens = Ouverture de l’appel
organiser-call-closes = Clôture de l’appel
organiser-screening-due = Fin de l’examen de recevabilité
organiser-scoring-due = Fin de la notation
organiser-deliberation = Délibérations
organiser-announcement = Proclamation des résultats
organiser-next = La suite
organiser-next-preparation = Ouvrez l’appel le moment venu : le cahier des charges est alors figé et son empreinte consignée.
organiser-next-call = Fermez l’appel une fois le délai écoulé : le secrétariat permanent examine alors les dossiers.
organiser-next-screening = Le secrétariat permanent examine la recevabilité, puis ouvre la notation.
organiser-next-scoring = Les membres de la commission notent les dossiers ; le secrétariat clôt la notation quand elle est complète.
organiser-next-deliberation = La commission délibère et consigne ses décisions au procès-verbal.
organiser-next-embargo = Les décisions sont figées. Préparez les résultats et publiez-les à la proclamation.
organiser-next-published = Les résultats sont publiés.
organiser-next-archived = L’édition est archivée.
organiser-next-suspended = L’édition est suspendue par une décision consignée.
organiser-next-cancelled = L’édition est annulée par une décision consignée.
organiser-open-call = Ouvrir l’appel à candidatures
organiser-close-call = Fermer l’appel à candidatures
organiser-obstacles = Ce qui empêche la phase suivante :
obstacle-call-opens-later = L’ouverture de l’appel est prévue plus tard : { $deadline }.
obstacle-call-closes-in-the-past = La date limite du cahier des charges est passée : { $deadline }. Corrigez le calendrier.
obstacle-call-still-open = L’appel reste ouvert jusqu’au { $deadline }.
organiser-notice-created = L’édition est créée.
organiser-notice-specification-saved = Le cahier des charges est enregistré.
organiser-notice-opened = L’appel est ouvert et le cahier des charges figé.
organiser-notice-closed = L’appel est fermé.
organiser-notice-obstacles = La phase n’a pas changé : ce qui l’empêche figure ci-dessous.
organiser-extend = Proroger le délai de dépôt
organiser-extend-text = Décision motivée et consignée, publiée pour tous ; les organismes qui ont commencé une candidature en sont avisés.
organiser-extension-all = Délai prorogé pour tous du { $from } au { $to }.
organiser-extension-one = Délai prorogé pour un organisme du { $from } au { $to }.
organiser-notice-extended = Le délai est prorogé et les organismes concernés avisés.
organiser-status-title = Déroulement de l’édition
