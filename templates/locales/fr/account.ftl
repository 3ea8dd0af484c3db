# Le compte : connexion, second facteur, liens, sessions, personnes et rôles.

account-email = Adresse électronique
account-password = Mot de passe
account-name = Nom complet
account-role = Rôle

## Connexion
account-sign-in-title = Se connecter
account-sign-in-lead = Utilisez l’adresse à laquelle vous avez reçu votre invitation, ou celle avec laquelle votre organisme s’est inscrit.
account-sign-in-action = Se connecter
account-forgot-link = Mot de passe oublié
account-refused = L’adresse ou le mot de passe n’est pas correct. Vérifiez-les, puis réessayez.
account-throttled = Trop de tentatives. Attendez { $wait }, puis réessayez.
account-demo-title = Entrer dans la démonstration
account-demo-lead = Ces personnes sont inventées pour la démonstration. Choisissez-en une pour visiter la plateforme dans son rôle, sans mot de passe.
account-demo-enter = Entrer
account-demo-place = Organisme ou siège
account-notice-signed-out = Vous êtes déconnecté.
account-notice-kept = Votre session avait pris fin avant l’envoi. Votre saisie est gardée pendant un jour : connectez-vous et vous la retrouverez sur sa page.
account-notice-reset-asked = Si un compte existe à cette adresse, vous recevrez une lettre avec un lien valable trente minutes.
account-notice-password-set = Le nouveau mot de passe est enregistré. Vous pouvez maintenant vous connecter.
account-notice-invitation-accepted = L’invitation est acceptée. Vous pouvez maintenant vous connecter.

## Second facteur
account-factor-title = Second facteur
account-factor-lead = Saisissez le code à six chiffres affiché par l’application de votre téléphone, ou l’un de vos codes de secours.
account-factor-set-up-title = Configurer le second facteur
account-factor-set-up-lead = Le second facteur protège votre compte ; les rôles qui engagent le prix l’exigent. Installez une application de codes (TOTP) sur votre téléphone, puis photographiez le code ou saisissez la clé.
account-factor-qr = Code QR contenant la clé écrite ci-dessous
account-factor-secret = Clé
account-factor-confirm = Saisissez ensuite le code affiché par l’application pour confirmer.
account-code = Code
account-code-wrong = Ce code est faux ou a déjà servi. Attendez le code suivant de l’application, puis saisissez-le.
account-codes-title = Codes de secours
account-codes-lead = Gardez ces codes en lieu sûr : chacun sert une fois si vous perdez votre téléphone. Ils ne seront plus affichés.
account-codes-go-on = Je les ai gardés, continuer
account-codes-left = { $count ->
    [one] Il reste { $count } code
   *[other] Il reste { $count } codes
}
account-codes-renew = Nouveaux codes de secours
account-factor-on = Activé
account-factor-off = Non activé
account-factor-set-up-link = Configurer le second facteur

## Mot de passe
account-forgot-title = Mot de passe oublié
account-forgot-lead = Saisissez votre adresse. Si un compte y existe, vous recevrez une lettre avec un lien pour choisir un nouveau mot de passe.
account-forgot-action = Envoyer le lien
account-reset-title = Nouveau mot de passe
account-reset-lead = Toutes vos sessions seront fermées, puis vous vous connecterez avec le nouveau mot de passe.
account-password-old = Mot de passe actuel
account-password-new = Nouveau mot de passe
account-password-repeat = Répéter le nouveau mot de passe
account-password-hint = { $min ->
    [one] { $min } caractère au moins. Une phrase de quelques mots vaut mieux qu’un mot compliqué.
   *[other] { $min } caractères au moins. Une phrase de quelques mots vaut mieux qu’un mot compliqué.
}
account-password-short = { $min ->
    [one] Le mot de passe est trop court : { $min } caractère au moins. Ajoutez des mots.
   *[other] Le mot de passe est trop court : { $min } caractères au moins. Ajoutez des mots.
}
account-password-long = Le mot de passe est plus long qu’il n’est admis. Raccourcissez-le.
account-password-common = Ce mot de passe se devine facilement. Choisissez une phrase sans rapport avec votre nom ni avec le prix.
account-password-different = Les deux mots de passe diffèrent. Saisissez-les de nouveau.
account-password-old-wrong = Le mot de passe actuel n’est pas correct. Saisissez-le de nouveau.
account-password-save = Enregistrer le mot de passe

## Invitation
account-invitation-title = Accepter l’invitation
account-invitation-lead = Vous êtes invité sur cette plateforme avec le rôle suivant.
account-invitation-until = Invitation valable jusqu’au
account-invitation-known = Cette adresse a déjà un compte. Le rôle y sera ajouté, puis vous vous connecterez avec votre mot de passe habituel.
account-invitation-action = Accepter l’invitation

