# Messages des pages des organismes : inscription, candidature, dépôt.

## Inscription
body-register-title = Inscrire un organisme
body-register-lead = Inscrivez votre organisme pour concourir au prix. Vous pourrez préparer la candidature aussitôt ; le dépôt s’ouvre une fois l’organisme vérifié par le secrétariat permanent.
body-register-known = Vous avez déjà un compte ?
body-register-body = L’organisme
body-register-person = Le responsable de la candidature
body-register-send = Inscrire l’organisme
body-notice-registered = L’organisme est inscrit. Une lettre vous parviendra après sa vérification par le secrétariat permanent.
body-notice-registered-sign-in = Votre inscription est reçue et une lettre vous est envoyée. Connectez-vous avec cette adresse et ce mot de passe pour commencer la candidature.

## Champs
body-field-kind = Type d’organisme
body-field-name-ar = Nom officiel en arabe
body-field-name-fr = Nom officiel en français
body-field-name-hint = Tel qu’il figure dans les textes qui créent l’organisme, sans abréviation.
body-field-acronym = Sigle
body-field-parent = Tutelle
body-field-parent-hint = Le ministère ou l’organisme de tutelle, s’il y en a un.
body-field-region = Région
body-field-contact-name = Nom complet
body-field-contact-email = Adresse électronique professionnelle
body-field-contact-email-hint = Les accusés de réception et les décisions du secrétariat y sont envoyés.
body-field-password = Mot de passe
body-field-password-hint = { $min } caractères au moins ; une phrase de plusieurs mots vaut mieux qu’un mot compliqué.
body-field-repeated = Mot de passe, une seconde fois
body-field-category = Catégorie
body-field-title = Projet
body-field-title-ar = Titre du projet en arabe
body-field-title-fr = Titre du projet en français
body-field-title-hint = Le nom du service tel que ses usagers le connaissent ; 150 caractères au plus.
body-field-body = Organisme
body-field-files = L’ensemble des fichiers
body-field-eligibility = Conditions de participation
body-field-entry = La candidature
body-field-reason = Motif
body-field-reason-ar = Motif en arabe
body-field-reason-fr = Motif en français
body-field-checks = La liste des vérifications
body-field-check = La liste des vérifications
body-field-until = Nouvelle date limite
body-field-source = Texte du cahier des charges

## Ce qui ne peut être accepté
body-fault-required = Renseignez « { $label } ».
body-fault-too-long = Raccourcissez « { $label } » : { $limit } caractères au plus.
body-fault-not-an-address = Saisissez dans « { $label } » une adresse complète, par exemple nom@organisme.ma
body-fault-body-known = Un organisme de ce nom est déjà inscrit. Demandez à son responsable de vous y ajouter, ou écrivez au secrétariat permanent.
body-fault-body-not-eligible = Le règlement de cette édition n’admet pas ce type d’organisme.
body-fault-category-closed = Choisissez une autre catégorie : celle-ci n’est pas ouverte à votre organisme.
body-fault-category-full = Choisissez une autre catégorie ou retirez une candidature : { $limit } au plus par catégorie.
body-fault-edition-full = Votre organisme a atteint le nombre maximal de candidatures de cette édition : { $limit }.
body-fault-not-eligible = Le service ne remplit pas une condition de participation.
body-fault-stale = Un collègue a modifié la candidature entre-temps. Relisez-la telle qu’elle est, puis envoyez de nouveau.
body-fault-not-verified = Le secrétariat permanent n’a pas encore vérifié votre organisme. Votre brouillon est conservé ; vous pourrez le déposer ensuite.
body-fault-incomplete = Complétez ce qui manque à la candidature avant de la déposer ; la liste figure ci-dessous.
body-fault-unanswered = Répondez à toutes les questions de « { $label } » avant de déclarer le dossier recevable.
body-fault-not-all-yes = Un dossier dont une vérification est négative n’est pas recevable. Corrigez la réponse ou décidez l’irrecevabilité.
body-fault-unknown = La liste des vérifications a changé. Rouvrez la page.
body-fault-not-later = Choisissez pour « { $label } » un moment postérieur à la date limite actuelle.
body-fault-not-a-moment = Saisissez dans « { $label } » une date et une heure qui existent.
body-fault-after-announcement = Choisissez pour « { $label } » un moment antérieur à la proclamation.
body-fault-year-taken = Une édition existe pour cette année. Changez l’année dans le texte ou ouvrez l’édition existante.
body-fault-year-differs = Ce texte porte sur une autre année.

