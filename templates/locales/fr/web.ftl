# Messages des pages d’erreur émises par le site lui-même.

web-error-400-title = Le formulaire n’a pas pu être lu
web-error-400-text = Le formulaire n’est pas arrivé sous la forme attendue. Revenez à la page, rouvrez-la, puis remplissez-la de nouveau.
web-error-cross-site-title = Ce formulaire n’a pas été accepté
web-error-cross-site-text = Le formulaire provenait d’un autre site : rien n’a été fait, afin de protéger votre compte. Ouvrez la page depuis ce site et recommencez.
web-error-405-title = Cette adresse ne s’ouvre pas directement
web-error-405-text = Cette adresse ne reçoit qu’un formulaire. Partez de la page qui le contient.
web-error-408-title = L’envoi a été interrompu
web-error-408-text = Le formulaire n’est pas arrivé en entier dans le temps prévu. Vérifiez votre connexion et envoyez-le de nouveau.
web-error-409-title = Cette page a été modifiée entre-temps
web-error-409-text = Quelqu’un a enregistré une modification avant vous et la vôtre n’a pas été enregistrée. Rouvrez la page pour voir la dernière version.
web-error-not-now-title = Cette action n’est pas possible à ce stade
web-error-not-now-text = La phase actuelle de l’édition ne le permet pas. La page de l’édition en présente les phases et les délais.
web-error-413-title = L’envoi est trop volumineux
web-error-413-text = Ce que vous avez envoyé dépasse la taille admise. Réduisez-le ou divisez-le, puis réessayez.
web-error-415-title = Ce type de contenu n’est pas accepté
web-error-415-text = Envoyez le formulaire depuis sa page, sur ce site.
web-error-503-title = Le site est occupé
web-error-503-text = Rien n’a été fait. Réessayez dans un instant.
web-error-retry = Réessayer
web-seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}
web-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}

## Un formulaire qui n’a pas été accepté
web-held-token-title = Le formulaire n’a pas été envoyé
web-held-token-lead = Ce formulaire a été ouvert avant votre dernière connexion, ou ne vient pas d’une page de ce site. Rien n’a été fait. Si vous venez de le remplir ici, envoyez-le de nouveau ou rouvrez sa page.
web-held-sign-in-title = Votre session est terminée
web-held-sign-in-lead = Votre session s’est terminée pendant la saisie et rien n’a été enregistré. Copiez votre texte ci-dessous, connectez-vous, puis collez-le dans la page.
web-held-again = Envoyer de nouveau
web-held-open = Rouvrir la page
web-held-typed = Ce que vous avez saisi