## Mon compte
account-language-title = Langue
account-language = Langue des pages et des lettres
account-roles = Rôles
account-roles-none = Aucun rôle pour l’instant
account-security = Sécurité
account-factor = Second facteur
account-sessions = Sessions ouvertes
account-session-browser = Navigateur
account-session-began = Début
account-session-seen = Dernier usage
account-session-current = Cette session
account-session-unknown = Navigateur inconnu
account-session-end = Fermer
account-sessions-end-others = Fermer toutes les autres sessions
account-notice-language-saved = La langue est enregistrée.
account-notice-password-changed = Le mot de passe est changé et les autres sessions sont fermées.
account-notice-session-ended = La session est fermée.
account-notice-sessions-ended = Les autres sessions sont fermées.

## Personnes et rôles
account-people-title = Personnes et rôles
account-people-count = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
account-people-search = Chercher par nom ou adresse
account-people-none = Personne ne correspond à cette recherche.
account-people-closed = Compte fermé
account-people-take = Retirer le rôle
account-people-invite-title = Inviter une personne
account-people-invite-lead = L’invitation part par lettre ; son lien est valable sept jours. Les sièges du jury et les équipes des organismes se remplissent sur leurs propres pages.
account-people-invite-action = Envoyer l’invitation
account-email-wrong = Saisissez une adresse complète, par exemple name@example.ma
account-name-wrong = Saisissez le nom complet (de 2 à 120 caractères).
account-role-wrong = Choisissez un rôle de la liste.
account-notice-invited = L’invitation est envoyée.
account-notice-role-taken = Le rôle est retiré.

## Confirmer son identité
account-step-up-title = Confirmez que c’est bien vous
account-step-up-lead = Cette action engage le prix. Saisissez de nouveau votre mot de passe et, si votre compte en a un, votre second facteur : ce que vous avez rempli est conservé et l’action se poursuit aussitôt. La confirmation vaut dix minutes.
account-step-up-code-hint = Le code de l’application de votre téléphone, ou un code de secours
account-step-up-action = Confirmer et continuer
account-step-up-wrong = Le mot de passe ou le code n’est pas correct. Saisissez-les de nouveau, avec un code qui n’a pas encore servi.

## Changer d’adresse, remplacer ou retirer le second facteur
account-email-now = Adresse actuelle
account-email-new = Nouvelle adresse
account-email-change = Demander le changement
account-email-change-lead = Une lettre part à l’adresse actuelle et une autre à la nouvelle. L’adresse change quand les deux liens ont été confirmés ; vos sessions sont alors fermées.
account-email-taken = Cette adresse a déjà un compte : le changement n’a pas eu lieu.
account-confirm-email-title = Confirmer la nouvelle adresse
account-confirm-email-lead = Confirmez de ce côté que l’adresse du compte doit changer. Le changement a lieu quand l’autre adresse l’a confirmé aussi.
account-confirm-email-until = Lien valable jusqu’au
account-confirm-email-action = Confirmer le changement
account-factor-replace = Remplacer le second facteur (nouveau téléphone)
account-factor-remove = Retirer le second facteur
account-notice-email-asked = Deux lettres sont parties, l’une à votre adresse actuelle, l’autre à la nouvelle. Confirmez les deux liens dans les vingt-quatre heures.
account-notice-email-half = Confirmé de ce côté. L’adresse changera quand l’autre lien aura été confirmé.
account-notice-email-changed = L’adresse du compte est changée. Connectez-vous avec la nouvelle.
account-notice-factor-removed = Le second facteur est retiré et les autres sessions sont fermées.

## Une personne, pour qui gère les comptes
account-person-sessions = Fermer toutes ses sessions
account-person-sessions-lead = Pour une machine perdue ou un doute. La personne est prévenue par lettre et se connecte de nouveau.
account-person-factor = Retirer le second facteur perdu
account-person-factor-lead = Seulement si la personne a perdu son téléphone et ses codes de secours, et a prouvé son identité en se présentant ou par un moyen équivalent. Ses sessions sont fermées, elle est prévenue par lettre, et un nouveau second facteur lui est demandé si son rôle l’exige.
account-person-close = Fermer le compte
account-person-close-lead = La personne ne peut plus se connecter et ses sessions se ferment aussitôt. Rien de ce qu’elle a fait n’est effacé.
account-notice-person-sessions-ended = Les sessions de cette personne sont fermées.
account-notice-person-factor-removed = Le second facteur de cette personne est retiré.
account-notice-person-closed = Le compte est fermé.
