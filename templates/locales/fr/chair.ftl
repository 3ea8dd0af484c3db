# Les pages du président : intérêts, classement, délibération, procès-verbal.

chair-desk = Présidence du jury
chair-own-desk = Mon bureau de membre du jury
chair-next-rule = { $count ->
    [one] { $count } conflit possible attend votre décision
   *[other] { $count } conflits possibles attendent votre décision
}
chair-next-rule-text = Le dossier ne s’ouvre pas pour le membre concerné avant votre décision.
chair-next-follow = Suivre l’avancement de la notation
chair-next-follow-text = Aucune note ne paraît avant la clôture : seul l’état de chaque grille est montré.
chair-next-wait = Rien n’attend votre décision
chair-next-wait-text = L’étape suivante paraîtra ici le moment venu.
chair-next-deliberate = La délibération est ouverte
chair-next-deliberate-text = Relevez les présences, puis décidez de chaque prix.
chair-next-conclude = La délibération peut être close
chair-next-conclude-text = Tous les prix sont décidés et le quorum est atteint.
chair-next-minutes = Le procès-verbal est prêt
chair-next-minutes-text = Il a été figé à la clôture de la délibération.

chair-interests = Registre des intérêts
chair-interests-lead = Le président statue sur les conflits possibles. Un conflit déclaré ou constaté ne se lève pas, et nul ne statue sur son propre cas.
chair-interests-none = Aucun conflit déclaré
chair-interests-none-text = Les déclarations paraissent ici dès leur dépôt.
chair-interest-found = Constaté par la plateforme
chair-rule-cleared = Peut juger
chair-rule-recused = Se déporte
chair-notice-ruled = La décision est enregistrée.

chair-ranking = Classement
chair-method = La méthode officielle : le total de chaque grille complète, la moyenne de chaque collège, puis le poids des collèges ; calcul exact, arrondi une seule fois à la fin.
chair-ranking-advisory = Le classement est consultatif : le jury décide, et s’en écarter se motive au procès-verbal.
chair-scores-invented = Les notes montrées sont inventées pour la démonstration.
chair-place = Rang
chair-score = Note
chair-digest = Empreinte des données :
chair-changed = Les données ont changé depuis la clôture (un dossier exclu, par exemple) : ce classement est recalculé.
chair-closed = Vous vous êtes déporté d’un dossier de cette catégorie : son classement ne vous est pas montré.
chair-closed-short = Déporté
chair-no-entries = Aucun dossier recevable dans cette catégorie.

chair-comments = Commentaires et remarques
chair-no-comments = Sans commentaire.

chair-deliberation = Délibération
chair-attendance = Présences
chair-attendance-save = Enregistrer les présences
attendance-present = Présent
attendance-excused = Excusé
attendance-absent = Absent
attendance-recused = Déporté
chair-quorum = Quorum
chair-quorum-met = Atteint
chair-quorum-not-met = Non atteint
chair-quorum-text = { $present ->
    [one] { $present } membre présent, pour un quorum de { $needed }.
   *[other] { $present } membres présents, pour un quorum de { $needed }.
}
chair-edition-prizes = Prix de l’édition entière
chair-pointed = Selon le classement : { $entry }
chair-undecided = À décider
chair-conclude = Clôture de la délibération
chair-conclude-text = À la clôture, le procès-verbal est numéroté et figé ; les résultats restent secrets jusqu’à leur proclamation.
chair-conclude-do = Clore la délibération et figer le procès-verbal
chair-not-concluded = La délibération ne peut pas encore être close

chair-decision = Décider : { $prize }
chair-outcome = Décision
chair-outcome-awarded = Attribuer le prix à un dossier
chair-outcome-shared = Le partager ex æquo entre plusieurs dossiers
chair-outcome-withheld = Ne pas décerner le prix
chair-outcome-not-used = Ne pas s’en servir cette année
chair-outcome-wanted = Choisissez la décision.
chair-laureates = Lauréat ou lauréats
chair-laureates-hint = Dans l’ordre du classement officiel. N’en choisissez aucun si le prix n’est pas décerné.
chair-no-candidates = Aucun dossier ne peut recevoir ce prix.
chair-reason-ar = Motif ou mention en arabe
chair-reason-fr = Motif ou mention en français
chair-reason-hint = Publié avec les résultats. Obligatoire dans les deux langues si le prix n’est pas décerné.
chair-departure = Motif de l’écart au classement
chair-departure-hint = Obligatoire si un dossier mieux classé est écarté. Figure au procès-verbal.
chair-votes = Vote
chair-votes-hint = À remplir s’il y a eu vote.
chair-vote-consensus = Les décisions se prennent par consensus.
chair-vote-majority = Les décisions se prennent à la majorité.
chair-vote-unanimity = Les décisions se prennent à l’unanimité.
chair-votes-yes = Pour
chair-votes-no = Contre
chair-votes-abstain = Abstention
chair-votes-casting-box = La voix du président a été prépondérante
chair-votes-number = Écrivez le nombre de voix en chiffres.
chair-votes-text = Vote : { $yes } pour, { $no } contre, { $abstain } abstention(s).
chair-votes-casting = Vote : { $yes } pour, { $no } contre, { $abstain } abstention(s) ; voix prépondérante du président.
chair-decision-save = Enregistrer la décision
decision-fault-unknown-prize = Ce prix n’est pas au cahier des charges.
decision-fault-one-entry-wanted = Choisissez un dossier, et un seul.
decision-fault-several-entries-wanted = Choisissez au moins deux dossiers pour partager le prix.
decision-fault-no-entry-wanted = Ne choisissez aucun dossier : ce prix n’est pas décerné.
decision-fault-not-shareable = Le cahier des charges ne permet pas de partager ce prix.
decision-fault-reason-wanted = Écrivez en arabe et en français pourquoi le prix n’est pas décerné.
decision-fault-departure-reason-wanted = Motivez l’écart au classement : un dossier mieux classé est écarté.
decision-fault-not-in-pool = Un de ces dossiers ne peut pas recevoir ce prix.
decision-fault-already-rewarded = Un de ces dossiers a déjà un prix qui ne se cumule pas avec celui-ci.
decision-fault-below-threshold = La note d’un de ces dossiers est inférieure au seuil de ce prix.
decision-fault-must-be-withheld = Ce prix suit le classement : il s’attribue, se partage ou n’est pas décerné.
decision-fault-vote-not-carried = Ces voix ne suffisent pas à prendre la décision.

chair-minutes = Procès-verbal
chair-minutes-draft = Projet : voici ce que dirait le procès-verbal si la délibération était close maintenant.
chair-minutes-frozen = Procès-verbal figé
chair-minutes-number = Procès-verbal nº
chair-minutes-paper = Procès-verbal (PDF) – { $language }
chair-minutes-decisions = Décisions
chair-minutes-none = Aucune décision pour l’instant.
chair-recused-from = Déporté de
chair-fingerprint = Empreinte du cahier des charges :
chair-notice-attendance = Les présences sont enregistrées.
chair-notice-decided = La décision est enregistrée.
chair-notice-concluded = La délibération est close et le procès-verbal figé.

chair-sums-paper = Détail du calcul des notes (PDF) – { $language }
chair-agenda = Points à discuter
chair-agenda-none = Rien n’appelle de discussion particulière.
chair-found-institution = L’institution est l’organisme candidat, ou celui dont il dépend.
chair-found-partner = Le dossier nomme l’institution comme partenaire.
chair-found-employment = Le membre a déclaré avoir travaillé pour l’organisme, sa tutelle ou un partenaire.
chair-found-domain = L’adresse électronique du membre est du même domaine que celle de l’organisme.