## L’accueil de l’organisme
body-home-title = Mes candidatures
body-home-first = Participer au prix se fait en trois étapes.
body-home-step-register = Inscrivez votre organisme
body-home-step-register-text = Le secrétariat permanent le vérifie en quelques jours.
body-home-step-write = Préparez la candidature
body-home-step-write-text = Rubrique par rubrique, avec vos collègues ; tout ce que vous écrivez est conservé.
body-home-step-submit = Déposez-la avant la date limite
body-home-step-submit-text = Un accusé de réception porte son numéro et l’heure de réception.
body-home-pending = L’organisme attend la vérification du secrétariat permanent. Vous pouvez préparer la candidature dès maintenant ; le dépôt s’ouvrira ensuite.
body-home-refused = Le secrétariat permanent a refusé l’inscription :
body-home-no-call = Aucun appel à candidatures n’est ouvert en ce moment.
body-home-entries = Candidatures
body-home-none = Aucune candidature pour l’instant
body-home-none-text = Quand un appel est ouvert, un bouton ci-dessus permet de commencer.
body-home-another = Inscrire un autre organisme
body-untitled = Candidature sans titre
body-next-write = Complétez la candidature et déposez-la avant la date limite.
body-next-too-late = Non déposée dans le délai ; le texte reste consultable.
body-next-screening = Déposée ; le secrétariat permanent examine sa recevabilité.
body-next-jury = Recevable ; elle est devant le jury.
body-next-results = Les résultats sont proclamés.
body-next-reasons = Prenez connaissance des motifs de la décision.
body-next-withdrawn = Vous avez retiré cette candidature.

## Fiche de l’organisme
body-profile-title = Fiche de l’organisme
body-profile-lead = Changer le nom ou le type demande une nouvelle vérification du secrétariat permanent.
body-profile-refused = Motif du refus
body-profile-refused-next = Corrigez la fiche et enregistrez-la : elle sera de nouveau soumise au secrétariat permanent.
body-notice-profile-saved = La fiche de l’organisme est enregistrée.

## La candidature
body-start-title = Commencer une candidature
body-start-eligibility = Conditions de participation
body-start-entry = Le projet
body-notice-started = La candidature est créée. Remplissez ses rubriques l’une après l’autre.
body-notice-saved = Votre saisie est enregistrée.
body-title-title = Titre et catégorie
body-title-change = Modifier le titre ou la catégorie
body-title-category-hint = Si vous changez de catégorie, vos réponses sont gardées ; les rubriques propres à la nouvelle s’ajoutent.
body-sections = Rubriques
body-sections-done = Rubriques complètes
body-section-answered = Réponses : { $done } sur { $total }
body-violations-left = { $count ->
    [one] Il reste { $count } point à compléter ou à corriger.
   *[other] Il reste { $count } points à compléter ou à corriger.
}
body-saved-by = Dernier enregistrement : { $name }, { $time }
body-pending-entry = Vous pouvez compléter la candidature dès maintenant. Le dépôt attend la vérification de votre organisme par le secrétariat permanent ; une lettre vous en avisera.
body-draft-late = Cette candidature n’a pas été déposée avant le { $deadline }. Ce que vous avez écrit reste consultable.
body-too-late = Le délai de dépôt est écoulé. Ni l’enregistrement ni le dépôt ne sont plus possibles ; ce qui a été enregistré avant reste consultable.
body-not-editable = Ce dossier est déjà déposé et ne se modifie plus. Ce qui a été déposé reste consultable.
body-too-late-copy = Ce que vous avez saisi est affiché ci-dessous et n’est pas enregistré : copiez-le si vous voulez le garder.
body-kept-title = Votre saisie d’avant la fin de la session est retrouvée
body-kept-text = Ce formulaire a été envoyé après la fin de votre session ({ $time }) : il n’a pas été enregistré. Les réponses ci-dessous sont celles que vous aviez saisies ; relisez-les, puis enregistrez-les. Seuls les mots de passe sont à saisir de nouveau.
body-kept-without = Afficher plutôt les réponses enregistrées
body-reasons = Motifs de la décision
body-answer-public = publié avec les résultats

## Les rubriques
body-save-continue = Enregistrer et continuer
body-saved-with-errors = Votre saisie est enregistrée telle quelle. Corrigez ce qui suit avant le dépôt.
body-answer = Réponse
body-or = ou
body-list-comma = ,
body-asked-when = Si la réponse à « { $label } » est « { $answer } » :
body-in-language = En { $language }
body-justification-when = Justification, si la réponse est « { $answer } »
body-hint-min-words = { $min ->
    [one] { $min } mot au moins.
   *[other] { $min } mots au moins.
}
body-hint-between = De { $min } à { $max }.
body-hint-at-least = { $min } au moins.
body-hint-at-most = { $max } au plus.
body-hint-max-rows = { $max ->
    [one] { $max } ligne au plus.
   *[other] { $max } lignes au plus.
}
body-team-name = Nom complet
body-team-part = Rôle dans le projet
body-partner-name = Nom de l’organisme
body-access-address = Adresse de l’essai
body-access-login = Identifiant
body-access-password = Mot de passe de l’essai
body-access-password-hint = Il est conservé chiffré et ne s’affiche plus ensuite.
body-access-password-kept = Un mot de passe est enregistré. Laissez la case vide pour le garder.
body-conflict-title = Un collègue a enregistré cette rubrique avant vous
body-conflict-text = Votre texte n’a pas été enregistré, pour ne pas effacer celui de votre collègue. Comparez les deux.
body-conflict-theirs = Le texte enregistré
body-conflict-mine = Votre texte
body-conflict-choose = Le formulaire ci-dessous contient votre texte : enregistrez-le pour remplacer l’autre, ou fondez-y les deux puis enregistrez.
body-conflict-keep-theirs = Garder le texte enregistré

