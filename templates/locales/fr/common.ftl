# Messages communs à toutes les pages.
# Clés : <domaine>-<code>. Mêmes arguments dans les trois langues.

## Le prix
site-name = Imtiyaz
site-title = Prix national de l’administration électronique « e-mtiaz »
site-field = Administration électronique
site-country = Royaume du Maroc
site-demo = Version de démonstration : les organismes, les jurés et les notes inventés sont signalés comme tels ; rien de ce qui figure ici n’a de valeur officielle.
site-untranslated = Cette page n’existe pas encore dans cette langue ; elle est affichée en arabe.
title-error = Erreur :
invented = exemple inventé

## Navigation
nav-skip = Aller au contenu
nav-main = Navigation principale
nav-languages = Langue
nav-breadcrumbs = Fil d’Ariane
nav-footer = Liens de bas de page
nav-account = Compte
nav-home = Accueil
nav-menu = Menu
nav-back = Retour
nav-dashboard = Mon tableau de bord
nav-edition = Édition en cours
nav-editions = Éditions
nav-archive = Archives depuis 2005
nav-results = Résultats
nav-rules = Règlement et critères
nav-entries = Candidatures
nav-jury = Jury
nav-bodies = Organismes
nav-open-data = Données ouvertes
nav-help = Aide et contact
nav-privacy = Protection des données personnelles
nav-accessibility = Accessibilité
nav-terms = Conditions d’utilisation
nav-questions = Questions et réponses
nav-conditions = Conditions et modalités
nav-information = Informations
nav-legal = Cadre juridique
nav-sign-in = Se connecter
nav-sign-out = Se déconnecter
nav-my-account = Mon compte
nav-signed-in-as = Connecté en tant que { $name }

## Actions
action-save = Enregistrer
action-save-draft = Enregistrer le brouillon
action-save-next = Enregistrer et passer au suivant
action-continue = Continuer
action-start = Commencer
action-submit = Déposer
action-confirm = Confirmer
action-cancel = Annuler
action-edit = Modifier
action-delete = Supprimer
action-withdraw = Retirer
action-reopen = Rouvrir
action-add = Ajouter
action-remove = Enlever
action-send = Envoyer
action-search = Rechercher
action-open = Ouvrir
action-close = Fermer
action-view = Consulter
action-download = Télécharger
action-print = Imprimer
action-upload = Téléverser le fichier
action-replace = Remplacer
action-accept = Accepter
action-refuse = Refuser
action-verify = Vérifier
action-invite = Inviter
action-revoke = Révoquer
action-publish = Publier
action-change = Modifier
action-change-what = Modifier { $what }
action-remove-what = Enlever { $what }
action-apply = Appliquer
action-clear = Effacer
action-retry = Réessayer

## Composants des pages
ui-error-title = Il y a un problème
ui-error = Erreur :
ui-colon = { $text } :
ui-optional = (facultatif)
ui-required-note = Tous les champs sont obligatoires, sauf mention contraire.
ui-choose = Choisir dans la liste
ui-show-all = Tout afficher
ui-yes = Oui
ui-no = Non
ui-none = Aucun
ui-unknown = Inconnu
ui-not-answered = Pas encore renseigné
ui-day = Jour
ui-month = Mois
ui-year = Année
ui-hour = Heure
ui-minute = Minute
ui-date-hint = Par exemple : { $example }
ui-limit-characters = { $max ->
    [one] { $max } caractère au plus.
   *[other] { $max } caractères au plus.
}
ui-limit-words = { $max ->
    [one] { $max } mot au plus.
   *[other] { $max } mots au plus.
}
ui-count-of = Utilisés : { $used } sur { $max }
ui-file-current = Fichier actuel
ui-file-hint = Types acceptés : { $types }. Taille maximale : { $size }.
ui-file-choose = Choisir un fichier
ui-file-replace = Choisir un autre fichier pour le remplacer
ui-row = Ligne { $number }
ui-row-add = Ajouter une ligne
ui-row-remove = Enlever la ligne { $number }
ui-filters = Filtrer la liste
ui-filters-active = Filtres actifs
ui-sort-by = Trier par { $column }
ui-sorted-ascending = tri croissant
ui-sorted-descending = tri décroissant
ui-pages = Pages de la liste
ui-page-previous = Précédent
ui-page-next = Suivant
ui-page = Page { $number }
ui-page-of = Page { $number } sur { $total }
ui-results = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
ui-table-data = Données en tableau
ui-table-scroll = Tableau à faire défiler : { $caption }
ui-csv = Télécharger les données (CSV)
ui-source = Source
ui-progress = { $done } sur { $total }
ui-weight = Pondération : { $weight }
ui-comment = Commentaire
ui-comment-needed = Un commentaire est exigé pour cette note.
ui-score-none = Pas encore de note
ui-step = Étape { $number } sur { $total }
ui-step-done = terminée
ui-step-current = en cours
ui-step-coming = à venir
ui-timeline = Phases de l’édition
ui-opens-document = (fichier { $type }, { $size })
ui-reference = Référence
ui-received = Date et heure de réception
ui-digest = Empreinte numérique (SHA-256)
ui-important = Important
ui-note = À noter
ui-warning = Attention
ui-success = C’est fait
ui-more = Plus de détails
ui-saved-at = Enregistré à { $time }
ui-saving = Enregistrement…
ui-save-failed = L’enregistrement automatique a échoué. Utilisez le bouton en bas de page.
ui-session-ending = Votre session se termine bientôt. Enregistrez votre travail pour ne rien perdre.

