// Codes of every OperationOutcome (issue.details.coding). Design section 8, "Errors".
CodeSystem: Outcome
Id: outcome
Title: "Réponses du service / Answers of the service"
Description: "Pourquoi une requête n'a pas été faite, et quoi faire. Why a request was not done; what to do is in issue.diagnostics."
* insert OurCodes
* insert Word(no-such-passage, [["Rien ne passe de cet espace à celui-là de cette façon"]], [["Nothing passes between these two rooms this way"]])
* insert Word(receiver-not-connected, [["Cet organisme n'est pas encore branché"]], [["This organization is not connected yet"]])
* insert Word(unknown-receiver, [["Destinataire inconnu"]], [["Unknown receiver"]])
* insert Word(illegal-move, [["Ce changement d'état n'est pas permis"]], [["This change of status is not allowed"]])
* insert Word(not-yours-to-change, [["Cet élément appartient à l'autre partie"]], [["This element belongs to the other side"]])
* insert Word(stale-version, [["La demande a changé entre-temps"]], [["It changed in the meantime"]])
* insert Word(not-offered, [["Le service n'offre pas cela"]], [["The service does not offer this"]])
* insert Word(invalid-content, [["Contenu invalide"]], [["Invalid content"]])
* insert Word(too-large, [["Contenu trop volumineux"]], [["Content too large"]])
* insert Word(not-signed-in, [["Authentification requise"]], [["Sign in first"]])
* insert Word(not-found, [["Introuvable"]], [["Not found"]])
* insert Word(need-missing, [["Le besoin n'est pas indiqué"]], [["The need is missing"]])
* insert Word(delete-refused, [["Suppression refusée"]], [["Delete refused"]])
* insert Word(consent-not-revivable, [["Un accord retiré ne se ravive pas"]], [["A withdrawn consent is not revived"]])
* insert Word(reason-missing, [["La raison n'est pas indiquée"]], [["The reason is missing"]])
* insert Word(outcome-missing, [["Le résultat n'est pas indiqué"]], [["The outcome is missing"]])
* insert Word(internal, [["Erreur de notre côté"]], [["An error on our side"]])