## Les fichiers
body-no-file = Aucun fichier joint.
body-manage-files = Joindre ou enlever des fichiers
body-files-attached = Fichiers joints
body-attach = Joindre un fichier
body-files-full = Le nombre maximal de fichiers est atteint. Enlevez-en un pour en joindre un autre.
body-file-description = Ce que montre le fichier
body-file-description-hint = Une phrase courte, pour aider les membres du jury.
body-back-section = Retour à la rubrique
body-to-entry = Retour au dossier
body-notice-attached = Le fichier est joint.
body-notice-removed = Le fichier est enlevé.
body-file-none-chosen = Choisissez un fichier avant d’envoyer.
body-file-empty = Le fichier est vide. Choisissez un fichier qui a un contenu.
body-file-too-large = Le fichier dépasse { $limit }. Réduisez-le ou divisez-le, puis joignez-le de nouveau.
body-file-not-what-name-says = Le contenu du fichier ne correspond pas à son nom. Joignez le fichier d’origine ({ $types }).
body-file-media-not-allowed = Ce type de fichier n’est pas accepté. Types acceptés : { $types }.
body-file-damaged = Le fichier est endommagé ou incomplet. Ouvrez-le pour le vérifier, enregistrez-le, puis joignez-le de nouveau.
body-file-encrypted = Le fichier est protégé par un mot de passe. Retirez la protection, puis joignez-le de nouveau.
body-file-active-content = Le fichier contient un programme. Exportez-le de nouveau en PDF simple.
body-file-too-many-pages = Le document dépasse { $limit } pages. Raccourcissez-le.
body-file-too-many-files = Le nombre maximal de fichiers est atteint : { $limit }. Enlevez-en un d’abord.
body-file-too-large-together = Les fichiers dépassent ensemble { $limit }. Réduisez-en ou enlevez-en.
body-file-already-there = Ce fichier est déjà joint ici.
body-file-interrupted = L’envoi s’est interrompu. Réessayez.
body-file-too-large-unpacked = Une fois ouvert, le fichier est bien plus grand qu’il n’y paraît. Exportez-le de nouveau dans une taille plus petite.
body-file-too-many-pixels = Les dimensions de l’image sont trop grandes. Réduisez-la, puis joignez-la de nouveau.
body-file-infected = Le contrôle de sécurité a trouvé un programme malveillant dans ce fichier ; il n’a pas été conservé. Vérifiez l’ordinateur, puis joignez un fichier sain.
body-file-check-unavailable = Le fichier ne peut pas être contrôlé pour le moment ; il n’a pas été conservé. Réessayez dans quelques minutes.

## Vérification et dépôt
body-check-title = Vérifier et déposer la candidature
body-check-left = { $count ->
    [one] { $count } point à compléter avant le dépôt
   *[other] { $count } points à compléter avant le dépôt
}
body-check-complete = La candidature est complète. Relisez-la une dernière fois, puis déclarez et déposez.
body-check-declare = Déclarations
body-check-freeze = Au dépôt, la candidature est figée telle quelle ; un accusé de réception avec son numéro et l’heure vous est envoyé.
body-submit = Déposer la candidature
body-submit-lead-only = Le dépôt revient au responsable de la candidature de l’organisme. Prévenez-le qu’elle est prête.
body-notice-submitted = La candidature est déposée. Voici son accusé de réception.

## L’accusé de réception
body-receipt-title = Accusé de réception
body-receipt-received = Votre candidature est reçue
body-receipt-digest = Cette empreinte établit le contenu de la candidature tel qu’il a été déposé, au caractère près. Conservez-la avec l’accusé de réception.
body-receipt-pdf = Télécharger l’accusé de réception (PDF)
body-receipt-next = La suite
body-receipt-next-screening = Examen de la recevabilité
body-receipt-next-screening-text = Le secrétariat permanent vérifie que le dossier remplit les conditions et vous fait part de sa décision.
body-receipt-next-jury = Le jury
body-receipt-next-jury-text = Le jury évalue les dossiers recevables selon les critères publiés.
body-receipt-next-results = La proclamation
body-receipt-next-results-text = Les résultats sont proclamés à la cérémonie de remise des prix, puis publiés ici.
body-receipt-entry = Consulter la candidature déposée
body-withdraw-title = Retirer la candidature
body-withdraw-text = Le jury n’examinera pas cette candidature. Ses textes restent consultables ; le retrait est définitif.
body-withdraw-reason = Motif du retrait
body-notice-withdrawn = La candidature est retirée.