## Le temps
time-deadline = { $date } à { $time }, heure du Maroc ({ $offset })
time-at = à { $time }
time-from-to = du { $from } au { $to }
time-over = Le délai est écoulé
time-closes = Date limite : { $deadline }
time-left-days = { $count ->
    [one] Il reste { $count } jour
   *[other] Il reste { $count } jours
}
time-left-hours = { $count ->
    [one] Il reste { $count } heure
   *[other] Il reste { $count } heures
}
time-left-minutes = { $count ->
    [one] Il reste { $count } minute
   *[other] Il reste { $count } minutes
}

## Unités et nombres
unit-bytes = { $size } o
unit-kilobytes = { $size } ko
unit-megabytes = { $size } Mo
unit-dirhams = { $amount } DH
unit-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
unit-out-of = { $score } sur { $max }
unit-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
unit-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
count-entries = { $count ->
    [one] { $count } candidature
   *[other] { $count } candidatures
}
count-bodies = { $count ->
    [one] { $count } organisme
   *[other] { $count } organismes
}
count-jurors = { $count ->
    [one] { $count } membre du jury
   *[other] { $count } membres du jury
}
count-sheets = { $count ->
    [one] { $count } grille de notation
   *[other] { $count } grilles de notation
}
count-files = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
count-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
count-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
count-characters = { $count ->
    [one] { $count } caractère
   *[other] { $count } caractères
}
count-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
count-prizes = { $count ->
    [one] { $count } prix
   *[other] { $count } prix
}

## L’édition et ses phases
edition = Édition
edition-ordinal = { $ordinal } édition
edition-of-year = Édition { $year }
edition-for-year = au titre de l’année { $year }
phase-preparation = Préparation
phase-call = Appel à candidatures
phase-screening = Présélection
phase-scoring = Notation
phase-deliberation = Délibérations
phase-embargo = Sous embargo
phase-published = Proclamation des résultats
phase-archived = Archives
phase-suspended = Suspendue
phase-cancelled = Annulée

## États des candidatures et des rubriques
entry = Candidature
entry-state-draft = Brouillon
entry-state-submitted = Déposée
entry-state-admissible = Recevable
entry-state-inadmissible = Irrecevable
entry-state-disqualified = Disqualifiée
entry-state-withdrawn = Retirée
section-not-started = Pas commencée
section-in-progress = En cours
section-completed = Complète
section-problem = À corriger
section-locked = Pas encore accessible
body-status-pending = En attente de vérification
body-status-verified = Vérifié
body-status-refused = Refusé
body-status-merged = Fusionné
file-state-waiting = En cours d’analyse
file-state-clean = Sain
file-state-refused = Refusé

## Rôles
role-body-lead = Responsable de la candidature
role-body-contributor = Contributeur à la candidature
role-body-approver = Valideur de la candidature
role-juror = Membre du jury
role-chair = Président du jury
role-observer = Expert consultatif
role-secretary = Secrétariat permanent
role-organiser = Comité d’organisation
role-administrator = Administrateur de la plateforme
role-auditor = Auditeur
role-visitor = Visiteur

## Le jury
college-administration = Administration publique
college-private = Secteur privé
college-civil-society = Société civile
seat-duty-chair = Président
seat-duty-member = Membre
seat-duty-alternate = Suppléant
seat-duty-expert = Expert consultatif
sheet-state-none = Pas commencée
sheet-state-draft = Brouillon
sheet-state-confirmed = Confirmée
sheet-state-void = Non comptée
coverage-none = Non attribué
coverage-assigned = Attribué
coverage-draft = Brouillon
coverage-confirmed = Confirmé
coverage-conflict = Conflit d’intérêts
conflict-none = Aucun conflit d’intérêts
conflict-potential = Conflit possible
conflict-conflict = Conflit d’intérêts
conflict-ruling-cleared = Aucun empêchement
conflict-ruling-recused = Déporté

