# Délibération : ordre du jour, motions, signatures, avenants, autorité.

sitting-agenda = Ordre du jour
sitting-agenda-lead = Chaque point est traité, et sa suite consignée, avant la clôture de la délibération.
sitting-agenda-none = Aucun point à l’ordre du jour
sitting-agenda-none-text = Le président inscrit les points à débattre, ou reprend ce que proposent les résultats.
sitting-agenda-outcome = Suite donnée
sitting-agenda-treat = Consigner
sitting-agenda-open = Pas encore traité.
sitting-agenda-drawn = Ce que proposent les résultats
sitting-agenda-drawn-text = Égalités, classement instable, écarts entre grilles : ce qu’il ne faut pas oublier avant de voter.
sitting-agenda-draw = Les inscrire à l’ordre du jour
sitting-agenda-add = Ajouter un point
sitting-agenda-title = Intitulé du point
sitting-agenda-title-required = Écrivez l’intitulé du point.
sitting-agenda-title-too-long = L’intitulé est trop long : 300 caractères au plus.
sitting-agenda-category-unknown = Cette catégorie n’existe pas.
sitting-agenda-outcome-required = Écrivez la suite donnée à ce point.
sitting-agenda-outcome-too-long = Le texte est trop long : 4 000 caractères au plus.
sitting-agenda-item = Point de l’ordre du jour
sitting-agenda-count = { $count ->
    [one] { $count } point à l’ordre du jour
   *[other] { $count } points à l’ordre du jour
}
sitting-agenda-open-count = { $count ->
    [one] { $count } à traiter
   *[other] { $count } à traiter
}
chair-item-chair = Inscrit par le président
chair-item-tie = Égalité
chair-item-stability = Alerte de stabilité
chair-item-disagreement = Écart entre les grilles
chair-whole-edition = Édition entière
chair-notice-agenda = L’ordre du jour est à jour.

chair-motions = Motions mises aux voix
chair-motions-lead = Chaque motion est consignée une fois, avec son résultat. Ce qui est à corriger fait l’objet d’une autre motion.
chair-motions-none = Aucune motion pour l’instant
chair-motions-none-text = Les motions et leurs votes apparaissent ici.
chair-motions-count = { $count ->
    [one] { $count } motion
   *[other] { $count } motions
}
chair-motion-number = Motion { $number }
chair-motion-by = Présentée par : { $name }
chair-motion-carried = Adoptée
chair-motion-rejected = Rejetée
chair-motion-withdrawn = Retirée
chair-motion-new = Nouvelle motion
chair-motion-text = Texte de la motion
chair-motion-proposer = Auteur de la motion
chair-motion-no-item = Hors ordre du jour
chair-motion-withdrawn-box = La motion a été retirée avant le vote
chair-motion-save = Consigner la motion et son résultat
chair-motion-text-required = Écrivez le texte de la motion.
chair-motion-text-too-long = Le texte est trop long : 4 000 caractères au plus.
chair-motion-item-unknown = Ce point n’est pas à l’ordre du jour.
chair-motion-category-unknown = Cette catégorie n’existe pas.
chair-motion-proposed_by-unknown = Seul un membre présent et non déporté présente une motion.
chair-notice-motion = La motion et son vote sont consignés.

chair-votes-members-hint = Le vote de chaque membre présent est consigné. Laissez tout vide s’il n’y a pas eu de vote.
chair-no-vote = Pas de vote
chair-nobody-votes = Aucun membre présent ne peut voter : enregistrez d’abord les présences.
chair-dissents = Opinions dissidentes
chair-dissents-hint = L’opinion d’un membre figure au procès-verbal dans ses propres termes, à sa demande.
chair-dissent = Opinion dissidente :
chair-voice-of = { $name } :
chair-voice-not-entitled = Seul un membre présent et non déporté vote.
chair-voice-required = Consignez le vote de ce membre, ou laissez tous les votes vides.
chair-voice-too-long = Le texte est trop long : 4 000 caractères au plus.
chair-voice-too-many = Il y a plus de voix que de membres présents qui peuvent voter.
chair-voice-by-member = Le cahier des charges veut le vote de chaque membre, et non les seuls nombres.

