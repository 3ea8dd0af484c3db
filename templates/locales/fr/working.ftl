# Comment se sont formées les notes : les mêmes phrases sur les pages et sur les papiers.

working-title = Calcul de la note de { $reference }
working-step-sheets = 1. Le total de chaque grille
working-step-sheets-text = Chaque note est multipliée par le poids de son critère, puis on additionne.
working-step-colleges = 2. La moyenne de chaque collège
working-step-colleges-text = La moyenne des grilles du collège, quel que soit le nombre de ses membres.
working-step-score = 3. La note
working-step-score-text = La moyenne de chaque collège est multipliée par son poids, puis on additionne.
working-column-criterion = Critère
working-column-weight = Poids
working-column-sheet = Grille
working-column-college = Collège
working-column-sum = Calcul
working-column-mean = Moyenne
working-column-total = Total
working-whole-panel = L’ensemble des membres
working-no-sheet = aucune grille
working-void = Grille incomplète, non comptée : aucune note pour { $criteria }.
working-corrected = Comptée pour { $total }, une fois rapprochée de la moyenne.
working-deleted = Non comptée : parmi les totaux les plus hauts ou les plus bas.
working-centre = Moyenne dont les totaux sont rapprochés : { $mean }.
working-recused = { $juror } s’est déporté de ce dossier : sa grille ne manque pas et ne vaut pas zéro.
working-given-back = { $juror } a rendu le dossier. Motif : { $reason }
working-not-counted = Qui n’a pas noté
working-incomplete = Ce dossier n’est pas classé, faute d’un nombre suffisant de grilles.
working-lacks = { $has ->
    [0] { $college } : aucune grille valable, pour { $needs } au moins.
    [one] { $college } : { $has } grille valable, pour { $needs } au moins.
   *[other] { $college } : { $has } grilles valables, pour { $needs } au moins.
}
working-left-incomplete = Laissé incomplet par décision enregistrée : { $reason }
working-rounding = { $decimals ->
    [one] Arrondi à { $decimals } décimale :
   *[other] Arrondi à { $decimals } décimales :
}
working-tie = L’égalité
working-tie-by-criterion = la moyenne du critère « { $criterion } »
working-tie-by-copeland = la comparaison des grilles deux à deux (Copeland)
working-tie-settled = Égalité à { $score } entre { $entries }, départagée par { $by }.
working-tie-partly = Égalité à { $score } entre { $entries }, départagée en partie par { $by } ; les autres restent ex æquo.
working-tie-ex-aequo = Égalité à { $score } entre { $entries }, qui restent ex æquo.
working-tie-step-settled = Essai par { $by } : { $figures }. Départage.
working-tie-step-open = Essai par { $by } : { $figures }. Ne départage pas.