## Les prix
prize-grand = Grand Prix e-mtiaz
prize-excellence = Prix d’excellence
prize-encouragement = Prix d’encouragement
prize-jury = Prix du jury
prize-commended = Initiative louable
prize-plain = Prix
outcome-awarded = Décerné
outcome-shared = Décerné ex æquo
outcome-withheld = Non décerné
outcome-not-used = Non utilisé
rank-place = { $ordinal } place
rank-tied = ex æquo
rank-incomplete = Notation incomplète

## Erreurs de champ : quoi, où, comment corriger
field-required = Renseignez « { $label } ».
field-required-choice = Choisissez une réponse pour « { $label } ».
field-required-file = Joignez un fichier à « { $label } ».
field-required-confirm = Cochez « { $label } » pour continuer.
field-too-long = « { $label } » est trop long : { $length } caractères pour { $max } au plus. Raccourcissez le texte.
field-too-short = « { $label } » est trop court : { $length } caractères pour { $min } au moins. Complétez le texte.
field-too-many-words = « { $label } » compte { $words } mots pour { $max } au plus. Raccourcissez le texte.
field-too-few-words = « { $label } » compte { $words } mots pour { $min } au moins. Complétez le texte.
field-number = Saisissez un nombre en chiffres dans « { $label } », par exemple { $example }.
field-number-precise = « { $label } » admet { $places } chiffres au plus après la virgule.
field-number-low = Le nombre dans « { $label } » doit être au moins { $min }.
field-number-high = Le nombre dans « { $label } » doit être au plus { $max }.
field-date = Saisissez une date qui existe dans « { $label } » (jour, mois, année), par exemple { $example }.
field-date-early = La date dans « { $label } » ne peut précéder le { $min }.
field-date-late = La date dans « { $label } » ne peut dépasser le { $max }.
field-time = Saisissez une heure de 00:00 à 23:59 dans « { $label } ».
field-choice = La réponse choisie pour « { $label } » n’est pas dans la liste. Choisissez de nouveau.
field-choice-many = Choisissez au plus { $max } réponses pour « { $label } ».
field-choice-few = Choisissez au moins { $min } réponses pour « { $label } ».
field-email = Saisissez une adresse électronique complète dans « { $label } », par exemple { $example }.
field-url = Saisissez une adresse complète commençant par https:// dans « { $label } »
field-phone = Saisissez un numéro de téléphone valable dans « { $label } », par exemple { $example }.
field-pattern = Le format de « { $label } » n’est pas correct. Exemple correct : { $example }
field-characters = « { $label } » contient des signes qui ne peuvent être acceptés. Supprimez-les et saisissez le texte de nouveau.
field-duplicate = La valeur de « { $label } » est déjà utilisée. Saisissez-en une autre.
field-rows-few = Ajoutez des lignes à « { $label } » : il en faut au moins { $min }.
field-rows-many = Enlevez des lignes de « { $label } » : { $max } au plus sont admises.
field-file-type = Le fichier « { $name } » n’est pas d’un type accepté ({ $types }). Convertissez-le, puis joignez-le de nouveau.
field-file-disguised = Le contenu du fichier « { $name } » ne correspond pas à son nom. Joignez le fichier d’origine ({ $types }).
field-file-size = Le fichier « { $name } » pèse { $size } pour { $max } au plus. Réduisez-le, puis joignez-le de nouveau.
field-file-empty = Le fichier « { $name } » est vide. Joignez un fichier qui a un contenu.
field-file-locked = Le fichier « { $name } » est protégé par un mot de passe. Retirez la protection, puis joignez-le de nouveau.
field-file-infected = Le fichier « { $name } » a été refusé à l’analyse, car il peut être nuisible. Joignez une copie saine.
field-file-failed = Le téléversement de « { $name } » n’a pas abouti. Réessayez.
field-files-many = « { $label } » admet { $max } fichiers au plus. Enlevez ceux qui sont en trop.
field-file-name = Le nom du fichier est trop long ou contient des signes refusés. Renommez-le, puis joignez-le de nouveau.
field-unknown = Le formulaire contenait un champ inconnu : { $name }. Rouvrez la page et remplissez-la de nouveau.