chair-signatures = Signatures
chair-signed-count = { $signing ->
    [one] { $signed } signature sur { $signing } membre.
   *[other] { $signed } signature(s) sur { $signing } membres.
}
chair-refused-count = { $count ->
    [one] { $count } membre a refusé de signer.
   *[other] { $count } membres ont refusé de signer.
}
chair-signature-signed = Signé
chair-signature-refused = Refus de signer
chair-sign = Signer le procès-verbal
chair-sign-addendum = Signer l’avenant
chair-sign-text = Votre signature est un acte personnel : elle est consignée au journal avec l’empreinte de l’enregistrement figé ci-dessous, après une nouvelle vérification de votre identité. Un membre absent signe qu’il a pris connaissance du procès-verbal.
chair-sign-digest = Empreinte de l’enregistrement signé :
chair-sign-do = Confirmer
chair-sign-act = Votre acte
chair-sign-signed = Je signe
chair-sign-refused = Je refuse de signer
chair-sign-statement = Déclaration
chair-sign-statement-hint = Obligatoire en cas de refus. Elle figure sur le procès-verbal imprimé et ne change rien à l’enregistrement figé.
chair-sign-act-required = Choisissez de signer ou de refuser.
chair-sign-statement-required = Dites pourquoi vous refusez de signer.
chair-sign-statement-too-long = Le texte est trop long : 4 000 caractères au plus.
chair-sign-stale = Ce n’est pas l’enregistrement qui vous a été montré. Relisez le procès-verbal, puis signez.
chair-notice-signed = Votre signature est consignée.
chair-notice-refused = Votre refus et votre déclaration sont consignés.
chair-notice-signed-before = Vous vous êtes déjà prononcé sur cet enregistrement.

chair-authority = Suite donnée par l’autorité
chair-authority-none = Aucune suite n’est encore consignée.
chair-authority-text = La suite donnée par l’autorité est consignée à part des décisions de la commission et ne les change pas. Si le procès-verbal est renvoyé, la commission siège de nouveau ; il reste tel quel et un avenant le suit.
chair-authority-act = Consigner la suite donnée par l’autorité
chair-authority-do = Consigner
chair-authority-took-note = Prendre acte du procès-verbal
chair-authority-approved = Approuver le procès-verbal
chair-authority-returned = Renvoyer le procès-verbal à la commission
chair-authority-returned-hint = L’édition revient en délibération et les présences sont relevées de nouveau.
chair-authority-reason = Motif ou observation
chair-authority-reason-hint = Obligatoire en cas de renvoi.
chair-authority-act-required = Choisissez une suite.
chair-authority-act-done = Cet enregistrement est déjà approuvé.
chair-authority-reason-required = Dites pourquoi le procès-verbal est renvoyé.
chair-authority-reason-too-long = Le texte est trop long : 2 000 caractères au plus.
chair-step-took-note = Pris acte
chair-step-approved = Approuvé
chair-step-returned = Renvoyé à la commission
chair-notice-authority-took-note = Il est pris acte du procès-verbal.
chair-notice-authority-approved = L’approbation est consignée.
chair-notice-authority-returned = Le procès-verbal est renvoyé et la délibération est de nouveau ouverte.
chair-reopened = Procès-verbal renvoyé à la commission
chair-reopened-text = La délibération est de nouveau ouverte. Ce procès-verbal reste tel quel ; un avenant dira ce qui sera décidé.

chair-addenda = Avenants
chair-addenda-none = Ce procès-verbal n’a pas d’avenant.
chair-addendum-number = Avenant nº
chair-addendum-correction = Correction
chair-addendum-returned = Après renvoi
chair-addendum-paper = Avenant (PDF) – { $language }
chair-amend = Établir un avenant
chair-amend-text = Un procès-verbal figé ne se corrige que par un avenant numéroté et motivé, que les membres signent. Il ne change aucune décision : pour cela, l’autorité renvoie le procès-verbal à la commission.
chair-amend-reason = Motif de la correction
chair-amend-ar = Correction en arabe
chair-amend-fr = Correction en français
chair-amend-do = Figer l’avenant
chair-amend-required = Remplissez ce champ.
chair-amend-too-long = Le texte est trop long.
chair-notice-amended = L’avenant est figé et les membres sont invités à le signer.

obstacle-agenda-open = { $count ->
    [one] { $count } point de l’ordre du jour n’est pas traité
   *[other] { $count } points de l’ordre du jour ne sont pas traités
}
