# Les lettres. Clés : letter-<code de la lettre>-<partie>.
# Mêmes arguments dans les trois langues.

## Ce que toutes les lettres ont en commun
letter-sender = Prix e-mtiaz
letter-attention = À l’attention de { $name }
letter-greeting = Madame, Monsieur,
letter-closing = Veuillez agréer, Madame, Monsieur, l’expression de nos salutations distinguées.
letter-signature = Le secrétariat permanent du prix e-mtiaz
letter-automatic = Cette lettre a été envoyée automatiquement par la plateforme du prix. Merci de ne pas y répondre.
letter-link-alone = Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :
letter-page-action = Ouvrir la page concernée

## Les faits
letter-fact = { $label } : { $value }
letter-fact-reference = Numéro de la candidature
letter-fact-title = Projet
letter-fact-received-at = Reçue le
letter-fact-digest = Empreinte SHA-256
letter-fact-due-at = Réponse attendue avant le
letter-fact-expires-at = Lien valable jusqu’au
letter-fact-closes-at = Clôture de la notation
letter-fact-confirmed-at = Confirmée le
letter-fact-changed-at = Date de l’opération
letter-fact-old-at = Ancienne date limite
letter-fact-new-at = Nouvelle date limite
letter-fact-result = Résultat

## Invitation
letter-invitation-subject = Votre accès à la plateforme du prix e-mtiaz
letter-invitation-body = Vous êtes invité(e) à rejoindre la plateforme du prix national de l’administration électronique en qualité de : { $role }.
letter-invitation-next = Ouvrez le lien ci-dessous pour choisir votre mot de passe. Il ne sert qu’une fois et vous est personnel : ne le transmettez à personne.
letter-invitation-action = Accepter l’invitation
letter-invitation-unexpected = Si vous n’attendiez pas cette invitation, ne tenez pas compte de cette lettre : aucun accès ne sera ouvert sans vous.

## Mot de passe
letter-password-reset-subject = Choisir un nouveau mot de passe
letter-password-reset-body = Un nouveau mot de passe a été demandé pour votre compte. Ouvrez le lien ci-dessous pour le choisir. Le lien ne sert qu’une fois.
letter-password-reset-action = Choisir un mot de passe
letter-password-reset-unexpected = Si vous n’êtes pas à l’origine de cette demande, ne tenez pas compte de cette lettre : votre mot de passe reste le même.

## Sécurité du compte
letter-security-notice-subject = Sécurité de votre compte : { $change }
letter-security-notice-body = Nous vous informons de l’opération suivante concernant votre compte : { $change }.
letter-security-notice-unexpected = Si vous n’en êtes pas l’auteur, changez votre mot de passe sans attendre et prévenez le secrétariat permanent.
letter-security-notice-change-attempts-failed = tentatives de connexion échouées et répétées
letter-security-notice-change-account-created = compte créé
letter-security-notice-change-password-changed = mot de passe changé
letter-security-notice-change-second-factor-enabled = second facteur activé
letter-security-notice-change-second-factor-disabled = second facteur désactivé
letter-security-notice-change-second-factor-replaced = second facteur remplacé
letter-security-notice-change-registration-attempted = inscription d’un organisme tentée avec votre adresse. Pour inscrire un organisme, connectez-vous d’abord
letter-security-notice-change-recovery-codes-renewed = codes de secours renouvelés
letter-security-notice-change-recovery-code-used = code de secours utilisé
letter-security-notice-change-email-changed = adresse électronique changée
letter-security-notice-change-sessions-ended = sessions fermées
letter-security-notice-change-role-granted = rôle attribué
letter-security-notice-change-role-revoked = rôle retiré
letter-security-notice-change-account-disabled = compte fermé

## Changement d’adresse
letter-email-change-subject = Confirmer la nouvelle adresse de votre compte
letter-email-change-body = Le titulaire du compte a demandé que l’adresse du compte devienne : { $address }. Le changement n’a lieu que si l’adresse actuelle et la nouvelle le confirment toutes deux, chacune par son lien.
letter-email-change-action = Confirmer le changement
letter-email-change-unexpected = Si vous n’êtes pas à l’origine de cette demande, n’ouvrez pas le lien : l’adresse du compte reste la même.

## Organismes
letter-body-registered-subject = Demande d’inscription reçue : { $body }
letter-body-registered-body = Nous avons bien reçu la demande d’inscription de l’organisme « { $body } ».
letter-body-registered-next = Le secrétariat permanent va la vérifier. Dans l’intervalle, vous pouvez déjà préparer votre candidature ; le dépôt sera possible après la vérification.
letter-body-verified-subject = Organisme vérifié : { $body }
letter-body-verified-body = L’inscription de l’organisme « { $body } » a été vérifiée.
letter-body-verified-next = Vous pouvez désormais déposer votre candidature avant la date limite.
letter-body-refused-subject = Demande d’inscription non retenue : { $body }
letter-body-refused-body = La demande d’inscription de l’organisme « { $body } » n’a pas été retenue, pour le motif suivant.
letter-body-refused-next = Pour rectifier votre demande, adressez-vous au secrétariat permanent.