## Ce qui contrevient au cahier des charges dans un dossier
violation-required = Répondez à « { $label } » : la réponse est obligatoire.
violation-too-many-characters = Raccourcissez « { $label } » : { $found } caractères pour { $limit } au plus.
violation-too-few-characters = Complétez « { $label } » : { $found } caractères pour { $limit } au moins.
violation-too-many-words = Raccourcissez « { $label } » : { $found } mots pour { $limit } au plus.
violation-too-few-words = Complétez « { $label } » : { $found } mots pour { $limit } au moins.
violation-too-many-items = Enlevez des éléments de « { $label } » : { $found } pour { $limit } au plus.
violation-too-few-items = Ajoutez des éléments à « { $label } » : { $found } pour { $limit } au moins.
violation-too-small = Saisissez dans « { $label } » un nombre d’au moins { $limit } ; il est de { $found }.
violation-too-great = Saisissez dans « { $label } » un nombre d’au plus { $limit } ; il est de { $found }.
violation-not-a-number = Saisissez dans « { $label } » un nombre en chiffres, par exemple 1250 ou 12,5.
violation-not-a-date = Saisissez dans « { $label } » une date qui existe : le jour, le mois, l’année.
violation-justification = Justifiez votre réponse à « { $label } ».
violation-not-https = Saisissez dans « { $label } » une adresse complète qui commence par https://, par exemple https://www.exemple.ma
violation-row-incomplete = Remplissez la première case de chaque ligne de « { $label } » ou enlevez la ligne.
violation-unknown-choice = Choisissez de nouveau pour « { $label } » : la réponse enregistrée n’est plus dans la liste.
violation-file-missing = Joignez le fichier demandé à « { $label } ».
violation-file-refused = Remplacez le fichier refusé dans « { $label } ».
violation-too-few-files = Ajoutez des fichiers à « { $label } » : { $found } pour { $limit } au moins.
violation-too-many-files = Enlevez des fichiers de « { $label } » : { $found } pour { $limit } au plus.
violation-too-large = Réduisez le fichier de « { $label } » : il pèse { $found } pour { $limit } au plus.
violation-too-large-together = Réduisez ou enlevez des fichiers : ils pèsent ensemble { $found } pour { $limit } au plus.
violation-too-many-pages = Raccourcissez le document de « { $label } » : { $found } pages pour { $limit } au plus.
violation-media-not-allowed = Joignez à « { $label } » un fichier d’un type accepté : celui-ci ne l’est pas.
violation-body-not-eligible = Le règlement de cette édition n’admet pas ce type d’organisme. Écrivez au secrétariat permanent si le type enregistré est inexact.
violation-category-closed = Choisissez une autre catégorie : celle-ci n’est pas ouverte à votre organisme.
violation-not-declared = Cochez la déclaration « { $label } ».

## Ce qui manque à une grille de notation
sheet-fault-missing = Donnez une note au critère « { $label } ».
sheet-fault-off-scale = La note de « { $label } » doit être comprise entre { $min } et { $max }.
sheet-fault-off-step = Choisissez pour « { $label } » une note de l’échelle proposée.
sheet-fault-comment-required = Commentez « { $label } » : cette note doit être motivée.
sheet-fault-comment-too-long = Raccourcissez le commentaire de « { $label } ».
sheet-fault-unknown-criterion = La grille contenait une note pour un critère inconnu. Rouvrez la page et remplissez-la de nouveau.

## Pages d’erreur
error-reference = Numéro de l’erreur : { $reference }
error-home = Retour à l’accueil
error-403-title = Cette page ne vous est pas ouverte
error-403-text = Votre compte ne permet ni de la consulter ni d’accomplir cette action. Si cela vous paraît une erreur, écrivez au secrétariat permanent du prix.
error-403-roles = Cette action est ouverte à : { $roles }
error-404-title = Page introuvable
error-404-text = Vérifiez l’adresse ou repartez de l’accueil. Ce que vous cherchez n’est peut-être pas encore publié.
error-409-title = Cette page a été modifiée entre-temps
error-409-text = Quelqu’un a enregistré une modification avant vous. Votre texte est conservé ci-dessous : comparez les deux versions et choisissez celle qui reste.
error-410-title = Le délai est écoulé
error-410-text = Cette action n’est plus possible. Ce qui a été enregistré avant la fin du délai est conservé et reste consultable.
error-413-title = Le fichier est trop volumineux
error-413-text = La taille maximale est de { $max }. Réduisez ou divisez le fichier, puis réessayez. Vos autres réponses sont conservées.
error-415-title = Ce type de fichier n’est pas accepté
error-415-text = Types acceptés : { $types }. Convertissez le fichier, puis réessayez. Vos autres réponses sont conservées.
error-422-title = Des réponses sont à corriger
error-422-text = Corrigez ce qui suit, puis envoyez de nouveau. Tout ce que vous avez saisi est conservé dans la page.
error-429-title = Trop de tentatives
error-429-text = Attendez { $wait }, puis réessayez.
error-500-title = Une erreur s’est produite sur la plateforme
error-500-text = L’erreur vient de nous et a été consignée. Réessayez dans quelques minutes ; si elle se répète, communiquez son numéro au secrétariat permanent.
error-503-title = Le service est momentanément interrompu
error-503-text = Il reprendra { $until }. Ce que vous avez enregistré est en sécurité.
error-503-text-unknown = Il reprendra bientôt. Ce que vous avez enregistré est en sécurité.