## Candidatures
letter-entry-receipt-subject = Accusé de réception de la candidature { $reference }
letter-entry-receipt-body = Votre candidature a été déposée. La présente lettre en est l’accusé de réception ; conservez-la.
letter-entry-receipt-next = L’empreinte permet de prouver que le dossier évalué est bien celui que vous avez déposé.
letter-entry-withdrawn-subject = Candidature retirée : { $title }
letter-entry-withdrawn-body = Votre candidature a été retirée à la demande de votre organisme. Elle ne sera pas évaluée.
letter-entry-withdrawn-next = Tant que l’appel à candidatures est ouvert, vous pouvez déposer une nouvelle candidature.
letter-entry-admissible-subject = Candidature recevable : { $reference }
letter-entry-admissible-body = Après examen par le secrétariat permanent, votre candidature a été déclarée recevable. Elle est transmise au jury.
letter-entry-inadmissible-subject = Candidature irrecevable : { $reference }
letter-entry-inadmissible-body = Après examen par le secrétariat permanent, votre candidature a été déclarée irrecevable, pour le motif suivant.
letter-entry-inadmissible-next = Vous pouvez adresser une réclamation au secrétariat permanent dans les conditions prévues par le règlement.
letter-entry-disqualified-subject = Candidature exclue : { $reference }
letter-entry-disqualified-body = Votre candidature a été exclue du concours, pour le motif suivant.
letter-entry-disqualified-next = Vous pouvez adresser une réclamation au secrétariat permanent dans les conditions prévues par le règlement.
letter-clarification-asked-subject = Précision demandée sur la candidature { $reference }
letter-clarification-asked-body = Le secrétariat permanent vous demande une précision sur votre candidature.
letter-clarification-asked-action = Répondre à la question

## Jury
letter-entries-allotted-subject = { $count ->
    [one] Une candidature vous est attribuée
   *[other] { $count } candidatures vous sont attribuées
}
letter-entries-allotted-body = { $count ->
    [one] Une candidature vous a été attribuée pour évaluation au titre de l’édition { $year }.
   *[other] { $count } candidatures vous ont été attribuées pour évaluation au titre de l’édition { $year }.
}
letter-entries-allotted-next = Avant toute lecture, déclarez vos intérêts pour chacune d’elles. Leur contenu et vos notes sont confidentiels.
letter-entries-allotted-action = Ouvrir mes candidatures
letter-scoring-reminder-subject = { $count ->
    [one] Il vous reste une grille de notation à confirmer
   *[other] Il vous reste { $count } grilles de notation à confirmer
}
letter-scoring-reminder-body = { $count ->
    [one] Une grille de notation n’est pas encore confirmée. La notation ne peut être close sans elle.
   *[other] { $count } grilles de notation ne sont pas encore confirmées. La notation ne peut être close sans elles.
}
letter-scoring-reminder-action = Ouvrir mes grilles
letter-sheet-confirmed-subject = Grille de notation confirmée : { $reference }
letter-sheet-confirmed-body = Votre grille de notation pour la candidature ci-dessous a été confirmée. Elle compte désormais dans le classement.
letter-sheet-confirmed-next = Cette lettre ne contient aucune note, par souci de confidentialité.

## Résultats et calendrier
letter-entry-result-subject = Résultat de la candidature { $reference }
letter-entry-result-body = Les résultats du prix ont été proclamés. Voici la décision du jury concernant votre candidature.
letter-entry-result-laureate = Prix obtenu : { $prize }
letter-entry-result-not-laureate = Votre candidature n’a pas obtenu de prix lors de cette édition.
letter-entry-result-next = Nous vous remercions de votre participation et de votre contribution à la modernisation du service public.
letter-entry-result-action = Voir les résultats
letter-deadline-extended-subject = Prorogation du délai de dépôt, édition { $year }
letter-deadline-extended-body = Le délai de dépôt des candidatures au titre de l’édition { $year } a été prorogé.

letter-fact-member = Membre concerné
letter-fact-ruling = Décision
letter-fact-number = Procès-verbal nº
letter-challenge-made-subject = Récusation d’un membre de la commission : { $reference }
letter-challenge-made-body = Un organisme candidat récuse un membre de la commission pour son dossier, au motif suivant :
letter-challenge-made-next = Il sera statué avant le début de l’évaluation. Si vous êtes le membre concerné, vous n’avez rien à faire.
letter-challenge-ruled-subject = Décision sur la récusation : { $reference }
letter-challenge-ruled-body = Il a été statué sur la récusation, au motif suivant :
letter-challenge-ruled-upheld = Récusation admise : le membre ne lit pas le dossier et ne le note pas
letter-challenge-ruled-dismissed = Récusation rejetée
letter-minutes-to-sign-subject = Procès-verbal à signer : { $number }
letter-minutes-to-sign-body = Le procès-verbal ci-dessous est figé et attend votre signature. Si vous refusez de signer, dites pourquoi.
letter-minutes-to-sign-next = Votre identité sera de nouveau vérifiée au moment de signer.
letter-minutes-to-sign-action = Lire et signer le procès-verbal
letter-minutes-returned-subject = Procès-verbal renvoyé à la commission : { $number }
letter-minutes-returned-body = L’autorité a renvoyé à la commission le procès-verbal ci-dessous, au motif suivant :
letter-minutes-returned-next = La commission siège de nouveau. Le procès-verbal reste tel quel et un avenant le suit.
